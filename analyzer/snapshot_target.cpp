#include "analyzer/snapshot_target.h"

#include <array>
#include <fstream>
#include <string>
#include <system_error>

#include "analyzer/output_file.h"
#include "engine/error.h"
#include "engine/snapshot.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

/// An SQLite file says in its bytes 68 to 71 whose it is.
bool is_snapshot(const fs::path& file) {
  std::array<char, 72> head{};
  std::ifstream in(file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  std::uint32_t id = 0;
  for (std::size_t i = 68; i < head.size(); ++i) {
    id = id << 8U | static_cast<unsigned char>(head.at(i));
  }
  return in.good() && id == static_cast<std::uint32_t>(snapshot_application_id);
}

}  // namespace

void require_snapshot_target(const fs::path& target) {
  const std::string what = "-o " + target.string();
  if (target == "-") throw usage_error("-o -: a snapshot cannot go to standard output");
  require_folder_of(target, what);
  std::error_code ignored;
  const fs::file_status status = fs::status(target, ignored);
  if (!fs::exists(status)) return;
  if (fs::is_regular_file(status) && (fs::file_size(target) == 0 || is_snapshot(target))) return;
  throw usage_error(what + ": this file is there already and is no snapshot",
                    "Choose another name, or delete it first.");
}

}  // namespace cdxray
