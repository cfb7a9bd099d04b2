// Running the real program from outside, as a shell would.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace cdxray {

struct ProcessOptions {
  std::filesystem::path folder = ".";
  std::vector<std::pair<std::string, std::string>> environment;  ///< beside a small fixed one
  std::string input;                ///< on standard input, little enough for a pipe; "" leaves ours
  bool close_stdout_early = false;  ///< the reader leaves before anything is written
  /// Asked every few milliseconds with the process id, until the program has ended.
  std::function<void(int)> meanwhile;
};

struct ProcessResult {
  int code = -1;  ///< exit code, or 128 plus the signal that killed it
  std::string out;
  std::string err;
};

/// Runs CDXRAY_PROGRAM with this project's rules.
ProcessResult run_cdxray(const std::vector<std::string>& arguments,
                         const ProcessOptions& options = {});

}  // namespace cdxray
