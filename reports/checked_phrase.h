// Checked phrases: what the compiler refuses in a phrase of ours, so that no language is left
// behind: a wording that is missing, places for values that are not those of the English, and a
// plural form that only some languages have.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/language.h"

namespace cdxray {
namespace detail {

/// Bit n is set where `{n}` stands; `{}` are counted from 0.
consteval unsigned places_of(std::string_view text) {
  unsigned places = 0;
  unsigned next = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '}') throw "a } without its {";
    if (text[at] != '{') continue;
    ++at;
    if (at < text.size() && text[at] >= '0' && text[at] <= '9') {
      places |= 1U << static_cast<unsigned>(text[at] - '0');
      ++at;
    } else {
      places |= 1U << next;
      ++next;
    }
    if (at >= text.size() || text[at] != '}') throw "not a place for a value: write {} or {0}";
  }
  return places;
}

/// The form for one thing may leave the number out: `the only record`.
consteval void check(const Wording& wording, const Wording& english) {
  if (wording.one.empty()) throw "a language is missing";
  if (wording.other.empty() != english.other.empty()) throw "a plural form is missing";
  const std::string_view most = wording.other.empty() ? wording.one : wording.other;
  const std::string_view model = english.other.empty() ? english.one : english.other;
  if (places_of(most) != places_of(model)) throw "the places for values are not the English ones";
  if ((places_of(wording.one) | 1U) != (places_of(model) | 1U)) throw "a value is missing";
}

}  // namespace detail

consteval Phrase checked(const Phrase& phrase) {
  detail::check(phrase.en, phrase.en);
  detail::check(phrase.fr, phrase.en);
  detail::check(phrase.it, phrase.en);
  detail::check(phrase.nl, phrase.en);
  detail::check(phrase.sv, phrase.en);
  return phrase;
}

}  // namespace cdxray
