// Phrases of the HTML report about findings, rules and how the result was measured. They are
// printed as they stand here, so none may hold `<` or `&`.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- a finding ---

inline constexpr Phrase evidence =
    checked({{"Evidence · {}"}, {"Preuves · {}"}, {"Prove · {}"}, {"Bewijs · {}"}, {"Bevis · {}"}});
inline constexpr Phrase evidence_of = checked({{"Evidence of finding {}"},
                                               {"Preuves du constat {}"},
                                               {"Prove del rilievo {}"},
                                               {"Bewijs van bevinding {}"},
                                               {"Bevis för fyndet {}"}});
inline constexpr Phrase more =
    checked({{"More: {}"}, {"Suite\u00A0: {}"}, {"Altro: {}"}, {"Meer: {}"}, {"Mer: {}"}});
inline constexpr Phrase or_instead =
    checked({{"Or: {}"}, {"Ou\u00A0: {}"}, {"Oppure: {}"}, {"Of: {}"}, {"Eller: {}"}});
inline constexpr Phrase what_not_to_do = checked({{"What not to do"},
                                                  {"À ne pas faire"},
                                                  {"Che cosa non fare"},
                                                  {"Niet doen"},
                                                  {"Gör inte så här"}});
inline constexpr Phrase read_on =
    checked({{"read on {}"}, {"lu le {}"}, {"letto il {}"}, {"gelezen op {}"}, {"läst {}"}});
inline constexpr Phrase because_of_heading =
    checked({{"Because of"}, {"À cause de"}, {"A causa di"}, {"Vanwege"}, {"På grund av"}});
inline constexpr Phrase explained_symptoms = checked({{"Symptoms it explains"},
                                                      {"Symptômes expliqués"},
                                                      {"Sintomi spiegati"},
                                                      {"Verklaarde symptomen"},
                                                      {"Symptom som det förklarar"}});
inline constexpr Phrase legal_entities_heading = checked({{"Legal entities"},
                                                          {"Entités juridiques"},
                                                          {"Persone giuridiche"},
                                                          {"Rechtspersonen"},
                                                          {"Juridiska personer"}});
/// Stands behind the number; {1} is the share.
inline constexpr Phrase late_records_share =
    checked({{"late records, {1}", "late records, {1}"},
             {"enregistrement en retard, {1}", "enregistrements en retard, {1}"},
             {"record in ritardo, {1}", "record in ritardo, {1}"},
             {"vertraagde record, {1}", "vertraagde records, {1}"},
             {"försenad post, {1}", "försenade poster, {1}"}});

// --- lists of findings ---

inline constexpr Phrase strongest_first = checked({{"Root causes, strongest first"},
                                                   {"Causes premières, la plus forte d’abord"},
                                                   {"Cause radice, dalla più forte"},
                                                   {"Hoofdoorzaken, sterkste eerst"},
                                                   {"Grundorsaker, den starkaste först"}});
inline constexpr Phrase only_proved_causes =
    checked({{"A cause counts only when rows prove it."},
             {"Une cause ne compte que si des lignes la prouvent."},
             {"Una causa conta solo se delle righe la provano."},
             {"Een oorzaak telt alleen als rijen haar bewijzen."},
             {"En orsak räknas bara när rader bevisar den."}});
inline constexpr Phrase leads_lead = checked(
    {{"Not proven to be the cause, but at the stage of late records that nothing explains."},
     {"Causes non prouvées, mais à l’étape d’enregistrements en retard que rien n’explique."},
     {"Cause non provate, ma nella fase di record in ritardo che nulla spiega."},
     {"Niet als oorzaak bewezen, maar in de fase van vertraagde records zonder verklaring."},
     {"Inte bevisade som orsak, men i samma steg som försenade poster utan förklaring."}});
inline constexpr Phrase risks_lead =
    checked({{"They hold up no record now."},
             {"Ils ne retiennent aucun enregistrement pour l’instant."},
             {"Al momento non trattengono alcun record."},
             {"Ze houden nu geen record tegen."},
             {"De håller inte upp någon post nu."}});
inline constexpr Phrase one_rule_one_subject =
    checked({{"{}. One finding is one rule on one subject."},
             {"{}. Un constat, c’est une règle sur un objet."},
             {"{}. Un rilievo è una regola su un oggetto."},
             {"{}. Eén bevinding is één regel over één onderwerp."},
             {"{}. Ett fynd är en regel om ett föremål."}});
