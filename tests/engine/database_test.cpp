// The fence: what a pack's SQL may do, and where errors land.
#include "engine/database.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "engine/error.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

using testing::HasSubstr;

Database with_table() {
  Database database = Database::in_memory();
  database.execute(
      "CREATE TABLE hq_T (RECID INTEGER PRIMARY KEY, NAME TEXT COLLATE NOCASE);"
      "INSERT INTO hq_T VALUES (1, 'one'), (2, NULL)");
  return database;
}

class Refuses : public testing::TestWithParam<const char*> {};

TEST_P(Refuses, InAPacksQuery) {
  Database database = with_table();
  EXPECT_THROW(database.prepare(GetParam(), Trust::query), SqlError);
  EXPECT_EQ(database.query("SELECT COUNT(*) FROM hq_T").front().front(), Value(std::int64_t{2}));
}

INSTANTIATE_TEST_SUITE_P(
    Fence, Refuses,
    testing::Values(
        "DELETE FROM hq_T", "UPDATE hq_T SET NAME = 'x'", "INSERT INTO hq_T VALUES (3, 'x')",
        "DROP TABLE hq_T", "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)",
        "ATTACH ':memory:' AS other", "PRAGMA user_version", "VACUUM", "SELECT load_extension('x')",
        "SELECT readfile('/etc/passwd')", "SELECT name FROM sqlite_master",
        "SELECT name FROM pragma_table_info('hq_T')", "SELECT randomblob(1000000000)",
        "SELECT 1; SELECT 2", "SELECT 1 UNION ALL SELECT \"x\"", "", "-- only a comment",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r"));

TEST(Fence, LetsAnEffectChangeSnapshotTablesOnly) {
  Database database = with_table();
  database.execute("CREATE TABLE snapshot_info (KEY TEXT, VALUE TEXT)");
  EXPECT_NO_THROW(database.prepare("UPDATE hq_T SET NAME = 'x' WHERE RECID = 1", Trust::effect));
  EXPECT_THROW(database.prepare("DELETE FROM snapshot_info", Trust::effect), SqlError);
  EXPECT_THROW(database.prepare("DROP TABLE hq_T", Trust::effect), SqlError);
}

TEST(Fence, ReportsWhatAStatementReads) {
  Database database = with_table();
  const Statement statement =
      database.prepare("SELECT t.NAME FROM hq_T AS t WHERE t.RECID = :id", Trust::query);
  EXPECT_EQ(statement.reads(), (Reads{{"hq_T", "NAME"}, {"hq_T", "RECID"}}));
  EXPECT_EQ(statement.parameter_names(), std::vector<std::string>{"id"});
}

TEST(Fence, SaysWhereAnErrorIs) {
  Database database = with_table();
  try {
    database.prepare("SELECT t.NAM FROM hq_T AS t", Trust::query);
    FAIL();
  } catch (const SqlError& error) {
    EXPECT_THAT(error.what(), HasSubstr("no such column"));
    EXPECT_EQ(error.offset, std::optional<std::size_t>(7));
  }
}

TEST(Fence, StopsAStatementAtItsStepBudget) {
  Database database = with_table();
  database.execute(
      "CREATE TABLE hq_N (N INTEGER); WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM "
      "r "
      "WHERE n < 2000) INSERT INTO hq_N SELECT n FROM r");
  Statement statement = database.prepare(
      "SELECT COUNT(*) FROM hq_N AS a INNER JOIN hq_N AS b ON a.N < b.N", Trust::query);
  database.limit({.steps = 10'000, .time = {}});
  try {
    statement.step();
    FAIL();
  } catch (const SqlError& error) {
    EXPECT_TRUE(error.stopped);
  }
  database.limit({});
  EXPECT_EQ(database.query("SELECT COUNT(*) FROM hq_N").front().front(), Value(std::int64_t{2000}));
}

TEST(Fence, StopsAStatementWhenTheUserAsksTo) {
  Database database = with_table();
  database.on_progress([] { return true; });
  EXPECT_THROW(
      database.query("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < "
                     "1000000) SELECT COUNT(*) FROM r"),
      Stopped);
  database.on_progress({});
  EXPECT_EQ(database.query("SELECT 1").size(), 1U);
}

struct FunctionCase {
  const char* sql;
  Value expected;
};

class Computes : public testing::TestWithParam<FunctionCase> {};

TEST_P(Computes, AsTheOtherDialectsDo) {
  Database database = Database::in_memory();
  Statement statement = database.prepare(GetParam().sql, Trust::query);
  ASSERT_TRUE(statement.step());
  EXPECT_EQ(statement.value(0), GetParam().expected) << GetParam().sql;
}

INSTANTIATE_TEST_SUITE_P(
    Functions, Computes,
    testing::Values(
        FunctionCase{"SELECT SECONDS_BETWEEN('2026-01-15 12:00:00', '2026-01-15 12:01:30')",
                     std::int64_t{90}},
        FunctionCase{"SELECT SECONDS_BETWEEN('2026-01-15 12:00:00', '2026-01-15 11:00:00')",
                     std::int64_t{-3600}},
        FunctionCase{"SELECT SECONDS_BETWEEN(NULL, '2026-01-15 11:00:00')", Value()},
        FunctionCase{"SELECT CONCAT('a', NULL, 5)", std::string("a5")},
        FunctionCase{"SELECT TEXT(5637144576)", std::string("5637144576")},
        FunctionCase{"SELECT TEXT(NULL)", Value()}));

struct FileCase {
  const char* name;
  std::string content;
  const char* message;
};

class OpensFile : public testing::TestWithParam<FileCase> {};

TEST_P(OpensFile, OrSaysWhyNot) {
  const TempFolder folder;
  const auto file = folder.write("x.cdxs", GetParam().content);
  try {
    Database::open_read_only(file);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(GetParam().message));
    EXPECT_EQ(error.kind(), Error::Kind::input);
  }
}

INSTANTIATE_TEST_SUITE_P(Database, OpensFile,
                         testing::Values(FileCase{"Text", std::string(200, 'a'), "no SQLite file"},
                                         FileCase{"Empty", "", "no SQLite file"},
                                         FileCase{"Short", "SQLite format 3", "no SQLite file"}),
                         [](const auto& test) { return test.param.name; });

TEST(OpensFile, NoticesThatItIsCutOff) {
  const TempFolder folder;
  const auto file = folder.path() / "x.cdxs";
  {
    Database database = Database::create(file);
    database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(300000))");
  }
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1000);
  try {
    Database::open_read_only(file);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("is cut off"));
  }
}

TEST(OpensFile, BlamesTheFileForADamagedPage) {
  const TempFolder folder;
  const auto file = folder.path() / "x.cdxs";
  constexpr std::size_t page = 32768;
  {
    Database database = Database::create(file);
    database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(300000))");
  }
  std::string bytes = folder.read("x.cdxs");
  std::fill_n(bytes.begin() + page, page, '\xFF');
  folder.write("x.cdxs", bytes);
  Database database = Database::open_read_only(file);
  try {
    database.query("SELECT a FROM t");
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "x.cdxs is damaged: database disk image is malformed");
    EXPECT_EQ(error.kind(), Error::Kind::input);
  }
}

TEST(OpensFile, WantsAPlainFile) {
  const TempFolder folder;
  const auto pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  try {
    Database::open_read_only(pipe);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("is no plain file"));
  }
}

TEST(OpensFile, DoesNotCreateIt) {
  const TempFolder folder;
  EXPECT_THROW(Database::open_read_only(folder.path() / "none.cdxs"), Error);
  EXPECT_THROW(Database::open_read_only(folder.path()), Error);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace cdxray
