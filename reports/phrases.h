// Phrases that more than one report says: counted things, the names of severities and outcomes,
// headings. What only one of them says stands in its own header (text_phrases.h, html_phrases.h…).
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- counted things ---

inline constexpr Phrase records = checked({{"{0} record", "{0} records"},
                                           {"{0} enregistrement", "{0} enregistrements"},
                                           {"{0} record", "{0} record"},
                                           {"{0} record", "{0} records"},
                                           {"{0} post", "{0} poster"}});
inline constexpr Phrase late_records =
    checked({{"{0} late record", "{0} late records"},
             {"{0} enregistrement en retard", "{0} enregistrements en retard"},
             {"{0} record in ritardo", "{0} record in ritardo"},
             {"{0} vertraagde record", "{0} vertraagde records"},
             {"{0} försenad post", "{0} försenade poster"}});
inline constexpr Phrase rules = checked({{"{0} rule", "{0} rules"},
                                         {"{0} règle", "{0} règles"},
                                         {"{0} regola", "{0} regole"},
                                         {"{0} regel", "{0} regels"},
                                         {"{0} regel", "{0} regler"}});
inline constexpr Phrase rows = checked({{"{0} row", "{0} rows"},
                                        {"{0} ligne", "{0} lignes"},
                                        {"{0} riga", "{0} righe"},
                                        {"{0} rij", "{0} rijen"},
                                        {"{0} rad", "{0} rader"}});
/// {0} is the total, {1} what is shown of it.
inline constexpr Phrase rows_shown = checked({{"{1} of {0} row", "{1} of {0} rows"},
                                              {"{1} sur {0} ligne", "{1} sur {0} lignes"},
                                              {"{1} di {0} riga", "{1} di {0} righe"},
                                              {"{1} van {0} rij", "{1} van {0} rijen"},
                                              {"{1} av {0} rad", "{1} av {0} rader"}});
inline constexpr Phrase rows_refused = checked({{"{0} refused", "{0} refused"},
                                                {"{0} refusée", "{0} refusées"},
                                                {"{0} rifiutata", "{0} rifiutate"},
                                                {"{0} geweigerd", "{0} geweigerd"},
                                                {"{0} avvisad", "{0} avvisade"}});
inline constexpr Phrase tables = checked({{"{0} table", "{0} tables"},
                                          {"{0} table", "{0} tables"},
                                          {"{0} tabella", "{0} tabelle"},
                                          {"{0} tabel", "{0} tabellen"},
                                          {"{0} tabell", "{0} tabeller"}});
inline constexpr Phrase channels = checked({{"{0} channel", "{0} channels"},
                                            {"{0} canal", "{0} canaux"},
                                            {"{0} canale", "{0} canali"},
                                            {"{0} kanaal", "{0} kanalen"},
                                            {"{0} kanal", "{0} kanaler"}});
inline constexpr Phrase channel_databases =
    checked({{"{0} channel database", "{0} channel databases"},
             {"{0} base de données des canaux", "{0} bases de données des canaux"},
             {"{0} database canale", "{0} database canale"},
             {"{0} kanaaldatabase", "{0} kanaaldatabases"},
             {"{0} kanaldatabas", "{0} kanaldatabaser"}});
inline constexpr Phrase legal_entities =
    checked({{"{0} legal entity", "{0} legal entities"},
             {"{0} entité juridique", "{0} entités juridiques"},
             {"{0} persona giuridica", "{0} persone giuridiche"},
             {"{0} rechtspersoon", "{0} rechtspersonen"},
             {"{0} juridisk person", "{0} juridiska personer"}});
inline constexpr Phrase findings = checked({{"{0} finding", "{0} findings"},
                                            {"{0} constat", "{0} constats"},
                                            {"{0} rilievo", "{0} rilievi"},
                                            {"{0} bevinding", "{0} bevindingen"},
                                            {"{0} fynd", "{0} fynd"}});
inline constexpr Phrase root_causes = checked({{"{0} root cause", "{0} root causes"},
                                               {"{0} cause première", "{0} causes premières"},
                                               {"{0} causa radice", "{0} cause radice"},
                                               {"{0} hoofdoorzaak", "{0} hoofdoorzaken"},
                                               {"{0} grundorsak", "{0} grundorsaker"}});
