// The table `label`: what people may have typed, with and without accents (DOMAIN §6: match without
// regard to case and accents).
#include <array>
#include <set>
#include <string_view>

#include "engine/view_tables.h"

namespace cdxray {
namespace {

/// The letters of the pack's languages; U+2019 is the apostrophe of printed French.
constexpr std::array<std::pair<std::string_view, std::string_view>, 53> plain_letters{
    {{"à", "a"},  {"á", "a"}, {"â", "a"}, {"ã", "a"},  {"ä", "a"},           {"å", "a"},
     {"æ", "ae"}, {"ç", "c"}, {"è", "e"}, {"é", "e"},  {"ê", "e"},           {"ë", "e"},
     {"ì", "i"},  {"í", "i"}, {"î", "i"}, {"ï", "i"},  {"ñ", "n"},           {"ò", "o"},
     {"ó", "o"},  {"ô", "o"}, {"ö", "o"}, {"ø", "o"},  {"œ", "oe"},          {"ù", "u"},
     {"ú", "u"},  {"û", "u"}, {"ü", "u"}, {"ÿ", "y"},  {"À", "A"},           {"Á", "A"},
     {"Â", "A"},  {"Ä", "A"}, {"Å", "A"}, {"Æ", "AE"}, {"Ç", "C"},           {"È", "E"},
     {"É", "E"},  {"Ê", "E"}, {"Ë", "E"}, {"Ì", "I"},  {"Í", "I"},           {"Î", "I"},
     {"Ï", "I"},  {"Ò", "O"}, {"Ó", "O"}, {"Ô", "O"},  {"Ö", "O"},           {"Œ", "OE"},
     {"Ù", "U"},  {"Ú", "U"}, {"Û", "U"}, {"Ü", "U"},  {"\xE2\x80\x99", "'"}}};

std::string without_accents(const std::string& text) {
  std::string result = text;
  for (const auto& [letter, plain] : plain_letters) {
    for (std::size_t at = result.find(letter); at != std::string::npos;
         at = result.find(letter, at)) {
      result.replace(at, letter.size(), plain);
    }
  }
  return result;
}

}  // namespace

void fill_label_table(Database& database, const Pack& pack) {
  database.execute(create_view_table_sql("label", {"KEY", "VALUE"}));
  std::set<std::pair<std::string, std::string>> rows;
  for (const auto& [key, languages] : pack.labels) {
    for (const auto& [language, variants] : languages) {
      for (const std::string& variant : variants) {
        rows.emplace(key, variant);
        rows.emplace(key, without_accents(variant));
      }
    }
  }
  Statement insert = database.prepare("INSERT INTO temp.label VALUES (?, ?)");
  for (const auto& [key, value] : rows) {
    insert.bind_text(1, key);
    insert.bind_text(2, value);
    insert.step();
    insert.reset();
  }
}

}  // namespace cdxray
