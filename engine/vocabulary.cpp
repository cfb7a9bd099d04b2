// The words of the vocabulary's enums: the spellings of rule files, results and the command line.
#include <algorithm>
#include <array>

#include "engine/diagnosis.h"

namespace cdxray {
namespace {

constexpr std::array<std::string_view, 4> severities{"info", "warning", "error", "critical"};
constexpr std::array<std::string_view, 6> outcomes{"pass",    "fail",  "not_applicable",
                                                   "blocked", "error", "waived"};
constexpr std::array<std::string_view, 4> verdicts{"healthy", "degraded", "unhealthy",
                                                   "incomplete"};
constexpr std::array<std::string_view, 5> safeties{"safe", "guarded", "unsafe", "manual",
                                                   "forbidden"};

}  // namespace

std::string_view to_text(Severity severity) {
  return severities.at(static_cast<std::size_t>(severity));
}
std::string_view to_text(Outcome outcome) {
  return outcomes.at(static_cast<std::size_t>(outcome));
}
std::string_view to_text(Verdict verdict) {
  return verdicts.at(static_cast<std::size_t>(verdict));
}

std::string_view to_text(Role role) {
  switch (role) {
    case Role::cause:
      return "cause";
    case Role::lead:
      return "lead";
    case Role::symptom:
      return "symptom";
    case Role::risk:
      break;
  }
  return "risk";
}

std::string_view to_text(Safety safety) {
  return safeties.at(static_cast<std::size_t>(safety));
}

std::optional<Severity> parse_severity(std::string_view text) {
  const auto* at = std::find(severities.begin(), severities.end(), text);
  if (at == severities.end()) return std::nullopt;
  return static_cast<Severity>(at - severities.begin());
}

const Finding* Diagnosis::find(const std::string& fingerprint) const {
  const auto at = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.fingerprint == fingerprint;
  });
  return at == findings.end() ? nullptr : &*at;
}

std::int64_t Diagnosis::count(Outcome outcome) const {
  return std::count_if(rules.begin(), rules.end(),
                       [&](const RuleResult& rule) { return rule.outcome == outcome; });
}

Exit exit_with(int code, Said reason) {
  std::string text = reason.text;
  return {code, std::move(text), std::move(reason)};
}

}  // namespace cdxray
