#include "reports/unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace cdxray {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 12> hidden{{{0x00, 0x1F},
                                        {0x7F, 0x9F},
                                        {0xAD, 0xAD},
                                        {0x61C, 0x61C},
                                        {0x180E, 0x180E},
                                        {0x200B, 0x200F},
                                        {0x2028, 0x202E},
                                        {0x2060, 0x206F},
                                        {0xFE00, 0xFE0F},
                                        {0xFEFF, 0xFEFF},
                                        {0xFFF9, 0xFFFB},
                                        {0xE0000, 0xE01EF}}};

constexpr std::array<Range, 4> combining{
    {{0x300, 0x36F}, {0x1AB0, 0x1AFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F}}};

constexpr std::array<Range, 9> wide{{{0x1100, 0x115F},
                                     {0x2E80, 0xA4CF},
                                     {0xAC00, 0xD7A3},
                                     {0xF900, 0xFAFF},
                                     {0xFE30, 0xFE6F},
                                     {0xFF00, 0xFF60},
                                     {0xFFE0, 0xFFE6},
                                     {0x1F300, 0x1FAFF},
                                     {0x20000, 0x3FFFD}}};

bool lies_in(std::span<const Range> ranges, char32_t code_point) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

/// Bytes of the sequence that `lead` opens; 0 when it opens none.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/// Refuses longer spellings than needed, halves of surrogate pairs and what lies beyond Unicode.
bool is_well_formed(char32_t code_point, std::size_t length) {
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return code_point >= smallest.at(length) && code_point <= 0x10FFFF && !surrogate;
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = sequence_length(lead);
  char32_t code_point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  bool ok = length != 0 && length <= text.size();
  for (std::size_t i = 1; ok && i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    ok = (byte & 0xC0U) == 0x80U;
    code_point = (code_point << 6U) | (byte & 0x3FU);
  }
  if (!ok || !is_well_formed(code_point, length)) {
    text.remove_prefix(1);
    return replacement_character;
  }
  text.remove_prefix(length);
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto push = [&out](char32_t byte) { out += static_cast<char>(byte); };
  const auto tail = [&](unsigned shift) { push(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0U | (code_point >> 6U));
    tail(0);
  } else if (code_point < 0x10000) {
    push(0xE0U | (code_point >> 12U));
    tail(6);
    tail(0);
  } else {
    push(0xF0U | (code_point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_hidden(char32_t code_point) {
  return lies_in(hidden, code_point);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const char32_t code_point = take_code_point(text);
    if (lies_in(combining, code_point)) continue;
    width += lies_in(wide, code_point) ? 2U : 1U;
  }
  return width;
}

}  // namespace cdxray
