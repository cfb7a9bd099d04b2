// The healthy environment of fixtures/, imported once for all tests of a process.
#pragma once

#include <filesystem>
#include <string>

#include "engine/pack.h"
#include "engine/snapshot.h"

namespace cdxray {

/// The shipped pack; throws when it has problems.
const Pack& shipped_pack();
/// A snapshot file of fixtures/healthy; do not change it.
const std::filesystem::path& healthy_snapshot();
/// Imports a folder laid out as fixtures/healthy is.
void import_environment(const std::filesystem::path& folder, const std::filesystem::path& target);
/// A copy of the healthy snapshot, changed by SQL.
Snapshot changed_snapshot(const std::filesystem::path& target, const std::string& sql);

}  // namespace cdxray
