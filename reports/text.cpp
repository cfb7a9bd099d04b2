// Text for a terminal. Nobody scrolls up to learn the result, so the screen ends with the verdict
// and the next command.
#include <algorithm>

#include <fmt/format.h>

#include "reports/renderers.h"
#include "reports/sections.h"
#include "reports/text_page.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

/// Those parts that are not empty, with `separator` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

void write_header(TextPage& page, const SnapshotFacts& snapshot) {
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
}

std::size_t title_width(const Accounting& accounting) {
  std::size_t width = 24;
  for (const StageCount& stage : accounting.by_stage) {
    width = std::max(width, display_width(stage.title));
  }
  return width;
}

void write_stage(TextPage& page, const Diagnosis& diagnosis, const StageCount& stage,
                 std::size_t width) {
  const Accounting& accounting = diagnosis.accounting;
  const std::string title = padded(stage.title, width);
  if (is_unseen(accounting, stage)) {
    page.line(fmt::format("  {} {}{}", page.question(), title, padded_left("none seen", 11)),
              Style::unknown);
    return;
  }
  const std::string counts = padded_left(grouped(stage.records), 11);
  if (stage.late == 0) {
    page.line(fmt::format("  {} {}{}", page.tick(), title, counts));
    return;
  }
  const Finding* cause = strongest_cause_at(diagnosis, stage.stage);
  const std::string_view sign = cause ? page.sign(cause->severity) : page.question();
  page.line(fmt::format("  {} {}{}{}", sign, title, counts, padded_left(grouped(stage.late), 11)),
            cause ? style_of(cause->severity) : Style::unknown);
}

