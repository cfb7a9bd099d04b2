// CsvLayout: what separates the fields of one file and which column each of them is, found by
// looking at the first rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/delimited.h"
#include "engine/model.h"

namespace cdxray {

struct CsvLayout {
  enum class Origin { header, columns_file, model_order, empty };
  char delimiter = ',';
  Origin origin = Origin::empty;
  std::vector<std::string> names;  ///< of the fields, upper case
};
std::string_view to_text(CsvLayout::Origin origin);

/// The start of a file, decoded.
struct CsvSample {
  std::string text;
  bool whole = false;  ///< there is nothing behind it
};

/// `file` is for messages. Throws Error when nothing says what the fields mean.
CsvLayout find_layout(const CsvSample& sample, const ModelTable& table, bool channel,
                      const std::optional<std::vector<std::string>>& listed_columns,
                      const std::string& file);

/// The names in a `<TABLE>.columns` file: one a line, or with any delimiter between them.
std::vector<std::string> read_column_names(const std::string& text);

/// Columns of the table on one side, in the model's order.
std::vector<std::string> columns_of_side(const ModelTable& table, bool channel);

/// `[RecId] ` → `RECID`.
std::string column_name(std::string_view field);
/// The line of dashes that sqlcmd puts under its header.
bool is_dashes(const std::vector<Field>& fields);
/// `(12 rows affected)`, in any language.
bool is_row_count(const std::vector<Field>& fields);
/// `sep=;`, with which Excel is told the delimiter.
bool is_separator_hint(const std::vector<Field>& fields);

}  // namespace cdxray
