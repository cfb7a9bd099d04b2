#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "reports/renderers.h"
#include "tests/reports/sample_diagnosis.h"

namespace cdxray {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const Diagnosis& diagnosis) {
  return Json::parse(render_json(diagnosis, {}));
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

TEST(Json, HasTheFieldsOfTheContractInTheirOrder) {
  const Json document = parsed(sample::unhealthy());
  EXPECT_EQ(keys(document),
            (std::vector<std::string>{"schema", "language", "tool", "pack", "snapshot", "verdict",
                                      "exit", "accounting", "settings", "select", "ignore",
                                      "findings", "rules"}));
  EXPECT_EQ(document["schema"], "cdxray/result@1");
  EXPECT_EQ(document["tool"]["name"], "cdxray");
  EXPECT_EQ(document["verdict"], "unhealthy");
  EXPECT_EQ(document["exit"]["code"], 1);
  EXPECT_EQ(document["settings"]["rows-wait-for-conversion.grace"], "30m");
}

TEST(Json, FindingsHaveTheFieldsOfTheContract) {
  const Json finding = parsed(sample::unhealthy())["findings"][0];
  for (const char* field :
       {"fingerprint", "rule", "id", "severity", "stage", "subject", "title", "message",
        "rows_total", "rows", "caused_by", "is_cause", "explains_records", "fix", "references"}) {
    EXPECT_TRUE(finding.contains(field)) << field;
  }
  EXPECT_EQ(finding["fix"], (Json{"set-batch-job-waiting", "set-done-flag"}));
  EXPECT_EQ(finding["fixes"][0]["safety"], "guarded");
  EXPECT_EQ(finding["references"], Json::array({"faq.q3"}));
}

TEST(Json, LongIdsAreTextAndCountsAreNumbers) {
  const Json document = parsed(sample::unhealthy());
  const Json& row = document["findings"][0]["rows"][0];
  EXPECT_EQ(row["RECID"], "5637144576");
  EXPECT_EQ(row["STATUS"], 0);
  EXPECT_TRUE(row["ENDED"].is_null());
  EXPECT_EQ(document["findings"][3]["subject"]["CHANNEL"], "5637145359");
  EXPECT_EQ(document["accounting"]["late"], 1742);
}

TEST(Json, TimesOfTheSnapshotAreRfc3339) {
  const Json document = parsed(sample::unhealthy());
  EXPECT_EQ(document["snapshot"]["captured_at"], "2026-11-20T08:15:00Z");
  EXPECT_EQ(document["snapshot"]["now"], "2026-11-20T08:15:00Z");
  EXPECT_EQ(document["snapshot"]["sides"]["channel"][0]["captured_at"], "2026-11-20T08:20:00Z");
  EXPECT_EQ(document["accounting"]["oldest_late"], "2026-11-17T06:20:00Z");
}

TEST(Json, TimingsAppearOnlyWhenAskedFor) {
  Diagnosis diagnosis = sample::unhealthy();
  EXPECT_FALSE(parsed(diagnosis)["rules"][0].contains("milliseconds"));
  diagnosis.with_timings = true;
  EXPECT_EQ(parsed(diagnosis)["rules"][0]["milliseconds"], 1.5);
}

TEST(Json, IsIndentedByTwoAndEndsInANewline) {
  const std::string text = render_json(sample::healthy(), {});
  EXPECT_TRUE(text.starts_with("{\n  \"schema\": \"cdxray/result@1\",\n"));
  EXPECT_TRUE(text.ends_with("\n}\n"));
}

TEST(Json, BrokenUtf8IsReplacedNotThrown) {
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.findings[0].message = "a\xFFz";
  EXPECT_EQ(parsed(diagnosis)["findings"][0]["message"], "a\xEF\xBF\xBDz");
}

TEST(Json, HostileTextsKeepTheirValues) {
  const std::string hostile = "##vso[task.setvariable variable=x]y \xE2\x80\xAE\x1b";
  Diagnosis diagnosis = sample::unhealthy();
  diagnosis.findings[0].message = hostile;
  const std::string text = render_json(diagnosis, {});
  EXPECT_EQ(text.find("##vso["), std::string::npos);
  EXPECT_EQ(Json::parse(text)["findings"][0]["message"], hostile);
}

}  // namespace
}  // namespace cdxray
