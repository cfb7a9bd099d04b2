#include "engine/translator.h"

#include <optional>

#include <fmt/format.h>

#include "engine/evaluate.h"
#include "engine/phrases.h"
#include "engine/texts.h"

namespace cdxray {

Translator::Translator(const Pack& pack, Language language, TextsKept* kept)
    : pack_(pack), language_(language), kept_(kept), english_(english_texts(pack)) {
  for (const auto& [name, table] : pack.model.tables) {
    for (const Column& column : table.columns) {
      if (column.type == ColumnType::text) typed_.insert(column.name);
    }
  }
  for (const auto& [key, languages] : pack.labels) {
    const auto english = languages.find("en");
    if (english != languages.end()) labels_.insert(english->second.begin(), english->second.end());
  }
}

void Translator::keep(const std::string& key) {
  if (kept_ != nullptr) kept_->insert(key);
}

const std::string* Translator::find(const std::string& key) {
  const auto texts = pack_.texts.find(std::string(to_text(language_)));
  static const TextTable none;
  const TextTable& table = language_ == Language::en    ? english_
                           : texts == pack_.texts.end() ? none
                                                        : texts->second;
  const auto text = table.find(key);
  if (text != table.end()) return &text->second;
  keep(key);
  return nullptr;
}

void Translator::say(const std::string& key, std::string& text) {
  if (text.empty()) return;
  if (const std::string* known = find(key)) text = *known;
}

void Translator::say(Said& said) {
  for (Said& part : said.parts) say(part);
  if (said.id.empty() || said.text.empty()) return;
  std::optional<std::string> text;
  if (const Phrase* phrase = find_phrase(said.id)) {
    text = cdxray::say(*phrase, language_, said);
  } else if (const std::string* wording = find(said.id)) {
    text = filled(*wording, said,
                  [&](const std::string& name, const Value& value) { return write(name, value); });
  } else {
    return;
  }
  if (text) {
    said.text = *text;
  } else {
    keep(said.id);
  }
}

void Translator::say(Said& said, std::string& text) {
  if (said.empty()) return;
  say(said);
  text = said.text;
}

void Translator::say(std::vector<Said>& list, std::vector<std::string>& texts) {
  for (std::size_t i = 0; i < list.size() && i < texts.size(); ++i) say(list[i], texts[i]);
}

void Translator::say(Exit& exit) {
  say(exit.said, exit.reason);
}

void Translator::say(const Fix& fix, const std::string& key, std::string& text) {
  if (text.empty()) return;
  const std::string* wording = find(key);
  if (wording == nullptr) return;
  const auto said = fix_text(
      *wording, fix, pack_, language_,
      [&](const std::string& name, const std::string& value) { return write_text(name, value); });
  if (said) {
    text = *said;
  } else {
    keep(key);
  }
}

void Translator::say(Fix& fix) {
  const std::string prefix = fmt::format("operations.{}.", fix.operation);
  say(fix, prefix + "title", fix.title);
  say(fix, prefix + "warning", fix.warning);
  // Steps of two languages in one list would send people astray.
  const auto operation = pack_.operations.find(fix.operation);
  if (operation == pack_.operations.end() || operation->second.steps.size() != fix.steps.size()) {
    if (!fix.steps.empty()) keep(prefix + "steps");
    return;
  }
  for (std::size_t i = 0; i < fix.steps.size(); ++i) {
    say(fix, fmt::format("{}steps.{}", prefix, i + 1), fix.steps[i]);
  }
}

const std::string* Translator::find_value(const std::string& name, const std::string& text) const {
  // Who looks for a batch job looks for the caption that somebody gave it.
  if (labels_.count(text) > 0 && typed_.count(to_upper(name)) > 0) return nullptr;
  const auto texts = pack_.texts.find(std::string(to_text(language_)));
  if (texts == pack_.texts.end()) return nullptr;
  const auto value = texts->second.find("values." + text);
  return value == texts->second.end() ? nullptr : &value->second;
}

void Translator::say_value(std::string& text) const {
  if (const std::string* value = find_value({}, text)) text = *value;
}

std::string Translator::write_text(const std::string& name, const std::string& text) const {
  if (language_ == Language::en) return text;
  if (const std::string* value = find_value(name, text)) return *value;
  std::string list;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(", ", begin), text.size());
    const std::string* value = find_value(name, text.substr(begin, end - begin));
    if (value == nullptr) return written(text, language_);
    list += (list.empty() ? "" : ", ") + *value;
    begin = end + 2;
  }
  return list;
}

std::string Translator::write(const std::string& name, const Value& value) const {
  if (const auto* text = std::get_if<std::string>(&value)) return write_text(name, *text);
  return language_ == Language::en ? to_text(value) : written(value, language_);
}

}  // namespace cdxray
