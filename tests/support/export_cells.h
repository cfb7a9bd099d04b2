// Reading modelled worlds in tests: tables by name, cells as text.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/error.h"
#include "fixtures/synth/fixed_worlds.h"

namespace cdxray::synth {

struct ExportedTable {
  std::string name;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};
struct Source {
  std::string name;
  std::vector<ExportedTable> tables;
};
struct Exports {
  Source headquarters;
  std::vector<Source> channels;
};

FixedWorld fixed_world(const std::string& name);
/// Every table and column of the model, as the databases of the world hold them.
Exports exports_of(const FixedWorld& fixed);
/// Path inside the export (`hq/BATCHJOB.csv`) to the file's bytes.
std::map<std::string, std::string> csv_files(const FixedWorld& fixed);

inline const ExportedTable& table_of(const Source& source, const std::string& name) {
  for (const auto& table : source.tables) {
    if (table.name == name) return table;
  }
  throw usage_error("no table " + name + " in " + source.name);
}

/// The cells of some columns, row by row, joined by a bar.
inline std::vector<std::string> cells(const ExportedTable& table,
                                      const std::vector<std::string>& columns) {
  std::vector<std::size_t> indexes;
  for (const auto& column : columns) {
    const auto found = std::find(table.columns.begin(), table.columns.end(), column);
    if (found == table.columns.end())
      throw usage_error("no column " + column + " in " + table.name);
    indexes.push_back(static_cast<std::size_t>(found - table.columns.begin()));
  }
  std::vector<std::string> all;
  for (const auto& row : table.rows) {
    std::string text;
    for (const std::size_t index : indexes) text += row[index] + "|";
    text.pop_back();
    all.push_back(text);
  }
  return all;
}

inline std::set<std::string> set_of(const std::vector<std::string>& all) {
  return {all.begin(), all.end()};
}

inline const std::vector<std::string> staging{
    "RETAILASYNCCUSTOMERV2", "RETAILASYNCADDRESSV2", "RETAILASYNCCUSTOMERCONTACT",
    "RETAILASYNCCUSTOMERAFFILIATION", "RETAILASYNCCUSTOMERATTRIBUTEV2"};
inline const std::vector<std::string> row_identity{"CUSTACCOUNTASYNC", "CUSTACCOUNT", "DATAAREAID",
                                                   "OPERATION", "REPLICATIONCOUNTERFROMORIGIN"};

}  // namespace cdxray::synth
