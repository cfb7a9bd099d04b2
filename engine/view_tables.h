// ViewTables: the tables behind a pack's views, in the temporary schema of a connection. Making
// one costs more than filling it with a few rows, so workspaces on one connection may share them,
// one workspace after the other.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/database.h"
#include "engine/pack.h"

namespace cdxray {

class ViewTables {
 public:
  ViewTables(Database& database, const Pack& pack) : database_(database), pack_(pack) {}
  ~ViewTables();  ///< drops them
  ViewTables(const ViewTables&) = delete;
  ViewTables& operator=(const ViewTables&) = delete;

  /// Makes all of them at once: each that comes later makes SQLite prepare its statements again.
  void make_all();
  /// The view's table, without rows.
  void make(const View& view);
  /// The table `label`, filled.
  void make_labels();
  /// Takes the rows out of the views' tables. Labels are the same for all snapshots, and stay.
  void empty();

 private:
  Database& database_;
  const Pack& pack_;
  std::set<std::string> made_;
  std::vector<std::string> in_use_;  ///< may hold rows
};

/// `CREATE TEMP TABLE` with columns that compare as the snapshot's do.
std::string create_view_table_sql(const std::string& name, const std::vector<std::string>& columns);
/// Each label variant, and once more without accents.
void fill_label_table(Database& database, const Pack& pack);

}  // namespace cdxray
