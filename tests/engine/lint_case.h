// A table of SQL texts and the remarks on them. The mark ^ shows where a remark stands; it is no
// part of the SQL.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "engine/sql_lint.h"

namespace cdxray {

struct LintCase {
  const char* name;
  std::string marked;
  std::vector<std::string> messages;  ///< one for each mark
};

inline std::ostream& operator<<(std::ostream& out, const LintCase& shown) {
  return out << shown.marked;
}

inline std::string name_of(const testing::TestParamInfo<LintCase>& info) {
  return info.param.name;
}

/// Compares all offsets and whole messages with those of the case, and looks at the wording.
template <typename Lint>
void expect_remarks(const LintCase& expected, Lint lint) {
  std::string sql;
  std::vector<std::string> wanted;
  for (const char c : expected.marked) {
    if (c != '^') {
      sql += c;
      continue;
    }
    ASSERT_LT(wanted.size(), expected.messages.size()) << "more marks than messages";
    wanted.push_back(std::to_string(sql.size()) + ": " + expected.messages[wanted.size()]);
  }
  ASSERT_EQ(wanted.size(), expected.messages.size()) << "more messages than marks";
  std::vector<std::string> found;
  for (const LintRemark& remark : lint(sql)) {
    found.push_back(std::to_string(remark.offset) + ": " + remark.message);
    EXPECT_THAT(remark.message, testing::Not(testing::EndsWith("."))) << "headlines have no period";
    EXPECT_THAT(remark.help, testing::EndsWith(".")) << "help is whole sentences";
  }
  EXPECT_THAT(found, testing::ElementsAreArray(wanted)) << sql;
}

}  // namespace cdxray
