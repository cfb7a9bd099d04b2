// ExampleBench: where the examples of rules are run, one after the other: its tables and prepared
// statements serve them all.
#pragma once

#include <functional>
#include <optional>

#include "engine/example_run.h"
#include "engine/example_snapshot.h"
#include "engine/pack.h"
#include "engine/rule_examples.h"
#include "engine/view_tables.h"

namespace cdxray {

class ExampleBench {
 public:
  /// The pack must be sound; the bench has it for itself, and changes it.
  ExampleBench(Pack pack, std::function<bool()> stop);
  ~ExampleBench();
  ExampleBench(const ExampleBench&) = delete;
  ExampleBench& operator=(const ExampleBench&) = delete;

  /// What follows are examples of this rule. It may read otherwise than the rule of this name in
  /// the pack, in whose place it stands until the next one is taken.
  void take(const Rule& rule);
  /// An example of the rule that was taken. Throws Stopped when `stop` says so.
  ExampleResult run(const Example& example);

 private:
  Rule& place_of(const Rule& rule);

  Pack pack_;
  std::function<bool()> stop_;
  ExampleTables tables_;
  ViewTables views_;
  Rule* rule_ = nullptr;  ///< the place of the one that was taken
  Rule replaced_;         ///< what stood there
  std::optional<ExampleScope> scope_;
};

}  // namespace cdxray
