// The snapshot in memory that one example of a rule describes.
#pragma once

#include <set>
#include <string>

#include "engine/model.h"
#include "engine/rule.h"
#include "engine/snapshot.h"

namespace cdxray {

/// Holds the rows of the example. Of `tables` (names `hq_X`, `ch_X`, and those of the catalogue)
/// it has all that the example does not call not collected; other tables it has only where rows
/// are given. Throws SqlError when a row does not fit its table.
Snapshot example_snapshot(const Model& model, const Example& example,
                          const std::set<std::string>& tables);

}  // namespace cdxray
