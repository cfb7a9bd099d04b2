#include "engine/staged_file.h"

#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cdxray {
namespace {

std::string place(const StagedFile& file) {
  if (!file.channel) return fmt::format("{} of headquarters", file.source);
  return fmt::format("{} of channel database {}", file.source, file.side.channel_database);
}

}  // namespace

std::set<std::string> common_columns(const StagedFiles& files, std::vector<std::string>& warnings) {
  std::set<std::string> kept;
  for (const StagedFile* file : files) kept.insert(file->columns.begin(), file->columns.end());
  std::map<std::string, const StagedFile*> lacking;
  for (const StagedFile* file : files) {
    for (const std::string& column : kept) {
      if (file->columns.count(column) == 0) lacking.try_emplace(column, file);
    }
  }
  for (const auto& [column, file] : lacking) {
    kept.erase(column);
    warnings.push_back(fmt::format("column {} of {} is left out, since {} lacks it", column,
                                   file->snapshot_table(), place(*file)));
  }
  return kept;
}

void add_contents(const StagedFiles& files, const std::set<std::string>& kept,
                  std::vector<SnapshotTable>& contents) {
  std::map<std::string, StagedFiles> by_database;
  for (const StagedFile* file : files) by_database[file->side.channel_database].push_back(file);
  for (const auto& [channel_database, parts] : by_database) {
    const StagedFile& any = *parts.front();
    SnapshotTable entry{any.side.side, channel_database, any.table->name, {}, 0, 0, {}};
    std::set<std::string> sources;
    for (const StagedFile* part : parts) {
      sources.insert(part->source);
      entry.rows += part->added;
      entry.refused += part->refused;
    }
    entry.source = fmt::format("{}", fmt::join(sources, ", "));
    for (const Column& column : any.table->columns) {
      if (kept.count(column.name) > 0) entry.columns.push_back(column.name);
    }
    contents.push_back(std::move(entry));
  }
}

}  // namespace cdxray
