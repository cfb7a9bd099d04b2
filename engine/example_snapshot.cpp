#include "engine/example_snapshot.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/workspace.h"

namespace cdxray {
namespace {

using NamedValues = std::map<std::string, Value>;

bool not_collected(const Example& example, const std::string& table, const std::string& column) {
  return std::any_of(
      example.not_collected.begin(), example.not_collected.end(), [&](const std::string& name) {
        return name == table || name == table + "." + column || name == table.substr(0, 3) + "*";
      });
}

/// The product never stores NULL: a field that nobody filled holds its type's own nothing.
Value default_value(const Column& column) {
  switch (column.type) {
    case ColumnType::integer:
    case ColumnType::recid:
      return std::int64_t{0};
    case ColumnType::real:
      return 0.0;
    case ColumnType::datetime:
      return std::string(null_date);
    case ColumnType::text:
      break;
  }
  return std::string();
}

/// Puts the rows of one example into empty tables.
class ExampleRows {
 public:
  ExampleRows(Database& database, const Example& example, const std::set<std::string>& tables)
      : database_(database),
        example_(example),
        wanted_(tables),
        insert_contents_(
            database.prepare("INSERT INTO snapshot_table VALUES (?, ?, ?, 'example', ?, 0, ?)")) {
    for (const auto& [table, rows] : example.given) {
      for (const NamedValues& row : rows) {
        const auto at = row.find(channel_database_column);
        if (at != row.end()) channels_.insert(to_text(at->second));
      }
    }
    channels_.insert(example.channels.begin(), example.channels.end());
    if (not_collected(example, "ch_*", "")) channels_.clear();
  }

  SnapshotCatalogue add(const std::vector<ExampleTables::Table>& tables) {
    add_info();
    add_side("hq", "");
    for (const std::string& channel : channels_) add_side("channel", channel);
    for (const ExampleTables::Table& table : tables) {
      if (table.channel && channels_.empty()) continue;
      if (!not_collected(example_, table.name, "")) add_table(table);
    }
    return std::move(catalogue_);
  }

 private:
  void add_info() {
    auto& info = catalogue_.info;
    info = {{"product_version", "10.0.40"},
            {"environment", "sandbox"},
            {"obtained_by", "jit"},
            {"personal_data", "pseudonymised"}};
    for (const auto& [key, value] : example_.info) info[key] = value;
    Statement insert = database_.prepare("INSERT INTO snapshot_info VALUES (?, ?)");
    for (const auto& [key, value] : info) {
      insert.bind_text(1, key);
      insert.bind_text(2, value);
      insert.step();
      insert.reset();
    }
  }

  void add_side(const std::string& side, const std::string& channel) {
    const std::string moment = captured_at(side, channel);
    Statement insert =
        database_.prepare("INSERT INTO snapshot_side VALUES (?, ?, 'example', 'example', ?)");
    insert.bind_text(1, side);
    insert.bind_text(2, channel);
    insert.bind_text(3, moment);
    insert.step();
    catalogue_.sides.push_back({side, channel, "example", "example", moment});
  }

  /// `info: {captured_at.hq: …, captured_at.Houston: …}` sets the moment of one side.
  std::string captured_at(const std::string& side, const std::string& channel) const {
    const auto at = example_.info.find("captured_at." + (channel.empty() ? side : channel));
    return at == example_.info.end() ? example_.now : at->second;
  }

  void add_table(const ExampleTables::Table& table) {
    const auto given = example_.given.find(table.name);
    const bool has_rows = given != example_.given.end();
    const bool wanted = has_rows || wanted_.count(table.name) > 0;
    if (!wanted && wanted_.count("snapshot_table") == 0) return;
    std::map<std::string, std::int64_t> rows;
    if (has_rows) {
      for (const NamedValues& row : given->second) {
        add_row(table, row);
        ++rows[table.channel ? to_text(row.at(channel_database_column)) : ""];
      }
    }
    const std::vector<std::string> columns = collected_columns(table);
    if (wanted) add_columns(table, columns);
    if (!table.channel) return add_contents("hq", "", table.model->name, rows[""], columns);
    for (const std::string& database : channels_) {
      add_contents("channel", database, table.model->name, rows[database], columns);
    }
  }

