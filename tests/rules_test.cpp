// The shipped pack: no problems, all examples pass, and the healthy environment is healthy.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/diagnose.h"
#include "engine/rule_examples.h"
#include "tests/support/golden.h"
#include "tests/support/healthy_snapshot.h"

namespace cdxray {
namespace {

TEST(ShippedPack, HasNoProblems) {
  std::string text;
  for (const Problem& problem : load_pack(source_folder() / "rules").problems) {
    text += to_text(problem);
  }
  EXPECT_EQ(text, "");
}

TEST(ShippedPack, PassesItsExamples) {
  const auto results = run_examples(shipped_pack(), {});
  EXPECT_GT(results.size(), shipped_pack().rules.size());
  for (const ExampleResult& result : results) {
    EXPECT_TRUE(result.passed) << result.location.file << ":" << result.location.line << " "
                               << result.example << "\n"
                               << result.explanation;
  }
}

TEST(ShippedPack, FindsTheHealthyEnvironmentHealthy) {
  const Snapshot snapshot = Snapshot::open(healthy_snapshot());
  const Diagnosis diagnosis = diagnose(snapshot, shipped_pack(), {});
  EXPECT_EQ(diagnosis.exit.code, 0) << diagnosis.exit.reason;
  EXPECT_EQ(diagnosis.accounting.late, 0);
  EXPECT_GT(diagnosis.accounting.records, 1000);
  EXPECT_GT(diagnosis.accounting.in_flight, 0);
  for (const Finding& finding : diagnosis.findings) {
    EXPECT_LT(finding.severity, Severity::error) << finding.id << " " << finding.message;
  }
  for (const RuleResult& rule : diagnosis.rules) {
    EXPECT_NE(rule.outcome, Outcome::error) << rule.rule << ": " << rule.reason;
  }
}

/// `B01` to `B30`, as the catalogue numbers the failures of one kind.
struct Numbered {
  char letter;
  int most;
};
constexpr Numbered catalogue[] = {{'A', 23}, {'B', 30}, {'C', 13}, {'D', 15}, {'F', 2},
                                  {'O', 9},  {'R', 4},  {'U', 36}, {'Z', 8}};

TEST(ShippedPack, KnowsEveryFailureOfTheCatalogue) {
  const Pack& pack = shipped_pack();
  std::vector<std::string> ids{"B13b", "B13c"};
  for (const auto& [letter, most] : catalogue) {
    for (int i = 1; i <= most; ++i) ids.push_back(fmt::format("{}{:02}", letter, i));
  }
  EXPECT_EQ(ids.size(), 142U);
  for (const std::string& id : ids) {
    EXPECT_TRUE(pack.find(id) != nullptr || pack.not_rules.count(id) > 0) << id;
  }
}

TEST(ShippedPack, HasTheParametersThatTheHelpNames) {
  Pack pack = shipped_pack();
  EXPECT_NO_THROW(set_parameters(pack, {"convert_grace=2h", "sync-job-hangs.longest_run=8h"}));
}

TEST(ShippedPack, KeepsNoColumnThatNobodyReads) {
  const WantedColumns wanted = wanted_columns(shipped_pack());
  EXPECT_EQ(wanted.at("hq_RETAILASYNCCUSTOMERV2").count("URL"), 0U);
  EXPECT_EQ(wanted.at("hq_RETAILASYNCCUSTOMERV2").count("ONLINEOPERATIONCOMPLETED"), 1U);
}

}  // namespace
}  // namespace cdxray
