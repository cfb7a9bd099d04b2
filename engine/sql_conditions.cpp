#include "engine/sql_conditions.h"

#include <algorithm>

namespace cdxray {
namespace {

bool compares(const SqlOutline& outline, TokenRange range) {
  for (std::size_t i = range.begin; i < range.end; i = outline.next(i)) {
    const Token& token = outline.at(i);
    if (token.is_word_of({"IN", "LIKE", "IS", "BETWEEN", "EXISTS", "AND", "OR"})) return true;
    for (const char* symbol : {"=", "<>", "<", "<=", ">", ">="}) {
      if (token.is_symbol(symbol)) return true;
    }
  }
  return false;
}

/// Walks the tokens of a condition that stand at its own level: not in parentheses, not in CASE.
template <typename Visit>
void walk(const SqlOutline& outline, TokenRange range, Visit visit) {
  std::size_t cases = 0;
  for (std::size_t i = range.begin; i < range.end; i = outline.next(i)) {
    const bool bare = outline.is_bare(i);
    if (bare && outline.at(i).is_word("CASE")) ++cases;
    if (cases == 0 && bare) visit(i);
    if (bare && outline.at(i).is_word("END") && cases > 0) --cases;
  }
}

std::vector<TokenRange> split_at(const SqlOutline& outline, TokenRange range,
                                 std::string_view connective) {
  std::vector<TokenRange> parts;
  std::size_t begin = range.begin;
  bool in_between = false;
  walk(outline, range, [&](std::size_t i) {
    if (outline.at(i).is_word("BETWEEN")) in_between = true;
    if (outline.at(i).is_word("AND") && in_between) {
      in_between = false;
    } else if (outline.at(i).is_word(connective)) {
      parts.push_back({begin, i});
      begin = i + 1;
    }
  });
  parts.push_back({begin, range.end});
  return parts;
}

class TermReader {
 public:
  explicit TermReader(const SqlOutline& outline) : outline_(outline) {}

  std::vector<SqlTerm> read() {
    for (const SqlSelect& select : outline_.selects) {
      for (const TokenRange& on : sql_on_ranges(outline_, select)) add(on, SqlTerm::Clause::on);
      add(select.where, SqlTerm::Clause::where);
      add(select.having, SqlTerm::Clause::having);
    }
    read_cases();
    std::sort(terms_.begin(), terms_.end(),
              [](const SqlTerm& a, const SqlTerm& b) { return a.tokens.begin < b.tokens.begin; });
    return std::move(terms_);
  }

 private:
  void add(TokenRange range, SqlTerm::Clause clause) {
    if (!range.empty()) take_apart(range, clause, SqlTerm::Joined::alone);
  }

  void take_apart(TokenRange range, SqlTerm::Clause clause, SqlTerm::Joined joined) {
    const auto any = split_at(outline_, range, "OR");
    if (any.size() > 1) {
      for (const TokenRange& part : any) take_apart(part, clause, SqlTerm::Joined::by_or);
      return;
    }
    const auto all = split_at(outline_, range, "AND");
    if (all.size() > 1) {
      for (const TokenRange& part : all) take_apart(part, clause, SqlTerm::Joined::by_and);
      return;
    }
    if (is_group(range)) {
      take_apart({range.begin + 1, range.end - 1}, clause, joined);
    } else if (!range.empty()) {
      terms_.push_back({range, clause, joined});
    }
  }

  /// `(a = b OR c = d)` as a whole; not `(SELECT …) > 0`.
  bool is_group(TokenRange range) const {
    if (!outline_.at(range.begin).is_symbol("(") || outline_.next(range.begin) != range.end) {
      return false;
    }
    return !outline_.begins_query(range.begin + 1) &&
           compares(outline_, {range.begin + 1, range.end - 1});
  }

  struct Case {
    bool searched = false;
    std::size_t when = SqlOutline::none;  ///< the WHEN whose THEN has not come yet
  };

  void read_cases() {
    std::vector<Case> open;
    for (std::size_t i = 0; i < outline_.tokens.size(); ++i) {
      const Token& token = outline_.at(i);
      if (!outline_.is_bare(i)) continue;
      if (token.is_word("CASE")) {
        open.push_back({outline_.at(i + 1).is_word("WHEN")});
      } else if (open.empty()) {
        continue;
      } else if (token.is_word("WHEN")) {
        open.back().when = i + 1;
      } else if (token.is_word("THEN") && open.back().searched) {
        add({open.back().when, i}, SqlTerm::Clause::when);
      } else if (token.is_word("END")) {
        open.pop_back();
      }
    }
  }

  const SqlOutline& outline_;
  std::vector<SqlTerm> terms_;
};

}  // namespace

std::vector<SqlTerm> sql_terms(const SqlOutline& outline) {
  return TermReader(outline).read();
}

std::vector<TokenRange> sql_and_parts(const SqlOutline& outline, TokenRange condition) {
  if (condition.empty()) return {};
  if (split_at(outline, condition, "OR").size() > 1) return {condition};
  return split_at(outline, condition, "AND");
}

std::vector<TokenRange> sql_on_ranges(const SqlOutline& outline, const SqlSelect& select) {
  std::vector<TokenRange> ranges;
  std::size_t begin = SqlOutline::none;
  const auto close = [&](std::size_t end) {
    if (begin != SqlOutline::none) ranges.push_back({begin, end});
    begin = SqlOutline::none;
  };
  walk(outline, select.from, [&](std::size_t i) {
    if (outline.at(i).is_word_of({"INNER", "LEFT", "RIGHT", "FULL", "CROSS", "JOIN"})) close(i);
    if (outline.at(i).is_word("ON")) begin = i + 1;
  });
  close(select.from.end);
  return ranges;
}

std::string plain_sql(const SqlOutline& outline, TokenRange range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Token& token = outline.at(i);
    const bool tight = token.is_symbol(".") || outline.before(i).is_symbol(".") ||
                       token.is_symbol(",") || token.is_symbol(")") ||
                       outline.before(i).is_symbol("(");
    const bool call = token.is_symbol("(") && outline.before(i).kind == Token::Kind::word &&
                      !outline.before(i).is_word_of({"IN", "AND", "OR", "NOT", "AS", "OVER"});
    if (i > range.begin && !tight && !call) text += ' ';
    text += token.text;
  }
  return text;
}

}  // namespace cdxray
