// The parts of the reader of results, for result_reader.cpp.
#pragma once

#include "engine/diagnosis.h"
#include "reports/json_place.h"

namespace cdxray {

inline constexpr std::array<Severity, 4> all_severities{Severity::critical, Severity::error,
                                                        Severity::warning, Severity::info};

/// 12 hex digits: reports put them into links and commands.
std::string read_fingerprint(const JsonPlace& place);
/// How `text` was made; empty where the result does not say.
Said read_said(const JsonPlace& place, const std::string& text);
std::vector<Said> read_said(const JsonPlace& place, const std::vector<std::string>& texts);
std::vector<WitnessColumn> read_columns(const JsonPlace& place);
std::vector<Row> read_rows(const JsonPlace& place, const std::vector<WitnessColumn>& columns);
Finding read_finding(const JsonPlace& place);

}  // namespace cdxray
