#include "analyzer/cli_commands.h"

#include <CLI/CLI.hpp>

#include "analyzer/cli_flags.h"

namespace cdxray {
namespace {

/// `--set A` takes A and no more, and may be given again.
CLI::Option* add_list(CLI::App& app, const std::string& name, std::vector<std::string>& list,
                      const std::string& type, const std::string& text, const std::string& group) {
  return app.add_option(name, list, text)
      ->allow_extra_args(false)
      ->type_name(type)
      ->group(group)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// The last one wins when it is given twice.
CLI::Option* add_value(CLI::App& app, const std::string& name, std::string& value,
                       const std::string& type, const std::string& text, const std::string& group) {
  return app.add_option(name, value, text)
      ->type_name(type)
      ->group(group)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_switch(CLI::App& app, const std::string& name, bool& value, const std::string& text,
                const std::string& group) {
  app.add_flag(name, value, text)
      ->group(group)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_look(CLI::App& app, Flags& flags) {
  const std::string group = "Look";
  add_value(app, "--color", flags.color, "WHEN", "auto, always, never [auto]", group);
  add_switch(app, "--ascii", flags.ascii, "no signs beyond ASCII", group);
  add_switch(app, "-h,--help", flags.help, "this page", group);
}

void add_pack(CLI::App& app, Flags& flags, const std::string& group) {
  add_value(app, "--rules", flags.pack.rules, "DIR",
            "the rules [CDXRAY_RULES, else those that came with cdxray]", group);
}

void add_language(CLI::App& app, Flags& flags, const std::string& group,
                  const std::string& text = "en, fr, it, nl, sv [en]") {
  add_value(app, "--lang", flags.language, "LANGUAGE", text, group);
}

void add_set(CLI::App& app, Flags& flags, const std::string& group) {
  add_list(app, "--set", flags.pack.set, "RULE.NAME=VALUE",
           "change a limit, as convert_grace=2h or sync-job-hangs.longest_run=8h (repeatable)",
           group);
}

void add_selection(CLI::App& app, Flags& flags, const std::string& group) {
  add_list(app, "--select", flags.select, "ID|NAME|GLOB", "only these rules (repeatable)", group)
      ->delimiter(',');
}

CLI::App& add_group(CLI::App& app, const std::string& name, const std::string& description) {
  CLI::App* group = app.add_subcommand(name, description);
  group->set_help_flag("");
  group->allow_extras();
  return *group;
}

CLI::App& add_command(CLI::App& app, Flags& flags, const std::string& name,
                      const std::string& description) {
  CLI::App& command = add_group(app, name, description);
  command.add_option("words", flags.positionals);
  return command;
}

void add_formats(CLI::App& command, Flags& flags, const std::string& group) {
  flags.format_given = false;
  add_value(command, "--format", flags.format, "KIND",
            "text, json, markdown, html on stdout [text]", group)
      ->each([&flags](const std::string&) { flags.format_given = true; });
  add_list(command, "--report", flags.reports, "KIND=PATH", "write a file as well (repeatable)",
           group);
}

void add_check(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "check", R"(Run the rules on a snapshot.

Usage: cdxray check SNAPSHOT [flags]

Examples
  cdxray check uat.cdxs                              read it here
  cdxray check uat.cdxs --report html=report.html    hand it on
  cdxray check uat.cdxs --fail-on warning -q         gate a pipeline
  cdxray check uat.cdxs --select 'conversion/*'      one topic only)");
  const std::string run = "What to run";
  add_selection(command, flags, run);
  add_list(command, "--ignore", flags.ignore, "ID|NAME|GLOB", "not these", run)->delimiter(',');
  add_set(command, flags, run);
  add_value(command, "--now", flags.now, "TIME",
            "judge as of this moment [when the snapshot was taken]", run);
  add_pack(command, flags, run);
  const std::string result = "Result";
  add_formats(command, flags, result);
  add_language(command, flags, result);
  add_value(command, "--max-rows", flags.max_rows, "N",
            "rows shown of each finding; totals stay exact [50]", result);
  add_switch(command, "--timings", flags.timings, "how long each rule took, in the json format",
             result);
  const std::string gate = "Gate";
  add_value(command, "--fail-on", flags.fail_on, "SEVERITY",
            "exit 1 from here on: critical, error, warning, info [error]", gate);
  add_value(command, "--require-evidence", flags.require_evidence, "PERCENT",
            "exit 4 when fewer rules have their evidence", gate);
  add_switch(command, "--exit-zero", flags.exit_zero, "exit 0 instead of 1 and 4", gate);
  add_switch(command, "-q,--quiet", flags.quiet, "only the verdict, no progress", "Look");
  add_look(command, flags);
  command.footer("Exit: 0 fine, 1 findings, 2 usage, 3 input, 4 incomplete");
}

void add_import(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "import", R"(Make a snapshot from table exports.

Usage: cdxray import --hq SRC [--channel NAME=SRC]... -o SNAPSHOT [flags]

SRC is a folder of CSV or TSV files named after their tables, such as
CUSTTABLE.csv or ax.RETAILASYNCCUSTOMERV2.csv; NAME is the channel database's
name in headquarters. Personal data is replaced by keyed hashes, and only the
columns that the rules read are kept.

Examples
  cdxray import --hq hq/ -o uat.cdxs --captured-at 2026-03-01T06:00:00Z
  cdxray import --hq hq/ --channel Houston=houston/ -o uat.cdxs \
    --captured-at 2026-03-01T06:00:00Z --obtained-by jit \
    --product-version 10.0.38)");
  const std::string sources = "Sources";
  add_value(command, "--hq", flags.hq, "SRC", "tables of headquarters", sources);
  add_list(command, "--channel", flags.channels, "NAME=SRC",
           "tables of one channel database (repeatable)", sources);
  add_pack(command, flags, sources);
  const std::string facts = "What the sources do not say themselves";
  add_value(command, "--captured-at", flags.captured_at, "TIME",
            "when they were taken; needed unless captured_at.txt in the folder says it", facts);
  add_value(command, "--product-version", flags.product_version, "VERSION", "such as 10.0.38",
            facts);
  add_value(command, "--environment", flags.environment, "KIND", "production, sandbox, development",
            facts);
  add_value(command, "--obtained-by", flags.obtained_by, "HOW",
            "export, refresh, jit, self-hosted, unknown; an exported or refreshed database has "
            "its batch jobs withheld [unknown]",
            facts);
  add_value(command, "--label", flags.label, "TEXT", "what reports call it", facts);
  const std::string result = "Result";
  add_value(command, "-o,--output", flags.output, "SNAPSHOT", "the file to make", result);
  add_switch(command, "--keep-personal-data", flags.keep_personal_data,
             "names, addresses and phone numbers as they are", result);
  add_value(command, "--key-file", flags.key_file, "FILE",
            "key of the hashes [in your configuration folder, made on first use]", result);
  add_switch(command, "-q,--quiet", flags.quiet, "no summary, no progress", "Look");
  add_look(command, flags);
  command.footer("Exit: 0 made, 2 usage, 3 input or output; refused rows are no failure");
}

void add_info(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "info", R"(Show what a snapshot holds.

Usage: cdxray info SNAPSHOT [flags]

Says what was collected, when and how, and which rules lack evidence.

Examples
  cdxray info uat.cdxs)");
  add_pack(command, flags, "Rules");
  add_look(command, flags);
}

void add_explain(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "explain", R"(Explain a rule, or prove a finding.

Usage: cdxray explain RULE [flags]
       cdxray explain SNAPSHOT FINGERPRINT [flags]

RULE is a rule's name or id; FINGERPRINT stands in every report, and its first
characters are enough. A rule shows its findings in the snapshot.

Examples
  cdxray explain sync-job-withheld
  cdxray explain uat.cdxs 5c1e
  cdxray explain uat.cdxs B02 --max-rows 1000
  cdxray explain uat.cdxs U04      why did it find nothing?)");
  const std::string run = "How to judge the snapshot";
  add_set(command, flags, run);
  add_value(command, "--now", flags.now, "TIME",
            "judge as of this moment [when the snapshot was taken]", run);
  add_value(command, "--max-rows", flags.max_rows, "N", "rows to show [50; 3 of what came nearest]",
            run);
  add_pack(command, flags, run);
  add_language(command, flags, "Look");
  add_look(command, flags);
}

void add_trace(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "trace", R"(Follow one customer, step by step.

Usage: cdxray trace SNAPSHOT ID [flags]
       cdxray trace SNAPSHOT --email - [flags]

ID is the GUID that the channel gave the customer, a customer account, or a
token as reports show it. Shows each step of the way with the row that proves
it, where it stopped and why, and all that belongs to the customer.

Examples
  cdxray trace uat.cdxs 62992544-96bd-40f5-8b64-20c2a0ebca6c
  cdxray trace uat.cdxs US-000123 --company usrt
  cdxray trace uat.cdxs --email -             types the address, unseen by ps)");
  const std::string who = "Who";
  add_value(command, "--email", flags.email, "ADDRESS|-",
            "the customer's e-mail address; - reads it from standard input. It is hashed with your "
            "key, and never shown",
            who);
  add_value(command, "--phone", flags.phone, "NUMBER|-", "the same for a phone number", who);
  add_value(command, "--company", flags.company, "COMPANY", "only in this legal entity", who);
  add_value(command, "--key-file", flags.key_file, "FILE",
            "key of the hashes [in your configuration folder]", who);
  const std::string run = "How to judge the snapshot";
  add_set(command, flags, run);
  add_value(command, "--now", flags.now, "TIME",
            "judge as of this moment [when the snapshot was taken]", run);
  add_pack(command, flags, run);
  add_value(command, "--format", flags.format, "KIND", "text, json [text]", "Result");
  add_language(command, flags, "Result");
  add_look(command, flags);
  command.footer(
      "Exit: 0 complete, 1 waits or not found, 2 usage or several fit, 3 input,\n"
      "      4 the end cannot be seen");
}

