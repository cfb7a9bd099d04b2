#include "engine/sql_tokens.h"

#include <algorithm>
#include <array>

#include "engine/value.h"

namespace cdxray {
namespace {

using Kind = Token::Kind;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// SQLite takes every byte of a multi-byte character for a letter.
bool begins_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool continues_word(char c) {
  return begins_word(c) || is_digit(c) || c == '$';
}

/// Longest first.
constexpr std::array<std::string_view, 15> operators{
    "<=>", "->>", "::", "||", "==", "!=", "<>", "<=", ">=", "<<", ">>", "->", "&&", "!<", "!>"};

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view sql) : sql_(sql) {}

  std::vector<Token> all() {
    std::vector<Token> tokens;
    for (skip_blanks(); at_ < sql_.size(); skip_blanks()) {
      const std::size_t begin = at_;
      const Kind kind = read();
      tokens.push_back({kind, begin, sql_.substr(begin, at_ - begin)});
    }
    return tokens;
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < sql_.size() ? sql_[at_ + ahead] : '\0';
  }
  bool next_is(std::string_view text) const { return sql_.substr(at_, text.size()) == text; }

  /// To just behind `closing`, or to the end when it does not come.
  void go_behind(std::string_view closing, std::size_t from) {
    const std::size_t found = sql_.find(closing, from);
    at_ = found == std::string_view::npos ? sql_.size() : found + closing.size();
  }

  void skip_blanks() {
    while (at_ < sql_.size()) {
      if (is_space(peek())) {
        ++at_;
      } else if (next_is("--")) {
        go_behind("\n", at_);
      } else if (next_is("/*")) {
        go_behind("*/", at_ + 2);
      } else {
        return;
      }
    }
  }

  /// Moves behind the token.
  Kind read() {
    const char c = peek();
    if (begins_word(c)) return read_word();
    if (is_digit(c) || (c == '.' && is_digit(peek(1)))) return read_number();
    if (c == '\'') return read_quotes(c, Kind::text);
    if (c == '"' || c == '`') return read_quotes(c, Kind::quoted);
    if (c == '[') {
      go_behind("]", at_);
      return Kind::quoted;
    }
    if (c == ':' && continues_word(peek(1))) {
      ++at_;
      read_word();
      return Kind::parameter;
    }
    return read_symbol();
  }

  Kind read_word() {
    while (at_ < sql_.size() && continues_word(sql_[at_])) ++at_;
    return Kind::word;
  }

  /// Also what is no number but would run into one: `0x1F`, `1e-5`, `12abc`.
  Kind read_number() {
    while (continues_word(peek()) || peek() == '.') {
      const bool exponent = peek() == 'e' || peek() == 'E';
      const bool has_sign = (peek(1) == '+' || peek(1) == '-') && is_digit(peek(2));
      at_ += exponent && has_sign ? 2 : 1;
    }
    return Kind::number;
  }

  /// A doubled quote stands for itself.
  Kind read_quotes(char quote, Kind kind) {
    const std::string_view closing(&quote, 1);
    go_behind(closing, at_ + 1);
    while (peek() == quote && at_ < sql_.size()) go_behind(closing, at_ + 1);
    return kind;
  }

  Kind read_symbol() {
    const auto* found = std::find_if(operators.begin(), operators.end(),
                                     [&](std::string_view text) { return next_is(text); });
    at_ += found == operators.end() ? 1 : found->size();
    return Kind::symbol;
  }

  std::string_view sql_;
  std::size_t at_ = 0;
};

}  // namespace

bool Token::is_word(std::string_view keyword) const {
  return kind == Kind::word && equal_ignoring_case(text, keyword);
}

bool Token::is_word_of(std::initializer_list<std::string_view> keywords) const {
  return std::any_of(keywords.begin(), keywords.end(),
                     [&](std::string_view keyword) { return is_word(keyword); });
}

bool Token::is_symbol(std::string_view symbol) const {
  return kind == Kind::symbol && text == symbol;
}

std::vector<Token> sql_tokens(std::string_view sql) {
  return Tokenizer(sql).all();
}

}  // namespace cdxray
