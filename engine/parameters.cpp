#include "engine/parameters.h"

namespace cdxray {

ParameterValues parameter_values(Moment now,
                                 const std::vector<const std::vector<Parameter>*>& lists) {
  ParameterValues values{{"now", to_text(now)}, {"null_date", std::string(null_date)}};
  for (const std::vector<Parameter>* list : lists) {
    for (const Parameter& parameter : *list) {
      values[parameter.name] = parameter.value;
      if (parameter.type != Parameter::Type::duration) continue;
      const std::int64_t seconds = std::get<std::int64_t>(parameter.value);
      values[parameter.name + "_ago"] = to_text(clamped({now.seconds - seconds}));
      values[parameter.name + "_ahead"] = to_text(clamped({now.seconds + seconds}));
    }
  }
  return values;
}

void bind_all(Statement& statement, const ParameterValues& values) {
  for (const auto& [name, value] : values) statement.bind(name, value);
}

}  // namespace cdxray
