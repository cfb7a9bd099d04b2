// The pack's own texts in another language, for pages about rules.
#include <fmt/format.h>

#include "engine/texts.h"
#include "engine/translator.h"

namespace cdxray {
namespace {

void say(Translator& translator, const std::string& prefix, std::vector<Parameter>& parameters) {
  for (Parameter& parameter : parameters) {
    translator.say(prefix + "params." + parameter.name, parameter.meaning);
  }
}

void say(Translator& translator, Rule& rule) {
  translator.say(text_key(rule, "title"), rule.title);
  translator.say(text_key(rule, "why"), rule.why);
  translator.say(text_key(rule, "message"), rule.message);
  say(translator, fmt::format("rules.{}.", rule.name), rule.params);
}

void say(Translator& translator, Operation& operation) {
  const std::string prefix = fmt::format("operations.{}.", operation.name);
  translator.say(prefix + "title", operation.title);
  translator.say(prefix + "warning", operation.warning);
  for (std::size_t i = 0; i < operation.steps.size(); ++i) {
    translator.say(fmt::format("{}steps.{}", prefix, i + 1), operation.steps[i]);
  }
}

}  // namespace

Pack translate(Pack pack, Language language, TextsKept* kept) {
  const Pack original = pack;
  Translator translator(original, language, kept);
  for (Rule& rule : pack.rules) say(translator, rule);
  for (auto& [name, operation] : pack.operations) say(translator, operation);
  for (Stage& stage : pack.stages) translator.say("stages." + stage.name, stage.title);
  for (View& view : pack.views) translator.say("views." + view.name, view.meaning);
  for (auto& [id, not_rule] : pack.not_rules) {
    translator.say(fmt::format("not_rules.{}.title", id), not_rule.title);
    translator.say(fmt::format("not_rules.{}.why", id), not_rule.why);
  }
  say(translator, "", pack.params);
  return pack;
}

}  // namespace cdxray
