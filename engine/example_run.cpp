#include "engine/example_run.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/attribution.h"
#include "engine/evaluate.h"
#include "engine/parameters.h"
#include "engine/tables_read.h"
#include "engine/trace.h"
#include "engine/workspace.h"

namespace cdxray {
namespace {

using NamedValues = std::map<std::string, Value>;

/// True when the witness has the expected values; only the named columns count.
bool fits(const NamedValues& expected, const std::vector<std::string>& columns, const Row& row) {
  return std::all_of(expected.begin(), expected.end(), [&](const auto& pair) {
    const auto at = std::find(columns.begin(), columns.end(), pair.first);
    if (at == columns.end()) return false;
    const Value& value = row.at(static_cast<std::size_t>(at - columns.begin()));
    return is_null(value) == is_null(pair.second) && to_text(value) == to_text(pair.second);
  });
}

std::string text_of(const NamedValues& values) {
  std::string text;
  for (const auto& [name, value] : values) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", name,
                        is_null(value) ? "null" : to_text(value));
  }
  return "{" + text + "}";
}

std::string text_of(const std::vector<std::string>& columns, const Row& row) {
  std::string text;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", columns[i],
                        is_null(row[i]) ? "null" : to_text(row[i]));
  }
  return "{" + text + "}";
}

/// What differs between the witnesses and the expected ones; "" when nothing does.
std::string difference(const std::vector<NamedValues>& expected,
                       const std::vector<std::string>& columns, std::vector<Row> rows) {
  std::string text;
  for (const NamedValues& wanted : expected) {
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [&](const Row& row) { return fits(wanted, columns, row); });
    if (at == rows.end()) {
      text += fmt::format("  - {}\n", text_of(wanted));
    } else {
      rows.erase(at);
    }
  }
  for (const Row& row : rows) text += fmt::format("  + {}\n", text_of(columns, row));
  return text;
}

/// What one rule may cost on the few rows of an example.
constexpr Limits limits{.steps = 100'000'000, .time = std::chrono::seconds(10)};

bool is_trace(const Pack& pack, const Rule& rule) {
  return pack.trace && pack.trace->rule.name == rule.name;
}

class ExampleRun {
 public:
  ExampleRun(const ExampleSurroundings& around, const Example& example)
      : pack_(around.pack),
        rule_(around.rule),
        scope_(around.scope),
        snapshot_(around.snapshot),
        views_(around.views),
        example_(example) {}

  /// What differs from what the example expects, over several lines; "" when nothing does.
  std::string check() {
    if (is_trace(pack_, rule_)) return check_trace();
    const Evaluation before = evaluate_rules();
    const RuleResult& result = result_of(before);
    if (result.outcome != example_.outcome) {
      return fmt::format("  expected {}, got {}{}\n{}", to_text(example_.outcome),
                         to_text(result.outcome), result.reason.empty() ? "" : ": " + result.reason,
                         difference({}, rule_.columns, rows_of(before)));
    }
    const std::string differs = difference(example_.expect, rule_.columns, rows_of(before));
    if (!differs.empty()) return "  expected (-) and got (+):\n" + differs;
    return example_.after ? check_fix(before) : "";
  }

 private:
  /// The trace of an example knows no findings: those have examples of their own.
  std::string check_trace() {
    const auto& [finder, wanted] = *example_.wanted.begin();
    const std::vector<FoundFinding> findings;
    const CauseGraph causes;
    Workspace workspace(snapshot_, pack_, parameters(), limits, views_);
    const Attribution nobody(findings, pack_.journey.columns, causes);
    const Trace found = trace({workspace, nobody, findings, now()}, pack_,
                              wanted_by(*pack_.trace->find(finder), wanted));
    const bool blocked = !found.not_seen.empty();
    if (blocked != (example_.outcome == Outcome::blocked)) {
      return fmt::format("  expected {}, got {}\n", to_text(example_.outcome),
                         blocked ? "blocked: " + found.not_seen.front() : "records");
    }
    const std::string differs = difference(example_.expect, rule_.columns, trace_rows(found));
    return differs.empty() ? "" : "  expected (-) and got (+):\n" + differs;
  }

  /// Examples hold personal data as they are written.
  static TraceQuestion wanted_by(const Finder& finder, const std::string& wanted) {
    TraceQuestion question{&finder, {}, ""};
    for (const FinderPart& part : finder.parts) question.wanted[part.personal_data] = wanted;
    return question;
  }

