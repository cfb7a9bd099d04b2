// Exit codes: promises to scripts and pipelines (DESIGN §8). A diagnosis brings its own code; these
// are the ones the program itself decides.
#pragma once

namespace cdxray::exit_code {

inline constexpr int clean = 0;
inline constexpr int findings = 1;    ///< also: an example of a rule failed
inline constexpr int usage = 2;       ///< flags or the pack are wrong; nothing was run
inline constexpr int input = 3;       ///< a file cannot be read or written
inline constexpr int incomplete = 4;  ///< a rule broke, or too little evidence
inline constexpr int stale_waivers = 5;
inline constexpr int bug = 70;
inline constexpr int signal_base = 128;  ///< plus the signal's number: 130, 141, 143

}  // namespace cdxray::exit_code
