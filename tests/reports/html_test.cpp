#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/digest.h"
#include "reports/html_style.h"
#include "reports/renderers.h"
#include "reports/svg_text.h"
#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
    found.push_back((*at)[1].str());
  }
  return found;
}

std::vector<Diagnosis> all_samples() {
  return {sample::unhealthy(), sample::healthy(), sample::degraded(), sample::incomplete()};
}

TEST(Html, ThePolicyAllowsThisStyleAndNothingElse) {
  const std::string page = render_html(sample::unhealthy(), {});
  EXPECT_THAT(page,
              HasSubstr("content=\"default-src 'none'; style-src 'sha256-" +
                        sha256_base64(html_style) + "'; base-uri 'none'; form-action 'none'\""));
  const std::size_t start = page.find("<style>") + 7;
  EXPECT_EQ(page.substr(start, page.find("</style>") - start), html_style);
}

TEST(Html, NeedsNoScriptNoNetworkAndNoStyleAttribute) {
  for (const Diagnosis& diagnosis : all_samples()) {
    const std::string page = render_html(diagnosis, {});
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr(" style=")));
    EXPECT_THAT(page, Not(HasSubstr(" src=")));
    EXPECT_THAT(page, Not(HasSubstr("<link")));
    EXPECT_THAT(page, Not(HasSubstr("url(")));
    EXPECT_THAT(page, Not(HasSubstr("@import")));
  }
}

TEST(Html, HasOneHeadlineALanguageAndUniqueIds) {
  for (const Diagnosis& diagnosis : all_samples()) {
    const std::string page = render_html(diagnosis, {});
    EXPECT_EQ(matches(page, "<(h1)[ >]").size(), 1U);
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
    const auto ids = matches(page, " id=\"([^\"]*)\"");
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  }
}

TEST(Html, EveryLinkInsideThePageHasATarget) {
  for (const Diagnosis& diagnosis : all_samples()) {
    const std::string page = render_html(diagnosis, {});
    for (const std::string& target : matches(page, "href=\"#([^\"]*)\"")) {
      EXPECT_THAT(page, HasSubstr("id=\"" + target + "\""));
    }
  }
}

TEST(Html, EveryDrawingHasASizeForHostsWithoutStyle) {
  const std::string page = render_html(sample::unhealthy(), {});
  for (const std::string& drawing : matches(page, "(<svg[^>]*>)")) {
    EXPECT_THAT(drawing, HasSubstr(" width=\""));
    EXPECT_THAT(drawing, HasSubstr(" height=\""));
  }
}

TEST(Html, TagsAreClosed) {
  for (const Diagnosis& diagnosis : all_samples()) {
    const std::string page = render_html(diagnosis, {});
    for (const char* tag : {"section", "div", "details", "table", "tbody", "li", "ul", "ol", "a",
                            "span", "svg", "p", "dl", "main", "figure", "g", "td", "th", "tr"}) {
      const std::string name(tag);
      EXPECT_EQ(matches(page, "<(" + name + ")[ >]").size(),
                matches(page, "</(" + name + ")>").size())
          << name;
    }
  }
}

TEST(Html, ThePictureLinksLateRecordsToTheirCause) {
  const std::string page = render_html(sample::unhealthy(), {});
  EXPECT_THAT(page, HasSubstr("18,432 records; Kept offline in the store:  none seen; Waits for "
                              "the upload (P-job): 412 late of 430 here;"));
  EXPECT_THAT(page, HasSubstr(">1,241 late</text>"));
  EXPECT_THAT(page, HasSubstr("<a href=\"#f-5c1e00aa11bb\"><path"));
  EXPECT_THAT(page, HasSubstr(">18,002</text>"));
}

TEST(Html, LateRecordsWithoutACauseLeadToTheUnexplained) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.findings.clear();
  diagnosis.accounting.by_cause.clear();
  diagnosis.accounting.explained = 0;
  diagnosis.accounting.unexplained = 1742;
  const std::string page = render_html(diagnosis, {});
  EXPECT_THAT(page, HasSubstr("<a href=\"#unexplained\"><path"));
  EXPECT_THAT(page, HasSubstr("<h2 id=\"h-unexplained\">Unexplained: 1,742 late records</h2>"));
}

TEST(Html, ReferencesThatAreNoWebAddressAreNoLinks) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.findings[0].references[0].url = "javascript:alert(1)";
  EXPECT_THAT(render_html(diagnosis, {}), Not(HasSubstr("javascript:")));
}

TEST(Html, AnotherNowIsNamed) {
  Diagnosis diagnosis = sample::healthy();
  EXPECT_THAT(render_html(diagnosis, {}), HasSubstr("is the capture time"));
  diagnosis.snapshot.now = "2026-11-21 00:00:00";
  EXPECT_THAT(render_html(diagnosis, {}), HasSubstr("was set to 2026-11-21 00:00 UTC"));
}

TEST(SvgText, BreaksAtSpacesAndShortensWhatDoesNotFit) {
  EXPECT_EQ(svg_lines("one two", 10.0, 200.0, 2), std::vector<std::string>{"one two"});
  EXPECT_EQ(svg_lines("Waits for the upload", 13.5, 100.0, 2),
            (std::vector<std::string>{"Waits for the", "upload"}));
  const auto lines = svg_lines("a title that is far too long for the room it has", 13.5, 90.0, 2);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines.back().ends_with("…"));
  for (const std::string& line : lines) EXPECT_LE(svg_text_width(line, 13.5), 90.0 + 13.5);
  EXPECT_TRUE(svg_lines("", 13.5, 90.0, 2).empty());
}

}  // namespace
}  // namespace cdxray
