#include "engine/digest.h"

#include <array>
#include <fstream>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

#include "engine/error.h"

namespace cdxray {
namespace {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

const unsigned char* bytes_of(const char* text) {
  return reinterpret_cast<const unsigned char*>(text);
}

Digest digest_of(std::string_view bytes) {
  Digest digest{};
  crypto_hash_sha256(digest.data(), bytes_of(bytes.data()), bytes.size());
  return digest;
}

std::string hex(const Digest& digest) {
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  return text.data();
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  return hex(digest_of(bytes));
}

std::string sha256_base64(std::string_view bytes) {
  const Digest digest = digest_of(bytes);
  std::array<char,
             sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)>
      text{};
  sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  return text.data();
}

std::string sha256_of_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw input_error(fmt::format("{} cannot be read", file.string()));
  crypto_hash_sha256_state state{};
  crypto_hash_sha256_init(&state);
  std::vector<char> buffer(1 << 20);
  while (stream) {
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    crypto_hash_sha256_update(&state, bytes_of(buffer.data()),
                              static_cast<unsigned long long>(stream.gcount()));
  }
  if (stream.bad()) throw input_error(fmt::format("{} cannot be read to its end", file.string()));
  Digest digest{};
  crypto_hash_sha256_final(&state, digest.data());
  return hex(digest);
}

}  // namespace cdxray
