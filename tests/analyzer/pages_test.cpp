#include "analyzer/commands/pages.h"

#include <gmock/gmock.h>

#include "tests/reports/sample_diagnosis.h"
#include "tests/reports/spoken.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const RenderOptions plain{.color = false, .unicode = true, .width = 80};

std::string page_of(const std::string& fingerprint, const RenderOptions& options = plain) {
  const Diagnosis diagnosis = sample::unhealthy();
  return finding_page(diagnosis, *diagnosis.find(fingerprint), options);
}

TEST(FindingPage, SaysWhatTheFindingExplainsAndWhatNotToDo) {
  const std::string page = page_of("5c1e00aa11bb");
  EXPECT_THAT(page,
              HasSubstr("What it explains\n"
                        "   1,204 late records (69 % of all), each proved by its row\n"
                        "   in 6 channels\n"
                        "   of usrt\n"
                        "   B10  c0ffee112233  1,204 rows of usrt wait for the conversion\n"));
  EXPECT_THAT(page, HasSubstr("   No other finding: it stands first.\n"));
  EXPECT_THAT(page,
              HasSubstr("   never: Do not set OnlineOperationCompleted to 1 by hand. It is the "
                        "result of\n"
                        "      the job; the customer would be lost.\n"));
}

TEST(FindingPage, SaysWhatExplainsASymptom) {
  const std::string page = page_of("c0ffee112233");
  EXPECT_THAT(page, HasSubstr("What explains it\n   B02  5c1e00aa11bb  Synchronize customers"));
  EXPECT_THAT(page, Not(HasSubstr("What it explains")));
}

TEST(FindingPage, SaysHowManyRowsItLeavesOut) {
  const std::string page = page_of("c0ffee112233");
  EXPECT_THAT(page, HasSubstr("Evidence, 2 of 1,204 rows\n"
                              "   RECID  EMAIL                   ARRIVED\n"
                              "   1      email·7Q2KM4TXABCDEFGH  2026-11-19 04:13:07\n"));
  EXPECT_THAT(page, HasSubstr("   all of them: --max-rows 1204\n"));
}

TEST(FindingPage, ListsCellsOfRowsThatAreTooWide) {
  RenderOptions narrow = plain;
  narrow.width = 60;
  EXPECT_THAT(page_of("5c1e00aa11bb", narrow),
              HasSubstr("Evidence, 1 row\n"
                        "   row 1\n"
                        "     RECID    5637144576\n"
                        "     CAPTION  Synchronize customers and channel requests\n"
                        "     COMPANY  usrt\n"
                        "     STATUS   0\n"));
}

TEST(FindingPage, EscapesWhatComesFromASnapshot) {
  const Diagnosis diagnosis =
      sample::with_texts(sample::unhealthy(), [](std::string& text) { text += "\x1b[2J\u202e"; });
  for (const Finding& finding : diagnosis.findings) {
    const std::string page = finding_page(diagnosis, finding, plain);
    EXPECT_THAT(page, Not(HasSubstr("\x1b")));
    EXPECT_THAT(page, Not(HasSubstr("\u202e")));
  }
}

Diagnosis wordless() {
  Diagnosis diagnosis =
      sample::with_texts(sample::unhealthy(), [](std::string& text) { text = "0"; });
  for (Finding& finding : diagnosis.findings) finding.caveat = "0";
  diagnosis.findings.front().unknown_channel = 2;
  return diagnosis;
}

/// What came of a rule that found nothing, with everything the page can say.
WhyNot wordless_answer() {
  const NearMiss miss{"0", {}, 1, {{"0", false}}, {{std::int64_t{0}}}};
  QueryTrail trail;
  trail.steps = {{"0", {}, 5}, {"0", {}, 0}};
  trail.near = {miss, miss, miss, miss};
  trail.stopped = miss;
  trail.too_costly = 2;
  WhyNot answer;
  answer.result.outcome = Outcome::pass;
  answer.looked_at = {{"0", "0", 3, {"0"}}, {"0", "", {}, {}}};
  answer.applies_when = {trail};
  answer.find = {trail, trail};
  return answer;
}

TEST(Pages, LeaveNoEnglishInOtherLanguages) {
  const auto pages = [](Language language) {
    RenderOptions options = plain;
    options.language = language;
    const Diagnosis diagnosis = wordless();
    Rule rule;
    rule.id = "0";
    std::string text = why_not_page(rule, "0", wordless_answer(), options);
    for (const Finding& finding : diagnosis.findings) {
      text += finding_page(diagnosis, finding, options);
    }
    return text;
  };
  for (const Language language : {Language::fr, Language::it, Language::nl, Language::sv}) {
    EXPECT_EQ(english_left(pages(Language::en), pages(language), language), Words{})
        << to_text(language);
  }
}

}  // namespace
}  // namespace cdxray
