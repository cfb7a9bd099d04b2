#include "engine/database_file.h"

#include <array>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "engine/error.h"

namespace cdxray {
namespace {

constexpr const char* how_to_make_one =
    "A snapshot is made with: cdxray import --hq FOLDER -o NEW.cdxs --captured-at TIME";

/// The size the file says it has; 0 when it does not say.
std::uintmax_t size_in_header(const std::array<unsigned char, 100>& header) {
  const std::uintmax_t raw_size = header[16] * 256U + header[17];
  const std::uintmax_t page_size = raw_size == 1 ? 65536 : raw_size;
  std::uintmax_t pages = 0;
  for (std::size_t i = 28; i < 32; ++i) pages = pages << 8 | header.at(i);
  return page_size * pages;
}

}  // namespace

void require_database_file(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw input_error(fmt::format("{} does not exist", file.string()));
  }
  if (error) {
    throw input_error(fmt::format("{} cannot be read: {}", file.string(), error.message()));
  }
  if (std::filesystem::is_directory(status)) {
    throw input_error(
        fmt::format("{} is a folder, not a snapshot", file.string()),
        fmt::format(
            "Make a snapshot of it first: cdxray import --hq {} -o NEW.cdxs --captured-at TIME",
            file.string()));
  }
  if (!std::filesystem::is_regular_file(status)) {
    throw input_error(fmt::format("{} is no plain file", file.string()));
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw input_error(fmt::format("{} cannot be read", file.string()));
  std::array<unsigned char, 100> header{};
  stream.read(reinterpret_cast<char*>(header.data()), header.size());
  const std::string_view magic(reinterpret_cast<const char*>(header.data()), 15);
  if (stream.gcount() < 100 || magic != "SQLite format 3") {
    throw input_error(fmt::format("{} is not a snapshot: it is no SQLite file", name),
                      how_to_make_one);
  }
  const std::uintmax_t expected = size_in_header(header);
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (size < expected) {
    throw input_error(fmt::format("{} is cut off: {} of {} bytes are there", name, size, expected),
                      "Copy it again, or make it again with cdxray import.");
  }
}

}  // namespace cdxray
