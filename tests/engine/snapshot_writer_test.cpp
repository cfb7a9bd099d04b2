#include "engine/snapshot_writer.h"

#include <algorithm>
#include <optional>
#include <random>

#include <gmock/gmock.h>

#include "engine/digest.h"
#include "engine/error.h"
#include "engine/pseudonyms.h"
#include "tests/support/import_model.h"
#include "tests/support/snapshot_dump.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
namespace fs = std::filesystem;

using Cells = std::vector<std::optional<std::string>>;

const SnapshotSide hq{"hq", "", "exports", "csv", "2026-03-01 06:00:00"};

SnapshotSide channel(const std::string& name) {
  return {"channel", name, "channel-export", "csv", "2026-03-01 06:05:00"};
}

std::string add(SnapshotWriter& writer, const Cells& cells, std::int64_t line = 0) {
  std::vector<std::optional<std::string_view>> views(cells.begin(), cells.end());
  return writer.add_row(views, line);
}

class SnapshotWriting : public ::testing::Test {
 protected:
  /// Writes CUSTOMER rows of headquarters and returns the file.
  fs::path write(const std::vector<std::string>& columns, const std::vector<Cells>& rows,
                 const std::string& name = "one.cdxs") {
    const fs::path target = folder_.path() / name;
    SnapshotWriter writer(target, model_, nullptr);
    writer.add_side(hq);
    writer.begin_table(hq, model_.tables["CUSTOMER"], columns, "CUSTOMER.csv");
    std::int64_t line = 1;
    for (const Cells& row : rows) refusals_.push_back(add(writer, row, ++line));
    writer.end_table();
    duplicates_.clear();
    written_ = writer.finish([&](const DuplicateRow& row) { duplicates_.push_back(row); });
    return target;
  }

  std::vector<Row> rows_of(const fs::path& file, const std::string& table) {
    return Database::open_read_only(file).query("SELECT * FROM " + table);
  }

  TempFolder folder_;
  Model model_ = import_model();
  std::vector<std::string> refusals_;
  std::vector<DuplicateRow> duplicates_;
  WrittenSnapshot written_;
};

TEST_F(SnapshotWriting, MakesAFileThatSnapshotOpens) {
  const Snapshot snapshot = Snapshot::open(
      write({"ACCOUNTNUM", "DATAAREAID", "BLOCKED"}, {{"C1", "usrt", "0"}, {"C2", "usrt", "x"}}));
  EXPECT_EQ(to_text(snapshot.captured_at()), "2026-03-01 06:00:00");
  EXPECT_TRUE(snapshot.has_column("hq_CUSTOMER", "BLOCKED"));
  EXPECT_FALSE(snapshot.has_column("hq_CUSTOMER", "EMAIL"));
  EXPECT_EQ(snapshot.info("personal_data"), "kept");
  EXPECT_EQ(snapshot.info("key_id"), "");
  ASSERT_EQ(snapshot.contents().size(), 1U);
  const SnapshotTable& table = snapshot.contents()[0];
  EXPECT_EQ(table.rows, 1);
  EXPECT_EQ(table.refused, 1);
  EXPECT_EQ(table.source, "CUSTOMER.csv");
  EXPECT_THAT(table.columns, ElementsAre("ACCOUNTNUM", "DATAAREAID", "BLOCKED"));
}

TEST_F(SnapshotWriting, GivesTheSameBytesForRowsAndColumnsInAnyOrder) {
  std::vector<Cells> rows;
  std::vector<Cells> turned;
  for (int i = 0; i < 3000; ++i) {
    const std::string account = "C" + std::to_string(i % 2800);  // 200 accounts twice
    rows.push_back({account, "usrt", std::to_string(i % 7), "note " + std::to_string(i)});
    turned.push_back({rows.back()[3], rows.back()[2], rows.back()[1], rows.back()[0]});
  }
  const fs::path first =
      write({"ACCOUNTNUM", "DATAAREAID", "BLOCKED", "EMAIL"}, rows, "first.cdxs");
  EXPECT_EQ(duplicates_.size(), 200U);
  for (const unsigned seed : {1U, 2U, 3U}) {
    std::shuffle(turned.begin(), turned.end(), std::mt19937(seed));
    const fs::path other =
        write({"EMAIL", "BLOCKED", "DATAAREAID", "ACCOUNTNUM"}, turned, "other.cdxs");
    EXPECT_EQ(sha256_of_file(first), sha256_of_file(other)) << "seed " << seed;
  }
}

