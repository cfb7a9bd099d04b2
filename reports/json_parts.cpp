#include "reports/json_parts.h"

namespace cdxray {

std::string rfc3339(const std::string& stored) {
  const auto moment = parse_moment(stored);
  return moment ? to_rfc3339(*moment) : stored;
}

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

namespace {

Json part_json(const Said& part) {
  Json result{{"text", part.text}};
  result.update(said_json(part));
  return result;
}

}  // namespace

Json said_json(const Said& said) {
  if (said.empty()) return nullptr;
  Json values = Json::object();
  for (const auto& [name, value] : said.values) values[name] = value_json(value, false);
  Json parts = Json::array();
  for (const Said& part : said.parts) parts.push_back(part_json(part));
  return {{"id", said.id}, {"values", std::move(values)}, {"parts", std::move(parts)}};
}

Json said_json(const std::vector<Said>& list, const std::vector<std::string>& texts) {
  Json result = Json::array();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    result.push_back(i < list.size() ? said_json(list[i]) : Json(nullptr));
  }
  return result;
}

Json columns_json(const std::vector<WitnessColumn>& columns) {
  Json result = Json::array();
  for (const WitnessColumn& column : columns) {
    result.push_back({{"name", column.name}, {"id", column.is_id}});
  }
  return result;
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

namespace {

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

Json values_json(const Fix& fix) {
  Json values = Json::object();
  for (const auto& [name, list] : fix.values) values[name] = list;
  return values;
}

Json fixes_json(const Finding& finding) {
  Json fixes = Json::array();
  for (const Fix& fix : finding.fixes) {
    fixes.push_back({{"operation", fix.operation},
                     {"title", fix.title},
                     {"safety", to_text(fix.safety)},
                     {"warning", fix.warning},
                     {"steps", fix.steps},
                     {"values", values_json(fix)}});
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

}  // namespace

Json finding_json(const Finding& finding) {
  return {
      {"fingerprint", finding.fingerprint},
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
      {"columns", columns_json(finding.columns)},
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
      {"sources", sources_json(finding)},
      {"said",
       {{"message", said_json(finding.message_said)}, {"caveat", said_json(finding.caveat_said)}}}};
}

namespace {

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

}  // namespace

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

}  // namespace cdxray
