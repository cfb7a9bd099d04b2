#include "engine/phrases.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/placeholder.h"
#include "engine/timestamp.h"

namespace cdxray {

const Phrase* find_phrase(std::string_view id) {
  const auto& table = phrases();
  const auto at =
      std::find_if(table.begin(), table.end(), [&](const auto& named) { return named.id == id; });
  return at == table.end() ? nullptr : &at->phrase;
}

Said phrase(const std::string& id, std::vector<std::pair<std::string, Value>> values,
            std::vector<Said> parts) {
  Said said{{}, id, std::move(values), std::move(parts)};
  said.text = say(*find_phrase(id), Language::en, said).value();
  return said;
}

Said verbatim(std::string text) {
  return {std::move(text), {}, {}, {}};
}

namespace {

Said combined(const std::string& id, std::vector<Said> parts) {
  if (parts.empty()) return {};
  if (parts.size() == 1) return std::move(parts.front());
  return phrase(id, {}, std::move(parts));
}

}  // namespace

Said sentences(std::vector<Said> parts) {
  return combined("all.sentences", std::move(parts));
}

Said clauses(std::vector<Said> parts) {
  return combined("all.clauses", std::move(parts));
}

std::vector<std::string> texts_of(const std::vector<Said>& list) {
  std::vector<std::string> texts;
  for (const Said& said : list) texts.push_back(said.text);
  return texts;
}

std::string written(const Value& value, Language language) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return grouped(*number, language);
  std::string text = to_text(value);
  if (language == Language::en) return text;
  if (std::holds_alternative<double>(value)) std::replace(text.begin(), text.end(), '.', ',');
  constexpr std::size_t length_of_moment = 19;  // YYYY-MM-DD HH:MM:SS, as snapshots store them
  if (text.size() != length_of_moment) return text;
  const auto moment = parse_moment(text);
  return moment ? moment_text(*moment, language) : text;
}

namespace {

/// `{2}` is the second part.
const Said* numbered_part(const Said& said, const std::string& name) {
  std::size_t number = 0;
  const char* end = name.data() + name.size();
  const auto [stopped, failure] = std::from_chars(name.data(), end, number);
  const bool known = failure == std::errc{} && stopped == end && number > 0;
  return known && number <= said.parts.size() ? &said.parts[number - 1] : nullptr;
}

}  // namespace

std::optional<std::string> filled(const std::string& wording, const Said& said,
                                  const WriteValue& write) {
  bool complete = true;
  std::string text = fill(wording, [&](const std::string& name) -> std::string {
    if (name == "sentences") return fmt::format("{}", fmt::join(texts_of(said.parts), " "));
    if (name == "clauses") return fmt::format("{}", fmt::join(texts_of(said.parts), "; "));
    if (const Said* part = numbered_part(said, name)) return part->text;
    const auto value = std::find_if(said.values.begin(), said.values.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    if (value != said.values.end()) return write(name, value->second);
    complete = false;
    return {};
  });
  return complete ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<std::string> say(const Phrase& phrase, Language language, const Said& said) {
  std::int64_t count = 1;
  for (const auto& [name, value] : said.values) {
    const auto* number = std::get_if<std::int64_t>(&value);
    if (name == "count" && number != nullptr) count = *number;
  }
  const std::string wording(detail::form_for(phrase.in(language), count, language));
  return filled(wording, said,
                [&](const std::string&, const Value& value) { return written(value, language); });
}

}  // namespace cdxray
