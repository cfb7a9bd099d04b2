// The committed exports are what the generator gives, and what they say fits together.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/export_cells.h"

namespace cdxray::synth {
namespace {

namespace fs = std::filesystem;

const fs::path fixtures = fs::path(CDXRAY_SOURCE_DIR) / "fixtures";

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class FixedWorldTest : public ::testing::TestWithParam<std::string> {
 protected:
  Exports exports_ = exports_of(fixed_world(GetParam()));
};

INSTANTIATE_TEST_SUITE_P(Worlds, FixedWorldTest, ::testing::Values("healthy", "sample"),
                         [](const auto& test) { return test.param; });

TEST_P(FixedWorldTest, CommittedFilesAreWhatTheGeneratorGives) {
  const fs::path folder = fixtures / GetParam();
  const auto files = csv_files(fixed_world(GetParam()));
  for (const auto& [name, bytes] : files) {
    EXPECT_TRUE(bytes_of(folder / name) == bytes)
        << name << " differs: run cdxray_make_fixtures rules " << fixtures;
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = fs::relative(entry.path(), folder).generic_string();
    EXPECT_TRUE(files.contains(name)) << name << " is no table of this world";
  }
}

TEST_P(FixedWorldTest, RowNumbersAreUniqueInTheirTable) {
  std::vector<const Source*> sources{&exports_.headquarters};
  for (const auto& channel : exports_.channels) sources.push_back(&channel);
  for (const Source* source : sources) {
    for (const auto& table : source->tables) {
      if (table.columns.front() != "RECID" && table.columns.front() != "ID") continue;
      const auto all = cells(table, {table.columns.front()});
      EXPECT_EQ(set_of(all).size(), all.size()) << source->name << ' ' << table.name;
    }
  }
}

struct Reference {
  const char* from;
  const char* column;
  const char* to;
  const char* key;
};

TEST_P(FixedWorldTest, ReferencesInHeadquartersResolve) {
  const std::vector<Reference> references{
      {"RETAILSTORETABLE", "RECID", "RETAILCHANNELTABLE", "RECID"},
      {"RETAILSTORETABLE", "FUNCTIONALITYPROFILE", "RETAILFUNCTIONALITYPROFILE", "PROFILEID"},
      {"RETAILONLINECHANNELTABLE", "RECID", "RETAILCHANNELTABLE", "RECID"},
      {"RETAILONLINECHANNELTABLE", "ONLINEFUNCTIONALITYPROFILE",
       "RETAILONLINECHANNELFUNCTIONALITYPROFILETABLE", "PROFILEID"},
      {"RETAILCHANNELTABLE", "DEFAULTCUSTACCOUNT", "CUSTTABLE", "ACCOUNTNUM"},
      {"RETAILCHANNELTABLE", "RECID", "RETAILCDXDATASTORECHANNEL", "CHANNEL"},
      {"RETAILCDXDATASTORECHANNEL", "DATABASEPROFILE", "RETAILCONNDATABASEPROFILE", "RECID"},
      {"RETAILCONNDATABASEPROFILE", "DATAGROUP", "RETAILCDXDATAGROUP", "RECID"},
      {"RETAILCONNDATABASEPROFILE", "DATAGROUP", "RETAILCDXSCHEDULEDATAGROUP", "DATAGROUP"},
      {"RETAILCONNDATABASEPROFILE", "DATAWRITINGBATCHJOB", "BATCHJOB", "RECID"},
      {"RETAILCONNSCHEDULE", "BATCHJOBID", "BATCHJOB", "RECID"},
      {"RETAILCONNSCHEDULEJOBMAPPING", "SCHEDULERJOBID", "RETAILCONNSCHEDULERJOBTABLE", "JOBID"},
      {"RETAILCONNSCHEDULERJOBLINE", "JOBID", "RETAILCONNSCHEDULERJOBTABLE", "JOBID"},
      {"RETAILCONNSCHEDULERJOBLINE", "SUBJOBID", "RETAILCONNSCHEDULERSUBJOBTABLE", "SUBJOBID"},
      {"RETAILCDXDOWNLOADSESSIONDATASTORE", "SESSION_", "RETAILCDXDOWNLOADSESSION", "RECID"},
      {"RETAILCDXDOWNLOADSESSIONDATASTORE", "DATASTORE", "RETAILCONNDATABASEPROFILE", "RECID"},
      {"RETAILCDXUPLOADSESSION", "DATASTORE", "RETAILCONNDATABASEPROFILE", "RECID"},
      {"RETAILCDXUPLOADSESSION", "SCHEDULE", "RETAILCONNSCHEDULE", "RECID"},
      {"BATCH", "BATCHJOBID", "BATCHJOB", "RECID"},
      {"BATCH", "GROUPID", "BATCHSERVERGROUP", "GROUPID"},
      {"BATCHJOBHISTORY", "BATCHJOBID", "BATCHJOB", "RECID"},
      {"FEATUREMANAGEMENTMETADATA", "FEATURESTATE", "FEATUREMANAGEMENTSTATE", "RECID"},
      {"NUMBERSEQUENCEREFERENCE", "NUMBERSEQUENCEID", "NUMBERSEQUENCETABLE", "RECID"},
      {"NUMBERSEQUENCEREFERENCE", "NUMBERSEQUENCESCOPE", "NUMBERSEQUENCESCOPE", "RECID"},
      {"CUSTTABLE", "PARTY", "DIRPARTYTABLE", "RECID"},
      {"CUSTTABLE", "CUSTGROUP", "CUSTGROUP", "CUSTGROUP"},
      {"CUSTTABLE", "ACCOUNTNUM", "RETAILCUSTTABLE", "ACCOUNTNUM"},
      {"RETAILASYNCCUSTOMERV2", "ORIGINATINGCHANNEL", "RETAILCHANNELTABLE", "RECID"},
  };
  for (const auto& [from, column, to, key] : references) {
    const auto keys = set_of(cells(table_of(exports_.headquarters, to), {key}));
    for (const auto& value : cells(table_of(exports_.headquarters, from), {column})) {
      EXPECT_TRUE(keys.contains(value))
          << from << '.' << column << ' ' << value << " is not in " << to;
    }
  }
}

/// How far the channel's ledger says that a table was uploaded.
std::int64_t uploaded_mark(const Source& channel, const std::string& table) {
  std::int64_t mark = 0;
  for (const auto& row : table_of(channel, "TABLEREPLICATIONLOG").rows) {
    if (row[0] == "ax." + table) mark = std::max<std::int64_t>(mark, std::stoll(row[2]));
  }
  return mark;
}

std::vector<std::int64_t> counters(const ExportedTable& table) {
  std::vector<std::int64_t> all;
  for (const auto& cell : cells(table, {"REPLICATIONCOUNTERFROMORIGIN"})) {
    all.push_back(std::stoll(cell));
  }
  return all;
}

TEST_P(FixedWorldTest, CountersOfAChannelHaveNoGap) {
  for (const auto& channel : exports_.channels) {
    for (const auto& name : staging) {
      auto all = counters(table_of(channel, name));
      std::sort(all.begin(), all.end());
      for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i], static_cast<std::int64_t>(i) + 1) << channel.name << ' ' << name;
      }
    }
  }
}

