#include "reports/markdown_findings.h"

#include <algorithm>

#include <fmt/format.h>

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

std::string evidence(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows,
                     std::int64_t total, const MarkdownBudget& budget) {
  if (total == 0) return {};
  if (!budget.rows) {
    return fmt::format("**Evidence:** {}, left out here to keep the page short\n\n",
                       counted(total, "row"));
  }
  std::string out = fmt::format("**Evidence:** {}\n\n", rows_words(rows.size(), total));
  return rows.empty() ? out : out + rows_table(columns, rows);
}

std::string remedy(std::string_view heading, const Fix& fix) {
  std::string out =
      fmt::format("**{}** {} ({})\n\n", heading, text(fix.title), text(safety_words(fix.safety)));
  int number = 0;
  for (const std::string& step : fix.steps) out += fmt::format("{}. {}\n", ++number, text(step));
  if (!fix.steps.empty()) out += "\n";
  if (!fix.warning.empty()) out += fmt::format("**Warning:** {}\n\n", text(fix.warning));
  return out;
}

std::string all_remedies(const Finding& finding) {
  std::string out;
  for (const Fix* fix : remedies(finding)) out += remedy(out.empty() ? "Fix:" : "Or:", *fix);
  for (const Fix* fix : forbidden_remedies(finding)) out += remedy("Never:", *fix);
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

std::string because(const Diagnosis& diagnosis, const Finding& finding) {
  std::string out;
  for (const Finding* cause : causes_of(diagnosis, finding)) {
    out += fmt::format("- because of {} {} {}\n", markdown_code(cause->id), text(cause->title),
                       markdown_code(cause->fingerprint));
  }
  return out.empty() ? out : out + "\n";
}

std::string details(const Finding& finding, const MarkdownBudget& budget) {
  if (!budget.details) return {};
  std::string body;
  if (!finding.why.empty()) body += fmt::format("**Why it matters:** {}\n\n", text(finding.why));
  body += evidence(finding.columns, finding.rows, finding.rows_total, budget);
  body += all_remedies(finding);
  body += references(finding);
  return fmt::format("<details>\n<summary>Why, evidence, remedy</summary>\n\n{}</details>\n\n",
                     body);
}

std::string finding_block(const Diagnosis& diagnosis, const Finding& finding,
                          const MarkdownBudget& budget) {
  std::string out =
      fmt::format("#### {}: {}\n\n", severity_word(finding.severity), text(finding.title));
  out += fmt::format("{} ({}, {}, {})\n\n", text(finding.message), markdown_code(finding.id),
                     markdown_code(finding.fingerprint), counted(finding.rows_total, "row"));
  if (!finding.caveat.empty()) {
    out += fmt::format("**Could not be seen:** {}\n\n", text(finding.caveat));
  }
  out += because(diagnosis, finding);
  return out + details(finding, budget);
}

std::string section(const Diagnosis& diagnosis, const std::vector<const Finding*>& findings,
                    std::string_view heading, std::string_view noun, const MarkdownBudget& budget) {
  if (findings.empty()) return {};
  std::string out = fmt::format("### {}: {}\n\n", heading, counted(size_of(findings), noun));
  const std::size_t shown = std::min(findings.size(), budget.most_findings);
  for (std::size_t i = 0; i < shown; ++i) {
    out += finding_block(diagnosis, *findings[i], budget);
  }
  if (shown < findings.size()) {
    out += fmt::format("\\+ {} more in the HTML or JSON report\n\n",
                       grouped(size_of(findings) - static_cast<std::int64_t>(shown)));
  }
  return out;
}

std::string scope(const Finding& finding) {
  const std::string channels = channels_words(finding);
  const std::string companies = names_or_count(finding.companies, "legal entity");
  return channels.empty() || companies.empty() ? channels + companies : channels + "; " + companies;
}

}  // namespace

std::string markdown_causes_table(const Diagnosis& diagnosis, const Sections& sections) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.late == 0) return {};
  std::string out =
      "| # | Root cause | Severity | Where | Late records | Share |\n| --: | --- | --- | --- | --: "
      "| --: |\n";
  int rank = 0;
  for (const Finding* finding : sections.causes) {
    out += fmt::format("| {} | {} {} | {} | {} | {} | {} |\n", ++rank, text(finding->title),
                       markdown_code(finding->id, true), severity_word(finding->severity),
                       text(scope(*finding)), grouped(finding->explains_records),
                       share(finding->explains_records, accounting.late));
  }
  out += fmt::format("| | Unexplained | | | {} | {} |\n", grouped(accounting.unexplained),
                     share(accounting.unexplained, accounting.late));
  return out + fmt::format("| | **Late** | | | **{}** | |\n\n", grouped(accounting.late));
}

std::string markdown_findings(const Diagnosis& diagnosis, const Sections& sections,
                              const MarkdownBudget& budget) {
  std::string out = findings_words(diagnosis, sections) + "\n\n";
  out += section(diagnosis, sections.causes, "Root causes", "finding", budget);
  out += section(diagnosis, sections.leads,
                 "Leads, at the stage of late records that nothing explains", "finding", budget);
  out +=
      section(diagnosis, sections.risks, "Risks, no record is held up by them", "finding", budget);
  return out + section(diagnosis, sections.symptoms, "Symptoms, explained by other findings",
                       "finding", budget);
}

std::string markdown_unexplained(const Accounting& accounting, const MarkdownBudget& budget) {
  if (accounting.unexplained == 0) return {};
  return fmt::format("### Unexplained: {}\n\nNo finding explains them.\n\n",
                     counted(accounting.unexplained, "late record")) +
         evidence(accounting.unexplained_columns, accounting.unexplained_rows,
                  accounting.unexplained, budget);
}

}  // namespace cdxray
