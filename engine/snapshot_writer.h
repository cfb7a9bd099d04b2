// SnapshotWriter: a whole snapshot, or none. Rows are staged in a temporary file beside the target,
// then written in key order in one transaction, so that the same rows give the same bytes whatever
// order they came in; only a finished file gets its name.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/database.h"
#include "engine/model.h"
#include "engine/snapshot.h"

namespace cdxray {

class Pseudonyms;

/// Snapshot tables (`hq_X`, `ch_X`) with the columns worth keeping.
using WantedColumns = std::map<std::string, std::set<std::string>>;

/// A row that was added but not kept, since a row with the same key goes before it.
struct DuplicateRow {
  std::size_t file = 0;  ///< what begin_table() returned
  std::int64_t line = 0;
  std::string reason;
};

/// What is in the finished file.
struct WrittenSnapshot {
  std::vector<SnapshotTable> tables;
  std::vector<std::string> warnings;  ///< columns that were left out, and why
};

class SnapshotWriter {
 public:
  /// `pseudonyms` is null when personal data is kept. The target may exist; it is replaced at the
  /// end. Throws Error when the folder is not writable.
  SnapshotWriter(std::filesystem::path target, const Model& model, const Pseudonyms* pseudonyms);
  ~SnapshotWriter();  ///< removes what an unfinished import left
  SnapshotWriter(const SnapshotWriter&) = delete;
  SnapshotWriter& operator=(const SnapshotWriter&) = delete;

  void set_info(const std::string& key, const std::string& value);
  void add_side(const SnapshotSide& side);
  /// Stops finish() with a SqlError as soon as possible when it returns true (Ctrl-C).
  void on_progress(std::function<bool()> stop);

  /// Begins one table of one side and returns the number of this file, counted from 0. `columns`
  /// are the ones that follow in each row, upper case, known to the model and unique. A second file
  /// for the same table of the same side goes on where the first ended. A column that one of a
  /// table's files lacks is kept for none of them.
  std::size_t begin_table(const SnapshotSide& side, const ModelTable& table,
                          const std::vector<std::string>& columns, const std::string& source);
  /// One row in the order of `columns`; a missing optional is NULL. Returns why the row is refused
  /// (a cell that is not of its type, an empty key), or "". Of rows with one key the smallest is
  /// kept, which is known only at the end.
  std::string add_row(std::span<const std::optional<std::string_view>> cells,
                      std::int64_t line = 0);
  /// Counts a row that the importer itself refused (wrong number of fields).
  void count_refused();
  void end_table();

  /// Puts everything in place. Throws Error when the disk says no; then nothing is left behind.
  /// `amend` may change the rows of the finished tables before the snapshot gets its name: for
  /// modelled environments, whose faults are changes of rows. Rows are counted after it.
  WrittenSnapshot finish(const std::function<void(const DuplicateRow&)>& on_duplicate = {},
                         const std::function<void(Database&)>& amend = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cdxray
