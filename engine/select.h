// Which rules run: names, ids and topic globs.
#pragma once

#include <string>
#include <vector>

#include "engine/pack.h"

namespace cdxray {

/// The rules that `select` names (all when empty) without those that `ignore` names. A name is an
/// id, a rule's name, a topic, or a glob (`upload/*`, `B1?`) over id, name and topic/name. Throws
/// Error (usage) when a name fits no rule.
std::vector<const Rule*> selected_rules(const Pack& pack, const std::vector<std::string>& select,
                                        const std::vector<std::string>& ignore);

}  // namespace cdxray
