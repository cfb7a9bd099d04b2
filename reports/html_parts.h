// The small pieces of the HTML report: badges, icons, tables, links between findings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnosis.h"
#include "engine/language.h"
#include "reports/sections.h"

namespace cdxray {

/// The class that colours a severity, `unknown` for none.
std::string_view html_tone(const Finding* finding);
std::string_view html_tone(Verdict verdict);
/// The colour of a tone for hosts that refuse our style.
std::string_view html_fallback(std::string_view tone);

std::string html_icon(std::string_view tone);
/// A word with its shape in its colour; the word is escaped here.
std::string html_badge(std::string_view tone, std::string_view word);
std::string html_severity(Severity severity, Language language);

/// `f-5c1e00aa11bb`: where a finding stands in the page.
std::string html_anchor(const Finding& finding);
/// A link to a finding, its title as text.
std::string html_link(const Finding& finding);
/// A step with its menu path: `>` becomes a sign that does not begin a line.
std::string html_step(std::string_view step);
std::string html_steps(const std::vector<std::string>& steps);
std::string html_command(std::string_view command);

/// A table that may scroll sideways, reachable by keyboard under its own name.
std::string html_region(std::string_view name, std::string_view table, std::string_view classes);
/// Witness rows with their total: `3 of 1,204 rows`.
std::string html_rows(std::string_view name, const std::vector<WitnessColumn>& columns,
                      const std::vector<Row>& rows, std::int64_t total, Language language);

/// Opens a section with heading and, where it is not empty, a sentence under it; close it with
/// `</section>`.
std::string html_section(std::string_view id, std::string_view heading, std::string_view lead);

}  // namespace cdxray
