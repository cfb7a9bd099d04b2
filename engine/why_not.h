// Why not: what a rule that found nothing looked at, how many rows each of its conditions let
// through, and what came nearest to being a witness.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/diagnose.h"

namespace cdxray {

/// A table, a view of the pack, or a WITH part of the query.
struct LookedAt {
  std::string name;
  std::string meaning;               ///< of a view; "" for others
  std::optional<std::int64_t> rows;  ///< none: it could not be read
  std::vector<std::string> lacks;    ///< why not, or what of it is missing; sentences
  std::vector<Said> lacks_said = {};
};

/// The rows left after one more condition or join.
struct Step {
  std::string sql;  ///< `WHERE j.STATUS = 0`, with single blanks
  SourceLocation location;
  std::int64_t rows = 0;
};

/// Rows that meet every condition but one.
struct NearMiss {
  std::string condition;
  SourceLocation location;
  std::int64_t rows = 0;
  std::vector<WitnessColumn> columns;  ///< of the witness, and those that the condition compares
  std::vector<Row> first;              ///< the first of them
};

/// One SELECT of the query; several where UNION ALL joins them.
struct QueryTrail {
  std::vector<Step> steps;
  std::vector<NearMiss> near;       ///< fewest rows first
  std::optional<NearMiss> stopped;  ///< where none is: the condition that stopped the last rows
  std::int64_t too_costly = 0;      ///< conditions whose rows would have taken too long to list
};

struct WhyNot {
  RuleResult result;
  std::vector<LookedAt> looked_at;
  std::vector<QueryTrail> applies_when;  ///< where the rule was not applicable
  std::vector<QueryTrail> find;          ///< where it ran
};

/// Asks again what the rule saw in the snapshot, under the same limits. Rows come in the order of
/// their values, so that the same snapshot gives the same answer.
WhyNot why_not(const Snapshot& snapshot, const Pack& pack, const Rule& rule,
               const DiagnoseOptions& options);

}  // namespace cdxray
