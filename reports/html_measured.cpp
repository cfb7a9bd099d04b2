// What could not be checked, and how the rest was measured.
#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_sections.h"
#include "reports/words.h"

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

std::string not_seen(const Accounting& accounting) {
  if (accounting.not_seen.empty()) return {};
  std::string out =
      "<p class=\"lead\">What the records' journey could not show:</p>\n"
      "<div class=\"card pad\"><ul class=\"list\">";
  for (const std::string& sentence : accounting.not_seen) {
    out += fmt::format("<li>{}</li>\n", html_text(sentence));
  }
  return out + "</ul></div>\n";
}

std::string term(std::string_view name, const std::string& content) {
  return fmt::format("<dt>{}</dt> <dd>{}</dd>\n", name, content);
}

std::string sources(const SnapshotFacts& snapshot) {
  std::string out = "<ul class=\"list\">";
  for (const SideFacts& side : snapshot.sides) {
    const std::string name = side.channel_database.empty()
                                 ? "headquarters"
                                 : "channel database " + side.channel_database;
    out += fmt::format("<li>{}: <code>{}</code> ({}), captured {}, {}, {}</li>\n", html_text(name),
                       html_text(side.source), html_text(side.kind),
                       html_text(moment_words(side.captured_at)), counted(side.tables, "table"),
                       side_rows_words(side));
  }
  return out + "</ul>";
}

std::string settings(const Diagnosis& diagnosis) {
  const auto sentences = departures(diagnosis);
  if (sentences.empty()) return "none";
  std::string out = "<ul class=\"list\">";
  for (const std::string& sentence : sentences) {
    out += fmt::format("<li>{}</li>\n", html_text(sentence));
  }
  return out + "</ul>";
}

std::string time_words(const SnapshotFacts& snapshot) {
  if (snapshot.now == snapshot.captured_at) {
    return "\"Now\" is the capture time, so the result is the same whenever the report is made.";
  }
  return fmt::format("\"Now\" was set to {}; the snapshot was captured {}.",
                     moment_words(snapshot.now), moment_words(snapshot.captured_at));
}

std::string known(const std::string& text) {
  return text.empty() ? "<span class=\"z\">not known</span>" : html_text(text);
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

std::string_view outcome_word(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "passed";
    case Outcome::fail:
      return "failed";
    case Outcome::not_applicable:
      return "not applicable";
    case Outcome::blocked:
      return "not checked";
    case Outcome::error:
      return "broken";
    case Outcome::waived:
      break;
  }
  return "waived";
}

std::string rules_table(const Diagnosis& diagnosis) {
  std::string out =
      "<table><thead><tr><th scope=\"col\">Id</th><th scope=\"col\">Rule</th>"
      "<th scope=\"col\">Outcome</th><th scope=\"col\" class=\"r\">Rows</th>";
  if (diagnosis.with_timings) out += "<th scope=\"col\" class=\"r\">ms</th>";
  out += "<th scope=\"col\">Reason</th></tr></thead>\n<tbody>\n";
  for (const RuleResult& rule : diagnosis.rules) {
    out += fmt::format(
        "<tr><td class=\"mono n1\">{}</td><th scope=\"row\">{}</th><td>{}</td><td "
        "class=\"r\">{}</td>",
        html_text(rule.id), html_text(rule.title),
        html_badge(outcome_tone(rule.outcome), outcome_word(rule.outcome)), grouped(rule.rows));
    if (diagnosis.with_timings) {
      out += fmt::format("<td class=\"r\">{:.1f}</td>", rule.milliseconds);
    }
    out += fmt::format("<td>{}</td></tr>\n", html_text(rule.reason));
  }
  return out + "</tbody></table>";
}

std::string facts(const Diagnosis& diagnosis) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  std::string out = "<dl class=\"kv\">\n";
  out += term("Rules", html_text(outcomes_words(diagnosis)));
  out += term("Snapshot", fmt::format("<code>{}</code>, captured {}", html_text(snapshot.name),
                                      html_text(moment_words(snapshot.captured_at))));
  out += term("SHA-256", fmt::format("<code>{}</code>", html_text(snapshot.sha256)));
  out += term("Environment", known(snapshot.environment));
  out += term("Product version", known(snapshot.product_version));
  out += term("Sources", sources(snapshot));
  out += term("Time", html_text(time_words(snapshot)));
  out += term("Personal data", known(snapshot.personal_data));
  out += term("Changed settings", settings(diagnosis));
  out += term("Gate", html_text(fmt::format("fails on {} and above; {}", to_text(diagnosis.fail_on),
                                            gate_words(diagnosis))));
  out += term("Program", html_text(fmt::format("cdxray {}, rules {} {}", CDXRAY_VERSION,
                                               diagnosis.pack_name, diagnosis.pack_version)));
  return out + "</dl>";
}

}  // namespace

std::string html_not_checked(const Diagnosis& diagnosis, const Sections& sections) {
  const std::string lost = not_seen(diagnosis.accounting);
  const bool no_rules = sections.blocked.empty() && sections.broken.empty();
  if (no_rules && lost.empty()) return {};
  std::string out = html_section(
      "unchecked", "What could not be checked",
      "These rules have neither passed nor failed: the snapshot lacks what they need, or they "
      "broke.");
  if (!no_rules) {
    out += html_region(
        "Rules that were not checked",
        "<table><thead><tr><th scope=\"col\">Id</th><th scope=\"col\">Rule</th>"
        "<th scope=\"col\">State</th><th scope=\"col\">Reason</th></tr></thead>\n<tbody>\n" +
            rule_rows(sections.broken, "error", "broken") +
            rule_rows(sections.blocked, "unknown", "not checked") + "</tbody></table>",
        "card ");
  }
  return out + lost + "</section>\n";
}

std::string html_measured(const Diagnosis& diagnosis) {
  return html_section("measured", "How this was measured", "") + "<div class=\"card pad\">" +
         facts(diagnosis) +
         "<details class=\"more\"><summary>All rules with their outcome</summary>\n" +
         html_region("All rules", rules_table(diagnosis), "") + "</details></div></section>\n";
}

}  // namespace cdxray
