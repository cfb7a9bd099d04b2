// cdxray check: diagnoses a snapshot and writes what was found in every format asked for.
#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/kept_texts.h"
#include "analyzer/output_file.h"
#include "analyzer/report_files.h"
#include "engine/phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

/// Found problems are no failure to somebody who only wants the report.
Exit forgiven(const Exit& exit) {
  switch (exit.code) {
    case exit_code::findings:
    case exit_code::incomplete:
    case exit_code::stale_waivers:
      return exit_with(exit_code::clean,
                       phrase("exit.forgiven", {{"code", std::int64_t{exit.code}}}, {exit.said}));
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
  if (command.language == Language::en) return diagnosis;
  TextsKept kept;
  Diagnosis result = translate(std::move(diagnosis), pack, command.language, &kept);
  warn_of_kept_texts(kept, pack, command.language);
  return result;
}

std::string answer(const CheckCommand& command, const Diagnosis& diagnosis) {
  RenderOptions options = render_options(standard_output(command.look));
  options.language = command.language;
  const bool only_verdict = command.quiet && command.format->name == "text";
  if (only_verdict) return headline(diagnosis, options.language).text() + "\n";
  return command.format->render(diagnosis, options);
}

}  // namespace

Exit run(const CheckCommand& command) {
  ReportFiles files(command.reports, command.snapshot, "the snapshot");
  const Diagnosis diagnosis = diagnosis_of(command);
  const std::string text = answer(command, diagnosis);
  files.write(diagnosis);
  files.finish();
  write_standard_output(text);
  if (command.quiet && diagnosis.exit.code == exit_code::clean) return {};
  return diagnosis.exit;
}

}  // namespace cdxray
