// The lint that keeps a pack's SQL portable (LIVE §5) and its plans linear. It reads text and
// plans; whether tables and columns exist is SQLite's to say.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/database.h"

namespace cdxray {

struct LintRemark {
  std::size_t offset = 0;  ///< byte in the SQL text
  std::string message;
  std::string help;
};

/// What SQL Server or PostgreSQL would refuse or understand otherwise, in the order of the text.
std::vector<LintRemark> lint_sql(std::string_view sql);

/// Nested full scans in SQLite's plan for a statement that prepares without error on `database`.
/// `small` names the tables whose size does not grow with the snapshot.
std::vector<LintRemark> lint_plan(Database& database, std::string_view sql,
                                  const std::set<std::string>& small);

}  // namespace cdxray
