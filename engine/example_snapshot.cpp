#include "engine/example_snapshot.h"

#include <algorithm>

#include <fmt/format.h>

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

/// Fills one snapshot in memory with the rows of an example.
class ExampleSnapshot {
 public:
  ExampleSnapshot(const Model& model, const Example& example, const std::set<std::string>& tables)
      : model_(model), example_(example), tables_(tables) {
    for (const auto& [table, rows] : example.given) {
      for (const NamedValues& row : rows) {
        const auto at = row.find(channel_database_column);
        if (at != row.end()) channels_.insert(to_text(at->second));
      }
    }
    channels_.insert(example.channels.begin(), example.channels.end());
    if (not_collected(example, "ch_*", "")) channels_.clear();
  }

  Snapshot make() {
    database_.execute(snapshot_catalogue_sql);
    add_info();
    add_side("hq", "");
    for (const std::string& channel : channels_) add_side("channel", channel);
    for (const auto& [name, table] : model_.tables) {
      if (table.in_hq) add_table(table, false, {""});
      if (table.in_channel && !channels_.empty()) add_table(table, true, channels_);
    }
    return Snapshot(std::move(database_));
  }

 private:
  void add_info() {
    std::map<std::string, std::string> info{{"product_version", "10.0.40"},
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
    Statement insert =
        database_.prepare("INSERT INTO snapshot_side VALUES (?, ?, 'example', 'example', ?)");
    insert.bind_text(1, side);
    insert.bind_text(2, channel);
    insert.bind_text(3, captured_at(side, channel));
    insert.step();
  }

  /// `info: {captured_at.hq: …, captured_at.Houston: …}` sets the moment of one side.
  std::string captured_at(const std::string& side, const std::string& channel) const {
    const auto at = example_.info.find("captured_at." + (channel.empty() ? side : channel));
    return at == example_.info.end() ? example_.now : at->second;
  }

  std::set<std::string> collected_columns(const ModelTable& table, bool channel,
                                          const std::string& name) const {
    std::set<std::string> columns;
    for (const Column& column : table.columns) {
      if (table.find(column.name, channel) != nullptr &&
          !not_collected(example_, name, column.name)) {
        columns.insert(column.name);
      }
    }
    return columns;
  }

  void add_table(const ModelTable& table, bool channel, const std::set<std::string>& databases) {
    const std::string name = (channel ? "ch_" : "hq_") + table.name;
    if (not_collected(example_, name, "")) return;
    const auto given = example_.given.find(name);
    const bool has_rows = given != example_.given.end();
    const bool wanted = has_rows || tables_.count(name) > 0;
    if (!wanted && tables_.count("snapshot_table") == 0) return;
    const std::set<std::string> columns = collected_columns(table, channel, name);
    if (wanted) database_.execute(create_table_sql(table, channel, columns));
    std::map<std::string, std::int64_t> rows;
    if (has_rows) {
      for (const NamedValues& row : given->second) {
        add_row(table, name, columns, row);
        ++rows[channel ? to_text(row.at(channel_database_column)) : ""];
      }
    }
    for (const std::string& database : databases) {
      add_contents(channel ? "channel" : "hq", database, table.name, rows[database], columns);
    }
  }

  void add_contents(const std::string& side, const std::string& database, const std::string& table,
                    std::int64_t rows, const std::set<std::string>& columns) {
    if (!insert_contents_) {
      insert_contents_ =
          database_.prepare("INSERT INTO snapshot_table VALUES (?, ?, ?, 'example', ?, 0, ?)");
    }
    insert_contents_->reset();
    insert_contents_->bind_text(1, side);
    insert_contents_->bind_text(2, database);
    insert_contents_->bind_text(3, table);
    insert_contents_->bind(4, Value(rows));
    insert_contents_->bind_text(5, fmt::format("{}", fmt::join(columns, ",")));
    insert_contents_->step();
  }

  Value value_of(const Column& column, const NamedValues& row) {
    const auto given = row.find(column.name);
    if (given != row.end()) return given->second;
    return column.name == "RECID" ? Value(next_recid_++) : default_value(column);
  }

  void add_row(const ModelTable& table, const std::string& name,
               const std::set<std::string>& columns, const NamedValues& row) {
    std::string names;
    std::string marks;
    std::vector<Value> values;
    const auto add = [&](const std::string& column, Value value) {
      names += (names.empty() ? "" : ", ") + sql_name(column);
      marks += marks.empty() ? "?" : ", ?";
      values.push_back(std::move(value));
    };
    const auto database = row.find(channel_database_column);
    if (database != row.end()) add(channel_database_column, database->second);
    for (const Column& column : table.columns) {
      if (columns.count(column.name) > 0) add(column.name, value_of(column, row));
    }
    Statement insert =
        database_.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({})", name, names, marks));
    int index = 0;
    for (const Value& value : values) insert.bind(++index, value);
    insert.step();
  }

  const Model& model_;
  const Example& example_;
  const std::set<std::string>& tables_;
  std::set<std::string> channels_;
  Database database_ = Database::in_memory();
  std::optional<Statement> insert_contents_;
  std::int64_t next_recid_ = 900000001;
};

}  // namespace

Snapshot example_snapshot(const Model& model, const Example& example,
                          const std::set<std::string>& tables) {
  return ExampleSnapshot(model, example, tables).make();
}

}  // namespace cdxray
