// Phrases of the Markdown report. They are printed as they stand here, so nothing in them may be
// markup: a hyphen or a plus that could be one carries its backslash.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

inline constexpr Phrase do_this_first_label = checked({{"Do this first:"},
                                                       {"À faire d’abord\u00A0:"},
                                                       {"Da fare per prima cosa:"},
                                                       {"Doe dit eerst:"},
                                                       {"Gör detta först:"}});

inline constexpr Phrase two_sums =
    checked({{"{0}; {1}"}, {"{0}. {1}"}, {"{0}. {1}"}, {"{0}; {1}"}, {"{0}. {1}"}});

// --- tables ---

inline constexpr Phrase severity_heading =
    checked({{"Severity"}, {"Gravité"}, {"Gravità"}, {"Ernst"}, {"Allvarlighetsgrad"}});
inline constexpr Phrase where_heading = checked({{"Where"}, {"Où"}, {"Dove"}, {"Waar"}, {"Var"}});
inline constexpr Phrase late_records_heading = checked({{"Late records"},
                                                        {"Enregistrements en retard"},
                                                        {"Record in ritardo"},
                                                        {"Vertraagde records"},
                                                        {"Försenade poster"}});

// --- sections of findings ---

inline constexpr Phrase leads_section =
    checked({{"Leads, at the stage of late records that nothing explains"},
             {"Pistes, à l’étape d’enregistrements en retard que rien n’explique"},
             {"Piste, nella fase di record in ritardo che nulla spiega"},
             {"Aanwijzingen, in de fase van vertraagde records zonder verklaring"},
             {"Ledtrådar, i samma steg som försenade poster utan förklaring"}});
inline constexpr Phrase risks_section =
    checked({{"Risks, no record is held up by them"},
             {"Risques, qui ne retiennent aucun enregistrement"},
             {"Rischi, che non trattengono alcun record"},
             {"Risico's, die geen record tegenhouden"},
             {"Risker, som inte håller upp någon post"}});
inline constexpr Phrase symptoms_section =
    checked({{"Symptoms, explained by other findings"},
             {"Symptômes, expliqués par d’autres constats"},
             {"Sintomi, spiegati da altri rilievi"},
             {"Symptomen, verklaard door andere bevindingen"},
             {"Symptom, förklarade av andra fynd"}});
inline constexpr Phrase more_findings = checked(
    {{"\\+ {0} more in the HTML or JSON report", "\\+ {0} more in the HTML or JSON report"},
     {"\\+ {0} autre dans le rapport HTML ou JSON", "\\+ {0} autres dans le rapport HTML ou JSON"},
     {"\\+ {0} altro nel report HTML o JSON", "\\+ {0} altri nel report HTML o JSON"},
     {"\\+ nog {0} in het HTML\\- of JSON\\-rapport",
      "\\+ nog {0} in het HTML\\- of JSON\\-rapport"},
     {"\\+ {0} till i HTML\\- eller JSON\\-rapporten",
      "\\+ {0} till i HTML\\- eller JSON\\-rapporten"}});

// --- a finding ---

inline constexpr Phrase details_summary = checked({{"Why, evidence, remedy"},
                                                   {"Pourquoi, preuves, remède"},
                                                   {"Perché, prove, rimedio"},
                                                   {"Waarom, bewijs, oplossing"},
                                                   {"Varför, bevis, åtgärd"}});
inline constexpr Phrase why_it_matters_label = checked({{"Why it matters:"},
                                                        {"Pourquoi c’est important\u00A0:"},
                                                        {"Perché è importante:"},
                                                        {"Waarom dit belangrijk is:"},
                                                        {"Varför det spelar roll:"}});
inline constexpr Phrase not_seen_label = checked({{"Could not be seen:"},
                                                  {"Non visible\u00A0:"},
                                                  {"Non visibile:"},
                                                  {"Niet te zien:"},
                                                  {"Gick inte att se:"}});
inline constexpr Phrase evidence_label =
    checked({{"Evidence:"}, {"Preuves\u00A0:"}, {"Prove:"}, {"Bewijs:"}, {"Bevis:"}});
