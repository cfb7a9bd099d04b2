#include "engine/language.h"

#include <gtest/gtest.h>

namespace cdxray {
namespace {

constexpr Phrase rows{.en = {"{} row", "{} rows"},
                      .fr = {"{} ligne", "{} lignes"},
                      .it = {"{} riga", "{} righe"},
                      .nl = {"{} rij", "{} rijen"},
                      .sv = {"{} rad", "{} rader"}};
constexpr Phrase of{.en = {"{0} of {1}"},
                    .fr = {"{0} sur {1}"},
                    .it = {"{0} di {1}"},
                    .nl = {"{0} van {1}"},
                    .sv = {"{0} av {1}"}};

TEST(Language, IsKnownByTheFirstPartOfItsName) {
  EXPECT_EQ(parse_language("fr"), Language::fr);
  EXPECT_EQ(parse_language("nl-BE"), Language::nl);
  EXPECT_EQ(parse_language("sv_SE.UTF-8"), Language::sv);
  EXPECT_EQ(parse_language("C"), std::nullopt);
  EXPECT_EQ(parse_language("french"), std::nullopt);
  EXPECT_EQ(parse_language(""), std::nullopt);
  for (const Language language : all_languages) {
    EXPECT_EQ(parse_language(to_text(language)), language);
  }
}

TEST(Language, GroupsThousandsAsEachLanguageWritesThem) {
  EXPECT_EQ(grouped(1234567, Language::en), "1,234,567");
  EXPECT_EQ(grouped(1234567, Language::fr), "1\u202F234\u202F567");
  EXPECT_EQ(grouped(1234567, Language::it), "1.234.567");
  EXPECT_EQ(grouped(-1234, Language::nl), "-1.234");
  EXPECT_EQ(grouped(1234, Language::sv), "1\u00A0234");
  EXPECT_EQ(grouped(-123, Language::en), "-123");
}

TEST(Language, WritesTimesAsEachLanguageDoes) {
  const Moment moment = *parse_moment("2026-11-05 08:15:59");
  EXPECT_EQ(moment_text(moment, Language::en), "2026-11-05 08:15 UTC");
  EXPECT_EQ(moment_text(moment, Language::fr), "05/11/2026 08:15 UTC");
  EXPECT_EQ(moment_text(moment, Language::it), "05/11/2026 08:15 UTC");
  EXPECT_EQ(moment_text(moment, Language::nl), "05-11-2026 08:15 UTC");
  EXPECT_EQ(moment_text(moment, Language::sv), "2026-11-05 08:15 UTC");
}

TEST(Language, WritesDurationsInTwoUnits) {
  EXPECT_EQ(duration_text(0, Language::en), "0 s");
  EXPECT_EQ(duration_text(59, Language::en), "59 s");
  EXPECT_EQ(duration_text(60, Language::en), "1 min");
  EXPECT_EQ(duration_text(100920, Language::en), "1 d 4 h");
  EXPECT_EQ(duration_text(86460, Language::en), "1 d");
  EXPECT_EQ(duration_text(7380, Language::nl), "2 u 3 min");
  EXPECT_EQ(duration_text(100920, Language::fr), "1 j 4 h");
}

TEST(Language, PutsThePercentSignWhereItBelongs) {
  EXPECT_EQ(percent_text(69, Language::fr), "69\u00A0%");
  EXPECT_EQ(percent_text(69, Language::nl), "69%");
}

TEST(Phrase, TakesTheFormThatTheCountAsksFor) {
  EXPECT_EQ(say_count(rows, Language::en, 0), "0 rows");
  EXPECT_EQ(say_count(rows, Language::en, 1), "1 row");
  EXPECT_EQ(say_count(rows, Language::fr, 0), "0 ligne");
  EXPECT_EQ(say_count(rows, Language::fr, 2), "2 lignes");
  EXPECT_EQ(say_count(rows, Language::nl, 1204), "1.204 rijen");
}

TEST(Phrase, PutsValuesInTheirPlaces) {
  EXPECT_EQ(say(of, Language::it, "3", 7), "3 di 7");
}

}  // namespace
}  // namespace cdxray
