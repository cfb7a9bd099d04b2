#include "reports/sections.h"

#include <gtest/gtest.h>

#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

TEST(Sections, EveryFindingStandsInExactlyOne) {
  const Diagnosis diagnosis = sample::unhealthy();
  const Sections sections = sections_of(diagnosis);
  EXPECT_EQ(sections.causes.size(), 3U);
  EXPECT_EQ(sections.risks.size(), 2U);
  EXPECT_EQ(sections.symptoms.size(), 1U);
  EXPECT_EQ(sections.causes.size() + sections.risks.size() + sections.symptoms.size(),
            diagnosis.findings.size());
  EXPECT_EQ(sections.blocked.size(), 2U);
  EXPECT_EQ(sections.broken.size(), 1U);
}

TEST(Sections, RulesWithOneReasonStandTogether) {
  std::vector<RuleResult> rules(3);
  rules[0].reason = rules[2].reason = "one";
  rules[1].reason = "other";
  const auto groups = by_reason({&rules[0], &rules[1], &rules[2]});
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].reason, "one");
  EXPECT_EQ(groups[0].rules, (std::vector<const RuleResult*>{&rules[0], &rules[2]}));
}

TEST(Sections, CausesAndSymptomsPointAtEachOther) {
  const Diagnosis diagnosis = sample::unhealthy();
  const Finding* symptom = diagnosis.find("c0ffee112233");
  const Finding* cause = diagnosis.find("5c1e00aa11bb");
  ASSERT_NE(symptom, nullptr);
  EXPECT_EQ(causes_of(diagnosis, *symptom), std::vector<const Finding*>{cause});
  EXPECT_EQ(symptoms_of(diagnosis, *cause), std::vector<const Finding*>{symptom});
}

TEST(Sections, TheStrongestCauseStandsForItsStage) {
  const Diagnosis diagnosis = sample::unhealthy();
  const auto& stages = diagnosis.accounting.by_stage;
  ASSERT_NE(strongest_cause_at(diagnosis, stages[3]), nullptr);
  EXPECT_EQ(strongest_cause_at(diagnosis, stages[3])->id, "B02");
  EXPECT_EQ(strongest_cause_at(diagnosis, stages[2]), nullptr);
}

TEST(Sections, AnEmptyStageProvesNothingWhenSomethingWasNotSeen) {
  Accounting accounting = sample::unhealthy().accounting;
  EXPECT_TRUE(is_unseen(accounting, accounting.by_stage[0]));
  EXPECT_FALSE(is_unseen(accounting, accounting.by_stage[1]));
  accounting.not_seen.clear();
  EXPECT_FALSE(is_unseen(accounting, accounting.by_stage[0]));
}

TEST(Sections, AStageIsCalmOnlyWhenAllOfItWasSeen) {
  Accounting accounting = sample::healthy().accounting;
  EXPECT_TRUE(is_calm(accounting, accounting.by_stage[5]));
  accounting.not_seen = {"A channel database was not collected."};
  EXPECT_FALSE(is_calm(accounting, accounting.by_stage[5]));
}

}  // namespace
}  // namespace cdxray
