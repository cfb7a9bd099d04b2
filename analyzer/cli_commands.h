// The commands and their flags, as CLI11 is to know them; help pages are made from the same.
#pragma once

namespace CLI {  // NOLINT(readability-identifier-naming): the library chose it
class App;
}

namespace cdxray {

struct Flags;

/// Every flag of every command writes into `flags`.
void add_commands(CLI::App& app, Flags& flags);

}  // namespace cdxray
