// Rule: one thing that can be wrong, as its file says it and the loader has checked it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/database.h"
#include "engine/diagnosis.h"
#include "engine/problem.h"
#include "engine/value.h"

namespace cdxray {

/// SQL in a `|` block. Its first character stands at `start`, so that SQLite's byte offsets become
/// places in the file.
struct SqlText {
  std::string text;
  SourceLocation start;
  Reads reads;  ///< filled when the pack is checked: tables, and views by name

  /// The place of a byte of `text`.
  SourceLocation at(std::size_t offset) const;
};

struct Parameter {
  enum class Type { duration, integer, text };
  std::string name;
  Type type = Type::integer;
  Value value;          ///< seconds for a duration
  std::string written;  ///< as in the file or on the command line: `15m`
  std::string meaning;
  bool changed = false;  ///< by --set
};

/// Pairs of columns that must be equal: first here, second there.
using On = std::vector<std::pair<std::string, std::string>>;

struct Explains {
  std::string stage;
  On on;  ///< witness column, journey column; empty means all records at the stage
};

struct CausedBy {
  std::string rule;  ///< its name, once the pack is checked
  On on;             ///< witness column here, witness column of the other rule; empty means any
  SourceLocation location;
};

struct FixUse {
  std::string operation;
  On with;  ///< argument of the operation, witness column
  SourceLocation location;
};

struct Example {
  std::string name;
  SourceLocation location;
  std::string now;
  std::map<std::string, std::string> info;
  std::vector<std::string> channels;       ///< channel databases collected beside those in the rows
  std::vector<std::string> not_collected;  ///< `hq_X`, `hq_X.COLUMN` or `ch_*`
  std::map<std::string, std::string> set;  ///< parameters changed for this example
  std::map<std::string, std::string> wanted;  ///< of the trace: who is looked for, by which finder
  std::map<std::string, std::vector<std::map<std::string, Value>>> given;
  Outcome outcome = Outcome::pass;
  std::vector<std::map<std::string, Value>> expect;  ///< witnesses, the named columns only
  std::optional<std::vector<std::map<std::string, Value>>> after;
};

/// A condition of a query that no example can miss, and why it stands there nevertheless.
struct Unproven {
  std::string condition;
  std::string why;
  SourceLocation location;
};

struct Rule {
  /// True for a rule about the collection: it speaks before the others, and about their evidence.
  bool is_artefact() const { return !blocks.empty() || !narrows.empty(); }

  std::string name;   ///< the file's name without extension
  std::string topic;  ///< its folder
  SourceLocation location;
  std::map<std::string, SourceLocation> places;  ///< of the values of its keys
  std::string id;
  Severity severity = Severity::error;
  std::string stage;
  std::string title;
  std::string why;
  std::string since;  ///< product version from which it applies, "" for all
  std::vector<Parameter> params;
  std::optional<SqlText> applies_when;
  SqlText find;
  std::vector<std::string> columns;  ///< of find, filled when the pack is checked
  std::vector<std::string> subject;
  std::vector<std::string> key;
  std::string message;
  std::vector<Explains> explains;
  std::vector<CausedBy> caused_by;
  std::vector<FixUse> fix;
  /// Evidence that a witness of this rule makes worthless: `hq_X`, `hq_X.COLUMN` or `ch_*`. Rules
  /// that read it are blocked (collection artefacts, DOMAIN §3.Z).
  std::vector<std::string> blocks;
  /// Evidence of which a witness of this rule says that a part is missing. Rules that read it may
  /// fail, but never pass.
  std::vector<std::string> narrows;
  std::vector<std::string> references;
  std::vector<Example> examples;
  std::vector<Unproven> unproven;
};

/// A failure that the pack knows of and no collected data can show.
struct NotRule {
  std::string title;
  std::string why;  ///< why data cannot show it, and how one tells instead
  SourceLocation location;
};

/// Something that can be done about a cause.
struct Operation {
  std::string name;
  SourceLocation location;
  std::vector<SourceLocation> step_places;
  std::string title;
  Safety safety = Safety::manual;
  std::string warning;
  std::vector<std::string> needs;  ///< names of the arguments
  std::vector<std::string> after;  ///< operations that come first when both are planned
  std::vector<std::string> steps;
  std::vector<SqlText> effect;  ///< on a snapshot
  std::string odata;
  std::string powershell;
  std::string tsql;
};

/// A named part of a view or of the journey: it contributes its rows when its evidence is there.
struct ViewPart {
  std::string name;
  SqlText sql;
  std::string unless;      ///< only when that part could not be had
  std::string without;     ///< what cannot be seen when this part is missing, a sentence
  bool same_rows = false;  ///< as a stand-in (`unless`) it misses no row
};

/// A named SELECT, computed once per run; a table to rules and later views.
struct View {
  std::string name;
  std::string meaning;
  std::vector<ViewPart> parts;
  std::vector<std::string> columns;
};

struct Stage {
  std::string name;
  std::string title;
  std::string grace;  ///< the pack parameter that says how long a record may wait here
  SourceLocation location;
  bool waiting = true;  ///< false for `done`
};

}  // namespace cdxray
