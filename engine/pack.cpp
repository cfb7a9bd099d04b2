#include "engine/pack.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/model_file.h"
#include "engine/pack_files.h"
#include "engine/rule_file.h"
#include "engine/texts.h"
#include "engine/trace_file.h"

namespace cdxray {
namespace {

/// The version of this contract between packs and the engine.
constexpr std::string_view engine_contract = "1";

void read_model(PackFiles& files, Pack& pack) {
  for (const auto& path : files.list("model")) {
    const std::string name = path.stem().string();
    YamlFile& file = files.open(path);
    if (name != to_upper(name)) {
      file.report(SourceLocation{file.name(), 1, 1},
                  fmt::format("the file's name '{}' is not in upper case", name),
                  "A file of the model is called after its table.");
      continue;
    }
    if (auto table = read_model_table(file, name)) pack.model.tables[name] = *table;
  }
}

void read_labels(PackFiles& files, YamlFile& file, Pack& pack) {
  if (!file.root()) return;
  const MapReader keys(file, *file.root(), "the labels", {});
  for (const auto& [key, languages] : file.root()->entries) {
    MapReader map(file, languages, fmt::format("label '{}'", key.text),
                  {"en", "fr", "it", "nl", "sv"});
    for (const char* language : {"en", "fr", "it", "nl", "sv"}) {
      auto variants = map.texts(language);
      if (!variants.empty()) pack.labels[key.text][language] = std::move(variants);
    }
    if (pack.labels[key.text]["en"].empty()) {
      files.report(file.at(key), fmt::format("label '{}' has no English text", key.text));
    }
  }
}

/// `waiting_job`: what can stand in SQL without quotes.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

ViewPart read_part(YamlFile& file, const std::string& name, const YamlNode& node) {
  MapReader map(file, node, fmt::format("part '{}'", name),
                {"find", "unless", "without", "same_rows"});
  ViewPart part;
  part.name = name;
  part.unless = map.text("unless");
  part.without = map.text("without");
  part.same_rows = map.flag("same_rows");
  if (const YamlNode* sql = map.require("find")) part.sql = file.sql(*sql);
  return part;
}

const ViewPart* find_part(const std::vector<ViewPart>& parts, const std::string& name) {
  const auto at = std::find_if(parts.begin(), parts.end(),
                               [&](const ViewPart& part) { return part.name == name; });
  return at == parts.end() ? nullptr : &*at;
}

/// Without a part its rows are missing, and somebody must say so: the part itself, or a stand-in
/// that gives the same rows.
bool speaks_for_its_rows(const ViewPart& part, const std::vector<ViewPart>& parts) {
  return !part.without.empty() || !part.unless.empty() ||
         std::any_of(parts.begin(), parts.end(), [&](const ViewPart& other) {
           return other.unless == part.name && other.same_rows;
         });
}

std::vector<ViewPart> read_parts(YamlFile& file, const YamlNode& node) {
  std::vector<ViewPart> parts;
  const MapReader names(file, node, "the parts", {});
  for (const auto& [key, value] : node.entries) parts.push_back(read_part(file, key.text, value));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ViewPart& part = parts[i];
    if (!part.unless.empty() && find_part(parts, part.unless) == nullptr) {
      file.report(node, fmt::format("'unless' names no part: '{}'", part.unless));
    }
    if (parts.size() > 1 && !speaks_for_its_rows(part, parts)) {
      file.report(node.entries[i].key,
                  fmt::format("part '{}' does not say what is missing without it", part.name),
                  "Add 'without:', a sentence, or a stand-in with 'same_rows: true'.");
    }
  }
  return parts;
}

View read_view(YamlFile& file, const std::string& name, const YamlNode& node) {
  MapReader map(file, node, fmt::format("view '{}'", name), {"doc", "find", "parts"});
  View view;
  view.name = name;
  view.meaning = map.required_text("doc");
  if (const YamlNode* parts = map.find("parts")) {
    view.parts = read_parts(file, *parts);
  } else if (const YamlNode* sql = map.require("find")) {
    view.parts.push_back({name, file.sql(*sql), "", "", false});
  }
  return view;
}

void read_sources(YamlFile& file, const YamlNode& node, Pack& pack) {
  const MapReader names(file, node, "'sources'", {});
  for (const auto& [key, value] : node.entries) {
    MapReader map(file, value, fmt::format("source '{}'", key.text), {"title", "url", "read"});
    pack.references[key.text] = {key.text, map.required_text("title"), map.required_text("url"),
                                 map.required_text("read")};
  }
}

/// A view is a table in SQL: its name must be one, and nobody else's. That a name stands twice is
/// said where the keys are read.
bool is_free_name(YamlFile& file, const YamlNode& key, const Pack& pack) {
  const std::string& name = key.text;
  if (!is_plain_name(name)) {
    file.report(key, fmt::format("'{}' is no name of a view", name),
                "Write lower-case letters, digits and underscores.");
    return false;
  }
  if (name == "label" || name == "journey" || name.starts_with("snapshot_") ||
      name.starts_with("sqlite_") || name.starts_with("hq_") || name.starts_with("ch_")) {
    file.report(key, fmt::format("'{}' is a name of the engine's own", name),
                "Give the view another name.");
    return false;
  }
  return std::none_of(pack.views.begin(), pack.views.end(),
                      [&](const View& view) { return view.name == name; });
}

void read_pack_file(YamlFile& file, Pack& pack) {
  if (!file.root()) return;
  MapReader map(
      file, *file.root(), "the pack",
      {"name", "version", "title", "engine", "params", "sources", "views", "not_rules", "values"});
  pack.name = map.required_text("name");
  pack.version = map.required_text("version");
  map.required_text("title");
  const std::string contract = map.required_text("engine");
  if (!contract.empty() && contract != engine_contract) {
    file.report(*map.find("engine"),
                fmt::format("the pack is written for engine contract {}, this is {}", contract,
                            engine_contract));
  }
  if (const YamlNode* params = map.find("params")) pack.params = read_parameters(file, *params);
  if (const YamlNode* sources = map.require("sources")) read_sources(file, *sources, pack);
  pack.values = map.texts("values");
  if (const YamlNode* ids = map.find("not_rules")) pack.not_rules = read_not_rules(file, *ids);
  if (const YamlNode* views = map.require("views")) {
    const MapReader names(file, *views, "'views'", {});
    for (const auto& [key, value] : views->entries) {
      if (is_free_name(file, key, pack)) pack.views.push_back(read_view(file, key.text, value));
    }
  }
}

void read_stages(YamlFile& file, const YamlNode& node, Pack& pack) {
  for (const YamlNode& item : node.items) {
    MapReader map(file, item, "the stage", {"name", "title", "grace", "waiting"});
    Stage stage;
    stage.name = map.required_text("name");
    stage.title = map.required_text("title");
    stage.waiting = map.find("waiting") == nullptr || map.flag("waiting");
    stage.grace = stage.waiting ? map.required_text("grace") : "";
    stage.location = file.at(item);
    if (!is_plain_name(stage.name) && !stage.name.empty()) {
      file.report(item, fmt::format("'{}' is no name of a stage", stage.name),
                  "Write lower-case letters, digits and underscores.");
    } else if (std::any_of(pack.stages.begin(), pack.stages.end(),
                           [&](const Stage& other) { return other.name == stage.name; })) {
      file.report(item, fmt::format("there are two stages called '{}'", stage.name));
    } else {
      pack.stages.push_back(stage);
    }
  }
}

void read_pipeline(YamlFile& file, Pack& pack) {
  if (!file.root()) return;
  MapReader map(file, *file.root(), "the pipeline", {"stages", "journey", "channels", "examples"});
  if (const YamlNode* stages = map.require("stages")) read_stages(file, *stages, pack);
  pack.journey.name = "journey";
  if (const YamlNode* parts = map.require("journey")) {
    pack.journey.parts = read_parts(file, *parts);
  }
  if (const YamlNode* sql = map.find("channels")) pack.channel_names = file.sql(*sql);
  pack.journey_rule.name = pack.journey.name;
  pack.journey_rule.find.text = "SELECT q.* FROM journey AS q";
  pack.journey_rule.key = {"KIND"};
  if (const YamlNode* node = map.find("examples")) {
    pack.journey_rule.examples = read_examples(file, *node, pack.model);
  }
}

/// A required file at the top of the pack; nothing, and a Problem, when it is not there.
YamlFile* required_file(PackFiles& files, const std::filesystem::path& folder,
                        const std::string& name) {
  if (files.exists(name)) return &files.open(folder / name);
  files.report({name, 0, 0}, fmt::format("the pack has no {}", name),
               "See rules/README.md for the files of a pack.");
  return nullptr;
}

void read_rules(PackFiles& files, Pack& pack) {
  for (const std::string& topic : files.folders()) {
    if (topic == "model" || topic == "operations" || topic == "text") continue;
    for (const auto& path : files.list(topic)) {
      YamlFile& file = files.open(path);
      if (auto rule = read_rule(file, topic, path.stem().string(), pack.model)) {
        pack.rules.push_back(std::move(*rule));
      }
    }
  }
  std::sort(pack.rules.begin(), pack.rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.id, a.name) < std::tie(b.id, b.name);
  });
}

}  // namespace

