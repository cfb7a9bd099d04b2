#include "engine/version.h"

#include <vector>

namespace cdxray {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::vector<int> parts_of(std::string_view version) {
  constexpr int most = 100'000'000;
  std::vector<int> parts{0};
  for (const char c : version) {
    if (c == '.') {
      parts.push_back(0);
    } else if (is_digit(c) && parts.back() < most) {
      parts.back() = parts.back() * 10 + (c - '0');
    } else {
      break;
    }
  }
  return parts;
}

}  // namespace

bool is_version(std::string_view text) {
  bool digit = false;
  for (const char c : text) {
    if (c == '.' && !digit) return false;
    digit = is_digit(c);
    if (!digit && c != '.') return false;
  }
  return digit;
}

bool is_older(std::string_view version, std::string_view than) {
  return parts_of(version) < parts_of(than);
}

}  // namespace cdxray