void write_accounting(TextPage& page, const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  page.blank();
  if (!accounting.available) {
    page.paragraph("? ", Style::unknown,
                   "Records could not be counted: no staging table was collected.");
    return;
  }
  const std::size_t width = title_width(accounting);
  page.line(padded("Where " + counted(accounting.records, "record") +
                       (accounting.records == 1 ? " stands" : " stand"),
                   width + 4) +
                padded_left("records", 11) + padded_left("late", 11),
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

void write_heading(TextPage& page, const std::string& text) {
  page.blank();
  page.line(text, Style::bold);
}

/// `✗ CRITICAL  `, as wide for every severity.
std::string severity_label(const TextPage& page, Severity severity) {
  std::string word(severity_word(severity));
  return fmt::format("{} {}", page.sign(severity), padded(to_upper(word), 10));
}

void write_remedy(TextPage& page, const Fix& fix) {
  page.paragraph("   fix      ", Style::good,
                 fmt::format("{} ({})", fix.title, safety_words(fix.safety)));
  int number = 0;
  for (const std::string& step : fix.steps) {
    page.paragraph(fmt::format("            {}. ", ++number), Style::plain, step);
  }
  if (!fix.warning.empty()) page.paragraph("   warning  ", Style::error, fix.warning);
}

void write_remedies(TextPage& page, const Finding& finding) {
  const auto fixes = remedies(finding);
  if (!fixes.empty()) write_remedy(page, *fixes.front());
  for (std::size_t i = 1; i < fixes.size(); ++i) {
    page.paragraph("   or       ", Style::good,
                   fmt::format("{} ({})", fixes[i]->title, safety_words(fixes[i]->safety)));
    if (!fixes[i]->warning.empty()) {
      page.paragraph("   warning  ", Style::error, fixes[i]->warning);
    }
  }
  for (const Fix* fix : forbidden_remedies(finding)) {
    page.paragraph("   never    ", Style::error,
                   fix->warning.empty() ? fix->title : fix->title + ". " + fix->warning);
  }
}

std::string scope_words(const Finding& finding) {
  return joined({names_or_count(finding.channels, "channel"),
                 names_or_count(finding.companies, "legal entity")},
                ", ");
}

void write_cause(TextPage& page, const Diagnosis& diagnosis, const Finding& finding) {
  page.paragraph(severity_label(page, finding.severity), style_of(finding.severity),
                 fmt::format("{} ({}, {})", finding.title, finding.id, finding.fingerprint));
  page.paragraph("   explains ", Style::plain,
                 joined({fmt::format("{} ({})", grouped(finding.explains_records),
                                     share(finding.explains_records, diagnosis.accounting.late)),
                         scope_words(finding)},
                        ", "));
  page.paragraph("   seen     ", Style::plain,
                 fmt::format("{} ({})", finding.message, counted(finding.rows_total, "row")));
  write_remedies(page, finding);
}

void write_causes(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  if (sections.causes.empty()) return;
  const Accounting& accounting = diagnosis.accounting;
  write_heading(
      page, fmt::format("{} ({} of {} explained)", counted(size_of(sections.causes), "root cause"),
                        grouped(accounting.explained), counted(accounting.late, "late record")));
  for (const Finding* finding : sections.causes) {
    if (finding != sections.causes.front()) page.blank();
    write_cause(page, diagnosis, *finding);
  }
}

void write_unexplained(TextPage& page, const Accounting& accounting) {
  if (accounting.unexplained == 0) return;
  constexpr std::size_t most = 5;
  const std::size_t shown = std::min(most, accounting.unexplained_rows.size());
  write_heading(page, fmt::format("Unexplained: {}, {} of them here",
                                  counted(accounting.unexplained, "late record"),
                                  grouped(static_cast<std::int64_t>(shown))));
  for (std::size_t i = 0; i < shown; ++i) {
    const Row& row = accounting.unexplained_rows[i];
    std::string text;
    for (std::size_t c = 0; c < row.size() && c < accounting.unexplained_columns.size(); ++c) {
      text += fmt::format("{}{}={}", c == 0 ? "" : " ", accounting.unexplained_columns[c].name,
                          cell_words(row[c]));
    }
    page.paragraph(fmt::format(" {} ", page.question()), Style::unknown, text);
  }
}

void write_line_of(TextPage& page, const Finding& finding, const std::string& after) {
  page.paragraph(
      "   " + severity_label(page, finding.severity), style_of(finding.severity),
      fmt::format("{} ({}, {}){}", finding.message, finding.id, finding.fingerprint, after), 15);
}

void write_risks(TextPage& page, const Sections& sections) {
  if (sections.risks.empty()) return;
  write_heading(page, fmt::format("{}, no record is held up by them",
                                  counted(size_of(sections.risks), "risk")));
  for (const Finding* finding : sections.risks) {
    write_line_of(page, *finding, "");
    const auto fixes = remedies(*finding);
    if (!fixes.empty()) page.paragraph("               fix ", Style::good, fixes.front()->title);
  }
}

void write_symptoms(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  if (sections.symptoms.empty()) return;
  write_heading(page, fmt::format("{}, explained by other findings",
                                  counted(size_of(sections.symptoms), "symptom")));
  for (const Finding* finding : sections.symptoms) {
    std::string after;
    for (const Finding* cause : causes_of(diagnosis, *finding)) {
      after += fmt::format(", because of {} {}", cause->id, cause->fingerprint);
    }
    write_line_of(page, *finding, after);
  }
}

void write_rules(TextPage& page, const std::vector<const RuleResult*>& rules,
                 const std::string& heading, std::string_view sign, Style style) {
  if (rules.empty()) return;
  write_heading(page, heading);
  for (const RuleResult* rule : rules) {
    page.paragraph(fmt::format(" {} {}", sign, padded(rule->id, 5)), style,
                   fmt::format("{}: {}", rule->title, rule->reason), 8);
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
  page.paragraph("", Style::plain,
                 fmt::format("{}: {}, {}, {}", counted(size_of(diagnosis.findings), "finding"),
                             counted(size_of(sections.causes), "root cause"),
                             counted(size_of(sections.risks), "risk"),
                             counted(size_of(sections.symptoms), "symptom")));
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
  if (const Fix* fix = first_step(diagnosis).fix) {
    page.paragraph("  Do first: ", Style::bold, fix->title);
  }
  page.line("  Next: " + next_command(diagnosis).command, Style::command);
}

}  // namespace

std::string render_text(const Diagnosis& diagnosis, const RenderOptions& options) {
  TextPage page(options);
  const Sections sections = sections_of(diagnosis);
  write_header(page, diagnosis.snapshot);
  write_accounting(page, diagnosis);
  write_causes(page, diagnosis, sections);
  write_unexplained(page, diagnosis.accounting);
  write_risks(page, sections);
  write_symptoms(page, diagnosis, sections);
  write_not_checked(page, diagnosis, sections);
  write_totals(page, diagnosis, sections);
  write_verdict(page, diagnosis);
  return page.text();
}

}  // namespace cdxray
