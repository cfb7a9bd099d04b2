// Outcomes and findings on a small pack of its own.
#include "engine/diagnose.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/engine/small_pack.h"

namespace cdxray {
namespace {

using testing::HasSubstr;
using DiagnoseTest = SmallPack;

constexpr const char* withheld_jobs =
    "INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt'), (2, 'b', 0, 'USRT'), (3, 'c', 0, 'usmf')";

TEST_F(DiagnoseTest, MakesOneFindingPerSubjectWithoutRegardToCase) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const Diagnosis found = run(withheld_jobs);
  ASSERT_EQ(found.findings.size(), 2U);
  EXPECT_EQ(found.findings[0].rows_total, 2);
  EXPECT_EQ(found.rules.front().outcome, Outcome::fail);
  EXPECT_EQ(found.rules.front().rows, 3);
  EXPECT_EQ(found.exit.code, 1);
  EXPECT_EQ(found.verdict, Verdict::unhealthy);
}

TEST_F(DiagnoseTest, KeepsTotalsExactWhenRowsAreCut) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  DiagnoseOptions options;
  options.max_rows = 0;
  const Diagnosis found = run(withheld_jobs, options);
  EXPECT_EQ(found.findings[0].rows_total, 2);
  EXPECT_TRUE(found.findings[0].rows.empty());
  EXPECT_THAT(found.findings[0].message, HasSubstr(": 2"));
}

TEST_F(DiagnoseTest, FingerprintsSurviveCountsAndCase) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const Diagnosis one = run("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt')");
  const Diagnosis two =
      run("INSERT INTO hq_BATCHJOB VALUES (5, 'x', 0, 'USRT'), (6, 'y', 0, 'USRT')");
  EXPECT_EQ(one.findings.front().fingerprint, two.findings.front().fingerprint);
  EXPECT_EQ(one.findings.front().fingerprint.size(), 12U);
}

TEST_F(DiagnoseTest, BlocksWhatWasNotCollected) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const Diagnosis table = run("DROP TABLE hq_BATCHJOB");
  EXPECT_EQ(table.rules.front().outcome, Outcome::blocked);
  EXPECT_EQ(table.rules.front().reason, "hq_BATCHJOB was not collected");
  EXPECT_EQ(table.verdict, Verdict::incomplete);
  const Diagnosis column = run("ALTER TABLE hq_BATCHJOB DROP COLUMN STATUS");
  EXPECT_EQ(column.rules.front().outcome, Outcome::blocked);
  EXPECT_EQ(column.rules.front().reason, "hq_BATCHJOB.STATUS was not collected");
}

TEST_F(DiagnoseTest, AnArtefactBlocksTheRulesThatReadIt) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  add_rule("refreshed", rule_text("Z01", "j.STATUS = 9", "blocks: [hq_BATCHJOB.STATUS]\n", "info"));
  const Diagnosis found =
      run("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt'), (2, 'z', 9, 'usrt')");
  ASSERT_EQ(found.rules.size(), 2U);
  EXPECT_EQ(found.rules[0].outcome, Outcome::blocked);
  EXPECT_THAT(found.rules[0].reason, HasSubstr("Z01: usrt: 1"));
  EXPECT_EQ(found.rules[1].outcome, Outcome::fail);
  EXPECT_EQ(found.exit.code, 0);
}

TEST_F(DiagnoseTest, AnArtefactThatNobodySelectedStillBlocks) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  add_rule("refreshed", rule_text("Z01", "j.STATUS = 9", "blocks: [hq_BATCHJOB.STATUS]\n", "info"));
  const std::string jobs =
      "INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt'), (2, 'z', 9, 'usrt')";
  DiagnoseOptions selected;
  selected.select = {"B02"};
  DiagnoseOptions ignored;
  ignored.ignore = {"Z*"};
  for (const DiagnoseOptions& options : {selected, ignored}) {
    const Diagnosis found = run(jobs, options);
    ASSERT_EQ(found.rules.size(), 1U);
    EXPECT_EQ(found.rules.front().outcome, Outcome::blocked);
    EXPECT_TRUE(found.findings.empty());
  }
}

