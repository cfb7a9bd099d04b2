#include "engine/pack_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "engine/error.h"

namespace cdxray {

YamlFile& PackFiles::open(const std::filesystem::path& file) {
  std::filesystem::path base = folder_;
  if (!base.has_filename()) base = base.parent_path();
  const std::string name =
      (base.filename() / std::filesystem::relative(file, folder_)).generic_string();
  std::ifstream stream(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream) problems_.push_back({{name, 0, 0}, "the file cannot be read", "", ""});
  auto& slot = files_[name];
  slot = std::make_unique<YamlFile>(name, text, problems_);
  return *slot;
}

bool PackFiles::exists(const std::string& relative) const {
  return std::filesystem::is_regular_file(folder_ / relative);
}

namespace {

/// The entries of a folder, by name. Throws Error when it cannot be read.
std::vector<std::filesystem::directory_entry> entries_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::directory_entry> entries;
  std::error_code error;
  std::filesystem::directory_iterator at(folder, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    entries.push_back(*at);
  }
  if (error) {
    throw input_error(fmt::format("the rules folder {} cannot be read", folder.string()),
                      "Name the folder with --rules DIR.");
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

}  // namespace

std::vector<std::filesystem::path> PackFiles::list(const std::string& relative) const {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  if (!std::filesystem::is_directory(folder_ / relative, error)) return files;
  for (const auto& entry : entries_of(folder_ / relative)) {
    if (entry.is_regular_file(error) && entry.path().extension() == ".yaml") {
      files.push_back(entry.path());
    }
  }
  return files;
}

std::vector<std::string> PackFiles::folders() const {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : entries_of(folder_)) {
    if (entry.is_directory(error)) names.push_back(entry.path().filename().string());
  }
  return names;
}

void PackFiles::report(const SourceLocation& where, const std::string& message,
                       const std::string& help) {
  const auto file = files_.find(where.file);
  const std::string line = file == files_.end() ? "" : file->second->line(where.line);
  problems_.push_back({where, message, line, help});
}

void PackFiles::report(const SqlText& sql, std::size_t offset, const std::string& message,
                       const std::string& help) {
  report(sql.at(offset), message, help);
}

SourceLocation PackFiles::find_word(const SourceLocation& from, const std::string& word) const {
  const auto file = files_.find(from.file);
  if (word.empty() || file == files_.end() || from.column < 1) return from;
  const std::size_t at =
      file->second->line(from.line).find(word, static_cast<std::size_t>(from.column) - 1);
  if (at == std::string::npos) return from;
  return {from.file, from.line, static_cast<int>(at) + 1};
}

std::vector<Problem> PackFiles::take_problems() {
  sort(problems_);
  return std::move(problems_);
}

}  // namespace cdxray