TEST_F(SnapshotWriting, GivesTheSameBytesForRowsWithoutAKeyInAnyOrder) {
  const auto note = [&](std::vector<Cells> rows, unsigned seed) {
    std::shuffle(rows.begin(), rows.end(), std::mt19937(seed));
    const fs::path target = folder_.path() / "notes.cdxs";
    SnapshotWriter writer(target, model_, nullptr);
    writer.add_side(hq);
    writer.begin_table(hq, model_.tables["NOTE"], {"TEXT", "RANK"}, "NOTE.csv");
    for (const Cells& row : rows) EXPECT_EQ(add(writer, row), "");
    writer.finish();
    return dump_snapshot(target) + sha256_of_file(target);
  };
  const std::vector<Cells> rows{{"b", "1"},          {"a", "2"}, {"B", "1"},
                                {std::nullopt, "3"}, {"a", "2"}, {"a", std::nullopt}};
  const std::string first = note(rows, 1);
  EXPECT_THAT(first, HasSubstr("hq_NOTE (CDXRAY_ROW, TEXT, RANK)\n"
                               "  1 | NULL | 3\n"
                               "  2 | 'B' | 1\n"
                               "  3 | 'a' | NULL\n"
                               "  4 | 'a' | 2\n"
                               "  5 | 'a' | 2\n"
                               "  6 | 'b' | 1\n"));
  EXPECT_EQ(note(rows, 2), first);
  EXPECT_EQ(note(rows, 3), first);
}

TEST_F(SnapshotWriting, KeepsTheSmallerOfTwoRowsWithOneKey) {
  const std::vector<std::string> columns{"ACCOUNTNUM", "DATAAREAID", "BLOCKED"};
  const std::vector<Cells> rows{{"C1", "usrt", "2"}, {"c1", "USRT", "1"}, {"C1", "usrt", "1"}};
  const fs::path file = write(columns, rows);
  ASSERT_EQ(duplicates_.size(), 2U);
  EXPECT_EQ(duplicates_[0].line, 2);
  EXPECT_EQ(duplicates_[0].reason,
            "its key (ACCOUNTNUM C1, DATAAREAID usrt) is also that of line 4, which is kept");
  EXPECT_EQ(duplicates_[1].line, 3);
  EXPECT_EQ(rows_of(file, "hq_CUSTOMER"), (std::vector<Row>{{"C1", "usrt", 1L}}));
  EXPECT_EQ(written_.tables[0].rows, 1);
  EXPECT_EQ(written_.tables[0].refused, 2);
}

TEST_F(SnapshotWriting, NumbersRowsWhenPartOfTheKeyIsMissing) {
  write({"DATAAREAID", "BLOCKED"}, {{"usrt", "1"}, {"usrt", "1"}});
  EXPECT_THAT(duplicates_, IsEmpty());
  EXPECT_THAT(dump_snapshot(folder_.path() / "one.cdxs"),
              HasSubstr("hq_CUSTOMER (CDXRAY_ROW, DATAAREAID, BLOCKED)\n  1 | 'usrt' | 1\n  2 |"));
}

TEST_F(SnapshotWriting, RefusesAnEmptyKeyAndCellsOfAnotherType) {
  write({"ACCOUNTNUM", "DATAAREAID", "BLOCKED", "CREATEDON"},
        {{std::nullopt, "usrt", "1", ""}, {"C1", "usrt", "maybe", ""}, {"C2", "usrt", "", "NaN"}});
  EXPECT_THAT(refusals_, ElementsAre("ACCOUNTNUM is empty, but it is part of the key",
                                     "BLOCKED: a text of 5 bytes is not a whole number",
                                     "CREATEDON: a text of 3 bytes is not a date"));
  EXPECT_EQ(written_.tables[0].rows, 0);
  EXPECT_EQ(written_.tables[0].refused, 3);
}

TEST_F(SnapshotWriting, ReplacesPersonalDataBeforeItReachesTheDisk) {
  Pseudonyms::Key key{};
  const Pseudonyms pseudonyms(key);
  const fs::path target = folder_.path() / "one.cdxs";
  SnapshotWriter writer(target, model_, &pseudonyms);
  writer.add_side(hq);
  writer.begin_table(hq, model_.tables["CUSTOMER"], {"ACCOUNTNUM", "DATAAREAID", "EMAIL"}, "a");
  add(writer, {"C1", "usrt", "ann@contoso.com"});
  add(writer, {"C2", "usrt", ""});
  add(writer, {"C3", "usrt", std::nullopt});
  writer.finish();
  EXPECT_THAT(folder_.read("one.cdxs"), Not(HasSubstr("contoso")));
  EXPECT_THAT(dump_snapshot(target),
              HasSubstr("'C1' | 'usrt' | '" + pseudonyms.pseudonym("email", "ann@contoso.com") +
                        "'\n  'C2' | 'usrt' | ''\n  'C3' | 'usrt' | NULL\n"));
  const Snapshot snapshot = Snapshot::open(target);
  EXPECT_EQ(snapshot.info("personal_data"), "pseudonymised");
  EXPECT_EQ(snapshot.info("key_id"), pseudonyms.key_id());
}