TEST_P(FixedWorldTest, HeadquartersHoldsExactlyWhatTheChannelsUploaded) {
  for (const auto& name : staging) {
    std::multiset<std::string> uploaded;
    for (const auto& channel : exports_.channels) {
      const std::int64_t mark = uploaded_mark(channel, name);
      const auto numbers = counters(table_of(channel, name));
      const auto rows = cells(table_of(channel, name), row_identity);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (numbers[i] <= mark) uploaded.insert(rows[i]);
      }
    }
    const auto arrived = cells(table_of(exports_.headquarters, name), row_identity);
    EXPECT_EQ(uploaded, std::multiset<std::string>(arrived.begin(), arrived.end())) << name;
  }
}

TEST_P(FixedWorldTest, EverySessionOfAChannelIsAppliedInHeadquarters) {
  std::multiset<std::string> applied;
  const auto& hq = exports_.headquarters;
  for (const auto& row :
       cells(table_of(hq, "RETAILCDXUPLOADSESSION"), {"LOCALUPLOADSESSIONID", "STATUS"})) {
    applied.insert(row);
  }
  std::multiset<std::string> known;
  for (const auto& channel : exports_.channels) {
    for (const auto& row : cells(table_of(channel, "UPLOADSESSION"), {"ID", "STATUS"})) {
      EXPECT_TRUE(row.ends_with("|3")) << channel.name << ' ' << row;
      known.insert(row);
    }
  }
  EXPECT_EQ(applied, known);
}

TEST_P(FixedWorldTest, ChildrenHaveAParentInTheSameDatabase) {
  for (const auto& channel : exports_.channels) {
    const auto parents =
        set_of(cells(table_of(channel, "RETAILASYNCCUSTOMERV2"), {"CUSTACCOUNTASYNC"}));
    for (const auto& name : staging) {
      for (const auto& id : cells(table_of(channel, name), {"CUSTACCOUNTASYNC"})) {
        EXPECT_TRUE(id.empty() || parents.contains(id)) << channel.name << ' ' << name << ' ' << id;
      }
    }
  }
}

TEST_P(FixedWorldTest, ConvertedMeansLinked) {
  const auto& hq = exports_.headquarters;
  std::set<std::string> links =
      set_of(cells(table_of(hq, "RETAILCUSTTABLE"), {"CUSTACCOUNTASYNC"}));
  links.erase("");
  const auto converted = cells(table_of(hq, "RETAILASYNCCUSTOMERV2"),
                               {"CUSTACCOUNTASYNC", "OPERATION", "ONLINEOPERATIONCOMPLETED"});
  std::set<std::string> expected;
  for (const auto& row : converted) {
    if (row.ends_with("|1|1")) expected.insert(row.substr(0, row.find('|')));
  }
  EXPECT_EQ(links, expected);
}

}  // namespace
}  // namespace cdxray::synth
