#include "engine/timestamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <limits>

#include <fmt/format.h>

namespace cdxray {
namespace {

/// Reads from the front of a text; every read that does not fit leaves `ok` false.
struct Scanner {
  std::string_view rest;
  bool ok = true;

  bool peek(char c) const { return !rest.empty() && rest.front() == c; }
  bool take(char c) {
    if (!peek(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
  void expect(char c) { ok = take(c) && ok; }
  int digits(std::size_t count) {
    int value = 0;
    if (rest.size() < count) {
      ok = false;
      return 0;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const char c = rest[i];
      if (c < '0' || c > '9') {
        ok = false;
        return 0;
      }
      value = value * 10 + (c - '0');
    }
    rest.remove_prefix(count);
    return value;
  }
};

int read_seconds(Scanner& scan) {
  if (!scan.take(':')) return 0;
  const int seconds = scan.digits(2);
  if (scan.take('.')) {
    scan.digits(1);
    while (!scan.rest.empty() && scan.rest.front() >= '0' && scan.rest.front() <= '9') {
      scan.rest.remove_prefix(1);
    }
  }
  return seconds;
}

/// Seconds to subtract for `Z`, `+hh:mm` or `-hhmm`; no zone means UTC.
std::int64_t read_zone(Scanner& scan) {
  if (scan.take('Z') || scan.rest.empty()) return 0;
  const bool east = scan.peek('+');
  if (!scan.take('+')) scan.expect('-');
  const int hours = scan.digits(2);
  scan.take(':');
  const int minutes = scan.digits(2);
  scan.ok = scan.ok && hours <= 14 && minutes < 60;
  const std::int64_t offset = hours * 3600 + minutes * 60;
  return east ? offset : -offset;
}

std::int64_t read_time(Scanner& scan) {
  if (!scan.take('T')) scan.expect(' ');
  const int hours = scan.digits(2);
  scan.expect(':');
  const int minutes = scan.digits(2);
  const int seconds = read_seconds(scan);
  scan.ok = scan.ok && hours < 24 && minutes < 60 && seconds < 60;
  while (scan.take(' ')) {
  }
  return hours * 3600 + minutes * 60 + seconds - read_zone(scan);
}

std::chrono::year_month_day date_of(Moment moment) {
  const std::chrono::sys_seconds time{std::chrono::seconds(moment.seconds)};
  return std::chrono::floor<std::chrono::days>(time);
}

std::int64_t second_of_day(Moment moment) {
  return ((moment.seconds % 86400) + 86400) % 86400;
}

std::string formatted(Moment moment, char separator, std::string_view zone) {
  const auto date = date_of(moment);
  const std::int64_t second = second_of_day(moment);
  return fmt::format("{:04}-{:02}-{:02}{}{:02}:{:02}:{:02}{}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     separator, second / 3600, second / 60 % 60, second % 60, zone);
}

std::optional<std::int64_t> unit_seconds(char unit) {
  switch (unit) {
    case 's':
      return 1;
    case 'm':
      return 60;
    case 'h':
      return 3600;
    case 'd':
      return 86400;
    case 'w':
      return 7 * 86400;
    default:
      return std::nullopt;
  }
}

/// 0001-01-01 00:00:00 and 9999-12-31 23:59:59: texts of one length, so that they compare as times.
constexpr std::int64_t first_moment = -62135596800;
constexpr std::int64_t last_moment = 253402300799;
constexpr std::int64_t longest_duration = 100LL * 366 * 86400;

/// One `number unit` at the front of `text`; removes it.
std::optional<std::int64_t> take_part(std::string_view& text, bool date_part) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number < 0 || end == text.data() + text.size()) return std::nullopt;
  char unit = *end;
  if (unit >= 'A' && unit <= 'Z') unit = static_cast<char>(unit - 'A' + 'a');
  const auto seconds = unit_seconds(unit);
  if (!seconds || (date_part && *seconds < 86400) || number > longest_duration / *seconds) {
    return std::nullopt;
  }
  text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  return number * *seconds;
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text) {
  Scanner scan{text};
  const int year = scan.digits(4);
  scan.expect('-');
  const int month = scan.digits(2);
  scan.expect('-');
  const int day = scan.digits(2);
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!scan.ok || !date.ok()) return std::nullopt;
  const std::int64_t time = scan.rest.empty() ? 0 : read_time(scan);
  if (!scan.ok || !scan.rest.empty()) return std::nullopt;
  const std::chrono::sys_days days{date};
  const Moment moment{std::int64_t{days.time_since_epoch().count()} * 86400 + time};
  // A zone may have led out of the years that four digits can say.
  if (moment.seconds < first_moment || moment.seconds > last_moment) return std::nullopt;
  return moment;
}

Moment clamped(Moment moment) {
  return {std::clamp(moment.seconds, first_moment, last_moment)};
}

std::string to_text(Moment moment) {
  return formatted(moment, ' ', "");
}

std::string to_rfc3339(Moment moment) {
  return formatted(moment, 'T', "Z");
}

std::optional<std::int64_t> parse_duration(std::string_view text) {
  const bool iso = !text.empty() && text.front() == 'P';
  if (iso) text.remove_prefix(1);
  bool date_part = iso;
  bool any = false;
  std::int64_t total = 0;
  while (!text.empty()) {
    if (date_part && text.front() == 'T') {
      date_part = false;
      text.remove_prefix(1);
      continue;
    }
    const auto part = take_part(text, date_part);
    if (!part || total > longest_duration - *part) return std::nullopt;
    total += *part;
    any = true;
  }
  return any ? std::optional(total) : std::nullopt;
}

}  // namespace cdxray
