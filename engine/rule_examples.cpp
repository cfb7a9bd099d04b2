#include "engine/rule_examples.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "engine/example_bench.h"
#include "engine/parallel.h"
#include "engine/select.h"

namespace cdxray {

std::vector<ExampleResult> run_examples(const Pack& pack, const std::vector<std::string>& select,
                                        const std::function<bool()>& stop) {
  const std::vector<const Rule*> rules = tested_rules(pack, select);
  std::vector<std::vector<ExampleResult>> by_rule(rules.size());
  in_parallel(rules.size(), [&] {
    return [&, bench = std::make_unique<ExampleBench>(pack, stop)](std::size_t i) {
      bench->take(*rules[i]);
      for (const Example& example : rules[i]->examples) by_rule[i].push_back(bench->run(example));
    };
  });
  std::vector<ExampleResult> results;
  for (std::vector<ExampleResult>& some : by_rule) {
    std::move(some.begin(), some.end(), std::back_inserter(results));
  }
  return results;
}

std::vector<const Rule*> tested_rules(const Pack& pack, const std::vector<std::string>& select) {
  std::vector<const Rule*> rules;
  std::vector<std::string> others = select;
  const bool journey = std::erase(others, pack.journey.name) > 0 || select.empty();
  if (journey) rules.push_back(&pack.journey_rule);
  const bool traced =
      pack.trace && (std::erase(others, pack.trace->rule.name) > 0 || select.empty());
  if (traced) rules.push_back(&pack.trace->rule);
  if (!rules.empty() && others.empty() && !select.empty()) return rules;
  const auto selected = selected_rules(pack, others, {});
  rules.insert(rules.end(), selected.begin(), selected.end());
  return rules;
}

}  // namespace cdxray
