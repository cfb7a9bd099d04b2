// The proof of one finding.
#include <algorithm>

#include <fmt/format.h>

#include "analyzer/commands/pages.h"
#include "reports/sections.h"
#include "reports/text_page.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view margin = "   ";

void write_heading(TextPage& page, const std::string& text) {
  page.blank();
  page.line(text, Style::bold);
}

using Cells = std::vector<std::vector<std::string>>;  ///< the first line holds the names

Cells cells_of(const Finding& finding) {
  Cells cells(1);
  for (const WitnessColumn& column : finding.columns) cells.front().push_back(column.name);
  for (const Row& row : finding.rows) {
    std::vector<std::string>& line = cells.emplace_back();
    for (const Value& value : row) line.push_back(cell_words(value));
  }
  return cells;
}

std::vector<std::size_t> widths_of(const Cells& cells) {
  std::vector<std::size_t> widths(cells.front().size(), 0);
  for (const auto& line : cells) {
    for (std::size_t i = 0; i < std::min(line.size(), widths.size()); ++i) {
      widths[i] = std::max(widths[i], display_width(line[i]));
    }
  }
  return widths;
}

void write_as_table(TextPage& page, const Cells& cells, const std::vector<std::size_t>& widths) {
  for (const auto& line : cells) {
    std::string text(margin);
    for (std::size_t i = 0; i < std::min(line.size(), widths.size()); ++i) {
      text += i + 1 < line.size() ? padded(line[i], widths[i] + 2) : line[i];
    }
    page.line(text, &line == &cells.front() ? Style::faint : Style::plain);
  }
}

/// Rows that are too wide for a table: one cell a line, so that nothing is cut.
void write_as_list(TextPage& page, const Cells& cells) {
  std::size_t width = 0;
  for (const std::string& name : cells.front()) width = std::max(width, display_width(name));
  for (std::size_t row = 1; row < cells.size(); ++row) {
    page.line(fmt::format("{}row {}", margin, row), Style::faint);
    for (std::size_t i = 0; i < std::min(cells[row].size(), cells.front().size()); ++i) {
      page.line(fmt::format("{}  {}  {}", margin, padded(cells.front()[i], width), cells[row][i]));
    }
  }
}

void write_rows(TextPage& page, const Finding& finding, const RenderOptions& options) {
  write_heading(page, "Evidence, " + rows_words(finding.rows.size(), finding.rows_total));
  const Cells cells = cells_of(finding);
  const std::vector<std::size_t> widths = widths_of(cells);
  std::size_t total = margin.size();
  for (const std::size_t width : widths) total += width + 2;
  if (total <= static_cast<std::size_t>(options.width) + 2) {
    write_as_table(page, cells, widths);
  } else {
    write_as_list(page, cells);
  }
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
