// TraceGuide: what a pack says about following one customer (rules/trace.yaml): how one is found,
// the steps of the way in their order, the rows that prove each, and the runs that move records on.
// Texts stand here too, so that a translation of the pack reaches them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/rule.h"

namespace cdxray {

/// One place where a customer may be found: gives DATAAREAID, CUSTACCOUNTASYNC and CUSTACCOUNT of
/// those that have `:wanted`.
struct FinderPart {
  std::string what;           ///< `customers staged in headquarters`, for who was not found
  std::string personal_data;  ///< class of the column that is searched; "" for none
  SqlText find;
};

/// One way to ask for a customer: by id, by e-mail address.
struct Finder {
  std::string name;           ///< `id`, `email`, `phone`
  std::string title;          ///< `e-mail address`
  std::string personal_data;  ///< class of the searched columns, unless a part says another one
  std::vector<FinderPart> parts;
  SourceLocation location;
};

/// What moves a record past a step: gives NAME (of the job), AT (when it ran), perhaps TABLE_NAME
/// and STATUS (how it ended).
struct RunsGuide {
  SqlText find;
  bool when_needed = false;  ///< runs only when there is work, so gaps tell no beat
};

/// One step of the way.
struct StepGuide {
  std::string name;
  std::string title;
  SourceLocation location;
  std::map<std::string, SourceLocation> places;           ///< of the values of its keys
  bool optional = false;                                  ///< shown only where something proves it
  std::vector<std::pair<std::string, std::string>> only;  ///< records with these values
  std::vector<std::string> waits;  ///< stages at which a record waits for this step
  SqlText proof;                ///< rows that prove it; PASSED = 0 for one that only shows why not
  std::vector<SqlText> also;    ///< further rows, which prove nothing by themselves
  std::string text;             ///< one line about the first row, `{COLUMN}` is a value
  std::optional<SqlText> seen;  ///< a row when the step can be seen for this record
  std::string without;          ///< said when it cannot; `{COLUMN}` is a column of the record
  std::optional<RunsGuide> runs;
  std::vector<std::string> columns;  ///< of proof, filled when the pack is checked
};

struct TraceGuide {
  std::vector<Finder> finders;
  /// The other names of a customer: DATAAREAID, CUSTACCOUNTASYNC, CUSTACCOUNT.
  std::optional<SqlText> same;
  std::optional<SqlText> not_collected;  ///< databases that the snapshot lacks
  std::string not_collected_text;
  SourceLocation not_collected_place;  ///< of that text
  /// KIND to the word for it, in the order in which records are shown; OPERATION to its word.
  std::vector<std::pair<std::string, std::string>> kinds;
  std::vector<std::pair<std::string, std::string>> operations;
  std::vector<StepGuide> steps;
  Rule rule;  ///< carries the examples; its witnesses are records with the steps they passed

  const Finder* find(const std::string& name) const;
  /// All its SQL.
  std::vector<const SqlText*> queries() const;
};

/// Columns of the witnesses of an example of the trace.
const std::vector<std::string>& trace_columns();

}  // namespace cdxray
