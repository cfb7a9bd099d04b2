// Snapshot: one SQLite file with the tables that were collected, and what is known about their
// collection. A table or column that was not collected does not exist, so absence is never mistaken
// for "no rows" (DESIGN §4).
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/database.h"
#include "engine/timestamp.h"

namespace cdxray {

struct ModelTable;

inline constexpr std::int32_t snapshot_application_id = 0x43445852;  // "CDXR"
inline constexpr std::int32_t snapshot_format = 1;

/// What was collected from one database.
struct SnapshotSide {
  std::string side;              ///< hq or channel
  std::string channel_database;  ///< "" for hq
  std::string source;            ///< name of the file or folder, without its path
  std::string kind;              ///< csv, …
  std::string captured_at;
};

struct SnapshotTable {
  std::string side;
  std::string channel_database;
  std::string table;  ///< without prefix
  std::string source;
  std::int64_t rows = 0;
  std::int64_t refused = 0;
  std::vector<std::string> columns;  ///< kept
};

/// What a snapshot says about itself.
struct SnapshotCatalogue {
  std::map<std::string, std::set<std::string>> columns;  ///< by table, `hq_X` or `ch_X`
  std::map<std::string, std::string> info;
  std::vector<SnapshotSide> sides;
  std::vector<SnapshotTable> contents;
};

class Snapshot {
 public:
  /// Throws Error when the file is missing, truncated, no SQLite file, no snapshot or too new.
  static Snapshot open(const std::filesystem::path& file);
  /// Takes a database that holds the `snapshot_` tables already.
  explicit Snapshot(Database database, std::string sha256 = {});
  /// A database that serves one snapshot after the other may hold more tables and columns than
  /// this one has.
  Snapshot(std::shared_ptr<Database> database, SnapshotCatalogue catalogue);

  bool has_table(const std::string& name) const;
  bool has_column(const std::string& table, const std::string& column) const;
  /// Table names `hq_…` and `ch_…` with their columns.
  const std::map<std::string, std::set<std::string>>& tables() const { return catalogue_.columns; }
  /// A value of `snapshot_info`, "" when it is not known.
  std::string info(const std::string& key) const;
  const std::vector<SnapshotSide>& sides() const { return catalogue_.sides; }
  const std::vector<SnapshotTable>& contents() const { return catalogue_.contents; }
  /// The earliest capture time of all sides: what is younger cannot be judged (DOMAIN Z07).
  Moment captured_at() const { return captured_at_; }
  /// Of the whole file, in hex; "" in memory.
  const std::string& sha256() const { return sha256_; }
  Database& database() const { return *database_; }

 private:
  std::shared_ptr<Database> database_;
  SnapshotCatalogue catalogue_;
  Moment captured_at_;
  std::string sha256_;
};

/// SQL that makes the empty `snapshot_` tables; importers, examples and tests share it.
extern const char* const snapshot_catalogue_sql;
/// `CREATE TABLE` for one table of the model with the given columns, in the model's order.
/// `columns` must be known to the model; CHANNELDATABASE is added for a channel table.
std::string create_table_sql(const ModelTable& table, bool channel,
                             const std::set<std::string>& columns);

}  // namespace cdxray
