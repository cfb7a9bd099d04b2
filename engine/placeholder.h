// Placeholders in messages and steps: `{COLUMN}` is a value, `{menu.dist}` a label.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace cdxray {

/// The names between braces, in order. `{{` and `}}` stand for the braces themselves.
std::vector<std::string> placeholders(const std::string& text);

/// The text with each placeholder replaced by what `value` gives for its name.
std::string fill(const std::string& text,
                 const std::function<std::string(const std::string&)>& value);

}  // namespace cdxray
