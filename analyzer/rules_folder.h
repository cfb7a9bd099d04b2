// Where the pack is: the folder rules/ that the user names, or the one that came with the program.
#pragma once

#include <filesystem>
#include <string>

namespace cdxray {

/// Everything the search depends on, so that it can be tried without a real installation.
struct RulesSearch {
  std::string flag;                  ///< --rules, "" when not given
  std::string variable;              ///< CDXRAY_RULES, "" when not set
  std::filesystem::path executable;  ///< the running program
  std::filesystem::path installed;   ///< where this build installs its pack
  std::filesystem::path current;     ///< the current folder
};

/// --rules › CDXRAY_RULES › ../share/cdxray/rules of the program › the installed pack › rules/ here
/// › rules/ above the program (a source checkout). Throws Error (usage) when there is none.
std::filesystem::path find_rules(const RulesSearch& search);

/// The same for this process.
std::filesystem::path rules_folder(const std::string& flag);

}  // namespace cdxray
