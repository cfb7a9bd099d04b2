// The pipeline as a drawing: the records enter at one end, wait at the stages, and are done at the
// other. Drawn to fixed units; attributes carry fallback colours for hosts that refuse our style.
#include <algorithm>

#include <fmt/format.h>

#include "reports/escape.h"
#include "reports/html_parts.h"
#include "reports/html_phrases.h"
#include "reports/html_sections.h"
#include "reports/phrases.h"
#include "reports/svg_text.h"
#include "reports/words.h"

namespace cdxray {
namespace {

constexpr std::string_view grey = "#8b95a3";

/// What the drawing says of one stage.
struct StageLook {
  std::string title;
  std::string_view tone = "good";
  std::string href;  ///< "" when nothing is late
  std::string late;
  std::string here;
  bool unseen = false;
};

StageLook look_of(const Diagnosis& diagnosis, const StageCount& stage, Language language) {
  StageLook look;
  look.title = stage.title;
  if (is_unseen(diagnosis.accounting, stage)) {
    look.unseen = true;
    look.tone = "unknown";
    look.here = say(wordings::none_seen, language);
    return look;
  }
  const std::string records = grouped(stage.records, language);
  look.here =
      say(stage.late == 0 ? wordings::so_many_here : wordings::of_so_many_here, language, records);
  if (stage.late == 0) {
    if (!is_calm(diagnosis.accounting, stage)) look.tone = "info";
    return look;
  }
  const Finding* cause = strongest_cause_at(diagnosis, stage);
  look.tone = html_tone(cause);
  look.href = cause                                  ? html_anchor(*cause)
              : diagnosis.accounting.unexplained > 0 ? "unexplained"
                                                     : "accounting";
  look.late = say_count(wordings::so_many_late, language, stage.late);
  return look;
}

struct Drawing {
  std::vector<StageLook> waiting;
  std::vector<std::int64_t> went_on;  ///< records beyond each waiting stage
  StageCount last;
  std::int64_t records = 0;
  Language language = Language::en;
};

Drawing drawing_of(const Diagnosis& diagnosis, Language language) {
  Drawing drawing;
  drawing.language = language;
  const auto& stages = diagnosis.accounting.by_stage;
  drawing.records = diagnosis.accounting.records;
  drawing.last = stages.back();
  std::int64_t left = drawing.records;
  for (std::size_t i = 0; i + 1 < stages.size(); ++i) {
    left -= stages[i].records;
    drawing.waiting.push_back(look_of(diagnosis, stages[i], language));
    drawing.went_on.push_back(left);
  }
  return drawing;
}

/// The whole picture in one sentence, for readers who cannot see it.
std::string description(const Drawing& drawing) {
  const Language language = drawing.language;
  std::string out = say_count(wordings::records, language, drawing.records);
  const auto add = [&](const std::string& title, const std::string& count) {
    out += say(wordings::separator, language) + say(wordings::in_detail, language, title, count);
  };
  for (const StageLook& look : drawing.waiting) {
    add(look.title, fmt::format("{} {}", look.late, look.here));
  }
  add(drawing.last.title, grouped(drawing.last.records, language));
  return out + ".";
}

struct TextStyle {
  double size = 12.5;
  int weight = 400;
  std::string_view anchor = "middle";
  std::string_view classes = {};
};

std::string text_at(double x, double y, std::string_view content, const TextStyle& style) {
  const std::string classes =
      style.classes.empty() ? "" : fmt::format(" class=\"{}\"", style.classes);
  return fmt::format(
      "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" font-size=\"{}\" font-weight=\"{}\"{}>{}"
      "</text>",
      x, y, style.anchor, style.size, style.weight, classes, html_text(content));
}

std::string end_box(double x, double y, double width, double height) {
  return fmt::format(
      "<rect class=\"box\" fill=\"none\" stroke=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
      "height=\"{:.1f}\" rx=\"12\"/>",
      grey, x, y, width, height);
}

std::string circle(double x, double y, const StageLook& look) {
  const std::string_view color = html_fallback(look.tone);
  return fmt::format(
      "<circle class=\"{}\" fill=\"none\" stroke=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"25\" "
      "stroke-width=\"2.5\"/><use href=\"#i-{}\" class=\"f-{}\" fill=\"{}\" x=\"{:.1f}\" "
      "y=\"{:.1f}\" width=\"21\" height=\"21\"/>",
      look.unseen ? "unseen" : fmt::format("j-{}", look.tone), color, x, y, look.tone, look.tone,
      color, x - 10.5, y - 10.5);
}

std::string pill_box(double x, double y, double width, double height, std::string_view tone) {
  return fmt::format(
      "<rect class=\"pill j-{}\" fill=\"none\" stroke=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" "
      "width=\"{:.1f}\" height=\"{:.1f}\" rx=\"10\"/>",
      tone, html_fallback(tone), x, y, width, height);
}

struct Sheet {
  std::string_view id;
  std::string_view classes;
  double top = 0.0;
  double width = 0.0;
  double height = 0.0;
};

std::string open_svg(const Sheet& sheet, const Drawing& drawing) {
  return fmt::format(
      "<svg class=\"{0}\" width=\"{2}\" height=\"{3}\" viewBox=\"0 {1} {2} {3}\" role=\"group\" "
      "aria-labelledby=\"{4}-t {4}-d\">\n<title id=\"{4}-t\">{5}</title>\n"
      "<desc id=\"{4}-d\">{6}</desc>\n",
      sheet.classes, sheet.top, sheet.width, sheet.height, sheet.id,
      say(wordings::way_of_the_records, drawing.language), html_text(description(drawing)));
}

constexpr double rail_y = 134.0;
constexpr double box_width = 128.0;

constexpr double title_line = 16.0;
constexpr double title_size = 13.5;
constexpr double late_size = 15.5;
constexpr double here_size = 12.5;

std::vector<std::string> title_lines(const StageLook& look, double slot) {
  return svg_lines(look.title, title_size, slot - 10.0, 3);
}

/// The title stands on the lines above the circle.
std::string wide_title(double x, double slot, const StageLook& look) {
  const auto lines = title_lines(look, slot);
  const auto count = static_cast<double>(lines.size());
  std::string out;
  double y = count == 1.0 ? 92.0 : 92.0 - title_line * (count - 1.0);
  for (const std::string& line : lines) {
    out += text_at(x, y, line, {.size = title_size, .weight = 600});
    y += title_line;
  }
  return out;
}

/// Room for each stage: what stands in the box of a late one decides, as far as the figures stay
/// readable.
double least_slot(const Drawing& drawing) {
  double widest = 0.0;
  for (const StageLook& look : drawing.waiting) {
    if (look.href.empty()) continue;
    widest = std::max(
        {widest, svg_text_width(look.late, late_size), svg_text_width(look.here, here_size)});
  }
  return std::clamp(widest + 20.0, 110.0, 150.0);
}

std::string wide_stage(double x, double slot, const StageLook& look) {
  std::string out = fmt::format("<g><title>{}</title>", html_text(look.title));
  out += wide_title(x, slot, look) + circle(x, rail_y, look) + "</g>\n";
  if (look.href.empty()) {
    return out + text_at(x, 180.0, look.here, {.classes = "mut"}) + "\n";
  }
  const double width = std::min(slot - 8.0, 168.0);
  out += fmt::format(
      "<a href=\"#{}\"><path class=\"s-{}\" stroke=\"{}\" stroke-width=\"2\" d=\"M{:.1f} "
      "159v33\"/>",
      look.href, look.tone, html_fallback(look.tone), x);
  out += pill_box(x - width / 2, 192.0, width, 50.0, look.tone);
  const double room = width - 10.0;
  out += text_at(x, 214.0, look.late,
                 {.size = svg_fitting_size(look.late, late_size, room),
                  .weight = 700,
                  .classes = fmt::format("f-{}", look.tone)});
  return out +
         text_at(x, 232.0, look.here, {.size = svg_fitting_size(look.here, here_size, room)}) +
         "</a>\n";
}

std::string wide_end(double x, std::string_view title, const std::string& records) {
  const double middle = x + box_width / 2;
  std::string out = fmt::format("<g><title>{}</title>", html_text(title));
  out += end_box(x, rail_y - 49, box_width, 98.0);
  double y = rail_y - 25;
  for (const std::string& line : svg_lines(title, 13.5, box_width - 12.0, 2)) {
    out += text_at(middle, y, line, {.size = 13.5, .weight = 600});
    y += 16.0;
  }
  return out + text_at(middle, rail_y + 34, records, {.size = 25, .weight = 700}) + "</g>\n";
}

constexpr double tall_width = 300.0;
constexpr double tall_left = 72.0;
constexpr double tall_room = tall_width - tall_left - 6.0;

/// The title stands on the lines above `y`.
std::string tall_title(double y, const StageLook& look) {
  const auto lines = svg_lines(look.title, 15.0, tall_room, 2);
  std::string out;
  double line_y = y - 18.0 * static_cast<double>(lines.size() - 1);
  for (const std::string& line : lines) {
    out += text_at(tall_left, line_y, line, {.size = 15, .weight = 600, .anchor = "start"});
    line_y += 18.0;
  }
  return out;
}

std::string tall_stage(double y, const StageLook& look) {
  std::string out = circle(34.0, y, look);
  if (look.href.empty()) {
    return out + tall_title(y - 2.0, look) +
           text_at(tall_left, y + 18.0, look.here,
                   {.size = 14, .anchor = "start", .classes = "mut"}) +
           "\n";
  }
  out += tall_title(y - 16.0, look) + fmt::format("<a href=\"#{}\">", look.href);
  out += pill_box(tall_left, y - 6.0, tall_room, 48.0, look.tone);
  out += text_at(
      tall_left + 12.0, y + 14.0, look.late,
      {.size = 15.5, .weight = 700, .anchor = "start", .classes = fmt::format("f-{}", look.tone)});
  return out + text_at(tall_left + 12.0, y + 33.0, look.here, {.size = 14, .anchor = "start"}) +
         "</a>\n";
}

std::string tall_end(double y, std::string_view title, const std::string& records) {
  std::string out = end_box(4.0, y, tall_width - 8.0, 52.0);
  const auto lines = svg_lines(title, 15.0, 170.0, 2);
  double line_y = lines.size() == 1 ? y + 31.0 : y + 23.0;
  for (const std::string& line : lines) {
    out += text_at(16.0, line_y, line, {.size = 15, .weight = 600, .anchor = "start"});
    line_y += 18.0;
  }
  return out +
         text_at(tall_width - 16.0, y + 34.0, records,
                 {.size = 21, .weight = 700, .anchor = "end"}) +
         "\n";
}

}  // namespace

std::string html_pipeline_wide(const Diagnosis& diagnosis, Language language) {
  const Drawing drawing = drawing_of(diagnosis, language);
  const auto count = static_cast<double>(drawing.waiting.size());
  const double width = std::max(960.0, 2 * (box_width + 4.0) + count * least_slot(drawing));
  const double first = box_width + 3.0;
  const double slot = (width - 2 * first) / std::max(count, 1.0);
  const bool pills = std::any_of(drawing.waiting.begin(), drawing.waiting.end(),
                                 [](const StageLook& look) { return !look.href.empty(); });
  const bool tall_titles =
      std::any_of(drawing.waiting.begin(), drawing.waiting.end(),
                  [&](const StageLook& look) { return title_lines(look, slot).size() > 2; });
  const double more = tall_titles ? title_line : 0.0;
  std::string out =
      open_svg({"pw", "big", 58.0 - more, width, (pills ? 188.0 : 132.0) + more}, drawing);
  out += fmt::format(
      "<path class=\"rail\" fill=\"none\" stroke=\"{}\" stroke-width=\"6\" d=\"M{:.1f} "
      "{}H{:.1f}\"/>\n",
      grey, first, rail_y, width - first);
  out += wide_end(3.0, say(wordings::all_records, language), grouped(drawing.records, language));
  for (std::size_t i = 0; i < drawing.waiting.size(); ++i) {
    const double x = first + slot * (static_cast<double>(i) + 0.5);
    out += wide_stage(x, slot, drawing.waiting[i]);
    if (i + 1 == drawing.waiting.size()) continue;
    out += text_at(x + slot / 2, rail_y - 10.0, grouped(drawing.went_on[i], language),
                   {.classes = "mut"});
  }
  out += wide_end(width - box_width - 3.0, drawing.last.title,
                  grouped(drawing.last.records, language));
  return out + "</svg>\n";
}

std::string html_pipeline_tall(const Diagnosis& diagnosis, Language language) {
  const Drawing drawing = drawing_of(diagnosis, language);
  constexpr double row = 108.0;
  const double bottom = 76.0 + row * static_cast<double>(drawing.waiting.size());
  std::string out = open_svg({"pt", "tall", 0.0, tall_width, bottom + 58.0}, drawing);
  out += fmt::format(
      "<path class=\"rail\" fill=\"none\" stroke=\"{}\" stroke-width=\"6\" d=\"M34 58V{}\"/>\n",
      grey, bottom);
  out += tall_end(6.0, say(wordings::all_records, language), grouped(drawing.records, language));
  for (std::size_t i = 0; i < drawing.waiting.size(); ++i) {
    out += tall_stage(70.0 + row * (static_cast<double>(i) + 0.5), drawing.waiting[i]);
  }
  return out + tall_end(bottom, drawing.last.title, grouped(drawing.last.records, language)) +
         "</svg>\n";
}

}  // namespace cdxray
