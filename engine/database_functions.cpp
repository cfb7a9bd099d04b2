#include <sqlite3.h>

#include "engine/sql_functions.h"
#include "engine/timestamp.h"

namespace cdxray {
namespace {

std::string_view text_of(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// NULL when either side is no moment, as DATEDIFF gives for NULL.
void seconds_between(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto from = parse_moment(text_of(values[0]));
  const auto to = parse_moment(text_of(values[1]));
  if (!from || !to) {
    sqlite3_result_null(context);
    return;
  }
  sqlite3_result_int64(context, to->seconds - from->seconds);
}

/// NULL counts as '' (T-SQL and PostgreSQL agree).
void concat(sqlite3_context* context, int count, sqlite3_value** values) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text_of(values[i]);
  sqlite3_result_text64(context, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void text(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    sqlite3_result_null(context);
    return;
  }
  const std::string_view bytes = text_of(values[0]);
  sqlite3_result_text64(context, bytes.data(), bytes.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

void register_portable_functions(sqlite3* connection) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  sqlite3_create_function_v2(connection, "SECONDS_BETWEEN", 2, flags, nullptr, seconds_between,
                             nullptr, nullptr, nullptr);
  sqlite3_create_function_v2(connection, "CONCAT", -1, flags, nullptr, concat, nullptr, nullptr,
                             nullptr);
  sqlite3_create_function_v2(connection, "TEXT", 1, flags, nullptr, text, nullptr, nullptr,
                             nullptr);
}

}  // namespace cdxray
