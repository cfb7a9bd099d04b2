#include "reports/svg_text.h"

#include <cmath>

#include <fmt/format.h>

#include "reports/unicode.h"

namespace cdxray {
namespace {

constexpr std::string_view ellipsis = "…";

double unit_width(char32_t c) {
  constexpr char32_t no_break = 0x00A0;
  constexpr char32_t narrow_no_break = 0x202F;
  if (c == no_break || c == narrow_no_break) return 0.3;
  if (c == ' ' || c == '.' || c == ',' || c == 'i' || c == 'l') return 0.3;
  if ((c >= 'A' && c <= 'Z') || c == 'm' || c == 'w') return 0.72;
  return c > 0x2E80 ? 1.0 : 0.58;
}

std::string shortened(std::string_view text, double size, double width) {
  std::string out;
  while (!text.empty()) {
    std::string next = out;
    append_utf8(next, take_code_point(text));
    if (svg_text_width(next, size) + size > width) break;
    out = std::move(next);
  }
  return out + std::string(ellipsis);
}

/// Takes as many words from the front of `text` as fit into one line; at least one.
std::string take_line(std::string_view& text, double size, double width) {
  std::string line;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string next = line.empty() ? std::string(text.substr(0, end))
                                          : fmt::format("{} {}", line, text.substr(0, end));
    if (!line.empty() && svg_text_width(next, size) > width) break;
    line = next;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return line;
}

}  // namespace

double svg_text_width(std::string_view text, double size) {
  double units = 0.0;
  while (!text.empty()) units += unit_width(take_code_point(text));
  return units * size;
}

double svg_fitting_size(std::string_view text, double size, double width) {
  const double needed = svg_text_width(text, size);
  return needed <= width ? size : std::floor(size * width / needed * 10.0) / 10.0;
}

std::vector<std::string> svg_lines(std::string_view text, double size, double width,
                                   std::size_t most_lines) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < most_lines) {
    const std::string_view rest = text;
    std::string line = take_line(text, size, width);
    const bool last = lines.size() + 1 == most_lines;
    if (last && !text.empty()) line = shortened(rest, size, width);
    if (svg_text_width(line, size) > width) line = shortened(line, size, width);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace cdxray
