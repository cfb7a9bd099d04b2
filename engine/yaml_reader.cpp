#include "engine/yaml_reader.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace cdxray {
namespace {

constexpr std::size_t largest_file = 1 << 20;
constexpr std::size_t deepest_nesting = 64;

/// Thrown through yaml-cpp to stop at once; never leaves this file.
struct Refused {
  YAML::Mark mark;
  std::string message;
  std::string help;
};

/// Builds our tree from yaml-cpp's events.
class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const std::string& source) : source_(source) {}

  std::optional<YamlNode> take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add(node_at(mark, YamlNode::Kind::null));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse_anchor(mark, 1);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    YamlNode node = node_at(mark, YamlNode::Kind::scalar);
    node.text = value;
    node.plain = tag == "?";
    node.block = character_at(mark) == '|';
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, YamlNode::Kind::sequence);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, YamlNode::Kind::map);
  }
  void OnMapEnd() override { close(); }

 private:
  static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == 0) return;
    throw Refused{mark, "anchors and aliases are not allowed",
                  "Write the value out where it is used."};
  }
  static void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    throw Refused{mark, fmt::format("the tag '{}' is not allowed", tag), "Write the plain value."};
  }
  char character_at(const YAML::Mark& mark) const {
    const auto position = static_cast<std::size_t>(mark.pos);
    return mark.pos >= 0 && position < source_.size() ? source_[position] : '\0';
  }
  static YamlNode node_at(const YAML::Mark& mark, YamlNode::Kind kind) {
    YamlNode node;
    node.kind = kind;
    node.line = mark.line + 1;
    node.column = mark.column + 1;
    return node;
  }
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YamlNode::Kind kind) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (open_.size() >= deepest_nesting) {
      throw Refused{mark, fmt::format("nested deeper than {} levels", deepest_nesting), {}};
    }
    open_.push_back({node_at(mark, kind), std::nullopt});
  }
  void close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }
  void add(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Level& level = open_.back();
    if (level.node.kind == YamlNode::Kind::sequence) {
      level.node.items.push_back(std::move(node));
    } else if (!level.key) {
      level.key = std::move(node);
    } else {
      level.node.entries.push_back({std::move(*level.key), std::move(node)});
      level.key.reset();
    }
  }

  struct Level {
    YamlNode node;
    std::optional<YamlNode> key;  ///< of a map, waiting for its value
  };
  const std::string& source_;
  std::vector<Level> open_;
  std::optional<YamlNode> root_;
};

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

/// yaml-cpp knows only some tabs, and says so in the words of its scanner.
std::optional<SourceLocation> tab_in_indentation(const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t tab = lines[i].find('\t');
    if (tab == std::string::npos || lines[i].find_first_not_of(" \t") < tab) continue;
    return SourceLocation{"", static_cast<int>(i) + 1, static_cast<int>(tab) + 1};
  }
  return std::nullopt;
}

}  // namespace

YamlFile::YamlFile(std::string name, const std::string& text, std::vector<Problem>& problems)
    : name_(std::move(name)), lines_(split_lines(text)), problems_(problems) {
  if (text.size() > largest_file) {
    report({name_, 0, 0}, "the file is larger than 1 MiB",
           "A rule fits on a page; split the file.");
    return;
  }
  if (auto tab = tab_in_indentation(lines_)) {
    tab->file = name_;
    report(*tab, "a tab in the indentation", "Indent with spaces.");
    return;
  }
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    TreeBuilder builder(text);
    if (!parser.HandleNextDocument(builder)) {
      report({name_, 0, 0}, "the file is empty", {});
      return;
    }
    root_ = builder.take();
    TreeBuilder more(text);
    if (parser.HandleNextDocument(more)) {
      report({name_, 0, 0}, "a second document follows the first", "One file holds one document.");
    }
  } catch (const Refused& refused) {
    report({name_, refused.mark.line + 1, refused.mark.column + 1}, refused.message, refused.help);
  } catch (const YAML::Exception& error) {
    report({name_, error.mark.line + 1, error.mark.column + 1},
           fmt::format("this is not YAML: {}", error.msg), {});
  }
}

void YamlFile::report(const SourceLocation& where, const std::string& message,
                      const std::string& help) {
  problems_.push_back({where, message, line(where.line), help});
}

std::string YamlFile::line(int number) const {
  const auto index = static_cast<std::size_t>(number - 1);
  return number > 0 && index < lines_.size() ? lines_[index] : std::string();
}

SqlText YamlFile::sql(const YamlNode& node) {
  SqlText sql;
  sql.start = at(node);
  if (node.kind != YamlNode::Kind::scalar || !node.block) {
    report(node, "SQL must stand in a '|' block", "Write 'find: |' and the SQL indented below it.");
    return sql;
  }
  sql.text = node.text;
  sql.start.line = node.line + 1;
  std::size_t indentation = 0;
  for (int number = node.line + 1; number <= static_cast<int>(lines_.size()); ++number) {
    const std::size_t first = line(number).find_first_not_of(' ');
    if (first == std::string::npos) continue;
    indentation = first;
    break;
  }
  sql.start.column = static_cast<int>(indentation) + 1;
  return sql;
}

