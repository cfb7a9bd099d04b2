// What must hold for every environment: order does not matter, totals add up, causes form a forest.
#include <algorithm>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "engine/diagnose.h"
#include "tests/support/golden.h"
#include "tests/support/healthy_snapshot.h"
#include "tests/support/order.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

TEST(Properties, ShuffledRowsAndColumnsGiveTheSameBytes) {
  const unsigned seed = 20261121;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  const TempFolder temp;
  const auto sample = source_folder() / "fixtures" / "sample";
  shuffle_export(sample, temp.path() / "moved", random);
  import_environment(sample, temp.path() / "a.cdxs");
  import_environment(temp.path() / "moved", temp.path() / "b.cdxs");
  EXPECT_EQ(read_text(temp.path() / "a.cdxs"), read_text(temp.path() / "b.cdxs"));
  EXPECT_EQ(json_in_pack_order(Snapshot::open(temp.path() / "a.cdxs")),
            json_in_pack_order(Snapshot::open(temp.path() / "b.cdxs")));
}

TEST(Properties, TotalsAddUpAndCausesFormAForest) {
  const TempFolder temp;
  import_environment(source_folder() / "fixtures" / "sample", temp.path() / "sample.cdxs");
  const Snapshot snapshot = Snapshot::open(temp.path() / "sample.cdxs");
  const Diagnosis found = diagnose(snapshot, shipped_pack(), {});
  const Accounting& total = found.accounting;
  std::int64_t explained = 0;
  for (const CauseCount& cause : total.by_cause) explained += cause.records;
  EXPECT_EQ(total.late, explained + total.unexplained);
  EXPECT_EQ(total.explained, explained);
  EXPECT_EQ(total.records, total.done + total.in_flight + total.late);
  std::int64_t staged = 0;
  for (const StageCount& stage : total.by_stage) staged += stage.records;
  EXPECT_EQ(total.records, staged);
  for (const CauseCount& cause : total.by_cause) {
    ASSERT_NE(found.find(cause.fingerprint), nullptr);
    EXPECT_TRUE(found.find(cause.fingerprint)->is_cause) << cause.rule;
  }
  for (const Finding& finding : found.findings) {
    EXPECT_EQ(finding.is_cause, finding.caused_by.empty());
    for (const std::string& parent : finding.caused_by) EXPECT_NE(found.find(parent), nullptr);
  }
}

TEST(Properties, RuleOrderDoesNotMatter) {
  const TempFolder temp;
  import_environment(source_folder() / "fixtures" / "sample", temp.path() / "sample.cdxs");
  const Snapshot snapshot = Snapshot::open(temp.path() / "sample.cdxs");
  EXPECT_EQ(json_in_pack_order(snapshot), json_in_reversed_order(snapshot));
}

bool has_whole_stand_in(const View& view, const std::string& part) {
  return std::any_of(view.parts.begin(), view.parts.end(), [&](const ViewPart& other) {
    return other.unless == part && other.same_rows;
  });
}

bool needs(const Reads& reads, const std::string& prefix);

/// A part that another one can stand in for without losing a row is not needed. Views stand on
/// views, so each is asked once.
bool needs(const View& view, const std::string& prefix) {
  static std::map<std::pair<const View*, std::string>, bool> known;
  const auto at = known.find({&view, prefix});
  if (at != known.end()) return at->second;
  const bool answer = std::any_of(view.parts.begin(), view.parts.end(), [&](const ViewPart& part) {
    return !has_whole_stand_in(view, part.name) && needs(part.sql.reads, prefix);
  });
  return known[{&view, prefix}] = answer;
}

bool needs(const Reads& reads, const std::string& prefix) {
  const Pack& pack = shipped_pack();
  return std::any_of(reads.begin(), reads.end(), [&](const auto& read) {
    if (read.first == pack.journey.name) return needs(pack.journey, prefix);
    const auto view = std::find_if(pack.views.begin(), pack.views.end(),
                                   [&](const View& known) { return known.name == read.first; });
    return view == pack.views.end() ? read.first.starts_with(prefix) : needs(*view, prefix);
  });
}

/// The rules that passed although they need a table, seen through all views.
std::string passed_readers_of(const Diagnosis& diagnosis, const std::string& prefix) {
  std::string names;
  for (const RuleResult& result : diagnosis.rules) {
    const Rule& rule = *shipped_pack().find(result.rule);
    if (result.outcome == Outcome::pass && needs(rule.find.reads, prefix)) {
      names += result.id + " ";
    }
  }
  return names;
}

TEST(Properties, OnTheHealthyEnvironmentReadersOfBothSidesPass) {
  const Diagnosis diagnosis = diagnose(Snapshot::open(healthy_snapshot()), shipped_pack(), {});
  for (const char* prefix : {"ch_", "hq_RETAILCDXUPLOADSESSION", "hq_BATCHJOB"}) {
    EXPECT_NE(passed_readers_of(diagnosis, prefix), "") << prefix;
  }
}

TEST(Properties, WithoutChannelSideNothingThatNeedsItPasses) {
  const TempFolder temp;
  std::string drop =
      "DELETE FROM snapshot_side WHERE SIDE = 'channel';"
      "DELETE FROM snapshot_table WHERE SIDE = 'channel';";
  {
    const Snapshot healthy = Snapshot::open(healthy_snapshot());
    for (const auto& [table, columns] : healthy.tables()) {
      if (table.rfind("ch_", 0) == 0) drop += "DROP TABLE " + table + ";";
    }
  }
  const Snapshot snapshot = changed_snapshot(temp.path() / "x.cdxs", drop);
  const Diagnosis diagnosis = diagnose(snapshot, shipped_pack(), {});
  EXPECT_EQ(passed_readers_of(diagnosis, "ch_"), "");
  EXPECT_GT(diagnosis.count(Outcome::blocked), 0);
  EXPECT_FALSE(diagnosis.accounting.not_seen.empty());
  EXPECT_EQ(diagnosis.verdict, Verdict::incomplete);
  for (const RuleResult& rule : diagnosis.rules) {
    if (rule.outcome == Outcome::blocked) {
      EXPECT_NE(rule.reason, "") << rule.rule;
    }
  }
}

