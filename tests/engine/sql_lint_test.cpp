// Each case marks with ^ where its remarks stand; the mark is no part of the SQL.
#include "engine/sql_lint.h"

#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace cdxray {
namespace {

using ::testing::ElementsAreArray;
using ::testing::EndsWith;
using ::testing::Not;
using ::testing::SizeIs;

struct Case {
  const char* name;
  std::string marked;
  std::vector<std::string> messages;
};

std::ostream& operator<<(std::ostream& out, const Case& shown) {
  return out << shown.marked;
}

struct Marked {
  std::string sql;
  std::vector<std::size_t> offsets;
};

Marked unmark(const std::string& marked) {
  Marked result;
  for (const char c : marked) {
    if (c == '^') {
      result.offsets.push_back(result.sql.size());
    } else {
      result.sql += c;
    }
  }
  return result;
}

class SqlLint : public testing::TestWithParam<Case> {};

TEST_P(SqlLint, RemarksOnTheVeryToken) {
  const Marked marked = unmark(GetParam().marked);
  ASSERT_THAT(GetParam().messages, SizeIs(marked.offsets.size()));
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < marked.offsets.size(); ++i) {
    expected.push_back(std::to_string(marked.offsets[i]) + ": " + GetParam().messages[i]);
  }
  std::vector<std::string> found;
  for (const LintRemark& remark : lint_sql(marked.sql)) {
    found.push_back(std::to_string(remark.offset) + ": " + remark.message);
    EXPECT_THAT(remark.message, Not(EndsWith("."))) << "a headline has no period";
    EXPECT_THAT(remark.help, EndsWith(".")) << "help is whole sentences";
  }
  EXPECT_THAT(found, ElementsAreArray(expected)) << marked.sql;
}

