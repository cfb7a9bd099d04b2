// Trace: one customer's records, step by step, each step with the rows that prove it. Which finding
// holds a record up is asked of the attribution behind the accounting; nothing is judged twice.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/diagnose.h"
#include "engine/trace_guide.h"
#include "engine/workspace.h"

namespace cdxray {

/// Who is asked for.
struct TraceQuestion {
  const Finder* finder = nullptr;
  /// By class of personal data, as the snapshot holds it; searches of other classes are left out.
  std::map<std::string, std::string> wanted;
  std::string company;  ///< only customers of this company; "" for all
};

/// One customer of one company, by all its names.
struct TraceCustomer {
  std::string company;
  std::vector<std::string> ids;       ///< what channels called it before it had an account
  std::vector<std::string> accounts;  ///< customer accounts
};

enum class StepState {
  passed,   ///< a row proves it
  gone,     ///< no row is left, but a later step shows that it was passed
  stopped,  ///< here the record stands
  open,     ///< comes after that
  unseen,   ///< was not collected
};
std::string_view to_text(StepState state);

/// One row, without personal data.
struct TraceRow {
  std::string table;                   ///< as in the snapshot: `hq_BATCHJOBHISTORY`; "" if unsaid
  std::vector<WitnessColumn> columns;  ///< beside table and time
  Row values;
  std::vector<std::string> labels;  ///< what an enum's value is called, else ""
  std::string time;                 ///< when it happened; "" where unknown
  bool proves = true;               ///< false for a row that only shows why the step was not passed
};

struct TraceStep {
  std::string name;
  std::string title;
  StepState state = StepState::open;
  std::string time;    ///< of the first row that has one
  std::string text;    ///< about the first row
  std::string reason;  ///< why it is unseen
  Said text_said;      ///< how both were made
  Said reason_said;
  std::vector<TraceRow> rows;
};

/// The runs of one job that moves records past the step at which one stopped.
struct TraceRuns {
  std::string name;
  std::int64_t before = 0;        ///< runs that are known from before the record came
  std::int64_t after = 0;         ///< and since
  std::string last_before;        ///< times; "" for none
  std::string first_after;        ///< this one should have taken it
  std::string first_after_state;  ///< how it ended, in the model's words; "" where unsaid
  std::string last_after;
  std::string last_after_state;
  std::int64_t spacing_seconds = 0;  ///< median of the gaps; 0 where runs tell no beat
  std::string due;                   ///< when a run was to come that should have taken it
};

struct TraceRecord {
  std::string kind;  ///< as in the journey
  std::int64_t operation = 0;
  std::string what;  ///< `address, changed`, in the pack's words
  std::string table;
  std::string counter;
  std::string id;
  std::string account;
  std::string company;
  std::string channel_database;
  std::string channel;  ///< its name
  std::string stage;
  std::string stage_title;
  bool waiting = true;  ///< false where the journey is over
  bool late = false;
  std::string since;          ///< from when the grace is counted; "" where unknown
  std::string stopped_since;  ///< when it passed the last step; `since` where that is unknown
  std::int64_t grace_seconds = 0;
  std::vector<TraceStep> steps;
  std::optional<std::size_t> stop;  ///< of steps
  std::vector<TraceRuns> runs;      ///< for the step at which it stopped
  std::vector<std::string> runs_unseen;
  std::vector<Said> runs_unseen_said;
  std::string cause;  ///< fingerprint of the finding that holds it up (or will), "" for none

  /// Its end cannot be seen: it is not known to wait, nor to be done.
  bool is_unsure() const;
};

struct Trace {
  std::string asked;     ///< the finder's name
  std::string title;     ///< `e-mail address`
  std::string own_kind;  ///< the kind of record that is the customer itself
  std::vector<TraceCustomer> customers;
  std::vector<TraceRecord> records;     ///< of all of them; the customer's own first
  std::vector<std::string> looked_at;   ///< places, in the pack's words
  std::vector<std::string> not_looked;  ///< where it was not looked for who is asked, and why
  std::vector<std::string> gaps;        ///< what was not collected: records may be there
  std::vector<std::string> not_seen;    ///< why no record can be seen; empty when they can
  /// How these four were made.
  std::vector<Said> looked_at_said, not_looked_said, gaps_said, not_seen_said;
};

/// What the trace of one customer comes to.
enum class TraceOutcome {
  complete,  ///< no record waits
  waiting,   ///< one does
  unsure,    ///< none is known to wait, but the end of one cannot be seen
  several,   ///< more than one customer fits
  not_found,
};
std::string_view to_text(TraceOutcome outcome);
TraceOutcome outcome_of(const Trace& trace);
/// How the program ends on it.
Exit exit_of(const Trace& trace);

/// Finds the customers and follows their records.
Trace trace(const Examination& examination, const Pack& pack, const TraceQuestion& question);

/// The records as witnesses of an example: columns as `trace_columns()`.
std::vector<Row> trace_rows(const Trace& trace);

}  // namespace cdxray
