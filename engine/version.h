// Product versions such as 10.0.38.
#pragma once

#include <string_view>

namespace cdxray {

/// Numbers with single dots between them.
bool is_version(std::string_view text);
/// Number by number, so that 10.0.9 is older than 10.0.24; what is no number ends a version.
bool is_older(std::string_view version, std::string_view than);

}  // namespace cdxray
