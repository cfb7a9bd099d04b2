#include "analyzer/output_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "analyzer/interrupt.h"
#include "engine/error.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

constexpr mode_t readable_by_all = 0666;  // the user's umask takes away what it likes

Error write_error(const std::string& what) {
  return input_error(fmt::format("{} cannot be written: {}", what, std::strerror(errno)));
}

/// False when the device said no; errno tells why.
bool write_all(int file_descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file_descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return false;
    } else {
      throw_if_interrupted();
    }
  }
  return true;
}

/// A link stays a link: what it points to is replaced.
fs::path resolved(const fs::path& target) {
  std::error_code ignored;
  if (!fs::is_symlink(target, ignored)) return target;
  const fs::path real = fs::canonical(target, ignored);
  return ignored ? target : real;
}

bool is_device_or_pipe(const fs::path& target) {
  std::error_code ignored;
  const fs::file_status status = fs::status(target, ignored);
  return fs::exists(status) && !fs::is_regular_file(status);
}

}  // namespace

void require_folder_of(const fs::path& target, const std::string& what) {
  std::error_code ignored;
  if (fs::is_directory(target, ignored) || !target.has_filename()) {
    throw usage_error(fmt::format("{}: this is a folder, not a file", what),
                      "Add the name of the file.");
  }
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored)) {
    throw usage_error(fmt::format("{}: folder '{}' does not exist", what, folder.string()),
                      "Folders are not made for you. Nothing was run.");
  }
}

OutputFile::OutputFile(const fs::path& target, std::string what)
    : target_(resolved(target)), what_(std::move(what)) {
  require_folder_of(target_, what_);
  if (is_device_or_pipe(target_)) {
    file_descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    open_temporary();
  }
  if (file_descriptor_ < 0) throw write_error(what_);
}

/// A name that nothing has: what lies beside the target is not ours to write over.
void OutputFile::open_temporary() {
  constexpr int most_tries = 1000;
  for (int i = 0; i < most_tries; ++i) {
    const fs::path name = fmt::format("{}.{}-{}.tmp", target_.string(), ::getpid(), i);
    file_descriptor_ =
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, readable_by_all);
    if (file_descriptor_ >= 0) temporary_ = name;
    if (file_descriptor_ >= 0 || errno != EEXIST) return;
  }
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      what_(std::move(other.what_)),
      file_descriptor_(std::exchange(other.file_descriptor_, -1)) {}

OutputFile::~OutputFile() {
  if (file_descriptor_ < 0) return;
  ::close(file_descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void OutputFile::write(std::string_view text) {
  if (!write_all(file_descriptor_, text)) throw write_error(what_);
}

void OutputFile::finish() {
  // The network file system's complaints come with close().
  const bool closed = ::close(std::exchange(file_descriptor_, -1)) == 0;
  if (temporary_.empty()) return;
  if (closed && ::rename(temporary_.c_str(), target_.c_str()) == 0) return;
  const int failure = errno;
  ::unlink(temporary_.c_str());
  errno = failure;
  throw write_error(what_);
}

void write_standard_output(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return;
  if (errno == EPIPE) throw ClosedPipe{};
  throw write_error("standard output");
}

void write_standard_error(std::string_view text) {
  // There is nowhere left to say that saying failed.
  static_cast<void>(write_all(STDERR_FILENO, text));
}

}  // namespace cdxray
