// cdxray trace: one customer's way. What is asked for by e-mail address or phone number is turned
// into its pseudonym at once; the value itself goes nowhere.
#include <array>
#include <cstdio>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analyzer/checked_pack.h"
#include "analyzer/cli_flags.h"
#include "analyzer/commands.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/kept_texts.h"
#include "analyzer/output_file.h"
#include "engine/error.h"
#include "engine/pseudonyms.h"
#include "reports/trace_report.h"
#include "reports/words.h"

namespace cdxray {
namespace {

/// The first line of standard input, without blanks around it.
std::string line_of_standard_input(const std::string& flag) {
  std::array<char, 4096> buffer{};
  const char* line = std::fgets(buffer.data(), buffer.size(), stdin);
  throw_if_interrupted();
  const std::string text(trimmed(line == nullptr ? "" : line));
  if (!text.empty()) return text;
  throw usage_error(fmt::format("{} -: nothing came on standard input", flag),
                    "Type the value and Enter, or pipe it in: echo VALUE | cdxray trace ...");
}

/// `{guid}` as some tools show it.
std::string without_braces(std::string text) {
  if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

const Finder& require_finder(const Pack& pack, const std::string& name) {
  if (!pack.trace) {
    throw usage_error(fmt::format("the rules {} do not say how to follow one customer", pack.name),
                      "They lack the file trace.yaml; see rules/README.md.");
  }
  if (const Finder* finder = pack.trace->find(name)) return *finder;
  std::vector<std::string> known;
  for (const Finder& finder : pack.trace->finders) known.push_back(finder.title);
  throw usage_error(fmt::format("the rules {} find no customer by '{}'", pack.name, name),
                    fmt::format("They find one by {}.", fmt::join(known, ", ")));
}

/// The key of the snapshot's pseudonyms. Throws Error when it is not the one in the file.
Pseudonyms key_of(const Snapshot& snapshot, const std::filesystem::path& file) {
  const std::filesystem::path path = file.empty() ? default_key_file() : file;
  const std::string made_with = snapshot.info("key_id");
  const std::string help = fmt::format(
      "Give the key file that was used for the import{} with --key-file FILE, or ask by id.",
      made_with.empty() ? "" : fmt::format(" (key {})", made_with));
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    throw usage_error(fmt::format("the pseudonym key {} is not there", path.string()), help);
  }
  Pseudonyms pseudonyms = Pseudonyms::from_existing_file(path);
  if (!made_with.empty() && pseudonyms.key_id() != made_with) {
    throw usage_error(
        fmt::format("{} is another key ({}) than the one behind this snapshot ({}): nobody would "
                    "be found",
                    path.string(), pseudonyms.key_id(), made_with),
        help);
  }
  return pseudonyms;
}

/// A pseudonym as reports show it, asked for as it stands.
TraceQuestion question_by_token(const Pack& pack, const std::string& token) {
  const std::string personal_data = token.substr(0, token.find("·"));
  for (const Finder& finder : pack.trace->finders) {
    if (finder.personal_data == personal_data) return {&finder, {{personal_data, token}}, ""};
  }
  throw usage_error(fmt::format("nobody can be found by a {} token", personal_data),
                    "Ask by id, account, e-mail address or phone number.");
}

TraceQuestion question_of(const TraceCommand& command, const Pack& pack, const Snapshot& snapshot) {
  const Finder& finder = require_finder(pack, command.finder);
  const std::string wanted = command.wanted == "-" && command.finder != "id"
                                 ? line_of_standard_input("--" + command.finder)
                                 : command.wanted;
  if (is_pseudonym(wanted)) return question_by_token(pack, wanted);
  TraceQuestion question{&finder, {}, ""};
  if (finder.personal_data.empty()) {
    question.wanted[""] = without_braces(std::string(trimmed(wanted)));
    return question;
  }
  const bool kept = snapshot.info("personal_data") == "kept";
  std::optional<Pseudonyms> key;
  if (!kept) key = key_of(snapshot, command.key_file);
  for (const FinderPart& part : finder.parts) {
    const std::string& name = part.personal_data;
    question.wanted[name] =
        key ? key->pseudonym(name, wanted) : canonical_personal_data(name, wanted);
  }
  if (question.wanted[finder.personal_data].empty()) {
    throw usage_error(fmt::format("--{} holds nothing to look for", command.finder));
  }
  return question;
}

}  // namespace

Exit run(const TraceCommand& command) {
  const Pack pack = load_checked_pack(command.pack);
  const Snapshot snapshot = Snapshot::open(command.snapshot);
  snapshot.database().on_progress(interrupted);
  TraceQuestion question = question_of(command, pack, snapshot);
  question.company = command.company;
  Trace found;
  Diagnosis diagnosis = diagnose(snapshot, pack, command.diagnose, [&](const Examination& all) {
    found = trace(all, pack, question);
  });
  throw_if_interrupted();
  diagnosis.snapshot.name = command.snapshot.filename().string();
  Exit exit = exit_of(found);
  if (command.language != Language::en) {
    TextsKept kept;
    diagnosis = translate(std::move(diagnosis), pack, command.language, &kept);
    found = translate(std::move(found), pack, command.language, &kept);
    exit = translate(std::move(exit), pack, command.language, &kept);
    warn_of_kept_texts(kept, pack, command.language);
  }
  RenderOptions options = render_options(standard_output(command.look));
  options.language = command.language;
  write_standard_output(command.json ? render_trace_json(found, diagnosis, exit)
                                     : render_trace_text(found, diagnosis, options));
  return exit;
}

}  // namespace cdxray
