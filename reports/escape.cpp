#include "reports/escape.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "engine/value.h"
#include "reports/unicode.h"

namespace cdxray {
namespace {

constexpr std::string_view agent_command = "##vso[";
constexpr std::string_view runner_command = "##[";

/// Line breaks as spaces, hidden characters by name, broken bytes replaced.
std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const char32_t code_point = take_code_point(text);
    if (code_point == '\n' || code_point == '\r' || code_point == '\t') {
      out += ' ';
    } else if (is_hidden(code_point)) {
      out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(code_point));
    } else {
      append_utf8(out, code_point);
    }
  }
  return out;
}

bool starts_command(std::string_view rest) {
  return equal_ignoring_case(rest.substr(0, agent_command.size()), agent_command) ||
         rest.starts_with(runner_command);
}

/// A word may become the first of a line by wrapping, so every word counts as leading.
bool starts_word(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ';
}

/// Breaks what a build agent would take for a command with `mark`.
std::string defused(std::string_view text, std::string_view mark) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("::") && starts_word(text, i)) out += mark;
    if (starts_command(text.substr(i))) {
      out += "##";
      out += mark;
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

void append_html(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
  }
}

bool is_markdown_sign(char c) {
  return std::string_view("\\`*_{}[]()#+-.!|~").find(c) != std::string_view::npos;
}

/// Entities, not backslashes, where GitHub would still see an address, a mention or a tag.
std::string_view markdown_entity(char c) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '@':
      return "&#64;";
    case ':':
      return "&#58;";
    default:
      return {};
  }
}

std::size_t longest_run(std::string_view text, char c) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char each : text) {
    run = each == c ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// \uXXXX, twice for what lies beyond 16 bits.
void append_json_escape(std::string& out, char32_t code_point) {
  auto unit = static_cast<std::uint32_t>(code_point);
  if (unit >= 0x10000) {
    unit -= 0x10000;
    out += fmt::format("\\u{:04x}", 0xD800U + (unit >> 10U));
    unit = 0xDC00U + (unit & 0x3FFU);
  }
  out += fmt::format("\\u{:04x}", unit);
}

bool is_plain_word(std::string_view text) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_-./,+@%").find(c) != std::string_view::npos;
  };
  return !text.empty() && text.front() != '-' && std::all_of(text.begin(), text.end(), plain);
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  const std::string shown = visible(text);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    // A browser shows the entity as the sign itself, while an agent does not see its command.
    if (starts_command(std::string_view(shown).substr(i))) {
      out += "#&#35;";
      ++i;
    } else if (std::string_view(shown).substr(i).starts_with("::")) {
      out += "&#58;";
    } else {
      append_html(out, shown[i]);
    }
  }
  return out;
}

std::string html_attribute(std::string_view text) {
  return html_text(text);
}

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : defused(visible(text), "·")) {
    const std::string_view entity = markdown_entity(c);
    if (is_markdown_sign(c)) out += '\\';
    if (entity.empty()) {
      out += c;
    } else {
      out += entity;
    }
  }
  return out;
}

std::string markdown_code(std::string_view text, bool in_table) {
  const std::string shown = defused(visible(text), "·");
  const std::string fence(longest_run(shown, '`') + 1, '`');
  const bool padded = shown.empty() || shown.front() == '`' || shown.back() == '`' ||
                      shown.front() == ' ' || shown.back() == ' ';
  const std::string_view pad = padded ? " " : "";
  std::string out = fmt::format("{}{}{}{}{}", fence, pad, shown, pad, fence);
  if (!in_table) return out;
  // A table splits its cells before it looks at code, so a bar needs its backslash even here.
  for (std::size_t at = 0; (at = out.find('|', at)) != std::string::npos; at += 2) {
    out.insert(at, 1, '\\');
  }
  return out;
}

std::string terminal_text(std::string_view text, bool unicode) {
  std::string out = defused(visible(text), unicode ? "·" : ".");
  if (unicode) return out;
  std::string ascii;
  for (std::string_view rest = out; !rest.empty();) {
    const char32_t code_point = take_code_point(rest);
    if (code_point == replacement_character) {
      ascii += '?';
    } else {
      append_utf8(ascii, code_point);
    }
  }
  return ascii;
}

std::string json_document(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::string_view rest = json; !rest.empty();) {
    const bool command = starts_command(rest);
    const char32_t code_point = take_code_point(rest);
    if (command) {
      out += "#\\u0023";
      rest.remove_prefix(1);
    } else if (code_point >= 0x7F && is_hidden(code_point)) {
      append_json_escape(out, code_point);
    } else {
      append_utf8(out, code_point);
    }
  }
  return out;
}

std::string shell_word(std::string_view text) {
  if (is_plain_word(text)) return std::string(text);
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

}  // namespace cdxray
