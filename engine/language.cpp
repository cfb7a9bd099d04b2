#include "engine/language.h"

namespace cdxray {
namespace {

/// How a language writes figures.
struct Figures {
  std::string_view name;
  std::string_view group;                 ///< between thousands
  std::string_view percent;               ///< behind a number
  std::string_view date;                  ///< of {0} year, {1} month, {2} day
  std::array<std::string_view, 4> units;  ///< day, hour, minute, second
};

constexpr std::string_view english_date = "{0}-{1}-{2}";
constexpr std::array<Figures, all_languages.size()> figures{{
    {"en", ",", "\u00A0%", english_date, {"d", "h", "min", "s"}},
    {"fr", "\u202F", "\u00A0%", "{2}/{1}/{0}", {"j", "h", "min", "s"}},
    {"it", ".", "%", "{2}/{1}/{0}", {"g", "h", "min", "s"}},
    {"nl", ".", "%", "{2}-{1}-{0}", {"d", "u", "min", "s"}},
    {"sv", "\u00A0", "\u00A0%", english_date, {"d", "h", "min", "s"}},
}};

const Figures& figures_of(Language language) {
  return figures.at(static_cast<std::size_t>(language));
}

}  // namespace

std::string_view to_text(Language language) {
  return figures_of(language).name;
}

std::optional<Language> parse_language(std::string_view text) {
  const std::string_view name = text.substr(0, text.find_first_of("-_.@"));
  for (const Language language : all_languages) {
    if (to_text(language) == name) return language;
  }
  return std::nullopt;
}

std::string grouped(std::int64_t number, Language language) {
  std::string digits = fmt::format("{}", number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, figures_of(language).group);
  }
  return digits;
}

std::string percent_text(int percent, Language language) {
  return fmt::format("{}{}", percent, figures_of(language).percent);
}

std::string moment_text(Moment moment, Language language) {
  const std::string text = to_text(moment);  // YYYY-MM-DD HH:MM:SS
  const std::string year = text.substr(0, 4);
  const std::string month = text.substr(5, 2);
  const std::string day = text.substr(8, 2);
  const std::string date =
      fmt::vformat(figures_of(language).date, fmt::make_format_args(year, month, day));
  return fmt::format("{} {} UTC", date, text.substr(11, 5));
}

std::string duration_text(std::int64_t seconds, Language language) {
  constexpr std::array<std::int64_t, 4> lengths{86400, 3600, 60, 1};
  const auto& units = figures_of(language).units;
  std::size_t unit = 0;
  while (unit + 1 < lengths.size() && seconds < lengths.at(unit)) ++unit;
  std::string text = fmt::format("{} {}", seconds / lengths.at(unit), units.at(unit));
  if (unit + 1 == lengths.size()) return text;
  const std::int64_t rest = seconds % lengths.at(unit) / lengths.at(unit + 1);
  return rest > 0 ? fmt::format("{} {} {}", text, rest, units.at(unit + 1)) : text;
}

const Wording& Phrase::in(Language language) const {
  switch (language) {
    case Language::fr:
      return fr;
    case Language::it:
      return it;
    case Language::nl:
      return nl;
    case Language::sv:
      return sv;
    case Language::en:
      break;
  }
  return en;
}

namespace detail {

std::string_view form_for(const Wording& wording, std::int64_t count, Language language) {
  const bool one = count == 1 || (language == Language::fr && count == 0);
  return one || wording.other.empty() ? wording.one : wording.other;
}

}  // namespace detail
}  // namespace cdxray
