#include "engine/accounting.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "engine/phrases.h"

namespace cdxray {
namespace {

/// Columns of the journey table by their position.
enum Position : std::size_t {
  kind,
  account_async,
  account,
  counter,
  database,
  channel,
  company,
  operation,
  stage,
  since
};

std::int64_t integer(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number == nullptr ? 0 : *number;
}

class Accountant {
 public:
  Accountant(Workspace& workspace, const Pack& pack, std::vector<FoundFinding>& findings,
             const Attribution& attribution, std::int64_t max_rows)
      : workspace_(workspace),
        pack_(pack),
        findings_(findings),
        attribution_(attribution),
        max_rows_(max_rows) {}

  Accounting run() {
    count();
    for (FoundFinding& found : findings_) found.finding.role = role_of(found.finding);
    return total_;
  }

 private:
  void count() {
    const Evidence evidence = workspace_.journey();
    for (const Said& said : evidence.readable() ? evidence.without : evidence.missing) {
      not_seen(said);
    }
    if (!evidence.broken.empty()) not_seen(evidence.broken);
    if (!evidence.readable()) return;
    total_.available = true;
    read_channel_names();
    count_stages();
    count_groups();
    attribute();
    finish();
  }

  void not_seen(const Said& said) {
    total_.not_seen.push_back(said.text);
    total_.not_seen_said.push_back(said);
  }

  std::vector<Row> rows(const std::string& sql) { return workspace_.database().query(sql); }

  void read_channel_names() {
    try {
      names_ = channel_names(workspace_, pack_);
    } catch (const SqlError& error) {
      not_seen(phrase("lack.channel_names", {{"error", std::string(error.what())}}));
    }
  }

  std::string channel_name(const Value& value) const {
    const std::string id = to_text(value);
    const auto at = names_.find(id);
    if (at != names_.end() && !at->second.empty()) return at->second;
    return id == "0" ? std::string() : id;
  }

  void count_stages() {
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> counts;
    for (const Row& row :
         rows("SELECT STAGE, COUNT(*), SUM(LATE) FROM temp.journey GROUP BY STAGE")) {
      counts[to_text(row.at(0))] = {integer(row.at(1)), integer(row.at(2))};
    }
    for (const Stage& described : pack_.stages) {
      const auto [records, late] = counts[described.name];
      counts.erase(described.name);
      total_.by_stage.push_back(
          {described.name, described.title, records, late, 0, "", pack_.grace_seconds(described)});
      total_.records += records;
      total_.late += late;
      if (!described.waiting) total_.done += records;
    }
    total_.in_flight = total_.records - total_.done - total_.late;
    for (const auto& [unknown, count] : counts) {
      not_seen(phrase("lack.unknown_stage", {{"count", count.first}, {"stage", unknown}}));
    }
  }

  void count_groups() {
    std::map<std::string, ChannelCount> channels;
    for (const Row& row :
         rows("SELECT CHANNEL, COUNT(*), SUM(LATE) FROM temp.journey GROUP BY CHANNEL")) {
      const std::string name = channel_name(row.at(0));
      ChannelCount& count = channels[name];
      count.channel = name;
      count.records += integer(row.at(1));
      count.late += integer(row.at(2));
    }
    for (const auto& [name, count] : channels) total_.by_channel.push_back(count);
    std::stable_sort(total_.by_channel.begin(), total_.by_channel.end(),
                     [](const ChannelCount& a, const ChannelCount& b) {
                       if (a.late != b.late) return a.late > b.late;
                       return !a.channel.empty() && b.channel.empty();
                     });
    for (const Row& row :
         rows("SELECT KIND, COUNT(*), SUM(LATE) FROM temp.journey GROUP BY KIND ORDER BY KIND")) {
      total_.by_kind.push_back({to_text(row.at(0)), integer(row.at(1)), integer(row.at(2))});
    }
  }

  void attribute() {
    std::string columns;
    for (const std::string& column : pack_.journey.columns) {
      if (column == "LATE") continue;
      columns += (columns.empty() ? "" : ", ") + column;
      if (column != "STAGE") total_.unexplained_columns.push_back({column, column == "CHANNEL"});
    }
    total_.unexplained_columns.insert(total_.unexplained_columns.begin(), {"STAGE", false});
    Statement late = workspace_.database().prepare(fmt::format(
        "SELECT {0} FROM temp.journey WHERE LATE = 1 ORDER BY SINCE IS NULL, SINCE COLLATE BINARY, "
        "KIND "
        "COLLATE BINARY, CUSTACCOUNTASYNC COLLATE BINARY, CUSTACCOUNT COLLATE BINARY, COUNTER, "
        "DATAAREAID COLLATE BINARY, CHANNELDATABASE COLLATE BINARY, CHANNEL, OPERATION, STAGE",
        columns));
    while (late.step()) attribute(late.row());
  }

  void attribute(const Row& record) {
    if (total_.oldest_late.empty()) total_.oldest_late = to_text(record.at(since));
    const std::optional<std::size_t> found = attribution_.cause_of(record);
    if (!found) {
      ++total_.unexplained;
      count_unexplained(record);
      if (total_.unexplained <= max_rows_) total_.unexplained_rows.push_back(shown(record));
      return;
    }
    const std::size_t cause = *found;
    ++total_.explained;
    ++findings_[cause].finding.explains_records;
    ++causes_at_[to_text(record.at(stage))][cause];
    const std::string name = channel_name(record.at(channel));
    if (name.empty()) {
      ++findings_[cause].finding.unknown_channel;
    } else {
      channels_[cause].insert(name);
    }
    companies_[cause].insert(to_text(record.at(company)));
  }

