#include "engine/texts.h"

#include <gmock/gmock.h>

#include "tests/engine/small_pack.h"

namespace cdxray {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Pair;

class Texts : public SmallPack {
 protected:
  Texts() { add_rule("a", rule_text("A01", "j.STATUS = 0")); }

  /// What a translator gets, as if it were translated.
  void translate(const std::string& language) {
    const LoadedPack loaded = load_pack(folder());
    std::string text = texts_to_translate(loaded.pack, language);
    ASSERT_THAT(text, HasSubstr("title: \"T\""));
    temp_.write("rules/text/" + language + ".yaml", replaced(text, "title: \"T\"", "title: Titre"));
  }
};

TEST_F(Texts, OfAPackStandUnderTheirKeys) {
  const TextTable texts = english_texts(pack());
  EXPECT_THAT(texts, Contains(Pair("rules.a.title", "T")));
  EXPECT_THAT(texts, Contains(Pair("rules.a.message", "{COMPANY}: {rows}")));
  EXPECT_THAT(texts, Contains(Pair("operations.release-job.steps.1",
                                   "Open {menu.batch} and set the job to Waiting")));
  EXPECT_THAT(texts, Contains(Pair("without.journey.headquarters",
                                   "The staging table was not collected.")));
  EXPECT_THAT(texts, Contains(Pair("stages.done", "Complete")));
}

TEST_F(Texts, OfATranslationAreUsedAndEnglishElsewhere) {
  translate("fr");
  const Pack known = pack();
  EXPECT_EQ(text_of(known, "fr", "rules.a.title", "T"), "Titre");
  EXPECT_EQ(text_of(known, "fr", "stages.done", "Complete"), "Complete");
  EXPECT_EQ(text_of(known, "it", "rules.a.title", "T"), "T");
  EXPECT_EQ(text_of(known, "en", "rules.a.title", "T"), "T");
}

TEST_F(Texts, ThatAreTranslatedAreNotAskedForAgain) {
  translate("sv");
  EXPECT_EQ(texts_to_translate(pack(), "sv"), "");
  EXPECT_NE(texts_to_translate(pack(), "nl"), "");
}

TEST_F(Texts, ThatAreMissingAreAskedForAlone) {
  translate("it");
  add_rule("b", rule_text("A02", "j.STATUS = 3"));
  const LoadedPack loaded = load_pack(folder());
  ASSERT_EQ(loaded.problems.size(), 3U);  // title, why, message
  EXPECT_EQ(loaded.problems.front().message, "there is no text for 'rules.b.message'");
  const std::string text = texts_to_translate(loaded.pack, "it");
  EXPECT_EQ(text,
            "rules:\n  b:\n    message: \"{COMPANY}: {rows}\"\n    title: \"T\"\n    why: \"W\"\n");
}

TEST_F(Texts, OfLongListsStandInTheirOrder) {
  std::string steps;
  for (int i = 1; i <= 11; ++i) steps += "  - step " + std::to_string(i) + "\n";
  temp_.write("rules/operations/long.yaml", "title: Long\nsafety: manual\nsteps:\n" + steps);
  const std::string text = texts_to_translate(pack(), "fr");
  EXPECT_THAT(text, HasSubstr("- \"step 2\"\n      - \"step 3\""));
  EXPECT_THAT(text, HasSubstr("- \"step 10\"\n      - \"step 11\""));
  translate("fr");
  EXPECT_EQ(text_of(pack(), "fr", "operations.long.steps.10", ""), "step 10");
}

TEST_F(Texts, ThatQueriesMakeUpMayHoldAnything) {
  const std::string packed = read_text(folder() / "pack.yaml");
  temp_.write("rules/pack.yaml", packed + "values: [\"an unknown channel: 1.5 \\\"x\\\"\"]\n");
  translate("fr");
  const Pack known = pack();
  EXPECT_EQ(text_of(known, "fr", "values.an unknown channel: 1.5 \"x\"", ""),
            "an unknown channel: 1.5 \"x\"");
}

}  // namespace
}  // namespace cdxray
