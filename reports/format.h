// Format: one way to write a diagnosis. Adding one is a .cpp with a render function, a line in
// renderers.h, one in formats.cpp and one in CMakeLists.txt.
#pragma once

#include <string>
#include <vector>

#include "engine/diagnosis.h"
#include "engine/language.h"

namespace cdxray {

struct RenderOptions {
  bool color = false;   ///< terminal colours (text only)
  bool unicode = true;  ///< symbols beyond ASCII (text only)
  int width = 80;       ///< columns (text only)
  Language language = Language::en;
};

struct Format {
  std::string name;
  std::string extension;
  std::string summary;
  std::string (*render)(const Diagnosis&, const RenderOptions&);
};

const std::vector<Format>& formats();
/// Null when there is no such format.
const Format* find_format(const std::string& name);

}  // namespace cdxray
