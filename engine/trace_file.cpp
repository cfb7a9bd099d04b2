#include "engine/trace_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/rule_file.h"

namespace cdxray {
namespace {

std::vector<FinderPart> read_finder_parts(YamlFile& file, const YamlNode& node,
                                          const std::string& personal_data) {
  std::vector<FinderPart> parts;
  if (node.kind != YamlNode::Kind::sequence) {
    file.report(node, "'searches' must be a list");
    return parts;
  }
  for (const YamlNode& item : node.items) {
    MapReader map(file, item, "the search", {"what", "personal_data", "find"});
    FinderPart part;
    part.what = map.required_text("what");
    part.personal_data = map.text("personal_data");
    if (part.personal_data.empty()) part.personal_data = personal_data;
    if (const YamlNode* sql = map.require("find")) part.find = file.sql(*sql);
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<Finder> read_finders(YamlFile& file, const YamlNode& node) {
  std::vector<Finder> finders;
  const MapReader names(file, node, "'find'", {});
  for (const auto& [key, value] : node.entries) {
    MapReader map(file, value, fmt::format("find '{}'", key.text),
                  {"title", "personal_data", "searches"});
    Finder finder;
    finder.name = key.text;
    finder.location = file.at(key);
    finder.title = map.required_text("title");
    finder.personal_data = map.text("personal_data");
    if (const YamlNode* parts = map.require("searches")) {
      finder.parts = read_finder_parts(file, *parts, finder.personal_data);
    }
    finders.push_back(std::move(finder));
  }
  return finders;
}

RunsGuide read_runs(YamlFile& file, const YamlNode& node) {
  MapReader map(file, node, "'runs'", {"find", "when_needed"});
  RunsGuide runs;
  runs.when_needed = map.flag("when_needed");
  if (const YamlNode* sql = map.require("find")) runs.find = file.sql(*sql);
  return runs;
}

StepGuide read_step(YamlFile& file, const YamlNode& node) {
  MapReader map(file, node, "the step",
                {"name", "title", "optional", "only", "waits", "proof", "also", "text", "seen",
                 "without", "runs"});
  StepGuide step;
  step.location = file.at(node);
  for (const auto& [key, value] : node.entries) step.places[key.text] = file.at(value);
  step.name = map.required_text("name");
  step.title = map.required_text("title");
  step.optional = map.flag("optional");
  step.only = map.pairs("only");
  step.waits = map.texts("waits");
  if (const YamlNode* sql = map.require("proof")) step.proof = file.sql(*sql);
  if (const YamlNode* list = map.find("also")) {
    for (const YamlNode& sql : list->items) step.also.push_back(file.sql(sql));
    if (list->kind != YamlNode::Kind::sequence) file.report(*list, "'also' must be a list");
  }
  step.text = map.text("text");
  if (const YamlNode* sql = map.find("seen")) step.seen = file.sql(*sql);
  step.without = step.seen ? map.required_text("without") : map.text("without");
  if (const YamlNode* runs = map.find("runs")) step.runs = read_runs(file, *runs);
  return step;
}

void read_steps(YamlFile& file, const YamlNode& node, TraceGuide& guide) {
  if (node.kind != YamlNode::Kind::sequence || node.items.empty()) {
    file.report(node, "'steps' must be a list of steps");
    return;
  }
  for (const YamlNode& item : node.items) {
    StepGuide step = read_step(file, item);
    const bool twice = std::any_of(guide.steps.begin(), guide.steps.end(),
                                   [&](const StepGuide& other) { return other.name == step.name; });
    if (twice) file.report(item, fmt::format("there are two steps called '{}'", step.name));
    guide.steps.push_back(std::move(step));
  }
}

}  // namespace

const Finder* TraceGuide::find(const std::string& name) const {
  const auto at = std::find_if(finders.begin(), finders.end(),
                               [&](const Finder& finder) { return finder.name == name; });
  return at == finders.end() ? nullptr : &*at;
}

std::vector<const SqlText*> TraceGuide::queries() const {
  std::vector<const SqlText*> list;
  for (const Finder& finder : finders) {
    for (const FinderPart& part : finder.parts) list.push_back(&part.find);
  }
  if (same) list.push_back(&*same);
  if (not_collected) list.push_back(&*not_collected);
  for (const StepGuide& step : steps) {
    list.push_back(&step.proof);
    for (const SqlText& sql : step.also) list.push_back(&sql);
    if (step.seen) list.push_back(&*step.seen);
    if (step.runs) list.push_back(&step.runs->find);
  }
  return list;
}

const std::vector<std::string>& trace_columns() {
  static const std::vector<std::string> columns{"KIND",  "OPERATION", "COUNTER", "STAGE",
                                                "SINCE", "PASSED",    "STOPPED", "GONE",
                                                "OPEN",  "UNSEEN",    "DUE"};
  return columns;
}

TraceGuide read_trace_guide(YamlFile& file, const Model& model) {
  TraceGuide guide;
  guide.rule.name = "trace";
  guide.rule.columns = trace_columns();
  if (!file.root()) return guide;
  MapReader map(file, *file.root(), "the trace",
                {"find", "same", "not_collected", "not_collected_text", "kinds", "operations",
                 "steps", "examples"});
  if (const YamlNode* node = map.require("find")) guide.finders = read_finders(file, *node);
  if (const YamlNode* sql = map.find("same")) guide.same = file.sql(*sql);
  if (const YamlNode* sql = map.find("not_collected")) {
    guide.not_collected = file.sql(*sql);
    guide.not_collected_text = map.required_text("not_collected_text");
    if (const YamlNode* text = map.find("not_collected_text")) {
      guide.not_collected_place = file.at(*text);
    }
  }
  guide.kinds = map.pairs("kinds");
  guide.operations = map.pairs("operations");
  if (const YamlNode* node = map.require("steps")) read_steps(file, *node, guide);
  if (const YamlNode* node = map.find("examples")) {
    guide.rule.examples = read_examples(file, *node, model);
  }
  return guide;
}

}  // namespace cdxray
