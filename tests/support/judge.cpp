#include "tests/support/judge.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/attribution.h"
#include "engine/diagnose.h"
#include "engine/error.h"
#include "engine/workspace.h"

namespace cdxray::synth {
namespace {

/// What a finding can name when it is about what the fault struck; nothing for the environment.
std::set<std::string> names_of(const World& world, const StruckFault& struck) {
  std::set<std::string> names;
  const auto add_database = [&](std::size_t i) {
    names.insert({world.databases[i].name, std::to_string(world.databases[i].recid)});
  };
  const auto add_group = [&](std::size_t i) {
    names.insert({world.groups[i].name, std::to_string(world.groups[i].recid)});
  };
  if (struck.channel) {
    const Channel& channel = world.channels[*struck.channel];
    names.insert({channel.number, channel.name, channel.profile, std::to_string(channel.recid)});
  }
  if (struck.company) names.insert(world.companies[*struck.company].id);
  if (struck.database) add_database(*struck.database);
  if (struck.group) {
    add_group(*struck.group);
    for (std::size_t i = 0; i < world.databases.size() && !struck.database; ++i) {
      if (world.databases[i].group == *struck.group) add_database(i);
    }
  }
  return names;
}

bool names_any(const Finding& finding, const std::set<std::string>& names) {
  const auto is_one = [&](const Value& value) { return names.contains(to_text(value)); };
  return names.empty() ||
         std::any_of(finding.subject.begin(), finding.subject.end(),
                     [&](const auto& column) { return is_one(column.second); }) ||
         std::any_of(finding.rows.begin(), finding.rows.end(),
                     [&](const Row& row) { return std::any_of(row.begin(), row.end(), is_one); });
}

/// A late record as both sides tell it.
struct Told {
  std::set<std::size_t> faults;      ///< the truth: any of them holds it up
  std::string stage;                 ///< the truth, "" when it is not late
  std::string seen;                  ///< the journey, "" when it is not late
  std::optional<std::string> cause;  ///< fingerprint
};

class Judge {
 public:
  Judge(const Synthesis& synthesis, const Pack& pack) : synthesis_(synthesis), pack_(pack) {
    synthesis.each_held(pack.graces(), [&](const HeldRecord& held, bool late) {
      if (!late) return;
      Told& told = records_[fmt::format(
          "{}", fmt::join(std::vector<std::string>{held.kind, held.async_account, held.account,
                                                   held.database, held.company,
                                                   std::to_string(held.counter)},
                          "|"))];
      told.stage = held.stage;
      told.faults.insert(held.fault);
      told.faults.insert(held.also.begin(), held.also.end());
    });
  }

  Judgement judge(const Snapshot& snapshot) {
    DiagnoseOptions options;
    options.max_rows = std::numeric_limits<std::int32_t>::max();
    const Diagnosis found = diagnose(snapshot, pack_, options,
                                     [&](const Examination& examination) { look(examination); });
    own_.resize(synthesis_.faults().size());
    for (std::size_t i = 0; i < own_.size(); ++i) judge_fault(i, found);
    justify(found);
    judge_findings(found);
    judge_records(found);
    judge_sums(found);
    return result_;
  }

 private:
  /// Which late records the journey has, and what each is said to wait for.
  void look(const Examination& examination) {
    const auto& columns = pack_.journey.columns;
    Database& database = examination.workspace.database();
    const auto text = [&](const Row& row, std::string_view column) {
      const auto at = std::find(columns.begin(), columns.end(), column);
      return to_text(row.at(static_cast<std::size_t>(at - columns.begin())));
    };
    for (const Row& row : database.query(
             fmt::format("SELECT {} FROM temp.journey WHERE LATE = 1", fmt::join(columns, ", ")))) {
      std::vector<std::string> key;
      for (const char* column : {"KIND", "CUSTACCOUNTASYNC", "CUSTACCOUNT", "CHANNELDATABASE",
                                 "DATAAREAID", "COUNTER"}) {
        key.push_back(text(row, column));
      }
      Told& told = records_[fmt::format("{}", fmt::join(key, "|"))];
      told.seen = text(row, "STAGE");
      const auto cause = examination.attribution.cause_of(row);
      if (cause) told.cause = examination.findings[*cause].finding.fingerprint;
    }
  }

  void judge_fault(std::size_t index, const Diagnosis& found) {
    const StruckFault& struck = synthesis_.faults()[index];
    const std::set<std::string> names = names_of(synthesis_.world(), struck);
    bool is_found = false;
    for (const Finding& finding : found.findings) {
      const bool is_own = finding.rule == struck.fault->rule;
      if ((is_own || finding.rule == struck.fault->cause) && names_any(finding, names)) {
        own_[index].insert(finding.fingerprint);
        is_found |= is_own;
      }
      const auto& shows = struck.fault->shows;
      if (std::find(shows.begin(), shows.end(), finding.id) != shows.end()) {
        justified_.insert(finding.fingerprint);
      }
    }
    justified_.insert(own_[index].begin(), own_[index].end());
    RuleScore& score = result_.rules[struck.fault->id];
    ++score.injected;
    if (is_found) {
      ++score.found;
    } else {
      result_.misses.push_back(fmt::format("{} {} is not found", struck.fault->name(),
                                           struck.struck.empty() ? "" : "(" + struck.struck + ")"));
    }
  }

  void justify(const Diagnosis& found) {
    for (bool grows = true; grows;) {
      grows = false;
      for (const Finding& finding : found.findings) {
        if (justified_.contains(finding.fingerprint)) continue;
        const auto& above = finding.caused_by;
        if (std::none_of(above.begin(), above.end(),
                         [&](const std::string& cause) { return justified_.contains(cause); })) {
          continue;
        }
        justified_.insert(finding.fingerprint);
        grows = true;
      }
    }
  }

