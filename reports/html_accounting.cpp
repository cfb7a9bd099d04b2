// Every late record accounted for: the bar of shares, the table that adds up, what no finding
// explains, and the channels.
#include <algorithm>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_sections.h"
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
std::string bar(const Accounting& accounting, const std::vector<Segment>& segments) {
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
      "role=\"img\" aria-label=\"{} explained, {} unexplained\">",
      grouped(accounting.explained), grouped(accounting.unexplained));
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

std::string cause_row(const Finding& finding, std::int64_t late) {
  return fmt::format(
      "<tr><th scope=\"row\"><span class=\"sw {}\"></span>{} <span class=\"z\">{}, {}, "
      "{}</span></th>"
      "<td class=\"r\">{}</td><td class=\"r\">{}</td></tr>\n",
      html_tone(&finding), html_link(finding), html_text(subject_words(finding)),
      html_text(finding.id), to_text(finding.severity), grouped(finding.explains_records),
      share(finding.explains_records, late));
}

std::string sum_row(std::string_view name, std::int64_t records, std::int64_t late) {
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td class=\"r\">{}</td><td class=\"r\">{}</td></tr>\n", name,
      grouped(records), share(records, late));
}

std::string table(const Accounting& accounting, const Sections& sections) {
  std::string out =
      "<table><thead><tr><th scope=\"col\">Root cause</th>"
      "<th scope=\"col\" class=\"r\">Late</th><th scope=\"col\" class=\"r\">Share</th>"
      "</tr></thead>\n<tbody>\n";
  for (const Finding* finding : sections.causes) out += cause_row(*finding, accounting.late);
  out += "</tbody>\n<tbody>\n";
  out += sum_row("Explained", accounting.explained, accounting.late);
  const std::string_view name =
      accounting.unexplained > 0
          ? "<span class=\"sw unknown\"></span><a href=\"#unexplained\">Unexplained</a>"
          : "Unexplained";
  out += sum_row(name, accounting.unexplained, accounting.late);
  return out + "</tbody>\n<tfoot>" + sum_row("Late", accounting.late, accounting.late) +
         "</tfoot></table>";
}

std::string kinds(const Accounting& accounting) {
  std::vector<std::string> parts;
  for (const KindCount& kind : accounting.by_kind) {
    if (kind.late > 0) parts.push_back(kind_words(kind));
  }
  if (parts.empty()) return {};
  return fmt::format("<p class=\"alt\">Late by kind: {}.</p>",
                     html_text(fmt::format("{}", fmt::join(parts, "; "))));
}

std::string unexplained_groups(const Accounting& accounting) {
  std::string out =
      "<table><thead><tr><th scope=\"col\">Stage</th><th scope=\"col\">Channel</th>"
      "<th scope=\"col\">Legal entity</th><th scope=\"col\" class=\"r\">Late</th></tr></thead>\n"
      "<tbody>\n";
  for (const UnexplainedCount& group : accounting.by_unexplained) {
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"r\">{}</td></tr>\n",
        html_text(group.title),
        group.channel.empty() ? "<span class=\"z\">not known</span>" : html_text(group.channel),
        html_text(group.company), grouped(group.records));
  }
  return out + "</tbody></table>";
}

}  // namespace

std::string html_accounting(const Diagnosis& diagnosis, const Sections& sections) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.late == 0) return {};
  std::string out = html_section(
      "accounting", "Every late record accounted for",
      "Each late record has exactly one cause, proved by rows, or is said to be unexplained.");
  out += "<div class=\"card xb\">" + bar(accounting, segments_of(accounting, sections));
  out += html_region("Late records by cause", table(accounting, sections), "");
  return out + kinds(accounting) + "</div></section>\n";
}

std::string html_unexplained(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.unexplained == 0) return {};
  std::string out = html_section(
      "unexplained", "Unexplained: " + counted(accounting.unexplained, "late record"),
      "They are late and no finding covers them: a fault we have no rule for, or evidence that "
      "was not collected.");
  return out + "<div class=\"card pad body\">" +
         html_region("Unexplained late records by stage and channel",
                     unexplained_groups(accounting), "") +
         html_rows("Unexplained late records", accounting.unexplained_columns,
                   accounting.unexplained_rows, accounting.unexplained) +
         "</div></section>\n";
}

std::string html_channels(const Diagnosis& diagnosis) {
  const Accounting& accounting = diagnosis.accounting;
  if (accounting.by_channel.empty()) return {};
  std::string out = html_section("channels", "Channel by channel", "");
  std::string body =
      "<table><thead><tr><th scope=\"col\">Channel</th><th scope=\"col\" class=\"r\">Late</th>"
      "<th scope=\"col\" class=\"r\">Records</th></tr></thead>\n<tbody>\n";
  for (const ChannelCount& channel : accounting.by_channel) {
    body += fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"r\">{}</td><td class=\"r\">{}</td></tr>\n",
        channel.channel.empty() ? "<span class=\"z\">channel not known</span>"
                                : html_text(channel.channel),
        channel.late == 0 ? "<span class=\"z\">0</span>"
                          : fmt::format("<b>{}</b>", grouped(channel.late)),
        grouped(channel.records));
  }
  body += fmt::format(
      "</tbody>\n<tfoot><tr><th scope=\"row\">All</th><td class=\"r\">{}</td>"
      "<td class=\"r\">{}</td></tr></tfoot></table>",
      grouped(accounting.late), grouped(accounting.records));
  return out + html_region("Records by channel", body, "card ") + "</section>\n";
}

}  // namespace cdxray
