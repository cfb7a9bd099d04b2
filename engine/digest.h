// SHA-256, of bytes and of files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cdxray {

/// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);
/// As a Content-Security-Policy writes it.
std::string sha256_base64(std::string_view bytes);
/// Of a whole file, streamed. Throws Error when it cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace cdxray
