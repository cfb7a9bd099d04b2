// Functions: those that all databases have, with the numbers of arguments that all accept, and
// CAST.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/problem.h"
#include "engine/sql_lint_checks.h"
#include "engine/value.h"

namespace cdxray {
namespace {

constexpr std::size_t any_number = static_cast<std::size_t>(-1);

struct Function {
  std::string_view name;
  std::size_t fewest;
  std::size_t most;
  const char* help;  ///< for another number of arguments
};

constexpr const char* use_case = "For the larger or smaller of two values write CASE WHEN … END.";
constexpr const char* one_text = "It trims blanks only; other text goes with REPLACE.";
constexpr const char* no_argument = "Leave the parentheses empty; columns go into OVER (…).";

constexpr Function functions[] = {
    {"COUNT", 1, 1, "Write COUNT(*), COUNT(x) or COUNT(DISTINCT x)."},
    {"SUM", 1, 1, "Add the values inside: SUM(a + b)."},
    {"MIN", 1, 1, use_case},
    {"MAX", 1, 1, use_case},
    {"ABS", 1, 1, "Write ABS(number)."},
    {"UPPER", 1, 1, "Write UPPER(text)."},
    {"LOWER", 1, 1, "Write LOWER(text)."},
    {"LTRIM", 1, 1, one_text},
    {"RTRIM", 1, 1, one_text},
    {"REPLACE", 3, 3, "Write REPLACE(text, old, new)."},
    {"SUBSTRING", 3, 3, "Write SUBSTRING(text, start, length)."},
    {"COALESCE", 2, any_number, "Write COALESCE(x, y)."},
    {"NULLIF", 2, 2, "Write NULLIF(x, y)."},
    {"CAST", 1, 1, "Write CAST(x AS bigint)."},
    {"LENGTH", 1, 1, "Write LENGTH(text)."},
    {"CONCAT", 2, any_number, "Write CONCAT(a, b)."},
    {"TEXT", 1, 1, "Write TEXT(x)."},
    {"SECONDS_BETWEEN", 2, 2, "Write SECONDS_BETWEEN(earlier, later)."},
    {"ROW_NUMBER", 0, 0, no_argument},
    {"RANK", 0, 0, no_argument},
    {"LAG", 1, 3, "Write LAG(x, rows back, value at the first row)."},
    {"LEAD", 1, 3, "Write LEAD(x, rows ahead, value at the last row)."},
};

constexpr const char* bind_a_moment =
    "Compare the column with :now or a bound moment such as :grace_ago; an age is "
    "SECONDS_BETWEEN(a, b).";

struct Instead {
  std::string_view name;
  const char* help;
};

constexpr Instead instead[] = {
    {"SUBSTR", "Write SUBSTRING(text, start, length)."},
    {"LEFT", "Write SUBSTRING(text, 1, n)."},
    {"RIGHT", "Compare with LIKE '%…', or write SUBSTRING(text, start, length)."},
    {"LEN", "Write LENGTH(text)."},
    {"TRIM", "Write LTRIM(RTRIM(text))."},
    {"AVG", "The average of integers differs: write SUM(x) * 100 / COUNT(x)."},
    {"TOTAL", "Write SUM(x)."},
    {"ROUND", "Write integer arithmetic, such as x / 100."},
    {"GROUP_CONCAT", "Return a row for each value."},
    {"STRING_AGG", "Return a row for each value."},
    {"CONVERT", "Write CAST(x AS bigint)."},
    {"PRINTF", "Write CONCAT(a, b)."},
    {"FORMAT", "Write CONCAT(a, b)."},
    {"INSTR", "Write LIKE CONCAT('%', text, '%')."},
    {"CHARINDEX", "Write LIKE CONCAT('%', text, '%')."},
    {"GREATEST", "Write CASE WHEN a > b THEN a ELSE b END."},
    {"LEAST", "Write CASE WHEN a < b THEN a ELSE b END."},
    {"NOW", bind_a_moment},
    {"DATE", bind_a_moment},
    {"TIME", bind_a_moment},
    {"DATETIME", bind_a_moment},
    {"JULIANDAY", bind_a_moment},
    {"UNIXEPOCH", bind_a_moment},
    {"STRFTIME", bind_a_moment},
    {"GETDATE", bind_a_moment},
    {"GETUTCDATE", bind_a_moment},
    {"SYSDATETIME", bind_a_moment},
    {"SYSUTCDATETIME", bind_a_moment},
    {"DATEADD", bind_a_moment},
    {"DATEDIFF", bind_a_moment},
    {"DATEDIFF_BIG", bind_a_moment},
    {"DATEPART", bind_a_moment},
    {"DATE_TRUNC", bind_a_moment},
    {"EXTRACT", bind_a_moment},
    {"YEAR", bind_a_moment},
    {"MONTH", bind_a_moment},
    {"DAY", bind_a_moment},
    {"AGE", bind_a_moment},
};

/// The words list has its say about these.
bool is_refused_as_word(const Token& token) {
  return token.is_word_of({"IIF", "IFNULL", "ISNULL", "NVL", "GLOB", "REGEXP", "MATCH", "VALUES",
                           "FILTER", "USING", "MATERIALIZED", "TOP", "LIMIT", "OFFSET", "EXCEPT",
                           "INTERSECT", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"});
}

bool is_keyword(const Token& token) {
  return token.is_word_of({"IN",    "AND",    "OR",   "NOT",      "OVER",    "EXISTS", "AS",
                           "ON",    "WHEN",   "THEN", "ELSE",     "CASE",    "WHERE",  "HAVING",
                           "FROM",  "SELECT", "JOIN", "DISTINCT", "BY",      "LIKE",   "BETWEEN",
                           "UNION", "ALL",    "IS",   "ESCAPE",   "COLLATE", "END"});
}

/// `name (a, b) AS (SELECT …)` at the beginning.
bool is_table_expression(const SqlOutline& outline, std::size_t i) {
  const std::size_t behind = outline.next(i + 1);
  return outline.at(behind).is_word("AS") && outline.at(behind + 1).is_symbol("(");
}

/// `… AS varchar(20)`: CAST looks at it.
bool is_type(const SqlOutline& outline, std::size_t i) {
  return outline.before(i).is_word("AS");
}

const Function* find_function(const Token& token) {
  const auto* found =
      std::find_if(std::begin(functions), std::end(functions),
                   [&](const Function& known) { return token.is_word(known.name); });
  return found == std::end(functions) ? nullptr : found;
}

std::string help_for(const Token& token) {
  for (const Instead& other : instead) {
    if (token.is_word(other.name)) return other.help;
  }
  std::vector<std::string> names;
  for (const Function& known : functions) names.emplace_back(known.name);
  const std::string near = nearest_name(to_upper(token.text), names);
  return (near.empty() ? "" : fmt::format("Did you mean {}? ", near)) +
         fmt::format("The functions are {}.", fmt::join(names, ", "));
}

void check_arguments(const SqlOutline& outline, std::size_t i, const Function& function,
                     LintNotes& notes) {
  const std::size_t count = outline.split(outline.inside(i + 1)).size();
  if (count >= function.fewest && count <= function.most) return;
  const std::size_t wanted = count < function.fewest ? function.fewest : function.most;
  notes.add(outline.at(i),
            fmt::format("{} takes {}{} argument{}, not {}", function.name,
                        function.fewest == function.most ? ""
                        : count < function.fewest        ? "at least "
                                                         : "at most ",
                        wanted, wanted == 1 ? "" : "s", count),
            function.help);
}

/// SQL Server numbers and compares rows only in a stated order.
void check_order(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  if (!outline.at(i).is_word_of({"ROW_NUMBER", "RANK", "LAG", "LEAD"})) return;
  const std::size_t over = outline.next(i + 1);
  if (!outline.at(over).is_word("OVER") || !outline.at(over + 1).is_symbol("(")) return;
  const TokenRange window = outline.inside(over + 1);
  for (std::size_t k = window.begin; k < window.end; k = outline.next(k)) {
    if (outline.at(k).is_word("ORDER")) return;
  }
  notes.add(outline.at(over), fmt::format("{} has no order", to_upper(outline.at(i).text)),
            "Write OVER (ORDER BY …) with columns that leave no tie.");
}

bool is_number(const SqlOutline& outline, std::size_t i) {
  return outline.at(i).kind == Token::Kind::number;
}

bool is_portable_type(const SqlOutline& outline, TokenRange type) {
  const Token& name = outline.at(type.begin);
  const std::size_t size = type.end - type.begin;
  const std::size_t first = type.begin + 2;
  if (name.is_word("bigint")) return size == 1;
  if (name.is_word("varchar")) return size == 4 && is_number(outline, first);
  return name.is_word("decimal") && size == 6 && is_number(outline, first) &&
         outline.at(first + 1).is_symbol(",") && is_number(outline, first + 2);
}

void check_cast(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  const TokenRange inside = outline.inside(i + 1);
  for (std::size_t k = inside.begin; k < inside.end; k = outline.next(k)) {
    if (!outline.at(k).is_word("AS") || k + 1 >= inside.end) continue;
    if (is_portable_type(outline, {k + 1, inside.end})) return;
    const std::size_t begin = outline.at(k + 1).offset;
    std::string type;
    for (std::size_t t = k + 1; t < inside.end && type.size() < 100; ++t) {
      type.append(outline.at(t).offset > begin + type.size() ? " " : "").append(outline.at(t).text);
    }
    notes.add(outline.at(k + 1), fmt::format("{} is not a type every database has", shown(type)),
              "Cast to bigint, varchar(n) or decimal(p,s); any value becomes text with TEXT(x).");
    return;
  }
}

void check_call(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  const Function* function = find_function(outline.at(i));
  if (function == nullptr) {
    notes.add(outline.at(i),
              fmt::format("{} is not a function every database has", shown(outline.at(i).text)),
              help_for(outline.at(i)));
    return;
  }
  check_arguments(outline, i, *function, notes);
  check_order(outline, i, notes);
  if (outline.at(i).is_word("CAST")) check_cast(outline, i, notes);
}

/// `(a, b)` that is neither arguments nor the list behind IN.
void check_row_value(const SqlOutline& outline, std::size_t open, LintNotes& notes) {
  const Token& before = outline.before(open);
  const bool is_list = before.kind == Token::Kind::word && !is_keyword(before);
  if (is_list || before.is_word_of({"IN", "OVER", "AS", "FROM", "JOIN"})) return;
  if (outline.begins_query(open + 1) || outline.split(outline.inside(open)).size() < 2) return;
  notes.add(outline.at(open), "a row of several values is not known to SQL Server",
            "Compare the columns one by one, or join on all of them.");
}

}  // namespace

void check_functions(const SqlOutline& outline, LintNotes& notes) {
  for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
    const Token& token = outline.at(i);
    if (token.is_symbol("(")) check_row_value(outline, i, notes);
    if (token.kind != Token::Kind::word || !outline.at(i + 1).is_symbol("(")) continue;
    if (is_keyword(token) || is_refused_as_word(token)) continue;
    if (is_type(outline, i) || is_table_expression(outline, i)) continue;
    check_call(outline, i, notes);
  }
}

}  // namespace cdxray
