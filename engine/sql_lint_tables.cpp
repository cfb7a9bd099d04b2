// FROM and JOIN: every table has an alias written with AS, every join its condition.
#include <fmt/format.h>

#include "engine/sql_lint_checks.h"

namespace cdxray {
namespace {

constexpr const char* use_on = "Write INNER JOIN … ON with the columns that belong together.";

void check_alias(const SqlOutline& outline, const SqlSource& source, LintNotes& notes) {
  const Token& first = outline.at(source.begin);
  const bool derived = source.table.empty();
  if (!source.alias.empty()) {
    if (source.has_as) return;
    notes.add(outline.at(source.end),
              fmt::format("the alias {} is written without AS", shown(source.alias)),
              fmt::format("Write AS {}.", printable(source.alias)));
  } else if (derived) {
    notes.add(first, "the derived table has no name",
              "Write AS and a name behind its closing parenthesis.");
  } else {
    notes.add(first, fmt::format("the table {} has no alias", shown(source.table)),
              fmt::format("Write {} AS x, and its columns as x.COLUMN.", printable(source.table)));
  }
}

void check_name(const SqlOutline& outline, const SqlSource& source, LintNotes& notes) {
  const Token& first = outline.at(source.begin);
  if (first.is_symbol("(")) {
    if (outline.begins_query(source.begin + 1)) return;
    notes.add(first, "joins stand in parentheses", "Write the joins one behind the other.");
  } else if (source.end > source.begin + 1) {
    notes.add(first, fmt::format("the table {} is named with its schema", shown(source.table)),
              fmt::format("Write the bare name, {}.", printable(source.table)));
  }
}

void check_condition(const SqlOutline& outline, const SqlSource& source, LintNotes& notes) {
  if (!outline.before(source.begin).is_word("JOIN")) return;
  if (outline.at(source.behind).is_word_of({"ON", "USING"})) return;
  notes.add(outline.before(source.begin), "JOIN without ON pairs every row with every row", use_on);
}

void check_source(const SqlOutline& outline, const SqlSource& source, LintNotes& notes) {
  if (source.after_comma) {
    notes.add(outline.before(source.begin), "a comma joins two tables", use_on);
  }
  check_name(outline, source, notes);
  check_alias(outline, source, notes);
  check_condition(outline, source, notes);
}

}  // namespace

void check_tables(const SqlOutline& outline, LintNotes& notes) {
  for (const SqlSelect& select : outline.selects) {
    for (const SqlSource& source : select.sources) check_source(outline, source, notes);
  }
}

}  // namespace cdxray
