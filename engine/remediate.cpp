// What to do about a finding: the operations its rule names, their steps filled in from its
// witnesses.
#include <algorithm>

#include <fmt/format.h>

#include "engine/evaluate.h"
#include "engine/placeholder.h"

namespace cdxray {
namespace {

constexpr std::size_t most_values = 5;

/// The distinct values of a column, as a person lists them.
std::string values_of(const FoundFinding& found, const std::string& column) {
  const auto at = found.arguments.find(column);
  if (at == found.arguments.end()) return {};
  const std::vector<std::string>& values = at->second;
  const std::size_t shown = std::min(values.size(), most_values);
  std::string text = fmt::format(
      "{}", fmt::join(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (values.size() > shown) text += " and others (see the rows)";
  return text;
}

std::string label(const Pack& pack, const std::string& key) {
  const auto found = pack.labels.find(key);
  if (found == pack.labels.end()) return key;
  const auto english = found->second.find("en");
  return english == found->second.end() || english->second.empty() ? key : english->second.front();
}

/// The column behind a name in an operation's text.
std::string column_of(const FixUse& use, const std::string& name) {
  for (const auto& [argument, column] : use.with) {
    if (argument == name) return column;
  }
  return name;
}

std::string filled(const Pack& pack, const FixUse& use, const FoundFinding& found,
                   const std::string& text) {
  return fill(text, [&](const std::string& name) {
    if (name.find('.') != std::string::npos) return label(pack, name);
    return values_of(found, column_of(use, name));
  });
}

}  // namespace

std::set<std::string> fix_columns(const Pack& pack, const Rule& rule) {
  std::set<std::string> columns;
  for (const FixUse& use : rule.fix) {
    const Operation& operation = pack.operations.at(use.operation);
    std::vector<std::string> texts = operation.steps;
    texts.insert(texts.end(), {operation.title, operation.warning});
    for (const std::string& text : texts) {
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

std::vector<Fix> render_fixes(const Pack& pack, const FoundFinding& found) {
  std::vector<Fix> fixes;
  for (const FixUse& use : found.rule->fix) {
    const Operation& operation = pack.operations.at(use.operation);
    Fix fix{operation.name,
            filled(pack, use, found, operation.title),
            operation.safety,
            filled(pack, use, found, operation.warning),
            {}};
    for (const std::string& step : operation.steps) {
      fix.steps.push_back(filled(pack, use, found, step));
    }
    fixes.push_back(std::move(fix));
  }
  return fixes;
}

}  // namespace cdxray
