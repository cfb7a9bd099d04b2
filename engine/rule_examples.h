// Runs the examples inside rules, each on a tiny snapshot in memory.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/pack.h"

namespace cdxray {

struct ExampleResult {
  std::string rule;
  std::string id;
  std::string example;
  bool passed = false;
  std::string explanation;  ///< expected and got, over several lines; "" when it passed
  SourceLocation location;
};

/// All examples of the rules that `select` names (ids, names, topic globs, `journey` and `trace`
/// for those of the pipeline and of trace.yaml; empty means all). Throws Stopped soon after `stop`
/// says so; several threads ask it.
std::vector<ExampleResult> run_examples(const Pack& pack, const std::vector<std::string>& select,
                                        const std::function<bool()>& stop = {});

/// The rules that `select` names, the journey first.
std::vector<const Rule*> tested_rules(const Pack& pack, const std::vector<std::string>& select);

}  // namespace cdxray
