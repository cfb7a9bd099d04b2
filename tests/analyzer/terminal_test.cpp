#include "analyzer/terminal.h"

#include <map>

#include <gtest/gtest.h>

namespace cdxray {
namespace {

using Variables = std::map<std::string, std::string>;

Environment environment_of(const Variables& variables) {
  return [variables](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
}

struct ColorCase {
  const char* name;
  ColorWhen when;
  bool terminal;
  Variables variables;
  bool expected;
};

TEST(Terminal, DecidesColorInTheDocumentedOrder) {
  const ColorCase cases[] = {
      {"a terminal has colour", ColorWhen::automatic, true, {}, true},
      {"a file has none", ColorWhen::automatic, false, {}, false},
      {"the flag beats NO_COLOR", ColorWhen::always, false, {{"NO_COLOR", "1"}}, true},
      {"the flag beats force", ColorWhen::never, true, {{"FORCE_COLOR", "1"}}, false},
      {"NO_COLOR beats force",
       ColorWhen::automatic,
       true,
       {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}},
       false},
      {"an empty NO_COLOR says nothing", ColorWhen::automatic, true, {{"NO_COLOR", ""}}, true},
      {"CLICOLOR_FORCE colours a file",
       ColorWhen::automatic,
       false,
       {{"CLICOLOR_FORCE", "1"}},
       true},
      {"FORCE_COLOR colours a file", ColorWhen::automatic, false, {{"FORCE_COLOR", "2"}}, true},
      {"force 0 forces nothing", ColorWhen::automatic, false, {{"FORCE_COLOR", "0"}}, false},
      {"force beats CLICOLOR=0",
       ColorWhen::automatic,
       true,
       {{"FORCE_COLOR", "1"}, {"CLICOLOR", "0"}},
       true},
      {"CLICOLOR=0 on a terminal", ColorWhen::automatic, true, {{"CLICOLOR", "0"}}, false},
      {"a dumb terminal", ColorWhen::automatic, true, {{"TERM", "dumb"}}, false},
      {"force beats a dumb terminal",
       ColorWhen::automatic,
       true,
       {{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}},
       true},
  };
  for (const ColorCase& test : cases) {
    EXPECT_EQ(use_color(test.when, test.terminal, environment_of(test.variables)), test.expected)
        << test.name;
  }
}

TEST(Terminal, KnowsUtf8FromTheFirstLocaleThatIsSet) {
  EXPECT_FALSE(locale_is_utf8(environment_of({})));
  EXPECT_TRUE(locale_is_utf8(environment_of({{"LANG", "it_IT.UTF-8"}})));
  EXPECT_TRUE(locale_is_utf8(environment_of({{"LC_CTYPE", "C.utf8"}, {"LANG", "C"}})));
  EXPECT_FALSE(locale_is_utf8(environment_of({{"LC_ALL", "C"}, {"LANG", "it_IT.UTF-8"}})));
  EXPECT_FALSE(locale_is_utf8(environment_of({{"LANG", "de_DE.ISO-8859-1"}})));
}

TEST(Terminal, AsciiWinsOverTheLocale) {
  const Environment utf8 = environment_of({{"LANG", "C.UTF-8"}});
  EXPECT_TRUE(stream_of(-1, {}, utf8).unicode);
  EXPECT_FALSE(stream_of(-1, {.color = ColorWhen::automatic, .ascii = true}, utf8).unicode);
}

TEST(Terminal, WhatIsNoTerminalIs80ColumnsWide) {
  const Stream stream = stream_of(-1, {}, environment_of({}));
  EXPECT_FALSE(stream.terminal);
  EXPECT_EQ(stream.width, 80);
}

}  // namespace
}  // namespace cdxray
