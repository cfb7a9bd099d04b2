#include "reports/json_place.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "engine/error.h"

namespace cdxray {
namespace {

constexpr std::int64_t most_things = 1'000'000'000'000'000;
constexpr int deepest = 64;

/// As RFC 6901 writes a name in a pointer.
std::string escaped(const std::string& name) {
  std::string result;
  for (const char c : name) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

std::int64_t integer_of_digits(const std::string& text, bool& fits) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, failure] = std::from_chars(text.data(), end, number);
  fits = failure == std::errc{} && stopped == end && fmt::format("{}", number) == text;
  return number;
}

}  // namespace

JsonPlace::JsonPlace(const Json& value, std::string_view file, std::string pointer)
    : value_(&value), file_(file), pointer_(std::move(pointer)) {}

void JsonPlace::refuse(const std::string& what) const {
  throw input_error(
      fmt::format("{}: {}: {}", file_, pointer_.empty() ? "the document" : pointer_, what),
      "Write the result anew: cdxray check SNAPSHOT --report json=FILE");
}

void JsonPlace::require(bool holds, std::string_view wanted) const {
  if (!holds) refuse(fmt::format("this is {}, not {}", value_->type_name(), wanted));
}

bool JsonPlace::has(const std::string& name) const {
  return value_->is_object() && value_->contains(name);
}

JsonPlace JsonPlace::at(const std::string& name) const {
  require(value_->is_object(), "an object");
  const auto found = value_->find(name);
  if (found == value_->end()) refuse(fmt::format("'{}' is missing", name));
  return {*found, file_, pointer_ + "/" + escaped(name)};
}

std::string JsonPlace::text() const {
  require(value_->is_string(), "a text");
  return value_->get<std::string>();
}

std::vector<std::string> JsonPlace::texts() const {
  std::vector<std::string> list;
  each_item([&](const JsonPlace& item) { list.push_back(item.text()); });
  return list;
}

std::int64_t JsonPlace::integer() const {
  require(value_->is_number_integer(), "a whole number");
  if (value_->is_number_unsigned() &&
      value_->get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) {
    refuse("the number is too large");
  }
  return value_->get<std::int64_t>();
}

std::int64_t JsonPlace::count() const {
  const std::int64_t number = integer();
  if (number < 0 || number > most_things) refuse(fmt::format("{} is no count", number));
  return number;
}

double JsonPlace::number() const {
  require(value_->is_number(), "a number");
  return value_->get<double>();
}

bool JsonPlace::flag() const {
  require(value_->is_boolean(), "true or false");
  return value_->get<bool>();
}

Value JsonPlace::cell(bool is_id) const {
  if (value_->is_null()) return {};
  if (value_->is_number_integer()) return integer();
  if (value_->is_number_float()) return number();
  std::string held = text();
  bool fits = false;
  const std::int64_t id = is_id ? integer_of_digits(held, fits) : 0;
  return fits ? Value(id) : Value(std::move(held));
}

void JsonPlace::each_item(const std::function<void(const JsonPlace&)>& take) const {
  require(value_->is_array(), "a list");
  std::size_t index = 0;
  for (const Json& item : *value_) {
    take(JsonPlace(item, file_, fmt::format("{}/{}", pointer_, index++)));
  }
}

void JsonPlace::each_field(
    const std::function<void(const std::string&, const JsonPlace&)>& take) const {
  require(value_->is_object(), "an object");
  for (const auto& [name, value] : value_->items()) {
    take(name, JsonPlace(value, file_, pointer_ + "/" + escaped(name)));
  }
}

JsonPlace::Json parse_json(std::string_view text, std::string_view file, const std::string& help) {
  const auto limit_depth = [&](int depth, JsonPlace::Json::parse_event_t, JsonPlace::Json&) {
    if (depth <= deepest) return true;
    throw input_error(fmt::format("{}: nested deeper than {} levels", file, deepest), help);
  };
  try {
    return JsonPlace::Json::parse(text, limit_depth);
  } catch (const nlohmann::json::parse_error& error) {
    const std::string_view read = text.substr(0, error.byte > 0 ? error.byte - 1 : 0);
    const auto line = 1 + std::count(read.begin(), read.end(), '\n');
    const std::size_t begin = read.rfind('\n') == std::string_view::npos ? 0 : read.rfind('\n') + 1;
    throw input_error(fmt::format("{}:{}:{}: this is no JSON", file, line, read.size() - begin + 1),
                      help);
  } catch (const nlohmann::json::exception&) {  // a number that no computer holds
    throw input_error(fmt::format("{}: this JSON cannot be read", file), help);
  }
}

}  // namespace cdxray
