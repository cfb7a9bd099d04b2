// Each rule of the pack has a fault, or stands with its reason in not_modelled.yaml.
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "engine/yaml_reader.h"
#include "fixtures/synth/fault.h"
#include "tests/support/golden.h"
#include "tests/support/healthy_snapshot.h"

namespace cdxray::synth {
namespace {

std::map<std::string, std::string> not_modelled() {
  std::ifstream in(source_folder() / "fixtures" / "synth" / "not_modelled.yaml");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::vector<Problem> problems;
  const YamlFile file("not_modelled.yaml", text, problems);
  std::map<std::string, std::string> reasons;
  if (file.root()) {
    for (const YamlEntry& entry : file.root()->entries) reasons[entry.key.text] = entry.value.text;
  }
  for (const Problem& problem : problems) ADD_FAILURE() << to_text(problem);
  return reasons;
}

TEST(NotModelled, HoldsEachRuleWithoutAFaultAndNoOther) {
  const auto reasons = not_modelled();
  for (const Rule& rule : shipped_pack().rules) {
    EXPECT_NE(find_fault(rule.name) != nullptr, reasons.contains(rule.id)) << rule.id;
  }
}

TEST(NotModelled, SaysWhyOfRulesOfThePack) {
  const auto reasons = not_modelled();
  EXPECT_FALSE(reasons.empty());
  for (const auto& [id, reason] : reasons) {
    EXPECT_NE(shipped_pack().find(id), nullptr) << id;
    EXPECT_GT(reason.size(), 40U) << id;
  }
}

}  // namespace
}  // namespace cdxray::synth
