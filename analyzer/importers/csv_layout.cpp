#include "analyzer/importers/csv_layout.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/value.h"

namespace cdxray {
namespace {

constexpr std::size_t sample_rows = 100;

using Rows = std::vector<std::vector<std::string>>;

Rows read_sample(const CsvSample& sample, char delimiter) {
  std::istringstream stream(sample.text);
  TextDecoder decoder(stream, {});
  DelimitedReader reader(decoder, delimiter);
  Rows rows;
  while (rows.size() < sample_rows && reader.next()) {
    const auto& fields = reader.fields();
    if (reader.is_blank() || is_row_count(fields) || is_separator_hint(fields)) continue;
    auto& row = rows.emplace_back();
    for (const Field& field : fields) row.emplace_back(field.text);
  }
  // The last row may be cut off.
  if (!sample.whole && rows.size() > 1 && rows.size() < sample_rows) rows.pop_back();
  return rows;
}

bool is_identifier(std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
  });
  return plain && !name.empty() && !(name.front() >= '0' && name.front() <= '9');
}

/// How many of the fields are columns of the table if the row is a header, else 0. Exports of whole
/// tables have far more columns than the model, so a few known ones among plain names will do; rows
/// of data have numbers, and those are no names.
std::size_t known_names(const std::vector<std::string>& row, const ModelTable& table) {
  std::size_t known = 0;
  std::size_t plain = 0;
  for (const std::string& field : row) {
    const std::string name = column_name(field);
    if (table.find(name) != nullptr || name == channel_database_column) ++known;
    if (is_identifier(name)) ++plain;
  }
  const bool most = known * 2 > row.size();
  const bool some = plain == row.size() && known >= 2;
  return most || some ? known : 0;
}

void refuse_twins(const std::vector<std::string>& names, const ModelTable& table,
                  const std::string& file) {
  std::set<std::string> seen;
  for (const std::string& name : names) {
    if (seen.insert(name).second || table.find(name) == nullptr) continue;
    throw input_error(fmt::format("{} names the column {} twice", file, name),
                      "Export it again with each column once.");
  }
}

std::optional<CsvLayout> layout_of_header(const CsvSample& sample, const ModelTable& table) {
  CsvLayout best;
  std::size_t most = 0;
  for (const char delimiter : delimiters) {
    const Rows rows = read_sample(sample, delimiter);
    const std::size_t known = rows.empty() ? 0 : known_names(rows.front(), table);
    if (known <= most) continue;
    most = known;
    best = {delimiter, CsvLayout::Origin::header, {}};
    for (const std::string& field : rows.front()) best.names.push_back(column_name(field));
  }
  return most > 0 ? std::optional(best) : std::nullopt;
}

/// What the rows look like where no header says it.
struct Shape {
  char delimiter = ',';
  std::size_t fields = 0;   ///< of most rows
  std::size_t fitting = 0;  ///< rows with the expected number of fields
  std::size_t rows = 0;
};

Shape shape_of(const CsvSample& sample, char delimiter, std::size_t expected) {
  const Rows rows = read_sample(sample, delimiter);
  Shape shape{delimiter, 0, 0, rows.size()};
  std::size_t best = 0;
  for (const auto& row : rows) {
    const auto same = static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [&](const auto& other) { return other.size() == row.size(); }));
    if (row.size() == expected) ++shape.fitting;
    if (same < best || (same == best && row.size() <= shape.fields)) continue;
    best = same;
    shape.fields = row.size();
  }
  return shape;
}

Shape best_shape(const CsvSample& sample, std::size_t expected) {
  Shape best;
  for (const char delimiter : delimiters) {
    const Shape shape = shape_of(sample, delimiter, expected);
    const bool better = shape.fitting > best.fitting ||
                        (shape.fitting == best.fitting && shape.fields > best.fields);
    if (better || best.rows == 0) best = shape;
  }
  return best;
}

