#include "engine/snapshot_writer.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <map>
#include <random>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/cell.h"
#include "engine/error.h"
#include "engine/pseudonyms.h"
#include "engine/staged_file.h"
#include "engine/table_script.h"

namespace cdxray {
namespace {

struct ColumnPlan {
  const Column* column = nullptr;
  bool pseudonym = false;
  bool must_have = false;  ///< part of a key that is there as a whole
};

std::size_t number_at(const Row& row, std::size_t column) {
  return static_cast<std::size_t>(std::get<std::int64_t>(row.at(column)));
}

/// Two unfinished imports beside one target must not meet.
std::string random_suffix() {
  std::random_device device;
  return fmt::format("{:08x}", device());
}

void remove_quietly(const std::filesystem::path& file) {
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
}

std::string in_quotes(const std::filesystem::path& file) {
  std::string sql = "'";
  for (const char c : file.string()) {
    sql += c;
    if (c == '\'') sql += c;
  }
  return sql + "'";
}

}  // namespace

struct SnapshotWriter::State {
  std::filesystem::path target;
  const Model& model;
  const Pseudonyms* pseudonyms;
  std::filesystem::path partial{};
  std::filesystem::path staging{};
  std::optional<Database> database{};
  std::optional<Statement> insert{};
  std::vector<ColumnPlan> plan{};
  std::set<std::string> staged{};
  std::vector<StagedFile> files{};
  std::map<std::string, std::string> info{};
  std::map<std::pair<std::string, std::string>, SnapshotSide> sides{};

  /// Runs what talks to the disk; SQLite's complaints become sentences about the target.
  template <typename Work>
  auto on_disk(Work work) {
    try {
      return work();
    } catch (const SqlError& error) {
      throw input_error(fmt::format("{} cannot be written: {}", target.string(), error.what()),
                        "Is the disk full, or the folder read-only?");
    }
  }

  void open() {
    const std::string suffix = random_suffix();
    partial = target;
    partial += fmt::format(".{}.partial", suffix);
    staging = target;
    staging += fmt::format(".{}.staging", suffix);
    try {
      if (pseudonyms == nullptr) keep_to_owner();
      database.emplace(Database::create(partial));
    } catch (const Error&) {
      throw input_error(
          fmt::format("{} cannot be written: no file can be made in its folder", target.string()),
          "Name a folder that you may write to.");
    }
    // One wait for the disk at the end: the file gets its name only when its bytes are safe.
    database->execute("PRAGMA main.synchronous = NORMAL");
    database->execute(fmt::format("ATTACH DATABASE {} AS stage", in_quotes(staging)));
    database->execute(
        "PRAGMA stage.page_size = 32768; PRAGMA stage.journal_mode = OFF;"
        "PRAGMA stage.synchronous = OFF; BEGIN");
  }

