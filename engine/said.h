// Said: a text together with how it was made, so that it can be said again: in another language,
// and from a stored result (translate.h).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/value.h"

namespace cdxray {

struct Said {
  std::string text;  ///< as it was said
  /// A phrase of the engine (`exit.clean`, phrases.h) or a text of the pack
  /// (`rules.sync-job-withheld.message`, texts.h); "" for words of others, which stay as they are.
  std::string id;
  std::vector<std::pair<std::string, Value>> values;  ///< by placeholder; 64-bit ids as text
  std::vector<Said> parts;                            ///< texts inside it

  bool empty() const { return text.empty(); }
  bool operator==(const Said&) const = default;
};

}  // namespace cdxray
