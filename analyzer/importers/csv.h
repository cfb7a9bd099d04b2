// Folders of delimited text: one file (or several) a table, as bcp, sqlcmd, Management Studio,
// Excel and everything else that writes CSV leave them.
#pragma once

#include "analyzer/importers.h"

namespace cdxray {

bool is_csv_folder(const std::filesystem::path& path);
std::uintmax_t size_of_csv_folder(const std::filesystem::path& folder);
/// What a file `captured_at.txt` in it says.
std::string capture_time_of_csv_folder(const std::filesystem::path& folder);
void import_csv_folder(ImportJob& job);

}  // namespace cdxray
