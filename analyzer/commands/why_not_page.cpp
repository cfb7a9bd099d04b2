// Why a rule found nothing.
#include <algorithm>

#include <fmt/format.h>

#include "analyzer/commands/pages.h"
#include "analyzer/commands/row_table.h"
#include "reports/text_findings.h"
#include "reports/text_page.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view margin = "   ";
constexpr std::size_t shown_misses = 3;

std::string rows_of(const LookedAt& looked) {
  return looked.rows ? counted(*looked.rows, "row") : "not there";
}

void write_looked_at(TextPage& page, const WhyNot& why_not) {
  if (why_not.looked_at.empty()) return;
  write_heading(page, "What it looked at");
  std::size_t name = 0;
  std::size_t rows = 0;
  for (const LookedAt& looked : why_not.looked_at) {
    name = std::max(name, display_width(looked.name));
    rows = std::max(rows, rows_of(looked).size());
  }
  for (const LookedAt& looked : why_not.looked_at) {
    const std::string start = std::string(margin) + padded(looked.name, name + 2);
    const Style style = looked.rows ? Style::plain : Style::unknown;
    if (looked.meaning.empty()) {
      page.line(start + rows_of(looked), style);
    } else {
      page.paragraph(start + padded(rows_of(looked), rows + 2), style, looked.meaning, 6);
    }
    for (const std::string& text : looked.lacks) {
      page.paragraph(fmt::format("{}  {} ", margin, page.question()), Style::unknown, text, 6);
    }
  }
}

void write_steps(TextPage& page, const QueryTrail& trail) {
  std::size_t width = 1;
  for (const Step& step : trail.steps) width = std::max(width, grouped(step.rows).size());
  for (const Step& step : trail.steps) {
    page.paragraph(fmt::format("{}{}  ", margin, padded_left(grouped(step.rows), width)),
                   step.rows == 0 ? Style::error : Style::plain, step.sql);
  }
}

void write_miss(TextPage& page, const std::string& words, const NearMiss& miss,
                const RenderOptions& options) {
  page.paragraph(std::string(margin) + words, Style::plain, miss.condition);
  page.line(fmt::format("{}{}:{}:{}", margin, miss.location.file, miss.location.line,
                        miss.location.column),
            Style::faint);
  write_row_table(page, miss.columns, miss.first, options);
  if (static_cast<std::int64_t>(miss.first.size()) < miss.rows) {
    page.line(fmt::format("{}all of them: --max-rows {}", margin, miss.rows), Style::command);
  }
}

void write_near_misses(TextPage& page, const QueryTrail& trail, const RenderOptions& options) {
  if (!trail.near.empty()) write_heading(page, "The nearest miss");
  for (std::size_t i = 0; i < std::min(shown_misses, trail.near.size()); ++i) {
    const NearMiss& miss = trail.near[i];
    if (i > 0) page.blank();
    write_miss(
        page,
        fmt::format("{} miss{} only: ", counted(miss.rows, "row"), miss.rows == 1 ? "es" : ""),
        miss, options);
  }
  if (trail.near.size() > shown_misses) {
    page.paragraph(
        margin, Style::plain,
        counted(static_cast<std::int64_t>(trail.near.size() - shown_misses), "other condition") +
            " kept more rows out.");
  }
  if (trail.stopped) {
    write_heading(page, "No row misses one condition only; those that came furthest");
    write_miss(page, fmt::format("{} stopped at: ", counted(trail.stopped->rows, "row")),
               *trail.stopped, options);
  }
  if (trail.too_costly > 0) {
    page.paragraph(margin, Style::plain,
                   "Which rows miss one condition only would have taken too long to find for " +
                       counted(trail.too_costly, "condition") + ".");
  }
}

void write_trails(TextPage& page, const std::string& heading, const std::vector<QueryTrail>& trails,
                  const RenderOptions& options) {
  for (std::size_t i = 0; i < trails.size(); ++i) {
    write_heading(page, trails.size() == 1
                            ? heading
                            : fmt::format("{} ({} of {})", heading, i + 1, trails.size()));
    write_steps(page, trails[i]);
    write_near_misses(page, trails[i], options);
  }
}

}  // namespace

std::string why_not_page(const Rule& rule, const std::string& snapshot, const WhyNot& why_not,
                         const RenderOptions& options) {
  TextPage page(options);
  const RuleResult& result = why_not.result;
  page.paragraph(fmt::format("{} {}: ", rule.id, rule.name), Style::bold,
                 fmt::format("no finding in {}, outcome {}{}", snapshot, to_text(result.outcome),
                             result.reason.empty() ? "" : ", " + result.reason));
  write_looked_at(page, why_not);
  write_trails(page, "Rows that each condition of 'applies_when' let through", why_not.applies_when,
               options);
  write_trails(page, "Rows that each condition let through", why_not.find, options);
  page.blank();
  page.line("The rule and its query: cdxray explain " + rule.id, Style::command);
  return page.text();
}

}  // namespace cdxray
