#include "engine/snapshot.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/digest.h"
#include "engine/error.h"
#include "engine/model.h"
#include "engine/table_script.h"

namespace cdxray {

const char* const snapshot_catalogue_sql = R"(
CREATE TABLE snapshot_info (KEY TEXT PRIMARY KEY, VALUE TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE snapshot_side (
  SIDE TEXT NOT NULL, CHANNELDATABASE TEXT NOT NULL COLLATE NOCASE, SOURCE TEXT NOT NULL,
  KIND TEXT NOT NULL, CAPTUREDAT TEXT NOT NULL,
  PRIMARY KEY (SIDE, CHANNELDATABASE)) WITHOUT ROWID;
CREATE TABLE snapshot_table (
  SIDE TEXT NOT NULL, CHANNELDATABASE TEXT NOT NULL COLLATE NOCASE, TABLE_NAME TEXT NOT NULL,
  SOURCE TEXT NOT NULL, ROW_COUNT INTEGER NOT NULL, REFUSED INTEGER NOT NULL,
  COLUMN_NAMES TEXT NOT NULL,
  PRIMARY KEY (SIDE, CHANNELDATABASE, TABLE_NAME)) WITHOUT ROWID;
)";

namespace {

std::string sql_type(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
    case ColumnType::recid:
      return "INTEGER";
    case ColumnType::real:
      return "REAL";
    case ColumnType::text:
    case ColumnType::datetime:
      break;
  }
  return "TEXT COLLATE NOCASE";
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t comma = std::min(text.find(',', start), text.size());
    parts.push_back(text.substr(start, comma - start));
    start = comma + 1;
  }
  return parts;
}

std::string text_at(const Row& row, std::size_t column) {
  return to_text(row.at(column));
}

std::int64_t number_at(const Row& row, std::size_t column) {
  const auto* number = std::get_if<std::int64_t>(&row.at(column));
  return number == nullptr ? 0 : *number;
}

/// A file made by somebody else could carry views, triggers or virtual tables, whose code runs when
/// a rule reads a table.
void refuse_programs(Database& database, const std::string& name) {
  const auto found = database.query(
      "SELECT type, name FROM sqlite_schema WHERE type NOT IN ('table', 'index') UNION ALL "
      "SELECT 'virtual table', name FROM sqlite_schema WHERE type = 'table' AND "
      "sql LIKE 'CREATE VIRTUAL%' LIMIT 1");
  if (found.empty()) return;
  throw input_error(fmt::format("{} holds a {} ('{}'), which no snapshot has", name,
                                text_at(found.front(), 0), text_at(found.front(), 1)),
                    "Make the snapshot again with cdxray import.");
}

void check_format(Database& database, const std::string& name) {
  const auto id = database.query("PRAGMA application_id");
  if (id.empty() || number_at(id.front(), 0) != snapshot_application_id) {
    throw input_error(
        fmt::format("{} is an SQLite file, but not a snapshot of cdxray", name),
        "A snapshot is made with: cdxray import --hq FOLDER -o NEW.cdxs --captured-at TIME");
  }
  const auto version = database.query("PRAGMA user_version");
  if (number_at(version.front(), 0) > snapshot_format) {
    throw input_error(fmt::format("{} was written by a newer cdxray (format {}, this reads {})",
                                  name, number_at(version.front(), 0), snapshot_format),
                      "Use that version, or make the snapshot again with this one.");
  }
}

}  // namespace

std::string create_table_sql(const ModelTable& table, bool channel,
                             const std::set<std::string>& columns) {
  const bool keyed = has_whole_key(table, columns);
  std::string sql =
      fmt::format("CREATE TABLE {} (", sql_name((channel ? "ch_" : "hq_") + table.name));
  if (!keyed) sql += "CDXRAY_ROW INTEGER PRIMARY KEY, ";
  if (channel) sql += fmt::format("{} TEXT NOT NULL COLLATE NOCASE, ", channel_database_column);
  for (const Column& column : table.columns) {
    if (columns.count(column.name) == 0) continue;
    sql += fmt::format("{} {}, ", sql_name(column.name), sql_type(column.type));
  }
  if (!keyed) return sql.substr(0, sql.size() - 2) + ")";
  sql += "PRIMARY KEY (";
  if (channel) sql += fmt::format("{}, ", channel_database_column);
  for (const std::string& column : table.key) sql += sql_name(column) + ", ";
  // With a rowid, since SQLite builds its automatic indexes, which anti-joins live by, only on
  // those.
  return sql.substr(0, sql.size() - 2) + "))";
}

