// Reports in each of our languages: no English is left, forms follow counts, and columns hold.
#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>

#include "reports/format.h"
#include "reports/html_sections.h"
#include "reports/phrases.h"
#include "reports/renderers.h"
#include "reports/svg_text.h"
#include "reports/unicode.h"
#include "reports/words.h"
#include "tests/reports/sample_diagnosis.h"
#include "tests/reports/spoken.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

RenderOptions in_language(Language language) {
  RenderOptions options;
  options.language = language;
  return options;
}

/// A diagnosis whose every part says something, without a word of the pack or the snapshot.
Diagnosis wordless(const Diagnosis& sample) {
  Diagnosis diagnosis = sample::with_texts(sample, [](std::string& text) {
    if (!text.empty()) text = "0";
  });
  diagnosis.exit.reason.clear();
  diagnosis.snapshot.now = "2026-11-20 10:00:00";
  diagnosis.snapshot.environment.clear();
  diagnosis.snapshot.personal_data = "pseudonymised";
  diagnosis.snapshot.sides.front().refused = 3;
  diagnosis.select = {"0"};
  diagnosis.ignore = {"0"};
  return diagnosis;
}

std::vector<Diagnosis> samples() {
  Diagnosis loud = wordless(sample::unhealthy());
  loud.accounting.by_kind = {{"customer", 17000, 1600}, {"address", 1400, 142}, {"contact", 32, 1},
                             {"affiliation", 7, 1},     {"attribute", 9, 2},    {"0", 5, 1}};
  loud.findings.front().caveat = "0";
  loud.findings.front().unknown_channel = 2;
  loud.findings.back().role = Role::lead;
  loud.findings.back().stage = "0";
  loud.rules.front().outcome = Outcome::waived;
  std::vector<Diagnosis> all{loud};
  for (const Diagnosis& each : {sample::healthy(), sample::incomplete(), sample::degraded()}) {
    all.push_back(wordless(each));
  }
  Diagnosis unexplained = loud;
  unexplained.verdict = Verdict::incomplete;
  unexplained.accounting.by_rule.clear();
  unexplained.accounting.oldest_late.clear();
  unexplained.accounting.unexplained_rows.clear();
  unexplained.findings.clear();
  all.push_back(std::move(unexplained));
  return all;
}

std::string rendered(const Diagnosis& diagnosis, Language language) {
  const RenderOptions options = in_language(language);
  return render_text(diagnosis, options) + render_markdown(diagnosis, options) +
         visible_text(render_html(diagnosis, options));
}

class Spoken : public testing::TestWithParam<Language> {};

TEST_P(Spoken, LeavesNoEnglishInAnyReport) {
  for (const Diagnosis& diagnosis : samples()) {
    EXPECT_EQ(english_left(rendered(diagnosis, Language::en), rendered(diagnosis, GetParam()),
                           GetParam()),
              Words{});
  }
}

TEST_P(Spoken, LeavesNoPlaceForAValueOpen) {
  for (const Diagnosis& diagnosis : samples()) {
    const std::string text = rendered(diagnosis, GetParam());
    EXPECT_THAT(text, Not(HasSubstr("{")));
    EXPECT_THAT(headline(diagnosis, GetParam()).text(), Not(HasSubstr("|")));
  }
}

TEST_P(Spoken, NamesItsLanguageToBrowsers) {
  EXPECT_THAT(render_html(sample::unhealthy(), in_language(GetParam())),
              HasSubstr("<html lang=\"" + std::string(to_text(GetParam())) + "\">"));
}

TEST_P(Spoken, KeepsTheColumnsOfStagesInLine) {
  for (const int width : {80, 100}) {
    RenderOptions options = in_language(GetParam());
    options.width = width;
    const std::string page = render_text(sample::unhealthy(), options);
    std::vector<std::size_t> widths;
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
      const bool heading = line.ends_with(say(wordings::late_heading, GetParam()).substr(1));
      const bool late_stage = line.ends_with("412") || line.ends_with("  89");
      if (heading || late_stage) widths.push_back(display_width(line));
    }
    ASSERT_EQ(widths.size(), 3U) << page;
    EXPECT_EQ(widths[0], widths[1]) << page;
    EXPECT_EQ(widths[0], widths[2]) << page;
  }
}

