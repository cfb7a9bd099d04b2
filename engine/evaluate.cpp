#include "engine/evaluate.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "engine/digest.h"
#include "engine/parameters.h"
#include "engine/phrases.h"
#include "engine/texts.h"
#include "engine/version.h"

namespace cdxray {
namespace {

using Groups = std::set<std::vector<std::string>>;

std::vector<std::string> firsts(const On& on) {
  std::vector<std::string> names;
  for (const auto& [mine, theirs] : on) names.push_back(mine);
  return names;
}

std::vector<std::string> seconds(const On& on) {
  std::vector<std::string> names;
  for (const auto& [mine, theirs] : on) names.push_back(theirs);
  return names;
}

/// The column groups of a rule that somebody will match by.
Groups groups_of(const Rule& rule, const std::vector<const Rule*>& rules) {
  Groups groups;
  for (const Explains& explains : rule.explains) groups.insert(firsts(explains.on));
  for (const CausedBy& cause : rule.caused_by) groups.insert(firsts(cause.on));
  for (const Rule* other : rules) {
    for (const CausedBy& cause : other->caused_by) {
      if (cause.rule == rule.name) groups.insert(seconds(cause.on));
    }
  }
  return groups;
}

std::string fingerprint_of(const Rule& rule, const std::vector<Value>& subject) {
  std::string text = rule.id;
  for (const Value& value : subject) text += '\x1f' + to_upper(to_text(value));
  return sha256_hex(text).substr(0, 12);
}

/// One rule on one workspace.
class RuleRun {
 public:
  RuleRun(Workspace& workspace, const Pack& pack, const Rule& rule, Groups groups,
          const EvaluateOptions& options)
      : workspace_(workspace),
        pack_(pack),
        rule_(rule),
        groups_(std::move(groups)),
        options_(options),
        parameters_(parameter_values(options.now, {&pack.params, &rule.params})),
        ids_(pack.model.recid_columns()),
        fix_columns_(fix_columns(pack, rule)) {}

  RuleResult run(std::vector<FoundFinding>& findings) {
    result_.rule = rule_.name;
    result_.id = rule_.id;
    result_.severity = rule_.severity;
    result_.title = rule_.title;
    const auto start = std::chrono::steady_clock::now();
    try {
      if (applies()) look(findings);
    } catch (const SqlError& error) {
      conclude(Outcome::error, verbatim(error.what()));
    }
    workspace_.database().limit({});
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - start;
    if (options_.timings) result_.milliseconds = spent.count();
    return result_;
  }

 private:
  void conclude(Outcome outcome, const Said& reason) {
    result_.outcome = outcome;
    result_.reason = reason.text;
    result_.reason_said = reason;
  }

  /// Nothing was found; that says nothing when not all could be seen.
  void conclude_nothing(Outcome outcome, const Said& reason) {
    if (without_.empty()) {
      conclude(outcome, reason);
    } else {
      conclude(Outcome::blocked, phrase("reason.nothing_found", {}, without_));
    }
  }

  bool applies() {
    if (!rule_.since.empty() && options_.product_version.empty()) {
      conclude(Outcome::blocked, phrase("reason.version_unknown", {{"since", rule_.since}}));
      return false;
    }
    if (is_older(options_.product_version, rule_.since)) {
      conclude(Outcome::not_applicable,
               phrase("reason.version_older",
                      {{"since", rule_.since}, {"version", options_.product_version}}));
      return false;
    }
    if (!rule_.applies_when) return true;
    if (!readable(rule_.applies_when->reads)) return false;
    Statement statement = prepare(rule_.applies_when->text);
    if (statement.step()) return true;
    conclude_nothing(Outcome::not_applicable, phrase("reason.nothing_to_apply_to"));
    return false;
  }

  bool readable(const Reads& reads) {
    const Evidence evidence = workspace_.evidence(reads);
    if (!evidence.broken.empty()) {
      conclude(Outcome::error, evidence.broken);
    } else if (!evidence.missing.empty()) {
      conclude(Outcome::blocked, clauses(evidence.missing));
    }
    for (const Said& said : evidence.without) append_unique(without_, said);
    return evidence.readable();
  }

  Statement prepare(const std::string& sql) {
    workspace_.database().limit(workspace_.limits());
    Statement statement = workspace_.database().prepare(sql, Trust::query);
    bind_all(statement, parameters_);
    return statement;
  }

  /// Subject first (case folded, so that one finding is one run of rows), then key, then all else:
  /// the same rows in the same order whatever order the snapshot has them in.
  std::string ordered_query() const {
    std::string order;
    for (const std::string& column : rule_.subject) {
      order += fmt::format("{} COLLATE NOCASE, ", sql_name(column));
    }
    for (const auto* list : {&rule_.subject, &rule_.key, &rule_.columns}) {
      for (const std::string& column : *list) {
        order += fmt::format("{} COLLATE BINARY, ", sql_name(column));
      }
    }
    order.resize(order.size() - 2);
    return fmt::format("SELECT * FROM (\n{}\n) ORDER BY {}", rule_.find.text, order);
  }

  void look(std::vector<FoundFinding>& findings) {
    if (!readable(rule_.find.reads)) return;
    workspace_.database().prepare(rule_.find.text, Trust::query);
    Statement statement = prepare(ordered_query());
    const std::size_t before = findings.size();
    std::map<std::string, std::size_t> by_subject;
    while (statement.step()) {
      const Row row = statement.row();
      const auto [at, fresh] = by_subject.emplace(subject_text(row), findings.size());
      if (fresh) findings.push_back(begin(row));
      add(findings[at->second], row);
      ++result_.rows;
    }
    for (std::size_t i = before; i < findings.size(); ++i) finish(findings[i]);
    if (result_.rows > 0) {
      conclude(Outcome::fail, sentences(without_));
    } else {
      conclude_nothing(Outcome::pass, {});
    }
  }