std::string name_of(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Portable, SqlLint,
    testing::Values(
        Case{"smallest", "SELECT 1 AS X", {}}, Case{"keywords_in_lower_case", "select 1 as X", {}},
        Case{"joins",
             "SELECT x.A, y.* FROM t AS x INNER JOIN u AS y ON y.A = x.A\n"
             "LEFT JOIN v AS z ON z.B = x.B AND (z.C = 1 OR z.C = 2) WHERE z.RECID IS NULL",
             {}},
        Case{"with",
             "WITH a AS (SELECT x.A FROM t AS x), b (N) AS (SELECT COUNT(*) AS N FROM a AS y)\n"
             "SELECT z.N FROM b AS z",
             {}},
        Case{"derived_table",
             "SELECT q.N FROM (SELECT COUNT(DISTINCT x.A) AS N FROM t AS x) AS q",
             {}},
        Case{"union_all", "SELECT x.A FROM t AS x UNION ALL SELECT COUNT(*) FROM u AS y", {}},
        Case{"grouped",
             "SELECT x.A, UPPER(x.B) AS U, MAX(x.C) AS M, MIN(x.C) + 1 AS N FROM t AS x\n"
             "GROUP BY x.A, upper(x.B) HAVING COUNT(*) > 1 AND MAX(x.C) < :top",
             {}},
        Case{"grouped_by_case",
             "SELECT CASE WHEN x.A = 1 THEN 'a' ELSE 'b' END AS K, COUNT(*) AS N FROM t AS x\n"
             "GROUP BY CASE WHEN x.A = 1 THEN 'a' ELSE 'b' END",
             {}},
        Case{"windows",
             "SELECT x.A, ROW_NUMBER() OVER (PARTITION BY x.A, x.B ORDER BY x.C) AS R,\n"
             "SUM(x.C) OVER (ORDER BY x.A ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS S,\n"
             "LAG(x.A, 1, 0) OVER (ORDER BY x.C) AS L FROM t AS x",
             {}},
        Case{"functions",
             "SELECT COALESCE(x.A, x.B, '') AS A, SUBSTRING(x.A, 1, 2) AS B, LTRIM(RTRIM(x.A)) AS "
             "C,\n"
             "REPLACE(x.A, 'a', 'b') AS D, NULLIF(x.A, '') AS E, ABS(x.A) AS F, LENGTH(x.A) AS G,\n"
             "CONCAT(x.A, '-', x.B) AS H, TEXT(x.A) AS I, SECONDS_BETWEEN(x.A, :now) / 3600 AS J\n"
             "FROM t AS x",
             {}},
        Case{"casts",
             "SELECT CAST(x.A AS bigint) AS A, CAST(NULL AS VARCHAR(20)) AS B,\n"
             "CAST(x.B AS decimal(10, 2)) AS C FROM t AS x",
             {}},
        Case{"like",
             "SELECT x.A FROM t AS x WHERE x.A LIKE '%a' OR x.A NOT LIKE CONCAT('%', x.B)",
             {}},
        Case{"replace_in_pattern",
             "SELECT x.A FROM t AS x WHERE x.A LIKE CONCAT('%', REPLACE(x.B, '[', ''))",
             {}},
        Case{"like_with_escape", "SELECT x.A FROM t AS x WHERE x.A LIKE '%\\[a%' ESCAPE '\\'", {}},
        Case{"exists",
             "SELECT x.A FROM t AS x WHERE NOT EXISTS (SELECT 1 FROM u AS y WHERE y.A = x.A)",
             {}},
        Case{"in_list_and_in_query",
             "SELECT x.A FROM t AS x WHERE x.A IN (1, 2) AND x.B NOT IN (SELECT y.B FROM u AS y)",
             {}},
        Case{"scalar_query", "SELECT x.A, (SELECT MAX(y.A) FROM u AS y) AS M FROM t AS x", {}},
        Case{"between",
             "SELECT x.A FROM t AS x WHERE x.A BETWEEN 1 AND 2 AND x.B NOT BETWEEN 3 AND 4",
             {}},
        Case{"cases",
             "SELECT CASE x.A WHEN 1 THEN 'a' ELSE 'b' END AS A,\n"
             "SUM(CASE WHEN x.A = 1 AND (x.B + 1) * 2 > 3 THEN 1 ELSE 0 END) OVER (ORDER BY x.A) "
             "AS B\n"
             "FROM t AS x WHERE NOT (x.A = 1 OR x.B IS NOT NULL)",
             {}},
        Case{"forbidden_words_in_text_and_comments",
             "SELECT 'LIMIT || \"a\"' AS A -- LIMIT 5\nFROM t AS x /* ORDER BY 1 */",
             {}},
        Case{"forbidden_words_as_columns",
             "SELECT x.LIMIT, x.FILTER, x.MATCH AS TOP FROM t AS x WHERE x.OFFSET = 1",
             {}},
        Case{"year_that_is_no_moment", "SELECT '2026' AS A, '1926-A' AS B, '3026-01-01' AS C", {}},
        Case{"largest_bigint", "SELECT 9223372036854775807 AS A, 00000000000000000000012 AS B", {}},
        Case{"anti_join_on_a_column_of_its_on",
             "SELECT x.A FROM t AS x LEFT JOIN u AS y ON y.A = x.A WHERE y.A IS NULL",
             {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Statement, SqlLint,
    testing::Values(
        Case{"empty", "^", {"there is no statement"}},
        Case{"comment_only", "^-- nothing", {"there is no statement"}},
        Case{"update", "^UPDATE t SET A = 1", {"the statement begins with 'UPDATE'"}},
        Case{"semicolon", "SELECT 1 AS X^;", {"a semicolon ends the statement"}},
        Case{"nested_with",
             "SELECT q.A FROM (^WITH a AS (SELECT 1 AS A) SELECT y.A FROM a AS y) AS q",
             {"WITH stands inside the statement"}},
        Case{"recursive",
             "WITH ^RECURSIVE a AS (SELECT 1 AS A) SELECT y.A FROM a AS y",
             {"RECURSIVE is not known to SQL Server"}},
        Case{"materialized",
             "WITH a AS NOT ^MATERIALIZED (SELECT 1 AS A) SELECT y.A FROM a AS y",
             {"MATERIALIZED is not known to SQL Server"}},
        Case{"union",
             "SELECT 1 AS A ^UNION SELECT 2",
             {"UNION without ALL drops rows that are equal"}},
        Case{"except",
             "SELECT 1 AS A ^EXCEPT SELECT 2",
             {"EXCEPT is not among what a rule may use"}},
        Case{"intersect",
             "SELECT 1 AS A ^INTERSECT SELECT 2",
             {"INTERSECT is not among what a rule may use"}},
        Case{"order_by",
             "SELECT x.A FROM t AS x ^ORDER BY x.A",
             {"ORDER BY stands outside OVER (…)"}},
        Case{"order_by_in_a_subquery",
             "SELECT q.A FROM (SELECT x.A FROM t AS x ^order by x.A) AS q",
             {"ORDER BY stands outside OVER (…)"}},
        Case{"limit_and_offset",
             "SELECT x.A FROM t AS x ^LIMIT 5 ^OFFSET 2",
             {"LIMIT is not known to SQL Server", "OFFSET is not known to every SQL Server"}},
        Case{"top", "SELECT ^TOP 5 x.A FROM t AS x", {"TOP is known to SQL Server only"}},
        Case{"fetch",
             "SELECT x.A FROM t AS x ^FETCH NEXT 5 ROWS ONLY",
             {"FETCH is not known to SQLite"}},
        Case{"values",
             "SELECT q.A FROM (^VALUES (1)) AS q",
             {"VALUES is not a table in SQLite as it is elsewhere"}},
        Case{"window",
             "SELECT SUM(x.A) OVER w AS S FROM t AS x ^WINDOW w AS (PARTITION BY x.A)",
             {"WINDOW is not known to every SQL Server"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Words, SqlLint,
    testing::Values(
        Case{"iif", "SELECT ^IIF(x.A, 1, 2) AS A FROM t AS x", {"IIF is not known to PostgreSQL"}},
        Case{"ifnull",
             "SELECT ^ifnull(x.A, 1) AS A FROM t AS x",
             {"IFNULL is not known to SQL Server"}},
        Case{"isnull",
             "SELECT ^ISNULL(x.A, 1) AS A FROM t AS x",
             {"ISNULL is not the same in SQLite and SQL Server"}},
        Case{"isnull_behind",
             "SELECT x.A FROM t AS x WHERE x.A ^ISNULL",
             {"ISNULL is not the same in SQLite and SQL Server"}},
        Case{"notnull",
             "SELECT x.A FROM t AS x WHERE x.A ^NOTNULL",
             {"NOTNULL is not known to SQL Server"}},
        Case{"nvl", "SELECT ^NVL(x.A, 1) AS A FROM t AS x", {"NVL is known to Oracle only"}},
        Case{"current_timestamp",
             "SELECT x.A FROM t AS x WHERE x.A < ^CURRENT_TIMESTAMP",
             {"CURRENT_TIMESTAMP is another one on every run"}},
        Case{
            "current_date", "SELECT ^CURRENT_DATE AS A", {"CURRENT_DATE is another one every day"}},
        Case{"glob",
             "SELECT x.A FROM t AS x WHERE x.A ^GLOB 'a*'",
             {"GLOB is known to SQLite only"}},
        Case{"regexp",
             "SELECT x.A FROM t AS x WHERE x.A ^REGEXP 'a'",
             {"REGEXP is known to SQLite only"}},
        Case{"match",
             "SELECT x.A FROM t AS x WHERE x.A ^MATCH 'a'",
             {"MATCH is known to SQLite only"}},
        Case{"filter",
             "SELECT COUNT(*) ^FILTER (WHERE x.A = 1) AS N FROM t AS x",
             {"FILTER is not known to SQL Server"}},
        Case{"nulls_last",
             "SELECT ROW_NUMBER() OVER (ORDER BY x.A ^NULLS LAST) AS R FROM t AS x",
             {"NULLS FIRST and NULLS LAST are not known to SQL Server"}},
        Case{"true_and_false",
             "SELECT x.A FROM t AS x WHERE x.A = ^TRUE OR x.A = ^false",
             {"TRUE is not known to SQL Server", "FALSE is not known to SQL Server"}},
        Case{
            "is_a_value", "SELECT x.A FROM t AS x WHERE x.A ^IS 1", {"IS compares with NULL only"}},
        Case{"is_distinct_from",
             "SELECT x.A FROM t AS x WHERE x.A ^IS NOT DISTINCT FROM x.B",
             {"IS compares with NULL only"}},
        Case{"not_null_without_is",
             "SELECT x.A FROM t AS x WHERE x.A = 1 AND ^x.A ^NOT NULL",
             {"the condition compares nothing", "NOT NULL without IS is known to SQLite only"}},
        Case{"collate",
             "SELECT x.A FROM t AS x WHERE x.A = 'a' ^COLLATE NOCASE",
             {"COLLATE has other names in every database"}},
        Case{"rowid",
             "SELECT x.^ROWID, ^oid FROM t AS x",
             {"ROWID is known to SQLite only", "OID is not a column of the product"}},
        Case{"double_quotes",
             "SELECT x.^\"A\" FROM t AS x",
             {"a name in double quotes is compared exactly in PostgreSQL"}},
        Case{"backticks",
             "SELECT x.^`A` FROM t AS x",
             {"a name in backticks is not known to SQL Server"}},
        Case{"brackets",
             "SELECT x.^[A] FROM t AS x",
             {"a name in brackets is not known to PostgreSQL"}},
        Case{"foreign_letters",
             "SELECT x.^PR\xC3\x84MIE FROM t AS x",
             {"a name has characters outside ASCII"}},
        Case{"long_name",
             "SELECT x.^" + std::string(64, 'A') + ", x." + std::string(63, 'B') + " FROM t AS x",
             {"a name of 64 characters is cut by PostgreSQL"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Operators, SqlLint,
    testing::Values(
        Case{"cast", "SELECT x.A^::bigint AS A FROM t AS x", {":: is known to PostgreSQL only"}},
        Case{"concatenation",
             "SELECT x.A ^|| 'a' AS A FROM t AS x",
             {"|| is not known to SQL Server"}},
        Case{"double_equals",
             "SELECT x.A FROM t AS x WHERE x.A ^== 1",
             {"== is known to SQLite only"}},
        Case{"not_equals", "SELECT x.A FROM t AS x WHERE x.A ^!= 1", {"!= is not standard SQL"}},
        Case{"null_safe_equals",
             "SELECT x.A FROM t AS x WHERE ^x.A ^<=> 1",
             {"the condition compares nothing", "<=> is known to MySQL only"}},
        Case{"bits", "SELECT x.A ^& 1 AS A FROM t AS x", {"'&' is not among what a rule may use"}},
        Case{"question_mark",
             "SELECT x.A FROM t AS x WHERE x.A = ^?",
             {"the parameter has no name"}},
        Case{"at_sign",
             "SELECT x.A FROM t AS x WHERE x.A = ^@now",
             {"a parameter begins with a colon"}},
        Case{"stray_byte", "SELECT 1 ^\x01 AS A", {"'?' is not among what a rule may use"}},
        Case{"row_value",
             "SELECT x.A FROM t AS x WHERE ^(x.A, x.B) IN (SELECT y.A, y.B FROM u AS y)",
             {"a row of several values is not known to SQL Server"}},
        Case{"row_comparison",
             "SELECT x.A FROM t AS x WHERE ^(x.A, x.B) = ^(1, 2)",
             {"a row of several values is not known to SQL Server",
              "a row of several values is not known to SQL Server"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Literals, SqlLint,
    testing::Values(
        Case{"beyond_bigint",
             "SELECT ^9223372036854775808 AS A",
             {"'9223372036854775808' is larger than a bigint"}},
        Case{"hexadecimal", "SELECT ^0x1F AS A", {"'0x1F' is not a number every database reads"}},
        Case{"exponent", "SELECT ^1e-5 AS A", {"'1e-5' is not a number every database reads"}},
        Case{"moment",
             "SELECT x.A FROM t AS x WHERE x.A < ^'2026-01-15 12:00:00'",
             {"the moment '2026-01-15 12:00:00' is written as text"}},
        Case{"beginning_of_a_moment",
             "SELECT x.A FROM t AS x WHERE x.A LIKE ^'2026-%'",
             {"the moment '2026-%' is written as text"}},
        Case{"null_date",
             "SELECT x.A FROM t AS x WHERE x.A > ^'1900-01-01'",
             {"the moment '1900-01-01' is written as text"}},
        Case{"blob", "SELECT ^x'41' AS A", {"'x' before a text is not portable"}},
        Case{"name_in_quotes", "SELECT x.A AS ^'a' FROM t AS x", {"the name 'a' stands in quotes"}},
        Case{"set_in_pattern",
             "SELECT x.A FROM t AS x WHERE x.A LIKE ^'[a%'",
             {"'[' in a pattern begins a set in SQL Server"}},
        Case{"set_in_built_pattern",
             "SELECT x.A FROM t AS x WHERE x.A LIKE CONCAT(^'[', x.B)",
             {"'[' in a pattern begins a set in SQL Server"}},
        Case{"set_not_escaped",
             "SELECT x.A FROM t AS x WHERE x.A LIKE ^'[a!%' ESCAPE '!'",
             {"'[' in a pattern begins a set in SQL Server"}},
        Case{"backslash_in_pattern",
             "SELECT x.A FROM t AS x WHERE x.A LIKE ^'a\\b%'",
             {"a backslash in a pattern is an escape in PostgreSQL"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Functions, SqlLint,
    testing::Values(
        Case{"left",
             "SELECT ^LEFT(x.A, 2) AS A FROM t AS x",
             {"'LEFT' is not a function every database has"}},
        Case{"right",
             "SELECT ^RIGHT(x.A, 2) AS A FROM t AS x",
             {"'RIGHT' is not a function every database has"}},
        Case{"now", "SELECT ^now() AS A", {"'now' is not a function every database has"}},
        Case{"strftime",
             "SELECT ^strftime('%s', x.A) AS A FROM t AS x",
             {"'strftime' is not a function every database has"}},
        Case{"with_schema",
             "SELECT dbo.^f(x.A) AS A FROM t AS x",
             {"'f' is not a function every database has"}},
        Case{"table_function",
             "SELECT x.A FROM ^pragma_table_info('t') AS x",
             {"'pragma_table_info' is not a function every database has"}},
        Case{"max_of_two",
             "SELECT ^MAX(x.A, x.B) AS A FROM t AS x",
             {"MAX takes 1 argument, not 2"}},
        Case{"count_of_nothing",
             "SELECT ^COUNT() AS A FROM t AS x",
             {"COUNT takes 1 argument, not 0"}},
        Case{"substring_of_two",
             "SELECT ^SUBSTRING(x.A, 2) AS A FROM t AS x",
             {"SUBSTRING takes 3 arguments, not 2"}},
        Case{"concat_of_one",
             "SELECT ^CONCAT(x.A) AS A FROM t AS x",
             {"CONCAT takes at least 2 arguments, not 1"}},
        Case{"lag_of_four",
             "SELECT ^LAG(x.A, 1, 2, 3) OVER (ORDER BY x.A) AS A FROM t AS x",
             {"LAG takes at most 3 arguments, not 4"}},
        Case{"no_order",
             "SELECT ROW_NUMBER() ^OVER (PARTITION BY x.A) AS A FROM t AS x",
             {"ROW_NUMBER has no order"}},
        Case{"cast_to_text",
             "SELECT CAST(x.A AS ^TEXT) AS A FROM t AS x",
             {"'TEXT' is not a type every database has"}},
        Case{"cast_without_size",
             "SELECT CAST(x.A AS ^varchar) AS A FROM t AS x",
             {"'varchar' is not a type every database has"}},
        Case{"cast_to_double",
             "SELECT CAST(x.A AS ^double precision) AS A FROM t AS x",
             {"'double precision' is not a type every database has"}},
        Case{"cast_to_decimal_of_one",
             "SELECT CAST(x.A AS ^decimal(10)) AS A FROM t AS x",
             {"'decimal(10)' is not a type every database has"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Tables, SqlLint,
    testing::Values(
        Case{"no_alias", "SELECT A FROM ^hq_CUSTTABLE", {"the table 'hq_CUSTTABLE' has no alias"}},
        Case{"no_alias_in_join",
             "SELECT x.A FROM t AS x INNER JOIN ^u ON u.A = x.A",
             {"the table 'u' has no alias"}},
        Case{"no_as", "SELECT x.A FROM t ^x", {"the alias 'x' is written without AS"}},
        Case{"no_name_of_derived",
             "SELECT A FROM ^(SELECT x.A FROM t AS x)",
             {"the derived table has no name"}},
        Case{"derived_without_as",
             "SELECT q.A FROM (SELECT x.A FROM t AS x) ^q",
             {"the alias 'q' is written without AS"}},
        Case{"schema", "SELECT x.A FROM ^main.t AS x", {"the table 't' is named with its schema"}},
        Case{"comma",
             "SELECT x.A FROM t AS x^, u AS y WHERE y.A = x.A",
             {"a comma joins two tables"}},
        Case{"comma_after_join",
             "SELECT x.A FROM t AS x INNER JOIN u AS y ON y.A = x.A^, v AS z",
             {"a comma joins two tables"}},
        Case{"no_on",
             "SELECT x.A FROM t AS x INNER ^JOIN u AS y WHERE y.A = x.A",
             {"JOIN without ON pairs every row with every row"}},
        Case{"parentheses",
             "SELECT x.A FROM ^(t AS x INNER JOIN u AS y ON y.A = x.A)",
             {"joins stand in parentheses"}},
        Case{"natural",
             "SELECT x.A FROM t AS x ^NATURAL ^JOIN u AS y",
             {"NATURAL joins by whatever columns are named alike",
              "JOIN without ON pairs every row with every row"}},
        Case{"using",
             "SELECT x.A FROM t AS x INNER JOIN u AS y ^USING (A)",
             {"USING is not known to SQL Server"}},
        Case{"right_join",
             "SELECT x.A FROM t AS x ^RIGHT JOIN u AS y ON y.A = x.A",
             {"RIGHT JOIN is not among what a rule may use"}},
        Case{"full_join",
             "SELECT x.A FROM t AS x ^FULL OUTER JOIN u AS y ON y.A = x.A",
             {"FULL JOIN is not among what a rule may use"}},
        Case{"cross_join",
             "SELECT x.A FROM t AS x ^CROSS ^JOIN u AS y",
             {"CROSS JOIN pairs every row with every row",
              "JOIN without ON pairs every row with every row"}},
        Case{"indexed_by",
             "SELECT x.A FROM t AS x ^INDEXED BY i",
             {"INDEXED BY is known to SQLite only"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Columns, SqlLint,
    testing::Values(Case{"no_name",
                         "SELECT ^COUNT(*), x.A + 1 AS B FROM t AS x GROUP BY x.A",
                         {"a column of the result has no name"}},
                    Case{"no_as_before_name",
                         "SELECT ^COUNT(*) N FROM t AS x",
                         {"a column of the result has no name"}},
                    Case{"no_name_in_with",
                         "WITH a AS (SELECT ^1) SELECT y.A FROM a AS y",
                         {"a column of the result has no name"}},
                    Case{"bare_null",
                         "SELECT x.A FROM t AS x UNION ALL SELECT ^NULL AS A",
                         {"a bare NULL has no type"}},
                    Case{"name_of_the_result_in_where",
                         "SELECT x.A + 1 AS B FROM t AS x WHERE ^b > 1",
                         {"'b' is a name that the result gives"}},
                    Case{"name_of_the_result_in_on",
                         "SELECT x.A + 1 AS B FROM t AS x INNER JOIN u AS y ON y.A = ^B",
                         {"'B' is a name that the result gives"}},
                    Case{"grouped_by_number",
                         "SELECT x.A, COUNT(*) AS N FROM t AS x GROUP BY ^1",
                         {"GROUP BY 1 names no column"}},
                    Case{"grouped_by_bare_name",
                         "SELECT COUNT(*) AS N FROM t AS x GROUP BY ^A, UPPER(^B)",
                         {"'A' may be a column or a name of the result",
                          "'B' may be a column or a name of the result"}},
                    Case{"having_bare_name",
                         "SELECT x.A, COUNT(*) AS N FROM t AS x GROUP BY x.A HAVING ^N > 1",
                         {"'N' may be a column or a name of the result"}},
                    Case{"not_grouped",
                         "SELECT x.A, ^x.B, MAX(x.C) AS C FROM t AS x GROUP BY x.A",
                         {"'x.B' is neither grouped nor aggregated"}},
                    Case{"not_grouped_beside_aggregate",
                         "SELECT ^x.A, COUNT(*) AS N FROM t AS x",
                         {"'x.A' is neither grouped nor aggregated"}},
                    Case{"not_grouped_in_having",
                         "SELECT x.A FROM t AS x GROUP BY x.A HAVING MAX(x.B) > ^x.C",
                         {"'x.C' is neither grouped nor aggregated"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Conditions, SqlLint,
    testing::Values(Case{"bare_where",
                         "SELECT x.A FROM t AS x WHERE ^x.ACTIVE",
                         {"the condition compares nothing"}},
                    Case{"bare_after_and",
                         "SELECT x.A FROM t AS x WHERE x.A = 1 AND NOT ^x.B OR ^x.C",
                         {"the condition compares nothing", "the condition compares nothing"}},
                    Case{"bare_in_parentheses",
                         "SELECT x.A FROM t AS x WHERE (x.A = 1 OR ^x.B)",
                         {"the condition compares nothing"}},
                    Case{"bare_on",
                         "SELECT x.A FROM t AS x INNER JOIN u AS y ON ^1 WHERE y.A = x.A",
                         {"the condition compares nothing"}},
                    Case{"bare_when",
                         "SELECT CASE WHEN ^x.A THEN 1 ELSE 0 END AS A FROM t AS x",
                         {"the condition compares nothing"}},
                    Case{"comparison_in_the_result",
                         "SELECT x.A ^= 1 AS B FROM t AS x",
                         {"a comparison stands where a value is wanted"}},
                    Case{"sum_of_comparison",
                         "SELECT SUM(x.A ^= 1) AS B FROM t AS x",
                         {"a comparison stands where a value is wanted"}},
                    Case{"exists_in_the_result",
                         "SELECT ^EXISTS (SELECT 1 FROM u AS y) AS B FROM t AS x",
                         {"a comparison stands where a value is wanted"}},
                    Case{"comparison_of_comparisons",
                         "SELECT x.A FROM t AS x WHERE (x.A ^= 1) = (x.B ^= 1)",
                         {"a comparison stands where a value is wanted",
                          "a comparison stands where a value is wanted"}}),
    name_of);

TEST(SqlLint, HelpSaysWhatToWriteInstead) {
  const auto help = [](const char* sql) { return lint_sql(sql).at(0).help; };
  EXPECT_EQ(help("SELECT IFNULL(x.A, 0) AS A FROM t AS x"), "Write COALESCE(x, y).");
  EXPECT_EQ(help("SELECT x.A FROM hq_CUSTTABLE WHERE A = 1"),
            "Write hq_CUSTTABLE AS x, and its columns as x.COLUMN.");
  EXPECT_EQ(help("SELECT x.A FROM t x"), "Write AS x.");
  EXPECT_EQ(help("SELECT x.A FROM t AS x WHERE x.A < datetime('now')"),
            "Compare the column with :now or a bound moment such as :grace_ago; an age is "
            "SECONDS_BETWEEN(a, b).");
  EXPECT_THAT(help("SELECT COALESE(x.A, 0) AS A FROM t AS x"),
              testing::StartsWith("Did you mean COALESCE? The functions are COUNT, SUM, "));
}

TEST(SqlLint, QuotesTheUsersTextWithoutItsBytes) {
  const std::string name = "f\xFF" + std::string(100, 'x');
  const auto remarks = lint_sql("SELECT " + name + "(1) AS A");
  ASSERT_THAT(remarks, SizeIs(1));
  EXPECT_EQ(remarks[0].message, "a name has characters outside ASCII");
  const auto long_text = lint_sql("SELECT 1 AS '" + std::string(100, 'x') + "'");
  ASSERT_THAT(long_text, SizeIs(1));
  EXPECT_EQ(long_text[0].message, "the name '" + std::string(40, 'x') + "…' stands in quotes");
}

}  // namespace
}  // namespace cdxray
