// Accounting: where every record stands, and which one cause holds up each late one.
#pragma once

#include "engine/attribution.h"
#include "engine/diagnosis.h"
#include "engine/evaluate.h"

namespace cdxray {

/// Counts the journey, and gives each late record to one cause or to nobody. Adds to the findings
/// the records, channels and companies they hold up, and their role. late = Σ by_cause +
/// unexplained holds by construction and is checked.
Accounting account(Workspace& workspace, const Pack& pack, std::vector<FoundFinding>& findings,
                   const Attribution& attribution, std::int64_t max_rows);

/// Names of channels by their RECID as text; empty when the pack does not give them or they were
/// not collected. Throws SqlError.
std::map<std::string, std::string> channel_names(Workspace& workspace, const Pack& pack);

}  // namespace cdxray
