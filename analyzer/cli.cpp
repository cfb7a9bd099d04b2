#include "analyzer/cli.h"

#include <algorithm>
#include <functional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "analyzer/cli_commands.h"
#include "analyzer/cli_flags.h"
#include "analyzer/cli_help.h"
#include "engine/error.h"

namespace cdxray {
namespace {

/// The innermost command that the words name: `rules list` of `cdxray rules list`.
const CLI::App& chosen(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? app : chosen(*commands.front());
}

/// `cdxray rules list`
std::string full_name(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent == nullptr ? "cdxray" : full_name(*parent) + " " + command.get_name();
}

Error unknown_command(const CLI::App& app, const std::string& word) {
  std::vector<std::string> known;
  for (const CLI::App* command : app.get_subcommands({})) known.push_back(command->get_name());
  return usage_error(fmt::format("unknown command '{}'", word),
                     fmt::format("{}All commands are listed by: {} --help",
                                 did_you_mean(word, known), full_name(app)));
}

Error unknown_flag(const CLI::App& command, const std::string& word) {
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string name = word.substr(0, word.find('='));
  return usage_error(fmt::format("unknown flag '{}' of {}", name, full_name(command)),
                     fmt::format("{}All flags are shown by: {} --help", did_you_mean(name, known),
                                 full_name(command)));
}

/// Words that no flag and no command took.
void refuse_extras(const CLI::App& command) {
  for (const std::string& word : command.remaining()) {
    if (word.size() > 1 && word.front() == '-' && word != "--") throw unknown_flag(command, word);
  }
  const bool takes_commands = !command.get_subcommands({}).empty();
  for (const std::string& word : command.remaining()) {
    if (takes_commands && word != "--") throw unknown_command(command, word);
  }
}

/// CLI11's complaints in our words; it begins them with the flag's name.
Error translated(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string flag = text.substr(0, text.find(':'));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return usage_error(fmt::format("{} needs a value", flag));
  }
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
    return usage_error("a value was given to a flag that takes none",
                       "All flags are shown by: cdxray COMMAND --help");
  }
  return usage_error(fmt::format("cannot make sense of these words: {}", text));
}

Command read_command(const CLI::App& command, const Flags& flags) {
  using Reader = std::function<Command(const Flags&)>;
  const std::vector<std::pair<std::string, Reader>> readers{
      {"cdxray check", read_check},
      {"cdxray import", read_import},
      {"cdxray info", read_info},
      {"cdxray explain", read_explain},
      {"cdxray trace", read_trace},
      {"cdxray report", read_report},
      {"cdxray rules list", read_rules_list},
      {"cdxray rules show", read_rules_show},
      {"cdxray rules tables", read_rules_tables},
      {"cdxray rules texts", read_rules_texts},
      {"cdxray rules lint", read_rules_lint},
      {"cdxray rules test", read_rules_test},
      {"cdxray synth", read_synth}};
  const std::string name = full_name(command);
  const auto reader = std::find_if(readers.begin(), readers.end(),
                                   [&](const auto& entry) { return entry.first == name; });
  if (reader != readers.end()) return reader->second(flags);
  return ShowCommand{read_look(flags), name == "cdxray" ? overview() : help_page(command)};
}

/// `cdxray help rules list` is `cdxray rules list --help`.
std::vector<std::string> with_help_flag(const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments.front() != "help") return arguments;
  std::vector<std::string> result(arguments.begin() + 1, arguments.end());
  result.emplace_back("--help");
  return result;
}

}  // namespace

Command parse_command_line(const std::vector<std::string>& arguments) {
  Flags flags;
  CLI::App app;
  add_commands(app, flags);
  std::vector<std::string> words = with_help_flag(arguments);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    app.parse(words);
  } catch (const CLI::ParseError& error) {
    throw translated(error);
  }
  refuse_extras(app);
  const CLI::App& command = chosen(app);
  refuse_extras(command);
  const bool top = command.get_parent() == nullptr;
  if (flags.version) return ShowCommand{read_look(flags), "cdxray " CDXRAY_VERSION "\n"};
  if (flags.help) return ShowCommand{read_look(flags), top ? overview() : help_page(command)};
  return read_command(command, flags);
}

bool asks_for_json(const std::vector<std::string>& arguments) {
  if (arguments.empty() || (arguments.front() != "check" && arguments.front() != "trace")) {
    return false;
  }
  bool json = false;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == "--format" && i + 1 < arguments.size()) json = arguments[i + 1] == "json";
    if (word.starts_with("--format=")) json = word == "--format=json";
    json =
        json || word == "--report=json=-" || (word == "json=-" && arguments[i - 1] == "--report");
  }
  return json;
}

}  // namespace cdxray
