// A small sound pack whose rules a test writes itself, and a diagnosis with it.
#pragma once

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "engine/diagnose.h"
#include "engine/workspace.h"
#include "tests/support/golden.h"
#include "tests/support/temp_folder.h"

namespace cdxray {

/// A rule over hq_BATCHJOB with a condition; more keys may follow.
inline std::string rule_text(const std::string& id, const std::string& condition,
                             const std::string& more = "", const std::string& severity = "error") {
  return "id: " + id + "\nseverity: " + severity +
         "\ntitle: T\nwhy: W\nfind: |\n  SELECT j.RECID, j.COMPANY, j.STATUS\n" +
         "  FROM hq_BATCHJOB AS j\n  WHERE " + condition +
         "\nsubject: [COMPANY]\nkey: [RECID]\nmessage: \"{COMPANY}: {rows}\"\nreferences: [faq]\n" +
         more +
         "examples:\n  - name: n\n    given: {hq_BATCHJOB: [{RECID: 1, STATUS: 0, COMPANY: usrt}, "
         "{RECID: 2, "
         "STATUS: 3, COMPANY: usrt}, {RECID: 3, STATUS: 9, COMPANY: usrt}]}\n    expect: "
         "[{COMPANY: usrt}]\n  - name: m\n    expect: "
         "[]\n";
}

class SmallPack : public testing::Test {
 protected:
  SmallPack() {
    std::filesystem::copy(source_folder() / "fixtures" / "broken_rules" / "base", folder(),
                          std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(folder() / "conversion");
  }
  std::filesystem::path folder() const { return temp_.path() / "rules"; }
  void add_rule(const std::string& name, const std::string& text) {
    temp_.write("rules/conversion/" + name + ".yaml", text);
  }
  Pack pack() {
    const LoadedPack loaded = load_pack(folder());
    for (const Problem& problem : loaded.problems) ADD_FAILURE() << to_text(problem);
    return loaded.pack;
  }
  Snapshot snapshot(const Pack& pack, const std::string& sql) {
    Snapshot empty = empty_snapshot(pack.model);
    empty.database().execute(sql);
    return Snapshot(std::move(empty.database()));
  }
  Diagnosis run(const std::string& sql, const DiagnoseOptions& options = {}) {
    const Pack known = pack();
    const Snapshot data = snapshot(known, sql);
    return diagnose(data, known, options);
  }
  TempFolder temp_;
};

}  // namespace cdxray
