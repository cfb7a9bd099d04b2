// What could not be checked, and how the rest was measured.
#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_findings_phrases.h"
#include "reports/html_parts.h"
#include "reports/html_sections.h"
#include "reports/phrases.h"
#include "reports/words.h"
#include "reports/words_phrases.h"

namespace cdxray {
namespace {

std::string rule_rows(const std::vector<const RuleResult*>& rules, std::string_view tone,
                      std::string_view word) {
  std::string out;
  for (const RuleResult* rule : rules) {
    out += fmt::format(
        "<tr><td class=\"mono n1\">{}</td><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
        html_text(rule->id), html_text(rule->title), html_badge(tone, word),
        html_text(rule->reason));
  }
  return out;
}

std::string not_seen(const Accounting& accounting, Language language) {
  if (accounting.not_seen.empty()) return {};
  std::string out =
      fmt::format("<p class=\"lead\">{}</p>\n<div class=\"card pad\"><ul class=\"list\">",
                  say(wordings::journey_gaps, language));
  for (const std::string& sentence : accounting.not_seen) {
    out += fmt::format("<li>{}</li>\n", html_text(sentence));
  }
  return out + "</ul></div>\n";
}

std::string term(const std::string& name, const std::string& content) {
  return fmt::format("<dt>{}</dt> <dd>{}</dd>\n", name, content);
}

std::string source(const SideFacts& side, Language language) {
  const std::string name = side.channel_database.empty() ? say(wordings::headquarters, language)
                                                         : say(wordings::channel_database, language,
                                                               html_text(side.channel_database));
  return say(wordings::source_facts, language, name,
             fmt::format("<code>{}</code>", html_text(side.source)), html_text(side.kind),
             html_text(moment_words(side.captured_at, language)),
             say_count(wordings::tables, language, side.tables), side_rows_words(side, language));
}

std::string sources(const SnapshotFacts& snapshot, Language language) {
  std::string out = "<ul class=\"list\">";
  for (const SideFacts& side : snapshot.sides) {
    out += fmt::format("<li>{}</li>\n", source(side, language));
  }
  return out + "</ul>";
}

std::string settings(const Diagnosis& diagnosis, Language language) {
  const auto sentences = departures(diagnosis, language);
  if (sentences.empty()) return say(wordings::none_changed, language);
  std::string out = "<ul class=\"list\">";
  for (const std::string& sentence : sentences) {
    out += fmt::format("<li>{}</li>\n", html_text(sentence));
  }
  return out + "</ul>";
}

std::string time_words(const SnapshotFacts& snapshot, Language language) {
  if (snapshot.now == snapshot.captured_at) return say(wordings::now_is_capture, language);
  return say(wordings::now_was_set, language, moment_words(snapshot.now, language),
             moment_words(snapshot.captured_at, language));
}

std::string known(const std::string& text, Language language) {
  if (!text.empty()) return html_text(text);
  return fmt::format("<span class=\"z\">{}</span>", say(wordings::not_known, language));
}

std::string_view outcome_tone(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "good";
    case Outcome::fail:
      return "critical";
    case Outcome::error:
      return "error";
    case Outcome::blocked:
      return "unknown";
    case Outcome::not_applicable:
    case Outcome::waived:
      break;
  }
  return "info";
}

std::string outcome_word(Outcome outcome, Language language) {
  switch (outcome) {
    case Outcome::pass:
      return say(wordings::passed, language);
    case Outcome::fail:
      return say(wordings::failed, language);
    case Outcome::not_applicable:
      return say(wordings::not_applicable, language);
    case Outcome::blocked:
      return say(wordings::not_checked, language);
    case Outcome::error:
      return say(wordings::broken, language);
    case Outcome::waived:
      break;
  }
  return say(wordings::waived, language);
}

std::string rules_table(const Diagnosis& diagnosis, Language language) {
  std::string out = fmt::format(
      "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\" class=\"r\">{}</th>",
      say(wordings::id_heading, language), say(wordings::rule_heading, language),
      say(wordings::outcome_heading, language), say(wordings::rows_heading, language));
  if (diagnosis.with_timings) out += "<th scope=\"col\" class=\"r\">ms</th>";
  out += fmt::format("<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
                     say(wordings::reason_heading, language));
  for (const RuleResult& rule : diagnosis.rules) {
    out += fmt::format(
        "<tr><td class=\"mono n1\">{}</td><th scope=\"row\">{}</th><td>{}</td><td "
        "class=\"r\">{}</td>",
        html_text(rule.id), html_text(rule.title),
        html_badge(outcome_tone(rule.outcome), outcome_word(rule.outcome, language)),
        grouped(rule.rows, language));
    if (diagnosis.with_timings) {
      out += fmt::format("<td class=\"r\">{:.1f}</td>", rule.milliseconds);
    }
    out += fmt::format("<td>{}</td></tr>\n", html_text(rule.reason));
  }
  return out + "</tbody></table>";
}

std::string facts(const Diagnosis& diagnosis, Language language) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  std::string out = "<dl class=\"kv\">\n";
  const auto add = [&](const Phrase& name, const std::string& content) {
    out += term(say(name, language), content);
  };
  add(wordings::rules_fact, html_text(outcomes_words(diagnosis, language)));
  add(wordings::snapshot_fact,
      say(wordings::captured, language, fmt::format("<code>{}</code>", html_text(snapshot.name)),
          html_text(moment_words(snapshot.captured_at, language))));
  out += term("SHA-256", fmt::format("<code>{}</code>", html_text(snapshot.sha256)));
  add(wordings::environment_fact, known(snapshot.environment, language));
  add(wordings::version_fact, known(snapshot.product_version, language));
  add(wordings::sources_fact, sources(snapshot, language));
  add(wordings::time_fact, html_text(time_words(snapshot, language)));
  add(wordings::personal_data_fact,
      known(personal_data_words(snapshot.personal_data, language), language));
  add(wordings::settings_fact, settings(diagnosis, language));
  add(wordings::gate_fact,
      html_text(say(wordings::gate_facts, language, severity_name(diagnosis.fail_on, language),
                    gate_words(diagnosis, language))));
  add(wordings::program_fact, html_text(say(wordings::program_facts, language, CDXRAY_VERSION,
                                            diagnosis.pack_name, diagnosis.pack_version)));
  return out + "</dl>";
}

