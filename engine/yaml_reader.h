// Typed reading of YAML that remembers where each value stood. The only user of yaml-cpp, whose own
// nodes lose positions, quoting and duplicate keys, and share what an anchor names (a bomb in a few
// lines). So a tree of ours is built from its events; anchors, tags and tabs are refused.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/problem.h"
#include "engine/rule.h"
#include "engine/value.h"

namespace cdxray {

struct YamlEntry;

struct YamlNode {
  enum class Kind { null, scalar, sequence, map };
  Kind kind = Kind::null;
  std::string text;    ///< of a scalar
  bool plain = true;   ///< a scalar without quotes
  bool block = false;  ///< a scalar in a `|` block
  int line = 1;        ///< 1-based
  int column = 1;
  std::vector<YamlNode> items;     ///< of a sequence
  std::vector<YamlEntry> entries;  ///< of a map, in the file's order
};

struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

/// One file with its lines, and the problems found in it.
class YamlFile {
 public:
  /// `name` is how problems call the file.
  YamlFile(std::string name, const std::string& text, std::vector<Problem>& problems);

  /// The document, or nothing when it is no YAML (a Problem says so).
  const std::optional<YamlNode>& root() const { return root_; }
  const std::string& name() const { return name_; }

  SourceLocation at(const YamlNode& node) const { return {name_, node.line, node.column}; }
  void report(const SourceLocation& where, const std::string& message,
              const std::string& help = {});
  void report(const YamlNode& node, const std::string& message, const std::string& help = {}) {
    report(at(node), message, help);
  }
  /// Text of a 1-based line, "" beyond the end.
  std::string line(int number) const;

  /// Reports everything that is not SQL in a `|` block; gives what there is.
  SqlText sql(const YamlNode& node);

 private:
  std::string name_;
  std::vector<std::string> lines_;
  std::vector<Problem>& problems_;
  std::optional<YamlNode> root_;
};

/// A map whose keys are known: what is not asked for is an unknown key. Reports duplicate keys,
/// unknown keys (with the nearest known one) and missing ones.
class MapReader {
 public:
  MapReader(YamlFile& file, const YamlNode& node, std::string what,
            std::vector<std::string> known_keys);

  /// The value, or null. A key without value counts as absent and is a Problem.
  const YamlNode* find(const std::string& key) const;
  /// As find; a missing key is a Problem at the map.
  const YamlNode* require(const std::string& key);
  std::string text(const std::string& key);                ///< "" when absent
  std::string required_text(const std::string& key);       ///< not empty
  bool flag(const std::string& key);                       ///< false when absent
  std::vector<std::string> texts(const std::string& key);  ///< a list of scalars; empty when absent
  /// A map of scalars, in the file's order.
  std::vector<std::pair<std::string, std::string>> pairs(const std::string& key);

 private:
  YamlFile& file_;
  const YamlNode& node_;
  std::string what_;
};

/// A scalar as text; reports anything else.
std::string scalar_text(YamlFile& file, const YamlNode& node, const std::string& what);
/// A scalar as written: quoted is text, digits are a number, nothing or `~` is NULL.
Value scalar_value(const YamlNode& node);

}  // namespace cdxray