  void count_unexplained(const Row& record) {
    const std::string name = to_text(record.at(stage));
    const auto at = std::find_if(pack_.stages.begin(), pack_.stages.end(),
                                 [&](const Stage& described) { return described.name == name; });
    UnexplainedCount& count =
        unexplained_[{at - pack_.stages.begin(), channel_name(record.at(channel)),
                      to_upper(to_text(record.at(company)))}];
    if (count.records == 0) {
      count = {name, at->title, channel_name(record.at(channel)), to_text(record.at(company)), 0};
    }
    ++count.records;
  }

  /// The stage first: it is what a reader asks for.
  static Row shown(const Row& record) {
    Row row{record.at(stage)};
    for (std::size_t i = 0; i < record.size(); ++i) {
      if (i != stage) row.push_back(record[i]);
    }
    return row;
  }

  void finish() {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      Finding& finding = findings_[i].finding;
      if (finding.explains_records == 0) continue;
      sum += finding.explains_records;
      finding.channels.assign(channels_[i].begin(), channels_[i].end());
      finding.companies.assign(companies_[i].begin(), companies_[i].end());
      total_.by_cause.push_back({finding.fingerprint, finding.rule, finding.explains_records});
    }
    std::sort(total_.by_cause.begin(), total_.by_cause.end(),
              [](const CauseCount& a, const CauseCount& b) {
                if (a.records != b.records) return a.records > b.records;
                return std::tie(a.rule, a.fingerprint) < std::tie(b.rule, b.fingerprint);
              });
    for (StageCount& counted : total_.by_stage) finish(counted);
    finish_rules();
    finish_unexplained();
    if (total_.late != sum + total_.unexplained) {
      throw std::logic_error(fmt::format("{} late records, but {} explained and {} unexplained",
                                         total_.late, sum, total_.unexplained));
    }
  }

  void finish(StageCount& counted) {
    std::int64_t most = 0;
    for (const auto& [cause, records] : causes_at_[counted.stage]) {
      counted.explained += records;
      const std::string& fingerprint = findings_[cause].finding.fingerprint;
      if (records > most || (records == most && fingerprint < counted.cause)) {
        counted.cause = fingerprint;
      }
      most = std::max(most, records);
    }
  }

  void finish_rules() {
    std::map<std::string, RuleShare> shares;
    for (const FoundFinding& found : findings_) {
      if (found.finding.explains_records == 0) continue;
      RuleShare& share = shares[found.finding.rule];
      share.rule = found.finding.rule;
      share.title = found.finding.title;
      share.records += found.finding.explains_records;
      ++share.causes;
    }
    for (const auto& [rule, share] : shares) total_.by_rule.push_back(share);
    std::stable_sort(total_.by_rule.begin(), total_.by_rule.end(),
                     [](const RuleShare& a, const RuleShare& b) { return a.records > b.records; });
  }

  Role role_of(const Finding& finding) const {
    if (finding.explains_records > 0) return Role::cause;
    if (!finding.is_cause) return Role::symptom;
    const bool unexplained_there =
        std::any_of(total_.by_stage.begin(), total_.by_stage.end(), [&](const StageCount& counted) {
          return counted.stage == finding.stage && counted.late > counted.explained;
        });
    return unexplained_there ? Role::lead : Role::risk;
  }

  void finish_unexplained() {
    for (const auto& [key, count] : unexplained_) total_.by_unexplained.push_back(count);
    std::stable_sort(
        total_.by_unexplained.begin(), total_.by_unexplained.end(),
        [](const UnexplainedCount& a, const UnexplainedCount& b) { return a.records > b.records; });
  }

  Workspace& workspace_;
  const Pack& pack_;
  std::vector<FoundFinding>& findings_;
  const Attribution& attribution_;
  std::int64_t max_rows_;
  Accounting total_;
  std::map<std::string, std::string> names_;
  std::map<std::size_t, std::set<std::string>> channels_;
  std::map<std::size_t, std::set<std::string>> companies_;
  std::map<std::string, std::map<std::size_t, std::int64_t>> causes_at_;  ///< by stage
  /// By the stage's place in the pipeline, channel, and company without regard to case.
  std::map<std::tuple<std::ptrdiff_t, std::string, std::string>, UnexplainedCount> unexplained_;
};

}  // namespace

Accounting account(Workspace& workspace, const Pack& pack, std::vector<FoundFinding>& findings,
                   const Attribution& attribution, std::int64_t max_rows) {
  return Accountant(workspace, pack, findings, attribution, max_rows).run();
}

std::map<std::string, std::string> channel_names(Workspace& workspace, const Pack& pack) {
  std::map<std::string, std::string> names;
  if (!pack.channel_names || !workspace.evidence(pack.channel_names->reads).readable()) {
    return names;
  }
  const LimitedCost limited(workspace.database(), workspace.limits());
  Statement statement = workspace.database().prepare(pack.channel_names->text, Trust::query);
  while (statement.step()) names[to_text(statement.value(0))] = to_text(statement.value(1));
  return names;
}

}  // namespace cdxray
