// The sections of the HTML report, one function each, "" where there is nothing to say.
#pragma once

#include <string>

#include "engine/diagnosis.h"
#include "engine/language.h"
#include "reports/sections.h"

namespace cdxray {

std::string html_verdict(const Diagnosis& diagnosis, Language language);
std::string html_pipeline(const Diagnosis& diagnosis, Language language);
std::string html_accounting(const Diagnosis& diagnosis, const Sections& sections,
                            Language language);
std::string html_unexplained(const Diagnosis& diagnosis, Language language);
std::string html_channels(const Diagnosis& diagnosis, Language language);
std::string html_causes(const Diagnosis& diagnosis, const Sections& sections, Language language);
std::string html_leads(const Diagnosis& diagnosis, const Sections& sections, Language language);
std::string html_risks(const Diagnosis& diagnosis, const Sections& sections, Language language);
std::string html_findings(const Diagnosis& diagnosis, const Sections& sections, Language language);
std::string html_not_checked(const Diagnosis& diagnosis, const Sections& sections,
                             Language language);
std::string html_measured(const Diagnosis& diagnosis, Language language);

/// The pipeline as a wide drawing, and top to bottom for narrow screens.
std::string html_pipeline_wide(const Diagnosis& diagnosis, Language language);
std::string html_pipeline_tall(const Diagnosis& diagnosis, Language language);

}  // namespace cdxray
