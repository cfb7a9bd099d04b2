// One file of rules/model/ to one ModelTable.
#pragma once

#include <optional>

#include "engine/model.h"
#include "engine/yaml_reader.h"

namespace cdxray {

/// What is wrong is reported to the file; nothing when there is no table to speak of.
std::optional<ModelTable> read_model_table(YamlFile& file, const std::string& table_name);

}  // namespace cdxray
