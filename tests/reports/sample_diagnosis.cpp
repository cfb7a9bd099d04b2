#include "tests/reports/sample_diagnosis.h"

#include "tests/reports/sample_findings.h"

namespace cdxray::sample {
namespace {

SnapshotFacts facts() {
  SnapshotFacts snapshot;
  snapshot.name = "contoso-uat.cdxs";
  snapshot.label = "CONTOSO-UAT";
  snapshot.sha256 = "9f2c4a6b00000000000000000000000000000000000000000000000000e1d0ab";
  snapshot.captured_at = "2026-11-20 08:15:00";
  snapshot.now = "2026-11-20 08:15:00";
  snapshot.product_version = "10.0.38";
  snapshot.environment = "sandbox";
  snapshot.personal_data = "pseudonymised";
  snapshot.sides = {{"hq", "", "axdb-export", "csv", "2026-11-20 08:15:00", 61, 1902118},
                    {"channel", "AMS-DB", "amsterdam", "csv", "2026-11-20 08:20:00", 14, 88400},
                    {"channel", "STO-DB", "stockholm", "csv", "2026-11-20 08:21:00", 14, 61020}};
  return snapshot;
}

RuleResult rule(const std::string& id, const std::string& name, Outcome outcome,
                const std::string& reason = {}, std::int64_t rows = 0) {
  RuleResult result;
  result.rule = name;
  result.id = id;
  result.title = "The rule " + name;
  result.outcome = outcome;
  result.reason = reason;
  result.rows = rows;
  result.milliseconds = 1.5;
  return result;
}

std::vector<RuleResult> mixed_rules() {
  return {rule("A01", "channel-without-functionality-profile", Outcome::fail, "", 1),
          rule("A09", "prerequisite-feature-off", Outcome::fail, "", 1),
          rule("B02", "sync-job-withheld", Outcome::fail, "", 1),
          rule("B03", "sync-job-ended", Outcome::pass),
          rule("B10", "rows-wait-for-conversion", Outcome::fail, "", 1204),
          rule("B13", "number-sequence-stopped", Outcome::blocked,
               "hq_NUMBERSEQUENCETABLE was not collected"),
          rule("D02", "download-not-applied", Outcome::fail, "", 89),
          rule("D03", "profile-not-applied", Outcome::blocked,
               "ch_RETAILFUNCTIONALITYPROFILE was not collected"),
          rule("U03", "data-synchronization-paused", Outcome::fail, "", 1),
          rule("U04", "session-stuck", Outcome::error, "more than 2,000,000,000 steps"),
          rule("U11", "subjob-missing", Outcome::not_applicable, "there is no custom subjob")};
}

std::vector<StageCount> stages() {
  return {{"offline", "Kept offline in the store", 0, 0, 0, "", 3600},
          {"upload", "Waits for the upload (P-job)", 430, 412, 412, "77d0c0ffee01", 1800},
          {"apply", "Waits to be applied in headquarters", 0, 0, 0, "", 1800},
          {"convert", "Waits for the conversion job", 1273, 1241, 1204, "5c1e00aa11bb", 1800},
          {"return", "On the way back (1010)", 89, 89, 89, "a0b1c2d3e4f5", 3600},
          {"done", "Known again in the channel", 16640, 0, 0, "", 0}};
}

Accounting accounting() {
  Accounting result;
  result.available = true;
  result.records = 18432;
  result.done = 16640;
  result.in_flight = 50;
  result.late = 1742;
  result.explained = 1705;
  result.unexplained = 37;
  result.oldest_late = "2026-11-17 06:20:00";
  result.by_stage = stages();
  result.by_cause = {{"5c1e00aa11bb", "sync-job-withheld", 1204},
                     {"77d0c0ffee01", "data-synchronization-paused", 412},
                     {"a0b1c2d3e4f5", "download-not-applied", 89}};
  result.by_channel = {{"Amsterdam", 1655, 508}, {"Houston", 5210, 395}, {"Paris", 3904, 320},
                       {"Stockholm", 2118, 231}, {"Milan", 2671, 218},   {"", 2874, 70}};
  result.by_kind = {{"customer", 17000, 1600}, {"address", 1400, 142}, {"contact", 32, 0}};
  result.by_rule = {
      {"sync-job-withheld", "The conversion batch job is withheld", 1, 1204},
      {"data-synchronization-paused", "Data synchronization is paused for a channel database", 1,
       412},
      {"download-not-applied", "Job 1010 is not applied in a channel database", 1, 89}};
  result.by_unexplained = {{"convert", "Waits for the conversion job", "Paris", "frrt", 30},
                           {"convert", "Waits for the conversion job", "", "frrt", 7}};
  result.not_seen = {
      "Rows kept offline on registers cannot be seen: no offline database was "
      "collected."};
  result.unexplained_columns = {
      {"KIND", false}, {"CUSTACCOUNTASYNC", false}, {"STAGE", false}, {"SINCE", false}};
  result.unexplained_rows = {{std::string("customer"), std::string("ASYNC-7701"),
                              std::string("convert"), std::string("2026-11-19 07:00:00")},
                             {std::string("address"), std::string("ASYNC-7702"),
                              std::string("convert"), std::string("2026-11-19 07:01:00")}};
  return result;
}

}  // namespace

Diagnosis unhealthy() {
  Diagnosis diagnosis;
  diagnosis.pack_name = "d365c-async-customer";
  diagnosis.pack_version = "1.4.0";
  diagnosis.snapshot = facts();
  diagnosis.verdict = Verdict::unhealthy;
  diagnosis.exit = {1, "4 findings at or above error"};
  diagnosis.accounting = accounting();
  diagnosis.findings = {withheld_job(),    paused_upload(),    download_not_applied(),
                        missing_profile(), rows_left_behind(), feature_off()};
  for (Finding& finding : diagnosis.findings) {
    finding.role = finding.explains_records > 0 ? Role::cause
                   : !finding.caused_by.empty() ? Role::symptom
                                                : Role::risk;
  }
  diagnosis.rules = mixed_rules();
  diagnosis.settings = {{"rows-wait-for-conversion.grace", "30m"}};
  return diagnosis;
}

Diagnosis healthy() {
  Diagnosis diagnosis = unhealthy();
  diagnosis.verdict = Verdict::healthy;
  diagnosis.exit = {0, "no finding at or above error"};
  diagnosis.findings.clear();
  diagnosis.settings.clear();
  Accounting& counts = diagnosis.accounting;
  counts.done = counts.records;
  counts.in_flight = counts.late = counts.explained = counts.unexplained = 0;
  counts.oldest_late.clear();
  counts.by_cause.clear();
  counts.by_unexplained.clear();
  counts.by_rule.clear();
  counts.not_seen.clear();
  counts.unexplained_rows.clear();
  for (StageCount& stage : counts.by_stage) {
    stage.records = stage.stage == "done" ? counts.records : 0;
    stage.late = stage.explained = 0;
    stage.cause.clear();
  }
  for (ChannelCount& channel : counts.by_channel) channel.late = 0;
  for (KindCount& kind : counts.by_kind) kind.late = 0;
  for (RuleResult& each : diagnosis.rules) {
    if (each.outcome == Outcome::fail || each.outcome == Outcome::error) {
      each = rule(each.id, each.rule, Outcome::pass);
    }
  }
  diagnosis.rules[7].outcome = Outcome::pass;
  return diagnosis;
}

Diagnosis incomplete() {
  Diagnosis diagnosis = healthy();
  diagnosis.verdict = Verdict::incomplete;
  diagnosis.exit = {4, "evidence below the required share (27 % of 95 %)"};
  diagnosis.accounting = {};
  diagnosis.accounting.not_seen = {"Headquarters' staging tables were not collected."};
  for (std::size_t i = 3; i < diagnosis.rules.size(); ++i) {
    diagnosis.rules[i].outcome = Outcome::blocked;
    diagnosis.rules[i].reason = "hq_RETAILASYNCCUSTOMERV2 was not collected";
  }
  return diagnosis;
}

Diagnosis degraded() {
  Diagnosis diagnosis = healthy();
  diagnosis.verdict = Verdict::degraded;
  diagnosis.exit = {0, "no finding at or above error"};
  diagnosis.findings = {feature_off()};
  diagnosis.findings.front().severity = Severity::warning;
  diagnosis.rules[1].outcome = Outcome::fail;
  diagnosis.rules[1].rows = 1;
  return diagnosis;
}

namespace {

using Change = std::function<void(std::string&)>;

void change_value(Value& value, const Change& change) {
  if (auto* text = std::get_if<std::string>(&value)) change(*text);
}

void change_rows(std::vector<WitnessColumn>& columns, std::vector<Row>& rows,
                 const Change& change) {
  for (WitnessColumn& column : columns) change(column.name);
  for (Row& row : rows) {
    for (Value& value : row) change_value(value, change);
  }
}

void change_finding(Finding& finding, const Change& change) {
  for (std::string* text : {&finding.rule, &finding.id, &finding.stage, &finding.title,
                            &finding.why, &finding.message}) {
    change(*text);
  }
  for (auto& [name, value] : finding.subject) {
    change(name);
    change_value(value, change);
  }
  change_rows(finding.columns, finding.rows, change);
  for (std::string& channel : finding.channels) change(channel);
  for (std::string& company : finding.companies) change(company);
  for (Fix& fix : finding.fixes) {
    for (std::string* text : {&fix.operation, &fix.title, &fix.warning}) change(*text);
    for (std::string& step : fix.steps) change(step);
  }
  for (Reference& reference : finding.references) {
    for (std::string* text : {&reference.key, &reference.title, &reference.url}) change(*text);
  }
}

void change_accounting(Accounting& counts, const Change& change) {
  for (StageCount& stage : counts.by_stage) {
    change(stage.stage);
    change(stage.title);
  }
  for (CauseCount& cause : counts.by_cause) change(cause.rule);
  for (RuleShare& share : counts.by_rule) change(share.title);
  for (UnexplainedCount& group : counts.by_unexplained) {
    for (std::string* text : {&group.title, &group.channel, &group.company}) change(*text);
  }
  for (ChannelCount& channel : counts.by_channel) change(channel.channel);
  for (KindCount& kind : counts.by_kind) change(kind.kind);
  for (std::string& sentence : counts.not_seen) change(sentence);
  change_rows(counts.unexplained_columns, counts.unexplained_rows, change);
}

void change_snapshot(SnapshotFacts& snapshot, const Change& change) {
  for (std::string* text : {&snapshot.name, &snapshot.label, &snapshot.product_version,
                            &snapshot.environment, &snapshot.personal_data}) {
    change(*text);
  }
  for (SideFacts& side : snapshot.sides) {
    for (std::string* text : {&side.side, &side.channel_database, &side.source, &side.kind}) {
      change(*text);
    }
  }
}

}  // namespace

Diagnosis with_texts(Diagnosis diagnosis, const std::function<void(std::string&)>& change) {
  change(diagnosis.pack_name);
  change(diagnosis.pack_version);
  change(diagnosis.exit.reason);
  change_snapshot(diagnosis.snapshot, change);
  change_accounting(diagnosis.accounting, change);
  for (Finding& finding : diagnosis.findings) change_finding(finding, change);
  for (RuleResult& each : diagnosis.rules) {
    for (std::string* text : {&each.rule, &each.id, &each.title, &each.reason}) change(*text);
  }
  for (auto& [name, value] : diagnosis.settings) {
    change(name);
    change(value);
  }
  return diagnosis;
}

}  // namespace cdxray::sample
