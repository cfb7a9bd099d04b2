#include "engine/cell.h"

#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "engine/timestamp.h"

namespace cdxray {
namespace {

constexpr std::string_view digits = "0123456789";

template <typename Number>
std::optional<Number> whole_text_as(std::string_view text) {
  if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `5.63714E+09` or `5637144576.0`: digits of the id are gone, or may be.
bool went_through_a_float(std::string_view text) {
  return text.find_first_of(".,eE") != std::string_view::npos && whole_text_as<double>(text);
}

/// `5.63714E+09`, which no telephone number looks like.
bool has_exponent(std::string_view text) {
  return text.find_first_of("eE") != std::string_view::npos && whole_text_as<double>(text);
}

/// Takes away the letters that dates have: `T`, `Z`, `AM` and `PM` behind a digit or a blank.
std::string without_date_letters(std::string_view text) {
  std::string rest;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string two = to_upper(text.substr(i, 2));
    const bool half = (two == "AM" || two == "PM") && i + 2 == text.size();
    const bool one = (text[i] == 'T' || text[i] == 'Z') && i > 0 &&
                     digits.find(text[i - 1]) != std::string_view::npos;
    if (half) ++i;
    if (!half && !one) rest += text[i];
  }
  return rest;
}

/// The columns of a row may have shifted, and then a name or a telephone number stands where a
/// number should; so only its shape is shown, each digit as a 9.
std::string shown(std::string_view text) {
  if (text.size() > 40) return fmt::format("a text of {} bytes", text.size());
  if (has_exponent(text)) return fmt::format("'{}'", text);
  const bool number_like =
      text.find_first_of(digits) != std::string_view::npos &&
      without_date_letters(text).find_first_not_of("0123456789+-.,:/() ") == std::string::npos;
  if (!number_like) {
    return text.size() == 1 ? "a letter" : fmt::format("a text of {} bytes", text.size());
  }
  std::string shape(text);
  for (char& c : shape) {
    if (c >= '0' && c <= '9') c = '9';
  }
  return fmt::format("a value of the form '{}'", shape);
}

Cell refused(std::string_view text, std::string_view why) {
  return {{}, fmt::format("{} {}", shown(text), why)};
}

Cell parse_recid(std::string_view text) {
  if (const auto number = whole_text_as<std::int64_t>(text)) return {*number, {}};
  if (went_through_a_float(text)) {
    return refused(text,
                   "is a RecId that Excel or another program has rounded; export the table again "
                   "and do not open the file in Excel");
  }
  return refused(text, "is not a RecId, which is a whole number of at most 64 bits");
}

std::optional<std::int64_t> yes_or_no(std::string_view text) {
  if (equal_ignoring_case(text, "yes") || equal_ignoring_case(text, "true")) return 1;
  if (equal_ignoring_case(text, "no") || equal_ignoring_case(text, "false")) return 0;
  return std::nullopt;
}

Cell parse_integer(std::string_view text) {
  if (const auto number = whole_text_as<std::int64_t>(text)) return {*number, {}};
  if (const auto answer = yes_or_no(text)) return {*answer, {}};
  // `1.0`: some programs write all numbers that way.
  const std::size_t point = text.find('.');
  if (point != std::string_view::npos && point + 1 < text.size() &&
      text.find_first_not_of('0', point + 1) == std::string_view::npos) {
    if (const auto number = whole_text_as<std::int64_t>(text.substr(0, point))) {
      return {*number, {}};
    }
  }
  return refused(text, "is not a whole number");
}

Cell parse_real(std::string_view text) {
  const auto number = whole_text_as<double>(text);
  if (!number || !std::isfinite(*number)) return refused(text, "is not a number");
  return {*number == 0.0 ? 0.0 : *number, {}};  // one zero, not two
}

Cell parse_datetime(std::string_view text) {
  if (const auto moment = parse_moment(text)) return {to_text(*moment), {}};
  if (text.find('/') != std::string_view::npos || text.find_first_of(digits) == 0) {
    return refused(text,
                   "is not a date of the form YYYY-MM-DD hh:mm:ss; other forms are not guessed, "
                   "since day and month could be swapped");
  }
  return refused(text, "is not a date");
}

}  // namespace

Cell parse_cell(ColumnType type, std::string_view text) {
  if (type == ColumnType::text) {
    if (text.find('\0') == std::string_view::npos) return {std::string(text), {}};
    return refused(text, "holds a NUL byte");
  }
  const std::string_view content = trimmed(text);
  if (content.empty()) return {};
  switch (type) {
    case ColumnType::recid:
      return parse_recid(content);
    case ColumnType::integer:
      return parse_integer(content);
    case ColumnType::real:
      return parse_real(content);
    case ColumnType::datetime:
    case ColumnType::text:
      break;
  }
  return parse_datetime(content);
}

}  // namespace cdxray
