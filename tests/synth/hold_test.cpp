// What a hold stops, and what it lets through.
#include "fixtures/synth/hold.h"

#include <gtest/gtest.h>

namespace cdxray::synth {
namespace {

Hold hold_of_company() {
  Hold hold;
  hold.gate = Gate::convert;
  hold.since = Moment{1000};
  hold.company = 2;
  return hold;
}

Passage passage_of_company() {
  Passage passage;
  passage.gate = Gate::convert;
  passage.moment = Moment{1000};
  passage.company = 2;
  return passage;
}

TEST(Hold, StopsWhatComesToItsGateSinceItsMoment) {
  const std::vector<Hold> holds{hold_of_company()};
  Passage passage = passage_of_company();
  EXPECT_EQ(hold_at(holds, passage), &holds[0]);
  passage.moment = Moment{999};
  EXPECT_EQ(hold_at(holds, passage), nullptr);
  passage = passage_of_company();
  passage.gate = Gate::apply;
  EXPECT_EQ(hold_at(holds, passage), nullptr);
  passage = passage_of_company();
  passage.company = 1;
  EXPECT_EQ(hold_at(holds, passage), nullptr);
}

TEST(Hold, EndsBeforeItsLastMoment) {
  Hold hold = hold_of_company();
  hold.until = Moment{1001};
  Passage passage = passage_of_company();
  EXPECT_NE(hold_at({hold}, passage), nullptr);
  passage.moment = Moment{1001};
  EXPECT_EQ(hold_at({hold}, passage), nullptr);
}

TEST(Hold, ConcernsOnlyTheKindsAndChangesThatItNames) {
  Hold hold = hold_of_company();
  hold.kind = Kind::customer;
  hold.change = Change::create;
  hold.asynchronous_only = true;
  Passage passage = passage_of_company();
  EXPECT_NE(hold_at({hold}, passage), nullptr);
  passage.kind = Kind::address;
  EXPECT_EQ(hold_at({hold}, passage), nullptr);
  passage = passage_of_company();
  passage.change = Change::update;
  EXPECT_EQ(hold_at({hold}, passage), nullptr);
  passage = passage_of_company();
  passage.asynchronous = false;
  EXPECT_EQ(hold_at({hold}, passage), nullptr);
}

TEST(Hold, OfKnownCustomersLetsAsynchronousOnesPass) {
  Hold hold = hold_of_company();
  hold.known_only = true;
  Passage passage = passage_of_company();
  EXPECT_EQ(hold_at({hold}, passage), nullptr);
  passage.asynchronous = false;
  EXPECT_NE(hold_at({hold}, passage), nullptr);
}

TEST(Hold, OfTwoTheFirstStopsIt) {
  const std::vector<Hold> holds{hold_of_company(), hold_of_company()};
  EXPECT_EQ(hold_at(holds, passage_of_company()), &holds[0]);
}

TEST(Hold, DrawsItsShareByTheUnitThatItNames) {
  Hold hold = hold_of_company();
  hold.share = 0.3;
  Passage passage = passage_of_company();
  int held = 0;
  constexpr int records = 20000;
  for (int i = 0; i < records; ++i) {
    passage.record = static_cast<std::uint64_t>(i);
    if (hold_at({hold}, passage) != nullptr) ++held;
  }
  EXPECT_NEAR(held, records * 0.3, records * 0.02);
  hold.unit = Unit::customer;
  passage.customer = 7;
  const bool first = hold_at({hold}, passage) != nullptr;
  for (int i = 0; i < 100; ++i) {
    passage.record = static_cast<std::uint64_t>(i);
    EXPECT_EQ(hold_at({hold}, passage) != nullptr, first);
  }
}

TEST(Hold, OfTwoFaultsDrawDifferentShares) {
  Hold one = hold_of_company();
  Hold other = hold_of_company();
  one.share = other.share = 0.5;
  other.fault = 1;
  Passage passage = passage_of_company();
  int alike = 0;
  for (int i = 0; i < 1000; ++i) {
    passage.record = static_cast<std::uint64_t>(i);
    alike += (hold_at({one}, passage) != nullptr) == (hold_at({other}, passage) != nullptr);
  }
  EXPECT_NEAR(alike, 500, 80);
}

}  // namespace
}  // namespace cdxray::synth
