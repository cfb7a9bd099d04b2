#include "engine/sql_conditions.h"

#include <gmock/gmock.h>

namespace cdxray {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// `where and x.A = 1`: clause, how it is joined, and the condition.
std::vector<std::string> terms_of(std::string_view sql) {
  static constexpr const char* clauses[] = {"on", "where", "having", "when"};
  static constexpr const char* joined[] = {"alone", "and", "or"};
  const SqlOutline outline = sql_outline(sql);
  std::vector<std::string> result;
  for (const SqlTerm& term : sql_terms(outline)) {
    result.push_back(std::string(clauses[static_cast<int>(term.clause)]) + " " +
                     joined[static_cast<int>(term.joined)] + " " + plain_sql(outline, term.tokens));
  }
  return result;
}

TEST(SqlConditions, AreTakenApartAtAndAndOr) {
  EXPECT_THAT(
      terms_of("SELECT 1 FROM t WHERE a = 1 AND (b = 2 OR c = 3 AND d = 4)"),
      ElementsAre("where and a = 1", "where or b = 2", "where and c = 3", "where and d = 4"));
}

TEST(SqlConditions, OfEveryClauseAndOfQueriesInsideAreFound) {
  EXPECT_THAT(
      terms_of(
          "WITH w AS (SELECT x.A FROM x AS x WHERE x.B IS NULL)\n"
          "SELECT t.A, CASE WHEN t.C > 1 AND t.D = 2 THEN 1 WHEN t.E = 3 THEN 2 END AS Y\n"
          "FROM t AS t INNER JOIN w AS w ON w.A = t.A LEFT JOIN v AS v ON v.A = t.A AND v.B = 1\n"
          "WHERE t.F IN (SELECT u.A FROM u AS u WHERE u.G = 1)\n"
          "GROUP BY t.A HAVING COUNT(*) > 1"),
      ElementsAre("where alone x.B IS NULL", "when and t.C > 1", "when and t.D = 2",
                  "when alone t.E = 3", "on alone w.A = t.A", "on and v.A = t.A", "on and v.B = 1",
                  "where alone t.F IN (SELECT u.A FROM u AS u WHERE u.G = 1)",
                  "where alone u.G = 1", "having alone COUNT(*) > 1"));
}

TEST(SqlConditions, KeepWhatOnlyLooksLikeAConnective) {
  EXPECT_THAT(terms_of("SELECT 1 FROM t WHERE a BETWEEN 1 AND 2 AND NOT b = 3"),
              ElementsAre("where and a BETWEEN 1 AND 2", "where and NOT b = 3"));
  EXPECT_THAT(terms_of("SELECT 1 FROM t WHERE (a + b) > 3"),
              ElementsAre("where alone (a + b) > 3"));
  EXPECT_THAT(terms_of("SELECT 1 FROM t WHERE CASE WHEN a = 1 AND b = 2 THEN 1 ELSE 0 END = 1"),
              ElementsAre("where alone CASE WHEN a = 1 AND b = 2 THEN 1 ELSE 0 END = 1",
                          "when and a = 1", "when and b = 2"));
  EXPECT_THAT(terms_of("SELECT CASE a WHEN 1 THEN 2 END FROM t"), IsEmpty());
  EXPECT_THAT(
      terms_of("SELECT SUM(a) OVER (ORDER BY b ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t"),
      IsEmpty());
}

TEST(SqlConditions, OfBrokenTextDoNotMatter) {
  for (const char* sql :
       {"", "SELECT 1 FROM t WHERE", "SELECT 1 FROM t WHERE (a = 1",
        "SELECT 1 FROM t WHERE a = 1 AND", "WHERE AND OR", "CASE WHEN THEN END"}) {
    terms_of(sql);
  }
  EXPECT_THAT(terms_of("SELECT 1 FROM t WHERE AND a = 1"), ElementsAre("where and a = 1"));
}

TEST(SqlConditions, AreComparedWithoutRegardToBlanks) {
  const auto plain = [](std::string_view sql) {
    const SqlOutline outline = sql_outline(sql);
    return plain_sql(outline, {0, outline.tokens.size()});
  };
  EXPECT_EQ(plain("COALESCE( t.A ,'')=''"), "COALESCE(t.A, '') = ''");
  EXPECT_EQ(plain("t.A\n  IN (1,2)"), plain("t . A IN ( 1 , 2 )"));
}

}  // namespace
}  // namespace cdxray
