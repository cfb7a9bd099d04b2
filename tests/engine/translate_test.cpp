// What the program says in other languages, on the scenarios: nothing is left in English, nothing
// is lost, and the way back leads to the same words.
#include "engine/translate.h"

#include <gmock/gmock.h>

#include "reports/renderers.h"
#include "tests/engine/small_pack.h"
#include "tests/support/healthy_snapshot.h"

namespace cdxray {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::filesystem::path change_of(const std::string& scenario) {
  return source_folder() / "fixtures" / "scenarios" / scenario / "change.sql";
}

class Translation : public testing::Test {
 protected:
  Diagnosis scenario(const std::string& name) {
    const Snapshot snapshot =
        changed_snapshot(temp_.path() / (name + ".cdxs"), read_text(change_of(name)));
    return diagnose(snapshot, shipped_pack(), {});
  }
  TempFolder temp_;
};

TEST_F(Translation, IntoTheSameLanguageChangesNothing) {
  const Diagnosis english = scenario("two-faults");
  EXPECT_EQ(render_json(translate(english, shipped_pack(), Language::en), {}),
            render_json(english, {}));
}

TEST_F(Translation, BackLeadsToTheSameWords) {
  const Diagnosis english = scenario("number-sequence-exhausted");
  for (const Language language : all_languages) {
    TextsKept kept;
    const Diagnosis native = translate(english, shipped_pack(), language, &kept);
    EXPECT_THAT(kept, IsEmpty()) << to_text(language);
    EXPECT_EQ(native.language, language);
    EXPECT_EQ(render_json(translate(native, shipped_pack(), Language::en), {}),
              render_json(english, {}))
        << to_text(language);
  }
}

TEST_F(Translation, FixStepsHaveTheLabelsOfTheProduct) {
  const Diagnosis native =
      translate(scenario("online-store-profile-not-found"), shipped_pack(), Language::fr);
  std::vector<std::string> steps;
  for (const Finding& finding : native.findings) {
    for (const Fix& fix : finding.fixes) {
      steps.insert(steps.end(), fix.steps.begin(), fix.steps.end());
    }
  }
  EXPECT_THAT(steps, Contains(HasSubstr("Profils de fonctionnalité")));
}

TEST_F(Translation, ReasonsAndTheExitAreSaidToo) {
  const Diagnosis english = scenario("conversion-job-withheld");
  const Diagnosis native = translate(english, shipped_pack(), Language::nl);
  EXPECT_THAT(native.exit.reason, HasSubstr("met ernst ‘fout’ of hoger"));
  for (std::size_t i = 0; i < english.rules.size(); ++i) {
    EXPECT_NE(native.rules[i].title, english.rules[i].title) << english.rules[i].rule;
    if (english.rules[i].reason.empty()) continue;
    EXPECT_NE(native.rules[i].reason, english.rules[i].reason) << english.rules[i].rule;
  }
}

TEST_F(Translation, LeavesCaptionsAsTheyWereTyped) {
  const Diagnosis english = scenario("conversion-job-withheld");
  const Diagnosis native = translate(english, shipped_pack(), Language::fr);
  EXPECT_THAT(english.findings.front().message,
              HasSubstr("Synchronize customers and channel requests"));
  EXPECT_THAT(native.findings.front().message,
              HasSubstr("Synchronize customers and channel requests"));
}

class SmallTranslation : public SmallPack {};

TEST_F(SmallTranslation, KeepsWhatThePackDoesNotSay) {
  add_rule("one", rule_text("Z01", "j.STATUS = 0"));
  const Pack rules = pack();
  const Diagnosis english =
      run("INSERT INTO hq_BATCHJOB (RECID, STATUS, COMPANY) VALUES (1, 0, 'usrt')");
  TextsKept kept;
  const Diagnosis native = translate(english, rules, Language::sv, &kept);
  ASSERT_EQ(native.findings.size(), 1U);
  EXPECT_EQ(native.findings.front().message, "usrt: 1");
  EXPECT_THAT(kept, Contains("rules.one.message"));
}

TEST_F(SmallTranslation, PutsValuesIntoWordsOfTheLanguage) {
  add_rule("one", rule_text("Z01", "j.STATUS = 0"));
  Pack rules = pack();
  rules.texts["it"] = {{"rules.one.message", "{rows} in {COMPANY}"},
                       {"rules.one.title", "Titolo"},
                       {"values.usrt", "la società"}};
  Diagnosis english = run("INSERT INTO hq_BATCHJOB (RECID, STATUS, COMPANY) VALUES (1, 0, 'usrt')");
  ASSERT_EQ(english.findings.size(), 1U);
  for (auto& [name, value] : english.findings.front().message_said.values) {
    if (name == "rows") value = std::int64_t{12345};
  }
  const Diagnosis native = translate(english, rules, Language::it);
  EXPECT_EQ(native.findings.front().message, "12.345 in la società");
  EXPECT_EQ(native.findings.front().title, "Titolo");
}

TEST_F(SmallTranslation, KeepsATextWhoseValuesAreNotThere) {
  add_rule("one", rule_text("Z01", "j.STATUS = 0"));
  Pack rules = pack();
  rules.texts["it"] = {{"rules.one.message", "{rows} di {OTHER}"}};
  const Diagnosis english =
      run("INSERT INTO hq_BATCHJOB (RECID, STATUS, COMPANY) VALUES (1, 0, 'usrt')");
  EXPECT_EQ(translate(english, rules, Language::it).findings.front().message, "usrt: 1");
}

TEST_F(SmallTranslation, OfReasonsReachesWhatStandsInThem) {
  add_rule("artefact", rule_text("Z01", "j.STATUS = 0", "narrows: [hq_BATCHJOB]\n"));
  add_rule("silent", rule_text("Z02", "j.STATUS = 7"));
  Pack rules = pack();
  rules.texts["fr"] = {{"rules.artefact.message", "{COMPANY} compte {rows}"}};
  const Diagnosis english =
      run("INSERT INTO hq_BATCHJOB (RECID, STATUS, COMPANY) VALUES (1, 0, 'usrt')");
  const Diagnosis native = translate(english, rules, Language::fr);
  std::vector<std::string> reasons;
  for (const RuleResult& rule : native.rules) {
    if (rule.rule == "silent") reasons.push_back(rule.reason);
  }
  EXPECT_THAT(reasons, ElementsAre("rien trouvé, mais tout n’a pas pu être vu\u00A0: "
                                   "usrt compte 1 (Z01)."));
}

TEST_F(SmallTranslation, OfAPackReachesTitlesStepsAndParameters) {
  add_rule("one", rule_text("Z01", "j.STATUS = 0"));
  Pack rules = pack();
  rules.texts["fr"] = {{"rules.one.title", "Titre"}, {"rules.one.why", "Raison"}};
  const Pack native = translate(rules, Language::fr);
  EXPECT_EQ(native.rules.front().title, "Titre");
  EXPECT_EQ(native.rules.front().why, "Raison");
}

}  // namespace
}  // namespace cdxray
