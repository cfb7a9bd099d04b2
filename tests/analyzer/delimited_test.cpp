#include "analyzer/delimited.h"

#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>

namespace cdxray {
namespace {

using ::testing::ElementsAre;

/// Every row as `line: [field][field]`, quoted fields in angle brackets, problems behind a `!`.
std::vector<std::string> rows_of(const std::string& text, char delimiter = ',',
                                 const DelimitedLimits& limits = {}) {
  std::istringstream stream(text);
  TextDecoder decoder(stream, inspect_text(stream));
  DelimitedReader reader(decoder, delimiter, limits);
  std::vector<std::string> rows;
  while (reader.next()) {
    std::string row = fmt::format("{}: ", reader.line());
    for (const Field& field : reader.fields()) {
      row += fmt::format(fmt::runtime(field.quoted ? "<{}>" : "[{}]"), field.text);
    }
    if (!reader.problem().empty()) row += "!" + reader.problem();
    rows.push_back(row);
  }
  return rows;
}

struct Case {
  const char* name;
  std::string text;
  std::vector<std::string> rows;
};
void PrintTo(const Case& test, std::ostream* out) {
  *out << test.name;
}

class Rows : public ::testing::TestWithParam<Case> {};

TEST_P(Rows, AreReadWithTheirLines) {
  EXPECT_EQ(rows_of(GetParam().text), GetParam().rows);
}

INSTANTIATE_TEST_SUITE_P(
    Delimited, Rows,
    ::testing::Values(Case{"Nothing", "", {}}, Case{"Lf", "a,b\nc,d\n", {"1: [a][b]", "2: [c][d]"}},
                      Case{"CrLf", "a,b\r\nc,d\r\n", {"1: [a][b]", "2: [c][d]"}},
                      Case{"Cr", "a,b\rc,d\r", {"1: [a][b]", "2: [c][d]"}},
                      Case{"NoLineEndAtTheEnd", "a\nb", {"1: [a]", "2: [b]"}},
                      Case{"EmptyFields", ",\n,,", {"1: [][]", "2: [][][]"}},
                      Case{"BlankLine", "a\n\nb\n", {"1: [a]", "2: []", "3: [b]"}},
                      Case{"LoneCrIsDataAmongLf", "a,x\ry\nb,z\n", {"1: [a][x\ry]", "2: [b][z]"}},
                      Case{"Quoted", "\"a,b\",c\n", {"1: <a,b>[c]"}},
                      Case{"DoubledQuotes", "\"\"\"a\"\" b\"\"\",\"\"\n", {"1: <\"a\" b\"><>"}},
                      Case{"LineEndsInQuotes",
                           "\"a\nb\",c\n\"d\r\n\r\ne\"\nf\n",
                           {"1: <a\nb>[c]", "3: <d\r\n\r\ne>", "6: [f]"}},
                      Case{"QuoteInsideAField", "5\" pipe,x\n", {"1: [5\" pipe][x]"}},
                      Case{"BlanksBehindAQuote", "\"a\"  ,b\n", {"1: <a>[b]"}},
                      Case{"TextBehindAQuote",
                           "x,\"a\"b,c\nd\n",
                           {"1: !text follows the closing quote of field 2", "2: [d]"}},
                      Case{"OpenQuoteCostsOneRow",
                           "a\nb,\"c\nd\ne\n",
                           {"1: [a]", "2: !the quote that opens in line 2 is never closed",
                            "3: [d]", "4: [e]"}},
                      Case{"OpenQuoteBehindALongField",
                           "\"a\nb\",\"c\nd\n",
                           {"1: !the quote that opens in line 2 is never closed", "3: [d]"}},
                      Case{"OpenQuoteInTheLastLine",
                           "a\n\"b",
                           {"1: [a]", "2: !the quote that opens in line 2 is never closed"}}),
    [](const auto& test) { return test.param.name; });

TEST(Delimited, KnowsFiveDelimiters) {
  for (const char delimiter : delimiters) {
    EXPECT_THAT(rows_of(fmt::format("a{0}b\n\"c{0}d\"{0}e\n", delimiter), delimiter),
                ElementsAre("1: [a][b]", fmt::format("2: <c{}d>[e]", delimiter)));
  }
}

TEST(Delimited, RefusesWhatIsLongerThanItsLimits) {
  const DelimitedLimits limits{.field = 8, .row = 20};
  EXPECT_THAT(rows_of("a\n123456789,b\nc\n", ',', limits),
              ElementsAre("1: [a]", "2: !field 1 is longer than 8 bytes", "3: [c]"));
  EXPECT_THAT(rows_of("1234567,1234567,1234567\nc\n", ',', limits),
              ElementsAre("1: !the row is longer than 20 bytes", "2: [c]"));
  EXPECT_THAT(rows_of("a,\"b\nc\nd\ne\nf\ng\nh\n", ',', limits),
              ElementsAre("1: !the quote that opens in line 1 is not closed within 8 bytes",
                          "2: [c]", "3: [d]", "4: [e]", "5: [f]", "6: [g]", "7: [h]"));
}

TEST(Delimited, AnOpenQuoteDoesNotEatMemory) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) lines += std::string(1023, 'x') + "\n";
  const auto rows = rows_of("a\n\"b\n" + lines + "c\n");
  ASSERT_EQ(rows.size(), 3003U);
  EXPECT_EQ(rows[1], "2: !the quote that opens in line 2 is not closed within 1 MiB");
  EXPECT_EQ(rows.back(), "3003: [c]");
}

TEST(Delimited, ALineWithoutEndDoesNotEatMemory) {
  const std::string text = "a\n" + std::string(40 << 20, 'x') + "\nc\n";
  EXPECT_THAT(rows_of(text), ElementsAre("1: [a]", "2: !the row is longer than 4 MiB", "3: [c]"));
}

