// lint_plan: SQLite says how it would run a statement. A walk through a whole table inside another
// walk grows with the square of the snapshot.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/plan_tables.h"
#include "engine/sql_lint.h"
#include "engine/sql_lint_checks.h"
#include "engine/value.h"

namespace cdxray {
namespace {

/// One line of EXPLAIN QUERY PLAN with those below it; the root has no text.
struct Step {
  std::string text;
  std::vector<std::size_t> inside;

  bool begins(std::string_view words) const { return text.rfind(words, 0) == 0; }
};

std::vector<Step> plan_of(Database& database, std::string_view sql) {
  std::vector<Step> steps(1);
  std::map<std::string, std::size_t> by_id{{"0", 0}};
  for (const Row& row : database.query("EXPLAIN QUERY PLAN " + std::string(sql))) {
    by_id[to_text(row[0])] = steps.size();
    steps[by_id[to_text(row[1])]].inside.push_back(steps.size());
    steps.push_back({to_text(row[3]), {}});
  }
  return steps;
}

/// One walk through a table. The walks of a level are nested in each other, the first outermost.
struct Walk {
  std::string name;
  bool whole = false;  ///< through all rows, not those with a given key
  PlanTable table = {};

  bool is_costly() const { return whole && !table.small; }
};

/// `SCAN x …` or `SEARCH x USING … (KEY=?)`. A search without `=?` is a scan with a bound.
std::optional<Walk> walk_of(const Step& step) {
  const bool scans = step.begins("SCAN ");
  if (!scans && !step.begins("SEARCH ")) return std::nullopt;
  if (step.text.find(" CONSTANT ROW") != std::string::npos) return std::nullopt;
  std::string name = step.text.substr(scans ? 5 : 7);
  for (const char* behind : {" USING ", " LEFT-JOIN", " VIRTUAL TABLE"}) {
    name = name.substr(0, name.find(behind));
  }
  return Walk{name, scans || step.text.find("=?") == std::string::npos};
}

/// The name of the subquery or WITH table that the step computes; "" for other steps.
std::string subquery_of(const Step& step) {
  for (const std::string_view words : {"MATERIALIZE ", "CO-ROUTINE "}) {
    if (step.begins(words)) return step.text.substr(words.size());
  }
  return {};
}

/// Computed when it is first needed, and then kept.
bool runs_once(const Step& step) {
  return step.begins("MATERIALIZE ") || step.begins("SCALAR SUBQUERY") ||
         step.begins("LIST SUBQUERY");
}

class PlanReader {
 public:
  PlanReader(std::vector<Step> steps, PlanTables tables)
      : steps_(std::move(steps)), tables_(std::move(tables)) {}

  std::vector<LintRemark> read() {
    read_level(steps_.front(), nullptr);
    std::stable_sort(remarks_.begin(), remarks_.end(),
                     [](const LintRemark& a, const LintRemark& b) { return a.offset < b.offset; });
    return remarks_;
  }

 private:
  /// Returns whether all tables of the level are small. The level is run anew for each row of
  /// `outer`, unless that is null.
  bool read_level(const Step& level, const PlanTable* outer) {
    const bool small_subqueries = read_subqueries(level, outer);
    const std::vector<Walk> walks = walks_of(level);
    check_walks(walks, outer);
    const bool small_rest = read_rest(level, walks, outer);
    return small_subqueries && small_rest &&
           std::all_of(walks.begin(), walks.end(), [](const Walk& w) { return w.table.small; });
  }

  /// What the walks of the level go through.
  bool read_subqueries(const Step& level, const PlanTable* outer) {
    bool all_small = true;
    for (const std::size_t index : level.inside) {
      const Step& step = steps_[index];
      const std::string name = subquery_of(step);
      if (name.empty()) continue;
      const bool small = read_level(step, runs_once(step) ? nullptr : outer);
      tables_.set_small(name, small || tables_.has_single_row(name));
      all_small = all_small && small;
    }
    return all_small;
  }

  std::vector<Walk> walks_of(const Step& level) {
    std::vector<Walk> walks;
    std::vector<std::string> names;
    for (const std::size_t index : level.inside) {
      const std::optional<Walk> walk = walk_of(first_alternative(steps_[index]));
      if (!walk) continue;
      walks.push_back(*walk);
      names.push_back(walk->name);
    }
    const SqlSelect* select = tables_.select_with(names);
    for (Walk& walk : walks) walk.table = tables_.find(select, walk.name);
    return walks;
  }

  /// `MULTI-INDEX OR` searches one table in several ways.
  const Step& first_alternative(const Step& step) const {
    const Step* first = &step;
    while (step.begins("MULTI-INDEX OR") && !first->inside.empty()) {
      first = &steps_[first->inside.front()];
    }
    return *first;
  }

  void check_walks(const std::vector<Walk>& walks, const PlanTable* outer) {
    const auto costly = [](const Walk& walk) { return walk.is_costly(); };
    auto walk = std::find_if(walks.begin(), walks.end(), costly);
    if (outer != nullptr && walk != walks.end()) {
      refuse_subquery(walk->table, *outer);
      return;
    }
    const auto first = walk;
    while (walk != walks.end()) {
      walk = std::find_if(walk + 1, walks.end(), costly);
      if (walk != walks.end()) refuse_nested(walk->table, first->table);
    }
  }

  void refuse_nested(const PlanTable& inner, const PlanTable& outer) {
    const std::string alias = printable(inner.alias);
    remarks_.push_back(
        {inner.offset,
         fmt::format("all of {} is read again for each row of {}", printable(inner.name),
                     printable(outer.name)),
         fmt::format("Join {} by an equality, such as {}.COLUMN = {}.COLUMN; where there is an OR, "
                     "write two SELECTs with UNION ALL.",
                     alias, alias, printable(outer.alias))});
  }

  void refuse_subquery(const PlanTable& inner, const PlanTable& outer) {
    const std::string name = printable(inner.name);
    const std::string alias = printable(inner.alias);
    remarks_.push_back(
        {inner.offset,
         fmt::format("a subquery reads all of {} again for each row of {}", name,
                     printable(outer.name)),
         fmt::format("Write LEFT JOIN {} AS {} ON …, with {}.RECID IS NULL in place of NOT EXISTS; "
                     "count in a derived table with GROUP BY.",
                     name, alias, alias)});
  }

  bool read_rest(const Step& level, const std::vector<Walk>& walks, const PlanTable* outer) {
    bool all_small = true;
    for (const std::size_t index : level.inside) {
      const Step& step = steps_[index];
      if (step.inside.empty() || step.begins("MULTI-INDEX OR") || !subquery_of(step).empty()) {
        continue;
      }
      all_small = read_level(step, outer_of(step, walks, outer)) && all_small;
    }
    return all_small;
  }

  static const PlanTable* outer_of(const Step& step, const std::vector<Walk>& walks,
                                   const PlanTable* outer) {
    if (runs_once(step)) return nullptr;
    if (!step.begins("CORRELATED ")) return outer;
    const auto big = std::find_if(walks.begin(), walks.end(),
                                  [](const Walk& walk) { return !walk.table.small; });
    return big == walks.end() ? outer : &big->table;
  }

  std::vector<Step> steps_;
  PlanTables tables_;
  std::vector<LintRemark> remarks_;
};

}  // namespace

std::vector<LintRemark> lint_plan(Database& database, std::string_view sql,
                                  const std::set<std::string>& small) {
  return PlanReader(plan_of(database, sql), PlanTables(sql, small)).read();
}

}  // namespace cdxray
