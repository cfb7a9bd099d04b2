// cdxray_bench_accuracy [WORLDS [FIRST-SEED]]: precision and recall of every rule, and of the
// causes that late records are given, over random worlds of which the truth is known. Each miss is
// listed with what makes its world again. Ends with 1 when a goal is missed.
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

#include "analyzer/output_file.h"
#include "analyzer/progress.h"
#include "engine/pack.h"
#include "engine/parallel.h"
#include "fixtures/synth/random_world.h"
#include "tests/support/judge.h"

namespace cdxray::synth {
namespace {

namespace fs = std::filesystem;

/// The goals; the causes of late records may err once in a thousand.
constexpr double attribution_goal = 0.999;
constexpr std::size_t most_shown = 200;

struct Judged {
  std::string command;
  std::size_t faults = 0;
  Judgement judgement;
};

Pack shipped_pack() {
  LoadedPack loaded = load_pack(fs::path(CDXRAY_SOURCE_DIR) / "rules");
  for (const Problem& problem : loaded.problems) fmt::print(stderr, "{}", to_text(problem));
  if (!loaded.problems.empty()) std::exit(2);
  return loaded.pack;
}

Judged judged(std::uint64_t seed, const Pack& pack, const WantedColumns& wanted,
              const fs::path& folder) {
  const RandomWorld world = random_world(seed, {}, pack.graces());
  return {synth_command(world), world.faults.size(),
          judge(world, pack, wanted, folder / fmt::format("{}.cdxs", seed))};
}

std::string percent(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return "–";
  return fmt::format("{:.2f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

/// Column widths count characters; what is written here has no others of more than one byte.
std::string right(const std::string& text, std::size_t width) {
  const std::size_t length = text == "–" ? 1 : text.size();
  return std::string(width - std::min(width, length), ' ') + text;
}

void print_rules(const Judgement& total) {
  fmt::print("rule  severity  injected   found    recall   findings  justified  precision\n");
  for (const auto& [id, score] : total.rules) {
    if (score.injected == 0 && score.findings == 0) continue;
    fmt::print("{:<5} {:<8} {:>9} {:>7} {} {:>10} {:>10} {}\n", id, to_text(score.severity),
               score.injected, score.found, right(percent(score.found, score.injected), 9),
               score.findings, score.justified,
               right(percent(score.justified, score.findings), 10));
  }
}

void print_misses(const std::vector<Judged>& worlds, const char* title,
                  std::vector<std::string> Judgement::*lines) {
  std::size_t all = 0;
  for (const Judged& one : worlds) {
    for (const std::string& line : one.judgement.*lines) {
      if (all == 0) fmt::print("\n{}\n", title);
      if (++all > most_shown) continue;
      fmt::print("  {}\n    {}\n", line, one.command);
    }
  }
  if (all > most_shown) fmt::print("  and {} more\n", all - most_shown);
}

bool print_goal(const char* what, std::int64_t part, std::int64_t whole, double goal) {
  const bool met = static_cast<double>(part) >= goal * static_cast<double>(whole);
  fmt::print("{:<52} {:>8} of {:<8} {:>10}  {}\n", what, part, whole, percent(part, whole),
             met ? "met" : "MISSED");
  return met;
}

bool print_goals(const std::vector<Judged>& worlds, const Judgement& total) {
  std::array<std::int64_t, 4> by_faults{};
  for (const Judged& one : worlds) ++by_faults.at(one.faults);
  fmt::print("\n{} random worlds: {} healthy, {} with one fault, {} with two, {} with three\n",
             worlds.size(), by_faults[0], by_faults[1], by_faults[2], by_faults[3]);
  bool met = print_goal("faults found (recall, goal 100 %)", total.found(), total.injected(), 1);
  met &= print_goal("error and critical findings with reason (goal 100 %)",
                    total.justified_errors(), total.errors(), 1);
  met &= print_goal("late records with their true cause (goal 99.9 %)", total.attributed,
                    total.late, attribution_goal);
  if (total.defects > 0) {
    fmt::print("rules that broke, sums that are wrong, worlds that could not be made: {}\n",
               total.defects);
  }
  return met && total.defects == 0;
}

int run(std::int64_t count, std::int64_t first) {
  const Pack pack = shipped_pack();
  const WantedColumns wanted = wanted_columns(pack);
  std::string pattern = (fs::temp_directory_path() / "cdxray-bench-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) return 2;
  std::vector<Judged> worlds(static_cast<std::size_t>(count));
  {
    std::mutex mutex;
    std::uintmax_t done = 0;
    ProgressLine line(standard_error({}), write_standard_error);
    const auto judge_one = [&](std::size_t i) {
      worlds[i] = judged(static_cast<std::uint64_t>(first) + i, pack, wanted, pattern);
      const std::lock_guard<std::mutex> lock(mutex);
      line.show("worlds judged", ++done, worlds.size());
    };
    in_parallel(worlds.size(), [&] { return judge_one; });
  }
  fs::remove_all(pattern);
  Judgement total;
  for (const Judged& one : worlds) total.add(one.judgement);
  print_rules(total);
  print_misses(worlds, "Misses, each with the command that makes its world", &Judgement::misses);
  print_misses(worlds, "Findings below error that no fault accounts for", &Judgement::remarks);
  return print_goals(worlds, total) ? 0 : 1;
}

std::int64_t number(const char* text) {
  std::int64_t value = 0;
  const std::string_view all(text);
  if (std::from_chars(all.data(), all.data() + all.size(), value).ptr != all.data() + all.size() ||
      value < 1) {
    fmt::print(stderr, "bench accuracy: '{}' should be a number from 1\n", text);
    std::exit(2);
  }
  return value;
}

}  // namespace
}  // namespace cdxray::synth

int main(int argc, char** argv) {
  constexpr std::int64_t default_worlds = 2000;
  return cdxray::synth::run(argc > 1 ? cdxray::synth::number(argv[1]) : default_worlds,
                            argc > 2 ? cdxray::synth::number(argv[2]) : 1);
}
