#include "engine/rule_file.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "engine/model.h"
#include "engine/timestamp.h"
#include "engine/version.h"

namespace cdxray {
namespace {

bool is_rule_id(const std::string& id) {
  const auto digit = [&](std::size_t i) { return id[i] >= '0' && id[i] <= '9'; };
  if (id.size() < 3 || id.size() > 4 || id[0] < 'A' || id[0] > 'Z' || !digit(1) || !digit(2)) {
    return false;
  }
  return id.size() == 3 || (id[3] >= 'a' && id[3] <= 'z');
}

bool is_kebab_case(const std::string& name) {
  return !name.empty() && name.front() != '-' && name.back() != '-' &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

On read_on(YamlFile& file, const YamlNode& node, const std::string& key) {
  MapReader map(file, node, fmt::format("the map around '{}'", key), {});
  return map.pairs(key);
}

/// A map, or a list of maps.
std::vector<const YamlNode*> one_or_more(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::sequence) return {&node};
  std::vector<const YamlNode*> nodes;
  for (const YamlNode& item : node.items) nodes.push_back(&item);
  return nodes;
}

void read_explains(YamlFile& file, MapReader& map, Rule& rule) {
  const YamlNode* node = map.find("explains");
  if (node == nullptr) return;
  for (const YamlNode* entry : one_or_more(*node)) {
    MapReader reader(file, *entry, "'explains'", {"stage", "on"});
    rule.explains.push_back({reader.required_text("stage"), read_on(file, *entry, "on")});
  }
}

void read_caused_by(YamlFile& file, MapReader& map, Rule& rule) {
  const YamlNode* node = map.find("caused_by");
  if (node == nullptr) return;
  for (const YamlNode* entry : one_or_more(*node)) {
    MapReader reader(file, *entry, "'caused_by'", {"rule", "on"});
    const YamlNode* name = reader.require("rule");
    rule.caused_by.push_back({reader.text("rule"), read_on(file, *entry, "on"),
                              file.at(name == nullptr ? *entry : *name)});
  }
}

void read_fix(YamlFile& file, MapReader& map, Rule& rule) {
  const YamlNode* node = map.find("fix");
  if (node == nullptr) return;
  for (const YamlNode* entry : one_or_more(*node)) {
    MapReader reader(file, *entry, "'fix'", {"operation", "with"});
    const YamlNode* name = reader.require("operation");
    rule.fix.push_back({reader.text("operation"), read_on(file, *entry, "with"),
                        file.at(name == nullptr ? *entry : *name)});
  }
}

void read_unproven(YamlFile& file, MapReader& map, Rule& rule) {
  const YamlNode* node = map.find("unproven");
  if (node == nullptr) return;
  for (const YamlNode* entry : one_or_more(*node)) {
    MapReader reader(file, *entry, "'unproven'", {"condition", "why"});
    rule.unproven.push_back(
        {reader.required_text("condition"), reader.required_text("why"), file.at(*entry)});
  }
}

Severity read_severity(YamlFile& file, MapReader& map) {
  const std::string text = map.required_text("severity");
  const auto severity = parse_severity(text);
  if (!severity && !text.empty()) {
    file.report(*map.find("severity"), fmt::format("unknown severity '{}'", text),
                "Write one of: critical, error, warning, info.");
  }
  return severity.value_or(Severity::error);
}

void check_id(YamlFile& file, const YamlNode& node, const std::string& id) {
  if (is_rule_id(id)) return;
  file.report(node, fmt::format("'{}' is no rule id", id),
              "An id is a capital letter, two digits and perhaps a small letter: B02, B13b.");
}

void read_id(YamlFile& file, MapReader& map, Rule& rule) {
  rule.id = map.required_text("id");
  if (!rule.id.empty()) check_id(file, *map.find("id"), rule.id);
  if (!is_kebab_case(rule.name)) {
    file.report({file.name(), 0, 0},
                fmt::format("the file name '{}' is not in kebab-case", rule.name),
                "Name the problem in lower case with hyphens: sync-job-withheld.yaml.");
  }
}

}  // namespace

std::optional<Value> parse_parameter(Parameter::Type type, const std::string& text) {
  if (type == Parameter::Type::text) return Value(text);
  if (type == Parameter::Type::duration) {
    const auto seconds = parse_duration(text);
    return seconds ? std::optional<Value>(*seconds) : std::nullopt;
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return Value(number);
}

std::vector<Parameter> read_parameters(YamlFile& file, const YamlNode& node) {
  std::vector<Parameter> parameters;
  const MapReader names(file, node, "'params'", {});
  for (const auto& [key, value] : node.entries) {
    MapReader map(file, value, fmt::format("parameter '{}'", key.text), {"type", "default", "doc"});
    Parameter parameter;
    parameter.name = key.text;
    parameter.meaning = map.required_text("doc");
    const std::string type = map.required_text("type");
    if (type == "duration") {
      parameter.type = Parameter::Type::duration;
    } else if (type == "text") {
      parameter.type = Parameter::Type::text;
    } else if (type != "integer") {
      file.report(value, fmt::format("unknown type '{}' of parameter '{}'", type, key.text),
                  "Write duration, integer or text.");
      continue;
    }
    parameter.written = map.required_text("default");
    const auto parsed = parse_parameter(parameter.type, parameter.written);
    if (!parsed) {
      file.report(value, fmt::format("'{}' is no {}", parameter.written, type),
                  "A duration is written 15m, 24h or P1D.");
      continue;
    }
    parameter.value = *parsed;
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

std::optional<Rule> read_rule(YamlFile& file, const std::string& topic, const std::string& name,
                              const Model& model) {
  if (!file.root()) return std::nullopt;
  const YamlNode& root = *file.root();
  MapReader map(
      file, root, "the rule",
      {"id",           "severity", "stage",   "title",      "why",      "since",    "params",
       "applies_when", "find",     "subject", "key",        "message",  "explains", "caused_by",
       "fix",          "blocks",   "narrows", "references", "examples", "unproven"});
  if (root.kind != YamlNode::Kind::map) return std::nullopt;
  Rule rule;
  rule.name = name;
  rule.topic = topic;
  rule.location = file.at(root);
  for (const auto& [key, value] : root.entries) rule.places[key.text] = file.at(value);
  read_id(file, map, rule);
  rule.severity = read_severity(file, map);
  rule.stage = map.text("stage");
  rule.title = map.required_text("title");
  rule.why = map.required_text("why");
  rule.since = map.text("since");
  if (!rule.since.empty() && !is_version(rule.since)) {
    file.report(*map.find("since"), fmt::format("'{}' is no product version", rule.since),
                "Write it as 10.0.24.");
  }
  if (const YamlNode* params = map.find("params")) rule.params = read_parameters(file, *params);
  if (const YamlNode* sql = map.find("applies_when")) rule.applies_when = file.sql(*sql);
  if (const YamlNode* sql = map.require("find")) rule.find = file.sql(*sql);
  map.require("subject");
  rule.subject = map.texts("subject");
  rule.key = map.texts("key");
  if (map.require("key") != nullptr && rule.key.empty()) {
    file.report(*map.find("key"), "'key' names no column",
                "Name the columns that tell one witness from another.");
  }
  rule.message = map.required_text("message");
  read_explains(file, map, rule);
  read_caused_by(file, map, rule);
  read_fix(file, map, rule);
  rule.blocks = map.texts("blocks");
  rule.narrows = map.texts("narrows");
  map.require("references");
  rule.references = map.texts("references");
  if (const YamlNode* node = map.require("examples")) {
    rule.examples = read_examples(file, *node, model);
  }
  read_unproven(file, map, rule);
  return rule;
}

std::map<std::string, NotRule> read_not_rules(YamlFile& file, const YamlNode& node) {
  std::map<std::string, NotRule> not_rules;
  const MapReader ids(file, node, "'not_rules'", {});
  for (const auto& [id, value] : node.entries) {
    check_id(file, id, id.text);
    MapReader map(file, value, fmt::format("not_rules '{}'", id.text), {"title", "why"});
    not_rules[id.text] = {map.required_text("title"), map.required_text("why"), file.at(id)};
  }
  return not_rules;
}

namespace {

Safety read_safety(YamlFile& file, MapReader& map) {
  const std::string text = map.required_text("safety");
  for (const Safety safety :
       {Safety::safe, Safety::guarded, Safety::unsafe, Safety::manual, Safety::forbidden}) {
    if (to_text(safety) == text) return safety;
  }
  if (!text.empty()) {
    file.report(*map.find("safety"), fmt::format("unknown safety '{}'", text),
                "Write one of: safe, guarded, unsafe, manual, forbidden.");
  }
  return Safety::manual;
}

}  // namespace

std::optional<Operation> read_operation(YamlFile& file, const std::string& name) {
  if (!file.root() || file.root()->kind != YamlNode::Kind::map) {
    if (file.root()) file.report(*file.root(), "the operation must be a map of keys and values");
    return std::nullopt;
  }
  const YamlNode& root = *file.root();
  MapReader map(file, root, "the operation",
                {"title", "safety", "warning", "needs", "after", "steps", "effect", "odata",
                 "powershell", "tsql"});
  Operation operation;
  operation.name = name;
  operation.location = file.at(root);
  operation.title = map.required_text("title");
  operation.safety = read_safety(file, map);
  operation.warning = map.text("warning");
  operation.needs = map.texts("needs");
  operation.after = map.texts("after");
  map.require("steps");
  operation.steps = map.texts("steps");
  if (const YamlNode* steps = map.find("steps")) {
    for (const YamlNode& step : steps->items) operation.step_places.push_back(file.at(step));
  }
  if (const YamlNode* effect = map.find("effect")) {
    for (const YamlNode* sql : one_or_more(*effect)) operation.effect.push_back(file.sql(*sql));
  }
  operation.odata = map.text("odata");
  operation.powershell = map.text("powershell");
  operation.tsql = map.text("tsql");
  return operation;
}

}  // namespace cdxray
