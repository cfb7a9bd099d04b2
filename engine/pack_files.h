// The files of a pack while it is loaded: every Problem finds its line again.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/pack.h"
#include "engine/yaml_reader.h"

namespace cdxray {

class PackFiles {
 public:
  explicit PackFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Reads a file below the folder; its name in problems begins with the folder's own name.
  YamlFile& open(const std::filesystem::path& file);
  bool exists(const std::string& relative) const;
  /// The `.yaml` files of one folder below, sorted.
  std::vector<std::filesystem::path> list(const std::string& relative) const;
  /// The folders below, sorted.
  std::vector<std::string> folders() const;

  void report(const SourceLocation& where, const std::string& message,
              const std::string& help = {});
  /// At a byte of SQL in a `|` block.
  void report(const SqlText& sql, std::size_t offset, const std::string& message,
              const std::string& help = {});
  /// The place of a word in the line from `from` on; `from` itself when it is not there.
  SourceLocation find_word(const SourceLocation& from, const std::string& word) const;
  std::vector<Problem> take_problems();

 private:
  std::filesystem::path folder_;
  std::map<std::string, std::unique_ptr<YamlFile>> files_;
  std::vector<Problem> problems_;
};

/// Checks what needs the whole pack: SQL against the model, names of rules, operations, stages,
/// sources and labels, circular causes, duplicate ids. Fills the reads and columns of every query.
void check_pack(Pack& pack, PackFiles& files);

}  // namespace cdxray
