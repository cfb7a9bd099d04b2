// A trace in another language.
#include <fmt/format.h>

#include "engine/texts.h"
#include "engine/translator.h"

namespace cdxray {
namespace {

/// `address, changed`, as the tracer puts it together.
void say_what(Translator& translator, const TraceGuide& guide, TraceRecord& record) {
  std::string kind = record.kind;
  std::string operation = fmt::format("{}", record.operation);
  for (const auto& [key, word] : guide.kinds) {
    if (key == kind) translator.say("trace.kinds." + key, kind = word);
  }
  for (const auto& [key, word] : guide.operations) {
    if (key == operation) translator.say("trace.operations." + key, operation = word);
  }
  record.what = fmt::format("{}, {}", kind, operation);
}

/// Product words of values: they are known in English only, so there is no way back.
void say_values(const Translator& translator, TraceRecord& record) {
  for (TraceStep& step : record.steps) {
    for (TraceRow& row : step.rows) {
      for (std::string& label : row.labels) translator.say_value(label);
    }
  }
  for (TraceRuns& runs : record.runs) {
    translator.say_value(runs.first_after_state);
    translator.say_value(runs.last_after_state);
  }
}

}  // namespace

Trace translate(Trace trace, const Pack& pack, Language language, TextsKept* kept) {
  Translator translator(pack, language, kept);
  translator.say(fmt::format("trace.find.{}.title", trace.asked), trace.title);
  translator.say(trace.looked_at_said, trace.looked_at);
  translator.say(trace.not_looked_said, trace.not_looked);
  translator.say(trace.gaps_said, trace.gaps);
  translator.say(trace.not_seen_said, trace.not_seen);
  for (TraceRecord& record : trace.records) {
    if (pack.trace) say_what(translator, *pack.trace, record);
    translator.say("stages." + record.stage, record.stage_title);
    translator.say(record.runs_unseen_said, record.runs_unseen);
    say_values(translator, record);
    for (TraceStep& step : record.steps) {
      translator.say(fmt::format("trace.steps.{}.title", step.name), step.title);
      translator.say(step.text_said, step.text);
      translator.say(step.reason_said, step.reason);
    }
  }
  return trace;
}

}  // namespace cdxray
