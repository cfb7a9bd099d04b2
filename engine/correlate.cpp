#include "engine/correlate.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cdxray {
namespace {

std::vector<std::string> names(const On& on, bool first) {
  std::vector<std::string> result;
  for (const auto& [mine, theirs] : on) result.push_back(first ? mine : theirs);
  return result;
}

/// True when a witness of the one and a witness of the other agree.
bool agree(const FoundFinding& effect, const FoundFinding& cause, const On& on) {
  if (on.empty()) return true;
  const auto mine = effect.tuples.find(names(on, true));
  const auto theirs = cause.tuples.find(names(on, false));
  if (mine == effect.tuples.end() || theirs == cause.tuples.end()) return false;
  return std::any_of(mine->second.begin(), mine->second.end(), [&](const std::string& tuple) {
    return !tuple.empty() && theirs->second.count(tuple) > 0;
  });
}

std::vector<std::size_t> parents_of(std::size_t index, const std::vector<FoundFinding>& findings) {
  std::vector<std::size_t> parents;
  for (const CausedBy& edge : findings[index].rule->caused_by) {
    for (std::size_t other = 0; other < findings.size(); ++other) {
      const Rule& rule = *findings[other].rule;
      const bool named = rule.name == edge.rule || rule.id == edge.rule;
      if (named && agree(findings[index], findings[other], edge.on) &&
          std::find(parents.begin(), parents.end(), other) == parents.end()) {
        parents.push_back(other);
      }
    }
  }
  return parents;
}

}  // namespace

CauseGraph correlate(std::vector<FoundFinding>& findings) {
  CauseGraph graph;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    graph.parents.push_back(parents_of(i, findings));
    Finding& finding = findings[i].finding;
    finding.is_cause = graph.parents[i].empty();
    for (const std::size_t parent : graph.parents[i]) {
      finding.caused_by.push_back(findings[parent].finding.fingerprint);
    }
    std::sort(finding.caused_by.begin(), finding.caused_by.end());
  }
  return graph;
}

std::size_t CauseGraph::cause_of(const std::vector<std::size_t>& holding,
                                 const std::vector<FoundFinding>& findings) const {
  // The rules' causes have no circle (the pack's check sees to it), so this ends.
  std::map<std::size_t, std::size_t> depth;
  std::vector<std::pair<std::size_t, std::size_t>> open;
  for (const std::size_t index : holding) open.emplace_back(index, 0);
  while (!open.empty()) {
    const auto [index, steps] = open.back();
    open.pop_back();
    const auto [at, fresh] = depth.emplace(index, steps);
    if (!fresh && at->second >= steps) continue;
    at->second = std::max(at->second, steps);
    for (const std::size_t parent : parents[index]) open.emplace_back(parent, steps + 1);
  }
  const auto rank = [&](std::size_t index, std::size_t steps) {
    const Finding& finding = findings[index].finding;
    return std::make_tuple(-static_cast<std::int64_t>(steps), -static_cast<int>(finding.severity),
                           finding.id, finding.fingerprint);
  };
  std::size_t best = holding.front();
  bool any = false;
  for (const auto& [index, steps] : depth) {
    if (!parents[index].empty()) continue;
    if (!any || rank(index, steps) < rank(best, depth.at(best))) best = index;
    any = true;
  }
  return best;
}

}  // namespace cdxray