inline constexpr Phrase see_root_cause = checked({{"see the root cause"},
                                                  {"voir la cause première"},
                                                  {"vedi la causa radice"},
                                                  {"zie de hoofdoorzaak"},
                                                  {"se grundorsaken"}});
inline constexpr Phrase see_lead = checked({{"see the lead"},
                                            {"voir la piste"},
                                            {"vedi la pista"},
                                            {"zie de aanwijzing"},
                                            {"se ledtråden"}});
inline constexpr Phrase see_risk = checked(
    {{"see the risk"}, {"voir le risque"}, {"vedi il rischio"}, {"zie het risico"}, {"se risken"}});

// --- what could not be checked ---

inline constexpr Phrase what_not_checked = checked({{"What could not be checked"},
                                                    {"Ce qui n’a pas pu être vérifié"},
                                                    {"Che cosa non si è potuto verificare"},
                                                    {"Wat niet kon worden gecontroleerd"},
                                                    {"Vad som inte kunde kontrolleras"}});
inline constexpr Phrase what_not_checked_lead = checked(
    {{"These rules have neither passed nor failed: the snapshot lacks what they need, or they "
      "broke."},
     {"Ces règles ne sont ni réussies ni en échec\u00A0: l’instantané n’a pas ce qu’il leur "
      "faut, ou elles se sont arrêtées sur une erreur."},
     {"Queste regole non hanno un esito: nello snapshot manca ciò che serve loro, oppure si "
      "sono interrotte per un errore."},
     {"Deze regels hebben geen uitslag: de momentopname mist wat ze nodig hebben, of ze zijn "
      "afgebroken."},
     {"Dessa regler är varken godkända eller underkända: ögonblicksbilden saknar det de "
      "behöver, eller så avbröts de."}});
inline constexpr Phrase rules_not_checked = checked({{"Rules that were not checked"},
                                                     {"Règles non vérifiées"},
                                                     {"Regole non verificate"},
                                                     {"Niet gecontroleerde regels"},
                                                     {"Regler som inte kontrollerades"}});
inline constexpr Phrase journey_gaps =
    checked({{"What the records' journey could not show:"},
             {"Ce que le parcours des enregistrements n’a pas pu "
              "montrer\u00A0:"},
             {"Che cosa il percorso dei record non ha potuto "
              "mostrare:"},
             {"Wat de weg van de records niet kon laten zien:"},
             {"Vad posternas väg inte kunde visa:"}});

// --- tables of rules ---

inline constexpr Phrase id_heading = checked({{"Id"}, {"ID"}, {"ID"}, {"Id"}, {"Id"}});
inline constexpr Phrase rule_heading =
    checked({{"Rule"}, {"Règle"}, {"Regola"}, {"Regel"}, {"Regel"}});
inline constexpr Phrase outcome_heading =
    checked({{"Outcome"}, {"Résultat"}, {"Esito"}, {"Uitslag"}, {"Resultat"}});
inline constexpr Phrase rows_heading =
    checked({{"Rows"}, {"Lignes"}, {"Righe"}, {"Rijen"}, {"Rader"}});
inline constexpr Phrase reason_heading =
    checked({{"Reason"}, {"Raison"}, {"Motivo"}, {"Reden"}, {"Skäl"}});
inline constexpr Phrase state_heading =
    checked({{"State"}, {"État"}, {"Stato"}, {"Status"}, {"Status"}});
inline constexpr Phrase all_rules = checked(
    {{"All rules"}, {"Toutes les règles"}, {"Tutte le regole"}, {"Alle regels"}, {"Alla regler"}});
inline constexpr Phrase all_rules_with_outcome = checked({{"All rules with their outcome"},
                                                          {"Toutes les règles avec leur résultat"},
                                                          {"Tutte le regole con il loro esito"},
                                                          {"Alle regels met hun uitslag"},
                                                          {"Alla regler med sina resultat"}});

// --- how the result was measured ---

inline constexpr Phrase how_measured = checked({{"How this was measured"},
                                                {"Comment cela a été mesuré"},
                                                {"Come è stato misurato"},
                                                {"Hoe dit is gemeten"},
                                                {"Så mättes det"}});
inline constexpr Phrase rules_fact =
    checked({{"Rules"}, {"Règles"}, {"Regole"}, {"Regels"}, {"Regler"}});
inline constexpr Phrase snapshot_fact =
    checked({{"Snapshot"}, {"Instantané"}, {"Snapshot"}, {"Momentopname"}, {"Ögonblicksbild"}});
inline constexpr Phrase environment_fact =
    checked({{"Environment"}, {"Environnement"}, {"Ambiente"}, {"Omgeving"}, {"Miljö"}});
