// The program from outside: fixtures/commands/*.txt are transcripts of it, run in a copy of
// fixtures/commands/world. A `$` line is a command, perhaps with `echo TEXT |` in front; below it
// stand its whole stdout, stderr and exit code. `shipped` is the folder rules/, `worlds` fixtures/.
// A new file is a new test; CDXRAY_UPDATE_GOLDENS=1 rewrites what the commands answer.
#include <algorithm>
#include <csignal>
#include <regex>
#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "engine/database.h"
#include "reports/format.h"
#include "tests/support/golden.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

fs::path commands_folder() {
  return source_folder() / "fixtures" / "commands";
}

/// The folder in which the commands run.
class World {
 public:
  World() {
    fs::copy(commands_folder() / "world", path(), fs::copy_options::recursive);
    fs::permissions(path() / "config/cdxray/pseudonym.key",
                    fs::perms::owner_read | fs::perms::owner_write);
    const ProcessResult made = run({"import", "--hq", "hq", "--channel", "Houston=houston", "-o",
                                    "uat.cdxs", "--captured-at", "2026-11-20T08:15:00Z", "-q"});
    EXPECT_EQ(made.code, 0) << made.err;
    folder_.write("text.cdxs", "This was never a database.\n");
    folder_.write("empty.cdxs", "");
    const std::string whole = folder_.read("uat.cdxs");
    folder_.write("truncated.cdxs", whole.substr(0, whole.size() / 2));
    Database::create(path() / "other.db").execute("CREATE TABLE t (x)");
    fs::create_directory_symlink(source_folder() / "rules", path() / "shipped");
    fs::create_directory_symlink(source_folder() / "fixtures", path() / "worlds");
    break_rules();
  }

  const fs::path& path() const { return folder_.path(); }
  const TempFolder& folder() const { return folder_; }

  ProcessResult run(const std::vector<std::string>& arguments, ProcessOptions options = {}) const {
    options.folder = path();
    options.environment.insert(
        options.environment.begin(),
        {{"CDXRAY_RULES", "rules"}, {"XDG_CONFIG_HOME", (path() / "config").string()}});
    return run_cdxray(arguments, options);
  }

 private:
  void change(const std::string& file, const std::string& from, const std::string& to) const {
    folder_.write(file, replaced(folder_.read(file), from, to));
  }

  void break_rules() const {
    fs::copy(path() / "rules", path() / "broken", fs::copy_options::recursive);
    change("broken/conversion/job-withheld.yaml", "severity: error", "severty: error");
    change("broken/upload/channel-paused.yaml", "p.PAUSEDATASYNC = 1", "p.PAUSED = 1");
    fs::copy(path() / "rules", path() / "wrong-example", fs::copy_options::recursive);
    change("wrong-example/conversion/job-withheld.yaml", "expect: [{RECID: 1}]",
           "expect: [{RECID: 2}]");
  }

  TempFolder folder_;
};

/// `echo x | A=b cdxray check 'x y'`: input, settings, then the words after the program's name.
struct CommandLine {
  std::string input;
  std::vector<std::pair<std::string, std::string>> environment;
  std::vector<std::string> arguments;
};

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  bool begun = false;  // '' is a word too
  for (const char letter : line + " ") {
    if (letter == '\'') {
      quoted = !quoted;
      begun = true;
    } else if (letter == ' ' && !quoted) {
      if (begun || !word.empty()) words.push_back(word);
      word.clear();
      begun = false;
    } else {
      word += letter;
    }
  }
  return words;
}

CommandLine parse_line(const std::string& line) {
  CommandLine command;
  const std::vector<std::string> words = words_of(line);
  auto word = words.begin();
  if (words.size() > 3 && words[0] == "echo" && words[2] == "|") {
    command.input = words[1] + "\n";
    word += 3;
  }
  for (; word != words.end() && *word != "cdxray"; ++word) {
    const std::size_t equals = word->find('=');
    command.environment.emplace_back(word->substr(0, equals), word->substr(equals + 1));
  }
  command.arguments.assign(word + 1, words.end());
  return command;
}

/// A hash of a whole file also depends on SQLite's version, which SQLite writes into it.
std::string without_hashes(const std::string& text) {
  return std::regex_replace(text, std::regex("\\b[0-9a-f]{64}\\b"), "<sha256>");
}

