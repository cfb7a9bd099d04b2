// The findings on a terminal page: causes in full, risks and symptoms one by one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/sections.h"
#include "reports/text_page.h"

namespace cdxray {

/// Root causes, then the late records that none explains, then risks and symptoms.
void write_findings(TextPage& page, const Diagnosis& diagnosis, const Sections& sections);

/// A blank line and a heading.
void write_heading(TextPage& page, const std::string& text);
/// Those parts that are not empty, with `separator` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace cdxray
