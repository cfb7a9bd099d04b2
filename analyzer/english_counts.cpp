#include "analyzer/english_counts.h"

#include <fmt/format.h>

#include "engine/language.h"

namespace cdxray {
namespace {

/// As far as our nouns go: records, addresses, entities.
std::string plural(std::string_view noun) {
  if (noun.ends_with('s')) return std::string(noun) + "es";
  const bool vowel_before_y =
      noun.size() > 1 &&
      std::string_view("aeiou").find(noun[noun.size() - 2]) != std::string_view::npos;
  if (noun.ends_with('y') && !vowel_before_y) {
    return std::string(noun.substr(0, noun.size() - 1)) + "ies";
  }
  return std::string(noun) + "s";
}

}  // namespace

std::string grouped(std::int64_t number) {
  return grouped(number, Language::en);
}

std::string counted(std::int64_t number, std::string_view noun) {
  return fmt::format("{} {}", grouped(number), number == 1 ? std::string(noun) : plural(noun));
}

}  // namespace cdxray
