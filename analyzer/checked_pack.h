// The pack a command works with: found, read, checked, its parameters set. A command never sees a
// pack that has problems.
#pragma once

#include <string>
#include <vector>

#include "analyzer/cli.h"
#include "engine/pack.h"

namespace cdxray {

/// The pack is not fit to run. Not a std::exception: it has many messages, not one.
struct BrokenPack {
  std::vector<Problem> problems;
};

/// Throws BrokenPack, and Error (usage) for a folder or a parameter that does not exist.
Pack load_checked_pack(const PackChoice& choice);

/// The rule, by name or id. Throws Error (usage) with the nearest name.
const Rule& require_rule(const Pack& pack, const std::string& name);

/// The problems as text, at most `most` of them, then `and N more`.
std::string problems_text(const std::vector<Problem>& problems, std::size_t most, bool unicode);
/// `3 problems in the rules`
std::string problem_count(std::size_t count);

}  // namespace cdxray
