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

namespace {

void add_reads(const Pack& pack, const Reads& reads, Reads& total, std::set<std::string>& seen);

void add_view_reads(const Pack& pack, const View& view, Reads& total, std::set<std::string>& seen) {
  if (!seen.insert(view.name).second) return;
  for (const ViewPart& part : view.parts) add_reads(pack, part.sql.reads, total, seen);
}

void add_reads(const Pack& pack, const Reads& reads, Reads& total, std::set<std::string>& seen) {
  total.insert(reads.begin(), reads.end());
  for (const auto& [table, column] : reads) {
    if (table == pack.journey.name) add_view_reads(pack, pack.journey, total, seen);
    for (const View& view : pack.views) {
      if (view.name == table) add_view_reads(pack, view, total, seen);
    }
  }
}

}  // namespace

Reads all_reads(const Pack& pack, const Reads& reads) {
  Reads total;
  std::set<std::string> seen;
  add_reads(pack, reads, total, seen);
  return total;
}

std::set<std::string> tables_read(const Pack& pack, const Rule& rule) {
  std::set<std::string> tables;
  add_tables_read(pack, rule.find.reads, tables);
  if (rule.applies_when) add_tables_read(pack, rule.applies_when->reads, tables);
  return tables;
}

}  // namespace cdxray
