// The render functions, one a format; formats.cpp lists them.
#pragma once

#include <string>

#include "reports/format.h"

namespace cdxray {

std::string render_text(const Diagnosis& diagnosis, const RenderOptions& options);
std::string render_json(const Diagnosis& diagnosis, const RenderOptions& options);
std::string render_markdown(const Diagnosis& diagnosis, const RenderOptions& options);
std::string render_html(const Diagnosis& diagnosis, const RenderOptions& options);

}  // namespace cdxray
