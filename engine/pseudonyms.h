// Pseudonyms: personal data becomes a keyed hash that keeps equality, so that joins, duplicate
// checks and searches still work and nobody can read a name. The key never enters a snapshot.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace cdxray {

class Pseudonyms {
 public:
  using Key = std::array<unsigned char, 32>;

  /// Reads the key, or makes it on first use with mode 0600. Throws Error when the file is not 64
  /// hex digits, readable by others, or cannot be made.
  static Pseudonyms from_file(const std::filesystem::path& file);
  /// The same, but makes none: for who searches in a snapshot that exists already.
  static Pseudonyms from_existing_file(const std::filesystem::path& file);
  explicit Pseudonyms(const Key& key) : key_(key) {}

  /// `email·7Q2KM4TX…`: the class and 16 characters of base 32. The value is first brought into one
  /// form (trimmed, lower case; for phones digits and a leading + only, also in columns that
  /// hold phones and e-mail addresses alike). "" stays "".
  std::string pseudonym(std::string_view personal_data_class, std::string_view value) const;
  /// Names the key without revealing it: `k-` and 8 hex digits.
  std::string key_id() const;

 private:
  Key key_;
};

/// The one form for all spellings of a value, in which it is hashed.
std::string canonical_personal_data(std::string_view personal_data_class, std::string_view value);

/// `$XDG_CONFIG_HOME/cdxray/pseudonym.key`, else `~/.config/cdxray/pseudonym.key`.
std::filesystem::path default_key_file();

}  // namespace cdxray
