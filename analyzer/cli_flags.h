// The words of a command line as the user typed them, before they are understood. One struct serves
// all commands: each binds the fields it knows.
#pragma once

#include <string>
#include <vector>

#include "analyzer/cli.h"

namespace cdxray {

struct Flags {
  bool help = false;
  bool version = false;
  std::string color = "auto";
  bool ascii = false;
  bool quiet = false;
  PackChoice pack;
  std::vector<std::string> positionals;
  // check, explain, trace, report
  std::string language;
  std::string format = "text";
  bool format_given = false;
  std::vector<std::string> reports;
  std::string fail_on = "error";
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string now;
  std::string max_rows;
  std::string require_evidence;
  bool timings = false;
  bool mutate = false;
  bool exit_zero = false;
  // import, the last also trace
  std::string hq;
  std::vector<std::string> channels;
  std::string output;
  std::string captured_at;
  std::string product_version;
  std::string environment;
  std::string obtained_by = "unknown";
  std::string label;
  bool keep_personal_data = false;
  std::string key_file;
  // synth
  std::string csv;
  std::string truth;
  std::string customers = "2000";
  std::string channel_count = "7";
  std::string databases = "3";
  std::string days = "14";
  std::string seed = "1";
  std::vector<std::string> faults;
  bool list_faults = false;
  // trace
  std::string email;
  std::string phone;
  std::string company;
};

Look read_look(const Flags& flags);
CheckCommand read_check(const Flags& flags);
ImportCommand read_import(const Flags& flags);
InfoCommand read_info(const Flags& flags);
ExplainCommand read_explain(const Flags& flags);
TraceCommand read_trace(const Flags& flags);
ReportCommand read_report(const Flags& flags);
RulesListCommand read_rules_list(const Flags& flags);
ExplainCommand read_rules_show(const Flags& flags);
RulesTablesCommand read_rules_tables(const Flags& flags);
RulesTextsCommand read_rules_texts(const Flags& flags);
RulesLintCommand read_rules_lint(const Flags& flags);
RulesTestCommand read_rules_test(const Flags& flags);
SynthCommand read_synth(const Flags& flags);

/// `Did you mean 'x'? ` when one of `known` is near to `name`, else "".
std::string did_you_mean(const std::string& name, const std::vector<std::string>& known);

}  // namespace cdxray
