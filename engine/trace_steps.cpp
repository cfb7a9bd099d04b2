// One record on its way: which steps it passed, by which rows, and at which one it stands.
#include <algorithm>

#include "engine/phrases.h"
#include "engine/texts.h"
#include "engine/trace_parts.h"

namespace cdxray {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

class Follower {
 public:
  Follower(const Examination& examination, const Pack& pack, ParameterValues parameters,
           const std::set<std::string>& ids, const Row& row, TraceRecord& record)
      : workspace_(examination.workspace),
        pack_(pack),
        ids_(ids),
        row_(row),
        record_(record),
        parameters_(std::move(parameters)) {
    for (std::size_t i = 0; i < row.size(); ++i) parameters_[pack.journey.columns[i]] = row[i];
    parameters_["after"] = Value();
  }

  void run() {
    for (const StepGuide& guide : pack_.trace->steps) {
      if (applies(guide)) look(guide);
    }
    find_stop();
    for (std::size_t i = 0; i < record_.steps.size(); ++i) judge(i);
    since_when();
    if (record_.stop && guides_.at(*record_.stop)->runs) {
      look_for_runs(*guides_.at(*record_.stop)->runs);
    }
  }

 private:
  std::string column(const std::string& name) const {
    const auto& columns = pack_.journey.columns;
    const auto at = std::find(columns.begin(), columns.end(), name);
    return at == columns.end() ? ""
                               : to_text(row_.at(static_cast<std::size_t>(at - columns.begin())));
  }

  bool applies(const StepGuide& guide) const {
    return std::all_of(guide.only.begin(), guide.only.end(), [&](const auto& pair) {
      return equal_ignoring_case(column(pair.first), pair.second);
    });
  }

  /// Nothing when the evidence is there, else why not.
  Said why_unseen(const StepGuide& guide) {
    const Evidence evidence = workspace_.evidence(guide.proof.reads);
    if (!evidence.broken.empty()) return evidence.broken;
    if (!evidence.missing.empty()) return clauses(evidence.missing);
    if (!guide.seen || !workspace_.evidence(guide.seen->reads).readable()) return {};
    if (!trace_query(workspace_, *guide.seen, parameters_).rows.empty()) return {};
    return said_of(step_key(guide, "without"), guide.without,
                   [&](const std::string& name) { return column(name); });
  }

  TraceRow row_of(const TraceTable& table, const Row& values) const {
    TraceRow row;
    row.table = table.text(values, "TABLE_NAME");
    row.time = known_time(table.text(values, "TIME"));
    row.proves = !table.find("PASSED") || table.text(values, "PASSED") == "1";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string& name = table.columns[i];
      if (name == "TABLE_NAME" || name == "TIME" || name == "PASSED") continue;
      row.columns.push_back({name, ids_.count(name) > 0});
      row.values.push_back(values.at(i));
      row.labels.push_back(label_of(pack_.model, row.table, name, values.at(i)));
    }
    return row;
  }

  void add_rows(const SqlText& sql, TraceStep& step, bool proves) {
    const TraceTable table = trace_query(workspace_, sql, parameters_);
    for (const Row& values : table.rows) {
      step.rows.push_back(row_of(table, values));
      step.rows.back().proves = proves && step.rows.back().proves;
    }
  }

