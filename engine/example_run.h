// One example of a rule, run on the tiny snapshot that it describes.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/pack.h"
#include "engine/snapshot.h"
#include "engine/view_tables.h"

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

/// What an example is run with.
struct ExampleSurroundings {
  const Pack& pack;
  const Rule& rule;
  const ExampleScope& scope;
  const Snapshot& snapshot;  ///< what the example gives; its fixes change it
  ViewTables& views;
};

/// What differs from what the example expects, over several lines; "" when nothing does.
std::string run_example(const ExampleSurroundings& around, const Example& example);

}  // namespace cdxray
