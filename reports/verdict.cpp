// The verdict in words: what is late, why, and what to do first.
#include <fmt/format.h>

#include "reports/phrases.h"
#include "reports/sections.h"
#include "reports/verdict_phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

/// What stands between us and a whole answer.
std::string gaps(const Diagnosis& diagnosis, Language language) {
  const std::int64_t broken = diagnosis.count(Outcome::error);
  const std::int64_t blocked = diagnosis.count(Outcome::blocked);
  const std::string total = say_count(wordings::rules, language, size_of(diagnosis.rules));
  if (broken > 0) return say_count(wordings::rules_broke, language, broken, total);
  if (blocked > 0) return say_count(wordings::rules_unchecked, language, blocked, total);
  const std::int64_t unexplained = diagnosis.accounting.unexplained;
  if (unexplained > 0) return say_count(wordings::are_unexplained, language, unexplained);
  return say(wordings::evidence_not_whole, language);
}

/// `|` stands behind what is stressed.
Headline split(const std::string& text) {
  const std::size_t mark = text.find('|');
  return {text.substr(0, mark), text.substr(mark + 1)};
}

Headline late_headline(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  const std::string records = say_count(wordings::records, language, accounting.records);
  if (diagnosis.verdict != Verdict::incomplete) {
    return split(say_count(wordings::late_headline, language, accounting.late, records));
  }
  return split(say_count(wordings::late_and_incomplete_headline, language, accounting.late, records,
                         gaps(diagnosis, language)));
}

Headline risk_headline(const Diagnosis& diagnosis, Language language) {
  const bool counted = diagnosis.accounting.available;
  return split(say_count(counted ? wordings::risk_headline : wordings::uncounted_risk_headline,
                         language, size_of(diagnosis.findings)));
}

Headline healthy_headline(const Accounting& accounting, Language language) {
  if (!accounting.available) return split(say(wordings::nothing_found_headline, language));
  if (accounting.records == 0) return split(say(wordings::no_record_headline, language));
  if (accounting.done == accounting.records) {
    return split(say_count(wordings::all_done_headline, language, accounting.records));
  }
  return split(say(wordings::none_late_headline, language));
}

std::string cause_sentence(const RuleShare& cause, const Accounting& accounting,
                           Language language) {
  return say_count(wordings::strongest_cause, language, cause.causes, cause.title,
                   grouped(cause.records, language),
                   share(cause.records, accounting.late, language));
}

std::string late_detail(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  std::string text;
  if (!accounting.by_rule.empty()) {
    text = cause_sentence(accounting.by_rule.front(), accounting, language);
    if (accounting.unexplained > 0) {
      text += fmt::format(" {}.",
                          say_count(wordings::are_unexplained, language, accounting.unexplained));
    }
  } else {
    text = say(wordings::no_finding_explains, language);
  }
  const std::string wait = longest_wait(diagnosis, language);
  if (!wait.empty()) text += " " + say(wordings::oldest_has_waited, language, wait);
  if (!accounting.not_seen.empty()) text += " " + say(wordings::more_may_be_late, language);
  return text;
}

}  // namespace

Headline headline(const Diagnosis& diagnosis, Language language) {
  if (diagnosis.accounting.late > 0) return late_headline(diagnosis, language);
  if (diagnosis.verdict == Verdict::incomplete) {
    return split(say(wordings::cannot_tell_headline, language, gaps(diagnosis, language)));
  }
  if (diagnosis.verdict == Verdict::healthy) {
    return healthy_headline(diagnosis.accounting, language);
  }
  return risk_headline(diagnosis, language);
}

std::string verdict_detail(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.late > 0) return late_detail(diagnosis, language);
  if (!accounting.available) return say(wordings::no_staging_table, language);
  std::string text =
      say(wordings::done_and_on_the_way, language, grouped(accounting.done, language),
          grouped(accounting.in_flight, language)) +
      ".";
  const std::int64_t blocked = diagnosis.count(Outcome::blocked);
  if (blocked > 0) text += " " + say_count(wordings::rules_were_not_checked, language, blocked);
  return text;
}

FirstStep first_step(const Diagnosis& diagnosis) {
  if (diagnosis.verdict == Verdict::healthy) return {};
  const Sections sections = sections_of(diagnosis);
  std::vector<const Finding*> order = sections.causes;
  const bool leads_first =
      order.empty() || order.front()->explains_records < diagnosis.accounting.unexplained;
  order.insert(leads_first ? order.begin() : order.end(), sections.leads.begin(),
               sections.leads.end());
  order.insert(order.end(), sections.risks.begin(), sections.risks.end());
  for (const Finding* finding : order) {
    const auto fixes = remedies(*finding);
    if (!fixes.empty()) return {finding, fixes.front()};
  }
  return {};
}

std::string first_step_words(const Diagnosis& diagnosis, Language language) {
  const FirstStep step = first_step(diagnosis);
  if (!step.fix) return {};
  return say(wordings::in_detail, language, step.fix->title, step.finding->message);
}

}  // namespace cdxray
