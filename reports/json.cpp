// The result document (DESIGN §9). Field names are promises: fields are added, never renamed.
#include "reports/escape.h"
#include "reports/json_parts.h"
#include "reports/renderers.h"

namespace cdxray {
namespace {

Json rule_json(const RuleResult& rule, bool with_timings) {
  Json result{{"rule", rule.rule},
              {"id", rule.id},
              {"severity", to_text(rule.severity)},
              {"title", rule.title},
              {"outcome", to_text(rule.outcome)},
              {"reason", rule.reason},
              {"rows", rule.rows},
              {"said", {{"reason", said_json(rule.reason_said)}}}};
  if (with_timings) result["milliseconds"] = rule.milliseconds;
  return result;
}

Json stages_json(const Accounting& accounting) {
  Json stages = Json::array();
  for (const StageCount& stage : accounting.by_stage) {
    stages.push_back({{"stage", stage.stage},
                      {"title", stage.title},
                      {"records", stage.records},
                      {"late", stage.late},
                      {"explained", stage.explained},
                      {"cause", stage.cause},
                      {"grace_seconds", stage.grace_seconds}});
  }
  return stages;
}

Json causes_json(const Accounting& accounting) {
  Json causes = Json::array();
  for (const CauseCount& cause : accounting.by_cause) {
    causes.push_back(
        {{"fingerprint", cause.fingerprint}, {"rule", cause.rule}, {"records", cause.records}});
  }
  return causes;
}

Json shares_json(const Accounting& accounting) {
  Json shares = Json::array();
  for (const RuleShare& share : accounting.by_rule) {
    shares.push_back({{"rule", share.rule},
                      {"title", share.title},
                      {"causes", share.causes},
                      {"records", share.records}});
  }
  return shares;
}

Json channels_json(const Accounting& accounting) {
  Json channels = Json::array();
  for (const ChannelCount& channel : accounting.by_channel) {
    channels.push_back(
        {{"channel", channel.channel}, {"records", channel.records}, {"late", channel.late}});
  }
  return channels;
}

Json kinds_json(const Accounting& accounting) {
  Json kinds = Json::array();
  for (const KindCount& kind : accounting.by_kind) {
    kinds.push_back({{"kind", kind.kind}, {"records", kind.records}, {"late", kind.late}});
  }
  return kinds;
}

Json unexplained_json(const Accounting& accounting) {
  Json groups = Json::array();
  for (const UnexplainedCount& group : accounting.by_unexplained) {
    groups.push_back({{"stage", group.stage},
                      {"title", group.title},
                      {"channel", group.channel},
                      {"company", group.company},
                      {"records", group.records}});
  }
  return groups;
}

Json accounting_json(const Accounting& accounting) {
  return {
      {"available", accounting.available},
      {"records", accounting.records},
      {"done", accounting.done},
      {"in_flight", accounting.in_flight},
      {"late", accounting.late},
      {"explained", accounting.explained},
      {"unexplained", accounting.unexplained},
      {"oldest_late", rfc3339(accounting.oldest_late)},
      {"by_stage", stages_json(accounting)},
      {"by_cause", causes_json(accounting)},
      {"by_rule", shares_json(accounting)},
      {"by_channel", channels_json(accounting)},
      {"by_kind", kinds_json(accounting)},
      {"by_unexplained", unexplained_json(accounting)},
      {"not_seen", accounting.not_seen},
      {"unexplained_columns", columns_json(accounting.unexplained_columns)},
      {"unexplained_rows", rows_json(accounting.unexplained_columns, accounting.unexplained_rows)},
      {"said", {{"not_seen", said_json(accounting.not_seen_said, accounting.not_seen)}}}};
}

Json settings_json(const Diagnosis& diagnosis) {
  Json settings = Json::object();
  for (const auto& [name, value] : diagnosis.settings) settings[name] = value;
  return settings;
}

}  // namespace

std::string render_json(const Diagnosis& diagnosis, const RenderOptions&) {
  Json findings = Json::array();
  for (const Finding& finding : diagnosis.findings) findings.push_back(finding_json(finding));
  Json rules = Json::array();
  for (const RuleResult& rule : diagnosis.rules) {
    rules.push_back(rule_json(rule, diagnosis.with_timings));
  }
  const Json document{
      {"schema", "cdxray/result@1"},
      {"language", to_text(diagnosis.language)},
      {"tool", {{"name", "cdxray"}, {"version", CDXRAY_VERSION}}},
      {"pack", {{"name", diagnosis.pack_name}, {"version", diagnosis.pack_version}}},
      {"snapshot", snapshot_json(diagnosis.snapshot)},
      {"verdict", to_text(diagnosis.verdict)},
      {"exit",
       {{"code", diagnosis.exit.code},
        {"reason", diagnosis.exit.reason},
        {"fail_on", to_text(diagnosis.fail_on)},
        {"said", {{"reason", said_json(diagnosis.exit.said)}}}}},
      {"accounting", accounting_json(diagnosis.accounting)},
      {"settings", settings_json(diagnosis)},
      {"select", diagnosis.select},
      {"ignore", diagnosis.ignore},
      {"findings", std::move(findings)},
      {"rules", std::move(rules)}};
  return json_document(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace cdxray
