// Phrases of the page of one customer: who, the way of the records, where one stopped, and the end.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- who ---

inline constexpr Phrase customer_label =
    checked({{"Customer"}, {"Client"}, {"Cliente"}, {"Klant"}, {"Kund"}});
inline constexpr Phrase with_account = checked({{"{}, account {}"},
                                                {"{}, compte {}"},
                                                {"{}, conto {}"},
                                                {"{}, rekening {}"},
                                                {"{}, konto {}"}});
inline constexpr Phrase of_company = checked({{"{}, company {}"},
                                              {"{}, société {}"},
                                              {"{}, società {}"},
                                              {"{}, bedrijf {}"},
                                              {"{}, företag {}"}});
inline constexpr Phrase not_found =
    checked({{"No customer with this {} in what was collected."},
             {"Recherche par {}\u00A0: aucun client dans ce qui a été collecté."},
             {"Ricerca per {}: nessun cliente in ciò che è stato raccolto."},
             {"Zoeken op {}: geen klant in wat er is verzameld."},
             {"Sökning på {}: ingen kund i det som samlades in."}});
inline constexpr Phrase not_in_headquarters =
    checked({{"No customer with this {} in what was collected from headquarters."},
             {"Recherche par {}\u00A0: aucun client dans ce qui a été collecté au siège."},
             {"Ricerca per {}: nessun cliente in ciò che è stato raccolto da Headquarters."},
             {"Zoeken op {}: geen klant in wat er van het hoofdkantoor is verzameld."},
             {"Sökning på {}: ingen kund i det som samlades in från huvudkontoret."}});
/// {1} is what was searched for, {2} are the databases.
inline constexpr Phrase not_in_databases = checked(
    {{"No customer with this {1} in what was collected from {0} channel database ({2}).",
      "No customer with this {1} in what was collected from {0} channel databases ({2})."},
     {"Recherche par {1}\u00A0: aucun client dans ce qui a été collecté de {0} base de données des "
      "canaux ({2}).",
      "Recherche par {1}\u00A0: aucun client dans ce qui a été collecté de {0} bases de données "
      "des "
      "canaux ({2})."},
     {"Ricerca per {1}: nessun cliente in ciò che è stato raccolto da {0} database canale ({2}).",
      "Ricerca per {1}: nessun cliente in ciò che è stato raccolto da {0} database canale ({2})."},
     {"Zoeken op {1}: geen klant in wat er van {0} kanaaldatabase ({2}) is verzameld.",
      "Zoeken op {1}: geen klant in wat er van {0} kanaaldatabases ({2}) is verzameld."},
     {"Sökning på {1}: ingen kund i det som samlades in från {0} kanaldatabas ({2}).",
      "Sökning på {1}: ingen kund i det som samlades in från {0} kanaldatabaser ({2})."}});
inline constexpr Phrase not_in_any = checked(
    {{"No customer with this {1} in what was collected from headquarters and {0} channel database "
      "({2}).",
      "No customer with this {1} in what was collected from headquarters and {0} channel databases "
      "({2})."},
     {"Recherche par {1}\u00A0: aucun client dans ce qui a été collecté au siège et dans {0} base "
      "de "
      "données des canaux ({2}).",
      "Recherche par {1}\u00A0: aucun client dans ce qui a été collecté au siège et dans {0} bases "
      "de "
      "données des canaux ({2})."},
     {"Ricerca per {1}: nessun cliente in ciò che è stato raccolto da Headquarters e da {0} "
      "database "
      "canale ({2}).",
      "Ricerca per {1}: nessun cliente in ciò che è stato raccolto da Headquarters e da {0} "
      "database "
      "canale ({2})."},
     {"Zoeken op {1}: geen klant in wat er van het hoofdkantoor en {0} kanaaldatabase ({2}) is "
      "verzameld.",
      "Zoeken op {1}: geen klant in wat er van het hoofdkantoor en {0} kanaaldatabases ({2}) is "
      "verzameld."},
     {"Sökning på {1}: ingen kund i det som samlades in från huvudkontoret och {0} kanaldatabas "
      "({2}).",
      "Sökning på {1}: ingen kund i det som samlades in från huvudkontoret och {0} kanaldatabaser "
      "({2})."}});