  std::size_t index_of(const std::string& column) const {
    const auto at = std::find(rule_.columns.begin(), rule_.columns.end(), column);
    return static_cast<std::size_t>(at - rule_.columns.begin());
  }

  std::string subject_text(const Row& row) const {
    std::string text;
    for (const std::string& column : rule_.subject) {
      text += to_upper(to_text(row.at(index_of(column)))) + '\x1f';
    }
    return text;
  }

  FoundFinding begin(const Row& row) const {
    FoundFinding found;
    found.rule = &rule_;
    for (const std::string& column : fix_columns_) found.arguments[column];
    Finding& finding = found.finding;
    std::vector<Value> subject;
    for (const std::string& column : rule_.subject) {
      subject.push_back(row.at(index_of(column)));
      finding.subject.emplace_back(column, subject.back());
    }
    finding.fingerprint = fingerprint_of(rule_, subject);
    finding.rule = rule_.name;
    finding.id = rule_.id;
    finding.severity = rule_.severity;
    finding.stage = rule_.stage;
    finding.title = rule_.title;
    finding.why = rule_.why;
    for (const std::string& column : rule_.columns) {
      finding.columns.push_back({column, ids_.count(column) > 0});
    }
    for (const std::string& key : rule_.references) {
      finding.references.push_back(pack_.references.at(key));
    }
    return found;
  }

  void add(FoundFinding& found, const Row& row) const {
    ++found.finding.rows_total;
    const bool first = found.finding.rows_total == 1;
    if (first || found.finding.rows_total <= options_.max_rows) found.finding.rows.push_back(row);
    add_arguments(row, rule_.columns, found);
    for (const auto& group : groups_) {
      std::vector<Value> values;
      for (const std::string& column : group) values.push_back(row.at(index_of(column)));
      found.tuples[group].insert(joined(values));
    }
  }

  /// Message and fixes come from the first witness, which is kept until here even for --max-rows 0.
  void finish(FoundFinding& found) const {
    Finding& finding = found.finding;
    finding.caveat_said = sentences(without_);
    finding.caveat = finding.caveat_said.text;
    finding.message_said = message_of(finding);
    finding.message = finding.message_said.text;
    finding.fixes = render_fixes(pack_, found);
    if (options_.max_rows < 1) finding.rows.clear();
  }

  Said message_of(const Finding& finding) const {
    return said_of(text_key(rule_, "message"), rule_.message, [&](const std::string& name) {
      if (name == "rows") return Value(finding.rows_total);
      const Value& value = finding.rows.front().at(index_of(name));
      // Queries call ids of sessions and the like so; they are no figures.
      const bool is_id = ids_.count(name) > 0 || name.ends_with("ID");
      return is_id && !is_null(value) ? Value(to_text(value)) : value;
    });
  }

  Workspace& workspace_;
  const Pack& pack_;
  const Rule& rule_;
  Groups groups_;
  const EvaluateOptions& options_;
  ParameterValues parameters_;
  std::set<std::string> ids_;
  std::set<std::string> fix_columns_;
  RuleResult result_;
  std::vector<Said> without_;
};

}  // namespace

std::string joined(const std::vector<Value>& values) {
  std::string text;
  for (const Value& value : values) {
    if (is_null(value)) return {};
    text += to_upper(to_text(value)) + '\x1f';
  }
  return values.empty() ? "\x1f" : text;
}

namespace {

/// Says to the workspace what the findings of an artefact rule mean for the evidence of others.
void judge_evidence(Workspace& workspace, const Rule& rule, const RuleResult& result,
                    const std::vector<FoundFinding>& found, std::size_t first) {
  if (result.outcome == Outcome::blocked || result.outcome == Outcome::error) {
    for (const std::string& evidence : rule.narrows) {
      workspace.narrow(evidence,
                       phrase("lack.unchecked", {{"evidence", evidence}, {"rule", rule.id}},
                              {result.reason_said}));
    }
  }
  if (first == found.size()) return;
  for (const std::string& evidence : rule.blocks) {
    workspace.block(evidence,
                    phrase("reason.worthless", {{"evidence", evidence}, {"rule", rule.id}},
                           {found[first].finding.message_said}));
  }
  for (const std::string& evidence : rule.narrows) {
    for (std::size_t i = first; i < found.size(); ++i) {
      workspace.narrow(
          evidence, phrase("lack.found_by", {{"rule", rule.id}}, {found[i].finding.message_said}));
    }
  }
}

}  // namespace

Evaluation evaluate(Workspace& workspace, const Pack& pack, const std::vector<const Rule*>& rules,
                    const EvaluateOptions& options) {
  Evaluation evaluation;
  evaluation.results.resize(rules.size());
  for (const bool artefacts : {true, false}) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Rule& rule = *rules[i];
      if (rule.is_artefact() != artefacts) continue;
      const std::size_t before = evaluation.findings.size();
      RuleRun run(workspace, pack, rule, groups_of(rule, rules), options);
      evaluation.results[i] = run.run(evaluation.findings);
      judge_evidence(workspace, rule, evaluation.results[i], evaluation.findings, before);
    }
  }
  return evaluation;
}

}  // namespace cdxray
