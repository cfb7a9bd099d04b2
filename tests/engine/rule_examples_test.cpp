#include "engine/rule_examples.h"

#include <atomic>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/golden.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

using testing::HasSubstr;

/// The small sound pack, its rule's text changed.
Pack pack_with(const std::string& from, const std::string& to) {
  const TempFolder temp;
  const auto base = source_folder() / "fixtures" / "broken_rules" / "base";
  std::filesystem::copy(base, temp.path() / "rules", std::filesystem::copy_options::recursive);
  const std::string rule = read_text(base / "conversion" / "job-withheld.yaml");
  temp.write("rules/conversion/job-withheld.yaml", replaced(rule, from, to));
  LoadedPack loaded = load_pack(temp.path() / "rules");
  for (const Problem& problem : loaded.problems) ADD_FAILURE() << to_text(problem);
  return loaded.pack;
}

TEST(RuleExamples, PassWhenWitnessesAreAsExpected) {
  const auto results = run_examples(pack_with("", ""), {});
  ASSERT_EQ(results.size(), 1U);
  EXPECT_TRUE(results.front().passed) << results.front().explanation;
}

TEST(RuleExamples, SayWhatWasExpectedAndWhatCame) {
  const auto results = run_examples(pack_with("expect: [{RECID: 1}]", "expect: [{RECID: 2}]"), {});
  ASSERT_EQ(results.size(), 1U);
  EXPECT_FALSE(results.front().passed);
  EXPECT_EQ(results.front().explanation,
            "  expected (-) and got (+):\n  - {RECID: 2}\n  + {RECID: 1, COMPANY: usrt}\n");
}

TEST(RuleExamples, SayWhenRowsDoNotFitTheirTable) {
  const auto results = run_examples(pack_with("{RECID: 2, STATUS: 1", "{RECID: 1, STATUS: 1"), {});
  ASSERT_EQ(results.size(), 1U);
  EXPECT_FALSE(results.front().passed);
  EXPECT_THAT(results.front().explanation, HasSubstr("the example cannot be run: UNIQUE"));
}

TEST(RuleExamples, StopWhenAskedTo) {
  const Pack pack = pack_with("", "");
  std::atomic<int> asked = 0;
  EXPECT_THROW(run_examples(pack, {},
                            [&] {
                              ++asked;
                              return true;
                            }),
               Stopped);
  EXPECT_GT(asked, 0);
}

}  // namespace
}  // namespace cdxray
