#include "analyzer/importers/csv.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "analyzer/delimited.h"
#include "analyzer/importers/csv_layout.h"
#include "analyzer/importers/table_files.h"
#include "engine/error.h"

namespace cdxray {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t sample_size = std::size_t{64} * 1024;

std::ifstream opened(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw input_error(fmt::format("{} cannot be read", file.string()));
  return stream;
}

std::string start_of_text(const fs::path& file) {
  std::ifstream stream = opened(file);
  std::string text(sample_size, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

CsvSample sample_of(const fs::path& file, const TextFacts& facts) {
  std::ifstream stream = opened(file);
  TextDecoder decoder(stream, facts);
  CsvSample sample;
  sample.text.resize(sample_size);
  sample.text.resize(decoder.read(sample.text.data(), sample.text.size()));
  sample.whole = decoder.bytes_read() >= facts.bytes;
  return sample;
}

/// One file on its way into one table.
class FileImport {
 public:
  FileImport(ImportJob& job, const TableFile& file, const TextFacts& facts, const CsvLayout& layout)
      : job_(job),
        file_(file),
        facts_(facts),
        layout_(layout),
        channel_(job.side.side == "channel") {}

  void run() {
    choose_columns();
    if (columns_.empty()) {
      job_.report.ignored_files.push_back({job_.side.side, job_.side.channel_database, name(),
                                           "it has no column that a rule needs"});
      return;
    }
    begin();
    read_rows();
    job_.writer.end_table();
  }

 private:
  std::string name() const { return file_.path.filename().string(); }
  FileReport& report() { return job_.report.files.back(); }

  std::set<std::string> needed() const {
    std::set<std::string> columns;
    const auto at = job_.wanted.find((channel_ ? "ch_" : "hq_") + file_.table->name);
    if (at != job_.wanted.end()) columns = at->second;
    columns.insert(file_.table->key.begin(), file_.table->key.end());
    for (auto column = columns.begin(); column != columns.end();) {
      const bool here = file_.table->find(*column, channel_) != nullptr;
      column = here ? std::next(column) : columns.erase(column);
    }
    return columns;
  }

  void choose_columns() {
    const std::set<std::string> needed_columns = needed();
    for (std::size_t i = 0; i < layout_.names.size(); ++i) {
      if (needed_columns.count(layout_.names[i]) == 0) continue;
      columns_.push_back(layout_.names[i]);
      positions_.push_back(i);
      is_text_.push_back(file_.table->find(layout_.names[i], channel_)->type == ColumnType::text);
    }
    cells_.resize(columns_.size());
  }

  void begin() {
    FileReport report;
    report.side = job_.side.side;
    report.channel_database = job_.side.channel_database;
    report.file = name();
    report.table = file_.table->name;
    report.encoding = to_text(facts_.encoding);
    report.delimiter = delimiter_name(layout_.delimiter);
    report.layout = to_text(layout_.origin);
    const auto has = [](const std::vector<std::string>& list, const std::string& text) {
      return std::find(list.begin(), list.end(), text) != list.end();
    };
    for (const std::string& column : layout_.names) {
      if (!has(columns_, column)) report.dropped_columns.push_back(column);
    }
    for (const std::string& column : needed()) {
      if (!has(columns_, column)) report.missing_columns.push_back(column);
    }
    if (layout_.origin == CsvLayout::Origin::empty) {
      report.dropped_columns.clear();
      job_.report.warnings.push_back(
          fmt::format("{} is empty: taken as a table without rows", name()));
    }
    job_.report.files.push_back(std::move(report));
    job_.writer.begin_table(job_.side, *file_.table, columns_, name());
  }

  void read_rows() {
    std::ifstream stream = opened(file_.path);
    TextDecoder decoder(stream, facts_);
    DelimitedReader reader(decoder, layout_.delimiter);
    std::uintmax_t told = 0;
    while (reader.next()) {
      read_row(reader);
      if (decoder.bytes_read() == told) continue;
      job_.advance(decoder.bytes_read() - told, name());
      told = decoder.bytes_read();
    }
    if (stream.bad()) {
      throw input_error(fmt::format("{} cannot be read to its end", file_.path.string()));
    }
    job_.advance(facts_.bytes - told, name());
  }

  void read_row(const DelimitedReader& reader) {
    const auto& fields = reader.fields();
    if (!reader.problem().empty()) {
      refuse(reader.line(), reader.problem());
    } else if (reader.is_blank() || is_decoration(fields)) {
      return;
    } else if (fields.size() != layout_.names.size()) {
      refuse(reader.line(),
             fmt::format("{} fields where {} are expected", fields.size(), layout_.names.size()));
    } else {
      add(fields, reader.line());
    }
    ++report().rows_read;
  }

  /// What is no row: headers, here and repeated, the dashes below, the row count at the end.
  bool is_decoration(const std::vector<Field>& fields) {
    const bool below_header = std::exchange(below_header_, false);
    if (is_row_count(fields)) return true;
    if (report().rows_read == 0 && is_separator_hint(fields)) return true;
    if (layout_.origin != CsvLayout::Origin::header) return false;
    if (below_header && is_dashes(fields)) return padded_ = true;
    return below_header_ = fields.size() == layout_.names.size() &&
                           std::equal(fields.begin(), fields.end(), layout_.names.begin(),
                                      [](const Field& field, const std::string& column) {
                                        return field.text.size() >= column.size() &&
                                               column_name(field.text) == column;
                                      });
  }

  void add(const std::vector<Field>& fields, std::int64_t line) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      cells_[i] = cell(fields[positions_[i]], is_text_[i]);
    }
    const std::string reason = job_.writer.add_row(cells_, line);
    if (reason.empty()) {
      ++report().rows_stored;
    } else {
      note(line, reason);
    }
  }

  /// NULL is the bare word, and in files of bcp, which write the empty string as a NUL byte, also
  /// the empty field.
  std::optional<std::string_view> cell(const Field& field, bool is_text) const {
    std::string_view text = field.text;
    if (field.quoted) return text;
    if (padded_ || !is_text) {
      text = text.substr(0, text.find_last_not_of(' ') + 1);
      if (!is_text) text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    if (text == "NULL") return std::nullopt;
    if (text.size() == 1 && text[0] == '\0') return std::string_view();
    if (text.empty() && facts_.has_nul) return std::nullopt;
    return text;
  }

  void refuse(std::int64_t line, const std::string& reason) {
    job_.writer.count_refused();
    note(line, reason);
  }

  void note(std::int64_t line, const std::string& reason) {
    ++report().rows_refused;
    if (report().first_refusals.size() < refusals_shown) {
      report().first_refusals.push_back({line, reason});
    }
  }

  ImportJob& job_;
  const TableFile& file_;
  const TextFacts& facts_;
  const CsvLayout& layout_;
  bool channel_;
  bool below_header_ = false;
  bool padded_ = false;  ///< by sqlcmd, as the line of dashes shows
  std::vector<std::string> columns_;
  std::vector<std::size_t> positions_;
  std::vector<bool> is_text_;
  std::vector<std::optional<std::string_view>> cells_;
};

void import_file(ImportJob& job, const TableFile& file, const TableFolder& folder) {
  const bool channel = job.side.side == "channel";
  const std::string name = file.path.filename().string();
  const auto ignore = [&](const std::string& reason) {
    job.report.ignored_files.push_back({job.side.side, job.side.channel_database, name, reason});
  };
  if (job.wanted.count((channel ? "ch_" : "hq_") + file.table->name) == 0) {
    ignore("no rule reads this table");
    return;
  }
  std::ifstream stream = opened(file.path);
  const TextFacts facts = inspect_text(stream);
  if (!facts.is_text) {
    ignore("it is not text; export the table as CSV");
    job.report.warnings.push_back(fmt::format("{} was not read, since it is not text", name));
    return;
  }
  std::optional<std::vector<std::string>> listed;
  const auto at = folder.columns.find(file.table->name);
  if (at != folder.columns.end()) listed = read_column_names(start_of_text(at->second));
  const CsvLayout layout =
      find_layout(sample_of(file.path, facts), *file.table, channel, listed, file.path.string());
  FileImport(job, file, facts, layout).run();
}

}  // namespace

bool is_csv_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::uintmax_t size_of_csv_folder(const fs::path& folder) {
  std::uintmax_t size = 0;
  std::error_code error;
  for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
       at.increment(error)) {
    std::error_code unknown;
    const std::uintmax_t bytes = at->is_regular_file(unknown) ? at->file_size(unknown) : 0;
    if (!unknown) size += bytes;
  }
  return size;
}

std::string capture_time_of_csv_folder(const fs::path& folder) {
  const fs::path file = folder / captured_at_file;
  std::error_code error;
  if (!fs::exists(file, error)) return {};  // a folder that cannot be read is said when it is read
  const std::string text = start_of_text(file);
  const std::string_view said = trimmed(text);
  return std::string(said.empty() ? " " : said);  // there, but it says nothing: no moment
}

void import_csv_folder(ImportJob& job) {
  const bool channel = job.side.side == "channel";
  const TableFolder folder = list_tables(job.path, job.model, channel);
  for (const auto& [name, reason] : folder.ignored) {
    job.report.ignored_files.push_back({job.side.side, job.side.channel_database, name, reason});
  }
  const std::size_t before = job.report.files.size();
  for (const TableFile& file : folder.files) import_file(job, file, folder);
  if (job.report.files.size() > before) return;
  throw input_error(fmt::format("the folder {} has no file with a table of {} that a rule reads",
                                job.path.string(), channel ? "a channel database" : "headquarters"),
                    "Files are named after their table, such as RETAILASYNCCUSTOMERV2.csv or "
                    "ax.CUSTTABLE.txt, and lie directly in the folder.");
}

}  // namespace cdxray
