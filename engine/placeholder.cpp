#include "engine/placeholder.h"

namespace cdxray {

std::string fill(const std::string& text,
                 const std::function<std::string(const std::string&)>& value) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool doubled = i + 1 < text.size() && text[i + 1] == c;
    if ((c == '{' || c == '}') && doubled) {
      result += c;
      ++i;
      continue;
    }
    const std::size_t end = c == '{' ? text.find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      result += c;
      continue;
    }
    result += value(text.substr(i + 1, end - i - 1));
    i = end;
  }
  return result;
}

std::vector<std::string> placeholders(const std::string& text) {
  std::vector<std::string> names;
  fill(text, [&](const std::string& name) {
    names.push_back(name);
    return std::string();
  });
  return names;
}

}  // namespace cdxray
