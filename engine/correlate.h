// correlate: which finding explains which other, and so which ones are causes.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/evaluate.h"

namespace cdxray {

/// A finding that holds a record up, and how many columns say so: a finding about this very record
/// says more than one about its company.
struct Holding {
  std::size_t finding;
  std::size_t columns;
};

/// Findings by their index in the evaluation.
struct CauseGraph {
  std::vector<std::vector<std::size_t>> parents;  ///< what explains each finding

  /// Of the findings that hold a record up, the one cause to name: a root above them. What is only
  /// worth knowing (info) counts where nothing else does; then the columns matched, since what is
  /// about this very record held it before the rest of its company was held; then the longest way
  /// down, severity, rule id, fingerprint.
  std::size_t cause_of(const std::vector<Holding>& holding,
                       const std::vector<FoundFinding>& findings) const;
};

/// Follows `caused_by`. Fills `caused_by` and `is_cause` of the findings.
CauseGraph correlate(std::vector<FoundFinding>& findings);

}  // namespace cdxray
