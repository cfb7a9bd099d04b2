// SQL text cut into tokens, as SQLite's own tokenizer would cut it. Any bytes are accepted: what
// has no meaning becomes a symbol of one byte, what is not closed reaches to the end of the text.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace cdxray {

struct Token {
  enum class Kind {
    word,       ///< a keyword or a bare name
    number,     ///< whatever begins with a digit
    text,       ///< 'in single quotes', quotes included
    quoted,     ///< "a name", `a name` or [a name], quotes included
    parameter,  ///< :name
    symbol,     ///< an operator, a parenthesis, a comma, a stray byte
  };
  Kind kind = Kind::symbol;
  std::size_t offset = 0;  ///< byte in the text
  std::string_view text = {};

  std::size_t end() const { return offset + text.size(); }
  bool is_word(std::string_view keyword) const;
  bool is_word_of(std::initializer_list<std::string_view> keywords) const;
  bool is_symbol(std::string_view symbol) const;
};

/// Without blanks and comments. The tokens point into `sql`.
std::vector<Token> sql_tokens(std::string_view sql);

}  // namespace cdxray