  /// In the order of their names.
  std::vector<std::string> collected_columns(const ExampleTables::Table& table) const {
    std::vector<std::string> columns;
    for (const Column* column : table.columns) {
      if (!not_collected(example_, table.name, column->name)) columns.push_back(column->name);
    }
    std::sort(columns.begin(), columns.end());
    return columns;
  }

  /// An optional column that was not collected reads as NULL, and so it is stored here.
  void add_columns(const ExampleTables::Table& table, const std::vector<std::string>& collected) {
    std::set<std::string>& columns = catalogue_.columns[table.name];
    columns.insert(collected.begin(), collected.end());
    if (table.channel) columns.insert(channel_database_column);
    for (const Column* column : table.columns) {
      if (column->optional) columns.insert(column->name);
    }
  }

  void add_contents(const std::string& side, const std::string& database, const std::string& table,
                    std::int64_t rows, const std::vector<std::string>& columns) {
    insert_contents_.reset();
    insert_contents_.bind_text(1, side);
    insert_contents_.bind_text(2, database);
    insert_contents_.bind_text(3, table);
    insert_contents_.bind(4, Value(rows));
    insert_contents_.bind_text(5, fmt::format("{}", fmt::join(columns, ",")));
    insert_contents_.step();
    catalogue_.contents.push_back({side, database, table, "example", rows, 0, columns});
  }

  Value value_of(const ExampleTables::Table& table, const Column& column, const NamedValues& row) {
    if (not_collected(example_, table.name, column.name)) return {};
    const auto given = row.find(column.name);
    if (given != row.end()) return given->second;
    return column.name == "RECID" ? Value(next_recid_++) : default_value(column);
  }

  void add_row(const ExampleTables::Table& table, const NamedValues& row) {
    Statement insert = database_.prepare(table.insert);
    int index = 0;
    if (table.channel) insert.bind(++index, row.at(channel_database_column));
    for (const Column* column : table.columns) insert.bind(++index, value_of(table, *column, row));
    insert.step();
  }

  Database& database_;
  const Example& example_;
  const std::set<std::string>& wanted_;
  Statement insert_contents_;
  std::set<std::string> channels_;
  SnapshotCatalogue catalogue_;
  std::int64_t next_recid_ = 900000001;
};

ExampleTables::Table table_of(const ModelTable& model, bool channel) {
  ExampleTables::Table table{&model, channel, (channel ? "ch_" : "hq_") + model.name, {}, ""};
  std::string names = channel ? channel_database_column : "";
  std::string marks = channel ? "?" : "";
  for (const Column& column : model.columns) {
    if (model.find(column.name, channel) == nullptr) continue;
    table.columns.push_back(&column);
    names += (names.empty() ? "" : ", ") + sql_name(column.name);
    marks += marks.empty() ? "?" : ", ?";
  }
  table.insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, names, marks);
  return table;
}

}  // namespace

ExampleTables::ExampleTables(const Model& model)
    : database_(std::make_shared<Database>(std::move(empty_snapshot(model).database()))),
      filled_{"snapshot_side"} {
  for (const auto& [name, table] : model.tables) {
    if (table.in_hq) tables_.push_back(table_of(table, false));
    if (table.in_channel) tables_.push_back(table_of(table, true));
  }
}

Snapshot ExampleTables::fill(const Example& example, const std::set<std::string>& tables) {
  empty();
  filled_ = {"snapshot_info", "snapshot_side", "snapshot_table"};
  for (const auto& [table, rows] : example.given) filled_.insert(table);
  for (const Table& table : tables_) {
    if (tables.count(table.name) > 0) filled_.insert(table.name);
  }
  return {database_, ExampleRows(*database_, example, tables).add(tables_)};
}

void ExampleTables::empty() {
  for (const std::string& table : filled_) {
    database_->prepare(fmt::format("DELETE FROM {}", sql_name(table))).step();
  }
}

}  // namespace cdxray
