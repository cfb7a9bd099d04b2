// JsonPlace: a value of a JSON document that others may have written, with the place at which it
// stands. Whoever asks for what is not there gets an Error with file, place and remedy.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/value.h"

namespace cdxray {

class JsonPlace {
 public:
  using Json = nlohmann::ordered_json;

  /// Both must outlive this and all places taken from it. `pointer` as RFC 6901 has it.
  JsonPlace(const Json& value, std::string_view file, std::string pointer = {});

  JsonPlace at(const std::string& name) const;
  bool is_null() const { return value_->is_null(); }
  std::string text() const;
  std::vector<std::string> texts() const;
  std::int64_t integer() const;
  /// A count of things: so small that sums of counts cannot overflow.
  std::int64_t count() const;
  double number() const;
  bool flag() const;
  /// What a cell holds; `is_id` for a 64-bit id that stands as text.
  Value cell(bool is_id) const;
  bool has(const std::string& name) const;

  void each_item(const std::function<void(const JsonPlace&)>& take) const;
  void each_field(
      const std::function<void(const std::string& name, const JsonPlace& value)>& take) const;

  /// The one of `all` that is called so.
  template <typename Enum, std::size_t count>
  Enum one_of(const std::array<Enum, count>& all) const {
    const std::string name = text();
    std::string names;
    for (const Enum each : all) {
      if (to_text(each) == name) return each;
      names += (names.empty() ? "" : ", ") + std::string(to_text(each));
    }
    refuse("'" + name + "' is none of " + names);
  }

  [[noreturn]] void refuse(const std::string& what) const;

 private:
  void require(bool holds, std::string_view wanted) const;

  const Json* value_;
  std::string_view file_;
  std::string pointer_;
};

/// Reads a document; nothing nested deeper than any of ours. Throws Error with line and column.
JsonPlace::Json parse_json(std::string_view text, std::string_view file, const std::string& help);

}  // namespace cdxray
