// The tables of a statement by the names that SQLite's query plan has for them: aliases, mostly.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sql_outline.h"

namespace cdxray {

struct PlanTable {
  std::string name;        ///< the table's own name; the alias of a derived table
  std::string alias;       ///< as the text has it
  std::size_t offset = 0;  ///< where it stands in the text, 0 when it does not
  bool small = false;      ///< its size does not grow with the snapshot
};

class PlanTables {
 public:
  /// `sql` must outlive this.
  PlanTables(std::string_view sql, const std::set<std::string>& small);

  /// The SELECT that reads all of `names`, or null. Where several do, each call gives the next.
  const SqlSelect* select_with(const std::vector<std::string>& names);
  /// The table called so in `select`, or anywhere when `select` is null.
  PlanTable find(const SqlSelect* select, const std::string& name) const;
  /// Says it of a subquery or WITH table, by its name in the plan.
  void set_small(const std::string& subquery, bool small);
  /// Is it `SELECT MAX(…) …` without GROUP BY?
  bool has_single_row(const std::string& subquery) const;

 private:
  const SqlSource* find_anywhere(const std::string& name) const;
  bool is_small(const std::string& name) const;
  std::string_view name_of_subquery(const SqlSelect& select) const;

  SqlOutline outline_;
  std::map<std::string, bool> small_;
  std::map<std::vector<std::string>, std::size_t> turns_;
};

}  // namespace cdxray
