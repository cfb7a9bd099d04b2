// Model: the tables and columns a pack knows, one YAML file a table (rules/model/<TABLE>.yaml).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/problem.h"

namespace cdxray {

enum class ColumnType {
  integer,   ///< number or enum, 0/1 for the product's NoYes
  recid,     ///< 64-bit id: never through double, quoted in JSON
  real,      ///< stored as double
  text,      ///< compared without regard to ASCII case, as the product's databases do
  datetime,  ///< UTC text `YYYY-MM-DD HH:MM:SS`
};

struct Column {
  std::string name;  ///< upper case
  ColumnType type = ColumnType::text;
  std::string meaning;
  std::map<std::int64_t, std::string> labels;  ///< of an enum
  std::string personal_data;  ///< "", or name, email, phone, address, national_id, free_text
  std::string evidence;       ///< D, C, K, A, I or ? (DOMAIN, evidence tags)
  std::string source;         ///< S-numbers of DOMAIN §9, "" where the table's source holds
  std::string side;           ///< "", or the one side that has the column: hq or channel
  bool optional = false;      ///< may be missing in real tables; then it reads as NULL
};

struct ModelTable {
  std::string name;   ///< upper case, without prefix
  std::string title;  ///< what the product calls it
  std::string meaning;
  std::string evidence;
  std::string source;
  bool in_hq = false;
  bool in_channel = false;
  std::vector<std::string> key;  ///< empty where no key is certain
  std::vector<Column> columns;

  const Column* find(const std::string& column) const;
  /// The column as it stands on that side, or nothing.
  const Column* find(const std::string& column, bool channel) const;
};

struct Model {
  std::map<std::string, ModelTable> tables;

  /// By the name without prefix, any case.
  const ModelTable* find(const std::string& table) const;
  /// By snapshot name: `hq_X` or `ch_X`, where that side has the table.
  const ModelTable* find_snapshot_table(const std::string& name) const;
  /// All names of columns that hold 64-bit ids.
  std::set<std::string> recid_columns() const;
};

/// The extra column of every `ch_` table.
inline constexpr const char* channel_database_column = "CHANNELDATABASE";

}  // namespace cdxray
