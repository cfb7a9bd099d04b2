// Cell: the text that an export wrote becomes the value that a snapshot stores, by the type of its
// column. Nothing is guessed: what could mean two things is refused with the reason.
#pragma once

#include <string>
#include <string_view>

#include "engine/model.h"
#include "engine/value.h"

namespace cdxray {

struct Cell {
  Value value;
  std::string refused;  ///< why the text is no value of the type; "" when it is one
};

/// Empty text is NULL unless the column is text. Reasons show the shape of a text, not what
/// it says: the columns of a row may have shifted.
Cell parse_cell(ColumnType type, std::string_view text);

}  // namespace cdxray
