// cdxray check: diagnoses a snapshot and writes what was found in every format asked for.
#include <fmt/format.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "engine/error.h"
#include "reports/words.h"

namespace cdxray {
namespace {

/// Files look the same wherever they are made.
const RenderOptions file_look{.color = false, .unicode = true, .width = 80};

/// All targets are opened before anything runs: a long run must not end in "no such folder".
std::vector<OutputFile> open_reports(const CheckCommand& command) {
  std::vector<OutputFile> files;
  for (const ReportTarget& report : command.reports) {
    std::error_code ignored;
    if (std::filesystem::equivalent(report.path, command.snapshot, ignored)) {
      throw usage_error(report.written + ": this would overwrite the snapshot");
    }
    files.emplace_back(report.path, report.written);
  }
  return files;
}

/// Found problems are no failure to somebody who only wants the report.
Exit forgiven(const Exit& exit) {
  switch (exit.code) {
    case exit_code::findings:
    case exit_code::incomplete:
    case exit_code::stale_waivers:
      return {exit_code::clean, fmt::format("{} (--exit-zero, else {})", exit.reason, exit.code)};
    default:
      return exit;
  }
}

Diagnosis diagnosis_of(const CheckCommand& command) {
  const Pack pack = load_checked_pack(command.pack);
  const Snapshot snapshot = Snapshot::open(command.snapshot);
  snapshot.database().on_progress(interrupted);
  Diagnosis diagnosis = diagnose(snapshot, pack, command.diagnose);
  throw_if_interrupted();
  diagnosis.snapshot.name = command.snapshot.filename().string();
  if (command.exit_zero) diagnosis.exit = forgiven(diagnosis.exit);
  return diagnosis;
}

std::string answer(const CheckCommand& command, const Diagnosis& diagnosis) {
  const RenderOptions options = render_options(standard_output(command.look));
  const bool only_verdict = command.quiet && command.format->name == "text";
  if (only_verdict) return headline(diagnosis, options.language).text() + "\n";
  return command.format->render(diagnosis, options);
}

}  // namespace

Exit run(const CheckCommand& command) {
  std::vector<OutputFile> files = open_reports(command);
  const Diagnosis diagnosis = diagnosis_of(command);
  const std::string text = answer(command, diagnosis);
  for (std::size_t i = 0; i < files.size(); ++i) {
    files[i].write(command.reports[i].format->render(diagnosis, file_look));
  }
  for (OutputFile& file : files) file.finish();
  write_standard_output(text);
  if (command.quiet && diagnosis.exit.code == exit_code::clean) return {};
  return diagnosis.exit;
}

}  // namespace cdxray
