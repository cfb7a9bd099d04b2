// Interrupt: Ctrl-C and TERM become an exception at the next safe place, so that temporary files
// are removed on the way out. A second one ends the program at once.
#pragma once

namespace cdxray {

/// Not a std::exception: nothing that handles failures may swallow it.
struct Interrupted {
  int signal = 0;
};

/// The reader of our standard output has gone (`| head`).
struct ClosedPipe {};

void watch_for_interrupts();
bool interrupted();
void throw_if_interrupted();
/// What was caught last.
Interrupted current_interrupt();

}  // namespace cdxray
