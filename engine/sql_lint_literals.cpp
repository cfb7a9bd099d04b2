// Numbers, texts and the patterns of LIKE.
#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "engine/sql_lint_checks.h"

namespace cdxray {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool exceeds_bigint(std::string_view digits) {
  constexpr std::string_view largest = "9223372036854775807";
  digits.remove_prefix(std::min(digits.size(), digits.find_first_not_of('0')));
  if (digits.size() != largest.size()) return digits.size() > largest.size();
  return digits > largest;
}

void check_number(const Token& token, LintNotes& notes) {
  const auto other = std::find_if_not(token.text.begin(), token.text.end(), is_digit);
  if (other == token.text.end()) {
    if (!exceeds_bigint(token.text)) return;
    notes.add(token, fmt::format("{} is larger than a bigint", shown(token.text)),
              "The largest integer is 9223372036854775807.");
  } else if (*other != '.' || !std::all_of(other + 1, token.text.end(), is_digit)) {
    notes.add(token, fmt::format("{} is not a number every database reads", shown(token.text)),
              "Write decimal digits.");
  }
}

/// `'2026-…`, whether a whole moment or the beginning of one for LIKE.
bool looks_like_moment(std::string_view text) {
  if (text.size() < 7 || !std::all_of(text.begin() + 1, text.begin() + 5, is_digit)) return false;
  const std::string_view century = text.substr(1, 2);
  if ((century != "19" && century != "20") || text[5] != '-') return false;
  return text[6] == '%' || (is_digit(text[6]) && text.size() > 7 && is_digit(text[7]));
}

/// Without the quotes it has in the text.
std::string shown_inside(const Token& token) {
  return shown(token.text.substr(1, token.text.size() - 2));
}

void check_text(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  const Token& token = outline.at(i);
  const Token& before = outline.before(i);
  if (before.is_word("AS")) {
    notes.add(token, fmt::format("the name {} stands in quotes", shown_inside(token)),
              "Write names bare and in upper case.");
  } else if (before.kind == Token::Kind::word && before.end() == token.offset) {
    notes.add(before, fmt::format("{} before a text is not portable", shown(before.text)),
              "Write the text in single quotes alone.");
  } else if (looks_like_moment(token.text)) {
    notes.add(
        token, fmt::format("the moment {} is written as text", shown_inside(token)),
        "Bind a parameter: :null_date, :now, or one made from a duration, such as :grace_ago.");
  }
}

/// The one character of `ESCAPE '\'`, or 0 when there is none.
char escape_behind(const SqlOutline& outline, std::size_t i) {
  const std::string_view text = outline.at(i + 1).text;
  const bool is_single = outline.at(i).is_word("ESCAPE") && text.size() == 3;
  return is_single ? text[1] : '\0';
}

void check_pattern(const Token& pattern, char escape, LintNotes& notes) {
  for (std::size_t k = 1; k + 1 < pattern.text.size(); ++k) {
    const char c = pattern.text[k];
    if (escape != '\0' && c == escape) {
      ++k;
    } else if (c == '[') {
      notes.add(pattern, "'[' in a pattern begins a set in SQL Server",
                "Write \\[ and add ESCAPE '\\' behind the pattern.");
      return;
    } else if (c == '\\' && escape == '\0') {
      notes.add(pattern, "a backslash in a pattern is an escape in PostgreSQL",
                "Double it and add ESCAPE '\\' behind the pattern.");
      return;
    }
  }
}

/// A pattern is a text, or a call such as CONCAT('%', x.NAME, '%').
void check_like(const SqlOutline& outline, std::size_t i, LintNotes& notes) {
  std::size_t first = i + 1;
  if (outline.at(first).kind == Token::Kind::word) ++first;
  const char escape = escape_behind(outline, outline.next(first));
  const bool is_call = outline.at(first).is_symbol("(");
  const TokenRange pattern = is_call ? outline.inside(first) : TokenRange{first, first + 1};
  for (std::size_t k = pattern.begin; k < pattern.end; k = outline.next(k)) {
    if (outline.at(k).kind == Token::Kind::text) check_pattern(outline.at(k), escape, notes);
  }
}

}  // namespace

void check_literals(const SqlOutline& outline, LintNotes& notes) {
  for (std::size_t i = 0; i < outline.tokens.size(); ++i) {
    const Token& token = outline.at(i);
    if (token.kind == Token::Kind::number) check_number(token, notes);
    if (token.kind == Token::Kind::text) check_text(outline, i, notes);
    if (token.is_word("LIKE") && outline.is_bare(i)) check_like(outline, i, notes);
  }
}

}  // namespace cdxray
