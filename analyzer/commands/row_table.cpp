#include "analyzer/commands/row_table.h"

#include <algorithm>

#include <fmt/format.h>

#include "analyzer/commands/page_phrases.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view margin = "   ";

using Cells = std::vector<std::vector<std::string>>;  ///< the first line holds the names

Cells cells_of(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows) {
  Cells cells(1);
  for (const WitnessColumn& column : columns) cells.front().push_back(column.name);
  for (const Row& row : rows) {
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
    page.line(std::string(margin) + say(wordings::row_number, page.language(), row), Style::faint);
    for (std::size_t i = 0; i < std::min(cells[row].size(), cells.front().size()); ++i) {
      page.line(fmt::format("{}  {}  {}", margin, padded(cells.front()[i], width), cells[row][i]));
    }
  }
}

}  // namespace

void write_row_table(TextPage& page, const std::vector<WitnessColumn>& columns,
                     const std::vector<Row>& rows, const RenderOptions& options) {
  const Cells cells = cells_of(columns, rows);
  const std::vector<std::size_t> widths = widths_of(cells);
  std::size_t total = margin.size();
  for (const std::size_t width : widths) total += width + 2;
  if (total <= static_cast<std::size_t>(options.width) + 2) {
    write_as_table(page, cells, widths);
  } else {
    write_as_list(page, cells);
  }
}

}  // namespace cdxray
