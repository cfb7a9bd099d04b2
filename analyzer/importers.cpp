#include "analyzer/importers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analyzer/importers/csv.h"
#include "engine/error.h"
#include "engine/pseudonyms.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

bool is_channel(const ImportSource& source) {
  return !source.channel_database.empty();
}

std::string described(const ImportSource& source) {
  return is_channel(source) ? "channel database " + source.channel_database : "headquarters";
}

void refuse_twins(const std::vector<ImportSource>& sources) {
  std::set<std::string> seen;
  for (const ImportSource& source : sources) {
    if (seen.insert(to_upper(source.channel_database)).second) continue;
    throw usage_error(fmt::format("there are two sources for {}", described(source)),
                      "Give every channel database a name of its own: --channel NAME=FOLDER.");
  }
}

/// Also of files that do not exist yet.
bool same_place(const fs::path& one, const fs::path& other) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(one), error) ==
         fs::weakly_canonical(fs::absolute(other), error);
}

/// One folder as two databases would count every record of it twice.
void refuse_shared_folders(const std::vector<ImportSource>& sources) {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!same_place(sources[i].path, sources[j].path)) continue;
      throw usage_error(fmt::format("{} is the source of {} and of {}", sources[i].path.string(),
                                    described(sources[j]), described(sources[i])),
                        "Give each database the folder with its own export.");
    }
  }
}

void check(const ImportOptions& options) {
  if (options.sources.empty()) {
    throw usage_error("there is nothing to import", "Say where the export lies: --hq FOLDER.");
  }
  refuse_twins(options.sources);
  refuse_shared_folders(options.sources);
  if (options.target.empty()) {
    throw usage_error("the snapshot needs a file name", "Give one with -o, such as -o NEW.cdxs.");
  }
  if (!options.key_file.empty() && same_place(options.key_file, options.target)) {
    throw usage_error("-o and --key-file name the same file",
                      "The snapshot would replace the key that its pseudonyms need.");
  }
  const std::set<std::string> environments{"", "production", "sandbox", "development"};
  if (environments.count(options.environment) == 0) {
    throw usage_error(fmt::format("'{}' is no kind of environment", options.environment),
                      "It is production, sandbox or development.");
  }
}

const Importer& importer_for(const ImportSource& source) {
  for (const Importer& importer : importers()) {
    if (importer.recognises(source.path)) return importer;
  }
  std::error_code ignored;
  if (!fs::exists(source.path, ignored)) {
    throw input_error(fmt::format("{} does not exist (the source of {})", source.path.string(),
                                  described(source)));
  }
  std::vector<std::string_view> readable;
  for (const Importer& importer : importers()) readable.push_back(importer.summary);
  throw input_error(fmt::format("{} is nothing that can be imported (the source of {})",
                                source.path.string(), described(source)),
                    fmt::format("What can be: {}.", fmt::join(readable, "; ")));
}

/// The name of a file or folder, also of `.` and of `exports/`.
std::string name_of(const fs::path& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  const fs::path& chosen = error ? path : whole;
  return chosen.has_filename() ? chosen.filename().string()
                               : chosen.parent_path().filename().string();
}

std::string capture_time(const ImportOptions& options, const ImportSource& source,
                         const Importer& importer) {
  const std::string said =
      options.captured_at.empty() ? importer.captured_at(source.path) : options.captured_at;
  if (const auto moment = parse_moment(said)) return to_text(*moment);
  const std::string help =
      "Say it with --captured-at 2026-03-01T06:00:00Z, or write it to captured_at.txt in the "
      "folder; all waiting times are counted from then.";
  if (!options.captured_at.empty()) {
    throw usage_error(fmt::format("--captured-at: '{}' is no moment", said), help);
  }
  if (said.empty()) {
    throw usage_error(fmt::format("it is not known when {} was captured", described(source)), help);
  }
  throw input_error(fmt::format("{} says that it was captured at '{}', which is no moment",
                                source.path.string(), said),
                    help);
}

/// A source that has been looked at, ready to be read.
struct Reading {
  const ImportSource* source = nullptr;
  const Importer* importer = nullptr;
  SnapshotSide side;
};

std::vector<Reading> look_at_sources(const ImportOptions& options) {
  std::vector<Reading> readings;
  for (const ImportSource& source : options.sources) {
    const Importer& importer = importer_for(source);
    readings.push_back(
        {&source,
         &importer,
         {is_channel(source) ? "channel" : "hq", source.channel_database, name_of(source.path),
          std::string(importer.name), capture_time(options, source, importer)}});
  }
  return readings;
}

