// lint_plan on SQLite's real plans. The mark ^ shows where a remark stands; it is no part of the
// SQL.
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "engine/sql_lint.h"
#include "tests/engine/lint_case.h"

namespace cdxray {
namespace {

/// `hq_A`, `hq_B` and `hq_C` grow with the snapshot, `label` does not.
Database tables() {
  Database database = Database::in_memory();
  for (const char* name : {"hq_A", "hq_B", "hq_C"}) {
    database.execute("CREATE TABLE " + std::string(name) +
                     " (RECID INTEGER PRIMARY KEY, K TEXT COLLATE NOCASE, N INTEGER)");
  }
  database.execute("CREATE TABLE label (KEY TEXT, VALUE TEXT)");
  return database;
}

std::vector<LintRemark> remarks_on(const std::string& sql) {
  Database database = tables();
  return lint_plan(database, sql, {"label"});
}

class QueryPlan : public testing::TestWithParam<LintCase> {};

TEST_P(QueryPlan, HasNoWalkInsideAWalk) {
  expect_remarks(GetParam(), remarks_on);
}

constexpr const char* b_in_a = "all of hq_B is read again for each row of hq_A";
constexpr const char* b_under_a = "a subquery reads all of hq_B again for each row of hq_A";

INSTANTIATE_TEST_SUITE_P(
    Linear, QueryPlan,
    testing::Values(
        LintCase{"no_table", "SELECT 1 AS X", {}},
        LintCase{"one_table", "SELECT x.K FROM hq_A AS x", {}},
        LintCase{"count", "SELECT COUNT(*) AS N FROM hq_A AS x", {}},
        LintCase{"anti_join",
                 "SELECT x.K FROM hq_A AS x LEFT JOIN hq_B AS y ON y.K = x.K\n"
                 "LEFT JOIN hq_C AS z ON z.K = y.K WHERE z.RECID IS NULL",
                 {}},
        LintCase{"small_table_inside",
                 "SELECT x.K FROM hq_A AS x INNER JOIN label AS l ON x.K LIKE l.VALUE\n"
                 "INNER JOIN hq_B AS y ON y.K = x.K",
                 {}},
        LintCase{"small_table_in_other_case",
                 "SELECT x.K FROM hq_A AS x INNER JOIN LABEL AS l\n"
                 "ON x.K LIKE l.VALUE",
                 {}},
        LintCase{"either_key",
                 "SELECT x.K FROM hq_A AS x INNER JOIN hq_B AS y ON y.RECID = x.N OR y.RECID = x.K",
                 {}},
        LintCase{"list_of_a_query",
                 "SELECT x.K FROM hq_A AS x WHERE x.K IN (SELECT y.K FROM hq_B AS y)",
                 {}},
        LintCase{"value_of_a_query",
                 "SELECT x.K, (SELECT COUNT(*) FROM hq_B AS y) AS N FROM hq_A AS x",
                 {}},
        LintCase{
            "exists_by_key",
            "SELECT x.K FROM hq_A AS x WHERE EXISTS (SELECT 1 FROM hq_B AS y WHERE y.RECID = x.N)",
            {}},
        LintCase{"exists_for_small_table",
                 "SELECT l.KEY FROM label AS l WHERE EXISTS (SELECT 1 FROM hq_A AS x WHERE x.K = "
                 "l.VALUE)",
                 {}},
        LintCase{"union", "SELECT x.K FROM hq_A AS x UNION ALL SELECT y.K FROM hq_B AS y", {}},
        LintCase{"grouped_inside",
                 "SELECT x.K, q.N FROM hq_A AS x LEFT JOIN\n"
                 "(SELECT y.K, COUNT(*) AS N FROM hq_B AS y GROUP BY y.K) AS q ON q.K = x.K",
                 {}},
        LintCase{"with_used_twice",
                 "WITH k AS (SELECT x.K, COUNT(*) AS N FROM hq_A AS x GROUP BY x.K)\n"
                 "SELECT a.K FROM k AS a INNER JOIN k AS b ON b.N = a.N",
                 {}},
        LintCase{"with_of_one_row",
                 "WITH m AS (SELECT MAX(x.N) AS N FROM hq_A AS x)\n"
                 "SELECT y.K FROM hq_B AS y INNER JOIN m AS n ON y.N > n.N",
                 {}},
        LintCase{"derived_table_of_one_row",
                 "SELECT y.K FROM hq_B AS y LEFT JOIN (SELECT MAX(x.N) AS N FROM hq_A AS x) AS n\n"
                 "ON y.N > n.N",
                 {}},
        LintCase{"derived_from_small_table",
                 "SELECT y.K FROM hq_B AS y LEFT JOIN\n"
                 "(SELECT l.KEY, COUNT(*) AS N FROM label AS l GROUP BY l.KEY) AS n ON y.N > n.N",
                 {}},
        LintCase{
            "window",
            "SELECT x.K, ROW_NUMBER() OVER (PARTITION BY x.K ORDER BY x.N) AS R FROM hq_A AS x",
            {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Quadratic, QueryPlan,
    testing::Values(
        LintCase{
            "inequality", "SELECT x.K FROM hq_A AS x INNER JOIN ^hq_B AS y ON y.N < x.N", {b_in_a}},
        LintCase{
            "left_join", "SELECT x.K FROM hq_A AS x LEFT JOIN ^hq_B AS y ON y.N < x.N", {b_in_a}},
        LintCase{"either_column",
                 "SELECT x.K FROM hq_A AS x LEFT JOIN ^hq_B AS y ON y.K = x.K OR y.N = x.N",
                 {b_in_a}},
        LintCase{
            "like", "SELECT x.K FROM hq_A AS x LEFT JOIN ^hq_B AS y ON y.K LIKE x.K", {b_in_a}},
        LintCase{"part_of_a_key",
                 "SELECT x.K FROM hq_A AS x INNER JOIN ^hq_B AS y ON y.RECID > x.RECID",
                 {b_in_a}},
        LintCase{"three_tables",
                 "SELECT x.K FROM hq_A AS x LEFT JOIN ^hq_B AS y ON y.N < x.N\n"
                 "LEFT JOIN ^hq_C AS z ON z.N < x.N",
                 {b_in_a, "all of hq_C is read again for each row of hq_A"}},
        LintCase{"same_table",
                 "SELECT x.K FROM hq_A AS x LEFT JOIN ^hq_A AS y ON y.N < x.N",
                 {"all of hq_A is read again for each row of hq_A"}},
        LintCase{"behind_a_small_table",
                 "SELECT x.K FROM hq_A AS x INNER JOIN label AS l ON x.K LIKE l.VALUE\n"
                 "LEFT JOIN ^hq_B AS y ON y.N < x.N",
                 {b_in_a}},
        LintCase{"only_in_the_second_select",
                 "SELECT x.K FROM hq_A AS x LEFT JOIN label AS y ON y.KEY <> x.K\n"
                 "UNION ALL SELECT x.K FROM hq_A AS x LEFT JOIN ^hq_B AS y ON y.K <> x.K",
                 {b_in_a}},
        LintCase{"inside_a_derived_table",
                 "SELECT q.K FROM (SELECT x.K, COUNT(*) AS N FROM hq_A AS x\n"
                 "LEFT JOIN ^hq_B AS y ON y.N < x.N GROUP BY x.K) AS q",
                 {b_in_a}},
        LintCase{"inside_with",
                 "WITH k AS (SELECT x.K FROM hq_A AS x LEFT JOIN ^hq_B AS y ON y.N < x.N)\n"
                 "SELECT z.K FROM k AS z",
                 {b_in_a}},
        LintCase{"grouped_inside_by_inequality",
                 "SELECT x.K FROM hq_A AS x LEFT JOIN\n"
                 "^(SELECT y.K, COUNT(*) AS N FROM hq_B AS y GROUP BY y.K) AS q ON q.N < x.N",
                 {"all of q is read again for each row of hq_A"}},
        LintCase{"with_inside_by_inequality",
                 "WITH k AS (SELECT y.K, COUNT(*) AS N FROM hq_B AS y GROUP BY y.K)\n"
                 "SELECT x.K FROM hq_A AS x LEFT JOIN ^k AS z ON z.N < x.N",
                 {"all of k is read again for each row of hq_A"}},
        LintCase{"union_pushed_into_a_join",
                 "SELECT z.K FROM hq_C AS z INNER JOIN (SELECT x.N FROM ^hq_A AS x\n"
                 "UNION ALL SELECT y.N FROM ^hq_B AS y) AS q ON q.N > z.N",
                 {"all of hq_A is read again for each row of hq_C",
                  "all of hq_B is read again for each row of hq_C"}},
        LintCase{"not_exists",
                 "SELECT x.K FROM hq_A AS x WHERE NOT EXISTS\n"
                 "(SELECT 1 FROM ^hq_B AS y WHERE y.K = x.K)",
                 {b_under_a}},
        LintCase{
            "not_in",
            "SELECT x.K FROM hq_A AS x WHERE x.K NOT IN (SELECT y.K FROM ^hq_B AS y WHERE y.N = "
            "x.N)",
            {b_under_a}},
        LintCase{
            "count_for_each_row",
            "SELECT x.K, (SELECT COUNT(*) FROM ^hq_B AS y WHERE y.K = x.K) AS N FROM hq_A AS x",
            {b_under_a}},
        LintCase{
            "largest_for_each_row",
            "SELECT x.K, (SELECT MAX(y.N) FROM ^hq_B AS y WHERE y.K = x.K) AS N FROM hq_A AS x",
            {b_under_a}},
        LintCase{"subquery_of_a_join",
                 "SELECT x.K, (SELECT COUNT(*) FROM ^hq_B AS y INNER JOIN hq_C AS z ON z.K = y.K\n"
                 "WHERE y.N = x.N) AS N FROM hq_A AS x",
                 {b_under_a}},
        LintCase{
            "subquery_of_a_subquery",
            "SELECT x.K FROM hq_A AS x WHERE EXISTS (SELECT 1 FROM hq_B AS y WHERE y.RECID = x.N\n"
            "AND EXISTS (SELECT 1 FROM ^hq_C AS z WHERE z.K = y.K))",
            {"a subquery reads all of hq_C again for each row of hq_B"}}),
    name_of);

TEST(QueryPlan, HelpNamesTheAliases) {
  EXPECT_EQ(remarks_on("SELECT x.K FROM hq_A AS x LEFT JOIN hq_B AS y ON y.N < x.N").at(0).help,
            "Join y by an equality, such as y.COLUMN = x.COLUMN; where there is an OR, write two "
            "SELECTs with UNION ALL.");
  EXPECT_EQ(remarks_on("SELECT x.K FROM hq_A AS x WHERE NOT EXISTS (SELECT 1 FROM hq_B AS y WHERE "
                       "y.K = x.K)")
                .at(0)
                .help,
            "Write LEFT JOIN hq_B AS y ON …, with y.RECID IS NULL in place of NOT EXISTS; count in "
            "a derived table with GROUP BY.");
}

TEST(QueryPlan, IsSqlitesComplaintWhereTheStatementIsWrong) {
  EXPECT_THROW(remarks_on("SELECT x.ZZ FROM hq_A AS x"), SqlError);
}

}  // namespace
}  // namespace cdxray
