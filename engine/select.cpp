#include "engine/select.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/error.h"

namespace cdxray {
namespace {

/// `*` and `?` as file names have them; without regard to ASCII case.
bool matches(std::string_view glob, std::string_view text) {
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  std::size_t g = 0;
  std::size_t t = 0;
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      resume = t;
    } else if (g < glob.size() &&
               (glob[g] == '?' || equal_ignoring_case(glob.substr(g, 1), text.substr(t, 1)))) {
      ++g;
      ++t;
    } else if (star != std::string_view::npos) {
      g = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

bool names(const std::string& wanted, const Rule& rule) {
  return matches(wanted, rule.id) || matches(wanted, rule.name) || matches(wanted, rule.topic) ||
         matches(wanted, rule.topic + "/" + rule.name);
}

void check_known(const Pack& pack, const std::vector<std::string>& wanted, const char* flag) {
  for (const std::string& name : wanted) {
    if (std::any_of(pack.rules.begin(), pack.rules.end(),
                    [&](const Rule& rule) { return names(name, rule); })) {
      continue;
    }
    std::vector<std::string> known;
    for (const Rule& rule : pack.rules) {
      known.insert(known.end(), {rule.id, rule.name, rule.topic});
    }
    const std::string nearest = nearest_name(name, known);
    throw usage_error(fmt::format("{} '{}' fits no rule", flag, name),
                      nearest.empty() ? "cdxray rules list shows all rules."
                                      : fmt::format("Did you mean '{}'?", nearest));
  }
}

bool any_names(const std::vector<std::string>& wanted, const Rule& rule) {
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const std::string& name) { return names(name, rule); });
}

}  // namespace

std::vector<const Rule*> selected_rules(const Pack& pack, const std::vector<std::string>& select,
                                        const std::vector<std::string>& ignore) {
  check_known(pack, select, "--select");
  check_known(pack, ignore, "--ignore");
  std::vector<const Rule*> rules;
  for (const Rule& rule : pack.rules) {
    if (!select.empty() && !any_names(select, rule)) continue;
    if (!any_names(ignore, rule)) rules.push_back(&rule);
  }
  return rules;
}

}  // namespace cdxray
