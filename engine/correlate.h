// correlate: which finding explains which other, and so which ones are causes.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/evaluate.h"

namespace cdxray {

/// Findings by their index in the evaluation.
struct CauseGraph {
  std::vector<std::vector<std::size_t>> parents;  ///< what explains each finding

  /// Of the findings that hold a record up, the one cause to name: a root above them, the one with
  /// the longest way down first; ties by severity, then rule id, then fingerprint.
  std::size_t cause_of(const std::vector<std::size_t>& holding,
                       const std::vector<FoundFinding>& findings) const;
};

/// Follows `caused_by`. Fills `caused_by` and `is_cause` of the findings.
CauseGraph correlate(std::vector<FoundFinding>& findings);

}  // namespace cdxray
