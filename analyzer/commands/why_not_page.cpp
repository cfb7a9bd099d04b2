// Why a rule found nothing.
#include <algorithm>

#include <fmt/format.h>

#include "analyzer/commands/page_phrases.h"
#include "analyzer/commands/pages.h"
#include "analyzer/commands/row_table.h"
#include "reports/phrases.h"
#include "reports/text_findings.h"
#include "reports/text_page.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view margin = "   ";
constexpr std::size_t shown_misses = 3;

std::string rows_of(const LookedAt& looked, Language language) {
  return looked.rows ? say_count(wordings::rows, language, *looked.rows)
                     : say(wordings::not_there, language);
}

void write_looked_at(TextPage& page, const WhyNot& why_not) {
  if (why_not.looked_at.empty()) return;
  const Language language = page.language();
  write_heading(page, say(wordings::what_it_looked_at, language));
  std::size_t name = 0;
  std::size_t rows = 0;
  for (const LookedAt& looked : why_not.looked_at) {
    name = std::max(name, display_width(looked.name));
    rows = std::max(rows, display_width(rows_of(looked, language)));
  }
  for (const LookedAt& looked : why_not.looked_at) {
    const std::string start = std::string(margin) + padded(looked.name, name + 2);
    const Style style = looked.rows ? Style::plain : Style::unknown;
    if (looked.meaning.empty()) {
      page.line(start + rows_of(looked, language), style);
    } else {
      page.paragraph(start + padded(rows_of(looked, language), rows + 2), style, looked.meaning, 6);
    }
    for (const std::string& text : looked.lacks) {
      page.paragraph(fmt::format("{}  {} ", margin, page.question()), Style::unknown, text, 6);
    }
  }
}

void write_steps(TextPage& page, const QueryTrail& trail) {
  std::size_t width = 1;
  const Language language = page.language();
  for (const Step& step : trail.steps) {
    width = std::max(width, display_width(grouped(step.rows, language)));
  }
  for (const Step& step : trail.steps) {
    page.paragraph(fmt::format("{}{}  ", margin, padded_left(grouped(step.rows, language), width)),
                   step.rows == 0 ? Style::error : Style::plain, step.sql);
  }
}

void write_miss(TextPage& page, const std::string& words, const NearMiss& miss,
                const RenderOptions& options) {
  page.paragraph(fmt::format("{}{} ", margin, words), Style::plain, miss.condition);
  page.line(fmt::format("{}{}:{}:{}", margin, miss.location.file, miss.location.line,
                        miss.location.column),
            Style::faint);
  write_row_table(page, miss.columns, miss.first, options);
  if (static_cast<std::int64_t>(miss.first.size()) < miss.rows) {
    page.line(std::string(margin) + say(wordings::show_all_rows, page.language(), miss.rows),
              Style::command);
  }
}

void write_near_misses(TextPage& page, const QueryTrail& trail, const RenderOptions& options) {
  const Language language = page.language();
  if (!trail.near.empty()) write_heading(page, say(wordings::nearest_miss, language));
  for (std::size_t i = 0; i < std::min(shown_misses, trail.near.size()); ++i) {
    const NearMiss& miss = trail.near[i];
    if (i > 0) page.blank();
    write_miss(page, say_count(wordings::misses_only, language, miss.rows), miss, options);
  }
  if (trail.near.size() > shown_misses) {
    const auto more = static_cast<std::int64_t>(trail.near.size() - shown_misses);
    page.paragraph(margin, Style::plain, say_count(wordings::other_conditions, language, more));
  }
  if (trail.stopped) {
    write_heading(page, say(wordings::came_furthest, language));
    write_miss(page, say_count(wordings::stopped_at, language, trail.stopped->rows), *trail.stopped,
               options);
  }
  if (trail.too_costly > 0) {
    page.paragraph(margin, Style::plain,
                   say_count(wordings::too_costly, language, trail.too_costly));
  }
}

void write_trails(TextPage& page, const std::string& heading, const std::vector<QueryTrail>& trails,
                  const RenderOptions& options) {
  for (std::size_t i = 0; i < trails.size(); ++i) {
    write_heading(page, trails.size() == 1 ? heading
                                           : say(wordings::part_of, page.language(), heading, i + 1,
                                                 trails.size()));
    write_steps(page, trails[i]);
    write_near_misses(page, trails[i], options);
  }
}

}  // namespace

std::string why_not_page(const Rule& rule, const std::string& snapshot, const WhyNot& why_not,
                         const RenderOptions& options) {
  TextPage page(options);
  const RuleResult& result = why_not.result;
  const Language language = options.language;
  const std::string outcome =
      say(wordings::no_finding_in, language, snapshot, outcome_name(result.outcome, language));
  page.paragraph(fmt::format("{} {}: ", rule.id, rule.name), Style::bold,
                 result.reason.empty() ? outcome : fmt::format("{}, {}", outcome, result.reason));
  write_looked_at(page, why_not);
  write_trails(page, say(wordings::let_through_to_apply, language), why_not.applies_when, options);
  write_trails(page, say(wordings::let_through, language), why_not.find, options);
  page.blank();
  page.line(say(wordings::rule_command, language, "cdxray explain " + rule.id), Style::command);
  return page.text();
}

}  // namespace cdxray
