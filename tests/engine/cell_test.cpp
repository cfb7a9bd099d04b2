#include "engine/cell.h"

#include <limits>

#include <gmock/gmock.h>

namespace cdxray {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Case {
  ColumnType type;
  const char* text;
  Value value;
};

TEST(Cells, BecomeTheValueOfTheirType) {
  const Case cases[] = {
      {ColumnType::recid, "5637144576", 5637144576},
      {ColumnType::recid, " 42 ", 42},
      {ColumnType::recid, "-1", -1},
      {ColumnType::recid, "9223372036854775807", std::numeric_limits<std::int64_t>::max()},
      {ColumnType::recid, "", {}},
      {ColumnType::integer, "+7", 7},
      {ColumnType::integer, "3.000", 3},
      {ColumnType::integer, "YES", 1},
      {ColumnType::integer, "false", 0},
      {ColumnType::integer, "  ", {}},
      {ColumnType::real, "1.50", 1.5},
      {ColumnType::real, "9.223372E+18", 9.223372e18},
      {ColumnType::real, "-0.0", 0.0},
      {ColumnType::real, "", {}},
      {ColumnType::datetime, "2026-03-01T07:30:00+02:00", "2026-03-01 05:30:00"},
      {ColumnType::datetime, "2026-03-01 07:30:00.1234567", "2026-03-01 07:30:00"},
      {ColumnType::datetime, "2026-03-01", "2026-03-01 00:00:00"},
      {ColumnType::datetime, "", {}},
      {ColumnType::text, "", ""},
      {ColumnType::text, " kept as it is ", " kept as it is "},
  };
  for (const Case& test : cases) {
    const Cell cell = parse_cell(test.type, test.text);
    EXPECT_EQ(cell.refused, "") << test.text;
    EXPECT_EQ(cell.value, test.value) << test.text;
  }
}

TEST(Cells, AreRefusedRatherThanGuessed) {
  const struct {
    ColumnType type;
    std::string text;
    const char* reason;
  } cases[] = {
      {ColumnType::recid, "5.63714E+09", "'5.63714E+09' is a RecId that Excel"},
      {ColumnType::recid, "5637144576.0", "Excel or another program has rounded"},
      {ColumnType::recid, "9223372036854775808", "is not a RecId"},
      {ColumnType::recid, "yes", "is not a RecId"},
      {ColumnType::integer, "1.5", "the form '9.9' is not a whole number"},
      {ColumnType::integer, "1,000", "is not a whole number"},
      {ColumnType::integer, ".0", "is not a whole number"},
      {ColumnType::integer, "0x10", "is not a whole number"},
      {ColumnType::real, "1,5", "the form '9,9' is not a number"},
      {ColumnType::real, "nan", "is not a number"},
      {ColumnType::real, "1e999", "is not a number"},
      {ColumnType::datetime, "03/04/2026",
       "the form '99/99/9999' is not a date of the form YYYY-MM-DD"},
      {ColumnType::datetime, "03.04.2026 10:00", "day and month could be swapped"},
      {ColumnType::datetime, "2026-02-30", "is not a date"},
      {ColumnType::datetime, "soon", "a text of 4 bytes is not a date"},
      {ColumnType::text, std::string("a\0b", 3), "holds a NUL byte"},
  };
  for (const auto& test : cases) {
    const Cell cell = parse_cell(test.type, test.text);
    EXPECT_THAT(cell.refused, HasSubstr(test.reason));
    EXPECT_TRUE(is_null(cell.value)) << test.text;
  }
}

TEST(Cells, ReasonsNeverShowWords) {
  for (const ColumnType type :
       {ColumnType::recid, ColumnType::integer, ColumnType::real, ColumnType::datetime}) {
    EXPECT_THAT(parse_cell(type, "Ann Lee, 12 Elm Street").refused, Not(HasSubstr("Ann")));
    EXPECT_THAT(parse_cell(type, std::string(200, '1') + "/").refused, Not(HasSubstr("1111")));
    EXPECT_THAT(parse_cell(type, "+31 6 1234 5678").refused, HasSubstr("'+99 9 9999 9999'"));
    EXPECT_THAT(parse_cell(type, "123-45-6789").refused, HasSubstr("'999-99-9999'"));
    EXPECT_THAT(parse_cell(type, "1/2/2026 3:04 PM, 425.5550123").refused, Not(HasSubstr("425")));
    EXPECT_THAT(parse_cell(type, "Emma Zapata 99").refused, Not(HasSubstr("Emma")));
    EXPECT_THAT(parse_cell(type, "PETE 9 AM").refused, Not(HasSubstr("PETE")));
  }
}

}  // namespace
}  // namespace cdxray
