// What waits where in the committed worlds: nothing late in the healthy one, three troubles and no
// other in the sample. Read from the exported tables alone, so that the generator's own idea of it
// is tested.
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/export_cells.h"

namespace cdxray::synth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Since when rows wait, by the place that they wait in.
struct Waiting {
  std::map<std::string, std::vector<std::string>> upload;    ///< since, per channel database
  std::map<std::string, std::vector<std::string>> convert;   ///< since, per company
  std::map<std::string, std::vector<std::string>> comeback;  ///< per channel database
};

Waiting waiting(const Exports& exports) {
  Waiting found;
  const auto& hq = exports.headquarters;
  std::map<std::string, std::string> converted;
  for (const auto& row : table_of(hq, "CUSTTABLE").rows) converted[row[1]] = row.back();
  std::map<std::string, std::string> accounts;
  for (const auto& row : table_of(hq, "RETAILCUSTTABLE").rows) accounts[row[3]] = row[1];
  for (const auto& name : staging) {
    const auto arrived = set_of(cells(table_of(hq, name), row_identity));
    for (const auto& channel : exports.channels) {
      const auto& table = table_of(channel, "ax." + name);
      const auto rows = cells(table, row_identity);
      const auto since = cells(table, {"CREATEDDATETIME"});
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!arrived.contains(rows[i])) found.upload[channel.name].push_back(since[i]);
      }
    }
    for (const auto& row :
         cells(table_of(hq, name), {"ONLINEOPERATIONCOMPLETED", "DATAAREAID", "CREATEDDATETIME"})) {
      if (row.starts_with("0|")) found.convert[row.substr(2, 4)].push_back(row.substr(7));
    }
  }
  for (const auto& channel : exports.channels) {
    const auto back = set_of(cells(table_of(channel, "ax.RETAILCUSTTABLE"), {"CUSTACCOUNTASYNC"}));
    for (const auto& row :
         cells(table_of(channel, "ax.RETAILASYNCCUSTOMERV2"), {"OPERATION", "CUSTACCOUNTASYNC"})) {
      const std::string id = row.substr(2);
      if (row.front() != '1' || back.contains(id) || !accounts.contains(id)) continue;
      found.comeback[channel.name].push_back(converted.at(accounts.at(id)));
    }
  }
  return found;
}

using Counts = std::map<std::string, int>;

Counts older_than(const std::map<std::string, std::vector<std::string>>& all, const char* moment) {
  Counts counts;
  for (const auto& [place, since] : all) {
    for (const auto& one : since) {
      if (one < moment) ++counts[place];
    }
  }
  return counts;
}

std::vector<std::string> places(const Counts& counts) {
  std::vector<std::string> names;
  for (const auto& [place, count] : counts) names.push_back(place);
  return names;
}

TEST(HealthyWorld, HasSomethingInFlightAtEachStageAndNothingLate) {
  const auto all = waiting(export_world(fixed_world("healthy")));
  for (const auto& stage : {all.upload, all.convert, all.comeback}) {
    EXPECT_FALSE(stage.empty());
    EXPECT_THAT(older_than(stage, "2026-01-15 11:50:00"), IsEmpty());
  }
}

TEST(SampleWorld, HoldsRecordsUpInThreeWaysOnly) {
  const auto all = waiting(export_world(fixed_world("sample")));
  constexpr const char* ten_minutes_ago = "2026-01-15 11:50:00";
  EXPECT_THAT(places(older_than(all.upload, ten_minutes_ago)), ElementsAre("EU-CSU"));
  EXPECT_THAT(places(older_than(all.convert, ten_minutes_ago)), ElementsAre("usrt"));
  EXPECT_THAT(places(older_than(all.comeback, ten_minutes_ago)), ElementsAre("HOU-CSU"));
  for (const auto& stage : {all.upload, all.convert, all.comeback}) {
    for (const auto& [place, count] : older_than(stage, "2026-01-15 11:00:00")) {
      EXPECT_GE(count, 5) << place;
    }
  }
}

TEST(SampleWorld, HasNoSessionInAPausedDatabaseAndNoRunOfAWithheldJob) {
  const World world = fixed_world("sample");
  const auto hq = export_world(world).headquarters;
  const auto& paused = *std::find_if(world.databases.begin(), world.databases.end(),
                                     [](const auto& one) { return one.paused_since.has_value(); });
  const std::string since = to_text(*paused.paused_since);
  const std::string recid = std::to_string(paused.recid);
  for (const auto* name : {"RETAILCDXUPLOADSESSION", "RETAILCDXDOWNLOADSESSIONDATASTORE"}) {
    int before = 0;
    for (const auto& row : cells(table_of(hq, name), {"DATASTORE", "CREATEDDATETIME"})) {
      if (!row.starts_with(recid)) continue;
      EXPECT_LT(row.substr(recid.size() + 1), since) << name;
      ++before;
    }
    EXPECT_GT(before, 0) << name;
  }
  const std::string withheld = to_text(*world.companies[0].conversion_withheld_since);
  int runs = 0;
  for (const auto& row :
       cells(table_of(hq, "BATCHJOBHISTORY"), {"CAPTION", "COMPANY", "STARTDATETIME"})) {
    const std::string job = "Synchronize customers and channel requests|usrt|";
    if (!row.starts_with(job)) continue;
    EXPECT_LT(row.substr(job.size()), withheld);
    ++runs;
  }
  EXPECT_GT(runs, 0);
}

}  // namespace
}  // namespace cdxray::synth
