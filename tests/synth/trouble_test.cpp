// What faults can make of a world besides holding records up: slow jobs, channels that do not write
// something or write it twice, creations that were never marked, records in another company.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "fixtures/synth/beat.h"
#include "fixtures/synth/held_records.h"
#include "fixtures/synth/strike.h"

namespace cdxray::synth {
namespace {

constexpr WorldSize size{600, 7, 3, 4, 5};

/// A world after one fault.
struct Struck {
  World world;
  Calendar calendar{world};
  StruckFault fault;

  explicit Struck(const std::string& text)
      : world(healthy_world(size)),
        fault(strike(world, calendar, {parse_fault_request(text)}).front()) {}

  void each(const std::function<void(const Record&)>& visit) const {
    const Records records(world, calendar);
    for (std::size_t i = 0; i < world.databases.size(); ++i) records.each(i, visit);
  }
  std::vector<HeldRecord> held() const {
    std::vector<HeldRecord> all;
    each_held(world, Records(world, calendar), [&](const HeldRecord& one) { all.push_back(one); });
    return all;
  }
};

TEST(Rhythm, RecordsOfASlowJobWaitForItsNextRun) {
  const Struck made("B04b:company=demf,every=4h,since=220m");
  const std::size_t company = *made.fault.company;
  const Moment last = later(made.world.captured_at, -220 * minute);
  EXPECT_EQ(made.world.conversion_runs(company).after(later(last, -1)), last);
  EXPECT_EQ(made.world.conversion_runs(company).after(last), later(last, 4 * hour));
  std::int64_t waiting = 0;
  made.each([&](const Record& record) {
    const bool own = made.world.channels[record.step.channel].company == company;
    if (record.way.place != Place::convert) return;
    EXPECT_EQ(record.way.hold != nullptr, own);
    if (!own) return;
    ++waiting;
    EXPECT_GT(*record.way.arrived, later(last, -minute));
  });
  EXPECT_GT(waiting, 0);
  EXPECT_EQ(made.held().size(), static_cast<std::size_t>(waiting));
}

TEST(Rhythm, AJobThatWasDueIsNoSlowJob) {
  EXPECT_THROW(Struck("B04b:company=demf,every=2h,since=3h"), Error);
}

TEST(Rhythm, AccountsOfASlowDownloadJobWaitForItsNextPackage) {
  const Struck made("D01b:every=4h,since=220m");
  const auto held = made.held();
  EXPECT_FALSE(held.empty());
  for (const HeldRecord& one : held) {
    EXPECT_EQ(one.stage, "return");
    EXPECT_GE(one.since, later(made.world.captured_at, -220 * minute));
  }
}

TEST(Lack, AChannelNeverWritesWhatItLacks) {
  const Struck made("R03");
  std::map<std::size_t, std::int64_t> addresses;
  std::map<std::size_t, std::int64_t> customers;
  made.each([&](const Record& record) {
    if (record.step.kind == Kind::address) ++addresses[record.step.channel];
    if (record.step.kind == Kind::customer) ++customers[record.step.channel];
  });
  EXPECT_EQ(addresses.count(*made.fault.channel), 0U);
  EXPECT_GE(customers[*made.fault.channel], 60);
  EXPECT_EQ(addresses.size(), made.world.channels.size() - 1);
}

TEST(Lack, NobodyIsBornWhereNoCustomerIsWritten) {
  const Struck made("R02");
  const Records records(made.world, made.calendar);
  std::int64_t births = 0;
  for (std::size_t i = 0; i < made.world.databases.size(); ++i) {
    records.each_birth(i, [&](const Birth& birth, const Way&) {
      ++births;
      EXPECT_NE(birth.channel, *made.fault.channel);
    });
  }
  EXPECT_GT(births, 0);
  EXPECT_LT(births, size.customers);
}

TEST(Repeat, ACreationThatIsWrittenTwiceHasTwoNumbersAndOneAccount) {
  const Struck made("B22:share=0.5");
  std::map<std::int64_t, std::set<std::int64_t>> counters;
  std::map<std::int64_t, std::size_t> channels;
  made.each([&](const Record& record) {
    if (record.step.kind != Kind::customer || record.step.change != Change::create) return;
    counters[record.birth->number].insert(record.counter);
    channels[record.birth->number] = record.step.channel;
  });
  std::size_t twice = 0;
  std::size_t own = 0;
  for (const auto& [number, of_customer] : counters) {
    if (channels[number] == *made.fault.channel) ++own;
    if (of_customer.size() == 1) continue;
    EXPECT_EQ(of_customer.size(), 2U);
    EXPECT_EQ(channels[number], *made.fault.channel);
    ++twice;
  }
  EXPECT_EQ(counters.size(), static_cast<std::size_t>(size.customers));
  EXPECT_GT(twice, own / 4);
  EXPECT_LT(twice, own * 3 / 4);
}

TEST(Unmarked, TheCreationWaitsWhileItsAccountAndPartsAreMade) {
  const Struck made("B25:share=1");
  std::int64_t parts = 0;
  made.each([&](const Record& record) {
    if (record.way.marked) {
      if (record.way.hold == nullptr) return;
      ADD_FAILURE() << "only creations are held";
    }
    ++parts;
    EXPECT_EQ(record.step.kind, Kind::customer);
    EXPECT_TRUE(record.way.account);
    EXPECT_EQ(record.way.place, Place::convert);
    EXPECT_EQ(record.way.since, *record.way.arrived);
  });
  EXPECT_GT(parts, 0);
}

TEST(WrongCompany, HeldRecordsAreWrittenInAnotherOne) {
  const Struck made("B18");
  const std::string own = made.world.companies[*made.fault.company].id;
  const auto held = made.held();
  EXPECT_FALSE(held.empty());
  for (const HeldRecord& one : held) EXPECT_NE(one.company, own);
}

TEST(WrongCompany, TakesTwoCompanies) {
  World world = healthy_world({10, 1, 1, 2, 1});
  const Calendar calendar(world);
  EXPECT_THROW(strike(world, calendar, {parse_fault_request("B18")}), Error);
}

TEST(Strike, ChoosesAmongChannelsWithEnoughCustomers) {
  World world = healthy_world({40, 4, 2, 2, 2});
  const Calendar calendar(world);
  try {
    strike(world, calendar, {parse_fault_request("R01")});
    FAIL() << "no channel has 60 customers";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("finds no channel with 60 new customers"),
              std::string::npos)
        << error.what();
  }
}

}  // namespace
}  // namespace cdxray::synth
