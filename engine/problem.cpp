#include "engine/problem.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

namespace cdxray {
namespace {

/// How many single-character edits lead from one name to the other (Levenshtein).
std::size_t edit_distance(const std::string& from, const std::string& to) {
  std::vector<std::size_t> previous(to.size() + 1);
  std::iota(previous.begin(), previous.end(), std::size_t{0});
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::vector<std::size_t> current{i + 1};
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t replaced = previous[j] + (from[i] == to[j] ? 0 : 1);
      current.push_back(std::min({replaced, previous[j + 1] + 1, current[j] + 1}));
    }
    previous = std::move(current);
  }
  return previous.back();
}

struct Excerpt {
  std::string text;
  int column = 1;
};

/// The part of a very long line around a column; it begins and ends between characters.
Excerpt excerpt(const std::string& line, int column) {
  constexpr std::size_t most = 160;
  if (line.size() <= most) return {line, column};
  const auto inside = [&](std::size_t at) {
    return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;
  };
  const std::size_t wanted = static_cast<std::size_t>(std::max(column, 1)) - 1;
  std::size_t begin = std::min(wanted > most / 2 ? wanted - most / 2 : 0, line.size());
  while (inside(begin)) ++begin;
  std::size_t end = std::min(begin + most, line.size());
  while (inside(end)) --end;
  return {line.substr(begin, end - begin), column - static_cast<int>(begin)};
}

/// The white space in front of the caret: tabs stay tabs, so that it lands under its character.
std::string padding(const std::string& snippet, int column) {
  std::string result;
  for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(std::max(column, 1)); ++i) {
    result += i < snippet.size() && snippet[i] == '\t' ? '\t' : ' ';
  }
  return result;
}

}  // namespace

std::string to_text(const Problem& problem) {
  const SourceLocation& at = problem.location;
  std::string text = at.file;
  if (at.line > 0) text += fmt::format(":{}:{}", at.line, std::max(at.column, 1));
  text += fmt::format(": error: {}\n", problem.message);
  const std::string number = at.line > 0 ? fmt::format("{}", at.line) : "";
  const std::string margin(number.size() + 1, ' ');
  if (at.line > 0 && !problem.snippet.empty()) {
    const Excerpt shown = excerpt(problem.snippet, at.column);
    text += fmt::format("{}|\n{} | {}\n", margin, number, shown.text);
    text += fmt::format("{}| {}^\n", margin, padding(shown.text, shown.column));
  }
  if (!problem.help.empty()) text += fmt::format("{}= help: {}\n", margin, problem.help);
  return text;
}

void sort(std::vector<Problem>& problems) {
  const auto order = [](const Problem& problem) {
    return std::tie(problem.location.file, problem.location.line, problem.location.column,
                    problem.message);
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const Problem& a, const Problem& b) { return order(a) < order(b); });
}

std::string nearest_name(const std::string& name, const std::vector<std::string>& known) {
  std::string nearest;
  std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace cdxray
