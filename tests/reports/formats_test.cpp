// What must hold for every format alike.
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "reports/format.h"
#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Counts {
  std::string late;
  std::string explained;
  std::string unexplained;
  std::string findings;
  std::string blocked;
  bool operator==(const Counts&) const = default;
};

void PrintTo(const Counts& counts, std::ostream* stream) {
  *stream << counts.late << " = " << counts.explained << " + " << counts.unexplained << ", "
          << counts.findings << " findings, " << counts.blocked << " blocked";
}

std::string rendered(const std::string& format, const Diagnosis& diagnosis) {
  return find_format(format)->render(diagnosis, {});
}

/// The first group of the pattern's first match, without separators of thousands; "" for none.
std::string first_match(const std::string& text, const std::string& pattern) {
  std::smatch match;
  if (!std::regex_search(text, match, std::regex(pattern))) return {};
  std::string found = match[1].str();
  std::erase(found, ',');
  return found;
}

Counts json_counts(const Diagnosis& diagnosis) {
  const auto document = nlohmann::json::parse(rendered("json", diagnosis));
  const auto& accounting = document["accounting"];
  std::size_t blocked = 0;
  for (const auto& rule : document["rules"]) blocked += rule["outcome"] == "blocked" ? 1U : 0U;
  return {accounting["late"].dump(), accounting["explained"].dump(),
          accounting["unexplained"].dump(), std::to_string(document["findings"].size()),
          std::to_string(blocked)};
}

Counts text_counts(const Diagnosis& diagnosis) {
  const std::string text = rendered("text", diagnosis);
  return {first_match(text, "\n([0-9,]+) late ="), first_match(text, "= ([0-9,]+) explained"),
          first_match(text, "\\+ ([0-9,]+) unexplained"),
          first_match(text, "\n([0-9,]+) findings?:"),
          first_match(text, "Not checked: ([0-9,]+) rule")};
}

Counts markdown_counts(const Diagnosis& diagnosis) {
  const std::string text = rendered("markdown", diagnosis);
  return {first_match(text, "\n([0-9,]+) late ="), first_match(text, "= ([0-9,]+) explained"),
          first_match(text, "\\+ ([0-9,]+) unexplained;"),
          first_match(text, "\n([0-9,]+) findings?:"),
          first_match(text, "### Not checked: ([0-9,]+) rule")};
}

Counts html_counts(const Diagnosis& diagnosis) {
  const std::string text = rendered("html", diagnosis);
  const auto tile = [&](const std::string& name) {
    return first_match(text, "<dt>" + name + "</dt> <dd[^>]*>([0-9,]+) ");
  };
  return {tile("Late"), tile("Explained"), tile("Unexplained"),
          first_match(text, "<p class=\"lead\">([0-9,]+) findings?:"),
          first_match(text, "rules: .*?([0-9,]+) not checked")};
}

TEST(Formats, AgreeOnAllCounts) {
  const Diagnosis diagnosis = sample::unhealthy();
  const Counts expected{"1742", "1705", "37", "6", "2"};
  EXPECT_EQ(json_counts(diagnosis), expected);
  EXPECT_EQ(text_counts(diagnosis), expected);
  EXPECT_EQ(markdown_counts(diagnosis), expected);
  EXPECT_EQ(html_counts(diagnosis), expected);
}

TEST(Formats, FollowTheCountsOfAnotherDiagnosis) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.accounting.late = 1743;
  diagnosis.accounting.unexplained = 38;
  diagnosis.findings.pop_back();
  diagnosis.rules[7].outcome = Outcome::pass;
  const Counts expected{"1743", "1705", "38", "5", "1"};
  EXPECT_EQ(json_counts(diagnosis), expected);
  EXPECT_EQ(text_counts(diagnosis), expected);
  EXPECT_EQ(markdown_counts(diagnosis), expected);
  EXPECT_EQ(html_counts(diagnosis), expected);
}

TEST(Formats, AreFoundByName) {
  for (const char* name : {"text", "json", "markdown", "html"}) {
    ASSERT_NE(find_format(name), nullptr) << name;
    EXPECT_EQ(find_format(name)->name, name);
  }
  EXPECT_EQ(find_format("pdf"), nullptr);
}

TEST(Formats, GiveTheSameBytesForTheSameDiagnosis) {
  for (const Format& format : formats()) {
    EXPECT_EQ(format.render(sample::unhealthy(), {}), format.render(sample::unhealthy(), {}));
  }
}

TEST(Formats, SurviveAnEmptyDiagnosis) {
  for (const Format& format : formats()) {
    EXPECT_FALSE(format.render({}, {}).empty()) << format.name;
  }
}

/// No build agent may find a command, and no terminal a control sequence.
void expect_harmless(const std::string& name, const std::string& output) {
  std::string lower = output;
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  EXPECT_THAT(lower, Not(HasSubstr("##vso["))) << name;
  EXPECT_THAT(output, Not(HasSubstr("##["))) << name;
  EXPECT_THAT(output, Not(HasSubstr("\x1b"))) << name;
  for (const char* mark : {"\u202E", "\u2066", "\u200F", "\u200B", "\u0085"}) {
    EXPECT_THAT(output, Not(HasSubstr(mark))) << name;
  }
  EXPECT_FALSE(std::regex_search(output, std::regex("(^|\n)[ \t]*::"))) << name;
}

const std::string hostile =
    "\"><img src=x onerror=alert(1)>##vso[task.setvariable variable=x]y ::error::z "
    "::warning::w\n::set-output name=a::b\r\n##[command] \u202E\u2066\u200F\u200B\u0085 \x1b[31m "
    "| `a` </style><script>alert(1)</script> '; DROP TABLE x; -- ![x](http://e.example) @team \xFF";

TEST(Formats, HostileTextsAreHarmlessEverywhere) {
  const Diagnosis before =
      sample::with_texts(sample::unhealthy(), [](std::string& text) { text = hostile + text; });
  const Diagnosis after =
      sample::with_texts(sample::unhealthy(), [](std::string& text) { text += hostile; });
  for (const Diagnosis& diagnosis : {before, after}) {
    for (const Format& format : formats()) {
      expect_harmless(format.name, format.render(diagnosis, {}));
    }
    expect_harmless("ascii", find_format("text")->render(diagnosis, {.unicode = false}));
    expect_harmless("narrow", find_format("text")->render(diagnosis, {.width = 40}));
  }
}

TEST(Formats, HostileTextsMakeNoMarkup) {
  const Diagnosis diagnosis =
      sample::with_texts(sample::unhealthy(), [](std::string& text) { text = hostile; });
  const std::string page = rendered("html", diagnosis);
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("&lt;U+202E&gt;"));
  const std::string markdown = rendered("markdown", diagnosis);
  // Inside a code span `<` and `[` are only text; outside they must not appear bare.
  const std::string prose = std::regex_replace(markdown, std::regex("(`+)[^`].*?[^`]\\1(?!`)"), "");
  EXPECT_THAT(prose, Not(HasSubstr("<img")));
  EXPECT_THAT(prose, Not(HasSubstr("![")));
  EXPECT_THAT(prose, Not(HasSubstr("@team")));
}

}  // namespace
}  // namespace cdxray
