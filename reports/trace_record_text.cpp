#include "reports/trace_record_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/language.h"
#include "reports/sections.h"
#include "reports/unicode.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::size_t most_rows = 5;  // of one step; the JSON document has all

class RecordPage {
 public:
  RecordPage(TextPage& page, const TraceRecord& record, const Trace& trace,
             const Diagnosis& diagnosis, const RenderOptions& options)
      : page_(page), record_(record), trace_(trace), diagnosis_(diagnosis), options_(options) {}

  void write() {
    std::string place = record_.channel.empty() ? "" : " in " + record_.channel;
    if (!record_.channel_database.empty()) {
      place += fmt::format(" (channel database {})", record_.channel_database);
    }
    page_.blank();
    page_.paragraph("", Style::bold, upper_first(record_.what) + place + ", times in UTC");
    std::string before;
    for (const TraceStep& step : record_.steps) {
      write_step(step, before);
      if (step.state == StepState::passed && !step.time.empty()) before = step.time;
    }
    if (record_.waiting) write_stop();
  }

 private:
  const std::string& now() const { return diagnosis_.snapshot.now; }

  static std::string upper_first(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() -= 'a' - 'A';
    return text;
  }

  std::string_view sign_of(StepState state) const {
    switch (state) {
      case StepState::passed:
        return page_.tick();
      case StepState::gone:
        return "~";
      case StepState::stopped:
        return page_.sign(record_.late ? Severity::critical : Severity::info);
      case StepState::unseen:
        return page_.question();
      case StepState::open:
        break;
    }
    return options_.unicode ? "·" : ".";
  }

  Style style_of_step(StepState state) const {
    switch (state) {
      case StepState::passed:
        return Style::good;
      case StepState::stopped:
        return record_.late ? Style::error : Style::info;
      case StepState::unseen:
        return Style::unknown;
      default:
        return Style::faint;
    }
  }

  std::string state_words(const TraceStep& step, const std::string& before) const {
    switch (step.state) {
      case StepState::passed: {
        if (step.time.empty()) return "time not known";
        const std::string after = before.empty() ? "" : time_between(before, step.time);
        const auto moment = parse_moment(step.time);
        return (moment ? to_text(*moment) : step.time) +
               (after.empty() ? "" : fmt::format(", after {}", after));
      }
      case StepState::gone:
        return "passed, but no row of it is left";
      case StepState::stopped: {
        const std::string wait = time_between(record_.stopped_since, now());
        return wait.empty() ? "waiting" : fmt::format("waiting {}", wait);
      }
      case StepState::unseen:
        return "not visible: " + step.reason;
      case StepState::open:
        break;
    }
    return "-";
  }

  void write_step(const TraceStep& step, const std::string& before) {
    std::size_t width = 0;
    for (const TraceStep& other : record_.steps)
      width = std::max(width, display_width(other.title));
    page_.paragraph(fmt::format("  {} {}  ", sign_of(step.state), padded(step.title, width)),
                    style_of_step(step.state), state_words(step, before), 6);
    const bool passed = step.state == StepState::passed;
    if (passed && !step.text.empty()) page_.paragraph("      ", Style::plain, step.text);
    const std::size_t shown = std::min(step.rows.size(), most_rows);
    for (std::size_t i = 0; i < shown; ++i) write_row(step.rows[i]);
    if (shown < step.rows.size()) {
      page_.line(fmt::format("      and {} more rows", step.rows.size() - shown), Style::faint);
    }
  }