inline constexpr Phrase rows_left_out =
    checked({{"{0} row, left out here to keep the page short",
              "{0} rows, left out here to keep the page short"},
             {"{0} ligne, omise ici pour que la page reste courte",
              "{0} lignes, omises ici pour que la page reste courte"},
             {"{0} riga, omessa qui per non allungare la pagina",
              "{0} righe, omesse qui per non allungare la pagina"},
             {"{0} rij, hier weggelaten om de pagina kort te houden",
              "{0} rijen, hier weggelaten om de pagina kort te houden"},
             {"{0} rad, utelämnad här för att hålla sidan kort",
              "{0} rader, utelämnade här för att hålla sidan kort"}});
inline constexpr Phrase fix_heading =
    checked({{"Fix:"}, {"Remède\u00A0:"}, {"Rimedio:"}, {"Oplossing:"}, {"Åtgärd:"}});
inline constexpr Phrase or_heading =
    checked({{"Or:"}, {"Ou\u00A0:"}, {"Oppure:"}, {"Of:"}, {"Eller:"}});
inline constexpr Phrase never_heading =
    checked({{"Never:"}, {"Jamais\u00A0:"}, {"Mai:"}, {"Nooit:"}, {"Aldrig:"}});
inline constexpr Phrase warning_heading =
    checked({{"Warning:"}, {"Attention\u00A0:"}, {"Attenzione:"}, {"Let op:"}, {"Varning:"}});

// --- rules without a result, and how the rest was measured ---

inline constexpr Phrase not_checked_section =
    checked({{"Not checked: {0} rule", "Not checked: {0} rules"},
             {"Non vérifiée\u00A0: {0} règle", "Non vérifiées\u00A0: {0} règles"},
             {"Non verificata: {0} regola", "Non verificate: {0} regole"},
             {"Niet gecontroleerd: {0} regel", "Niet gecontroleerd: {0} regels"},
             {"Ej kontrollerad: {0} regel", "Ej kontrollerade: {0} regler"}});
inline constexpr Phrase not_checked_meaning =
    checked({{"These rules neither passed nor failed: their evidence is missing."},
             {"Ces règles ne sont ni réussies ni en échec\u00A0: les éléments nécessaires "
              "manquent."},
             {"Queste regole non hanno un esito: mancano le prove."},
             {"Deze regels hebben geen uitslag: het bewijs ervoor ontbreekt."},
             {"Dessa regler är varken godkända eller underkända: underlaget saknas."}});
inline constexpr Phrase broken_meaning =
    checked({{"These rules ended in an error."},
             {"Ces règles se sont arrêtées sur une erreur."},
             {"Queste regole si sono interrotte per un errore."},
             {"Deze regels zijn door een fout afgebroken."},
             {"Dessa regler avbröts av ett fel."}});
inline constexpr Phrase how_measured_section = checked({{"How measured"},
                                                        {"Comment cela a été mesuré"},
                                                        {"Come è stato misurato"},
                                                        {"Hoe dit is gemeten"},
                                                        {"Så mättes det"}});
/// {0} file, {1} its digest, {2} when it was captured, {3} what counts as now.
inline constexpr Phrase snapshot_facts =
    checked({{"Snapshot {0}, SHA\\-256 {1}, captured {2}, judged as of {3}"},
             {"Instantané {0}, SHA\\-256 {1}, capturé le {2}, jugé à la date du {3}"},
             {"Snapshot {0}, SHA\\-256 {1}, acquisito il {2}, valutato al {3}"},
             {"Momentopname {0}, SHA\\-256 {1}, vastgelegd op {2}, beoordeeld per {3}"},
             {"Ögonblicksbild {0}, SHA\\-256 {1}, insamlad {2}, bedömd per {3}"}});
/// {0} headquarters or a channel database, {1} source, {2} its kind, {3} tables, {4} rows.
inline constexpr Phrase side_facts = checked({{"{0} from {1} ({2}), {3}, {4}"},
                                              {"{0} depuis {1} ({2}), {3}, {4}"},
                                              {"{0} da {1} ({2}), {3}, {4}"},
                                              {"{0} uit {1} ({2}), {3}, {4}"},
                                              {"{0} från {1} ({2}), {3}, {4}"}});

}  // namespace cdxray::wordings
