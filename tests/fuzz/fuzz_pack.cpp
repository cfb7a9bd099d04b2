// Any bytes as a file of the pack: no crash, and what is wrong lies inside the file.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "engine/model.h"
#include "engine/model_file.h"
#include "engine/pack.h"
#include "engine/rule_file.h"
#include "engine/yaml_reader.h"

namespace {

using namespace cdxray;

const Model& model() {
  static const LoadedPack loaded = load_pack(CDXRAY_SOURCE_DIR "/rules");
  return loaded.pack.model;
}

/// Line 0 means the file as a whole; what is missing at the end may stand below the last line.
bool is_inside(const SourceLocation& where, std::int64_t lines) {
  if (where.line == 0) return where.column == 0;
  return where.line >= 1 && where.line <= lines + 1 && where.column >= 1;
}

/// Reads the text with one reader; a reader that gives nothing must say why.
template <typename Read>
void try_reader(const std::string& text, Read read) {
  std::vector<Problem> problems;
  YamlFile file("fuzz.yaml", text, problems);
  if (!file.root()) {
    if (problems.empty()) std::abort();
    return;
  }
  if (!read(file) && problems.empty()) std::abort();
  const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
  for (const Problem& problem : problems)
    if (!is_inside(problem.location, lines)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  try_reader(
      text, [](YamlFile& file) { return read_rule(file, "topic", "a-rule", model()).has_value(); });
  try_reader(text, [](YamlFile& file) { return read_operation(file, "an-operation").has_value(); });
  try_reader(text, [](YamlFile& file) { return read_model_table(file, "A_TABLE").has_value(); });
  return 0;
}
