#include "engine/diagnose.h"

#include <algorithm>
#include <numeric>

#include "engine/accounting.h"
#include "engine/correlate.h"
#include "engine/error.h"
#include "engine/evaluate.h"
#include "engine/phrases.h"
#include "engine/select.h"
#include "engine/workspace.h"

namespace cdxray {
namespace {

SnapshotFacts facts_of(const Snapshot& snapshot, Moment now) {
  SnapshotFacts facts;
  facts.label = snapshot.info("label");
  facts.sha256 = snapshot.sha256();
  facts.captured_at = to_rfc3339(snapshot.captured_at());
  facts.now = to_rfc3339(now);
  facts.product_version = snapshot.info("product_version");
  facts.environment = snapshot.info("environment");
  facts.personal_data = snapshot.info("personal_data");
  for (const SnapshotSide& side : snapshot.sides()) {
    SideFacts described{side.side,
                        side.channel_database,
                        side.source,
                        side.kind,
                        to_rfc3339(parse_moment(side.captured_at).value_or(now)),
                        0,
                        0,
                        0};
    for (const SnapshotTable& table : snapshot.contents()) {
      if (table.side != side.side || table.channel_database != side.channel_database) continue;
      ++described.tables;
      described.rows += table.rows;
      described.refused += table.refused;
    }
    facts.sides.push_back(described);
  }
  return facts;
}

std::vector<std::pair<std::string, std::string>> changed_settings(const Pack& pack) {
  std::vector<std::pair<std::string, std::string>> settings;
  for (const Parameter& parameter : pack.params) {
    if (parameter.changed) settings.emplace_back(parameter.name, parameter.written);
  }
  for (const Rule& rule : pack.rules) {
    for (const Parameter& parameter : rule.params) {
      if (parameter.changed) {
        settings.emplace_back(rule.name + "." + parameter.name, parameter.written);
      }
    }
  }
  return settings;
}

/// Causes by the records they hold up, then everything by severity, id and subject.
std::vector<Finding> in_order(std::vector<FoundFinding>& found) {
  std::vector<Finding> findings;
  findings.reserve(found.size());
  for (FoundFinding& item : found) findings.push_back(std::move(item.finding));
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    if (a.explains_records != b.explains_records) return a.explains_records > b.explains_records;
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.id, a.subject) < std::tie(b.id, b.subject);
  });
  return findings;
}

std::int64_t at_or_above(const Diagnosis& diagnosis, Severity limit) {
  return std::count_if(diagnosis.findings.begin(), diagnosis.findings.end(),
                       [&](const Finding& finding) { return finding.severity >= limit; });
}

std::int64_t blocked_errors(const Diagnosis& diagnosis) {
  return std::count_if(diagnosis.rules.begin(), diagnosis.rules.end(), [](const RuleResult& rule) {
    return rule.outcome == Outcome::blocked && rule.severity >= Severity::error;
  });
}

Verdict verdict_of(const Diagnosis& diagnosis) {
  if (at_or_above(diagnosis, Severity::error) > 0) return Verdict::unhealthy;
  if (diagnosis.count(Outcome::error) > 0 || !diagnosis.accounting.available ||
      blocked_errors(diagnosis) > 0 || diagnosis.accounting.unexplained > 0) {
    return Verdict::incomplete;
  }
  const bool troubled =
      at_or_above(diagnosis, Severity::warning) > 0 || diagnosis.accounting.late > 0;
  return troubled ? Verdict::degraded : Verdict::healthy;
}

Said severity_words(Severity severity) {
  return phrase("severity." + std::string(to_text(severity)));
}

