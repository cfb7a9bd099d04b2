// Root causes as cards, risks and symptoms as lists; every finding stands in full exactly once.
#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_sections.h"
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

std::string remedy(const Fix& fix, bool first) {
  std::string out = fmt::format(
      "<div class=\"fix\"><p class=\"t\">{}{} <span class=\"b {}\">{}</span></p>\n",
      first ? "" : "Or: ", html_text(fix.title), safety_tone(fix.safety), safety_words(fix.safety));
  out += html_steps(fix.steps);
  if (!fix.warning.empty()) out += callout(html_text(fix.warning));
  return out + "</div>\n";
}

std::string remedies_block(const Finding& finding) {
  const auto fixes = remedies(finding);
  if (fixes.empty()) return {};
  std::string out = "<div><p class=\"h\">How to fix it</p>";
  for (const Fix* fix : fixes) out += remedy(*fix, fix == fixes.front());
  return out + "</div>\n";
}

std::string forbidden_block(const Finding& finding) {
  const auto fixes = forbidden_remedies(finding);
  if (fixes.empty()) return {};
  std::string out = "<div><p class=\"h\">What not to do</p>";
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

std::string reference(const Reference& reference) {
  const std::string read = reference.read.empty() ? "" : ", read on " + reference.read;
  const std::string name = reference.title.empty() ? reference.key : reference.title;
  if (!reference.url.starts_with("https://")) {
    return fmt::format("<span>{}{}</span>\n", html_text(name), html_text(read));
  }
  return fmt::format("<span><a href=\"{}\" rel=\"noreferrer\">{}</a>{}</span>\n",
                     html_attribute(reference.url), html_text(name), html_text(read));
}

std::string references_block(const Finding& finding) {
  std::string out = fmt::format("<div class=\"refs\"><span class=\"mono\">{} {}</span>\n",
                                html_text(finding.id), html_text(finding.rule));
  for (const Reference& each : finding.references) out += reference(each);
  return out + "</div>\n";
}

std::string links(std::string_view heading, const std::vector<const Finding*>& findings) {
  if (findings.empty()) return {};
  std::string out = fmt::format("<div><p class=\"h\">{}</p><ul class=\"list\">", heading);
  for (const Finding* finding : findings) {
    out += fmt::format("<li>{} <span class=\"alt\">{}</span></li>\n", html_link(*finding),
                       html_text(subject_words(*finding)));
  }
  return out + "</ul></div>\n";
}

std::string evidence(const Diagnosis& diagnosis, const Finding& finding) {
  std::string out = html_rows(fmt::format("Evidence of finding {}", finding.fingerprint),
                              finding.columns, finding.rows, finding.rows_total);
  if (size_of(finding.rows) < finding.rows_total) {
    out += fmt::format("<p class=\"alt\">More: <code>{}</code></p>\n",
                       html_text(explain_command(diagnosis, finding)));
  }
  return out;
}

/// All that is known about a finding, but its title.
std::string body(const Diagnosis& diagnosis, const Finding& finding) {
  std::string out = "<div class=\"body\">\n<div class=\"cols\">";
  out += paragraph("Why it matters", finding.why) + paragraph("What was seen", finding.message);
  out += "</div>\n" + paragraph("What could not be seen", finding.caveat);
  out += links("Because of", causes_of(diagnosis, finding));
  out += evidence(diagnosis, finding);
  const std::string fixes = remedies_block(finding);
  const std::string never = forbidden_block(finding);
  out += never.empty() ? fixes : "<div class=\"cols\">" + fixes + never + "</div>\n";
  out += links("Symptoms it explains", symptoms_of(diagnosis, finding));
  if (!finding.channels.empty() || !finding.companies.empty()) {
    out += "<div class=\"cols\">" +
           paragraph("Channels", channels_words(finding, finding.channels.size())) +
           names("Legal entities", finding.companies) + "</div>\n";
  }
  return out + references_block(finding) + "</div>\n";
}

std::string scope(const Finding& finding) {
  std::string out = html_text(subject_words(finding));
  const std::string channels = channels_words(finding);
  if (!channels.empty()) out += " · " + html_text(channels);
  return out;
}

std::string cause_card(const Diagnosis& diagnosis, const Finding& finding, std::int64_t rank) {
  std::string out = fmt::format(
      "<li class=\"card cause\" id=\"{}\"><details{}><summary>"
      "<span class=\"rank\" aria-hidden=\"true\">{}</span> "
      "<h3><span class=\"chev\" aria-hidden=\"true\">▸</span> {}</h3> ",
      html_anchor(finding), rank == 1 ? " open" : "", rank, html_text(finding.title));
  out += fmt::format("<span class=\"meta\">{} <span>{}</span></span> ",
                     html_severity(finding.severity), scope(finding));
  out +=
      fmt::format("<span class=\"big\"><b>{}</b> <span>late records, {}</span></span></summary>\n",
                  grouped(finding.explains_records),
                  share(finding.explains_records, diagnosis.accounting.late));
  return out + body(diagnosis, finding) + "</details></li>\n";
}

std::string line_parts(const Finding& finding, const std::string& note) {
  return fmt::format(
      "{} <span class=\"cell\"><span class=\"ft\">{}</span> <span class=\"fs\">{}</span></span> "
      "<span class=\"fr mono\">{}</span>",
      html_severity(finding.severity), html_text(finding.title), note, html_text(finding.id));
}

/// A finding in full behind its one line.
std::string folded(const Diagnosis& diagnosis, const Finding& finding, const std::string& note) {
  return fmt::format(
      "<li id=\"{}\"><details><summary><span class=\"chev\" aria-hidden=\"true\">▸</span> "
      "{}</summary>\n{}</details></li>\n",
      html_anchor(finding), line_parts(finding, note), body(diagnosis, finding));
}

/// One line that leads to where the finding stands in full.
std::string pointer(const Finding& finding, std::string_view where) {
  const std::string note = fmt::format("{} · <a href=\"#{}\">{}</a>", html_text(finding.message),
                                       html_anchor(finding), where);
  return fmt::format("<li><div class=\"row\"><span aria-hidden=\"true\"></span> {}</div></li>\n",
                     line_parts(finding, note));
}

std::string because(const Diagnosis& diagnosis, const Finding& finding) {
  std::string out = html_text(finding.message);
  for (const Finding* cause : causes_of(diagnosis, finding)) {
    out += fmt::format(" · because of {}", html_text(cause->id));
  }
  return out;
}

}  // namespace

