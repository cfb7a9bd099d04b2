// The trace of single customers against the totals of the accounting, on the sample environment.
// How each step is proved stands in the examples of rules/trace.yaml.
#include "engine/trace.h"

#include <map>
#include <set>

#include <gmock/gmock.h>

#include "engine/translate.h"
#include "reports/trace_report.h"
#include "tests/engine/small_pack.h"
#include "tests/support/healthy_snapshot.h"

namespace cdxray {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TraceQuestion by_id(const Pack& pack, const std::string& id) {
  return {pack.trace->find("id"), {{"", id}}, ""};
}

class SampleTrace : public testing::Test {
 protected:
  static const Snapshot& sample() {
    static const TempFolder folder;
    static const Snapshot snapshot = [] {
      const auto file = folder.path() / "sample.cdxs";
      import_environment(source_folder() / "fixtures" / "sample", file);
      return Snapshot::open(file);
    }();
    return snapshot;
  }
  /// Names of all customers that the journey knows, each once.
  static std::set<std::string> everybody(Workspace& workspace) {
    std::set<std::string> names;
    for (const Row& row : workspace.database().query(
             "SELECT COALESCE(NULLIF(CUSTACCOUNTASYNC, ''), CUSTACCOUNT) FROM temp.journey")) {
      names.insert(to_text(row.front()));
    }
    return names;
  }
};

TEST_F(SampleTrace, GivesEachLateRecordTheCauseThatTheTotalsCount) {
  const Pack& pack = shipped_pack();
  std::map<std::string, std::int64_t> by_cause;
  std::set<std::vector<std::string>> seen;
  std::int64_t late = 0;
  const Diagnosis diagnosis = diagnose(sample(), pack, {}, [&](const Examination& examination) {
    for (const std::string& name : everybody(examination.workspace)) {
      for (const TraceRecord& record : trace(examination, pack, by_id(pack, name)).records) {
        const bool fresh = seen.insert({record.kind, record.table, record.counter, record.id,
                                        record.account, record.channel_database})
                               .second;
        if (!record.late || !fresh) continue;
        ++late;
        ++by_cause[record.cause];
      }
    }
  });
  EXPECT_EQ(static_cast<std::int64_t>(seen.size()), diagnosis.accounting.records);
  EXPECT_EQ(late, diagnosis.accounting.late);
  for (const CauseCount& count : diagnosis.accounting.by_cause) {
    EXPECT_EQ(by_cause[count.fingerprint], count.records) << count.rule;
  }
}

TEST_F(SampleTrace, ShowsForEachWaitingRecordWhereItStandsAndNobodysData) {
  const Pack& pack = shipped_pack();
  std::vector<Trace> traces;
  const Diagnosis diagnosis = diagnose(sample(), pack, {}, [&](const Examination& examination) {
    for (const std::string& name : everybody(examination.workspace)) {
      traces.push_back(trace(examination, pack, by_id(pack, name)));
    }
  });
  for (const Trace& each : traces) {
    for (const TraceRecord& record : each.records) {
      EXPECT_EQ(record.waiting, record.stop.has_value()) << record.id << record.account;
    }
    const std::string text =
        render_trace_text(each, diagnosis, {}) + render_trace_json(each, diagnosis, {});
    for (const char* personal : {"email·", "name·", "phone·", "address·", "@example"}) {
      EXPECT_THAT(text, Not(HasSubstr(personal)));
    }
  }
}

TEST_F(SampleTrace, IsSaidInAnotherLanguageToTheLastStep) {
  const Pack& pack = shipped_pack();
  Trace english;
  const Diagnosis diagnosis = diagnose(sample(), pack, {}, [&](const Examination& examination) {
    english = trace(examination, pack, by_id(pack, "fe3020af-15cd-449a-aa15-6d4b7239d42a"));
  });
  TextsKept kept;
  const Trace native = translate(english, pack, Language::fr, &kept);
  EXPECT_THAT(kept, IsEmpty());
  EXPECT_NE(native.title, english.title);
  ASSERT_FALSE(native.records.empty());
  const TraceRecord& record = native.records.front();
  EXPECT_EQ(record.what, "client, créé");
  EXPECT_EQ(record.stage_title, "En attente de conversion");
  EXPECT_EQ(record.steps.front().title, "Enregistré dans la base de données des canaux");
  EXPECT_EQ(record.steps.front().text, "HOU-CSU, compteur 231");
  EXPECT_EQ(exit_of(native).code, exit_of(english).code);
  EXPECT_EQ(translate(exit_of(english), pack, Language::fr).reason,
            "le parcours n’est pas terminé");
  const std::string text =
      render_trace_text(native, translate(diagnosis, pack, Language::fr), {.width = 200});
  EXPECT_THAT(text, HasSubstr("Administration du système > Recherches > Traitements par lots"));
  EXPECT_EQ(render_trace_json(translate(english, pack, Language::en), diagnosis, {}),
            render_trace_json(english, diagnosis, {}));
}

/// The small pack of the broken rules with a trace of one step that nothing can prove here.
class SmallTrace : public SmallPack {
 protected:
  SmallTrace() {
    add_rule("job-withheld", rule_text("B02", "j.STATUS = 0"));
    write_trace("hq_RETAILASYNCCUSTOMERV2");
    temp_.write("rules/pipeline.yaml", R"(stages:
  - {name: convert, title: In headquarters, grace: convert_grace}
  - {name: done, title: Complete, waiting: false}
journey:
  headquarters:
    find: |
      SELECT 'customer' AS KIND, s.CUSTACCOUNTASYNC, '' AS CUSTACCOUNT, 0 AS COUNTER, '' AS CHANNELDATABASE,
             0 AS CHANNEL, s.DATAAREAID, 1 AS OPERATION, 'done' AS STAGE, :null_date AS SINCE
      FROM hq_RETAILASYNCCUSTOMERV2 AS s
)");
  }
  void write_trace(const std::string& proved_by) {
    temp_.write("rules/trace.yaml", R"(find:
  id:
    title: id
    searches:
      - what: staged customers
        find: |
          SELECT s.DATAAREAID, s.CUSTACCOUNTASYNC, '' AS CUSTACCOUNT
          FROM hq_RETAILASYNCCUSTOMERV2 AS s
          WHERE s.CUSTACCOUNTASYNC = :wanted
      - what: customers in the channel
        find: |
          SELECT s.DATAAREAID, s.CUSTACCOUNTASYNC, '' AS CUSTACCOUNT
          FROM ch_RETAILASYNCCUSTOMERV2 AS s
          WHERE s.CUSTACCOUNTASYNC = :wanted
same: |
  SELECT s.DATAAREAID, s.CUSTACCOUNTASYNC, 'C-1' AS CUSTACCOUNT
  FROM hq_RETAILASYNCCUSTOMERV2 AS s
  WHERE s.CUSTACCOUNTASYNC IN ('a', 'b') AND (s.CUSTACCOUNTASYNC = :CUSTACCOUNTASYNC OR :CUSTACCOUNT = 'C-1')
steps:
  - name: known
    title: Known
    proof: |
      SELECT s.CUSTACCOUNTASYNC
      FROM )" + proved_by + R"( AS s
      WHERE s.CUSTACCOUNTASYNC = :CUSTACCOUNTASYNC
)");
  }
  Trace follow(const std::string& id, const std::string& company = "") {
    const Pack known = pack();
    Snapshot data = empty_snapshot(known.model);
    data.database().execute(R"(
        DROP TABLE ch_RETAILASYNCCUSTOMERV2;
        INSERT INTO hq_RETAILASYNCCUSTOMERV2 (CUSTACCOUNTASYNC, DATAAREAID) VALUES
          ('a', 'usrt'), ('b', 'usrt'), ('c', 'usrt'), ('c', 'usmf'))");
    const Snapshot snapshot(std::move(data.database()));
    TraceQuestion question = by_id(known, id);
    question.company = company;
    Trace found;
    diagnose(snapshot, known, {},
             [&](const Examination& examination) { found = trace(examination, known, question); });
    return found;
  }
};

TEST_F(SmallTrace, TakesTwoNamesOfOneAccountForOneCustomer) {
  const Trace found = follow("A");
  ASSERT_EQ(found.customers.size(), 1U);
  EXPECT_THAT(found.customers.front().ids, ElementsAre("a", "b"));
  EXPECT_THAT(found.customers.front().accounts, ElementsAre("C-1"));
  EXPECT_EQ(found.records.size(), 2U);
  EXPECT_EQ(exit_of(found).code, 0);
}

TEST_F(SmallTrace, TellsTheSameNameOfTwoCompaniesApart) {
  EXPECT_EQ(follow("c").customers.size(), 2U);
  EXPECT_EQ(exit_of(follow("c")).code, 2);
  EXPECT_EQ(exit_of(follow("c", "USMF")).code, 0);
}

TEST_F(SmallTrace, SaysWhereItCouldNotLook) {
  const Trace found = follow("nobody");
  EXPECT_EQ(outcome_of(found), TraceOutcome::not_found);
  EXPECT_EQ(exit_of(found).code, 1);
  EXPECT_THAT(found.looked_at, ElementsAre("staged customers"));
  EXPECT_THAT(found.not_looked, ElementsAre("customers in the channel: "
                                            "ch_RETAILASYNCCUSTOMERV2 was not collected"));
}

TEST_F(SmallTrace, NeverTakesAStepForPassedThatCannotBeSeen) {
  write_trace("ch_RETAILASYNCCUSTOMERV2");
  const Trace found = follow("c", "usrt");
  ASSERT_EQ(found.records.size(), 1U);
  const TraceStep& step = found.records.front().steps.front();
  EXPECT_EQ(step.state, StepState::unseen);
  EXPECT_EQ(step.reason, "ch_RETAILASYNCCUSTOMERV2 was not collected");
  EXPECT_EQ(outcome_of(found), TraceOutcome::unsure);
  EXPECT_EQ(exit_of(found).code, 4);
}

TEST_F(SmallTrace, KeepsForAnImportWhatItReads) {
  EXPECT_TRUE(wanted_columns(pack()).at("ch_RETAILASYNCCUSTOMERV2").count("CUSTACCOUNTASYNC") > 0);
  std::filesystem::remove(folder() / "trace.yaml");
  EXPECT_EQ(wanted_columns(pack()).count("ch_RETAILASYNCCUSTOMERV2"), 0U);
}

}  // namespace
}  // namespace cdxray
