// The file that a new snapshot goes to: what may be replaced and what may not.
#pragma once

#include <filesystem>

namespace cdxray {

/// A snapshot may be made anew; no other file is replaced by one. Throws Error (usage).
void require_snapshot_target(const std::filesystem::path& target);

}  // namespace cdxray
