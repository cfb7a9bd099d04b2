// The checks behind lint_sql, one function a subject. Private to the lint.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/sql_lint.h"
#include "engine/sql_outline.h"

namespace cdxray {

/// Collects what the checks find.
struct LintNotes {
  std::vector<LintRemark> remarks;

  void add(const Token& token, std::string message, std::string help) {
    remarks.push_back({token.offset, std::move(message), std::move(help)});
  }
};

/// The user's own text, cut when long, with stray bytes as `?`.
std::string printable(std::string_view text);
/// The same in quotes.
std::string shown(std::string_view text);

void check_words(const SqlOutline& outline, LintNotes& notes);
void check_functions(const SqlOutline& outline, LintNotes& notes);
void check_literals(const SqlOutline& outline, LintNotes& notes);
void check_tables(const SqlOutline& outline, LintNotes& notes);
void check_columns(const SqlOutline& outline, LintNotes& notes);
void check_grouping(const SqlOutline& outline, LintNotes& notes);
void check_conditions(const SqlOutline& outline, LintNotes& notes);

}  // namespace cdxray