TEST(Delimited, RowsAreTheSameWhereverTheBufferEnds) {
  // Rows of growing length put quotes, doubled quotes and line ends at every place of the buffer.
  std::string text;
  std::vector<std::string> expected;
  for (int i = 0; i < 3000; ++i) {
    const std::string filling(static_cast<std::size_t>(i % 701), 'x');
    text += fmt::format("{},\"{}\"\"y\",\"a\r\nb\"\r\n", i, filling);
    expected.push_back(fmt::format("{}: [{}]<{}\"y><a\r\nb>", i * 2 + 1, i, filling));
  }
  EXPECT_EQ(rows_of(text), expected);
}

struct Encoded {
  const char* name;
  std::string bytes;
  std::string encoding;
};
void PrintTo(const Encoded& test, std::ostream* out) {
  *out << test.name;
}

std::string utf16(const std::u16string& text, bool big, bool mark) {
  std::string bytes;
  for (const char16_t unit : (mark ? u"\uFEFF" : u"") + text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += big ? high : low;
    bytes += big ? low : high;
  }
  return bytes;
}

class Encodings : public ::testing::TestWithParam<Encoded> {};

TEST_P(Encodings, AreSeenInTheBytes) {
  std::istringstream stream(GetParam().bytes);
  const TextFacts facts = inspect_text(stream);
  EXPECT_EQ(to_text(facts.encoding), GetParam().encoding);
  EXPECT_EQ(facts.bytes, GetParam().bytes.size());
  EXPECT_TRUE(facts.is_text);
  EXPECT_THAT(rows_of(GetParam().bytes), ElementsAre("1: [id][Zoë €]", "2: [12345][x]"));
}

const std::u16string utf16_text = u"id,Zoë €\n12345,x\n";
INSTANTIATE_TEST_SUITE_P(
    Text, Encodings,
    ::testing::Values(Encoded{"Utf8", "id,Zoë €\n12345,x\n", "UTF-8"},
                      Encoded{"Utf8WithMark", "\xEF\xBB\xBFid,Zoë €\n12345,x\n", "UTF-8"},
                      Encoded{"Utf16Le", utf16(utf16_text, false, true), "UTF-16 LE"},
                      Encoded{"Utf16Be", utf16(utf16_text, true, true), "UTF-16 BE"},
                      Encoded{"Utf16LeWithoutMark", utf16(utf16_text, false, false), "UTF-16 LE"},
                      Encoded{"Utf16BeWithoutMark", utf16(utf16_text, true, false), "UTF-16 BE"},
                      Encoded{"Windows1252", "id,Zo\xEB \x80\n12345,x\n", "Windows-1252"}),
    [](const auto& test) { return test.param.name; });

TEST(Encoding, OneBadByteAtTheVeryEndMakesItWindows1252) {
  std::string text;
  while (text.size() < (1 << 20)) text += "Zoë,1\n";
  std::istringstream good(text);
  EXPECT_EQ(inspect_text(good).encoding, Encoding::utf8);
  std::istringstream bad(text + "\xEB");
  EXPECT_EQ(inspect_text(bad).encoding, Encoding::windows_1252);
}

TEST(Encoding, RefusesOverlongFormsSurrogatesAndCutCharacters) {
  for (const std::string text : {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                 "\xF8\x88\x80\x80\x80", "\xC3", "\xE2\x82", "\x80"}) {
    std::istringstream stream("plain text," + text);
    EXPECT_EQ(inspect_text(stream).encoding, Encoding::windows_1252);
  }
}

TEST(Encoding, DecodesSurrogatePairsAndReplacesHalves) {
  EXPECT_THAT(rows_of(utf16(u"id,\U0001F600\n", false, true)), ElementsAre("1: [id][😀]"));
  EXPECT_THAT(rows_of(utf16(u"id," + std::u16string(1, char16_t(0xD83D)) + u"x\n", false, true)),
              ElementsAre("1: [id][\uFFFDx]"));
  EXPECT_THAT(rows_of(utf16(u"id,abc", false, true) + "x"), ElementsAre("1: [id][abc\uFFFD]"));
}

TEST(Encoding, DecodesPairsWhereverTheBufferEnds) {
  std::u16string text;
  for (int i = 0; i < 100000; ++i) text += i % 3 == 0 ? u"\U0001F600" : i % 3 == 1 ? u"é" : u"z";
  const auto rows = rows_of(utf16(u"id,1\n" + text + u"\n", true, true));
  ASSERT_EQ(rows.size(), 2U);
  std::string expected = "2: [";
  for (int i = 0; i < 100000; ++i) expected += i % 3 == 0 ? "😀" : i % 3 == 1 ? "é" : "z";
  EXPECT_EQ(rows[1], expected + "]");
}

TEST(Encoding, SeesNulBytesAndWhatIsNoText) {
  const auto facts = [](const std::string& bytes) {
    std::istringstream stream(bytes);
    return inspect_text(stream);
  };
  EXPECT_FALSE(facts("1\tabc\n").has_nul);
  const TextFacts bcp = facts(std::string("1\tabc\t\0\t\0\n2\tdefghi\t\0\n", 21));
  EXPECT_TRUE(bcp.has_nul);
  EXPECT_TRUE(bcp.is_text);
  EXPECT_EQ(bcp.encoding, Encoding::utf8);
  EXPECT_TRUE(facts(utf16(std::u16string(u"12345\t\0\tabc\n", 12), false, false)).has_nul);
  EXPECT_FALSE(facts("PK\x03\x04\x14").is_text);
}

}  // namespace
}  // namespace cdxray
