// Environments with faults: the same bytes for the same words, the truth beside them, and each
// fault of the catalogue found by its rule.
#include "fixtures/synth/synthesis.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "engine/diagnose.h"
#include "engine/parameters.h"
#include "engine/workspace.h"
#include "fixtures/synth/csv_export.h"
#include "tests/support/healthy_snapshot.h"
#include "tests/support/temp_folder.h"

namespace cdxray::synth {
namespace {

namespace fs = std::filesystem;

using Lines = std::set<std::string>;

std::vector<FaultRequest> requests(const std::vector<std::string>& texts) {
  std::vector<FaultRequest> all;
  for (const auto& text : texts) all.push_back(parse_fault_request(text));
  return all;
}

/// One environment with its snapshot and truth.
struct Made {
  TempFolder temp;
  fs::path file = temp.path() / "made.cdxs";
  SynthesisSummary summary;
  Lines late;  ///< of the truth: what identifies a record, and its stage
  std::map<std::string, std::int64_t> late_by_rule;

  Made(const WorldSize& size, const std::vector<std::string>& faults) {
    const Synthesis synthesis(healthy_world(size), requests(faults));
    const WantedColumns wanted = wanted_columns(shipped_pack());
    summary = synthesis.write_snapshot(file, shipped_pack().model, &wanted, nullptr);
    synthesis.write_truth(
        shipped_pack().graces(), [&](std::string_view line) { take(std::string(line)); }, summary);
  }

  void take(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
    ASSERT_EQ(cells.size(), 12U) << line;
    if (cells[8] != "1") return;
    std::string record;
    for (int i = 0; i < 7; ++i) record += cells[static_cast<std::size_t>(i)] + "|";
    EXPECT_TRUE(late.insert(record).second) << record << " twice";
    ++late_by_rule[cells[10]];
  }

  std::string bytes() const {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
};

/// The late records of the journey, as the truth writes them.
Lines late_records(const fs::path& file) {
  const Snapshot snapshot = Snapshot::open(file);
  const Pack& pack = shipped_pack();
  Workspace workspace(snapshot, pack, parameter_values(snapshot.captured_at(), {&pack.params}), {});
  workspace.journey();
  Lines late;
  for (const Row& row : workspace.database().query(
           "SELECT KIND, CUSTACCOUNTASYNC, CUSTACCOUNT, COUNTER, CHANNELDATABASE, DATAAREAID, STAGE"
           " FROM journey WHERE LATE = 1")) {
    std::string record;
    for (const Value& value : row) record += to_text(value) + "|";
    late.insert(record);
  }
  return late;
}

TEST(Synthesis, GivesTheSameBytesForTheSameWordsAndOthersForAnotherSeed) {
  const std::vector<std::string> faults{"B02", "U04"};
  const std::string once = Made({300, 7, 3, 3, 7}, faults).bytes();
  EXPECT_EQ(once, Made({300, 7, 3, 3, 7}, faults).bytes());
  EXPECT_NE(once, Made({300, 7, 3, 3, 8}, faults).bytes());
}

TEST(Synthesis, MakesHealthyEnvironmentsOfManySizes) {
  for (const WorldSize& size :
       {WorldSize{1, 1, 1, 1, 1}, WorldSize{40, 4, 2, 2, 2}, WorldSize{1500, 30, 9, 4, 3}}) {
    const Made made(size, {});
    const Diagnosis found = diagnose(Snapshot::open(made.file), shipped_pack(), {});
    EXPECT_EQ(found.exit.code, 0);
    EXPECT_EQ(found.accounting.late, 0);
    for (const auto& finding : found.findings) ADD_FAILURE() << finding.id << finding.message;
    for (const auto& rule : found.rules) {
      EXPECT_TRUE(rule.outcome == Outcome::pass || rule.outcome == Outcome::not_applicable)
          << rule.rule << ": " << rule.reason;
    }
  }
}

TEST(Synthesis, TellsOfEachLateRecordWhereItStandsAndWhy) {
  const Made made({1500, 12, 4, 7, 7}, {"B02", "U04", "D02"});
  EXPECT_EQ(late_records(made.file), made.late);
  EXPECT_GT(made.late.size(), 30U);
  const Diagnosis found = diagnose(Snapshot::open(made.file), shipped_pack(), {});
  std::map<std::string, std::int64_t> causes;
  for (const auto& cause : found.accounting.by_cause) causes[cause.rule] += cause.records;
  EXPECT_EQ(causes, made.late_by_rule);
  EXPECT_EQ(found.accounting.unexplained, 0);
}

TEST(Synthesis, ExportsHoldTheSameRowsAsASnapshot) {
  const WorldSize size{300, 7, 3, 3, 7};
  const std::vector<std::string> faults{"B02", "U03", "A14"};
  const Made made(size, faults);
  const TempFolder temp;
  Synthesis(healthy_world(size), requests(faults))
      .write_snapshot(temp.path() / "whole.cdxs", shipped_pack().model, nullptr, nullptr);
  write_csv(Snapshot::open(temp.path() / "whole.cdxs"), temp.path() / "exports");
  import_environment(temp.path() / "exports", temp.path() / "imported.cdxs");
  const Snapshot direct = Snapshot::open(made.file);
  const Snapshot imported = Snapshot::open(temp.path() / "imported.cdxs");
  std::map<std::pair<std::string, std::string>, std::int64_t> rows;
  for (const auto& table : direct.contents()) {
    rows[{table.table, table.channel_database}] = table.rows;
  }
  for (const auto& table : imported.contents()) {
    const auto here = rows.find({table.table, table.channel_database});
    ASSERT_NE(here, rows.end()) << table.table;
    EXPECT_EQ(here->second, table.rows) << table.table;
  }
  EXPECT_EQ(late_records(temp.path() / "imported.cdxs"), made.late);
}

class EachFault : public ::testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(Synthesis, EachFault, ::testing::ValuesIn([] {
                           std::vector<std::string> names;
                           for (const Fault& fault : faults()) names.push_back(fault.name());
                           return names;
                         }()),
                         [](const auto& test) {
                           std::string name = test.param;
                           for (char& c : name) {
                             if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
                           }
                           return name;
                         });

TEST_P(EachFault, IsFoundByItsRuleAndIsTheCauseOfWhatItHoldsUp) {
  const Made made({600, 7, 3, 4, 5}, {GetParam()});
  const Diagnosis found = diagnose(Snapshot::open(made.file), shipped_pack(), {});
  const Fault& fault = *find_fault(GetParam());
  bool is_found = false;
  std::int64_t explained = 0;
  for (const auto& finding : found.findings) {
    if (finding.id == fault.id) is_found = true;
    if (finding.rule == fault.cause) explained += finding.explains_records;
  }
  EXPECT_TRUE(is_found);
  EXPECT_EQ(late_records(made.file), made.late);
  EXPECT_EQ(explained, static_cast<std::int64_t>(made.late.size()));
  EXPECT_EQ(found.accounting.unexplained, 0);
  EXPECT_EQ(fault.holds.empty() && fault.rhythms.empty(), made.late.empty());
}

}  // namespace
}  // namespace cdxray::synth
