// Root causes as cards, risks and symptoms as lists; every finding stands in full exactly once.
#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_findings_phrases.h"
#include "reports/html_parts.h"
#include "reports/html_phrases.h"
#include "reports/html_sections.h"
#include "reports/phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

std::string callout(std::string_view content) {
  return fmt::format("<p class=\"callout\">{} <span>{}</span></p>\n", html_icon("error"), content);
}

std::string_view safety_tone(Safety safety) {
  if (safety == Safety::safe) return "good";
  return safety == Safety::unsafe ? "error" : "plain";
}

std::string remedy(const Fix& fix, bool first, Language language) {
  const std::string title = html_text(fix.title);
  std::string out =
      fmt::format("<div class=\"fix\"><p class=\"t\">{} <span class=\"b {}\">{}</span></p>\n",
                  first ? title : say(wordings::or_instead, language, title),
                  safety_tone(fix.safety), safety_words(fix.safety, language));
  out += html_steps(fix.steps);
  if (!fix.warning.empty()) out += callout(html_text(fix.warning));
  return out + "</div>\n";
}

std::string remedies_block(const Finding& finding, Language language) {
  const auto fixes = remedies(finding);
  if (fixes.empty()) return {};
  std::string out =
      fmt::format("<div><p class=\"h\">{}</p>", say(wordings::how_to_fix_heading, language));
  for (const Fix* fix : fixes) out += remedy(*fix, fix == fixes.front(), language);
  return out + "</div>\n";
}

std::string forbidden_block(const Finding& finding, Language language) {
  const auto fixes = forbidden_remedies(finding);
  if (fixes.empty()) return {};
  std::string out =
      fmt::format("<div><p class=\"h\">{}</p>", say(wordings::what_not_to_do, language));
  for (const Fix* fix : fixes) {
    out += callout(fmt::format("<b>{}</b>. {}", html_text(fix->title), html_text(fix->warning)));
  }
  return out + "</div>\n";
}

std::string paragraph(std::string_view heading, const std::string& text) {
  if (text.empty()) return {};
  return fmt::format("<div><p class=\"h\">{}</p><p>{}</p></div>\n", heading, html_text(text));
}

std::string names(std::string_view heading, const std::vector<std::string>& list) {
  return paragraph(heading, fmt::format("{}", fmt::join(list, ", ")));
}

std::string reference(const Reference& reference, Language language) {
  const std::string read = reference.read.empty() ? ""
                                                  : ", " + say(wordings::read_on, language,
                                                               day_words(reference.read, language));
  const std::string name = reference.title.empty() ? reference.key : reference.title;
  if (!reference.url.starts_with("https://")) {
    return fmt::format("<span>{}{}</span>\n", html_text(name), html_text(read));
  }
  return fmt::format("<span><a href=\"{}\" rel=\"noreferrer\">{}</a>{}</span>\n",
                     html_attribute(reference.url), html_text(name), html_text(read));
}

std::string references_block(const Finding& finding, Language language) {
  std::string out = fmt::format("<div class=\"refs\"><span class=\"mono\">{} {}</span>\n",
                                html_text(finding.id), html_text(finding.rule));
  for (const Reference& each : finding.references) out += reference(each, language);
  return out + "</div>\n";
}

std::string links(std::string_view heading, const std::vector<const Finding*>& findings,
                  Language language) {
  if (findings.empty()) return {};
  std::string out = fmt::format("<div><p class=\"h\">{}</p><ul class=\"list\">", heading);
  for (const Finding* finding : findings) {
    out += fmt::format("<li>{} <span class=\"alt\">{}</span></li>\n", html_link(*finding),
                       html_text(subject_words(*finding, language)));
  }
  return out + "</ul></div>\n";
}

std::string evidence(const Diagnosis& diagnosis, const Finding& finding, Language language) {
  std::string out = html_rows(say(wordings::evidence_of, language, finding.fingerprint),
                              finding.columns, finding.rows, finding.rows_total, language);
  if (size_of(finding.rows) < finding.rows_total) {
    const std::string command =
        fmt::format("<code>{}</code>", html_text(explain_command(diagnosis, finding)));
    out += fmt::format("<p class=\"alt\">{}</p>\n", say(wordings::more, language, command));
  }
  return out;
}

std::string reach(const Finding& finding, Language language) {
  if (finding.channels.empty() && finding.companies.empty()) return {};
  return "<div class=\"cols\">" +
         paragraph(say(wordings::channels_heading, language),
                   channels_words(finding, language, finding.channels.size())) +
         names(say(wordings::legal_entities_heading, language), finding.companies) + "</div>\n";
}

/// All that is known about a finding, but its title.
std::string body(const Diagnosis& diagnosis, const Finding& finding, Language language) {
  std::string out = "<div class=\"body\">\n<div class=\"cols\">";
  out += paragraph(say(wordings::why_it_matters_heading, language), finding.why) +
         paragraph(say(wordings::what_was_seen_heading, language), finding.message);
  out += "</div>\n" + paragraph(say(wordings::what_was_not_seen_heading, language), finding.caveat);
  out +=
      links(say(wordings::because_of_heading, language), causes_of(diagnosis, finding), language);
  out += evidence(diagnosis, finding, language);
  const std::string fixes = remedies_block(finding, language);
  const std::string never = forbidden_block(finding, language);
  out += never.empty() ? fixes : "<div class=\"cols\">" + fixes + never + "</div>\n";
  out +=
      links(say(wordings::explained_symptoms, language), symptoms_of(diagnosis, finding), language);
  return out + reach(finding, language) + references_block(finding, language) + "</div>\n";
}