inline constexpr Phrase leads = checked({{"{0} lead", "{0} leads"},
                                         {"{0} piste", "{0} pistes"},
                                         {"{0} pista", "{0} piste"},
                                         {"{0} aanwijzing", "{0} aanwijzingen"},
                                         {"{0} ledtråd", "{0} ledtrådar"}});
inline constexpr Phrase risks = checked({{"{0} risk", "{0} risks"},
                                         {"{0} risque", "{0} risques"},
                                         {"{0} rischio", "{0} rischi"},
                                         {"{0} risico", "{0} risico's"},
                                         {"{0} risk", "{0} risker"}});
inline constexpr Phrase symptoms = checked({{"{0} symptom", "{0} symptoms"},
                                            {"{0} symptôme", "{0} symptômes"},
                                            {"{0} sintomo", "{0} sintomi"},
                                            {"{0} symptoom", "{0} symptomen"},
                                            {"{0} symptom", "{0} symptom"}});

// --- how sentences are joined ---

/// A heading or a sum, and what it consists of.
inline constexpr Phrase in_detail =
    checked({{"{0}: {1}"}, {"{0}\u00A0: {1}"}, {"{0}: {1}"}, {"{0}: {1}"}, {"{0}: {1}"}});
/// Between things that hold commas of their own.
inline constexpr Phrase separator = checked({{"; "}, {"\u00A0; "}, {"; "}, {"; "}, {"; "}});
inline constexpr Phrase because_of = checked({{"because of {0}"},
                                              {"à cause de {0}"},
                                              {"a causa di {0}"},
                                              {"vanwege {0}"},
                                              {"på grund av {0}"}});
inline constexpr Phrase snapshot_of = checked({{"snapshot of {0}"},
                                               {"instantané du {0}"},
                                               {"snapshot del {0}"},
                                               {"momentopname van {0}"},
                                               {"ögonblicksbild från {0}"}});
inline constexpr Phrase next_command =
    checked({{"Next: {0}"}, {"Ensuite\u00A0: {0}"}, {"Poi: {0}"}, {"Daarna: {0}"}, {"Nästa: {0}"}});

// --- the records' sums ---

inline constexpr Phrase none_seen =
    checked({{"none seen"}, {"aucun vu"}, {"nessuno visto"}, {"geen gezien"}, {"ingen sedd"}});
inline constexpr Phrase not_counted = checked(
    {{"Records could not be counted: no staging table was collected."},
     {"Les enregistrements n’ont pas pu être comptés\u00A0: aucune table de transit n’a été "
      "collectée."},
     {"Non è stato possibile contare i record: non è stata raccolta alcuna tabella di "
      "staging."},
     {"De records konden niet worden geteld: er is geen faseringstabel verzameld."},
     {"Posterna kunde inte räknas: ingen mellanlagringstabell samlades in."}});
inline constexpr Phrase late_sum =
    checked({{"{0} late = {1} explained + {2} unexplained"},
             {"{0} en retard = {1} avec explication + {2} sans explication"},
             {"{0} in ritardo = {1} con spiegazione + {2} senza spiegazione"},
             {"{0} te laat = {1} verklaard + {2} onverklaard"},
             {"{0} med försening = {1} med förklaring + {2} utan förklaring"}});
inline constexpr Phrase done_and_on_the_way =
    checked({{"{0} done, {1} on the way in time"},
             {"Terminés\u00A0: {0}\u00A0; en route dans les délais\u00A0: {1}"},
             {"Completati: {0}; in viaggio nei tempi: {1}"},
             {"{0} voltooid, {1} op tijd onderweg"},
             {"Klara: {0}; på väg i tid: {1}"}});
inline constexpr Phrase no_finding_explains = checked({{"No finding explains them."},
                                                       {"Aucun constat ne les explique."},
                                                       {"Nessun rilievo li spiega."},
                                                       {"Geen enkele bevinding verklaart ze."},
                                                       {"Inget fynd förklarar dem."}});

// --- headings ---

inline constexpr Phrase where_records_stand = checked({{"Where the records stand"},
                                                       {"Où se trouvent les enregistrements"},
                                                       {"Dove si trovano i record"},
                                                       {"Waar de records staan"},
                                                       {"Var posterna finns"}});
