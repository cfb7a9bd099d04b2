// Texts: what a pack says, by key, and what its files in `text/` say instead in other languages.
// English stands where it is used, in rules, operations and views.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/pack.h"

namespace cdxray {

class PackFiles;

/// The languages beside English that a pack may speak, as its files are called: fr, it, nl, sv.
const std::vector<std::string>& translated_languages();

/// Keys of texts: `rules.sync-job-withheld.title`, `without.journey.headquarters`.
std::string text_key(const Rule& rule, const std::string& name);
std::string without_key(const View& view, const ViewPart& part);
std::string search_key(const Finder& finder, std::size_t part);
std::string step_key(const StepGuide& step, const std::string& name);

/// A text of the pack with what `value` gives for its placeholders.
Said said_of(const std::string& key, const std::string& text,
             const std::function<Value(const std::string&)>& value);

/// Every text of the pack in English, by key: `rules.sync-job-withheld.title`,
/// `operations.run-p-job.steps.2`, `without.journey.headquarters`.
TextTable english_texts(const Pack& pack);

/// Reads `text/<language>.yaml` of all languages, and reports keys that are missing or unknown, and
/// placeholders that are not the same as in English.
void read_texts(PackFiles& files, Pack& pack);

/// The text in that language; in English where the pack does not speak it.
std::string text_of(const Pack& pack, const std::string& language, const std::string& key,
                    const std::string& english);

/// What the product calls something (`menu.dist`) in that language, in English where it is not
/// known; the key itself where nothing is.
std::string label_text(const Pack& pack, const std::string& language, const std::string& key);

/// A file for a language with every text that it does not have yet in English: what a translator
/// begins with. "" when none is missing.
std::string texts_to_translate(const Pack& pack, const std::string& language);

}  // namespace cdxray