std::string answer_of(const World& world, const std::string& line) {
  const CommandLine command = parse_line(line);
  ProcessOptions options;
  options.environment = command.environment;
  options.input = command.input;
  const ProcessResult result = world.run(command.arguments, options);
  std::string text = "$ " + line + "\n" + result.out;
  if (!result.err.empty()) text += "[stderr]\n" + result.err;
  return without_hashes(text) + "[exit " + std::to_string(result.code) + "]\n";
}

std::vector<std::string> transcripts() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(commands_folder())) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Transcript : public testing::TestWithParam<std::string> {};

TEST_P(Transcript, IsWhatTheProgramSays) {
  const World world;
  const fs::path file = commands_folder() / (GetParam() + ".txt");
  std::istringstream lines(read_text(file));
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("$ "))
      text += (text.empty() ? "" : "\n") + answer_of(world, line.substr(2));
    if (line.starts_with("# ")) text += line + "\n";
  }
  expect_golden(text, file);
}

INSTANTIATE_TEST_SUITE_P(Commands, Transcript, testing::ValuesIn(transcripts()),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

std::vector<std::string> import_words(const std::string& target) {
  return {"import", "--hq", "hq", "-o", target, "--captured-at", "2026-11-20T08:15:00Z"};
}

TEST(Program, HelpFitsIntoEightyColumns) {
  std::istringstream lines(read_text(commands_folder() / "help.txt"));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80U) << line;
}

TEST(Program, LeavesNothingBehindWhenItFails) {
  const World world;
  const std::ptrdiff_t before = world.folder().count();
  world.run({"check", "truncated.cdxs", "--report", "html=report.html"});
  world.run({"check", "uat.cdxs", "--report", "html=good.html", "--report", "json=no/r.json"});
  world.run({"import", "--hq", "hq", "--channel", "X=nowhere", "-o", "new.cdxs", "--captured-at",
             "2026-11-20"});
  EXPECT_EQ(world.folder().count(), before);
}

TEST(Program, WritesReportsThatMatchWhatItPrints) {
  const World world;
  const ProcessResult printed = world.run({"check", "uat.cdxs", "--format", "json"});
  world.run({"check", "uat.cdxs", "-q", "--report", "json=result.json"});
  EXPECT_EQ(world.folder().read("result.json"), printed.out);
  EXPECT_EQ(world.run({"check", "uat.cdxs", "--report", "json=-"}).out, printed.out);
}

/// `--report` for every format, to files that begin with `name`.
std::vector<std::string> with_reports(std::vector<std::string> words, const std::string& name) {
  for (const Format& format : formats()) {
    words.insert(words.end(),
                 {"--report", fmt::format("{}={}.{}", format.name, name, format.extension)});
  }
  return words;
}

TEST(Program, ShowsAStoredResultAsCheckDid) {
  const World world;
  for (const std::string language : {"en", "fr", "sv"}) {
    const ProcessResult checked =
        world.run(with_reports({"check", "uat.cdxs", "--rules", "shipped", "--timings", "--lang",
                                language, "--max-rows", "2"},
                               "checked." + language));
    EXPECT_NE(checked.code, 2) << checked.err;
    // Times differ from run to run, so it is the same run that is shown again.
    const ProcessResult shown =
        world.run(with_reports({"report", "checked." + language + ".json"}, "shown." + language));
    EXPECT_EQ(shown.code, 0);
    EXPECT_EQ(shown.err, "");
    EXPECT_EQ(shown.out, checked.out);
    for (const Format& format : formats()) {
      EXPECT_EQ(world.folder().read("shown." + language + "." + format.extension),
                world.folder().read("checked." + language + "." + format.extension))
          << format.name << " in " << language;
    }
  }
}

TEST(Program, SaysAStoredResultInAnotherLanguageAsCheckWould) {
  const World world;
  const std::vector<std::string> check{"check", "uat.cdxs", "--rules", "shipped", "--lang"};
  const auto checked_in = [&](const std::string& language) {
    std::vector<std::string> words = check;
    words.push_back(language);
    world.run(with_reports(std::move(words), language));
  };
  checked_in("fr");
  checked_in("it");
  const ProcessResult shown =
      world.run(with_reports({"report", "fr.json", "--lang", "it", "--rules", "shipped"}, "shown"));
  EXPECT_EQ(shown.err, "");
  for (const Format& format : formats()) {
    EXPECT_EQ(world.folder().read("shown." + format.extension),
              world.folder().read("it." + format.extension))
        << format.name;
  }
}

TEST(Program, IsSilentWhenNobodyReadsItsAnswer) {
  const World world;
  ProcessOptions options;
  options.close_stdout_early = true;
  const ProcessResult result = world.run({"check", "uat.cdxs"}, options);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.code, 141);
}

