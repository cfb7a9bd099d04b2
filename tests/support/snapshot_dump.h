// A snapshot as text, for comparing: every table with its columns and rows in stored order.
#pragma once

#include <filesystem>
#include <string>

namespace cdxray {

std::string dump_snapshot(const std::filesystem::path& file);

}  // namespace cdxray
