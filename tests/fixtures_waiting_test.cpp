// What waits where in the committed worlds: nothing late in the healthy one, three troubles and no
// other in the sample. Read from the exported tables alone, so that the generator's own idea of it
// is tested.
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/diagnose.h"
#include "tests/support/export_cells.h"
#include "tests/support/golden.h"
#include "tests/support/healthy_snapshot.h"
#include "tests/support/temp_folder.h"

namespace cdxray::synth {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

/// Since when rows wait, by the place that they wait in.
using Waiting = std::map<std::string, std::vector<std::string>>;

Waiting waiting_for_upload(const Exports& exports) {
  Waiting found;
  for (const auto& name : staging) {
    const auto arrived = set_of(cells(table_of(exports.headquarters, name), row_identity));
    for (const auto& channel : exports.channels) {
      const auto& table = table_of(channel, name);
      const auto rows = cells(table, row_identity);
      const auto since = cells(table, {"CREATEDDATETIME"});
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!arrived.contains(rows[i])) found[channel.name].push_back(since[i]);
      }
    }
  }
  return found;
}

Waiting waiting_for_conversion(const Exports& exports) {
  Waiting found;
  for (const auto& name : staging) {
    for (const auto& row : cells(table_of(exports.headquarters, name),
                                 {"ONLINEOPERATIONCOMPLETED", "DATAAREAID", "CREATEDDATETIME"})) {
      if (row.starts_with("0|")) found[row.substr(2, 4)].push_back(row.substr(7));
    }
  }
  return found;
}

/// When each asynchronous customer got its account.
std::map<std::string, std::string> conversions(const Source& hq) {
  std::map<std::string, std::string> created;
  for (const auto& row : cells(table_of(hq, "CUSTTABLE"), {"ACCOUNTNUM", "CREATEDDATETIME"})) {
    created[row.substr(0, row.find('|'))] = row.substr(row.find('|') + 1);
  }
  std::map<std::string, std::string> all;
  for (const auto& row :
       cells(table_of(hq, "RETAILCUSTTABLE"), {"ACCOUNTNUM", "CUSTACCOUNTASYNC"})) {
    all[row.substr(row.find('|') + 1)] = created.at(row.substr(0, row.find('|')));
  }
  return all;
}

Waiting waiting_for_account(const Exports& exports) {
  Waiting found;
  const auto converted = conversions(exports.headquarters);
  for (const auto& channel : exports.channels) {
    const auto back = set_of(cells(table_of(channel, "RETAILCUSTTABLE"), {"CUSTACCOUNTASYNC"}));
    for (const auto& id :
         set_of(cells(table_of(channel, "RETAILASYNCCUSTOMERV2"), {"CUSTACCOUNTASYNC"}))) {
      const auto account = converted.find(id);
      if (account == converted.end() || back.contains(id)) continue;
      found[channel.name].push_back(account->second);
    }
  }
  return found;
}

using Counts = std::map<std::string, int>;

Counts older_than(const Waiting& all, const char* moment) {
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
  const auto exports = exports_of(fixed_world("healthy"));
  for (const auto& stage : {waiting_for_upload(exports), waiting_for_conversion(exports),
                            waiting_for_account(exports)}) {
    EXPECT_FALSE(stage.empty());
    EXPECT_THAT(older_than(stage, "2026-01-15 11:50:00"), IsEmpty());
  }
}

TEST(SampleWorld, HoldsRecordsUpInThreeWaysOnly) {
  const auto exports = exports_of(fixed_world("sample"));
  const auto upload = waiting_for_upload(exports);
  const auto conversion = waiting_for_conversion(exports);
  const auto account = waiting_for_account(exports);
  constexpr const char* ten_minutes_ago = "2026-01-15 11:50:00";
  EXPECT_THAT(places(older_than(upload, ten_minutes_ago)), ElementsAre("EU-CSU"));
  EXPECT_THAT(places(older_than(conversion, ten_minutes_ago)), ElementsAre("usrt"));
  EXPECT_THAT(places(older_than(account, ten_minutes_ago)), ElementsAre("HOU-CSU"));
  // An hour is the longest grace of the pack; each trouble holds up several records beyond it.
  constexpr const char* an_hour_ago = "2026-01-15 11:00:00";
  EXPECT_GE(older_than(upload, an_hour_ago)["EU-CSU"], 10);
  EXPECT_GE(older_than(conversion, an_hour_ago)["usrt"], 10);
  EXPECT_GE(older_than(account, an_hour_ago)["HOU-CSU"], 10);
}

/// The graces of the pack are half an hour for uploads and an hour for the rest.
TEST(SampleWorld, IsDiagnosedWithThreeCausesThatExplainEveryLateRecord) {
  const auto exports = exports_of(fixed_world("sample"));
  const int upload = older_than(waiting_for_upload(exports), "2026-01-15 11:30:00")["EU-CSU"];
  const int conversion = older_than(waiting_for_conversion(exports), "2026-01-15 11:00:00")["usrt"];
  const int account = older_than(waiting_for_account(exports), "2026-01-15 11:00:00")["HOU-CSU"];

  const TempFolder temp;
  import_environment(source_folder() / "fixtures" / "sample", temp.path() / "sample.cdxs");
  const Diagnosis found = diagnose(Snapshot::open(temp.path() / "sample.cdxs"), shipped_pack(), {});
  std::map<std::string, std::int64_t> causes;
  for (const auto& cause : found.accounting.by_cause) causes[cause.rule] = cause.records;
  EXPECT_THAT(causes, UnorderedElementsAre(Pair("data-synchronization-paused", upload),
                                           Pair("sync-job-withheld", conversion),
                                           Pair("customer-download-not-applied", account)));
  EXPECT_EQ(found.accounting.late, upload + conversion + account);
  EXPECT_EQ(found.accounting.unexplained, 0);
  for (const auto& finding : found.findings) {
    EXPECT_TRUE(causes.contains(finding.rule) || !finding.is_cause ||
                finding.severity == Severity::info)
        << finding.message;
  }
  EXPECT_EQ(found.exit.code, 1);
}

TEST(SampleWorld, HasNoSessionInAPausedDatabaseAndNoRunOfAWithheldJob) {
  const auto hq = exports_of(fixed_world("sample")).headquarters;
  std::string recid;
  for (const auto& row : cells(table_of(hq, "RETAILCONNDATABASEPROFILE"), {"RECID", "NAME"})) {
    if (row.ends_with("|EU-CSU")) recid = row.substr(0, row.find('|'));
  }
  for (const auto* name : {"RETAILCDXUPLOADSESSION", "RETAILCDXDOWNLOADSESSIONDATASTORE"}) {
    int before = 0;
    for (const auto& row : cells(table_of(hq, name), {"DATASTORE", "CREATEDDATETIME"})) {
      if (!row.starts_with(recid)) continue;
      EXPECT_LT(row.substr(recid.size() + 1), "2026-01-12 06:00:00") << name;
      ++before;
    }
    EXPECT_GT(before, 0) << name;
  }
  int runs = 0;
  for (const auto& row :
       cells(table_of(hq, "BATCHJOBHISTORY"), {"CAPTION", "COMPANY", "STARTDATETIME"})) {
    const std::string job = "Synchronize customers and channel requests|usrt|";
    if (!row.starts_with(job)) continue;
    EXPECT_LT(row.substr(job.size()), "2026-01-14 08:00:00");
    ++runs;
  }
  EXPECT_GT(runs, 0);
}

}  // namespace
}  // namespace cdxray::synth
