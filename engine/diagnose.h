// diagnose: the heart. A snapshot and a pack in, everything the reports say out.
#pragma once

#include <functional>
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

class Attribution;
class Workspace;
struct FoundFinding;

/// What stands behind a diagnosis while it is made, for who asks about single records: the evidence
/// as the rules left it, and what gives each late record its cause.
struct Examination {
  Workspace& workspace;
  const Attribution& attribution;
  const std::vector<FoundFinding>& findings;  ///< what an attribution's index points into
  Moment now;
};
using Examine = std::function<void(const Examination&)>;

/// Throws Error (usage) when a name in select or ignore fits no rule. `examine` is called once,
/// after the accounting.
Diagnosis diagnose(const Snapshot& snapshot, const Pack& pack, const DiagnoseOptions& options,
                   const Examine& examine = {});

}  // namespace cdxray
