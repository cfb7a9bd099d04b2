#include "analyzer/delimited.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace cdxray {
namespace {

constexpr std::size_t first_buffer = std::size_t{256} * 1024;

std::string size_text(std::size_t bytes) {
  if (bytes >= 1 << 20) return fmt::format("{} MiB", bytes >> 20);
  return fmt::format("{} bytes", bytes);
}

}  // namespace

std::string_view delimiter_name(char delimiter) {
  switch (delimiter) {
    case ',':
      return "comma";
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    case '|':
      return "pipe";
    default:
      return "0x01";
  }
}

DelimitedReader::DelimitedReader(TextDecoder& decoder, char delimiter,
                                 const DelimitedLimits& limits)
    : decoder_(decoder), delimiter_(delimiter), limits_(limits), buffer_(first_buffer) {}

bool DelimitedReader::is_blank() const {
  return problem_.empty() && fields_.size() == 1 && !fields_[0].quoted && fields_[0].text.empty();
}

bool DelimitedReader::next() {
  fields_.clear();
  begin_ = after_;
  line_ = next_line_;
  while (begin_ == end_) {
    if (!refill()) return false;
  }
  look_at_line_ends();
  Scan scan = scan_row();
  while (scan == Scan::more && end_ - begin_ <= limits_.row) {
    refill();
    scan = scan_row();
  }
  if (scan == Scan::row) {
    take_row();
  } else if (in_quote_) {
    give_up_on_quote(scan);
  } else {
    give_up_on_line();
  }
  return true;
}

/// Lines end in CR only where there is no LF; else a CR alone is data, as in addresses.
void DelimitedReader::look_at_line_ends() {
  if (line_ends_known_) return;
  while (!at_end_ && end_ - begin_ < first_buffer / 2) refill();
  const std::string_view text(buffer_.data() + begin_, end_ - begin_);
  lone_cr_ = text.find('\n') == std::string_view::npos;
  line_ends_known_ = true;
}

/// Reads on behind what is in the buffer. False when there is nothing more.
bool DelimitedReader::refill() {
  if (at_end_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    after_ = 0;
  }
  if (buffer_.size() - end_ < first_buffer / 4) buffer_.resize(buffer_.size() * 2);
  const std::size_t count = decoder_.read(buffer_.data() + end_, buffer_.size() - end_);
  end_ += count;
  at_end_ = count == 0;
  return count > 0;
}

void DelimitedReader::note_problem(std::string problem) {
  if (problem_.empty()) problem_ = std::move(problem);
}

DelimitedReader::Scan DelimitedReader::scan_row() {
  spans_.clear();
  problem_.clear();
  in_quote_ = false;
  std::size_t at = begin_;
  for (;;) {
    Span span{at, at};
    const Scan scan = scan_field(at, span);
    if (scan != Scan::row) return scan;
    if (span.end - span.begin > limits_.field) {
      note_problem(
          fmt::format("field {} is longer than {}", spans_.size() + 1, size_text(limits_.field)));
    }
    spans_.push_back(span);
    if (at < end_ && buffer_[at] == delimiter_) {
      ++at;
      continue;
    }
    return scan_line_end(at);
  }
}

DelimitedReader::Scan DelimitedReader::scan_field(std::size_t& at, Span& span) {
  if (at < end_ && buffer_[at] == '"') return scan_quoted(at, span);
  const Scan scan = scan_plain(at);
  span.end = at;
  return scan;
}

/// Stands on a line end or on the end of the file.
DelimitedReader::Scan DelimitedReader::scan_line_end(std::size_t& at) {
  if (at < end_ && buffer_[at] == '\r' && !lone_cr_) ++at;
  if (at < end_) ++at;
  after_ = at;
  return Scan::row;
}

DelimitedReader::Scan DelimitedReader::scan_plain(std::size_t& at) {
  for (; at < end_; ++at) {
    const char c = buffer_[at];
    if (c == delimiter_ || ends_line(c)) return Scan::row;
    if (c != '\r') continue;
    if (at + 1 == end_ && !at_end_) return Scan::more;
    if (at + 1 == end_ || buffer_[at + 1] == '\n') return Scan::row;
  }
  return at_end_ ? Scan::row : Scan::more;
}

