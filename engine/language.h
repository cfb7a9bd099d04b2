// Language: what the program can speak, how each language writes numbers, times and counts, and
// Phrase: one sentence of ours in all of them, side by side, so that the compiler misses none.
// Texts of the pack are not here (texts.h).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "engine/timestamp.h"

namespace cdxray {

enum class Language { en, fr, it, nl, sv };
inline constexpr std::array<Language, 5> all_languages{Language::en, Language::fr, Language::it,
                                                       Language::nl, Language::sv};

/// `fr`: as the files of a pack are called, and as HTML wants it.
std::string_view to_text(Language language);
/// The language of `fr`, `fr-CH` or `fr_CH.UTF-8`; nothing for one that we do not speak.
std::optional<Language> parse_language(std::string_view text);

/// `1,204` in English, `1.204` in Dutch; the space of French and Swedish breaks no line.
std::string grouped(std::int64_t number, Language language);
/// `69 %`, with the space that the language puts there; `under 1 %` is the caller's word.
std::string percent_text(int percent, Language language);
/// `2026-11-20 08:15 UTC`, `20/11/2026 08:15 UTC`.
std::string moment_text(Moment moment, Language language);
/// `3 d 2 h`, `3 j 2 h`: the two largest units.
std::string duration_text(std::int64_t seconds, Language language);

/// A sentence with `{}` or `{0}`, `{1}` where values go. Where a count decides about the form,
/// `other` is said of all but one (in French, of all but nothing and one).
struct Wording {
  std::string_view one;
  std::string_view other = {};
};

struct Phrase {
  Wording en, fr, it, nl, sv;

  const Wording& in(Language language) const;
};

namespace detail {
std::string_view form_for(const Wording& wording, std::int64_t count, Language language);
}  // namespace detail

/// The sentence with the values in their places.
template <typename... Values>
std::string say(const Phrase& phrase, Language language, const Values&... values) {
  return fmt::vformat(phrase.in(language).one, fmt::make_format_args(values...));
}

/// The sentence about so many things; `{0}` is the count as the language writes it.
template <typename... Values>
std::string say_count(const Phrase& phrase, Language language, std::int64_t count,
                      const Values&... values) {
  const std::string number = grouped(count, language);
  return fmt::vformat(detail::form_for(phrase.in(language), count, language),
                      fmt::make_format_args(number, values...));
}

}  // namespace cdxray
