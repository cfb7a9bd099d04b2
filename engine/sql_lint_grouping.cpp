// GROUP BY and HAVING: qualified columns only, and nothing in the result that is neither grouped
// nor aggregated. SQLite takes any row's value there; the others refuse the statement.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "engine/sql_lint_checks.h"
#include "engine/value.h"

namespace cdxray {
namespace {

constexpr const char* qualify = "Write alias.COLUMN, or repeat the expression.";

bool is_expression_word(const Token& token) {
  return token.is_word_of({"CASE",      "WHEN",    "THEN", "ELSE",   "END",      "AND",
                           "OR",        "NOT",     "NULL", "IS",     "IN",       "LIKE",
                           "ESCAPE",    "BETWEEN", "AS",   "BIGINT", "DISTINCT", "OVER",
                           "PARTITION", "ORDER",   "BY",   "TRUE",   "FALSE",    "COLLATE"});
}

bool is_bare_name(const SqlOutline& outline, std::size_t i) {
  const Token& next = outline.at(i + 1);
  return outline.is_bare(i) && !next.is_symbol(".") && !next.is_symbol("(") &&
         !is_expression_word(outline.at(i));
}

void check_bare_names(const SqlOutline& outline, TokenRange clause, LintNotes& notes) {
  for (std::size_t i = clause.begin; i < clause.end; ++i) {
    if (outline.at(i).is_symbol("(") && outline.begins_query(i + 1)) i = outline.closing[i];
    if (!is_bare_name(outline, i)) continue;
    notes.add(outline.at(i),
              fmt::format("{} may be a column or a name of the result", shown(outline.at(i).text)),
              qualify);
  }
}

void check_group_item(const SqlOutline& outline, TokenRange item, LintNotes& notes) {
  const Token& first = outline.at(item.begin);
  const bool is_constant = item.end == item.begin + 1 && first.kind != Token::Kind::word &&
                           first.kind != Token::Kind::quoted;
  if (!is_constant) return;
  notes.add(first, fmt::format("GROUP BY {} names no column", printable(first.text)), qualify);
}

/// The tokens in one spelling, to be compared as a whole.
std::string spelling(const SqlOutline& outline, TokenRange range) {
  std::string result;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = outline.at(i);
    result += token.kind == Token::Kind::text ? std::string(token.text) : to_upper(token.text);
    result += ' ';
  }
  return result;
}

/// The expressions of GROUP BY by their number of tokens.
using Groups = std::map<std::size_t, std::set<std::string>>;

Groups groups_of(const SqlOutline& outline, const SqlSelect& select) {
  Groups groups;
  for (const TokenRange& group : outline.split(select.group)) {
    if (!group.empty()) groups[group.end - group.begin].insert(spelling(outline, group));
  }
  return groups;
}

/// Behind what may stand outside an aggregate, or `i` itself.
std::size_t behind_allowed(const SqlOutline& outline, std::size_t i, const Groups& groups) {
  for (const auto& [size, expressions] : groups) {
    if (expressions.count(spelling(outline, {i, i + size})) > 0) return i + size;
  }
  if (outline.is_aggregate(i) || outline.at(i).is_word("FILTER")) return outline.next(i + 1);
  const bool is_query = outline.at(i).is_symbol("(") && outline.begins_query(i + 1);
  return is_query ? outline.next(i) : i;
}

bool is_column(const SqlOutline& outline, std::size_t i) {
  return outline.is_bare(i) && outline.at(i + 1).is_symbol(".");
}

void check_ungrouped(const SqlOutline& outline, TokenRange clause, const Groups& groups,
                     LintNotes& notes) {
  for (std::size_t i = clause.begin; i < clause.end;) {
    const std::size_t behind = behind_allowed(outline, i, groups);
    if (behind == i && is_column(outline, i)) {
      const std::string name =
          std::string(outline.at(i).text) + "." + std::string(outline.at(i + 2).text);
      notes.add(outline.at(i), fmt::format("{} is neither grouped nor aggregated", shown(name)),
                "Put it into GROUP BY, or into MIN or MAX.");
      i += 2;
    }
    i = std::max(behind, i + 1);
  }
}

}  // namespace

void check_grouping(const SqlOutline& outline, LintNotes& notes) {
  for (const SqlSelect& select : outline.selects) {
    const std::size_t before = notes.remarks.size();
    for (const TokenRange& group : outline.split(select.group)) {
      check_group_item(outline, group, notes);
    }
    check_bare_names(outline, select.group, notes);
    const bool is_clear = notes.remarks.size() == before;
    check_bare_names(outline, select.having, notes);
    if (!is_clear || (select.group.empty() && !select.aggregates)) continue;
    const Groups groups = groups_of(outline, select);
    check_ungrouped(outline, select.items, groups, notes);
    check_ungrouped(outline, select.having, groups, notes);
  }
}

}  // namespace cdxray