  /// Personal data as they are: nobody else may read the file, nor what it is made of.
  void keep_to_owner() {
    for (const std::filesystem::path& file : {partial, staging}) {
      const std::ofstream empty(file);
      if (!empty) throw input_error(fmt::format("{} cannot be made", file.string()));
      std::filesystem::permissions(
          file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
  }

  void close() {
    insert.reset();
    database.reset();
    remove_quietly(staging);
  }

  void begin_file(const StagedFile& file, const std::vector<std::string>& columns) {
    const TableScript script(*file.table, file.channel, file.columns);
    if (staged.insert(file.snapshot_table()).second) database->execute(script.create_stage());
    insert.emplace(database->prepare(script.stage_row(columns)));
    insert->bind(1, static_cast<std::int64_t>(files.size()));
    if (file.channel) {
      insert->bind_text(static_cast<int>(columns.size()) + 3, file.side.channel_database);
    }
    files.push_back(file);
  }

  std::string bind_cell(int marker, const ColumnPlan& to,
                        const std::optional<std::string_view>& text) {
    Cell cell;
    if (text) cell = parse_cell(to.column->type, *text);
    if (!cell.refused.empty()) return fmt::format("{}: {}", to.column->name, cell.refused);
    if (to.must_have && is_null(cell.value)) {
      return fmt::format("{} is empty, but it is part of the key", to.column->name);
    }
    if (to.pseudonym && !is_null(cell.value)) {
      cell.value = pseudonyms->pseudonym(to.column->personal_data, to_text(cell.value));
    }
    insert->bind(marker, cell.value);
    return {};
  }

  /// Fills one table of the snapshot and counts the duplicates of each file.
  void write_table(const StagedFile& any, std::int64_t added, const std::set<std::string>& kept,
                   const std::function<void(const DuplicateRow&)>& on_duplicate) {
    const TableScript script(*any.table, any.channel, kept);
    database->execute(create_table_sql(*any.table, any.channel, kept));
    database->execute(script.fill());
    if (!script.keyed() || added == database->changes()) return;
    Statement duplicates = database->prepare(script.duplicates());
    while (duplicates.step()) {
      const Row row = duplicates.row();
      StagedFile& file = files.at(number_at(row, 0));
      --file.added;
      ++file.refused;
      if (on_duplicate) on_duplicate(duplicate(*any.table, row));
    }
  }

  DuplicateRow duplicate(const ModelTable& table, const Row& row) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < table.key.size(); ++i) {
      parts.push_back(fmt::format("{} {}", table.key[i], to_text(row.at(4 + i))));
    }
    const std::size_t kept_in = number_at(row, 2);
    const std::string where =
        kept_in == number_at(row, 0) ? "" : fmt::format(" of {}", files.at(kept_in).source);
    return {number_at(row, 0), std::get<std::int64_t>(row.at(1)),
            fmt::format("its key ({}) is also that of line {}{}, which is kept",
                        fmt::join(parts, ", "), to_text(row.at(3)), where)};
  }

  WrittenSnapshot write_tables(const std::function<void(const DuplicateRow&)>& on_duplicate) {
    std::map<std::string, StagedFiles> by_table;
    for (const StagedFile& file : files) by_table[file.snapshot_table()].push_back(&file);
    WrittenSnapshot written;
    for (const auto& [name, of_table] : by_table) {
      const std::set<std::string> kept = common_columns(of_table, written.warnings);
      std::int64_t added = 0;
      for (const StagedFile* file : of_table) added += file->added;
      write_table(*of_table.front(), added, kept, on_duplicate);
      add_contents(of_table, kept, written.tables);
    }
    return written;
  }

  void insert_row(std::string_view table, const Row& row) {
    std::string marks = "?";
    for (std::size_t i = 1; i < row.size(); ++i) marks += ", ?";
    Statement statement =
        database->prepare(fmt::format("INSERT INTO main.{} VALUES ({})", table, marks));
    for (std::size_t i = 0; i < row.size(); ++i) statement.bind(static_cast<int>(i) + 1, row[i]);
    statement.step();
  }

  void count_again(std::vector<SnapshotTable>& contents) {
    for (SnapshotTable& entry : contents) {
      const bool channel = entry.side == "channel";
      Statement count = database->prepare(fmt::format(
          "SELECT COUNT(*) FROM main.{}{}{}", channel ? "ch_" : "hq_", entry.table,
          channel ? fmt::format(" WHERE {} = :database", channel_database_column) : ""));
      count.bind("database", entry.channel_database);
      count.step();
      entry.rows = std::get<std::int64_t>(count.value(0));
    }
  }

  void write_catalogue(const std::vector<SnapshotTable>& contents) {
    for (const auto& [key, value] : info) insert_row("snapshot_info", {key, value});
    for (const auto& [key, side] : sides) {
      insert_row("snapshot_side",
                 {side.side, side.channel_database, side.source, side.kind, side.captured_at});
    }
    for (const SnapshotTable& entry : contents) {
      insert_row("snapshot_table",
                 {entry.side, entry.channel_database, entry.table, entry.source, entry.rows,
                  entry.refused, fmt::format("{}", fmt::join(entry.columns, ","))});
    }
  }

