// fixtures/broken_rules: each case is a file or folder laid over a small sound pack, with the exact
// problems it must give, carets included.
#include <algorithm>

#include <gtest/gtest.h>

#include "engine/pack.h"
#include "tests/support/golden.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

std::filesystem::path folder() {
  return source_folder() / "fixtures" / "broken_rules";
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name != "base") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string problems_of(const std::filesystem::path& pack) {
  std::string text;
  for (const Problem& problem : load_pack(pack).problems) text += to_text(problem);
  return text;
}

class BrokenRule : public testing::TestWithParam<std::string> {};

TEST_P(BrokenRule, IsReportedAtItsPlace) {
  const TempFolder temp;
  const auto pack = temp.path() / "rules";
  std::filesystem::copy(folder() / "base", pack, std::filesystem::copy_options::recursive);
  std::filesystem::copy(
      folder() / GetParam(), pack,
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  std::filesystem::remove(pack / "expected.txt");
  const std::string text = problems_of(pack);
  EXPECT_NE(text, "");
  expect_golden(text, folder() / GetParam() / "expected.txt");
}

INSTANTIATE_TEST_SUITE_P(Fixtures, BrokenRule, testing::ValuesIn(cases()), [](const auto& test) {
  std::string name = test.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(BrokenRules, StandOnASoundPack) {
  EXPECT_EQ(problems_of(folder() / "base"), "");
}

}  // namespace
}  // namespace cdxray
