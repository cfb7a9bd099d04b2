// One YAML file to one Rule. What needs the model or other rules is checked later (pack_check.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/rule.h"
#include "engine/yaml_reader.h"

namespace cdxray {

struct Model;

std::optional<Rule> read_rule(YamlFile& file, const std::string& topic, const std::string& name,
                              const Model& model);
std::vector<Example> read_examples(YamlFile& file, const YamlNode& node, const Model& model);
/// `not_rules:` of pack.yaml.
std::map<std::string, NotRule> read_not_rules(YamlFile& file, const YamlNode& node);
std::vector<Parameter> read_parameters(YamlFile& file, const YamlNode& node);
std::optional<Operation> read_operation(YamlFile& file, const std::string& name);

/// Reads a parameter's value as its type demands; nothing when it does not fit.
std::optional<Value> parse_parameter(Parameter::Type type, const std::string& text);

}  // namespace cdxray
