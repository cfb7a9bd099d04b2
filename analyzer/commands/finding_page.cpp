// The proof of one finding.
#include <fmt/format.h>

#include "analyzer/commands/page_phrases.h"
#include "analyzer/commands/pages.h"
#include "analyzer/commands/row_table.h"
#include "reports/phrases.h"
#include "reports/sections.h"
#include "reports/text_findings.h"
#include "reports/text_page.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view margin = "   ";

std::string margin_and(const std::string& text) {
  return std::string(margin) + text;
}

void write_rows(TextPage& page, const Finding& finding, const RenderOptions& options) {
  const Language language = page.language();
  write_heading(page, say(wordings::evidence_heading, language,
                          rows_words(finding.rows.size(), finding.rows_total, language)));
  write_row_table(page, finding.columns, finding.rows, options);
  if (static_cast<std::int64_t>(finding.rows.size()) < finding.rows_total) {
    page.line(margin_and(say(wordings::show_all_rows, language, finding.rows_total)),
              Style::command);
  }
}

void write_link(TextPage& page, const Finding& other) {
  page.paragraph(fmt::format("{}{} {}  ", margin, padded(other.id, 4), other.fingerprint),
                 Style::command, other.message);
}

void write_place(TextPage& page, const Phrase& label, const std::string& names) {
  if (names.empty()) return;
  page.paragraph(fmt::format("{}{} ", margin, say(label, page.language())), Style::plain, names);
}

void write_explained(TextPage& page, const Diagnosis& diagnosis, const Finding& finding) {
  const auto symptoms = symptoms_of(diagnosis, finding);
  if (finding.explains_records == 0 && symptoms.empty()) return;
  const Language language = page.language();
  write_heading(page, say(wordings::what_it_explains, language));
  if (finding.explains_records > 0) {
    page.paragraph(margin, Style::plain,
                   say_count(wordings::each_proved, language, finding.explains_records,
                             share(finding.explains_records, diagnosis.accounting.late, language)));
    write_place(page, wordings::in_label, channels_words(finding, language));
    write_place(page, wordings::of_label,
                names_or_count(finding.companies, wordings::legal_entities, language));
  }
  for (const Finding* symptom : symptoms) write_link(page, *symptom);
}

void write_explaining(TextPage& page, const Diagnosis& diagnosis, const Finding& finding) {
  write_heading(page, say(wordings::what_explains_it, page.language()));
  const auto causes = causes_of(diagnosis, finding);
  for (const Finding* cause : causes) write_link(page, *cause);
  if (causes.empty()) {
    page.paragraph(margin, Style::plain, say(wordings::stands_first, page.language()));
  }
}

void write_remedy(TextPage& page, const Fix& fix) {
  page.paragraph(margin, Style::good,
                 fmt::format("{} ({})", fix.title, safety_words(fix.safety, page.language())));
  int number = 0;
  for (const std::string& step : fix.steps) {
    page.paragraph(fmt::format("   {:2}. ", ++number), Style::plain, step);
  }
  if (fix.warning.empty()) return;
  page.paragraph(fmt::format("      {} ", say(wordings::page_warning, page.language())),
                 Style::error, fix.warning, 6);
}

void write_remedies(TextPage& page, const Finding& finding) {
  if (!finding.fixes.empty()) {
    write_heading(page, say(wordings::how_to_fix_heading, page.language()));
  }
  for (const Fix* fix : remedies(finding)) write_remedy(page, *fix);
  for (const Fix* fix : forbidden_remedies(finding)) {
    page.paragraph(fmt::format("{}{} ", margin, say(wordings::page_never, page.language())),
                   Style::error,
                   fix->warning.empty() ? fix->title : fix->title + ". " + fix->warning, 6);
  }
}

void write_references(TextPage& page, const Finding& finding) {
  write_heading(page, say(wordings::references_heading, page.language()));
  for (const Reference& reference : finding.references) write_reference(page, reference);
}

}  // namespace

std::string finding_page(const Diagnosis& diagnosis, const Finding& finding,
                         const RenderOptions& options) {
  TextPage page(options);
  const Language language = options.language;
  page.paragraph(severity_label(finding.severity, options), style_of(finding.severity),
                 finding.title);
  page.line(margin_and(
      say(wordings::finding_names, language, finding.id, finding.rule, finding.fingerprint)));
  page.line(margin_and(say(wordings::about, language, subject_words(finding, language))));
  write_heading(page, say(wordings::why_it_matters_heading, language));
  page.paragraph(margin, Style::plain, finding.why);
  write_heading(page, say(wordings::what_was_seen_heading, language));
  page.paragraph(margin, Style::plain, finding.message);
  if (!finding.caveat.empty()) {
    write_heading(page, say(wordings::what_was_not_seen_heading, language));
    page.paragraph(margin, Style::unknown, finding.caveat);
  }
  write_explained(page, diagnosis, finding);
  write_explaining(page, diagnosis, finding);
  write_rows(page, finding, options);
  write_remedies(page, finding);
  write_references(page, finding);
  page.blank();
  page.line(say(wordings::rule_command, language, "cdxray explain " + finding.id), Style::command);
  return page.text();
}

}  // namespace cdxray
