// The vocabulary: what a diagnosis says. Plain values, made once and never changed; reports show
// them, count nothing and decide nothing. Field names follow the result document (DESIGN §9).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/language.h"
#include "engine/problem.h"
#include "engine/said.h"
#include "engine/timestamp.h"
#include "engine/value.h"

namespace cdxray {

enum class Severity { info, warning, error, critical };
std::string_view to_text(Severity severity);
std::optional<Severity> parse_severity(std::string_view text);

enum class Outcome { pass, fail, not_applicable, blocked, error, waived };
std::string_view to_text(Outcome outcome);

enum class Verdict { healthy, degraded, unhealthy, incomplete };
std::string_view to_text(Verdict verdict);

/// How far an operation may be trusted to a program (DESIGN §5).
enum class Safety { safe, guarded, unsafe, manual, forbidden };
std::string_view to_text(Safety safety);

/// A column of witness rows.
struct WitnessColumn {
  std::string name;
  bool is_id = false;  ///< a 64-bit id: quoted in JSON, never grouped in text
};

struct Reference {
  std::string key;  ///< `faq.q3`
  std::string title;
  std::string url;
  std::string read;  ///< the day it was read, YYYY-MM-DD
};

/// What a finding is to the late records.
enum class Role {
  cause,    ///< holds some of them up
  lead,     ///< explained by nothing, at a stage where some are unexplained: where to look next
  symptom,  ///< explained by another finding
  risk,     ///< holds up none and is explained by nothing
};
std::string_view to_text(Role role);

/// One thing to do, its steps filled in for the finding.
struct Fix {
  std::string operation;
  std::string title;
  Safety safety = Safety::manual;
  std::string warning;             ///< what it costs; "" for most
  std::vector<std::string> steps;  ///< for people, with menu paths
  /// By placeholder of these texts: the first distinct values, one more than a text lists.
  std::vector<std::pair<std::string, std::vector<std::string>>> values = {};
};

/// The rows of one rule for one subject.
struct Finding {
  std::string
      fingerprint;  ///< 12 hex digits, of rule id and subject: survives counts, order, wording
  std::string rule;
  std::string id;
  Severity severity = Severity::error;
  std::string stage;  ///< where it holds records up; "" for none
  std::vector<std::pair<std::string, Value>> subject;
  std::string title;
  std::string why;
  std::string message;
  std::string caveat;  ///< what could not be seen, so that it may be wrong; sentences, or ""
  Role role = Role::risk;
  std::int64_t rows_total = 0;
  std::vector<WitnessColumn> columns;
  std::vector<Row> rows;               ///< the first --max-rows of rows_total
  std::vector<std::string> caused_by;  ///< fingerprints of findings that explain this one
  bool is_cause = false;               ///< not itself explained by another finding
  std::int64_t explains_records = 0;   ///< late records it is the one cause of
  std::vector<std::string> channels;   ///< names of the channels of those records
  std::int64_t unknown_channel = 0;    ///< of those records, the ones whose channel is not known
  std::vector<std::string> companies;  ///< and their legal entities
  std::vector<Fix> fixes;              ///< in the order to try them
  std::vector<Reference> references;
  Said message_said;  ///< how the message and the caveat were made
  Said caveat_said;
};

struct RuleResult {
  std::string rule;
  std::string id;
  Severity severity = Severity::error;
  std::string title;
  Outcome outcome = Outcome::pass;
  std::string reason;  ///< why blocked, not applicable, error; or what it ran without
  std::int64_t rows = 0;
  double milliseconds = 0.0;
  Said reason_said;
};

struct StageCount {
  std::string stage;
  std::string title;
  std::int64_t records = 0;
  std::int64_t late = 0;
  std::int64_t explained = 0;  ///< of the late ones
  std::string cause;           ///< fingerprint of the cause of most of those, "" for none
  std::int64_t grace_seconds = 0;
};

struct ChannelCount {
  std::string channel;  ///< the channel's id, "" where it is not known
  std::int64_t records = 0;
  std::int64_t late = 0;
};

struct CauseCount {
  std::string fingerprint;
  std::string rule;
  std::int64_t records = 0;
};

/// Late records without a cause that have these three in common.
struct UnexplainedCount {
  std::string stage;
  std::string title;    ///< of the stage
  std::string channel;  ///< the channel's name, "" where it is not known
  std::string company;
  std::int64_t records = 0;
};

/// All causes of one rule taken together.
struct RuleShare {
  std::string rule;
  std::string title;
  std::int64_t causes = 0;
  std::int64_t records = 0;
};

struct KindCount {
  std::string kind;
  std::int64_t records = 0;
  std::int64_t late = 0;
};

/// late = Σ by_cause + unexplained, always; records = done + in_flight + late.
struct Accounting {
  bool available = false;  ///< false: no staging table was collected, so nothing can be counted
  std::int64_t records = 0;
  std::int64_t done = 0;
  std::int64_t in_flight = 0;
  std::int64_t late = 0;
  std::int64_t explained = 0;
  std::int64_t unexplained = 0;
  std::string oldest_late;  ///< SINCE of the longest waiting late record, "" when none or unknown
  std::vector<StageCount> by_stage;  ///< in the pipeline's order, `done` last
  std::vector<CauseCount> by_cause;  ///< most records first
  std::vector<RuleShare> by_rule;    ///< most records first
  std::vector<ChannelCount> by_channel;
  std::vector<KindCount> by_kind;
  std::vector<UnexplainedCount> by_unexplained;  ///< most records first
  std::vector<std::string> not_seen;  ///< what the journey could not look at, a sentence each
  std::vector<Said> not_seen_said;
  std::vector<WitnessColumn> unexplained_columns;
  std::vector<Row> unexplained_rows;  ///< the first --max-rows of `unexplained`
};

struct SideFacts {
  std::string side;
  std::string channel_database;
  std::string source;
  std::string kind;
  std::string captured_at;
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  std::int64_t refused = 0;  ///< rows that could not be read
};

struct SnapshotFacts {
  std::string name;  ///< file name without folder
  std::string label;
  std::string sha256;
  std::string captured_at;
  std::string now;
  std::string product_version;
  std::string environment;
  std::string personal_data;  ///< pseudonymised or kept
  std::vector<SideFacts> sides;
};

struct Exit {
  int code = 0;
  std::string reason;
  Said said = {};  ///< how the reason was made
};
Exit exit_with(int code, Said reason);

/// What reports read.
struct Diagnosis {
  Language language = Language::en;  ///< of its texts
  std::string pack_name;
  std::string pack_version;
  SnapshotFacts snapshot;
  Verdict verdict = Verdict::healthy;
  Exit exit;
  Severity fail_on = Severity::error;
  Accounting accounting;
  std::vector<Finding> findings;  ///< causes first by records, then severity, id, subject
  std::vector<RuleResult> rules;  ///< by id
  std::vector<std::pair<std::string, std::string>> settings;  ///< changed parameters: name, value
  std::vector<std::string> select;  ///< only these rules ran; empty for all
  std::vector<std::string> ignore;  ///< and these did not
  bool with_timings = false;

  /// The finding, or null.
  const Finding* find(const std::string& fingerprint) const;
  std::int64_t count(Outcome outcome) const;
};

}  // namespace cdxray
