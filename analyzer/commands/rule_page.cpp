// A rule as a page for people.
#include <fmt/format.h>

#include "analyzer/commands/pages.h"
#include "engine/placeholder.h"
#include "reports/text_findings.h"
#include "reports/text_page.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view margin = "   ";

/// SQL stands as it was written.
void write_sql(TextPage& page, const std::string& heading, const SqlText& sql) {
  write_heading(page, heading);
  std::string_view rest = sql.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    page.line(fmt::format("{}{}", margin, rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void write_parameter(TextPage& page, const std::string& owner, const Parameter& parameter) {
  page.paragraph(fmt::format("{}{}{} = {}  ", margin, owner, parameter.name, parameter.written),
                 Style::command, parameter.meaning, 6);
}

void write_parameters(TextPage& page, const Pack& pack, const Rule& rule) {
  if (!rule.params.empty()) write_heading(page, "Parameters, changed with --set");
  for (const Parameter& parameter : rule.params) write_parameter(page, rule.name + ".", parameter);
  if (!pack.params.empty()) write_heading(page, "Parameters of all rules");
  for (const Parameter& parameter : pack.params) write_parameter(page, "", parameter);
}

std::string columns_words(const On& on) {
  std::string words;
  for (const auto& [here, there] : on) {
    words += words.empty() ? ", of the same " : " and ";
    words += here == there ? here : fmt::format("{} (there {})", here, there);
  }
  return words;
}

void write_links(TextPage& page, const Rule& rule) {
  if (!rule.explains.empty()) write_heading(page, "What it explains");
  for (const Explains& explains : rule.explains) {
    page.paragraph(
        margin, Style::plain,
        fmt::format("late records at stage {}{}", explains.stage, columns_words(explains.on)));
  }
  if (!rule.caused_by.empty()) write_heading(page, "What may explain it");
  for (const CausedBy& cause : rule.caused_by) {
    page.paragraph(margin, Style::plain, cause.rule + columns_words(cause.on));
  }
  if (!rule.blocks.empty()) write_heading(page, "What is worthless while it fails");
  for (const std::string& evidence : rule.blocks) page.line(std::string(margin) + evidence);
  if (!rule.narrows.empty()) write_heading(page, "Of what a part is missing while it fails");
  for (const std::string& evidence : rule.narrows) page.line(std::string(margin) + evidence);
}

/// Labels in English; what depends on a finding stands as `<COLUMN>`.
std::string step_text(const Pack& pack, const FixUse& use, const std::string& step) {
  return fill(step, [&](const std::string& name) {
    const auto label = pack.labels.find(name);
    if (label != pack.labels.end()) return label->second.at("en").front();
    for (const auto& [argument, column] : use.with) {
      if (argument == name) return "<" + column + ">";
    }
    return "<" + name + ">";
  });
}

void write_remedies(TextPage& page, const Pack& pack, const Rule& rule) {
  if (rule.fix.empty()) return;
  write_heading(page, "How to fix it");
  for (const FixUse& use : rule.fix) {
    const Operation& operation = pack.operations.at(use.operation);
    page.paragraph(std::string(margin), Style::good,
                   fmt::format("{} ({})", step_text(pack, use, operation.title),
                               safety_words(operation.safety)));
    int number = 0;
    for (const std::string& step : operation.steps) {
      page.paragraph(fmt::format("   {:2}. ", ++number), Style::plain, step_text(pack, use, step));
    }
    if (operation.warning.empty()) continue;
    page.paragraph("      warning: ", Style::error, step_text(pack, use, operation.warning), 6);
  }
}

void write_examples(TextPage& page, const Rule& rule) {
  write_heading(page, "Examples");
  for (const Example& example : rule.examples) {
    page.paragraph(
        std::string(margin), Style::plain,
        fmt::format("{}: {}{}", example.name, to_text(example.outcome),
                    example.expect.empty()
                        ? ""
                        : ", " + counted(static_cast<std::int64_t>(example.expect.size()), "row")));
  }
}

void write_references(TextPage& page, const Pack& pack, const Rule& rule) {
  write_heading(page, "References");
  for (const std::string& key : rule.references) {
    const auto found = pack.references.find(key);
    if (found == pack.references.end()) {
      page.line(std::string(margin) + key);
      continue;
    }
    const Reference& reference = found->second;
    page.paragraph(std::string(margin), Style::plain,
                   reference.read.empty()
                       ? reference.title
                       : fmt::format("{} (read {})", reference.title, reference.read));
    if (!reference.url.empty()) page.line(std::string(margin) + reference.url, Style::command);
  }
}

}  // namespace

std::string severity_label(Severity severity, const RenderOptions& options) {
  const TextPage page(options);
  return fmt::format("{} {}  ", page.sign(severity),
                     to_upper(std::string(severity_word(severity))));
}

std::string not_rule_page(const Pack& pack, const std::string& id, const RenderOptions& options) {
  const NotRule& not_rule = pack.not_rules.at(id);
  TextPage page(options);
  page.paragraph("", Style::bold, not_rule.title);
  page.line(fmt::format("{}{}, no rule of {} {}", margin, id, pack.name, pack.version));
  page.line(fmt::format("{}{}", margin, not_rule.location.file));
  write_heading(page, "Why no rule finds it");
  page.paragraph(margin, Style::plain, not_rule.why);
  return page.text();
}

std::string rule_page(const Pack& pack, const Rule& rule, const RenderOptions& options) {
  TextPage page(options);
  page.paragraph(severity_label(rule.severity, options), style_of(rule.severity), rule.title);
  page.line(
      fmt::format("{}rule {} {}, {} {}", margin, rule.id, rule.name, pack.name, pack.version));
  page.line(fmt::format("{}{}{}", margin, rule.location.file,
                        rule.since.empty() ? "" : ", since product version " + rule.since));
  write_heading(page, "Why it matters");
  page.paragraph(margin, Style::plain, rule.why);
  if (rule.applies_when) write_sql(page, "When it applies (at least one row)", *rule.applies_when);
  write_sql(page, "What it looks for (each row is a witness)", rule.find);
  write_parameters(page, pack, rule);
  write_links(page, rule);
  write_remedies(page, pack, rule);
  write_examples(page, rule);
  write_references(page, pack, rule);
  return page.text();
}

}  // namespace cdxray
