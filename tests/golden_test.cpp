// Every folder of fixtures/scenarios: the healthy environment with the change of `change.sql`,
// against the expected report in every format. A new folder is a new test.
#include "tests/support/golden.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/diagnose.h"
#include "engine/translate.h"
#include "reports/format.h"
#include "tests/support/healthy_snapshot.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

std::vector<std::string> scenarios() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(source_folder() / "fixtures" / "scenarios")) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The `-- expect: B02 U03` line of a change: the causes that must hold records up or stand alone.
std::vector<std::string> expected_ids(const std::string& sql) {
  std::vector<std::string> ids;
  const std::string mark = "-- expect:";
  const std::size_t at = sql.find(mark);
  if (at == std::string::npos) return ids;
  std::istringstream line(sql.substr(at + mark.size(), sql.find('\n', at) - at - mark.size()));
  for (std::string id; line >> id;) ids.push_back(id);
  return ids;
}

class Scenario : public testing::TestWithParam<std::string> {
 protected:
  std::filesystem::path folder() const {
    return source_folder() / "fixtures" / "scenarios" / GetParam();
  }
  Diagnosis diagnosis() {
    const Snapshot snapshot =
        changed_snapshot(temp_.path() / "scenario.cdxs", read_text(folder() / "change.sql"));
    DiagnoseOptions options;
    options.max_rows = 3;
    Diagnosis result = diagnose(snapshot, shipped_pack(), options);
    result.snapshot.name = "scenario.cdxs";
    return result;
  }
  TempFolder temp_;
};

TEST_P(Scenario, GivesTheExpectedReportInEveryFormat) {
  const Diagnosis found = diagnosis();
  for (const Format& format : formats()) {
    const std::string report =
        replaced(format.render(found, {}), found.snapshot.sha256, std::string(64, '0'));
    expect_golden(report, folder() / ("expected." + format.extension));
  }
}

/// `expected.fr.txt` and the like: languages are tried where such a file stands.
TEST_P(Scenario, GivesTheExpectedReportInTheLanguagesThatItHas) {
  std::optional<Diagnosis> found;
  for (const Language language : all_languages) {
    for (const Format& format : formats()) {
      const auto file =
          folder() / fmt::format("expected.{}.{}", to_text(language), format.extension);
      if (!std::filesystem::exists(file)) continue;
      if (!found) found = diagnosis();
      const Diagnosis native = translate(*found, shipped_pack(), language);
      expect_golden(replaced(format.render(native, {.language = language}), native.snapshot.sha256,
                             std::string(64, '0')),
                    file);
    }
  }
}

TEST_P(Scenario, NamesTheCauseOfEveryLateRecord) {
  const Diagnosis found = diagnosis();
  const auto ids = expected_ids(read_text(folder() / "change.sql"));
  ASSERT_FALSE(ids.empty()) << "change.sql says no '-- expect: ID…'";
  EXPECT_EQ(found.exit.code, 1);
  EXPECT_EQ(found.accounting.unexplained, 0);
  for (const std::string& id : ids) {
    EXPECT_TRUE(
        std::any_of(found.findings.begin(), found.findings.end(),
                    [&](const Finding& finding) { return finding.id == id && finding.is_cause; }))
        << id << " is no cause";
  }
  for (const CauseCount& cause : found.accounting.by_cause) {
    const std::string& id = found.find(cause.fingerprint)->id;
    EXPECT_TRUE(std::find(ids.begin(), ids.end(), id) != ids.end())
        << id << " holds up " << cause.records << " records, which nobody expects";
  }
}

INSTANTIATE_TEST_SUITE_P(Fixtures, Scenario, testing::ValuesIn(scenarios()), [](const auto& test) {
  std::string name = test.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace cdxray
