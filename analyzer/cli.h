// The command line: flags in, one plain struct per command out. Everything that can be wrong about
// the words a user typed is found here, before anything runs; what the words mean is the commands'
// affair.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "analyzer/importers.h"
#include "analyzer/terminal.h"
#include "engine/diagnose.h"
#include "fixtures/synth/world.h"
#include "reports/format.h"

namespace cdxray {

/// Which pack, with which parameters.
struct PackChoice {
  std::string rules;             ///< folder, "" to search for it
  std::vector<std::string> set;  ///< `name=value`, `rule.name=value`
};

/// `--report KIND=PATH`
struct ReportTarget {
  const Format* format = nullptr;
  std::filesystem::path path;
  std::string written;  ///< as the user wrote it, for messages
};

/// Print this and stop: help, version.
struct ShowCommand {
  Look look;
  std::string text;
};

struct CheckCommand {
  Look look;
  PackChoice pack;
  DiagnoseOptions diagnose;
  std::filesystem::path snapshot;
  const Format* format = nullptr;  ///< of stdout
  std::vector<ReportTarget> reports;
  Language language = Language::en;
  bool exit_zero = false;
  bool quiet = false;
};

struct ReportCommand {
  Look look;
  PackChoice pack;
  std::filesystem::path result;    ///< `cdxray/result@1`
  const Format* format = nullptr;  ///< of stdout
  std::vector<ReportTarget> reports;
  std::optional<Language> language;  ///< none: as it was stored
};

struct ImportCommand {
  Look look;
  PackChoice pack;
  ImportOptions import;
  bool quiet = false;
};

struct InfoCommand {
  Look look;
  PackChoice pack;
  std::filesystem::path snapshot;
};

struct ExplainCommand {
  Look look;
  PackChoice pack;
  DiagnoseOptions diagnose;
  std::optional<std::filesystem::path> snapshot;  ///< none: explain a rule
  std::string subject;                            ///< fingerprint or its beginning, rule name or id
  std::int64_t near_rows = 3;  ///< rows to show of what came nearest to a finding
  Language language = Language::en;
};

struct TraceCommand {
  Look look;
  PackChoice pack;
  DiagnoseOptions diagnose;
  std::filesystem::path snapshot;
  std::string finder;   ///< `id`, `email`, `phone`: how the pack is asked
  std::string wanted;   ///< never shown; `-` is read from standard input, except for an id
  std::string company;  ///< "" for all
  std::filesystem::path key_file;  ///< "" for default_key_file()
  bool json = false;
  Language language = Language::en;
};

struct RulesListCommand {
  Look look;
  PackChoice pack;
  std::vector<std::string> select;
  bool json = false;
};

struct RulesTablesCommand {
  Look look;
  PackChoice pack;
};

struct RulesLintCommand {
  Look look;
  PackChoice pack;
};

struct RulesTextsCommand {
  Look look;
  PackChoice pack;
  std::string language;
};

struct RulesTestCommand {
  Look look;
  PackChoice pack;
  std::vector<std::string> select;
  bool mutate = false;  ///< take each condition out once
  bool timings = false;
};

struct SynthCommand {
  Look look;
  PackChoice pack;
  synth::WorldSize size;
  std::vector<std::string> faults;  ///< as the user wrote them
  std::filesystem::path target;     ///< snapshot; "" with `csv`
  std::filesystem::path csv;        ///< folder of exports; "" with `target`
  std::filesystem::path truth;      ///< "" for a name beside the target
  bool keep_personal_data = false;
  std::filesystem::path key_file;  ///< "" for default_key_file()
  bool list_faults = false;
  bool quiet = false;
};

using Command = std::variant<ShowCommand, CheckCommand, ImportCommand, InfoCommand, ExplainCommand,
                             TraceCommand, ReportCommand, RulesListCommand, RulesTablesCommand,
                             RulesTextsCommand, RulesLintCommand, RulesTestCommand, SynthCommand>;

/// `arguments` without the program's name. Throws Error (usage).
Command parse_command_line(const std::vector<std::string>& arguments);

/// True when the words ask for a JSON result, even if they are wrong otherwise: then the error is
/// answered in JSON too.
bool asks_for_json(const std::vector<std::string>& arguments);

}  // namespace cdxray
