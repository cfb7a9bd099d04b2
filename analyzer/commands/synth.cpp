// cdxray synth: an environment of any size with chosen faults, and the truth about it beside it.
#include <algorithm>
#include <fstream>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/english_counts.h"
#include "analyzer/exit_code.h"
#include "analyzer/interrupt.h"
#include "analyzer/output_file.h"
#include "analyzer/progress.h"
#include "analyzer/snapshot_target.h"
#include "engine/error.h"
#include "engine/pseudonyms.h"
#include "fixtures/synth/csv_export.h"
#include "fixtures/synth/synthesis.h"
#include "reports/escape.h"
#include "reports/text_page.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;
using synth::Synthesis;
using synth::SynthesisSummary;

/// `uat.truth.csv` beside `uat.cdxs`.
fs::path truth_file(const SynthCommand& command) {
  if (!command.truth.empty()) return command.truth;
  fs::path file = command.csv.empty() ? command.target : command.csv;
  if (!file.has_filename()) file = file.parent_path();
  return file.replace_extension(".truth.csv");
}

fs::path facts_file(const SynthCommand& command) {
  return truth_file(command).replace_extension(".json");
}

void require_empty_folder(const fs::path& folder) {
  const std::string what = "--csv " + folder.string();
  std::error_code ignored;
  const fs::path named = folder.has_filename() ? folder : folder.parent_path();
  if (!fs::exists(named, ignored)) {
    const fs::path parent = named.has_parent_path() ? named.parent_path() : fs::path(".");
    if (fs::is_directory(parent, ignored)) return;
    throw usage_error(fmt::format("{}: there is no folder {}", what, parent.string()));
  }
  if (fs::is_directory(named, ignored) && fs::is_empty(named, ignored)) return;
  throw usage_error(what + " is there already and not empty",
                    "Name a new folder, or empty that one first.");
}

/// Lines on their way to a file, handed on in large pieces.
class Lines {
 public:
  explicit Lines(OutputFile& file) : file_(file) {}
  void add(std::string_view line) {
    constexpr std::size_t piece = std::size_t{64} * 1024;
    text_ += line;
    if (text_.size() >= piece) flush();
  }
  void flush() {
    throw_if_interrupted();
    file_.write(text_);
    text_.clear();
  }

 private:
  OutputFile& file_;
  std::string text_;
};

std::string facts(const SynthCommand& command, const Synthesis& synthesis,
                  const SynthesisSummary& summary) {
  using Json = nlohmann::ordered_json;
  const synth::World& world = synthesis.world();
  Json root;
  root["schema"] = "cdxray/truth@1";
  root["captured_at"] = to_rfc3339(world.captured_at);
  root["customers"] = world.customers;
  root["channels"] = world.channels.size();
  root["databases"] = world.databases.size();
  root["days"] = world.days;
  root["seed"] = command.size.seed;
  root["records"] = summary.records;
  root["faults"] = Json::array();
  for (std::size_t i = 0; i < synthesis.faults().size(); ++i) {
    const synth::StruckFault& struck = synthesis.faults()[i];
    Json fault;
    fault["fault"] = struck.fault->name();
    fault["rule"] = struck.fault->rule;
    fault["role"] = struck.fault->role;
    fault["summary"] = struck.fault->summary;
    fault["settings"] = struck.settings;
    fault["held"] = Json::array();
    for (const auto& [stage, held] : summary.held[i]) {
      fault["held"].push_back({{"stage", stage}, {"records", held.records}, {"late", held.late}});
    }
    root["faults"].push_back(fault);
  }
  return root.dump(2) + "\n";
}

