#include "reports/result_reader.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "engine/error.h"
#include "reports/renderers.h"
#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using Json = nlohmann::ordered_json;

Diagnosis stored(const Diagnosis& diagnosis) {
  return read_result(render_json(diagnosis, {}), "r.json");
}

/// What a result says of itself once something in it is changed: the text of the error, or "".
std::string complaint(const std::function<void(Json&)>& change) {
  Json document = Json::parse(render_json(sample::unhealthy(), {}));
  change(document);
  try {
    read_result(document.dump(), "r.json");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), Error::Kind::input);
    EXPECT_NE(error.help(), "");
    return error.what();
  }
  return {};
}

std::string complaint_about(std::string_view text) {
  try {
    read_result(text, "r.json");
  } catch (const Error& error) {
    EXPECT_NE(error.help(), "");
    return error.what();
  }
  return {};
}

void expect_same_in_all_formats(const Diagnosis& diagnosis) {
  const Diagnosis again = stored(diagnosis);
  for (const Format& format : formats()) {
    EXPECT_EQ(format.render(again, {}), format.render(diagnosis, {})) << format.name;
  }
}

TEST(ResultReader, GivesBackWhatAllFormatsShow) {
  expect_same_in_all_formats(sample::unhealthy());
  expect_same_in_all_formats(sample::healthy());
  expect_same_in_all_formats(sample::incomplete());
  expect_same_in_all_formats(sample::degraded());
}

TEST(ResultReader, GivesBackTimingsAndTheLanguage) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.with_timings = true;
  diagnosis.rules.front().milliseconds = 12.75;
  diagnosis.language = Language::sv;
  const Diagnosis again = stored(diagnosis);
  EXPECT_TRUE(again.with_timings);
  EXPECT_EQ(again.rules.front().milliseconds, 12.75);
  EXPECT_EQ(again.language, Language::sv);
}

TEST(ResultReader, GivesBackHowTextsWereMade) {
  Diagnosis diagnosis = sample::unhealthy();
  const Said part{"inside", "rules.x.message", {{"ROWS", std::int64_t{3}}, {"NAME", Value()}}, {}};
  Said& said = diagnosis.findings.front().message_said;
  said = {
      diagnosis.findings.front().message, "lack.found_by", {{"rule", std::string("X01")}}, {part}};
  diagnosis.findings.front().fixes.front().values = {{"caption", {"one", "two"}}};
  const Diagnosis again = stored(diagnosis);
  EXPECT_EQ(again.findings.front().message_said, said);
  EXPECT_EQ(again.findings.front().fixes.front().values,
            diagnosis.findings.front().fixes.front().values);
}

TEST(ResultReader, KeepsLongIdsWhole) {
  const Diagnosis again = stored(sample::unhealthy());
  const Finding& withheld = *again.find("5c1e00aa11bb");
  EXPECT_EQ(withheld.rows.front().front(), Value(std::int64_t{5637144576}));
}

TEST(ResultReader, SaysWhereAFieldIsMissing) {
  EXPECT_EQ(complaint([](Json& result) { result["findings"][1].erase("severity"); }),
            "r.json: /findings/1: 'severity' is missing");
  EXPECT_EQ(complaint([](Json& result) { result.erase("language"); }),
            "r.json: the document: 'language' is missing");
}

TEST(ResultReader, SaysWhereSomethingElseStands) {
  EXPECT_EQ(complaint([](Json& result) { result["accounting"]["late"] = "many"; }),
            "r.json: /accounting/late: this is string, not a whole number");
  EXPECT_EQ(complaint([](Json& result) { result["rules"] = 3; }),
            "r.json: /rules: this is number, not a list");
  EXPECT_EQ(complaint([](Json& result) { result["verdict"] = "fine"; }),
            "r.json: /verdict: 'fine' is none of healthy, degraded, unhealthy, incomplete");
  EXPECT_EQ(complaint([](Json& result) { result["accounting"]["by_kind"][0]["late"] = -1; }),
            "r.json: /accounting/by_kind/0/late: -1 is no count");
  EXPECT_EQ(complaint([](Json& result) { result["settings"]["a/b~c"] = true; }),
            "r.json: /settings/a~1b~0c: this is boolean, not a text");
}

TEST(ResultReader, RefusesFiguresThatDoNotComeOut) {
  EXPECT_EQ(complaint([](Json& result) { result["accounting"]["explained"] = 1; }),
            "r.json: /accounting/late: this is not explained and unexplained together");
  EXPECT_THAT(complaint([](Json& result) { result["accounting"]["by_cause"].clear(); }),
              HasSubstr("/accounting/by_cause: these come to 0, not to 1705"));
  EXPECT_THAT(complaint([](Json& result) {
                result["accounting"]["by_cause"][0]["fingerprint"] = "000000000000";
              }),
              HasSubstr("/accounting/by_cause/0: no finding explains these records"));
  EXPECT_THAT(complaint([](Json& result) { result["findings"].push_back(result["findings"][0]); }),
              HasSubstr("/findings: 5c1e00aa11bb is there twice"));
}

TEST(ResultReader, RefusesFingerprintsThatAreNone) {
  for (const char* text : {"", "5c1e00aa11bg", "5c1e; rm -rf", "\"><script>"}) {
    EXPECT_EQ(complaint([&](Json& result) { result["findings"][0]["fingerprint"] = text; }),
              "r.json: /findings/0/fingerprint: this is no fingerprint");
  }
}

TEST(ResultReader, RefusesOtherDocuments) {
  EXPECT_EQ(complaint_about("{\"schema\": \"cdxray/trace@1\"}"),
            "r.json: /schema: this is 'cdxray/trace@1', not 'cdxray/result@1'");
  EXPECT_EQ(complaint_about("[1, 2]"), "r.json: this is no result of cdxray check");
  EXPECT_EQ(complaint_about("{\n  \"schema\": nothing}"), "r.json:2:14: this is no JSON");
  EXPECT_EQ(complaint_about(""), "r.json:1:1: this is no JSON");
  EXPECT_EQ(complaint_about("{\"a\": 1e999}"), "r.json: this JSON cannot be read");
}

TEST(ResultReader, RefusesDeepNesting) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(complaint_about(deep), "r.json: nested deeper than 64 levels");
}

TEST(ResultReader, PassesOverFieldsThatLaterVersionsAdd) {
  EXPECT_EQ(complaint([](Json& result) {
              result["new"] = {{"a", 1}};
              result["findings"][0]["new"] = {1, 2};
            }),
            "");
}

}  // namespace
}  // namespace cdxray
