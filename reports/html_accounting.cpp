// Every late record accounted for: the bar of shares, the table that adds up, what no finding
// explains, and the channels.
#include <algorithm>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_phrases.h"
#include "reports/html_sections.h"
#include "reports/phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

struct Segment {
  std::string_view tone;
  std::int64_t records = 0;
};

std::vector<Segment> segments_of(const Accounting& accounting, const Sections& sections) {
  std::vector<Segment> segments;
  for (const Finding* finding : sections.causes) {
    segments.push_back({html_tone(finding), finding->explains_records});
  }
  if (accounting.unexplained > 0) segments.push_back({"unknown", accounting.unexplained});
  return segments;
}

/// Lengths out of 1000; even the smallest share can be seen.
std::string bar(const Accounting& accounting, const std::vector<Segment>& segments,
                Language language) {
  constexpr double whole = 1000.0;
  const double gap = segments.size() > 50 ? 0.0 : 3.0;
  const auto count = static_cast<double>(segments.size());
  std::vector<double> lengths;
  double sum = 0.0;
  for (const Segment& segment : segments) {
    const double part = static_cast<double>(segment.records) / static_cast<double>(accounting.late);
    lengths.push_back(std::max(part, 0.004));
    sum += lengths.back();
  }
  const double scale = (whole - gap * (count - 1.0)) / sum;
  std::string out = fmt::format(
      "<svg viewBox=\"0 0 1000 26\" width=\"900\" height=\"26\" preserveAspectRatio=\"none\" "
      "role=\"img\" aria-label=\"{}\">",
      say(wordings::explained_and_not, language, grouped(accounting.explained, language),
          grouped(accounting.unexplained, language)));
  double at = 0.0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const double length = lengths[i] * scale;
    out += fmt::format(
        "<rect class=\"f-{}\" fill=\"{}\" x=\"{:.1f}\" width=\"{:.1f}\" height=\"26\"/>",
        segments[i].tone, html_fallback(segments[i].tone), at, length);
    at += length + gap;
  }
  return out + "</svg>\n";
}

std::string cause_row(const Finding& finding, std::int64_t late, Language language) {
  return fmt::format(
      "<tr><th scope=\"row\"><span class=\"sw {}\"></span>{} <span class=\"z\">{}, {}, "
      "{}</span></th>"
      "<td class=\"r\">{}</td><td class=\"r\">{}</td></tr>\n",
      html_tone(&finding), html_link(finding), html_text(subject_words(finding, language)),
      html_text(finding.id), severity_name(finding.severity, language),
      grouped(finding.explains_records, language), share(finding.explains_records, late, language));
}

std::string sum_row(std::string_view name, std::int64_t records, std::int64_t late,
                    Language language) {
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td class=\"r\">{}</td><td class=\"r\">{}</td></tr>\n", name,
      grouped(records, language), share(records, late, language));
}

std::string table(const Accounting& accounting, const Sections& sections, Language language) {
  std::string out = fmt::format(
      "<table><thead><tr><th scope=\"col\">{}</th>"
      "<th scope=\"col\" class=\"r\">{}</th><th scope=\"col\" class=\"r\">{}</th>"
      "</tr></thead>\n<tbody>\n",
      say(wordings::root_cause_heading, language), say(wordings::late_heading, language),
      say(wordings::share_heading, language));
  for (const Finding* finding : sections.causes) {
    out += cause_row(*finding, accounting.late, language);
  }
  out += "</tbody>\n<tbody>\n";
  out += sum_row(say(wordings::explained_heading, language), accounting.explained, accounting.late,
                 language);
  const std::string unexplained = say(wordings::unexplained_heading, language);
  const std::string name =
      accounting.unexplained > 0
          ? fmt::format("<span class=\"sw unknown\"></span><a href=\"#unexplained\">{}</a>",
                        unexplained)
          : unexplained;
  out += sum_row(name, accounting.unexplained, accounting.late, language);
  return out + "</tbody>\n<tfoot>" +
         sum_row(say(wordings::late_heading, language), accounting.late, accounting.late,
                 language) +
         "</tfoot></table>";
}

