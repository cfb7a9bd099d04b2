// Judge: a diagnosis held against the truth about a modelled environment. It says what was found of
// what was done, what was said without reason, and which late records were given a wrong cause.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/pack.h"
#include "engine/snapshot.h"
#include "fixtures/synth/random_world.h"
#include "fixtures/synth/synthesis.h"

namespace cdxray::synth {

/// Of one rule, in one world or summed over many.
struct RuleScore {
  Severity severity = Severity::info;
  std::int64_t injected = 0;  ///< faults that it should find
  std::int64_t found = 0;     ///< of those
  std::int64_t findings = 0;
  std::int64_t justified = 0;  ///< of those: a fault shows itself in them

  void add(const RuleScore& other);
};

struct Judgement {
  std::map<std::string, RuleScore> rules;  ///< by id
  std::int64_t late = 0;                   ///< records, in the truth or in the journey
  std::int64_t attributed = 0;             ///< of those: at the right place, with a true cause
  std::int64_t defects = 0;                ///< broken rules, wrong sums, worlds that cannot be made
  /// What was missed, said without reason, attributed wrongly or does not add up; a line each.
  std::vector<std::string> misses;
  /// Findings below error that no fault accounts for; a line each.
  std::vector<std::string> remarks;

  void add(const Judgement& other);
  std::int64_t injected() const;
  std::int64_t found() const;
  /// Findings of severity error and critical: all, and those that a fault accounts for.
  std::int64_t errors() const;
  std::int64_t justified_errors() const;
};

/// A finding is justified when it is of a fault's own rule and names what the fault struck, when
/// the fault's file says that it shows itself so, or when a justified finding explains it. A late
/// record's cause is true when it is a finding of a fault that holds the record up.
Judgement judge(const Synthesis& synthesis, const Snapshot& snapshot, const Pack& pack);

/// Makes the world for a moment, in a file that must not exist yet, and judges its diagnosis. A
/// world that cannot be made is a defect.
Judgement judge(const RandomWorld& world, const Pack& pack, const WantedColumns& wanted,
                const std::filesystem::path& file);

}  // namespace cdxray::synth
