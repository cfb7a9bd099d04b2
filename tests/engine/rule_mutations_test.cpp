#include "engine/rule_mutations.h"

#include <gmock/gmock.h>

#include "tests/engine/small_pack.h"

namespace cdxray {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class RuleMutations : public SmallPack {
 protected:
  std::vector<std::string> survivors() {
    std::vector<std::string> names;
    const Pack known = pack();
    for (const MutationResult& result : run_mutations(known, {})) {
      if (result.survived) names.push_back(result.mutation.condition);
    }
    return names;
  }
};

constexpr const char* company = "j.COMPANY = 'usrt'";

TEST_F(RuleMutations, FindConditionsThatNoExampleMisses) {
  // The example's three rows differ in STATUS only, and only STATUS 0 is expected.
  add_rule("a", rule_text("A01", std::string("j.STATUS = 0 AND ") + company));
  EXPECT_THAT(survivors(), ElementsAre(company));
}

TEST_F(RuleMutations, OfAnAlternativeTakeItAway) {
  add_rule("a", rule_text("A01", "j.STATUS = 0 OR j.STATUS = 7"));
  EXPECT_THAT(survivors(), ElementsAre("j.STATUS = 7"));
}

TEST_F(RuleMutations, StandWithAReason) {
  const std::string unproven =
      "unproven:\n  - {condition: \"j.COMPANY  =  'usrt'\", why: Only usrt has jobs.}\n";
  add_rule("a", rule_text("A01", std::string("j.STATUS = 0 AND ") + company, unproven));
  const Pack known = pack();
  const auto results = run_mutations(known, {});
  ASSERT_EQ(results.size(), 2U);
  EXPECT_EQ(results[0].why, "");
  EXPECT_EQ(results[1].why, "Only usrt has jobs.");
  EXPECT_TRUE(results[1].survived);
  EXPECT_THAT(results[1].mutation.location.file, HasSubstr("conversion/a.yaml"));
}

TEST_F(RuleMutations, OfAppliesWhenCountToo) {
  add_rule(
      "a",
      rule_text("A01", "j.STATUS = 0",
                "applies_when: |\n  SELECT 1 AS X FROM snapshot_info AS i WHERE i.KEY <> ''\n"));
  EXPECT_THAT(survivors(), ElementsAre("i.KEY <> ''"));
}

TEST_F(RuleMutations, StopWhenAskedTo) {
  add_rule("a", rule_text("A01", "j.STATUS = 0"));
  const Pack known = pack();
  EXPECT_THROW(run_mutations(known, {}, [] { return true; }), Stopped);
}

}  // namespace
}  // namespace cdxray
