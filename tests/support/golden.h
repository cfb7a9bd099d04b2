// Expected files: compared as a whole; CDXRAY_UPDATE_GOLDENS=1 rewrites them, and the diff is
// reviewed.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace cdxray {

inline std::filesystem::path source_folder() {
  return CDXRAY_SOURCE_DIR;
}

inline std::string read_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void expect_golden(const std::string& actual, const std::filesystem::path& file) {
  const char* update = std::getenv("CDXRAY_UPDATE_GOLDENS");
  if (update != nullptr && std::string(update) == "1") {
    std::ofstream(file, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(std::filesystem::exists(file))
      << file << " is missing; CDXRAY_UPDATE_GOLDENS=1 writes it";
  EXPECT_EQ(actual, read_text(file)) << "differs from " << file;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); !from.empty() && at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace cdxray
