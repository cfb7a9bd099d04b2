// Phrases: the sentences that the engine makes itself, each by an id in five languages. A result
// keeps the id and the values, so that it can be said again in another language.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/language.h"
#include "engine/said.h"

namespace cdxray {

/// Placeholders have names: `{rows}` is a value, `{1}` the first part, `{sentences}` all parts with
/// blanks between them, `{clauses}` the same with semicolons. The value `count` decides the form.
struct NamedPhrase {
  std::string_view id;
  Phrase phrase;
};

const std::vector<NamedPhrase>& phrases();
const Phrase* find_phrase(std::string_view id);

/// The sentence in English.
Said phrase(const std::string& id, std::vector<std::pair<std::string, Value>> values = {},
            std::vector<Said> parts = {});
/// Words of others: SQLite's, or a value by itself.
Said verbatim(std::string text);
/// Several texts as one; nothing is put around a single one, nor around none.
Said sentences(std::vector<Said> parts);
Said clauses(std::vector<Said> parts);
/// The texts alone.
std::vector<std::string> texts_of(const std::vector<Said>& list);

/// What stands for a value in a sentence: figures and times as the language writes them.
std::string written(const Value& value, Language language);

/// The sentence with the values in their places; nothing when one that it names is not there.
/// `write` says what stands for the value of a placeholder.
using WriteValue = std::function<std::string(const std::string& name, const Value& value)>;
std::optional<std::string> filled(const std::string& wording, const Said& said,
                                  const WriteValue& write);
/// The same for the phrase's wording in a language.
std::optional<std::string> say(const Phrase& phrase, Language language, const Said& said);

}  // namespace cdxray
