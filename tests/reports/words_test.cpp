#include "reports/words.h"

#include <gtest/gtest.h>

#include "reports/phrases.h"
#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

TEST(Words, SharesNeverRoundToNothingOrAll) {
  EXPECT_EQ(share(1204, 1742, Language::en), "69\u00A0%");
  EXPECT_EQ(share(1, 1000, Language::en), "under 1\u00A0%");
  EXPECT_EQ(share(999, 1000, Language::en), "over 99\u00A0%");
  EXPECT_EQ(share(5, 5, Language::en), "100\u00A0%");
  EXPECT_EQ(share(0, 5, Language::en), "0\u00A0%");
  EXPECT_EQ(share(0, 0, Language::en), "0\u00A0%");
}

TEST(Words, RowsSayWhatIsNotShown) {
  EXPECT_EQ(rows_words(3, 1204, Language::en), "3 of 1,204 rows");
  EXPECT_EQ(rows_words(3, 3, Language::en), "3 rows");
  EXPECT_EQ(rows_words(1, 1, Language::en), "1 row");
}

TEST(Words, MomentsAreUtcAndUnknownOnesStay) {
  EXPECT_EQ(moment_words("2026-11-20 08:15:00", Language::en), "2026-11-20 08:15 UTC");
  EXPECT_EQ(moment_words("unknown", Language::en), "unknown");
}

TEST(Words, NamesAreListedUntilTheyAreTooMany) {
  EXPECT_EQ(names_or_count({}, wordings::channels, Language::en), "");
  EXPECT_EQ(names_or_count({"A", "B"}, wordings::channels, Language::en), "A, B");
  EXPECT_EQ(names_or_count({"A", "B", "C", "D"}, wordings::channels, Language::en), "4 channels");
}

TEST(Words, VerdictNamesNumberCauseAndFirstStep) {
  const Diagnosis diagnosis = sample::unhealthy();
  EXPECT_EQ(headline(diagnosis, Language::en).text(), "1,742 of 18,432 records are late.");
  EXPECT_EQ(verdict_detail(diagnosis, Language::en),
            "\"The conversion batch job is withheld\" holds up 1,204 of them (69\u00A0%). 37 are "
            "unexplained. The oldest has waited 3\u00A0d\u00A01\u00A0h. Not everything could be "
            "seen; more may be late.");
  ASSERT_NE(first_step(diagnosis).fix, nullptr);
  EXPECT_EQ(first_step(diagnosis).fix->operation, "set-batch-job-waiting");
  EXPECT_EQ(next_command(diagnosis, Language::en).command,
            "cdxray explain contoso-uat.cdxs 5c1e00aa11bb");
  EXPECT_EQ(gate_words(diagnosis, Language::en),
            "Gate failed: exit code 1, 4 findings at or above error");
  EXPECT_EQ(outcomes_words(diagnosis, Language::en),
            "11 rules: 6 failed, 1 passed, 1 not applicable, 2 not checked, 1 broken");
}

TEST(Words, TheCausesOfOneRuleAreSaidTogether) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.accounting.by_rule.front() = {"job", "The job rests", 3, 1204};
  EXPECT_EQ(verdict_detail(diagnosis, Language::en).substr(0, 67),
            "\"The job rests\" holds up 1,204 of them (69\u00A0%), in 3 places. 37 are");
}

TEST(Words, ChannelsOfACauseIncludeUnknownOnes) {
  Finding finding;
  finding.channels = {"Paris"};
  EXPECT_EQ(channels_words(finding, Language::en), "Paris");
  finding.unknown_channel = 2;
  EXPECT_EQ(channels_words(finding, Language::en), "Paris, 2 of an unknown channel");
  finding.channels.clear();
  EXPECT_EQ(channels_words(finding, Language::en), "2 of an unknown channel");
}

TEST(Words, VerdictSaysWhenNothingExplainsTheLateRecords) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.findings.clear();
  diagnosis.accounting.by_cause.clear();
  diagnosis.accounting.by_rule.clear();
  EXPECT_EQ(verdict_detail(diagnosis, Language::en).substr(0, 25), "No finding explains them.");
  EXPECT_EQ(first_step(diagnosis).fix, nullptr);
  EXPECT_EQ(next_command(diagnosis, Language::en).command, "cdxray info contoso-uat.cdxs");
}

TEST(Words, IncompleteVerdictNeverSoundsHealthy) {
  EXPECT_EQ(headline(sample::incomplete(), Language::en).text(),
            "We cannot tell: 8 of 11 rules could not be checked.");
  Diagnosis late = sample::unhealthy();
  late.verdict = Verdict::incomplete;
  EXPECT_EQ(headline(late, Language::en).text(),
            "1,742 of 18,432 records are late, and 1 of 11 rules broke.");
}

TEST(Words, HealthyAndDegradedVerdicts) {
  EXPECT_EQ(headline(sample::healthy(), Language::en).text(),
            "All 18,432 records went all the way.");
  EXPECT_EQ(headline(sample::degraded(), Language::en).text(),
            "No record is late, but 1 thing needs attention.");
}

TEST(Words, ForbiddenRemediesAreNeverTheFirstStep) {
  Diagnosis diagnosis = sample::unhealthy();
  std::swap(diagnosis.findings[0].fixes[0], diagnosis.findings[0].fixes[1]);
  ASSERT_NE(first_step(diagnosis).fix, nullptr);
  EXPECT_EQ(first_step(diagnosis).fix->operation, "set-batch-job-waiting");
}

TEST(Words, PseudonymsAreKnownByTheirForm) {
  EXPECT_TRUE(is_pseudonym("email·7Q2KM4TXABCDEFGH"));
  EXPECT_TRUE(is_pseudonym("national_id·7Q2KM4TXABCDEFGH"));
  EXPECT_FALSE(is_pseudonym("email·7Q2K"));
  EXPECT_FALSE(is_pseudonym("·7Q2KM4TXABCDEFGH"));
  EXPECT_FALSE(is_pseudonym("Houston"));
}

}  // namespace
}  // namespace cdxray