SourceLocation SqlText::at(std::size_t offset) const {
  SourceLocation where = start;
  const std::string_view before = std::string_view(text).substr(0, std::min(offset, text.size()));
  where.line += static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t newline = before.rfind('\n');
  const std::size_t column =
      newline == std::string_view::npos ? before.size() : before.size() - newline - 1;
  where.column += static_cast<int>(column);
  return where;
}

MapReader::MapReader(YamlFile& file, const YamlNode& node, std::string what,
                     std::vector<std::string> known_keys)
    : file_(file), node_(node), what_(std::move(what)) {
  if (node.kind != YamlNode::Kind::map) {
    file_.report(node, fmt::format("{} must be a map of keys and values", what_));
    return;
  }
  std::set<std::string> seen;
  for (const auto& [key, value] : node.entries) {
    if (!seen.insert(key.text).second) {
      file_.report(key, fmt::format("duplicate key '{}'", key.text), "Keep one of the two.");
    }
    if (known_keys.empty() ||
        std::find(known_keys.begin(), known_keys.end(), key.text) != known_keys.end()) {
      continue;
    }
    const std::string nearest = nearest_name(key.text, known_keys);
    file_.report(key, fmt::format("unknown key '{}' in {}", key.text, what_),
                 nearest.empty() ? fmt::format("Known keys: {}.", fmt::join(known_keys, ", "))
                                 : fmt::format("Did you mean '{}'?", nearest));
  }
}

const YamlNode* MapReader::find(const std::string& key) const {
  for (const auto& [name, value] : node_.entries) {
    if (name.text != key) continue;
    if (value.kind == YamlNode::Kind::null) {
      file_.report(name, fmt::format("'{}' has no value", key));
      return nullptr;
    }
    return &value;
  }
  return nullptr;
}

const YamlNode* MapReader::require(const std::string& key) {
  const bool written = std::any_of(node_.entries.begin(), node_.entries.end(),
                                   [&](const auto& entry) { return entry.key.text == key; });
  if (!written && node_.kind == YamlNode::Kind::map) {
    file_.report(node_, fmt::format("{} has no '{}'", what_, key));
  }
  return find(key);
}

std::string MapReader::text(const std::string& key) {
  const YamlNode* node = find(key);
  return node == nullptr ? std::string() : scalar_text(file_, *node, "'" + key + "'");
}

std::string MapReader::required_text(const std::string& key) {
  const YamlNode* node = require(key);
  if (node == nullptr) return {};
  const std::string text = scalar_text(file_, *node, "'" + key + "'");
  if (text.empty() && node->kind == YamlNode::Kind::scalar) {
    file_.report(*node, fmt::format("'{}' is empty", key));
  }
  return text;
}

bool MapReader::flag(const std::string& key) {
  const YamlNode* node = find(key);
  if (node == nullptr) return false;
  const std::string text = scalar_text(file_, *node, "'" + key + "'");
  if (text != "true" && text != "false") {
    file_.report(*node, fmt::format("'{}' must be true or false", key));
  }
  return text == "true";
}

std::vector<std::string> MapReader::texts(const std::string& key) {
  std::vector<std::string> result;
  const YamlNode* node = find(key);
  if (node == nullptr) return result;
  if (node->kind != YamlNode::Kind::sequence) {
    file_.report(*node, fmt::format("'{}' must be a list", key),
                 "Write it as [A, B] or as lines that begin with '- '.");
    return result;
  }
  for (const YamlNode& item : node->items) {
    result.push_back(scalar_text(file_, item, fmt::format("an entry of '{}'", key)));
  }
  return result;
}

std::vector<std::pair<std::string, std::string>> MapReader::pairs(const std::string& key) {
  std::vector<std::pair<std::string, std::string>> result;
  const YamlNode* node = find(key);
  if (node == nullptr) return result;
  const MapReader reader(file_, *node, fmt::format("'{}'", key), {});
  for (const auto& [name, value] : node->entries) {
    result.emplace_back(name.text, scalar_text(file_, value, fmt::format("'{}'", name.text)));
  }
  return result;
}

std::string scalar_text(YamlFile& file, const YamlNode& node, const std::string& what) {
  if (node.kind != YamlNode::Kind::scalar) {
    file.report(node, fmt::format("{} must be a single value", what));
    return {};
  }
  std::string text = node.text;
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

Value scalar_value(const YamlNode& node) {
  if (node.kind != YamlNode::Kind::scalar) return {};
  if (node.plain) {
    if (node.text == "null" || node.text == "NULL") return {};
    std::int64_t number = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [stop, error] = std::from_chars(node.text.data(), end, number);
    if (error == std::errc{} && stop == end) return number;
  }
  return node.text;
}

}  // namespace cdxray
