// Escape: one function per sink. Every text that comes from a snapshot or a pack passes exactly one
// of them on its way out. All of them show hidden characters as <U+202E>, put U+FFFD for bytes that
// are not UTF-8, turn line breaks into spaces, and keep `##vso[`, `##[` and a leading `::` from
// being commands to a build agent that prints the output (UX §1.7).
#pragma once

#include <string>
#include <string_view>

namespace cdxray {

/// Between tags.
std::string html_text(std::string_view text);
/// Between double quotes of an attribute.
std::string html_attribute(std::string_view text);
/// In GitHub's Markdown, inside a line or a table cell: no markup, link, mention or tag survives.
std::string markdown_text(std::string_view text);
/// The same as a code span, fences included.
std::string markdown_code(std::string_view text, bool in_table = false);
/// For a terminal or a log. `unicode` is false where only ASCII signs may be added.
std::string terminal_text(std::string_view text, bool unicode);
/// A finished JSON document: signs that a build agent or a terminal would act on are written as
/// \uXXXX, so the values stay what they are.
std::string json_document(std::string_view json);
/// A word of a POSIX shell command, in quotes where it needs them.
std::string shell_word(std::string_view text);

}  // namespace cdxray
