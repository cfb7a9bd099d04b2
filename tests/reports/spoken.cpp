#include "tests/reports/spoken.h"

#include <algorithm>
#include <array>

#include "reports/unicode.h"

namespace cdxray {
namespace {

/// Latin letters, as our languages have them.
bool is_letter(char32_t c) {
  const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return ascii || (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7);
}

/// Names, units, tags and what is typed.
constexpr std::array<std::string_view, 20> same_everywhere{
    "applies", "cdxray", "check",   "company", "details", "explain", "html",
    "id",      "info",   "json",    "max",     "min",     "null",    "rows",
    "set",     "sha",    "summary", "trace",   "utc",     "when"};

std::string_view alike_in(Language language) {
  switch (language) {
    case Language::fr:
      return "affiliation affiliations attention capture cause causes code condition conditions "
             "moment on page part sources table tables verdict version visible";
    case Language::it:
      return "cause come database file headquarters in incomplete prove query record report "
             "snapshot staging state";
    case Language::nl:
      return "in is let moment of over parameters query record records was";
    case Language::sv:
      return "hand in program risk symptom under";
    case Language::en:
      break;
  }
  return {};
}

Words words_alike(Language language) {
  Words words = words_in(alike_in(language));
  words.insert(same_everywhere.begin(), same_everywhere.end());
  return words;
}

}  // namespace

Words words_in(std::string_view text) {
  Words words;
  std::string word;
  std::size_t letters = 0;
  bool has_digit = false;
  const auto finish = [&] {
    if (letters > 1 && !has_digit) words.insert(word);
    word.clear();
    letters = 0;
    has_digit = false;
  };
  while (!text.empty()) {
    const char32_t c = take_code_point(text);
    if (c >= '0' && c <= '9') {
      has_digit = true;
    } else if (is_letter(c)) {
      append_utf8(word, c >= 'A' && c <= 'Z' ? c - U'A' + U'a' : c);
      ++letters;
    } else {
      finish();
    }
  }
  finish();
  return words;
}

std::string visible_text(std::string_view html) {
  constexpr std::string_view label = "aria-label=\"";
  std::string out;
  while (!html.empty()) {
    const std::size_t begin = std::min(html.find('<'), html.size());
    out += html.substr(0, begin);
    html.remove_prefix(begin);
    const std::string_view closing = html.starts_with("<style>") ? "</style>" : ">";
    const std::size_t end = html.find(closing);
    if (end == std::string_view::npos) break;
    const std::string_view tag = html.substr(0, end);
    if (const std::size_t at = tag.find(label); at != std::string_view::npos) {
      const std::string_view name = tag.substr(at + label.size());
      out += ' ';
      out += name.substr(0, name.find('"'));
    }
    out += ' ';
    html.remove_prefix(end + closing.size());
  }
  return out;
}

Words english_left(std::string_view english, std::string_view other, Language language) {
  const Words spoken = words_in(other);
  const Words alike = words_alike(language);
  Words left;
  for (const std::string& word : words_in(english)) {
    if (spoken.count(word) > 0 && alike.count(word) == 0) left.insert(word);
  }
  return left;
}

}  // namespace cdxray
