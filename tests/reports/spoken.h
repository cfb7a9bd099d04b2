// Spoken: which words a report says, to find English ones in a report of another language.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "engine/language.h"

namespace cdxray {

using Words = std::set<std::string>;

/// Runs of two letters or more, in lower case; with a digit among them they are an id.
Words words_in(std::string_view text);
/// What a reader sees or hears of a page: no tags, no style, but the names of regions.
std::string visible_text(std::string_view html);
/// English words in a report of another language, without those that it writes alike (`record`
/// in Italian), names, and what is typed.
Words english_left(std::string_view english, std::string_view other, Language language);

}  // namespace cdxray
