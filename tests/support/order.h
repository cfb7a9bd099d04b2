// Order: what must not matter. The same export with rows and columns in another order, and the same
// snapshot under the same rules in another order.
#pragma once

#include <filesystem>
#include <random>
#include <string>

#include "engine/snapshot.h"

namespace cdxray {

/// Copies an export; the rows and columns of each table come in another order.
void shuffle_export(const std::filesystem::path& from, const std::filesystem::path& to,
                    std::mt19937& random);

/// The result document of a snapshot, with the rules of the pack in their order or in the reverse.
/// What a document lists in the order of the rules is put in order.
std::string json_in_pack_order(const Snapshot& snapshot);
std::string json_in_reversed_order(const Snapshot& snapshot);

}  // namespace cdxray
