// The arrows of ARCHITECTURE.md, checked over the source tree: who may include whom, which file
// owns which library, what may stand at the top. The checkers are tried on planted breaches first.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>

namespace cdxray {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

using Breaches = std::vector<std::string>;

struct SourceFile {
  std::string path;  ///< from the project's top folder
  std::string text;
};

bool matches(const std::string& text, const char* pattern) {
  return std::regex_match(text, std::regex(pattern));
}

/// Which of our headers a file may include, both as patterns of paths. Tests may include all.
struct Arrow {
  const char* from;
  const char* to;
};
constexpr Arrow arrows[] = {
    {"engine/.*", "engine/.*"},
    {"reports/.*", "(engine|reports)/.*"},
    {"fixtures/synth/.*", "(engine|fixtures/synth)/.*"},
    {"analyzer/.*", "(engine|reports|fixtures/synth|analyzer)/.*"},
    {"tests/.*", "(engine|reports|fixtures/synth|analyzer|tests)/.*"},
};

/// A library or a power that few files may have.
struct Owner {
  const char* line;   ///< what the line looks like
  const char* among;  ///< in these files
  const char* only;   ///< nobody else may write it
};
constexpr Owner owners[] = {
    {R"(#include <(SQLiteCpp/.*|sqlite3\.h)>.*)", "(?!tests/).*", R"(engine/database(_\w+)?\.cpp)"},
    {R"(#include <yaml-cpp/.*)", ".*", R"(engine/yaml_reader\.cpp)"},
    {R"(#include <CLI/.*)", ".*", R"(analyzer/cli\.cpp|analyzer/commands/\w+\.cpp)"},
    {R"(#include <sodium\.h>.*)", "(?!tests/).*", R"(engine/(digest|pseudonyms)\.cpp)"},
    // The same snapshot gives the same bytes forever, and a library does not talk.
    {R"(.*(system_clock::now|\btime\(nullptr\)).*)", "(engine|reports)/.*", "nobody"},
    {R"(#include <(iostream|cstdio)>.*|.*\bfmt::print\(.*)", "(engine|reports)/.*", "nobody"},
};

void check_line(const std::string& path, const std::string& line, Breaches& breaches) {
  std::smatch found;
  if (std::regex_match(line, found, std::regex("#include \"(.*)\".*"))) {
    const bool allowed = std::any_of(std::begin(arrows), std::end(arrows), [&](const Arrow& arrow) {
      return matches(path, arrow.from) && matches(found.str(1), arrow.to);
    });
    if (!allowed) breaches.push_back(path + " includes " + found.str(1));
  }
  for (const Owner& owner : owners) {
    if (!matches(path, owner.among) || matches(path, owner.only)) continue;
    if (matches(line, owner.line)) breaches.push_back(path + " has no right to: " + line);
  }
}

Breaches breaches_of(const std::vector<SourceFile>& files) {
  Breaches breaches;
  for (const SourceFile& file : files) {
    const std::string stem = fs::path(file.path).stem().string();
    if (matches(stem, "(.*_)?(util|common|helper|manager)s?(_.*)?"))
      breaches.push_back(file.path + " has a name that says nothing");
    std::istringstream lines(file.text);
    for (std::string line; std::getline(lines, line);) check_line(file.path, line, breaches);
  }
  return breaches;
}

/// Names at the top folder that are neither of the design nor made by a build nor a dotfile.
Breaches strangers_in(const std::vector<std::string>& names) {
  static const std::set<std::string> of_the_design{
      "engine",         "reports",           "analyzer",  "rules",           "fixtures", "tests",
      "CMakeLists.txt", "CMakePresets.json", "README.md", "ARCHITECTURE.md", "LICENSE",  "dev",
      "CONTRIBUTING.md"};
  Breaches strangers;
  for (const std::string& name : names) {
    const bool made = matches(name, R"(build|compile_commands\.json|cdxray-report\.html|.*\.cdxs)");
    if (!made && name.front() != '.' && !of_the_design.contains(name)) strangers.push_back(name);
  }
  return strangers;
}

const fs::path top = CDXRAY_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<SourceFile> source_files() {
  std::vector<SourceFile> files;
  for (const char* folder : {"engine", "reports", "analyzer", "fixtures", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".cpp" && extension != ".h") continue;
      files.push_back({fs::relative(entry.path(), top).generic_string(), read(entry.path())});
    }
  }
  return files;
}

