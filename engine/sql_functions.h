// The functions that every dialect of LIVE §5 has and SQLite lacks.
#pragma once

struct sqlite3;

namespace cdxray {

/// Registers SECONDS_BETWEEN(a, b), CONCAT(…) and TEXT(x) on a connection.
void register_portable_functions(sqlite3* connection);

}  // namespace cdxray
