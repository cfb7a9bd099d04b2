// Conditions and values: SQL Server has no boolean values, so a condition stands only where one is
// asked for, and there it compares something.
#include "engine/sql_lint_checks.h"

namespace cdxray {
namespace {

/// What a parenthesis or a CASE holds at the moment.
struct Level {
  bool is_case = false;
  bool is_searched = false;   ///< CASE WHEN …, not CASE x WHEN …
  bool in_condition = false;  ///< between WHERE, ON, HAVING, WHEN and what ends them
  bool compares = false;      ///< the term since the last AND or OR does
  bool in_between = false;    ///< the next AND belongs to BETWEEN
  std::size_t term = 0;       ///< where the term begins
};

bool is_comparison(const SqlOutline& outline, std::size_t i) {
  const Token& token = outline.at(i);
  if (token.kind == Token::Kind::symbol) {
    for (const char* symbol : {"=", "<>", "<", "<=", ">", ">=", "==", "!="}) {
      if (token.is_symbol(symbol)) return true;
    }
  }
  // ROWS BETWEEN … AND … in OVER (…) compares nothing.
  if (token.is_word("BETWEEN") && outline.before(i).is_word_of({"ROWS", "RANGE"})) return false;
  return outline.is_bare(i) &&
         token.is_word_of({"IN", "LIKE", "IS", "BETWEEN", "EXISTS", "GLOB", "REGEXP", "MATCH",
                           "ISNULL", "NOTNULL", "TRUE", "FALSE"});
}

class ConditionReader {
 public:
  ConditionReader(const SqlOutline& outline, LintNotes& notes) : outline_(outline), notes_(notes) {}

  void read() {
    for (std::size_t i = 0; i < outline_.tokens.size(); ++i) {
      if (outline_.at(i).is_symbol("(")) {
        open(i);
      } else if (outline_.at(i).is_symbol(")")) {
        close(i);
      } else if (is_comparison(outline_, i)) {
        compare(i);
      } else if (outline_.is_bare(i)) {
        read_word(i);
      }
    }
    end_term(outline_.tokens.size());
  }

 private:
  Level& level() { return levels_.back(); }

  void read_word(std::size_t i) {
    const Token& token = outline_.at(i);
    if (token.is_word("CASE")) {
      levels_.push_back({.is_case = true});
    } else if (token.is_word("END") && level().is_case) {
      end_term(i);
      levels_.pop_back();
    } else if (token.is_word("WHEN")) {
      begin_when(i);
    } else if (token.is_word_of({"WHERE", "ON", "HAVING"})) {
      begin_condition(i);
    } else if (token.is_word_of({"AND", "OR"})) {
      connect(i);
    } else if (token.is_word("NOT")) {
      if (level().term == i) level().term = i + 1;
    } else if (token.is_word_of({"SELECT", "FROM", "GROUP", "ORDER", "UNION", "INNER", "LEFT",
                                 "JOIN", "THEN", "ELSE", "LIMIT", "EXCEPT", "INTERSECT", "RIGHT",
                                 "FULL", "CROSS", "NATURAL", "WINDOW"})) {
      end_term(i);
      level().in_condition = false;
    }
  }

  void begin_when(std::size_t i) {
    if (outline_.before(i).is_word("CASE")) level().is_searched = true;
    if (level().is_searched) begin_condition(i);
  }

  void begin_condition(std::size_t i) {
    end_term(i);
    level().in_condition = true;
    begin_term(i + 1);
  }

  void begin_term(std::size_t i) {
    level().term = i;
    level().compares = false;
    level().in_between = false;
  }

  void end_term(std::size_t i) {
    const Level& ended = level();
    if (!ended.in_condition || ended.compares || ended.term >= i) return;
    notes_.add(outline_.at(ended.term), "the condition compares nothing",
               "Compare the value, as in x.ACTIVE = 1: SQL Server has no boolean values.");
  }

  void connect(std::size_t i) {
    if (outline_.at(i).is_word("AND") && level().in_between) {
      level().in_between = false;
    } else if (level().in_condition) {
      end_term(i);
      begin_term(i + 1);
    }
  }

  void compare(std::size_t i) {
    if (!level().in_condition && !outline_.before(i).is_word("IS")) refuse_as_value(i);
    level().compares = true;
    level().in_between = outline_.at(i).is_word("BETWEEN");
  }

  void refuse_as_value(std::size_t i) {
    notes_.add(outline_.at(i), "a comparison stands where a value is wanted",
               "Write CASE WHEN … THEN 1 ELSE 0 END: SQL Server has no boolean values.");
  }

  /// `(a = b OR c = d)` as a term of its own is a condition; `(a + b) * 2` is a value.
  bool groups_conditions(std::size_t i) {
    if (!level().in_condition || level().term != i) return false;
    const Token& behind = outline_.at(outline_.next(i));
    if (behind.kind == Token::Kind::symbol) {
      return behind.text.empty() || behind.text == ")" || behind.text == ",";
    }
    return !is_comparison(outline_, outline_.next(i)) && !behind.is_word("NOT");
  }

  void open(std::size_t i) {
    const bool is_group = groups_conditions(i);
    if (is_group) level().compares = true;
    levels_.push_back({.in_condition = is_group, .term = i + 1});
  }

  void close(std::size_t i) {
    while (level().is_case) levels_.pop_back();
    end_term(i);
    if (levels_.size() > 1) levels_.pop_back();
  }

  const SqlOutline& outline_;
  LintNotes& notes_;
  std::vector<Level> levels_ = std::vector<Level>(1);
};

}  // namespace

void check_conditions(const SqlOutline& outline, LintNotes& notes) {
  ConditionReader(outline, notes).read();
}

}  // namespace cdxray