DelimitedReader::Scan DelimitedReader::scan_quoted(std::size_t& at, Span& span) {
  quote_ = at;
  in_quote_ = true;
  span.quoted = true;
  span.begin = ++at;
  const Scan scan = scan_to_closing_quote(at, span);
  if (scan != Scan::row) return scan;
  in_quote_ = false;
  const std::size_t behind = at;
  if (scan_plain(at) == Scan::more) return Scan::more;
  const std::string_view rest(buffer_.data() + behind, at - behind);
  if (rest.find_first_not_of(' ') != std::string_view::npos) {
    note_problem(fmt::format("text follows the closing quote of field {}", spans_.size() + 1));
  }
  return Scan::row;
}

std::size_t DelimitedReader::next_quote(std::size_t from) const {
  const char* const begin = buffer_.data() + from;
  const auto* const quote = static_cast<const char*>(std::memchr(begin, '"', end_ - from));
  return quote == nullptr ? end_ : from + static_cast<std::size_t>(quote - begin);
}

DelimitedReader::Scan DelimitedReader::scan_to_closing_quote(std::size_t& at, Span& span) {
  for (;;) {
    const std::size_t close = next_quote(at);
    if (close - span.begin > limits_.field) return Scan::open_quote;
    if (close == end_) return at_end_ ? Scan::open_quote : Scan::more;
    if (close + 1 == end_ && !at_end_) return Scan::more;
    at = close + 1;
    if (at == end_ || buffer_[at] != '"') {
      span.end = close;
      return Scan::row;
    }
    span.doubled = true;
    ++at;
  }
}

void DelimitedReader::take_row() {
  if (after_ - begin_ > limits_.row) {
    note_problem(fmt::format("the row is longer than {}", size_text(limits_.row)));
  }
  next_line_ = line_ + 1;
  for (Span& span : spans_) {
    if (span.quoted) next_line_ += line_ends(span.begin, span.end);
    if (!problem_.empty()) continue;
    if (span.doubled) undouble(span);
    fields_.push_back({{buffer_.data() + span.begin, span.end - span.begin}, span.quoted});
  }
}

/// Takes one of two quotes away. The row is whole and will not be read again, so it may shrink
/// where it stands.
void DelimitedReader::undouble(Span& span) {
  std::size_t to = span.begin;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    buffer_[to++] = buffer_[i];
    if (buffer_[i] == '"') ++i;
  }
  span.end = to;
}

std::int64_t DelimitedReader::line_ends(std::size_t from, std::size_t to) const {
  const auto first = buffer_.begin();
  return std::count_if(first + static_cast<std::ptrdiff_t>(from),
                       first + static_cast<std::ptrdiff_t>(to),
                       [this](char c) { return ends_line(c); });
}

/// A quote that nobody closes would swallow the rest of the file. The reader goes on at the line
/// behind the one in which it opened.
void DelimitedReader::give_up_on_quote(Scan scan) {
  const std::int64_t opened = line_ + line_ends(begin_, quote_);
  std::string what = fmt::format("is not closed within {}", size_text(limits_.field));
  if (scan == Scan::more) what = fmt::format("makes a row longer than {}", size_text(limits_.row));
  if (scan == Scan::open_quote && at_end_ && end_ - quote_ <= limits_.field) {
    what = "is never closed";
  }
  problem_ = fmt::format("the quote that opens in line {} {}", opened, what);
  skip_line(quote_, opened);
}

void DelimitedReader::give_up_on_line() {
  problem_ = fmt::format("the row is longer than {}", size_text(limits_.row));
  std::int64_t number = line_;
  for (const Span& span : spans_) {
    if (span.quoted) number += line_ends(span.begin, span.end);
  }
  skip_line(end_, number);
}

/// Goes on behind the line end that follows `from`, however far that is. `number` is that of the
/// line.
void DelimitedReader::skip_line(std::size_t from, std::int64_t number) {
  next_line_ = number + 1;
  begin_ = from;
  for (;;) {
    while (begin_ < end_ && !ends_line(buffer_[begin_])) ++begin_;
    if (begin_ < end_) break;
    if (!refill()) break;
  }
  after_ = std::min(begin_ + 1, end_);
}

}  // namespace cdxray
