#include "analyzer/checked_pack.h"

#include <algorithm>

#include <fmt/format.h>

#include "analyzer/cli_flags.h"
#include "analyzer/english_counts.h"
#include "analyzer/rules_folder.h"
#include "engine/error.h"
#include "reports/escape.h"

namespace cdxray {
namespace {

/// Tabs stay, so that the caret stands under its character.
std::string escaped_line(std::string_view line, bool unicode) {
  std::string text;
  while (true) {
    const std::size_t tab = line.find('\t');
    text += terminal_text(line.substr(0, tab), unicode);
    if (tab == std::string_view::npos) return text;
    text += '\t';
    line.remove_prefix(tab + 1);
  }
}

std::string escaped(std::string_view text, bool unicode) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines += escaped_line(text.substr(0, end), unicode) + '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

Pack load_checked_pack(const PackChoice& choice) {
  LoadedPack loaded = load_pack(rules_folder(choice.rules));
  if (!loaded.problems.empty()) throw BrokenPack{std::move(loaded.problems)};
  set_parameters(loaded.pack, choice.set);
  return std::move(loaded.pack);
}

const Rule& require_rule(const Pack& pack, const std::string& name) {
  if (const Rule* rule = pack.find(name)) return *rule;
  std::vector<std::string> known;
  for (const Rule& rule : pack.rules) known.insert(known.end(), {rule.name, rule.id});
  throw usage_error(fmt::format("unknown rule '{}'", name),
                    did_you_mean(name, known) + "All rules are listed by: cdxray rules list");
}

std::string problems_text(const std::vector<Problem>& problems, std::size_t most, bool unicode) {
  const std::size_t shown = std::min(most, problems.size());
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) text += escaped(to_text(problems[i]), unicode);
  if (shown < problems.size()) text += fmt::format("and {} more\n", problems.size() - shown);
  return text;
}

std::string problem_count(std::size_t count) {
  return counted(static_cast<std::int64_t>(count), "problem") + " in the rules";
}

}  // namespace cdxray
