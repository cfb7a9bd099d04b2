// The commands: each does what one struct of the command line asks and says how the program ends.
#pragma once

#include "analyzer/cli.h"

namespace cdxray {

// The data goes to stdout, talk to stderr. An empty reason in the result is not said.
Exit run(const ShowCommand& command);
Exit run(const CheckCommand& command);
Exit run(const ImportCommand& command);
Exit run(const InfoCommand& command);
Exit run(const ExplainCommand& command);
Exit run(const TraceCommand& command);
Exit run(const ReportCommand& command);
Exit run(const RulesListCommand& command);
Exit run(const RulesTablesCommand& command);
Exit run(const RulesTextsCommand& command);
Exit run(const RulesLintCommand& command);
Exit run(const RulesTestCommand& command);
Exit run(const SynthCommand& command);

}  // namespace cdxray
