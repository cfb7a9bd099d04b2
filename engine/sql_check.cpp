#include "engine/sql_check.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "engine/sql_lint.h"

namespace cdxray {
namespace {

/// Tables whose size does not grow with the snapshot.
const std::set<std::string> small_tables{"label",          "snapshot_info",   "snapshot_side",
                                         "snapshot_table", "collected_table", "channel_database"};

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Where `name` stands as a whole word, without regard to case.
std::size_t find_word(const std::string& text, const std::string& name) {
  const std::string haystack = to_upper(text);
  const std::string needle = to_upper(name);
  for (std::size_t at = haystack.find(needle); at != std::string::npos && !needle.empty();
       at = haystack.find(needle, at + 1)) {
    const std::size_t end = at + needle.size();
    const bool starts = at == 0 || !is_name_character(haystack[at - 1]);
    if (starts && (end == haystack.size() || !is_name_character(haystack[end]))) return at;
  }
  return 0;
}

std::string nearest_table(const Model& model, const std::string& name) {
  std::vector<std::string> known;
  for (const auto& [table, described] : model.tables) {
    if (described.in_hq) known.push_back("hq_" + table);
    if (described.in_channel) known.push_back("ch_" + table);
  }
  return nearest_name(name, known);
}

std::string nearest_column(const Model& model, const std::string& name) {
  std::set<std::string> known;
  for (const auto& [table, described] : model.tables) {
    for (const Column& column : described.columns) known.insert(column.name);
  }
  return nearest_name(name, {known.begin(), known.end()});
}

std::string help_for(const Model& model, const std::string& message, const std::string& name) {
  std::string nearest;
  if (message.rfind("no such table", 0) == 0) nearest = nearest_table(model, name);
  if (message.rfind("no such column", 0) == 0) {
    nearest = nearest_column(model, name.substr(name.find('.') + 1));
  }
  return nearest.empty() ? "" : fmt::format("Did you mean '{}'?", nearest);
}

void report(const SqlText& sql, const SqlError& error, const SqlContext& context) {
  const std::string message = error.what();
  const std::size_t colon = message.rfind(": ");
  const std::string name = colon == std::string::npos ? "" : message.substr(colon + 2);
  const std::size_t offset = error.offset ? *error.offset : find_word(sql.text, name);
  context.files.report(sql, offset, message, help_for(context.model, message, name));
}

void check_parameters(const Statement& statement, const SqlText& sql, const SqlContext& context) {
  const std::vector<std::string> known(context.parameters.begin(), context.parameters.end());
  for (const std::string& name : statement.parameter_names()) {
    if (context.parameters.count(name) > 0) continue;
    const std::string nearest = nearest_name(name, known);
    context.files.report(sql, find_word(sql.text, name),
                         fmt::format("no such parameter: :{}", name),
                         nearest.empty() ? "Declare it under 'params', or use :now."
                                         : fmt::format("Did you mean ':{}'?", nearest));
  }
}

void check_names(const std::vector<std::string>& columns, const SqlText& sql,
                 const SqlContext& context) {
  std::set<std::string> seen;
  for (const std::string& column : columns) {
    if (!seen.insert(to_upper(column)).second) {
      context.files.report(sql, 0, fmt::format("two columns are called {}", column),
                           "Give each its own name with AS.");
    }
    if (!std::all_of(column.begin(), column.end(), is_name_character)) {
      context.files.report(sql, 0, fmt::format("the column '{}' has no name", column),
                           "Name it with AS.");
    }
  }
}

}  // namespace

std::vector<std::string> check_query(Database& database, SqlText& sql, const SqlContext& context) {
  if (sql.text.empty()) return {};
  for (const LintRemark& remark : lint_sql(sql.text)) {
    context.files.report(sql, remark.offset, remark.message, remark.help);
  }
  try {
    const Statement statement = database.prepare(sql.text, Trust::query);
    sql.reads = statement.reads();
    check_parameters(statement, sql, context);
    check_names(statement.column_names(), sql, context);
    for (const LintRemark& remark : lint_plan(database, sql.text, small_tables)) {
      context.files.report(sql, remark.offset, remark.message, remark.help);
    }
    return statement.column_names();
  } catch (const SqlError& error) {
    report(sql, error, context);
    return {};
  }
}

void check_effect(Database& database, SqlText& sql, const SqlContext& context) {
  if (sql.text.empty()) return;
  try {
    const Statement statement = database.prepare(sql.text, Trust::effect);
    sql.reads = statement.reads();
    check_parameters(statement, sql, context);
    if (statement.is_read_only()) {
      context.files.report(sql, 0, "an effect must change rows",
                           "Write UPDATE, INSERT or DELETE on a hq_ or ch_ table.");
    }
  } catch (const SqlError& error) {
    report(sql, error, context);
  }
}

}  // namespace cdxray
