#include "engine/trace.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/accounting.h"
#include "engine/parameters.h"
#include "engine/phrases.h"
#include "engine/placeholder.h"
#include "engine/trace_parts.h"

namespace cdxray {

std::string_view to_text(StepState state) {
  constexpr std::array<std::string_view, 5> words{"passed", "gone", "stopped", "open", "unseen"};
  return words.at(static_cast<std::size_t>(state));
}

std::optional<std::size_t> TraceTable::find(const std::string& column) const {
  const auto at = std::find(columns.begin(), columns.end(), column);
  if (at == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(at - columns.begin());
}

std::string TraceTable::text(const Row& row, const std::string& column) const {
  const auto at = find(column);
  return at ? to_text(row.at(*at)) : std::string();
}

TraceTable trace_query(Workspace& workspace, const SqlText& sql,
                       const ParameterValues& parameters) {
  const LimitedCost limited(workspace.database(), workspace.limits());
  Statement statement = workspace.database().prepare(sql.text, Trust::query);
  bind_all(statement, parameters);
  TraceTable table;
  table.columns = statement.column_names();
  while (statement.step()) table.rows.push_back(statement.row());
  // Times first: the rows of a step are shown in the order in which they came to be.
  const auto time = table.find("TIME");
  std::stable_sort(table.rows.begin(), table.rows.end(), [&](const Row& a, const Row& b) {
    if (time && to_text(a.at(*time)) != to_text(b.at(*time))) {
      return to_text(a.at(*time)) < to_text(b.at(*time));
    }
    return a < b;
  });
  return table;
}

std::string known_time(const std::string& text) {
  return text <= null_date ? std::string() : text;
}

std::string label_of(const Model& model, const std::string& table, const std::string& column,
                     const Value& value) {
  const ModelTable* known = model.find_snapshot_table(table);
  const Column* described = known == nullptr ? nullptr : known->find(column);
  const auto* number = std::get_if<std::int64_t>(&value);
  if (described == nullptr || number == nullptr) return {};
  const auto label = described->labels.find(*number);
  return label == described->labels.end() ? std::string() : label->second;
}

bool TraceRecord::is_unsure() const {
  if (waiting) return false;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (step->state == StepState::passed) return false;
    if (step->state == StepState::unseen) return true;
  }
  return false;
}

std::string_view to_text(TraceOutcome outcome) {
  constexpr std::array<std::string_view, 5> words{"complete", "waiting", "unsure", "several",
                                                  "not_found"};
  return words.at(static_cast<std::size_t>(outcome));
}

TraceOutcome outcome_of(const Trace& trace) {
  const auto any = [&](auto holds) {
    return std::any_of(trace.records.begin(), trace.records.end(), holds);
  };
  if (trace.customers.empty()) return TraceOutcome::not_found;
  if (trace.customers.size() > 1) return TraceOutcome::several;
  if (any([](const TraceRecord& record) { return record.waiting; })) return TraceOutcome::waiting;
  const bool unsure =
      !trace.not_seen.empty() || any([](const TraceRecord& record) { return record.is_unsure(); });
  return unsure ? TraceOutcome::unsure : TraceOutcome::complete;
}

Exit exit_of(const Trace& trace) {
  constexpr int incomplete_journey = 1;
  constexpr int ambiguous = 2;
  constexpr int missing_evidence = 4;
  const auto count = static_cast<std::int64_t>(trace.customers.size());
  switch (outcome_of(trace)) {
    case TraceOutcome::not_found:
      return exit_with(incomplete_journey, phrase("trace.not_found"));
    case TraceOutcome::several:
      return exit_with(ambiguous, phrase("trace.several", {{"count", count}}));
    case TraceOutcome::waiting:
      return exit_with(incomplete_journey, phrase("trace.waiting"));
    case TraceOutcome::unsure:
      return exit_with(missing_evidence, phrase("trace.unsure"));
    case TraceOutcome::complete:
      break;
  }
  return exit_with(0, phrase(trace.records.empty() ? "trace.nothing_waits" : "trace.complete"));
}

namespace {

class Tracer {
 public:
  Tracer(const Examination& examination, const Pack& pack)
      : examination_(examination),
        pack_(pack),
        parameters_(parameter_values(examination.now, {&pack.params})),
        ids_(pack.model.recid_columns()) {
    for (const std::string& column : pack.journey.columns) {
      columns_ += (columns_.empty() ? "" : ", ") + sql_name(column);
    }
  }

  Trace run(const TraceQuestion& question) {
    Trace result;
    result.asked = question.finder->name;
    result.title = question.finder->title;
    if (!pack_.trace->kinds.empty()) result.own_kind = pack_.trace->kinds.front().first;
    find_customers(examination_, pack_, question, parameters_, result);
    const Evidence evidence = examination_.workspace.journey();
    result.gaps_said.insert(result.gaps_said.end(), evidence.without.begin(),
                            evidence.without.end());
    result.not_seen_said = evidence.missing;
    if (!evidence.broken.empty()) result.not_seen_said.push_back(evidence.broken);
    set_texts(result);
    if (!evidence.readable()) return result;
    names_ = channel_names(examination_.workspace, pack_);
    for (const TraceCustomer& customer : result.customers) {
      for (const Row& row : rows_of(customer)) result.records.push_back(record_of(row));
    }
    return result;
  }