void add_report(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "report", R"(Show a stored result again.

Usage: cdxray report RESULT.json [flags]

RESULT.json is what cdxray check wrote as json; no snapshot is needed, and
nothing is judged anew. The same format and language give the same bytes as
cdxray check did. The rules are asked for the words of another language only;
what they do not say stays as it was stored.

Examples
  cdxray check uat.cdxs --report json=uat.json
  cdxray report uat.json
  cdxray report uat.json --lang it --report html=rapporto.html)");
  const std::string result = "Result";
  add_formats(command, flags, result);
  add_language(command, flags, result, "en, fr, it, nl, sv [as it was stored]");
  add_pack(command, flags, result);
  add_look(command, flags);
  command.footer("Exit: 0 shown, whatever the result says; 2 usage, 3 the result cannot be read");
}

void add_rules_list(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "list", R"(List the rules.

Usage: cdxray rules list [flags]

Examples
  cdxray rules list
  cdxray rules list --select 'conversion/*'
  cdxray rules list --format json)");
  add_selection(command, flags, "What to list");
  add_value(command, "--format", flags.format, "KIND", "text, json [text]", "What to list");
  add_pack(command, flags, "What to list");
  add_look(command, flags);
}

void add_rules_show(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "show", R"(Show a rule's page.

Usage: cdxray rules show RULE [flags]

Examples
  cdxray rules show B02
  cdxray rules show sync-job-withheld)");
  add_pack(command, flags, "Rules");
  add_language(command, flags, "Look");
  add_look(command, flags);
}

