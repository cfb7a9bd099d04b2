// Worlds of many sizes: how many customers, in which order, and with which numbers.
#include "fixtures/synth/records.h"

#include <array>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "fixtures/synth/beat.h"
#include "fixtures/synth/traffic.h"

namespace cdxray::synth {
namespace {

const std::array<WorldSize, 5> sizes{{
    {1, 1, 1, 1, 1},
    {50, 3, 3, 2, 9},
    {2000, 7, 3, 14, 1},
    {3000, 40, 11, 5, 4},
    {700, 12, 12, 3, 2},
}};

TEST(WorldOfAnySize, HasAsManyCustomersAsAskedFor) {
  for (const WorldSize& size : sizes) {
    const World world = healthy_world(size);
    const Calendar calendar(world);
    const Records records(world, calendar);
    std::int64_t births = 0;
    std::set<std::int64_t> numbers;
    std::set<std::string> accounts;
    std::set<std::string> guids;
    for (std::size_t i = 0; i < world.databases.size(); ++i) {
      records.each_birth(i, [&](const Birth& birth, const Way&) {
        ++births;
        numbers.insert(birth.number);
        accounts.insert(account(world, birth));
        guids.insert(async_account(world, birth));
        EXPECT_LT(birth.moment, world.captured_at);
        EXPECT_GE(birth.moment, world.begin());
      });
    }
    EXPECT_EQ(births, size.customers);
    EXPECT_EQ(numbers.size(), static_cast<std::size_t>(births));
    EXPECT_EQ(accounts.size(), static_cast<std::size_t>(births));
    EXPECT_EQ(guids.size(), static_cast<std::size_t>(births));
  }
}

TEST(WorldOfAnySize, HasAChannelInEachDatabaseAndUniqueNames) {
  for (const WorldSize& size : sizes) {
    const World world = healthy_world(size);
    std::set<std::size_t> served;
    std::set<std::string> names;
    for (const Channel& channel : world.channels) {
      served.insert(channel.database);
      names.insert(channel.number);
      EXPECT_LE(channel.number.size(), 10U);
    }
    EXPECT_EQ(served.size(), static_cast<std::size_t>(size.databases));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(size.channels));
    for (const Company& company : world.companies) EXPECT_LE(company.id.size(), 4U);
  }
}

TEST(WorldOfAnySize, SaysWhatCannotBe) {
  EXPECT_THROW(healthy_world({0, 7, 3, 14, 1}), Error);
  EXPECT_THROW(healthy_world({10, 2, 3, 14, 1}), Error);
  EXPECT_THROW(healthy_world({10, 10000, 3, 100, 1}), Error);
  EXPECT_THROW(healthy_world({10, 7, 3, 1000, 1}), Error);
}

TEST(Records, ComeInOrderOfTimeWithCountersWithoutGap) {
  const World world = healthy_world({3000, 9, 3, 10, 5});
  const Calendar calendar(world);
  const Records records(world, calendar);
  for (std::size_t i = 0; i < world.databases.size(); ++i) {
    Moment last{0};
    std::array<std::int64_t, kinds> counters{};
    std::int64_t edits = 0;
    records.each(i, [&](const Record& record) {
      EXPECT_GE(record.step.created, last);
      last = record.step.created;
      EXPECT_EQ(record.counter, ++counters.at(static_cast<std::size_t>(record.step.kind)));
      EXPECT_EQ(world.channels[record.step.channel].database, i);
      if (record.step.change == Change::update) ++edits;
    });
    EXPECT_GT(edits, 0);
  }
}

TEST(Records, OfAHealthyWorldWaitNoLongerThanTheBeatsTake) {
  const World world = healthy_world({3000, 9, 3, 10, 5});
  const Calendar calendar(world);
  const Records records(world, calendar);
  std::map<Place, int> waiting;
  for (std::size_t i = 0; i < world.databases.size(); ++i) {
    records.each(i, [&](const Record& record) {
      EXPECT_EQ(record.way.hold, nullptr);
      if (record.way.place == Place::done) return;
      ++waiting[record.way.place];
      EXPECT_GT(record.way.since, later(world.captured_at, -15 * minute));
    });
  }
  EXPECT_FALSE(waiting.contains(Place::lost));
  EXPECT_GT(waiting[Place::upload] + waiting[Place::apply], 0);
  EXPECT_GT(waiting[Place::convert], 0);
  EXPECT_GT(waiting[Place::come_back], 0);
}

TEST(Records, BehindAHoldStandAtItAndWhatBelongsToThemWaitsWithThem) {
  World world = healthy_world({2000, 7, 3, 6, 3});
  Hold hold;
  hold.gate = Gate::convert;
  hold.since = later(world.captured_at, -2 * day);
  hold.company = 0;
  hold.kind = Kind::customer;
  hold.change = Change::create;
  hold.asynchronous_only = true;
  world.holds = {hold};
  const Calendar calendar(world);
  const Records records(world, calendar);
  std::map<std::int64_t, bool> created;  // by customer: held or not
  int children = 0;
  for (std::size_t i = 0; i < world.databases.size(); ++i) {
    records.each(i, [&](const Record& record) {
      if (record.birth == nullptr) return;
      const bool held = record.way.hold != nullptr;
      if (record.step.kind == Kind::customer && record.step.change == Change::create) {
        created[record.birth->number] = held;
        EXPECT_EQ(record.way.account, record.way.converted.has_value());
      } else if (created.at(record.birth->number)) {
        EXPECT_FALSE(record.way.converted) << "a child without its customer was processed";
        ++children;
      }
      if (!held) return;
      EXPECT_EQ(record.way.place, Place::convert);
      EXPECT_EQ(world.channels[record.step.channel].company, 0U);
      EXPECT_GE(record.way.since, later(hold.since, -15 * minute));
    });
  }
  EXPECT_GT(children, 10);
}

TEST(Traffic, CountsEachRecordInOneSessionAndGivesNumbersBeyondTheLast) {
  World world = healthy_world({2000, 7, 3, 3, 3});
  world.session_days = 100;
  const Calendar calendar(world);
  const Records records(world, calendar);
  const Traffic sum = traffic(world, records);
  std::int64_t taken = 0;
  std::vector<std::int64_t> last(world.companies.size(), 0);
  for (std::size_t i = 0; i < world.databases.size(); ++i) {
    records.each(i, [&](const Record& record) {
      if (record.way.session) ++taken;
      if (!record.way.account) return;
      auto& most = last[world.channels[record.birth->channel].company];
      most = std::max(most, record.birth->account);
    });
  }
  std::int64_t rows = 0;
  for (const Upload& upload : sum.uploads) rows += upload.rows;
  EXPECT_EQ(rows, taken);
  for (std::size_t i = 0; i < last.size(); ++i) EXPECT_EQ(sum.next_account[i], last[i] + 1);
}

}  // namespace
}  // namespace cdxray::synth
