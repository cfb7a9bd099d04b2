// Mutations: does each condition of a rule's queries matter to one of its examples? Every condition
// is taken out once, and an example must then come out otherwise.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/pack.h"

namespace cdxray {

struct Mutation {
  const Rule* rule = nullptr;
  bool in_applies_when = false;
  std::string condition;    ///< as written, with single blanks
  SourceLocation location;  ///< of the condition
  std::string sql;          ///< the query without it
};

/// One for each condition of `find` and `applies_when`: of WHERE, ON, HAVING and CASE WHEN, taken
/// apart at AND and OR.
std::vector<Mutation> mutations_of(const Rule& rule);

struct MutationResult {
  Mutation mutation;
  bool survived = false;  ///< no example noticed
  std::string why;        ///< the reason that the rule's `unproven` gives, or ""
};

/// Of the rules that `select` names, in the order of the pack. Throws Stopped soon after `stop`
/// says so.
std::vector<MutationResult> run_mutations(const Pack& pack, const std::vector<std::string>& select,
                                          const std::function<bool()>& stop = {});

/// A condition in the form in which conditions are compared.
std::string plain_condition(const std::string& sql);

}  // namespace cdxray
