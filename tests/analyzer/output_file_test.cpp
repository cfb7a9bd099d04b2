#include "analyzer/output_file.h"

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

TEST(OutputFile, HasItsNameOnlyWhenItIsWhole) {
  const TempFolder folder;
  folder.write("report.html", "old");
  OutputFile file(folder.path() / "report.html", "report.html");
  file.write("new");
  EXPECT_EQ(folder.read("report.html"), "old");
  file.finish();
  EXPECT_EQ(folder.read("report.html"), "new");
  EXPECT_EQ(folder.count(), 1);
}

TEST(OutputFile, LeavesNothingBehindWhenItIsGivenUp) {
  const TempFolder folder;
  folder.write("report.html", "old");
  {
    OutputFile file(folder.path() / "report.html", "report.html");
    file.write("half");
    EXPECT_EQ(folder.count(), 2);
  }
  EXPECT_EQ(folder.read("report.html"), "old");
  EXPECT_EQ(folder.count(), 1);
}

TEST(OutputFile, WritesOverNothingThatLiesBesideItsTarget) {
  const TempFolder folder;
  folder.write("report.html.tmp", "somebody's");
  OutputFile one(folder.path() / "report.html", "report.html");
  OutputFile other(folder.path() / "report.html.tmp", "report.html.tmp");
  one.write("one");
  other.write("other");
  EXPECT_EQ(folder.read("report.html.tmp"), "somebody's");
  one.finish();
  other.finish();
  EXPECT_EQ(folder.read("report.html"), "one");
  EXPECT_EQ(folder.read("report.html.tmp"), "other");
  EXPECT_EQ(folder.count(), 2);
}

TEST(OutputFile, KeepsALinkAndReplacesWhatItPointsTo) {
  const TempFolder folder;
  folder.write("real.html", "old");
  fs::create_symlink("real.html", folder.path() / "link.html");
  OutputFile file(folder.path() / "link.html", "link.html");
  file.write("new");
  file.finish();
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.html"));
  EXPECT_EQ(folder.read("real.html"), "new");
}

TEST(OutputFile, WritesADeviceInsteadOfReplacingIt) {
  OutputFile file("/dev/null", "/dev/null");
  file.write("gone");
  file.finish();
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_FALSE(fs::exists("/dev/null.tmp"));
}

TEST(OutputFile, CanBeMoved) {
  const TempFolder folder;
  OutputFile first(folder.path() / "a", "a");
  OutputFile second(std::move(first));
  second.write("text");
  second.finish();
  EXPECT_EQ(folder.read("a"), "text");
}

std::string refusal(const fs::path& target) {
  try {
    const OutputFile file(target, "--report html=X");
    return "opened";
  } catch (const Error& error) {
    return std::string(error.what()) +
           (error.kind() == Error::Kind::usage ? " (usage)" : " (input)");
  }
}

TEST(OutputFile, RefusesTargetsBeforeAnythingIsWritten) {
  const TempFolder folder;
  EXPECT_EQ(refusal(folder.path()), "--report html=X: this is a folder, not a file (usage)");
  EXPECT_EQ(
      refusal(folder.path() / "out" / "r.html"),
      "--report html=X: folder '" + (folder.path() / "out").string() + "' does not exist (usage)");
  // Nobody, not even root, can make a file there.
  EXPECT_TRUE(refusal("/proc/r.html").starts_with("--report html=X cannot be written: "))
      << refusal("/proc/r.html");
  EXPECT_EQ(folder.count(), 0);
}

TEST(OutputFile, SaysThatTheDiskIsFull) {
  OutputFile file("/dev/full", "/dev/full");
  try {
    file.write("text");
    FAIL() << "written to a full device";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "/dev/full cannot be written: No space left on device");
    EXPECT_EQ(error.kind(), Error::Kind::input);
  }
}

}  // namespace
}  // namespace cdxray
