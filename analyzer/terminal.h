// Terminal: what each output stream can show. stdout and stderr decide each for itself, from their
// own device and the user's wishes (UX §3.1).
#pragma once

#include <functional>
#include <string>

#include "reports/format.h"

namespace cdxray {

enum class ColorWhen { automatic, always, never };

/// What the user asked for; the same for both streams.
struct Look {
  ColorWhen color = ColorWhen::automatic;
  bool ascii = false;
};

struct Stream {
  bool terminal = false;
  bool color = false;
  bool unicode = true;
  int width = 80;
};

/// Gives an environment variable, or "" when it is not set.
using Environment = std::function<std::string(const char*)>;
Environment process_environment();

/// --color › NO_COLOR › CLICOLOR_FORCE, FORCE_COLOR › CLICOLOR=0 › TERM=dumb › terminal or not.
bool use_color(ColorWhen when, bool terminal, const Environment& environment);
/// LC_ALL › LC_CTYPE › LANG names UTF-8.
bool locale_is_utf8(const Environment& environment);

Stream stream_of(int file_descriptor, const Look& look, const Environment& environment);
Stream standard_output(const Look& look);
Stream standard_error(const Look& look);

/// How a page of text is to look on a stream.
RenderOptions render_options(const Stream& stream);

}  // namespace cdxray
