#include "engine/database.h"

#include <system_error>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "engine/database_authorizer.h"
#include "engine/database_file.h"
#include "engine/database_kept.h"
#include "engine/error.h"
#include "engine/sql_functions.h"

namespace cdxray {
namespace {

constexpr int steps_between_checks = 1000;

/// What a running statement has left.
struct Budget {
  Limits limits;
  std::int64_t steps = 0;
  std::chrono::steady_clock::time_point deadline{};
  std::function<bool()> stop;
  bool stopped = false;

  bool used_up() {
    stopped = stop && stop();
    if (stopped) return true;
    steps += steps_between_checks;
    if (limits.steps > 0 && steps > limits.steps) return true;
    return limits.time.count() > 0 && std::chrono::steady_clock::now() > deadline;
  }
};

int check_budget(void* context) {
  return static_cast<Budget*>(context)->used_up() ? 1 : 0;
}

/// The file is to blame, not the statement.
bool is_damage(sqlite3* connection, int code) {
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB ||
         (code == SQLITE_IOERR && sqlite3_db_readonly(connection, "main") == 1);
}

/// Throws what a failed statement means; SqlError where it is about the statement itself.
[[noreturn]] void fail(sqlite3* connection, const Budget& budget) {
  const int code = sqlite3_errcode(connection) & 0xff;
  if (code == SQLITE_INTERRUPT) {
    if (budget.stopped) throw Stopped();
    throw SqlError("it ran longer than a rule may (step budget or time limit)", std::nullopt, true);
  }
  if (is_damage(connection, code)) {
    const std::filesystem::path file = sqlite3_db_filename(connection, "main");
    throw input_error(
        fmt::format("{} is damaged: {}", file.filename().string(), sqlite3_errmsg(connection)),
        "Copy it again, or make it again with cdxray import.");
  }
  const int offset = sqlite3_error_offset(connection);
  std::optional<std::size_t> at;
  if (offset >= 0) at = static_cast<std::size_t>(offset);
  std::string message = sqlite3_errmsg(connection);
  if (code == SQLITE_AUTH) {
    message += ": a rule may only read tables and call the functions of rules/README.md";
  }
  throw SqlError(message, at);
}

/// SQLite without what we do not use: counts of its memory, and locks for connections that several
/// threads share.
int one_thread_per_connection(int flags) {
  static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(told);  // too late is no failure: then it only counts
  return flags | SQLite::OPEN_NOMUTEX;
}

}  // namespace

struct Database::State {
  SQLite::Database connection;
  Fence fence;
  Budget budget;
  KeptStatements kept;

  State(const std::string& file, int flags)
      : connection(file, one_thread_per_connection(flags), 5000) {
    sqlite3* handle = connection.getHandle();
    // Text in double quotes would silently become a literal where a column is misspelt.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    register_portable_functions(handle);
    put_up(handle, &fence);
    sqlite3_progress_handler(handle, steps_between_checks, check_budget, &budget);
  }

  void learn_tables() {
    if (!fence.tables_changed) return;
    fence.tables.clear();
    SQLite::Statement names(connection,
                            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') UNION "
                            "ALL SELECT name FROM sqlite_temp_schema");
    while (names.executeStep()) fence.tables.insert(to_upper(names.getColumn(0).getString()));
    fence.tables_changed = false;
  }

  PreparedStatement prepare(std::string_view sql, Trust trust);
};

// SQLiteCpp hides the statement handle, and with it the tail of the text, error offsets and the
// names of parameters; so statements are prepared here.
struct Statement::State {
  PreparedStatement prepared;
  sqlite3* connection;
  const Budget* budget;
  KeptStatements* kept;  ///< where it goes when it is done with
  Trust trust;
  std::string sql;  ///< only where it is kept

