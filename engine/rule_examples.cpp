#include "engine/rule_examples.h"

#include <deque>

#include "engine/example_run.h"
#include "engine/parallel.h"
#include "engine/select.h"

namespace cdxray {

std::vector<ExampleResult> run_examples(const Pack& pack, const std::vector<std::string>& select,
                                        const std::function<bool()>& stop) {
  struct Task {
    const Rule* rule;
    const Example* example;
    const ExampleScope* scope;
  };
  std::deque<ExampleScope> scopes;
  std::vector<Task> tasks;
  for (const Rule* rule : tested_rules(pack, select)) {
    scopes.emplace_back(pack, *rule);
    for (const Example& example : rule->examples) tasks.push_back({rule, &example, &scopes.back()});
  }
  std::vector<ExampleResult> results(tasks.size());
  in_parallel(tasks.size(), [&](std::size_t i) {
    const Task& task = tasks[i];
    results[i] = run_example_with_settings(pack, *task.rule, *task.example, *task.scope, stop);
  });
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
