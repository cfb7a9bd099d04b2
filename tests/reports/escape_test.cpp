#include "reports/escape.h"

#include <gtest/gtest.h>

#include "reports/unicode.h"

namespace cdxray {
namespace {

TEST(Escape, HtmlTextLeavesNoTagAndNoEntity) {
  EXPECT_EQ(html_text("\"><img src=x>&amp;'"), "&quot;&gt;&lt;img src=x&gt;&amp;amp;&#39;");
  EXPECT_EQ(html_attribute("a\"b"), "a&quot;b");
}

TEST(Escape, HtmlHidesAgentCommandsButShowsThem) {
  EXPECT_EQ(html_text("x ##vso[task.a]y"), "x #&#35;vso[task.a]y");
  EXPECT_EQ(html_text("##[error]"), "#&#35;[error]");
  EXPECT_EQ(html_text("::error::x"), "&#58;:error&#58;:x");
}

TEST(Escape, MarkdownEscapesEverySign) {
  EXPECT_EQ(markdown_text("a_b *c* [d](e) #f | ~g~ h.i!"),
            "a\\_b \\*c\\* \\[d\\]\\(e\\) \\#f \\| \\~g\\~ h\\.i\\!");
  EXPECT_EQ(markdown_text("<b>@me: &"), "&lt;b&gt;&#64;me&#58; &amp;");
  EXPECT_EQ(markdown_text("a\nb"), "a b");
}

TEST(Escape, MarkdownCodeChoosesAFenceThatHolds) {
  EXPECT_EQ(markdown_code("x"), "`x`");
  EXPECT_EQ(markdown_code("a``b"), "```a``b```");
  EXPECT_EQ(markdown_code("`a"), "`` `a ``");
  EXPECT_EQ(markdown_code("a|b"), "`a|b`");
  EXPECT_EQ(markdown_code("a|b", true), "`a\\|b`");
  EXPECT_EQ(markdown_code("##vso[x]"), "`##·vso[x]`");
}

TEST(Escape, TerminalShowsWhatCannotBeSeen) {
  EXPECT_EQ(terminal_text("a\x1b[31mb", true), "a<U+001B>[31mb");
  EXPECT_EQ(terminal_text("a\xE2\x80\xAE"
                          "b\xC2\xAD",
                          true),
            "a<U+202E>b<U+00AD>");
  EXPECT_EQ(terminal_text("a\tb\r\nc", true), "a b  c");
  EXPECT_EQ(terminal_text("Zürich", true), "Zürich");
}

TEST(Escape, TerminalBreaksCommandsOfBuildAgents) {
  EXPECT_EQ(terminal_text("say ##vso[task.setvariable variable=x]y", true),
            "say ##·vso[task.setvariable variable=x]y");
  EXPECT_EQ(terminal_text("##VSO[x]", true), "##·VSO[x]");
  EXPECT_EQ(terminal_text("###[x]", false), "###.[x]");
  EXPECT_EQ(terminal_text("::error::x", true), "·::error::x");
  EXPECT_EQ(terminal_text("a ::error::x std::y", true), "a ·::error::x std::y");
}

TEST(Escape, CommandsCannotHideBehindInvisibleCharacters) {
  EXPECT_EQ(terminal_text("#\xE2\x80\x8B#vso[x]", true), "#<U+200B>#vso[x]");
}

TEST(Escape, BytesThatAreNotUtf8AreReplaced) {
  EXPECT_EQ(terminal_text("a\xFF", true), "a\xEF\xBF\xBD");
  EXPECT_EQ(terminal_text("a\xFF", false), "a?");
  EXPECT_EQ(html_text("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(html_text("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(html_text("\xE2\x82"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Escape, JsonKeepsItsValues) {
  EXPECT_EQ(json_document("\"##vso[x]\""), "\"#\\u0023vso[x]\"");
  EXPECT_EQ(json_document("\"\xE2\x80\xAE\x7F\""), "\"\\u202e\\u007f\"");
  EXPECT_EQ(json_document("\"\xF3\xA0\x80\x81\""), "\"\\udb40\\udc01\"");
  EXPECT_EQ(json_document("{\n  \"a\": \"ü\"\n}"), "{\n  \"a\": \"ü\"\n}");
}

TEST(Escape, ShellWordsAreQuotedWhereTheyNeedIt) {
  EXPECT_EQ(shell_word("contoso-uat.cdxs"), "contoso-uat.cdxs");
  EXPECT_EQ(shell_word("my file.cdxs"), "'my file.cdxs'");
  EXPECT_EQ(shell_word("it's"), "'it'\\''s'");
  EXPECT_EQ(shell_word("-x"), "'-x'");
  EXPECT_EQ(shell_word(""), "''");
}

TEST(Unicode, WidthCountsColumnsNotBytes) {
  EXPECT_EQ(display_width("Zürich"), 6U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);
  EXPECT_EQ(display_width("東京"), 4U);
}

TEST(Unicode, EveryCodePointSurvivesTheRoundTrip) {
  for (const char32_t code_point : {U'a', U'é', U'€', U'\U0001F600', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, code_point);
    std::string_view rest = text;
    EXPECT_EQ(take_code_point(rest), code_point);
    EXPECT_TRUE(rest.empty());
  }
}

}  // namespace
}  // namespace cdxray