inline constexpr Phrase looked_at =
    checked({{"Looked at"}, {"Recherché dans"}, {"Cercato in"}, {"Gezocht in"}, {"Sökt i"}});
inline constexpr Phrase not_looked_at =
    checked({{"Not looked at: the customer may be there"},
             {"Non recherché\u00A0: le client s’y trouve peut-être"},
             {"Non cercato: il cliente potrebbe trovarsi lì"},
             {"Niet gezocht: de klant is misschien daar"},
             {"Inte sökt: kunden kan finnas där"}});
inline constexpr Phrase several_customers =
    checked({{"{0} customer has this {1}:", "{0} customers have this {1}:"},
             {"{0} client trouvé par {1}\u00A0:", "{0} clients trouvés par {1}\u00A0:"},
             {"{0} cliente trovato per {1}:", "{0} clienti trovati per {1}:"},
             {"{0} klant gevonden op {1}:", "{0} klanten gevonden op {1}:"},
             {"{0} kund hittades på {1}:", "{0} kunder hittades på {1}:"}});
inline constexpr Phrase records_unseen = checked({{"records cannot be seen:"},
                                                  {"enregistrements non visibles\u00A0:"},
                                                  {"record non visibili:"},
                                                  {"records zijn niet te zien:"},
                                                  {"poster går inte att se:"}});
inline constexpr Phrase nothing_staged = checked(
    {{"No asynchronous record of this customer is staged anywhere, so nothing of it waits. "
      "It was made in headquarters, or its records were cleaned up."},
     {"Aucun enregistrement asynchrone de ce client n’est en transit\u00A0; rien n’attend "
      "donc. Il a été créé au siège, ou ses enregistrements ont été nettoyés."},
     {"Nessun record asincrono di questo cliente è in staging, quindi nulla è in attesa. È "
      "stato creato in Headquarters, oppure i suoi record sono stati eliminati."},
     {"Van deze klant staat nergens een asynchrone record klaar, dus wacht er niets. De klant "
      "is op het hoofdkantoor aangemaakt, of de records zijn opgeruimd."},
     {"Ingen asynkron post för den här kunden är mellanlagrad någonstans, så inget väntar. "
      "Kunden skapades på huvudkontoret, eller så har posterna rensats bort."}});

// --- a record ---

inline constexpr Phrase in_channel =
    checked({{"{} in {}"}, {"{} dans {}"}, {"{} in {}"}, {"{} in {}"}, {"{} i {}"}});
inline constexpr Phrase times_in_utc = checked({{"{}, times in UTC"},
                                                {"{}, heures en UTC"},
                                                {"{}, orari in UTC"},
                                                {"{}, tijden in UTC"},
                                                {"{}, tider i UTC"}});
inline constexpr Phrase time_not_known = checked({{"time not known"},
                                                  {"moment non connu"},
                                                  {"ora non nota"},
                                                  {"tijd niet bekend"},
                                                  {"tiden är inte känd"}});
inline constexpr Phrase passed_after =
    checked({{"{}, after {}"}, {"{}, après {}"}, {"{}, dopo {}"}, {"{}, na {}"}, {"{}, efter {}"}});
inline constexpr Phrase passed_without_row = checked({{"passed, but no row of it is left"},
                                                      {"passé, mais il n’en reste aucune ligne"},
                                                      {"superato, ma non ne resta alcuna riga"},
                                                      {"gepasseerd, maar er is geen rij van over"},
                                                      {"passerat, men ingen rad finns kvar"}});
inline constexpr Phrase waiting =
    checked({{"waiting"}, {"en attente"}, {"in attesa"}, {"wacht"}, {"väntar"}});
inline constexpr Phrase waiting_for = checked({{"waiting {}"},
                                               {"en attente depuis {}"},
                                               {"in attesa da {}"},
                                               {"wacht al {}"},
                                               {"har väntat i {}"}});
inline constexpr Phrase not_visible = checked({{"not visible: {}"},
                                               {"non visible\u00A0: {}"},
                                               {"non visibile: {}"},
                                               {"niet zichtbaar: {}"},
                                               {"syns inte: {}"}});
