#include "engine/pseudonyms.h"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/error.h"
#include "engine/value.h"

namespace cdxray {
namespace {

/// The lower case of a letter of Latin-1, Greek or Cyrillic; the product's databases take both
/// cases of a name for one. Locales are left out of it: the same text gives the same hash
/// everywhere.
unsigned lower_code_point(unsigned c) {
  const bool latin = c >= 0xC0 && c <= 0xDE && c != 0xD7;
  const bool greek = c >= 0x391 && c <= 0x3A9;
  const bool cyrillic = c >= 0x410 && c <= 0x42F;
  if (latin || greek || cyrillic) return c + 0x20;
  return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;
}

std::string lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool two_bytes = byte >= 0xC3 && byte <= 0xD1 && i + 1 < text.size();
    if (two_bytes) {
      const unsigned next = static_cast<unsigned char>(text[++i]);
      const unsigned c = lower_code_point((byte & 0x1FU) << 6 | (next & 0x3FU));
      result += static_cast<char>(0xC0U | c >> 6);
      result += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
      result += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte);
    }
  }
  return result;
}

std::string phone_digits(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || (c == '+' && result.empty())) result += c;
  }
  return result;
}

/// A number among e-mail addresses: digits with what people write between them.
bool looks_like_phone(std::string_view text) {
  constexpr std::size_t least_digits = 5;
  const bool only = text.find_first_not_of("+0123456789 -./()") == std::string_view::npos;
  return only && phone_digits(text).size() >= least_digits;
}

using Hash = std::array<unsigned char, 16>;

Hash keyed_hash(const Pseudonyms::Key& key, std::string_view text) {
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), key.data(), key.size());
  return hash;
}

/// 16 characters, five bits each.
std::string base32(const Hash& hash) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string result;
  unsigned bits = 0;
  unsigned held = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    bits = (bits << 8 | hash.at(i)) & 0xFFFFU;
    for (held += 8; held >= 5; held -= 5) result += digits[bits >> (held - 5) & 0x1FU];
  }
  return result;
}

Error key_error(const std::filesystem::path& file, const std::string& what, std::string help) {
  return input_error(fmt::format("the pseudonym key {} {}", file.string(), what), std::move(help));
}

constexpr const char* other_key_help =
    "Give another file with --key-file; it is made when it does not exist.";

std::string new_key_text() {
  Pseudonyms::Key key{};
  randombytes_buf(key.data(), key.size());
  std::array<char, 2 * std::tuple_size_v<Pseudonyms::Key> + 1> text{};
  sodium_bin2hex(text.data(), text.size(), key.data(), key.size());
  std::string line(text.data(), text.size() - 1);
  sodium_memzero(text.data(), text.size());
  sodium_memzero(key.data(), key.size());
  return line + '\n';
}

/// Writes a whole file that only its owner may read; errors speak of the key's own `file`.
void write_key(const std::filesystem::path& whole, const std::string& text,
               const std::filesystem::path& file) {
  const int descriptor = ::open(whole.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    throw key_error(file, "cannot be made: " + std::generic_category().message(errno),
                    other_key_help);
  }
  const bool written =
      ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  const bool closed = ::close(descriptor) == 0;
  if (written && closed) return;
  ::unlink(whole.c_str());
  throw key_error(file, "cannot be written; is the disk full?", other_key_help);
}

/// Two first imports at once must end with the same key: it gets its name only when it is whole,
/// and only where there is none.
void make_key_file(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) return;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
  const std::filesystem::path whole = fmt::format("{}.{}.new", file.string(), ::getpid());
  std::string text = new_key_text();
  write_key(whole, text, file);
  sodium_memzero(text.data(), text.size());
  const int linked = ::link(whole.c_str(), file.c_str());
  const bool there = linked == 0 || errno == EEXIST;
  // Some file systems know no links.
  if (!there && ::rename(whole.c_str(), file.c_str()) == 0) return;
  ::unlink(whole.c_str());
  if (!there) throw key_error(file, "cannot be made", other_key_help);
}

void refuse_open_file(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
    throw key_error(file, "is not a file that can be read", other_key_help);
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw key_error(file, "can be read by other users, so the pseudonyms would protect nobody",
                    fmt::format("Run: chmod 600 {}", file.string()));
  }
}

Pseudonyms::Key read_key(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text(2 * std::tuple_size_v<Pseudonyms::Key> + 16, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  const std::string_view digits = trimmed(text);
  Pseudonyms::Key key{};
  std::size_t size = 0;
  const char* end = nullptr;
  const bool good = digits.size() == 2 * key.size() &&
                    sodium_hex2bin(key.data(), key.size(), digits.data(), digits.size(), nullptr,
                                   &size, &end) == 0 &&
                    size == key.size() && end == digits.data() + digits.size();
  sodium_memzero(text.data(), text.size());
  if (!good) throw key_error(file, "is not 64 hex digits", other_key_help);
  return key;
}

}  // namespace

std::string canonical_personal_data(std::string_view personal_data_class, std::string_view value) {
  const std::string_view text = trimmed(value);
  if (personal_data_class == "phone" ||
      (personal_data_class == "email" && looks_like_phone(text))) {
    std::string digits = phone_digits(text);
    if (!digits.empty()) return digits;
  }
  return lower(text);
}

Pseudonyms Pseudonyms::from_existing_file(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    throw key_error(file, "is not there",
                    "Give the file that was used for the import with --key-file FILE.");
  }
  return from_file(file);
}

Pseudonyms Pseudonyms::from_file(const std::filesystem::path& file) {
  if (sodium_init() < 0) throw key_error(file, "cannot be used: libsodium does not start", "");
  make_key_file(file);
  refuse_open_file(file);
  return Pseudonyms(read_key(file));
}

std::string Pseudonyms::pseudonym(std::string_view personal_data_class,
                                  std::string_view value) const {
  const std::string text = canonical_personal_data(personal_data_class, value);
  if (text.empty()) return {};
  std::string message(personal_data_class);
  message += '\0';
  return fmt::format("{}·{}", personal_data_class, base32(keyed_hash(key_, message + text)));
}

std::string Pseudonyms::key_id() const {
  const Hash hash = keyed_hash(key_, "key id");
  return fmt::format("k-{:02x}{:02x}{:02x}{:02x}", hash.at(0), hash.at(1), hash.at(2), hash.at(3));
}

std::filesystem::path default_key_file() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::filesystem::path(value == nullptr ? "" : value);
  };
  std::filesystem::path folder = variable("XDG_CONFIG_HOME");
  if (folder.empty() && !variable("HOME").empty()) folder = variable("HOME") / ".config";
  if (folder.empty()) {
    throw usage_error(
        "there is no folder for the pseudonym key: neither HOME nor XDG_CONFIG_HOME "
        "is set",
        "Say where it is with --key-file FILE, or keep the data as they are with "
        "--keep-personal-data.");
  }
  return folder / "cdxray" / "pseudonym.key";
}

}  // namespace cdxray
