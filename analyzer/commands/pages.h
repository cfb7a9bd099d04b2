// Pages: the text of `cdxray explain`, for a rule and for a finding.
#pragma once

#include <string>

#include "engine/pack.h"
#include "engine/why_not.h"
#include "reports/format.h"
#include "reports/text_page.h"

namespace cdxray {

/// Why the rule exists, what it looks for, how to change it, what helps, and its examples.
std::string rule_page(const Pack& pack, const Rule& rule, const RenderOptions& options);

/// A failure without a rule: what it is, and why no data shows it.
std::string not_rule_page(const Pack& pack, const std::string& id, const RenderOptions& options);

/// The proof of one finding: its rows, what explains it, what it explains, what helps.
std::string finding_page(const Diagnosis& diagnosis, const Finding& finding,
                         const RenderOptions& options);

/// What a rule without a finding looked at, and what came nearest.
std::string why_not_page(const Rule& rule, const std::string& snapshot, const WhyNot& why_not,
                         const RenderOptions& options);

/// `✗ CRITICAL  `
std::string severity_label(Severity severity, const RenderOptions& options);
/// `not_applicable`, as examples name it; other languages have words of their own.
std::string outcome_name(Outcome outcome, Language language);
/// The title with the day it was read, and the address.
void write_reference(TextPage& page, const Reference& reference);

}  // namespace cdxray
