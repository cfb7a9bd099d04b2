// Rows of a query on a page.
#pragma once

#include <vector>

#include "engine/diagnosis.h"
#include "reports/text_page.h"

namespace cdxray {

/// A table, or, where it would be too wide, one cell a line, so that nothing is cut.
void write_row_table(TextPage& page, const std::vector<WitnessColumn>& columns,
                     const std::vector<Row>& rows, const RenderOptions& options);

}  // namespace cdxray
