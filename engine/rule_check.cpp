#include "engine/rule_check.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/parameters.h"
#include "engine/placeholder.h"
#include "engine/rule_mutations.h"
#include "engine/sql_check.h"
#include "engine/workspace.h"

namespace cdxray {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

class RuleChecker {
 public:
  RuleChecker(Pack& pack, PackFiles& files, Database& database,
              std::set<std::string> pack_parameters, Rule& rule)
      : pack_(pack),
        files_(files),
        database_(database),
        rule_(rule),
        names_(std::move(pack_parameters)) {
    for (const auto& [name, value] : parameter_values(Moment{}, {&rule.params})) {
      names_.insert(name);
    }
  }

  void check() {
    check_sql();
    if (!rule_.columns.empty()) check_columns();
    check_stage();
    check_fixes();
    check_worthless("blocks", rule_.blocks);
    check_worthless("narrows", rule_.narrows);
    check_artefact();
    check_references();
    check_examples();
    check_unproven();
  }

 private:
  /// Where the value of a key stands; with a word, where that word stands in its first line.
  SourceLocation place(const std::string& key, const std::string& word = {}) const {
    const auto at = rule_.places.find(key);
    if (at == rule_.places.end()) return rule_.location;
    return files_.find_word(at->second, word);
  }

  void report(const std::string& key, const std::string& word, const std::string& message,
              const std::string& help = {}) {
    files_.report(place(key, word), message, help);
  }

  void check_sql() {
    const SqlContext context{files_, pack_.model, names_};
    rule_.columns = check_query(database_, rule_.find, context);
    if (rule_.applies_when) check_query(database_, *rule_.applies_when, context);
  }

  void need_column(const std::string& column, const std::string& key) {
    if (contains(rule_.columns, column)) return;
    const std::string nearest = nearest_name(column, rule_.columns);
    report(key, column, fmt::format("'{}' names no column of 'find': '{}'", key, column),
           nearest.empty() ? fmt::format("It gives {}.", fmt::join(rule_.columns, ", "))
                           : fmt::format("Did you mean '{}'?", nearest));
  }

  void check_columns() {
    for (const std::string& column : rule_.subject) need_column(column, "subject");
    for (const std::string& column : rule_.key) need_column(column, "key");
    for (const std::string& name : placeholders(rule_.message)) {
      if (name != "rows") need_column(name, "message");
    }
    for (const Explains& explains : rule_.explains) {
      for (const auto& [mine, theirs] : explains.on) check_explained(mine, theirs);
    }
    for (const CausedBy& cause : rule_.caused_by) {
      for (const auto& [mine, theirs] : cause.on) need_column(mine, "caused_by");
    }
    for (const FixUse& fix : rule_.fix) {
      for (const auto& [argument, column] : fix.with) need_column(column, "fix");
    }
  }

  void check_explained(const std::string& mine, const std::string& theirs) {
    need_column(mine, "explains");
    if (contains(pack_.journey.columns, theirs)) return;
    report("explains", theirs,
           fmt::format("'explains' names no column of the journey: '{}'", theirs),
           fmt::format("It has {}.", fmt::join(pack_.journey.columns, ", ")));
  }

  bool is_stage(const std::string& name) const {
    return std::any_of(pack_.stages.begin(), pack_.stages.end(),
                       [&](const Stage& stage) { return stage.name == name; });
  }

  void check_stage() {
    if (!rule_.stage.empty() && !is_stage(rule_.stage)) {
      report("stage", rule_.stage, fmt::format("unknown stage '{}'", rule_.stage),
             "The stages stand in pipeline.yaml.");
    }
    for (const Explains& explains : rule_.explains) {
      if (!is_stage(explains.stage)) {
        report("explains", explains.stage,
               fmt::format("'explains' names no stage: '{}'", explains.stage),
               "The stages stand in pipeline.yaml.");
      }
    }
  }

  void check_fixes() {
    for (const FixUse& fix : rule_.fix) {
      const auto found = pack_.operations.find(fix.operation);
      if (found == pack_.operations.end()) {
        report_unknown(fix.location, "operation", fix.operation, operation_names());
        continue;
      }
      check_fix(fix, found->second);
    }
  }

