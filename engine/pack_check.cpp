#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "engine/pack_files.h"
#include "engine/parameters.h"
#include "engine/placeholder.h"
#include "engine/rule_check.h"
#include "engine/sql_check.h"
#include "engine/trace_check.h"
#include "engine/workspace.h"

namespace cdxray {
namespace {

/// The SQL of views, journey, channel names and operations, in the order they build on each other.
class PackChecker {
 public:
  PackChecker(Pack& pack, PackFiles& files)
      : pack_(pack), files_(files), snapshot_(empty_snapshot(pack.model)) {
    fill_label_table(database(), pack);
    for (const auto& [name, value] : parameter_values(Moment{}, {&pack.params})) {
      pack_parameters_.insert(name);
    }
  }

  void check() {
    for (View& view : pack_.views) check_view(view);
    check_stages();
    check_journey();
    if (pack_.channel_names) check_channel_names();
    for (auto& [name, operation] : pack_.operations) check_operation(operation);
    check_rules(pack_, files_, database(), pack_parameters_);
    check_trace(pack_, files_, database(), pack_parameters_);
  }

 private:
  Database& database() { return snapshot_.database(); }

  void check_view(View& view) {
    for (ViewPart& part : view.parts) {
      const auto columns =
          check_query(database(), part.sql, {files_, pack_.model, pack_parameters_});
      if (columns.empty()) continue;
      if (view.columns.empty()) view.columns = columns;
      if (columns != view.columns) {
        files_.report(part.sql, 0,
                      fmt::format("part '{}' gives other columns than the first part: {}",
                                  part.name, fmt::join(columns, ", ")),
                      fmt::format("Give {}.", fmt::join(view.columns, ", ")));
      }
    }
    if (!view.columns.empty()) {
      database().execute(create_view_table_sql(view.name, view.columns));
    }
  }

  void check_stages() {
    for (const Stage& stage : pack_.stages) {
      const bool known = !stage.waiting || pack_parameters_.count(stage.grace + "_ago") > 0;
      if (!known) {
        files_.report(
            stage.location,
            fmt::format("the grace '{}' is no duration among the pack's params", stage.grace));
      }
    }
  }

  void check_journey() {
    for (ViewPart& part : pack_.journey.parts) {
      const auto columns =
          check_query(database(), part.sql, {files_, pack_.model, pack_parameters_});
      if (columns.empty()) continue;
      check_journey_part(part, {columns.begin(), columns.end()});
    }
    if (pack_.journey.columns.empty()) pack_.journey.columns = journey_columns();
    pack_.journey.columns.emplace_back("LATE");
    pack_.journey_rule.columns = pack_.journey.columns;
    for (const std::string& column : pack_.journey.columns) {
      pack_.journey_rule.find.reads.emplace(pack_.journey.name, column);
    }
    database().execute(create_view_table_sql("journey", pack_.journey.columns));
  }

  /// The first part decides which columns of its own the pack's journey has.
  void check_journey_part(const ViewPart& part, std::set<std::string> columns) {
    for (const std::string& column : journey_columns()) {
      if (columns.erase(column) == 0) {
        files_.report(part.sql, 0, fmt::format("journey part '{}' gives no {}", part.name, column));
      }
    }
    if (pack_.journey.columns.empty()) {
      pack_.journey.columns = journey_columns();
      pack_.journey.columns.insert(pack_.journey.columns.end(), columns.begin(), columns.end());
      return;
    }
    const std::set<std::string> own(
        pack_.journey.columns.begin() + static_cast<std::ptrdiff_t>(journey_columns().size()),
        pack_.journey.columns.end());
    if (columns == own) return;
    files_.report(
        part.sql, 0,
        fmt::format("journey part '{}' gives other columns than the first part", part.name),
        fmt::format("Beside {} give {}.", fmt::join(journey_columns(), ", "),
                    own.empty() ? "nothing" : fmt::format("{}", fmt::join(own, ", "))));
  }

  void check_channel_names() {
    const auto columns =
        check_query(database(), *pack_.channel_names, {files_, pack_.model, pack_parameters_});
    if (!columns.empty() && columns != std::vector<std::string>{"CHANNEL", "NAME"}) {
      files_.report(*pack_.channel_names, 0, "'channels' must give CHANNEL and NAME");
    }
  }

  void check_labels(const Operation& operation) {
    for (std::size_t i = 0; i < operation.steps.size(); ++i) {
      if (operation.steps[i].find(" > ") != std::string::npos) {
        files_.report(
            files_.find_word(operation.step_places.at(i), ">"),
            "a menu path stands in a step as text",
            "Put it into labels.yaml, so that it is shown in the language of the client.");
      }
      for (const std::string& name : placeholders(operation.steps[i])) {
        if (name.find('.') == std::string::npos || pack_.labels.count(name) > 0) continue;
        files_.report(files_.find_word(operation.step_places.at(i), name),
                      fmt::format("a step names no label: '{}'", name),
                      "The labels stand in labels.yaml.");
      }
    }
  }

  void check_operation(Operation& operation) {
    for (const std::string& other : operation.after) {
      if (pack_.operations.count(other) == 0) {
        files_.report(operation.location, fmt::format("'after' names no operation: '{}'", other));
      }
    }
    if (operation.safety == Safety::forbidden && operation.warning.empty()) {
      files_.report(operation.location, "a forbidden operation must say why in 'warning'");
    }
    check_labels(operation);
    std::set<std::string> names = pack_parameters_;
    names.insert(operation.needs.begin(), operation.needs.end());
    for (SqlText& sql : operation.effect) {
      check_effect(database(), sql, {files_, pack_.model, names});
    }
  }

  Pack& pack_;
  PackFiles& files_;
  Snapshot snapshot_;
  std::set<std::string> pack_parameters_;
};

}  // namespace

void check_pack(Pack& pack, PackFiles& files) {
  PackChecker(pack, files).check();
}

}  // namespace cdxray
