// Accounting: where every record stands, and which one cause holds up each late one.
#pragma once

#include "engine/correlate.h"
#include "engine/diagnosis.h"
#include "engine/evaluate.h"

namespace cdxray {

/// Counts the journey, and gives each late record to one cause or to nobody. Adds to the findings
/// the records, channels and companies they hold up, and their role. late = Σ by_cause +
/// unexplained holds by construction and is checked.
Accounting account(Workspace& workspace, const Pack& pack, std::vector<FoundFinding>& findings,
                   const CauseGraph& causes, std::int64_t max_rows);

}  // namespace cdxray
