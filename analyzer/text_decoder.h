// TextDecoder: the bytes of an exported file as UTF-8, whatever they were written in. The encoding
// is seen in the bytes; file names and extensions say nothing.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace cdxray {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };
std::string_view to_text(Encoding encoding);

struct TextFacts {
  Encoding encoding = Encoding::utf8;
  std::uintmax_t bytes = 0;
  std::size_t byte_order_mark = 0;  ///< its length
  bool has_nul = false;  ///< NUL characters: `bcp` writes the empty string as one, and NULL as none
  bool is_text = true;   ///< false when control characters show that the bytes are something else
};

/// Reads all of the stream once and goes back to its start. Text that is not valid UTF-8 anywhere
/// is Windows-1252, in which every byte means something.
TextFacts inspect_text(std::istream& stream);

class TextDecoder {
 public:
  TextDecoder(std::istream& stream, const TextFacts& facts);

  /// Writes UTF-8 to `to`, `capacity` (at least 64) bytes at most, and returns how many; 0 at the
  /// end. Half a character at the end of UTF-16 becomes U+FFFD.
  std::size_t read(char* to, std::size_t capacity);
  /// Bytes taken from the stream so far.
  std::uintmax_t bytes_read() const { return bytes_read_; }

 private:
  std::size_t read_raw(char* to, std::size_t capacity);
  std::size_t decode_single_bytes(char* to) const;
  std::size_t decode_utf16(char* to);

  std::istream& stream_;
  Encoding encoding_;
  std::string raw_{};
  std::uintmax_t bytes_read_ = 0;
};

}  // namespace cdxray