TEST_F(SnapshotWriting, KeepsAChannelColumnOnlyWhenAllDatabasesHaveIt) {
  const fs::path target = folder_.path() / "one.cdxs";
  SnapshotWriter writer(target, model_, nullptr);
  for (const char* name : {"Houston", "Seattle"}) writer.add_side(channel(name));
  const ModelTable& table = model_.tables["CUSTOMER"];
  writer.begin_table(channel("Seattle"), table, {"ACCOUNTNUM", "DATAAREAID", "ORIGIN"}, "S.csv");
  add(writer, {"C1", "usrt", "web"});
  writer.begin_table(channel("Houston"), table, {"DATAAREAID", "ACCOUNTNUM"}, "H.csv");
  add(writer, {"usrt", "C1"});
  const WrittenSnapshot written = writer.finish();
  EXPECT_THAT(dump_snapshot(target),
              HasSubstr("ch_CUSTOMER (CHANNELDATABASE, ACCOUNTNUM, DATAAREAID)\n"
                        "  'Houston' | 'C1' | 'usrt'\n"
                        "  'Seattle' | 'C1' | 'usrt'\n"));
  EXPECT_THAT(written.warnings,
              ElementsAre("column ORIGIN of ch_CUSTOMER is left out, since H.csv of channel "
                          "database Houston lacks it"));
}

TEST_F(SnapshotWriting, TakesSeveralFilesForOneTable) {
  const fs::path target = folder_.path() / "one.cdxs";
  SnapshotWriter writer(target, model_, nullptr);
  writer.add_side(hq);
  const ModelTable& table = model_.tables["JOB"];
  EXPECT_EQ(writer.begin_table(hq, table, {"RECID"}, "JOB_part2.csv"), 0U);
  add(writer, {"2"}, 2);
  writer.count_refused();
  EXPECT_EQ(writer.begin_table(hq, table, {"RECID"}, "JOB_part1.csv"), 1U);
  add(writer, {"1"}, 2);
  add(writer, {"2"}, 3);
  std::vector<std::string> reasons;
  const WrittenSnapshot written = writer.finish([&](const DuplicateRow& row) {
    EXPECT_EQ(row.file, 1U);
    reasons.push_back(row.reason);
  });
  EXPECT_THAT(
      reasons,
      ElementsAre("its key (RECID 2) is also that of line 2 of JOB_part2.csv, which is kept"));
  ASSERT_EQ(written.tables.size(), 1U);
  EXPECT_EQ(written.tables[0].source, "JOB_part1.csv, JOB_part2.csv");
  EXPECT_EQ(written.tables[0].rows, 2);
  EXPECT_EQ(written.tables[0].refused, 2);
}

TEST_F(SnapshotWriting, LeavesNothingBehindWhenItIsNotFinished) {
  const fs::path target = folder_.write("one.cdxs", "what was there before");
  {
    SnapshotWriter writer(target, model_, nullptr);
    writer.begin_table(hq, model_.tables["JOB"], {"RECID"}, "JOB.csv");
    for (int i = 0; i < 50000; ++i) add(writer, {std::to_string(i)});
    EXPECT_EQ(folder_.count(), 3);
  }
  EXPECT_EQ(folder_.count(), 1);
  EXPECT_EQ(folder_.read("one.cdxs"), "what was there before");
}

TEST_F(SnapshotWriting, ReplacesTheTargetAndRemovesItsTemporaryFiles) {
  folder_.write("one.cdxs", "what was there before");
  Snapshot::open(write({"ACCOUNTNUM", "DATAAREAID"}, {{"C1", "usrt"}}));
  EXPECT_EQ(folder_.count(), 1);
}

TEST_F(SnapshotWriting, PersonalDataAsTheyAreAreForTheirOwnerAlone) {
  write({"ACCOUNTNUM", "DATAAREAID"}, {{"C1", "usrt"}});
  const fs::perms others = fs::perms::group_all | fs::perms::others_all;
  EXPECT_EQ(fs::status(folder_.path() / "one.cdxs").permissions() & others, fs::perms::none);
}

TEST_F(SnapshotWriting, StopsWhenAskedTo) {
  const fs::path target = folder_.path() / "one.cdxs";
  {
    SnapshotWriter writer(target, model_, nullptr);
    writer.begin_table(hq, model_.tables["JOB"], {"RECID"}, "JOB.csv");
    for (int i = 0; i < 50000; ++i) add(writer, {std::to_string(i)});
    writer.on_progress([] { return true; });
    EXPECT_THROW(writer.finish(), Stopped);
  }
  EXPECT_EQ(folder_.count(), 0);
}

TEST_F(SnapshotWriting, SaysWhyTheTargetCannotBeWritten) {
  const auto failure = [&](const fs::path& target) -> std::string {
    try {
      const SnapshotWriter writer(target, model_, nullptr);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  };
  EXPECT_THAT(failure(folder_.path() / "no" / "one.cdxs"), HasSubstr("there is no folder"));
  EXPECT_THAT(failure(folder_.path()), HasSubstr("it is a folder"));
  EXPECT_THAT(failure("/proc/one.cdxs"), HasSubstr("/proc/one.cdxs cannot be written"));
}

}  // namespace
}  // namespace cdxray
