#include "engine/version.h"

#include <gtest/gtest.h>

namespace cdxray {
namespace {

TEST(Version, IsNumbersWithSingleDots) {
  for (const char* text : {"10", "10.0", "10.0.38", "10.0.1935.92"}) {
    EXPECT_TRUE(is_version(text)) << text;
  }
  for (const char* text : {"", ".", "10.", ".10", "10..38", "10.0.38 PU", "v10", "banana"}) {
    EXPECT_FALSE(is_version(text)) << text;
  }
}

TEST(Version, IsComparedNumberByNumber) {
  EXPECT_TRUE(is_older("10.0.9", "10.0.24"));
  EXPECT_FALSE(is_older("10.0.24", "10.0.24"));
  EXPECT_FALSE(is_older("10.0.24", "10.0.9"));
  EXPECT_TRUE(is_older("10.0", "10.0.1"));
  EXPECT_TRUE(is_older("9.99.99999999999999999999", "10"));
}

}  // namespace
}  // namespace cdxray
