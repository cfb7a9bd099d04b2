#include "tests/support/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cdxray {
namespace {

struct Pipe {
  int reader = -1;
  int writer = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category());
  return {ends[0], ends[1]};
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

std::vector<std::string> environment_of(const ProcessOptions& options) {
  std::vector<std::string> environment{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent",
                                       "CDXRAY_RULES=" CDXRAY_SOURCE_DIR "/rules"};
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) {
      environment.push_back(std::string(name) + "=" + value);
    }
  }
  // The first of two settings would win.
  for (const auto& [name, value] : options.environment) {
    environment.insert(environment.begin(), name + "=" + value);
  }
  return environment;
}

/// A pipe that already holds the text and ends behind it.
int reader_of(const std::string& text) {
  const Pipe pipe = make_pipe();
  const ssize_t written = ::write(pipe.writer, text.data(), text.size());
  close(pipe.writer);
  if (written == static_cast<ssize_t>(text.size())) return pipe.reader;
  throw std::system_error(errno, std::generic_category());
}

[[noreturn]] void become(const std::filesystem::path& folder, char* const* arguments,
                         char* const* environment, int in, int out, int err) {
  if (in >= 0) dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  std::signal(SIGPIPE, SIG_DFL);
  if (chdir(folder.c_str()) == 0) execve(CDXRAY_PROGRAM, arguments, environment);
  _exit(127);
}

/// False at the end of the stream.
bool read_some(int file_descriptor, std::string& text) {
  std::array<char, 4096> buffer{};
  const ssize_t count = ::read(file_descriptor, buffer.data(), buffer.size());
  if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
  return count > 0;
}

void read_both(int out, int err, pid_t child, const ProcessOptions& options,
               ProcessResult& result) {
  constexpr int pause_milliseconds = 5;
  std::array<pollfd, 2> streams{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    poll(streams.data(), streams.size(), options.meanwhile ? pause_milliseconds : -1);
    if (streams[0].revents != 0 && !read_some(out, result.out)) streams[0].fd = -1;
    if (streams[1].revents != 0 && !read_some(err, result.err)) streams[1].fd = -1;
    if (options.meanwhile) options.meanwhile(child);
  }
}

}  // namespace

ProcessResult run_cdxray(const std::vector<std::string>& arguments, const ProcessOptions& options) {
  std::vector<std::string> words{"cdxray"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment = environment_of(options);
  const std::vector<char*> word_pointers = pointers(words);
  const std::vector<char*> environment_pointers = pointers(environment);
  const Pipe out = make_pipe();
  const Pipe err = make_pipe();
  if (options.close_stdout_early) close(out.reader);
  const int in = options.input.empty() ? -1 : reader_of(options.input);
  const pid_t child = fork();
  if (child == 0) {
    become(options.folder, word_pointers.data(), environment_pointers.data(), in, out.writer,
           err.writer);
  }
  if (in >= 0) close(in);
  close(out.writer);
  close(err.writer);
  ProcessResult result;
  read_both(options.close_stdout_early ? -1 : out.reader, err.reader, child, options, result);
  if (!options.close_stdout_early) close(out.reader);
  close(err.reader);
  int status = 0;
  waitpid(child, &status, 0);
  constexpr int signal_base = 128;
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : signal_base + WTERMSIG(status);
  return result;
}

}  // namespace cdxray
