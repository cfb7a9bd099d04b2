// Any bytes as a rule's query: the lint has its say about all of it, running it may fail, but it
// changes nothing and stops within its budget.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "engine/database.h"
#include "engine/sql_lint.h"
#include "engine/sql_outline.h"

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

/// Tokens stand one behind the other; what a SELECT reads stands inside it.
void expect_outline(const std::string& sql) {
  const SqlOutline outline = sql_outline(sql);
  std::size_t behind = 0;
  for (const Token& token : outline.tokens) {
    if (token.text.empty() || token.offset < behind || token.end() > sql.size()) std::abort();
    if (token.text.data() != sql.data() + token.offset) std::abort();
    behind = token.end();
  }
  for (const SqlSelect& select : outline.selects) {
    if (select.end > outline.tokens.size()) std::abort();
    for (const SqlSource& source : select.sources) {
      if (source.begin < select.begin || source.behind > select.end) std::abort();
    }
  }
}

std::string without_ellipses(std::string text) {
  const std::string ellipsis = "…";
  for (auto at = text.find(ellipsis); at != std::string::npos; at = text.find(ellipsis, at)) {
    text.erase(at, ellipsis.size());
  }
  return text;
}

/// In the order of the text, with something to say, and fit to be shown whatever the bytes were.
void expect_remarks(const std::vector<LintRemark>& remarks, const std::string& sql) {
  std::size_t before = 0;
  for (const LintRemark& remark : remarks) {
    if (remark.offset < before || remark.offset > sql.size()) std::abort();
    before = remark.offset;
    if (remark.message.empty() || remark.help.empty()) std::abort();
    for (const char c : without_ellipses(remark.message + remark.help)) {
      if (c < ' ' || c > '~') std::abort();
    }
  }
}

/// Whether this text may be the place SQLite complains about.
void expect_inside(const SqlError& error, const std::string& sql) {
  if (error.offset && *error.offset > sql.size()) std::abort();
}

void run_as_query(Database& database, const std::string& sql) {
  database.limit({.steps = most_steps});
  try {
    Statement statement = database.prepare(sql, Trust::query);
    expect_remarks(lint_plan(database, sql, {}), sql);
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
  expect_outline(sql);
  expect_remarks(lint_sql(sql), sql);

  static Database database = small_database();
  static const std::string contents = "SELECT RECID, CAPTION, STATUS FROM hq_BATCHJOB";
  static const auto before = database.query(contents);
  static const auto schema_before = database.query("SELECT name, sql FROM sqlite_schema");
  run_as_query(database, sql);
  if (database.query(contents) != before) std::abort();
  if (database.query("SELECT name, sql FROM sqlite_schema") != schema_before) std::abort();
  return 0;
}