std::string html_causes(const Diagnosis& diagnosis, const Sections& sections) {
  if (sections.causes.empty()) return {};
  std::string out = html_section("causes", "Root causes, strongest first",
                                 "A cause counts only when rows prove it.");
  out += "<ol class=\"causes\">\n";
  std::int64_t rank = 0;
  for (const Finding* finding : sections.causes) out += cause_card(diagnosis, *finding, ++rank);
  return out + "</ol></section>\n";
}

std::string html_leads(const Diagnosis& diagnosis, const Sections& sections) {
  if (sections.leads.empty()) return {};
  std::string out =
      html_section("leads", "Leads",
                   "Not proven to be the cause, but at the stage of late records that "
                   "nothing explains.");
  out += "<ul class=\"card fl\">\n";
  for (const Finding* finding : sections.leads) {
    out += folded(diagnosis, *finding, html_text(finding->message));
  }
  return out + "</ul></section>\n";
}

std::string html_risks(const Diagnosis& diagnosis, const Sections& sections) {
  if (sections.risks.empty()) return {};
  std::string out = html_section("risks", "Risks", "They hold up no record now.");
  out += "<ul class=\"card fl\">\n";
  for (const Finding* finding : sections.risks) {
    out += folded(diagnosis, *finding, html_text(finding->message));
  }
  return out + "</ul></section>\n";
}

std::string html_findings(const Diagnosis& diagnosis, const Sections& sections) {
  if (diagnosis.findings.empty()) return {};
  const std::string counts =
      findings_words(diagnosis, sections) + ". One finding is one rule on one subject.";
  std::string out = html_section("findings", "All findings", counts) + "<ul class=\"card fl\">\n";
  for (const Finding* finding : sections.causes) out += pointer(*finding, "see the root cause");
  for (const Finding* finding : sections.leads) out += pointer(*finding, "see the lead");
  for (const Finding* finding : sections.risks) out += pointer(*finding, "see the risk");
  for (const Finding* finding : sections.symptoms) {
    out += folded(diagnosis, *finding, because(diagnosis, *finding));
  }
  return out + "</ul></section>\n";
}

}  // namespace cdxray
