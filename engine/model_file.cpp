#include "engine/model_file.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace cdxray {
namespace {

constexpr std::array<std::pair<std::string_view, ColumnType>, 5> types{
    {{"integer", ColumnType::integer},
     {"recid", ColumnType::recid},
     {"real", ColumnType::real},
     {"text", ColumnType::text},
     {"datetime", ColumnType::datetime}}};

const std::vector<std::string> personal_classes{"name",    "email",       "phone",
                                                "address", "national_id", "free_text"};
const std::vector<std::string> evidence_tags{"D", "C", "K", "A", "I", "?"};

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::string choice(YamlFile& file, MapReader& map, const std::string& key,
                   const std::vector<std::string>& allowed) {
  std::string text = map.text(key);
  if (!text.empty() && !contains(allowed, text)) {
    file.report(*map.find(key), fmt::format("'{}' is no value of '{}'", text, key),
                fmt::format("Write one of: {}.", fmt::join(allowed, ", ")));
  }
  return text;
}

ColumnType read_type(YamlFile& file, MapReader& map) {
  const std::string text = map.required_text("type");
  for (const auto& [name, type] : types) {
    if (name == text) return type;
  }
  if (!text.empty()) {
    file.report(*map.find("type"), fmt::format("unknown type '{}'", text),
                "Write one of: integer, recid, real, text, datetime.");
  }
  return ColumnType::text;
}

std::map<std::int64_t, std::string> read_labels(YamlFile& file, MapReader& map) {
  std::map<std::int64_t, std::string> labels;
  for (const auto& [key, label] : map.pairs("enum")) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
    if (error != std::errc{} || end != key.data() + key.size()) {
      file.report(*map.find("enum"), fmt::format("'{}' is no number of an enum", key));
      continue;
    }
    labels[number] = label;
  }
  return labels;
}

Column read_column(YamlFile& file, const std::string& name, const YamlNode& node) {
  MapReader map(file, node, fmt::format("column {}", name),
                {"type", "doc", "enum", "personal", "evidence", "source", "side", "optional"});
  Column column;
  column.name = name;
  column.type = read_type(file, map);
  column.meaning = map.text("doc");
  column.labels = read_labels(file, map);
  column.personal_data = choice(file, map, "personal", personal_classes);
  column.evidence = choice(file, map, "evidence", evidence_tags);
  column.source = map.text("source");
  column.side = choice(file, map, "side", {"hq", "channel"});
  column.optional = map.flag("optional");
  return column;
}

void read_columns(YamlFile& file, MapReader& map, ModelTable& table) {
  const YamlNode* columns = map.require("columns");
  if (columns == nullptr) return;
  const MapReader names(file, *columns, "'columns'", {});
  for (const auto& [key, value] : columns->entries) {
    if (key.text != to_upper(key.text)) {
      file.report(key, fmt::format("column '{}' is not in upper case", key.text));
    }
    if (equal_ignoring_case(key.text, channel_database_column)) {
      file.report(key, fmt::format("column '{}' is the engine's own", key.text),
                  "Every channel table has it without being asked.");
    } else if (table.find(key.text) == nullptr) {  // a second one is said where keys are read
      table.columns.push_back(read_column(file, key.text, value));
    }
  }
}

void read_sides(YamlFile& file, MapReader& map, ModelTable& table) {
  map.require("sides");
  for (const std::string& side : map.texts("sides")) {
    if (side == "hq") {
      table.in_hq = true;
    } else if (side == "channel") {
      table.in_channel = true;
    } else {
      file.report(*map.find("sides"), fmt::format("unknown side '{}'", side),
                  "Write hq, channel, or both.");
    }
  }
}

}  // namespace

std::optional<ModelTable> read_model_table(YamlFile& file, const std::string& table_name) {
  if (!file.root()) return std::nullopt;
  MapReader map(file, *file.root(), "the table",
                {"title", "doc", "sides", "schema", "evidence", "source", "key", "columns"});
  ModelTable table;
  table.name = table_name;
  table.title = map.required_text("title");
  table.meaning = map.text("doc");
  table.evidence = choice(file, map, "evidence", evidence_tags);
  table.source = map.text("source");
  read_sides(file, map, table);
  map.pairs("schema");
  read_columns(file, map, table);
  table.key = map.texts("key");
  for (const std::string& column : table.key) {
    if (table.find(column) == nullptr) {
      file.report(*map.find("key"), fmt::format("the key names no column: '{}'", column));
    }
  }
  return table;
}

const Column* ModelTable::find(const std::string& column) const {
  const auto at = std::find_if(columns.begin(), columns.end(), [&](const Column& candidate) {
    return equal_ignoring_case(candidate.name, column);
  });
  return at == columns.end() ? nullptr : &*at;
}

const Column* ModelTable::find(const std::string& column, bool channel) const {
  const Column* found = find(column);
  if (found == nullptr || found->side.empty()) return found;
  return found->side == (channel ? "channel" : "hq") ? found : nullptr;
}

const ModelTable* Model::find(const std::string& table) const {
  const auto at = tables.find(to_upper(table));
  return at == tables.end() ? nullptr : &at->second;
}

const ModelTable* Model::find_snapshot_table(const std::string& name) const {
  const bool hq = name.rfind("hq_", 0) == 0;
  if (!hq && name.rfind("ch_", 0) != 0) return nullptr;
  const ModelTable* table = find(name.substr(3));
  if (table == nullptr) return nullptr;
  return (hq ? table->in_hq : table->in_channel) ? table : nullptr;
}

std::set<std::string> Model::recid_columns() const {
  std::set<std::string> names;
  for (const auto& [name, table] : tables) {
    for (const Column& column : table.columns) {
      if (column.type == ColumnType::recid) names.insert(column.name);
    }
  }
  return names;
}

}  // namespace cdxray