TEST_F(DiagnoseTest, WhereAPartIsMissingARuleMayFailButNeverPass) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  add_rule("refreshed", rule_text("Z01", "j.STATUS = 9", "narrows: [hq_BATCHJOB]\n", "info"));
  const Diagnosis silent = run("INSERT INTO hq_BATCHJOB VALUES (2, 'z', 9, 'usrt')");
  EXPECT_EQ(silent.rules[0].outcome, Outcome::blocked);
  EXPECT_EQ(silent.rules[0].reason, "nothing found, but not all could be seen: usrt: 1 (Z01).");
  const Diagnosis firing =
      run("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt'), (2, 'z', 9, 'usrt')");
  EXPECT_EQ(firing.rules[0].outcome, Outcome::fail);
  EXPECT_EQ(firing.rules[0].reason, "usrt: 1 (Z01).");
  ASSERT_EQ(firing.findings.size(), 2U);
  EXPECT_EQ(firing.findings[0].caveat, "usrt: 1 (Z01).");
  EXPECT_EQ(firing.findings[1].caveat, "");
  const Diagnosis whole = run("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 1, 'usrt')");
  EXPECT_EQ(whole.rules[0].outcome, Outcome::pass);
}

TEST_F(DiagnoseTest, WhatAnArtefactRuleCouldNotCheckIsNotWhole) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  std::string artefact =
      rule_text("Z01", "j.STATUS = 9", "narrows: [hq_RETAILASYNCCUSTOMERV2]\n", "info");
  add_rule("refreshed", artefact);
  const Diagnosis found = run("DROP TABLE hq_BATCHJOB");
  ASSERT_EQ(found.accounting.not_seen.size(), 1U);
  EXPECT_EQ(found.accounting.not_seen.front(),
            "Whether all of hq_RETAILASYNCCUSTOMERV2 was collected could not be checked (Z01: "
            "hq_BATCHJOB was not collected).");
}

TEST_F(DiagnoseTest, RowsRefusedOnImportAreAMissingPart) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const Diagnosis found =
      run("INSERT INTO snapshot_table VALUES ('hq', '', 'BATCHJOB', 'b.csv', 0, 13, 'RECID'), "
          "('hq', '', 'RETAILASYNCCUSTOMERV2', 'c.csv', 0, 1, 'RECID')");
  EXPECT_EQ(found.rules.front().outcome, Outcome::blocked);
  EXPECT_THAT(found.rules.front().reason, HasSubstr("13 rows of BATCHJOB were refused on import."));
  EXPECT_EQ(found.accounting.not_seen,
            std::vector<std::string>{"1 row of RETAILASYNCCUSTOMERV2 was refused on import."});
}

TEST_F(DiagnoseTest, NeedsARuleToRun) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  DiagnoseOptions options;
  options.select = {"B02"};
  options.ignore = {"B02"};
  EXPECT_THROW(run("", options), Error);
}

TEST_F(DiagnoseTest, FixesNameTheValuesOfAllRowsAndSayWhenThereAreMore) {
  add_rule("withheld",
           rule_text("B02", "j.STATUS = 0", "fix: {operation: look, with: {batch_job: RECID}}\n"));
  temp_.write(
      "rules/operations/look.yaml",
      "title: Look\nsafety: manual\nneeds: [batch_job]\nsteps: [\"Look at {batch_job}\"]\n");
  const auto step_of = [&](int jobs, std::int64_t max_rows) {
    std::string sql = "INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt')";
    for (int i = 2; i <= jobs; ++i) sql += fmt::format(", ({}, 'a', 0, 'usrt')", i);
    DiagnoseOptions options;
    options.max_rows = max_rows;
    return run(sql, options).findings.front().fixes.front().steps.front();
  };
  for (const std::int64_t max_rows : {0, 1, 50}) {
    EXPECT_EQ(step_of(5, max_rows), "Look at 1, 2, 3, 4, 5") << max_rows;
    EXPECT_EQ(step_of(6, max_rows), "Look at 1, 2, 3, 4, 5 and others (see the rows)") << max_rows;
  }
}

