// The arrows of ARCHITECTURE.md, checked over the source tree: who may include whom, which file
// owns which library, what may stand at the top. The checkers are tried on planted breaches first.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
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

/// A file and what it may include, as beginnings of paths.
struct Arrow {
  std::string_view from;
  std::vector<std::string_view> to;
};
const std::vector<Arrow> arrows{
    {"engine/", {"engine/"}},
    {"reports/", {"engine/", "reports/"}},
    {"fixtures/synth/", {"engine/", "fixtures/synth/"}},
    {"analyzer/", {"engine/", "reports/", "fixtures/synth/", "analyzer/"}},
    {"tests/", {"engine/", "reports/", "fixtures/synth/", "analyzer/", "tests/"}},
};

/// A library and the only files that include it; tests may, to make what no program of ours makes.
struct Owner {
  std::string_view header;
  std::vector<std::string_view> files;
};
const std::vector<Owner> owners{
    {"SQLiteCpp/", {"engine/database"}},
    {"sqlite3.h", {"engine/database"}},
    {"yaml-cpp/", {"engine/yaml_reader.cpp"}},
    {"sodium.h", {"engine/digest.cpp", "engine/pseudonyms.cpp"}},
    {"CLI/", {"analyzer/cli.cpp", "analyzer/cli_commands.cpp", "analyzer/cli_help.cpp"}},
};

/// The same snapshot gives the same bytes forever, and a library does not talk.
constexpr std::string_view banned_in_libraries[] = {
    "system_clock::now", "time(nullptr)", "std::cout", "std::cerr", "std::printf", "fmt::print(",
};

bool begins_with_any(std::string_view text, const std::vector<std::string_view>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// What stands between the two marks behind `#include `, or nothing.
std::string_view included(std::string_view line, char open, char close) {
  constexpr std::string_view directive = "#include ";
  if (!line.starts_with(directive)) return {};
  line.remove_prefix(directive.size());
  if (line.empty() || line.front() != open) return {};
  return line.substr(1, line.find(close, 1) - 1);
}

bool may_include(std::string_view path, std::string_view header) {
  return std::any_of(arrows.begin(), arrows.end(), [&](const Arrow& arrow) {
    return path.starts_with(arrow.from) && begins_with_any(header, arrow.to);
  });
}

bool may_use(std::string_view path, std::string_view library) {
  return path.starts_with("tests/") ||
         std::none_of(owners.begin(), owners.end(), [&](const Owner& owner) {
           return library.starts_with(owner.header) && !begins_with_any(path, owner.files);
         });
}

bool is_banned(std::string_view path, std::string_view line) {
  return begins_with_any(path, {"engine/", "reports/"}) &&
         std::any_of(std::begin(banned_in_libraries), std::end(banned_in_libraries),
                     [&](std::string_view word) { return line.find(word) != line.npos; });
}

void check_line(const std::string& path, const std::string& line, Breaches& breaches) {
  const std::string_view ours = included(line, '"', '"');
  const std::string_view library = included(line, '<', '>');
  if (!ours.empty() && !may_include(path, ours))
    breaches.push_back(path + " includes " + std::string(ours));
  if (!library.empty() && !may_use(path, library))
    breaches.push_back(path + " uses " + std::string(library));
  if (is_banned(path, line)) breaches.push_back(path + " has no right to: " + line);
}

bool says_nothing(const std::string& stem) {
  static const std::set<std::string> empty_words{"util",    "utils",   "common",  "helper",
                                                 "helpers", "manager", "managers"};
  std::istringstream words(stem);
  for (std::string word; std::getline(words, word, '_');)
    if (empty_words.contains(word)) return true;
  return false;
}

Breaches breaches_of(const std::vector<SourceFile>& files) {
  Breaches breaches;
  for (const SourceFile& file : files) {
    if (says_nothing(fs::path(file.path).stem().string()))
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
  static const std::set<std::string> made{"build", "compile_commands.json", "cdxray-report.html"};
  Breaches strangers;
  for (const std::string& name : names) {
    const bool known = of_the_design.contains(name) || made.contains(name) ||
                       name.starts_with('.') || name.ends_with(".cdxs");
    if (!known) strangers.push_back(name);
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
      {"reports/chatty.cpp", "  std::cout << text;\n"},
      {"reports/string_utils.h", ""},
  };
  EXPECT_THAT(
      breaches_of(planted),
      ElementsAre(
          "engine/back.cpp includes reports/format.h", "reports/back.h includes analyzer/cli.h",
          "fixtures/synth/back.cpp includes reports/format.h",
          "engine/nearby.cpp includes nearby.h", "analyzer/sql.cpp uses SQLiteCpp/Database.h",
          "engine/rule_file.cpp uses yaml-cpp/yaml.h", "reports/flags.cpp uses CLI/CLI.hpp",
          "engine/clock.cpp has no right to:   auto now = "
          "std::chrono::system_clock::now();",
          "reports/chatty.cpp has no right to:   std::cout << text;",
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
