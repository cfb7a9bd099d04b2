#include "engine/workspace.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/phrases.h"
#include "engine/texts.h"

namespace cdxray {
namespace {

void merge(Evidence& into, const Evidence& from) {
  for (const Said& said : from.missing) append_unique(into.missing, said);
  for (const Said& said : from.without) append_unique(into.without, said);
  if (into.broken.empty()) into.broken = from.broken;
}

constexpr const char* plain_select = "SELECT q.* FROM (\n{}\n) AS q";

}  // namespace

void append_unique(std::vector<Said>& list, const Said& said) {
  const bool known = std::any_of(list.begin(), list.end(),
                                 [&](const Said& other) { return other.text == said.text; });
  if (!known) list.push_back(said);
}

const std::vector<std::string>& journey_columns() {
  static const std::vector<std::string> columns{
      "KIND",    "CUSTACCOUNTASYNC", "CUSTACCOUNT", "COUNTER", "CHANNELDATABASE",
      "CHANNEL", "DATAAREAID",       "OPERATION",   "STAGE",   "SINCE"};
  return columns;
}

std::string journey_select(const Pack& pack) {
  std::string late = "CASE";
  for (const Stage& stage : pack.stages) {
    if (!stage.waiting) continue;
    late += fmt::format(" WHEN q.STAGE = '{}' AND (q.SINCE IS NULL OR q.SINCE < :{}_ago) THEN 1",
                        stage.name, stage.grace);
  }
  std::string columns;
  for (const std::string& column : pack.journey.columns) {
    if (column != "LATE") columns += "q." + column + ", ";
  }
  return fmt::format("SELECT {}{} ELSE 0 END AS LATE FROM (\n{{}}\n) AS q", columns, late);
}

Workspace::Workspace(const Snapshot& snapshot, const Pack& pack, ParameterValues parameters,
                     Limits limits)
    : snapshot_(snapshot),
      pack_(pack),
      parameters_(std::move(parameters)),
      limits_(limits),
      own_tables_(std::make_unique<ViewTables>(snapshot.database(), pack)),
      tables_(*own_tables_) {
  prepare_evidence();
}

Workspace::Workspace(const Snapshot& snapshot, const Pack& pack, ParameterValues parameters,
                     Limits limits, ViewTables& tables)
    : snapshot_(snapshot),
      pack_(pack),
      parameters_(std::move(parameters)),
      limits_(limits),
      tables_(tables) {
  prepare_evidence();
}

Workspace::~Workspace() {
  try {
    database().limit({});
    tables_.empty();
    for (const std::string& drop : temporary_) database().execute(drop);
  } catch (...) {
    return;  // the temporary schema goes with the connection
  }
}

void Workspace::prepare_evidence() {
  add_optional_columns();
  narrow_by_refused_rows();
  narrow_by_missing_tables();
}

/// A view of the same name in front of the table: SQLite looks into the temporary schema first.
void Workspace::add_optional_columns() {
  for (const auto& [name, columns] : snapshot_.tables()) {
    const ModelTable* table = pack_.model.find_snapshot_table(name);
    if (table == nullptr) continue;
    std::string added;
    for (const Column& column : table->columns) {
      const bool here = table->find(column.name, name.rfind("ch_", 0) == 0) != nullptr;
      if (!column.optional || !here || columns.count(column.name) > 0) continue;
      added += fmt::format(", NULL AS {}", sql_name(column.name));
    }
    if (added.empty()) continue;
    database().execute(fmt::format("CREATE TEMP VIEW {0} AS SELECT m.*{1} FROM main.{0} AS m",
                                   sql_name(name), added));
    temporary_.push_back(fmt::format("DROP VIEW IF EXISTS temp.{}", sql_name(name)));
  }
}

void Workspace::block(const std::string& evidence, Said reason) {
  blocked_.emplace(evidence, std::move(reason));
}

void Workspace::narrow(const std::string& evidence, const Said& reason) {
  append_unique(narrowed_[evidence], reason);
}

/// A row that an import could not read may be the one that a rule looks for.
void Workspace::narrow_by_refused_rows() {
  for (const SnapshotTable& table : snapshot_.contents()) {
    if (table.refused == 0) continue;
    const bool channel = !table.channel_database.empty();
    narrow((channel ? "ch_" : "hq_") + table.table,
           phrase(channel ? "lack.refused_rows_of_channel" : "lack.refused_rows",
                  {{"count", table.refused},
                   {"table", table.table},
                   {"database", table.channel_database}}));
  }
}

/// The rows of some channel databases say nothing about one that lacks the table.
void Workspace::narrow_by_missing_tables() {
  std::set<std::pair<std::string, std::string>> collected;
  for (const SnapshotTable& table : snapshot_.contents()) {
    collected.emplace("ch_" + table.table, to_upper(table.channel_database));
  }
  for (const auto& [name, columns] : snapshot_.tables()) {
    if (name.rfind("ch_", 0) != 0) continue;
    for (const SnapshotSide& side : snapshot_.sides()) {
      if (side.channel_database.empty() ||
          collected.count({name, to_upper(side.channel_database)}) > 0) {
        continue;
      }
      narrow(name, phrase("lack.table_of_channel",
                          {{"table", name.substr(3)}, {"database", side.channel_database}}));
    }
  }
}

void Workspace::add_without(Evidence& evidence, const std::string& table,
                            const std::string& column) const {
  for (const std::string& name : {table + "." + column, table, table.substr(0, 3) + "*"}) {
    const auto at = narrowed_.find(name);
    if (at == narrowed_.end()) continue;
    for (const Said& reason : at->second) append_unique(evidence.without, reason);
  }
}

const Said* Workspace::why_blocked(const std::string& table, const std::string& column) const {
  for (const std::string& name : {table + "." + column, table, table.substr(0, 3) + "*"}) {
    const auto at = blocked_.find(name);
    if (at != blocked_.end()) return &at->second;
  }
  return nullptr;
}

void Workspace::add(Evidence& evidence, const std::string& table, const std::string& column) {
  const ModelTable* known = pack_.model.find_snapshot_table(table);
  if (known == nullptr) {
    if (const View* view = find_view(table)) merge(evidence, this->view(*view, plain_select));
    if (table == pack_.journey.name) merge(evidence, journey());
    if (table == "label") tables_.make_labels();
    return;
  }
  add_without(evidence, table, column);
  if (const Said* reason = why_blocked(table, column)) {
    append_unique(evidence.missing, *reason);
  } else if (!snapshot_.has_table(table)) {
    append_unique(evidence.missing, phrase("reason.not_collected", {{"evidence", table}}));
  } else if (!column.empty() && !snapshot_.has_column(table, column)) {
    const Column* described = known->find(column);
    if (described == nullptr || !described->optional) {
      append_unique(evidence.missing,
                    phrase("reason.not_collected", {{"evidence", table + "." + column}}));
    }
  }
}

Evidence Workspace::evidence(const Reads& reads) {
  Evidence evidence;
  for (const auto& [table, column] : reads) add(evidence, table, column);
  return evidence;
}

Evidence Workspace::journey() {
  return view(pack_.journey, journey_select(pack_));
}

const View* Workspace::find_view(const std::string& name) const {
  const auto at = std::find_if(pack_.views.begin(), pack_.views.end(),
                               [&](const View& view) { return view.name == name; });
  return at == pack_.views.end() ? nullptr : &*at;
}

const Evidence& Workspace::view(const View& view, const std::string& select) {
  ViewState& state = views_[view.name];
  if (!state.computed) {
    state.computed = true;
    compute(view, select, state.evidence);
  }
  return state.evidence;
}

Workspace::Parts Workspace::parts_of(const View& view) {
  Parts parts;
  for (const ViewPart& part : view.parts) {
    if (!part.unless.empty() && parts.had.count(part.unless) > 0) continue;
    Evidence& evidence = parts.tried[part.name];
    evidence = this->evidence(part.sql.reads);
    if (!evidence.readable()) continue;
    parts.had.insert(part.name);
    if (part.same_rows) parts.replaced.insert(part.unless);
  }
  return parts;
}

void Workspace::compute(const View& view, const std::string& select, Evidence& total) {
  const Parts parts = parts_of(view);
  tables_.make(view);
  for (const ViewPart& part : view.parts) {
    const auto found = parts.tried.find(part.name);
    if (found == parts.tried.end()) continue;
    if (parts.had.count(part.name) > 0) {
      for (const Said& said : found->second.without) append_unique(total.without, said);
      try {
        insert(view, part, select);
      } catch (const SqlError& error) {
        total.broken = phrase("reason.view_broken",
                              {{"view", view.name}, {"error", std::string(error.what())}});
      }
    } else if (parts.had.empty()) {
      merge(total, found->second);
    } else if (!part.without.empty() && parts.replaced.count(part.name) == 0) {
      append_unique(total.without, {part.without, without_key(view, part), {}, {}});
    }
  }
}

void Workspace::insert(const View& view, const ViewPart& part, const std::string& select) {
  database().prepare(part.sql.text, Trust::query);  // the part alone, before it is put into ours
  const std::string sql = fmt::format("INSERT INTO temp.{} {}", sql_name(view.name),
                                      fmt::format(fmt::runtime(select), part.sql.text));
  Statement statement = database().prepare(sql, Trust::materialise);
  bind_all(statement, parameters_);
  const LimitedCost limited(database(), limits_);
  statement.step();
}

namespace {

std::set<std::string> columns_of_side(const ModelTable& table, bool channel) {
  std::set<std::string> columns;
  for (const Column& column : table.columns) {
    if (table.find(column.name, channel) != nullptr) columns.insert(column.name);
  }
  return columns;
}

}  // namespace

Snapshot empty_snapshot(const Model& model) {
  Database database = Database::in_memory();
  database.execute(snapshot_catalogue_sql);
  database.execute(
      "INSERT INTO snapshot_side VALUES ('hq', '', 'model', 'model', '2026-01-15 12:00:00')");
  for (const auto& [name, table] : model.tables) {
    for (const bool channel : {false, true}) {
      if (!(channel ? table.in_channel : table.in_hq)) continue;
      database.execute(create_table_sql(table, channel, columns_of_side(table, channel)));
    }
  }
  return Snapshot(std::move(database));
}

}  // namespace cdxray
