// Which tables stand behind a query, through all views.
#pragma once

#include <set>
#include <string>

#include "engine/pack.h"

namespace cdxray {

/// Adds what the reads need: tables `hq_X` and `ch_X`, those of the snapshot's catalogue, and the
/// names of the views on the way.
void add_tables_read(const Pack& pack, const Reads& reads, std::set<std::string>& tables);
/// The same of all that a rule asks.
std::set<std::string> tables_read(const Pack& pack, const Rule& rule);

/// The reads with those of all views behind them, columns too.
Reads all_reads(const Pack& pack, const Reads& reads);

}  // namespace cdxray
