// cdxray rules: what is checked, and whether the pack itself is in order.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/commands/list_phrases.h"
#include "analyzer/english_counts.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "analyzer/rules_folder.h"
#include "engine/error.h"
#include "engine/select.h"
#include "engine/texts.h"
#include "reports/escape.h"
#include "reports/phrases.h"
#include "reports/text_page.h"
#include "reports/unicode.h"
#include "reports/words.h"
#include "reports/words_phrases.h"

namespace cdxray {
namespace {

using Json = nlohmann::ordered_json;
using Rules = std::vector<const Rule*>;

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

// --- list ---

std::string rules_as_json(const Pack& pack, const Rules& rules) {
  Json list = Json::array();
  for (const Rule* rule : rules) {
    list.push_back({{"rule", rule->name},
                    {"id", rule->id},
                    {"topic", rule->topic},
                    {"severity", to_text(rule->severity)},
                    {"stage", rule->stage},
                    {"title", rule->title},
                    {"why", rule->why},
                    {"since", rule->since},
                    {"examples", rule->examples.size()},
                    {"references", rule->references}});
  }
  Json not_rules = Json::array();
  for (const auto& [id, not_rule] : pack.not_rules) {
    not_rules.push_back({{"id", id}, {"title", not_rule.title}, {"why", not_rule.why}});
  }
  const Json document{{"schema", "cdxray/rules@1"},
                      {"tool", {{"name", "cdxray"}, {"version", CDXRAY_VERSION}}},
                      {"pack", {{"name", pack.name}, {"version", pack.version}}},
                      {"rules", std::move(list)},
                      {"not_rules", std::move(not_rules)}};
  return json_document(document.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string rules_as_text(const Pack& pack, const Rules& rules, const RenderOptions& options) {
  TextPage page(options);
  constexpr std::size_t id = 6;
  const Language language = options.language;
  const std::size_t severity =
      2 + widest({&wordings::severity_column, &wordings::critical_name, &wordings::error_name,
                  &wordings::warning_name, &wordings::info_name},
                 language);
  std::size_t name = widest({&wordings::name_column}, language);
  for (const Rule* rule : rules) name = std::max(name, display_width(rule->name));
  page.line(padded(say(wordings::id_column, language), id) +
                padded(say(wordings::severity_column, language), severity) +
                padded(say(wordings::name_column, language), name + 2) +
                say(wordings::title_column, language),
            Style::bold);
  for (const Rule* rule : rules) {
    page.line(padded(rule->id, id) + padded(severity_name(rule->severity, language), severity) +
              padded(rule->name, name + 2) + rule->title);
  }
  page.line(say(wordings::rules_of_pack, language, grouped(size_of(rules), language),
                say_count(wordings::rules, language, size_of(pack.rules)), pack.name,
                pack.version));
  if (pack.not_rules.empty() || rules.size() < pack.rules.size()) return page.text();
  page.blank();
  page.line(say(wordings::failures_without_rule, language), Style::bold);
  for (const auto& [name_of_failure, not_rule] : pack.not_rules) {
    page.line(padded(name_of_failure, id) + not_rule.title);
  }
  return page.text();
}

// --- tables ---

/// `hq        CUSTTABLE    ACCOUNTNUM DATAAREAID …`: lines that can be cut and searched.
std::string table_lines(const WantedColumns& wanted, std::string_view prefix,
                        std::string_view side) {
  std::size_t width = 0;
  for (const auto& [name, columns] : wanted) width = std::max(width, name.size());
  std::string out;
  for (const auto& [name, columns] : wanted) {
    if (!name.starts_with(prefix)) continue;
    out += fmt::format("{}{}{}\n", padded(side, 9), padded(name.substr(prefix.size()), width),
                       fmt::join(columns, " "));
  }
  return out;
}

}  // namespace

Exit run(const RulesListCommand& command) {
  const Pack pack = load_checked_pack(command.pack);
  const Rules rules = selected_rules(pack, command.select, {});
  write_standard_output(
      command.json ? rules_as_json(pack, rules)
                   : rules_as_text(pack, rules, render_options(standard_output(command.look))));
  return {};
}

Exit run(const RulesTablesCommand& command) {
  const WantedColumns wanted = wanted_columns(load_checked_pack(command.pack));
  write_standard_output(table_lines(wanted, "hq_", "hq") + table_lines(wanted, "ch_", "channel"));
  return {};
}

Exit run(const RulesTextsCommand& command) {
  const Pack pack = load_pack(rules_folder(command.pack.rules)).pack;  // it may lack these texts
  const auto& known = translated_languages();
  if (std::find(known.begin(), known.end(), command.language) == known.end()) {
    throw usage_error(fmt::format("'{}' is no language of the rules", command.language),
                      fmt::format("Take one of: {}.", fmt::join(known, ", ")));
  }
  write_standard_output(texts_to_translate(pack, command.language));
  return {};
}

Exit run(const RulesLintCommand& command) {
  const Stream stream = standard_output(command.look);
  const LoadedPack loaded = load_pack(rules_folder(command.pack.rules));
  const std::size_t problems = loaded.problems.size();
  write_standard_output(
      problems_text(loaded.problems, problems, stream.unicode) +
      fmt::format("{}, {}\n", counted(size_of(loaded.pack.rules), "rule"),
                  problems == 0 ? "no problem" : counted(size_of(loaded.problems), "problem")));
  if (problems == 0) return {};
  return {exit_code::usage, problem_count(problems)};
}

}  // namespace cdxray
