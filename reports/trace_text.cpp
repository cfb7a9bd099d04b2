// The page of one customer: the way step by step, where it stopped, why, and what to do.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/phrases.h"
#include "reports/text_findings.h"
#include "reports/text_page.h"
#include "reports/trace_phrases.h"
#include "reports/trace_record_text.h"
#include "reports/trace_report.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string customer_words(const TraceCustomer& customer, Language language) {
  std::vector<std::string> names = customer.ids;
  if (names.empty()) names = customer.accounts;
  std::string words = listed(names);
  if (!customer.ids.empty() && !customer.accounts.empty()) {
    words = say(wordings::with_account, language, words, listed(customer.accounts));
  }
  return say(wordings::of_company, language, words, customer.company);
}

class TracePage {
 public:
  TracePage(const Trace& trace, const Diagnosis& diagnosis, const RenderOptions& options)
      : trace_(trace), diagnosis_(diagnosis), options_(options), page_(options) {}

  std::string render() {
    switch (outcome_of(trace_)) {
      case TraceOutcome::not_found:
        write_not_found();
        break;
      case TraceOutcome::several:
        write_several();
        break;
      default:
        write_customer();
    }
    return page_.text();
  }

 private:
  const std::string& now() const { return diagnosis_.snapshot.now; }
  Language language() const { return options_.language; }

  std::vector<std::string> databases() const {
    std::vector<std::string> names;
    for (const SideFacts& side : diagnosis_.snapshot.sides) {
      if (!side.channel_database.empty()) names.push_back(side.channel_database);
    }
    return names;
  }

  bool has_headquarters() const {
    return std::any_of(diagnosis_.snapshot.sides.begin(), diagnosis_.snapshot.sides.end(),
                       [](const SideFacts& side) { return side.channel_database.empty(); });
  }

  // --- who ---

  std::string not_found_words() const {
    const std::vector<std::string> names = databases();
    if (names.empty()) {
      return say(has_headquarters() ? wordings::not_in_headquarters : wordings::not_found,
                 language(), trace_.title);
    }
    return say_count(has_headquarters() ? wordings::not_in_any : wordings::not_in_databases,
                     language(), size_of(names), trace_.title, listed(names));
  }

  void write_not_found() {
    page_.paragraph(fmt::format("{} ", page_.question()), Style::unknown, not_found_words());
    if (!trace_.looked_at.empty()) {
      write_heading(page_, say(wordings::looked_at, language()));
      for (const std::string& what : trace_.looked_at) page_.paragraph("  ", Style::plain, what);
    }
    write_unknown(say(wordings::not_looked_at, language()), trace_.not_looked);
    page_.blank();
    write_next("", "cdxray info " + shell_word(diagnosis_.snapshot.name));
  }

  /// A heading, and under it what could not be looked at; nothing where there is nothing.
  void write_unknown(const std::string& heading, const std::vector<std::string>& reasons) {
    if (reasons.empty()) return;
    write_heading(page_, heading);
    for (const std::string& why : reasons) {
      page_.paragraph(fmt::format("  {} ", page_.question()), Style::unknown, why);
    }
  }

  void write_next(std::string_view margin, const std::string& command) {
    page_.line(std::string(margin) + say(wordings::next_command, language(), command),
               Style::command);
  }

  void write_several() {
    page_.line(
        say_count(wordings::several_customers, language(), size_of(trace_.customers), trace_.title),
        Style::bold);
    std::size_t number = 0;
    for (const TraceCustomer& customer : trace_.customers) {
      page_.paragraph(fmt::format("{:3}. ", ++number), Style::plain,
                      customer_words(customer, language()));
      for (const TraceRecord& record : trace_.records) {
        if (!is_of(record, customer)) continue;
        page_.paragraph("     ", Style::plain, place_words(record));
        break;
      }
    }
    const TraceCustomer& first = trace_.customers.front();
    const std::string& name = first.ids.empty() ? first.accounts.front() : first.ids.front();
    page_.blank();
    write_next("",
               fmt::format("cdxray trace {} {} --company {}", shell_word(diagnosis_.snapshot.name),
                           shell_word(name), shell_word(first.company)));
  }

  static bool is_of(const TraceRecord& record, const TraceCustomer& customer) {
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    return equal_ignoring_case(record.company, customer.company) &&
           (has(customer.ids, record.id) || has(customer.accounts, record.account));
  }

  /// `customer, created in PARIS (EU-CSU) 2026-01-14 08:10 UTC: Waiting for upload`
  std::string place_words(const TraceRecord& record) const {
    std::string words = record.channel.empty()
                            ? record.what
                            : say(wordings::in_channel, language(), record.what, record.channel);
    if (!record.channel_database.empty()) words += fmt::format(" ({})", record.channel_database);
    for (const TraceStep& step : record.steps) {
      if (step.time.empty()) continue;
      words += " " + moment_words(step.time, language());
      break;
    }
    return say(wordings::in_detail, language(), words, record.stage_title);
  }

  // --- the whole page ---

