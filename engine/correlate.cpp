#include "engine/correlate.h"

#include <algorithm>
#include <map>
#include <set>
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

/// The findings of each rule, by its name.
using ByRule = std::map<std::string, std::vector<std::size_t>>;

ByRule by_rule(const std::vector<FoundFinding>& findings) {
  ByRule index;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    index[findings[i].rule->name].push_back(i);
  }
  return index;
}

std::vector<std::size_t> parents_of(const FoundFinding& effect, const ByRule& index,
                                    const std::vector<FoundFinding>& findings) {
  std::set<std::size_t> parents;
  for (const CausedBy& edge : effect.rule->caused_by) {
    const auto named = index.find(edge.rule);
    if (named == index.end()) continue;
    for (const std::size_t other : named->second) {
      if (agree(effect, findings[other], edge.on)) parents.insert(other);
    }
  }
  return {parents.begin(), parents.end()};
}

}  // namespace

CauseGraph correlate(std::vector<FoundFinding>& findings) {
  CauseGraph graph;
  const ByRule index = by_rule(findings);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    graph.parents.push_back(parents_of(findings[i], index, findings));
    Finding& finding = findings[i].finding;
    finding.is_cause = graph.parents[i].empty();
    for (const std::size_t parent : graph.parents[i]) {
      finding.caused_by.push_back(findings[parent].finding.fingerprint);
    }
    std::sort(finding.caused_by.begin(), finding.caused_by.end());
  }
  return graph;
}

std::size_t CauseGraph::cause_of(const std::vector<Holding>& holding,
                                 const std::vector<FoundFinding>& findings) const {
  // The rules' causes have no circle (the pack's check sees to it), so this ends.
  struct Reached {
    std::size_t steps;
    std::size_t columns;
  };
  std::map<std::size_t, Reached> reached;
  std::vector<std::pair<std::size_t, Reached>> open;
  for (const Holding& each : holding) open.push_back({each.finding, {0, each.columns}});
  while (!open.empty()) {
    const auto [index, way] = open.back();
    open.pop_back();
    const auto [at, fresh] = reached.emplace(index, way);
    Reached& best = at->second;
    if (!fresh && best.steps >= way.steps && best.columns >= way.columns) continue;
    best = {std::max(best.steps, way.steps), std::max(best.columns, way.columns)};
    for (const std::size_t parent : parents[index]) {
      open.push_back({parent, {best.steps + 1, best.columns}});
    }
  }
  const auto rank = [&](std::size_t index) {
    const Finding& finding = findings[index].finding;
    const Reached& way = reached.at(index);
    return std::make_tuple(finding.severity == Severity::info,
                           -static_cast<std::int64_t>(way.columns),
                           -static_cast<std::int64_t>(way.steps),
                           -static_cast<int>(finding.severity), finding.id, finding.fingerprint);
  };
  std::size_t best = holding.front().finding;
  bool any = false;
  for (const auto& [index, way] : reached) {
    if (!parents[index].empty()) continue;
    if (!any || rank(index) < rank(best)) best = index;
    any = true;
  }
  return best;
}

}  // namespace cdxray
