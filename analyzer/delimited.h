// DelimitedReader: rows of a CSV, TSV or similar file of any size, one at a time and in bounded
// memory. Quotes are those of RFC 4180. A row that cannot be read is told with its reason, and the
// rows behind it still come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/text_decoder.h"

namespace cdxray {

/// Comma, semicolon, tab, pipe, and the 0x01 of Hive and of careful bcp users.
inline constexpr std::string_view delimiters(",;\t|\x01", 5);
/// `comma`, `tab`, …
std::string_view delimiter_name(char delimiter);

struct DelimitedLimits {
  std::size_t field = 1 << 20;  ///< bytes of UTF-8
  std::size_t row = 4 << 20;
};

struct Field {
  std::string_view text;  ///< valid until the next row
  bool quoted = false;
};

class DelimitedReader {
 public:
  DelimitedReader(TextDecoder& decoder, char delimiter, const DelimitedLimits& limits = {});

  /// Moves to the next row; false at the end.
  bool next();
  const std::vector<Field>& fields() const { return fields_; }
  /// Where the row begins, counted in lines of the file from 1.
  std::int64_t line() const { return line_; }
  /// Why the row cannot be used, or "". Then fields() is empty.
  const std::string& problem() const { return problem_; }
  /// One empty line.
  bool is_blank() const;

 private:
  enum class Scan { row, more, open_quote };
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quoted = false;
    bool doubled = false;  ///< has `""` inside
  };

  bool refill();
  Scan scan_row();
  Scan scan_field(std::size_t& at, Span& span);
  Scan scan_quoted(std::size_t& at, Span& span);
  Scan scan_to_closing_quote(std::size_t& at, Span& span);
  std::size_t next_quote(std::size_t from) const;  ///< end_ when there is none
  Scan scan_plain(std::size_t& at);
  Scan scan_line_end(std::size_t& at);
  void note_problem(std::string problem);
  void take_row();
  void undouble(Span& span);
  std::int64_t line_ends(std::size_t from, std::size_t to) const;
  void give_up_on_quote(Scan scan);
  void give_up_on_line();
  void skip_line(std::size_t from, std::int64_t number);
  bool ends_line(char c) const { return c == '\n' || (c == '\r' && lone_cr_); }
  void look_at_line_ends();

  TextDecoder& decoder_;
  char delimiter_;
  DelimitedLimits limits_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  ///< of the row in the buffer
  std::size_t end_ = 0;    ///< of what is in the buffer
  std::size_t after_ = 0;  ///< of the row, its line end included
  std::size_t quote_ = 0;  ///< where the last quoted field began
  bool in_quote_ = false;
  bool at_end_ = false;   ///< nothing comes behind end_
  bool lone_cr_ = false;  ///< lines end in CR, as old Macs wrote them
  bool line_ends_known_ = false;
  std::int64_t line_ = 0;
  std::int64_t next_line_ = 1;
  std::vector<Span> spans_;
  std::vector<Field> fields_;
  std::string problem_;
};

}  // namespace cdxray
