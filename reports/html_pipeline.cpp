// The pipeline section: the picture twice, its legend, and the same in a table.
#include <functional>
#include <set>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_phrases.h"
#include "reports/html_sections.h"
#include "reports/phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::string stage_row(const Accounting& accounting, const StageCount& stage, Language language) {
  const std::string grace =
      stage.grace_seconds > 0 ? duration_text(stage.grace_seconds, language) : std::string("–");
  const std::string counts =
      is_unseen(accounting, stage)
          ? fmt::format("<td class=\"r\"><span class=\"z\">{}</span></td><td class=\"r\">?</td>",
                        say(wordings::none_seen, language))
          : fmt::format("<td class=\"r\">{}</td><td class=\"r\">{}</td>",
                        grouped(stage.records, language), grouped(stage.late, language));
  return fmt::format("<tr><th scope=\"row\">{}</th>{}<td class=\"r\">{}</td></tr>\n",
                     html_text(stage.title), counts, grace);
}

std::string stage_table(const Accounting& accounting, Language language) {
  std::string out = fmt::format(
      "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"r\">{}</th>"
      "<th scope=\"col\" class=\"r\">{}</th><th scope=\"col\" class=\"r\">{}</th></tr></thead>"
      "\n<tbody>\n",
      say(wordings::stage_heading, language), say(wordings::records_heading, language),
      say(wordings::late_heading, language), say(wordings::grace_heading, language));
  for (const StageCount& stage : accounting.by_stage) out += stage_row(accounting, stage, language);
  return out + fmt::format(
                   "</tbody>\n<tfoot><tr><th scope=\"row\">{}</th><td class=\"r\">{}</td>"
                   "<td class=\"r\">{}</td><td></td></tr></tfoot></table>",
                   say(wordings::all_records_row, language), grouped(accounting.records, language),
                   grouped(accounting.late, language));
}

std::string legend_entry(std::string_view tone, const std::string& words) {
  return fmt::format("<span>{} {}</span> ", html_icon(tone), words);
}

/// Explains the signs that occur, and no others.
std::string legend(const Diagnosis& diagnosis, Language language) {
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
  if (calm) out += legend_entry("good", say(wordings::nothing_late, language));
  if (part) out += legend_entry("info", say(wordings::nothing_seen_late, language));
  for (const Severity severity : severities) {
    out += legend_entry(to_text(severity), say(wordings::late_with_cause, language,
                                               severity_name(severity, language)));
  }
  if (unknown) {
    out += legend_entry("unknown", say(wordings::unexplained_or_unseen, language));
  }
  return out + fmt::format("<span>{}</span></div>\n",
                           say(wordings::three_sums, language, grouped(accounting.done, language),
                               grouped(accounting.in_flight, language),
                               grouped(accounting.late, language)));
}

}  // namespace

std::string html_pipeline(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  if (!accounting.available || accounting.by_stage.empty()) return {};
  std::string lead = say(wordings::every_record_stands, language);
  if (accounting.late > 0) lead += " " + say(wordings::select_a_number, language);
  std::string out = html_section("pipeline", say(wordings::where_records_stand, language), lead);
  out += "<figure class=\"card pipe\">\n" + html_pipeline_wide(diagnosis, language);
  out += "<div class=\"small\" hidden>" + html_pipeline_tall(diagnosis, language) +
         "</div>\n<figcaption>\n";
  out += legend(diagnosis, language);
  out += fmt::format("<details class=\"more\"><summary>{}</summary>\n",
                     say(wordings::show_as_table, language));
  out +=
      html_region(say(wordings::records_by_stage, language), stage_table(accounting, language), "");
  return out + "</details>\n</figcaption></figure></section>\n";
}

}  // namespace cdxray
