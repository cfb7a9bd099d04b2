#include <algorithm>

#include "reports/renderers.h"

namespace cdxray {

const std::vector<Format>& formats() {
  static const std::vector<Format> table{
      {"text", "txt", "for people at a terminal", render_text},
      {"json", "json", "the whole result, for programs (cdxray/result@1)", render_json},
      {"markdown", "md", "for pull requests and job summaries", render_markdown},
      {"html", "html", "one self-contained page, to hand on", render_html},
  };
  return table;
}

const Format* find_format(const std::string& name) {
  const auto& table = formats();
  const auto at = std::find_if(table.begin(), table.end(),
                               [&](const Format& format) { return format.name == name; });
  return at == table.end() ? nullptr : &*at;
}

}  // namespace cdxray
