// Parameters as SQL sees them: every moment is computed once from `now`, never by the database.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/database.h"
#include "engine/rule.h"
#include "engine/timestamp.h"

namespace cdxray {

using ParameterValues = std::map<std::string, Value>;

/// `now`, `null_date` and what the parameters give: a duration `p` gives `p` (seconds), `p_ago` and
/// `p_ahead` (moments). Later lists win.
ParameterValues parameter_values(Moment now,
                                 const std::vector<const std::vector<Parameter>*>& lists);

void bind_all(Statement& statement, const ParameterValues& values);

}  // namespace cdxray
