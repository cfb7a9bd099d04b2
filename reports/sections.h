// Sections: the findings and rules sorted into the places where every report shows them.
#pragma once

#include <string>
#include <vector>

#include "engine/diagnosis.h"

namespace cdxray {

struct Sections {
  std::vector<const Finding*> causes;  ///< strongest first
  std::vector<const Finding*> leads;
  std::vector<const Finding*> risks;
  std::vector<const Finding*> symptoms;
  std::vector<const RuleResult*> blocked;
  std::vector<const RuleResult*> broken;
};

/// Every finding stands in exactly one of the first four, in the diagnosis' order.
Sections sections_of(const Diagnosis& diagnosis);

struct RulesByReason {
  std::string reason;
  std::vector<const RuleResult*> rules;
};
/// Groups in the order of their first rule.
std::vector<RulesByReason> by_reason(const std::vector<const RuleResult*>& rules);

/// The findings that `symptom` names as its causes.
std::vector<const Finding*> causes_of(const Diagnosis& diagnosis, const Finding& symptom);
/// The findings that name `cause`.
std::vector<const Finding*> symptoms_of(const Diagnosis& diagnosis, const Finding& cause);
/// What may be done, in the order to try it.
std::vector<const Fix*> remedies(const Finding& finding);
/// What must not be done, though people try it.
std::vector<const Fix*> forbidden_remedies(const Finding& finding);
/// The cause that holds up most of the late records at a stage, or null.
const Finding* strongest_cause_at(const Diagnosis& diagnosis, const StageCount& stage);
/// A stage without records proves nothing when the journey could not look at everything.
bool is_unseen(const Accounting& accounting, const StageCount& stage);
/// Nothing is late at the stage, and all of it could be seen.
bool is_calm(const Accounting& accounting, const StageCount& stage);

}  // namespace cdxray