Snapshot Snapshot::open(const std::filesystem::path& file) {
  Database database = Database::open_read_only(file);
  const std::string name = file.filename().string();
  try {
    check_format(database, name);
    refuse_programs(database, name);
    return Snapshot(std::move(database), sha256_of_file(file));
  } catch (const SqlError& error) {
    throw input_error(fmt::format("{} is damaged: {}", name, error.what()),
                      "Copy it again, or make it again with cdxray import.");
  }
}

namespace {

SnapshotCatalogue read_catalogue(Database& database) {
  SnapshotCatalogue catalogue;
  for (const Row& row : database.query(
           "SELECT m.name, c.name FROM sqlite_schema AS m INNER JOIN pragma_table_info(m.name) AS "
           "c "
           "WHERE m.type = 'table' AND (m.name LIKE 'hq!_%' ESCAPE '!' OR m.name LIKE 'ch!_%' "
           "ESCAPE '!') ORDER BY 1, 2")) {
    catalogue.columns[text_at(row, 0)].insert(text_at(row, 1));
  }
  for (const Row& row : database.query("SELECT KEY, VALUE FROM snapshot_info ORDER BY KEY")) {
    catalogue.info[text_at(row, 0)] = text_at(row, 1);
  }
  for (const Row& row : database.query(
           "SELECT SIDE, CHANNELDATABASE, SOURCE, KIND, CAPTUREDAT FROM snapshot_side ORDER BY "
           "SIDE DESC, CHANNELDATABASE")) {
    catalogue.sides.push_back(
        {text_at(row, 0), text_at(row, 1), text_at(row, 2), text_at(row, 3), text_at(row, 4)});
  }
  for (const Row& row :
       database.query("SELECT SIDE, CHANNELDATABASE, TABLE_NAME, SOURCE, ROW_COUNT, REFUSED, "
                      "COLUMN_NAMES FROM "
                      "snapshot_table ORDER BY SIDE DESC, CHANNELDATABASE, TABLE_NAME")) {
    catalogue.contents.push_back({text_at(row, 0), text_at(row, 1), text_at(row, 2),
                                  text_at(row, 3), number_at(row, 4), number_at(row, 5),
                                  split(text_at(row, 6))});
  }
  return catalogue;
}

/// The earliest of all sides.
Moment captured_first(const SnapshotCatalogue& catalogue) {
  std::optional<Moment> earliest;
  for (const SnapshotSide& side : catalogue.sides) {
    const auto moment = parse_moment(side.captured_at);
    if (!moment) {
      throw input_error(fmt::format("the snapshot says it was captured at '{}', which is no moment",
                                    side.captured_at));
    }
    if (!earliest || *moment < *earliest) earliest = moment;
  }
  if (!earliest) throw input_error("the snapshot does not say when anything was captured");
  return *earliest;
}

}  // namespace

Snapshot::Snapshot(Database database, std::string sha256)
    : database_(std::make_shared<Database>(std::move(database))),
      catalogue_(read_catalogue(*database_)),
      captured_at_(captured_first(catalogue_)),
      sha256_(std::move(sha256)) {}

Snapshot::Snapshot(std::shared_ptr<Database> database, SnapshotCatalogue catalogue)
    : database_(std::move(database)),
      catalogue_(std::move(catalogue)),
      captured_at_(captured_first(catalogue_)) {}

bool Snapshot::has_table(const std::string& name) const {
  return catalogue_.columns.count(name) > 0;
}

bool Snapshot::has_column(const std::string& table, const std::string& column) const {
  const auto at = catalogue_.columns.find(table);
  return at != catalogue_.columns.end() && at->second.count(column) > 0;
}

std::string Snapshot::info(const std::string& key) const {
  const auto at = catalogue_.info.find(key);
  return at == catalogue_.info.end() ? std::string() : at->second;
}

}  // namespace cdxray
