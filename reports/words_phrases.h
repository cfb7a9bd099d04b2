// Phrases of words.cpp.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- figures ---

inline constexpr Phrase under =
    checked({{"under {}"}, {"moins de {}"}, {"meno dell'{}"}, {"minder dan {}"}, {"under {}"}});
inline constexpr Phrase over =
    checked({{"over {}"}, {"plus de {}"}, {"oltre il {}"}, {"meer dan {}"}, {"över {}"}});
inline constexpr Phrase of_unknown_channel = checked({{"{} of an unknown channel"},
                                                      {"{} d’un canal inconnu"},
                                                      {"{} di un canale sconosciuto"},
                                                      {"{} van een onbekend kanaal"},
                                                      {"{} från en okänd kanal"}});
inline constexpr Phrase environment = checked(
    {{"the environment"}, {"l’environnement"}, {"l'ambiente"}, {"de omgeving"}, {"miljön"}});

// --- records by kind: {1} late of {0} ---

inline constexpr Phrase late_customers = checked({{"{1} of {0} customer", "{1} of {0} customers"},
                                                  {"{1} sur {0} client", "{1} sur {0} clients"},
                                                  {"{1} su {0} cliente", "{1} su {0} clienti"},
                                                  {"{1} van {0} klant", "{1} van {0} klanten"},
                                                  {"{1} av {0} kund", "{1} av {0} kunder"}});
inline constexpr Phrase late_addresses = checked({{"{1} of {0} address", "{1} of {0} addresses"},
                                                  {"{1} sur {0} adresse", "{1} sur {0} adresses"},
                                                  {"{1} su {0} indirizzo", "{1} su {0} indirizzi"},
                                                  {"{1} van {0} adres", "{1} van {0} adressen"},
                                                  {"{1} av {0} adress", "{1} av {0} adresser"}});
inline constexpr Phrase late_contacts =
    checked({{"{1} of {0} contact", "{1} of {0} contacts"},
             {"{1} sur {0} coordonnée", "{1} sur {0} coordonnées"},
             {"{1} su {0} contatto", "{1} su {0} contatti"},
             {"{1} van {0} contactgegeven", "{1} van {0} contactgegevens"},
             {"{1} av {0} kontaktuppgift", "{1} av {0} kontaktuppgifter"}});
inline constexpr Phrase late_affiliations =
    checked({{"{1} of {0} affiliation", "{1} of {0} affiliations"},
             {"{1} sur {0} affiliation", "{1} sur {0} affiliations"},
             {"{1} su {0} affiliazione", "{1} su {0} affiliazioni"},
             {"{1} van {0} affiliatie", "{1} van {0} affiliaties"},
             {"{1} av {0} anknytning", "{1} av {0} anknytningar"}});
inline constexpr Phrase late_attributes =
    checked({{"{1} of {0} attribute", "{1} of {0} attributes"},
             {"{1} sur {0} attribut", "{1} sur {0} attributs"},
             {"{1} su {0} attributo", "{1} su {0} attributi"},
             {"{1} van {0} kenmerk", "{1} van {0} kenmerken"},
             {"{1} av {0} attribut", "{1} av {0} attribut"}});
/// For a kind that a pack of one's own brings along.
inline constexpr Phrase late_of_kind =
    checked({{"{1} of {0} of kind {2}", "{1} of {0} of kind {2}"},
             {"{1} sur {0} de type {2}", "{1} sur {0} de type {2}"},
             {"{1} su {0} di tipo {2}", "{1} su {0} di tipo {2}"},
             {"{1} van {0} van soort {2}", "{1} van {0} van soort {2}"},
             {"{1} av {0} av typen {2}", "{1} av {0} av typen {2}"}});

// --- names of severities, outcomes and safeties ---

inline constexpr Phrase critical_title =
    checked({{"Critical"}, {"Critique"}, {"Critico"}, {"Kritiek"}, {"Kritisk"}});
inline constexpr Phrase error_title =
    checked({{"Error"}, {"Erreur"}, {"Errore"}, {"Fout"}, {"Fel"}});
inline constexpr Phrase warning_title =
    checked({{"Warning"}, {"Avertissement"}, {"Avviso"}, {"Waarschuwing"}, {"Varning"}});
