// evaluate: rules and a workspace to outcomes and findings, not yet connected with each other.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/diagnosis.h"
#include "engine/pack.h"
#include "engine/workspace.h"

namespace cdxray {

/// A finding, and the distinct values of the column groups by which others are matched to it.
struct FoundFinding {
  Finding finding;
  const Rule* rule = nullptr;
  /// Column group → joined values, see `joined`.
  std::map<std::vector<std::string>, std::set<std::string>> tuples;
  /// Columns that the fixes name → their first distinct values, of all rows.
  std::map<std::string, std::vector<std::string>> arguments;
};

struct Evaluation {
  std::vector<RuleResult> results;  ///< in the order of the pack
  std::vector<FoundFinding> findings;
};

struct EvaluateOptions {
  Moment now;
  std::int64_t max_rows = 50;
  std::string product_version;
  bool timings = false;
};

/// Artefact rules run first; what they find makes evidence worthless for the others, or narrows it.
Evaluation evaluate(Workspace& workspace, const Pack& pack, const std::vector<const Rule*>& rules,
                    const EvaluateOptions& options);

/// Values as one comparable text, ASCII case folded; "" when one of them is NULL, so that nothing
/// is matched by absence.
std::string joined(const std::vector<Value>& values);

/// The columns that the fixes of a rule name in their texts.
std::set<std::string> fix_columns(const Pack& pack, const Rule& rule);
/// Adds the values of one witness to the arguments, as far as a text would list them.
void add_arguments(const Row& row, const std::vector<std::string>& columns, FoundFinding& found);
/// The fix steps of a rule, filled in from the arguments of one finding.
std::vector<Fix> render_fixes(const Pack& pack, const FoundFinding& found);
/// A text of an operation for one fix, with the product's labels in the language; nothing when it
/// names a value that the fix does not keep. `write` says what stands for the value of a
/// placeholder.
using WriteText = std::function<std::string(const std::string& name, const std::string& value)>;
std::optional<std::string> fix_text(const std::string& wording, const Fix& fix, const Pack& pack,
                                    Language language, const WriteText& write);

}  // namespace cdxray
