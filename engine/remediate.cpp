// What to do about a finding: the operations its rule names, their steps filled in from its
// witnesses.
#include <algorithm>

#include <fmt/format.h>

#include "engine/evaluate.h"
#include "engine/placeholder.h"

namespace cdxray {
namespace {

constexpr std::size_t most_values = 5;

/// The distinct values of a column among the kept witnesses, as a person lists them.
std::string values_of(const Finding& finding, const std::string& column) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < finding.columns.size(); ++i) {
    if (finding.columns[i].name != column) continue;
    for (const Row& row : finding.rows) {
      const std::string text = to_text(row.at(i));
      if (std::find(values.begin(), values.end(), text) == values.end()) values.push_back(text);
    }
  }
  const std::size_t shown = std::min(values.size(), most_values);
  std::string text = fmt::format(
      "{}", fmt::join(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  const bool more_rows = finding.rows_total > static_cast<std::int64_t>(finding.rows.size());
  if (values.size() > shown || (values.size() > 1 && more_rows))
    text += " and others (see the rows)";
  return text;
}

std::string label(const Pack& pack, const std::string& key) {
  const auto found = pack.labels.find(key);
  if (found == pack.labels.end()) return key;
  const auto english = found->second.find("en");
  return english == found->second.end() || english->second.empty() ? key : english->second.front();
}

std::string filled(const Pack& pack, const FixUse& use, const Finding& finding,
                   const std::string& text) {
  return fill(text, [&](const std::string& name) {
    if (name.find('.') != std::string::npos) return label(pack, name);
    for (const auto& [argument, column] : use.with) {
      if (argument == name) return values_of(finding, column);
    }
    return values_of(finding, name);
  });
}

}  // namespace

std::vector<Fix> render_fixes(const Pack& pack, const Rule& rule, const Finding& finding) {
  std::vector<Fix> fixes;
  for (const FixUse& use : rule.fix) {
    const Operation& operation = pack.operations.at(use.operation);
    Fix fix{operation.name,
            filled(pack, use, finding, operation.title),
            operation.safety,
            filled(pack, use, finding, operation.warning),
            {}};
    for (const std::string& step : operation.steps) {
      fix.steps.push_back(filled(pack, use, finding, step));
    }
    fixes.push_back(std::move(fix));
  }
  return fixes;
}

}  // namespace cdxray