inline constexpr Phrase info_title = checked({{"Info"}, {"Info"}, {"Info"}, {"Info"}, {"Info"}});
inline constexpr Phrase critical_name =
    checked({{"critical"}, {"critique"}, {"critico"}, {"kritiek"}, {"kritisk"}});
inline constexpr Phrase error_name =
    checked({{"error"}, {"erreur"}, {"errore"}, {"fout"}, {"fel"}});
inline constexpr Phrase warning_name =
    checked({{"warning"}, {"avertissement"}, {"avviso"}, {"waarschuwing"}, {"varning"}});
inline constexpr Phrase info_name = checked({{"info"}, {"info"}, {"info"}, {"info"}, {"info"}});

inline constexpr Phrase passed =
    checked({{"passed"}, {"réussie"}, {"superata"}, {"geslaagd"}, {"godkänd"}});
inline constexpr Phrase failed =
    checked({{"failed"}, {"en échec"}, {"non superata"}, {"niet geslaagd"}, {"underkänd"}});
inline constexpr Phrase waived =
    checked({{"waived"}, {"exemptée"}, {"in deroga"}, {"vrijgesteld"}, {"undantagen"}});
inline constexpr Phrase not_applicable = checked({{"not applicable"},
                                                  {"sans objet"},
                                                  {"non applicabile"},
                                                  {"niet van toepassing"},
                                                  {"ej tillämplig"}});
inline constexpr Phrase not_checked = checked({{"not checked"},
                                               {"non vérifiée"},
                                               {"non verificata"},
                                               {"niet gecontroleerd"},
                                               {"ej kontrollerad"}});
inline constexpr Phrase broken =
    checked({{"broken"}, {"en erreur"}, {"in errore"}, {"afgebroken"}, {"avbruten"}});
inline constexpr Phrase passed_count = checked({{"{0} passed", "{0} passed"},
                                                {"{0} réussie", "{0} réussies"},
                                                {"{0} superata", "{0} superate"},
                                                {"{0} geslaagd", "{0} geslaagd"},
                                                {"{0} godkänd", "{0} godkända"}});
inline constexpr Phrase failed_count = checked({{"{0} failed", "{0} failed"},
                                                {"{0} en échec", "{0} en échec"},
                                                {"{0} non superata", "{0} non superate"},
                                                {"{0} niet geslaagd", "{0} niet geslaagd"},
                                                {"{0} underkänd", "{0} underkända"}});
inline constexpr Phrase waived_count = checked({{"{0} waived", "{0} waived"},
                                                {"{0} exemptée", "{0} exemptées"},
                                                {"{0} in deroga", "{0} in deroga"},
                                                {"{0} vrijgesteld", "{0} vrijgesteld"},
                                                {"{0} undantagen", "{0} undantagna"}});
inline constexpr Phrase not_applicable_count =
    checked({{"{0} not applicable", "{0} not applicable"},
             {"{0} sans objet", "{0} sans objet"},
             {"{0} non applicabile", "{0} non applicabili"},
             {"{0} niet van toepassing", "{0} niet van toepassing"},
             {"{0} ej tillämplig", "{0} ej tillämpliga"}});
inline constexpr Phrase not_checked_count =
    checked({{"{0} not checked", "{0} not checked"},
             {"{0} non vérifiée", "{0} non vérifiées"},
             {"{0} non verificata", "{0} non verificate"},
             {"{0} niet gecontroleerd", "{0} niet gecontroleerd"},
             {"{0} ej kontrollerad", "{0} ej kontrollerade"}});
inline constexpr Phrase broken_count = checked({{"{0} broken", "{0} broken"},
                                                {"{0} en erreur", "{0} en erreur"},
                                                {"{0} in errore", "{0} in errore"},
                                                {"{0} afgebroken", "{0} afgebroken"},
                                                {"{0} avbruten", "{0} avbrutna"}});

inline constexpr Phrase safe =
    checked({{"safe"}, {"sans risque"}, {"sicuro"}, {"veilig"}, {"riskfritt"}});
inline constexpr Phrase needs_approval = checked({{"needs approval"},
                                                  {"à faire approuver"},
                                                  {"richiede approvazione"},
                                                  {"goedkeuring nodig"},
                                                  {"kräver godkännande"}});
