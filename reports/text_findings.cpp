#include "reports/text_findings.h"

#include <algorithm>

#include <fmt/format.h>

#include "reports/phrases.h"
#include "reports/text_phrases.h"
#include "reports/unicode.h"
#include "reports/words.h"
#include "reports/words_phrases.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

/// `✗ CRITICAL  `, as wide for every severity.
std::string severity_label(const TextPage& page, Severity severity) {
  constexpr std::size_t gap = 2;
  const Language language = page.language();
  const std::size_t width = widest({&wordings::critical_title, &wordings::error_title,
                                    &wordings::warning_title, &wordings::info_title},
                                   language);
  const std::string word = to_upper(severity_word(severity, language));
  return fmt::format("{} {}", page.sign(severity), padded(word, width + gap));
}

/// `   fix      `, as wide for every label of a finding.
std::string label(const TextPage& page, const Phrase& word) {
  const std::size_t width = widest(
      {&wordings::explains_label, &wordings::seen_label, &wordings::unseen_label,
       &wordings::fix_label, &wordings::or_label, &wordings::warning_label, &wordings::never_label},
      page.language());
  return fmt::format("   {} ", padded(say(word, page.language()), width));
}

void write_steps(TextPage& page, const Fix& fix, std::size_t margin) {
  int number = 0;
  for (const std::string& step : fix.steps) {
    page.paragraph(fmt::format("{}{}. ", padded("", margin), ++number), Style::plain, step);
  }
}

void write_remedy(TextPage& page, const Phrase& word, const Fix& fix) {
  page.paragraph(label(page, word), Style::good,
                 fmt::format("{} ({})", fix.title, safety_words(fix.safety, page.language())));
}

void write_warning(TextPage& page, const Fix& fix) {
  if (fix.warning.empty()) return;
  page.paragraph(label(page, wordings::warning_label), Style::error, fix.warning);
}

void write_remedies(TextPage& page, const Finding& finding) {
  const auto fixes = remedies(finding);
  for (const Fix* fix : fixes) {
    const bool first = fix == fixes.front();
    write_remedy(page, first ? wordings::fix_label : wordings::or_label, *fix);
    if (first) write_steps(page, *fix, display_width(label(page, wordings::fix_label)));
    write_warning(page, *fix);
  }
  for (const Fix* fix : forbidden_remedies(finding)) {
    page.paragraph(label(page, wordings::never_label), Style::error,
                   fix->warning.empty() ? fix->title : fix->title + ". " + fix->warning);
  }
}

std::string scope_words(const Finding& finding, Language language) {
  return joined({channels_words(finding, language),
                 names_or_count(finding.companies, wordings::legal_entities, language)},
                say(wordings::separator, language));
}

/// A finding with what was seen and what can be done; `explained` are the records it holds up.
void write_whole(TextPage& page, const Finding& finding, const std::string& explained = {}) {
  const std::string rows = say_count(wordings::rows, page.language(), finding.rows_total);
  page.paragraph(severity_label(page, finding.severity), style_of(finding.severity),
                 fmt::format("{} ({}, {})", finding.title, finding.id, finding.fingerprint));
  if (!explained.empty()) {
    page.paragraph(label(page, wordings::explains_label), Style::plain, explained);
  }
  page.paragraph(label(page, wordings::seen_label), Style::plain,
                 fmt::format("{} ({})", finding.message, rows));
  if (!finding.caveat.empty()) {
    page.paragraph(label(page, wordings::unseen_label), Style::unknown, finding.caveat);
  }
  write_remedies(page, finding);
}

void write_cause(TextPage& page, const Diagnosis& diagnosis, const Finding& finding) {
  const Language language = page.language();
  const std::string records = grouped(finding.explains_records, language);
  const std::string part = share(finding.explains_records, diagnosis.accounting.late, language);
  const std::string scope = scope_words(finding, language);
  write_whole(page, finding,
              scope.empty() ? fmt::format("{} ({})", records, part)
                            : say(wordings::explained_in, language, records, part, scope));
}

