// Checks rules against the model and against each other; part of check_pack.
#pragma once

#include <set>
#include <string>

#include "engine/pack_files.h"

namespace cdxray {

void check_rules(Pack& pack, PackFiles& files, Database& database,
                 const std::set<std::string>& pack_parameters);

}  // namespace cdxray
