// Unicode: reading UTF-8 that may be broken, and knowing which characters a reader cannot see.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cdxray {

inline constexpr char32_t replacement_character = 0xFFFD;

/// The first code point of `text`, which loses it; U+FFFD for a byte that is not UTF-8. `text` must
/// not be empty.
char32_t take_code_point(std::string_view& text);
void append_utf8(std::string& out, char32_t code_point);

/// Controls, marks that turn the writing direction, and characters without width: they can hide or
/// reorder what stands around them.
bool is_hidden(char32_t code_point);

/// Columns on a terminal: 2 for East Asian wide characters and pictures, 0 for combining marks.
std::size_t display_width(std::string_view text);

}  // namespace cdxray
