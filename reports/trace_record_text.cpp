#include "reports/trace_record_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "reports/phrases.h"
#include "reports/sections.h"
#include "reports/text_phrases.h"
#include "reports/trace_phrases.h"
#include "reports/trace_stop_phrases.h"
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
    page_.blank();
    page_.paragraph("", Style::bold,
                    say(wordings::times_in_utc, language(), upper_first(place_words())));
    std::string before;
    for (const TraceStep& step : record_.steps) {
      write_step(step, before);
      if (step.state == StepState::passed && !step.time.empty()) before = step.time;
    }
    if (record_.waiting) write_stop();
  }

 private:
  const std::string& now() const { return diagnosis_.snapshot.now; }
  Language language() const { return options_.language; }

  /// `address, changed in PARIS (channel database EU-CSU)`
  std::string place_words() const {
    const std::string words = record_.channel.empty() ? record_.what
                                                      : say(wordings::in_channel, language(),
                                                            record_.what, record_.channel);
    if (record_.channel_database.empty()) return words;
    return fmt::format("{} ({})", words,
                       say(wordings::channel_database, language(), record_.channel_database));
  }

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

  std::string passed_words(const TraceStep& step, const std::string& before) const {
    if (step.time.empty()) return say(wordings::time_not_known, language());
    const std::string time = second_words(step.time, language());
    const std::string after = before.empty() ? "" : time_between(before, step.time, language());
    return after.empty() ? time : say(wordings::passed_after, language(), time, after);
  }

  std::string state_words(const TraceStep& step, const std::string& before) const {
    switch (step.state) {
      case StepState::passed:
        return passed_words(step, before);
      case StepState::gone:
        return say(wordings::passed_without_row, language());
      case StepState::stopped: {
        const std::string wait = time_between(record_.stopped_since, now(), language());
        return wait.empty() ? say(wordings::waiting, language())
                            : say(wordings::waiting_for, language(), wait);
      }
      case StepState::unseen:
        return say(wordings::not_visible, language(), step.reason);
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
      const auto more = static_cast<std::int64_t>(step.rows.size() - shown);
      page_.line("      " + say_count(wordings::more_rows, language(), more), Style::faint);
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

  /// A line about the stop under its label; the labels are as wide as the widest.
  void write_labelled(const Phrase& label, Style style, const std::string& text) {
    page_.paragraph(fmt::format("  {}  ", padded(say(label, language()), label_width())), style,
                    text);
  }

  std::size_t label_width() const {
    return widest({&wordings::stands_label, &wordings::since_label, &wordings::run_label,
                   &wordings::cause_label, &wordings::unseen_label, &wordings::lead_label,
                   &wordings::others_label, &wordings::fix_label, &wordings::warning_label,
                   &wordings::never_label},
                  language());
  }

  void write_stop() {
    page_.blank();
    write_labelled(wordings::stands_label, Style::bold, record_.stage_title);
    write_since();
    for (const TraceRuns& runs : record_.runs) {
      write_labelled(wordings::run_label, Style::plain,
                     say(wordings::in_detail, language(), runs.name, run_words(runs)));
    }
    for (const std::string& why : record_.runs_unseen) {
      write_labelled(wordings::run_label, Style::unknown,
                     say(wordings::runs_not_visible, language(), why));
    }
    write_cause();
  }

  void write_since() {
    std::string words = record_.stopped_since.empty()
                            ? say(wordings::moment_not_collected, language())
                            : moment_words(record_.stopped_since, language());
    const std::string wait = time_between(record_.stopped_since, now(), language());
    if (!wait.empty()) words = say(wordings::moment_ago, language(), words, wait);
    const std::string grace = duration_text(record_.grace_seconds, language());
    const Phrase& judgement = record_.late ? wordings::late_since : wordings::not_late_yet;
    write_labelled(wordings::since_label, Style::plain, say(judgement, language(), words, grace));
  }

  std::string with_state(const std::string& time, const std::string& state) const {
    return moment_words(time, language()) + (state.empty() ? "" : fmt::format(" ({})", state));
  }

  std::string run_words(const TraceRuns& runs) const {
    return runs.after > 0 ? words_of_past_run(runs) : words_of_missing_run(runs);
  }

  std::string words_of_past_run(const TraceRuns& runs) const {
    const std::string words = say(wordings::run_passed_by, language(),
                                  with_state(runs.first_after, runs.first_after_state));
    if (runs.after <= 1) return words;
    return say_count(wordings::runs_since, language(), runs.after - 1, words,
                     with_state(runs.last_after, runs.last_after_state));
  }

  std::string words_of_missing_run(const TraceRuns& runs) const {
    std::string words = say(wordings::none_came, language());
    if (!runs.due.empty()) {
      const bool due = runs.due <= stored_now();
      words = say(due ? wordings::should_have_come : wordings::is_to_come, language(),
                  moment_words(runs.due, language()));
    }
    if (runs.spacing_seconds > 0) {
      words = say(wordings::came_every, language(), words,
                  duration_text(runs.spacing_seconds, language()));
    }
    if (runs.last_before.empty()) return say(wordings::no_run_known, language(), words);
    return say(wordings::none_since, language(), words, moment_words(runs.last_before, language()),
               moment_words(record_.stopped_since, language()));
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
    const std::string words =
        fmt::format("{} {}  {}", finding->id, finding->fingerprint, finding->message);
    write_labelled(wordings::cause_label, style_of(finding->severity),
                   record_.late ? words : say(wordings::will_hold_it_up, language(), words));
    if (!finding->caveat.empty()) {
      write_labelled(wordings::unseen_label, Style::unknown, finding->caveat);
    }
    write_companions(*finding);
    write_fix(*finding);
  }

  void write_no_cause() {
    write_labelled(wordings::cause_label, Style::unknown,
                   say(record_.late ? wordings::not_explained : wordings::may_go_on, language()));
    if (!record_.late) return;
    for (const Finding& finding : diagnosis_.findings) {
      if (finding.role != Role::lead || finding.stage != record_.stage) continue;
      write_labelled(wordings::lead_label, style_of(finding.severity),
                     fmt::format("{} {}  {}", finding.id, finding.fingerprint, finding.message));
    }
  }

  void write_companions(const Finding& finding) {
    const auto own = std::count_if(
        trace_.records.begin(), trace_.records.end(),
        [&](const TraceRecord& each) { return each.late && each.cause == finding.fingerprint; });
    const std::int64_t others = finding.explains_records - own;
    write_labelled(wordings::others_label, Style::plain,
                   others <= 0 ? say(wordings::no_companions, language())
                               : say_count(wordings::companions, language(), others));
  }

  void write_fix(const Finding& finding) {
    const auto fixes = remedies(finding);
    if (!fixes.empty()) {
      const Fix& fix = *fixes.front();
      write_labelled(wordings::fix_label, Style::good,
                     fmt::format("{} ({})", fix.title, safety_words(fix.safety, language())));
      int number = 0;
      for (const std::string& step : fix.steps) {
        page_.paragraph(fmt::format("{}{}. ", padded("", label_width() + 4), ++number),
                        Style::plain, step);
      }
      if (!fix.warning.empty()) write_labelled(wordings::warning_label, Style::error, fix.warning);
    }
    for (const Fix* fix : forbidden_remedies(finding)) {
      write_labelled(wordings::never_label, Style::error,
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

}  // namespace cdxray
