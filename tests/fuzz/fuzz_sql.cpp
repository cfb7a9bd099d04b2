// Any bytes as a rule's query: it may fail, but it changes nothing and stops within its budget.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/database.h"
#include "engine/sql_lint.h"

namespace {

using namespace cdxray;

constexpr std::int64_t most_steps = 100'000;

Database small_database() {
  Database database = Database::in_memory();
  database.execute(
      "CREATE TABLE hq_BATCHJOB (RECID INTEGER PRIMARY KEY, CAPTION TEXT, STATUS INTEGER);"
      "INSERT INTO hq_BATCHJOB VALUES (1, 'P-0001', 1), (2, 'Synchronize customers', 0);");
  return database;
}

/// Whether this text may be the place SQLite complains about.
void expect_inside(const SqlError& error, const std::string& sql) {
  if (error.offset && *error.offset > sql.size()) std::abort();
}

void run_as_query(Database& database, const std::string& sql) {
  database.limit({.steps = most_steps});
  try {
    Statement statement = database.prepare(sql, Trust::query);
    if (!statement.is_read_only()) std::abort();
    while (statement.step()) statement.row();
  } catch (const SqlError& error) {
    expect_inside(error, sql);
  }
  database.limit({});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string sql(data, data + size);
  for (const LintRemark& remark : lint_sql(sql))
    if (remark.offset > sql.size()) std::abort();

  static Database database = small_database();
  static const std::string contents = "SELECT RECID, CAPTION, STATUS FROM hq_BATCHJOB";
  static const auto before = database.query(contents);
  static const auto schema_before = database.query("SELECT name, sql FROM sqlite_schema");
  run_as_query(database, sql);
  if (database.query(contents) != before) std::abort();
  if (database.query("SELECT name, sql FROM sqlite_schema") != schema_before) std::abort();
  return 0;
}
