#include "reports/words.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/language.h"
#include "reports/escape.h"

namespace cdxray {
namespace {

/// A space at which no line is broken.
constexpr std::string_view no_break = "\u00A0";

/// English, as far as our nouns go: records, addresses, entities.
std::string plural(std::string_view noun) {
  if (noun.ends_with('s')) return std::string(noun) + "es";
  const bool vowel_before_y =
      noun.size() > 1 &&
      std::string_view("aeiou").find(noun[noun.size() - 2]) != std::string_view::npos;
  if (noun.ends_with('y') && !vowel_before_y) {
    return std::string(noun.substr(0, noun.size() - 1)) + "ies";
  }
  return std::string(noun) + "s";
}

}  // namespace

std::string grouped(std::int64_t number) {
  std::string digits = fmt::format("{}", number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string counted(std::int64_t number, std::string_view noun) {
  return fmt::format("{} {}", grouped(number), number == 1 ? std::string(noun) : plural(noun));
}

std::string share(std::int64_t part, std::int64_t whole) {
  if (whole <= 0 || part <= 0) return fmt::format("0{}%", no_break);
  if (part >= whole) return fmt::format("100{}%", no_break);
  const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  if (percent < 1.0) return fmt::format("under 1{}%", no_break);
  if (percent > 99.0) return fmt::format("over 99{}%", no_break);
  return fmt::format("{:.0f}{}%", percent, no_break);
}

std::string moment_words(const std::string& stored) {
  const auto moment = parse_moment(stored);
  if (!moment) return stored;
  return to_text(*moment).substr(0, 16) + " UTC";
}

std::string longest_wait(const Diagnosis& diagnosis) {
  const auto since = parse_moment(diagnosis.accounting.oldest_late);
  const auto now = parse_moment(diagnosis.snapshot.now);
  if (!since || !now || since->seconds > now->seconds) return {};
  std::string wait = duration_text(now->seconds - since->seconds, Language::en);
  for (std::size_t at = 0; (at = wait.find(' ', at)) != std::string::npos;) {
    wait.replace(at, 1, no_break);
  }
  return wait;
}

std::string rows_words(std::size_t shown, std::int64_t total) {
  const auto count = static_cast<std::int64_t>(shown);
  if (count == total) return counted(total, "row");
  return fmt::format("{} of {}", grouped(count), counted(total, "row"));
}

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::critical:
      return "Critical";
    case Severity::error:
      return "Error";
    case Severity::warning:
      return "Warning";
    case Severity::info:
      break;
  }
  return "Info";
}

std::string_view safety_words(Safety safety) {
  switch (safety) {
    case Safety::safe:
      return "safe";
    case Safety::guarded:
      return "needs approval";
    case Safety::unsafe:
      return "a trade-off: read the warning";
    case Safety::manual:
      return "by hand";
    case Safety::forbidden:
      break;
  }
  return "never do this";
}

std::string subject_words(const Finding& finding) {
  std::string words;
  for (const auto& [name, value] : finding.subject) {
    if (!words.empty()) words += ", ";
    words += fmt::format("{} {}", name, cell_words(value));
  }
  return words.empty() ? "the environment" : words;
}

std::string names_or_count(const std::vector<std::string>& names, std::string_view noun,
                           std::size_t most) {
  if (names.size() > most) return counted(static_cast<std::int64_t>(names.size()), noun);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string channels_words(const Finding& finding, std::size_t most) {
  std::string words = names_or_count(finding.channels, "channel", most);
  if (finding.unknown_channel == 0) return words;
  return fmt::format("{}{}{} of an unknown channel", words, words.empty() ? "" : ", ",
                     grouped(finding.unknown_channel));
}

std::string kind_words(const KindCount& kind) {
  return fmt::format("{} of {}", grouped(kind.late), counted(kind.records, kind.kind));
}

std::string gate_words(const Diagnosis& diagnosis) {
  const Exit& exit = diagnosis.exit;
  const std::string_view state = exit.code == 0   ? "Gate passed"
                                 : exit.code == 4 ? "Gate undecided"
                                                  : "Gate failed";
  const std::string reason = exit.reason.empty() ? "" : ", " + exit.reason;
  return fmt::format("{}: exit code {}{}", state, exit.code, reason);
}

std::string outcomes_words(const Diagnosis& diagnosis) {
  constexpr std::array<std::pair<Outcome, std::string_view>, 6> words{
      {{Outcome::fail, "failed"},
       {Outcome::pass, "passed"},
       {Outcome::waived, "waived"},
       {Outcome::not_applicable, "not applicable"},
       {Outcome::blocked, "not checked"},
       {Outcome::error, "broken"}}};
  std::vector<std::string> parts;
  for (const auto& [outcome, word] : words) {
    const std::int64_t count = diagnosis.count(outcome);
    if (count > 0) parts.push_back(fmt::format("{} {}", grouped(count), word));
  }
  const auto total = static_cast<std::int64_t>(diagnosis.rules.size());
  return fmt::format("{}: {}", counted(total, "rule"), fmt::join(parts, ", "));
}

std::string findings_words(const Diagnosis& diagnosis, const Sections& sections) {
  const auto count = [](const auto& list, std::string_view noun) {
    return counted(static_cast<std::int64_t>(list.size()), noun);
  };
  const std::string leads = sections.leads.empty() ? "" : count(sections.leads, "lead") + ", ";
  return fmt::format("{}: {}, {}{}, {}", count(diagnosis.findings, "finding"),
                     count(sections.causes, "root cause"), leads, count(sections.risks, "risk"),
                     count(sections.symptoms, "symptom"));
}

std::string side_rows_words(const SideFacts& side) {
  const std::string refused =
      side.refused == 0 ? "" : fmt::format(", {} refused", grouped(side.refused));
  return counted(side.rows, "row") + refused;
}

std::vector<std::string> departures(const Diagnosis& diagnosis) {
  std::vector<std::string> sentences;
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  if (snapshot.now != snapshot.captured_at) {
    sentences.push_back(
        fmt::format("Judged as of {}, not of the capture.", moment_words(snapshot.now)));
  }
  for (const auto& [name, value] : diagnosis.settings) {
    sentences.push_back(fmt::format("Changed setting: {} = {}.", name, value));
  }
  if (!diagnosis.select.empty()) {
    sentences.push_back(
        fmt::format("Only these rules were asked: {}.", fmt::join(diagnosis.select, ", ")));
  }
  if (!diagnosis.ignore.empty()) {
    sentences.push_back(
        fmt::format("These rules were not asked: {}.", fmt::join(diagnosis.ignore, ", ")));
  }
  return sentences;
}

std::string explain_command(const Diagnosis& diagnosis, const Finding& finding) {
  return fmt::format("cdxray explain {} {}", shell_word(diagnosis.snapshot.name),
                     finding.fingerprint);
}

NextCommand next_command(const Diagnosis& diagnosis) {
  const Finding* finding = first_step(diagnosis).finding;
  const bool all_well = diagnosis.verdict == Verdict::healthy || diagnosis.findings.empty();
  if (!finding && !all_well) finding = &diagnosis.findings.front();
  if (finding) {
    return {explain_command(diagnosis, *finding), "the proof, row by row"};
  }
  return {"cdxray info " + shell_word(diagnosis.snapshot.name),
          "what was collected, and which rules it can feed"};
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
