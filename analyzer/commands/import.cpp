// cdxray import: makes a snapshot and says exactly what was read and what was refused.
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/english_counts.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "analyzer/progress.h"
#include "analyzer/snapshot_target.h"
#include "engine/error.h"
#include "reports/escape.h"
#include "reports/text_page.h"
#include "reports/unicode.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

ImportReport import_with_progress(const Pack& pack, const ImportCommand& command) {
  const Stream errors = command.quiet ? Stream{} : standard_error(command.look);
  ProgressLine line(errors, write_standard_error);
  ImportOptions options = command.import;
  options.progress = [&](const ImportProgress& progress) {
    const bool reading = !progress.file.empty();
    line.show(reading ? progress.file : "putting rows in order", progress.bytes_done,
              reading ? progress.bytes_total : 0);
  };
  options.stop = interrupted;
  return import_snapshot(pack, options);
}

std::string side_words(const FileReport& file) {
  return file.channel_database.empty() ? "Headquarters"
                                       : "Channel database " + file.channel_database;
}

std::string size_words(std::uintmax_t bytes) {
  constexpr std::uintmax_t kilo = 1000;
  if (bytes < kilo * kilo)
    return fmt::format("{} kB", grouped(static_cast<std::int64_t>((bytes + kilo - 1) / kilo)));
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / static_cast<double>(kilo * kilo));
}

void write_table(TextPage& page, const ImportReport& report) {
  constexpr std::size_t figure = 12;
  std::size_t width = 5;
  for (const FileReport& file : report.files) width = std::max(width, display_width(file.table));
  std::string side;
  for (const FileReport& file : report.files) {
    if (side_words(file) != side) {
      side = side_words(file);
      page.blank();
      page.line(side, Style::bold);
      page.line("  " + padded("table", width) + padded_left("read", figure) +
                padded_left("stored", figure) + padded_left("refused", figure));
    }
    page.line("  " + padded(file.table, width) + padded_left(grouped(file.rows_read), figure) +
                  padded_left(grouped(file.rows_stored), figure) +
                  padded_left(grouped(file.rows_refused), figure),
              file.rows_refused > 0 ? Style::warning : Style::plain);
  }
}

void write_refusals(TextPage& page, const FileReport& file) {
  if (file.rows_refused == 0) return;
  page.blank();
  page.paragraph(fmt::format("{} ", page.sign(Severity::error)), Style::warning,
                 fmt::format("{}: {} of {} refused", file.file, grouped(file.rows_refused),
                             counted(file.rows_read, "row")));
  for (const Refusal& refusal : file.first_refusals) {
    page.paragraph(fmt::format("    line {}: ", refusal.line), Style::plain, refusal.reason);
  }
  const auto shown = static_cast<std::int64_t>(file.first_refusals.size());
  if (shown < file.rows_refused) {
    page.line(fmt::format("    and {} more", grouped(file.rows_refused - shown)));
  }
}

void write_gaps(TextPage& page, const ImportReport& report) {
  bool first = true;
  const auto gap = [&](const std::string& name, const std::string& text) {
    if (first) page.blank();
    first = false;
    page.paragraph(fmt::format("{} {}: ", page.question(), name), Style::unknown, text, 4);
  };
  for (const FileReport& file : report.files) {
    if (file.encoding != "UTF-8") gap(file.file, "read as " + file.encoding);
  }
  for (const FileReport& file : report.files) {
    if (file.missing_columns.empty()) continue;
    gap(file.file, fmt::format("no column {}", fmt::join(file.missing_columns, ", ")));
  }
  std::map<std::string, std::set<std::string>> ignored;
  for (const IgnoredFile& file : report.ignored_files) ignored[file.reason].insert(file.file);
  for (const auto& [reason, files] : ignored) {
    gap("not read, " + reason, fmt::format("{}", fmt::join(files, ", ")));
  }
  for (const std::string& warning : report.warnings) gap("note", warning);
}

std::string summary(const ImportCommand& command, const ImportReport& report) {
  const ImportOptions& import = command.import;
  TextPage page(render_options(standard_output(command.look)));
  std::error_code ignored;
  page.line(fmt::format("{} {}  {}", page.tick(), import.target.filename().string(),
                        size_words(fs::file_size(import.target, ignored))),
            Style::good);
  page.paragraph(
      "  ", Style::plain,
      fmt::format("{}, {}, {} refused. Personal data {}.", counted(report.tables, "table"),
                  counted(report.rows, "row"), grouped(report.refused),
                  import.keep_personal_data ? "kept" : "replaced by keyed hashes"));
  write_table(page, report);
  for (const FileReport& file : report.files) write_refusals(page, file);
  write_gaps(page, report);
  page.blank();
  page.line("Next: cdxray check " + shell_word(import.target.string()), Style::command);
  return page.text();
}

}  // namespace

Exit run(const ImportCommand& command) {
  require_snapshot_target(command.import.target);
  const Pack pack = load_checked_pack(command.pack);
  std::error_code ignored;
  const bool replaced = fs::exists(command.import.target, ignored);
  const ImportReport report = import_with_progress(pack, command);
  if (!command.quiet) write_standard_output(summary(command, report));
  std::string reason =
      replaced ? "snapshot made anew, the one of that name is gone" : "snapshot made";
  if (report.refused > 0) reason += fmt::format(", {} refused", counted(report.refused, "row"));
  return {exit_code::clean, command.quiet && report.refused == 0 ? "" : reason};
}

}  // namespace cdxray
