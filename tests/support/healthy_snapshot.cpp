#include "tests/support/healthy_snapshot.h"

#include <algorithm>

#include "analyzer/importers.h"
#include "engine/database.h"
#include "tests/support/golden.h"
#include "tests/support/temp_folder.h"

namespace cdxray {

const Pack& shipped_pack() {
  static const Pack pack = [] {
    LoadedPack loaded = load_pack(source_folder() / "rules");
    std::string text;
    for (const Problem& problem : loaded.problems) text += to_text(problem);
    if (!text.empty()) throw std::runtime_error(text);
    return loaded.pack;
  }();
  return pack;
}

void import_environment(const std::filesystem::path& folder, const std::filesystem::path& target) {
  ImportOptions options;
  options.sources.push_back({"", folder / "hq"});
  std::vector<std::filesystem::path> channels;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "channels")) {
    channels.push_back(entry.path());
  }
  std::sort(channels.begin(), channels.end());
  for (const auto& channel : channels) {
    options.sources.push_back({channel.filename().string(), channel});
  }
  options.target = target;
  options.product_version = "10.0.40";
  options.environment = "sandbox";
  options.obtained_by = "jit";
  options.label = "CONTOSO-UAT";
  options.key_file = target.parent_path() / "pseudonym.key";
  if (!std::filesystem::exists(options.key_file)) {
    std::ofstream(options.key_file) << std::string(64, '7') << "\n";
    std::filesystem::permissions(
        options.key_file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  }
  import_snapshot(shipped_pack(), options);
}

const std::filesystem::path& healthy_snapshot() {
  static const TempFolder folder;
  static const std::filesystem::path file = [] {
    auto target = folder.path() / "healthy.cdxs";
    import_environment(source_folder() / "fixtures" / "healthy", target);
    return target;
  }();
  return file;
}

Snapshot changed_snapshot(const std::filesystem::path& target, const std::string& sql) {
  std::filesystem::copy_file(healthy_snapshot(), target,
                             std::filesystem::copy_options::overwrite_existing);
  Database::open_writable(target).execute(sql);
  return Snapshot::open(target);
}

}  // namespace cdxray
