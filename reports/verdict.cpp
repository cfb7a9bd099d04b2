// The verdict in words: what is late, why, and what to do first.
#include <fmt/format.h>

#include "reports/sections.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t rule_count(const Diagnosis& diagnosis) {
  return static_cast<std::int64_t>(diagnosis.rules.size());
}

/// What stands between us and a whole answer.
std::string gaps(const Diagnosis& diagnosis) {
  const std::int64_t broken = diagnosis.count(Outcome::error);
  const std::int64_t blocked = diagnosis.count(Outcome::blocked);
  const std::string total = counted(rule_count(diagnosis), "rule");
  if (broken > 0) return fmt::format("{} of {} broke", grouped(broken), total);
  if (blocked > 0) return fmt::format("{} of {} could not be checked", grouped(blocked), total);
  const std::int64_t unexplained = diagnosis.accounting.unexplained;
  if (unexplained > 0) {
    return fmt::format("{} {} unexplained", grouped(unexplained), unexplained == 1 ? "is" : "are");
  }
  return "the evidence is not whole";
}

Headline late_headline(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  Headline result{
      fmt::format("{} of {}", grouped(accounting.late), counted(accounting.records, "record")),
      accounting.late == 1 ? " is late" : " are late"};
  if (diagnosis.verdict == Verdict::incomplete) result.rest += ", and " + gaps(diagnosis);
  result.rest += ".";
  return result;
}

Headline risk_headline(const Diagnosis& diagnosis) {
  const auto findings = static_cast<std::int64_t>(diagnosis.findings.size());
  const std::string seen = findings == 1 ? "1 thing needs" : grouped(findings) + " things need";
  if (!diagnosis.accounting.available) {
    return {"Records could not be counted", fmt::format("; {} attention.", seen)};
  }
  return {"No record is late", fmt::format(", but {} attention.", seen)};
}

Headline healthy_headline(const Accounting& accounting) {
  if (!accounting.available) return {"Nothing was found", "; records could not be counted."};
  if (accounting.records == 0) return {"No record was found", ", so none is late."};
  if (accounting.done == accounting.records) {
    return {fmt::format("All {}", counted(accounting.records, "record")), " went all the way."};
  }
  return {"No record is late.", ""};
}

std::string cause_sentence(const RuleShare& cause, const Accounting& accounting) {
  const std::string places =
      cause.causes == 1 ? "" : fmt::format(", in {} places", grouped(cause.causes));
  return fmt::format("\"{}\" holds up {} of them ({}){}.", cause.title, grouped(cause.records),
                     share(cause.records, accounting.late), places);
}

std::string late_detail(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  std::string text;
  if (!accounting.by_rule.empty()) {
    text = cause_sentence(accounting.by_rule.front(), accounting);
    if (accounting.unexplained > 0) {
      text += fmt::format(" {} unexplained.", accounting.unexplained == 1
                                                  ? std::string("1 is")
                                                  : grouped(accounting.unexplained) + " are");
    }
  } else {
    text = "No finding explains them.";
  }
  const std::string wait = longest_wait(diagnosis);
  if (!wait.empty()) text += fmt::format(" The oldest has waited {}.", wait);
  if (!accounting.not_seen.empty()) text += " Not everything could be seen; more may be late.";
  return text;
}

}  // namespace

Headline headline(const Diagnosis& diagnosis) {
  if (diagnosis.accounting.late > 0) return late_headline(diagnosis);
  if (diagnosis.verdict == Verdict::incomplete) {
    return {"We cannot tell:", fmt::format(" {}.", gaps(diagnosis))};
  }
  if (diagnosis.verdict == Verdict::healthy) return healthy_headline(diagnosis.accounting);
  return risk_headline(diagnosis);
}

std::string verdict_detail(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.late > 0) return late_detail(diagnosis);
  if (!accounting.available) return "No staging table was collected.";
  std::string text = fmt::format("{} done, {} on the way in time.", grouped(accounting.done),
                                 grouped(accounting.in_flight));
  const std::int64_t blocked = diagnosis.count(Outcome::blocked);
  if (blocked > 0) {
    text +=
        fmt::format(" {} {} not checked.", counted(blocked, "rule"), blocked == 1 ? "was" : "were");
  }
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

std::string first_step_words(const Diagnosis& diagnosis) {
  const FirstStep step = first_step(diagnosis);
  if (!step.fix) return {};
  return fmt::format("{}: {}", step.fix->title, step.finding->message);
}

}  // namespace cdxray
