#include "engine/table_script.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/database.h"

namespace cdxray {

bool has_whole_key(const ModelTable& table, const std::set<std::string>& columns) {
  const auto kept = [&](const std::string& name) { return columns.count(name) > 0; };
  return !table.key.empty() && std::all_of(table.key.begin(), table.key.end(), kept);
}

TableScript::TableScript(const ModelTable& table, bool channel, std::set<std::string> kept)
    : table_(table),
      channel_(channel),
      kept_(std::move(kept)),
      keyed_(has_whole_key(table, kept_)) {}

std::string TableScript::name() const {
  return sql_name((channel_ ? "ch_" : "hq_") + table_.name);
}

std::string TableScript::columns() const {
  std::string sql;
  if (channel_) sql += fmt::format(", {}", channel_database_column);
  for (const Column& column : table_.columns) {
    if (kept_.count(column.name) > 0) sql += ", " + sql_name(column.name);
  }
  return sql;
}

std::string TableScript::key() const {
  std::vector<std::string> parts;
  if (channel_) parts.emplace_back(channel_database_column);
  for (const std::string& column : table_.key) parts.push_back(sql_name(column));
  return fmt::format("{} COLLATE NOCASE", fmt::join(parts, " COLLATE NOCASE, "));
}

std::string TableScript::canonical_order() const {
  const std::string rest = columns() + ", CDXRAY_FILE, CDXRAY_LINE";
  return keyed_ ? key() + rest : rest.substr(2);
}

std::string TableScript::create_stage() const {
  std::string sql = fmt::format("CREATE TABLE stage.{} (CDXRAY_FILE, CDXRAY_LINE", name());
  if (channel_) sql += fmt::format(", {}", channel_database_column);
  for (const Column& column : table_.columns) sql += ", " + sql_name(column.name);
  return sql + ")";
}

std::string TableScript::stage_row(const std::vector<std::string>& columns) const {
  std::string names = "CDXRAY_FILE, CDXRAY_LINE";
  std::string marks = "?, ?";
  for (const std::string& column : columns) {
    names += ", " + sql_name(column);
    marks += ", ?";
  }
  if (channel_) {
    names += fmt::format(", {}", channel_database_column);
    marks += ", ?";
  }
  return fmt::format("INSERT INTO stage.{} ({}) VALUES ({})", name(), names, marks);
}

std::string TableScript::fill() const {
  // Without a key the rows are numbered as they come, which is why they come in order.
  const std::string list = columns();
  return fmt::format("INSERT OR {} INTO main.{} ({}) SELECT {} FROM stage.{} ORDER BY {}",
                     keyed_ ? "IGNORE" : "ABORT", name(),
                     keyed_ ? list.substr(2) : "CDXRAY_ROW" + list,
                     keyed_ ? list.substr(2) : "NULL" + list, name(), canonical_order());
}

std::string TableScript::duplicates() const {
  std::string key_columns;
  for (const std::string& column : table_.key) key_columns += ", " + sql_name(column);
  return fmt::format(
      "SELECT CDXRAY_FILE, CDXRAY_LINE, FIRST_FILE, FIRST_LINE{0} FROM (SELECT *, row_number() "
      "OVER w AS NUMBER, first_value(CDXRAY_FILE) OVER w AS FIRST_FILE, first_value(CDXRAY_LINE) "
      "OVER w AS FIRST_LINE FROM stage.{1} WINDOW w AS (PARTITION BY {2} ORDER BY {3})) "
      "WHERE NUMBER > 1",
      key_columns, name(), key(), canonical_order());
}

}  // namespace cdxray
