// One record of a trace on a terminal page: its steps, where it stands, why, and what to do.
#pragma once

#include <string>
#include <string_view>

#include "engine/trace.h"
#include "reports/text_page.h"

namespace cdxray {

void write_trace_record(TextPage& page, const TraceRecord& record, const Trace& trace,
                        const Diagnosis& diagnosis, const RenderOptions& options);

std::string_view record_sign(const TextPage& page, const TraceRecord& record);
Style record_style(const TraceRecord& record);

}  // namespace cdxray
