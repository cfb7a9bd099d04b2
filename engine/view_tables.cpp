#include "engine/view_tables.h"

#include <fmt/format.h>

namespace cdxray {

std::string create_view_table_sql(const std::string& name,
                                  const std::vector<std::string>& columns) {
  std::string list;
  for (const std::string& column : columns) {
    list += fmt::format("{}{} COLLATE NOCASE", list.empty() ? "" : ", ", sql_name(column));
  }
  return fmt::format("CREATE TEMP TABLE {} ({})", sql_name(name), list);
}

ViewTables::~ViewTables() {
  try {
    for (const std::string& name : made_) {
      database_.execute(fmt::format("DROP TABLE IF EXISTS temp.{}", sql_name(name)));
    }
  } catch (...) {
    return;  // the temporary schema goes with the connection
  }
}

void ViewTables::make_all() {
  for (const View& view : pack_.views) make(view);
  make(pack_.journey);
  make_labels();
  empty();
}

void ViewTables::make(const View& view) {
  if (made_.insert(view.name).second) {
    database_.execute(create_view_table_sql(view.name, view.columns));
  }
  in_use_.push_back(view.name);
}

void ViewTables::make_labels() {
  if (made_.insert("label").second) fill_label_table(database_, pack_);
}

void ViewTables::empty() {
  for (const std::string& name : in_use_) {
    database_.prepare(fmt::format("DELETE FROM temp.{}", sql_name(name))).step();
  }
  in_use_.clear();
}

}  // namespace cdxray