TEST(Properties, WithoutSessionTablesNothingThatNeedsThemPasses) {
  const TempFolder temp;
  const Snapshot snapshot = changed_snapshot(
      temp.path() / "x.cdxs",
      "DROP TABLE hq_RETAILCDXUPLOADSESSION; DROP TABLE hq_RETAILCDXDOWNLOADSESSION;"
      "DROP TABLE hq_RETAILCDXDOWNLOADSESSIONDATASTORE;"
      "DELETE FROM snapshot_table WHERE TABLE_NAME IN ('RETAILCDXUPLOADSESSION', "
      "'RETAILCDXDOWNLOADSESSION', 'RETAILCDXDOWNLOADSESSIONDATASTORE')");
  const Diagnosis diagnosis = diagnose(snapshot, shipped_pack(), {});
  EXPECT_EQ(passed_readers_of(diagnosis, "hq_RETAILCDXUPLOADSESSION"), "");
  EXPECT_EQ(passed_readers_of(diagnosis, "hq_RETAILCDXDOWNLOADSESSION"), "");
  EXPECT_GT(diagnosis.count(Outcome::blocked), 0);
}

TEST(Properties, ATableThatOneChannelDatabaseLacksIsNotEmptyThere) {
  for (const std::string table : {"RETAILCUSTTABLE", "UPLOADSESSION", "RETAILASYNCCUSTOMERV2"}) {
    SCOPED_TRACE(table);
    const TempFolder temp;
    const std::string here = " WHERE CHANNELDATABASE = 'HOU-CSU'";
    const Snapshot snapshot = changed_snapshot(
        temp.path() / "x.cdxs", "DELETE FROM ch_" + table + here + ";DELETE FROM snapshot_table" +
                                    here + " AND TABLE_NAME = '" + table + "'");
    const Diagnosis diagnosis = diagnose(snapshot, shipped_pack(), {});
    EXPECT_EQ(passed_readers_of(diagnosis, "ch_" + table), "");
    EXPECT_FALSE(diagnosis.accounting.not_seen.empty());
    EXPECT_NE(diagnosis.verdict, Verdict::healthy);
  }
}

TEST(Properties, AChannelDatabaseThatWasNotCollectedIsNotHealthy) {
  const TempFolder temp;
  std::string drop;
  {
    const Snapshot healthy = Snapshot::open(healthy_snapshot());
    for (const auto& [table, columns] : healthy.tables()) {
      if (table.rfind("ch_", 0) == 0) {
        drop += "DELETE FROM " + table + " WHERE CHANNELDATABASE = 'EU-CSU';";
      }
    }
  }
  drop +=
      "DELETE FROM snapshot_side WHERE CHANNELDATABASE = 'EU-CSU';"
      "DELETE FROM snapshot_table WHERE CHANNELDATABASE = 'EU-CSU';";
  // Also when what would say that it is missing is missing too.
  for (const char* more : {"", "DROP TABLE hq_RETAILCDXDATASTORECHANNEL"}) {
    const Snapshot snapshot = changed_snapshot(temp.path() / "x.cdxs", drop + more);
    const Diagnosis diagnosis = diagnose(snapshot, shipped_pack(), {});
    EXPECT_EQ(passed_readers_of(diagnosis, "ch_"), "");
    EXPECT_FALSE(diagnosis.accounting.not_seen.empty());
    EXPECT_NE(diagnosis.verdict, Verdict::healthy);
  }
}

TEST(Properties, ATableOfHeadquartersThatIsMissingLetsNobodyPassWhoNeedsIt) {
  for (const std::string table :
       {"RETAILCDXDATASTORECHANNEL", "RETAILCONNDATABASEPROFILE", "BATCHJOB",
        "FEATUREMANAGEMENTMETADATATRANSLATION", "RETAILASYNCCUSTOMERV2"}) {
    SCOPED_TRACE(table);
    const TempFolder temp;
    const Snapshot snapshot = changed_snapshot(
        temp.path() / "x.cdxs", "DROP TABLE hq_" + table + ";DELETE FROM snapshot_table WHERE " +
                                    "SIDE = 'hq' AND TABLE_NAME = '" + table + "'");
    const Diagnosis diagnosis = diagnose(snapshot, shipped_pack(), {});
    EXPECT_EQ(passed_readers_of(diagnosis, "hq_" + table), "");
    EXPECT_NE(diagnosis.verdict, Verdict::healthy);
  }
}

TEST(Properties, RowsRefusedOnImportAreNotAbsent) {
  const TempFolder temp;
  const Snapshot snapshot =
      changed_snapshot(temp.path() / "x.cdxs",
                       "UPDATE snapshot_table SET REFUSED = 1 WHERE TABLE_NAME = 'BATCHJOB'");
  const Diagnosis diagnosis = diagnose(snapshot, shipped_pack(), {});
  EXPECT_EQ(passed_readers_of(diagnosis, "hq_BATCHJOB"), "");
}

}  // namespace
}  // namespace cdxray