  void judge_findings(const Diagnosis& found) {
    for (const RuleResult& rule : found.rules) {
      if (rule.outcome == Outcome::error) {
        ++result_.defects;
        result_.misses.push_back(fmt::format("{} broke: {}", rule.id, rule.reason));
      }
      result_.rules[rule.id].severity = rule.severity;
    }
    for (const Finding& finding : found.findings) {
      RuleScore& score = result_.rules[finding.id];
      ++score.findings;
      if (justified_.contains(finding.fingerprint)) {
        ++score.justified;
        continue;
      }
      auto& said = finding.severity >= Severity::error ? result_.misses : result_.remarks;
      said.push_back(fmt::format("{} ({}) without reason: {}", finding.id,
                                 to_text(finding.severity), finding.message));
    }
  }

  std::string fault_names(const std::set<std::size_t>& faults) const {
    std::vector<std::string> names;
    for (const std::size_t fault : faults) {
      names.push_back(synthesis_.faults()[fault].fault->name());
    }
    return names.empty() ? "nothing" : fmt::format("{}", fmt::join(names, " and "));
  }

  bool is_true(const Told& told) const {
    return told.stage == told.seen && told.cause &&
           std::any_of(told.faults.begin(), told.faults.end(),
                       [&](std::size_t fault) { return own_[fault].contains(*told.cause); });
  }

  void judge_records(const Diagnosis& found) {
    std::map<std::string, std::int64_t> wrong;
    for (const auto& [key, told] : records_) {
      ++result_.late;
      if (is_true(told)) {
        ++result_.attributed;
        continue;
      }
      const Finding* cause = told.cause ? found.find(*told.cause) : nullptr;
      ++wrong[fmt::format(
          "{} records held at {} by {} are {} for {}", key.substr(0, key.find('|')),
          told.stage.empty() ? "no stage" : told.stage, fault_names(told.faults),
          told.seen.empty() ? "not late" : "late at " + told.seen,
          cause == nullptr ? "no reason" : fmt::format("{}: {}", cause->id, cause->message))];
    }
    for (const auto& [what, records] : wrong) {
      result_.misses.push_back(fmt::format("{} {}", records, what));
    }
  }

  void judge_sums(const Diagnosis& found) {
    const Accounting& total = found.accounting;
    std::int64_t explained = 0;
    for (const CauseCount& cause : total.by_cause) explained += cause.records;
    std::int64_t staged = 0;
    for (const StageCount& stage : total.by_stage) staged += stage.records;
    std::map<std::string, std::int64_t> by_cause;
    std::int64_t late = 0;
    for (const auto& [key, told] : records_) {
      if (told.seen.empty()) continue;
      ++late;
      if (told.cause) ++by_cause[*told.cause];
    }
    std::map<std::string, std::int64_t> counted;
    for (const CauseCount& cause : total.by_cause) counted[cause.fingerprint] = cause.records;
    const auto demand = [&](bool holds, const char* what) {
      if (holds) return;
      ++result_.defects;
      result_.misses.push_back(fmt::format("{} do not add up", what));
    };
    demand(total.late == explained + total.unexplained, "explained and unexplained records");
    demand(total.records == total.done + total.in_flight + total.late, "records");
    demand(total.records == staged, "records of the stages");
    demand(total.late == late, "late records");
    demand(counted == by_cause, "records of the causes");
  }

  const Synthesis& synthesis_;
  const Pack& pack_;
  std::map<std::string, Told> records_;
  /// Per fault: findings about it, of its rule and of the one that names its cause.
  std::vector<std::set<std::string>> own_;
  std::set<std::string> justified_;
  Judgement result_;
};

}  // namespace

void RuleScore::add(const RuleScore& other) {
  severity = other.severity;
  injected += other.injected;
  found += other.found;
  findings += other.findings;
  justified += other.justified;
}

void Judgement::add(const Judgement& other) {
  for (const auto& [id, score] : other.rules) rules[id].add(score);
  late += other.late;
  attributed += other.attributed;
  defects += other.defects;
  misses.insert(misses.end(), other.misses.begin(), other.misses.end());
  remarks.insert(remarks.end(), other.remarks.begin(), other.remarks.end());
}

std::int64_t Judgement::injected() const {
  std::int64_t sum = 0;
  for (const auto& [id, score] : rules) sum += score.injected;
  return sum;
}

std::int64_t Judgement::found() const {
  std::int64_t sum = 0;
  for (const auto& [id, score] : rules) sum += score.found;
  return sum;
}

std::int64_t Judgement::errors() const {
  std::int64_t sum = 0;
  for (const auto& [id, score] : rules) {
    if (score.severity >= Severity::error) sum += score.findings;
  }
  return sum;
}

std::int64_t Judgement::justified_errors() const {
  std::int64_t sum = 0;
  for (const auto& [id, score] : rules) {
    if (score.severity >= Severity::error) sum += score.justified;
  }
  return sum;
}

Judgement judge(const Synthesis& synthesis, const Snapshot& snapshot, const Pack& pack) {
  return Judge(synthesis, pack).judge(snapshot);
}

Judgement judge(const RandomWorld& world, const Pack& pack, const WantedColumns& wanted,
                const std::filesystem::path& file) {
  try {
    const Synthesis synthesis(healthy_world(world.size), world.faults);
    synthesis.write_snapshot(file, pack.model, &wanted, nullptr);
    const Judgement judgement = judge(synthesis, Snapshot::open(file), pack);
    std::filesystem::remove(file);
    return judgement;
  } catch (const Error& error) {
    Judgement broken;
    broken.defects = 1;
    broken.misses.push_back(fmt::format("cannot be made: {}", error.what()));
    return broken;
  }
}

}  // namespace cdxray::synth
