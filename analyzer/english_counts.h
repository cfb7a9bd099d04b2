// English counts, for what the program says in English only: messages about the rules' own files,
// progress, and the commands for those who write rules and worlds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cdxray {

/// `1,204`.
std::string grouped(std::int64_t number);
/// `1 record`, `1,204 records`.
std::string counted(std::int64_t number, std::string_view noun);

}  // namespace cdxray