std::string scope(const Finding& finding, Language language) {
  std::string out = html_text(subject_words(finding, language));
  const std::string channels = channels_words(finding, language);
  if (!channels.empty()) out += " · " + html_text(channels);
  return out;
}

std::string cause_card(const Diagnosis& diagnosis, const Finding& finding, std::int64_t rank,
                       Language language) {
  std::string out = fmt::format(
      "<li class=\"card cause\" id=\"{}\"><details{}><summary>"
      "<span class=\"rank\" aria-hidden=\"true\">{}</span> "
      "<h3><span class=\"chev\" aria-hidden=\"true\">▸</span> {}</h3> ",
      html_anchor(finding), rank == 1 ? " open" : "", rank, html_text(finding.title));
  out += fmt::format("<span class=\"meta\">{} <span>{}</span></span> ",
                     html_severity(finding.severity, language), scope(finding, language));
  out +=
      fmt::format("<span class=\"big\"><b>{}</b> <span>{}</span></span></summary>\n",
                  grouped(finding.explains_records, language),
                  say_count(wordings::late_records_share, language, finding.explains_records,
                            share(finding.explains_records, diagnosis.accounting.late, language)));
  return out + body(diagnosis, finding, language) + "</details></li>\n";
}

std::string line_parts(const Finding& finding, const std::string& note, Language language) {
  return fmt::format(
      "{} <span class=\"cell\"><span class=\"ft\">{}</span> <span class=\"fs\">{}</span></span> "
      "<span class=\"fr mono\">{}</span>",
      html_severity(finding.severity, language), html_text(finding.title), note,
      html_text(finding.id));
}

/// A finding in full behind its one line.
std::string folded(const Diagnosis& diagnosis, const Finding& finding, const std::string& note,
                   Language language) {
  return fmt::format(
      "<li id=\"{}\"><details><summary><span class=\"chev\" aria-hidden=\"true\">▸</span> "
      "{}</summary>\n{}</details></li>\n",
      html_anchor(finding), line_parts(finding, note, language),
      body(diagnosis, finding, language));
}

/// One line that leads to where the finding stands in full.
std::string pointer(const Finding& finding, const Phrase& where, Language language) {
  const std::string note = fmt::format("{} · <a href=\"#{}\">{}</a>", html_text(finding.message),
                                       html_anchor(finding), say(where, language));
  return fmt::format("<li><div class=\"row\"><span aria-hidden=\"true\"></span> {}</div></li>\n",
                     line_parts(finding, note, language));
}

std::string because(const Diagnosis& diagnosis, const Finding& finding, Language language) {
  std::string out = html_text(finding.message);
  for (const Finding* cause : causes_of(diagnosis, finding)) {
    out += " · " + say(wordings::because_of, language, html_text(cause->id));
  }
  return out;
}

std::string folded_list(const Diagnosis& diagnosis, const std::vector<const Finding*>& findings,
                        Language language) {
  std::string out = "<ul class=\"card fl\">\n";
  for (const Finding* finding : findings) {
    out += folded(diagnosis, *finding, html_text(finding->message), language);
  }
  return out + "</ul></section>\n";
}

}  // namespace

std::string html_causes(const Diagnosis& diagnosis, const Sections& sections, Language language) {
  if (sections.causes.empty()) return {};
  std::string out = html_section("causes", say(wordings::strongest_first, language),
                                 say(wordings::only_proved_causes, language));
  out += "<ol class=\"causes\">\n";
  std::int64_t rank = 0;
  for (const Finding* finding : sections.causes) {
    out += cause_card(diagnosis, *finding, ++rank, language);
  }
  return out + "</ol></section>\n";
}

std::string html_leads(const Diagnosis& diagnosis, const Sections& sections, Language language) {
  if (sections.leads.empty()) return {};
  return html_section("leads", say(wordings::leads_part, language),
                      say(wordings::leads_lead, language)) +
         folded_list(diagnosis, sections.leads, language);
}

std::string html_risks(const Diagnosis& diagnosis, const Sections& sections, Language language) {
  if (sections.risks.empty()) return {};
  return html_section("risks", say(wordings::risks_part, language),
                      say(wordings::risks_lead, language)) +
         folded_list(diagnosis, sections.risks, language);
}

std::string html_findings(const Diagnosis& diagnosis, const Sections& sections, Language language) {
  if (diagnosis.findings.empty()) return {};
  const std::string counts =
      say(wordings::one_rule_one_subject, language, findings_words(diagnosis, sections, language));
  std::string out = html_section("findings", say(wordings::findings_part, language), counts) +
                    "<ul class=\"card fl\">\n";
  const auto point_to = [&](const std::vector<const Finding*>& findings, const Phrase& where) {
    for (const Finding* finding : findings) out += pointer(*finding, where, language);
  };
  point_to(sections.causes, wordings::see_root_cause);
  point_to(sections.leads, wordings::see_lead);
  point_to(sections.risks, wordings::see_risk);
  for (const Finding* finding : sections.symptoms) {
    out += folded(diagnosis, *finding, because(diagnosis, *finding, language), language);
  }
  return out + "</ul></section>\n";
}

}  // namespace cdxray
