// Random worlds with up to three faults: nothing is said of healthy ones, every fault is found,
// every late record is given to what holds it up, totals add up, and no order matters.
// `./dev bench accuracy` asks the same of thousands, and of larger ones.
#include <cstdlib>
#include <random>

#include <gtest/gtest.h>

#include "engine/diagnose.h"
#include "fixtures/synth/csv_export.h"
#include "fixtures/synth/random_world.h"
#include "fixtures/synth/synthesis.h"
#include "tests/support/golden.h"
#include "tests/support/healthy_snapshot.h"
#include "tests/support/judge.h"
#include "tests/support/order.h"
#include "tests/support/temp_folder.h"

namespace cdxray::synth {
namespace {

/// Small, so that hundreds of them run with sanitizers. These faults are judged right in small
/// worlds too. `./dev bench accuracy` draws from all, and shows what it misses: some that came
/// later need more traffic than a small world has, or name what they struck in another way.
const RandomBounds bounds{
    .customers = 90,
    .channels = 5,
    .databases = 3,
    .days = 4,
    .faults = {"A01", "A02", "A03", "A03b", "A04",  "A05", "A07", "A08",  "A09", "A10", "A11",
               "A12", "A13", "A14", "B01",  "B01b", "B02", "B03", "B04",  "B05", "B06", "B10",
               "B11", "B12", "B13", "B24",  "D01",  "D02", "D03", "D03b", "F01", "F02", "U03",
               "U04", "U05", "U06", "U07",  "U08",  "U09", "U10", "U11"}};
/// Processes that ctest may run side by side.
constexpr int shards = 4;

/// CDXRAY_ACCURACY_WORLDS asks for more or fewer.
int worlds() {
  constexpr int usual = 200;
  const char* wanted = std::getenv("CDXRAY_ACCURACY_WORLDS");
  return wanted == nullptr ? usual : std::atoi(wanted);
}

RandomWorld world_of(int number) {
  constexpr std::uint64_t first_seed = 20'000;
  return random_world(first_seed + static_cast<std::uint64_t>(number), bounds,
                      shipped_pack().graces());
}

class RandomWorlds : public ::testing::TestWithParam<int> {};

INSTANTIATE_TEST_SUITE_P(Accuracy, RandomWorlds, ::testing::Range(0, shards));

TEST_P(RandomWorlds, AreDiagnosedAsTheyAre) {
  const TempFolder temp;
  const WantedColumns wanted = wanted_columns(shipped_pack());
  Judgement total;
  for (int i = GetParam(); i < worlds(); i += shards) {
    const RandomWorld world = world_of(i);
    SCOPED_TRACE(synth_command(world));
    const Judgement judgement =
        judge(world, shipped_pack(), wanted, temp.path() / (std::to_string(i) + ".cdxs"));
    for (const std::string& miss : judgement.misses) ADD_FAILURE() << miss;
    total.add(judgement);
  }
  // That nothing was missed is worth something only where there was something to miss.
  EXPECT_GT(total.injected(), worlds() / shards / 2);
  EXPECT_GT(total.late, worlds() / shards);
}

TEST(AccuracyProperties, NoOrderMattersInRandomWorlds) {
  constexpr int few = 3;
  for (int i = 0; i < few; ++i) {
    const RandomWorld world = world_of(i);
    SCOPED_TRACE(synth_command(world));
    const TempFolder temp;
    Synthesis(healthy_world(world.size), world.faults)
        .write_snapshot(temp.path() / "whole.cdxs", shipped_pack().model, nullptr, nullptr);
    write_csv(Snapshot::open(temp.path() / "whole.cdxs"), temp.path() / "exports");
    std::mt19937 random(static_cast<unsigned>(i));
    shuffle_export(temp.path() / "exports", temp.path() / "moved", random);
    import_environment(temp.path() / "exports", temp.path() / "a.cdxs");
    import_environment(temp.path() / "moved", temp.path() / "b.cdxs");
    EXPECT_EQ(read_text(temp.path() / "a.cdxs"), read_text(temp.path() / "b.cdxs"));
    const Snapshot snapshot = Snapshot::open(temp.path() / "a.cdxs");
    EXPECT_EQ(json_in_pack_order(snapshot), json_in_reversed_order(snapshot));
  }
}

/// The judge must be able to say no: held against the truth of another world, nothing is right.
TEST(AccuracyProperties, AJudgeMissesWhatIsNotThere) {
  const TempFolder temp;
  const WorldSize size{300, 7, 3, 3, 7};
  const auto request = [](const char* text) {
    return std::vector<FaultRequest>{parse_fault_request(text)};
  };
  const Synthesis withheld(healthy_world(size), request("B02"));
  const Synthesis stuck(healthy_world(size), request("U04"));
  const auto file = temp.path() / "withheld.cdxs";
  withheld.write_snapshot(file, shipped_pack().model, nullptr, nullptr);
  const Snapshot snapshot = Snapshot::open(file);
  const Judgement right = judge(withheld, snapshot, shipped_pack());
  EXPECT_EQ(right.misses, std::vector<std::string>{});
  EXPECT_GT(right.late, 0);
  EXPECT_EQ(right.attributed, right.late);
  const Judgement wrong = judge(stuck, snapshot, shipped_pack());
  EXPECT_EQ(wrong.injected(), 1);
  EXPECT_EQ(wrong.found(), 0);
  EXPECT_GT(wrong.errors(), 0);
  EXPECT_EQ(wrong.justified_errors(), 0);
  EXPECT_GT(wrong.late, right.late);
  EXPECT_EQ(wrong.attributed, 0);
}

}  // namespace
}  // namespace cdxray::synth
