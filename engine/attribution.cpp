#include "engine/attribution.h"

#include <algorithm>

namespace cdxray {
namespace {

std::size_t position_of(const std::string& column, const std::vector<std::string>& columns) {
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) -
                                  columns.begin());
}

}  // namespace

Attribution::Index Attribution::index_for(const Explains& explains) const {
  Index index{explains.stage, {}, {}};
  for (const auto& [mine, theirs] : explains.on) {
    index.columns.push_back(position_of(theirs, columns_));
  }
  return index;
}

Attribution::Attribution(const std::vector<FoundFinding>& findings,
                         const std::vector<std::string>& columns, const CauseGraph& causes)
    : findings_(findings),
      columns_(columns),
      causes_(causes),
      stage_(position_of("STAGE", columns)) {
  std::map<const Explains*, std::size_t> known;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    for (const Explains& explains : findings[i].rule->explains) {
      const auto [at, fresh] = known.emplace(&explains, indexes_.size());
      if (fresh) indexes_.push_back(index_for(explains));
      add(indexes_[at->second], explains, i);
    }
  }
}

void Attribution::add(Index& index, const Explains& explains, std::size_t finding) const {
  std::vector<std::string> group;
  for (const auto& [mine, theirs] : explains.on) group.push_back(mine);
  for (const std::string& tuple : findings_[finding].tuples.at(group)) {
    if (!tuple.empty()) index.findings[tuple].push_back(finding);
  }
}

std::optional<std::size_t> Attribution::cause_of(const Row& record) const {
  std::vector<Holding> found;
  const std::string stage = to_text(record.at(stage_));
  for (const Index& index : indexes_) {
    if (index.stage != stage) continue;
    std::vector<Value> values;
    for (const std::size_t column : index.columns) values.push_back(record.at(column));
    const auto at = index.findings.find(joined(values));
    if (at == index.findings.end()) continue;
    for (const std::size_t finding : at->second) found.push_back({finding, index.columns.size()});
  }
  if (found.empty()) return std::nullopt;
  return causes_.cause_of(found, findings_);
}

}  // namespace cdxray
