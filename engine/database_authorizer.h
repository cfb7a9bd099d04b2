// The fence around a pack's SQL: an allow-list, because ATTACH, PRAGMA, load_extension and whatever
// SQLite learns next must never be reachable from a rule file.
#pragma once

#include <set>
#include <string>

#include "engine/database.h"

struct sqlite3;

namespace cdxray {

struct Fence {
  Trust trust = Trust::engine;
  Reads* reads = nullptr;        ///< where reads are noted while a statement is prepared
  std::set<std::string> tables;  ///< tables and views there are, upper case
  bool tables_changed = true;    ///< some may have come or gone since they were listed
};

void put_up(sqlite3* connection, Fence* fence);

}  // namespace cdxray
