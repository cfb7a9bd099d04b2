// The result document (DESIGN §9). Field names are promises: fields are added, never renamed.
#include <nlohmann/json.hpp>

#include "reports/escape.h"
#include "reports/renderers.h"

namespace cdxray {
namespace {

using Json = nlohmann::ordered_json;

std::string rfc3339(const std::string& stored) {
  const auto moment = parse_moment(stored);
  return moment ? to_rfc3339(*moment) : stored;
}

/// 64-bit ids as text: a reader that keeps numbers as doubles would round them.
Json value_json(const Value& value, bool is_id) {
  if (is_null(value)) return nullptr;
  if (is_id) return to_text(value);
  return std::visit(
      [](const auto& held) -> Json {
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
          return nullptr;
        } else {
          return held;
        }
      },
      value);
}

Json rows_json(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows) {
  Json result = Json::array();
  for (const Row& row : rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i) {
      object[columns[i].name] = value_json(row[i], columns[i].is_id);
    }
    result.push_back(std::move(object));
  }
  return result;
}

bool is_id_column(const Finding& finding, const std::string& name) {
  for (const WitnessColumn& column : finding.columns) {
    if (column.name == name) return column.is_id;
  }
  return false;
}

Json subject_json(const Finding& finding) {
  Json subject = Json::object();
  for (const auto& [name, value] : finding.subject) {
    subject[name] = value_json(value, is_id_column(finding, name));
  }
  return subject;
}

Json fixes_json(const Finding& finding) {
  Json fixes = Json::array();
  for (const Fix& fix : finding.fixes) {
    fixes.push_back({{"operation", fix.operation},
                     {"title", fix.title},
                     {"safety", to_text(fix.safety)},
                     {"warning", fix.warning},
                     {"steps", fix.steps}});
  }
  return fixes;
}

Json operations_json(const Finding& finding) {
  Json names = Json::array();
  for (const Fix& fix : finding.fixes) names.push_back(fix.operation);
  return names;
}

Json references_json(const Finding& finding) {
  Json keys = Json::array();
  for (const Reference& reference : finding.references) keys.push_back(reference.key);
  return keys;
}

Json sources_json(const Finding& finding) {
  Json sources = Json::array();
  for (const Reference& reference : finding.references) {
    sources.push_back({{"key", reference.key},
                       {"title", reference.title},
                       {"url", reference.url},
                       {"read", reference.read}});
  }
  return sources;
}

Json finding_json(const Finding& finding) {
  return {{"fingerprint", finding.fingerprint},
          {"rule", finding.rule},
          {"id", finding.id},
          {"severity", to_text(finding.severity)},
          {"stage", finding.stage},
          {"subject", subject_json(finding)},
          {"title", finding.title},
          {"why", finding.why},
          {"message", finding.message},
          {"caveat", finding.caveat},
          {"role", to_text(finding.role)},
          {"rows_total", finding.rows_total},
          {"rows", rows_json(finding.columns, finding.rows)},
          {"caused_by", finding.caused_by},
          {"is_cause", finding.is_cause},
          {"explains_records", finding.explains_records},
          {"channels", finding.channels},
          {"unknown_channel_records", finding.unknown_channel},
          {"companies", finding.companies},
          {"fix", operations_json(finding)},
          {"fixes", fixes_json(finding)},
          {"references", references_json(finding)},
          {"sources", sources_json(finding)}};
}

Json rule_json(const RuleResult& rule, bool with_timings) {
  Json result{{"rule", rule.rule},
              {"id", rule.id},
              {"severity", to_text(rule.severity)},
              {"title", rule.title},
              {"outcome", to_text(rule.outcome)},
              {"reason", rule.reason},
              {"rows", rule.rows}};
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
    shares.push_back({{"rule", share.rule}, {"causes", share.causes}, {"records", share.records}});
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
      {"unexplained_rows", rows_json(accounting.unexplained_columns, accounting.unexplained_rows)}};
}

/// `{"hq": […], "channel": […]}`: each side with what was collected from it.
Json sides_json(const SnapshotFacts& snapshot) {
  Json sides{{"hq", Json::array()}, {"channel", Json::array()}};
  for (const SideFacts& side : snapshot.sides) {
    Json facts = Json::object();
    if (!side.channel_database.empty()) facts["channel_database"] = side.channel_database;
    facts["source"] = side.source;
    facts["kind"] = side.kind;
    facts["captured_at"] = rfc3339(side.captured_at);
    facts["tables"] = side.tables;
    facts["rows"] = side.rows;
    facts["refused"] = side.refused;
    sides[side.side].push_back(std::move(facts));
  }
  return sides;
}

Json snapshot_json(const SnapshotFacts& snapshot) {
  return {{"sha256", snapshot.sha256},
          {"captured_at", rfc3339(snapshot.captured_at)},
          {"now", rfc3339(snapshot.now)},
          {"name", snapshot.name},
          {"label", snapshot.label},
          {"product_version", snapshot.product_version},
          {"environment", snapshot.environment},
          {"personal_data", snapshot.personal_data},
          {"sides", sides_json(snapshot)}};
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
      {"tool", {{"name", "cdxray"}, {"version", CDXRAY_VERSION}}},
      {"pack", {{"name", diagnosis.pack_name}, {"version", diagnosis.pack_version}}},
      {"snapshot", snapshot_json(diagnosis.snapshot)},
      {"verdict", to_text(diagnosis.verdict)},
      {"exit",
       {{"code", diagnosis.exit.code},
        {"reason", diagnosis.exit.reason},
        {"fail_on", to_text(diagnosis.fail_on)}}},
      {"accounting", accounting_json(diagnosis.accounting)},
      {"settings", settings_json(diagnosis)},
      {"select", diagnosis.select},
      {"ignore", diagnosis.ignore},
      {"findings", std::move(findings)},
      {"rules", std::move(rules)}};
  return json_document(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace cdxray
