#include "engine/sql_tokens.h"

#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace cdxray {
namespace {

using ::testing::ElementsAreArray;
using Kind = Token::Kind;

/// `word a@3`: kind, text and offset, so that a failure reads well.
std::string written(const Token& token) {
  static constexpr const char* names[] = {"word",   "number",    "text",
                                          "quoted", "parameter", "symbol"};
  return std::string(names[static_cast<int>(token.kind)]) + " " + std::string(token.text) + "@" +
         std::to_string(token.offset);
}

std::vector<std::string> tokens_of(std::string_view sql) {
  std::vector<std::string> result;
  for (const Token& token : sql_tokens(sql)) result.push_back(written(token));
  return result;
}

struct Case {
  const char* name;
  std::string_view sql;
  std::vector<std::string> tokens;
};

std::ostream& operator<<(std::ostream& out, const Case& shown) {
  return out << shown.sql;
}

class SqlTokens : public testing::TestWithParam<Case> {};

TEST_P(SqlTokens, AreCutAsSqliteCutsThem) {
  EXPECT_THAT(tokens_of(GetParam().sql), ElementsAreArray(GetParam().tokens));
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

using namespace std::string_view_literals;

INSTANTIATE_TEST_SUITE_P(
    Cases, SqlTokens,
    testing::Values(
        Case{"nothing", "", {}}, Case{"blanks", " \t\r\n\f", {}},
        Case{"words", "SELECT a_1$", {"word SELECT@0", "word a_1$@7"}},
        Case{"dots", "x.NAME", {"word x@0", "symbol .@1", "word NAME@2"}},
        Case{"text_with_doubled_quote", "'it''s'x", {"text 'it''s'@0", "word x@7"}},
        Case{"empty_text", "'' ''", {"text ''@0", "text ''@3"}},
        Case{"text_of_one_quote", "''''", {"text ''''@0"}},
        Case{"comment_signs_in_text", "'--' '/*'", {"text '--'@0", "text '/*'@5"}},
        Case{"open_text", "a 'b", {"word a@0", "text 'b@2"}},
        Case{"open_text_after_doubled_quote", "'b''", {"text 'b''@0"}},
        Case{"quoted_names",
             "\"a\"\"b\" `c` [d e]",
             {"quoted \"a\"\"b\"@0", "quoted `c`@7", "quoted [d e]@11"}},
        Case{"open_bracket", "[d", {"quoted [d@0"}},
        Case{"line_comment", "a -- b 'c\nd", {"word a@0", "word d@10"}},
        Case{"line_comment_at_the_end", "a --", {"word a@0"}},
        Case{"block_comment", "a/* 'b */c", {"word a@0", "word c@9"}},
        Case{"block_comment_needs_its_own_end", "a /*/ b", {"word a@0"}},
        Case{"division_and_minus",
             "a/b-c",
             {"word a@0", "symbol /@1", "word b@2", "symbol -@3", "word c@4"}},
        Case{"parameter", ":now,:x1", {"parameter :now@0", "symbol ,@4", "parameter :x1@5"}},
        Case{"colon_alone", ": a", {"symbol :@0", "word a@2"}},
        Case{"cast_operator", "a::text", {"word a@0", "symbol ::@1", "word text@3"}},
        Case{
            "numbers", "1 2.5 .5 3.", {"number 1@0", "number 2.5@2", "number .5@6", "number 3.@9"}},
        Case{"other_numbers",
             "0x1F 1e-5 12ab",
             {"number 0x1F@0", "number 1e-5@5", "number 12ab@10"}},
        Case{"difference_of_numbers", "1-2", {"number 1@0", "symbol -@1", "number 2@2"}},
        Case{"longest_operator",
             "<=><=<>!===||->>",
             {"symbol <=>@0", "symbol <=@3", "symbol <>@5", "symbol !=@7", "symbol ==@9",
              "symbol ||@11", "symbol ->>@13"}},
        Case{"stray_bytes",
             "a\0\x01\v?"sv,
             {"word a@0", std::string("symbol \0@1", 10), "symbol \x01@2", "symbol \v@3",
              "symbol ?@4"}},
        Case{"letters_outside_ascii", "caf\xC3\xA9 \xFF", {"word caf\xC3\xA9@0", "word \xFF@6"}}),
    name_of);

TEST(SqlTokens, KeywordsAreComparedWithoutCase) {
  const std::vector<Token> tokens = sql_tokens("sElEcT 'SELECT' (");
  EXPECT_TRUE(tokens[0].is_word("SELECT"));
  EXPECT_TRUE(tokens[0].is_word_of({"WITH", "select"}));
  EXPECT_FALSE(tokens[0].is_word_of({"WITH", "SELECTS"}));
  EXPECT_FALSE(tokens[1].is_word("'SELECT'"));
  EXPECT_TRUE(tokens[2].is_symbol("("));
  EXPECT_FALSE(tokens[2].is_symbol(")"));
}

}  // namespace
}  // namespace cdxray
