// What to do about a finding: the operations its rule names, their steps filled in from its
// witnesses.
#include <algorithm>

#include "engine/evaluate.h"
#include "engine/phrases.h"
#include "engine/placeholder.h"
#include "engine/texts.h"

namespace cdxray {
namespace {

constexpr std::size_t most_values = 5;

/// The column behind a name in an operation's text.
std::string column_of(const FixUse& use, const std::string& name) {
  for (const auto& [argument, column] : use.with) {
    if (argument == name) return column;
  }
  return name;
}

std::vector<std::string> texts_of(const Operation& operation) {
  std::vector<std::string> texts = operation.steps;
  texts.insert(texts.end(), {operation.title, operation.warning});
  return texts;
}

bool is_label(const std::string& placeholder) {
  return placeholder.find('.') != std::string::npos;
}

Fix fix_of(const Operation& operation, const FixUse& use, const FoundFinding& found) {
  Fix fix{operation.name, {}, operation.safety, {}, {}};
  std::set<std::string> known;
  for (const std::string& text : texts_of(operation)) {
    for (const std::string& name : placeholders(text)) {
      const auto values = found.arguments.find(column_of(use, name));
      if (is_label(name) || values == found.arguments.end() || !known.insert(name).second) continue;
      fix.values.emplace_back(name, values->second);
    }
  }
  return fix;
}

/// The distinct values of a column, as a person lists them.
std::string list_of(const std::string& name, const std::vector<std::string>& values,
                    Language language, const WriteText& write) {
  std::string list;
  for (std::size_t i = 0; i < std::min(values.size(), most_values); ++i) {
    list += (i == 0 ? "" : ", ") + write(name, values[i]);
  }
  if (values.size() <= most_values) return list;
  return say(*find_phrase("values.and_others"), language, {{}, {}, {{"values", list}}, {}}).value();
}

}  // namespace

std::optional<std::string> fix_text(const std::string& wording, const Fix& fix, const Pack& pack,
                                    Language language, const WriteText& write) {
  bool complete = true;
  std::string text = fill(wording, [&](const std::string& name) {
    if (is_label(name)) return label_text(pack, std::string(to_text(language)), name);
    for (const auto& [placeholder, values] : fix.values) {
      if (placeholder == name) return list_of(name, values, language, write);
    }
    complete = false;
    return std::string();
  });
  return complete ? std::optional(std::move(text)) : std::nullopt;
}

std::set<std::string> fix_columns(const Pack& pack, const Rule& rule) {
  std::set<std::string> columns;
  for (const FixUse& use : rule.fix) {
    const Operation& operation = pack.operations.at(use.operation);
    for (const std::string& text : texts_of(operation)) {
      for (const std::string& name : placeholders(text)) columns.insert(column_of(use, name));
    }
  }
  return columns;
}

void add_arguments(const Row& row, const std::vector<std::string>& columns, FoundFinding& found) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto at = found.arguments.find(columns[i]);
    if (at == found.arguments.end() || at->second.size() > most_values) continue;
    const std::string text = to_text(row.at(i));
    if (std::find(at->second.begin(), at->second.end(), text) == at->second.end()) {
      at->second.push_back(text);
    }
  }
}

namespace {

std::string as_it_is(const std::string& /*name*/, const std::string& value) {
  return value;
}

}  // namespace

std::vector<Fix> render_fixes(const Pack& pack, const FoundFinding& found) {
  std::vector<Fix> fixes;
  for (const FixUse& use : found.rule->fix) {
    const Operation& operation = pack.operations.at(use.operation);
    Fix fix = fix_of(operation, use, found);
    const auto in_english = [&](const std::string& text) {
      return fix_text(text, fix, pack, Language::en, as_it_is).value();
    };
    fix.title = in_english(operation.title);
    fix.warning = in_english(operation.warning);
    for (const std::string& step : operation.steps) fix.steps.push_back(in_english(step));
    fixes.push_back(std::move(fix));
  }
  return fixes;
}

}  // namespace cdxray
