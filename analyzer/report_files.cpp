#include "analyzer/report_files.h"

#include "engine/error.h"

namespace cdxray {

ReportFiles::ReportFiles(const std::vector<ReportTarget>& reports,
                         const std::filesystem::path& input, const std::string& what)
    : reports_(reports) {
  for (const ReportTarget& report : reports) {
    std::error_code ignored;
    if (std::filesystem::equivalent(report.path, input, ignored)) {
      throw usage_error(report.written + ": this would overwrite " + what);
    }
    files_.emplace_back(report.path, report.written);
  }
}

void ReportFiles::write(const Diagnosis& diagnosis) {
  // Files look the same wherever they are made.
  const RenderOptions look{
      .color = false, .unicode = true, .width = 80, .language = diagnosis.language};
  for (std::size_t i = 0; i < files_.size(); ++i) {
    files_[i].write(reports_[i].format->render(diagnosis, look));
  }
}

void ReportFiles::finish() {
  for (OutputFile& file : files_) file.finish();
}

}  // namespace cdxray
