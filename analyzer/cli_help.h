// Help pages: what a command does, examples first, then its flags in groups as CLI11 knows them, so
// that no flag can be missing. At most 80 columns.
#pragma once

#include <string>

namespace CLI {  // NOLINT(readability-identifier-naming): the library chose it
class App;
}

namespace cdxray {

/// `cdxray` alone.
std::string overview();
/// `cdxray COMMAND --help`. The description holds purpose, usage and examples; the footer the end.
std::string help_page(const CLI::App& command);

}  // namespace cdxray
