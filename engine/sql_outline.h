// The outline of a statement: its tokens, which parentheses belong together, and for every SELECT
// its clauses and the tables it reads. No grammar: text that SQLite would refuse has an outline
// too.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/sql_tokens.h"

namespace cdxray {

/// Tokens [begin, end) by index.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
};

/// A table or a derived table in FROM or behind JOIN.
struct SqlSource {
  std::size_t begin = 0;        ///< its name or its parenthesis
  std::size_t end = 0;          ///< behind the name or the closing parenthesis
  std::size_t behind = 0;       ///< behind the alias too
  std::string_view table = {};  ///< "" for a derived table
  std::string_view alias = {};  ///< "" for none
  bool has_as = false;
  bool after_comma = false;
};

/// One SELECT without the UNION ALL behind it and without the queries inside it.
struct SqlSelect {
  std::size_t begin = 0;  ///< the word SELECT
  std::size_t end = 0;
  bool is_first = true;     ///< of those that UNION ALL joins: it names the columns
  bool aggregates = false;  ///< a function such as MAX(x) stands in the select list
  TokenRange items, from, where, group, having;
  std::vector<SqlSource> sources;
};

struct SqlOutline {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::vector<Token> tokens;
  std::vector<std::size_t> closing;    ///< for `(` the index of its `)`, or the number of tokens
  std::vector<std::size_t> enclosing;  ///< the innermost `(` around a token, or none
  std::vector<SqlSelect> selects;      ///< in the order of the text

  /// The token, or an empty symbol outside the text.
  const Token& at(std::size_t index) const;
  const Token& before(std::size_t index) const { return index == 0 ? at(none) : at(index - 1); }
  /// Behind the token, or behind the whole parenthesis that it opens.
  std::size_t next(std::size_t index) const;
  bool begins_query(std::size_t index) const;
  /// COUNT, SUM, MIN or MAX of many rows, not OVER (…) them.
  bool is_aggregate(std::size_t index) const;
  /// Is the word a keyword or a bare name, not `alias.WORD`?
  bool is_bare(std::size_t index) const;
  /// The range cut at its own commas, not at those in parentheses inside.
  std::vector<TokenRange> split(TokenRange range) const;
  /// What stands inside the parenthesis that `open` opens.
  TokenRange inside(std::size_t open) const { return {open + 1, closing[open]}; }
};

/// The outline points into `sql`.
SqlOutline sql_outline(std::string_view sql);

}  // namespace cdxray
