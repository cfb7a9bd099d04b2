#include "engine/phrases.h"

#include <set>

#include <gmock/gmock.h>

#include "engine/placeholder.h"

namespace cdxray {
namespace {

std::set<std::string> names_in(std::string_view wording) {
  const auto names = placeholders(std::string(wording));
  return {names.begin(), names.end()};
}

TEST(Phrases, NameTheSameValuesInAllLanguages) {
  std::set<std::string_view> ids;
  for (const NamedPhrase& named : phrases()) {
    EXPECT_TRUE(ids.insert(named.id).second) << named.id << " is there twice";
    const auto english = names_in(named.phrase.en.one);
    for (const Language language : all_languages) {
      const Wording& wording = named.phrase.in(language);
      EXPECT_EQ(names_in(wording.one), english) << named.id << " in " << to_text(language);
      if (wording.other.empty()) continue;
      EXPECT_EQ(names_in(wording.other), english) << named.id << " in " << to_text(language);
    }
  }
}

TEST(Phrases, WithACountHaveAFormForOneAndForMany) {
  for (const NamedPhrase& named : phrases()) {
    const bool counts = names_in(named.phrase.en.one).count("count") > 0;
    EXPECT_EQ(counts, !named.phrase.en.other.empty()) << named.id;
  }
}

TEST(Phrases, TakeTheFormAndTheFiguresOfTheLanguage) {
  const Said one = phrase("exit.broken", {{"count", std::int64_t{1}}});
  const Said many = phrase("exit.broken", {{"count", std::int64_t{1204}}});
  EXPECT_EQ(one.text, "1 rule broke");
  EXPECT_EQ(many.text, "1,204 rules broke");
  const Phrase& broken = *find_phrase("exit.broken");
  EXPECT_EQ(say(broken, Language::fr, one), "1 règle a échoué");
  EXPECT_EQ(say(broken, Language::nl, many), "1.204 regels zijn mislukt");
}

TEST(Phrases, PutPartsWhereTheyBelong) {
  const Said first = verbatim("One.");
  const Said second = verbatim("Two.");
  EXPECT_EQ(phrase("reason.nothing_found", {}, {first, second}).text,
            "nothing found, but not all could be seen: One. Two.");
  EXPECT_EQ(clauses({first, second}).text, "One.; Two.");
  EXPECT_EQ(clauses({first}), first);
  EXPECT_EQ(sentences({}), Said{});
}

TEST(Phrases, LackNoValueSilently) {
  const Said without = {"", "exit.broken", {}, {}};
  EXPECT_EQ(say(*find_phrase("exit.broken"), Language::en, without), std::nullopt);
  EXPECT_EQ(say(*find_phrase("exit.clean"), Language::en, without), std::nullopt);
  EXPECT_EQ(find_phrase("exit.nowhere"), nullptr);
}

TEST(Phrases, WriteTimesAndNumbersAsTheLanguageDoes) {
  EXPECT_EQ(written(std::string("2026-11-20 08:15:00"), Language::fr), "20/11/2026 08:15 UTC");
  EXPECT_EQ(written(std::string("2026-11-20 08:15:00"), Language::en), "2026-11-20 08:15:00");
  EXPECT_EQ(written(std::string("2026-11-20"), Language::fr), "2026-11-20");
  EXPECT_EQ(written(12.5, Language::sv), "12,5");
  EXPECT_EQ(written(std::int64_t{10003}, Language::it), "10.003");
}

}  // namespace
}  // namespace cdxray
