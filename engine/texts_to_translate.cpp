// What a language of a pack lacks, in the form of its file.
#include <algorithm>

#include <fmt/format.h>

#include "engine/texts.h"

namespace cdxray {
namespace {

/// In double quotes, as YAML and JSON have it in common.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::vector<std::string> parts_of(const std::string& key) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  // The texts under `values` are their own keys and may hold points.
  const bool is_value = key.starts_with("values.");
  while (begin <= key.size()) {
    const std::size_t end =
        is_value && !parts.empty() ? key.size() : std::min(key.find('.', begin), key.size());
    parts.push_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// Items of a list stand in its order: 2 before 10.
bool stands_before(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::lexicographical_compare(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const std::string& left, const std::string& right) {
        if (is_number(left) && is_number(right) && left.size() != right.size()) {
          return left.size() < right.size();
        }
        return left < right;
      });
}

/// A text with its key in parts.
using MissingText = std::pair<std::vector<std::string>, std::string>;

std::vector<MissingText> missing_texts(const Pack& pack, const std::string& language) {
  const auto texts = pack.texts.find(language);
  std::vector<MissingText> missing;
  for (const auto& [key, text] : english_texts(pack)) {
    if (texts == pack.texts.end() || texts->second.count(key) == 0) {
      missing.emplace_back(parts_of(key), text);
    }
  }
  std::sort(missing.begin(), missing.end(), [](const MissingText& a, const MissingText& b) {
    return stands_before(a.first, b.first);
  });
  return missing;
}

/// What stands before the text: `- ` in a list, else its key.
std::string entry(const std::vector<std::string>& parts) {
  const std::string& list = parts.at(parts.size() - 2);
  if (is_number(parts.back()) && (list == "steps" || list == "searches")) return "- ";
  return (parts.front() == "values" ? quoted(parts.back()) : parts.back()) + ": ";
}

}  // namespace

std::string texts_to_translate(const Pack& pack, const std::string& language) {
  std::string file;
  std::vector<std::string> open;
  for (const auto& [parts, text] : missing_texts(pack, language)) {
    std::size_t same = 0;
    while (same < open.size() && same + 1 < parts.size() && open[same] == parts[same]) ++same;
    for (std::size_t i = same; i + 1 < parts.size(); ++i) {
      file += fmt::format("{}{}:\n", std::string(2 * i, ' '), parts[i]);
    }
    open.assign(parts.begin(), parts.end() - 1);
    file += std::string(2 * open.size(), ' ') + entry(parts) + quoted(text) + "\n";
  }
  return file;
}

}  // namespace cdxray
