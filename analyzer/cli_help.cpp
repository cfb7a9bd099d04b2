#include "analyzer/cli_help.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace cdxray {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t text_column = 29;

/// `-o, --output SNAPSHOT`, the short name first.
std::string flag_words(const CLI::Option& option) {
  std::string words;
  for (const std::string& name : option.get_snames()) words += fmt::format("-{}, ", name);
  for (const std::string& name : option.get_lnames()) words += fmt::format("--{}, ", name);
  words.resize(words.size() - 2);
  if (option.get_type_size() > 0) words += " " + option.get_type_name();
  return words;
}

/// Words of `text` in lines that fit beside the flags.
std::vector<std::string> wrapped(const std::string& text) {
  std::vector<std::string> lines{""};
  for (const std::string& word : CLI::detail::split(text, ' ')) {
    std::string& line = lines.back();
    if (line.empty()) {
      line = word;
    } else if (text_column + line.size() + 1 + word.size() <= page_width) {
      line += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

std::string flag_lines(const CLI::Option& option) {
  std::string text = "  " + flag_words(option);
  bool beside = text.size() + 2 <= text_column;
  for (const std::string& line : wrapped(option.get_description())) {
    if (!beside) text += '\n';
    if (!beside) text.append(text_column, ' ');
    if (beside) text.append(text_column - text.size(), ' ');
    text += line;
    beside = false;
  }
  return text + '\n';
}

}  // namespace

std::string overview() {
  return R"(cdxray finds out why customers created in stores or on the web site do not
show up in Dynamics 365 Commerce headquarters, and what brings them there.

Examples
  cdxray import --hq hq/ --channel Houston=houston/ -o uat.cdxs \
    --captured-at 2026-03-01T06:00:00Z --obtained-by jit
  cdxray check uat.cdxs --report html=report.html
  cdxray explain uat.cdxs sync-job-withheld
  cdxray trace uat.cdxs --email -

Commands
  check     run the rules on a snapshot    import  make one from table exports
  explain   a rule, or a finding's proof   info    what a snapshot holds
  trace     one customer's way             synth   a modelled environment
  report    a stored result again          rules   list, tables, lint, test
  help      a command's page

cdxray COMMAND --help shows flags and examples.
Version )" CDXRAY_VERSION "\n";
}

std::string help_page(const CLI::App& command) {
  std::string page = command.get_description() + "\n";
  for (const std::string& group : command.get_groups()) {
    std::string flags;
    for (const CLI::Option* option : command.get_options()) {
      if (option->get_group() == group && option->nonpositional()) flags += flag_lines(*option);
    }
    if (!flags.empty()) page += fmt::format("\n{}\n{}", group, flags);
  }
  if (!command.get_footer().empty()) page += "\n" + command.get_footer() + "\n";
  return page;
}

}  // namespace cdxray
