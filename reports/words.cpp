#include "reports/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/phrases.h"
#include "reports/words_phrases.h"

namespace cdxray {
namespace {

/// A space at which no line is broken.
constexpr std::string_view no_break = "\u00A0";

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

}  // namespace

std::string share(std::int64_t part, std::int64_t whole, Language language) {
  if (whole <= 0 || part <= 0) return percent_text(0, language);
  if (part >= whole) return percent_text(100, language);
  const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  if (percent < 1.0) return say(wordings::under, language, percent_text(1, language));
  if (percent > 99.0) return say(wordings::over, language, percent_text(99, language));
  return percent_text(static_cast<int>(std::nearbyint(percent)), language);
}

std::string moment_words(const std::string& stored, Language language) {
  const auto moment = parse_moment(stored);
  return moment ? moment_text(*moment, language) : stored;
}

std::string day_words(const std::string& stored, Language language) {
  const std::string words = moment_words(stored, language);
  return words == stored ? words : words.substr(0, words.find(' '));
}

std::string second_words(const std::string& stored, Language language) {
  const auto moment = parse_moment(stored);
  if (!moment) return stored;
  return day_words(stored, language) + to_text(*moment).substr(10);
}

std::string time_between(const std::string& from, const std::string& to, Language language) {
  const auto first = parse_moment(from);
  const auto second = parse_moment(to);
  if (!first || !second || second->seconds <= first->seconds) return {};
  return duration_text(second->seconds - first->seconds, language);
}

std::string longest_wait(const Diagnosis& diagnosis, Language language) {
  const auto since = parse_moment(diagnosis.accounting.oldest_late);
  const auto now = parse_moment(diagnosis.snapshot.now);
  if (!since || !now || since->seconds > now->seconds) return {};
  std::string wait = duration_text(now->seconds - since->seconds, language);
  for (std::size_t at = 0; (at = wait.find(' ', at)) != std::string::npos;) {
    wait.replace(at, 1, no_break);
  }
  return wait;
}

std::string rows_words(std::size_t shown, std::int64_t total, Language language) {
  const auto count = static_cast<std::int64_t>(shown);
  if (count == total) return say_count(wordings::rows, language, total);
  return say_count(wordings::rows_shown, language, total, grouped(count, language));
}

std::string severity_word(Severity severity, Language language) {
  switch (severity) {
    case Severity::critical:
      return say(wordings::critical_title, language);
    case Severity::error:
      return say(wordings::error_title, language);
    case Severity::warning:
      return say(wordings::warning_title, language);
    case Severity::info:
      break;
  }
  return say(wordings::info_title, language);
}

std::string severity_name(Severity severity, Language language) {
  switch (severity) {
    case Severity::critical:
      return say(wordings::critical_name, language);
    case Severity::error:
      return say(wordings::error_name, language);
    case Severity::warning:
      return say(wordings::warning_name, language);
    case Severity::info:
      break;
  }
  return say(wordings::info_name, language);
}

std::string safety_words(Safety safety, Language language) {
  switch (safety) {
    case Safety::safe:
      return say(wordings::safe, language);
    case Safety::guarded:
      return say(wordings::needs_approval, language);
    case Safety::unsafe:
      return say(wordings::trade_off, language);
    case Safety::manual:
      return say(wordings::by_hand, language);
    case Safety::forbidden:
      break;
  }
  return say(wordings::never_do_this, language);
}

std::string subject_words(const Finding& finding, Language language) {
  std::string words;
  for (const auto& [name, value] : finding.subject) {
    if (!words.empty()) words += ", ";
    words += fmt::format("{} {}", name, cell_words(value));
  }
  return words.empty() ? say(wordings::environment, language) : words;
}

std::string names_or_count(const std::vector<std::string>& names, const Phrase& counted,
                           Language language, std::size_t most) {
  if (names.size() > most) return say_count(counted, language, size_of(names));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string channels_words(const Finding& finding, Language language, std::size_t most) {
  std::string words = names_or_count(finding.channels, wordings::channels, language, most);
  if (finding.unknown_channel == 0) return words;
  if (!words.empty()) words += ", ";
  return words +
         say(wordings::of_unknown_channel, language, grouped(finding.unknown_channel, language));
}

std::string kind_words(const KindCount& kind, Language language) {
  static const std::map<std::string_view, const Phrase*> known{
      {"customer", &wordings::late_customers},
      {"address", &wordings::late_addresses},
      {"contact", &wordings::late_contacts},
      {"affiliation", &wordings::late_affiliations},
      {"attribute", &wordings::late_attributes}};
  const auto at = known.find(kind.kind);
  const Phrase& phrase = at == known.end() ? wordings::late_of_kind : *at->second;
  return say_count(phrase, language, kind.records, grouped(kind.late, language), kind.kind);
}

std::string gate_words(const Diagnosis& diagnosis, Language language) {
  const Exit& exit = diagnosis.exit;
  const Phrase& state = exit.code == 0   ? wordings::gate_passed
                        : exit.code == 4 ? wordings::gate_undecided
                                         : wordings::gate_failed;
  const std::string words = say(state, language, exit.code);
  return exit.reason.empty() ? words : fmt::format("{}, {}", words, exit.reason);
}

std::string outcomes_words(const Diagnosis& diagnosis, Language language) {
  constexpr std::array<std::pair<Outcome, const Phrase*>, 6> words{
      {{Outcome::fail, &wordings::failed_count},
       {Outcome::pass, &wordings::passed_count},
       {Outcome::waived, &wordings::waived_count},
       {Outcome::not_applicable, &wordings::not_applicable_count},
       {Outcome::blocked, &wordings::not_checked_count},
       {Outcome::error, &wordings::broken_count}}};
  std::vector<std::string> parts;
  for (const auto& [outcome, phrase] : words) {
    const std::int64_t count = diagnosis.count(outcome);
    if (count > 0) parts.push_back(say_count(*phrase, language, count));
  }
  return say(wordings::in_detail, language,
             say_count(wordings::rules, language, size_of(diagnosis.rules)),
             fmt::format("{}", fmt::join(parts, ", ")));
}

std::string findings_words(const Diagnosis& diagnosis, const Sections& sections,
                           Language language) {
  std::vector<std::string> parts{
      say_count(wordings::root_causes, language, size_of(sections.causes))};
  if (!sections.leads.empty()) {
    parts.push_back(say_count(wordings::leads, language, size_of(sections.leads)));
  }
  parts.push_back(say_count(wordings::risks, language, size_of(sections.risks)));
  parts.push_back(say_count(wordings::symptoms, language, size_of(sections.symptoms)));
  return say(wordings::in_detail, language,
             say_count(wordings::findings, language, size_of(diagnosis.findings)),
             fmt::format("{}", fmt::join(parts, ", ")));
}

std::string side_rows_words(const SideFacts& side, Language language) {
  const std::string rows = say_count(wordings::rows, language, side.rows);
  if (side.refused == 0) return rows;
  return fmt::format("{}, {}", rows, say_count(wordings::rows_refused, language, side.refused));
}

std::string personal_data_words(const std::string& state, Language language) {
  if (state == "pseudonymised") return say(wordings::pseudonymised, language);
  return state == "kept" ? say(wordings::kept, language) : state;
}

std::vector<std::string> departures(const Diagnosis& diagnosis, Language language) {
  std::vector<std::string> sentences;
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  if (snapshot.now != snapshot.captured_at) {
    sentences.push_back(
        say(wordings::judged_as_of, language, moment_words(snapshot.now, language)));
  }
  for (const auto& [name, value] : diagnosis.settings) {
    sentences.push_back(say(wordings::changed_setting, language, name, value));
  }
  const auto add_rules = [&](const Phrase& phrase, const std::vector<std::string>& names) {
    if (names.empty()) return;
    sentences.push_back(say(phrase, language, fmt::format("{}", fmt::join(names, ", "))));
  };
  add_rules(wordings::only_these_rules, diagnosis.select);
  add_rules(wordings::not_these_rules, diagnosis.ignore);
  return sentences;
}

std::string explain_command(const Diagnosis& diagnosis, const Finding& finding) {
  return fmt::format("cdxray explain {} {}", shell_word(diagnosis.snapshot.name),
                     finding.fingerprint);
}

NextCommand next_command(const Diagnosis& diagnosis, Language language) {
  const Finding* finding = first_step(diagnosis).finding;
  const bool all_well = diagnosis.verdict == Verdict::healthy || diagnosis.findings.empty();
  if (!finding && !all_well) finding = &diagnosis.findings.front();
  if (finding) {
    return {explain_command(diagnosis, *finding), say(wordings::proof_meaning, language)};
  }
  return {"cdxray info " + shell_word(diagnosis.snapshot.name),
          say(wordings::info_meaning, language)};
}

std::string cell_words(const Value& value) {
  return is_null(value) ? "NULL" : to_text(value);
}

bool is_pseudonym(std::string_view text) {
  constexpr std::string_view dot = "·";
  const std::size_t at = text.find(dot);
  if (at == 0 || at == std::string_view::npos) return false;
  const std::string_view kind = text.substr(0, at);
  const std::string_view code = text.substr(at + dot.size());
  const auto lower = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  const auto base32 = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  return code.size() == 16 && std::all_of(kind.begin(), kind.end(), lower) &&
         std::all_of(code.begin(), code.end(), base32);
}

}  // namespace cdxray
