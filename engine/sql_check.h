// Checks one query or effect of a pack against the model, and puts SQLite's complaint on the very
// token.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/database.h"
#include "engine/pack_files.h"

namespace cdxray {

struct SqlContext {
  PackFiles& files;
  const Model& model;
  const std::set<std::string>& parameters;  ///< names that may stand behind a colon
};

/// The columns of the query, empty when it is wrong (Problems say how). Fills `sql.reads`.
std::vector<std::string> check_query(Database& database, SqlText& sql, const SqlContext& context);

/// An operation's UPDATE, INSERT or DELETE.
void check_effect(Database& database, SqlText& sql, const SqlContext& context);

}  // namespace cdxray