TEST(Program, SaysThatItsTargetCannotBeWritten) {
  const World world;
  // Nobody, not even root, can make a file there.
  const ProcessResult check = world.run({"check", "uat.cdxs", "--report", "html=/proc/r.html"});
  EXPECT_THAT(check.err, HasSubstr("error: --report html=/proc/r.html cannot be written: "));
  EXPECT_EQ(check.out, "");
  EXPECT_EQ(check.code, 3);
  const ProcessResult import = world.run(import_words("/proc/new.cdxs"));
  EXPECT_THAT(import.err, HasSubstr("/proc"));
  EXPECT_THAT(import.err, HasSubstr("\nexit 3: "));
  EXPECT_EQ(import.out, "");
  EXPECT_EQ(import.code, 3);
}

TEST(Program, NeverShowsTheAddressThatATraceAsksFor) {
  const World world;
  const std::string address = "b@example.com";
  const std::vector<std::vector<std::string>> all{
      {"trace", "uat.cdxs", "--email", address},
      {"trace", "uat.cdxs", "--email", address, "--format", "json"},
      {"trace", "uat.cdxs", address},
      {"trace", "uat.cdxs", "--email", address, "--company", "nowhere"},
      {"trace", "uat.cdxs", "--email", address, "--key-file", "hq/BATCHJOB.csv"},
      {"trace", "uat.cdxs", "--email", address, "--key-file", "nowhere", "--format", "json"},
      {"trace", "uat.cdxs", "A1", address},
      {"trace", "uat.cdxs", "--email", "-", address},
      {"trace", "uat.cdxs", "--phone", address},
      {"trace", "nowhere.cdxs", "--email", address},
      {"trace", "text.cdxs", "--email=" + address}};
  for (const auto& arguments : all) {
    const ProcessResult result = world.run(arguments);
    EXPECT_EQ((result.out + result.err).find(address), std::string::npos) << result.err;
    EXPECT_NE(result.err, "");
  }
  ProcessOptions typed;
  typed.input = address + "\n";
  const ProcessResult found = world.run({"trace", "uat.cdxs", "--email", "-"}, typed);
  EXPECT_EQ(found.out, world.run(all.front()).out);
  EXPECT_THAT(found.out, HasSubstr("Customer A2"));
}

TEST(Program, ComparesDataThatWereKeptAsTheyAre) {
  const World world;
  world.run({"import", "--hq", "hq", "-o", "kept.cdxs", "--captured-at", "2026-11-20T08:15:00Z",
             "--keep-personal-data", "-q"});
  const ProcessResult found = world.run({"trace", "kept.cdxs", "--email", " B@Example.com "});
  EXPECT_THAT(found.out, HasSubstr("Customer A2"));
  EXPECT_EQ(found.out.find("xample.com"), std::string::npos);
}

/// Enough rows for an import to take its time.
void write_many_rows(const World& world) {
  constexpr int rows = 400'000;
  std::string text =
      "CUSTACCOUNTASYNC,DATAAREAID,CHANNEL,EMAIL,ONLINEOPERATIONCOMPLETED,"
      "CREATEDDATETIME\n";
  for (int i = 0; i < rows; ++i) {
    text += "A" + std::to_string(i) + ",usrt,1,p" + std::to_string(i) +
            "@example.com,0,2026-11-20 04:13:07\n";
  }
  world.folder().write("hq/RETAILASYNCCUSTOMERV2.csv", text);
}

/// Sends one signal as soon as the import has begun to write.
class ImportSignal : public testing::TestWithParam<int> {};

TEST_P(ImportSignal, RemovesWhatWasBegun) {
  const World world;
  write_many_rows(world);
  const std::ptrdiff_t before = world.folder().count();
  ProcessOptions options;
  bool sent = false;
  options.meanwhile = [&](int process) {
    if (sent || world.folder().count() == before) return;
    kill(process, GetParam());
    sent = true;
  };
  const ProcessResult result = world.run(import_words("new.cdxs"), options);
  EXPECT_TRUE(sent);
  EXPECT_EQ(result.code, 128 + GetParam());
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            GetParam() == SIGINT ? "exit 130: interrupted\n" : "exit 143: terminated\n");
  EXPECT_EQ(world.folder().count(), before);
}

INSTANTIATE_TEST_SUITE_P(Program, ImportSignal, testing::Values(SIGINT, SIGTERM),
                         [](const auto& test) {
                           return test.param == SIGINT ? "Interrupt" : "Terminate";
                         });

}  // namespace
}  // namespace cdxray
