#include "analyzer/text_decoder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace cdxray {
namespace {

constexpr std::size_t chunk_size = std::size_t{256} * 1024;

unsigned byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

/// Follows UTF-8 over chunk borders. Overlong forms, surrogates and what lies beyond U+10FFFF are
/// not valid.
class Utf8Check {
 public:
  bool valid() const { return valid_; }
  bool complete() const { return valid_ && missing_ == 0; }

  void feed(std::string_view text) {
    std::size_t i = 0;
    while (valid_ && i < text.size()) {
      if (missing_ == 0) i = behind_ascii(text, i);
      if (i < text.size()) feed(byte_at(text, i++));
    }
  }

 private:
  static std::size_t behind_ascii(std::string_view text, std::size_t i) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    for (; i + 8 <= text.size(); i += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, text.data() + i, sizeof word);
      if ((word & high_bits) != 0) break;
    }
    while (i < text.size() && byte_at(text, i) < 0x80) ++i;
    return i;
  }

  void feed(unsigned byte) {
    if (missing_ > 0) {
      valid_ = byte >= low_ && byte <= high_;
      low_ = 0x80;
      high_ = 0xBF;
      --missing_;
      return;
    }
    low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    if (byte >= 0xC2 && byte <= 0xDF) {
      missing_ = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
      missing_ = 2;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
      missing_ = 3;
    } else {
      valid_ = false;
    }
  }

  int missing_ = 0;
  unsigned low_ = 0x80;
  unsigned high_ = 0xBF;
  bool valid_ = true;
};

/// Text in UTF-16 is full of NUL bytes, all on the same side of its pairs: digits, tabs and Latin
/// letters have them. A file of empty strings from `bcp` has some too, but far fewer.
bool looks_like_utf16(std::string_view sample, std::size_t side) {
  const std::size_t pairs = sample.size() / 2;
  std::size_t here = 0;
  std::size_t there = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    if (sample[i + side] == '\0') ++here;
    if (sample[i + 1 - side] == '\0') ++there;
  }
  return pairs > 0 && here * 10 >= pairs * 6 && there * 10 < pairs * 2;
}

void find_encoding(std::string_view sample, TextFacts& facts) {
  const auto marked = [&](std::string_view mark, Encoding encoding) {
    if (sample.substr(0, mark.size()) != mark) return false;
    facts.encoding = encoding;
    facts.byte_order_mark = mark.size();
    return true;
  };
  if (marked("\xEF\xBB\xBF", Encoding::utf8) || marked("\xFF\xFE", Encoding::utf16_le) ||
      marked("\xFE\xFF", Encoding::utf16_be)) {
    return;
  }
  if (looks_like_utf16(sample, 1)) facts.encoding = Encoding::utf16_le;
  if (looks_like_utf16(sample, 0)) facts.encoding = Encoding::utf16_be;
}

bool is_wide(Encoding encoding) {
  return encoding == Encoding::utf16_le || encoding == Encoding::utf16_be;
}

bool has_nul_pair(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    if (text[i] == '\0' && text[i + 1] == '\0') return true;
  }
  return false;
}

/// Control characters that no text has, apart from the one that serves as a delimiter.
bool has_binary_bytes(std::string_view sample) {
  return std::any_of(sample.begin(), sample.end(), [](char c) {
    return (c >= 0x02 && c <= 0x08) || (c >= 0x0E && c <= 0x19) || (c >= 0x1B && c <= 0x1F);
  });
}

/// Unicode of the bytes 0x80 to 0x9F; the five that Windows-1252 leaves open stay as they are.
constexpr std::array<char16_t, 32> windows_1252_upper{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char* put(char* to, char32_t c) {
  const auto add = [&to](char32_t byte) { *to++ = static_cast<char>(byte); };
  if (c < 0x80) {
    add(c);
  } else if (c < 0x800) {
    add(0xC0 | c >> 6);
    add(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    add(0xE0 | c >> 12);
    add(0x80 | (c >> 6 & 0x3F));
    add(0x80 | (c & 0x3F));
  } else {
    add(0xF0 | c >> 18);
    add(0x80 | (c >> 12 & 0x3F));
    add(0x80 | (c >> 6 & 0x3F));
    add(0x80 | (c & 0x3F));
  }
  return to;
}

constexpr char32_t replacement = 0xFFFD;

bool is_high_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDBFF;
}

bool is_low_surrogate(char32_t c) {
  return c >= 0xDC00 && c <= 0xDFFF;
}

}  // namespace

