// What the lint lets pass, and what it says about single words.
#include "engine/sql_lint.h"

#include <string>

#include <gmock/gmock.h>

#include "tests/engine/lint_case.h"

namespace cdxray {
namespace {

class SqlLint : public testing::TestWithParam<LintCase> {};

TEST_P(SqlLint, RemarksOnTheVeryToken) {
  expect_remarks(GetParam(), lint_sql);
}

INSTANTIATE_TEST_SUITE_P(
    Portable, SqlLint,
    testing::Values(
        LintCase{"smallest", "SELECT 1 AS X", {}},
        LintCase{"keywords_in_lower_case", "select 1 as X", {}},
        LintCase{"joins",
                 "SELECT x.A, y.* FROM t AS x INNER JOIN u AS y ON y.A = x.A\n"
                 "LEFT JOIN v AS z ON z.B = x.B AND (z.C = 1 OR z.C = 2) WHERE z.RECID IS NULL",
                 {}},
        LintCase{"with",
                 "WITH a AS (SELECT x.A FROM t AS x), b (N) AS (SELECT COUNT(*) AS N FROM a AS y)\n"
                 "SELECT z.N FROM b AS z",
                 {}},
        LintCase{"derived_table",
                 "SELECT q.N FROM (SELECT COUNT(DISTINCT x.A) AS N FROM t AS x) AS q",
                 {}},
        LintCase{"union_all", "SELECT x.A FROM t AS x UNION ALL SELECT COUNT(*) FROM u AS y", {}},
        LintCase{"grouped",
                 "SELECT x.A, UPPER(x.B) AS U, MAX(x.C) AS M, MIN(x.C) + 1 AS N FROM t AS x\n"
                 "GROUP BY x.A, upper(x.B) HAVING COUNT(*) > 1 AND MAX(x.C) < :top",
                 {}},
        LintCase{"grouped_by_case",
                 "SELECT CASE WHEN x.A = 1 THEN 'a' ELSE 'b' END AS K, COUNT(*) AS N FROM t AS x\n"
                 "GROUP BY CASE WHEN x.A = 1 THEN 'a' ELSE 'b' END",
                 {}},
        LintCase{"windows",
                 "SELECT x.A, ROW_NUMBER() OVER (PARTITION BY x.A, x.B ORDER BY x.C) AS R,\n"
                 "SUM(x.C) OVER (ORDER BY x.A ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS S,\n"
                 "LAG(x.A, 1, 0) OVER (ORDER BY x.C) AS L FROM t AS x",
                 {}},
        LintCase{
            "functions",
            "SELECT COALESCE(x.A, x.B, '') AS A, SUBSTRING(x.A, 1, 2) AS B, LTRIM(RTRIM(x.A)) AS "
            "C,\n"
            "REPLACE(x.A, 'a', 'b') AS D, NULLIF(x.A, '') AS E, ABS(x.A) AS F, LENGTH(x.A) AS G,\n"
            "CONCAT(x.A, '-', x.B) AS H, TEXT(x.A) AS I, SECONDS_BETWEEN(x.A, :now) / 3600 AS J\n"
            "FROM t AS x",
            {}},
        LintCase{"casts",
                 "SELECT CAST(x.A AS bigint) AS A, CAST(NULL AS VARCHAR(20)) AS B,\n"
                 "CAST(x.B AS decimal(10, 2)) AS C FROM t AS x",
                 {}},
        LintCase{"like",
                 "SELECT x.A FROM t AS x WHERE x.A LIKE '%a' OR x.A NOT LIKE CONCAT('%', x.B)",
                 {}},
        LintCase{"replace_in_pattern",
                 "SELECT x.A FROM t AS x WHERE x.A LIKE CONCAT('%', REPLACE(x.B, '[', ''))",
                 {}},
        LintCase{
            "like_with_escape", "SELECT x.A FROM t AS x WHERE x.A LIKE '%\\[a%' ESCAPE '\\'", {}},
        LintCase{"exists",
                 "SELECT x.A FROM t AS x WHERE NOT EXISTS (SELECT 1 FROM u AS y WHERE y.A = x.A)",
                 {}},
        LintCase{
            "in_list_and_in_query",
            "SELECT x.A FROM t AS x WHERE x.A IN (1, 2) AND x.B NOT IN (SELECT y.B FROM u AS y)",
            {}},
        LintCase{"scalar_query", "SELECT x.A, (SELECT MAX(y.A) FROM u AS y) AS M FROM t AS x", {}},
        LintCase{"between",
                 "SELECT x.A FROM t AS x WHERE x.A BETWEEN 1 AND 2 AND x.B NOT BETWEEN 3 AND 4",
                 {}},
        LintCase{
            "cases",
            "SELECT CASE x.A WHEN 1 THEN 'a' ELSE 'b' END AS A,\n"
            "SUM(CASE WHEN x.A = 1 AND (x.B + 1) * 2 > 3 THEN 1 ELSE 0 END) OVER (ORDER BY x.A) "
            "AS B\n"
            "FROM t AS x WHERE NOT (x.A = 1 OR x.B IS NOT NULL)",
            {}},
        LintCase{"forbidden_words_in_text_and_comments",
                 "SELECT 'LIMIT || \"a\"' AS A -- LIMIT 5\nFROM t AS x /* ORDER BY 1 */",
                 {}},
        LintCase{"forbidden_words_as_columns",
                 "SELECT x.LIMIT, x.FILTER, x.MATCH AS TOP FROM t AS x WHERE x.OFFSET = 1",
                 {}},
        LintCase{
            "year_that_is_no_moment", "SELECT '2026' AS A, '1926-A' AS B, '3026-01-01' AS C", {}},
        LintCase{
            "largest_bigint", "SELECT 9223372036854775807 AS A, 00000000000000000000012 AS B", {}},
        LintCase{"anti_join_on_a_column_of_its_on",
                 "SELECT x.A FROM t AS x LEFT JOIN u AS y ON y.A = x.A WHERE y.A IS NULL",
                 {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Statement, SqlLint,
    testing::Values(
        LintCase{"empty", "^", {"there is no statement"}},
        LintCase{"comment_only", "^-- nothing", {"there is no statement"}},
        LintCase{"update", "^UPDATE t SET A = 1", {"the statement begins with 'UPDATE'"}},
        LintCase{"semicolon", "SELECT 1 AS X^;", {"a semicolon ends the statement"}},
        LintCase{"nested_with",
                 "SELECT q.A FROM (^WITH a AS (SELECT 1 AS A) SELECT y.A FROM a AS y) AS q",
                 {"WITH stands inside the statement"}},
        LintCase{"recursive",
                 "WITH ^RECURSIVE a AS (SELECT 1 AS A) SELECT y.A FROM a AS y",
                 {"RECURSIVE is not known to SQL Server"}},
        LintCase{"materialized",
                 "WITH a AS NOT ^MATERIALIZED (SELECT 1 AS A) SELECT y.A FROM a AS y",
                 {"MATERIALIZED is not known to SQL Server"}},
        LintCase{"union",
                 "SELECT 1 AS A ^UNION SELECT 2",
                 {"UNION without ALL drops rows that are equal"}},
        LintCase{"except",
                 "SELECT 1 AS A ^EXCEPT SELECT 2",
                 {"EXCEPT is not among what a rule may use"}},
        LintCase{"intersect",
                 "SELECT 1 AS A ^INTERSECT SELECT 2",
                 {"INTERSECT is not among what a rule may use"}},
        LintCase{"order_by",
                 "SELECT x.A FROM t AS x ^ORDER BY x.A",
                 {"ORDER BY stands outside OVER (…)"}},
        LintCase{"order_by_in_a_subquery",
                 "SELECT q.A FROM (SELECT x.A FROM t AS x ^order by x.A) AS q",
                 {"ORDER BY stands outside OVER (…)"}},
        LintCase{"limit_and_offset",
                 "SELECT x.A FROM t AS x ^LIMIT 5 ^OFFSET 2",
                 {"LIMIT is not known to SQL Server", "OFFSET is not known to every SQL Server"}},
        LintCase{"top", "SELECT ^TOP 5 x.A FROM t AS x", {"TOP is known to SQL Server only"}},
        LintCase{"fetch",
                 "SELECT x.A FROM t AS x ^FETCH NEXT 5 ROWS ONLY",
                 {"FETCH is not known to SQLite"}},
        LintCase{"values",
                 "SELECT q.A FROM (^VALUES (1)) AS q",
                 {"VALUES is not a table in SQLite as it is elsewhere"}},
        LintCase{"window",
                 "SELECT SUM(x.A) OVER w AS S FROM t AS x ^WINDOW w AS (PARTITION BY x.A)",
                 {"WINDOW is not known to every SQL Server"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Words, SqlLint,
    testing::Values(
        LintCase{
            "iif", "SELECT ^IIF(x.A, 1, 2) AS A FROM t AS x", {"IIF is not known to PostgreSQL"}},
        LintCase{"ifnull",
                 "SELECT ^ifnull(x.A, 1) AS A FROM t AS x",
                 {"IFNULL is not known to SQL Server"}},
        LintCase{"isnull",
                 "SELECT ^ISNULL(x.A, 1) AS A FROM t AS x",
                 {"ISNULL is not the same in SQLite and SQL Server"}},
        LintCase{"isnull_behind",
                 "SELECT x.A FROM t AS x WHERE x.A ^ISNULL",
                 {"ISNULL is not the same in SQLite and SQL Server"}},
        LintCase{"notnull",
                 "SELECT x.A FROM t AS x WHERE x.A ^NOTNULL",
                 {"NOTNULL is not known to SQL Server"}},
        LintCase{"nvl", "SELECT ^NVL(x.A, 1) AS A FROM t AS x", {"NVL is known to Oracle only"}},
        LintCase{"current_timestamp",
                 "SELECT x.A FROM t AS x WHERE x.A < ^CURRENT_TIMESTAMP",
                 {"CURRENT_TIMESTAMP is another one on every run"}},
        LintCase{
            "current_date", "SELECT ^CURRENT_DATE AS A", {"CURRENT_DATE is another one every day"}},
        LintCase{"glob",
                 "SELECT x.A FROM t AS x WHERE x.A ^GLOB 'a*'",
                 {"GLOB is known to SQLite only"}},
        LintCase{"regexp",
                 "SELECT x.A FROM t AS x WHERE x.A ^REGEXP 'a'",
                 {"REGEXP is known to SQLite only"}},
        LintCase{"match",
                 "SELECT x.A FROM t AS x WHERE x.A ^MATCH 'a'",
                 {"MATCH is known to SQLite only"}},
        LintCase{"filter",
                 "SELECT COUNT(*) ^FILTER (WHERE x.A = 1) AS N FROM t AS x",
                 {"FILTER is not known to SQL Server"}},
        LintCase{"nulls_last",
                 "SELECT ROW_NUMBER() OVER (ORDER BY x.A ^NULLS LAST) AS R FROM t AS x",
                 {"NULLS FIRST and NULLS LAST are not known to SQL Server"}},
        LintCase{"true_and_false",
                 "SELECT x.A FROM t AS x WHERE x.A = ^TRUE OR x.A = ^false",
                 {"TRUE is not known to SQL Server", "FALSE is not known to SQL Server"}},
        LintCase{
            "is_a_value", "SELECT x.A FROM t AS x WHERE x.A ^IS 1", {"IS compares with NULL only"}},
        LintCase{"is_distinct_from",
                 "SELECT x.A FROM t AS x WHERE x.A ^IS NOT DISTINCT FROM x.B",
                 {"IS compares with NULL only"}},
        LintCase{"not_null_without_is",
                 "SELECT x.A FROM t AS x WHERE x.A = 1 AND ^x.A ^NOT NULL",
                 {"the condition compares nothing", "NOT NULL without IS is known to SQLite only"}},
        LintCase{"collate",
                 "SELECT x.A FROM t AS x WHERE x.A = 'a' ^COLLATE NOCASE",
                 {"COLLATE has other names in every database"}},
        LintCase{"rowid",
                 "SELECT x.^ROWID, ^oid FROM t AS x",
                 {"ROWID is known to SQLite only", "OID is not a column of the product"}},
        LintCase{"double_quotes",
                 "SELECT x.^\"A\" FROM t AS x",
                 {"a name in double quotes is compared exactly in PostgreSQL"}},
        LintCase{"backticks",
                 "SELECT x.^`A` FROM t AS x",
                 {"a name in backticks is not known to SQL Server"}},
        LintCase{"brackets",
                 "SELECT x.^[A] FROM t AS x",
                 {"a name in brackets is not known to PostgreSQL"}},
        LintCase{"foreign_letters",
                 "SELECT x.^PR\xC3\x84MIE FROM t AS x",
                 {"a name has characters outside ASCII"}},
        LintCase{
            "long_name",
            "SELECT x.^" + std::string(64, 'A') + ", x." + std::string(63, 'B') + " FROM t AS x",
            {"a name of 64 characters is cut by PostgreSQL"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Operators, SqlLint,
    testing::Values(
        LintCase{
            "cast", "SELECT x.A^::bigint AS A FROM t AS x", {":: is known to PostgreSQL only"}},
        LintCase{"concatenation",
                 "SELECT x.A ^|| 'a' AS A FROM t AS x",
                 {"|| is not known to SQL Server"}},
        LintCase{"double_equals",
                 "SELECT x.A FROM t AS x WHERE x.A ^== 1",
                 {"== is known to SQLite only"}},
        LintCase{
            "not_equals", "SELECT x.A FROM t AS x WHERE x.A ^!= 1", {"!= is not standard SQL"}},
        LintCase{"null_safe_equals",
                 "SELECT x.A FROM t AS x WHERE ^x.A ^<=> 1",
                 {"the condition compares nothing", "<=> is known to MySQL only"}},
        LintCase{
            "bits", "SELECT x.A ^& 1 AS A FROM t AS x", {"'&' is not among what a rule may use"}},
        LintCase{"question_mark",
                 "SELECT x.A FROM t AS x WHERE x.A = ^?",
                 {"the parameter has no name"}},
        LintCase{"at_sign",
                 "SELECT x.A FROM t AS x WHERE x.A = ^@now",
                 {"a parameter begins with a colon"}},
        LintCase{"stray_byte", "SELECT 1 ^\x01 AS A", {"'?' is not among what a rule may use"}},
        LintCase{"row_value",
                 "SELECT x.A FROM t AS x WHERE ^(x.A, x.B) IN (SELECT y.A, y.B FROM u AS y)",
                 {"a row of several values is not known to SQL Server"}},
        LintCase{"row_comparison",
                 "SELECT x.A FROM t AS x WHERE ^(x.A, x.B) = ^(1, 2)",
                 {"a row of several values is not known to SQL Server",
                  "a row of several values is not known to SQL Server"}}),
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
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(remarks[0].message, "a name has characters outside ASCII");
  const auto long_text = lint_sql("SELECT 1 AS '" + std::string(100, 'x') + "'");
  ASSERT_EQ(long_text.size(), 1U);
  EXPECT_EQ(long_text[0].message, "the name '" + std::string(40, 'x') + "…' stands in quotes");
}

}  // namespace
}  // namespace cdxray
