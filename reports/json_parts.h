// What the JSON documents have in common. Field names are promises.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/diagnosis.h"

namespace cdxray {

using Json = nlohmann::ordered_json;

/// A stored time as `YYYY-MM-DDTHH:MM:SSZ`; what is no time stays as it is.
std::string rfc3339(const std::string& stored);
/// 64-bit ids as text: a reader that keeps numbers as doubles would round them.
Json value_json(const Value& value, bool is_id);
/// How a text was made: `id`, `values`, `parts`; null for a text that says nothing.
Json said_json(const Said& said);
/// One entry for each of the texts.
Json said_json(const std::vector<Said>& list, const std::vector<std::string>& texts);
/// `[{"name": "RECID", "id": true}]`
Json columns_json(const std::vector<WitnessColumn>& columns);
Json rows_json(const std::vector<WitnessColumn>& columns, const std::vector<Row>& rows);
Json finding_json(const Finding& finding);
Json snapshot_json(const SnapshotFacts& snapshot);

}  // namespace cdxray
