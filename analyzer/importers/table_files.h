// Table files: which file of an export folder holds which table. A file's name says the table and
// nothing else: `RETAILASYNCCUSTOMERV2.csv`, `ax.CUSTTABLE.txt`, `AxDB.dbo.CUSTTABLE_part2.tsv`.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/model.h"

namespace cdxray {

inline constexpr const char* captured_at_file = "captured_at.txt";

struct TableFile {
  std::filesystem::path path;
  const ModelTable* table = nullptr;
};

struct TableFolder {
  std::vector<TableFile> files;  ///< by name
  /// `<TABLE>.columns` files by table: the columns of files without a header.
  std::map<std::string, std::filesystem::path> columns;
  std::vector<std::pair<std::string, std::string>> ignored;  ///< name, reason
};

/// The table that a file name means, or null.
const ModelTable* table_of_file(const std::string& file_name, const Model& model);

/// Looks into one folder; sub-folders are not read. Throws Error when the folder cannot be read, or
/// holds two files of one name.
TableFolder list_tables(const std::filesystem::path& folder, const Model& model, bool channel);

}  // namespace cdxray