 private:
  static void set_texts(Trace& result) {
    result.looked_at = texts_of(result.looked_at_said);
    result.not_looked = texts_of(result.not_looked_said);
    result.gaps = texts_of(result.gaps_said);
    result.not_seen = texts_of(result.not_seen_said);
  }

  std::string text(const Row& row, const std::string& column) const {
    const auto& columns = pack_.journey.columns;
    const auto at = std::find(columns.begin(), columns.end(), column);
    if (at == columns.end()) return {};
    return to_text(row.at(static_cast<std::size_t>(at - columns.begin())));
  }

  void add_rows(const std::string& column, const std::string& company, const std::string& name,
                std::set<Row>& rows) {
    Statement statement = examination_.workspace.database().prepare(fmt::format(
        "SELECT {} FROM temp.journey WHERE DATAAREAID = ? AND {} = ?", columns_, column));
    statement.bind_text(1, company);
    statement.bind_text(2, name);
    while (statement.step()) rows.insert(statement.row());
  }

  /// The customer before what belongs to it, each kind in the order of its counters.
  std::vector<Row> rows_of(const TraceCustomer& customer) {
    std::set<Row> found;
    for (const std::string& id : customer.ids) {
      add_rows("CUSTACCOUNTASYNC", customer.company, id, found);
    }
    for (const std::string& account : customer.accounts) {
      add_rows("CUSTACCOUNT", customer.company, account, found);
    }
    std::vector<Row> rows(found.begin(), found.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row& a, const Row& b) { return order_of(a) < order_of(b); });
    return rows;
  }

  std::pair<std::size_t, std::int64_t> order_of(const Row& row) const {
    const auto& kinds = pack_.trace->kinds;
    const std::string kind = text(row, "KIND");
    const auto at = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const auto& pair) { return pair.first == kind; });
    return {static_cast<std::size_t>(at - kinds.begin()), number(row, "COUNTER")};
  }

  std::int64_t number(const Row& row, const std::string& column) const {
    const auto& columns = pack_.journey.columns;
    const auto at = std::find(columns.begin(), columns.end(), column);
    const auto* value =
        std::get_if<std::int64_t>(&row.at(static_cast<std::size_t>(at - columns.begin())));
    return value == nullptr ? 0 : *value;
  }

  static std::string word(const std::vector<std::pair<std::string, std::string>>& words,
                          const std::string& key) {
    const auto at = std::find_if(words.begin(), words.end(),
                                 [&](const auto& pair) { return pair.first == key; });
    return at == words.end() ? key : at->second;
  }

  std::string channel_name(const std::string& channel) const {
    const auto at = names_.find(channel);
    if (at != names_.end() && !at->second.empty()) return at->second;
    return channel == "0" ? std::string() : channel;
  }

  void set_stage(TraceRecord& record) const {
    for (const Stage& stage : pack_.stages) {
      if (stage.name != record.stage) continue;
      record.stage_title = stage.title;
      record.waiting = stage.waiting;
      record.grace_seconds = pack_.grace_seconds(stage);
    }
  }

  TraceRecord record_of(const Row& row) {
    TraceRecord record;
    record.kind = text(row, "KIND");
    record.operation = number(row, "OPERATION");
    record.what = fmt::format("{}, {}", word(pack_.trace->kinds, record.kind),
                              word(pack_.trace->operations, text(row, "OPERATION")));
    record.table = text(row, "TABLE_NAME");
    record.counter = text(row, "COUNTER");
    record.id = text(row, "CUSTACCOUNTASYNC");
    record.account = text(row, "CUSTACCOUNT");
    record.company = text(row, "DATAAREAID");
    record.channel_database = text(row, "CHANNELDATABASE");
    record.channel = channel_name(text(row, "CHANNEL"));
    record.stage = text(row, "STAGE");
    record.since = known_time(text(row, "SINCE"));
    record.late = text(row, "LATE") == "1";
    set_stage(record);
    follow(examination_, pack_, parameters_, ids_, row, record);
    if (record.waiting) {
      const auto cause = examination_.attribution.cause_of(row);
      if (cause) record.cause = examination_.findings.at(*cause).finding.fingerprint;
    }
    return record;
  }

  const Examination& examination_;
  const Pack& pack_;
  ParameterValues parameters_;
  std::set<std::string> ids_;
  std::string columns_;
  std::map<std::string, std::string> names_;
};

/// `created, taken`: the steps in that state.
Value steps_in(const TraceRecord& record, StepState state) {
  std::string names;
  for (const TraceStep& step : record.steps) {
    if (step.state == state) names += (names.empty() ? "" : ", ") + step.name;
  }
  return names;
}

Value due_of(const TraceRecord& record) {
  std::string due;
  for (const TraceRuns& runs : record.runs) {
    if (due.empty() || runs.due < due) due = runs.due;
  }
  return due;
}

}  // namespace

Trace trace(const Examination& examination, const Pack& pack, const TraceQuestion& question) {
  return Tracer(examination, pack).run(question);
}

std::vector<Row> trace_rows(const Trace& trace) {
  std::vector<Row> rows;
  for (const TraceRecord& record : trace.records) {
    rows.push_back({record.kind, record.operation, record.counter, record.stage,
                    record.stopped_since, steps_in(record, StepState::passed),
                    steps_in(record, StepState::stopped), steps_in(record, StepState::gone),
                    steps_in(record, StepState::open), steps_in(record, StepState::unseen),
                    due_of(record)});
  }
  return rows;
}

}  // namespace cdxray
