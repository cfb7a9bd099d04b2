// The findings in Markdown: the table of causes, and each finding with its rows and remedies.
#pragma once

#include <cstddef>
#include <string>

#include "engine/language.h"
#include "reports/escape.h"
#include "reports/sections.h"

namespace cdxray {

/// What a page may hold; what it leaves out it says.
struct MarkdownBudget {
  bool rows = true;
  bool details = true;
  std::size_t most_findings = static_cast<std::size_t>(-1);  ///< of each section
};

std::string markdown_causes_table(const Diagnosis& diagnosis, const Sections& sections,
                                  Language language);
std::string markdown_findings(const Diagnosis& diagnosis, const Sections& sections,
                              const MarkdownBudget& budget, Language language);
std::string markdown_unexplained(const Accounting& accounting, const MarkdownBudget& budget,
                                 Language language);

}  // namespace cdxray
