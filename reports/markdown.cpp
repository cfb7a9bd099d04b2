// Markdown for pull requests and job summaries, as GitHub renders it. A job summary above 1 MiB is
// thrown away whole, so a page that grows too long leaves out rows first, then details, and says
// so.
#include <fmt/format.h>

#include "reports/markdown_findings.h"
#include "reports/markdown_phrases.h"
#include "reports/phrases.h"
#include "reports/renderers.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::size_t most_bytes = std::size_t{900} * 1024;

std::string text(std::string_view raw) {
  return markdown_text(raw);
}

std::string gate_line(const Diagnosis& diagnosis, Language language) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  const std::string& name = snapshot.label.empty() ? snapshot.name : snapshot.label;
  return fmt::format(
      "**{}** · {}, {}\n\n", text(gate_words(diagnosis, language)), text(name),
      say(wordings::snapshot_of, language, text(moment_words(snapshot.captured_at, language))));
}

std::string first_quote(const Diagnosis& diagnosis, Language language) {
  const Fix* fix = first_step(diagnosis).fix;
  if (!fix) return {};
  std::string out = fmt::format("> **{}** {} ({})\n", say(wordings::do_this_first_label, language),
                                text(first_step_words(diagnosis, language)),
                                text(safety_words(fix->safety, language)));
  if (!fix->steps.empty()) out += ">\n";
  int number = 0;
  for (const std::string& step : fix->steps) {
    out += fmt::format("> {}. {}\n", ++number, text(step));
  }
  return out + "\n";
}

std::string heading(const Phrase& phrase, Language language) {
  return fmt::format("### {}\n\n", say(phrase, language));
}

std::string table_head(const Phrase& first, Language language) {
  return fmt::format("| {} | {} | {} |\n| --- | --: | --: |\n", say(first, language),
                     say(wordings::records_heading, language),
                     say(wordings::late_heading, language));
}

std::string stage_row(const Accounting& accounting, const StageCount& stage, Language language) {
  if (is_unseen(accounting, stage)) {
    return fmt::format("| {} | {} | ? |\n", text(stage.title), say(wordings::none_seen, language));
  }
  return fmt::format("| {} | {} | {} |\n", text(stage.title), grouped(stage.records, language),
                     grouped(stage.late, language));
}

std::string accounting_section(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  std::string out = heading(wordings::where_records_stand, language);
  if (!accounting.available) return out + say(wordings::not_counted, language) + "\n\n";
  out += fmt::format(
      "{}\n\n",
      say(wordings::two_sums, language,
          say(wordings::late_sum, language, grouped(accounting.late, language),
              grouped(accounting.explained, language), grouped(accounting.unexplained, language)),
          say(wordings::done_and_on_the_way, language, grouped(accounting.done, language),
              grouped(accounting.in_flight, language))));
  out += table_head(wordings::stage_heading, language);
  for (const StageCount& stage : accounting.by_stage) {
    out += stage_row(accounting, stage, language);
  }
  return out +
         fmt::format("| **{}** | **{}** | **{}** |\n\n", say(wordings::all_records_row, language),
                     grouped(accounting.records, language), grouped(accounting.late, language));
}

std::string channels_section(const Accounting& accounting, Language language) {
  if (accounting.by_channel.empty()) return {};
  std::string out = heading(wordings::channels_heading, language);
  out += table_head(wordings::channel_heading, language);
  for (const ChannelCount& channel : accounting.by_channel) {
    out += fmt::format("| {} | {} | {} |\n",
                       channel.channel.empty() ? say(wordings::channel_not_known, language)
                                               : text(channel.channel),
                       grouped(channel.records, language), grouped(channel.late, language));
  }
  return out + "\n";
}

