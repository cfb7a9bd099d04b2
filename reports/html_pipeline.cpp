// The pipeline section: the picture twice, its legend, and the same in a table.
#include <functional>
#include <set>

#include <fmt/format.h>

#include "engine/language.h"
#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_sections.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::string stage_row(const Accounting& accounting, const StageCount& stage) {
  const std::string grace =
      stage.grace_seconds > 0 ? duration_text(stage.grace_seconds, Language::en) : std::string("–");
  const std::string counts =
      is_unseen(accounting, stage)
          ? "<td class=\"r\"><span class=\"z\">none seen</span></td><td class=\"r\">?</td>"
          : fmt::format("<td class=\"r\">{}</td><td class=\"r\">{}</td>", grouped(stage.records),
                        grouped(stage.late));
  return fmt::format("<tr><th scope=\"row\">{}</th>{}<td class=\"r\">{}</td></tr>\n",
                     html_text(stage.title), counts, grace);
}

std::string stage_table(const Accounting& accounting) {
  std::string out =
      "<table><thead><tr><th scope=\"col\">Stage</th><th scope=\"col\" class=\"r\">Records</th>"
      "<th scope=\"col\" class=\"r\">Late</th><th scope=\"col\" class=\"r\">Grace</th></tr></thead>"
      "\n<tbody>\n";
  for (const StageCount& stage : accounting.by_stage) out += stage_row(accounting, stage);
  return out + fmt::format(
                   "</tbody>\n<tfoot><tr><th scope=\"row\">All</th><td class=\"r\">{}</td>"
                   "<td class=\"r\">{}</td><td></td></tr></tfoot></table>",
                   grouped(accounting.records), grouped(accounting.late));
}

/// Explains the signs that occur, and no others.
std::string legend(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  bool calm = false;
  bool part = false;
  bool unknown = false;
  std::set<Severity, std::greater<>> severities;
  for (const StageCount& stage : accounting.by_stage) {
    const Finding* cause = strongest_cause_at(diagnosis, stage);
    if (stage.late > 0 && cause) severities.insert(cause->severity);
    unknown = unknown || is_unseen(accounting, stage) || (stage.late > 0 && !cause);
    calm = calm || is_calm(accounting, stage);
    part = part || (stage.late == 0 && stage.records > 0 && !is_calm(accounting, stage));
  }
  std::string out = "<div class=\"legend\">";
  if (calm) out += fmt::format("<span>{} nothing late</span> ", html_icon("good"));
  if (part) out += fmt::format("<span>{} nothing late in what was seen</span> ", html_icon("info"));
  for (const Severity severity : severities) {
    out += fmt::format("<span>{} late, cause: {}</span> ", html_icon(to_text(severity)),
                       to_text(severity));
  }
  if (unknown) {
    out += fmt::format("<span>{} unexplained, or none seen</span> ", html_icon("unknown"));
  }
  return out + fmt::format("<span>{} done · {} on the way in time · {} late</span></div>\n",
                           grouped(accounting.done), grouped(accounting.in_flight),
                           grouped(accounting.late));
}

}  // namespace

std::string html_pipeline(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  if (!accounting.available || accounting.by_stage.empty()) return {};
  std::string out = html_section(
      "pipeline", "Where the records stand",
      "Every record stands at one stage. It is late when it waits there longer than the stage's "
      "grace." +
          std::string(accounting.late > 0 ? " Select a number to see what holds it up." : ""));
  out += "<figure class=\"card pipe\">\n" + html_pipeline_wide(diagnosis);
  out += "<div class=\"small\" hidden>" + html_pipeline_tall(diagnosis) + "</div>\n<figcaption>\n";
  out += legend(diagnosis);
  out += "<details class=\"more\"><summary>Show as a table</summary>\n";
  out += html_region("Records by stage", stage_table(accounting), "");
  return out + "</details>\n</figcaption></figure></section>\n";
}

}  // namespace cdxray
