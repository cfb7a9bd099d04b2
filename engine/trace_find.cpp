// Who is meant: customers by any of their names, told apart by company.
#include <algorithm>
#include <deque>
#include <set>

#include "engine/phrases.h"
#include "engine/texts.h"
#include "engine/trace_parts.h"

namespace cdxray {
namespace {

void add(std::vector<std::string>& list, const std::string& name) {
  const bool known =
      name.empty() || std::any_of(list.begin(), list.end(), [&](const std::string& other) {
        return equal_ignoring_case(other, name);
      });
  if (!known) list.push_back(name);
}

bool meet(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::any_of(left.begin(), left.end(), [&](const std::string& name) {
    return std::any_of(right.begin(), right.end(),
                       [&](const std::string& other) { return equal_ignoring_case(name, other); });
  });
}

bool is_same(const TraceCustomer& left, const TraceCustomer& right) {
  return equal_ignoring_case(left.company, right.company) &&
         (meet(left.ids, right.ids) || meet(left.accounts, right.accounts));
}

void merge(TraceCustomer& into, const TraceCustomer& from) {
  for (const std::string& id : from.ids) add(into.ids, id);
  for (const std::string& account : from.accounts) add(into.accounts, account);
}

/// The people among all that was found: two that share a name are one.
class People {
 public:
  void add_customer(TraceCustomer fresh) {
    for (auto at = people_.begin(); at != people_.end();) {
      if (!is_same(*at, fresh)) {
        ++at;
        continue;
      }
      merge(fresh, *at);
      at = people_.erase(at);
    }
    people_.push_back(std::move(fresh));
  }
  std::vector<TraceCustomer> take() {
    for (TraceCustomer& customer : people_) {
      std::sort(customer.ids.begin(), customer.ids.end());
      std::sort(customer.accounts.begin(), customer.accounts.end());
    }
    std::sort(people_.begin(), people_.end(), [](const TraceCustomer& a, const TraceCustomer& b) {
      return std::tie(a.company, a.ids, a.accounts) < std::tie(b.company, b.ids, b.accounts);
    });
    return std::move(people_);
  }

 private:
  std::vector<TraceCustomer> people_;
};

class Search {
 public:
  Search(const Examination& examination, const Pack& pack, const TraceQuestion& question,
         ParameterValues parameters, Trace& trace)
      : workspace_(examination.workspace),
        guide_(*pack.trace),
        question_(question),
        parameters_(std::move(parameters)),
        trace_(trace) {}

  void run() {
    for (std::size_t i = 0; i < question_.finder->parts.size(); ++i) {
      const FinderPart& part = question_.finder->parts[i];
      const auto wanted = question_.wanted.find(part.personal_data);
      if (wanted == question_.wanted.end()) continue;
      parameters_["wanted"] = wanted->second;
      look(part, search_key(*question_.finder, i));
    }
    follow_names();
    trace_.customers = people_.take();
    if (guide_.not_collected) say_what_is_missing();
  }

 private:
  void look(const FinderPart& part, const std::string& key) {
    const Evidence evidence = workspace_.evidence(part.find.reads);
    const Said what{part.what, key, {}, {}};
    if (!evidence.readable()) {
      const Said why = evidence.broken.empty() ? clauses(evidence.missing) : evidence.broken;
      append_unique(trace_.not_looked_said, phrase("trace.place_and_reason", {}, {what, why}));
      return;
    }
    append_unique(trace_.looked_at_said, what);
    for (const Said& said : evidence.without) append_unique(trace_.not_looked_said, said);
    for (const TraceCustomer& customer : customers(part.find, parameters_)) {
      open_.push_back(customer);
      people_.add_customer(customer);
    }
  }

  std::vector<TraceCustomer> customers(const SqlText& sql, const ParameterValues& parameters) {
    std::vector<TraceCustomer> found;
    const TraceTable table = trace_query(workspace_, sql, parameters);
    for (const Row& row : table.rows) {
      TraceCustomer customer{table.text(row, "DATAAREAID"), {}, {}};
      if (!question_.company.empty() && !equal_ignoring_case(customer.company, question_.company)) {
        continue;
      }
      add(customer.ids, table.text(row, "CUSTACCOUNTASYNC"));
      add(customer.accounts, table.text(row, "CUSTACCOUNT"));
      if (!customer.ids.empty() || !customer.accounts.empty()) found.push_back(customer);
    }
    return found;
  }

  /// Each name may lead to further ones.
  void follow_names() {
    if (!guide_.same || !workspace_.evidence(guide_.same->reads).readable()) return;
    std::set<std::string> asked;
    while (!open_.empty()) {
      const TraceCustomer customer = open_.front();
      open_.pop_front();
      const std::string id = customer.ids.empty() ? "" : customer.ids.front();
      const std::string account = customer.accounts.empty() ? "" : customer.accounts.front();
      const std::string key = to_upper(customer.company + '\x1f' + id + '\x1f' + account);
      if (!asked.insert(key).second) continue;
      ParameterValues values = parameters_;
      values["DATAAREAID"] = customer.company;
      values["CUSTACCOUNTASYNC"] = id;
      values["CUSTACCOUNT"] = account;
      for (const TraceCustomer& other : customers(*guide_.same, values)) {
        open_.push_back(other);
        people_.add_customer(other);
      }
    }
  }

  void say_what_is_missing() {
    const Evidence evidence = workspace_.evidence(guide_.not_collected->reads);
    if (!evidence.readable()) return;
    const TraceTable table = trace_query(workspace_, *guide_.not_collected, parameters_);
    for (const Row& row : table.rows) {
      const Said said = said_of("trace.not_collected", guide_.not_collected_text,
                                [&](const std::string& name) { return table.text(row, name); });
      append_unique(trace_.not_looked_said, said);
      append_unique(trace_.gaps_said, said);
    }
  }

  Workspace& workspace_;
  const TraceGuide& guide_;
  const TraceQuestion& question_;
  ParameterValues parameters_;
  Trace& trace_;
  std::deque<TraceCustomer> open_;
  People people_;
};

}  // namespace

void find_customers(const Examination& examination, const Pack& pack, const TraceQuestion& question,
                    const ParameterValues& parameters, Trace& trace) {
  Search(examination, pack, question, parameters, trace).run();
}

}  // namespace cdxray
