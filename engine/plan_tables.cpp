#include "engine/plan_tables.h"

#include <algorithm>

#include "engine/value.h"

namespace cdxray {
namespace {

template <typename Matches>
const SqlSource* find_source(const SqlSelect& select, Matches matches) {
  const auto found = std::find_if(select.sources.begin(), select.sources.end(), matches);
  return found == select.sources.end() ? nullptr : &*found;
}

/// By alias; by table too, because SQLite names the table where it counts all its rows.
const SqlSource* find_in(const SqlSelect& select, const std::string& name) {
  const SqlSource* by_alias = find_source(select, [&](const SqlSource& source) {
    return equal_ignoring_case(source.alias.empty() ? source.table : source.alias, name);
  });
  if (by_alias != nullptr) return by_alias;
  return find_source(
      select, [&](const SqlSource& source) { return equal_ignoring_case(source.table, name); });
}

}  // namespace

PlanTables::PlanTables(std::string_view sql, const std::set<std::string>& small)
    : outline_(sql_outline(sql)) {
  for (const std::string& name : small) small_[to_upper(name)] = true;
}

const SqlSelect* PlanTables::select_with(const std::vector<std::string>& names) {
  std::vector<const SqlSelect*> found;
  for (const SqlSelect& select : outline_.selects) {
    const auto reads = [&](const std::string& name) { return find_in(select, name) != nullptr; };
    if (std::all_of(names.begin(), names.end(), reads)) found.push_back(&select);
  }
  if (found.empty() || names.empty()) return nullptr;
  const std::size_t turn = turns_[names]++;
  return found[std::min(turn, found.size() - 1)];
}

PlanTable PlanTables::find(const SqlSelect* select, const std::string& name) const {
  const SqlSource* source = select == nullptr ? find_anywhere(name) : find_in(*select, name);
  if (source == nullptr) return {name, name, 0, is_small(name)};
  const std::string table(source->table.empty() ? source->alias : source->table);
  return {table, std::string(source->alias.empty() ? source->table : source->alias),
          outline_.at(source->begin).offset, is_small(table)};
}

void PlanTables::set_small(const std::string& subquery, bool small) {
  small_[to_upper(subquery)] = small;
}

bool PlanTables::has_single_row(const std::string& subquery) const {
  return std::any_of(
      outline_.selects.begin(), outline_.selects.end(), [&](const SqlSelect& select) {
        const bool is_alone = select.is_first && outline_.at(select.end).is_symbol(")");
        return is_alone && select.aggregates && select.group.empty() &&
               equal_ignoring_case(name_of_subquery(select), subquery);
      });
}

const SqlSource* PlanTables::find_anywhere(const std::string& name) const {
  for (const SqlSelect& select : outline_.selects) {
    if (const SqlSource* source = find_in(select, name)) return source;
  }
  return nullptr;
}

bool PlanTables::is_small(const std::string& name) const {
  const auto found = small_.find(to_upper(name));
  return found != small_.end() && found->second;
}

/// The name stands before the parenthesis in WITH, behind it in FROM.
std::string_view PlanTables::name_of_subquery(const SqlSelect& select) const {
  const std::size_t open = outline_.enclosing[select.begin];
  if (open == SqlOutline::none) return {};
  if (outline_.before(open).is_word("AS") && open >= 2) return outline_.at(open - 2).text;
  const std::size_t behind = outline_.next(open);
  return outline_.at(outline_.at(behind).is_word("AS") ? behind + 1 : behind).text;
}

}  // namespace cdxray