inline constexpr Phrase stage_heading =
    checked({{"Stage"}, {"Étape"}, {"Fase"}, {"Fase"}, {"Steg"}});
inline constexpr Phrase records_heading =
    checked({{"Records"}, {"Enregistrements"}, {"Record"}, {"Records"}, {"Poster"}});
inline constexpr Phrase late_heading =
    checked({{"Late"}, {"En retard"}, {"In ritardo"}, {"Te laat"}, {"Försenade"}});
inline constexpr Phrase share_heading =
    checked({{"Share"}, {"Part"}, {"Quota"}, {"Aandeel"}, {"Andel"}});
inline constexpr Phrase root_cause_heading = checked(
    {{"Root cause"}, {"Cause première"}, {"Causa radice"}, {"Hoofdoorzaak"}, {"Grundorsak"}});
inline constexpr Phrase explained_heading =
    checked({{"Explained"}, {"Expliqués"}, {"Spiegati"}, {"Verklaard"}, {"Förklarade"}});
inline constexpr Phrase unexplained_heading =
    checked({{"Unexplained"}, {"Inexpliqués"}, {"Non spiegati"}, {"Onverklaard"}, {"Oförklarade"}});
inline constexpr Phrase channel_heading =
    checked({{"Channel"}, {"Canal"}, {"Canale"}, {"Kanaal"}, {"Kanal"}});
inline constexpr Phrase channels_heading =
    checked({{"Channels"}, {"Canaux"}, {"Canali"}, {"Kanalen"}, {"Kanaler"}});
inline constexpr Phrase channel_not_known =
    checked({{"not known"}, {"inconnu"}, {"non noto"}, {"niet bekend"}, {"inte känd"}});
inline constexpr Phrase all_records_row =
    checked({{"All"}, {"Tous"}, {"Tutti"}, {"Alle"}, {"Alla"}});
inline constexpr Phrase root_causes_heading = checked(
    {{"Root causes"}, {"Causes premières"}, {"Cause radice"}, {"Hoofdoorzaken"}, {"Grundorsaker"}});
inline constexpr Phrase not_seen_heading =
    checked({{"Not seen"}, {"Non vu"}, {"Non visto"}, {"Niet gezien"}, {"Inte sett"}});
inline constexpr Phrase broken_heading =
    checked({{"Broken: {0} rule", "Broken: {0} rules"},
             {"En erreur\u00A0: {0} règle", "En erreur\u00A0: {0} règles"},
             {"In errore: {0} regola", "In errore: {0} regole"},
             {"Afgebroken: {0} regel", "Afgebroken: {0} regels"},
             {"Avbruten: {0} regel", "Avbrutna: {0} regler"}});
inline constexpr Phrase why_it_matters_heading = checked({{"Why it matters"},
                                                          {"Pourquoi c’est important"},
                                                          {"Perché è importante"},
                                                          {"Waarom dit belangrijk is"},
                                                          {"Varför det spelar roll"}});
inline constexpr Phrase what_was_seen_heading = checked({{"What was seen"},
                                                         {"Ce qui a été vu"},
                                                         {"Che cosa si è visto"},
                                                         {"Wat er is gezien"},
                                                         {"Vad som syntes"}});
inline constexpr Phrase what_was_not_seen_heading = checked({{"What could not be seen"},
                                                             {"Ce qui n’a pas pu être vu"},
                                                             {"Che cosa non era visibile"},
                                                             {"Wat niet te zien was"},
                                                             {"Vad som inte gick att se"}});
inline constexpr Phrase how_to_fix_heading = checked({{"How to fix it"},
                                                      {"Comment y remédier"},
                                                      {"Come rimediare"},
                                                      {"Hoe het op te lossen"},
                                                      {"Så åtgärdas det"}});

// --- places and things ---

inline constexpr Phrase headquarters =
    checked({{"headquarters"}, {"siège"}, {"Headquarters"}, {"hoofdkantoor"}, {"huvudkontoret"}});
inline constexpr Phrase channel_database = checked({{"channel database {0}"},
                                                    {"base de données des canaux {0}"},
                                                    {"database canale {0}"},
                                                    {"kanaaldatabase {0}"},
                                                    {"kanaldatabas {0}"}});

}  // namespace cdxray::wordings
