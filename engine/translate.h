// translate: what was said, in another language. The ids and values that a result keeps are said
// again with the words of the pack and of the engine; nothing is worked out anew.
#pragma once

#include <set>
#include <string>

#include "engine/diagnosis.h"
#include "engine/language.h"
#include "engine/pack.h"
#include "engine/trace.h"
#include "engine/why_not.h"

namespace cdxray {

/// Ids of texts that could not be said in the language; they stay as they were.
using TextsKept = std::set<std::string>;

Diagnosis translate(Diagnosis diagnosis, const Pack& pack, Language language,
                    TextsKept* kept = nullptr);
/// Of a trace as it was made, in English.
Trace translate(Trace trace, const Pack& pack, Language language, TextsKept* kept = nullptr);
WhyNot translate(WhyNot answer, const Pack& pack, Language language, TextsKept* kept = nullptr);
Exit translate(Exit exit, const Pack& pack, Language language, TextsKept* kept = nullptr);
/// The pack with its own texts in that language, for pages about the rules themselves.
Pack translate(Pack pack, Language language, TextsKept* kept = nullptr);

}  // namespace cdxray