TEST_P(Spoken, WrapsTextsWithinTheScreen) {
  std::istringstream lines(render_text(wordless(sample::unhealthy()), in_language(GetParam())));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(display_width(line), 100U) << line;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Spoken,
                         testing::Values(Language::fr, Language::it, Language::nl, Language::sv),
                         [](const auto& each) { return std::string(to_text(each.param)); });

TEST(Languages, FormsFollowTheCount) {
  const auto records = [](Language language, std::int64_t count) {
    return say_count(wordings::late_records, language, count);
  };
  EXPECT_EQ(records(Language::fr, 0), "0 enregistrement en retard");
  EXPECT_EQ(records(Language::fr, 1), "1 enregistrement en retard");
  EXPECT_EQ(records(Language::fr, 2), "2 enregistrements en retard");
  EXPECT_EQ(records(Language::it, 1204), "1.204 record in ritardo");
  EXPECT_EQ(records(Language::nl, 0), "0 vertraagde records");
  EXPECT_EQ(records(Language::nl, 1), "1 vertraagde record");
  EXPECT_EQ(records(Language::sv, 1), "1 försenad post");
  EXPECT_EQ(records(Language::sv, 1204), "1\u00A0204 försenade poster");
}

TEST(Languages, HeadlinesAgreeWithTheirNumber) {
  Diagnosis diagnosis = sample::unhealthy();
  EXPECT_EQ(headline(diagnosis, Language::fr).text(),
            "1\u202F742 sur 18\u202F432 enregistrements sont en retard.");
  EXPECT_EQ(headline(diagnosis, Language::it).stressed, "1.742 su 18.432 record");
  diagnosis.accounting.late = 1;
  EXPECT_EQ(headline(diagnosis, Language::fr).text(),
            "1 sur 18\u202F432 enregistrements est en retard.");
  EXPECT_EQ(headline(diagnosis, Language::it).text(), "1 su 18.432 record è in ritardo.");
  EXPECT_EQ(headline(diagnosis, Language::nl).text(), "1 van de 18.432 records is te laat.");
  EXPECT_EQ(headline(diagnosis, Language::sv).text(), "1 av 18\u00A0432 poster är försenad.");
}

TEST(Languages, FiguresAndTimesAreWrittenAsTheLanguageDoes) {
  EXPECT_EQ(share(1204, 1742, Language::it), "69%");
  EXPECT_EQ(share(1, 1000, Language::it), "meno dell'1%");
  EXPECT_EQ(moment_words("2026-11-20 08:15:00", Language::nl), "20-11-2026 08:15 UTC");
  EXPECT_EQ(day_words("2026-11-20", Language::fr), "20/11/2026");
  EXPECT_EQ(day_words("2026-11-20", Language::sv), "2026-11-20");
  EXPECT_EQ(day_words("some day", Language::fr), "some day");
  EXPECT_EQ(second_words("2026-11-20 08:15:07", Language::it), "20/11/2026 08:15:07");
  EXPECT_EQ(time_between("2026-11-20 08:00:00", "2026-11-21 10:00:00", Language::fr), "1 j 2 h");
}

/// The picture has its place for the figures in every language, and no title is cut.
TEST(Languages, ThePictureHasRoomForItsTexts) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.accounting.by_stage[0].title = "Offline in un registratore di cassa";
  diagnosis.accounting.by_stage[1].late = 123456;
  for (const Language language : all_languages) {
    const std::string page = html_pipeline_wide(diagnosis, language);
    EXPECT_THAT(page, Not(HasSubstr("…"))) << to_text(language);
  }
}

}  // namespace
}  // namespace cdxray