  void check_fix(const FixUse& fix, const Operation& operation) {
    if (operation.safety == Safety::forbidden) {
      files_.report(fix.location, fmt::format("'{}' is forbidden", fix.operation),
                    operation.warning);
    }
    for (const std::string& argument : operation.needs) {
      const bool given = std::any_of(fix.with.begin(), fix.with.end(),
                                     [&](const auto& pair) { return pair.first == argument; });
      if (!given) {
        files_.report(fix.location, fmt::format("'{}' needs '{}'", fix.operation, argument),
                      fmt::format("Write with: {{{}: WITNESS_COLUMN}}.", argument));
      }
    }
    for (const auto& [argument, column] : fix.with) {
      if (!contains(operation.needs, argument)) {
        files_.report(fix.location,
                      fmt::format("'{}' has no argument '{}'", fix.operation, argument));
      }
    }
    for (const std::string& step : operation.steps) {
      for (const std::string& name : placeholders(step)) check_step(fix, operation, name);
    }
  }

  void check_step(const FixUse& fix, const Operation& operation, const std::string& name) {
    if (name.find('.') != std::string::npos) return;  // a label, checked with the operation
    if (contains(operation.needs, name) || rule_.columns.empty()) return;
    if (!contains(rule_.columns, name)) {
      files_.report(fix.location, fmt::format("a step of '{}' needs {}, which 'find' does not give",
                                              fix.operation, name));
    }
  }

  void check_worthless(const std::string& key, const std::vector<std::string>& list) {
    for (const std::string& evidence : list) {
      const std::size_t dot = evidence.find('.');
      const ModelTable* table = pack_.model.find_snapshot_table(evidence.substr(0, dot));
      const bool side = evidence == "hq_*" || evidence == "ch_*";
      const bool column = table != nullptr && dot != std::string::npos &&
                          table->find(evidence.substr(dot + 1)) != nullptr;
      if (side || column || (table != nullptr && dot == std::string::npos)) continue;
      report(key, evidence,
             fmt::format("'{}' names no table or column of the model: '{}'", key, evidence));
    }
  }

  void check_artefact() {
    if (!rule_.is_artefact()) return;
    for (const auto& [table, column] : rule_.find.reads) {
      if (!is_view(table) || table == "collected_table") continue;
      report("find", "",
             fmt::format("a rule with '{}' may not read the view {}",
                         rule_.blocks.empty() ? "narrows" : "blocks", table),
             "It is asked before views are computed; read the tables.");
    }
  }

  bool is_view(const std::string& name) const {
    return name == pack_.journey.name ||
           std::any_of(pack_.views.begin(), pack_.views.end(),
                       [&](const View& view) { return view.name == name; });
  }

  void check_references() {
    for (const std::string& key : rule_.references) {
      if (pack_.references.count(key) > 0) continue;
      std::vector<std::string> known;
      for (const auto& [name, reference] : pack_.references) known.push_back(name);
      report_unknown(place("references", key), "source", key, known);
    }
  }

  void check_examples() {
    const auto has = [&](Outcome outcome) {
      return std::any_of(rule_.examples.begin(), rule_.examples.end(),
                         [&](const Example& example) { return example.outcome == outcome; });
    };
    if (!has(Outcome::fail)) report("examples", "", "no example makes the rule fire");
    const bool silent =
        has(Outcome::pass) || has(Outcome::not_applicable) ||
        std::any_of(rule_.examples.begin(), rule_.examples.end(),
                    [](const Example& example) { return example.after && example.after->empty(); });
    if (!silent) report("examples", "", "no example is silent");
    for (const Example& example : rule_.examples) {
      if (example.wanted.empty()) continue;
      files_.report(example.location, "'wanted' belongs to the examples of the trace");
    }
    const bool fixable = std::any_of(rule_.fix.begin(), rule_.fix.end(), [&](const FixUse& fix) {
      const auto found = pack_.operations.find(fix.operation);
      return found != pack_.operations.end() && !found->second.effect.empty();
    });
    const bool proven =
        std::any_of(rule_.examples.begin(), rule_.examples.end(),
                    [](const Example& example) { return example.after.has_value(); });
    if (fixable && !proven) {
      report("fix", "", "no example proves the fix", "Add 'after:' to one that fires.");
    }
  }

  void check_unproven() {
    const std::vector<Mutation> mutations = mutations_of(rule_);
    for (const Unproven& one : rule_.unproven) {
      const std::string wanted = plain_condition(one.condition);
      const bool known =
          std::any_of(mutations.begin(), mutations.end(),
                      [&](const Mutation& mutation) { return mutation.condition == wanted; });
      if (!known) {
        files_.report(one.location, fmt::format("no query has the condition '{}'", one.condition),
                      "Write it as it stands there, without the AND or OR before it.");
      }
    }
  }