  void put_in_place() {
    close();
    std::error_code error;
    std::filesystem::rename(partial, target, error);
    if (!error) return;
    throw input_error(fmt::format("{} cannot be replaced: {}", target.string(), error.message()));
  }
};

SnapshotWriter::SnapshotWriter(std::filesystem::path target, const Model& model,
                               const Pseudonyms* pseudonyms)
    : state_(std::make_unique<State>(State{std::move(target), model, pseudonyms})) {
  const std::filesystem::path& file = state_->target;
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  if (!std::filesystem::is_directory(folder)) {
    throw input_error(
        fmt::format("{} cannot be written: there is no folder {}", file.string(), folder.string()));
  }
  if (std::filesystem::is_directory(file)) {
    throw input_error(fmt::format("{} cannot be written: it is a folder", file.string()),
                      "Name the file that the snapshot goes to, such as environment.cdxs.");
  }
  set_info("personal_data", pseudonyms == nullptr ? "kept" : "pseudonymised");
  if (pseudonyms != nullptr) set_info("key_id", pseudonyms->key_id());
  try {
    state_->on_disk([&] { state_->open(); });
  } catch (...) {
    state_->close();
    remove_quietly(state_->partial);
    throw;
  }
}

SnapshotWriter::~SnapshotWriter() {
  state_->close();
  remove_quietly(state_->partial);
}

void SnapshotWriter::set_info(const std::string& key, const std::string& value) {
  if (!value.empty()) state_->info[key] = value;
}

void SnapshotWriter::add_side(const SnapshotSide& side) {
  state_->sides[{side.side, side.channel_database}] = side;
}

void SnapshotWriter::on_progress(std::function<bool()> stop) {
  state_->database->on_progress(std::move(stop));
}

std::size_t SnapshotWriter::begin_table(const SnapshotSide& side, const ModelTable& table,
                                        const std::vector<std::string>& columns,
                                        const std::string& source) {
  const bool channel = side.side == "channel";
  StagedFile file{side, state_->model.find(table.name), channel, source, {}};
  assert(file.table != nullptr);
  file.columns.insert(columns.begin(), columns.end());
  const bool keyed = has_whole_key(*file.table, file.columns);
  state_->plan.clear();
  for (const std::string& name : columns) {
    const Column* column = file.table->find(name, channel);
    assert(column != nullptr);
    const bool in_key = std::find(table.key.begin(), table.key.end(), name) != table.key.end();
    const bool personal = !column->personal_data.empty() && column->type == ColumnType::text;
    state_->plan.push_back({column, personal && state_->pseudonyms != nullptr, keyed && in_key});
  }
  state_->on_disk([&] { state_->begin_file(file, columns); });
  return state_->files.size() - 1;
}

std::string SnapshotWriter::add_row(std::span<const std::optional<std::string_view>> cells,
                                    std::int64_t line) {
  State& state = *state_;
  assert(state.insert && cells.size() == state.plan.size());
  StagedFile& file = state.files.back();
  state.insert->reset();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string reason = state.bind_cell(static_cast<int>(i) + 3, state.plan[i], cells[i]);
    if (reason.empty()) continue;
    ++file.refused;
    return reason;
  }
  state.insert->bind(2, line);
  state.on_disk([&] { state.insert->step(); });
  ++file.added;
  return {};
}

void SnapshotWriter::count_refused() {
  ++state_->files.back().refused;
}

void SnapshotWriter::end_table() {
  state_->insert.reset();
}

WrittenSnapshot SnapshotWriter::finish(const std::function<void(const DuplicateRow&)>& on_duplicate,
                                       const std::function<void(Database&)>& amend) {
  State& state = *state_;
  state.insert.reset();
  WrittenSnapshot written = state.on_disk([&] {
    state.database->execute(
        fmt::format("PRAGMA main.application_id = {}; PRAGMA main.user_version = {}",
                    snapshot_application_id, snapshot_format));
    state.database->execute(snapshot_catalogue_sql);
    WrittenSnapshot result = state.write_tables(on_duplicate);
    if (amend) {
      amend(*state.database);
      state.count_again(result.tables);
    }
    state.write_catalogue(result.tables);
    state.database->execute("COMMIT");
    return result;
  });
  state.put_in_place();
  return written;
}

}  // namespace cdxray
