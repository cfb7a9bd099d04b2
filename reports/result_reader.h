// The reader of `cdxray/result@1`: the diagnosis behind a stored result, as good as new to every
// renderer. The document may come from anybody; nothing of it is believed unseen.
#pragma once

#include <string>
#include <string_view>

#include "engine/diagnosis.h"

namespace cdxray {

/// Throws Error (input) with file, place as a JSON pointer, and remedy. `file` is for the text.
Diagnosis read_result(std::string_view json, const std::string& file);

}  // namespace cdxray
