// Every folder of fixtures/sources/csv: its files against the expected snapshot, report or error. A
// new folder is a new test.
#include <algorithm>
#include <random>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>

#include "analyzer/importers.h"
#include "analyzer/importers/table_files.h"
#include "engine/digest.h"
#include "engine/error.h"
#include "tests/support/golden.h"
#include "tests/support/import_model.h"
#include "tests/support/snapshot_dump.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

const fs::path cases_folder = source_folder() / "fixtures" / "sources" / "csv";

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> folders;
  if (!fs::exists(folder)) return folders;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const fs::path& folder : folders_in(cases_folder)) names.push_back(folder.filename());
  return names;
}

ImportOptions options_for(const fs::path& exports, const fs::path& target) {
  ImportOptions options;
  options.sources.push_back({"", exports / "hq"});
  for (const fs::path& folder : folders_in(exports / "channels")) {
    options.sources.push_back({folder.filename().string(), folder});
  }
  options.target = target;
  options.keep_personal_data = true;
  if (!fs::exists(exports / "hq" / captured_at_file)) {
    options.captured_at = "2026-03-01T06:00:00Z";
  }
  return options;
}

ImportReport import(const ImportOptions& options) {
  const Model model = import_model();
  return import_snapshot(model, import_wanted(model), options);
}

std::string list(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string text_of(const ImportReport& report) {
  std::string text =
      fmt::format("{} tables, {} rows, {} refused\n", report.tables, report.rows, report.refused);
  for (const FileReport& file : report.files) {
    text += fmt::format(
        "file {} ({}{}): {}, {}, {}, {}; {} read, {} stored, {} refused\n", file.file, file.side,
        file.channel_database.empty() ? "" : " " + file.channel_database, file.table, file.encoding,
        file.delimiter, file.layout, file.rows_read, file.rows_stored, file.rows_refused);
    for (const Refusal& refusal : file.first_refusals) {
      text += fmt::format("  line {}: {}\n", refusal.line, refusal.reason);
    }
    if (!file.dropped_columns.empty()) text += "  dropped: " + list(file.dropped_columns) + "\n";
    if (!file.missing_columns.empty()) text += "  missing: " + list(file.missing_columns) + "\n";
  }
  for (const IgnoredFile& file : report.ignored_files) {
    text +=
        fmt::format("ignored {} ({}): {}\n", file.file,
                    file.channel_database.empty() ? file.side : file.channel_database, file.reason);
  }
  for (const std::string& warning : report.warnings) text += "warning: " + warning + "\n";
  return text;
}

/// What an import of the folder comes to, failures included.
std::string outcome(const ImportOptions& options) {
  try {
    const ImportReport report = import(options);
    return text_of(report) + "\n" + dump_snapshot(options.target);
  } catch (const Error& error) {
    const char* kind = error.kind() == Error::Kind::usage ? "usage" : "input";
    return fmt::format("{} error: {}\nhelp: {}\n", kind, error.what(), error.help());
  }
}

class CsvFolder : public ::testing::TestWithParam<std::string> {};

TEST_P(CsvFolder, BecomesTheExpectedSnapshot) {
  const TempFolder temp;
  const fs::path folder = cases_folder / GetParam();
  const std::string found = outcome(options_for(folder, temp.path() / "new.cdxs"));
  expect_golden(replaced(found, folder.string() + "/", ""), folder / "expected.txt");
  EXPECT_LE(temp.count(), 1) << "only the snapshot may be left";
}

INSTANTIATE_TEST_SUITE_P(Fixtures, CsvFolder, ::testing::ValuesIn(case_names()),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

class CsvImport : public ::testing::Test {
 protected:
  ImportOptions options(const std::string& target = "new.cdxs") {
    ImportOptions made = options_for(folder_.path() / "exports", folder_.path() / target);
    made.captured_at = "2026-03-01T06:00:00Z";
    return made;
  }
  std::string failure(const ImportOptions& made, Error::Kind kind) {
    try {
      import(made);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), kind);
      EXPECT_FALSE(fs::exists(made.target));
      return error.what();
    }
    return "no error";
  }
  TempFolder folder_;
};