  void write_row(const TraceRow& row) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
      const std::string label = row.labels[i].empty() ? "" : fmt::format(" ({})", row.labels[i]);
      cells.push_back(
          fmt::format("{} {}{}", row.columns[i].name, cell_words(row.values[i]), label));
    }
    page_.paragraph(fmt::format("      {}  ", row.table), Style::faint,
                    fmt::format("{}", fmt::join(cells, ", ")), 8);
  }

  // --- why it stopped ---

  void write_stop() {
    page_.blank();
    page_.paragraph("  stands   ", Style::bold, record_.stage_title);
    write_since();
    for (const TraceRuns& runs : record_.runs) write_runs(runs);
    for (const std::string& why : record_.runs_unseen) {
      page_.paragraph("  run      ", Style::unknown, "its runs are not visible: " + why);
    }
    write_cause();
  }

  void write_since() {
    const std::string grace = duration_text(record_.grace_seconds, Language::en);
    std::string words = record_.stopped_since.empty() ? "a moment that was not collected"
                                                      : moment_words(record_.stopped_since);
    const std::string wait = time_between(record_.stopped_since, now());
    if (!wait.empty()) words += fmt::format(", {} ago", wait);
    words += record_.late ? fmt::format("; late, since it may take {}", grace)
                          : fmt::format("; not late yet, it may take {}", grace);
    page_.paragraph("  since    ", Style::plain, words);
  }

  void write_runs(const TraceRuns& runs) {
    page_.paragraph("  run      ", Style::plain, fmt::format("{}: {}", runs.name, run_words(runs)));
  }

  static std::string with_state(const std::string& time, const std::string& state) {
    return moment_words(time) + (state.empty() ? "" : fmt::format(" ({})", state));
  }

  std::string run_words(const TraceRuns& runs) const {
    return runs.after > 0 ? words_of_past_run(runs) : words_of_missing_run(runs);
  }

  static std::string words_of_past_run(const TraceRuns& runs) {
    std::string words = fmt::format("the one at {} should have taken it and did not",
                                    with_state(runs.first_after, runs.first_after_state));
    if (runs.after > 1) {
      words += fmt::format("; {} since then, the last at {}", counted(runs.after - 1, "run"),
                           with_state(runs.last_after, runs.last_after_state));
    }
    return words;
  }

  std::string words_of_missing_run(const TraceRuns& runs) const {
    std::string words = "none came after it";
    if (!runs.due.empty()) {
      const bool due = runs.due <= stored_now();
      words = fmt::format("one {} by {}", due ? "should have come" : "is to come",
                          moment_words(runs.due));
    }
    if (runs.spacing_seconds > 0) {
      words +=
          fmt::format("; they came every {}", duration_text(runs.spacing_seconds, Language::en));
    }
    if (runs.last_before.empty()) return words + "; no run is known";
    return words + fmt::format("; the last was at {}, none since {}",
                               moment_words(runs.last_before), moment_words(record_.stopped_since));
  }

  std::string stored_now() const {
    const auto moment = parse_moment(now());
    return moment ? to_text(*moment) : now();
  }

  void write_cause() {
    const Finding* finding = record_.cause.empty() ? nullptr : diagnosis_.find(record_.cause);
    if (finding == nullptr) {
      write_no_cause();
      return;
    }
    page_.paragraph("  cause    ", style_of(finding->severity),
                    fmt::format("{}{} {}  {}", record_.late ? "" : "what will hold it up: ",
                                finding->id, finding->fingerprint, finding->message));
    if (!finding->caveat.empty()) page_.paragraph("  unseen   ", Style::unknown, finding->caveat);
    write_companions(*finding);
    write_fix(*finding);
  }

  void write_no_cause() {
    page_.paragraph("  cause    ", Style::unknown,
                    record_.late ? "no finding explains it"
                                 : "none, nothing says that it will not go on by itself");
    if (!record_.late) return;
    for (const Finding& finding : diagnosis_.findings) {
      if (finding.role != Role::lead || finding.stage != record_.stage) continue;
      page_.paragraph("  lead     ", style_of(finding.severity),
                      fmt::format("{} {}  {}", finding.id, finding.fingerprint, finding.message));
    }
  }

  void write_companions(const Finding& finding) {
    const auto own = std::count_if(
        trace_.records.begin(), trace_.records.end(),
        [&](const TraceRecord& each) { return each.late && each.cause == finding.fingerprint; });
    const std::int64_t others = finding.explains_records - own;
    page_.paragraph("  others   ", Style::plain,
                    others <= 0
                        ? "no other customer's record waits for the same reason"
                        : fmt::format("{} of other customers {} late for the same reason",
                                      counted(others, "record"), others == 1 ? "is" : "are"));
  }

  void write_fix(const Finding& finding) {
    const auto fixes = remedies(finding);
    if (!fixes.empty()) {
      const Fix& fix = *fixes.front();
      page_.paragraph("  fix      ", Style::good,
                      fmt::format("{} ({})", fix.title, safety_words(fix.safety)));
      int number = 0;
      for (const std::string& step : fix.steps) {
        page_.paragraph(fmt::format("           {}. ", ++number), Style::plain, step);
      }
      if (!fix.warning.empty()) page_.paragraph("  warning  ", Style::error, fix.warning);
    }
    for (const Fix* fix : forbidden_remedies(finding)) {
      page_.paragraph("  never    ", Style::error,
                      fix->warning.empty() ? fix->title : fix->title + ". " + fix->warning);
    }
  }

  TextPage& page_;
  const TraceRecord& record_;
  const Trace& trace_;
  const Diagnosis& diagnosis_;
  const RenderOptions& options_;
};

}  // namespace

void write_trace_record(TextPage& page, const TraceRecord& record, const Trace& trace,
                        const Diagnosis& diagnosis, const RenderOptions& options) {
  RecordPage(page, record, trace, diagnosis, options).write();
}

std::string_view record_sign(const TextPage& page, const TraceRecord& record) {
  if (record.is_unsure()) return page.question();
  if (!record.waiting) return page.tick();
  return page.sign(record.late ? Severity::critical : Severity::info);
}

Style record_style(const TraceRecord& record) {
  if (record.is_unsure()) return Style::unknown;
  if (!record.waiting) return Style::good;
  return record.late ? Style::error : Style::info;
}

std::string time_between(const std::string& from, const std::string& to) {
  const auto first = parse_moment(from);
  const auto second = parse_moment(to);
  if (!first || !second || second->seconds <= first->seconds) return {};
  return duration_text(second->seconds - first->seconds, Language::en);
}

}  // namespace cdxray
