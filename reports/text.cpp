// Text for a terminal. Nobody scrolls up to learn the result, so the screen ends with the verdict
// and the next command.
#include <algorithm>

#include <fmt/format.h>

#include "reports/renderers.h"
#include "reports/sections.h"
#include "reports/text_findings.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

void write_header(TextPage& page, const Diagnosis& diagnosis) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  const auto channels =
      std::count_if(snapshot.sides.begin(), snapshot.sides.end(),
                    [](const SideFacts& side) { return !side.channel_database.empty(); });
  page.line(joined({snapshot.label.empty() ? snapshot.name : snapshot.label,
                    "snapshot of " + moment_words(snapshot.captured_at)},
                   "  "),
            Style::bold);
  page.line(joined(
      {snapshot.product_version, snapshot.environment, counted(channels, "channel database")},
      "  "));
  for (const std::string& departure : departures(diagnosis)) {
    page.paragraph("", Style::warning, departure);
  }
}

constexpr std::size_t count_width = 11;

/// The titles' column: as wide as the longest, as far as two columns of figures leave room.
std::size_t title_width(const TextPage& page, const Accounting& accounting) {
  std::size_t width = 24;
  for (const StageCount& stage : accounting.by_stage) {
    width = std::max(width, display_width(stage.title));
  }
  return std::min(width, page.width() - 4 - 2 * count_width);
}

void write_stage_line(TextPage& page, std::string_view sign, Style style, const StageCount& stage,
                      std::size_t width, const std::string& counts) {
  if (display_width(stage.title) <= width) {
    page.line(fmt::format("  {} {}{}", sign, padded(stage.title, width), counts), style);
    return;
  }
  page.paragraph(fmt::format("  {} ", sign), style, stage.title);
  page.line(padded("", width + 4) + counts, style);
}

void write_stage(TextPage& page, const Diagnosis& diagnosis, const StageCount& stage,
                 std::size_t width) {
  if (is_unseen(diagnosis.accounting, stage)) {
    write_stage_line(page, page.question(), Style::unknown, stage, width,
                     padded_left("none seen", count_width));
    return;
  }
  const std::string records = padded_left(grouped(stage.records), count_width);
  if (stage.late == 0) {
    const bool calm = is_calm(diagnosis.accounting, stage);
    write_stage_line(page, calm ? page.tick() : " ", Style::plain, stage, width, records);
    return;
  }
  const Finding* cause = strongest_cause_at(diagnosis, stage);
  write_stage_line(page, cause ? page.sign(cause->severity) : page.question(),
                   cause ? style_of(cause->severity) : Style::unknown, stage, width,
                   records + padded_left(grouped(stage.late), count_width));
}

void write_accounting(TextPage& page, const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  page.blank();
  if (!accounting.available) {
    page.paragraph("? ", Style::unknown,
                   "Records could not be counted: no staging table was collected.");
    return;
  }
  const std::size_t width = title_width(page, accounting);
  page.line(padded("Where " + counted(accounting.records, "record") +
                       (accounting.records == 1 ? " stands" : " stand"),
                   width + 4) +
                padded_left("records", count_width) + padded_left("late", count_width),
            Style::bold);
  for (const StageCount& stage : accounting.by_stage) write_stage(page, diagnosis, stage, width);
  page.blank();
  page.paragraph("", Style::plain,
                 fmt::format("{} late = {} explained + {} unexplained", grouped(accounting.late),
                             grouped(accounting.explained), grouped(accounting.unexplained)));
  page.paragraph("", Style::plain,
                 fmt::format("{} done, {} on the way in time", grouped(accounting.done),
                             grouped(accounting.in_flight)));
}

/// Rules under the reason that they share, so that each reason is read once.
void write_rules(TextPage& page, const std::vector<const RuleResult*>& rules,
                 const std::string& heading, std::string_view sign, Style style) {
  if (rules.empty()) return;
  write_heading(page, heading);
  for (const RulesByReason& group : by_reason(rules)) {
    page.paragraph(fmt::format(" {} ", sign), style, group.reason);
    for (const RuleResult* rule : group.rules) {
      page.paragraph(fmt::format("     {} ", padded(rule->id, 5)), Style::plain, rule->title, 11);
    }
  }
}

void write_not_checked(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  write_rules(
      page, sections.blocked,
      fmt::format("Not checked: {}, evidence missing", counted(size_of(sections.blocked), "rule")),
      page.question(), Style::unknown);
  const auto& not_seen = diagnosis.accounting.not_seen;
  if (!not_seen.empty()) write_heading(page, "Not seen");
  for (const std::string& sentence : not_seen) {
    page.paragraph(fmt::format(" {} ", page.question()), Style::unknown, sentence);
  }
  write_rules(page, sections.broken,
              fmt::format("Broken: {}", counted(size_of(sections.broken), "rule")), "!",
              Style::error);
}

void write_totals(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  page.blank();
  page.paragraph("", Style::plain, findings_words(diagnosis, sections));
  page.paragraph("", Style::plain, outcomes_words(diagnosis));
}

Style verdict_style(Verdict verdict) {
  switch (verdict) {
    case Verdict::healthy:
      return Style::good;
    case Verdict::degraded:
      return Style::warning;
    case Verdict::unhealthy:
      return Style::critical;
    case Verdict::incomplete:
      break;
  }
  return Style::unknown;
}

std::string_view verdict_sign(const TextPage& page, Verdict verdict) {
  switch (verdict) {
    case Verdict::healthy:
      return page.tick();
    case Verdict::degraded:
      return page.sign(Severity::warning);
    case Verdict::unhealthy:
      return page.sign(Severity::critical);
    case Verdict::incomplete:
      break;
  }
  return page.question();
}

void write_verdict(TextPage& page, const Diagnosis& diagnosis) {
  page.blank();
  const Verdict verdict = diagnosis.verdict;
  page.paragraph(fmt::format("{} ", verdict_sign(page, verdict)), verdict_style(verdict),
                 headline(diagnosis).text());
  page.paragraph("  ", Style::plain, verdict_detail(diagnosis));
  const std::string first = first_step_words(diagnosis);
  if (!first.empty()) page.paragraph("  Do first: ", Style::bold, first);
  page.line("  Next: " + next_command(diagnosis).command, Style::command);
}

}  // namespace

std::string render_text(const Diagnosis& diagnosis, const RenderOptions& options) {
  TextPage page(options);
  const Sections sections = sections_of(diagnosis);
  write_header(page, diagnosis);
  write_accounting(page, diagnosis);
  write_findings(page, diagnosis, sections);
  write_not_checked(page, diagnosis, sections);
  write_totals(page, diagnosis, sections);
  write_verdict(page, diagnosis);
  return page.text();
}

}  // namespace cdxray
