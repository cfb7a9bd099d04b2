#include "analyzer/terminal.h"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace cdxray {
namespace {

constexpr int default_width = 80;
constexpr int narrowest = 40;
constexpr int widest = 100;  // longer lines are hard to read

int terminal_width(int file_descriptor) {
  winsize size{};
  if (ioctl(file_descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return default_width;
  return std::clamp(static_cast<int>(size.ws_col), narrowest, widest);
}

bool is_forced(const std::string& value) {
  return !value.empty() && value != "0";
}

}  // namespace

Environment process_environment() {
  return [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
}

bool use_color(ColorWhen when, bool terminal, const Environment& environment) {
  if (when != ColorWhen::automatic) return when == ColorWhen::always;
  if (!environment("NO_COLOR").empty()) return false;
  if (is_forced(environment("CLICOLOR_FORCE")) || is_forced(environment("FORCE_COLOR")))
    return true;
  if (environment("CLICOLOR") == "0" || environment("TERM") == "dumb") return false;
  return terminal;
}

bool locale_is_utf8(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string locale = environment(name);
    if (locale.empty()) continue;
    std::transform(locale.begin(), locale.end(), locale.begin(), [](char letter) {
      return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
  }
  return false;
}

Stream stream_of(int file_descriptor, const Look& look, const Environment& environment) {
  Stream stream;
  stream.terminal = isatty(file_descriptor) == 1;
  stream.color = use_color(look.color, stream.terminal, environment);
  stream.unicode = !look.ascii && locale_is_utf8(environment);
  stream.width = stream.terminal ? terminal_width(file_descriptor) : default_width;
  return stream;
}

Stream standard_output(const Look& look) {
  return stream_of(STDOUT_FILENO, look, process_environment());
}

Stream standard_error(const Look& look) {
  return stream_of(STDERR_FILENO, look, process_environment());
}

RenderOptions render_options(const Stream& stream) {
  return {.color = stream.color, .unicode = stream.unicode, .width = stream.width};
}

}  // namespace cdxray
