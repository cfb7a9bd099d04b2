#include "engine/sql_outline.h"

#include <algorithm>

namespace cdxray {
namespace {

/// Words that stand behind a table and are no alias of it.
bool goes_on_after_table(const Token& token) {
  return token.is_word_of({"ON", "INNER", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "JOIN",
                           "OUTER", "USING", "INDEXED", "NOT"});
}

void match_parentheses(SqlOutline& outline) {
  const std::size_t count = outline.tokens.size();
  outline.closing.assign(count, count);
  outline.enclosing.assign(count, SqlOutline::none);
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < count; ++i) {
    if (outline.tokens[i].is_symbol(")") && !open.empty()) {
      outline.closing[open.back()] = i;
      open.pop_back();
    }
    if (!open.empty()) outline.enclosing[i] = open.back();
    if (outline.tokens[i].is_symbol("(")) open.push_back(i);
  }
}

SqlSource read_source(const SqlOutline& outline, std::size_t begin, std::size_t end) {
  SqlSource source;
  source.begin = begin;
  source.end = std::min(outline.next(begin), end);
  if (!outline.at(begin).is_symbol("(")) source.table = outline.at(begin).text;
  while (source.end + 1 < end && outline.at(source.end).is_symbol(".")) {
    source.table = outline.at(source.end + 1).text;
    source.end += 2;
  }
  source.behind = source.end;
  source.has_as = source.end < end && outline.at(source.end).is_word("AS");
  if (source.has_as) ++source.behind;
  const Token& alias = outline.at(source.behind);
  const bool is_name = alias.kind == Token::Kind::word || alias.kind == Token::Kind::quoted;
  if (source.behind < end && is_name && !goes_on_after_table(alias)) {
    source.alias = alias.text;
    ++source.behind;
  }
  return source;
}

std::vector<SqlSource> read_sources(const SqlOutline& outline, TokenRange from) {
  std::vector<SqlSource> sources;
  bool expected = true;
  bool after_comma = false;
  for (std::size_t i = from.begin; i < from.end;) {
    if (expected) {
      sources.push_back(read_source(outline, i, from.end));
      sources.back().after_comma = after_comma;
      i = sources.back().behind;
      expected = false;
      continue;
    }
    after_comma = outline.at(i).is_symbol(",");
    expected = after_comma || outline.at(i).is_word("JOIN");
    i = outline.next(i);
  }
  return sources;
}

bool ends_select(const Token& token) {
  return token.is_symbol(")") || token.is_symbol(";") ||
         token.is_word_of({"UNION", "EXCEPT", "INTERSECT", "SELECT"});
}

/// Finds the clauses of one SELECT, walking its own level only.
class SelectReader {
 public:
  SelectReader(const SqlOutline& outline, std::size_t begin) : outline_(outline) {
    select_.begin = begin;
    select_.is_first = !outline.before(begin).is_word_of({"ALL", "UNION", "EXCEPT", "INTERSECT"});
  }

  SqlSelect read() {
    std::size_t i = select_.begin + 1;
    while (outline_.at(i).is_word_of({"DISTINCT", "ALL"})) ++i;
    open(select_.items, i, i);
    for (; i < outline_.tokens.size() && !ends_select(outline_.at(i)); i = outline_.next(i)) {
      begin_clause(i);
    }
    open(rest_, i, i);
    select_.end = i;
    select_.sources = read_sources(outline_, select_.from);
    select_.aggregates = has_aggregate(select_.items);
    return select_;
  }

 private:
  void begin_clause(std::size_t i) {
    const Token& token = outline_.at(i);
    if (!outline_.is_bare(i)) return;
    if (token.is_word("FROM") && clause_ == &select_.items) {
      // Not the FROM of IS DISTINCT FROM.
      if (!outline_.before(i).is_word("DISTINCT")) open(select_.from, i, i + 1);
    } else if (token.is_word("WHERE")) {
      open(select_.where, i, i + 1);
    } else if (token.is_word("GROUP")) {
      open(select_.group, i, outline_.at(i + 1).is_word("BY") ? i + 2 : i + 1);
    } else if (token.is_word("HAVING")) {
      open(select_.having, i, i + 1);
    } else if (token.is_word_of({"ORDER", "LIMIT", "OFFSET", "FETCH", "WINDOW"})) {
      open(rest_, i, i + 1);
    }
  }

  /// Begins a clause behind its keywords; the one before it ends where they begin.
  void open(TokenRange& clause, std::size_t keyword, std::size_t begin) {
    if (clause_ != nullptr) clause_->end = keyword;
    clause_ = &clause;
    clause = {begin, begin};
  }

  bool has_aggregate(TokenRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (outline_.at(i).is_symbol("(") && outline_.begins_query(i + 1)) i = outline_.closing[i];
      if (outline_.is_aggregate(i)) return true;
    }
    return false;
  }

  const SqlOutline& outline_;
  SqlSelect select_;
  TokenRange rest_;
  TokenRange* clause_ = nullptr;
};

}  // namespace

const Token& SqlOutline::at(std::size_t index) const {
  static const Token outside;
  return index < tokens.size() ? tokens[index] : outside;
}

std::size_t SqlOutline::next(std::size_t index) const {
  if (!at(index).is_symbol("(")) return index + 1;
  return std::min(closing[index] + 1, tokens.size());
}

bool SqlOutline::begins_query(std::size_t index) const {
  return at(index).is_word_of({"SELECT", "WITH", "VALUES"});
}

bool SqlOutline::is_aggregate(std::size_t index) const {
  if (!at(index).is_word_of({"COUNT", "SUM", "MIN", "MAX"})) return false;
  return at(index + 1).is_symbol("(") && !at(next(index + 1)).is_word("OVER");
}

bool SqlOutline::is_bare(std::size_t index) const {
  return at(index).kind == Token::Kind::word && !before(index).is_symbol(".");
}

std::vector<TokenRange> SqlOutline::split(TokenRange range) const {
  std::vector<TokenRange> parts;
  std::size_t begin = range.begin;
  for (std::size_t i = range.begin; i < range.end; i = next(i)) {
    if (!at(i).is_symbol(",")) continue;
    parts.push_back({begin, i});
    begin = i + 1;
  }
  if (!range.empty()) parts.push_back({begin, range.end});
  return parts;
}

SqlOutline sql_outline(std::string_view sql) {
  SqlOutline outline;
  outline.tokens = sql_tokens(sql);
  match_parentheses(outline);
  for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
    if (!outline.at(i).is_word("SELECT") || !outline.is_bare(i)) continue;
    outline.selects.push_back(SelectReader(outline, i).read());
  }
  return outline;
}

}  // namespace cdxray