class Progress {
 public:
  Progress(const ImportOptions& options, const std::vector<Reading>& readings) : options_(options) {
    for (const Reading& reading : readings) {
      progress_.bytes_total += reading.importer->size(reading.source->path);
    }
  }
  void advance(std::uintmax_t bytes, const std::string& file) {
    if (options_.stop && options_.stop()) throw Stopped();
    progress_.bytes_done = std::min(progress_.bytes_done + bytes, progress_.bytes_total);
    progress_.file = file;
    if (options_.progress) options_.progress(progress_);
  }
  void writing() {
    progress_.bytes_done = progress_.bytes_total;
    advance(0, "");
  }

 private:
  const ImportOptions& options_;
  ImportProgress progress_;
};

void describe(SnapshotWriter& writer, const ImportOptions& options) {
  writer.set_info("product_version", options.product_version);
  writer.set_info("environment", options.environment);
  writer.set_info("obtained_by", options.obtained_by);
  writer.set_info("label", options.label);
}

/// A table that only some channel databases brought: its rows do not speak for the others.
void warn_of_missing_tables(const std::vector<Reading>& readings, ImportReport& report) {
  std::map<std::string, std::set<std::string>> brought;
  for (const FileReport& file : report.files) {
    if (file.side == "channel") brought[file.table].insert(file.channel_database);
  }
  for (const auto& [table, databases] : brought) {
    for (const Reading& reading : readings) {
      const std::string& name = reading.side.channel_database;
      if (name.empty() || databases.count(name) > 0) continue;
      report.warnings.push_back(
          fmt::format("channel database {} has no file for {}, which others have", name, table));
    }
  }
}

void note_duplicate(const DuplicateRow& duplicate, ImportReport& report) {
  FileReport& file = report.files.at(duplicate.file);
  --file.rows_stored;
  ++file.rows_refused;
  auto& first = file.first_refusals;
  const auto at = std::upper_bound(
      first.begin(), first.end(), duplicate.line,
      [](std::int64_t line, const Refusal& refusal) { return line < refusal.line; });
  first.insert(at, {duplicate.line, duplicate.reason});
  if (first.size() > refusals_shown) first.pop_back();
}

void read_all(SnapshotWriter& writer, const std::vector<Reading>& readings, const Model& model,
              const WantedColumns& wanted, const ImportOptions& options, ImportReport& report) {
  Progress progress(options, readings);
  for (const Reading& reading : readings) {
    writer.add_side(reading.side);
    ImportJob job{
        model,
        wanted,
        reading.side,
        reading.source->path,
        writer,
        report,
        [&](std::uintmax_t bytes, const std::string& file) { progress.advance(bytes, file); }};
    reading.importer->import(job);
  }
  progress.writing();
}

void write(SnapshotWriter& writer, ImportReport& report) {
  const WrittenSnapshot written =
      writer.finish([&](const DuplicateRow& duplicate) { note_duplicate(duplicate, report); });
  report.warnings.insert(report.warnings.end(), written.warnings.begin(), written.warnings.end());
  report.tables = static_cast<std::int64_t>(written.tables.size());
  for (const SnapshotTable& table : written.tables) {
    report.rows += table.rows;
    report.refused += table.refused;
  }
}

std::optional<Pseudonyms> pseudonyms_for(const ImportOptions& options) {
  if (options.keep_personal_data) return std::nullopt;
  return Pseudonyms::from_file(options.key_file.empty() ? default_key_file() : options.key_file);
}

}  // namespace

const std::vector<Importer>& importers() {
  static const std::vector<Importer> all{
      {"csv", "a folder of CSV or TSV files named after their tables", is_csv_folder,
       size_of_csv_folder, capture_time_of_csv_folder, import_csv_folder},
  };
  return all;
}

ImportReport import_snapshot(const Pack& pack, const ImportOptions& options) {
  return import_snapshot(pack.model, wanted_columns(pack), options);
}

ImportReport import_snapshot(const Model& model, const WantedColumns& wanted,
                             const ImportOptions& options) {
  check(options);
  const std::vector<Reading> readings = look_at_sources(options);
  const std::optional<Pseudonyms> pseudonyms = pseudonyms_for(options);
  SnapshotWriter writer(options.target, model, pseudonyms ? &*pseudonyms : nullptr);
  writer.on_progress(options.stop);
  describe(writer, options);
  ImportReport report;
  read_all(writer, readings, model, wanted, options, report);
  warn_of_missing_tables(readings, report);
  write(writer, report);
  return report;
}

}  // namespace cdxray