  void write_customer() {
    const TraceCustomer& customer = trace_.customers.front();
    page_.paragraph(say(wordings::customer_label, language()) + " ", Style::bold,
                    customer_words(customer, language()), 2);
    for (const std::string& sentence : departures(diagnosis_, language())) {
      page_.paragraph("  ", Style::plain, sentence);
    }
    for (const std::string& why : trace_.not_seen) {
      page_.paragraph(
          fmt::format("  {} {} ", page_.question(), say(wordings::records_unseen, language())),
          Style::unknown, why);
    }
    if (trace_.records.empty()) {
      if (trace_.not_seen.empty()) {
        page_.paragraph("  ", Style::plain, say(wordings::nothing_staged, language()));
      }
      write_gaps();
      return;
    }
    for (const TraceRecord* record : shown_whole())
      write_trace_record(page_, *record, trace_, diagnosis_, options_);
    write_others();
    write_gaps();
    write_end();
  }

  const TraceRecord& main() const {
    const auto& records = trace_.records;
    const auto waiting = std::find_if(records.begin(), records.end(),
                                      [](const TraceRecord& record) { return record.waiting; });
    const bool own = records.front().kind == trace_.own_kind;
    return own || waiting == records.end() ? records.front() : *waiting;
  }

  static std::pair<std::string, std::string> reason_of(const TraceRecord& record) {
    return {record.stage, record.cause};
  }

  /// The customer's own record, and one of each group that waits elsewhere or for another reason.
  std::vector<const TraceRecord*> shown_whole() const {
    std::vector<const TraceRecord*> shown{&main()};
    std::set<std::pair<std::string, std::string>> reasons{reason_of(main())};
    for (const TraceRecord& record : trace_.records) {
      if (&record != shown.front() && record.waiting && reasons.insert(reason_of(record)).second) {
        shown.push_back(&record);
      }
    }
    return shown;
  }

  void write_others() {
    const auto shown = shown_whole();
    std::vector<const TraceRecord*> others;
    for (const TraceRecord& record : trace_.records) {
      if (std::find(shown.begin(), shown.end(), &record) == shown.end()) others.push_back(&record);
    }
    if (others.empty()) return;
    write_heading(page_,
                  say(wordings::other_records, language(), grouped(size_of(others), language())));
    for (const TraceRecord* record : others) write_line(*record, shown);
  }

  void write_line(const TraceRecord& record, const std::vector<const TraceRecord*>& shown) {
    std::string words = place_words(record);
    if (record.waiting) {
      const std::string wait = time_between(record.stopped_since, now(), language());
      if (!wait.empty()) words += fmt::format(", {}", wait);
      for (const TraceRecord* other : shown) {
        if (reason_of(*other) == reason_of(record)) {
          words += ", " + say(wordings::as_the_other, language(), other->what);
        }
      }
      if (!record.cause.empty()) words += fmt::format(" ({})", cause_id(record));
    }
    page_.paragraph(fmt::format("  {} ", record_sign(page_, record)), record_style(record), words);
  }

  std::string cause_id(const TraceRecord& record) const {
    const Finding* finding = diagnosis_.find(record.cause);
    return finding == nullptr ? record.cause : finding->id;
  }

  // --- the end ---

  void write_gaps() {
    write_unknown(say(wordings::records_not_collected, language()), trace_.gaps);
  }

  /// The last lines on the screen, where the eye rests.
  void write_end() {
    page_.blank();
    const TraceOutcome outcome = outcome_of(trace_);
    if (outcome == TraceOutcome::complete) {
      page_.paragraph(
          fmt::format("{} ", page_.tick()), Style::good,
          say(trace_.records.size() == 1 ? wordings::journey_complete : wordings::journeys_complete,
              language()));
      return;
    }
    if (outcome == TraceOutcome::unsure) {
      page_.paragraph(fmt::format("{} ", page_.question()), Style::unknown,
                      say(wordings::end_not_seen, language()));
      return;
    }
    const TraceRecord& first = first_waiting();
    const Finding* finding = first.cause.empty() ? nullptr : diagnosis_.find(first.cause);
    std::string words = first.stage_title;
    const std::string wait = time_between(first.stopped_since, now(), language());
    if (!wait.empty()) words = say(wordings::stage_for, language(), words, wait);
    if (finding != nullptr) words = say(wordings::in_detail, language(), words, finding->message);
    page_.paragraph(fmt::format("{} ", record_sign(page_, first)), record_style(first),
                    words + ". " + waiting_words());
    write_next("  ", finding != nullptr ? explain_command(diagnosis_, *finding)
                                        : "cdxray check " + shell_word(diagnosis_.snapshot.name));
  }

  /// The record that the last lines speak of: the customer's own when it waits.
  const TraceRecord& first_waiting() const {
    const auto& records = trace_.records;
    if (main().waiting) return main();
    return *std::find_if(records.begin(), records.end(),
                         [](const TraceRecord& record) { return record.waiting; });
  }

  std::string waiting_words() const {
    const auto waits = std::count_if(trace_.records.begin(), trace_.records.end(),
                                     [](const TraceRecord& record) { return record.waiting; });
    const std::int64_t all = size_of(trace_.records);
    if (all == 1) return say(wordings::only_record, language());
    if (waits == all) {
      return all == 2 ? say(wordings::both_wait, language())
                      : say_count(wordings::all_wait, language(), all);
    }
    return say_count(wordings::some_wait, language(), waits,
                     say_count(wordings::records, language(), all));
  }

  const Trace& trace_;
  const Diagnosis& diagnosis_;
  const RenderOptions& options_;
  TextPage page_;
};

}  // namespace

std::string render_trace_text(const Trace& trace, const Diagnosis& diagnosis,
                              const RenderOptions& options) {
  return TracePage(trace, diagnosis, options).render();
}

}  // namespace cdxray
