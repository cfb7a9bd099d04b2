// Random worlds: the same for the same seed, of many kinds, and made again by their command.
#include "fixtures/synth/random_world.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/error.h"
#include "fixtures/synth/synthesis.h"
#include "tests/support/healthy_snapshot.h"

namespace cdxray::synth {
namespace {

using ::testing::HasSubstr;

std::map<std::string, std::int64_t> graces() {
  return shipped_pack().graces();
}

TEST(RandomWorld, IsAFunctionOfItsSeed) {
  std::set<std::string> commands;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const std::string command = synth_command(random_world(seed, {}, graces()));
    EXPECT_EQ(command, synth_command(random_world(seed, {}, graces())));
    commands.insert(command);
  }
  EXPECT_EQ(commands.size(), 20U);
}

TEST(RandomWorld, StaysWithinItsBoundsAndHasUpToThreeFaults) {
  const RandomBounds bounds{.customers = 60, .channels = 3, .databases = 2, .days = 5};
  std::set<std::size_t> counts;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const RandomWorld world = random_world(seed, bounds, graces());
    EXPECT_LE(world.size.customers, bounds.customers);
    EXPECT_LE(world.size.channels, bounds.channels);
    EXPECT_LE(world.size.databases, world.size.channels);
    EXPECT_LE(world.size.days, bounds.days);
    counts.insert(world.faults.size());
    EXPECT_NO_THROW(Synthesis(healthy_world(world.size), world.faults));
  }
  EXPECT_EQ(counts, (std::set<std::size_t>{0, 1, 2, 3}));
}

TEST(RandomWorld, HasNoFaultThatNobodyCanSee) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const RandomWorld world = random_world(seed, {}, graces());
    const Synthesis synthesis(healthy_world(world.size), world.faults);
    std::set<std::size_t> alone;
    synthesis.each_held(graces(), [&](const HeldRecord& held, bool late) {
      if (late && held.also.empty()) alone.insert(held.fault);
    });
    for (std::size_t i = 0; i < world.faults.size(); ++i) {
      EXPECT_TRUE(world.faults[i].fault->holds.empty() || alone.contains(i))
          << synth_command(world);
    }
  }
}

TEST(RandomWorld, IsMadeAgainByItsCommand) {
  RandomWorld world;
  world.size = {50, 3, 2, 4, 9};
  world.faults = {parse_fault_request("B10:share=0.25,since=90m"), parse_fault_request("A12")};
  EXPECT_EQ(synth_command(world),
            "cdxray synth -o world.cdxs --customers 50 --channels 3 --databases 2 --days 4 --seed 9"
            " --fault B10:share=0.25,since=90m --fault A12");
}

/// B10 leaves single records behind, then the job stops too: what came after waits for both. An
/// address may wait for a customer whom only B02 holds, and would be left behind by itself.
TEST(RandomWorld, TheTruthNamesEveryFaultThatAloneWouldHoldARecord) {
  const Synthesis synthesis(
      healthy_world({400, 2, 1, 4, 3}),
      {parse_fault_request("B10:share=0.5,since=40h"), parse_fault_request("B02:since=20h")});
  std::set<std::pair<std::size_t, std::vector<std::size_t>>> held_by;
  std::string truth;
  SynthesisSummary summary;
  synthesis.each_held(graces(), [&](const HeldRecord& held, bool) {
    held_by.insert({held.fault, held.also});
  });
  EXPECT_EQ(held_by, (std::set<std::pair<std::size_t, std::vector<std::size_t>>>{
                         {0, {}}, {0, {1}}, {1, {}}, {1, {0}}}));
  synthesis.write_truth(
      graces(), [&](std::string_view line) { truth += line; }, summary);
  EXPECT_THAT(truth, HasSubstr(",B10,records-left-behind,\n"));
  EXPECT_THAT(truth, HasSubstr(",B10,records-left-behind,B02\n"));
  EXPECT_THAT(truth, HasSubstr(",B02,sync-job-withheld,\n"));
}

TEST(RandomWorld, AFaultThatNeedsAnotherCompanyDoesNotStrikeTheOnlyOne) {
  EXPECT_THROW(Synthesis(healthy_world({50, 2, 1, 4, 3}), {parse_fault_request("B01b")}), Error);
  EXPECT_NO_THROW(Synthesis(healthy_world({50, 4, 1, 4, 3}), {parse_fault_request("B01b")}));
}

}  // namespace
}  // namespace cdxray::synth
