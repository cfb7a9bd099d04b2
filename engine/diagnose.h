// diagnose: the heart. A snapshot and a pack in, everything the reports say out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/diagnosis.h"
#include "engine/pack.h"
#include "engine/snapshot.h"

namespace cdxray {

struct DiagnoseOptions {
  std::vector<std::string> select;  ///< ids, names, topic globs; empty means all rules
  std::vector<std::string> ignore;
  std::optional<Moment> now;  ///< default: the snapshot's capture time
  std::int64_t max_rows = 50;
  Severity fail_on = Severity::error;
  std::optional<int> require_evidence;  ///< percent of rules that must not be blocked
  Limits limits{.steps = 2'000'000'000, .time = std::chrono::seconds(60)};  ///< of each rule
  bool timings = false;
};

/// Throws Error (usage) when a name in select or ignore fits no rule.
Diagnosis diagnose(const Snapshot& snapshot, const Pack& pack, const DiagnoseOptions& options);

}  // namespace cdxray
