#include "engine/sql_lint.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/sql_lint_checks.h"

namespace cdxray {
namespace {

/// What is no query at all has only this one remark.
std::vector<LintRemark> remark_on_beginning(const SqlOutline& outline) {
  LintNotes notes;
  const Token& first = outline.at(0);
  if (outline.tokens.empty()) {
    notes.add(first, "there is no statement", "Write a SELECT, or WITH … SELECT.");
  } else if (!first.is_word_of({"SELECT", "WITH"})) {
    notes.add(first, fmt::format("the statement begins with {}", shown(first.text)),
              "Write a SELECT, or WITH … SELECT; what changes data belongs into an operation.");
  }
  return notes.remarks;
}

bool is_in_over(const SqlOutline& outline, std::size_t i) {
  const std::size_t open = outline.enclosing[i];
  return open != SqlOutline::none && outline.before(open).is_word("OVER");
}

/// What the engine could not wrap into `WITH … finding AS (…)`, or other databases would not.
void check_shape(const SqlOutline& outline, LintNotes& notes) {
  for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
    const Token& token = outline.at(i);
    if (token.is_symbol(";")) {
      notes.add(token, "a semicolon ends the statement",
                "Leave it away: the statement is put into a larger one.");
    }
    if (!outline.is_bare(i)) continue;
    if (token.is_word("WITH") && i > 0) {
      notes.add(token, "WITH stands inside the statement",
                "Write WITH once, at the beginning, with all its names.");
    } else if (token.is_word("UNION") && !outline.at(i + 1).is_word("ALL")) {
      notes.add(token, "UNION without ALL drops rows that are equal",
                "Write UNION ALL, and GROUP BY where a row may come twice.");
    } else if (token.is_word("ORDER") && !is_in_over(outline, i)) {
      notes.add(token, "ORDER BY stands outside OVER (…)",
                "Leave it away: findings are sorted by the rule's subject and key.");
    }
  }
}

/// In the order of the text, and only the first remark on a token.
void put_in_order(std::vector<LintRemark>& remarks) {
  std::stable_sort(remarks.begin(), remarks.end(),
                   [](const LintRemark& a, const LintRemark& b) { return a.offset < b.offset; });
  const auto end =
      std::unique(remarks.begin(), remarks.end(),
                  [](const LintRemark& a, const LintRemark& b) { return a.offset == b.offset; });
  remarks.erase(end, remarks.end());
}

}  // namespace

std::string printable(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::string result;
  for (const char c : text.substr(0, longest)) result += c >= ' ' && c <= '~' ? c : '?';
  return text.size() > longest ? result + "…" : result;
}

std::string shown(std::string_view text) {
  return "'" + printable(text) + "'";
}

std::vector<LintRemark> lint_sql(std::string_view sql) {
  const SqlOutline outline = sql_outline(sql);
  if (const auto remarks = remark_on_beginning(outline); !remarks.empty()) return remarks;
  LintNotes notes;
  check_shape(outline, notes);
  check_words(outline, notes);
  check_functions(outline, notes);
  check_literals(outline, notes);
  check_tables(outline, notes);
  check_columns(outline, notes);
  check_grouping(outline, notes);
  check_conditions(outline, notes);
  put_in_order(notes.remarks);
  return notes.remarks;
}

}  // namespace cdxray
