#include "engine/trace_check.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/placeholder.h"
#include "engine/sql_check.h"
#include "engine/tables_read.h"

namespace cdxray {
namespace {

using Names = std::vector<std::string>;

bool contains(const Names& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

const Names& customer_columns() {
  static const Names columns{"DATAAREAID", "CUSTACCOUNTASYNC", "CUSTACCOUNT"};
  return columns;
}

class TraceChecker {
 public:
  TraceChecker(Pack& pack, PackFiles& files, Database& database, std::set<std::string> parameters)
      : pack_(pack),
        guide_(*pack.trace),
        files_(files),
        database_(database),
        parameters_(std::move(parameters)) {}

  void check() {
    if (const Rule* rule = pack_.find(guide_.rule.name)) {
      files_.report(rule->location, "a rule cannot be called 'trace': trace.yaml's examples are");
    }
    for (Finder& finder : guide_.finders) check_finder(finder);
    if (guide_.same) {
      need_customer(*guide_.same, query(*guide_.same, customer_columns()));
    }
    if (guide_.not_collected) {
      check_text(guide_.not_collected_place, guide_.not_collected_text,
                 query(*guide_.not_collected, {}));
    }
    for (StepGuide& step : guide_.steps) check_step(step);
    for (const Example& example : guide_.rule.examples) check_example(example);
    // An example needs whatever the trace reads.
    for (const SqlText* sql : guide_.queries()) {
      guide_.rule.find.reads.insert(sql->reads.begin(), sql->reads.end());
    }
    guide_.rule.find.reads.emplace(pack_.journey.name, "");
  }

 private:
  Names query(SqlText& sql, const Names& more) {
    std::set<std::string> known = parameters_;
    known.insert(more.begin(), more.end());
    return check_query(database_, sql, {files_, pack_.model, known});
  }

  void need_customer(const SqlText& sql, const Names& columns) {
    if (columns.empty() || columns == customer_columns()) return;
    files_.report(sql, 0, fmt::format("this must give {}", fmt::join(customer_columns(), ", ")));
  }

  void check_finder(Finder& finder) {
    need_class(finder, finder.personal_data);
    for (FinderPart& part : finder.parts) {
      need_customer(part.find, query(part.find, {"wanted"}));
      if (part.personal_data != finder.personal_data) need_class(finder, part.personal_data);
    }
  }

  void need_class(const Finder& finder, const std::string& personal_data) {
    if (personal_data.empty()) return;
    for (const auto& [name, table] : pack_.model.tables) {
      for (const Column& column : table.columns) {
        if (column.personal_data == personal_data) return;
      }
    }
    files_.report(
        finder.location,
        fmt::format("no column of the model holds personal data of class '{}'", personal_data));
  }

  void check_text(const SourceLocation& where, const std::string& text, const Names& known) {
    if (known.empty()) return;  // the query is wrong, which is said already
    for (const std::string& name : placeholders(text)) {
      if (contains(known, name)) continue;
      const std::string nearest = nearest_name(name, known);
      files_.report(files_.find_word(where, name),
                    fmt::format("a text names no column: '{}'", name),
                    nearest.empty() ? fmt::format("There are {}.", fmt::join(known, ", "))
                                    : fmt::format("Did you mean '{}'?", nearest));
    }
  }

  /// What is shown of a step must not be about a person.
  void refuse_personal_data(const SqlText& sql) {
    for (const auto& [table, column] : all_reads(pack_, sql.reads)) {
      const ModelTable* known = pack_.model.find_snapshot_table(table);
      const Column* described = known == nullptr ? nullptr : known->find(column);
      if (described == nullptr || described->personal_data.empty()) continue;
      files_.report(sql, 0, fmt::format("a step shows personal data: {}.{}", table, column),
                    "Prove a step by keys, states and times.");
    }
  }

  void check_step(StepGuide& step) {
    Names record = pack_.journey.columns;
    record.emplace_back("after");
    step.columns = query(step.proof, record);
    refuse_personal_data(step.proof);
    for (SqlText& sql : step.also) {
      query(sql, record);
      refuse_personal_data(sql);
    }
    if (step.seen) query(*step.seen, record);
    if (step.runs) check_runs(step.runs->find, record);
    check_text(place(step, "text"), step.text, step.columns);
    check_text(place(step, "without"), step.without, pack_.journey.columns);
    for (const auto& [column, value] : step.only) {
      need_known(step, "only", column, pack_.journey.columns);
    }
    Names stages;
    for (const Stage& stage : pack_.stages) {
      if (stage.waiting) stages.push_back(stage.name);
    }
    for (const std::string& stage : step.waits) need_known(step, "waits", stage, stages);
  }

  static SourceLocation place(const StepGuide& step, const std::string& key) {
    const auto at = step.places.find(key);
    return at == step.places.end() ? step.location : at->second;
  }

  void need_known(const StepGuide& step, const std::string& key, const std::string& name,
                  const Names& known) {
    if (contains(known, name)) return;
    const std::string nearest = nearest_name(name, known);
    files_.report(files_.find_word(place(step, key), name),
                  fmt::format("'{}' names what is not there: '{}'", key, name),
                  nearest.empty() ? fmt::format("It takes one of: {}.", fmt::join(known, ", "))
                                  : fmt::format("Did you mean '{}'?", nearest));
  }

  void check_runs(SqlText& sql, const Names& record) {
    const Names columns = query(sql, record);
    refuse_personal_data(sql);
    for (const char* needed : {"NAME", "AT"}) {
      if (columns.empty() || contains(columns, needed)) continue;
      files_.report(sql, 0, fmt::format("runs must give {}", needed));
    }
  }

  void check_example(const Example& example) {
    if (example.wanted.size() != 1 || guide_.find(example.wanted.begin()->first) == nullptr) {
      Names names;
      for (const Finder& finder : guide_.finders) names.push_back(finder.name);
      files_.report(
          example.location, "an example of the trace must say who is wanted",
          fmt::format("Write wanted: {{NAME: value}} with one of: {}.", fmt::join(names, ", ")));
    }
  }

  Pack& pack_;
  TraceGuide& guide_;
  PackFiles& files_;
  Database& database_;
  std::set<std::string> parameters_;
};

}  // namespace

void check_trace(Pack& pack, PackFiles& files, Database& database,
                 const std::set<std::string>& pack_parameters) {
  if (pack.trace) TraceChecker(pack, files, database, pack_parameters).check();
}

}  // namespace cdxray