Error no_layout(const Shape& shape, const ModelTable& table, std::size_t expected, bool listed,
                const CsvSample& sample, const std::string& file) {
  const std::string fields =
      fmt::format("{} {}", shape.fields, shape.fields == 1 ? "field" : "fields");
  if (listed) {
    return input_error(fmt::format("the rows of {} have {}, but {}.columns names {}", file, fields,
                                   table.name, expected),
                       "List all columns of the export there, in its order.");
  }
  std::string help = fmt::format(
      "Export it with column names, or put a file {}.columns beside it that names its columns in "
      "order, one a line.",
      table.name);
  if (sample.text.find("\n----") != std::string::npos) {
    help = "sqlcmd has padded the columns with spaces: export again with -s \"|\" -W.";
  }
  return input_error(
      fmt::format(
          "{} has no header with columns of {}; its rows have {}, and {} are known of the table",
          file, table.name, fields, expected),
      std::move(help));
}

}  // namespace

std::string_view to_text(CsvLayout::Origin origin) {
  switch (origin) {
    case CsvLayout::Origin::header:
      return "header";
    case CsvLayout::Origin::columns_file:
      return "columns file";
    case CsvLayout::Origin::model_order:
      return "model order";
    case CsvLayout::Origin::empty:
      break;
  }
  return "empty";
}

CsvLayout find_layout(const CsvSample& sample, const ModelTable& table, bool channel,
                      const std::optional<std::vector<std::string>>& listed_columns,
                      const std::string& file) {
  if (const auto layout = layout_of_header(sample, table)) {
    refuse_twins(layout->names, table, file);
    return *layout;
  }
  const std::vector<std::string> names =
      listed_columns ? *listed_columns : columns_of_side(table, channel);
  refuse_twins(names, table, table.name + ".columns");
  const Shape shape = best_shape(sample, names.size());
  if (shape.rows == 0) return {',', CsvLayout::Origin::empty, names};
  if (shape.fitting * 2 <= shape.rows) {
    throw no_layout(shape, table, names.size(), listed_columns.has_value(), sample, file);
  }
  return {shape.delimiter,
          listed_columns ? CsvLayout::Origin::columns_file : CsvLayout::Origin::model_order, names};
}

std::vector<std::string> read_column_names(const std::string& text) {
  std::vector<std::string> names;
  const std::string_view separators(",;\t|\r\n \x01");
  const std::string_view mark("\xEF\xBB\xBF");
  std::size_t at = text.rfind(mark, 0) == 0 ? mark.size() : 0;
  while ((at = text.find_first_not_of(separators, at)) != std::string::npos) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    names.push_back(column_name(std::string_view(text).substr(at, end - at)));
    at = end;
  }
  return names;
}

std::vector<std::string> columns_of_side(const ModelTable& table, bool channel) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) {
    if (table.find(column.name, channel) != nullptr) names.push_back(column.name);
  }
  return names;
}

std::string column_name(std::string_view field) {
  std::string_view name = trimmed(field);
  const auto within = [&name](char open, char close) {
    return name.size() > 2 && name.front() == open && name.back() == close;
  };
  if (within('[', ']') || within('"', '"')) name = name.substr(1, name.size() - 2);
  return to_upper(trimmed(name));
}

bool is_dashes(const std::vector<Field>& fields) {
  return !fields.empty() && std::all_of(fields.begin(), fields.end(), [](const Field& field) {
    const std::string_view text = trimmed(field.text);
    return !text.empty() && text.find_first_not_of('-') == std::string_view::npos;
  });
}

bool is_row_count(const std::vector<Field>& fields) {
  if (fields.size() != 1 || fields[0].quoted) return false;
  const std::string_view text = trimmed(fields[0].text);
  const std::size_t behind = text.find_first_not_of("0123456789", 1);
  return text.size() > 4 && text.front() == '(' && text.back() == ')' && behind > 1 &&
         behind != std::string_view::npos && text[behind] == ' ';
}

bool is_separator_hint(const std::vector<Field>& fields) {
  return !fields.empty() && fields.size() <= 2 && fields[0].text.size() <= 5 &&
         equal_ignoring_case(fields[0].text.substr(0, 4), "sep=");
}

}  // namespace cdxray
