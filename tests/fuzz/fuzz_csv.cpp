// Any bytes as an exported table: rows come in order, each with a line of the file, and a row that
// cannot be used gives a reason instead of fields.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "analyzer/delimited.h"
#include "analyzer/importers/csv_layout.h"

namespace {

using namespace cdxray;

/// More than any reading of the text can have: CR, LF and CRLF all end lines.
std::int64_t most_lines(const std::string& text) {
  std::int64_t lines = 1;
  for (const char c : text) lines += c == '\n' || c == '\r';
  return lines;
}

void expect_sound(const DelimitedReader& reader, std::int64_t previous, std::int64_t most) {
  if (reader.line() <= previous || reader.line() > most) std::abort();
  if (!reader.problem().empty() && !reader.fields().empty()) std::abort();
  for (const Field& field : reader.fields())
    if (field.text.size() > DelimitedLimits{}.row) std::abort();
}

void read_rows(const std::string& text, char delimiter, const DelimitedLimits& limits) {
  std::istringstream stream(text);
  const TextFacts facts = inspect_text(stream);
  if (facts.bytes != text.size()) std::abort();
  if (!facts.is_text) return;
  TextDecoder decoder(stream, facts);
  DelimitedReader reader(decoder, delimiter, limits);
  std::int64_t line = 0;
  while (reader.next()) {
    expect_sound(reader, line, most_lines(text));
    line = reader.line();
    is_dashes(reader.fields());
    is_row_count(reader.fields());
    is_separator_hint(reader.fields());
    for (const Field& field : reader.fields()) column_name(field.text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  for (const char delimiter : delimiters) read_rows(text, delimiter, {});
  // Limits so small that small inputs meet them.
  read_rows(text, ',', {.field = 8, .row = 32});
  return 0;
}