std::string_view to_text(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_le:
      return "UTF-16 LE";
    case Encoding::utf16_be:
      return "UTF-16 BE";
    case Encoding::windows_1252:
      return "Windows-1252";
    case Encoding::utf8:
      break;
  }
  return "UTF-8";
}

TextFacts inspect_text(std::istream& stream) {
  TextFacts facts;
  Utf8Check utf8;
  std::vector<char> buffer(chunk_size);
  while (stream) {
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const std::string_view chunk(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (facts.bytes == 0) {
      find_encoding(chunk, facts);
      facts.is_text = is_wide(facts.encoding) || !has_binary_bytes(chunk);
    }
    if (is_wide(facts.encoding)) {
      facts.has_nul = facts.has_nul || has_nul_pair(chunk);
    } else {
      facts.has_nul = facts.has_nul || chunk.find('\0') != std::string_view::npos;
      utf8.feed(chunk);
    }
    facts.bytes += chunk.size();
  }
  if (!is_wide(facts.encoding) && !utf8.complete()) facts.encoding = Encoding::windows_1252;
  stream.clear();
  stream.seekg(0);
  return facts;
}

TextDecoder::TextDecoder(std::istream& stream, const TextFacts& facts)
    : stream_(stream), encoding_(facts.encoding) {
  std::array<char, 3> mark{};
  read_raw(mark.data(), facts.byte_order_mark);
}

std::size_t TextDecoder::read_raw(char* to, std::size_t capacity) {
  stream_.read(to, static_cast<std::streamsize>(capacity));
  const auto count = static_cast<std::size_t>(stream_.gcount());
  bytes_read_ += count;
  return count;
}

std::size_t TextDecoder::read(char* to, std::size_t capacity) {
  if (encoding_ == Encoding::utf8) return read_raw(to, capacity);
  // Three bytes of UTF-8 at most come of one byte or of one pair; what is left over of the last
  // time counts too.
  const std::size_t left = raw_.size();
  raw_.resize(left + (capacity / 3 - left) / 2 * 2);
  raw_.resize(left + read_raw(raw_.data() + left, raw_.size() - left));
  if (raw_.empty()) return 0;
  if (encoding_ != Encoding::windows_1252) return decode_utf16(to);
  const std::size_t count = decode_single_bytes(to);
  raw_.clear();
  return count;
}

std::size_t TextDecoder::decode_single_bytes(char* to) const {
  char* at = to;
  for (std::size_t i = 0; i < raw_.size(); ++i) {
    const unsigned byte = byte_at(raw_, i);
    const bool special = byte >= 0x80 && byte <= 0x9F;
    at = put(at, special ? windows_1252_upper.at(byte - 0x80) : char32_t{byte});
  }
  return static_cast<std::size_t>(at - to);
}

std::size_t TextDecoder::decode_utf16(char* to) {
  const bool last = !stream_;
  const std::size_t high_byte = encoding_ == Encoding::utf16_be ? 0 : 1;
  const auto unit = [&](std::size_t i) {
    return char32_t{byte_at(raw_, i + high_byte) << 8 | byte_at(raw_, i + 1 - high_byte)};
  };
  const auto has_other_half = [&](std::size_t i) {
    return i + 3 < raw_.size() && is_low_surrogate(unit(i + 2));
  };
  char* at = to;
  std::size_t i = 0;
  for (; i + 1 < raw_.size(); i += 2) {
    char32_t c = unit(i);
    const bool high = is_high_surrogate(c);
    if (high && i + 3 >= raw_.size() && !last) break;  // its other half comes with the next read
    if (high && has_other_half(i)) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    const bool lone = is_high_surrogate(c) || is_low_surrogate(c);
    at = put(at, lone ? replacement : c);
  }
  if (last && i < raw_.size()) {
    at = put(at, replacement);
    i = raw_.size();
  }
  raw_.erase(0, i);
  return static_cast<std::size_t>(at - to);
}

}  // namespace cdxray
