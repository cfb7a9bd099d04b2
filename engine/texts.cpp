#include "engine/texts.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/pack_files.h"
#include "engine/phrases.h"
#include "engine/placeholder.h"

namespace cdxray {
namespace {

void add(TextTable& texts, const std::string& key, const std::string& text) {
  if (!text.empty()) texts.emplace(key, text);
}

void add_parameters(TextTable& texts, const std::string& prefix,
                    const std::vector<Parameter>& parameters) {
  for (const Parameter& parameter : parameters) {
    add(texts, prefix + "params." + parameter.name, parameter.meaning);
  }
}

void add_without(TextTable& texts, const View& view) {
  for (const ViewPart& part : view.parts) {
    add(texts, without_key(view, part), part.without);
  }
}

/// Placeholders of a text, each once.
std::set<std::string> names_in(const std::string& text) {
  const auto list = placeholders(text);
  return {list.begin(), list.end()};
}

/// One file: its tree becomes keys, and each is held against English.
class TextFile {
 public:
  TextFile(YamlFile& file, const TextTable& english) : file_(file), english_(english) {}

  TextTable read() {
    if (!file_.root()) return {};
    if (file_.root()->kind != YamlNode::Kind::map) {
      file_.report(*file_.root(), "the texts must be a map of keys");
      return {};
    }
    take(*file_.root(), "");
    report_missing();
    return std::move(texts_);
  }

 private:
  void take(const YamlNode& node, const std::string& key) {
    if (node.kind == YamlNode::Kind::map) {
      const MapReader keys(file_, node, key.empty() ? "the texts" : fmt::format("'{}'", key), {});
      for (const auto& [name, value] : node.entries) take(value, joined(key, name.text));
    } else if (node.kind == YamlNode::Kind::sequence) {
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        take(node.items[i], joined(key, std::to_string(i + 1)));
      }
    } else {
      take_text(node, key);
    }
  }

  static std::string joined(const std::string& key, const std::string& name) {
    return key.empty() ? name : key + "." + name;
  }

  void take_text(const YamlNode& node, const std::string& key) {
    const auto english = english_.find(key);
    if (english == english_.end()) {
      file_.report(node, fmt::format("the pack says nothing under '{}'", key), nearest(key));
      return;
    }
    if (node.text.empty()) {
      file_.report(node, fmt::format("'{}' is empty", key));
      return;
    }
    check_placeholders(node, english->second);
    texts_[key] = node.text;
  }

  std::string nearest(const std::string& key) const {
    std::vector<std::string> known;
    const std::string group = key.substr(0, key.find('.') + 1);
    for (auto at = english_.lower_bound(group);
         at != english_.end() && at->first.starts_with(group); ++at) {
      known.push_back(at->first);
    }
    const std::string name = nearest_name(key, known);
    return name.empty() ? "" : fmt::format("Did you mean '{}'?", name);
  }

  void check_placeholders(const YamlNode& node, const std::string& english) {
    const auto wanted = names_in(english);
    const auto given = names_in(node.text);
    for (const std::string& name : wanted) {
      if (given.count(name) == 0) {
        file_.report(node, fmt::format("the text lacks {{{}}}, which the English one has", name));
      }
    }
    for (const std::string& name : given) {
      if (wanted.count(name) == 0) {
        file_.report(node, fmt::format("the text has {{{}}}, which the English one lacks", name));
      }
    }
  }

  void report_missing() {
    for (const auto& [key, text] : english_) {
      if (texts_.count(key) > 0) continue;
      file_.report({file_.name(), 0, 0}, fmt::format("there is no text for '{}'", key),
                   fmt::format("In English: {}", text.substr(0, text.find('\n'))));
    }
  }

  YamlFile& file_;
  const TextTable& english_;
  TextTable texts_;
};

}  // namespace

const std::vector<std::string>& translated_languages() {
  static const std::vector<std::string> languages{"fr", "it", "nl", "sv"};
  return languages;
}

