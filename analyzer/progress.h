// ProgressLine: one line on a terminal that says how far a long task is. It appears after half a
// second, is drawn at most ten times a second, never runs backwards and is erased at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "analyzer/terminal.h"

namespace cdxray {

class ProgressLine {
 public:
  using Clock = std::chrono::steady_clock;
  using Writer = std::function<void(std::string_view)>;

  /// Stays silent when `stream` is no terminal.
  ProgressLine(const Stream& stream, Writer write, Clock::time_point begin = Clock::now());
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// `total` 0: how much there is to do is not known.
  void show(const std::string& label, std::uintmax_t done, std::uintmax_t total,
            Clock::time_point now = Clock::now());

 private:
  std::string line(const std::string& label, double share, Clock::duration elapsed) const;

  Stream stream_;
  Writer write_;
  Clock::time_point begin_;
  Clock::time_point drawn_{};
  double furthest_ = 0.0;
  bool visible_ = false;
};

}  // namespace cdxray
