#include "analyzer/kept_texts.h"

#include <fmt/format.h>

#include "analyzer/output_file.h"
#include "reports/escape.h"

namespace cdxray {

void warn(const std::string& text) {
  write_standard_error("warning: " + terminal_text(text, true) + "\n");
}

void warn_of_kept_texts(const TextsKept& kept, const Pack& pack, Language language) {
  if (kept.empty()) return;
  warn(fmt::format("{} {} has no '{}' text for {}{}; such texts stay as they were", pack.name,
                   pack.version, to_text(language), *kept.begin(),
                   kept.size() == 1 ? "" : fmt::format(" and {} more", kept.size() - 1)));
}

}  // namespace cdxray
