// The `examples:` of a rule: rows in YAML to typed rows.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "engine/model.h"
#include "engine/rule_file.h"
#include "engine/timestamp.h"

namespace cdxray {
namespace {

using NamedValues = std::map<std::string, Value>;

/// The value as a cell of that type holds it; nothing when it does not fit.
std::optional<Value> typed(const Column* column, const YamlNode& node) {
  const Value value = scalar_value(node);
  if (is_null(value)) return value;
  if (column == nullptr || column->type == ColumnType::text) return Value(to_text(value));
  if (column->type == ColumnType::datetime) {
    const auto moment = parse_moment(to_text(value));
    return moment ? std::optional<Value>(to_text(*moment)) : std::nullopt;
  }
  if (column->type == ColumnType::real) {
    double number = 0;
    const std::string text = to_text(value);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return Value(number);
  }
  if (std::holds_alternative<std::int64_t>(value)) return value;
  return std::nullopt;
}

class ExampleReader {
 public:
  ExampleReader(YamlFile& file, const Model& model) : file_(file), model_(model) {}

  Example read(const YamlNode& node) {
    MapReader map(file_, node, "the example",
                  {"name", "now", "info", "given", "channels", "set", "wanted", "not_collected",
                   "expect", "after"});
    Example example;
    example.location = file_.at(node);
    example.name = map.required_text("name");
    example.now = map.text("now").empty() ? "2026-01-15 12:00:00" : map.text("now");
    if (!parse_moment(example.now))
      file_.report(node, fmt::format("'{}' is no moment", example.now));
    for (const auto& [key, value] : map.pairs("info")) example.info[key] = value;
    for (const auto& [key, value] : map.pairs("set")) example.set[key] = value;
    for (const auto& [key, value] : map.pairs("wanted")) example.wanted[key] = value;
    example.channels = map.texts("channels");
    example.not_collected = map.texts("not_collected");
    if (const YamlNode* given = map.find("given")) read_given(*given, example);
    if (const YamlNode* expect = map.require("expect")) read_expect(*expect, example);
    if (const YamlNode* after = map.find("after")) example.after = read_rows(*after);
    return example;
  }

 private:
  void read_given(const YamlNode& node, Example& example) {
    const MapReader tables(file_, node, "'given'", {});
    for (const auto& [key, rows] : node.entries) {
      const ModelTable* table = model_.find_snapshot_table(key.text);
      if (table == nullptr) {
        file_.report(key, fmt::format("the model has no table '{}'", key.text),
                     "Tables are written hq_NAME or ch_NAME; see rules/model/.");
        continue;
      }
      auto& list = example.given[key.text.substr(0, 3) + table->name];
      for (const YamlNode& row : rows.items) list.push_back(read_given_row(*table, key.text, row));
    }
  }

  NamedValues read_given_row(const ModelTable& table, const std::string& name,
                             const YamlNode& row) {
    const bool channel = name.rfind("ch_", 0) == 0;
    const MapReader cells(file_, row, "a row", {});
    NamedValues values;
    for (const auto& [key, cell] : row.entries) {
      const Column* column = table.find(key.text, channel);
      if (column == nullptr && !(channel && key.text == channel_database_column)) {
        file_.report(key, fmt::format("{} has no column '{}'", name, key.text));
        continue;
      }
      const auto value = typed(column, cell);
      if (!value) {
        file_.report(cell,
                     fmt::format("'{}' is not of the type of {}.{}", cell.text, name, key.text));
        continue;
      }
      values[key.text] = *value;
    }
    if (channel && values.count(channel_database_column) == 0) {
      file_.report(row, fmt::format("a row of {} must say its CHANNELDATABASE", name));
    }
    return values;
  }

  std::vector<NamedValues> read_rows(const YamlNode& node) {
    std::vector<NamedValues> rows;
    if (node.kind != YamlNode::Kind::sequence) {
      file_.report(node, "witnesses are a list of rows", "Write [] for none.");
      return rows;
    }
    for (const YamlNode& item : node.items) {
      const MapReader cells(file_, item, "a witness", {});
      NamedValues values;
      for (const auto& [key, cell] : item.entries) values[key.text] = scalar_value(cell);
      rows.push_back(std::move(values));
    }
    return rows;
  }

  void read_expect(const YamlNode& node, Example& example) {
    if (node.kind == YamlNode::Kind::scalar) {
      if (node.text == "blocked") {
        example.outcome = Outcome::blocked;
      } else if (node.text == "not_applicable") {
        example.outcome = Outcome::not_applicable;
      } else if (node.text != "pass") {
        file_.report(node, fmt::format("unknown expectation '{}'", node.text),
                     "Write a list of witnesses, or pass, blocked or not_applicable.");
      }
      return;
    }
    example.expect = read_rows(node);
    example.outcome = example.expect.empty() ? Outcome::pass : Outcome::fail;
  }

  YamlFile& file_;
  const Model& model_;
};

}  // namespace

std::vector<Example> read_examples(YamlFile& file, const YamlNode& node, const Model& model) {
  std::vector<Example> examples;
  if (node.kind != YamlNode::Kind::sequence) {
    file.report(node, "'examples' must be a list");
    return examples;
  }
  ExampleReader reader(file, model);
  for (const YamlNode& item : node.items) examples.push_back(reader.read(item));
  return examples;
}

}  // namespace cdxray
