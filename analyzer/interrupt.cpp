#include "analyzer/interrupt.h"

#include <csignal>

namespace cdxray {
namespace {

volatile std::sig_atomic_t caught_signal = 0;

extern "C" void remember(int signal) {
  caught_signal = signal;
}

}  // namespace

void watch_for_interrupts() {
  struct sigaction once {};
  once.sa_handler = remember;
  // SA_RESETHAND: the second signal has its usual effect.
  once.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &once, nullptr);
  sigaction(SIGTERM, &once, nullptr);
  // A closed pipe is seen where it is written to (output_file.cpp).
  std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() {
  return caught_signal != 0;
}

Interrupted current_interrupt() {
  return {caught_signal};
}

void throw_if_interrupted() {
  if (caught_signal != 0) throw Interrupted{caught_signal};
}

}  // namespace cdxray