void add_rules_tables(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "tables", R"(List the tables and columns to export.

Usage: cdxray rules tables [flags]

What the rules, the records' journey and the repairs read; no other column is
kept by an import.

Examples
  cdxray rules tables
  cdxray rules tables | grep ^channel)");
  add_pack(command, flags, "Rules");
  add_look(command, flags);
}

void add_rules_texts(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "texts", R"(Show what is not translated yet.

Usage: cdxray rules texts LANGUAGE [flags]

Gives the missing texts in English, in the form of rules/text/LANGUAGE.yaml.

Examples
  cdxray rules texts fr)");
  add_pack(command, flags, "Rules");
  add_look(command, flags);
}

void add_rules_lint(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "lint", R"(Check the files of the rules.

Usage: cdxray rules lint [flags]

Shows every problem with its file, line and column.

Examples
  cdxray rules lint
  cdxray rules lint --rules my-rules/)");
  add_pack(command, flags, "Rules");
  add_look(command, flags);
  command.footer("Exit: 0 clean, 2 problems");
}

void add_rules_test(CLI::App& app, Flags& flags) {
  CLI::App& command = add_command(app, flags, "test", R"(Run the examples of the rules.

Usage: cdxray rules test [RULE...] [flags]

Examples
  cdxray rules test
  cdxray rules test sync-job-withheld 'upload/*'
  cdxray rules test --mutate      does every condition matter to an example?)");
  add_switch(command, "--mutate", flags.mutate,
             "take each condition out once; an example must notice", "Rules");
  add_switch(command, "--timings", flags.timings, "say how long it took, also in a file", "Rules");
  add_pack(command, flags, "Rules");
  add_look(command, flags);
  command.footer("Exit: 0 all as expected, 1 an example failed, 2 problems in the rules");
}

