// cdxray rules test: the examples of the rules, and whether they prove every condition.
#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/english_counts.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "engine/rule_examples.h"
#include "engine/rule_mutations.h"
#include "reports/text_page.h"

namespace cdxray {
namespace {

struct ExampleCounts {
  std::int64_t passed = 0;
  std::int64_t failed = 0;
  std::int64_t all() const { return passed + failed; }
};

ExampleCounts count(const std::vector<ExampleResult>& results) {
  ExampleCounts counts;
  for (const ExampleResult& result : results) ++(result.passed ? counts.passed : counts.failed);
  return counts;
}

/// `sync-job-withheld`'s examples out of all.
std::vector<ExampleResult> of_rule(const std::vector<ExampleResult>& results,
                                   const std::string& rule) {
  std::vector<ExampleResult> own;
  std::copy_if(results.begin(), results.end(), std::back_inserter(own),
               [&](const ExampleResult& result) { return result.rule == rule; });
  return own;
}

void write_failure(TextPage& page, const ExampleResult& result) {
  page.paragraph("    example: ", Style::plain, result.example, 6);
  page.line(fmt::format("    {}:{}", result.location.file, result.location.line), Style::command);
  std::string_view rest = result.explanation;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    page.line(fmt::format("      {}", rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void write_rule(TextPage& page, const std::vector<ExampleResult>& results) {
  const ExampleCounts counts = count(results);
  const bool passed = counts.failed == 0;
  page.line(fmt::format("{} {}{}  {}{}", passed ? page.tick() : page.sign(Severity::critical),
                        padded(results.front().id, 5), padded(results.front().rule, 44),
                        counted(counts.all(), "example"),
                        passed ? "" : fmt::format(", {} failed", counts.failed)),
            passed ? Style::plain : Style::error);
  for (const ExampleResult& result : results) {
    if (!result.passed) write_failure(page, result);
  }
}

/// `the journey, the trace and 56 rules`
std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

Exit test_examples(const RulesTestCommand& command, const Pack& pack) {
  using Clock = std::chrono::steady_clock;
  const Stream stream = standard_output(command.look);
  const auto begin = Clock::now();
  const std::vector<ExampleResult> results = run_examples(pack, command.select, interrupted);
  const std::chrono::duration<double> taken = Clock::now() - begin;
  throw_if_interrupted();
  TextPage page(render_options(stream));
  std::int64_t rules = 0;
  const std::vector<ExampleResult> journey = of_rule(results, pack.journey.name);
  if (!journey.empty()) write_rule(page, journey);
  const std::vector<ExampleResult> traced =
      pack.trace ? of_rule(results, pack.trace->rule.name) : std::vector<ExampleResult>();
  if (!traced.empty()) write_rule(page, traced);
  for (const Rule& rule : pack.rules) {
    const std::vector<ExampleResult> own = of_rule(results, rule.name);
    if (own.empty()) continue;
    write_rule(page, own);
    ++rules;
  }
  const ExampleCounts counts = count(results);
  // Only a person wants to know; elsewhere the same pack shall give the same bytes.
  const std::string time = stream.terminal || command.timings
                               ? fmt::format(" in {:.2f} s", taken.count())
                               : std::string();
  std::vector<std::string> tested;
  if (!journey.empty()) tested.emplace_back("the journey");
  if (!traced.empty()) tested.emplace_back("the trace");
  if (tested.empty() || rules > 0) tested.push_back(counted(rules, "rule"));
  page.line(fmt::format("{}, {}: {} passed, {} failed{}", listed(tested),
                        counted(counts.all(), "example"), grouped(counts.passed),
                        grouped(counts.failed), time));
  write_standard_output(page.text());
  if (counts.failed == 0) return {};
  return {exit_code::findings, counted(counts.failed, "example") + " failed"};
}

// --- mutations ---

struct MutationCounts {
  std::int64_t all = 0;
  std::int64_t noticed = 0;
  std::int64_t with_reason = 0;
  std::int64_t needless = 0;  ///< reasons for conditions that an example does miss
  std::int64_t survived() const { return all - noticed - with_reason; }
};

MutationCounts count(const std::vector<MutationResult>& results) {
  MutationCounts counts;
  for (const MutationResult& result : results) {
    ++counts.all;
    if (!result.survived) ++counts.noticed;
    if (!result.why.empty()) ++(result.survived ? counts.with_reason : counts.needless);
  }
  return counts;
}

void write_survivor(TextPage& page, const MutationResult& result) {
  const SourceLocation& at = result.mutation.location;
  page.paragraph("    survives: ", Style::plain, result.mutation.condition, 6);
  page.line(fmt::format("    {}:{}:{}", at.file, at.line, at.column), Style::command);
}

void write_needless(TextPage& page, const MutationResult& result) {
  page.paragraph("    an example misses it, so 'unproven' need not name it: ", Style::plain,
                 result.mutation.condition, 6);
}

void write_mutations(TextPage& page, const Rule& rule, const std::vector<MutationResult>& results) {
  const MutationCounts counts = count(results);
  const bool passed = counts.survived() == 0 && counts.needless == 0;
  const std::string reasons =
      counts.with_reason == 0 ? "" : fmt::format(", {} with a reason", counts.with_reason);
  const std::string survivors =
      counts.survived() == 0
          ? ""
          : fmt::format(", {} survive{}", counts.survived(), counts.survived() == 1 ? "s" : "");
  page.line(fmt::format("{} {}{}  {}{}{}", passed ? page.tick() : page.sign(Severity::critical),
                        padded(rule.id, 5), padded(rule.name, 44), counted(counts.all, "condition"),
                        reasons, survivors),
            passed ? Style::plain : Style::error);
  for (const MutationResult& result : results) {
    if (result.survived && result.why.empty()) write_survivor(page, result);
    if (!result.survived && !result.why.empty()) write_needless(page, result);
  }
}

bool all_pass(const RulesTestCommand& command, const Pack& pack) {
  const std::vector<ExampleResult> results = run_examples(pack, command.select, interrupted);
  return std::all_of(results.begin(), results.end(),
                     [](const ExampleResult& result) { return result.passed; });
}

Exit test_conditions(const RulesTestCommand& command, const Pack& pack) {
  const std::vector<MutationResult> results = run_mutations(pack, command.select, interrupted);
  throw_if_interrupted();
  TextPage page(render_options(standard_output(command.look)));
  std::int64_t rules = 0;
  for (auto at = results.begin(); at != results.end();) {
    const Rule* rule = at->mutation.rule;
    const auto end = std::find_if(
        at, results.end(), [&](const MutationResult& one) { return one.mutation.rule != rule; });
    write_mutations(page, *rule, {at, end});
    at = end;
    ++rules;
  }
  const MutationCounts counts = count(results);
  page.line(fmt::format("{}, {}: an example misses {}, {} stand with a reason, {} survive",
                        counted(rules, "rule"), counted(counts.all, "condition"),
                        grouped(counts.noticed), grouped(counts.with_reason),
                        grouped(counts.survived())));
  write_standard_output(page.text());
  if (counts.survived() + counts.needless == 0) return {};
  return {exit_code::findings, counts.survived() > 0
                                   ? counted(counts.survived(), "condition") + " without an example"
                                   : counted(counts.needless, "reason") + " without need"};
}

}  // namespace

Exit run(const RulesTestCommand& command) {
  const Pack pack = load_checked_pack(command.pack);
  // Where an example fails anyway, it says nothing about a condition that is taken out.
  if (!command.mutate || !all_pass(command, pack)) return test_examples(command, pack);
  return test_conditions(command, pack);
}

}  // namespace cdxray
