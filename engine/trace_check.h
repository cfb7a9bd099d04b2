// Checks the trace of a pack against the model, the journey and the stages; part of check_pack.
#pragma once

#include <set>
#include <string>

#include "engine/pack_files.h"

namespace cdxray {

/// `database` holds the views and the journey as empty tables.
void check_trace(Pack& pack, PackFiles& files, Database& database,
                 const std::set<std::string>& pack_parameters);

}  // namespace cdxray