std::string kinds(const Accounting& accounting, Language language) {
  std::vector<std::string> parts;
  for (const KindCount& kind : accounting.by_kind) {
    if (kind.late > 0) parts.push_back(kind_words(kind, language));
  }
  if (parts.empty()) return {};
  return fmt::format(
      "<p class=\"alt\">{}</p>",
      say(wordings::late_by_kind, language,
          html_text(fmt::format("{}", fmt::join(parts, say(wordings::separator, language))))));
}

std::string channel_cell(const std::string& channel, const Phrase& unknown, Language language) {
  if (!channel.empty()) return html_text(channel);
  return fmt::format("<span class=\"z\">{}</span>", say(unknown, language));
}

std::string unexplained_groups(const Accounting& accounting, Language language) {
  std::string out = fmt::format(
      "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\" class=\"r\">{}</th></tr></thead>\n"
      "<tbody>\n",
      say(wordings::stage_heading, language), say(wordings::channel_heading, language),
      say(wordings::legal_entity_heading, language), say(wordings::late_heading, language));
  for (const UnexplainedCount& group : accounting.by_unexplained) {
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"r\">{}</td></tr>\n",
        html_text(group.title), channel_cell(group.channel, wordings::channel_not_known, language),
        html_text(group.company), grouped(group.records, language));
  }
  return out + "</tbody></table>";
}

}  // namespace

std::string html_accounting(const Diagnosis& diagnosis, const Sections& sections,
                            Language language) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.late == 0) return {};
  std::string out = html_section("accounting", say(wordings::every_late_record, language),
                                 say(wordings::one_cause_each, language));
  out += "<div class=\"card xb\">" + bar(accounting, segments_of(accounting, sections), language);
  out += html_region(say(wordings::late_by_cause, language), table(accounting, sections, language),
                     "");
  return out + kinds(accounting, language) + "</div></section>\n";
}

std::string html_unexplained(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.unexplained == 0) return {};
  const std::string count = say_count(wordings::late_records, language, accounting.unexplained);
  std::string out = html_section(
      "unexplained",
      say(wordings::in_detail, language, say(wordings::unexplained_heading, language), count),
      say(wordings::unexplained_meaning, language));
  return out + "<div class=\"card pad body\">" +
         html_region(say(wordings::unexplained_by_stage, language),
                     unexplained_groups(accounting, language), "") +
         html_rows(say(wordings::unexplained_list, language), accounting.unexplained_columns,
                   accounting.unexplained_rows, accounting.unexplained, language) +
         "</div></section>\n";
}

std::string html_channels(const Diagnosis& diagnosis, Language language) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.by_channel.empty()) return {};
  std::string body = fmt::format(
      "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"r\">{}</th>"
      "<th scope=\"col\" class=\"r\">{}</th></tr></thead>\n<tbody>\n",
      say(wordings::channel_heading, language), say(wordings::late_heading, language),
      say(wordings::records_heading, language));
  for (const ChannelCount& channel : accounting.by_channel) {
    body += fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"r\">{}</td><td class=\"r\">{}</td></tr>\n",
        channel_cell(channel.channel, wordings::channel_unknown, language),
        channel.late == 0 ? "<span class=\"z\">0</span>"
                          : fmt::format("<b>{}</b>", grouped(channel.late, language)),
        grouped(channel.records, language));
  }
  body += fmt::format(
      "</tbody>\n<tfoot><tr><th scope=\"row\">{}</th><td class=\"r\">{}</td>"
      "<td class=\"r\">{}</td></tr></tfoot></table>",
      say(wordings::all_records_row, language), grouped(accounting.late, language),
      grouped(accounting.records, language));
  return html_section("channels", say(wordings::channel_by_channel, language), "") +
         html_region(say(wordings::records_by_channel, language), body, "card ") + "</section>\n";
}

}  // namespace cdxray
