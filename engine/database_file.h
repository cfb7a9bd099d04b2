// A look at a database file before SQLite opens it, which notices a cut file only when it reads a
// page that is missing.
#pragma once

#include <filesystem>

namespace cdxray {

/// Throws Error (input) unless this is a plain file, in SQLite's format and as long as it says.
void require_database_file(const std::filesystem::path& file);

}  // namespace cdxray