  sqlite3_stmt* handle() const { return prepared.handle.get(); }
};

Statement::Statement(std::unique_ptr<State> state) : state_(std::move(state)) {}

Statement::~Statement() {
  if (state_ && state_->kept->are_wanted()) {
    state_->kept->keep(state_->trust, state_->sql, std::move(state_->prepared));
  }
}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;

void Statement::bind(const std::string& name, const Value& value) {
  const std::string marker = ":" + name;
  const int index = sqlite3_bind_parameter_index(state_->handle(), marker.c_str());
  if (index > 0) bind(index, value);
}

void Statement::bind(int index, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    sqlite3_bind_int64(state_->handle(), index, *number);
  } else if (const auto* real = std::get_if<double>(&value)) {
    sqlite3_bind_double(state_->handle(), index, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    bind_text(index, *text);
  } else {
    sqlite3_bind_null(state_->handle(), index);
  }
}

void Statement::bind_text(int index, std::string_view text) {
  sqlite3_bind_text64(state_->handle(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
}

bool Statement::step() {
  const int code = sqlite3_step(state_->handle());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  fail(state_->connection, *state_->budget);
}

void Statement::reset() {
  sqlite3_reset(state_->handle());
}

int Statement::column_count() const {
  return sqlite3_column_count(state_->handle());
}

const std::vector<std::string>& Statement::column_names() const {
  return state_->prepared.names;
}

Value Statement::value(int column) const {
  sqlite3_stmt* handle = state_->handle();
  switch (sqlite3_column_type(handle, column)) {
    case SQLITE_INTEGER:
      return Value(std::int64_t{sqlite3_column_int64(handle, column)});
    case SQLITE_FLOAT:
      return Value(sqlite3_column_double(handle, column));
    case SQLITE_NULL:
      return {};
    default:
      break;
  }
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle, column));
  return bytes == nullptr ? Value(std::string()) : Value(std::string(bytes, size));
}

Row Statement::row() const {
  Row row;
  row.reserve(state_->prepared.names.size());
  for (int i = 0; i < column_count(); ++i) row.push_back(value(i));
  return row;
}

std::vector<std::string> Statement::parameter_names() const {
  sqlite3_stmt* handle = state_->handle();
  std::vector<std::string> names;
  for (int i = 1; i <= sqlite3_bind_parameter_count(handle); ++i) {
    const char* name = sqlite3_bind_parameter_name(handle, i);
    if (name != nullptr && *name == ':') names.emplace_back(name + 1);
  }
  return names;
}

const Reads& Statement::reads() const {
  return state_->prepared.reads;
}

bool Statement::is_read_only() const {
  return sqlite3_stmt_readonly(state_->handle()) != 0;
}

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database Database::open_read_only(const std::filesystem::path& file) {
  return open_existing(file, SQLite::OPEN_READONLY);
}

Database Database::open_writable(const std::filesystem::path& file) {
  return open_existing(file, SQLite::OPEN_READWRITE);
}

Database Database::open_existing(const std::filesystem::path& file, int flags) {
  require_database_file(file);
  try {
    return Database(std::make_unique<State>(file.string(), flags));
  } catch (const SQLite::Exception& error) {
    throw input_error(fmt::format("{} cannot be opened: {}", file.string(), error.what()));
  }
}

Database Database::create(const std::filesystem::path& file) {
  try {
    Database database(
        std::make_unique<State>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
    database.execute(
        "PRAGMA page_size = 32768; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536");
    return database;
  } catch (const SQLite::Exception& error) {
    throw input_error(fmt::format("{} cannot be written: {}", file.string(), error.what()));
  }
}

Database Database::in_memory() {
  return Database(
      std::make_unique<State>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
}

void Database::execute(const std::string& sql) {
  try {
    state_->connection.exec(sql);
  } catch (const SQLite::Exception&) {
    fail(state_->connection.getHandle(), state_->budget);
  }
}

namespace {

/// The text behind the first statement, blanks and comments taken away.
std::string_view behind(const char* tail, std::string_view sql) {
  std::string_view rest = sql.substr(static_cast<std::size_t>(tail - sql.data()));
  while (!rest.empty()) {
    if (std::string_view(" \t\r\n;").find(rest.front()) != std::string_view::npos) {
      rest.remove_prefix(1);
    } else if (rest.rfind("--", 0) == 0) {
      rest.remove_prefix(std::min(rest.size(), rest.find('\n')));
    } else {
      break;
    }
  }
  return rest;
}

/// A statement without a look behind it would let a pack hide a second one there.
PreparedStatement prepare_single(sqlite3* connection, const Budget& budget, std::string_view sql) {
  PreparedStatement statement;
  sqlite3_stmt* handle = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &handle, &tail);
  statement.handle.reset(handle);
  if (code != SQLITE_OK) fail(connection, budget);
  if (handle == nullptr) throw SqlError("there is no statement", 0);
  const std::string_view rest = behind(tail, sql);
  if (!rest.empty()) {
    throw SqlError("only one statement is allowed, a second one follows",
                   static_cast<std::size_t>(rest.data() - sql.data()));
  }
  for (int i = 0; i < sqlite3_column_count(handle); ++i) {
    statement.names.emplace_back(sqlite3_column_name(handle, i));
  }
  return statement;
}

}  // namespace

PreparedStatement Database::State::prepare(std::string_view sql, Trust trust) {
  if (trust != Trust::engine) learn_tables();
  struct Guard {
    Fence& fence;
    ~Guard() { fence.trust = Trust::engine, fence.reads = nullptr; }
  } guard{fence};
  Reads reads;
  fence.trust = trust;
  fence.reads = &reads;
  PreparedStatement statement = prepare_single(connection.getHandle(), budget, sql);
  statement.reads = std::move(reads);
  return statement;
}

Statement Database::prepare(std::string_view sql, Trust trust) {
  auto prepared = state_->kept.take(trust, sql);
  if (!prepared) prepared = state_->prepare(sql, trust);
  Statement statement(std::make_unique<Statement::State>(Statement::State{
      std::move(*prepared), state_->connection.getHandle(), &state_->budget, &state_->kept, trust,
      state_->kept.are_wanted() ? std::string(sql) : std::string()}));
  if (trust == Trust::query && (!statement.is_read_only() || statement.column_count() == 0)) {
    throw SqlError("only a SELECT is allowed", 0);
  }
  return statement;
}

std::vector<Row> Database::query(const std::string& sql) {
  Statement statement = prepare(sql);
  std::vector<Row> rows;
  while (statement.step()) rows.push_back(statement.row());
  return rows;
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(state_->connection.getHandle());
}

void Database::limit(const Limits& limits) {
  state_->budget.limits = limits;
  state_->budget.steps = 0;
  state_->budget.deadline = std::chrono::steady_clock::now() + limits.time;
}

void Database::keep_statements(std::size_t most) {
  state_->kept.keep_up_to(most);
}

void Database::on_progress(std::function<bool()> stop) {
  state_->budget.stop = std::move(stop);
}

std::string sql_name(std::string_view identifier) {
  std::string result = "\"";
  for (const char c : identifier) {
    result += c;
    if (c == '"') result += c;
  }
  return result + "\"";
}

}  // namespace cdxray
