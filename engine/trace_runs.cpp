// Which run should have moved a record on: the first one after it came, or, when none came, the one
// that the spacing of the earlier runs promised.
#include <algorithm>

#include "engine/trace_parts.h"

namespace cdxray {
namespace {

struct Run {
  Moment at;
  std::string state;
};

/// At least so many gaps make a beat.
constexpr std::size_t least_gaps = 3;

std::int64_t median_gap(const std::vector<Run>& runs) {
  std::vector<std::int64_t> gaps;
  for (std::size_t i = 1; i < runs.size(); ++i) {
    gaps.push_back(runs[i].at.seconds - runs[i - 1].at.seconds);
  }
  if (gaps.size() < least_gaps) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

/// The first beat after `since`, counted from a run before it.
Moment next_beat(Moment last, std::int64_t spacing, Moment since) {
  const std::int64_t beats = (since.seconds - last.seconds) / spacing + 1;
  return {last.seconds + beats * spacing};
}

TraceRuns summary(const std::string& name, const std::vector<Run>& runs, Moment since,
                  bool when_needed, const std::string& deadline) {
  TraceRuns result;
  result.name = name;
  const auto first =
      std::find_if(runs.begin(), runs.end(), [&](const Run& run) { return run.at > since; });
  result.before = first - runs.begin();
  result.after = runs.end() - first;
  // The beat of the runs before the record came: what came later may be the fault itself.
  if (!when_needed) result.spacing_seconds = median_gap({runs.begin(), first});
  if (result.before > 0) result.last_before = to_text(std::prev(first)->at);
  result.due = deadline;
  if (result.after > 0) {
    result.first_after = to_text(first->at);
    result.first_after_state = first->state;
    result.last_after = to_text(runs.back().at);
    result.last_after_state = runs.back().state;
    result.due = result.first_after;
  } else if (result.spacing_seconds > 0) {
    result.due = to_text(next_beat(std::prev(first)->at, result.spacing_seconds, since));
  }
  return result;
}

}  // namespace

std::vector<TraceRuns> runs_of(const Pack& pack, const RunsGuide& guide, const TraceTable& table,
                               const std::string& since, const std::string& deadline) {
  std::map<std::string, std::vector<Run>> by_name;
  for (const Row& row : table.rows) {
    std::vector<Run>& runs = by_name[table.text(row, "NAME")];
    const auto at = parse_moment(known_time(table.text(row, "AT")));
    if (!at) continue;
    const auto status = table.find("STATUS");
    runs.push_back({*at, status ? label_of(pack.model, table.text(row, "TABLE_NAME"), "STATUS",
                                           row.at(*status))
                                : ""});
  }
  std::vector<TraceRuns> result;
  const auto came = parse_moment(since);
  for (auto& [name, runs] : by_name) {
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Run& a, const Run& b) { return a.at < b.at; });
    if (came) result.push_back(summary(name, runs, *came, guide.when_needed, deadline));
  }
  return result;
}

}  // namespace cdxray
