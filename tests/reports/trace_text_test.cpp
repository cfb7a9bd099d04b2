#include <sstream>

#include <gmock/gmock.h>

#include "reports/trace_record_text.h"
#include "reports/trace_report.h"
#include "reports/unicode.h"
#include "tests/reports/sample_diagnosis.h"
#include "tests/reports/spoken.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const RenderOptions plain{.color = false, .unicode = true, .width = 80};

TraceStep step(const std::string& title, StepState state, const std::string& time = "") {
  TraceStep made;
  made.name = title;
  made.title = title;
  made.state = state;
  made.time = time;
  return made;
}

/// A customer that waits behind the first cause of the sample diagnosis.
Trace waiting() {
  const Diagnosis diagnosis = sample::unhealthy();
  TraceRecord record;
  record.kind = "customer";
  record.operation = 1;
  record.what = "customer, created";
  record.id = "5f1c9d1e-1111-2222-3333-444455556666";
  record.company = "usrt";
  record.channel = "HOUSTON";
  record.channel_database = "HOU-CSU";
  record.stage = "convert";
  record.stage_title = "Waiting for conversion";
  record.late = true;
  record.since = "2026-11-19 04:13:07";
  record.stopped_since = record.since;
  record.grace_seconds = 3600;
  record.steps = {step("Stored in the channel database", StepState::passed, "2026-11-19 04:09:51"),
                  step("Taken by an upload session", StepState::gone),
                  step("Arrived in headquarters", StepState::passed, "2026-11-19 04:13:07"),
                  step("Processed by the conversion job", StepState::stopped),
                  step("Account known in the channel", StepState::unseen)};
  record.steps[0].rows = {{"ch_RETAILASYNCCUSTOMERV2",
                           {{"OPERATION", false}, {"REPLICATIONCOUNTERFROMORIGIN", true}},
                           {std::int64_t{1}, std::int64_t{42}},
                           {"Create or active", ""},
                           "2026-11-19 04:09:51",
                           true}};
  record.steps[4].reason = "RETAILCUSTTABLE of HOU-CSU was not collected";
  record.stop = 3;
  record.cause = diagnosis.findings.front().fingerprint;
  TraceRuns runs;
  runs.name = "Synchronize customers and channel requests (usrt)";
  runs.before = 12;
  runs.last_before = "2026-11-19 04:12:00";
  runs.spacing_seconds = 600;
  runs.due = "2026-11-19 04:22:00";
  record.runs = {runs};
  Trace trace;
  trace.asked = "id";
  trace.title = "id or account";
  trace.own_kind = "customer";
  trace.customers = {{"usrt", {record.id}, {}}};
  trace.records = {record};
  return trace;
}

std::string page(const Trace& trace, const RenderOptions& options = plain) {
  return render_trace_text(trace, sample::unhealthy(), options);
}

TEST(TraceText, ShowsEachStepWithItsTimeAndItsProof) {
  const std::string text = page(waiting());
  EXPECT_THAT(text, HasSubstr("  ✓ Stored in the channel database   2026-11-19 04:09:51\n"
                              "      ch_RETAILASYNCCUSTOMERV2  OPERATION 1 (Create or active),\n"
                              "        REPLICATIONCOUNTERFROMORIGIN 42\n"));
  EXPECT_THAT(text, HasSubstr("  ~ Taken by an upload session       passed, but no row of it"));
  EXPECT_THAT(text, HasSubstr("2026-11-19 04:13:07, after 3 min 16 s\n"));
  EXPECT_THAT(text, HasSubstr("  ✗ Processed by the conversion job  waiting "));
  EXPECT_THAT(text, HasSubstr("  ? Account known in the channel     not visible: RETAILCUSTTABLE"));
}

TEST(TraceText, SaysWhichRunShouldHaveTakenIt) {
  EXPECT_THAT(page(waiting()),
              HasSubstr("one should have\n           come by 2026-11-19 04:22 UTC; they came "
                        "every 10 min; the last was at\n           2026-11-19 04:12 UTC, none "
                        "since 2026-11-19 04:13 UTC\n"));
  Trace later = waiting();
  TraceRuns& runs = later.records.front().runs.front();
  runs.after = 2;
  runs.first_after = "2026-11-19 04:20:00";
  runs.first_after_state = "Error";
  runs.last_after = "2026-11-19 04:30:00";
  runs.last_after_state = "Ended";
  const std::string text = page(later);
  EXPECT_THAT(text, HasSubstr("the one at\n           2026-11-19 04:20 UTC (Error) should have "
                              "taken it and did not; 1 run\n           since then, the last at "
                              "2026-11-19 04:30 UTC (Ended)\n"));
}

TEST(TraceText, NamesTheCauseAndHowManyOthersWaitForIt) {
  const Diagnosis diagnosis = sample::unhealthy();
  const Finding& cause = diagnosis.findings.front();
  const std::string text = page(waiting());
  EXPECT_THAT(text, HasSubstr("  cause    " + cause.id + " " + cause.fingerprint));
  EXPECT_THAT(text, HasSubstr("1,203 records of other customers are late for the same reason"));
  EXPECT_THAT(text, HasSubstr("  fix      "));
  EXPECT_THAT(text, HasSubstr("\n  Next: cdxray explain "));
}

