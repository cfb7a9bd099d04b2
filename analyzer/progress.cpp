#include "analyzer/progress.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/text_page.h"
#include "reports/unicode.h"

namespace cdxray {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;     // what is quicker needs no progress
constexpr auto pause = 100ms;        // at most ten redraws a second
constexpr auto estimate_after = 3s;  // before that the rate says little
constexpr std::size_t bar_width = 24;
constexpr std::size_t label_width = 28;
constexpr std::string_view erase = "\r\x1b[K";

std::string bar(double share, bool unicode) {
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
  std::string text;
  for (std::size_t i = 0; i < bar_width; ++i) {
    if (i < filled) {
      text += unicode ? "━" : "#";
    } else if (i == filled) {
      text += unicode ? "╸" : ".";
    } else {
      text += unicode ? " " : ".";
    }
  }
  return text;
}

/// The end of a long file name says more than its beginning.
std::string fitting(const std::string& label, bool unicode) {
  std::string text = terminal_text(label, unicode);
  if (display_width(text) <= label_width) return padded(text, label_width);
  const std::string_view mark = unicode ? "…" : "...";
  std::string_view rest = text;
  while (display_width(rest) + display_width(mark) > label_width) take_code_point(rest);
  return padded(fmt::format("{}{}", mark, rest), label_width);
}

}  // namespace

ProgressLine::ProgressLine(const Stream& stream, Writer write, Clock::time_point begin)
    : stream_(stream), write_(std::move(write)), begin_(begin) {}

ProgressLine::~ProgressLine() {
  if (visible_) write_(erase);
}

void ProgressLine::show(const std::string& label, std::uintmax_t done, std::uintmax_t total,
                        Clock::time_point now) {
  if (!stream_.terminal || now - begin_ < patience || (visible_ && now - drawn_ < pause)) return;
  if (total > 0) {
    const double share = static_cast<double>(done) / static_cast<double>(total);
    furthest_ = std::clamp(share, furthest_, 1.0);
  }
  write_(fmt::format("{}{}", erase, line(label, total > 0 ? furthest_ : -1.0, now - begin_)));
  drawn_ = now;
  visible_ = true;
}

std::string ProgressLine::line(const std::string& label, double share,
                               Clock::duration elapsed) const {
  const double seconds = std::chrono::duration<double>(elapsed).count();
  std::string text = "  " + fitting(label, stream_.unicode);
  if (share < 0.0) return fmt::format("{}  {:.0f} s", text, seconds);
  text += fmt::format("  {} {:3.0f} %", bar(share, stream_.unicode), std::floor(share * 100.0));
  if (elapsed < estimate_after || share <= 0.0 || share >= 1.0) return text;
  return fmt::format("{}  {:.0f} s left", text, std::ceil(seconds / share * (1.0 - share)));
}

}  // namespace cdxray
