#include "tests/reports/sample_findings.h"

namespace cdxray::sample {
namespace {

Reference faq() {
  return {"faq.q3", "Asynchronous customer creation FAQ",
          "https://learn.microsoft.com/dynamics365/commerce/async-customer-mode-faq", "2026-01-10"};
}

Fix set_job_waiting() {
  return {"set-batch-job-waiting",
          "Set the batch job from Withhold to Waiting",
          Safety::guarded,
          "",
          {"Open System administration > Inquiries > Batch jobs",
           "Select the job Synchronize customers and channel requests of usrt",
           "Choose Batch job > Change status > Waiting"}};
}

Fix never_set_done_flag() {
  return {"set-done-flag",
          "Do not set OnlineOperationCompleted to 1 by hand",
          Safety::forbidden,
          "It is the result of the job; the customer would be lost.",
          {}};
}

}  // namespace

Finding withheld_job() {
  Finding finding;
  finding.fingerprint = "5c1e00aa11bb";
  finding.rule = "sync-job-withheld";
  finding.id = "B02";
  finding.severity = Severity::critical;
  finding.stage = "convert";
  finding.subject = {{"COMPANY", std::string("usrt")}};
  finding.title = "The conversion batch job is withheld";
  finding.why = "While the job is on Withhold nothing turns staged records into customers.";
  finding.message = "Synchronize customers and channel requests (usrt) is on Withhold";
  finding.rows_total = 1;
  finding.columns = {
      {"RECID", true}, {"CAPTION", false}, {"COMPANY", false}, {"STATUS", false}, {"ENDED", false}};
  finding.rows = {{std::int64_t{5637144576},
                   std::string("Synchronize customers and channel requests"), std::string("usrt"),
                   std::int64_t{0}, Value{}}};
  finding.is_cause = true;
  finding.explains_records = 1204;
  finding.channels = {"Amsterdam", "Fabrikam online", "Houston", "Milan", "Paris", "Stockholm"};
  finding.companies = {"usrt"};
  finding.fixes = {set_job_waiting(), never_set_done_flag()};
  finding.references = {faq()};
  return finding;
}

Finding paused_upload() {
  Finding finding;
  finding.fingerprint = "77d0c0ffee01";
  finding.rule = "data-synchronization-paused";
  finding.id = "U03";
  finding.severity = Severity::error;
  finding.stage = "upload";
  finding.subject = {{"CHANNELDATABASE", std::string("AMS-DB")}};
  finding.title = "Data synchronization is paused for a channel database";
  finding.why = "While it is paused nothing that the stores create reaches headquarters.";
  finding.message = "Data synchronization is paused for AMS-DB";
  finding.rows_total = 1;
  finding.columns = {{"RECID", true}, {"CHANNELDATABASE", false}, {"PAUSEDATASYNC", false}};
  finding.rows = {{std::int64_t{68719476999}, std::string("AMS-DB"), std::int64_t{1}}};
  finding.is_cause = true;
  finding.explains_records = 412;
  finding.channels = {"Amsterdam"};
  finding.companies = {"usrt"};
  finding.fixes = {{"resume-data-synchronization",
                    "Resume data synchronization of the channel database",
                    Safety::guarded,
                    "",
                    {"Open Retail and Commerce > Headquarters setup > Commerce scheduler > "
                     "Channel database, select AMS-DB",
                     "On the FastTab Data synchronization set Pause data synchronization to No"}},
                   {"turn-asynchronous-creation-off",
                    "Turn asynchronous customer creation off",
                    Safety::unsafe,
                    "Every store then calls headquarters in real time, and creation fails while "
                    "headquarters is down.",
                    {"Open the functionality profile"}}};
  finding.references = {faq()};
  return finding;
}

Finding download_not_applied() {
  Finding finding;
  finding.fingerprint = "a0b1c2d3e4f5";
  finding.rule = "download-not-applied";
  finding.id = "D02";
  finding.severity = Severity::warning;
  finding.stage = "return";
  finding.subject = {{"CHANNELDATABASE", std::string("STO-DB")}};
  finding.title = "Job 1010 is not applied in a channel database";
  finding.why = "The new account numbers do not reach the store.";
  finding.message = "1010 was last applied to STO-DB on 2026-11-19 23:02";
  finding.rows_total = 89;
  finding.columns = {{"CUSTACCOUNTASYNC", false}, {"NAME", false}, {"SINCE", false}};
  for (const char* account : {"ASYNC-0001", "ASYNC-0002", "ASYNC-0003"}) {
    finding.rows.push_back({std::string(account), std::string("name·M4TXABCDEFGH2345"),
                            std::string("2026-11-19 23:02:00")});
  }
  finding.is_cause = true;
  finding.explains_records = 89;
  finding.channels = {"Stockholm"};
  finding.companies = {"usrt"};
  finding.fixes = {{"run-job-1010",
                    "Run 1010 for the database",
                    Safety::safe,
                    "",
                    {"Open Retail and Commerce > Retail and Commerce IT > Distribution schedule, "
                     "run 1010"}}};
  finding.references = {faq()};
  return finding;
}

Finding missing_profile() {
  Finding finding;
  finding.fingerprint = "aa03bb04cc05";
  finding.rule = "channel-without-functionality-profile";
  finding.id = "A01";
  finding.severity = Severity::error;
  finding.subject = {{"CHANNEL", std::int64_t{5637145359}}};
  finding.title = "A channel has no functionality profile";
  finding.why = "Without a profile the setting for asynchronous creation cannot be read.";
  finding.message = "Northwind online has no functionality profile";
  finding.rows_total = 1;
  finding.columns = {{"CHANNEL", true}, {"NAME", false}};
  finding.rows = {{std::int64_t{5637145359}, std::string("Northwind online")}};
  finding.is_cause = true;
  finding.fixes = {{"assign-functionality-profile",
                    "Assign a functionality profile",
                    Safety::guarded,
                    "",
                    {"Open the channel", "Choose a functionality profile"}}};
  return finding;
}

Finding feature_off() {
  Finding finding;
  finding.fingerprint = "bb04cc05dd06";
  finding.rule = "prerequisite-feature-off";
  finding.id = "A09";
  finding.severity = Severity::info;
  finding.title = "A prerequisite feature is off";
  finding.why = "Customers cannot be edited in asynchronous mode.";
  finding.message = "Enable editing customers in asynchronous mode is off";
  finding.rows_total = 1;
  finding.columns = {{"FEATURE", false}};
  finding.rows = {{std::string("CustomerAsyncEdit")}};
  finding.is_cause = true;
  return finding;
}

Finding rows_left_behind() {
  Finding finding;
  finding.fingerprint = "c0ffee112233";
  finding.rule = "rows-wait-for-conversion";
  finding.id = "B10";
  finding.severity = Severity::error;
  finding.stage = "convert";
  finding.subject = {{"COMPANY", std::string("usrt")}};
  finding.title = "Rows wait for the conversion";
  finding.why = "They arrived after the last run of the batch job.";
  finding.message = "1,204 rows of usrt wait for the conversion";
  finding.rows_total = 1204;
  finding.columns = {{"RECID", true}, {"EMAIL", false}, {"ARRIVED", false}};
  finding.rows = {
      {std::int64_t{1}, std::string("email·7Q2KM4TXABCDEFGH"), std::string("2026-11-19 04:13:07")},
      {std::int64_t{2}, std::string(), std::string("2026-11-19 04:15:40")}};
  finding.caused_by = {"5c1e00aa11bb"};
  finding.references = {faq()};
  return finding;
}

}  // namespace cdxray::sample