TEST(TraceText, SaysWhenNothingExplainsIt) {
  Trace unexplained = waiting();
  unexplained.records.front().cause.clear();
  EXPECT_THAT(page(unexplained), HasSubstr("  cause    no finding explains it\n"));
}

TEST(TraceText, KeepsToTheWidthOfTheTerminal) {
  for (const int width : {60, 80, 100}) {
    RenderOptions options = plain;
    options.width = width;
    std::istringstream lines(page(waiting(), options));
    for (std::string line; std::getline(lines, line);) {
      if (line.find("  Next: ") == 0) continue;  // a command is never cut
      EXPECT_LE(display_width(line), static_cast<std::size_t>(width)) << line;
    }
  }
}

TEST(TraceText, NeedsNoSignBeyondAscii) {
  RenderOptions options = plain;
  options.unicode = false;
  Trace trace = waiting();
  trace.records.front().steps.back().state = StepState::open;
  for (const char letter : page(trace, options)) EXPECT_EQ(letter & 0x80, 0);
}

TEST(TraceText, EscapesWhatComesFromASnapshot) {
  Trace trace = waiting();
  trace.records.front().channel += "\x1b[2J";
  trace.records.front().runs.front().name += "\x1b[2J";
  trace.records.front().steps.front().rows.front().table += "\x1b[2J";
  EXPECT_THAT(page(trace), Not(HasSubstr("\x1b")));
  EXPECT_THAT(render_trace_json(trace, sample::unhealthy(), {}), Not(HasSubstr("\x1b")));
}

TEST(TraceText, GivesRecordsOfOtherReasonsAPlaceOfTheirOwn) {
  Trace trace = waiting();
  TraceRecord same = trace.records.front();
  same.what = "address, created";
  TraceRecord other = same;
  other.what = "contact, changed";
  other.stage = "upload";
  other.stage_title = "Waiting for upload";
  trace.records.insert(trace.records.end(), {same, other});
  const std::string text = page(trace);
  EXPECT_THAT(text, HasSubstr("\nContact, changed in HOUSTON (channel database HOU-CSU), times"));
  EXPECT_THAT(text,
              HasSubstr("Other records of this customer: 1\n  ✗ address, created in HOUSTON"));
  EXPECT_THAT(text, HasSubstr(", as the customer, created (B02)\n"));
}

/// Without a word of the pack or the snapshot.
Trace wordless(Trace trace) {
  trace.title = "0";
  for (TraceRecord& record : trace.records) {
    for (std::string* text : {&record.what, &record.id, &record.company, &record.channel,
                              &record.channel_database, &record.stage_title}) {
      *text = "0";
    }
    for (TraceStep& step : record.steps) {
      step.title = "0";
      step.reason = step.reason.empty() ? "" : "0";
      step.rows.resize(7, {"0", {}, {}, {}, "", true});
    }
    for (TraceRuns& runs : record.runs) runs.name = "0";
  }
  trace.customers = {{"0", {"0"}, {"0"}}};
  return trace;
}

/// Traces that together say all that the page can say.
std::vector<Trace> all_kinds() {
  Trace late = wordless(waiting());
  late.not_looked = late.gaps = late.not_seen = {"0"};
  late.records.front().steps.front().rows.clear();
  late.records.push_back(late.records.front());
  late.records.back().what = "1";
  Trace early = late;
  early.gaps = early.not_seen = {};
  for (TraceRecord& record : early.records) record.late = false;
  early.records.back().cause.clear();
  early.records.back().runs_unseen = {"0"};
  TraceRuns& runs = early.records.front().runs.front();
  runs.after = 3;
  runs.first_after = runs.last_after = "2026-11-19 04:20:00";
  runs.spacing_seconds = 0;
  Trace alone = late;
  alone.records.resize(1);
  alone.records.front().cause.clear();
  alone.records.front().stopped_since.clear();
  alone.records.front().runs.front().due = "2027-01-01 00:00:00";
  Trace missing = late;
  missing.customers.clear();
  missing.records.clear();
  missing.looked_at = {"0"};
  Trace several = late;
  several.customers.push_back({"1", {"1"}, {}});
  Trace done = late;
  for (TraceRecord& record : done.records) record.waiting = false;
  Trace none = late;
  none.records.clear();
  none.not_seen.clear();
  return {late, early, alone, missing, several, done, none};
}

TEST(TraceText, LeavesNoEnglishInOtherLanguages) {
  const Diagnosis diagnosis =
      sample::with_texts(sample::unhealthy(), [](std::string& text) { text = "0"; });
  for (const Language language : {Language::fr, Language::it, Language::nl, Language::sv}) {
    RenderOptions options = plain;
    options.language = language;
    for (const Trace& trace : all_kinds()) {
      EXPECT_EQ(english_left(render_trace_text(trace, diagnosis, plain),
                             render_trace_text(trace, diagnosis, options), language),
                Words{})
          << to_text(language);
    }
  }
}

}  // namespace
}  // namespace cdxray
