#include "tests/support/order.h"

#include <algorithm>
#include <fstream>
#include <vector>

#include "engine/diagnose.h"
#include "reports/format.h"
#include "tests/support/golden.h"
#include "tests/support/healthy_snapshot.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

/// Splits RFC 4180 text into rows of raw cells (quotes kept), so that they can be put in another
/// order.
std::vector<std::vector<std::string>> raw_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') quoted = !quoted;
    if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\n') {
      if (i + 1 < text.size()) rows.push_back({""});
    } else if (quoted || c != '\r') {
      rows.back().back() += c;
    }
  }
  return rows;
}

/// The same table with rows and columns in another order.
std::string shuffled(const std::string& text, std::mt19937& random) {
  auto rows = raw_rows(text);
  std::vector<std::size_t> order(rows.front().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  std::shuffle(rows.begin() + 1, rows.end(), random);
  std::string result;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < order.size(); ++i) result += (i > 0 ? "," : "") + row.at(order[i]);
    result += "\n";
  }
  return result;
}

std::string json_of(const Snapshot& snapshot, const Pack& pack) {
  Diagnosis diagnosis = diagnose(snapshot, pack, {});
  std::sort(diagnosis.rules.begin(), diagnosis.rules.end(),
            [](const RuleResult& a, const RuleResult& b) { return a.id < b.id; });
  for (Finding& finding : diagnosis.findings) {
    std::sort(finding.caused_by.begin(), finding.caused_by.end());
  }
  return find_format("json")->render(diagnosis, {});
}

}  // namespace

void shuffle_export(const fs::path& from, const fs::path& to, std::mt19937& random) {
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    const fs::path target = to / fs::relative(entry.path(), from);
    fs::create_directories(target.parent_path());
    const std::string text = read_text(entry.path());
    std::ofstream(target, std::ios::binary)
        << (entry.path().extension() == ".csv" ? shuffled(text, random) : text);
  }
}

std::string json_in_pack_order(const Snapshot& snapshot) {
  return json_of(snapshot, shipped_pack());
}

std::string json_in_reversed_order(const Snapshot& snapshot) {
  Pack reversed = shipped_pack();
  std::reverse(reversed.rules.begin(), reversed.rules.end());
  return json_of(snapshot, reversed);
}

}  // namespace cdxray
