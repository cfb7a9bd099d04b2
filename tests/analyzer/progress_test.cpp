#include "analyzer/progress.h"

#include <gmock/gmock.h>

namespace cdxray {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string erase = "\r\x1b[K";

class Progress : public ::testing::Test {
 protected:
  ProgressLine::Writer writer() {
    return [this](std::string_view text) { written_.emplace_back(text); };
  }
  std::vector<std::string> written_;
  ProgressLine::Clock::time_point begin_{};
  Stream terminal_{.terminal = true, .color = false, .unicode = false, .width = 80};
};

TEST_F(Progress, IsSilentWhereNobodyLooks) {
  Stream file = terminal_;
  file.terminal = false;
  {
    ProgressLine line(file, writer(), begin_);
    line.show("CUSTTABLE.csv", 5, 10, begin_ + 10s);
  }
  EXPECT_THAT(written_, IsEmpty());
}

TEST_F(Progress, IsSilentForShortTasks) {
  {
    ProgressLine line(terminal_, writer(), begin_);
    line.show("CUSTTABLE.csv", 5, 10, begin_ + 499ms);
  }
  EXPECT_THAT(written_, IsEmpty());
}

TEST_F(Progress, AppearsAfterHalfASecondAndIsErasedAtTheEnd) {
  {
    ProgressLine line(terminal_, writer(), begin_);
    line.show("CUSTTABLE.csv", 5, 10, begin_ + 500ms);
  }
  EXPECT_THAT(
      written_,
      ElementsAre(erase + "  CUSTTABLE.csv                 ############............  50 %", erase));
}

TEST_F(Progress, IsDrawnAtMostTenTimesASecond) {
  ProgressLine line(terminal_, writer(), begin_);
  for (int i = 0; i < 1000; ++i) line.show("f", 1, 10, begin_ + 1s + std::chrono::milliseconds(i));
  EXPECT_THAT(written_, SizeIs(10));
}

TEST_F(Progress, NeverRunsBackwardsAndEstimatesAfterThreeSeconds) {
  ProgressLine line(terminal_, writer(), begin_);
  line.show("f", 50, 100, begin_ + 1s);
  line.show("f", 20, 100, begin_ + 4s);
  EXPECT_TRUE(written_.back().ends_with(" 50 %  4 s left")) << written_.back();
}

TEST_F(Progress, ShowsTheTimeWhenTheEndIsNotKnown) {
  ProgressLine line(terminal_, writer(), begin_);
  line.show("putting rows in order", 0, 0, begin_ + 7s);
  EXPECT_TRUE(written_.back().ends_with("  7 s")) << written_.back();
}

TEST_F(Progress, CutsLongNamesAtTheirBeginningAndEscapesThem) {
  ProgressLine line(terminal_, writer(), begin_);
  line.show("a-very-long-folder-name/RETAILASYNCCUSTOMERV2.csv", 1, 2, begin_ + 1s);
  EXPECT_NE(written_.back().find("  ...RETAILASYNCCUSTOMERV2.csv  "), std::string::npos)
      << written_.back();
  line.show("\x1b[2Jx", 1, 2, begin_ + 2s);
  EXPECT_EQ(written_.back().find("\x1b[2J"), std::string::npos);
}

}  // namespace
}  // namespace cdxray