void add_rules(CLI::App& app, Flags& flags) {
  CLI::App& command = add_group(app, "rules", R"(Look at the rules, and check them.

Usage: cdxray rules list|show RULE|tables|texts LANG|lint|test [RULE...]

Examples
  cdxray rules list                what is checked
  cdxray rules show B02            one rule's page
  cdxray rules tables              what to export
  cdxray rules texts fr            what is not translated yet
  cdxray rules lint --rules my/    is the folder in order?
  cdxray rules test --rules my/    do the examples come out as they say?)");
  command.require_subcommand(0, 1);
  add_look(command, flags);
  add_rules_list(command, flags);
  add_rules_show(command, flags);
  add_rules_tables(command, flags);
  add_rules_texts(command, flags);
  add_rules_lint(command, flags);
  add_rules_test(command, flags);
}

void add_synth(CLI::App& app, Flags& flags) {
  CLI::App& command =
      add_command(app, flags, "synth", R"(Make a modelled environment with chosen faults.

Usage: cdxray synth -o SNAPSHOT [flags]
       cdxray synth --csv DIR [flags]
       cdxray synth --list-faults

All people are invented, and the same words give the same environment. Which
records wait, where, and because of which fault is written beside it, to
SNAPSHOT with the ending .truth.csv, and a summary of it to .truth.json.

Examples
  cdxray synth -o big.cdxs --customers 100000 --channels 40 --databases 8
  cdxray synth -o broken.cdxs --fault B02 --fault U04:since=6h --seed 7
  cdxray synth --csv exports/ --fault D02:database=EU-CSU)");
  const std::string size = "How large";
  add_value(command, "--customers", flags.customers, "N",
            "customers created in asynchronous mode [2000]", size);
  add_value(command, "--channels", flags.channel_count, "N", "stores and online stores [7]", size);
  add_value(command, "--databases", flags.databases, "N", "channel databases [3]", size);
  add_value(command, "--days", flags.days, "N", "over which they are created [14]", size);
  add_value(command, "--seed", flags.seed, "N", "another environment of that size [1]", size);
  const std::string faults = "What is wrong";
  add_list(command, "--fault", flags.faults, "ID[:NAME=VALUE,...]",
           "a fault, by its rule's id or name (repeatable)", faults);
  add_switch(command, "--list-faults", flags.list_faults, "list them with their settings", faults);
  const std::string result = "Result";
  add_value(command, "-o,--output", flags.output, "SNAPSHOT", "the file to make", result);
  add_value(command, "--csv", flags.csv, "DIR", "exports instead, a folder per database", result);
  add_value(command, "--truth", flags.truth, "FILE", "where the truth goes", result);
  add_switch(command, "--keep-personal-data", flags.keep_personal_data,
             "the invented names as they are", result);
  add_value(command, "--key-file", flags.key_file, "FILE",
            "key of the hashes [in your configuration folder, made on first use]", result);
  add_pack(command, flags, result);
  add_switch(command, "-q,--quiet", flags.quiet, "no summary, no progress", "Look");
  add_look(command, flags);
  command.footer("Exit: 0 made, 2 usage, 3 output");
}

}  // namespace

void add_commands(CLI::App& app, Flags& flags) {
  app.set_help_flag("");
  app.allow_extras();
  app.require_subcommand(0, 1);
  add_switch(app, "-h,--help", flags.help, "this page", "Look");
  add_switch(app, "--version", flags.version, "the version", "Look");
  add_check(app, flags);
  add_import(app, flags);
  add_info(app, flags);
  add_explain(app, flags);
  add_trace(app, flags);
  add_report(app, flags);
  add_rules(app, flags);
  add_synth(app, flags);
}

}  // namespace cdxray
