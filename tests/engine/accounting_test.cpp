// Where records stand and what holds them up, on a small pack of its own.
#include "engine/accounting.h"

#include <gmock/gmock.h>

#include "tests/engine/small_pack.h"

namespace cdxray {
namespace {

using testing::HasSubstr;
using AccountingTest = SmallPack;

constexpr const char* late_records =
    ";INSERT INTO hq_RETAILASYNCCUSTOMERV2 VALUES (1, 'A', 'usrt', ''), (2, 'B', 'USRT', ''), (3, "
    "'C', "
    "'demf', '')";

TEST_F(AccountingTest, AFindingAtTheStageOfUnexplainedRecordsIsALead) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0", "stage: convert\n"));
  add_rule("ended", rule_text("B03", "j.STATUS = 3",
                              "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n"));
  const std::string withheld = "INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usmf')";
  EXPECT_EQ(run(withheld).findings.front().role, Role::risk);
  EXPECT_EQ(run(withheld + late_records).findings.front().role, Role::lead);
  const Diagnosis explained =
      run(withheld + ", (2, 'b', 3, 'usrt'), (3, 'c', 3, 'demf')" + late_records);
  EXPECT_EQ(explained.findings.front().role, Role::cause);
  EXPECT_EQ(explained.findings.back().role, Role::risk);
  ASSERT_EQ(explained.accounting.by_rule.size(), 1U);
  EXPECT_EQ(explained.accounting.by_rule.front().causes, 2);
  EXPECT_EQ(explained.accounting.by_rule.front().records, 3);
}

TEST_F(AccountingTest, SaysWhenRecordsStandAtNoStage) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const std::string pipeline = read_text(folder() / "pipeline.yaml");
  temp_.write("rules/pipeline.yaml", replaced(pipeline, "'convert' AS STAGE", "'limbo' AS STAGE"));
  const Diagnosis found = run("INSERT INTO hq_RETAILASYNCCUSTOMERV2 VALUES (1, 'A', 'usrt', '')");
  EXPECT_EQ(found.accounting.records, 0);
  EXPECT_EQ(
      found.accounting.not_seen,
      std::vector<std::string>{"1 record stands at 'limbo', which is no stage of the pipeline."});
}

TEST_F(AccountingTest, GoesOnWithoutTheNamesOfChannelsWhenTheyTakeTooLong) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const std::string pipeline = read_text(folder() / "pipeline.yaml");
  temp_.write("rules/pipeline.yaml", pipeline +
                                         "channels: |\n  SELECT COUNT(*) AS CHANNEL, 'x' AS NAME\n"
                                         "  FROM hq_BATCHJOB AS a\n"
                                         "  INNER JOIN hq_BATCHJOB AS b ON b.STATUS = a.STATUS\n");
  DiagnoseOptions options;
  options.limits = {.steps = 200'000, .time = std::chrono::seconds(60)};
  const Diagnosis found = run(
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 2000) INSERT INTO "
      "hq_BATCHJOB SELECT n, 'x', 1, 'c' FROM r",
      options);
  EXPECT_TRUE(found.accounting.available);
  ASSERT_EQ(found.accounting.not_seen.size(), 1U);
  EXPECT_THAT(found.accounting.not_seen.front(), HasSubstr("The names of channels could not be"));
}

TEST_F(AccountingTest, GivesEachLateRecordToTheRootOfItsCauses) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0",
                                 "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n"
                                 "caused_by: {rule: ended, on: {COMPANY: COMPANY}}\n"));
  add_rule("ended", rule_text("B03", "j.STATUS = 3"));
  const Diagnosis found =
      run(std::string("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt'), (2, 'b', 3, 'usrt')") +
          late_records);
  EXPECT_EQ(found.accounting.late, 3);
  EXPECT_EQ(found.accounting.explained, 2);
  EXPECT_EQ(found.accounting.unexplained, 1);
  ASSERT_EQ(found.accounting.by_cause.size(), 1U);
  EXPECT_EQ(found.accounting.by_cause.front().rule, "ended");
  EXPECT_EQ(found.findings.front().id, "B03");
  EXPECT_TRUE(found.findings.front().is_cause);
  EXPECT_EQ(found.findings.front().explains_records, 2);
  ASSERT_EQ(found.accounting.unexplained_rows.size(), 1U);
  EXPECT_EQ(to_text(found.accounting.unexplained_rows.front().at(1)), "customer");
}

TEST_F(AccountingTest, ACauseMayBeNamedByItsIdInAnyCase) {
  add_rule("withheld",
           rule_text("B02", "j.STATUS = 0", "caused_by: {rule: b03, on: {COMPANY: COMPANY}}\n"));
  add_rule("ended", rule_text("B03", "j.STATUS = 3"));
  const Diagnosis found =
      run("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt'), (2, 'b', 3, 'usrt')");
  ASSERT_EQ(found.findings.size(), 2U);
  EXPECT_EQ(found.findings[0].caused_by, std::vector<std::string>{found.findings[1].fingerprint});
}

TEST_F(AccountingTest, PrefersSeverityThenIdAmongEqualCauses) {
  const std::string explains = "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n";
  add_rule("third", rule_text("B05", "j.STATUS = 0", explains, "warning"));
  add_rule("second", rule_text("B04", "j.STATUS = 0", explains));
  add_rule("first", rule_text("B03", "j.STATUS = 0", explains));
  const Diagnosis found =
      run(std::string("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt')") + late_records);
  ASSERT_EQ(found.accounting.by_cause.size(), 1U);
  EXPECT_EQ(found.accounting.by_cause.front().rule, "first");
}

