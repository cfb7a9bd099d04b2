#include "engine/snapshot.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

using testing::HasSubstr;

/// A snapshot with one table, and what `sql` adds.
std::filesystem::path snapshot_with(const TempFolder& folder, const std::string& sql) {
  const auto file = folder.path() / "x.cdxs";
  Database database = Database::create(file);
  database.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                               snapshot_application_id, snapshot_format));
  database.execute(snapshot_catalogue_sql);
  database.execute(
      "INSERT INTO snapshot_side VALUES ('hq', '', 'x', 'csv', '2026-01-15 12:00:00');"
      "CREATE TABLE hq_T (RECID INTEGER)");
  database.execute(sql);
  return file;
}

TEST(SnapshotFile, IsOpened) {
  const TempFolder folder;
  EXPECT_TRUE(Snapshot::open(snapshot_with(folder, "SELECT 1")).has_table("hq_T"));
}

struct Program {
  const char* name;
  const char* sql;
  const char* message;
};

class SnapshotProgram : public testing::TestWithParam<Program> {};

TEST_P(SnapshotProgram, IsRefused) {
  const TempFolder folder;
  const auto file = snapshot_with(folder, GetParam().sql);
  try {
    Snapshot::open(file);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr(GetParam().message));
    EXPECT_EQ(error.kind(), Error::Kind::input);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Snapshot, SnapshotProgram,
    testing::Values(Program{"View", "CREATE VIEW hq_V AS SELECT 1 AS RECID", "a view ('hq_V')"},
                    Program{"Trigger",
                            "CREATE TRIGGER t AFTER INSERT ON hq_T BEGIN DELETE FROM hq_T; END",
                            "a trigger ('t')"},
                    Program{"VirtualTable", "CREATE VIRTUAL TABLE hq_F USING fts5(a)",
                            "a virtual table ('hq_F')"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace cdxray