TEST_F(CsvImport, GivesTheSameBytesForShuffledRowsAndReorderedColumns) {
  std::vector<int> order(2000);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  std::set<std::string> hashes;
  for (const unsigned seed : {1U, 2U, 3U}) {
    std::shuffle(order.begin(), order.end(), std::mt19937(seed));
    std::string hq =
        seed == 1 ? "ACCOUNTNUM,DATAAREAID,EMAIL\n" : "email;extra;[AccountNum];DATAAREAID\n";
    std::string channel = "TEXT,RANK\n";
    for (const int i : order) {
      const std::string email = fmt::format("p{}@example.com", i * 7);
      hq += seed == 1 ? fmt::format("C{},usrt,{}\n", i % 1900, email)
                      : fmt::format("{};x{};C{};usrt\r\n", email, seed, i % 1900);
      channel += fmt::format("note {},{}\n", i % 50, i % 3);
    }
    folder_.write("exports/hq/CUSTOMER.csv", hq);
    folder_.write("exports/channels/Houston/NOTE.csv", channel);
    ImportOptions made = options(fmt::format("{}.cdxs", seed));
    made.keep_personal_data = false;
    made.key_file = folder_.path() / "key";
    EXPECT_EQ(import(made).refused, 100);
    hashes.insert(sha256_of_file(made.target));
  }
  EXPECT_EQ(hashes.size(), 1U);
}

TEST_F(CsvImport, ReplacesPersonalDataUnlessToldToKeepThem) {
  folder_.write("exports/hq/CUSTOMER.csv",
                "ACCOUNTNUM,DATAAREAID,EMAIL\nC1,usrt,Ann@Example.com\n");
  ImportOptions made = options();
  made.keep_personal_data = false;
  made.key_file = folder_.path() / "key";
  import(made);
  EXPECT_THAT(folder_.read("new.cdxs"), Not(HasSubstr("xample.com")));
  EXPECT_THAT(dump_snapshot(made.target), HasSubstr("'email·"));
  made.keep_personal_data = true;
  import(made);
  EXPECT_THAT(dump_snapshot(made.target), HasSubstr("'Ann@Example.com'"));
}

TEST_F(CsvImport, KeepsOnlyColumnsThatARuleReads) {
  folder_.write("exports/hq/CUSTOMER.csv", "ACCOUNTNUM,DATAAREAID,CREDIT\nC1,usrt,4711\n");
  const ImportReport report = import(options());
  EXPECT_THAT(report.files.at(0).dropped_columns, ElementsAre("CREDIT"));
  EXPECT_THAT(dump_snapshot(options().target), Not(HasSubstr("4711")));
}

TEST_F(CsvImport, WritesDownWhatItWasTold) {
  folder_.write("exports/hq/JOB.csv", "RECID\n1\n");
  ImportOptions made = options();
  made.product_version = "10.0.39";
  made.environment = "sandbox";
  made.obtained_by = "bcp";
  made.label = "before the fix";
  import(made);
  const Snapshot snapshot = Snapshot::open(made.target);
  EXPECT_EQ(snapshot.info("product_version"), "10.0.39");
  EXPECT_EQ(snapshot.info("environment"), "sandbox");
  EXPECT_EQ(snapshot.info("obtained_by"), "bcp");
  EXPECT_EQ(snapshot.info("label"), "before the fix");
  EXPECT_EQ(snapshot.sides().at(0).source, "hq");
  EXPECT_EQ(snapshot.sides().at(0).kind, "csv");
}

