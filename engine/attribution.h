// Attribution: which one finding holds a record up. The accounting's totals and the trace of a
// single customer ask the same object, so they cannot disagree.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/correlate.h"
#include "engine/evaluate.h"

namespace cdxray {

class Attribution {
 public:
  /// `columns` are the journey's, in the order in which records give their values. Keeps references
  /// to the findings and the causes.
  Attribution(const std::vector<FoundFinding>& findings, const std::vector<std::string>& columns,
              const CauseGraph& causes);

  /// The finding (its index) that holds up a record with these values of the journey's columns, or
  /// nothing. Whether the record is late is not asked.
  std::optional<std::size_t> cause_of(const Row& record) const;

 private:
  /// One `explains` of a rule: which findings hold up a record with these values.
  struct Index {
    std::string stage;
    std::vector<std::size_t> columns;  ///< positions in the journey
    std::unordered_map<std::string, std::vector<std::size_t>> findings;
  };
  Index index_for(const Explains& explains) const;
  void add(Index& index, const Explains& explains, std::size_t finding) const;

  const std::vector<FoundFinding>& findings_;
  const std::vector<std::string>& columns_;
  const CauseGraph& causes_;
  std::size_t stage_;
  std::vector<Index> indexes_;
};

}  // namespace cdxray
