// Text for a terminal. Nobody scrolls up to learn the result, so the screen ends with the verdict
// and the next command.
#include <algorithm>

#include <fmt/format.h>

#include "reports/phrases.h"
#include "reports/renderers.h"
#include "reports/sections.h"
#include "reports/text_findings.h"
#include "reports/text_phrases.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

void write_header(TextPage& page, const Diagnosis& diagnosis) {
  const Language language = page.language();
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  const auto channels =
      std::count_if(snapshot.sides.begin(), snapshot.sides.end(),
                    [](const SideFacts& side) { return !side.channel_database.empty(); });
  page.line(
      joined({snapshot.label.empty() ? snapshot.name : snapshot.label,
              say(wordings::snapshot_of, language, moment_words(snapshot.captured_at, language))},
             "  "),
      Style::bold);
  page.line(joined({snapshot.product_version, snapshot.environment,
                    say_count(wordings::channel_databases, language, channels)},
                   "  "));
  for (const std::string& departure : departures(diagnosis, language)) {
    page.paragraph("", Style::warning, departure);
  }
}

/// The columns of a stage: as wide as the longest title, as far as the figures leave room.
struct Columns {
  std::size_t title = 24;
  std::size_t records = 11;
  std::size_t late = 11;
};

Columns columns_for(const TextPage& page, const Accounting& accounting,
                    const std::string& heading) {
  constexpr std::size_t gap = 2;
  const Language language = page.language();
  Columns columns;
  columns.records = std::max(
      columns.records, gap + widest({&wordings::records_column, &wordings::none_seen}, language));
  columns.late = std::max(columns.late, gap + widest({&wordings::late_column}, language));
  columns.title = std::max(columns.title + 4, display_width(heading)) - 4;
  for (const StageCount& stage : accounting.by_stage) {
    columns.title = std::max(columns.title, display_width(stage.title));
  }
  const std::size_t figures = columns.records + columns.late;
  columns.title = std::min(columns.title, page.width() - std::min(page.width(), 4 + figures));
  return columns;
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
                 const Columns& columns) {
  const Language language = page.language();
  if (is_unseen(diagnosis.accounting, stage)) {
    write_stage_line(page, page.question(), Style::unknown, stage, columns.title,
                     padded_left(say(wordings::none_seen, language), columns.records));
    return;
  }
  const std::string records = padded_left(grouped(stage.records, language), columns.records);
  if (stage.late == 0) {
    const bool calm = is_calm(diagnosis.accounting, stage);
    write_stage_line(page, calm ? page.tick() : " ", Style::plain, stage, columns.title, records);
    return;
  }
  const Finding* cause = strongest_cause_at(diagnosis, stage);
  write_stage_line(page, cause ? page.sign(cause->severity) : page.question(),
                   cause ? style_of(cause->severity) : Style::unknown, stage, columns.title,
                   records + padded_left(grouped(stage.late, language), columns.late));
}

void write_accounting(TextPage& page, const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  const Language language = page.language();
  page.blank();
  if (!accounting.available) {
    page.paragraph("? ", Style::unknown, say(wordings::not_counted, language));
    return;
  }
  const std::string heading =
      say_count(wordings::where_so_many_stand, language, accounting.records);
  const Columns columns = columns_for(page, accounting, heading);
  page.line(padded(heading, columns.title + 4) +
                padded_left(say(wordings::records_column, language), columns.records) +
                padded_left(say(wordings::late_column, language), columns.late),
            Style::bold);
  for (const StageCount& stage : accounting.by_stage) write_stage(page, diagnosis, stage, columns);
  page.blank();
  page.paragraph(
      "", Style::plain,
      say(wordings::late_sum, language, grouped(accounting.late, language),
          grouped(accounting.explained, language), grouped(accounting.unexplained, language)));
  page.paragraph("", Style::plain,
                 say(wordings::done_and_on_the_way, language, grouped(accounting.done, language),
                     grouped(accounting.in_flight, language)));
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
  const Language language = page.language();
  write_rules(page, sections.blocked,
              say_count(wordings::not_checked_rules, language, size_of(sections.blocked)),
              page.question(), Style::unknown);
  const auto& not_seen = diagnosis.accounting.not_seen;
  if (!not_seen.empty()) write_heading(page, say(wordings::not_seen_heading, language));
  for (const std::string& sentence : not_seen) {
    page.paragraph(fmt::format(" {} ", page.question()), Style::unknown, sentence);
  }
  write_rules(page, sections.broken,
              say_count(wordings::broken_heading, language, size_of(sections.broken)), "!",
              Style::error);
}

void write_totals(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  page.blank();
  page.paragraph("", Style::plain, findings_words(diagnosis, sections, page.language()));
  page.paragraph("", Style::plain, outcomes_words(diagnosis, page.language()));
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
  const Language language = page.language();
  page.blank();
  const Verdict verdict = diagnosis.verdict;
  page.paragraph(fmt::format("{} ", verdict_sign(page, verdict)), verdict_style(verdict),
                 headline(diagnosis, language).text());
  page.paragraph("  ", Style::plain, verdict_detail(diagnosis, language));
  const std::string first = first_step_words(diagnosis, language);
  if (!first.empty()) {
    page.paragraph(fmt::format("  {} ", say(wordings::do_first, language)), Style::bold, first);
  }
  const std::string next = next_command(diagnosis, language).command;
  page.line("  " + say(wordings::next_command, language, next), Style::command);
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
