#include "engine/rule_mutations.h"

#include <algorithm>
#include <memory>

#include "engine/example_bench.h"
#include "engine/parallel.h"
#include "engine/sql_conditions.h"

namespace cdxray {
namespace {

/// What a condition becomes so that the ones beside it decide alone.
std::string_view neutral(const SqlTerm& term) {
  const bool never =
      term.joined == SqlTerm::Joined::by_or ||
      (term.clause == SqlTerm::Clause::when && term.joined == SqlTerm::Joined::alone);
  return never ? "1 = 0" : "1 = 1";
}

void add_mutations(const Rule& rule, const SqlText& sql, bool in_applies_when,
                   std::vector<Mutation>& mutations) {
  const SqlOutline outline = sql_outline(sql.text);
  for (const SqlTerm& term : sql_terms(outline)) {
    const std::size_t begin = outline.at(term.tokens.begin).offset;
    const std::size_t end = outline.at(term.tokens.end - 1).end();
    Mutation mutation{&rule, in_applies_when, plain_sql(outline, term.tokens), sql.at(begin),
                      sql.text};
    mutation.sql.replace(begin, end - begin, neutral(term));
    mutations.push_back(std::move(mutation));
  }
}

/// True when an example tells the changed rule from the one that stands in the pack.
bool is_noticed(ExampleBench& bench, const Mutation& mutation) {
  Rule changed = *mutation.rule;
  (mutation.in_applies_when ? changed.applies_when->text : changed.find.text) = mutation.sql;
  bench.take(changed);
  return std::any_of(changed.examples.begin(), changed.examples.end(),
                     [&](const Example& example) { return !bench.run(example).passed; });
}

std::string reason(const Mutation& mutation) {
  const auto& unproven = mutation.rule->unproven;
  const auto at = std::find_if(unproven.begin(), unproven.end(), [&](const Unproven& one) {
    return plain_condition(one.condition) == mutation.condition;
  });
  return at == unproven.end() ? std::string() : at->why;
}

}  // namespace

std::vector<Mutation> mutations_of(const Rule& rule) {
  std::vector<Mutation> mutations;
  if (rule.applies_when) add_mutations(rule, *rule.applies_when, true, mutations);
  add_mutations(rule, rule.find, false, mutations);
  return mutations;
}

std::vector<MutationResult> run_mutations(const Pack& pack, const std::vector<std::string>& select,
                                          const std::function<bool()>& stop) {
  std::vector<MutationResult> results;
  for (const Rule* rule : tested_rules(pack, select)) {
    for (Mutation& mutation : mutations_of(*rule)) {
      std::string why = reason(mutation);
      results.push_back({std::move(mutation), false, std::move(why)});
    }
  }
  in_parallel(results.size(), [&] {
    return [&, bench = std::make_unique<ExampleBench>(pack, stop)](std::size_t i) {
      results[i].survived = !is_noticed(*bench, results[i].mutation);
    };
  });
  return results;
}

std::string plain_condition(const std::string& sql) {
  const SqlOutline outline = sql_outline(sql);
  return plain_sql(outline, {0, outline.tokens.size()});
}

}  // namespace cdxray