TEST_F(CsvImport, RefusesOptionsThatMakeNoSense) {
  folder_.write("exports/hq/JOB.csv", "RECID\n1\n");
  folder_.write("exports/channels/Houston/SESSION.csv", "ID\n1\n");
  ImportOptions made = options();
  made.sources.push_back({"HOUSTON", made.sources.at(1).path});
  EXPECT_THAT(failure(made, Error::Kind::usage),
              HasSubstr("two sources for channel database HOUSTON"));
  made = options();
  made.sources.push_back(made.sources.at(0));
  EXPECT_THAT(failure(made, Error::Kind::usage), HasSubstr("two sources for headquarters"));
  made = options();
  made.sources.clear();
  EXPECT_THAT(failure(made, Error::Kind::usage), HasSubstr("nothing to import"));
  made = options();
  made.environment = "test";
  EXPECT_THAT(failure(made, Error::Kind::usage), HasSubstr("'test' is no kind of environment"));
  made = options();
  made.captured_at = "01/03/2026";
  EXPECT_THAT(failure(made, Error::Kind::usage), HasSubstr("--captured-at: '01/03/2026'"));
  made.captured_at.clear();
  EXPECT_THAT(failure(made, Error::Kind::usage),
              HasSubstr("not known when headquarters was captured"));
}

TEST_F(CsvImport, SaysWhichSourceCannotBeRead) {
  const fs::path file = folder_.write("JOB.csv", "RECID\n1\n");
  ImportOptions made = options();
  made.sources = {{"", folder_.path() / "nowhere"}};
  EXPECT_THAT(failure(made, Error::Kind::input), HasSubstr("nowhere does not exist"));
  made.sources = {{"", file}};
  EXPECT_THAT(failure(made, Error::Kind::input), HasSubstr("is nothing that can be imported"));
  EXPECT_EQ(folder_.count(), 1);
}

TEST_F(CsvImport, TellsHowFarItIs) {
  std::string rows = "RECID,CAPTION\n";
  for (int i = 0; i < 60000; ++i) rows += fmt::format("{},a caption\n", i);
  folder_.write("exports/hq/JOB.csv", rows);
  folder_.write("exports/hq/unknown.bin", std::string(5000, 'x'));
  std::vector<ImportProgress> told;
  ImportOptions made = options();
  made.progress = [&](const ImportProgress& progress) { told.push_back(progress); };
  import(made);
  ASSERT_GT(told.size(), 3U);
  EXPECT_EQ(told.front().file, "JOB.csv");
  EXPECT_LT(told.front().bytes_done, rows.size());
  EXPECT_EQ(told.front().bytes_total, rows.size() + 5000);
  EXPECT_EQ(told.back().file, "");
  EXPECT_EQ(told.back().bytes_done, told.back().bytes_total);
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end(), [](const auto& a, const auto& b) {
    return a.bytes_done < b.bytes_done;
  }));
}

TEST_F(CsvImport, StopsAtOnceAndLeavesTheTargetAlone) {
  std::string rows = "RECID,CAPTION\n";
  for (int i = 0; i < 60000; ++i) rows += fmt::format("{},a caption\n", i);
  folder_.write("exports/hq/JOB.csv", rows);
  folder_.write("new.cdxs", "what was there before");
  ImportOptions made = options();
  for (const int patience : {0, 2, 8}) {
    int asked = 0;
    made.stop = [&] { return asked++ >= patience; };
    EXPECT_THROW(import(made), Stopped) << patience;
    EXPECT_EQ(folder_.read("new.cdxs"), "what was there before");
    EXPECT_EQ(folder_.count(), 2);
  }
}

TEST(TableNames, AreFoundInFileNames) {
  const Model model = import_model();
  const auto table = [&](const std::string& name) -> std::string {
    const ModelTable* found = table_of_file(name, model);
    return found == nullptr ? "" : found->name;
  };
  for (const char* name :
       {"JOB", "job.csv", "dbo.Job.tsv", "AxDB.dbo.JOB.txt", "JOB.1.csv", "JOB_part2.csv",
        "JOB-3.csv", "JOB (4).csv", "JOB.part5.bcp", "JOB_006.dat", "ax.JOB_PART_7.csv"}) {
    EXPECT_EQ(table(name), "JOB") << name;
  }
  for (const char* name : {"JOBS.csv", "JOB2.csv", "JOB_old.csv", "JOB.csv.bak", "JOB.xlsx",
                           "MYJOB.csv", "JOB.columns", ".csv", "1.csv", "", "JOB..csv"}) {
    EXPECT_EQ(table(name), "") << name;
  }
}

}  // namespace
}  // namespace cdxray