std::string rules_list(const std::vector<const RuleResult*>& rules, const Phrase& counted,
                       const Phrase& meaning, Language language) {
  if (rules.empty()) return {};
  const auto count = static_cast<std::int64_t>(rules.size());
  std::string out =
      fmt::format("### {}\n\n{}\n\n", say_count(counted, language, count), say(meaning, language));
  for (const RulesByReason& group : by_reason(rules)) {
    out += fmt::format("- {}\n", text(group.reason));
    for (const RuleResult* rule : group.rules) {
      out += fmt::format("  - {} {}\n", markdown_code(rule->id), text(rule->title));
    }
  }
  return out + "\n";
}

std::string not_seen_list(const Accounting& accounting, Language language) {
  if (accounting.not_seen.empty()) return {};
  std::string out = heading(wordings::not_seen_heading, language);
  for (const std::string& sentence : accounting.not_seen) {
    out += fmt::format("- {}\n", text(sentence));
  }
  return out + "\n";
}

std::string side_line(const SideFacts& side, Language language) {
  const std::string name = side.channel_database.empty() ? say(wordings::headquarters, language)
                                                         : say(wordings::channel_database, language,
                                                               text(side.channel_database));
  return fmt::format(
      "- {}\n",
      say(wordings::side_facts, language, name, markdown_code(side.source), text(side.kind),
          say_count(wordings::tables, language, side.tables), side_rows_words(side, language)));
}

std::string measured_section(const Diagnosis& diagnosis, Language language) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  std::string out = heading(wordings::how_measured_section, language);
  out += fmt::format("- {}\n", text(outcomes_words(diagnosis, language)));
  out += fmt::format("- {}\n", say(wordings::snapshot_facts, language, markdown_code(snapshot.name),
                                   markdown_code(snapshot.sha256),
                                   text(moment_words(snapshot.captured_at, language)),
                                   text(moment_words(snapshot.now, language))));
  for (const SideFacts& side : snapshot.sides) out += side_line(side, language);
  for (const std::string& sentence : departures(diagnosis, language)) {
    out += fmt::format("- {}\n", text(sentence));
  }
  return out + fmt::format("- cdxray {}, {} {}\n\n", CDXRAY_VERSION, text(diagnosis.pack_name),
                           text(diagnosis.pack_version));
}

std::string next_line(const Diagnosis& diagnosis, Language language) {
  const NextCommand next = next_command(diagnosis, language);
  const std::string command =
      fmt::format("{} ({})", markdown_code(next.command), text(next.meaning));
  return say(wordings::next_command, language, command) + "\n";
}

std::string page(const Diagnosis& diagnosis, const MarkdownBudget& budget, Language language) {
  const Sections sections = sections_of(diagnosis);
  std::string title = headline(diagnosis, language).text();
  if (title.ends_with('.')) title.pop_back();  // a heading, no sentence
  std::string out = fmt::format("## {}\n\n", text(title));
  out += gate_line(diagnosis, language);
  out += text(verdict_detail(diagnosis, language)) + "\n\n";
  out += first_quote(diagnosis, language);
  out += markdown_causes_table(diagnosis, sections, language);
  out += accounting_section(diagnosis, language);
  out += markdown_findings(diagnosis, sections, budget, language);
  out += markdown_unexplained(diagnosis.accounting, budget, language);
  out += channels_section(diagnosis.accounting, language);
  out += rules_list(sections.blocked, wordings::not_checked_section, wordings::not_checked_meaning,
                    language);
  out += not_seen_list(diagnosis.accounting, language);
  out += rules_list(sections.broken, wordings::broken_heading, wordings::broken_meaning, language);
  out += measured_section(diagnosis, language);
  return out + next_line(diagnosis, language);
}

}  // namespace

std::string render_markdown(const Diagnosis& diagnosis, const RenderOptions& options) {
  const Language language = options.language;
  std::string out = page(diagnosis, {}, language);
  if (out.size() > most_bytes) out = page(diagnosis, {.rows = false}, language);
  if (out.size() > most_bytes) out = page(diagnosis, {.rows = false, .details = false}, language);
  if (out.size() > most_bytes) {
    out = page(diagnosis, {.rows = false, .details = false, .most_findings = 500}, language);
  }
  return out;
}

}  // namespace cdxray
