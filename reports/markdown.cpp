// Markdown for pull requests and job summaries, as GitHub renders it. A job summary above 1 MiB is
// thrown away whole, so a page that grows too long leaves out rows first, then details, and says
// so.
#include <fmt/format.h>

#include "reports/markdown_findings.h"
#include "reports/renderers.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::size_t most_bytes = std::size_t{900} * 1024;

std::string text(std::string_view raw) {
  return markdown_text(raw);
}

std::string gate_line(const Diagnosis& diagnosis) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  const std::string& name = snapshot.label.empty() ? snapshot.name : snapshot.label;
  return fmt::format("**{}** · {}, snapshot of {}\n\n", text(gate_words(diagnosis)), text(name),
                     text(moment_words(snapshot.captured_at)));
}

std::string first_quote(const Diagnosis& diagnosis) {
  const Fix* fix = first_step(diagnosis).fix;
  if (!fix) return {};
  std::string out = fmt::format("> **Do this first:** {} ({})\n", text(first_step_words(diagnosis)),
                                text(safety_words(fix->safety)));
  if (!fix->steps.empty()) out += ">\n";
  int number = 0;
  for (const std::string& step : fix->steps) {
    out += fmt::format("> {}. {}\n", ++number, text(step));
  }
  return out + "\n";
}

std::string stage_row(const Accounting& accounting, const StageCount& stage) {
  if (is_unseen(accounting, stage)) {
    return fmt::format("| {} | none seen | ? |\n", text(stage.title));
  }
  return fmt::format("| {} | {} | {} |\n", text(stage.title), grouped(stage.records),
                     grouped(stage.late));
}

std::string accounting_section(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  std::string out = "### Where the records stand\n\n";
  if (!accounting.available) {
    return out + "Records could not be counted: no staging table was collected.\n\n";
  }
  out += fmt::format("{} late = {} explained + {} unexplained; {} done, {} on the way in time\n\n",
                     grouped(accounting.late), grouped(accounting.explained),
                     grouped(accounting.unexplained), grouped(accounting.done),
                     grouped(accounting.in_flight));
  out += "| Stage | Records | Late |\n| --- | --: | --: |\n";
  for (const StageCount& stage : accounting.by_stage) out += stage_row(accounting, stage);
  return out + fmt::format("| **All** | **{}** | **{}** |\n\n", grouped(accounting.records),
                           grouped(accounting.late));
}

std::string channels_section(const Accounting& accounting) {
  if (accounting.by_channel.empty()) return {};
  std::string out = "### Channels\n\n| Channel | Records | Late |\n| --- | --: | --: |\n";
  for (const ChannelCount& channel : accounting.by_channel) {
    out += fmt::format("| {} | {} | {} |\n",
                       channel.channel.empty() ? "not known" : text(channel.channel),
                       grouped(channel.records), grouped(channel.late));
  }
  return out + "\n";
}

std::string rules_list(const std::vector<const RuleResult*>& rules, std::string_view heading,
                       std::string_view meaning) {
  if (rules.empty()) return {};
  std::string out = fmt::format("### {}: {}\n\n{}\n\n", heading,
                                counted(static_cast<std::int64_t>(rules.size()), "rule"), meaning);
  for (const RulesByReason& group : by_reason(rules)) {
    out += fmt::format("- {}\n", text(group.reason));
    for (const RuleResult* rule : group.rules) {
      out += fmt::format("  - {} {}\n", markdown_code(rule->id), text(rule->title));
    }
  }
  return out + "\n";
}

std::string not_seen_list(const Accounting& accounting) {
  if (accounting.not_seen.empty()) return {};
  std::string out = "### Not seen\n\n";
  for (const std::string& sentence : accounting.not_seen) {
    out += fmt::format("- {}\n", text(sentence));
  }
  return out + "\n";
}

std::string measured_section(const Diagnosis& diagnosis) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  std::string out = "### How measured\n\n";
  out += fmt::format("- {}\n", text(outcomes_words(diagnosis)));
  out += fmt::format("- Snapshot {}, SHA\\-256 {}, captured {}, judged as of {}\n",
                     markdown_code(snapshot.name), markdown_code(snapshot.sha256),
                     text(moment_words(snapshot.captured_at)), text(moment_words(snapshot.now)));
  for (const SideFacts& side : snapshot.sides) {
    const std::string name = side.channel_database.empty()
                                 ? std::string("headquarters")
                                 : "channel database " + text(side.channel_database);
    out += fmt::format("- {} from {} ({}), {}, {}\n", name, markdown_code(side.source),
                       text(side.kind), counted(side.tables, "table"), side_rows_words(side));
  }
  for (const std::string& sentence : departures(diagnosis)) {
    out += fmt::format("- {}\n", text(sentence));
  }
  return out + fmt::format("- cdxray {}, {} {}\n\n", CDXRAY_VERSION, text(diagnosis.pack_name),
                           text(diagnosis.pack_version));
}

std::string page(const Diagnosis& diagnosis, const MarkdownBudget& budget) {
  const Sections sections = sections_of(diagnosis);
  std::string title = headline(diagnosis).text();
  if (title.ends_with('.')) title.pop_back();  // a heading, no sentence
  std::string out = fmt::format("## {}\n\n", text(title));
  out += gate_line(diagnosis);
  out += text(verdict_detail(diagnosis)) + "\n\n";
  out += first_quote(diagnosis);
  out += markdown_causes_table(diagnosis, sections);
  out += accounting_section(diagnosis);
  out += markdown_findings(diagnosis, sections, budget);
  out += markdown_unexplained(diagnosis.accounting, budget);
  out += channels_section(diagnosis.accounting);
  out += rules_list(sections.blocked, "Not checked",
                    "These rules neither passed nor failed: their evidence is missing.");
  out += not_seen_list(diagnosis.accounting);
  out += rules_list(sections.broken, "Broken", "These rules ended in an error.");
  out += measured_section(diagnosis);
  const NextCommand next = next_command(diagnosis);
  return out + fmt::format("Next: {} ({})\n", markdown_code(next.command), text(next.meaning));
}

}  // namespace

std::string render_markdown(const Diagnosis& diagnosis, const RenderOptions&) {
  std::string out = page(diagnosis, {});
  if (out.size() > most_bytes) out = page(diagnosis, {.rows = false});
  if (out.size() > most_bytes) out = page(diagnosis, {.rows = false, .details = false});
  if (out.size() > most_bytes) {
    out = page(diagnosis, {.rows = false, .details = false, .most_findings = 500});
  }
  return out;
}

}  // namespace cdxray
