// Statements that are done with and wait for the next one who asks the same: preparing one costs
// many times what running it on a few rows does.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/database.h"

struct sqlite3_stmt;

namespace cdxray {

struct StatementFinalizer {
  void operator()(sqlite3_stmt* statement) const;
};

struct PreparedStatement {
  std::unique_ptr<sqlite3_stmt, StatementFinalizer> handle;
  std::vector<std::string> names;  ///< of its columns
  Reads reads;
};

class KeptStatements {
 public:
  void keep_up_to(std::size_t most) { most_ = most; }
  /// What prepare() with this text gave before; nothing when it is in use or not there.
  std::optional<PreparedStatement> take(Trust trust, std::string_view sql);
  /// Without its values and rows. When there are too many, all others are let go first.
  void keep(Trust trust, const std::string& sql, PreparedStatement statement);
  bool are_wanted() const { return most_ > 0; }

 private:
  std::size_t most_ = 0;
  std::unordered_map<std::string, PreparedStatement> idle_;
};

}  // namespace cdxray
