#include "engine/database_kept.h"

#include <sqlite3.h>

namespace cdxray {
namespace {

/// The same text is another statement when it may do more.
std::string key_of(Trust trust, std::string_view sql) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(trust)));
  return key.append(sql);
}

}  // namespace

void StatementFinalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

std::optional<PreparedStatement> KeptStatements::take(Trust trust, std::string_view sql) {
  if (idle_.empty()) return std::nullopt;
  auto found = idle_.extract(key_of(trust, sql));
  if (found.empty()) return std::nullopt;
  return std::move(found.mapped());
}

void KeptStatements::keep(Trust trust, const std::string& sql, PreparedStatement statement) {
  if (idle_.size() >= most_) idle_.clear();
  sqlite3_reset(statement.handle.get());
  sqlite3_clear_bindings(statement.handle.get());
  idle_.insert_or_assign(key_of(trust, sql), std::move(statement));
}

}  // namespace cdxray
