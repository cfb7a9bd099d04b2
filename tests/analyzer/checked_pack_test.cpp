#include "analyzer/checked_pack.h"

#include <gtest/gtest.h>

namespace cdxray {
namespace {

std::vector<Problem> problems(int count) {
  std::vector<Problem> list;
  for (int line = 1; line <= count; ++line) {
    list.push_back({{"rules/a/b.yaml", line, 1}, "unknown key 'x'"});
  }
  return list;
}

TEST(Problems, BeyondTwentyAreCounted) {
  const std::string text = problems_text(problems(31), 20, true);
  EXPECT_TRUE(text.starts_with("rules/a/b.yaml:1:1: error: unknown key 'x'\n")) << text;
  EXPECT_TRUE(text.ends_with("rules/a/b.yaml:20:1: error: unknown key 'x'\nand 11 more\n")) << text;
}

TEST(Problems, UpToTwentyAreAllShown) {
  const std::string text = problems_text(problems(20), 20, true);
  EXPECT_TRUE(text.ends_with("rules/a/b.yaml:20:1: error: unknown key 'x'\n")) << text;
}

TEST(Problems, KeepTheirTabsSoThatTheCaretStandsRight) {
  const std::vector<Problem> list{{{"b.yaml", 3, 2}, "tabs", "\tid: \x1b[2J", ""}};
  EXPECT_EQ(problems_text(list, 20, true),
            "b.yaml:3:2: error: tabs\n  |\n3 | \tid: <U+001B>[2J\n  | \t^\n");
}

}  // namespace
}  // namespace cdxray