/// A file that is gone when its owner is.
struct TemporaryFile {
  fs::path path;
  ~TemporaryFile() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

/// The exports are written beside their place, from a snapshot of everything, and moved there.
SynthesisSummary write_exports(const SynthCommand& command, const Synthesis& synthesis,
                               const Pack& pack, const synth::SynthesisHooks& hooks) {
  const fs::path folder = command.csv.has_filename() ? command.csv : command.csv.parent_path();
  const TemporaryFile whole{fs::path(folder.string() + ".cdxs.partial")};
  const TemporaryFile exports{fs::path(folder.string() + ".partial")};
  const SynthesisSummary summary =
      synthesis.write_snapshot(whole.path, pack.model, nullptr, nullptr, hooks);
  synth::write_csv(Snapshot::open(whole.path), exports.path, [] { throw_if_interrupted(); });
  std::error_code error;
  fs::remove(folder, error);
  fs::rename(exports.path, folder, error);
  if (error) {
    throw input_error(fmt::format("{} cannot be made: {}", folder.string(), error.message()));
  }
  return summary;
}

SynthesisSummary write_environment(const SynthCommand& command, const Synthesis& synthesis,
                                   const Pack& pack, ProgressLine& line) {
  synth::SynthesisHooks hooks;
  hooks.stop = interrupted;
  hooks.progress = [&](std::int64_t rows) {
    line.show(counted(rows, "row"), static_cast<std::uintmax_t>(rows), 0);
  };
  if (!command.csv.empty()) return write_exports(command, synthesis, pack, hooks);
  const WantedColumns wanted = wanted_columns(pack);
  std::optional<Pseudonyms> pseudonyms;
  if (!command.keep_personal_data) {
    pseudonyms =
        Pseudonyms::from_file(command.key_file.empty() ? default_key_file() : command.key_file);
  }
  return synthesis.write_snapshot(command.target, pack.model, &wanted,
                                  pseudonyms ? &*pseudonyms : nullptr, hooks);
}

std::string summary_text(const SynthCommand& command, const Synthesis& synthesis,
                         const SynthesisSummary& summary) {
  TextPage page(render_options(standard_output(command.look)));
  const fs::path& made = command.csv.empty() ? command.target : command.csv;
  page.line(fmt::format("{} {}", page.tick(), made.string()), Style::good);
  page.paragraph(
      "  ", Style::plain,
      fmt::format("{} of {}, {} in {}, {} in {}.", counted(synthesis.world().customers, "customer"),
                  counted(synthesis.world().days, "day"),
                  counted(static_cast<std::int64_t>(synthesis.world().channels.size()), "channel"),
                  counted(static_cast<std::int64_t>(synthesis.world().databases.size()),
                          "channel database"),
                  counted(summary.rows, "row"), counted(summary.tables, "table")));
  for (std::size_t i = 0; i < synthesis.faults().size(); ++i) {
    const synth::StruckFault& struck = synthesis.faults()[i];
    std::int64_t late = 0;
    for (const auto& [stage, held] : summary.held[i]) late += held.late;
    const std::string where = struck.struck.empty() ? "" : fmt::format(" ({})", struck.struck);
    page.paragraph(fmt::format("  {} {}{}: ", struck.fault->name(), struck.fault->rule, where),
                   Style::warning, counted(late, "late record"), 4);
  }
  page.paragraph("  ", Style::plain, "The truth: " + truth_file(command).string());
  page.blank();
  if (command.csv.empty()) {
    page.line("Next: cdxray check " + shell_word(command.target.string()), Style::command);
  }
  return page.text();
}

std::string fault_list(const SynthCommand& command) {
  TextPage page(render_options(standard_output(command.look)));
  for (const synth::Fault& fault : synth::faults()) {
    page.paragraph(fmt::format("{:<14}", fault.name()), Style::bold,
                   fmt::format("{} ({})", fault.summary, fault.rule), 14);
    for (const auto& param : fault.params) {
      page.paragraph(fmt::format("{:14}{}={}  ", "", param.name, param.written), Style::plain,
                     param.meaning, 16);
    }
  }
  return page.text();
}

}  // namespace

Exit run(const SynthCommand& command) {
  if (command.list_faults) {
    write_standard_output(fault_list(command));
    return {};
  }
  std::vector<synth::FaultRequest> requests;
  for (const std::string& text : command.faults) {
    requests.push_back(synth::parse_fault_request(text));
  }
  const Synthesis synthesis(synth::healthy_world(command.size), requests);
  if (command.csv.empty()) require_snapshot_target(command.target);
  if (!command.csv.empty()) require_empty_folder(command.csv);
  const Pack pack = load_checked_pack(command.pack);
  OutputFile truth(truth_file(command), "--truth " + truth_file(command).string());
  OutputFile facts_output(facts_file(command), "--truth " + truth_file(command).string());
  SynthesisSummary summary;
  {
    ProgressLine line(command.quiet ? Stream{} : standard_error(command.look),
                      write_standard_error);
    summary = write_environment(command, synthesis, pack, line);
    Lines lines(truth);
    synthesis.write_truth(
        pack.graces(), [&](std::string_view one) { lines.add(one); }, summary);
    lines.flush();
  }
  truth.finish();
  facts_output.write(facts(command, synthesis, summary));
  facts_output.finish();
  if (!command.quiet) write_standard_output(summary_text(command, synthesis, summary));
  return {exit_code::clean, command.quiet ? "" : "environment made"};
}

}  // namespace cdxray
