// TableScript: the SQL with which the staged rows of one table become rows of a snapshot, in an
// order that depends on nothing but the rows themselves.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/model.h"

namespace cdxray {

/// True when all columns of the model's key are among `columns`, so that it can be the primary key.
bool has_whole_key(const ModelTable& table, const std::set<std::string>& columns);

class TableScript {
 public:
  /// `kept` are the columns that go into the snapshot.
  TableScript(const ModelTable& table, bool channel, std::set<std::string> kept);

  bool keyed() const { return keyed_; }
  /// Makes the staging table, with all columns of the model.
  std::string create_stage() const;
  /// Stages one row: file, line, the columns, and the channel database for a channel table.
  std::string stage_row(const std::vector<std::string>& columns) const;
  /// Moves all rows to the snapshot; of rows with one key the first in canonical order.
  std::string fill() const;
  /// The rows that fill() leaves out: file, line, file and line of the row that is kept, its key.
  std::string duplicates() const;

 private:
  std::string name() const;
  /// Names of the kept columns, each after a comma; the channel database first.
  std::string columns() const;
  std::string key() const;
  /// Every column, so that no two rows that differ stay in the order in which they came.
  std::string canonical_order() const;

  const ModelTable& table_;
  bool channel_;
  std::set<std::string> kept_;
  bool keyed_;
};

}  // namespace cdxray
