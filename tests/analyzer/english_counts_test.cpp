#include "analyzer/english_counts.h"

#include <gtest/gtest.h>

namespace cdxray {
namespace {

TEST(EnglishCounts, GroupsThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(grouped(-1234), "-1,234");
}

TEST(EnglishCounts, CountsWithTheRightPlural) {
  EXPECT_EQ(counted(1, "record"), "1 record");
  EXPECT_EQ(counted(0, "record"), "0 records");
  EXPECT_EQ(counted(1204, "address"), "1,204 addresses");
  EXPECT_EQ(counted(2, "legal entity"), "2 legal entities");
  EXPECT_EQ(counted(2, "day"), "2 days");
}

}  // namespace
}  // namespace cdxray
