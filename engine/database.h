// Database: one SQLite connection with the few things the engine needs of it, and the fence that
// keeps a pack's SQL harmless. No file but the database_… includes SQLite.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/value.h"

namespace cdxray {

/// What SQL of a given origin may do.
enum class Trust {
  engine,       ///< our own statements
  query,        ///< a pack's SELECT: reads tables, calls the functions of LIVE §5, nothing else
  materialise,  ///< a pack's SELECT in our CREATE TEMP TABLE … AS
  effect,       ///< an operation's UPDATE, INSERT or DELETE on snapshot tables
};

/// SQLite's complaint about a statement. `offset` is the byte in the SQL text, where it is known.
struct SqlError : std::runtime_error {
  SqlError(const std::string& message, std::optional<std::size_t> at, bool by_limit = false)
      : std::runtime_error(message), offset(at), stopped(by_limit) {}
  std::optional<std::size_t> offset;
  bool stopped;  ///< ran into the step budget or the time limit
};

/// The user asked to stop while a statement ran (Database::on_progress). Not a std::exception:
/// nothing that handles failures may swallow it.
struct Stopped {};

/// (table, column) as SQLite names them; the column is "" where only the table is needed.
using Reads = std::set<std::pair<std::string, std::string>>;

struct Limits {
  std::int64_t steps = 0;  ///< virtual machine instructions; 0 means no limit
  std::chrono::milliseconds time{0};
};

class Statement {
 public:
  ~Statement();
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;

  /// Binds `:name`; a name the statement does not use is ignored.
  void bind(const std::string& name, const Value& value);
  /// Binds the 1-based `?` marker.
  void bind(int index, const Value& value);
  void bind_text(int index, std::string_view text);
  /// True when there is a row. Throws SqlError; Error when the file is damaged; Stopped.
  bool step();
  void reset();
  int column_count() const;
  const std::vector<std::string>& column_names() const;
  Value value(int column) const;
  Row row() const;
  /// The `:names` in the text, without the colon.
  std::vector<std::string> parameter_names() const;
  /// What the statement reads or updates, all views resolved to tables.
  const Reads& reads() const;
  bool is_read_only() const;

 private:
  friend class Database;
  struct State;
  explicit Statement(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class Database {
 public:
  /// Throws Error when the file is missing, not SQLite, truncated or locked.
  static Database open_read_only(const std::filesystem::path& file);
  /// An existing file, to change it. Throws as open_read_only.
  static Database open_writable(const std::filesystem::path& file);
  /// A new file, for writing a snapshot; must not exist. No journal: write under a temporary name.
  static Database create(const std::filesystem::path& file);
  static Database in_memory();
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  /// Runs our own statements, separated by `;`.
  void execute(const std::string& sql);
  /// Prepares exactly one statement; a second one or none is a SqlError.
  Statement prepare(std::string_view sql, Trust trust = Trust::engine);
  /// All rows of one of our own queries.
  std::vector<Row> query(const std::string& sql);
  /// How many rows the last UPDATE, INSERT or DELETE changed.
  std::int64_t changes() const;
  /// Limits what every following statement may cost until it is lifted with `{}`. Counting starts
  /// anew.
  void limit(const Limits& limits);
  /// From now on up to so many statements that are done with are kept for the next prepare() of the
  /// same text: for who asks the same of a few rows again and again.
  void keep_statements(std::size_t most);
  /// Ends a running statement with Stopped as soon as possible when it returns true (Ctrl-C).
  void on_progress(std::function<bool()> stop);

 private:
  friend class Statement;
  struct State;
  static Database open_existing(const std::filesystem::path& file, int flags);
  explicit Database(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Limits what the statements in a scope may cost.
class LimitedCost {
 public:
  LimitedCost(Database& database, const Limits& limits) : database_(database) {
    database_.limit(limits);
  }
  ~LimitedCost() { database_.limit({}); }
  LimitedCost(const LimitedCost&) = delete;
  LimitedCost& operator=(const LimitedCost&) = delete;

 private:
  Database& database_;
};

/// `"name"` with quotes doubled: an identifier as SQL.
std::string sql_name(std::string_view identifier);

}  // namespace cdxray
