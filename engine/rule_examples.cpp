#include "engine/rule_examples.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/evaluate.h"
#include "engine/rule_file.h"
#include "engine/select.h"
#include "engine/workspace.h"

namespace cdxray {
namespace {

using NamedValues = std::map<std::string, Value>;

bool not_collected(const Example& example, const std::string& table, const std::string& column) {
  return std::any_of(
      example.not_collected.begin(), example.not_collected.end(), [&](const std::string& name) {
        return name == table || name == table + "." + column || name == table.substr(0, 3) + "*";
      });
}

/// The product never stores NULL: a field that nobody filled holds its type's own nothing.
Value default_value(const Column& column) {
  switch (column.type) {
    case ColumnType::integer:
    case ColumnType::recid:
      return std::int64_t{0};
    case ColumnType::real:
      return 0.0;
    case ColumnType::datetime:
      return std::string(null_date);
    case ColumnType::text:
      break;
  }
  return std::string();
}

/// Fills one snapshot in memory with the rows of an example.
class ExampleSnapshot {
 public:
  ExampleSnapshot(const Model& model, const Example& example) : model_(model), example_(example) {
    for (const auto& [table, rows] : example.given) {
      for (const NamedValues& row : rows) {
        const auto at = row.find(channel_database_column);
        if (at != row.end()) channels_.insert(to_text(at->second));
      }
    }
    channels_.insert(example.channels.begin(), example.channels.end());
  }

  Snapshot make() {
    database_.execute(snapshot_catalogue_sql);
    add_info();
    add_side("hq", "");
    const bool channels = !not_collected(example_, "ch_*", "");
    if (channels) {
      for (const std::string& channel : channels_) add_side("channel", channel);
    }
    for (const auto& [name, table] : model_.tables) {
      if (table.in_hq) add_table(table, false);
      if (table.in_channel && channels && !channels_.empty()) add_table(table, true);
    }
    return Snapshot(std::move(database_));
  }

 private:
  void run(const std::string& sql, const std::vector<Value>& values) {
    Statement statement = database_.prepare(sql);
    int index = 0;
    for (const Value& value : values) statement.bind(++index, value);
    statement.step();
  }

  void add_info() {
    std::map<std::string, std::string> info{{"product_version", "10.0.40"},
                                            {"environment", "sandbox"},
                                            {"obtained_by", "jit"},
                                            {"personal_data", "pseudonymised"}};
    for (const auto& [key, value] : example_.info) info[key] = value;
    for (const auto& [key, value] : info) {
      run("INSERT INTO snapshot_info VALUES (?, ?)", {key, value});
    }
  }

  void add_side(const std::string& side, const std::string& channel) {
    run("INSERT INTO snapshot_side VALUES (?, ?, 'example', 'example', ?)",
        {side, channel, captured_at(side, channel)});
  }

  /// `info: {captured_at.hq: …, captured_at.Houston: …}` sets the moment of one side.
  std::string captured_at(const std::string& side, const std::string& channel) const {
    const auto at = example_.info.find("captured_at." + (channel.empty() ? side : channel));
    return at == example_.info.end() ? example_.now : at->second;
  }

  void add_table(const ModelTable& table, bool channel) {
    const std::string name = (channel ? "ch_" : "hq_") + table.name;
    if (not_collected(example_, name, "")) return;
    std::set<std::string> columns;
    std::string list;
    for (const Column& column : table.columns) {
      if (table.find(column.name, channel) == nullptr) continue;
      if (not_collected(example_, name, column.name)) continue;
      columns.insert(column.name);
      list += (list.empty() ? "" : ",") + column.name;
    }
    database_.execute(create_table_sql(table, channel, columns));
    std::map<std::string, std::int64_t> rows;
    const auto given = example_.given.find(name);
    if (given != example_.given.end()) {
      for (const NamedValues& row : given->second) ++rows[add_row(table, channel, columns, row)];
    }
    const std::set<std::string> hq{""};
    for (const std::string& database : channel ? channels_ : hq) {
      run("INSERT INTO snapshot_table VALUES (?, ?, ?, 'example', ?, 0, ?)",
          {std::string(channel ? "channel" : "hq"), database, table.name, rows[database], list});
    }
  }

  /// Returns the channel database of the row.
  std::string add_row(const ModelTable& table, bool channel, const std::set<std::string>& columns,
                      const NamedValues& row) {
    std::string names;
    std::string marks;
    std::vector<Value> values;
    const auto add = [&](const std::string& column, const Value& value) {
      names += (names.empty() ? "" : ", ") + sql_name(column);
      marks += marks.empty() ? "?" : ", ?";
      values.push_back(value);
    };
    std::string database;
    if (channel) {
      database = to_text(row.at(channel_database_column));
      add(channel_database_column, database);
    }
    for (const Column& column : table.columns) {
      if (columns.count(column.name) == 0) continue;
      const auto given = row.find(column.name);
      if (given != row.end()) {
        add(column.name, given->second);
      } else if (column.name == "RECID") {
        add(column.name, next_recid_++);
      } else {
        add(column.name, default_value(column));
      }
    }
    run(fmt::format("INSERT INTO {}{} ({}) VALUES ({})", channel ? "ch_" : "hq_", table.name, names,
                    marks),
        values);
    return database;
  }

  const Model& model_;
  const Example& example_;
  Database database_ = Database::in_memory();
  std::set<std::string> channels_;
  std::int64_t next_recid_ = 900000001;
};

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

class ExampleRun {
 public:
  ExampleRun(const Pack& pack, const Rule& rule, const Example& example)
      : pack_(pack), rule_(rule), example_(example), snapshot_(make_snapshot()) {}

  ExampleResult run() {
    ExampleResult result{rule_.name, rule_.id, example_.name, false, "", example_.location};
    try {
      result.explanation = check();
    } catch (const std::runtime_error& error) {
      result.explanation = fmt::format("  the example cannot be run: {}\n", error.what());
    }
    result.passed = result.explanation.empty();
    return result;
  }

 private:
  Snapshot make_snapshot() const { return ExampleSnapshot(pack_.model, example_).make(); }

  std::string check() {
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

  /// Artefact rules run too, so that an example can show that the rule is blocked by one. A rule
  /// that is one itself runs alone.
  Evaluation evaluate_rules() {
    std::vector<const Rule*> rules{&rule_};
    for (const Rule& other : pack_.rules) {
      if (rule_.blocks.empty() && !other.blocks.empty()) rules.push_back(&other);
    }
    Workspace workspace(snapshot_, pack_, parameters(), {});
    return evaluate(workspace, pack_, rules,
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
  const Example& example_;
  Snapshot snapshot_;
};

}  // namespace

std::vector<ExampleResult> run_examples(const Pack& pack, const std::vector<std::string>& select) {
  std::vector<ExampleResult> results;
  for (const Rule* rule : selected_rules(pack, select, {})) {
    for (const Example& example : rule->examples) {
      if (example.set.empty()) {
        results.push_back(ExampleRun(pack, *rule, example).run());
        continue;
      }
      Pack changed = pack;
      std::vector<std::string> settings;
      for (const auto& [name, value] : example.set) settings.push_back(name + "=" + value);
      set_parameters(changed, settings);
      results.push_back(ExampleRun(changed, *changed.find(rule->name), example).run());
    }
  }
  return results;
}

}  // namespace cdxray
