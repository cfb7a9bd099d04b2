// The first thing on the page: how bad, why, and what to do first.
#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_phrases.h"
#include "reports/html_sections.h"
#include "reports/phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::string verdict_word(Verdict verdict, Language language) {
  switch (verdict) {
    case Verdict::healthy:
      return say(wordings::healthy, language);
    case Verdict::degraded:
      return say(wordings::degraded, language);
    case Verdict::unhealthy:
      return say(wordings::unhealthy, language);
    case Verdict::incomplete:
      break;
  }
  return say(wordings::incomplete, language);
}

std::string next_lines(const Diagnosis& diagnosis, Language language) {
  const NextCommand next = next_command(diagnosis, language);
  return fmt::format("{}<p class=\"alt\">{}</p>\n", html_command(next.command),
                     html_text(next.meaning));
}

std::string first(const Diagnosis& diagnosis, Language language) {
  const FirstStep step = first_step(diagnosis);
  std::string out = "<div class=\"first\">";
  if (!step.fix) {
    return out + fmt::format("<h2>{}</h2>\n{}</div>\n", say(wordings::look_further, language),
                             next_lines(diagnosis, language));
  }
  out += fmt::format("<h2>{}</h2>\n<p><b>{}</b></p>\n", say(wordings::do_this_first, language),
                     html_text(first_step_words(diagnosis, language)));
  out += html_steps(step.fix->steps);
  return out + fmt::format("<p class=\"alt\">{}</p></div>\n",
                           say(wordings::because, language, html_link(*step.finding)));
}

/// The strongest causes in a line each; the cards further down say the rest.
std::string top_causes(const Diagnosis& diagnosis, Language language) {
  constexpr std::size_t most = 4;
  const auto causes = sections_of(diagnosis).causes;
  if (causes.size() < 2) return {};
  std::string out = "<ul class=\"v-causes\">\n";
  for (std::size_t i = 0; i < causes.size() && i < most; ++i) {
    out += fmt::format("<li><b>{}</b> <span>{} <span class=\"alt\">{}</span></span></li>\n",
                       grouped(causes[i]->explains_records, language), html_link(*causes[i]),
                       html_text(subject_words(*causes[i], language)));
  }
  if (causes.size() > most) {
    const auto more = static_cast<std::int64_t>(causes.size() - most);
    out += fmt::format("<li><b></b> <a href=\"#causes\">{}</a></li>\n",
                       say_count(wordings::more_causes, language, more));
  }
  return out + "</ul>\n";
}

std::string tile(const std::string& term, const std::string& figure, const std::string& note,
                 std::string_view tone = {}) {
  const std::string classes = tone.empty() ? "" : fmt::format(" class=\"t-{}\"", tone);
  return fmt::format("<div class=\"tile\"><dt>{}</dt> <dd{}>{} <small>{}</small></dd></div>\n",
                     term, classes, html_text(figure), html_text(note));
}

std::string records_note(const Accounting& accounting, Language language) {
  return say(wordings::of_all, language,
             say_count(wordings::records, language, accounting.records));
}

std::string wait_tile(const Diagnosis& diagnosis, Language language) {
  const std::string term = say(wordings::oldest_waits, language);
  const std::string wait = longest_wait(diagnosis, language);
  if (wait.empty()) return tile(term, "?", say(wordings::since_unknown, language));
  return tile(
      term, wait,
      say(wordings::since, language, moment_words(diagnosis.accounting.oldest_late, language)));
}

std::string late_tiles(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  const auto causes = static_cast<std::int64_t>(accounting.by_cause.size());
  const bool all_explained = accounting.unexplained == 0;
  return tile(say(wordings::late_heading, language), grouped(accounting.late, language),
              records_note(accounting, language)) +
         tile(say(wordings::explained_heading, language), grouped(accounting.explained, language),
              say_count(wordings::by_causes, language, causes)) +
         tile(say(wordings::unexplained_heading, language),
              grouped(accounting.unexplained, language),
              say(all_explained ? wordings::each_has_its_cause : wordings::not_covered, language),
              all_explained ? "" : "unknown") +
         wait_tile(diagnosis, language);
}

std::string not_checked_tile(const Diagnosis& diagnosis, Language language) {
  const std::int64_t blocked = diagnosis.count(Outcome::blocked);
  const auto rules = static_cast<std::int64_t>(diagnosis.rules.size());
  return tile(say(wordings::not_checked_part, language), grouped(blocked, language),
              say(wordings::of_all, language, say_count(wordings::rules, language, rules)),
              blocked == 0 ? "" : "unknown");
}

std::string calm_tiles(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  return tile(say(wordings::late_heading, language), "0", records_note(accounting, language),
              "good") +
         tile(say(wordings::done_tile, language), grouped(accounting.done, language),
              say(wordings::went_all_the_way, language)) +
         tile(say(wordings::on_the_way_tile, language), grouped(accounting.in_flight, language),
              say(wordings::in_time, language)) +
         not_checked_tile(diagnosis, language);
}

std::string rule_tiles(const Diagnosis& diagnosis, Language language) {
  const auto findings = static_cast<std::int64_t>(diagnosis.findings.size());
  return tile(say(wordings::records_heading, language), "?",
              say(wordings::no_staging_table_note, language), "unknown") +
         tile(say(wordings::findings_tile, language), grouped(findings, language),
              say(wordings::in_what_was_collected, language)) +
         not_checked_tile(diagnosis, language) +
         tile(say(wordings::broken_tile, language),
              grouped(diagnosis.count(Outcome::error), language),
              say(wordings::ended_in_an_error, language));
}

}  // namespace

std::string html_verdict(const Diagnosis& diagnosis, Language language) {
  const std::string_view tone = html_tone(diagnosis.verdict);
  const Headline line = headline(diagnosis, language);
  std::string out =
      "<section id=\"verdict\" class=\"card verdict\" aria-labelledby=\"h-verdict\">\n"
      "<div class=\"v-in\">\n<div class=\"v-text\"><div class=\"v-head\">";
  out += html_badge(tone, verdict_word(diagnosis.verdict, language));
  out += fmt::format(" <span class=\"b\">{}</span></div>\n",
                     html_text(gate_words(diagnosis, language)));
  out += fmt::format("<h1 id=\"h-verdict\"><span class=\"t-{}\">{}</span>{}</h1>\n", tone,
                     html_text(line.stressed), html_text(line.rest));
  out +=
      fmt::format("<p class=\"v-sub\">{}</p>\n{}</div>\n",
                  html_text(verdict_detail(diagnosis, language)), top_causes(diagnosis, language));
  out += first(diagnosis, language) + "</div>\n<dl class=\"tiles\">\n";
  if (!diagnosis.accounting.available) {
    out += rule_tiles(diagnosis, language);
  } else {
    out += diagnosis.accounting.late > 0 ? late_tiles(diagnosis, language)
                                         : calm_tiles(diagnosis, language);
  }
  return out + "</dl>\n</section>\n";
}

}  // namespace cdxray
