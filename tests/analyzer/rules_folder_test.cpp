#include "analyzer/rules_folder.h"

#include <gmock/gmock.h>

#include "engine/error.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

/// A pack in every place where one is looked for.
class RulesFolder : public ::testing::Test {
 protected:
  RulesFolder() {
    for (const char* place :
         {"flag", "variable", "usr/share/cdxray/rules", "installed", "current/rules", "rules"}) {
      folder_.write(std::string(place) + "/pack.yaml", "");
    }
    search_ = {.flag = at("flag"),
               .variable = at("variable"),
               .executable = at("usr/bin/cdxray"),
               .installed = at("installed"),
               .current = at("current")};
  }
  std::string at(const std::string& place) const { return (folder_.path() / place).string(); }
  void remove(const std::string& place) const { fs::remove(folder_.path() / place / "pack.yaml"); }

  TempFolder folder_;
  RulesSearch search_;
};

TEST_F(RulesFolder, IsSearchedInTheDocumentedOrder) {
  EXPECT_EQ(find_rules(search_), at("flag"));
  search_.flag.clear();
  EXPECT_EQ(find_rules(search_), at("variable"));
  search_.variable.clear();
  EXPECT_EQ(find_rules(search_), at("usr/share/cdxray/rules"));
  remove("usr/share/cdxray/rules");
  EXPECT_EQ(find_rules(search_), at("installed"));
  remove("installed");
  EXPECT_EQ(find_rules(search_), at("current/rules"));
  remove("current/rules");
  EXPECT_EQ(find_rules(search_), at("rules"));
}

std::string message_of(const RulesSearch& search) {
  try {
    return "found " + find_rules(search).string();
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.help();
  }
}

TEST_F(RulesFolder, ThatTheUserNamesIsNeverReplacedByAnother) {
  search_.flag = at("nowhere");
  EXPECT_EQ(message_of(search_), "--rules: folder '" + at("nowhere") + "' does not exist | ");
  search_.flag = at("usr");
  EXPECT_EQ(message_of(search_), "--rules: folder '" + at("usr") +
                                     "' holds no pack.yaml | Name the folder of a pack, usually "
                                     "called 'rules'.");
  search_.flag.clear();
  search_.variable = at("nowhere");
  EXPECT_EQ(message_of(search_), "CDXRAY_RULES: folder '" + at("nowhere") + "' does not exist | ");
}

TEST_F(RulesFolder, ThatIsNowhereIsAsked) {
  search_.flag.clear();
  search_.variable.clear();
  for (const char* place : {"usr/share/cdxray/rules", "installed", "current/rules", "rules"}) {
    remove(place);
  }
  EXPECT_EQ(message_of(search_),
            "the rules were not found | Name their folder with --rules DIR or the variable "
            "CDXRAY_RULES.");
}

}  // namespace
}  // namespace cdxray
