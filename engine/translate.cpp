#include "engine/translate.h"

#include "engine/texts.h"
#include "engine/translator.h"

namespace cdxray {
namespace {

std::string rule_key(const std::string& rule, const std::string& name) {
  return "rules." + rule + "." + name;
}

void say(Translator& translator, Finding& finding) {
  translator.say(rule_key(finding.rule, "title"), finding.title);
  translator.say(rule_key(finding.rule, "why"), finding.why);
  translator.say(finding.message_said, finding.message);
  translator.say(finding.caveat_said, finding.caveat);
  for (Fix& fix : finding.fixes) translator.say(fix);
}

void say(Translator& translator, RuleResult& result) {
  translator.say(rule_key(result.rule, "title"), result.title);
  translator.say(result.reason_said, result.reason);
}

void say(Translator& translator, Accounting& accounting) {
  for (StageCount& stage : accounting.by_stage) {
    translator.say("stages." + stage.stage, stage.title);
  }
  for (UnexplainedCount& group : accounting.by_unexplained) {
    translator.say("stages." + group.stage, group.title);
  }
  for (RuleShare& share : accounting.by_rule) {
    translator.say(rule_key(share.rule, "title"), share.title);
  }
  translator.say(accounting.not_seen_said, accounting.not_seen);
}

}  // namespace

Diagnosis translate(Diagnosis diagnosis, const Pack& pack, Language language, TextsKept* kept) {
  Translator translator(pack, language, kept);
  diagnosis.language = language;
  translator.say(diagnosis.exit);
  say(translator, diagnosis.accounting);
  for (Finding& finding : diagnosis.findings) say(translator, finding);
  for (RuleResult& result : diagnosis.rules) say(translator, result);
  return diagnosis;
}

Exit translate(Exit exit, const Pack& pack, Language language, TextsKept* kept) {
  Translator(pack, language, kept).say(exit);
  return exit;
}

WhyNot translate(WhyNot answer, const Pack& pack, Language language, TextsKept* kept) {
  Translator translator(pack, language, kept);
  say(translator, answer.result);
  for (LookedAt& looked : answer.looked_at) {
    translator.say("views." + looked.name, looked.meaning);
    translator.say(looked.lacks_said, looked.lacks);
  }
  return answer;
}

}  // namespace cdxray
