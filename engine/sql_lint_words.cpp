// Words, operators and quotes that one of the databases does not know or takes otherwise.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/sql_lint_checks.h"

namespace cdxray {
namespace {

struct Advice {
  std::string_view what;
  const char* message;
  const char* help;
};

constexpr const char* all_rows =
    "Leave it away: a rule returns all its rows, and --max-rows cuts what a report shows.";
constexpr const char* use_now =
    "Write :now, the time of the snapshot, so that a run can be repeated.";
constexpr const char* use_like = "Write LIKE, with ESCAPE where the text itself has %, _ or [.";
constexpr const char* use_flag = "Flags are numbers here: compare with 1 or 0.";
constexpr const char* use_key = "Name the table's own key, such as RECID.";

constexpr Advice words[] = {
    {"LIMIT", "LIMIT is not known to SQL Server", all_rows},
    {"TOP", "TOP is known to SQL Server only", all_rows},
    {"OFFSET", "OFFSET is not known to every SQL Server", all_rows},
    {"FETCH", "FETCH is not known to SQLite", all_rows},
    {"IIF", "IIF is not known to PostgreSQL", "Write CASE WHEN … THEN … ELSE … END."},
    {"IFNULL", "IFNULL is not known to SQL Server", "Write COALESCE(x, y)."},
    {"ISNULL", "ISNULL is not the same in SQLite and SQL Server",
     "Write COALESCE(x, y), or x IS NULL."},
    {"NOTNULL", "NOTNULL is not known to SQL Server", "Write x IS NOT NULL."},
    {"NVL", "NVL is known to Oracle only", "Write COALESCE(x, y)."},
    {"NATURAL", "NATURAL joins by whatever columns are named alike",
     "Write INNER JOIN … ON with the columns that belong together."},
    {"USING", "USING is not known to SQL Server", "Write ON a.COLUMN = b.COLUMN."},
    {"RECURSIVE", "RECURSIVE is not known to SQL Server", "Write one join for each level."},
    {"VALUES", "VALUES is not a table in SQLite as it is elsewhere",
     "Write SELECT … UNION ALL SELECT …."},
    {"CURRENT_DATE", "CURRENT_DATE is another one every day", use_now},
    {"CURRENT_TIME", "CURRENT_TIME is another one on every run", use_now},
    {"CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP is another one on every run", use_now},
    {"GLOB", "GLOB is known to SQLite only", use_like},
    {"REGEXP", "REGEXP is known to SQLite only", use_like},
    {"MATCH", "MATCH is known to SQLite only", use_like},
    {"FILTER", "FILTER is not known to SQL Server", "Write SUM(CASE WHEN … THEN 1 ELSE 0 END)."},
    {"NULLS", "NULLS FIRST and NULLS LAST are not known to SQL Server",
     "Order by CASE WHEN x.COLUMN IS NULL THEN 0 ELSE 1 END first."},
    {"TRUE", "TRUE is not known to SQL Server", use_flag},
    {"FALSE", "FALSE is not known to SQL Server", use_flag},
    {"EXCEPT", "EXCEPT is not among what a rule may use",
     "Write LEFT JOIN … ON … WHERE x.RECID IS NULL."},
    {"INTERSECT", "INTERSECT is not among what a rule may use", "Write INNER JOIN … ON."},
    {"COLLATE", "COLLATE has other names in every database",
     "Leave it away: text is compared without regard to ASCII case."},
    {"WINDOW", "WINDOW is not known to every SQL Server", "Write OVER (…) out at each function."},
    {"INDEXED", "INDEXED BY is known to SQLite only", "Leave it away."},
};

/// Refused behind a dot too.
constexpr Advice hidden_columns[] = {
    {"ROWID", "ROWID is known to SQLite only", use_key},
    {"_ROWID_", "_ROWID_ is known to SQLite only", use_key},
    {"OID", "OID is not a column of the product", use_key},
};

constexpr Advice joins[] = {
    {"RIGHT", "RIGHT JOIN is not among what a rule may use",
     "Change the order of the tables and write LEFT JOIN."},
    {"FULL", "FULL JOIN is not among what a rule may use",
     "Write two SELECTs with LEFT JOIN, and UNION ALL between them."},
    {"CROSS", "CROSS JOIN pairs every row with every row",
     "Write INNER JOIN … ON with the columns that belong together."},
};

constexpr Advice operators[] = {
    {"::", ":: is known to PostgreSQL only", "Write CAST(x AS bigint)."},
    {"||", "|| is not known to SQL Server", "Write CONCAT(a, b)."},
    {"==", "== is known to SQLite only", "Write =."},
    {"!=", "!= is not standard SQL", "Write <>."},
    {"<=>", "<=> is known to MySQL only",
     "Write a = b, with COALESCE on both sides where they may be NULL."},
    {"?", "the parameter has no name", "Write :name, with a parameter of the rule or the pack."},
    {"@", "a parameter begins with a colon", "Write :name."},
    {"$", "a parameter begins with a colon", "Write :name."},
};

constexpr std::array<std::string_view, 16> allowed_operators{
    "+", "-", "*", "/", "%", "=", "<>", "<", "<=", ">", ">=", "(", ")", ",", ".", ";"};

template <std::size_t size, typename Matches>
const Advice* find(const Advice (&table)[size], Matches matches) {
  const auto* found = std::find_if(std::begin(table), std::end(table), matches);
  return found == std::end(table) ? nullptr : found;
}

template <std::size_t size>
const Advice* find_word(const Advice (&table)[size], const Token& token) {
  return find(table, [&](const Advice& advice) { return token.is_word(advice.what); });
}

void add(LintNotes& notes, const Token& token, const Advice* advice) {
  if (advice != nullptr) notes.add(token, advice->message, advice->help);
}

void check_symbol(const Token& token, LintNotes& notes) {
  const auto same = [&](std::string_view text) { return token.text == text; };
  if (std::any_of(allowed_operators.begin(), allowed_operators.end(), same)) return;
  const Advice* known = find(operators, [&](const Advice& advice) { return same(advice.what); });
  add(notes, token, known);
  if (known != nullptr) return;
  notes.add(token, fmt::format("{} is not among what a rule may use", shown(token.text)),
            "The operators are + - * / % = <> < <= > >=.");
}

void check_quoted(const Token& token, LintNotes& notes) {
  const char quote = token.text.front();
  if (quote == '"') {
    notes.add(token, "a name in double quotes is compared exactly in PostgreSQL",
              "Write names bare and in upper case, and text in single quotes.");
  } else if (quote == '`') {
    notes.add(token, "a name in backticks is not known to SQL Server", "Write the name bare.");
  } else {
    notes.add(token, "a name in brackets is not known to PostgreSQL", "Write the name bare.");
  }
}

void check_name(const Token& token, LintNotes& notes) {
  constexpr std::size_t longest_in_postgresql = 63;
  const auto is_foreign = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::any_of(token.text.begin(), token.text.end(), is_foreign)) {
    notes.add(token, "a name has characters outside ASCII",
              "Write names with letters A to Z, digits and underscores.");
  } else if (token.text.size() > longest_in_postgresql) {
    notes.add(token, fmt::format("a name of {} characters is cut by PostgreSQL", token.text.size()),
              "Use at most 63 characters.");
  }
}

/// IS means "equal, or both NULL" in SQLite; elsewhere only NULL may follow.
void check_is(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  const Token& token = outline.at(i);
  if (token.is_word("IS")) {
    const std::size_t operand = outline.at(i + 1).is_word("NOT") ? i + 2 : i + 1;
    if (outline.at(operand).is_word("NULL")) return;
    notes.add(token, "IS compares with NULL only",
              "Write =, with COALESCE on both sides where they may be NULL.");
  } else if (token.is_word("NOT") && outline.at(i + 1).is_word("NULL")) {
    if (outline.before(i).is_word("IS")) return;
    notes.add(token, "NOT NULL without IS is known to SQLite only", "Write x IS NOT NULL.");
  }
}

void check_join(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  const std::size_t behind = outline.at(i + 1).is_word("OUTER") ? i + 2 : i + 1;
  if (outline.at(behind).is_word("JOIN"))
    add(notes, outline.at(i), find_word(joins, outline.at(i)));
}

void check_keyword(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  const Token& token = outline.at(i);
  if (token.is_word("MATERIALIZED")) {
    notes.add(token, "MATERIALIZED is not known to SQL Server",
              "Leave it away: the engine says it where it helps.");
  }
  // A name that a keyword happens to be, as in `AS TOP` and `TOP.RECID`.
  if (outline.before(i).is_word("AS") || outline.at(i + 1).is_symbol(".")) return;
  add(notes, token, find_word(words, token));
  check_is(outline, i, notes);
  check_join(outline, i, notes);
}

void check_word(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  check_name(outline.at(i), notes);
  add(notes, outline.at(i), find_word(hidden_columns, outline.at(i)));
  if (outline.is_bare(i)) check_keyword(outline, i, notes);
}

}  // namespace

void check_words(const SqlOutline& outline, LintNotes& notes) {
  for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
    const Token& token = outline.at(i);
    if (token.kind == Token::Kind::word) check_word(outline, i, notes);
    if (token.kind == Token::Kind::quoted) check_quoted(token, notes);
    if (token.kind == Token::Kind::symbol) check_symbol(token, notes);
  }
}

}  // namespace cdxray
