#include "reports/result_reader.h"

#include <set>

#include <fmt/format.h>

#include "engine/error.h"
#include "reports/result_findings.h"

namespace cdxray {
namespace {

constexpr std::string_view schema = "cdxray/result@1";
constexpr const char* how_to_write =
    "A result is written by: cdxray check SNAPSHOT --report json=FILE";

/// A time as the snapshot stores it; what is no time stays as it is.
std::string stored_time(const JsonPlace& place) {
  const std::string text = place.text();
  const auto moment = parse_moment(text);
  return moment ? to_text(*moment) : text;
}

SideFacts read_side(const std::string& name, const JsonPlace& place) {
  SideFacts side;
  side.side = name;
  if (place.has("channel_database")) side.channel_database = place.at("channel_database").text();
  side.source = place.at("source").text();
  side.kind = place.at("kind").text();
  side.captured_at = place.at("captured_at").text();
  side.tables = place.at("tables").count();
  side.rows = place.at("rows").count();
  side.refused = place.at("refused").count();
  return side;
}

SnapshotFacts read_snapshot(const JsonPlace& place) {
  SnapshotFacts facts;
  facts.name = place.at("name").text();
  facts.label = place.at("label").text();
  facts.sha256 = place.at("sha256").text();
  facts.captured_at = place.at("captured_at").text();
  facts.now = place.at("now").text();
  facts.product_version = place.at("product_version").text();
  facts.environment = place.at("environment").text();
  facts.personal_data = place.at("personal_data").text();
  place.at("sides").each_field([&](const std::string& name, const JsonPlace& list) {
    list.each_item([&](const JsonPlace& item) { facts.sides.push_back(read_side(name, item)); });
  });
  return facts;
}

// --- accounting ---

void read_stages(const JsonPlace& place, Accounting& accounting) {
  place.each_item([&](const JsonPlace& item) {
    accounting.by_stage.push_back({item.at("stage").text(), item.at("title").text(),
                                   item.at("records").count(), item.at("late").count(),
                                   item.at("explained").count(), item.at("cause").text(),
                                   item.at("grace_seconds").count()});
    const StageCount& stage = accounting.by_stage.back();
    if (stage.late > stage.records) item.at("late").refuse("more are late than there are");
    if (stage.explained > stage.late) item.at("explained").refuse("more than are late");
  });
}

void read_groups(const JsonPlace& place, Accounting& accounting) {
  place.at("by_cause").each_item([&](const JsonPlace& item) {
    accounting.by_cause.push_back(
        {item.at("fingerprint").text(), item.at("rule").text(), item.at("records").count()});
  });
  place.at("by_rule").each_item([&](const JsonPlace& item) {
    accounting.by_rule.push_back({item.at("rule").text(), item.at("title").text(),
                                  item.at("causes").count(), item.at("records").count()});
  });
  place.at("by_channel").each_item([&](const JsonPlace& item) {
    accounting.by_channel.push_back(
        {item.at("channel").text(), item.at("records").count(), item.at("late").count()});
  });
  place.at("by_kind").each_item([&](const JsonPlace& item) {
    accounting.by_kind.push_back(
        {item.at("kind").text(), item.at("records").count(), item.at("late").count()});
  });
  place.at("by_unexplained").each_item([&](const JsonPlace& item) {
    accounting.by_unexplained.push_back({item.at("stage").text(), item.at("title").text(),
                                         item.at("channel").text(), item.at("company").text(),
                                         item.at("records").count()});
  });
}

template <typename Counts, typename Count>
void require_sum(const JsonPlace& place, const Counts& counts, Count count, std::int64_t whole) {
  std::int64_t sum = 0;
  constexpr std::int64_t most = 1'000'000'000'000'000;
  for (const auto& each : counts) sum = std::min(most + 1, sum + each.*count);
  if (sum != whole) place.refuse(fmt::format("these come to {}, not to {}", sum, whole));
}

void check_sums(const JsonPlace& place, const Accounting& accounting) {
  if (accounting.late != accounting.explained + accounting.unexplained) {
    place.at("late").refuse("this is not explained and unexplained together");
  }
  if (accounting.records != accounting.done + accounting.in_flight + accounting.late) {
    place.at("records").refuse("this is not done, in_flight and late together");
  }
  require_sum(place.at("by_stage"), accounting.by_stage, &StageCount::late, accounting.late);
  require_sum(place.at("by_stage"), accounting.by_stage, &StageCount::records, accounting.records);
  require_sum(place.at("by_cause"), accounting.by_cause, &CauseCount::records,
              accounting.explained);
  require_sum(place.at("by_rule"), accounting.by_rule, &RuleShare::records, accounting.explained);
}

Accounting read_accounting(const JsonPlace& place) {
  Accounting accounting;
  accounting.available = place.at("available").flag();
  accounting.records = place.at("records").count();
  accounting.done = place.at("done").count();
  accounting.in_flight = place.at("in_flight").count();
  accounting.late = place.at("late").count();
  accounting.explained = place.at("explained").count();
  accounting.unexplained = place.at("unexplained").count();
  accounting.oldest_late = stored_time(place.at("oldest_late"));
  read_stages(place.at("by_stage"), accounting);
  read_groups(place, accounting);
  check_sums(place, accounting);
  accounting.not_seen = place.at("not_seen").texts();
  accounting.not_seen_said = read_said(place.at("said").at("not_seen"), accounting.not_seen);
  accounting.unexplained_columns = read_columns(place.at("unexplained_columns"));
  accounting.unexplained_rows =
      read_rows(place.at("unexplained_rows"), accounting.unexplained_columns);
  return accounting;
}

// --- the rest ---

RuleResult read_rule(const JsonPlace& place, bool& with_timings) {
  constexpr std::array<Outcome, 6> outcomes{Outcome::pass,    Outcome::fail,
                                            Outcome::blocked, Outcome::not_applicable,
                                            Outcome::error,   Outcome::waived};
  RuleResult result;
  result.rule = place.at("rule").text();
  result.id = place.at("id").text();
  result.severity = place.at("severity").one_of(all_severities);
  result.title = place.at("title").text();
  result.outcome = place.at("outcome").one_of(outcomes);
  result.reason = place.at("reason").text();
  result.reason_said = read_said(place.at("said").at("reason"), result.reason);
  result.rows = place.at("rows").count();
  with_timings = with_timings || place.has("milliseconds");
  if (with_timings) result.milliseconds = place.at("milliseconds").number();
  return result;
}

Exit read_exit(const JsonPlace& place) {
  constexpr std::int64_t most = 255;
  Exit exit;
  const std::int64_t code = place.at("code").count();
  if (code > most) place.at("code").refuse(fmt::format("{} is no exit code", code));
  exit.code = static_cast<int>(code);
  exit.reason = place.at("reason").text();
  exit.said = read_said(place.at("said").at("reason"), exit.reason);
  return exit;
}

/// Causes are findings, and each finding is there once.
void check_findings(const JsonPlace& place, const Diagnosis& diagnosis) {
  std::set<std::string> known;
  for (const Finding& finding : diagnosis.findings) {
    if (known.insert(finding.fingerprint).second) continue;
    place.at("findings").refuse(fmt::format("{} is there twice", finding.fingerprint));
  }
  require_sum(place.at("findings"), diagnosis.findings, &Finding::explains_records,
              diagnosis.accounting.explained);
  place.at("accounting").at("by_cause").each_item([&](const JsonPlace& item) {
    const Finding* finding = diagnosis.find(item.at("fingerprint").text());
    if (finding == nullptr || finding->explains_records != item.at("records").count()) {
      item.refuse("no finding explains these records");
    }
  });
}

/// A document without a schema may be anything; one of another kind is said to be that.
void require_schema(const JsonPlace& place, const std::string& file) {
  const std::string found = place.has("schema") ? place.at("schema").text() : "";
  if (found == schema) return;
  throw input_error(found.empty()
                        ? fmt::format("{}: this is no result of cdxray check", file)
                        : fmt::format("{}: /schema: this is '{}', not '{}'", file, found, schema),
                    how_to_write);
}

}  // namespace

Diagnosis read_result(std::string_view json, const std::string& file) {
  const auto document = parse_json(json, file, how_to_write);
  const JsonPlace place(document, file);
  require_schema(place, file);
  constexpr std::array<Verdict, 4> verdicts{Verdict::healthy, Verdict::degraded, Verdict::unhealthy,
                                            Verdict::incomplete};
  Diagnosis diagnosis;
  diagnosis.language = place.at("language").one_of(all_languages);
  diagnosis.pack_name = place.at("pack").at("name").text();
  diagnosis.pack_version = place.at("pack").at("version").text();
  diagnosis.snapshot = read_snapshot(place.at("snapshot"));
  diagnosis.verdict = place.at("verdict").one_of(verdicts);
  diagnosis.exit = read_exit(place.at("exit"));
  diagnosis.fail_on = place.at("exit").at("fail_on").one_of(all_severities);
  diagnosis.accounting = read_accounting(place.at("accounting"));
  place.at("settings").each_field([&](const std::string& name, const JsonPlace& value) {
    diagnosis.settings.emplace_back(name, value.text());
  });
  diagnosis.select = place.at("select").texts();
  diagnosis.ignore = place.at("ignore").texts();
  place.at("findings").each_item([&](const JsonPlace& item) {
    diagnosis.findings.push_back(read_finding(item));
  });
  place.at("rules").each_item([&](const JsonPlace& item) {
    diagnosis.rules.push_back(read_rule(item, diagnosis.with_timings));
  });
  check_findings(place, diagnosis);
  return diagnosis;
}

}  // namespace cdxray
