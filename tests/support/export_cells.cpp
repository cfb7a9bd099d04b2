#include "tests/support/export_cells.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/snapshot.h"
#include "fixtures/synth/csv_export.h"
#include "fixtures/synth/synthesis.h"
#include "tests/support/healthy_snapshot.h"
#include "tests/support/temp_folder.h"

namespace cdxray::synth {
namespace {

namespace fs = std::filesystem;

Snapshot whole_snapshot(const FixedWorld& fixed, const TempFolder& temp) {
  const fs::path file = temp.path() / "whole.cdxs";
  Synthesis(fixed.world, fixed.faults).write_snapshot(file, shipped_pack().model, nullptr, nullptr);
  return Snapshot::open(file);
}

ExportedTable exported(const Snapshot& snapshot, const SnapshotTable& entry) {
  const bool channel = entry.side == "channel";
  ExportedTable table{entry.table, entry.columns, {}};
  std::string sql = "SELECT ";
  for (const auto& column : entry.columns) sql += column + ", ";
  sql.resize(sql.size() - 2);
  sql += (channel ? " FROM ch_" : " FROM hq_") + entry.table;
  if (channel) sql += " WHERE CHANNELDATABASE = '" + entry.channel_database + "'";
  for (const Row& row : snapshot.database().query(sql)) {
    auto& cells = table.rows.emplace_back();
    for (const Value& value : row) cells.push_back(to_text(value));
  }
  return table;
}

}  // namespace

FixedWorld fixed_world(const std::string& name) {
  for (auto& fixed : fixed_worlds()) {
    if (fixed.name == name) return fixed;
  }
  throw usage_error("no fixed world " + name);
}

Exports exports_of(const FixedWorld& fixed) {
  const TempFolder temp;
  const Snapshot snapshot = whole_snapshot(fixed, temp);
  Exports exports;
  for (const auto& database : fixed.world.databases)
    exports.channels.push_back({database.name, {}});
  for (const SnapshotTable& entry : snapshot.contents()) {
    Source* source = &exports.headquarters;
    for (auto& channel : exports.channels) {
      if (channel.name == entry.channel_database) source = &channel;
    }
    source->tables.push_back(exported(snapshot, entry));
  }
  return exports;
}

std::map<std::string, std::string> csv_files(const FixedWorld& fixed) {
  const TempFolder temp;
  const fs::path folder = temp.path() / "exports";
  write_csv(whole_snapshot(fixed, temp), folder);
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), folder).generic_string()] = {
        std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

}  // namespace cdxray::synth
