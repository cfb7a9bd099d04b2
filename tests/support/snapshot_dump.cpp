#include "tests/support/snapshot_dump.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/database.h"

namespace cdxray {
namespace {

/// `NULL`, numbers bare, text in quotes with what cannot be seen spelt out.
std::string shown(const Value& value) {
  if (is_null(value)) return "NULL";
  if (!std::holds_alternative<std::string>(value)) return to_text(value);
  std::string text = "'";
  for (const char c : std::get<std::string>(value)) {
    if (c == '\n') {
      text += "\\n";
    } else if (c == '\r') {
      text += "\\r";
    } else if (c == '\t') {
      text += "\\t";
    } else {
      text += c;
    }
  }
  return text + "'";
}

}  // namespace

std::string dump_snapshot(const std::filesystem::path& file) {
  Database database = Database::open_read_only(file);
  std::string text;
  for (const Row& table :
       database.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    const std::string name = to_text(table.at(0));
    Statement rows = database.prepare("SELECT * FROM " + sql_name(name));
    text += fmt::format("{} ({})\n", name, fmt::join(rows.column_names(), ", "));
    while (rows.step()) {
      std::vector<std::string> cells;
      for (const Value& value : rows.row()) cells.push_back(shown(value));
      text += fmt::format("  {}\n", fmt::join(cells, " | "));
    }
  }
  return text;
}

}  // namespace cdxray
