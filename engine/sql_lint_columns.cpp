// The columns of a result: each has a name and a type, and only the result knows that name.
#include <set>
#include <string>

#include <fmt/format.h>

#include "engine/sql_lint_checks.h"
#include "engine/value.h"

namespace cdxray {
namespace {

/// Where a SELECT's column names matter: all but `IN (…)`, `EXISTS (…)` and single values.
bool names_columns(const SqlOutline& outline, const SqlSelect& select) {
  if (!select.is_first) return false;
  const std::size_t open = outline.enclosing[select.begin];
  if (open == SqlOutline::none) return true;
  return outline.before(open).is_word_of({"AS", "FROM", "JOIN"});
}

/// `NAME`, `*`, `x.NAME` or `x.*`.
bool is_plain_column(const SqlOutline& outline, TokenRange item) {
  const Token& last = outline.at(item.end - 1);
  const bool is_name = last.kind == Token::Kind::word || last.kind == Token::Kind::quoted;
  if (!is_name && !last.is_symbol("*")) return false;
  const std::size_t size = item.end - item.begin;
  return size == 1 || (size == 3 && outline.at(item.begin + 1).is_symbol("."));
}

bool has_name(const SqlOutline& outline, TokenRange item) {
  if (is_plain_column(outline, item)) return true;
  return item.end - item.begin > 2 && outline.at(item.end - 2).is_word("AS");
}

void check_item(const SqlOutline& outline, const SqlSelect& select, TokenRange item,
                LintNotes& notes) {
  const Token& first = outline.at(item.begin);
  const bool is_alone = item.end == item.begin + 1 || outline.at(item.begin + 1).is_word("AS");
  if (first.is_word("NULL") && is_alone) {
    notes.add(first, "a bare NULL has no type",
              "Write CAST(NULL AS bigint) or CAST(NULL AS varchar(n)).");
  } else if (names_columns(outline, select) && !has_name(outline, item)) {
    notes.add(first, "a column of the result has no name",
              "Write AS and a name behind the expression.");
  }
}

std::set<std::string> result_names(const SqlOutline& outline, const SqlSelect& select) {
  std::set<std::string> names;
  for (const TokenRange& item : outline.split(select.items)) {
    const bool renamed = item.end - item.begin > 2 && outline.at(item.end - 2).is_word("AS");
    if (renamed) names.insert(to_upper(outline.at(item.end - 1).text));
  }
  return names;
}

/// SQLite alone lets WHERE and ON see the names that the select list gives.
void check_names(const SqlOutline& outline, TokenRange clause, const std::set<std::string>& names,
                 LintNotes& notes) {
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    if (outline.at(i).is_symbol("(") && outline.begins_query(i + 1)) i = outline.closing[i];
    const bool is_name = outline.is_bare(i) && !outline.at(i + 1).is_symbol(".") &&
                         !outline.at(i + 1).is_symbol("(") && !outline.before(i).is_word("AS");
    if (!is_name || names.count(to_upper(outline.at(i).text)) == 0) continue;
    notes.add(outline.at(i),
              fmt::format("{} is a name that the result gives", shown(outline.at(i).text)),
              "Write alias.COLUMN, or repeat the expression.");
  }
}

}  // namespace

void check_columns(const SqlOutline& outline, LintNotes& notes) {
  for (const SqlSelect& select : outline.selects) {
    for (const TokenRange& item : outline.split(select.items)) {
      if (!item.empty()) check_item(outline, select, item, notes);
    }
    const std::set<std::string> names = result_names(outline, select);
    check_names(outline, select.from, names, notes);
    check_names(outline, select.where, names, notes);
  }
}

}  // namespace cdxray
