#include "engine/example_bench.h"

#include <utility>

#include <fmt/format.h>

namespace cdxray {
namespace {

/// Those of all views, of the artefact rules and of the rules at hand, with room to spare.
constexpr std::size_t statements_to_keep = 2000;

/// The pack with the parameters that an example sets, for as long as this lives.
class ChangedParameters {
 public:
  ChangedParameters(Pack& pack, const std::map<std::string, std::string>& set)
      : pack_(pack), changed_(!set.empty()) {
    if (!changed_) return;
    of_pack_ = pack.params;
    for (const Rule& rule : pack.rules) of_rules_.push_back(rule.params);
    std::vector<std::string> settings;
    for (const auto& [name, value] : set) settings.push_back(name + "=" + value);
    set_parameters(pack, settings);
  }
  ~ChangedParameters() {
    if (!changed_) return;
    pack_.params = std::move(of_pack_);
    for (std::size_t i = 0; i < of_rules_.size(); ++i) {
      pack_.rules[i].params = std::move(of_rules_[i]);
    }
  }
  ChangedParameters(const ChangedParameters&) = delete;
  ChangedParameters& operator=(const ChangedParameters&) = delete;

 private:
  Pack& pack_;
  bool changed_;
  std::vector<Parameter> of_pack_;
  std::vector<std::vector<Parameter>> of_rules_;
};

}  // namespace

ExampleBench::ExampleBench(Pack pack, std::function<bool()> stop)
    : pack_(std::move(pack)),
      stop_(std::move(stop)),
      tables_(pack_.model),
      views_(tables_.database(), pack_) {
  tables_.database().on_progress(stop_);
  tables_.database().keep_statements(statements_to_keep);
  views_.make_all();
}

ExampleBench::~ExampleBench() = default;

Rule& ExampleBench::place_of(const Rule& rule) {
  if (const Rule* found = pack_.find(rule.name)) {
    return pack_.rules[static_cast<std::size_t>(found - pack_.rules.data())];
  }
  const bool traces = pack_.trace && pack_.trace->rule.name == rule.name;
  return traces ? pack_.trace->rule : pack_.journey_rule;
}

void ExampleBench::take(const Rule& rule) {
  if (rule_ != nullptr) *rule_ = std::move(replaced_);
  rule_ = &place_of(rule);
  replaced_ = std::move(*rule_);
  *rule_ = rule;
  scope_.emplace(pack_, *rule_);
}

ExampleResult ExampleBench::run(const Example& example) {
  ExampleResult result{rule_->name, rule_->id, example.name, false, "", example.location};
  const ChangedParameters changed(pack_, example.set);
  try {
    const Snapshot snapshot = tables_.fill(example, scope_->tables());
    result.explanation = run_example({pack_, *rule_, *scope_, snapshot, views_}, example);
  } catch (const std::runtime_error& error) {
    result.explanation = fmt::format("  the example cannot be run: {}\n", error.what());
  }
  if (stop_ && stop_()) throw Stopped();
  result.passed = result.explanation.empty();
  return result;
}

}  // namespace cdxray
