// The page of one customer: the way step by step, where it stopped, why, and what to do.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/text_findings.h"
#include "reports/text_page.h"
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

std::string customer_words(const TraceCustomer& customer) {
  std::vector<std::string> names = customer.ids;
  if (names.empty()) names = customer.accounts;
  std::string words = listed(names);
  if (!customer.ids.empty() && !customer.accounts.empty()) {
    words += fmt::format(", account {}", listed(customer.accounts));
  }
  return fmt::format("{}, company {}", words, customer.company);
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

  void write_not_found() {
    const std::vector<std::string> names = databases();
    std::string where = has_headquarters() ? "headquarters" : "";
    if (!names.empty()) {
      where += fmt::format("{}{} ({})", where.empty() ? "" : " and ",
                           counted(size_of(names), "channel database"), listed(names));
    }
    page_.paragraph(fmt::format("{} ", page_.question()), Style::unknown,
                    fmt::format("No customer with this {} in what was collected from {}.",
                                trace_.title, where));
    if (!trace_.looked_at.empty()) {
      page_.blank();
      page_.line("Looked at", Style::bold);
      for (const std::string& what : trace_.looked_at) page_.paragraph("  ", Style::plain, what);
    }
    if (!trace_.not_looked.empty()) {
      page_.blank();
      page_.line("Not looked at: the customer may be there", Style::bold);
      for (const std::string& why : trace_.not_looked) {
        page_.paragraph(fmt::format("  {} ", page_.question()), Style::unknown, why);
      }
    }
    page_.blank();
    page_.line("Next: cdxray info " + shell_word(diagnosis_.snapshot.name), Style::command);
  }

  void write_several() {
    page_.line(fmt::format("{} have this {}:", counted(size_of(trace_.customers), "customer"),
                           trace_.title),
               Style::bold);
    std::size_t number = 0;
    for (const TraceCustomer& customer : trace_.customers) {
      page_.paragraph(fmt::format("{:3}. ", ++number), Style::plain, customer_words(customer));
      for (const TraceRecord& record : trace_.records) {
        if (!is_of(record, customer)) continue;
        page_.paragraph("     ", Style::plain, place_words(record));
        break;
      }
    }
    const TraceCustomer& first = trace_.customers.front();
    const std::string& name = first.ids.empty() ? first.accounts.front() : first.ids.front();
    page_.blank();
    page_.line(
        fmt::format("Next: cdxray trace {} {} --company {}", shell_word(diagnosis_.snapshot.name),
                    shell_word(name), shell_word(first.company)),
        Style::command);
  }

  static bool is_of(const TraceRecord& record, const TraceCustomer& customer) {
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    return equal_ignoring_case(record.company, customer.company) &&
           (has(customer.ids, record.id) || has(customer.accounts, record.account));
  }

  /// `customer, created in PARIS (EU-CSU) 2026-01-14 08:10 UTC: Waiting for upload`
  static std::string place_words(const TraceRecord& record) {
    std::string words = record.what;
    if (!record.channel.empty()) words += " in " + record.channel;
    if (!record.channel_database.empty()) words += fmt::format(" ({})", record.channel_database);
    for (const TraceStep& step : record.steps) {
      if (step.time.empty()) continue;
      words += " " + moment_words(step.time);
      break;
    }
    return fmt::format("{}: {}", words, record.stage_title);
  }

  // --- the whole page ---

  void write_customer() {
    const TraceCustomer& customer = trace_.customers.front();
    page_.paragraph("Customer ", Style::bold, customer_words(customer), 2);
    for (const std::string& sentence : departures(diagnosis_)) {
      page_.paragraph("  ", Style::plain, sentence);
    }
    for (const std::string& why : trace_.not_seen) {
      page_.paragraph(fmt::format("  {} records cannot be seen: ", page_.question()),
                      Style::unknown, why);
    }
    if (trace_.records.empty()) {
      if (trace_.not_seen.empty()) {
        page_.paragraph("  ", Style::plain,
                        "No asynchronous record of this customer is staged anywhere, so nothing of "
                        "it waits. It "
                        "was made in headquarters, or its records were cleaned up.");
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
    write_heading(page_, fmt::format("Other records of this customer: {}", others.size()));
    for (const TraceRecord* record : others) write_line(*record, shown);
  }

  void write_line(const TraceRecord& record, const std::vector<const TraceRecord*>& shown) {
    std::string words = place_words(record);
    if (record.waiting) {
      const std::string wait = time_between(record.stopped_since, now());
      if (!wait.empty()) words += fmt::format(", {}", wait);
      for (const TraceRecord* other : shown) {
        if (reason_of(*other) == reason_of(record)) {
          words += fmt::format(", as the {}", other == &record ? "" : other->what);
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
    if (trace_.gaps.empty()) return;
    write_heading(page_, "Not collected: more records of this customer may be there");
    for (const std::string& why : trace_.gaps) {
      page_.paragraph(fmt::format("  {} ", page_.question()), Style::unknown, why);
    }
  }

  /// The last lines on the screen, where the eye rests.
  void write_end() {
    page_.blank();
    const TraceOutcome outcome = outcome_of(trace_);
    if (outcome == TraceOutcome::complete) {
      page_.paragraph(fmt::format("{} ", page_.tick()), Style::good,
                      trace_.records.size() == 1 ? "Its journey is complete."
                                                 : "The journey of all its records is complete.");
      return;
    }
    if (outcome == TraceOutcome::unsure) {
      page_.paragraph(fmt::format("{} ", page_.question()), Style::unknown,
                      "Nothing of it is known to wait, but not all of its way can be seen.");
      return;
    }
    const TraceRecord& first = first_waiting();
    const Finding* finding = first.cause.empty() ? nullptr : diagnosis_.find(first.cause);
    std::string words = first.stage_title;
    const std::string wait = time_between(first.stopped_since, now());
    if (!wait.empty()) words += fmt::format(" for {}", wait);
    if (finding != nullptr) words += ": " + finding->message;
    page_.paragraph(fmt::format("{} ", record_sign(page_, first)), record_style(first),
                    words + ". " + waiting_words());
    if (finding != nullptr) {
      page_.line("  Next: " + explain_command(diagnosis_, *finding), Style::command);
    } else {
      page_.line("  Next: cdxray check " + shell_word(diagnosis_.snapshot.name), Style::command);
    }
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
    if (all == 1) return "It is the only record of this customer.";
    if (waits == all)
      return all == 2 ? "Both its records wait."
                      : fmt::format("All its {} wait.", counted(all, "record"));
    return fmt::format("{} of {} wait{}.", waits, counted(all, "record"), waits == 1 ? "s" : "");
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
