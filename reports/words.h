// Words: the sentences and figures that all formats share, so that a terminal, a page and a pull
// request say the same thing. Plain text in; escaping is the format's business.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnosis.h"
#include "engine/language.h"
#include "reports/sections.h"

namespace cdxray {

/// `69 %`; never 0 % or 100 % for what is neither.
std::string share(std::int64_t part, std::int64_t whole, Language language);
/// `2026-11-20 08:15 UTC`; what is not a time stays as it is.
std::string moment_words(const std::string& stored, Language language);
/// The day alone: `2026-11-20`.
std::string day_words(const std::string& stored, Language language);
/// To the second, without the zone: `2026-11-20 08:15:00`.
std::string second_words(const std::string& stored, Language language);
/// `28 h 2 min` between two stored times; "" when one is unknown or nothing lies between.
std::string time_between(const std::string& from, const std::string& to, Language language);
/// `3 d 2 h` that the longest waiting late record has waited; "" when it is not known.
std::string longest_wait(const Diagnosis& diagnosis, Language language);
/// `3 of 1,204 rows`, or `3 rows` when all are there.
std::string rows_words(std::size_t shown, std::int64_t total, Language language);

std::string severity_word(Severity severity, Language language);  ///< `Critical`
std::string severity_name(Severity severity, Language language);  ///< `critical`
std::string safety_words(Safety safety, Language language);       ///< `needs approval`
/// `COMPANY usrt`, or `the environment` when the subject is empty.
std::string subject_words(const Finding& finding, Language language);
constexpr std::size_t most_names = 3;
/// Up to so many names, else `6 channels`; "" for none.
std::string names_or_count(const std::vector<std::string>& names, const Phrase& counted,
                           Language language, std::size_t most = most_names);
/// The channels of the records that a cause holds up: `HOUSTON, MILAN, 2 of an unknown channel`.
std::string channels_words(const Finding& finding, Language language,
                           std::size_t most = most_names);
/// `1,100 of 17,000 customers` that are late.
std::string kind_words(const KindCount& kind, Language language);

/// The headline in two parts, so that a page may stress the first: `1,742 of 18,432 records`
/// ` are late.`
struct Headline {
  std::string stressed;
  std::string rest;
  std::string text() const { return stressed + rest; }
};
Headline headline(const Diagnosis& diagnosis, Language language);
/// The strongest cause with its share, the longest wait, what is unexplained; in whole sentences.
std::string verdict_detail(const Diagnosis& diagnosis, Language language);
/// `Gate failed: exit code 1, 2 findings at or above error`; undecided when the result is
/// incomplete.
std::string gate_words(const Diagnosis& diagnosis, Language language);
/// `42 rules: 27 passed, 9 failed, …`; all six outcomes that occur.
std::string outcomes_words(const Diagnosis& diagnosis, Language language);

/// `8 findings: 3 root causes, 1 lead, 2 risks, 2 symptoms`; leads only where there are any.
std::string findings_words(const Diagnosis& diagnosis, const Sections& sections, Language language);
/// `5,389 rows, 2 refused`.
std::string side_rows_words(const SideFacts& side, Language language);
/// `pseudonymised`, as the snapshot names it in English.
std::string personal_data_words(const std::string& state, Language language);
/// What makes this result differ from the default one, a sentence each: rules that were not asked,
/// changed settings, another moment than the capture.
std::vector<std::string> departures(const Diagnosis& diagnosis, Language language);

/// What to do first, and about which finding; both null when nothing is to be done.
struct FirstStep {
  const Finding* finding = nullptr;
  const Fix* fix = nullptr;
};
FirstStep first_step(const Diagnosis& diagnosis);
/// `Resume data synchronization: EU-CSU is paused`; "" when nothing is to be done.
std::string first_step_words(const Diagnosis& diagnosis, Language language);

/// A command line that can be copied and run in the snapshot's folder.
struct NextCommand {
  std::string command;
  std::string meaning;
};
NextCommand next_command(const Diagnosis& diagnosis, Language language);
std::string explain_command(const Diagnosis& diagnosis, const Finding& finding);

/// What a cell shows: NULL has a name, so that it differs from an empty text.
std::string cell_words(const Value& value);
/// True for `email·7Q2KM4TXABCDEFGH`: personal data that an import replaced.
bool is_pseudonym(std::string_view text);

}  // namespace cdxray
