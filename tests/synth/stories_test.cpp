// What becomes of records that never come to an upload, of sessions that fail, and of slow jobs.
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "fixtures/synth/beat.h"
#include "fixtures/synth/held_records.h"
#include "fixtures/synth/records.h"

namespace cdxray::synth {
namespace {

/// A world of two days, in which a hold may stop whom it concerns.
struct Story {
  World world = healthy_world({600, 4, 2, 2, 5});
  Calendar calendar{world};
  Records records{world, calendar};

  Story() = default;
  explicit Story(Hold hold) {
    if (hold.since == Moment{}) hold.since = later(world.captured_at, -20 * hour);
    world.holds.push_back(hold);
  }

  /// Their births are gone by then.
  std::vector<Record> of_database(std::size_t database) const {
    std::vector<Record> all;
    records.each(database, [&](const Record& record) {
      all.push_back(record);
      all.back().birth = nullptr;
    });
    return all;
  }
  std::vector<HeldRecord> held() const {
    std::vector<HeldRecord> all;
    each_held(world, records, [&](const HeldRecord& one) { all.push_back(one); });
    return all;
  }
};

Hold hold_at_gate(Gate gate) {
  Hold hold;
  hold.gate = gate;
  hold.database = 0;
  return hold;
}

TEST(OfflineRecords, StandInTheRegisterAndAreNumberedThere) {
  Hold hold = hold_at_gate(Gate::offline);
  hold.channel = 0;
  Story story(hold);
  story.world.registers.push_back({1, "7", 0, 2, "Register 7", std::nullopt});
  std::map<Kind, std::int64_t> counters;
  for (const Record& record : story.of_database(0)) {
    if (record.way.place != Place::offline) continue;
    EXPECT_EQ(record.counter, ++counters[record.step.kind]);
    EXPECT_EQ(record.step.channel, 0U);
    EXPECT_FALSE(record.way.session);
    EXPECT_FALSE(stands_in_channel(story.world, record));
  }
  EXPECT_GT(counters[Kind::customer], 10);
  for (const HeldRecord& held : story.held()) {
    EXPECT_EQ(held.stage, "offline");
    EXPECT_EQ(held.database, "Register 7");
  }
}

TEST(OfflineRecords, LeaveNoGapInTheNumbersOfTheChannelDatabase) {
  Hold hold = hold_at_gate(Gate::offline);
  hold.share = 0.5;
  std::map<Kind, std::int64_t> counters;
  const Story story(hold);
  for (const Record& record : story.of_database(0)) {
    if (record.way.place == Place::offline) continue;
    EXPECT_EQ(record.counter, ++counters[record.step.kind]);
  }
}

TEST(PurgedCustomers, AreKnownByWhatNamesThemOnly) {
  Hold hold = hold_at_gate(Gate::purged);
  hold.kind = Kind::customer;
  const Story story(hold);
  std::set<std::string> named;
  std::set<std::string> purged;
  story.records.each(0, [&](const Record& record) {
    if (record.birth == nullptr || record.way.hold == nullptr) return;
    EXPECT_EQ(stands_in_channel(story.world, record), record.step.kind != Kind::customer);
    if (record.step.kind != Kind::customer) named.insert(async_account(story.world, *record.birth));
  });
  for (const HeldRecord& held : story.held()) {
    if (held.kind != "customer") continue;
    EXPECT_EQ(held.stage, "lost");
    EXPECT_EQ(held.counter, 0);
    EXPECT_TRUE(purged.insert(held.async_account).second);
    EXPECT_TRUE(named.contains(held.async_account));
  }
  EXPECT_GT(purged.size(), 10U);
}

TEST(SkippedRecords, CountFromOneAndReplaceWhatStoodThere) {
  const Story story(hold_at_gate(Gate::skipped));
  const Moment since = story.world.holds.front().since;
  std::map<Kind, std::int64_t> counters;
  for (const Record& record : story.of_database(0)) {
    EXPECT_EQ(stands_in_channel(story.world, record), record.step.created >= since);
    if (record.step.created < since) continue;
    EXPECT_EQ(record.counter, ++counters[record.step.kind]);
    EXPECT_EQ(record.way.place, Place::lost);
    EXPECT_FALSE(record.way.session);
  }
  EXPECT_GT(counters[Kind::customer], 10);
  for (const Record& record : story.of_database(1)) {
    EXPECT_TRUE(stands_in_channel(story.world, record));
  }
}

TEST(FailedSessions, LeaveTheirRecordsWhereTheyCameTo) {
  const std::map<int, Place> places{
      {0, Place::upload}, {5, Place::upload}, {2, Place::apply}, {6, Place::apply}};
  for (const auto& [status, place] : places) {
    Hold hold = hold_at_gate(Gate::apply);
    hold.session_status = status;
    std::int64_t stopped = 0;
    for (const Record& record : Story(hold).of_database(0)) {
      if (record.way.hold == nullptr || !record.way.session || record.way.staged) continue;
      EXPECT_EQ(record.way.place, place) << status;
      ++stopped;
    }
    EXPECT_GT(stopped, 20);
  }
}

TEST(SlowJobs, HoldUpWhatComesBetweenTheirRuns) {
  Story story;
  Rhythm rhythm;
  rhythm.job = Stop::Job::upload;
  rhythm.beat = {3 * hour, 8 * minute};
  story.world.rhythms.push_back(rhythm);
  const Moment last = *parse_moment("2026-01-15 09:08:00");
  EXPECT_EQ(story.world.upload_runs().before(story.world.captured_at), last);
  std::int64_t waiting = 0;
  for (const std::size_t database : {0U, 1U}) {
    for (const Record& record : story.of_database(database)) {
      if (record.way.place != Place::apply) continue;
      EXPECT_GE(later(*record.way.session, upload_takes), last);
      EXPECT_NE(record.way.hold, nullptr);
      ++waiting;
    }
  }
  EXPECT_GT(waiting, 5);
}

}  // namespace
}  // namespace cdxray::synth