  std::string check_fix(const Evaluation& before) {
    for (const FixUse& use : rule_.fix) {
      for (const SqlText& sql : pack_.operations.at(use.operation).effect) {
        for (const Row& row : rows_of(before)) apply(sql, use, row);
      }
    }
    const Evaluation after = evaluate_rules();
    const std::string differs = difference(*example_.after, rule_.columns, rows_of(after));
    return differs.empty() ? "" : "  after the fix, expected (-) and got (+):\n" + differs;
  }

  /// What was not collected cannot be changed, and need not be: no rule reads it either.
  bool is_there(const SqlText& sql) const {
    return std::all_of(sql.reads.begin(), sql.reads.end(), [&](const auto& read) {
      return pack_.model.find_snapshot_table(read.first) == nullptr ||
             snapshot_.has_table(read.first);
    });
  }

  void apply(const SqlText& sql, const FixUse& use, const Row& row) {
    if (!is_there(sql)) return;
    Statement statement = snapshot_.database().prepare(sql.text, Trust::effect);
    bind_all(statement, parameters());
    for (const auto& [argument, column] : use.with) {
      const auto at = std::find(rule_.columns.begin(), rule_.columns.end(), column);
      statement.bind(argument, row.at(static_cast<std::size_t>(at - rule_.columns.begin())));
    }
    while (statement.step()) {
    }
  }

  Moment now() const { return *parse_moment(example_.now); }

  ParameterValues parameters() const { return parameter_values(now(), {&pack_.params}); }

  Evaluation evaluate_rules() {
    Workspace workspace(snapshot_, pack_, parameters(), limits, views_);
    return evaluate(workspace, pack_, scope_.rules(),
                    {now(), 1'000'000, snapshot_.info("product_version"), false});
  }

  const RuleResult& result_of(const Evaluation& evaluation) const {
    return *std::find_if(evaluation.results.begin(), evaluation.results.end(),
                         [&](const RuleResult& result) { return result.rule == rule_.name; });
  }

  std::vector<Row> rows_of(const Evaluation& evaluation) const {
    std::vector<Row> rows;
    for (const FoundFinding& found : evaluation.findings) {
      if (found.rule->name != rule_.name) continue;
      rows.insert(rows.end(), found.finding.rows.begin(), found.finding.rows.end());
    }
    return rows;
  }

  const Pack& pack_;
  const Rule& rule_;
  const ExampleScope& scope_;
  const Snapshot& snapshot_;
  ViewTables& views_;
  const Example& example_;
};

}  // namespace

std::string run_example(const ExampleSurroundings& around, const Example& example) {
  return ExampleRun(around, example).check();
}

ExampleScope::ExampleScope(const Pack& pack, const Rule& rule) : pack_(pack) {
  add(rule);
  for (const FixUse& use : rule.fix) {
    for (const SqlText& sql : pack.operations.at(use.operation).effect) {
      add_tables_read(pack, sql.reads, tables_);
    }
  }
  // Each artefact rule brings tables with it, which another one may make worthless. A rule that
  // is one itself runs alone.
  while (!rule.is_artefact() && add_artefact_rules()) {
  }
  std::sort(rules_.begin(), rules_.end());  // as they stand in the pack
}

void ExampleScope::add(const Rule& rule) {
  rules_.push_back(&rule);
  tables_.merge(tables_read(pack_, rule));
}

bool ExampleScope::add_artefact_rules() {
  const std::size_t before = rules_.size();
  for (const Rule& other : pack_.rules) {
    if (can_block(other) && std::find(rules_.begin(), rules_.end(), &other) == rules_.end()) {
      add(other);
    }
  }
  return rules_.size() > before;
}

bool ExampleScope::is_read(const std::vector<std::string>& list) const {
  return std::any_of(list.begin(), list.end(), [&](const std::string& evidence) {
    const std::string table = evidence.substr(0, evidence.find('.'));
    if (table.back() != '*') return tables_.count(table) > 0;
    const std::string prefix = table.substr(0, table.size() - 1);
    const auto first = tables_.lower_bound(prefix);
    return first != tables_.end() && first->rfind(prefix, 0) == 0;
  });
}

}  // namespace cdxray