namespace {

void add_trace(TextTable& texts, const TraceGuide& trace) {
  for (const Finder& finder : trace.finders) {
    add(texts, fmt::format("trace.find.{}.title", finder.name), finder.title);
    for (std::size_t i = 0; i < finder.parts.size(); ++i) {
      add(texts, search_key(finder, i), finder.parts[i].what);
    }
  }
  add(texts, "trace.not_collected", trace.not_collected_text);
  for (const auto& [kind, word] : trace.kinds) add(texts, "trace.kinds." + kind, word);
  for (const auto& [operation, word] : trace.operations) {
    add(texts, "trace.operations." + operation, word);
  }
  for (const StepGuide& step : trace.steps) {
    add(texts, step_key(step, "title"), step.title);
    add(texts, step_key(step, "text"), step.text);
    add(texts, step_key(step, "without"), step.without);
  }
}

}  // namespace

TextTable english_texts(const Pack& pack) {
  TextTable texts;
  for (const Rule& rule : pack.rules) {
    const std::string prefix = fmt::format("rules.{}.", rule.name);
    add(texts, prefix + "title", rule.title);
    add(texts, prefix + "why", rule.why);
    add(texts, prefix + "message", rule.message);
    add_parameters(texts, prefix, rule.params);
  }
  for (const auto& [name, operation] : pack.operations) {
    const std::string prefix = fmt::format("operations.{}.", name);
    add(texts, prefix + "title", operation.title);
    add(texts, prefix + "warning", operation.warning);
    for (std::size_t i = 0; i < operation.steps.size(); ++i) {
      add(texts, fmt::format("{}steps.{}", prefix, i + 1), operation.steps[i]);
    }
  }
  for (const Stage& stage : pack.stages) add(texts, "stages." + stage.name, stage.title);
  for (const View& view : pack.views) {
    add(texts, "views." + view.name, view.meaning);
    add_without(texts, view);
  }
  add_without(texts, pack.journey);
  for (const auto& [id, not_rule] : pack.not_rules) {
    add(texts, fmt::format("not_rules.{}.title", id), not_rule.title);
    add(texts, fmt::format("not_rules.{}.why", id), not_rule.why);
  }
  if (pack.trace) add_trace(texts, *pack.trace);
  add_parameters(texts, "", pack.params);
  for (const std::string& value : pack.values) add(texts, "values." + value, value);
  return texts;
}

void read_texts(PackFiles& files, Pack& pack) {
  const TextTable english = english_texts(pack);
  for (const auto& path : files.list("text")) {
    const std::string language = path.stem().string();
    YamlFile& file = files.open(path);
    const auto& known = translated_languages();
    if (std::find(known.begin(), known.end(), language) == known.end()) {
      file.report({file.name(), 0, 0}, fmt::format("'{}' is no language of the packs", language),
                  fmt::format("Call the file {}.yaml.", fmt::join(known, ".yaml, ")));
      continue;
    }
    pack.texts[language] = TextFile(file, english).read();
  }
}

std::string text_of(const Pack& pack, const std::string& language, const std::string& key,
                    const std::string& english) {
  const auto texts = pack.texts.find(language);
  if (texts == pack.texts.end()) return english;
  const auto text = texts->second.find(key);
  return text == texts->second.end() ? english : text->second;
}

std::string label_text(const Pack& pack, const std::string& language, const std::string& key) {
  const auto found = pack.labels.find(key);
  if (found == pack.labels.end()) return key;
  for (const std::string& name : {language, std::string("en")}) {
    const auto label = found->second.find(name);
    if (label != found->second.end() && !label->second.empty()) return label->second.front();
  }
  return key;
}

std::string text_key(const Rule& rule, const std::string& name) {
  return fmt::format("rules.{}.{}", rule.name, name);
}

std::string without_key(const View& view, const ViewPart& part) {
  return fmt::format("without.{}.{}", view.name, part.name);
}

std::string search_key(const Finder& finder, std::size_t part) {
  return fmt::format("trace.find.{}.searches.{}", finder.name, part + 1);
}

std::string step_key(const StepGuide& step, const std::string& name) {
  return fmt::format("trace.steps.{}.{}", step.name, name);
}

Said said_of(const std::string& key, const std::string& text,
             const std::function<Value(const std::string&)>& value) {
  Said said{{}, key, {}, {}};
  for (const std::string& name : names_in(text)) said.values.emplace_back(name, value(name));
  const auto as_it_is = [](const std::string&, const Value& held) { return to_text(held); };
  said.text = filled(text, said, as_it_is).value();
  return said;
}

}  // namespace cdxray
