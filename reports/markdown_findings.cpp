#include "reports/markdown_findings.h"

#include <algorithm>

#include <fmt/format.h>

#include "reports/markdown_phrases.h"
#include "reports/phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::string text(std::string_view raw) {
  return markdown_text(raw);
}

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

std::string cell(const Value& value, bool is_id) {
  if (is_null(value)) return "NULL";
  const std::string raw = to_text(value);
  if (raw.empty()) return raw;
  return is_id || is_pseudonym(raw) ? markdown_code(raw, true) : text(raw);
}

std::string rows_table(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows) {
  std::string head = "|";
  std::string rule = "|";
  for (const WitnessColumn& column : columns) {
    head += fmt::format(" {} |", text(column.name));
    rule += " --- |";
  }
  std::string out = head + "\n" + rule + "\n";
  for (const Row& row : rows) {
    out += "|";
    for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i) {
      const std::string content = cell(row[i], columns[i].is_id);
      out += content.empty() ? " |" : fmt::format(" {} |", content);
    }
    out += "\n";
  }
  return out + "\n";
}

std::string labelled(const Phrase& label, Language language, const std::string& content) {
  return fmt::format("**{}** {}", say(label, language), content);
}

std::string evidence(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows,
                     std::int64_t total, const MarkdownBudget& budget, Language language) {
  if (total == 0) return {};
  const std::string count = budget.rows ? rows_words(rows.size(), total, language)
                                        : say_count(wordings::rows_left_out, language, total);
  const std::string out = labelled(wordings::evidence_label, language, count) + "\n\n";
  return rows.empty() || !budget.rows ? out : out + rows_table(columns, rows);
}

std::string remedy(const Phrase& heading, const Fix& fix, Language language) {
  std::string out = labelled(
      heading, language,
      fmt::format("{} ({})\n\n", text(fix.title), text(safety_words(fix.safety, language))));
  int number = 0;
  for (const std::string& step : fix.steps) out += fmt::format("{}. {}\n", ++number, text(step));
  if (!fix.steps.empty()) out += "\n";
  if (fix.warning.empty()) return out;
  return out + labelled(wordings::warning_heading, language, text(fix.warning)) + "\n\n";
}

std::string all_remedies(const Finding& finding, Language language) {
  std::string out;
  for (const Fix* fix : remedies(finding)) {
    out += remedy(out.empty() ? wordings::fix_heading : wordings::or_heading, *fix, language);
  }
  for (const Fix* fix : forbidden_remedies(finding)) {
    out += remedy(wordings::never_heading, *fix, language);
  }
  return out;
}

/// The address is text, never a link: a link target is no place for what a file may hold.
std::string references(const Finding& finding) {
  std::string out;
  for (const Reference& reference : finding.references) {
    out += fmt::format("- {} {}\n", text(reference.title),
                       reference.url.empty() ? "" : markdown_code(reference.url));
  }
  return out.empty() ? out : out + "\n";
}

std::string because(const Diagnosis& diagnosis, const Finding& finding, Language language) {
  std::string out;
  for (const Finding* cause : causes_of(diagnosis, finding)) {
    const std::string name = fmt::format("{} {} {}", markdown_code(cause->id), text(cause->title),
                                         markdown_code(cause->fingerprint));
    out += fmt::format("- {}\n", say(wordings::because_of, language, name));
  }
  return out.empty() ? out : out + "\n";
}

std::string details(const Finding& finding, const MarkdownBudget& budget, Language language) {
  if (!budget.details) return {};
  std::string body;
  if (!finding.why.empty()) {
    body += labelled(wordings::why_it_matters_label, language, text(finding.why)) + "\n\n";
  }
  body += evidence(finding.columns, finding.rows, finding.rows_total, budget, language);
  body += all_remedies(finding, language);
  body += references(finding);
  return fmt::format("<details>\n<summary>{}</summary>\n\n{}</details>\n\n",
                     say(wordings::details_summary, language), body);
}

