// Problem: something wrong in a file of the pack, at file:line:col. Problems are values: all are
// collected, none stops the loading of the next file.
#pragma once

#include <string>
#include <vector>

namespace cdxray {

/// 1-based; line 0 means the whole file.
struct SourceLocation {
  std::string file;
  int line = 0;
  int column = 0;
};

struct Problem {
  SourceLocation location;
  std::string message;
  std::string snippet = {};  ///< the line of the file, for the caret
  std::string help = {};     ///< what to do; may be empty
};

/// `file:line:col: error: message`, the line with a caret, the help. Ends in a newline.
std::string to_text(const Problem& problem);

/// In the order of file, line, column, message.
void sort(std::vector<Problem>& problems);

/// The known name nearest to `name`, or "" when none is near enough to be meant.
std::string nearest_name(const std::string& name, const std::vector<std::string>& known);

}  // namespace cdxray
