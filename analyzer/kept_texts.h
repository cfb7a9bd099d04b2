// What a pack does not say in the language that was asked for, told to the user.
#pragma once

#include <string>

#include "engine/translate.h"

namespace cdxray {

/// On stderr; nothing when every text was said.
void warn_of_kept_texts(const TextsKept& kept, const Pack& pack, Language language);
void warn(const std::string& text);

}  // namespace cdxray
