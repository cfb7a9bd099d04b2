#include "engine/problem.h"

#include <gtest/gtest.h>

#include "engine/placeholder.h"

namespace cdxray {
namespace {

TEST(Problem, PointsAtItsColumn) {
  const Problem problem{
      {"rules/a/b.yaml", 12, 5}, "no such column: zz", "    zz = 1", "Did you mean 'ZZ'?"};
  EXPECT_EQ(to_text(problem),
            "rules/a/b.yaml:12:5: error: no such column: zz\n"
            "   |\n"
            "12 |     zz = 1\n"
            "   |     ^\n"
            "   = help: Did you mean 'ZZ'?\n");
}

TEST(Problem, ShowsOfAVeryLongLineWhatStandsAroundTheColumn) {
  std::string line;
  for (int i = 0; i < 1000; ++i) line += "é";
  const std::string text = to_text(Problem{{"r.yaml", 1, 1001}, "wrong", line + "X" + line});
  EXPECT_LT(text.size(), 500U);
  EXPECT_EQ(text.find("\xA9\xC3") == std::string::npos, false);
  const std::string excerpt = text.substr(text.find("1 | ") + 4);
  EXPECT_EQ(excerpt.substr(0, 2), "é");
  EXPECT_EQ(excerpt.substr(excerpt.find('\n') - 2, 2), "é");
}

TEST(Problem, OfAWholeFileHasNoLine) {
  EXPECT_EQ(to_text(Problem{{"rules/a.yaml", 0, 0}, "the file is empty"}),
            "rules/a.yaml: error: the file is empty\n");
}

TEST(Problem, FindsTheNameThatWasMeant) {
  const std::vector<std::string> known{"severity", "stage", "title"};
  EXPECT_EQ(nearest_name("severty", known), "severity");
  EXPECT_EQ(nearest_name("stagee", known), "stage");
  EXPECT_EQ(nearest_name("completely", known), "");
}

TEST(Placeholder, FillsNamesAndKeepsDoubledBraces) {
  const auto name = [](const std::string& text) { return "<" + text + ">"; };
  EXPECT_EQ(fill("{A} and {menu.x}, {{not}} this", name), "<A> and <menu.x>, {not} this");
  EXPECT_EQ(fill("open { brace", name), "open { brace");
  EXPECT_EQ(placeholders("{A} {{B}} {C.d}"), (std::vector<std::string>{"A", "C.d"}));
}

}  // namespace
}  // namespace cdxray
