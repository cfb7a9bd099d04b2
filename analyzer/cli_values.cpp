// What the typed words mean, and what to say when they mean nothing.
#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analyzer/cli_flags.h"
#include "engine/error.h"
#include "engine/version.h"

namespace cdxray {
namespace {

using Names = std::vector<std::string>;

/// `'xml' is no format`, with the nearest name and all of them.
Error unknown_value(const std::string& flag, const std::string& value, const Names& known) {
  return usage_error(
      fmt::format("{}: '{}' is not known here", flag, value),
      fmt::format("{}It takes one of: {}.", did_you_mean(value, known), fmt::join(known, ", ")));
}

void require_known(const std::string& flag, const std::string& value, const Names& known) {
  if (std::find(known.begin(), known.end(), value) == known.end()) {
    throw unknown_value(flag, value, known);
  }
}

const Format* read_format(const std::string& flag, const std::string& name) {
  if (const Format* format = find_format(name)) return format;
  Names known;
  for (const Format& format : formats()) known.push_back(format.name);
  throw unknown_value(flag, name, known);
}

std::int64_t read_number(const std::string& flag, const std::string& text, std::int64_t most) {
  std::int64_t number = -1;
  const char* end = text.data() + text.size();
  const auto [stopped, failure] = std::from_chars(text.data(), end, number);
  if (failure == std::errc{} && stopped == end && number >= 0 && number <= most) return number;
  throw usage_error(fmt::format("{}: '{}' is no whole number from 0 to {}", flag, text, most));
}

Moment read_moment(const std::string& flag, const std::string& text) {
  if (const auto moment = parse_moment(text)) return *moment;
  throw usage_error(fmt::format("{}: '{}' is no date and time", flag, text),
                    "Write it in UTC as 2026-11-20T08:15:00Z, or with an offset.");
}

/// `NAME=REST`; both must be there.
std::pair<std::string, std::string> read_pair(const std::string& flag, const std::string& text,
                                              const std::string& form) {
  const std::size_t equals = text.find('=');
  if (equals != std::string::npos && equals > 0 && equals + 1 < text.size()) {
    return {text.substr(0, equals), text.substr(equals + 1)};
  }
  throw usage_error(fmt::format("{}: '{}' is not of the form {}", flag, text, form));
}

Severity read_severity(const std::string& text) {
  if (const auto severity = parse_severity(text)) return *severity;
  throw unknown_value("--fail-on", text, {"critical", "error", "warning", "info"});
}

/// Nothing when it is not asked for.
std::optional<Language> read_language(const Flags& flags) {
  if (flags.language.empty()) return std::nullopt;
  if (const auto language = parse_language(flags.language)) return language;
  Names known;
  for (const Language language : all_languages) known.emplace_back(to_text(language));
  throw unknown_value("--lang", flags.language, known);
}

/// The words after the command that are no flags; `needed` names them.
void require_positionals(const Flags& flags, const std::string& command, const Names& needed) {
  const Names& given = flags.positionals;
  const std::string help = fmt::format("All flags and examples are shown by: {} --help", command);
  if (given.size() < needed.size()) {
    throw usage_error(fmt::format("{} needs a {}", command, needed[given.size()]), help);
  }
  if (given.size() > needed.size()) {
    throw usage_error(fmt::format("{}: '{}' is one word too many", command, given[needed.size()]),
                      help);
  }
}

DiagnoseOptions read_diagnose(const Flags& flags) {
  DiagnoseOptions options;
  options.select = flags.select;
  options.ignore = flags.ignore;
  if (!flags.now.empty()) options.now = read_moment("--now", flags.now);
  if (!flags.max_rows.empty()) {
    options.max_rows = read_number("--max-rows", flags.max_rows, 1'000'000'000);
  }
  options.fail_on = read_severity(flags.fail_on);
  if (!flags.require_evidence.empty()) {
    options.require_evidence =
        static_cast<int>(read_number("--require-evidence", flags.require_evidence, 100));
  }
  options.timings = flags.timings;
  return options;
}

/// `-` as a path is stdout, which can hold one document.
template <typename ReportingCommand>
void add_report(ReportingCommand& command, const std::string& written, bool stdout_taken) {
  const std::string flag = "--report " + written;
  const auto [kind, path] = read_pair("--report", written, "KIND=PATH");
  const Format* format = read_format(flag, kind);
  if (path == "-") {
    if (stdout_taken) throw usage_error(flag + ": standard output is taken by another format");
    command.format = format;
    return;
  }
  for (const ReportTarget& other : command.reports) {
    if (other.path.lexically_normal() != std::filesystem::path(path).lexically_normal()) continue;
    throw usage_error(fmt::format("{}: {} writes the same file", flag, other.written));
  }
  command.reports.push_back({format, path, flag});
}

/// --format and all --report.
template <typename ReportingCommand>
void read_formats(const Flags& flags, ReportingCommand& command) {
  command.format = read_format("--format", flags.format);
  bool stdout_taken = flags.format_given;
  for (const std::string& written : flags.reports) {
    add_report(command, written, stdout_taken);
    stdout_taken = stdout_taken || written.ends_with("=-");
  }
}

void add_channel(ImportOptions& import, const std::string& written) {
  const auto [name, source] = read_pair("--channel", written, "NAME=SRC");
  for (const ImportSource& other : import.sources) {
    if (!equal_ignoring_case(other.channel_database, name)) continue;
    throw usage_error(fmt::format("--channel: '{}' is given twice", name),
                      "One folder holds all files of a channel database.");
  }
  import.sources.push_back({name, source});
}

void require_version(const std::string& text) {
  if (text.empty() || is_version(text)) return;
  throw usage_error(fmt::format("--product-version: '{}' is no version", text),
                    "Write it as headquarters shows it, such as 10.0.38.");
}

}  // namespace

std::string did_you_mean(const std::string& name, const Names& known) {
  const std::string nearest = nearest_name(name, known);
  return nearest.empty() ? "" : fmt::format("Did you mean '{}'? ", nearest);
}

Look read_look(const Flags& flags) {
  require_known("--color", flags.color, {"auto", "always", "never"});
  const ColorWhen when = flags.color == "always"  ? ColorWhen::always
                         : flags.color == "never" ? ColorWhen::never
                                                  : ColorWhen::automatic;
  return {.color = when, .ascii = flags.ascii};
}

CheckCommand read_check(const Flags& flags) {
  require_positionals(flags, "cdxray check", {"SNAPSHOT"});
  CheckCommand command;
  command.look = read_look(flags);
  command.pack = flags.pack;
  command.diagnose = read_diagnose(flags);
  command.snapshot = flags.positionals.front();
  command.exit_zero = flags.exit_zero;
  command.quiet = flags.quiet;
  command.language = read_language(flags).value_or(Language::en);
  read_formats(flags, command);
  return command;
}

ReportCommand read_report(const Flags& flags) {
  require_positionals(flags, "cdxray report", {"RESULT.json"});
  ReportCommand command;
  command.look = read_look(flags);
  command.pack = flags.pack;
  command.result = flags.positionals.front();
  command.language = read_language(flags);
  read_formats(flags, command);
  return command;
}

ImportCommand read_import(const Flags& flags) {
  require_positionals(flags, "cdxray import", {});
  const std::string help = "All flags and examples are shown by: cdxray import --help";
  if (flags.output.empty()) throw usage_error("cdxray import needs -o SNAPSHOT", help);
  ImportCommand command;
  command.look = read_look(flags);
  command.pack = flags.pack;
  command.quiet = flags.quiet;
  ImportOptions& import = command.import;
  if (!flags.hq.empty()) import.sources.push_back({"", flags.hq});
  for (const std::string& channel : flags.channels) add_channel(import, channel);
  if (import.sources.empty()) throw usage_error("cdxray import needs --hq SRC", help);
  if (flags.keep_personal_data && !flags.key_file.empty()) {
    throw usage_error("--keep-personal-data and --key-file exclude each other",
                      "A key is used only to replace personal data.");
  }
  if (!flags.environment.empty()) {
    require_known("--environment", flags.environment, {"production", "sandbox", "development"});
  }
  require_known("--obtained-by", flags.obtained_by,
                {"export", "refresh", "jit", "self-hosted", "unknown"});
  require_version(flags.product_version);
  if (!flags.captured_at.empty()) {
    import.captured_at = to_text(read_moment("--captured-at", flags.captured_at));
  }
  import.target = flags.output;
  import.product_version = flags.product_version;
  import.environment = flags.environment;
  import.obtained_by = flags.obtained_by;
  import.label = flags.label;
  import.keep_personal_data = flags.keep_personal_data;
  import.key_file = flags.key_file;
  return command;
}

InfoCommand read_info(const Flags& flags) {
  require_positionals(flags, "cdxray info", {"SNAPSHOT"});
  return {.look = read_look(flags), .pack = flags.pack, .snapshot = flags.positionals.front()};
}

ExplainCommand read_explain(const Flags& flags) {
  if (flags.positionals.size() < 2) {
    require_positionals(flags, "cdxray explain", {"RULE"});
  } else {
    require_positionals(flags, "cdxray explain", {"SNAPSHOT", "FINGERPRINT"});
  }
  ExplainCommand command{.look = read_look(flags),
                         .pack = flags.pack,
                         .diagnose = read_diagnose(flags),
                         .snapshot = {},
                         .subject = flags.positionals.back()};
  command.language = read_language(flags).value_or(Language::en);
  if (flags.positionals.size() == 2) command.snapshot = flags.positionals.front();
  if (!flags.max_rows.empty()) command.near_rows = command.diagnose.max_rows;
  return command;
}

TraceCommand read_trace(const Flags& flags) {
  const std::string command_name = "cdxray trace";
  const std::string help = "All flags and examples are shown by: cdxray trace --help";
  TraceCommand command{.look = read_look(flags),
                       .pack = flags.pack,
                       .diagnose = read_diagnose(flags),
                       .snapshot = {},
                       .finder = "id",
                       .wanted = {},
                       .company = flags.company,
                       .key_file = flags.key_file,
                       .json = flags.format == "json",
                       .language = read_language(flags).value_or(Language::en)};
  require_known("--format", flags.format, {"text", "json"});
  const bool by_flag = !flags.email.empty() || !flags.phone.empty();
  if (!flags.email.empty() && !flags.phone.empty()) {
    throw usage_error("--email and --phone exclude each other", help);
  }
  if (by_flag) {
    // What is one word too many may be the rest of a name: it is not said again.
    if (flags.positionals.size() > 1) {
      throw usage_error("cdxray trace takes one customer: an id, --email or --phone", help);
    }
    require_positionals(flags, command_name, {"SNAPSHOT"});
    command.finder = flags.phone.empty() ? "email" : "phone";
    command.wanted = flags.phone.empty() ? flags.email : flags.phone;
  } else {
    if (flags.positionals.size() > 2) {
      throw usage_error("cdxray trace takes one customer", help);
    }
    require_positionals(flags, command_name, {"SNAPSHOT", "customer: an id, --email or --phone"});
    command.wanted = flags.positionals.back();
    if (command.wanted.find('@') != std::string::npos) command.finder = "email";
  }
  command.snapshot = flags.positionals.front();
  return command;
}

RulesListCommand read_rules_list(const Flags& flags) {
  require_positionals(flags, "cdxray rules list", {});
  require_known("--format", flags.format, {"text", "json"});
  return {.look = read_look(flags),
          .pack = flags.pack,
          .select = flags.select,
          .json = flags.format == "json"};
}

ExplainCommand read_rules_show(const Flags& flags) {
  require_positionals(flags, "cdxray rules show", {"RULE"});
  return {.look = read_look(flags),
          .pack = flags.pack,
          .diagnose = {},
          .snapshot = {},
          .subject = flags.positionals.front(),
          .language = read_language(flags).value_or(Language::en)};
}

RulesTablesCommand read_rules_tables(const Flags& flags) {
  require_positionals(flags, "cdxray rules tables", {});
  return {.look = read_look(flags), .pack = flags.pack};
}

RulesTextsCommand read_rules_texts(const Flags& flags) {
  require_positionals(flags, "cdxray rules texts", {"LANGUAGE"});
  return {.look = read_look(flags), .pack = flags.pack, .language = flags.positionals.front()};
}

RulesLintCommand read_rules_lint(const Flags& flags) {
  require_positionals(flags, "cdxray rules lint", {});
  return {.look = read_look(flags), .pack = flags.pack};
}

RulesTestCommand read_rules_test(const Flags& flags) {
  return {.look = read_look(flags),
          .pack = flags.pack,
          .select = flags.positionals,
          .mutate = flags.mutate,
          .timings = flags.timings};
}

SynthCommand read_synth(const Flags& flags) {
  require_positionals(flags, "cdxray synth", {});
  SynthCommand command;
  command.look = read_look(flags);
  command.pack = flags.pack;
  command.list_faults = flags.list_faults;
  if (command.list_faults) return command;
  if (flags.output.empty() == flags.csv.empty()) {
    throw usage_error(flags.output.empty() ? "cdxray synth needs -o SNAPSHOT or --csv DIR"
                                           : "-o and --csv exclude each other",
                      "All flags and examples are shown by: cdxray synth --help");
  }
  if (!flags.key_file.empty() && (flags.keep_personal_data || !flags.csv.empty())) {
    throw usage_error("--key-file has no use here",
                      "A key is used only to replace the invented names in a snapshot.");
  }
  constexpr int many = 1'000'000'000;
  command.size.customers = read_number("--customers", flags.customers, many);
  command.size.channels = static_cast<int>(read_number("--channels", flags.channel_count, many));
  command.size.databases = static_cast<int>(read_number("--databases", flags.databases, many));
  command.size.days = static_cast<int>(read_number("--days", flags.days, many));
  command.size.seed = static_cast<std::uint64_t>(
      read_number("--seed", flags.seed, std::numeric_limits<std::int64_t>::max()));
  command.faults = flags.faults;
  command.target = flags.output;
  command.csv = flags.csv;
  command.truth = flags.truth;
  command.keep_personal_data = flags.keep_personal_data;
  command.key_file = flags.key_file;
  command.quiet = flags.quiet;
  return command;
}

}  // namespace cdxray
