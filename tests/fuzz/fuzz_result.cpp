// Any bytes as a stored result: it is refused, or every format can show it, and what it shows is
// read again as the same.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "engine/error.h"
#include "reports/format.h"
#include "reports/result_reader.h"

namespace {

using namespace cdxray;

std::optional<Diagnosis> accepted(const std::string& text) {
  try {
    return read_result(text, "result.json");
  } catch (const Error& error) {
    if (error.help().empty()) std::abort();
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto diagnosis = accepted(std::string(data, data + size));
  if (!diagnosis) return 0;
  for (const Format& format : formats()) {
    if (format.render(*diagnosis, {}).empty()) std::abort();
  }
  const std::string json = find_format("json")->render(*diagnosis, {});
  const auto again = accepted(json);
  if (!again || find_format("json")->render(*again, {}) != json) std::abort();
  return 0;
}
