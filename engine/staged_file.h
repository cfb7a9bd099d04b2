// StagedFile: what one file brings to a table of the snapshot, and what the files of a table have
// in common.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/model.h"
#include "engine/snapshot.h"

namespace cdxray {

struct StagedFile {
  SnapshotSide side;
  const ModelTable* table = nullptr;
  bool channel = false;
  std::string source;
  std::set<std::string> columns;
  std::int64_t added = 0;
  std::int64_t refused = 0;

  std::string snapshot_table() const { return (channel ? "ch_" : "hq_") + table->name; }
};
using StagedFiles = std::vector<const StagedFile*>;

/// The columns that all files of a table have: a column that some rows lack would read as NULL
/// there, and nobody could tell that from a real one. Adds a warning for each that is left out.
std::set<std::string> common_columns(const StagedFiles& files, std::vector<std::string>& warnings);

/// Adds one entry for each database that brought the table.
void add_contents(const StagedFiles& files, const std::set<std::string>& kept,
                  std::vector<SnapshotTable>& contents);

}  // namespace cdxray
