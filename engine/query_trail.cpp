#include "engine/query_trail.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/sql_conditions.h"

namespace cdxray {
namespace {

std::string upper(std::string_view text) {
  return to_upper(text);
}

/// Cuts one SELECT at the top of a query into queries.
class TrailReader {
 public:
  TrailReader(const SqlText& sql, const SqlOutline& outline, const SqlSelect& select)
      : sql_(sql), outline_(outline), select_(select) {
    // All that stands before the first SELECT at the top: WITH and its parts.
    const auto first = std::find_if(
        outline.selects.begin(), outline.selects.end(),
        [&](const SqlSelect& one) { return outline.enclosing[one.begin] == SqlOutline::none; });
    with_ = sql.text.substr(0, outline.at(first->begin).offset);
  }

  TrailQueries read() {
    add_joins();
    add_conditions();
    add_grouping();
    add_near_misses();
    return std::move(queries_);
  }

 private:
  std::string text(TokenRange range) const {
    if (range.empty()) return {};
    const std::size_t begin = outline_.at(range.begin).offset;
    return sql_.text.substr(begin, outline_.at(range.end - 1).end() - begin);
  }

  void add_step(const std::string& shown, std::size_t token, const std::string& from,
                const std::string& where) {
    queries_.steps.push_back({shown, sql_.at(outline_.at(token).offset),
                              fmt::format("{}SELECT COUNT(*) FROM {}{}", with_, from,
                                          where.empty() ? "" : fmt::format(" WHERE {}", where)),
                              ""});
  }

  /// Where the words before a joined table begin: LEFT JOIN, INNER JOIN.
  std::size_t join_of(std::size_t source) const {
    std::size_t i = select_.sources[source].begin;
    while (i > 0 && outline_.before(i).is_word_of({"JOIN", "INNER", "LEFT", "OUTER"})) --i;
    return i;
  }

  std::size_t end_of(std::size_t source) const {
    return source + 1 < select_.sources.size() ? join_of(source + 1) : select_.from.end;
  }

  /// A LEFT JOIN lets every row through, so it is no step.
  void add_joins() {
    for (std::size_t i = 0; i < select_.sources.size(); ++i) {
      const std::size_t begin = i == 0 ? select_.from.begin : join_of(i);
      if (i > 0 && outline_.at(begin).is_word("LEFT")) continue;
      add_step(i == 0 ? "FROM " + shown_source(i) : plain_join(i), begin,
               text({select_.from.begin, end_of(i)}), "");
    }
  }

  std::string shown_source(std::size_t source) const {
    const SqlSource& one = select_.sources[source];
    if (!one.table.empty()) return plain_sql(outline_, {one.begin, one.behind});
    return one.alias.empty() ? "(…)" : fmt::format("(…) AS {}", one.alias);
  }

  std::string plain_join(std::size_t source) const {
    const SqlSource& one = select_.sources[source];
    std::string shown =
        plain_sql(outline_, {join_of(source), one.begin}) + " " + shown_source(source);
    if (one.behind < end_of(source)) {
      shown += " " + plain_sql(outline_, {one.behind, end_of(source)});
    }
    return shown;
  }

  void add_conditions() {
    const std::string from = text(select_.from);
    std::string where;
    for (const TokenRange& part : sql_and_parts(outline_, select_.where)) {
      const std::string before =
          fmt::format("{}SELECT {}{} FROM {}{}", with_, text(select_.items), compared_columns(part),
                      from, where.empty() ? "" : " WHERE " + where);
      where += (where.empty() ? "(" : " AND (") + text(part) + ")";
      add_step((part.begin == select_.where.begin ? "WHERE " : "AND ") + plain_sql(outline_, part),
               part.begin, from, where);
      if (is_plain()) queries_.steps.back().before = before;
    }
  }

  void add_grouping() {
    if (select_.group.empty() && select_.having.empty()) return;
    const std::size_t begin = select_.having.empty() ? select_.group.begin : select_.having.begin;
    const std::string shown = select_.having.empty()
                                  ? "GROUP BY " + plain_sql(outline_, select_.group)
                                  : "HAVING " + plain_sql(outline_, select_.having);
    queries_.steps.push_back(
        {shown, sql_.at(outline_.at(begin).offset),
         fmt::format("{}SELECT COUNT(*) FROM ({}) AS q", with_, text({select_.begin, select_.end})),
         ""});
  }

