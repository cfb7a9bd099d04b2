// One example of a rule, run on a tiny snapshot in memory.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "engine/pack.h"
#include "engine/rule_examples.h"

namespace cdxray {

/// All that a rule's examples need: its own tables through all views, those that its fixes change,
/// and the artefact rules that can block it.
class ExampleScope {
 public:
  ExampleScope(const Pack& pack, const Rule& rule);

  const std::set<std::string>& tables() const { return tables_; }
  const std::vector<const Rule*>& rules() const { return rules_; }

 private:
  void add(const Rule& rule);
  bool add_artefact_rules();
  bool can_block(const Rule& rule) const { return is_read(rule.blocks) || is_read(rule.narrows); }
  bool is_read(const std::vector<std::string>& list) const;

  const Pack& pack_;
  std::set<std::string> tables_;
  std::vector<const Rule*> rules_;
};

/// Throws Stopped when `stop` says so.
ExampleResult run_example(const Pack& pack, const Rule& rule, const Example& example,
                          const ExampleScope& scope, const std::function<bool()>& stop);

/// The same, with the parameters that the example changes.
ExampleResult run_example_with_settings(const Pack& pack, const Rule& rule, const Example& example,
                                        const ExampleScope& scope,
                                        const std::function<bool()>& stop);

}  // namespace cdxray