std::string not_checked_table(const Sections& sections, Language language) {
  return fmt::format(
             "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
             "<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
             say(wordings::id_heading, language), say(wordings::rule_heading, language),
             say(wordings::state_heading, language), say(wordings::reason_heading, language)) +
         rule_rows(sections.broken, "error", say(wordings::broken, language)) +
         rule_rows(sections.blocked, "unknown", say(wordings::not_checked, language)) +
         "</tbody></table>";
}

}  // namespace

std::string html_not_checked(const Diagnosis& diagnosis, const Sections& sections,
                             Language language) {
  const std::string lost = not_seen(diagnosis.accounting, language);
  const bool no_rules = sections.blocked.empty() && sections.broken.empty();
  if (no_rules && lost.empty()) return {};
  std::string out = html_section("unchecked", say(wordings::what_not_checked, language),
                                 say(wordings::what_not_checked_lead, language));
  if (!no_rules) {
    out += html_region(say(wordings::rules_not_checked, language),
                       not_checked_table(sections, language), "card ");
  }
  return out + lost + "</section>\n";
}

std::string html_measured(const Diagnosis& diagnosis, Language language) {
  return html_section("measured", say(wordings::how_measured, language), "") +
         "<div class=\"card pad\">" + facts(diagnosis, language) +
         fmt::format("<details class=\"more\"><summary>{}</summary>\n",
                     say(wordings::all_rules_with_outcome, language)) +
         html_region(say(wordings::all_rules, language), rules_table(diagnosis, language), "") +
         "</details></div></section>\n";
}

}  // namespace cdxray