  /// Conditions of LEFT JOIN only say what is joined; without one a row still passes.
  bool is_filter(const SqlTerm& term) const {
    const auto inside = [&](TokenRange range) {
      return term.tokens.begin >= range.begin && term.tokens.end <= range.end;
    };
    if (inside(select_.where) || inside(select_.having)) return true;
    if (!inside(select_.from) || term.clause != SqlTerm::Clause::on) return false;
    for (std::size_t i = 1; i < select_.sources.size(); ++i) {
      if (term.tokens.begin > select_.sources[i].begin && term.tokens.end <= end_of(i)) {
        return !outline_.at(join_of(i)).is_word("LEFT");
      }
    }
    return false;
  }

  void add_near_misses() {
    for (const SqlTerm& term : sql_terms(outline_)) {
      const bool own = outline_.enclosing[term.tokens.begin] == SqlOutline::none ||
                       is_in_own_parentheses(term.tokens.begin);
      if (!own || !is_filter(term) || term.joined == SqlTerm::Joined::by_or) continue;
      queries_.near.push_back({plain_sql(outline_, term.tokens),
                               sql_.at(outline_.at(term.tokens.begin).offset), without(term), ""});
    }
  }

  /// Parentheses of a condition, not those of a query inside.
  bool is_in_own_parentheses(std::size_t token) const {
    for (std::size_t open = outline_.enclosing[token]; open != SqlOutline::none;
         open = outline_.enclosing[open]) {
      if (outline_.begins_query(open + 1)) return false;
    }
    return true;
  }

  /// The SELECT with the condition taken out, and the columns that it compares beside the others.
  std::string without(const SqlTerm& term) const {
    const std::size_t begin = outline_.at(select_.begin).offset;
    const std::size_t term_begin = outline_.at(term.tokens.begin).offset;
    const std::size_t term_end = outline_.at(term.tokens.end - 1).end();
    const std::size_t end = outline_.at(select_.end - 1).end();
    const std::size_t items_end = outline_.at(select_.items.end - 1).end();
    return with_ + sql_.text.substr(begin, items_end - begin) + compared_columns(term.tokens) +
           sql_.text.substr(items_end, term_begin - items_end) + "1 = 1" +
           sql_.text.substr(term_end, end - term_end);
  }

  /// Each row of the tables is a row of the result.
  bool is_plain() const {
    return select_.group.empty() && select_.having.empty() && !select_.aggregates;
  }

  std::string compared_columns(TokenRange condition) const {
    if (!is_plain()) return {};
    std::set<std::string> shown = shown_columns();
    std::string columns;
    for (std::size_t i = condition.begin; i + 2 < condition.end; ++i) {
      if (!outline_.at(i + 1).is_symbol(".")) continue;
      const std::string name = upper(outline_.at(i + 2).text);
      if (!shown.insert(name).second) continue;
      columns +=
          fmt::format(", {}.{} AS \"{}\"", outline_.at(i).text, outline_.at(i + 2).text, name);
    }
    return columns;
  }

  /// What the select list calls its columns: the last word of each item.
  std::set<std::string> shown_columns() const {
    std::set<std::string> names;
    for (const TokenRange& item : outline_.split(select_.items)) {
      names.insert(upper(outline_.at(item.end - 1).text));
    }
    return names;
  }

  const SqlText& sql_;
  const SqlOutline& outline_;
  const SqlSelect& select_;
  std::string with_;
  TrailQueries queries_;
};

bool is_at_top(const SqlOutline& outline, const SqlSelect& select) {
  return outline.enclosing[select.begin] == SqlOutline::none && !select.from.empty();
}

}  // namespace

std::vector<TrailQueries> trail_queries(const SqlText& sql) {
  const SqlOutline outline = sql_outline(sql.text);
  std::vector<TrailQueries> all;
  for (const SqlSelect& select : outline.selects) {
    if (is_at_top(outline, select)) all.push_back(TrailReader(sql, outline, select).read());
  }
  return all;
}

std::vector<TrailQuery> with_queries(const SqlText& sql) {
  const SqlOutline outline = sql_outline(sql.text);
  std::vector<TrailQuery> all;
  if (!outline.at(0).is_word("WITH")) return all;
  std::size_t end = 0;
  while (end < outline.tokens.size() && !outline.at(end).is_word("SELECT")) end = outline.next(end);
  const std::string with = sql.text.substr(0, outline.at(end).offset);
  for (std::size_t i = 1; i < end; i = outline.next(i)) {
    if (!outline.at(i + 1).is_word("AS") || !outline.at(i + 2).is_symbol("(")) continue;
    const std::string name(outline.at(i).text);
    all.push_back({name, sql.at(outline.at(i).offset),
                   fmt::format("{}SELECT COUNT(*) FROM {} AS q", with, name), ""});
  }
  return all;
}

}  // namespace cdxray