inline constexpr Phrase version_fact = checked({{"Product version"},
                                                {"Version du produit"},
                                                {"Versione del prodotto"},
                                                {"Productversie"},
                                                {"Produktversion"}});
inline constexpr Phrase sources_fact =
    checked({{"Sources"}, {"Sources"}, {"Origini"}, {"Bronnen"}, {"Källor"}});
inline constexpr Phrase time_fact = checked({{"Time"}, {"Temps"}, {"Tempo"}, {"Tijd"}, {"Tid"}});
inline constexpr Phrase personal_data_fact = checked({{"Personal data"},
                                                      {"Données personnelles"},
                                                      {"Dati personali"},
                                                      {"Persoonsgegevens"},
                                                      {"Personuppgifter"}});
inline constexpr Phrase settings_fact = checked({{"Changed settings"},
                                                 {"Réglages modifiés"},
                                                 {"Impostazioni modificate"},
                                                 {"Gewijzigde instellingen"},
                                                 {"Ändrade inställningar"}});
inline constexpr Phrase gate_fact =
    checked({{"Gate"}, {"Contrôle"}, {"Controllo"}, {"Controle"}, {"Kontroll"}});
inline constexpr Phrase program_fact =
    checked({{"Program"}, {"Programme"}, {"Programma"}, {"Programma"}, {"Program"}});
inline constexpr Phrase captured = checked({{"{}, captured {}"},
                                            {"{}, capturé le {}"},
                                            {"{}, acquisito il {}"},
                                            {"{}, vastgelegd op {}"},
                                            {"{}, insamlad {}"}});
/// {0} headquarters or a channel database, {1} source, {2} its kind, {3} when it was captured,
/// {4} tables, {5} rows.
inline constexpr Phrase source_facts = checked({{"{0}: {1} ({2}), captured {3}, {4}, {5}"},
                                                {"{0}\u00A0: {1} ({2}), collecte du {3}, {4}, {5}"},
                                                {"{0}: {1} ({2}), raccolta del {3}, {4}, {5}"},
                                                {"{0}: {1} ({2}), vastgelegd op {3}, {4}, {5}"},
                                                {"{0}: {1} ({2}), insamling {3}, {4}, {5}"}});
inline constexpr Phrase none_changed =
    checked({{"none"}, {"aucun"}, {"nessuna"}, {"geen"}, {"inga"}});
inline constexpr Phrase now_is_capture = checked(
    {{"\"Now\" is the capture time, so the result is the same whenever the report is made."},
     {"«\u00A0Maintenant\u00A0» est le moment de la capture\u00A0; le résultat est donc le "
      "même quel que soit le moment où le rapport est établi."},
     {"«Adesso» è il momento dell'acquisizione, quindi il risultato è lo stesso in qualunque "
      "momento si crei il report."},
     {"‘Nu’ is het moment van vastleggen, dus de uitkomst is dezelfde, wanneer het rapport ook "
      "wordt gemaakt."},
     {"”Nu” är tiden för insamlingen, så resultatet är detsamma när rapporten än skapas."}});
inline constexpr Phrase now_was_set =
    checked({{"\"Now\" was set to {}; the snapshot was captured {}."},
             {"«\u00A0Maintenant\u00A0» a été fixé au {}\u00A0; l’instantané a été capturé le {}."},
             {"«Adesso» è stato impostato al {}; lo snapshot è stato acquisito il {}."},
             {"‘Nu’ is ingesteld op {}; de momentopname is vastgelegd op {}."},
             {"”Nu” sattes till {}; ögonblicksbilden är från {}."}});
inline constexpr Phrase not_known =
    checked({{"not known"}, {"non connu"}, {"non noto"}, {"niet bekend"}, {"inte känt"}});
inline constexpr Phrase gate_facts = checked({{"fails on {} and above; {}"},
                                              {"en échec à partir de «\u00A0{}\u00A0»\u00A0; {}"},
                                              {"non superato a partire da «{}»; {}"},
                                              {"niet geslaagd vanaf ‘{}’; {}"},
                                              {"underkänns från och med ”{}”; {}"}});
inline constexpr Phrase program_facts = checked({{"cdxray {}, rules {} {}"},
                                                 {"cdxray {}, règles {} {}"},
                                                 {"cdxray {}, regole {} {}"},
                                                 {"cdxray {}, regels {} {}"},
                                                 {"cdxray {}, regler {} {}"}});

}  // namespace cdxray::wordings
