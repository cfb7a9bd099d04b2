// The files of faults and tables: each one is sound, and speaks of what the pack and its model
// have.
#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/error.h"
#include "fixtures/synth/embedded.h"
#include "fixtures/synth/fault.h"
#include "fixtures/synth/strike.h"
#include "fixtures/synth/table_file.h"
#include "tests/support/healthy_snapshot.h"

namespace cdxray::synth {
namespace {

using ::testing::HasSubstr;

TEST(FaultFiles, AreWithoutProblems) {
  std::vector<Problem> problems;
  for (const auto& file : embedded_faults()) {
    read_fault(std::string(file.name), std::string(file.text), problems);
  }
  for (const auto& problem : problems) ADD_FAILURE() << to_text(problem);
  EXPECT_GE(faults().size(), 90U);
}

TEST(FaultFiles, NameARuleOfThePackByItsIdAndName) {
  for (std::size_t i = 0; i < faults().size(); ++i) {
    const Fault& fault = faults()[i];
    const Rule* rule = shipped_pack().find(fault.id);
    ASSERT_NE(rule, nullptr) << fault.name();
    EXPECT_EQ(rule->name, fault.rule);
    const auto& rules = shipped_pack().rules;
    EXPECT_TRUE(std::any_of(rules.begin(), rules.end(),
                            [&](const Rule& one) { return one.name == fault.cause; }))
        << fault.name() << " names the cause " << fault.cause;
    EXPECT_TRUE(embedded_faults()[i].name.starts_with(fault.id + "-" + fault.rule))
        << embedded_faults()[i].name;
    for (const std::string& other : fault.conflicts) {
      EXPECT_NE(find_fault(other), nullptr) << fault.name() << " excludes " << other;
    }
    for (const std::string& other : fault.shows) {
      EXPECT_NE(shipped_pack().find(other), nullptr) << fault.name() << " shows " << other;
    }
  }
}

TEST(FaultFiles, AreFoundByIdOrRule) {
  EXPECT_EQ(find_fault("b02")->rule, "sync-job-withheld");
  EXPECT_EQ(find_fault("sync-job-withheld")->id, "B02");
  EXPECT_EQ(find_fault("B99"), nullptr);
}

TEST(FaultFile, SaysWhatIsWrongInIt) {
  std::vector<Problem> problems;
  read_fault("x.yaml",
             "id: X01\nrule: a\nsummary: b\nrole: guess\nstrikes: moon\nholds:\n"
             "  - {gate: door}\n  - {gate: apply, of: company, share: part}\n"
             "register: {}\nnot_collected: some\n"
             "rhythms: [{job: \"1070\"}]\nlacks: [{kind: order}]\nrepeats: twice\n",
             problems);
  std::string text;
  for (const auto& problem : problems) text += to_text(problem);
  EXPECT_THAT(text, HasSubstr("x.yaml:4:7: error: 'guess' is not a role"));
  EXPECT_THAT(text, HasSubstr("'moon' is not what a fault can strike"));
  EXPECT_THAT(text, HasSubstr("'door' is not a gate"));
  EXPECT_THAT(text, HasSubstr("only a store has registers"));
  EXPECT_THAT(text, HasSubstr("'some' is not what is not collected"));
  EXPECT_THAT(text, HasSubstr("there is no parameter 'since'"));
  EXPECT_THAT(text, HasSubstr("there is no parameter 'part'"));
  EXPECT_THAT(text, HasSubstr("'1070' is not a slow job"));
  EXPECT_THAT(text, HasSubstr("there is no parameter 'every'"));
  EXPECT_THAT(text, HasSubstr("'order' is not a kind"));
  EXPECT_THAT(text, HasSubstr("there is no parameter 'twice'"));
  EXPECT_THAT(text, HasSubstr("a session is applied or not as a whole"));
}

TEST(FaultFile, WantsARangeFromSmallToLarge) {
  const auto problems_of = [](const std::string& range) {
    std::vector<Problem> problems;
    read_fault("x.yaml",
               "id: X01\nrule: a\nsummary: b\nrole: cause\nparams:\n  " + range + ", doc: d}\n",
               problems);
    std::string text;
    for (const auto& problem : problems) text += to_text(problem);
    return text;
  };
  EXPECT_EQ(problems_of("since: {type: duration, default: 9h, range: [90m, 20h]"), "");
  EXPECT_EQ(problems_of("share: {type: number, default: 0.3, range: [0.1, 1]"), "");
  EXPECT_EQ(problems_of("kind: {type: text, default: a, range: [c, b, a]"), "");
  for (const char* wrong : {"since: {type: duration, default: 9h, range: [20h, 90m]",
                            "since: {type: duration, default: 9h, range: [20h]",
                            "since: {type: duration, default: 9h, range: [1, 2h]",
                            "share: {type: number, default: 0.3, range: [a, 1]"}) {
    EXPECT_THAT(problems_of(wrong), HasSubstr("the range of a duration or number is [FROM, TO]"))
        << wrong;
  }
}

TEST(TableFiles, NameTablesAndColumnsOfTheModel) {
  std::vector<Problem> problems;
  for (const auto& file : embedded_tables()) {
    const TableFile table =
        read_table_file(std::string(file.name), std::string(file.text), problems);
    const ModelTable* model = shipped_pack().model.find(table.table);
    ASSERT_NE(model, nullptr) << file.name;
    EXPECT_EQ(file.name, table.table + ".yaml");
    for (const auto& row : table.rows) {
      for (const auto& column : row.columns) {
        EXPECT_NE(model->find(column), nullptr) << table.table << '.' << column;
      }
    }
  }
  for (const auto& problem : problems) ADD_FAILURE() << to_text(problem);
}

TEST(TableFile, SaysWhatIsWrongInIt) {
  std::vector<Problem> problems;
  read_table_file("x.yaml", "table: X\nrows:\n  - for_each: moon\n    row: {A: '{phase}'}\n",
                  problems);
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_THAT(to_text(problems[0]), HasSubstr("x.yaml:3"));
  EXPECT_THAT(to_text(problems[1]), HasSubstr("there is no placeholder 'phase'"));
}

class StrikeTest : public ::testing::Test {
 protected:
  std::vector<StruckFault> strike_with(const std::vector<std::string>& texts) {
    world_ = healthy_world({2000, 7, 3, 14, 8});
    const Calendar calendar(world_);
    std::vector<FaultRequest> requests;
    for (const auto& text : texts) requests.push_back(parse_fault_request(text));
    return strike(world_, calendar, requests);
  }
  std::string refusal(const std::vector<std::string>& texts) {
    try {
      strike_with(texts);
    } catch (const Error& error) {
      return std::string(error.what()) + " " + error.help();
    }
    return "";
  }
  World world_;
};

TEST_F(StrikeTest, StrikesWhatTheCallerNames) {
  const auto struck = strike_with({"B02:company=demf,since=3h"});
  ASSERT_EQ(struck.size(), 1U);
  EXPECT_EQ(struck[0].struck, "demf");
  EXPECT_EQ(struck[0].settings.at("since"), "3h");
  ASSERT_EQ(world_.holds.size(), 1U);
  EXPECT_EQ(world_.companies[*world_.holds[0].company].id, "demf");
  EXPECT_EQ(to_text(world_.holds[0].since), "2026-01-15 09:00:00");
}

TEST_F(StrikeTest, TheSeedChoosesAndNoTwoFaultsTheSameThing) {
  const auto struck = strike_with({"B02", "B03", "B05"});
  std::set<std::string> names;
  for (const auto& one : struck) names.insert(one.struck);
  EXPECT_EQ(names.size(), 3U);
  EXPECT_EQ(strike_with({"B02", "B03", "B05"})[0].struck, struck[0].struck);
  EXPECT_THAT(refusal({"B02", "B03", "B05", "B06"}), HasSubstr("finds no company to strike"));
}

TEST_F(StrikeTest, SaysWhatCannotBe) {
  EXPECT_THAT(refusal({"B02", "B01"}), HasSubstr("exclude each other"));
  EXPECT_THAT(refusal({"B22x"}), HasSubstr("there is no fault 'B22x'"));
  EXPECT_THAT(refusal({"sync-job-witheld"}), HasSubstr("Did you mean 'sync-job-withheld'?"));
  EXPECT_THAT(refusal({"B02:sinse=3h"}), HasSubstr("Did you mean 'since'?"));
  EXPECT_THAT(refusal({"B02:since=soon"}), HasSubstr("no time within the 14 days"));
  EXPECT_THAT(refusal({"B02:company=dat"}), HasSubstr("no company dat"));
  EXPECT_THAT(refusal({"B10:share=2"}), HasSubstr("not between 0 and 1"));
  EXPECT_THAT(refusal({"U04b:every=2h,since=3h"}), HasSubstr("no last run of a job that runs"));
  EXPECT_THAT(refusal({"U11:kind=moon"}), HasSubstr("no kind of record"));
  EXPECT_THAT(refusal({"B02:since"}), HasSubstr("no setting of a fault"));
}

TEST_F(StrikeTest, RefusesAWorldWithTooFewChannelDatabases) {
  World world = healthy_world({100, 3, 1, 2, 8});
  const Calendar calendar(world);
  EXPECT_THROW(strike(world, calendar, {parse_fault_request("U30b")}), Error);
  world = healthy_world({100, 3, 2, 2, 8});
  EXPECT_NO_THROW(strike(world, calendar, {parse_fault_request("U30b")}));
}

TEST_F(StrikeTest, GivesTheStruckStoreARegister) {
  const auto struck = strike_with({"U23:channel=HOUSTON,since=5h", "U24:channel=SANFRAN"});
  ASSERT_EQ(world_.registers.size(), 2U);
  EXPECT_EQ(world_.channels[world_.registers[0].channel].number, "HOUSTON");
  EXPECT_EQ(to_text(*world_.registers[0].offline_since), "2026-01-15 07:00:00");
  EXPECT_FALSE(world_.registers[1].offline_since);
  EXPECT_NE(world_.registers[0].database, world_.registers[1].database);
  EXPECT_EQ(to_text(struck[1].bound.at("register_recid")), std::to_string(recid_base + 6002));
}

TEST_F(StrikeTest, ChangesHowChannelDatabasesAreNamedAndCollected) {
  strike_with({"U32", "Z08b:database=EU-CSU"});
  EXPECT_EQ(world_.databases[0].name, "MAIN-CSU");
  EXPECT_TRUE(world_.databases[1].collected);
  EXPECT_FALSE(world_.databases[2].collected);
  strike_with({"Z08c:database=EU-CSU,name=EU"});
  EXPECT_EQ(world_.databases[2].collected_as, "EU");
  strike_with({"Z07:database=EU-CSU,apart=2h"});
  EXPECT_EQ(world_.databases[2].captured_earlier, 2 * 3600);
}

}  // namespace
}  // namespace cdxray::synth