  std::vector<std::string> operation_names() const {
    std::vector<std::string> names;
    for (const auto& [name, operation] : pack_.operations) names.push_back(name);
    return names;
  }

  void report_unknown(const SourceLocation& where, const std::string& what, const std::string& name,
                      const std::vector<std::string>& known) {
    const std::string nearest = nearest_name(name, known);
    files_.report(where, fmt::format("unknown {} '{}'", what, name),
                  nearest.empty() ? "" : fmt::format("Did you mean '{}'?", nearest));
  }

  Pack& pack_;
  PackFiles& files_;
  Database& database_;
  Rule& rule_;
  std::set<std::string> names_;
};

void check_unique(const Pack& pack, PackFiles& files) {
  std::map<std::string, const Rule*> ids;
  std::map<std::string, const Rule*> names;
  for (const Rule& rule : pack.rules) {
    const auto [id, new_id] = ids.emplace(rule.id, &rule);
    if (!new_id) {
      files.report(rule.location, fmt::format("id {} is taken by {}", rule.id, id->second->name),
                   "Ids are permanent; take the next free one.");
    }
    if (pack.not_rules.count(rule.id) > 0) {
      files.report(pack.not_rules.at(rule.id).location,
                   fmt::format("{} is a rule: {}", rule.id, rule.name),
                   "Take it out of 'not_rules'.");
    }
    const auto [name, new_name] = names.emplace(rule.name, &rule);
    if (!new_name) {
      files.report(rule.location, fmt::format("there are two rules called '{}'", rule.name));
    }
  }
}

struct CauseWay {
  const Rule* rule;
  std::string names;  ///< from the first rule to this one
};

/// Follows `caused_by` from a rule; reports when the way leads back to it.
void check_circle(const Pack& pack, PackFiles& files, const Rule& start) {
  std::vector<CauseWay> open{{&start, start.name}};
  std::set<const Rule*> seen;
  const auto follow = [&](const CauseWay& way, const Rule* next) {
    if (next != nullptr && seen.insert(next).second) {
      open.push_back({next, way.names + " -> " + next->name});
    }
  };
  while (!open.empty()) {
    const CauseWay way = open.back();
    open.pop_back();
    for (const CausedBy& cause : way.rule->caused_by) {
      const Rule* next = pack.find(cause.rule);
      if (next == &start) {
        files.report(way.rule == &start ? cause.location : start.location,
                     fmt::format("circular causes: {} -> {}", way.names, start.name),
                     "A cause cannot be its own effect; remove one edge.");
        return;
      }
      follow(way, next);
    }
  }
}

void check_cause(const Pack& pack, PackFiles& files, const CausedBy& cause) {
  const Rule* other = pack.find(cause.rule);
  if (other == nullptr) {
    std::vector<std::string> names;
    for (const Rule& rule : pack.rules) names.push_back(rule.name);
    const std::string nearest = nearest_name(cause.rule, names);
    files.report(cause.location, fmt::format("unknown rule '{}' in 'caused_by'", cause.rule),
                 nearest.empty() ? "" : fmt::format("Did you mean '{}'?", nearest));
    return;
  }
  for (const auto& [mine, theirs] : cause.on) {
    if (other->columns.empty() || contains(other->columns, theirs)) continue;
    files.report(cause.location, fmt::format("'{}' gives no column '{}'", other->name, theirs),
                 fmt::format("It gives {}.", fmt::join(other->columns, ", ")));
  }
}

void check_causes(const Pack& pack, PackFiles& files) {
  for (const Rule& rule : pack.rules) {
    for (const CausedBy& cause : rule.caused_by) check_cause(pack, files, cause);
    check_circle(pack, files, rule);
  }
}

/// A cause may be written by its name or its id, in any case; from here on it is the name.
void name_causes(Pack& pack) {
  for (Rule& rule : pack.rules) {
    for (CausedBy& cause : rule.caused_by) {
      if (const Rule* other = pack.find(cause.rule)) cause.rule = other->name;
    }
  }
}

}  // namespace

void check_rules(Pack& pack, PackFiles& files, Database& database,
                 const std::set<std::string>& pack_parameters) {
  for (Rule& rule : pack.rules) {
    RuleChecker(pack, files, database, pack_parameters, rule).check();
  }
  check_unique(pack, files);
  check_causes(pack, files);
  name_causes(pack);
}

}  // namespace cdxray
