// The parts of a trace, for trace.cpp: who is meant, and which runs should have moved a record.
#pragma once

#include <set>
#include <vector>

#include "engine/trace.h"

namespace cdxray {

/// Runs a query of the trace whose evidence is there; rows in a fixed order. Throws SqlError.
struct TraceTable {
  std::vector<std::string> columns;
  std::vector<Row> rows;

  /// The position of a column, or nothing.
  std::optional<std::size_t> find(const std::string& column) const;
  /// The value as text, "" where there is no such column.
  std::string text(const Row& row, const std::string& column) const;
};
TraceTable trace_query(Workspace& workspace, const SqlText& sql, const ParameterValues& parameters);

/// A time as the snapshot stores it, "" for the product's null date.
std::string known_time(const std::string& text);

/// The words for a value of `hq_TABLE.COLUMN`, "" when it is no enum.
std::string label_of(const Model& model, const std::string& table, const std::string& column,
                     const Value& value);

/// Fills customers, looked_at, not_looked and, as far as whole databases are missing, gaps.
void find_customers(const Examination& examination, const Pack& pack, const TraceQuestion& question,
                    const ParameterValues& parameters, Trace& trace);

/// Fills the steps of a record, where it stands and since when. `row` is its row of the journey,
/// `ids` names the columns that hold 64-bit ids.
void follow(const Examination& examination, const Pack& pack, const ParameterValues& parameters,
            const std::set<std::string>& ids, const Row& row, TraceRecord& record);

/// The runs that a record waits for which came to a step at `since`, one entry a job. `deadline` is
/// when its grace is over.
std::vector<TraceRuns> runs_of(const Pack& pack, const RunsGuide& guide, const TraceTable& table,
                               const std::string& since, const std::string& deadline);

}  // namespace cdxray
