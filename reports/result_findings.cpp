#include "reports/result_findings.h"

#include <algorithm>

#include <fmt/format.h>

namespace cdxray {
namespace {

Said read_part(const JsonPlace& place) {
  return read_said(place, place.at("text").text());
}

}  // namespace

std::string read_fingerprint(const JsonPlace& place) {
  constexpr std::size_t length = 12;
  std::string text = place.text();
  if (text.size() == length && text.find_first_not_of("0123456789abcdef") == std::string::npos) {
    return text;
  }
  place.refuse("this is no fingerprint");
}

Said read_said(const JsonPlace& place, const std::string& text) {
  if (place.is_null()) return {};
  Said said;
  said.text = text;
  said.id = place.at("id").text();
  place.at("values").each_field([&](const std::string& name, const JsonPlace& value) {
    said.values.emplace_back(name, value.cell(false));
  });
  place.at("parts").each_item(
      [&](const JsonPlace& part) { said.parts.push_back(read_part(part)); });
  return said;
}

std::vector<Said> read_said(const JsonPlace& place, const std::vector<std::string>& texts) {
  std::vector<Said> list;
  place.each_item([&](const JsonPlace& item) {
    if (list.size() == texts.size()) item.refuse("there is no text for this");
    list.push_back(read_said(item, texts[list.size()]));
  });
  if (list.size() < texts.size()) place.refuse("there are more texts than this");
  return list;
}

std::vector<WitnessColumn> read_columns(const JsonPlace& place) {
  std::vector<WitnessColumn> columns;
  place.each_item([&](const JsonPlace& item) {
    columns.push_back({item.at("name").text(), item.at("id").flag()});
  });
  return columns;
}

std::vector<Row> read_rows(const JsonPlace& place, const std::vector<WitnessColumn>& columns) {
  std::vector<Row> rows;
  place.each_item([&](const JsonPlace& item) {
    Row row;
    for (const WitnessColumn& column : columns) {
      row.push_back(item.at(column.name).cell(column.is_id));
    }
    rows.push_back(std::move(row));
  });
  return rows;
}

namespace {

Fix read_fix(const JsonPlace& place) {
  constexpr std::array<Safety, 5> safeties{Safety::safe, Safety::guarded, Safety::unsafe,
                                           Safety::manual, Safety::forbidden};
  Fix fix{place.at("operation").text(), place.at("title").text(),
          place.at("safety").one_of(safeties), place.at("warning").text(),
          place.at("steps").texts()};
  place.at("values").each_field([&](const std::string& name, const JsonPlace& list) {
    fix.values.emplace_back(name, list.texts());
  });
  return fix;
}

Reference read_reference(const JsonPlace& place) {
  return {place.at("key").text(), place.at("title").text(), place.at("url").text(),
          place.at("read").text()};
}

bool is_id(const Finding& finding, const std::string& name) {
  return std::any_of(
      finding.columns.begin(), finding.columns.end(),
      [&](const WitnessColumn& column) { return column.name == name && column.is_id; });
}

void read_texts(const JsonPlace& place, Finding& finding) {
  finding.title = place.at("title").text();
  finding.why = place.at("why").text();
  finding.message = place.at("message").text();
  finding.caveat = place.at("caveat").text();
  finding.message_said = read_said(place.at("said").at("message"), finding.message);
  finding.caveat_said = read_said(place.at("said").at("caveat"), finding.caveat);
}

void read_rank(const JsonPlace& place, Finding& finding) {
  constexpr std::array<Role, 4> roles{Role::cause, Role::lead, Role::symptom, Role::risk};
  finding.role = place.at("role").one_of(roles);
  place.at("caused_by").each_item([&](const JsonPlace& item) {
    finding.caused_by.push_back(read_fingerprint(item));
  });
  finding.is_cause = place.at("is_cause").flag();
  finding.explains_records = place.at("explains_records").count();
  if ((finding.role == Role::cause) != (finding.explains_records > 0)) {
    place.at("role").refuse("a cause, and only a cause, explains records");
  }
  finding.channels = place.at("channels").texts();
  finding.unknown_channel = place.at("unknown_channel_records").count();
  finding.companies = place.at("companies").texts();
}

}  // namespace

Finding read_finding(const JsonPlace& place) {
  Finding finding;
  finding.fingerprint = read_fingerprint(place.at("fingerprint"));
  finding.rule = place.at("rule").text();
  finding.id = place.at("id").text();
  finding.severity = place.at("severity").one_of(all_severities);
  finding.stage = place.at("stage").text();
  read_texts(place, finding);
  finding.columns = read_columns(place.at("columns"));
  finding.rows = read_rows(place.at("rows"), finding.columns);
  finding.rows_total = place.at("rows_total").count();
  if (static_cast<std::int64_t>(finding.rows.size()) > finding.rows_total) {
    place.at("rows_total").refuse("there are more rows than this");
  }
  place.at("subject").each_field([&](const std::string& name, const JsonPlace& value) {
    finding.subject.emplace_back(name, value.cell(is_id(finding, name)));
  });
  read_rank(place, finding);
  place.at("fixes").each_item(
      [&](const JsonPlace& item) { finding.fixes.push_back(read_fix(item)); });
  place.at("sources").each_item(
      [&](const JsonPlace& item) { finding.references.push_back(read_reference(item)); });
  return finding;
}

}  // namespace cdxray
