// cdxray info: what a snapshot holds, how it came about, and which rules it can feed.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/commands/list_phrases.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "reports/phrases.h"
#include "reports/text_page.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

void write_fact(TextPage& page, const Phrase& name, const std::string& value) {
  const Language language = page.language();
  constexpr std::size_t gap = 2;
  const std::size_t width =
      gap + widest({&wordings::captured_fact, &wordings::product_version_fact,
                    &wordings::environment_name_fact, &wordings::obtained_by_fact,
                    &wordings::personal_data_state},
                   language);
  page.paragraph("  " + padded(say(name, language), width), Style::plain,
                 value.empty() ? say(wordings::fact_not_known, language) : value);
}

void write_facts(TextPage& page, const Snapshot& snapshot, const SnapshotFacts& facts) {
  const Language language = page.language();
  page.line(facts.label.empty() ? facts.name : facts.label + "  " + facts.name, Style::bold);
  write_fact(page, wordings::captured_fact, moment_words(facts.captured_at, language));
  write_fact(page, wordings::product_version_fact, facts.product_version);
  write_fact(page, wordings::environment_name_fact, facts.environment);
  write_fact(page, wordings::obtained_by_fact, snapshot.info("obtained_by"));
  write_fact(page, wordings::personal_data_state,
             personal_data_words(facts.personal_data, language));
  write_fact(page, wordings::digest_fact, facts.sha256);
}

void write_side_heading(TextPage& page, const SnapshotSide& side) {
  const Language language = page.language();
  page.blank();
  page.line(side.channel_database.empty()
                ? say(wordings::headquarters_heading, language)
                : say(wordings::channel_database_heading, language, side.channel_database),
            Style::bold);
  page.paragraph("  ", Style::plain,
                 say(wordings::from_source, language, side.source, side.kind,
                     moment_words(side.captured_at, language)));
}

void write_side(TextPage& page, const SnapshotSide& side, const Snapshot& snapshot) {
  const Language language = page.language();
  write_side_heading(page, side);
  std::vector<const SnapshotTable*> tables;
  std::size_t width = widest({&wordings::table_column}, language);
  for (const SnapshotTable& table : snapshot.contents()) {
    if (table.side != side.side || table.channel_database != side.channel_database) continue;
    tables.push_back(&table);
    width = std::max(width, display_width(table.table));
  }
  const auto write_line = [&](const std::string& name, const std::string& rows,
                              const std::string& refused, const std::string& columns, Style style) {
    constexpr std::size_t figure = 12;
    page.line("  " + padded(name, width) + padded_left(rows, figure) +
                  padded_left(refused, figure) + padded_left(columns, figure),
              style);
  };
  write_line(say(wordings::table_column, language), say(wordings::rows_column, language),
             say(wordings::refused_column, language), say(wordings::columns_column, language),
             Style::plain);
  for (const SnapshotTable* table : tables) {
    write_line(table->table, grouped(table->rows, language), grouped(table->refused, language),
               grouped(static_cast<std::int64_t>(table->columns.size()), language),
               table->refused > 0 ? Style::warning : Style::plain);
  }
}

void write_rule(TextPage& page, const RuleResult& rule) {
  page.paragraph(fmt::format("  {} {} ", page.question(), padded(rule.id, 4)), Style::unknown,
                 say(wordings::in_detail, page.language(), rule.title, rule.reason), 9);
}

void write_evidence(TextPage& page, const Diagnosis& diagnosis) {
  const Language language = page.language();
  const auto rules = static_cast<std::int64_t>(diagnosis.rules.size());
  const std::int64_t blocked = diagnosis.count(Outcome::blocked) + diagnosis.count(Outcome::error);
  page.blank();
  page.line(say_count(wordings::rules_can_run, language, rules - blocked,
                      say_count(wordings::rules, language, rules),
                      share(rules - blocked, rules, language)),
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
