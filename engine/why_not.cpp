#include "engine/why_not.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/evaluate.h"
#include "engine/phrases.h"
#include "engine/query_trail.h"
#include "engine/workspace.h"

namespace cdxray {
namespace {

class Question {
 public:
  Question(const Snapshot& snapshot, const Pack& pack, const Rule& rule,
           const DiagnoseOptions& options)
      : pack_(pack),
        rule_(rule),
        options_(options),
        now_(options.now.value_or(snapshot.captured_at())),
        parameters_(parameter_values(now_, {&pack.params, &rule.params})),
        workspace_(snapshot, pack, parameter_values(now_, {&pack.params}), options.limits),
        version_(snapshot.info("product_version")),
        ids_(pack.model.recid_columns()) {}

  WhyNot answer() {
    std::vector<const Rule*> rules;
    for (const Rule& other : pack_.rules) {
      if (other.is_artefact() && &other != &rule_) rules.push_back(&other);
    }
    rules.push_back(&rule_);
    WhyNot answer;
    answer.result = evaluate(workspace_, pack_, rules, {now_, 1, version_, false}).results.back();
    for (const std::string& name : names_read()) answer.looked_at.push_back(look_at(name));
    if (answer.result.outcome == Outcome::not_applicable) {
      if (rule_.applies_when) answer.applies_when = trails(*rule_.applies_when);
      return answer;
    }
    if (answer.result.outcome == Outcome::error || !can_read(rule_.find)) return answer;
    for (const TrailQuery& part : with_queries(rule_.find)) {
      answer.looked_at.push_back(count_part(part));
    }
    answer.find = trails(rule_.find);
    return answer;
  }

 private:
  /// What the query names, in the order of their names; tables of the snapshot first.
  std::vector<std::string> names_read() const {
    std::set<std::pair<bool, std::string>> names;
    const auto add = [&](const SqlText& sql) {
      for (const auto& [table, column] : sql.reads) {
        if (is_known(table)) {
          names.insert({pack_.model.find_snapshot_table(table) == nullptr, table});
        }
      }
    };
    if (rule_.applies_when) add(*rule_.applies_when);
    add(rule_.find);
    std::vector<std::string> list;
    for (const auto& [is_view, name] : names) list.push_back(name);
    return list;
  }

  /// SQLite also names the parts of the query that it works out first.
  bool is_known(const std::string& name) const {
    return pack_.model.find_snapshot_table(name) != nullptr || name == pack_.journey.name ||
           name == "label" || name.starts_with("snapshot_") ||
           std::any_of(pack_.views.begin(), pack_.views.end(),
                       [&](const View& view) { return view.name == name; });
  }

  Reads reads_of(const std::string& name) const {
    Reads reads;
    const auto add = [&](const SqlText& sql) {
      for (const auto& read : sql.reads) {
        if (read.first == name) reads.insert(read);
      }
    };
    if (rule_.applies_when) add(*rule_.applies_when);
    add(rule_.find);
    return reads;
  }

  LookedAt look_at(const std::string& name) {
    LookedAt looked{name, meaning_of(name), std::nullopt, {}, {}};
    const Evidence evidence = workspace_.evidence(reads_of(name));
    looked.lacks_said = evidence.missing;
    looked.lacks_said.insert(looked.lacks_said.end(), evidence.without.begin(),
                             evidence.without.end());
    if (!evidence.broken.empty()) looked.lacks_said.push_back(evidence.broken);
    looked.lacks = texts_of(looked.lacks_said);
    if (evidence.readable()) looked.rows = count(fmt::format("SELECT COUNT(*) FROM {} AS q", name));
    return looked;
  }

  std::string meaning_of(const std::string& name) const {
    for (const View& view : pack_.views) {
      if (view.name == name) return view.meaning;
    }
    return {};
  }

  bool can_read(const SqlText& sql) { return workspace_.evidence(sql.reads).readable(); }

  Statement prepare(const std::string& sql) {
    Statement statement = workspace_.database().prepare(sql, Trust::query);
    bind_all(statement, parameters_);
    return statement;
  }

  std::int64_t count(const std::string& sql) {
    const LimitedCost limited(workspace_.database(), options_.limits);
    Statement statement = prepare(sql);
    const Value value = statement.step() ? statement.value(0) : Value(std::int64_t{0});
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : *number;
  }

  LookedAt count_part(const TrailQuery& part) {
    try {
      return {part.shown, "", count(part.sql), {}, {}};
    } catch (const SqlError& error) {  // the query does not use it, or all of it takes too long
      return {part.shown, "", std::nullopt, {error.what()}, {verbatim(error.what())}};
    }
  }

  std::vector<QueryTrail> trails(const SqlText& sql) {
    std::vector<QueryTrail> all;
    for (const TrailQueries& queries : trail_queries(sql)) {
      QueryTrail trail;
      for (const TrailQuery& step : queries.steps) {
        trail.steps.push_back({step.shown, step.location, count(step.sql)});
      }
      for (const TrailQuery& query : queries.near) {
        try {
          if (auto miss = list(query, query.sql)) trail.near.push_back(std::move(*miss));
        } catch (const SqlError&) {
          ++trail.too_costly;  // without the condition that joins two large tables
        }
      }
      std::stable_sort(trail.near.begin(), trail.near.end(),
                       [](const NearMiss& a, const NearMiss& b) { return a.rows < b.rows; });
      if (trail.near.empty()) trail.stopped = stopped(queries, trail);
      all.push_back(std::move(trail));
    }
    return all;
  }

  std::optional<NearMiss> stopped(const TrailQueries& queries, const QueryTrail& trail) {
    for (std::size_t i = 1; i < trail.steps.size(); ++i) {
      if (trail.steps[i].rows > 0 || queries.steps[i].before.empty()) continue;
      return trail.steps[i - 1].rows == 0 ? std::nullopt
                                          : list(queries.steps[i], queries.steps[i].before);
    }
    return std::nullopt;
  }

  /// The rows of a query for one condition; nothing when there are none.
  std::optional<NearMiss> list(const TrailQuery& query, const std::string& sql) {
    NearMiss miss{query.shown, query.location, 0, {}, {}};
    miss.rows = count(fmt::format("SELECT COUNT(*) FROM ({}) AS q", sql));
    if (miss.rows == 0) return std::nullopt;
    const std::vector<std::string> columns = prepare(sql).column_names();
    std::string order;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      miss.columns.push_back({columns[i], ids_.count(columns[i]) > 0});
      order += fmt::format("{}{} COLLATE BINARY", i == 0 ? "" : ", ", i + 1);
    }
    const LimitedCost limited(workspace_.database(), options_.limits);
    Statement statement = prepare(
        fmt::format("SELECT * FROM ({}) AS q ORDER BY {} LIMIT {}", sql, order, options_.max_rows));
    while (statement.step()) miss.first.push_back(statement.row());
    return miss;
  }

  const Pack& pack_;
  const Rule& rule_;
  const DiagnoseOptions& options_;
  Moment now_;
  ParameterValues parameters_;
  Workspace workspace_;
  std::string version_;
  std::set<std::string> ids_;
};

}  // namespace

WhyNot why_not(const Snapshot& snapshot, const Pack& pack, const Rule& rule,
               const DiagnoseOptions& options) {
  return Question(snapshot, pack, rule, options).answer();
}

}  // namespace cdxray