LoadedPack load_pack(const std::filesystem::path& folder) {
  LoadedPack loaded;
  Pack& pack = loaded.pack;
  PackFiles files(folder);
  files.folders();  // an unreadable folder is said at once
  if (YamlFile* file = required_file(files, folder, "pack.yaml")) read_pack_file(*file, pack);
  if (YamlFile* file = required_file(files, folder, "labels.yaml")) read_labels(files, *file, pack);
  read_model(files, pack);
  if (YamlFile* file = required_file(files, folder, "pipeline.yaml")) read_pipeline(*file, pack);
  if (files.exists("trace.yaml")) {
    pack.trace = read_trace_guide(files.open(folder / "trace.yaml"), pack.model);
  }
  for (const auto& path : files.list("operations")) {
    const std::string name = path.stem().string();
    if (auto operation = read_operation(files.open(path), name)) {
      pack.operations.emplace(name, std::move(*operation));
    }
  }
  read_rules(files, pack);
  read_texts(files, pack);
  check_pack(pack, files);
  loaded.problems = files.take_problems();
  return loaded;
}

const Rule* Pack::find(const std::string& id_or_name) const {
  const auto at = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) {
    return equal_ignoring_case(rule.id, id_or_name) || rule.name == id_or_name;
  });
  return at == rules.end() ? nullptr : &*at;
}