std::string finding_block(const Diagnosis& diagnosis, const Finding& finding,
                          const MarkdownBudget& budget, Language language) {
  std::string out = fmt::format(
      "#### {}\n\n", say(wordings::in_detail, language, severity_word(finding.severity, language),
                         text(finding.title)));
  out += fmt::format("{} ({}, {}, {})\n\n", text(finding.message), markdown_code(finding.id),
                     markdown_code(finding.fingerprint),
                     say_count(wordings::rows, language, finding.rows_total));
  if (!finding.caveat.empty()) {
    out += labelled(wordings::not_seen_label, language, text(finding.caveat)) + "\n\n";
  }
  out += because(diagnosis, finding, language);
  return out + details(finding, budget, language);
}

std::string scope(const Finding& finding, Language language) {
  const std::string channels = channels_words(finding, language);
  const std::string companies =
      names_or_count(finding.companies, wordings::legal_entities, language);
  return channels.empty() || companies.empty()
             ? channels + companies
             : channels + say(wordings::separator, language) + companies;
}

std::string causes_table_head(Language language) {
  return fmt::format(
      "| # | {} | {} | {} | {} | {} |\n| --: | --- | --- | --- | --: | --: |\n",
      say(wordings::root_cause_heading, language), say(wordings::severity_heading, language),
      say(wordings::where_heading, language), say(wordings::late_records_heading, language),
      say(wordings::share_heading, language));
}

}  // namespace

std::string markdown_causes_table(const Diagnosis& diagnosis, const Sections& sections,
                                  Language language) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.late == 0) return {};
  std::string out = causes_table_head(language);
  int rank = 0;
  for (const Finding* finding : sections.causes) {
    out +=
        fmt::format("| {} | {} {} | {} | {} | {} | {} |\n", ++rank, text(finding->title),
                    markdown_code(finding->id, true), severity_word(finding->severity, language),
                    text(scope(*finding, language)), grouped(finding->explains_records, language),
                    share(finding->explains_records, accounting.late, language));
  }
  out += fmt::format("| | {} | | | {} | {} |\n", say(wordings::unexplained_heading, language),
                     grouped(accounting.unexplained, language),
                     share(accounting.unexplained, accounting.late, language));
  return out + fmt::format("| | **{}** | | | **{}** | |\n\n", say(wordings::late_heading, language),
                           grouped(accounting.late, language));
}

std::string markdown_findings(const Diagnosis& diagnosis, const Sections& sections,
                              const MarkdownBudget& budget, Language language) {
  std::string out = findings_words(diagnosis, sections, language) + "\n\n";
  const auto add = [&](const std::vector<const Finding*>& findings, const Phrase& heading) {
    if (findings.empty()) return;
    const std::int64_t count = size_of(findings);
    out += fmt::format("### {}\n\n", say(wordings::in_detail, language, say(heading, language),
                                         say_count(wordings::findings, language, count)));
    const std::size_t shown = std::min(findings.size(), budget.most_findings);
    for (std::size_t i = 0; i < shown; ++i) {
      out += finding_block(diagnosis, *findings[i], budget, language);
    }
    if (shown == findings.size()) return;
    const std::int64_t more = count - static_cast<std::int64_t>(shown);
    out += say_count(wordings::more_findings, language, more) + "\n\n";
  };
  add(sections.causes, wordings::root_causes_heading);
  add(sections.leads, wordings::leads_section);
  add(sections.risks, wordings::risks_section);
  add(sections.symptoms, wordings::symptoms_section);
  return out;
}

std::string markdown_unexplained(const Accounting& accounting, const MarkdownBudget& budget,
                                 Language language) {
  if (accounting.unexplained == 0) return {};
  const std::string count = say_count(wordings::late_records, language, accounting.unexplained);
  return fmt::format("### {}\n\n{}\n\n",
                     say(wordings::in_detail, language,
                         say(wordings::unexplained_heading, language), count),
                     say(wordings::no_finding_explains, language)) +
         evidence(accounting.unexplained_columns, accounting.unexplained_rows,
                  accounting.unexplained, budget, language);
}

}  // namespace cdxray
