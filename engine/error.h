// Error: the one exception that the world causes (no file, not a snapshot, disk full, a wrong
// flag). Its text is a sentence for the user; rule files travel as Problem instead.
#pragma once

#include <stdexcept>
#include <string>

namespace cdxray {

class Error : public std::runtime_error {
 public:
  /// What kind of thing went wrong; decides the exit code (DESIGN §8).
  enum class Kind { usage, input };

  Error(Kind kind, const std::string& message, std::string help = {})
      : std::runtime_error(message), kind_(kind), help_(std::move(help)) {}

  Kind kind() const { return kind_; }
  /// What to do about it; "" when the message says it all.
  const std::string& help() const { return help_; }

 private:
  Kind kind_;
  std::string help_;
};

inline Error input_error(const std::string& message, std::string help = {}) {
  return {Error::Kind::input, message, std::move(help)};
}
inline Error usage_error(const std::string& message, std::string help = {}) {
  return {Error::Kind::usage, message, std::move(help)};
}

}  // namespace cdxray