std::int64_t Pack::grace_seconds(const Stage& stage) const {
  const auto at = std::find_if(params.begin(), params.end(), [&](const Parameter& parameter) {
    return parameter.name == stage.grace;
  });
  const auto* seconds = at == params.end() ? nullptr : std::get_if<std::int64_t>(&at->value);
  return seconds == nullptr ? 0 : *seconds;
}

std::map<std::string, std::int64_t> Pack::graces() const {
  std::map<std::string, std::int64_t> all;
  for (const Stage& stage : stages) {
    if (stage.waiting) all[stage.name] = grace_seconds(stage);
  }
  return all;
}

namespace {

void want(const Pack& pack, const Reads& reads, WantedColumns& wanted) {
  for (const auto& [table, column] : reads) {
    const ModelTable* known = pack.model.find_snapshot_table(table);
    if (known == nullptr) continue;
    auto& columns = wanted[table];
    columns.insert(known->key.begin(), known->key.end());
    if (!column.empty() && column != channel_database_column) columns.insert(column);
  }
}

}  // namespace

WantedColumns wanted_columns(const Pack& pack) {
  WantedColumns wanted;
  for (const View& view : pack.views) {
    for (const ViewPart& part : view.parts) want(pack, part.sql.reads, wanted);
  }
  for (const ViewPart& part : pack.journey.parts) want(pack, part.sql.reads, wanted);
  if (pack.channel_names) want(pack, pack.channel_names->reads, wanted);
  for (const auto& [name, operation] : pack.operations) {
    for (const SqlText& sql : operation.effect) want(pack, sql.reads, wanted);
  }
  for (const Rule& rule : pack.rules) {
    want(pack, rule.find.reads, wanted);
    if (rule.applies_when) want(pack, rule.applies_when->reads, wanted);
  }
  if (pack.trace) {
    for (const SqlText* sql : pack.trace->queries()) want(pack, sql->reads, wanted);
  }
  return wanted;
}

namespace {

void set_one(std::vector<Parameter>& parameters, const std::string& owner, const std::string& name,
             const std::string& value) {
  std::vector<std::string> known;
  for (Parameter& parameter : parameters) {
    known.push_back(parameter.name);
    if (parameter.name != name) continue;
    const auto parsed = parse_parameter(parameter.type, value);
    if (!parsed) {
      throw usage_error(
          fmt::format("--set {}={}: '{}' is not of the parameter's type", name, value, value),
          "A duration is written 15m, 24h or P1D, an integer in digits.");
    }
    parameter.value = *parsed;
    parameter.written = value;
    parameter.changed = true;
    return;
  }
  const std::string nearest = nearest_name(name, known);
  throw usage_error(fmt::format("--set: {} has no parameter '{}'", owner, name),
                    nearest.empty() ? "cdxray explain RULE lists its parameters."
                                    : fmt::format("Did you mean '{}'?", nearest));
}

}  // namespace

void set_parameters(Pack& pack, const std::vector<std::string>& settings) {
  for (const std::string& setting : settings) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos) {
      throw usage_error(fmt::format("--set {}: there is no '='", setting),
                        "Write --set rule-name.parameter=value or --set parameter=value.");
    }
    const std::string name = setting.substr(0, equals);
    const std::string value = setting.substr(equals + 1);
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) {
      set_one(pack.params, "the pack", name, value);
      continue;
    }
    const Rule* rule = pack.find(name.substr(0, dot));
    if (rule == nullptr) {
      throw usage_error(fmt::format("--set: there is no rule '{}'", name.substr(0, dot)),
                        "cdxray rules list shows all rules.");
    }
    const auto index = static_cast<std::size_t>(rule - pack.rules.data());
    set_one(pack.rules[index].params, rule->name, name.substr(dot + 1), value);
  }
}

}  // namespace cdxray