TEST(Architecture, ACheckerCatchesPlantedBreaches) {
  const std::vector<SourceFile> planted{
      {"engine/good.cpp", "#include \"engine/good.h\"\n#include <string>\n"},
      {"engine/database.cpp", "#include <sqlite3.h>\n"},
      {"tests/good_test.cpp", "#include \"analyzer/cli.h\"\n"},
      {"engine/back.cpp", "#include \"reports/format.h\"\n"},
      {"reports/back.h", "int x;\n#include \"analyzer/cli.h\"  // why\n"},
      {"fixtures/synth/back.cpp", "#include \"reports/format.h\"\n"},
      {"engine/nearby.cpp", "#include \"nearby.h\"\n"},
      {"analyzer/sql.cpp", "#include <SQLiteCpp/Database.h>\n"},
      {"engine/rule_file.cpp", "#include <yaml-cpp/yaml.h>\n"},
      {"reports/flags.cpp", "#include <CLI/CLI.hpp>\n"},
      {"engine/clock.cpp", "  auto now = std::chrono::system_clock::now();\n"},
      {"engine/chatty.cpp", "#include <iostream>\n"},
      {"reports/string_utils.h", ""},
  };
  EXPECT_THAT(breaches_of(planted),
              ElementsAre("engine/back.cpp includes reports/format.h",
                          "reports/back.h includes analyzer/cli.h",
                          "fixtures/synth/back.cpp includes reports/format.h",
                          "engine/nearby.cpp includes nearby.h",
                          "analyzer/sql.cpp has no right to: #include <SQLiteCpp/Database.h>",
                          "engine/rule_file.cpp has no right to: #include <yaml-cpp/yaml.h>",
                          "reports/flags.cpp has no right to: #include <CLI/CLI.hpp>",
                          "engine/clock.cpp has no right to:   auto now = "
                          "std::chrono::system_clock::now();",
                          "engine/chatty.cpp has no right to: #include <iostream>",
                          "reports/string_utils.h has a name that says nothing"));
  EXPECT_THAT(strangers_in({"engine", ".git", "build", "notes.txt", "sample.cdxs", "src"}),
              ElementsAre("notes.txt", "src"));
}

TEST(Architecture, ArrowsPointOneWayAndLibrariesHaveOwners) {
  const std::vector<SourceFile> files = source_files();
  ASSERT_GT(files.size(), 50U);
  EXPECT_THAT(breaches_of(files), IsEmpty());
}

TEST(Architecture, NothingElseStandsAtTheTop) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(top))
    names.push_back(entry.path().filename().string());
  EXPECT_THAT(strangers_in(names), IsEmpty());
}

// A test file that CMake does not know would pass by never running.
TEST(Architecture, CMakeKnowsEverySource) {
  Breaches unknown;
  for (const SourceFile& file : source_files()) {
    const fs::path path = file.path;
    if (path.extension() != ".cpp") continue;
    fs::path owner = path.parent_path();
    while (!fs::exists(top / owner / "CMakeLists.txt")) owner = owner.parent_path();
    const std::string name = path.lexically_relative(owner).generic_string();
    if (read(top / owner / "CMakeLists.txt").find(name) == std::string::npos)
      unknown.push_back(file.path);
  }
  EXPECT_THAT(unknown, IsEmpty());
}

}  // namespace
}  // namespace cdxray