/// No finding fails the gate; but is what was seen all that it needs?
Exit exit_without_findings(const Diagnosis& diagnosis, const DiagnoseOptions& options) {
  const auto rules = static_cast<std::int64_t>(diagnosis.rules.size());
  const std::int64_t answered = rules - diagnosis.count(Outcome::blocked);
  if (options.require_evidence && answered * 100 < *options.require_evidence * rules) {
    return exit_with(
        4, phrase("exit.evidence", {{"answered", answered},
                                    {"rules", rules},
                                    {"percent", std::int64_t{*options.require_evidence}}}));
  }
  const Said clean = phrase("exit.clean", {}, {severity_words(options.fail_on)});
  const std::int64_t unexplained = diagnosis.accounting.unexplained;
  if (unexplained == 0) return exit_with(0, clean);
  // Who asked for some rules only was not promised an explanation.
  const bool all_ran = options.select.empty() && options.ignore.empty();
  std::vector<Said> reasons{phrase("exit.unexplained", {{"count", unexplained}}, {clean})};
  if (answered < rules) {
    reasons.push_back(
        phrase("exit.unchecked", {{"unchecked", rules - answered}, {"rules", rules}}));
  }
  return exit_with(all_ran ? 4 : 0, clauses(std::move(reasons)));
}

Exit exit_of(const Diagnosis& diagnosis, const DiagnoseOptions& options) {
  const std::int64_t findings = at_or_above(diagnosis, options.fail_on);
  const std::int64_t broken = diagnosis.count(Outcome::error);
  if (findings > 0) {
    std::vector<Said> reasons{
        phrase("exit.findings", {{"count", findings}}, {severity_words(options.fail_on)})};
    if (broken > 0) reasons.push_back(phrase("exit.broken", {{"count", broken}}));
    return exit_with(1, clauses(std::move(reasons)));
  }
  if (broken > 0) return exit_with(4, phrase("exit.broken", {{"count", broken}}));
  return exit_without_findings(diagnosis, options);
}

std::vector<const Rule*> other_artefact_rules(const Pack& pack,
                                              const std::vector<const Rule*>& rules) {
  std::vector<const Rule*> others;
  for (const Rule& rule : pack.rules) {
    if (rule.is_artefact() && std::find(rules.begin(), rules.end(), &rule) == rules.end()) {
      others.push_back(&rule);
    }
  }
  return others;
}

}  // namespace

Diagnosis diagnose(const Snapshot& snapshot, const Pack& pack, const DiagnoseOptions& options,
                   const Examine& examine) {
  // Nothing younger than the oldest side can be judged, so that side's moment is now.
  const Moment now = options.now.value_or(snapshot.captured_at());
  Workspace workspace(snapshot, pack, parameter_values(now, {&pack.params}), options.limits);

  Diagnosis diagnosis;
  diagnosis.pack_name = pack.name;
  diagnosis.pack_version = pack.version;
  diagnosis.snapshot = facts_of(snapshot, now);
  diagnosis.fail_on = options.fail_on;
  diagnosis.with_timings = options.timings;
  diagnosis.settings = changed_settings(pack);
  diagnosis.select = options.select;
  diagnosis.ignore = options.ignore;

  // Each rule by itself: its outcome, and its witnesses as findings. What the collection did to
  // the evidence counts also when nobody asks for the rules that say so.
  const std::vector<const Rule*> rules = selected_rules(pack, options.select, options.ignore);
  if (rules.empty()) {
    throw usage_error("no rule is left to run", "Give another --select or --ignore.");
  }
  const EvaluateOptions how{now, options.max_rows, snapshot.info("product_version"),
                            options.timings};
  evaluate(workspace, pack, other_artefact_rules(pack, rules), how);
  Evaluation evaluation = evaluate(workspace, pack, rules, how);
  diagnosis.rules = std::move(evaluation.results);

  // Which finding explains which other.
  const CauseGraph causes = correlate(evaluation.findings);

  // Every record at one stage, every late one with one cause or none.
  const Attribution attribution(evaluation.findings, pack.journey.columns, causes);
  diagnosis.accounting =
      account(workspace, pack, evaluation.findings, attribution, options.max_rows);
  if (examine) examine({workspace, attribution, evaluation.findings, now});

  diagnosis.findings = in_order(evaluation.findings);
  diagnosis.verdict = verdict_of(diagnosis);
  diagnosis.exit = exit_of(diagnosis, options);
  return diagnosis;
}

}  // namespace cdxray