void write_causes(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  if (sections.causes.empty()) return;
  const Language language = page.language();
  const Accounting& accounting = diagnosis.accounting;
  write_heading(page, say_count(wordings::causes_explain, language, size_of(sections.causes),
                                grouped(accounting.explained, language),
                                say_count(wordings::late_records, language, accounting.late)));
  for (const Finding* finding : sections.causes) {
    if (finding != sections.causes.front()) page.blank();
    write_cause(page, diagnosis, *finding);
  }
}

void write_unexplained_count(TextPage& page, std::int64_t records, const std::string& where) {
  page.paragraph(
      fmt::format(" {} {}  ", page.question(), padded_left(grouped(records, page.language()), 8)),
      Style::unknown, where);
}

void write_unexplained(TextPage& page, const Accounting& accounting) {
  if (accounting.unexplained == 0) return;
  constexpr std::size_t most = 8;
  const Language language = page.language();
  write_heading(page, say_count(wordings::unexplained_records, language, accounting.unexplained));
  std::int64_t left = accounting.unexplained;
  for (std::size_t i = 0; i < std::min(most, accounting.by_unexplained.size()); ++i) {
    const UnexplainedCount& group = accounting.by_unexplained[i];
    const std::string channel =
        group.channel.empty() ? say(wordings::an_unknown_channel, language) : group.channel;
    write_unexplained_count(page, group.records,
                            joined({group.title, channel, group.company}, ", "));
    left -= group.records;
  }
  if (left > 0) write_unexplained_count(page, left, say(wordings::elsewhere, language));
  if (accounting.unexplained_rows.empty()) return;
  const std::int64_t listed = size_of(accounting.unexplained_rows);
  page.paragraph("", Style::plain,
                 listed == accounting.unexplained
                     ? say(wordings::reports_list_each, language)
                     : say(wordings::reports_list_some, language, grouped(listed, language)));
}

void write_leads(TextPage& page, const Sections& sections) {
  if (sections.leads.empty()) return;
  write_heading(page, say_count(wordings::leads_meaning, page.language(), size_of(sections.leads)));
  for (const Finding* finding : sections.leads) {
    if (finding != sections.leads.front()) page.blank();
    write_whole(page, *finding);
  }
}

/// What stands under a finding's one line begins where its message does.
std::size_t line_margin(const TextPage& page) {
  return 3 + display_width(severity_label(page, Severity::info));
}

void write_under_line(TextPage& page, const Phrase& word, Style style, const std::string& text) {
  const std::string margin = padded("", line_margin(page));
  page.paragraph(fmt::format("{}{} ", margin, say(word, page.language())), style, text);
}

void write_line_of(TextPage& page, const Finding& finding, const std::string& after) {
  page.paragraph(
      "   " + severity_label(page, finding.severity), style_of(finding.severity),
      fmt::format("{} ({}, {}){}", finding.message, finding.id, finding.fingerprint, after),
      line_margin(page));
  if (!finding.caveat.empty()) {
    write_under_line(page, wordings::unseen_label, Style::unknown, finding.caveat);
  }
}

/// Steps stand under the first finding of a rule; they differ only in the names.
void write_risk(TextPage& page, const Finding& finding, bool first_of_rule) {
  write_line_of(page, finding, "");
  const auto fixes = remedies(finding);
  if (fixes.empty()) return;
  write_under_line(page, wordings::fix_label, Style::good, fixes.front()->title);
  if (finding.severity < Severity::error || !first_of_rule) return;
  write_steps(page, *fixes.front(), line_margin(page));
}

void write_risks(TextPage& page, const Sections& sections) {
  if (sections.risks.empty()) return;
  write_heading(page, say_count(wordings::risks_meaning, page.language(), size_of(sections.risks)));
  std::string rule;
  for (const Finding* finding : sections.risks) {
    write_risk(page, *finding, finding->rule != rule);
    rule = finding->rule;
  }
}

void write_symptoms(TextPage& page, const Diagnosis& diagnosis, const Sections& sections) {
  if (sections.symptoms.empty()) return;
  const Language language = page.language();
  write_heading(page, say_count(wordings::symptoms_meaning, language, size_of(sections.symptoms)));
  for (const Finding* finding : sections.symptoms) {
    std::string after;
    for (const Finding* cause : causes_of(diagnosis, *finding)) {
      const std::string name = fmt::format("{} {}", cause->id, cause->fingerprint);
      after += ", " + say(wordings::because_of, language, name);
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
