// The trace of one customer as a page and as a document. Both are given the diagnosis behind it,
// whose findings the records name as their causes.
#pragma once

#include <string>

#include "engine/trace.h"
#include "reports/format.h"

namespace cdxray {

std::string render_trace_text(const Trace& trace, const Diagnosis& diagnosis,
                              const RenderOptions& options);

/// `cdxray/trace@1`; its fields are described in reports/README.md. `exit` is how the program ends.
std::string render_trace_json(const Trace& trace, const Diagnosis& diagnosis, const Exit& exit);

}  // namespace cdxray
