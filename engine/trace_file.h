// rules/trace.yaml to a TraceGuide. What needs the model or other files is checked later.
#pragma once

#include "engine/trace_guide.h"
#include "engine/yaml_reader.h"

namespace cdxray {

struct Model;

TraceGuide read_trace_guide(YamlFile& file, const Model& model);

}  // namespace cdxray
