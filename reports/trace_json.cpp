// The document `cdxray/trace@1`. Field names are promises: fields are added, never renamed.
#include <algorithm>

#include "reports/escape.h"
#include "reports/json_parts.h"
#include "reports/trace_report.h"

namespace cdxray {
namespace {

Json time_json(const std::string& stored) {
  return stored.empty() ? Json(nullptr) : Json(rfc3339(stored));
}

Json row_json(const TraceRow& row) {
  Json values = Json::object();
  Json labels = Json::object();
  for (std::size_t i = 0; i < row.columns.size(); ++i) {
    values[row.columns[i].name] = value_json(row.values[i], row.columns[i].is_id);
    if (!row.labels[i].empty()) labels[row.columns[i].name] = row.labels[i];
  }
  return {{"table", row.table},
          {"time", time_json(row.time)},
          {"proves", row.proves},
          {"values", std::move(values)},
          {"labels", std::move(labels)}};
}

Json step_json(const TraceStep& step) {
  Json rows = Json::array();
  for (const TraceRow& row : step.rows) rows.push_back(row_json(row));
  return {{"name", step.name},
          {"title", step.title},
          {"state", to_text(step.state)},
          {"time", time_json(step.time)},
          {"text", step.text},
          {"reason", step.reason},
          {"rows", std::move(rows)},
          {"said", {{"text", said_json(step.text_said)}, {"reason", said_json(step.reason_said)}}}};
}

Json runs_json(const TraceRecord& record) {
  Json list = Json::array();
  for (const TraceRuns& runs : record.runs) {
    list.push_back({{"name", runs.name},
                    {"before", runs.before},
                    {"after", runs.after},
                    {"last_before", time_json(runs.last_before)},
                    {"first_after", time_json(runs.first_after)},
                    {"first_after_state", runs.first_after_state},
                    {"last_after", time_json(runs.last_after)},
                    {"last_after_state", runs.last_after_state},
                    {"spacing_seconds", runs.spacing_seconds},
                    {"due", time_json(runs.due)}});
  }
  return list;
}

Json record_json(const TraceRecord& record) {
  Json steps = Json::array();
  for (const TraceStep& step : record.steps) steps.push_back(step_json(step));
  return {{"kind", record.kind},
          {"operation", record.operation},
          {"what", record.what},
          {"table", record.table},
          {"counter", record.counter},
          {"id", record.id},
          {"account", record.account},
          {"company", record.company},
          {"channel_database", record.channel_database},
          {"channel", record.channel},
          {"stage", record.stage},
          {"stage_title", record.stage_title},
          {"waiting", record.waiting},
          {"late", record.late},
          {"since", time_json(record.since)},
          {"stopped_at", record.stop ? Json(record.steps.at(*record.stop).name) : Json(nullptr)},
          {"stopped_since", time_json(record.stopped_since)},
          {"grace_seconds", record.grace_seconds},
          {"steps", std::move(steps)},
          {"runs", runs_json(record)},
          {"runs_not_seen", record.runs_unseen},
          {"cause", record.cause.empty() ? Json(nullptr) : Json(record.cause)},
          {"said", {{"runs_not_seen", said_json(record.runs_unseen_said, record.runs_unseen)}}}};
}

/// Each cause once, in the order of the diagnosis.
Json causes_json(const Trace& trace, const Diagnosis& diagnosis) {
  Json list = Json::array();
  for (const Finding& finding : diagnosis.findings) {
    const bool named =
        std::any_of(trace.records.begin(), trace.records.end(),
                    [&](const TraceRecord& record) { return record.cause == finding.fingerprint; });
    if (named) list.push_back(finding_json(finding));
  }
  return list;
}

Json customers_json(const Trace& trace) {
  Json list = Json::array();
  for (const TraceCustomer& customer : trace.customers) {
    list.push_back(
        {{"company", customer.company}, {"ids", customer.ids}, {"accounts", customer.accounts}});
  }
  return list;
}

}  // namespace

std::string render_trace_json(const Trace& trace, const Diagnosis& diagnosis, const Exit& exit) {
  Json records = Json::array();
  for (const TraceRecord& record : trace.records) records.push_back(record_json(record));
  const Json document{
      {"schema", "cdxray/trace@1"},
      {"language", to_text(diagnosis.language)},
      {"tool", {{"name", "cdxray"}, {"version", CDXRAY_VERSION}}},
      {"pack", {{"name", diagnosis.pack_name}, {"version", diagnosis.pack_version}}},
      {"snapshot", snapshot_json(diagnosis.snapshot)},
      {"asked_by", trace.asked},
      {"outcome", trace.asked.empty() ? "error" : to_text(outcome_of(trace))},
      {"exit",
       {{"code", exit.code},
        {"reason", exit.reason},
        {"said", {{"reason", said_json(exit.said)}}}}},
      {"customers", customers_json(trace)},
      {"records", std::move(records)},
      {"causes", causes_json(trace, diagnosis)},
      {"looked_at", trace.looked_at},
      {"not_looked_at", trace.not_looked},
      {"gaps", trace.gaps},
      {"not_seen", trace.not_seen},
      {"said",
       {{"looked_at", said_json(trace.looked_at_said, trace.looked_at)},
        {"not_looked_at", said_json(trace.not_looked_said, trace.not_looked)},
        {"gaps", said_json(trace.gaps_said, trace.gaps)},
        {"not_seen", said_json(trace.not_seen_said, trace.not_seen)}}}};
  return json_document(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace cdxray
