#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/renderers.h"
#include "reports/unicode.h"
#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(Text, EndsWithTheVerdictAndTheNextCommand) {
  const auto lines = lines_of(render_text(sample::unhealthy(), {}));
  ASSERT_GE(lines.size(), 7U);
  const std::vector<std::string> end(lines.end() - 7, lines.end());
  EXPECT_EQ(end,
            (std::vector<std::string>{
                "✗ 1,742 of 18,432 records are late.",
                "  \"The conversion batch job is withheld\" holds up 1,204 of them (69 %). "
                "37 are",
                "  unexplained. The oldest has waited 3 d 1 h. Not everything could be seen; "
                "more",
                "  may be late.",
                "  Do first: Set the batch job from Withhold to Waiting: Synchronize customers",
                "            and channel requests (usrt) is on Withhold",
                "  Next: cdxray explain contoso-uat.cdxs 5c1e00aa11bb"}));
}

TEST(Text, UnexplainedIsANumberOfItsOwn) {
  const std::string text = render_text(sample::unhealthy(), {});
  EXPECT_THAT(text, HasSubstr("\n1,742 late = 1,705 explained + 37 unexplained\n"));
  EXPECT_THAT(text, HasSubstr("\nUnexplained: 37 late records, no finding covers them\n"));
  EXPECT_THAT(text, HasSubstr(" ?       30  Waits for the conversion job, Paris, frrt\n"));
  EXPECT_THAT(text,
              HasSubstr(" ?        7  Waits for the conversion job, an unknown channel, frrt"));
}

TEST(Text, SaysWhatMadeTheResultDifferFromTheDefault) {
  Diagnosis diagnosis = sample::healthy();
  EXPECT_THAT(render_text(diagnosis, {}), Not(HasSubstr("not asked")));
  diagnosis.select = {"conversion"};
  diagnosis.ignore = {"B02", "B03"};
  diagnosis.settings = {{"convert_grace", "2h"}};
  diagnosis.snapshot.now = "2026-11-21 00:00:00";
  const std::string text = render_text(diagnosis, {});
  EXPECT_THAT(text, HasSubstr("Only these rules were asked: conversion.\n"));
  EXPECT_THAT(text, HasSubstr("These rules were not asked: B02, B03.\n"));
  EXPECT_THAT(text, HasSubstr("Changed setting: convert_grace = 2h.\n"));
  EXPECT_THAT(text, HasSubstr("Judged as of 2026-11-21 00:00 UTC, not of the capture.\n"));
}

TEST(Text, AFindingSaysWhatCouldNotBeSeen) {
  Diagnosis diagnosis = sample::unhealthy();
  for (Finding& finding : diagnosis.findings) finding.caveat = "1 row of BATCHJOB was refused.";
  const std::string text = render_text(diagnosis, {});
  EXPECT_THAT(text, HasSubstr("\n   unseen   1 row of BATCHJOB was refused.\n"));
  EXPECT_THAT(text, HasSubstr("\n               unseen 1 row of BATCHJOB was refused.\n"));
}

TEST(Text, ALeadIsNoCauseAndNoRisk) {
  Diagnosis diagnosis = sample::unhealthy();
  for (Finding& finding : diagnosis.findings) {
    if (finding.id == "A01") finding.role = Role::lead;
  }
  const std::string text = render_text(diagnosis, {});
  EXPECT_THAT(text, HasSubstr("\n1 lead: not proven to be the cause"));
  EXPECT_THAT(text, HasSubstr("\n1 risk that holds up no record\n"));
  EXPECT_THAT(text, HasSubstr("6 findings: 3 root causes, 1 lead, 1 risk, 1 symptom\n"));
}

TEST(Text, NamesEveryFindingAndEveryRuleThatWasNotChecked) {
  const Diagnosis diagnosis = sample::unhealthy();
  const std::string text = render_text(diagnosis, {});
  for (const Finding& finding : diagnosis.findings) {
    EXPECT_THAT(text, HasSubstr(finding.fingerprint));
  }
  EXPECT_THAT(text, HasSubstr("Not checked: 2 rules, evidence missing"));
  EXPECT_THAT(text, HasSubstr("Broken: 1 rule"));
  EXPECT_THAT(text, HasSubstr("never    Do not set OnlineOperationCompleted to 1 by hand."));
}

TEST(Text, NoLineIsLongerThanTheWidth) {
  for (const int width : {60, 80, 100}) {
    for (const Diagnosis& diagnosis :
         {sample::unhealthy(), sample::healthy(), sample::degraded(), sample::incomplete()}) {
      for (const std::string& line : lines_of(render_text(diagnosis, {.width = width}))) {
        EXPECT_LE(display_width(line), static_cast<std::size_t>(width)) << line;
      }
    }
  }
}

TEST(Text, LongIdsAreNeverBroken) {
  Diagnosis diagnosis = sample::unhealthy();
  const std::string path(200, 'p');
  diagnosis.findings[0].message = "the file " + path + " is there";
  EXPECT_THAT(render_text(diagnosis, {}), HasSubstr(path));
}

TEST(Text, AsciiHasNoSignBeyondAscii) {
  for (const Diagnosis& diagnosis : {sample::healthy(), sample::degraded()}) {
    for (const char c : render_text(diagnosis, {.unicode = false})) {
      ASSERT_GE(c, 0) << "a byte beyond ASCII";
    }
  }
}

TEST(Text, ColoursOnlyWhenAskedAndNeverAlone) {
  const Diagnosis diagnosis = sample::unhealthy();
  const std::string plain = render_text(diagnosis, {});
  std::string colored = render_text(diagnosis, {.color = true});
  EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
  EXPECT_THAT(colored, HasSubstr("\x1b[1;31m✗ CRITICAL  \x1b[0m"));
  for (std::size_t at = 0; (at = colored.find('\x1b', at)) != std::string::npos;) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  EXPECT_EQ(colored, plain);
}

TEST(Text, HealthyAndIncompleteHaveTheirOwnSigns) {
  EXPECT_THAT(render_text(sample::healthy(), {}),
              HasSubstr("\n✓ All 18,432 records went all the way.\n"));
  const std::string incomplete = render_text(sample::incomplete(), {});
  EXPECT_THAT(incomplete, HasSubstr("\n? We cannot tell: 8 of 11 rules could not be checked.\n"));
  EXPECT_THAT(incomplete, HasSubstr("Records could not be counted"));
  EXPECT_THAT(incomplete, Not(HasSubstr("0 late")));
}

}  // namespace
}  // namespace cdxray