TEST_F(AccountingTest, PrefersTheFindingThatIsAboutTheRecordItself) {
  add_rule("company",
           rule_text("B03", "j.STATUS = 0",
                     "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n", "critical"));
  add_rule("record",
           rule_text("B04", "j.STATUS = 3",
                     "explains: {stage: convert, on: {COMPANY: DATAAREAID, RECID: COUNTER}}\n"));
  const Diagnosis found =
      run(std::string("INSERT INTO hq_BATCHJOB VALUES (9, 'a', 0, 'usrt'), (0, 'b', 3, 'usrt')") +
          late_records);
  ASSERT_EQ(found.accounting.by_cause.size(), 1U);
  EXPECT_EQ(found.accounting.by_cause.front().rule, "record");
  EXPECT_EQ(found.accounting.by_cause.front().records, 2);
}

/// What left single records behind did so before the company's job stopped, however many symptoms
/// the job has.
TEST_F(AccountingTest, PrefersTheRecordsOwnCauseToOneWithMoreSymptoms) {
  add_rule("job", rule_text("B03", "j.STATUS = 0",
                            "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n"));
  add_rule("rare", rule_text("B04", "j.STATUS = 0",
                             "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n"
                             "caused_by: {rule: job, on: {COMPANY: COMPANY}}\n"));
  add_rule("behind",
           rule_text("B10", "j.STATUS = 3",
                     "explains: {stage: convert, on: {COMPANY: DATAAREAID, RECID: COUNTER}}\n"));
  const Diagnosis found =
      run(std::string("INSERT INTO hq_BATCHJOB VALUES (9, 'a', 0, 'usrt'), (0, 'b', 3, 'usrt')") +
          late_records);
  ASSERT_EQ(found.accounting.by_cause.size(), 1U);
  EXPECT_EQ(found.accounting.by_cause.front().rule, "behind");
}

TEST_F(AccountingTest, NamesWhatIsOnlyWorthKnowingWhereNothingElseHoldsARecordUp) {
  add_rule(
      "waits",
      rule_text("B04", "j.STATUS = 3",
                "explains: {stage: convert, on: {COMPANY: DATAAREAID, RECID: COUNTER}}\n", "info"));
  const std::string waiting =
      std::string("INSERT INTO hq_BATCHJOB VALUES (9, 'a', 0, 'usrt'), (0, 'b', 3, 'usrt')") +
      late_records;
  EXPECT_EQ(run(waiting).accounting.by_cause.front().rule, "waits");
  add_rule("company", rule_text("B05", "j.STATUS = 0",
                                "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n"));
  EXPECT_EQ(run(waiting).accounting.by_cause.front().rule, "company");
}

TEST_F(AccountingTest, AGateDoesNotPassWhileRecordsAreUnexplained) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const std::string records = std::string(late_records).substr(1);
  const Diagnosis all = run(records);
  EXPECT_EQ(all.exit.code, 4);
  EXPECT_EQ(all.exit.reason, "no finding at or above error, but 3 late records are unexplained");
  EXPECT_EQ(all.verdict, Verdict::incomplete);
  ASSERT_EQ(all.accounting.by_unexplained.size(), 2U);
  EXPECT_EQ(all.accounting.by_unexplained.front().company, "usrt");
  DiagnoseOptions options;
  options.select = {"B02"};
  const Diagnosis some = run(records, options);
  EXPECT_EQ(some.exit.code, 0);
  EXPECT_THAT(some.exit.reason, HasSubstr("3 late records are unexplained"));
}

TEST_F(AccountingTest, CountsPerStageWhatIsExplainedAndByWhatMost) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0",
                                 "explains: {stage: convert, on: {COMPANY: DATAAREAID}}\n"));
  const Diagnosis found =
      run(std::string("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt')") + late_records);
  const StageCount& convert = found.accounting.by_stage.front();
  EXPECT_EQ(convert.late, 3);
  EXPECT_EQ(convert.explained, 2);
  EXPECT_EQ(convert.cause, found.findings.front().fingerprint);
  EXPECT_EQ(found.findings.front().unknown_channel, 2);
}

TEST_F(AccountingTest, SaysThatNothingCanBeCountedWithoutStagingTables) {
  add_rule("withheld", rule_text("B02", "j.STATUS = 0"));
  const Diagnosis found = run("DROP TABLE hq_RETAILASYNCCUSTOMERV2");
  EXPECT_FALSE(found.accounting.available);
  EXPECT_EQ(found.accounting.not_seen,
            std::vector<std::string>{"hq_RETAILASYNCCUSTOMERV2 was not collected"});
  EXPECT_EQ(found.verdict, Verdict::incomplete);
}

TEST_F(AccountingTest, KnowsSymptomsAlsoWhereNothingCanBeCounted) {
  add_rule("withheld",
           rule_text("B02", "j.STATUS = 0", "caused_by: {rule: ended, on: {COMPANY: COMPANY}}\n"));
  add_rule("ended", rule_text("B03", "j.STATUS = 3"));
  const Diagnosis found =
      run("INSERT INTO hq_BATCHJOB VALUES (1, 'a', 0, 'usrt'), (2, 'b', 3, 'usrt');"
          "DROP TABLE hq_RETAILASYNCCUSTOMERV2");
  ASSERT_EQ(found.findings.size(), 2U);
  EXPECT_EQ(found.findings[0].role, Role::symptom);
  EXPECT_EQ(found.findings[1].role, Role::risk);
}

}  // namespace
}  // namespace cdxray
