// Help and version: text that is ready.
#include "analyzer/commands.h"
#include "analyzer/output_file.h"

namespace cdxray {

Exit run(const ShowCommand& command) {
  write_standard_output(command.text);
  return {};
}

}  // namespace cdxray
