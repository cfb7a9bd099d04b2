#include "analyzer/importers/table_files.h"

#include <algorithm>
#include <array>
#include <system_error>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/value.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> extensions{"CSV", "TSV", "TXT", "TAB", "PSV",
                                                     "DAT", "BCP", "OUT", "RPT"};

/// `2`, `PART2`, `PART_2` behind a separator: one of several files of a table.
bool is_part(std::string_view text) {
  const auto skip = [&text](std::string_view any) {
    text.remove_prefix(std::min(text.find_first_not_of(any), text.size()));
  };
  skip("_- ");
  if (text.substr(0, 4) == "PART") text.remove_prefix(4);
  skip("_-");
  const std::size_t before = text.size();
  skip("0123456789");
  return before > text.size() && text.empty();
}

/// `CUSTTABLE (1)` is what a browser calls a file that it fetched again.
std::string without_copy_mark(const std::string& name) {
  const std::size_t open = name.find_last_of('(');
  if (open == std::string::npos || name.back() != ')') return name;
  return std::string(trimmed(std::string_view(name).substr(0, open)));
}

std::vector<std::string> split_at_dots(const std::string& name) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t dot = 0; dot != std::string::npos; begin = dot + 1) {
    dot = name.find('.', begin);
    parts.push_back(name.substr(begin, dot - begin));
  }
  return parts;
}

/// A file's name in upper case, split at its dots, without extension and copy mark.
std::vector<std::string> name_parts(const std::string& file_name) {
  std::vector<std::string> parts = split_at_dots(to_upper(file_name));
  const bool known_extension =
      std::find(extensions.begin(), extensions.end(), parts.back()) != extensions.end();
  if (parts.size() > 1 && known_extension) parts.pop_back();
  parts.back() = without_copy_mark(parts.back());
  return parts;
}

/// The name without its schema: `CUSTTABLE`, `CUSTTABLE_PART2`, `CUSTTABLE.2`.
std::string bare_name(const std::string& file_name) {
  const std::vector<std::string> parts = name_parts(file_name);
  if (parts.size() < 2 || !is_part(parts.back())) return parts.back();
  return parts[parts.size() - 2] + "." + parts.back();
}

/// The table a part of a name means: its very name, or the name with `_part2` behind it.
const ModelTable* table_of_part(const std::string& part, const Model& model) {
  if (const ModelTable* table = model.find(part)) return table;
  for (std::size_t cut = part.find_first_of("_- "); cut != std::string::npos;
       cut = part.find_first_of("_- ", cut + 1)) {
    const ModelTable* table = model.find(part.substr(0, cut));
    if (table != nullptr && is_part(std::string_view(part).substr(cut))) return table;
  }
  return nullptr;
}

std::string unknown_reason(const ModelTable& table, bool channel) {
  return fmt::format("{} is not a table of {}", table.name,
                     channel ? "a channel database" : "headquarters");
}

/// True for the files that describe the folder.
bool is_description(const fs::path& file, const Model& model, TableFolder& folder) {
  if (equal_ignoring_case(file.filename().string(), captured_at_file)) return true;
  if (!equal_ignoring_case(file.extension().string(), ".columns")) return false;
  const ModelTable* table = table_of_file(file.stem().string(), model);
  if (table == nullptr) return false;
  folder.columns[table->name] = file;
  return true;
}

void sort_in(const fs::directory_entry& entry, const Model& model, bool channel,
             TableFolder& folder) {
  const std::string name = entry.path().filename().string();
  std::error_code error;
  if (!entry.is_regular_file(error)) {
    const bool is_folder = entry.is_directory(error);
    folder.ignored.emplace_back(name,
                                is_folder ? "sub-folders are not read" : "it is not a plain file");
    return;
  }
  if (is_description(entry.path(), model, folder)) return;
  const ModelTable* table = table_of_file(name, model);
  if (table == nullptr) {
    folder.ignored.emplace_back(name, "its name is not that of a known table");
  } else if (!(channel ? table->in_channel : table->in_hq)) {
    folder.ignored.emplace_back(name, unknown_reason(*table, channel));
  } else {
    folder.files.push_back({entry.path(), table});
  }
}

/// `CUSTTABLE.csv` beside `ax.CUSTTABLE.csv` is one export twice, or an old one beside a new one.
void refuse_twins(const TableFolder& folder) {
  std::map<std::string, std::string> seen;
  for (const TableFile& file : folder.files) {
    const std::string name = file.path.filename().string();
    const auto [at, fresh] = seen.emplace(bare_name(name), name);
    if (fresh) continue;
    throw input_error(fmt::format("{} and {} both hold {}", at->second, name, file.table->name),
                      "Keep one of them. Parts of one table are named _part1, _part2 and so on.");
  }
}

}  // namespace

const ModelTable* table_of_file(const std::string& file_name, const Model& model) {
  const std::vector<std::string> parts = name_parts(file_name);
  if (const ModelTable* table = table_of_part(parts.back(), model)) return table;
  if (parts.size() < 2 || !is_part(parts.back())) return nullptr;
  return model.find(parts[parts.size() - 2]);
}

TableFolder list_tables(const fs::path& folder, const Model& model, bool channel) {
  TableFolder found;
  std::error_code error;
  fs::directory_iterator at(folder, error);
  std::vector<fs::directory_entry> entries;
  for (; !error && at != fs::directory_iterator(); at.increment(error)) entries.push_back(*at);
  if (error) {
    throw input_error(
        fmt::format("the folder {} cannot be read: {}", folder.string(), error.message()));
  }
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) sort_in(entry, model, channel, found);
  refuse_twins(found);
  return found;
}

}  // namespace cdxray
