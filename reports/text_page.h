// TextPage: lines for a terminal. Knows width, colour and signs; wraps at spaces only, so that an
// id, a path or a command is never cut. Escapes what it is given: callers pass raw text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "engine/diagnosis.h"
#include "engine/language.h"
#include "reports/format.h"

namespace cdxray {

enum class Style { plain, bold, critical, error, warning, info, good, unknown, command, faint };

Style style_of(Severity severity);

class TextPage {
 public:
  explicit TextPage(const RenderOptions& options) : options_(options) {}

  void blank() { out_ += '\n'; }
  /// One line that is never wrapped: commands, table rows.
  void line(std::string_view text, Style style = Style::plain);
  /// `label` in its style, then the text, wrapped; later lines begin under the text's first letter
  /// or at `indent`, whichever is less.
  void paragraph(std::string_view label, Style style, std::string_view text,
                 std::size_t indent = 0);
  /// A sign such as ✗ or, without Unicode, its ASCII stand-in.
  std::string_view sign(Severity severity) const;
  std::string_view tick() const { return options_.unicode ? "✓" : "+"; }
  std::string_view question() const { return "?"; }

  std::size_t width() const;
  Language language() const { return options_.language; }
  const std::string& text() const { return out_; }

 private:
  std::string escaped(std::string_view text) const;
  std::string painted(std::string_view text, Style style) const;

  RenderOptions options_;
  std::string out_;
};

/// `text` with spaces up to `width` columns, on its right or, for figures, on its left.
std::string padded(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);
/// Columns that the widest of these words takes in the language.
std::size_t widest(std::initializer_list<const Phrase*> words, Language language);

}  // namespace cdxray
