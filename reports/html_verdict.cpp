// The first thing on the page: how bad, why, and what to do first.
#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_sections.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::string_view verdict_word(Verdict verdict) {
  switch (verdict) {
    case Verdict::healthy:
      return "Healthy";
    case Verdict::degraded:
      return "Degraded";
    case Verdict::unhealthy:
      return "Unhealthy";
    case Verdict::incomplete:
      break;
  }
  return "Incomplete";
}

std::string next_lines(const Diagnosis& diagnosis) {
  const NextCommand next = next_command(diagnosis);
  return fmt::format("{}<p class=\"alt\">{}</p>\n", html_command(next.command),
                     html_text(next.meaning));
}

std::string first(const Diagnosis& diagnosis) {
  const FirstStep step = first_step(diagnosis);
  std::string out = "<div class=\"first\">";
  if (!step.fix) return out + "<h2>Look further</h2>\n" + next_lines(diagnosis) + "</div>\n";
  out += fmt::format("<h2>Do this first</h2>\n<p><b>{}</b></p>\n",
                     html_text(first_step_words(diagnosis)));
  out += html_steps(step.fix->steps);
  return out + fmt::format("<p class=\"alt\">Because: {}</p></div>\n", html_link(*step.finding));
}

/// The strongest causes in a line each; the cards further down say the rest.
std::string top_causes(const Diagnosis& diagnosis) {
  constexpr std::size_t most = 4;
  const auto causes = sections_of(diagnosis).causes;
  if (causes.size() < 2) return {};
  std::string out = "<ul class=\"v-causes\">\n";
  for (std::size_t i = 0; i < causes.size() && i < most; ++i) {
    out += fmt::format("<li><b>{}</b> <span>{} <span class=\"alt\">{}</span></span></li>\n",
                       grouped(causes[i]->explains_records), html_link(*causes[i]),
                       html_text(subject_words(*causes[i])));
  }
  if (causes.size() > most) {
    const auto more = static_cast<std::int64_t>(causes.size() - most);
    out += fmt::format("<li><b></b> <a href=\"#causes\">and {} more</a></li>\n", grouped(more));
  }
  return out + "</ul>\n";
}

std::string tile(std::string_view term, const std::string& figure, const std::string& note,
                 std::string_view tone) {
  const std::string classes = tone.empty() ? "" : fmt::format(" class=\"t-{}\"", tone);
  return fmt::format("<div class=\"tile\"><dt>{}</dt> <dd{}>{} <small>{}</small></dd></div>\n",
                     term, classes, html_text(figure), html_text(note));
}

std::string late_tiles(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  const std::string wait = longest_wait(diagnosis);
  const auto causes = static_cast<std::int64_t>(accounting.by_cause.size());
  return tile("Late", grouped(accounting.late), "of " + counted(accounting.records, "record"), "") +
         tile("Explained", grouped(accounting.explained), "by " + counted(causes, "root cause"),
              "") +
         tile("Unexplained", grouped(accounting.unexplained),
              accounting.unexplained == 0 ? "every late one has its cause"
                                          : "no finding covers them",
              accounting.unexplained == 0 ? "" : "unknown") +
         tile("Oldest one waits", wait.empty() ? "?" : wait,
              wait.empty() ? "since when is not known"
                           : "since " + moment_words(accounting.oldest_late),
              "");
}

std::string calm_tiles(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  const std::int64_t blocked = diagnosis.count(Outcome::blocked);
  const auto rules = static_cast<std::int64_t>(diagnosis.rules.size());
  return tile("Late", "0", "of " + counted(accounting.records, "record"), "good") +
         tile("Done", grouped(accounting.done), "went all the way", "") +
         tile("On the way", grouped(accounting.in_flight), "in time", "") +
         tile("Not checked", grouped(blocked), "of " + counted(rules, "rule"),
              blocked == 0 ? "" : "unknown");
}

std::string rule_tiles(const Diagnosis& diagnosis) {
  const auto rules = static_cast<std::int64_t>(diagnosis.rules.size());
  const auto findings = static_cast<std::int64_t>(diagnosis.findings.size());
  const std::int64_t blocked = diagnosis.count(Outcome::blocked);
  return tile("Records", "?", "no staging table was collected", "unknown") +
         tile("Findings", grouped(findings), "in what was collected", "") +
         tile("Not checked", grouped(blocked), "of " + counted(rules, "rule"),
              blocked == 0 ? "" : "unknown") +
         tile("Broken", grouped(diagnosis.count(Outcome::error)), "rules ended in an error", "");
}

}  // namespace

std::string html_verdict(const Diagnosis& diagnosis) {
  const std::string_view tone = html_tone(diagnosis.verdict);
  const Headline line = headline(diagnosis);
  std::string out =
      "<section id=\"verdict\" class=\"card verdict\" aria-labelledby=\"h-verdict\">\n"
      "<div class=\"v-in\">\n<div class=\"v-text\"><div class=\"v-head\">";
  out += html_badge(tone, verdict_word(diagnosis.verdict));
  out += fmt::format(" <span class=\"b\">{}</span></div>\n", html_text(gate_words(diagnosis)));
  out += fmt::format("<h1 id=\"h-verdict\"><span class=\"t-{}\">{}</span>{}</h1>\n", tone,
                     html_text(line.stressed), html_text(line.rest));
  out += fmt::format("<p class=\"v-sub\">{}</p>\n{}</div>\n", html_text(verdict_detail(diagnosis)),
                     top_causes(diagnosis));
  out += first(diagnosis) + "</div>\n<dl class=\"tiles\">\n";
  if (!diagnosis.accounting.available) {
    out += rule_tiles(diagnosis);
  } else {
    out += diagnosis.accounting.late > 0 ? late_tiles(diagnosis) : calm_tiles(diagnosis);
  }
  return out + "</dl>\n</section>\n";
}

}  // namespace cdxray
