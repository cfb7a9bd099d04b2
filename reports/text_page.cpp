#include "reports/text_page.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/unicode.h"

namespace cdxray {
namespace {

/// The 16 colours only, so that the reader's theme stays in charge.
std::string_view code_of(Style style) {
  switch (style) {
    case Style::bold:
      return "\x1b[1m";
    case Style::critical:
      return "\x1b[1;31m";
    case Style::error:
      return "\x1b[31m";
    case Style::warning:
      return "\x1b[33m";
    case Style::info:
      return "\x1b[34m";
    case Style::good:
      return "\x1b[32m";
    case Style::unknown:
      return "\x1b[35m";
    case Style::command:
      return "\x1b[36m";
    case Style::faint:
      return "\x1b[2m";
    case Style::plain:
      break;
  }
  return {};
}

/// Words between single spaces; `A > B` stays in one piece around the sign of a menu path.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  bool glue = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!pieces.empty() && (glue || word == ">")) {
      pieces.back() += fmt::format(" {}", word);
    } else {
      pieces.emplace_back(word);
    }
    glue = word == ">";
  }
  return pieces;
}

/// No-break spaces have done their work once the lines are broken; plain ones can be searched for.
std::string with_plain_spaces(std::string text) {
  for (const std::string_view no_break : {"\u00A0", "\u202F"}) {
    for (std::size_t at = 0; (at = text.find(no_break, at)) != std::string::npos;) {
      text.replace(at, no_break.size(), 1, ' ');
    }
  }
  return text;
}

std::string spaces(std::size_t count) {
  return std::string(count, ' ');
}

}  // namespace

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::critical:
      return Style::critical;
    case Severity::error:
      return Style::error;
    case Severity::warning:
      return Style::warning;
    case Severity::info:
      break;
  }
  return Style::info;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + spaces(width > used ? width - used : 0);
}

std::string padded_left(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return spaces(width > used ? width - used : 0) + std::string(text);
}

std::size_t widest(std::initializer_list<const Phrase*> words, Language language) {
  std::size_t width = 0;
  for (const Phrase* word : words) width = std::max(width, display_width(word->in(language).one));
  return width;
}

std::string TextPage::escaped(std::string_view text) const {
  return terminal_text(text, options_.unicode);
}

std::string TextPage::painted(std::string_view text, Style style) const {
  const std::string_view code = options_.color ? code_of(style) : std::string_view{};
  if (code.empty() || text.empty()) return std::string(text);
  return fmt::format("{}{}\x1b[0m", code, text);
}

std::size_t TextPage::width() const {
  return static_cast<std::size_t>(std::max(options_.width, 40));
}

void TextPage::line(std::string_view text, Style style) {
  out_ += painted(with_plain_spaces(escaped(text)), style) + '\n';
}

void TextPage::paragraph(std::string_view label, Style style, std::string_view text,
                         std::size_t indent) {
  const std::string shown = with_plain_spaces(escaped(label));
  const std::size_t start = display_width(shown);
  const std::size_t margin = indent == 0 ? std::min(start, width() / 3) : indent;
  out_ += painted(shown, style);
  std::size_t column = start;
  bool fresh = true;
  for (const std::string& piece : pieces_of(escaped(text))) {
    const std::size_t needed = display_width(piece);
    if (!fresh && column + 1 + needed > width()) {
      out_ += '\n';
      out_ += spaces(margin);
      column = margin;
      fresh = true;
    }
    if (!fresh) {
      out_ += ' ';
      ++column;
    }
    out_ += with_plain_spaces(piece);
    column += needed;
    fresh = false;
  }
  out_ += '\n';
}

std::string_view TextPage::sign(Severity severity) const {
  switch (severity) {
    case Severity::critical:
      return options_.unicode ? "✗" : "x";
    case Severity::error:
      return options_.unicode ? "▲" : "!";
    case Severity::warning:
      return options_.unicode ? "◆" : "*";
    case Severity::info:
      break;
  }
  return options_.unicode ? "●" : "o";
}

}  // namespace cdxray
