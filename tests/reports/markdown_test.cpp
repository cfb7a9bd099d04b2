#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/renderers.h"
#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(Markdown, OpensWithTheVerdictAsAHeading) {
  const std::string text = render_markdown(sample::unhealthy(), {});
  EXPECT_THAT(text, StartsWith("## 1,742 of 18,432 records are late\n\n**Gate failed&#58;"));
  EXPECT_THAT(
      text,
      HasSubstr("> **Do this first:** Set the batch job from Withhold to Waiting&#58; Synchronize "
                "customers and channel requests \\(usrt\\) is on Withhold (needs "
                "approval)\n>\n> 1. Open System administration &gt; Inquiries"));
}

TEST(Markdown, TheTableOfCausesAddsUp) {
  const std::string text = render_markdown(sample::unhealthy(), {});
  EXPECT_THAT(text, HasSubstr("| 1 | The conversion batch job is withheld `B02` | Critical | 6 "
                              "channels; usrt | 1,204 | 69\u00A0% |\n"));
  EXPECT_THAT(text, HasSubstr("| | Unexplained | | | 37 | 2\u00A0% |\n"
                              "| | **Late** | | | **1,742** | |\n"));
}

TEST(Markdown, EvidenceSaysItsTotal) {
  const std::string text = render_markdown(sample::unhealthy(), {});
  EXPECT_THAT(text, HasSubstr("**Evidence:** 3 of 89 rows\n\n| CUSTACCOUNTASYNC | NAME | SINCE |\n"
                              "| --- | --- | --- |\n| ASYNC\\-0001 | `name·M4TXABCDEFGH2345` |"));
}

TEST(Markdown, DetailsAreClosed) {
  const std::string text = render_markdown(sample::unhealthy(), {});
  std::size_t opened = 0;
  std::size_t closed = 0;
  for (std::size_t at = 0; (at = text.find("<details>", at)) != std::string::npos; ++at) ++opened;
  for (std::size_t at = 0; (at = text.find("</details>", at)) != std::string::npos; ++at) ++closed;
  EXPECT_EQ(opened, sample::unhealthy().findings.size());
  EXPECT_EQ(opened, closed);
}

TEST(Markdown, AHugePageLeavesRowsOutAndSaysSo) {
  Diagnosis diagnosis = sample::unhealthy();
  Finding& finding = diagnosis.findings[2];
  finding.rows.assign(30000, finding.rows.front());
  finding.rows_total = 30000;
  const std::string text = render_markdown(diagnosis, {});
  EXPECT_LT(text.size(), 900U * 1024U);
  EXPECT_THAT(text, HasSubstr("**Evidence:** 30,000 rows, left out here to keep the page short"));
  EXPECT_THAT(text, HasSubstr("Choose Batch job &gt; Change status &gt; Waiting"));
}

TEST(Markdown, AnEvenLongerPageCountsWhatItLeavesOut) {
  Diagnosis diagnosis = sample::unhealthy();
  const Finding risk = diagnosis.findings[3];
  diagnosis.findings.insert(diagnosis.findings.end(), 9000, risk);
  const std::string text = render_markdown(diagnosis, {});
  EXPECT_LT(text.size(), 900U * 1024U);
  EXPECT_THAT(text, HasSubstr("### Risks, no record is held up by them: 9,002 findings"));
  EXPECT_THAT(text, HasSubstr("\\+ 8,502 more in the HTML or JSON report"));
}

TEST(Markdown, HealthyHasNoEmptySections) {
  const std::string text = render_markdown(sample::healthy(), {});
  EXPECT_THAT(text, StartsWith("## All 18,432 records went all the way\n"));
  EXPECT_THAT(text, Not(HasSubstr("### Root causes")));
  EXPECT_THAT(text, Not(HasSubstr("Do this first")));
  EXPECT_THAT(text, HasSubstr("### Not checked: 1 rule\n"));
}

}  // namespace
}  // namespace cdxray
