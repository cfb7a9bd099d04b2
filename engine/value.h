// What one cell of a snapshot, a witness or a parameter holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cdxray {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;

inline bool is_null(const Value& value) {
  return std::holds_alternative<std::monostate>(value);
}

/// The text a person reads: "" for NULL, decimal digits for numbers.
std::string to_text(const Value& value);

/// ASCII letters to upper case: how names and codes are compared here, as SQLite's NOCASE does.
std::string to_upper(std::string_view text);
bool equal_ignoring_case(std::string_view left, std::string_view right);
/// Without blanks, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

}  // namespace cdxray
