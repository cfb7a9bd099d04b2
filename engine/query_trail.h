// The queries behind a QueryTrail: one SELECT, cut into its joins and conditions.
#pragma once

#include <string>
#include <vector>

#include "engine/rule.h"

namespace cdxray {

/// A query that counts or lists rows, for one condition or join of the SELECT it came from.
struct TrailQuery {
  std::string shown;        ///< the condition or join as people read it
  SourceLocation location;  ///< of it
  std::string sql;
  std::string before;  ///< for a condition of WHERE: the rows that reach it; "" for other steps
};

struct TrailQueries {
  std::vector<TrailQuery> steps;  ///< each gives one number
  std::vector<TrailQuery> near;   ///< each gives the rows that miss only this condition
};

/// For each SELECT that the query consists of at its top. WITH parts stand as they are.
std::vector<TrailQueries> trail_queries(const SqlText& sql);

/// The names of the WITH parts, and what counts their rows.
std::vector<TrailQuery> with_queries(const SqlText& sql);

}  // namespace cdxray
