#include "engine/why_not.h"

#include <gmock/gmock.h>

#include "tests/engine/small_pack.h"

namespace cdxray {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

class WhyNotTest : public SmallPack {
 protected:
  WhyNot ask(const std::string& sql, const DiagnoseOptions& options = {}) {
    const Pack known = pack();
    const Snapshot data = snapshot(known, sql);
    return why_not(data, known, *known.find("A01"), options);
  }
};

/// `3 WHERE x = 1`
std::vector<std::string> steps_of(const QueryTrail& trail) {
  std::vector<std::string> lines;
  for (const Step& step : trail.steps) lines.push_back(std::to_string(step.rows) + " " + step.sql);
  return lines;
}

constexpr const char* three_jobs =
    "INSERT INTO hq_BATCHJOB (RECID, STATUS, COMPANY) VALUES (1, 1, 'usrt'), (2, 0, 'frrt'), "
    "(3, 1, 'frrt')";

TEST_F(WhyNotTest, CountsTheRowsThatEachConditionLetsThrough) {
  add_rule("a", rule_text("A01", "j.COMPANY = 'usrt' AND j.STATUS = 0"));
  const WhyNot answer = ask(three_jobs);
  EXPECT_EQ(answer.result.outcome, Outcome::pass);
  ASSERT_EQ(answer.find.size(), 1U);
  EXPECT_THAT(
      steps_of(answer.find.front()),
      ElementsAre("3 FROM hq_BATCHJOB AS j", "1 WHERE j.COMPANY = 'usrt'", "0 AND j.STATUS = 0"));
  EXPECT_EQ(answer.find.front().steps.back().location.line, 8);
}

TEST_F(WhyNotTest, ShowsWhatMissesOneConditionOnly) {
  add_rule("a", rule_text("A01", "j.COMPANY = 'usrt' AND j.STATUS = 0"));
  const WhyNot answer = ask(three_jobs);
  const auto& near = answer.find.front().near;
  ASSERT_EQ(near.size(), 2U);
  EXPECT_EQ(near[0].condition, "j.COMPANY = 'usrt'");
  EXPECT_EQ(near[0].rows, 1);
  EXPECT_THAT(near[0].first, ElementsAre(Row{std::int64_t{2}, "frrt", std::int64_t{0}}));
  EXPECT_EQ(near[1].condition, "j.STATUS = 0");
  EXPECT_THAT(near[1].first, ElementsAre(Row{std::int64_t{1}, "usrt", std::int64_t{1}}));
  EXPECT_FALSE(answer.find.front().stopped);
}

TEST_F(WhyNotTest, ShowsTheComparedColumnsThatTheWitnessLacks) {
  add_rule("a", rule_text("A01", "j.CAPTION = 'x'"));
  const auto near = ask(three_jobs).find.front().near;
  ASSERT_EQ(near.size(), 1U);
  EXPECT_THAT(
      near[0].columns,
      ElementsAre(Field(&WitnessColumn::name, "RECID"), Field(&WitnessColumn::name, "COMPANY"),
                  Field(&WitnessColumn::name, "STATUS"), Field(&WitnessColumn::name, "CAPTION")));
  EXPECT_EQ(near[0].rows, 3);
}

TEST_F(WhyNotTest, ShowsAsManyRowsAsAskedFor) {
  add_rule("a", rule_text("A01", "j.CAPTION = 'x'"));
  DiagnoseOptions options;
  options.max_rows = 2;
  const auto near = ask(three_jobs, options).find.front().near;
  ASSERT_EQ(near.size(), 1U);
  EXPECT_EQ(near[0].rows, 3);
  EXPECT_EQ(near[0].first.size(), 2U);
}

TEST_F(WhyNotTest, NamesTheConditionThatStoppedTheLastRows) {
  add_rule("a", rule_text("A01", "j.COMPANY = 'frrt' AND j.STATUS = 7 AND j.CAPTION = 'x'"));
  const QueryTrail trail = ask(three_jobs).find.front();
  EXPECT_THAT(trail.near, IsEmpty());
  ASSERT_TRUE(trail.stopped);
  EXPECT_EQ(trail.stopped->condition, "AND j.STATUS = 7");
  EXPECT_EQ(trail.stopped->rows, 2);
}

TEST_F(WhyNotTest, SaysWhatWasNotThere) {
  add_rule("a", rule_text("A01", "j.STATUS = 7"));
  const WhyNot answer = ask("DROP TABLE hq_BATCHJOB");
  EXPECT_EQ(answer.result.outcome, Outcome::blocked);
  ASSERT_EQ(answer.looked_at.size(), 1U);
  EXPECT_EQ(answer.looked_at[0].name, "hq_BATCHJOB");
  EXPECT_FALSE(answer.looked_at[0].rows);
  EXPECT_THAT(answer.looked_at[0].lacks, ElementsAre(HasSubstr("hq_BATCHJOB")));
  EXPECT_THAT(answer.find, IsEmpty());
}

TEST_F(WhyNotTest, CountsViewsAndPartsOfTheQuery) {
  const std::string select = "  SELECT j.RECID, j.COMPANY, j.STATUS\n  FROM hq_BATCHJOB AS j\n";
  add_rule("a", replaced(rule_text("A01", "j.STATUS = 7"), select,
                         "  WITH own AS (SELECT w.RECID FROM waiting_job AS w),\n"
                         "  idle AS (SELECT w.RECID FROM hq_BATCHJOB AS w)\n" +
                             select + "  INNER JOIN own AS o ON o.RECID = j.RECID\n"));
  const Pack known = load_pack(folder()).pack;  // its examples no longer matter
  const Snapshot data = snapshot(known, three_jobs);
  const WhyNot answer = why_not(data, known, *known.find("A01"), {});
  std::vector<std::string> lines;
  for (const LookedAt& looked : answer.looked_at) {
    lines.push_back(looked.name + " " + std::to_string(looked.rows.value_or(-1)));
  }
  EXPECT_THAT(lines, ElementsAre("hq_BATCHJOB 3", "waiting_job 2", "own 2", "idle 3"));
  EXPECT_THAT(steps_of(answer.find.front()),
              ElementsAre("3 FROM hq_BATCHJOB AS j", "2 INNER JOIN own AS o ON o.RECID = j.RECID",
                          "0 WHERE j.STATUS = 7"));
}

TEST_F(WhyNotTest, LooksAtAppliesWhenWhereNothingApplied) {
  add_rule("a", rule_text(
                    "A01", "j.STATUS = 0",
                    "applies_when: |\n  SELECT 1 AS X FROM hq_BATCHJOB AS j WHERE j.STATUS = 9\n"));
  const WhyNot answer = ask(three_jobs);
  EXPECT_EQ(answer.result.outcome, Outcome::not_applicable);
  EXPECT_THAT(answer.find, IsEmpty());
  ASSERT_EQ(answer.applies_when.size(), 1U);
  EXPECT_THAT(steps_of(answer.applies_when.front()),
              ElementsAre("3 FROM hq_BATCHJOB AS j", "0 WHERE j.STATUS = 9"));
}

}  // namespace
}  // namespace cdxray
