// Translator: says single texts again in one language. translate.cpp and translate_trace.cpp walk
// over results with it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/translate.h"

namespace cdxray {

class Translator {
 public:
  /// `kept` may be null; the pack must outlive this.
  Translator(const Pack& pack, Language language, TextsKept* kept);

  /// A text of the pack without values; "" stays.
  void say(const std::string& key, std::string& text);
  /// A text by the way it was made; what was not made of an id stays.
  void say(Said& said, std::string& text);
  void say(std::vector<Said>& list, std::vector<std::string>& texts);
  void say(Fix& fix);
  void say(Exit& exit);
  /// What an enum's value is called, from English.
  void say_value(std::string& text) const;

 private:
  /// Null, and noted, where the pack does not say it in the language.
  const std::string* find(const std::string& key);
  void keep(const std::string& key);
  void say(Said& said);
  void say(const Fix& fix, const std::string& key, std::string& text);
  /// What stands for the value of a placeholder in a text of the pack.
  std::string write(const std::string& name, const Value& value) const;
  std::string write_text(const std::string& name, const std::string& text) const;
  const std::string* find_value(const std::string& name, const std::string& text) const;

  const Pack& pack_;
  Language language_;
  TextsKept* kept_;
  TextTable english_;
  std::set<std::string> typed_;   ///< columns of the model that hold texts
  std::set<std::string> labels_;  ///< what the product calls things in English
};

}  // namespace cdxray
