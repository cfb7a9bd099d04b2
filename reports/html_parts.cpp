#include "reports/html_parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_findings_phrases.h"
#include "reports/words.h"

namespace cdxray {
namespace {

std::string cell(const Value& value, bool is_id) {
  if (is_null(value)) return "<td class=\"z\">NULL</td>";
  const std::string raw = to_text(value);
  const bool number = !is_id && !std::holds_alternative<std::string>(value);
  if (is_pseudonym(raw)) {
    return fmt::format("<td><span class=\"pii\">{}</span></td>", html_text(raw));
  }
  return fmt::format("<td{}>{}</td>", number ? " class=\"r\"" : "", html_text(raw));
}

bool holds_numbers(const std::vector<Row>& rows, std::size_t column, bool is_id) {
  return !is_id && !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    return column < row.size() && (std::holds_alternative<std::int64_t>(row[column]) ||
                                   std::holds_alternative<double>(row[column]));
  });
}

std::string rows_head(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows) {
  std::string out = "<thead><tr>";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool number = holds_numbers(rows, i, columns[i].is_id);
    out += fmt::format("<th scope=\"col\"{}>{}</th>", number ? " class=\"r\"" : "",
                       html_text(columns[i].name));
  }
  return out + "</tr></thead>\n";
}

std::string rows_table(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows) {
  std::string out = "<table class=\"cells\">" + rows_head(columns, rows) + "<tbody>\n";
  for (const Row& row : rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i) {
      out += cell(row[i], columns[i].is_id);
    }
    out += "</tr>\n";
  }
  return out + "</tbody></table>";
}

}  // namespace

std::string_view html_tone(const Finding* finding) {
  return finding ? to_text(finding->severity) : "unknown";
}

std::string_view html_tone(Verdict verdict) {
  switch (verdict) {
    case Verdict::healthy:
      return "good";
    case Verdict::degraded:
      return "warning";
    case Verdict::unhealthy:
      return "critical";
    case Verdict::incomplete:
      break;
  }
  return "unknown";
}

std::string_view html_fallback(std::string_view tone) {
  if (tone == "critical") return "#b42318";
  if (tone == "error") return "#a84300";
  if (tone == "warning") return "#725400";
  if (tone == "info") return "#2f5d9b";
  if (tone == "good") return "#17663a";
  return "#5b4b8a";
}

std::string html_icon(std::string_view tone) {
  return fmt::format(
      "<svg class=\"i t-{0}\" width=\"14\" height=\"14\" aria-hidden=\"true\" fill=\"{1}\">"
      "<use href=\"#i-{0}\"/></svg>",
      tone, html_fallback(tone));
}

std::string html_badge(std::string_view tone, std::string_view word) {
  return fmt::format("<span class=\"b {}\">{} {}</span>", tone, html_icon(tone), html_text(word));
}

std::string html_severity(Severity severity, Language language) {
  return html_badge(to_text(severity), severity_word(severity, language));
}

std::string html_anchor(const Finding& finding) {
  std::string anchor = "f-";
  for (const char c : finding.fingerprint) {
    const bool safe = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    anchor += safe ? c : '-';
  }
  return anchor;
}

std::string html_link(const Finding& finding) {
  return fmt::format("<a href=\"#{}\">{}</a>", html_anchor(finding), html_text(finding.title));
}

std::string html_step(std::string_view step) {
  constexpr std::string_view sign = " &gt; ";
  std::string out = html_text(step);
  for (std::size_t at = 0; (at = out.find(sign, at)) != std::string::npos;) {
    out.replace(at, sign.size(), "&nbsp;▸ ");
  }
  return out;
}

std::string html_steps(const std::vector<std::string>& steps) {
  if (steps.empty()) return {};
  std::string out = "<ol class=\"steps\">";
  for (const std::string& step : steps) out += fmt::format("<li>{}</li>\n", html_step(step));
  return out + "</ol>\n";
}

std::string html_command(std::string_view command) {
  return fmt::format("<pre class=\"cmd\"><code><span class=\"p\">$ </span>{}</code></pre>",
                     html_text(command));
}

std::string html_region(std::string_view name, std::string_view table, std::string_view classes) {
  return fmt::format("<section class=\"{}tw\" tabindex=\"0\" aria-label=\"{}\">{}</section>\n",
                     classes, html_attribute(name), table);
}

std::string html_rows(std::string_view name, const std::vector<WitnessColumn>& columns,
                      const std::vector<Row>& rows, std::int64_t total, Language language) {
  const std::string count = rows_words(rows.size(), total, language);
  std::string out =
      fmt::format("<div><p class=\"h\">{}</p>", say(wordings::evidence, language, count));
  if (!rows.empty()) out += html_region(name, rows_table(columns, rows), "");
  return out + "</div>\n";
}

std::string html_section(std::string_view id, std::string_view heading, std::string_view lead) {
  std::string out =
      fmt::format("\n<section id=\"{0}\" aria-labelledby=\"h-{0}\">\n<h2 id=\"h-{0}\">{1}</h2>\n",
                  id, html_text(heading));
  if (!lead.empty()) out += fmt::format("<p class=\"lead\">{}</p>\n", html_text(lead));
  return out;
}

}  // namespace cdxray
