// A small product of our own for the tests of importers: it stays as it is when the pack grows.
#pragma once

#include <string>

#include "engine/model.h"
#include "engine/snapshot_writer.h"

namespace cdxray {

inline Column test_column(const std::string& name, ColumnType type,
                          const std::string& personal = {}, const std::string& side = {}) {
  Column column;
  column.name = name;
  column.type = type;
  column.personal_data = personal;
  column.side = side;
  return column;
}

/// CUSTOMER lives on both sides, JOB only in headquarters, SESSION only in channels; NOTE has no
/// key.
inline Model import_model() {
  ModelTable customer;
  customer.name = "CUSTOMER";
  customer.in_hq = customer.in_channel = true;
  customer.key = {"ACCOUNTNUM", "DATAAREAID"};
  customer.columns = {test_column("RECID", ColumnType::recid),
                      test_column("ACCOUNTNUM", ColumnType::text),
                      test_column("DATAAREAID", ColumnType::text),
                      test_column("EMAIL", ColumnType::text, "email"),
                      test_column("BLOCKED", ColumnType::integer),
                      test_column("CREDIT", ColumnType::real),
                      test_column("CREATEDON", ColumnType::datetime),
                      test_column("ORIGIN", ColumnType::text, "", "channel")};
  ModelTable job;
  job.name = "JOB";
  job.in_hq = true;
  job.key = {"RECID"};
  job.columns = {test_column("RECID", ColumnType::recid), test_column("CAPTION", ColumnType::text),
                 test_column("STATUS", ColumnType::integer),
                 test_column("ENDED", ColumnType::datetime)};
  ModelTable session;
  session.name = "SESSION";
  session.in_channel = true;
  session.key = {"ID"};
  session.columns = {test_column("ID", ColumnType::integer),
                     test_column("STATUS", ColumnType::text)};
  ModelTable note;
  note.name = "NOTE";
  note.in_hq = note.in_channel = true;
  note.columns = {test_column("TEXT", ColumnType::text), test_column("RANK", ColumnType::integer)};
  Model model;
  for (const ModelTable& table : {customer, job, session, note}) model.tables[table.name] = table;
  return model;
}

/// All columns of all tables, but CUSTOMER.CREDIT in headquarters, which no rule reads.
inline WantedColumns import_wanted(const Model& model) {
  WantedColumns wanted;
  for (const auto& [name, table] : model.tables) {
    for (const Column& column : table.columns) {
      if (table.in_hq && column.side != "channel") wanted["hq_" + name].insert(column.name);
      if (table.in_channel) wanted["ch_" + name].insert(column.name);
    }
  }
  wanted["hq_CUSTOMER"].erase("CREDIT");
  return wanted;
}

}  // namespace cdxray
