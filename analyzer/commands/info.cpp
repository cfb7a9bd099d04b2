// cdxray info: what a snapshot holds, how it came about, and which rules it can feed.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "reports/text_page.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

void write_fact(TextPage& page, const std::string& name, const std::string& value) {
  page.paragraph("  " + padded(name, 17), Style::plain, value.empty() ? "not known" : value);
}

void write_facts(TextPage& page, const Snapshot& snapshot, const SnapshotFacts& facts) {
  page.line(facts.label.empty() ? facts.name : facts.label + "  " + facts.name, Style::bold);
  write_fact(page, "captured", moment_words(facts.captured_at));
  write_fact(page, "product version", facts.product_version);
  write_fact(page, "environment", facts.environment);
  write_fact(page, "obtained by", snapshot.info("obtained_by"));
  write_fact(page, "personal data", facts.personal_data);
  write_fact(page, "SHA-256", facts.sha256);
}

void write_side(TextPage& page, const SnapshotSide& side, const Snapshot& snapshot) {
  constexpr std::size_t figure = 12;
  page.blank();
  page.line(
      side.channel_database.empty() ? "Headquarters" : "Channel database " + side.channel_database,
      Style::bold);
  page.paragraph("  ", Style::plain,
                 fmt::format("from {} ({}), captured {}", side.source, side.kind,
                             moment_words(side.captured_at)));
  std::vector<const SnapshotTable*> tables;
  std::size_t width = 5;
  for (const SnapshotTable& table : snapshot.contents()) {
    if (table.side != side.side || table.channel_database != side.channel_database) continue;
    tables.push_back(&table);
    width = std::max(width, display_width(table.table));
  }
  page.line("  " + padded("table", width) + padded_left("rows", figure) +
            padded_left("refused", figure) + padded_left("columns", figure));
  for (const SnapshotTable* table : tables) {
    page.line("  " + padded(table->table, width) + padded_left(grouped(table->rows), figure) +
                  padded_left(grouped(table->refused), figure) +
                  padded_left(grouped(static_cast<std::int64_t>(table->columns.size())), figure),
              table->refused > 0 ? Style::warning : Style::plain);
  }
}

void write_rule(TextPage& page, const RuleResult& rule) {
  page.paragraph(fmt::format("  {} {} ", page.question(), padded(rule.id, 4)), Style::unknown,
                 fmt::format("{}: {}", rule.title, rule.reason), 9);
}

void write_evidence(TextPage& page, const Diagnosis& diagnosis) {
  const auto rules = static_cast<std::int64_t>(diagnosis.rules.size());
  const std::int64_t blocked = diagnosis.count(Outcome::blocked) + diagnosis.count(Outcome::error);
  page.blank();
  page.line(fmt::format("Evidence: {} of {} can run ({})", grouped(rules - blocked),
                        counted(rules, "rule"), share(rules - blocked, rules)),
            Style::bold);
  for (const RuleResult& rule : diagnosis.rules) {
    if (rule.outcome == Outcome::blocked || rule.outcome == Outcome::error) write_rule(page, rule);
  }
  for (const std::string& sentence : diagnosis.accounting.not_seen) {
    page.paragraph(fmt::format("  {} ", page.question()), Style::unknown, sentence);
  }
}

}  // namespace

Exit run(const InfoCommand& command) {
  const Pack pack = load_checked_pack(command.pack);
  const Snapshot snapshot = Snapshot::open(command.snapshot);
  snapshot.database().on_progress(interrupted);
  Diagnosis diagnosis = diagnose(snapshot, pack, {});
  throw_if_interrupted();
  diagnosis.snapshot.name = command.snapshot.filename().string();
  TextPage page(render_options(standard_output(command.look)));
  write_facts(page, snapshot, diagnosis.snapshot);
  for (const SnapshotSide& side : snapshot.sides()) write_side(page, side, snapshot);
  write_evidence(page, diagnosis);
  write_standard_output(page.text());
  return {};
}

}  // namespace cdxray
