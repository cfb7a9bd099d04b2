// cdxray report: a stored result again, in another format or language. Nothing is judged anew.
#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "analyzer/checked_pack.h"
#include "analyzer/commands.h"
#include "analyzer/kept_texts.h"
#include "analyzer/output_file.h"
#include "analyzer/report_files.h"
#include "engine/error.h"
#include "reports/result_reader.h"

namespace cdxray {
namespace {

/// More than any of ours: a result of a million rows has less.
constexpr std::size_t most_bytes = std::size_t{512} << 20U;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw input_error(fmt::format("{}: {}", path.string(), std::generic_category().message(errno)),
                      "A result is written by: cdxray check SNAPSHOT --report json=FILE");
  }
  std::string text;
  std::vector<char> piece(std::size_t{1} << 20U);
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
    text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    if (text.size() <= most_bytes) continue;
    throw input_error(
        fmt::format("{}: more than {} bytes, the most that a result may have", path.string(),
                    most_bytes),
        "Write it with fewer rows: cdxray check SNAPSHOT --max-rows 50 --report json=FILE");
  }
  if (file.bad()) throw input_error(path.string() + ": it cannot be read", "It must be a file.");
  return text;
}

/// In the language asked for; the words come from the pack, which may be another one by now.
Diagnosis spoken(Diagnosis diagnosis, const ReportCommand& command) {
  const Language language = command.language.value_or(diagnosis.language);
  if (language == diagnosis.language) return diagnosis;
  const Pack pack = load_checked_pack(command.pack);
  if (pack.name != diagnosis.pack_name || pack.version != diagnosis.pack_version) {
    warn(fmt::format("{} was made with {} {}, and is said with the words of {} {}",
                     command.result.filename().string(), diagnosis.pack_name,
                     diagnosis.pack_version, pack.name, pack.version));
  }
  TextsKept kept;
  Diagnosis result = translate(std::move(diagnosis), pack, language, &kept);
  warn_of_kept_texts(kept, pack, language);
  return result;
}

}  // namespace

Exit run(const ReportCommand& command) {
  ReportFiles files(command.reports, command.result, "the result");
  const Diagnosis diagnosis =
      spoken(read_result(read_file(command.result), command.result.string()), command);
  RenderOptions options = render_options(standard_output(command.look));
  options.language = diagnosis.language;
  const std::string text = command.format->render(diagnosis, options);
  files.write(diagnosis);
  files.finish();
  write_standard_output(text);
  return {};
}

}  // namespace cdxray
