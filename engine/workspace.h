// Workspace: a snapshot made ready for a pack's SQL. It adds, in the connection's temporary schema
// and without touching the file, the table `label`, stand-ins for optional columns, and the views
// and the journey when something first asks for them; and it knows which evidence is there.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/database.h"
#include "engine/pack.h"
#include "engine/parameters.h"
#include "engine/snapshot.h"
#include "engine/view_tables.h"

namespace cdxray {

/// What stands behind a set of reads.
struct Evidence {
  std::vector<Said> missing;  ///< why it cannot be read: sentences without period
  std::vector<Said> without;  ///< what is missing in part: rows of a view that could not be had
  Said broken;                ///< SQLite's complaint when a view failed to compute

  bool readable() const { return missing.empty() && broken.empty(); }
};

class Workspace {
 public:
  Workspace(const Snapshot& snapshot, const Pack& pack, ParameterValues parameters, Limits limits);
  /// With tables for the views that serve other workspaces on this connection before and after.
  Workspace(const Snapshot& snapshot, const Pack& pack, ParameterValues parameters, Limits limits,
            ViewTables& tables);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  /// From now on this evidence (`hq_X`, `hq_X.COLUMN`, `ch_*`) is worthless, for the reason given.
  /// Must come before the views that read it are asked for.
  void block(const std::string& evidence, Said reason);
  /// From now on a part of this evidence is known to be missing, for the reason given: a sentence.
  void narrow(const std::string& evidence, const Said& reason);
  /// Computes the views among the reads when needed.
  Evidence evidence(const Reads& reads);
  /// The journey's table, computed; what it lacks is in the evidence.
  Evidence journey();
  Database& database() { return snapshot_.database(); }
  const Limits& limits() const { return limits_; }

 private:
  struct ViewState {
    bool computed = false;
    Evidence evidence;
  };
  /// Parts of a view, by name.
  struct Parts {
    std::map<std::string, Evidence> tried;
    std::set<std::string> had;       ///< those that can be computed
    std::set<std::string> replaced;  ///< those whose stand-in misses no row
  };
  void add(Evidence& evidence, const std::string& table, const std::string& column);
  const Said* why_blocked(const std::string& table, const std::string& column) const;
  const Evidence& view(const View& view, const std::string& select);
  Parts parts_of(const View& view);
  void compute(const View& view, const std::string& select, Evidence& total);
  void insert(const View& view, const ViewPart& part, const std::string& select);
  void narrow_by_refused_rows();
  void narrow_by_missing_tables();
  void add_without(Evidence& evidence, const std::string& table, const std::string& column) const;
  void prepare_evidence();
  void add_optional_columns();
  const View* find_view(const std::string& name) const;

  const Snapshot& snapshot_;
  const Pack& pack_;
  ParameterValues parameters_;
  Limits limits_;
  std::map<std::string, Said> blocked_;
  std::map<std::string, std::vector<Said>> narrowed_;
  std::map<std::string, ViewState> views_;
  std::vector<std::string> temporary_;  ///< DROP statements
  std::unique_ptr<ViewTables> own_tables_;
  ViewTables& tables_;
};

/// Adds what is not said in the list already.
void append_unique(std::vector<Said>& list, const Said& said);

/// The SELECT that the engine puts around a journey part: its columns and LATE.
std::string journey_select(const Pack& pack);
/// The columns that every part of the journey gives, in any order; a pack's journey may have more.
const std::vector<std::string>& journey_columns();

/// A snapshot without rows that has every table and column of the model.
Snapshot empty_snapshot(const Model& model);

}  // namespace cdxray
