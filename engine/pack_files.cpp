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

std::vector<std::filesystem::path> PackFiles::list(const std::string& relative) const {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder_ / relative)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / relative)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> PackFiles::folders() const {
  std::vector<std::string> names;
  try {
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      if (entry.is_directory()) names.push_back(entry.path().filename().string());
    }
  } catch (const std::filesystem::filesystem_error&) {
    throw input_error(fmt::format("the rules folder {} cannot be read", folder_.string()),
                      "Name the folder with --rules DIR.");
  }
  std::sort(names.begin(), names.end());
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
