// HTML: one self-contained page that needs no network, no script and, to be read, no style (UX §2).
#include <algorithm>

#include <fmt/format.h>

#include "engine/digest.h"
#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_phrases.h"
#include "reports/html_sections.h"
#include "reports/html_style.h"
#include "reports/phrases.h"
#include "reports/renderers.h"
#include "reports/words.h"

namespace cdxray {
namespace {

const std::string& environment_name(const Diagnosis& diagnosis) {
  const SnapshotFacts& snapshot = diagnosis.snapshot;
  return snapshot.label.empty() ? snapshot.name : snapshot.label;
}

std::string head(const Diagnosis& diagnosis, Language language) {
  std::string out = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n", to_text(language));
  out +=
      "<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'sha256-";
  out += sha256_base64(html_style);
  out +=
      "'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"robots\" content=\"noindex\">\n";
  out += fmt::format("<meta name=\"generator\" content=\"cdxray {}\">\n", CDXRAY_VERSION);
  out += fmt::format("<title>{} · {}</title>\n", html_text(headline(diagnosis, language).text()),
                     html_text(environment_name(diagnosis)));
  out += "<style>";
  out += html_style;
  return out + "</style>\n</head>\n";
}

std::string top_bar(const Diagnosis& diagnosis, Language language) {
  const std::string& captured = diagnosis.snapshot.captured_at;
  const auto moment = parse_moment(captured);
  const std::string time = moment
                               ? fmt::format("<time datetime=\"{}\">{}</time>", to_rfc3339(*moment),
                                             moment_words(captured, language))
                               : html_text(captured);
  return fmt::format(
      "<a class=\"skip\" href=\"#verdict\">{}</a>\n"
      "<header class=\"top\"><div class=\"top-in\">\n<span class=\"brand\">"
      "<svg viewBox=\"0 0 32 32\" width=\"26\" height=\"26\" fill=\"none\" stroke=\"currentColor\" "
      "stroke-width=\"2\" aria-hidden=\"true\"><rect x=\"1\" y=\"1\" width=\"30\" height=\"30\" "
      "rx=\"8\"/><path d=\"M7 16h5l2.5-6 4 12L21 16h4\"/></svg> cdxray</span>\n"
      "<span class=\"env\"><b>{}</b> · {}</span>\n</div></header>\n",
      say(wordings::skip_to_verdict, language), html_text(environment_name(diagnosis)),
      say(wordings::snapshot_of, language, time));
}

struct Part {
  std::string_view id;
  const Phrase* name;
  std::int64_t count;  ///< shown where it is not negative
  std::string content;
};

std::int64_t size_of(const auto& list) {
  return static_cast<std::int64_t>(list.size());
}

std::int64_t known_channels(const Accounting& accounting) {
  return std::count_if(accounting.by_channel.begin(), accounting.by_channel.end(),
                       [](const ChannelCount& channel) { return !channel.channel.empty(); });
}

/// The page in its order; parts without content are left out.
std::vector<Part> parts_of(const Diagnosis& diagnosis, Language language) {
  const Sections sections = sections_of(diagnosis);
  const Accounting& accounting = diagnosis.accounting;
  std::vector<Part> parts{
      {"verdict", &wordings::verdict_part, -1, html_verdict(diagnosis, language)},
      {"pipeline", &wordings::pipeline_part, -1, html_pipeline(diagnosis, language)},
      {"accounting", &wordings::accounting_part, -1,
       html_accounting(diagnosis, sections, language)},
      {"causes", &wordings::root_causes_heading, size_of(sections.causes),
       html_causes(diagnosis, sections, language)},
      {"unexplained", &wordings::unexplained_heading, accounting.unexplained,
       html_unexplained(diagnosis, language)},
      {"leads", &wordings::leads_part, size_of(sections.leads),
       html_leads(diagnosis, sections, language)},
      {"risks", &wordings::risks_part, size_of(sections.risks),
       html_risks(diagnosis, sections, language)},
      {"channels", &wordings::channels_heading, known_channels(accounting),
       html_channels(diagnosis, language)},
      {"findings", &wordings::findings_part, size_of(diagnosis.findings),
       html_findings(diagnosis, sections, language)},
      {"unchecked", &wordings::not_checked_part,
       size_of(sections.blocked) + size_of(sections.broken),
       html_not_checked(diagnosis, sections, language)},
      {"measured", &wordings::measured_part, -1, html_measured(diagnosis, language)}};
  std::erase_if(parts, [](const Part& part) { return part.content.empty(); });
  return parts;
}

std::string contents(const std::vector<Part>& parts, Language language) {
  std::string out =
      fmt::format("<nav class=\"toc\" aria-label=\"{}\"><ol>\n", say(wordings::contents, language));
  for (const Part& part : parts) {
    const std::string count =
        part.count < 0 ? ""
                       : fmt::format(" <span class=\"n\">{}</span>", grouped(part.count, language));
    out += fmt::format("<li><a href=\"#{}\"><span>{}</span>{}</a></li>\n", part.id,
                       say(*part.name, language), count);
  }
  return out + "</ol></nav>\n";
}

}  // namespace

std::string render_html(const Diagnosis& diagnosis, const RenderOptions& options) {
  const Language language = options.language;
  const std::vector<Part> parts = parts_of(diagnosis, language);
  std::string out = head(diagnosis, language);
  out += "<body>\n";
  out += html_icons;
  out += top_bar(diagnosis, language);
  out += "<div class=\"wrap\">\n" + contents(parts, language) + "\n<main id=\"main\">\n";
  for (const Part& part : parts) out += part.content;
  return out + fmt::format("</main></div>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
                           say(wordings::complete_in_itself, language));
}

}  // namespace cdxray