  static std::string value_words(const TraceRow& row, const std::string& name) {
    if (name == "TIME") return row.time;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
      if (row.columns[i].name != name) continue;
      return row.labels[i].empty() ? to_text(row.values[i]) : row.labels[i];
    }
    return {};
  }

  /// Its words, and the rows that go with it.
  void describe(const StepGuide& guide, bool passed, TraceStep& step) {
    const auto first = std::find_if(step.rows.begin(), step.rows.end(),
                                    [&](const TraceRow& row) { return row.proves == passed; });
    step.text_said = said_of(step_key(guide, "text"), guide.text,
                             [&](const std::string& name) { return value_words(*first, name); });
    step.text = step.text_said.text;
    for (const SqlText& sql : guide.also) {
      if (workspace_.evidence(sql.reads).readable()) add_rows(sql, step, false);
    }
  }

  void look(const StepGuide& guide) {
    TraceStep step;
    step.name = guide.name;
    step.title = guide.title;
    step.reason_said = why_unseen(guide);
    step.reason = step.reason_said.text;
    if (step.reason.empty()) add_rows(guide.proof, step, true);
    const bool passed = std::any_of(step.rows.begin(), step.rows.end(),
                                    [](const TraceRow& row) { return row.proves; });
    if (guide.optional && !passed) return;
    if (!step.rows.empty()) describe(guide, passed, step);
    if (passed) step.state = StepState::passed;
    if (!step.reason.empty()) step.state = StepState::unseen;
    for (const TraceRow& row : step.rows) {
      if (step.time.empty()) step.time = row.time;
    }
    if (passed && !step.time.empty()) parameters_["after"] = step.time;
    record_.steps.push_back(std::move(step));
    guides_.push_back(&guide);
  }

  bool is_open(std::size_t i) const { return record_.steps[i].state == StepState::open; }

  /// The first step not passed at which the journey says that the record waits; for one that got
  /// lost, the first one after all that is proved.
  void find_stop() {
    if (!record_.waiting) return;
    const std::size_t count = record_.steps.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_open(i) || !contains(guides_[i]->waits, record_.stage)) continue;
      record_.stop = i;
      return;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (record_.steps[i].state == StepState::passed) next = i + 1;
    }
    for (std::size_t i = next; i < count; ++i) {
      if (!is_open(i)) continue;
      record_.stop = i;
      return;
    }
  }

  void judge(std::size_t i) {
    TraceStep& step = record_.steps[i];
    if (step.state != StepState::open) return;
    const auto rest = record_.steps.begin() + static_cast<std::ptrdiff_t>(i);
    const bool later = !record_.waiting || (record_.stop && i < *record_.stop) ||
                       std::any_of(rest, record_.steps.end(), [](const TraceStep& other) {
                         return other.state == StepState::passed;
                       });
    step.state = later ? StepState::gone : StepState::open;
    if (record_.stop == i) step.state = StepState::stopped;
  }

  void since_when() {
    record_.stopped_since = record_.since;
    if (!record_.stop) return;
    for (std::size_t i = 0; i < *record_.stop; ++i) {
      const TraceStep& step = record_.steps[i];
      const bool known = step.state == StepState::passed && !step.time.empty();
      if (known && step.time > record_.stopped_since) record_.stopped_since = step.time;
    }
  }

  std::string deadline() const {
    const auto since = parse_moment(record_.since);
    return since ? to_text(clamped({since->seconds + record_.grace_seconds})) : std::string();
  }

  void look_for_runs(const RunsGuide& guide) {
    const Evidence evidence = workspace_.evidence(guide.find.reads);
    if (!evidence.readable()) {
      record_.runs_unseen_said = evidence.missing;
      if (!evidence.broken.empty()) record_.runs_unseen_said.push_back(evidence.broken);
      record_.runs_unseen = texts_of(record_.runs_unseen_said);
      return;
    }
    const TraceTable table = trace_query(workspace_, guide.find, parameters_);
    record_.runs = runs_of(pack_, guide, table, record_.stopped_since, deadline());
  }

  Workspace& workspace_;
  const Pack& pack_;
  const std::set<std::string>& ids_;
  const Row& row_;
  TraceRecord& record_;
  ParameterValues parameters_;
  std::vector<const StepGuide*> guides_;  ///< as record_.steps
};

}  // namespace

void follow(const Examination& examination, const Pack& pack, const ParameterValues& parameters,
            const std::set<std::string>& ids, const Row& row, TraceRecord& record) {
  Follower(examination, pack, parameters, ids, row, record).run();
}

}  // namespace cdxray
