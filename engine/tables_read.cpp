#include "engine/tables_read.h"

namespace cdxray {
namespace {

void add_view(const Pack& pack, const View& view, std::set<std::string>& tables) {
  for (const ViewPart& part : view.parts) add_tables_read(pack, part.sql.reads, tables);
}

}  // namespace

void add_tables_read(const Pack& pack, const Reads& reads, std::set<std::string>& tables) {
  for (const auto& [table, column] : reads) {
    if (!tables.insert(table).second) continue;
    if (table == pack.journey.name) add_view(pack, pack.journey, tables);
    for (const View& view : pack.views) {
      if (view.name == table) add_view(pack, view, tables);
    }
  }
}

std::set<std::string> tables_read(const Pack& pack, const Rule& rule) {
  std::set<std::string> tables;
  add_tables_read(pack, rule.find.reads, tables);
  if (rule.applies_when) add_tables_read(pack, rule.applies_when->reads, tables);
  return tables;
}

}  // namespace cdxray
