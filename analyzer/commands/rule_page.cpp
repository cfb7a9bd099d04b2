// A rule as a page for people.
#include <fmt/format.h>

#include "analyzer/commands/page_phrases.h"
#include "analyzer/commands/pages.h"
#include "engine/placeholder.h"
#include "reports/phrases.h"
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
  if (!rule.params.empty()) write_heading(page, say(wordings::parameters_heading, page.language()));
  for (const Parameter& parameter : rule.params) write_parameter(page, rule.name + ".", parameter);
  if (!pack.params.empty())
    write_heading(page, say(wordings::common_parameters_heading, page.language()));
  for (const Parameter& parameter : pack.params) write_parameter(page, "", parameter);
}

/// `late records at stage convert, of the same COMPANY and CHANNEL`
std::string with_columns(const std::string& what, const On& on, Language language) {
  if (on.empty()) return what;
  std::string columns;
  for (const auto& [here, there] : on) {
    if (!columns.empty()) columns += fmt::format(" {} ", say(wordings::and_word, language));
    columns += here == there ? here : say(wordings::there_named, language, here, there);
  }
  return say(wordings::of_the_same, language, what, columns);
}

void write_evidence(TextPage& page, const Phrase& heading,
                    const std::vector<std::string>& evidence) {
  if (!evidence.empty()) write_heading(page, say(heading, page.language()));
  for (const std::string& name : evidence) page.line(std::string(margin) + name);
}

void write_links(TextPage& page, const Rule& rule) {
  const Language language = page.language();
  if (!rule.explains.empty()) write_heading(page, say(wordings::what_it_explains, language));
  for (const Explains& explains : rule.explains) {
    const std::string what = say(wordings::late_at_stage, language, explains.stage);
    page.paragraph(margin, Style::plain, with_columns(what, explains.on, language));
  }
  if (!rule.caused_by.empty()) write_heading(page, say(wordings::what_may_explain_it, language));
  for (const CausedBy& cause : rule.caused_by) {
    page.paragraph(margin, Style::plain, with_columns(cause.rule, cause.on, language));
  }
  write_evidence(page, wordings::worthless_while_it_fails, rule.blocks);
  write_evidence(page, wordings::partly_missing_while_it_fails, rule.narrows);
}

/// What depends on a finding stands as `<COLUMN>`.
std::string step_text(const Pack& pack, const FixUse& use, const std::string& step,
                      Language language) {
  return fill(step, [&](const std::string& name) {
    const auto label = pack.labels.find(name);
    if (label != pack.labels.end()) {
      const auto own = label->second.find(std::string(to_text(language)));
      return own == label->second.end() ? label->second.at("en").front() : own->second.front();
    }
    for (const auto& [argument, column] : use.with) {
      if (argument == name) return "<" + column + ">";
    }
    return "<" + name + ">";
  });
}

void write_remedies(TextPage& page, const Pack& pack, const Rule& rule) {
  if (rule.fix.empty()) return;
  const Language language = page.language();
  write_heading(page, say(wordings::how_to_fix_heading, language));
  for (const FixUse& use : rule.fix) {
    const Operation& operation = pack.operations.at(use.operation);
    page.paragraph(std::string(margin), Style::good,
                   fmt::format("{} ({})", step_text(pack, use, operation.title, language),
                               safety_words(operation.safety, language)));
    int number = 0;
    for (const std::string& step : operation.steps) {
      page.paragraph(fmt::format("   {:2}. ", ++number), Style::plain,
                     step_text(pack, use, step, language));
    }
    if (operation.warning.empty()) continue;
    page.paragraph(fmt::format("      {} ", say(wordings::page_warning, language)), Style::error,
                   step_text(pack, use, operation.warning, language), 6);
  }
}

void write_examples(TextPage& page, const Rule& rule) {
  const Language language = page.language();
  write_heading(page, say(wordings::examples_heading, language));
  for (const Example& example : rule.examples) {
    std::string words =
        say(wordings::in_detail, language, example.name, outcome_name(example.outcome, language));
    if (!example.expect.empty()) {
      const auto rows = static_cast<std::int64_t>(example.expect.size());
      words += ", " + say_count(wordings::rows, language, rows);
    }
    page.paragraph(margin, Style::plain, words);
  }
}

void write_references(TextPage& page, const Pack& pack, const Rule& rule) {
  write_heading(page, say(wordings::references_heading, page.language()));
  for (const std::string& key : rule.references) {
    const auto found = pack.references.find(key);
    if (found == pack.references.end()) {
      page.line(std::string(margin) + key);
    } else {
      write_reference(page, found->second);
    }
  }
}

}  // namespace

void write_reference(TextPage& page, const Reference& reference) {
  const Language language = page.language();
  page.paragraph(margin, Style::plain,
                 reference.read.empty() ? reference.title
                                        : say(wordings::title_read, language, reference.title,
                                              day_words(reference.read, language)));
  if (!reference.url.empty()) page.line(std::string(margin) + reference.url, Style::command);
}

std::string outcome_name(Outcome outcome, Language language) {
  switch (outcome) {
    case Outcome::pass:
      return say(wordings::pass_name, language);
    case Outcome::fail:
      return say(wordings::fail_name, language);
    case Outcome::not_applicable:
      return say(wordings::not_applicable_name, language);
    case Outcome::blocked:
      return say(wordings::blocked_name, language);
    case Outcome::error:
      return say(wordings::broken_name, language);
    case Outcome::waived:
      break;
  }
  return say(wordings::waived_name, language);
}

std::string severity_label(Severity severity, const RenderOptions& options) {
  const TextPage page(options);
  return fmt::format("{} {}  ", page.sign(severity),
                     to_upper(severity_word(severity, options.language)));
}

std::string not_rule_page(const Pack& pack, const std::string& id, const RenderOptions& options) {
  const NotRule& not_rule = pack.not_rules.at(id);
  const Language language = options.language;
  TextPage page(options);
  page.paragraph("", Style::bold, not_rule.title);
  page.line(std::string(margin) + say(wordings::no_rule_of, language, id, pack.name, pack.version));
  page.line(std::string(margin) + not_rule.location.file);
  write_heading(page, say(wordings::why_no_rule, language));
  page.paragraph(margin, Style::plain, not_rule.why);
  return page.text();
}

std::string rule_page(const Pack& pack, const Rule& rule, const RenderOptions& options) {
  TextPage page(options);
  const Language language = options.language;
  page.paragraph(severity_label(rule.severity, options), style_of(rule.severity), rule.title);
  page.line(std::string(margin) +
            say(wordings::rule_names, language, rule.id, rule.name, pack.name, pack.version));
  const std::string& file = rule.location.file;
  page.line(std::string(margin) +
            (rule.since.empty() ? file : say(wordings::since_version, language, file, rule.since)));
  write_heading(page, say(wordings::why_it_matters_heading, language));
  page.paragraph(margin, Style::plain, rule.why);
  if (rule.applies_when) {
    write_sql(page, say(wordings::when_it_applies, language), *rule.applies_when);
  }
  write_sql(page, say(wordings::what_it_looks_for, language), rule.find);
  write_parameters(page, pack, rule);
  write_links(page, rule);
  write_remedies(page, pack, rule);
  write_examples(page, rule);
  write_references(page, pack, rule);
  return page.text();
}

}  // namespace cdxray
