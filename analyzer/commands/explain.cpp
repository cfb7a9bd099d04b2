// cdxray explain: a rule's page, or the proof of a finding.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/commands/page_phrases.h"
#include "analyzer/commands/pages.h"
#include "analyzer/interrupt.h"
#include "analyzer/kept_texts.h"
#include "analyzer/output_file.h"
#include "engine/error.h"
#include "reports/text_page.h"

namespace cdxray {
namespace {

constexpr std::size_t shown_whole = 3;  // findings of one rule; the others get a line each

std::vector<const Finding*> findings_of_rule(const Diagnosis& diagnosis, const Rule& rule) {
  std::vector<const Finding*> found;
  for (const Finding& finding : diagnosis.findings) {
    if (finding.id == rule.id) found.push_back(&finding);
  }
  return found;
}

std::string all_pages(const Diagnosis& diagnosis, const std::vector<const Finding*>& findings,
                      const RenderOptions& options) {
  std::string text;
  for (std::size_t i = 0; i < std::min(shown_whole, findings.size()); ++i) {
    if (i > 0) text += "\n\n";
    text += finding_page(diagnosis, *findings[i], options);
  }
  if (findings.size() <= shown_whole) return text;
  TextPage rest(options);
  rest.blank();
  rest.line(say_count(wordings::more_findings_of_rule, options.language,
                      static_cast<std::int64_t>(findings.size() - shown_whole)),
            Style::bold);
  for (std::size_t i = shown_whole; i < findings.size(); ++i) {
    rest.paragraph(fmt::format("   {}  ", findings[i]->fingerprint), Style::command,
                   findings[i]->message);
  }
  return text + rest.text();
}

/// The one finding that the first characters of a fingerprint name.
const Finding& require_finding(const Diagnosis& diagnosis, const std::string& beginning) {
  std::vector<const Finding*> found;
  for (const Finding& finding : diagnosis.findings) {
    if (finding.fingerprint.starts_with(beginning)) found.push_back(&finding);
  }
  if (found.size() == 1) return *found.front();
  const std::string help =
      fmt::format("All findings are listed by: cdxray check {}", diagnosis.snapshot.name);
  if (found.empty()) {
    throw usage_error(fmt::format("'{}' is neither a finding of {} nor a rule", beginning,
                                  diagnosis.snapshot.name),
                      help);
  }
  std::vector<std::string> names;
  for (const Finding* finding : found) {
    names.push_back(fmt::format("{} ({})", finding->fingerprint, finding->id));
  }
  throw usage_error(fmt::format("'{}' is the beginning of {} findings", beginning, found.size()),
                    fmt::format("Give more characters: {}", fmt::join(names, ", ")));
}

std::string explanation(const ExplainCommand& command, const Pack& pack,
                        const RenderOptions& options) {
  const Snapshot snapshot = Snapshot::open(*command.snapshot);
  snapshot.database().on_progress(interrupted);
  Diagnosis diagnosis = diagnose(snapshot, pack, command.diagnose);
  throw_if_interrupted();
  diagnosis.snapshot.name = command.snapshot->filename().string();
  TextsKept kept;
  if (command.language != Language::en) {
    diagnosis = translate(std::move(diagnosis), pack, command.language, &kept);
    warn_of_kept_texts(kept, pack, command.language);
  }
  const Rule* rule = pack.find(command.subject);
  if (rule == nullptr) {
    return finding_page(diagnosis, require_finding(diagnosis, command.subject), options);
  }
  const std::vector<const Finding*> findings = findings_of_rule(diagnosis, *rule);
  if (findings.empty()) {
    DiagnoseOptions how = command.diagnose;
    how.max_rows = command.near_rows;
    WhyNot answer = why_not(snapshot, pack, *rule, how);
    if (command.language != Language::en) {
      answer = translate(std::move(answer), pack, command.language);
    }
    return why_not_page(*rule, diagnosis.snapshot.name, answer, options);
  }
  return all_pages(diagnosis, findings, options);
}

/// The id among the failures that no rule finds; "" when it is not there.
std::string id_without_rule(const Pack& pack, const std::string& subject) {
  for (const auto& [id, not_rule] : pack.not_rules) {
    if (equal_ignoring_case(id, subject)) return id;
  }
  return {};
}

/// `cdxray explain uat.cdxs` lacks the second word.
void refuse_file_as_rule(const Pack& pack, const std::string& subject) {
  std::error_code ignored;
  if (pack.find(subject) != nullptr || !std::filesystem::is_regular_file(subject, ignored)) return;
  throw usage_error(fmt::format("cdxray explain {}: which finding?", subject),
                    fmt::format("Findings have their fingerprint in: cdxray check {}", subject));
}

Pack spoken(const Pack& pack, Language language) {
  if (language == Language::en) return pack;
  TextsKept kept;
  Pack native = translate(pack, language, &kept);
  warn_of_kept_texts(kept, pack, language);
  return native;
}

}  // namespace

Exit run(const ExplainCommand& command) {
  const Pack pack = load_checked_pack(command.pack);
  RenderOptions options = render_options(standard_output(command.look));
  options.language = command.language;
  if (const std::string id = id_without_rule(pack, command.subject); !id.empty()) {
    write_standard_output(not_rule_page(spoken(pack, command.language), id, options));
    return {};
  }
  if (command.snapshot) {
    write_standard_output(explanation(command, pack, options));
    return {};
  }
  refuse_file_as_rule(pack, command.subject);
  const Pack native = spoken(pack, command.language);
  write_standard_output(rule_page(native, require_rule(native, command.subject), options));
  return {};
}

}  // namespace cdxray
