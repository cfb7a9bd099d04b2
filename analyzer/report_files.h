// ReportFiles: the files of --report. All are opened before anything runs, so that a long run does
// not end in "no such folder", and get their names when all are written.
#pragma once

#include <vector>

#include "analyzer/cli.h"
#include "analyzer/output_file.h"

namespace cdxray {

class ReportFiles {
 public:
  /// Throws Error (usage) when one of them would overwrite `input`, which is called `what`.
  ReportFiles(const std::vector<ReportTarget>& reports, const std::filesystem::path& input,
              const std::string& what);

  void write(const Diagnosis& diagnosis);
  void finish();

 private:
  const std::vector<ReportTarget>& reports_;
  std::vector<OutputFile> files_;
};

}  // namespace cdxray
