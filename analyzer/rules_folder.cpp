#include "analyzer/rules_folder.h"

#include <fmt/format.h>

#include "analyzer/terminal.h"
#include "engine/error.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

bool is_pack(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / "pack.yaml", ignored);
}

/// A folder that the user named must be a pack: falling back to another would hide a typing error.
fs::path require_pack(const std::string& folder, const std::string& origin) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    throw usage_error(fmt::format("{}: folder '{}' does not exist", origin, folder));
  }
  if (!is_pack(folder)) {
    throw usage_error(fmt::format("{}: folder '{}' holds no pack.yaml", origin, folder),
                      "Name the folder of a pack, usually called 'rules'.");
  }
  return folder;
}

fs::path search_above(fs::path folder) {
  while (folder.has_relative_path()) {
    folder = folder.parent_path();
    if (is_pack(folder / "rules")) return folder / "rules";
  }
  return {};
}

}  // namespace

fs::path find_rules(const RulesSearch& search) {
  if (!search.flag.empty()) return require_pack(search.flag, "--rules");
  if (!search.variable.empty()) return require_pack(search.variable, "CDXRAY_RULES");
  const fs::path program_folder = search.executable.parent_path();
  for (const fs::path& folder : {program_folder.parent_path() / "share/cdxray/rules",
                                 search.installed, search.current / "rules"}) {
    if (is_pack(folder)) return folder;
  }
  const fs::path above = search_above(search.executable);
  if (!above.empty()) return above;
  throw usage_error("the rules were not found",
                    "Name their folder with --rules DIR or the variable CDXRAY_RULES.");
}

fs::path rules_folder(const std::string& flag) {
  std::error_code ignored;
  return find_rules({.flag = flag,
                     .variable = process_environment()("CDXRAY_RULES"),
                     .executable = fs::read_symlink("/proc/self/exe", ignored),
                     .installed = CDXRAY_INSTALLED_RULES,
                     .current = fs::current_path(ignored)});
}

}  // namespace cdxray
