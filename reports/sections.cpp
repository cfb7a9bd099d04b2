#include "reports/sections.h"

#include <algorithm>

namespace cdxray {

Sections sections_of(const Diagnosis& diagnosis) {
  Sections sections;
  for (const Finding& finding : diagnosis.findings) {
    switch (finding.role) {
      case Role::cause:
        sections.causes.push_back(&finding);
        break;
      case Role::lead:
        sections.leads.push_back(&finding);
        break;
      case Role::symptom:
        sections.symptoms.push_back(&finding);
        break;
      case Role::risk:
        sections.risks.push_back(&finding);
        break;
    }
  }
  for (const RuleResult& rule : diagnosis.rules) {
    if (rule.outcome == Outcome::blocked) sections.blocked.push_back(&rule);
    if (rule.outcome == Outcome::error) sections.broken.push_back(&rule);
  }
  return sections;
}

std::vector<RulesByReason> by_reason(const std::vector<const RuleResult*>& rules) {
  std::vector<RulesByReason> groups;
  for (const RuleResult* rule : rules) {
    auto at = std::find_if(groups.begin(), groups.end(), [&](const RulesByReason& group) {
      return group.reason == rule->reason;
    });
    if (at == groups.end()) at = groups.insert(at, {rule->reason, {}});
    at->rules.push_back(rule);
  }
  return groups;
}

std::vector<const Finding*> causes_of(const Diagnosis& diagnosis, const Finding& symptom) {
  std::vector<const Finding*> causes;
  for (const std::string& fingerprint : symptom.caused_by) {
    if (const Finding* cause = diagnosis.find(fingerprint)) causes.push_back(cause);
  }
  return causes;
}

std::vector<const Finding*> symptoms_of(const Diagnosis& diagnosis, const Finding& cause) {
  std::vector<const Finding*> symptoms;
  for (const Finding& finding : diagnosis.findings) {
    const auto& named = finding.caused_by;
    if (std::find(named.begin(), named.end(), cause.fingerprint) != named.end()) {
      symptoms.push_back(&finding);
    }
  }
  return symptoms;
}

std::vector<const Fix*> remedies(const Finding& finding) {
  std::vector<const Fix*> fixes;
  for (const Fix& fix : finding.fixes) {
    if (fix.safety != Safety::forbidden) fixes.push_back(&fix);
  }
  return fixes;
}

std::vector<const Fix*> forbidden_remedies(const Finding& finding) {
  std::vector<const Fix*> fixes;
  for (const Fix& fix : finding.fixes) {
    if (fix.safety == Safety::forbidden) fixes.push_back(&fix);
  }
  return fixes;
}

const Finding* strongest_cause_at(const Diagnosis& diagnosis, const StageCount& stage) {
  return stage.cause.empty() ? nullptr : diagnosis.find(stage.cause);
}

bool is_unseen(const Accounting& accounting, const StageCount& stage) {
  return stage.records == 0 && !accounting.not_seen.empty();
}

bool is_calm(const Accounting& accounting, const StageCount& stage) {
  return stage.late == 0 && accounting.not_seen.empty();
}

}  // namespace cdxray