TEST_F(DiagnoseTest, MakesOneFindingOfNullAndEmptySubjects) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const Diagnosis found =
      run("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, NULL), (2, 'b', 0, 'usrt'), (3, 'c', 0, '')");
  ASSERT_EQ(found.findings.size(), 2U);
  EXPECT_EQ(found.findings[0].rows_total + found.findings[1].rows_total, 3);
  EXPECT_NE(found.findings[0].fingerprint, found.findings[1].fingerprint);
}

TEST_F(DiagnoseTest, ARuleForALaterVersionDoesNotApply) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0", "since: 10.0.24\n"));
  const std::string jobs = withheld_jobs;
  EXPECT_EQ(run(jobs).rules.front().outcome, Outcome::blocked);
  const std::string version = ";INSERT INTO snapshot_info VALUES ('product_version', '";
  EXPECT_EQ(run(jobs + version + "10.0.9')").rules.front().outcome, Outcome::not_applicable);
  EXPECT_EQ(run(jobs + version + "10.0.24')").rules.front().outcome, Outcome::fail);
}

TEST_F(DiagnoseTest, ARuleThatRunsTooLongIsAnErrorAndTheOthersGoOn) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  DiagnoseOptions options;
  options.limits = {.steps = 1000, .time = std::chrono::seconds(60)};
  const Diagnosis found = run(
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5000) INSERT INTO "
      "hq_BATCHJOB SELECT n, 'x', 0, 'c' FROM r",
      options);
  EXPECT_EQ(found.rules.front().outcome, Outcome::error);
  EXPECT_THAT(found.rules.front().reason, HasSubstr("longer than a rule may"));
  EXPECT_EQ(found.exit.code, 4);
  EXPECT_EQ(found.verdict, Verdict::incomplete);
}

TEST_F(DiagnoseTest, LeavesTheSnapshotAsItWas) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const Pack known = pack();
  const Snapshot data = snapshot(known, withheld_jobs);
  const Diagnosis one = diagnose(data, known, {});
  const Diagnosis two = diagnose(data, known, {});
  EXPECT_EQ(one.findings.size(), two.findings.size());
  EXPECT_TRUE(data.database().query("SELECT name FROM sqlite_temp_schema").empty());
}

TEST_F(DiagnoseTest, SelectsByIdNameTopicAndGlob) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  add_rule("ended", rule_text("B03", "j.STATUS = 3"));
  for (const char* name : {"B02", "b02", "withheld", "*/withheld", "B?2"}) {
    DiagnoseOptions options;
    options.select = {name};
    EXPECT_EQ(run("", options).rules.size(), 1U) << name;
  }
  DiagnoseOptions options;
  options.select = {"conversion"};
  options.ignore = {"ended"};
  EXPECT_EQ(run("", options).rules.size(), 1U);
  options.ignore = {"eneded"};
  try {
    run("", options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "--ignore 'eneded' fits no rule");
    EXPECT_EQ(error.help(), "Did you mean 'ended'?");
  }
}

TEST_F(DiagnoseTest, ParametersCanBeSetAndAreSaid) {
  add_rule("withheld", rule_text("B02", "j.STATUS < :limit",
                                 "params: {limit: {type: integer, default: 1, doc: d}}\n"));
  Pack known = pack();
  set_parameters(known, {"withheld.limit=0", "convert_grace=2h"});
  const Snapshot data = snapshot(known, withheld_jobs);
  const Diagnosis found = diagnose(data, known, {});
  EXPECT_EQ(found.rules.front().outcome, Outcome::pass);
  EXPECT_EQ(found.settings, (std::vector<std::pair<std::string, std::string>>{
                                {"convert_grace", "2h"}, {"withheld.limit", "0"}}));
  EXPECT_THROW(set_parameters(known, {"withheld.limit=many"}), Error);
  EXPECT_THROW(set_parameters(known, {"withheld.limt=1"}), Error);
  EXPECT_THROW(set_parameters(known, {"convert_grace"}), Error);
}

}  // namespace
}  // namespace cdxray
