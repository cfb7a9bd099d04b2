// The snapshots in memory that the examples of rules describe, one after the other in one database.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/model.h"
#include "engine/rule.h"
#include "engine/snapshot.h"

namespace cdxray {

/// A database with all tables and columns of the model. What an example does not collect is there
/// too, without rows or values, and only the snapshot says that it is not: to make the tables anew
/// for each example would cost more than all its queries.
class ExampleTables {
 public:
  /// A table of one side.
  struct Table {
    const ModelTable* model;
    bool channel;
    std::string name;                    ///< hq_X or ch_X
    std::vector<const Column*> columns;  ///< of this side
    std::string insert;                  ///< SQL; the values follow CHANNELDATABASE as columns do
  };

  /// The model must outlive it.
  explicit ExampleTables(const Model& model);

  Database& database() const { return *database_; }
  /// Takes the last example's rows out and puts this one's in. Of `tables` (names `hq_X`, `ch_X`,
  /// and those of the catalogue) the snapshot has all that the example does not call not collected;
  /// other tables it has only where rows are given. `tables` must name all that will be changed.
  /// Throws SqlError when a row does not fit its table.
  Snapshot fill(const Example& example, const std::set<std::string>& tables);

 private:
  void empty();

  std::shared_ptr<Database> database_;
  std::vector<Table> tables_;
  std::set<std::string> filled_;  ///< what may hold rows
};

}  // namespace cdxray
