#include "reports/text_findings.h"

#include <algorithm>

#include <fmt/format.h>

#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

/// `✗ CRITICAL  `, as wide for every severity.
std::string severity_label(const TextPage& page, Severity severity) {
  std::string word(severity_word(severity));
  return fmt::format("{} {}", page.sign(severity), padded(to_upper(word), 10));
}

void write_steps(TextPage& page, const Fix& fix, std::string_view margin) {
  int number = 0;
  for (const std::string& step : fix.steps) {
    page.paragraph(fmt::format("{}{}. ", margin, ++number), Style::plain, step);
  }
}

void write_remedy(TextPage& page, const Fix& fix) {
  page.paragraph("   fix      ", Style::good,
                 fmt::format("{} ({})", fix.title, safety_words(fix.safety)));
  write_steps(page, fix, "            ");
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
  return joined({channels_words(finding), names_or_count(finding.companies, "legal entity")}, "; ");
}

/// A finding with what was seen and what can be done; `explained` are the records it holds up.
void write_whole(TextPage& page, const Finding& finding, const std::string& explained = {}) {
  page.paragraph(severity_label(page, finding.severity), style_of(finding.severity),
                 fmt::format("{} ({}, {})", finding.title, finding.id, finding.fingerprint));
  if (!explained.empty()) page.paragraph("   explains ", Style::plain, explained);
  page.paragraph("   seen     ", Style::plain,
                 fmt::format("{} ({})", finding.message, counted(finding.rows_total, "row")));
  if (!finding.caveat.empty()) page.paragraph("   unseen   ", Style::unknown, finding.caveat);
  write_remedies(page, finding);
}

void write_cause(TextPage& page, const Diagnosis& diagnosis, const Finding& finding) {
  write_whole(page, finding,
              joined({fmt::format("{} ({})", grouped(finding.explains_records),
                                  share(finding.explains_records, diagnosis.accounting.late)),
                      scope_words(finding)},
                     " in "));
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
  constexpr std::size_t most = 8;
  write_heading(page, fmt::format("Unexplained: {}, no finding covers them",
                                  counted(accounting.unexplained, "late record")));
  std::int64_t left = accounting.unexplained;
  for (std::size_t i = 0; i < std::min(most, accounting.by_unexplained.size()); ++i) {
    const UnexplainedCount& group = accounting.by_unexplained[i];
    page.paragraph(
        fmt::format(" {} {}  ", page.question(), padded_left(grouped(group.records), 8)),
        Style::unknown,
        joined({group.title, group.channel.empty() ? "an unknown channel" : group.channel,
                group.company},
               ", "));
    left -= group.records;
  }
  if (left > 0) {
    page.paragraph(fmt::format(" {} {}  ", page.question(), padded_left(grouped(left), 8)),
                   Style::unknown, "elsewhere");
  }
  if (!accounting.unexplained_rows.empty()) {
    const auto listed = static_cast<std::int64_t>(accounting.unexplained_rows.size());
    page.paragraph(
        "", Style::plain,
        fmt::format("The html and json reports list {} of them; --max-rows sets how many.",
                    listed == accounting.unexplained ? "each" : grouped(listed)));
  }
}

void write_leads(TextPage& page, const Sections& sections) {
  if (sections.leads.empty()) return;
  write_heading(page, fmt::format("{}: not proven to be the cause, but at the stage of records "
                                  "that nothing explains",
                                  counted(size_of(sections.leads), "lead")));
  for (const Finding* finding : sections.leads) {
    if (finding != sections.leads.front()) page.blank();
    write_whole(page, *finding);
  }
}

void write_line_of(TextPage& page, const Finding& finding, const std::string& after) {
  page.paragraph(
      "   " + severity_label(page, finding.severity), style_of(finding.severity),
      fmt::format("{} ({}, {}){}", finding.message, finding.id, finding.fingerprint, after), 15);
  if (!finding.caveat.empty()) {
    page.paragraph("               unseen ", Style::unknown, finding.caveat);
  }
}

/// Steps stand under the first finding of a rule; they differ only in the names.
void write_risk(TextPage& page, const Finding& finding, bool first_of_rule) {
  write_line_of(page, finding, "");
  const auto fixes = remedies(finding);
  if (fixes.empty()) return;
  page.paragraph("               fix ", Style::good, fixes.front()->title);
  if (finding.severity < Severity::error || !first_of_rule) return;
  write_steps(page, *fixes.front(), "               ");
}

void write_risks(TextPage& page, const Sections& sections) {
  if (sections.risks.empty()) return;
  write_heading(page,
                fmt::format("{} that hold{} up no record", counted(size_of(sections.risks), "risk"),
                            sections.risks.size() == 1 ? "s" : ""));
  std::string rule;
  for (const Finding* finding : sections.risks) {
    write_risk(page, *finding, finding->rule != rule);
    rule = finding->rule;
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

}  // namespace

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

void write_heading(TextPage& page, const std::string& text) {
  page.blank();
  page.line(text, Style::bold);
}

void write_findings(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  write_causes(page, diagnosis, sections);
  write_unexplained(page, diagnosis.accounting);
  write_leads(page, sections);
  write_risks(page, sections);
  write_symptoms(page, diagnosis, sections);
}

}  // namespace cdxray
