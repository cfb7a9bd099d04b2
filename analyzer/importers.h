// Importers: each turns one kind of source into tables of a snapshot. A source's kind is seen by
// its content, never by a file name, and what one importer cannot read the next one is asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/pack.h"
#include "engine/snapshot_writer.h"

namespace cdxray {

struct ImportSource {
  std::string channel_database;  ///< "" for headquarters
  std::filesystem::path path;
};

struct ImportProgress {
  std::uintmax_t bytes_done = 0;
  std::uintmax_t bytes_total = 0;
  std::string file;  ///< being read; "" while the snapshot is put in order and written
};

struct ImportOptions {
  std::vector<ImportSource> sources;
  std::filesystem::path target;
  std::string captured_at;      ///< of all sources; "" means that each source says it itself
  std::string product_version;  ///< such as 10.0.39; "" when not known
  std::string environment;      ///< production, sandbox, development; "" when not known
  std::string obtained_by;      ///< how the source was made, for people
  std::string label;
  bool keep_personal_data = false;
  std::filesystem::path key_file;  ///< "" for default_key_file()
  std::function<void(const ImportProgress&)> progress;
  std::function<bool()> stop;  ///< asked often; true ends the import with Stopped, nothing left
};

struct Refusal {
  std::int64_t line = 0;  ///< 1-based, where the row begins
  std::string reason;
};

inline constexpr std::size_t refusals_shown = 20;

/// What was done with one file. rows_read = rows_stored + rows_refused.
struct FileReport {
  std::string side;  ///< hq or channel
  std::string channel_database;
  std::string file;
  std::string table;
  std::string encoding;   ///< `UTF-8`, `UTF-16 LE`, `UTF-16 BE`, `Windows-1252`
  std::string delimiter;  ///< `comma`, `semicolon`, `tab`, `pipe`, `0x01`
  std::string layout;  ///< what named the columns: `header`, `columns file`, `model order`, `empty`
  std::int64_t rows_read = 0;
  std::int64_t rows_stored = 0;
  std::int64_t rows_refused = 0;
  std::vector<Refusal> first_refusals;       ///< the `refusals_shown` with the lowest lines
  std::vector<std::string> dropped_columns;  ///< in the file, but not known or not needed
  std::vector<std::string> missing_columns;  ///< needed, but not in the file
};

struct IgnoredFile {
  std::string side;
  std::string channel_database;
  std::string file;
  std::string reason;
};

struct ImportReport {
  std::vector<FileReport> files;
  std::vector<IgnoredFile> ignored_files;
  std::vector<std::string> warnings;
  std::int64_t tables = 0;  ///< in the snapshot, counted per database
  std::int64_t rows = 0;    ///< in the snapshot
  std::int64_t refused = 0;
};

/// What an importer works with: one source, where its rows go and what is said about them.
struct ImportJob {
  const Model& model;
  const WantedColumns& wanted;
  const SnapshotSide& side;
  const std::filesystem::path& path;
  SnapshotWriter& writer;
  ImportReport& report;  ///< one entry in `files` for each begin_table() of the writer, in order
  /// Called with the bytes read since the last call; throws Stopped.
  std::function<void(std::uintmax_t bytes, const std::string& file)> advance;
};

struct Importer {
  std::string_view name;
  std::string_view summary;
  bool (*recognises)(const std::filesystem::path& path);
  std::uintmax_t (*size)(const std::filesystem::path& path);  ///< bytes that import() will report
  /// What the source says about when it was captured, "" when nothing.
  std::string (*captured_at)(const std::filesystem::path& path);
  void (*import)(ImportJob& job);
};

/// All of them, in the order in which they are asked.
const std::vector<Importer>& importers();

/// Makes the snapshot. Throws Error: usage for wrong options, input for sources that cannot be read
/// and targets that cannot be written; then the target is as it was before.
ImportReport import_snapshot(const Pack& pack, const ImportOptions& options);
/// The same for a model and columns chosen by hand.
ImportReport import_snapshot(const Model& model, const WantedColumns& wanted,
                             const ImportOptions& options);

}  // namespace cdxray
