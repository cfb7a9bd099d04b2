// The proof of one finding.
#include <fmt/format.h>

#include "analyzer/commands/pages.h"
#include "analyzer/commands/row_table.h"
#include "reports/sections.h"
#include "reports/text_findings.h"
#include "reports/text_page.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view margin = "   ";

void write_rows(TextPage& page, const Finding& finding, const RenderOptions& options) {
  write_heading(page, "Evidence, " + rows_words(finding.rows.size(), finding.rows_total));
  write_row_table(page, finding.columns, finding.rows, options);
  if (static_cast<std::int64_t>(finding.rows.size()) < finding.rows_total) {
    page.line(fmt::format("{}all of them: --max-rows {}", margin, finding.rows_total),
              Style::command);
  }
}

void write_link(TextPage& page, const Finding& other) {
  page.paragraph(fmt::format("{}{} {}  ", margin, padded(other.id, 4), other.fingerprint),
                 Style::command, other.message);
}

void write_explained(TextPage& page, const Diagnosis& diagnosis, const Finding& finding) {
  const auto symptoms = symptoms_of(diagnosis, finding);
  if (finding.explains_records == 0 && symptoms.empty()) return;
  write_heading(page, "What it explains");
  if (finding.explains_records > 0) {
    page.paragraph(margin, Style::plain,
                   fmt::format("{} ({} of all), each proved by its row",
                               counted(finding.explains_records, "late record"),
                               share(finding.explains_records, diagnosis.accounting.late)));
    const std::string channels = channels_words(finding);
    const std::string companies = names_or_count(finding.companies, "legal entity");
    if (!channels.empty()) page.paragraph("   in ", Style::plain, channels);
    if (!companies.empty()) page.paragraph("   of ", Style::plain, companies);
  }
  for (const Finding* symptom : symptoms) write_link(page, *symptom);
}

void write_explaining(TextPage& page, const Diagnosis& diagnosis, const Finding& finding) {
  write_heading(page, "What explains it");
  const auto causes = causes_of(diagnosis, finding);
  for (const Finding* cause : causes) write_link(page, *cause);
  if (causes.empty()) page.paragraph(margin, Style::plain, "No other finding: it stands first.");
}

void write_remedy(TextPage& page, const Fix& fix) {
  page.paragraph(margin, Style::good, fmt::format("{} ({})", fix.title, safety_words(fix.safety)));
  int number = 0;
  for (const std::string& step : fix.steps) {
    page.paragraph(fmt::format("   {:2}. ", ++number), Style::plain, step);
  }
  if (!fix.warning.empty()) page.paragraph("      warning: ", Style::error, fix.warning, 6);
}

void write_remedies(TextPage& page, const Finding& finding) {
  if (!finding.fixes.empty()) write_heading(page, "How to fix it");
  for (const Fix* fix : remedies(finding)) write_remedy(page, *fix);
  for (const Fix* fix : forbidden_remedies(finding)) {
    page.paragraph("   never: ", Style::error,
                   fix->warning.empty() ? fix->title : fix->title + ". " + fix->warning, 6);
  }
}

void write_references(TextPage& page, const Finding& finding) {
  write_heading(page, "References");
  for (const Reference& reference : finding.references) {
    page.paragraph(margin, Style::plain,
                   reference.read.empty()
                       ? reference.title
                       : fmt::format("{} (read {})", reference.title, reference.read));
    if (!reference.url.empty()) page.line(std::string(margin) + reference.url, Style::command);
  }
}

}  // namespace

std::string finding_page(const Diagnosis& diagnosis, const Finding& finding,
                         const RenderOptions& options) {
  TextPage page(options);
  page.paragraph(severity_label(finding.severity, options), style_of(finding.severity),
                 finding.title);
  page.line(fmt::format("{}rule {} {}, finding {}", margin, finding.id, finding.rule,
                        finding.fingerprint));
  page.line(fmt::format("{}about {}", margin, subject_words(finding)));
  write_heading(page, "Why it matters");
  page.paragraph(margin, Style::plain, finding.why);
  write_heading(page, "What was seen");
  page.paragraph(margin, Style::plain, finding.message);
  if (!finding.caveat.empty()) {
    write_heading(page, "What could not be seen");
    page.paragraph(margin, Style::unknown, finding.caveat);
  }
  write_explained(page, diagnosis, finding);
  write_explaining(page, diagnosis, finding);
  write_rows(page, finding, options);
  write_remedies(page, finding);
  write_references(page, finding);
  page.blank();
  page.line(fmt::format("The rule and its query: cdxray explain {}", finding.id), Style::command);
  return page.text();
}

}  // namespace cdxray