inline constexpr Phrase trade_off = checked({{"a trade-off: read the warning"},
                                             {"un compromis\u00A0: lire l’avertissement"},
                                             {"un compromesso: leggere l'avviso"},
                                             {"een afweging: lees de waarschuwing"},
                                             {"en avvägning: läs varningen"}});
inline constexpr Phrase by_hand =
    checked({{"by hand"}, {"à la main"}, {"a mano"}, {"handmatig"}, {"för hand"}});
inline constexpr Phrase never_do_this = checked({{"never do this"},
                                                 {"à ne jamais faire"},
                                                 {"da non fare mai"},
                                                 {"nooit doen"},
                                                 {"gör aldrig detta"}});

// --- what became of personal data ---

inline constexpr Phrase pseudonymised = checked({{"pseudonymised"},
                                                 {"pseudonymisées"},
                                                 {"pseudonimizzati"},
                                                 {"gepseudonimiseerd"},
                                                 {"pseudonymiserade"}});
inline constexpr Phrase kept =
    checked({{"kept"}, {"conservées"}, {"conservati"}, {"behouden"}, {"behållna"}});

// --- how the program ends ---

inline constexpr Phrase gate_passed = checked({{"Gate passed: exit code {}"},
                                               {"Contrôle réussi\u00A0: code de sortie {}"},
                                               {"Controllo superato: codice di uscita {}"},
                                               {"Controle geslaagd: afsluitcode {}"},
                                               {"Kontrollen godkänd: slutkod {}"}});
inline constexpr Phrase gate_undecided = checked({{"Gate undecided: exit code {}"},
                                                  {"Contrôle indécis\u00A0: code de sortie {}"},
                                                  {"Controllo senza esito: codice di uscita {}"},
                                                  {"Controle onbeslist: afsluitcode {}"},
                                                  {"Kontrollen oavgjord: slutkod {}"}});
inline constexpr Phrase gate_failed = checked({{"Gate failed: exit code {}"},
                                               {"Contrôle en échec\u00A0: code de sortie {}"},
                                               {"Controllo non superato: codice di uscita {}"},
                                               {"Controle niet geslaagd: afsluitcode {}"},
                                               {"Kontrollen underkänd: slutkod {}"}});

// --- what makes this result differ ---

inline constexpr Phrase judged_as_of =
    checked({{"Judged as of {}, not of the capture."},
             {"Jugé à la date du {}, et non à celle de la capture."},
             {"Valutato al {}, non al momento dell'acquisizione."},
             {"Beoordeeld per {}, niet per het moment van vastleggen."},
             {"Bedömt per {}, inte per insamlingen."}});
inline constexpr Phrase changed_setting = checked({{"Changed setting: {} = {}."},
                                                   {"Réglage modifié\u00A0: {} = {}."},
                                                   {"Impostazione modificata: {} = {}."},
                                                   {"Gewijzigde instelling: {} = {}."},
                                                   {"Ändrad inställning: {} = {}."}});
inline constexpr Phrase only_these_rules =
    checked({{"Only these rules were asked: {}."},
             {"Seules ces règles ont été exécutées\u00A0: {}."},
             {"Sono state eseguite solo queste regole: {}."},
             {"Alleen deze regels zijn uitgevoerd: {}."},
             {"Endast dessa regler kördes: {}."}});
inline constexpr Phrase not_these_rules =
    checked({{"These rules were not asked: {}."},
             {"Ces règles n’ont pas été exécutées\u00A0: {}."},
             {"Queste regole non sono state eseguite: {}."},
             {"Deze regels zijn niet uitgevoerd: {}."},
             {"Dessa regler kördes inte: {}."}});

// --- what to type next ---

inline constexpr Phrase proof_meaning = checked({{"the proof, row by row"},
                                                 {"la preuve, ligne par ligne"},
                                                 {"la prova, riga per riga"},
                                                 {"het bewijs, rij voor rij"},
                                                 {"beviset, rad för rad"}});
inline constexpr Phrase info_meaning =
    checked({{"what was collected, and which rules it can feed"},
             {"ce qui a été collecté, et les règles que cela peut alimenter"},
             {"che cosa è stato raccolto e quali regole può alimentare"},
             {"wat er is verzameld en voor welke regels dat genoeg is"},
             {"vad som samlades in och vilka regler det räcker till"}});

}  // namespace cdxray::wordings
