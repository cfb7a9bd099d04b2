// Pack: the folder rules/, read and checked. The engine knows a product only through it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/model.h"
#include "engine/rule.h"
#include "engine/snapshot_writer.h"
#include "engine/trace_guide.h"

namespace cdxray {

/// Texts by key, see texts.h.
using TextTable = std::map<std::string, std::string>;

struct Pack {
  std::string name;
  std::string version;
  Model model;
  std::vector<Parameter> params;  ///< of the pack: known to all its SQL
  std::vector<View> views;        ///< in the order they are computed
  std::vector<Stage> stages;
  View journey;
  Rule journey_rule;  ///< its witnesses are all records; it carries the examples of the pipeline
  std::optional<SqlText> channel_names;  ///< CHANNEL, NAME for the report
  std::optional<TraceGuide> trace;       ///< a pack need not know how to follow one customer
  std::map<std::string, Operation> operations;
  std::map<std::string, Reference> references;
  /// Label key → variants per language; English first. The view `label(KEY, VALUE)` holds them all.
  std::map<std::string, std::map<std::string, std::vector<std::string>>> labels;
  std::vector<std::string> values;           ///< texts that the pack's queries make up themselves
  std::map<std::string, TextTable> texts;    ///< by language; English stands where it is used
  std::vector<Rule> rules;                   ///< by id
  std::map<std::string, NotRule> not_rules;  ///< by id, in the numbering of the rules

  const Rule* find(const std::string& id_or_name) const;
  /// How long a record may wait at a stage, in seconds; 0 where none waits.
  std::int64_t grace_seconds(const Stage& stage) const;
  /// The same of every stage at which records wait, by its name.
  std::map<std::string, std::int64_t> graces() const;
};

struct LoadedPack {
  Pack pack;
  std::vector<Problem> problems;  ///< empty: the pack is fit to run
};

/// Reads and checks a whole folder. Throws Error only when the folder itself cannot be read; what
/// is wrong inside is a Problem.
LoadedPack load_pack(const std::filesystem::path& folder);

/// Tables and columns that any rule, view, journey part, trace or operation reads, keys included:
/// what an importer keeps.
WantedColumns wanted_columns(const Pack& pack);

/// Changes parameters: `name=value` for the pack's, `rule.name=value` (rule by name or id) for a
/// rule's. Throws Error (usage) for an unknown name or a value of another type.
void set_parameters(Pack& pack, const std::vector<std::string>& settings);

}  // namespace cdxray
