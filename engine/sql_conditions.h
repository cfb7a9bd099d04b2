// The conditions of a statement, taken apart at AND and OR: what a mutation check removes one by
// one, and what an explanation counts one by one.
#pragma once

#include <string>
#include <vector>

#include "engine/sql_outline.h"

namespace cdxray {

/// One condition that is not made of others by AND or OR.
struct SqlTerm {
  enum class Clause { on, where, having, when };
  enum class Joined { alone, by_and, by_or };

  TokenRange tokens;
  Clause clause = Clause::where;
  Joined joined = Joined::alone;  ///< with the terms beside it
};

/// All of them, also those of queries inside, in the order of the text. NOT belongs to its term.
std::vector<SqlTerm> sql_terms(const SqlOutline& outline);

/// The parts of one condition that AND joins at its top; one part when nothing does.
std::vector<TokenRange> sql_and_parts(const SqlOutline& outline, TokenRange condition);

/// The conditions behind ON of one SELECT, in the order of its joins.
std::vector<TokenRange> sql_on_ranges(const SqlOutline& outline, const SqlSelect& select);

/// The tokens with one blank between them: equal for texts that differ in blanks only.
std::string plain_sql(const SqlOutline& outline, TokenRange range);

}  // namespace cdxray
