// Moments and durations as the snapshot and the rules write them. There is no clock here: `now` is
// always given.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cdxray {

/// The product's "no date" (DOMAIN §2.0).
inline constexpr std::string_view null_date = "1900-01-01 00:00:00";

/// Seconds since 1970-01-01 UTC.
struct Moment {
  std::int64_t seconds = 0;
  auto operator<=>(const Moment&) const = default;
};

/// Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM[:SS[.fraction]]` and the RFC 3339 forms with `T`, `Z` and
/// offsets. Nothing for anything else, also for days that do not exist. The fraction is cut off.
std::optional<Moment> parse_moment(std::string_view text);
/// The nearest moment of the years 1 to 9999, which four digits can say.
Moment clamped(Moment moment);
/// `YYYY-MM-DD HH:MM:SS`, the form in which a snapshot stores times.
std::string to_text(Moment moment);
/// `YYYY-MM-DDTHH:MM:SSZ`, the form of machine formats.
std::string to_rfc3339(Moment moment);

/// Seconds of `90s`, `15m`, `24h`, `7d`, `2w` or ISO 8601 `PT15M`, `P1DT2H`.
std::optional<std::int64_t> parse_duration(std::string_view text);

}  // namespace cdxray
