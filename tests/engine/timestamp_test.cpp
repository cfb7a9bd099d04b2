#include "engine/timestamp.h"

#include <gtest/gtest.h>

namespace cdxray {
namespace {

struct MomentCase {
  std::string name;
  std::string text;
  std::string expected;  ///< "" when it is refused
};

class ReadsMoment : public testing::TestWithParam<MomentCase> {};

TEST_P(ReadsMoment, AsUtcOrNotAtAll) {
  const auto moment = parse_moment(GetParam().text);
  EXPECT_EQ(moment ? to_text(*moment) : "", GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Timestamp, ReadsMoment,
    testing::Values(
        MomentCase{"Date", "2026-01-15", "2026-01-15 00:00:00"},
        MomentCase{"Minutes", "2026-01-15 07:08", "2026-01-15 07:08:00"},
        MomentCase{"Fraction", "2026-01-15 07:08:09.1234567", "2026-01-15 07:08:09"},
        MomentCase{"Zulu", "2026-01-15T07:08:09Z", "2026-01-15 07:08:09"},
        MomentCase{"EastOfGreenwich", "2026-01-15T00:30:00+01:00", "2026-01-14 23:30:00"},
        MomentCase{"WestWithoutColon", "2026-01-15T23:30:00-0100", "2026-01-16 00:30:00"},
        MomentCase{"SpaceBeforeZone", "2026-01-15 07:08:09 +00:00", "2026-01-15 07:08:09"},
        MomentCase{"NullDate", "1900-01-01 00:00:00.000", "1900-01-01 00:00:00"},
        MomentCase{"LeapDay", "2024-02-29", "2024-02-29 00:00:00"},
        MomentCase{"NoLeapDay", "2026-02-29", ""}, MomentCase{"Month13", "2026-13-01", ""},
        MomentCase{"Hour24", "2026-01-15 24:00:00", ""}, MomentCase{"DayFirst", "15/01/2026", ""},
        MomentCase{"Empty", "", ""}, MomentCase{"Trailing", "2026-01-15x", ""},
        MomentCase{"ZoneTooFar", "2026-01-15T00:00:00+15:00", ""},
        MomentCase{"FirstMoment", "0001-01-01 00:00:00", "0001-01-01 00:00:00"},
        MomentCase{"BeforeTheFirst", "0001-01-01T00:00:00+00:01", ""},
        MomentCase{"YearZero", "0000-12-31", ""},
        MomentCase{"LastMoment", "9999-12-31 23:59:59", "9999-12-31 23:59:59"},
        MomentCase{"BehindTheLast", "9999-12-31T23:59:59-00:01", ""},
        MomentCase{"DotWithoutDigits", "2026-01-15 07:08:09.", ""}),
    [](const auto& test) { return test.param.name; });

TEST(Timestamp, WritesTheFormOfMachines) {
  EXPECT_EQ(to_rfc3339(*parse_moment("2026-01-15 07:08:09")), "2026-01-15T07:08:09Z");
}

TEST(Timestamp, KeepsToFourDigitsOfAYear) {
  const Moment first = *parse_moment("0001-01-01");
  const Moment last = *parse_moment("9999-12-31 23:59:59");
  EXPECT_EQ(clamped({first.seconds - 1}), first);
  EXPECT_EQ(clamped({last.seconds + 1}), last);
  EXPECT_EQ(clamped({0}), Moment{0});
}

TEST(Timestamp, ReadsDurations) {
  EXPECT_EQ(parse_duration("90s"), 90);
  EXPECT_EQ(parse_duration("15m"), 900);
  EXPECT_EQ(parse_duration("1d2h"), 93600);
  EXPECT_EQ(parse_duration("PT15M"), 900);
  EXPECT_EQ(parse_duration("P1DT2H"), 93600);
  EXPECT_EQ(parse_duration("0s"), 0);
}

TEST(Timestamp, RefusesWhatIsNoDuration) {
  for (const char* text : {"", "15", "m", "-5m", "15 m", "P", "PT", "P5M", "1e9d",
                           "99999999999999999999s", "36601d"}) {
    EXPECT_EQ(parse_duration(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace cdxray
