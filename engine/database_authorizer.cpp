#include "engine/database_authorizer.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <sqlite3.h>

namespace cdxray {
namespace {

/// LIVE §5, as SQLite spells them; `like` and `substring` are functions to the authorizer.
constexpr std::array<std::string_view, 29> functions{"abs",          "coalesce",
                                                     "concat",       "count",
                                                     "cume_dist",    "dense_rank",
                                                     "first_value",  "lag",
                                                     "last_value",   "lead",
                                                     "length",       "like",
                                                     "lower",        "ltrim",
                                                     "max",          "min",
                                                     "ntile",        "nullif",
                                                     "percent_rank", "rank",
                                                     "replace",      "round",
                                                     "row_number",   "rtrim",
                                                     "substring",    "seconds_between",
                                                     "sum",          "text",
                                                     "upper"};

bool is_portable_function(const char* name) {
  const std::string_view wanted(name == nullptr ? "" : name);
  return std::any_of(functions.begin(), functions.end(),
                     [&](std::string_view known) { return equal_ignoring_case(known, wanted); });
}

bool is_catalogue(std::string_view table) {
  const std::string name = to_upper(table);
  return name.rfind("SQLITE_", 0) == 0 || name.rfind("PRAGMA_", 0) == 0;
}

/// A column of a real table, or the bare mention of a table, CTE or derived table (column "").
bool may_read(const Fence& fence, std::string_view table, std::string_view column) {
  if (fence.tables.count(to_upper(table)) > 0) return true;
  return column.empty() && !is_catalogue(table);
}

/// CREATE TEMP TABLE … AS SELECT touches the temporary catalogue and nothing else.
bool may_materialise(int action, std::string_view table, std::string_view database) {
  if (action == SQLITE_CREATE_TEMP_TABLE) return true;
  const bool temporary = database == "temp";
  if (action == SQLITE_READ || action == SQLITE_UPDATE || action == SQLITE_INSERT) {
    return temporary && (action == SQLITE_INSERT || table.rfind("sqlite_temp_", 0) == 0);
  }
  return false;
}

bool may_change(int action, std::string_view table) {
  if (action != SQLITE_UPDATE && action != SQLITE_INSERT && action != SQLITE_DELETE) return false;
  const std::string name = to_upper(table);
  return name.rfind("HQ_", 0) == 0 || name.rfind("CH_", 0) == 0;
}

bool allowed(const Fence& fence, int action, const char* first, const char* second,
             const char* database) {
  if (action == SQLITE_SELECT) return true;
  const std::string_view table(first == nullptr ? "" : first);
  if (action == SQLITE_READ &&
      may_read(fence, table, std::string_view(second == nullptr ? "" : second))) {
    return true;
  }
  if (action == SQLITE_FUNCTION) return is_portable_function(second);
  if (fence.trust == Trust::materialise) {
    return may_materialise(action, table, database == nullptr ? "" : database);
  }
  return fence.trust == Trust::effect && may_change(action, table);
}

bool touches(int action) {
  return action == SQLITE_READ || action == SQLITE_UPDATE || action == SQLITE_INSERT ||
         action == SQLITE_DELETE;
}

bool changes_tables(int action) {
  constexpr std::array<int, 9> actions{
      SQLITE_CREATE_TABLE,     SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_VIEW,
      SQLITE_CREATE_TEMP_VIEW, SQLITE_DROP_TABLE,        SQLITE_DROP_TEMP_TABLE,
      SQLITE_DROP_VIEW,        SQLITE_DROP_TEMP_VIEW,    SQLITE_ALTER_TABLE};
  return std::find(actions.begin(), actions.end(), action) != actions.end();
}

int authorize(void* context, int action, const char* first, const char* second,
              const char* database, const char* /*trigger*/) {
  auto& fence = *static_cast<Fence*>(context);
  if (changes_tables(action)) fence.tables_changed = true;
  if (fence.reads != nullptr && touches(action) && first != nullptr) {
    fence.reads->emplace(first, second == nullptr ? "" : second);
  }
  if (fence.trust == Trust::engine || allowed(fence, action, first, second, database)) {
    return SQLITE_OK;
  }
  return SQLITE_DENY;
}

}  // namespace

void put_up(sqlite3* connection, Fence* fence) {
  sqlite3_set_authorizer(connection, authorize, fence);
}

}  // namespace cdxray