inline constexpr Phrase more_rows = checked({{"and {0} more row", "and {0} more rows"},
                                             {"et {0} autre ligne", "et {0} autres lignes"},
                                             {"e {0} altra riga", "e altre {0} righe"},
                                             {"en nog {0} rij", "en nog {0} rijen"},
                                             {"och {0} rad till", "och {0} rader till"}});

// --- other records, and the end ---

inline constexpr Phrase other_records = checked({{"Other records of this customer: {}"},
                                                 {"Autres enregistrements de ce client\u00A0: {}"},
                                                 {"Altri record di questo cliente: {}"},
                                                 {"Andere records van deze klant: {}"},
                                                 {"Kundens övriga poster: {}"}});
inline constexpr Phrase as_the_other = checked(
    {{"as the {}"}, {"tout comme\u00A0: {}"}, {"come: {}"}, {"net als: {}"}, {"liksom: {}"}});
inline constexpr Phrase records_not_collected =
    checked({{"Not collected: more records of this customer may be there"},
             {"Non collecté\u00A0: d’autres enregistrements de ce client s’y trouvent peut-être"},
             {"Non raccolto: potrebbero esserci altri record di questo cliente"},
             {"Niet verzameld: daar zijn misschien meer records van deze klant"},
             {"Inte insamlat: där kan det finnas fler av kundens poster"}});
inline constexpr Phrase journey_complete = checked({{"Its journey is complete."},
                                                    {"Son parcours est terminé."},
                                                    {"Il suo percorso è completo."},
                                                    {"De weg ervan is voltooid."},
                                                    {"Dess väg är avslutad."}});
inline constexpr Phrase journeys_complete =
    checked({{"The journey of all its records is complete."},
             {"Le parcours de tous ses enregistrements est terminé."},
             {"Il percorso di tutti i suoi record è completo."},
             {"De weg van alle records van deze klant is voltooid."},
             {"Vägen för alla dess poster är avslutad."}});
inline constexpr Phrase end_not_seen =
    checked({{"Nothing of it is known to wait, but not all of its way can be seen."},
             {"Rien de connu n’attend, mais tout le parcours n’est pas visible."},
             {"Non risulta nulla in attesa, ma non tutto il percorso è visibile."},
             {"Voor zover bekend wacht er niets, maar niet de hele weg is te zien."},
             {"Såvitt känt väntar inget, men hela vägen går inte att se."}});
inline constexpr Phrase stage_for =
    checked({{"{} for {}"}, {"{} depuis {}"}, {"{} da {}"}, {"{}, al {}"}, {"{}, sedan {}"}});
inline constexpr Phrase only_record = checked({{"It is the only record of this customer."},
                                               {"C’est le seul enregistrement de ce client."},
                                               {"È l'unico record di questo cliente."},
                                               {"Het is de enige record van deze klant."},
                                               {"Det är kundens enda post."}});
inline constexpr Phrase both_wait = checked({{"Both its records wait."},
                                             {"Ses deux enregistrements attendent."},
                                             {"Entrambi i suoi record sono in attesa."},
                                             {"Beide records ervan wachten."},
                                             {"Båda posterna väntar."}});
inline constexpr Phrase all_wait =
    checked({{"Its {0} record waits.", "All its {0} records wait."},
             {"Son seul enregistrement attend.", "Ses {0} enregistrements attendent tous."},
             {"Il suo unico record è in attesa.", "Tutti i suoi {0} record sono in attesa."},
             {"De enige record wacht.", "Alle {0} records wachten."},
             {"Den enda posten väntar.", "Alla {0} poster väntar."}});
/// {1} are the customer's records.
inline constexpr Phrase some_wait =
    checked({{"{0} of {1} waits.", "{0} of {1} wait."},
             {"{0} sur {1} attend.", "{0} sur {1} attendent."},
             {"{0} su {1} è in attesa.", "{0} su {1} sono in attesa."},
             {"{0} van de {1} wacht.", "{0} van de {1} wachten."},
             {"{0} av {1} väntar.", "{0} av {1} väntar."}});

}  // namespace cdxray::wordings
