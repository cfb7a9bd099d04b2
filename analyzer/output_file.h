// OutputFile: a whole file, or none. It is written beside its target and renamed at the end; that
// the target can be written is found out before anything is run.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cdxray {

class OutputFile {
 public:
  /// Opens a new file beside the target. Throws Error: usage when the folder does not exist (it is
  /// not created) or the target is a folder, input when it cannot be written. `what` is what the
  /// user wrote, for the text.
  OutputFile(const std::filesystem::path& target, std::string what);
  ~OutputFile();  ///< removes what was not finished
  OutputFile(OutputFile&& other) noexcept;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  OutputFile& operator=(OutputFile&&) = delete;

  void write(std::string_view text);
  /// Gives the file its name.
  void finish();

 private:
  void open_temporary();

  std::filesystem::path target_;
  std::filesystem::path temporary_;  ///< empty for devices and pipes, which are written directly
  std::string what_;
  int file_descriptor_ = -1;
};

/// Throws Error (usage) unless the folder that is to hold `target` exists and `target` is no
/// folder.
void require_folder_of(const std::filesystem::path& target, const std::string& what);

/// To stdout, all of it. Throws ClosedPipe when nobody reads it, Error when the disk is full.
void write_standard_output(std::string_view text);
/// To stderr; nobody listening is no failure.
void write_standard_error(std::string_view text);

}  // namespace cdxray
