// Phrases of the verdict. `|` ends the part of a headline that a page may stress.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- what stands between us and a whole answer: clauses that can follow `and` or a colon ---

inline constexpr Phrase rules_broke = checked(
    {{"{0} of {1} broke", "{0} of {1} broke"},
     {"{0} sur {1} s’est arrêtée sur une erreur", "{0} sur {1} se sont arrêtées sur une erreur"},
     {"{0} su {1} si è interrotta per un errore", "{0} su {1} si sono interrotte per un errore"},
     {"{0} van de {1} is afgebroken", "{0} van de {1} zijn afgebroken"},
     {"{0} av {1} avbröts av ett fel", "{0} av {1} avbröts av ett fel"}});
inline constexpr Phrase rules_unchecked =
    checked({{"{0} of {1} could not be checked", "{0} of {1} could not be checked"},
             {"{0} sur {1} n’a pas pu être vérifiée", "{0} sur {1} n’ont pas pu être vérifiées"},
             {"{0} su {1} non si è potuta verificare", "{0} su {1} non si sono potute verificare"},
             {"{0} van de {1} kon niet worden gecontroleerd",
              "{0} van de {1} konden niet worden gecontroleerd"},
             {"{0} av {1} kunde inte kontrolleras", "{0} av {1} kunde inte kontrolleras"}});
inline constexpr Phrase are_unexplained =
    checked({{"{0} is unexplained", "{0} are unexplained"},
             {"{0} reste sans explication", "{0} restent sans explication"},
             {"{0} resta senza spiegazione", "{0} restano senza spiegazione"},
             {"{0} is onverklaard", "{0} zijn onverklaard"},
             {"{0} är oförklarad", "{0} är oförklarade"}});
inline constexpr Phrase evidence_not_whole = checked({{"the evidence is not whole"},
                                                      {"les éléments collectés sont incomplets"},
                                                      {"le prove raccolte sono incomplete"},
                                                      {"het bewijs is niet volledig"},
                                                      {"underlaget är inte fullständigt"}});

// --- headlines ---

inline constexpr Phrase late_headline =
    checked({{"{0} of {1}| is late.", "{0} of {1}| are late."},
             {"{0} sur {1}| est en retard.", "{0} sur {1}| sont en retard."},
             {"{0} su {1}| è in ritardo.", "{0} su {1}| sono in ritardo."},
             {"{0} van de {1}| is te laat.", "{0} van de {1}| zijn te laat."},
             {"{0} av {1}| är försenad.", "{0} av {1}| är försenade."}});
inline constexpr Phrase late_and_incomplete_headline =
    checked({{"{0} of {1}| is late, and {2}.", "{0} of {1}| are late, and {2}."},
             {"{0} sur {1}| est en retard, et {2}.", "{0} sur {1}| sont en retard, et {2}."},
             {"{0} su {1}| è in ritardo e {2}.", "{0} su {1}| sono in ritardo e {2}."},
             {"{0} van de {1}| is te laat, en {2}.", "{0} van de {1}| zijn te laat, en {2}."},
             {"{0} av {1}| är försenad, och {2}.", "{0} av {1}| är försenade, och {2}."}});
inline constexpr Phrase uncounted_risk_headline = checked(
    {{"Records could not be counted|; {0} thing needs attention.",
      "Records could not be counted|; {0} things need attention."},
     {"Les enregistrements n’ont pas pu être comptés|\u00A0; {0} point mérite attention.",
      "Les enregistrements n’ont pas pu être comptés|\u00A0; {0} points méritent attention."},
     {"Non è stato possibile contare i record|; {0} punto richiede attenzione.",
      "Non è stato possibile contare i record|; {0} punti richiedono attenzione."},
     {"De records konden niet worden geteld|; {0} punt vraagt aandacht.",
      "De records konden niet worden geteld|; {0} punten vragen aandacht."},
     {"Posterna kunde inte räknas|; {0} sak kräver uppmärksamhet.",
      "Posterna kunde inte räknas|; {0} saker kräver uppmärksamhet."}});
inline constexpr Phrase risk_headline =
    checked({{"No record is late|, but {0} thing needs attention.",
              "No record is late|, but {0} things need attention."},
             {"Aucun enregistrement n’est en retard|, mais {0} point mérite attention.",
              "Aucun enregistrement n’est en retard|, mais {0} points méritent attention."},
             {"Nessun record è in ritardo|, ma {0} punto richiede attenzione.",
              "Nessun record è in ritardo|, ma {0} punti richiedono attenzione."},
             {"Geen enkele record is te laat|, maar {0} punt vraagt aandacht.",
              "Geen enkele record is te laat|, maar {0} punten vragen aandacht."},
             {"Ingen post är försenad|, men {0} sak kräver uppmärksamhet.",
              "Ingen post är försenad|, men {0} saker kräver uppmärksamhet."}});
inline constexpr Phrase nothing_found_headline =
    checked({{"Nothing was found|; records could not be counted."},
             {"Rien n’a été trouvé|\u00A0; les enregistrements n’ont pas pu être comptés."},
             {"Non è stato trovato nulla|; non è stato possibile contare i record."},
             {"Er is niets gevonden|; de records konden niet worden geteld."},
             {"Inget hittades|; posterna kunde inte räknas."}});
inline constexpr Phrase no_record_headline =
    checked({{"No record was found|, so none is late."},
             {"Aucun enregistrement n’a été trouvé|\u00A0; aucun n’est donc en retard."},
             {"Non è stato trovato alcun record|, quindi nessuno è in ritardo."},
             {"Er is geen record gevonden|, dus is er geen te laat."},
             {"Ingen post hittades|, så ingen är försenad."}});
inline constexpr Phrase all_done_headline =
    checked({{"All {0} record| went all the way.", "All {0} records| went all the way."},
             {"Le seul enregistrement| est arrivé au bout.",
              "Les {0} enregistrements| sont tous arrivés au bout."},
             {"L'unico record| è arrivato fino in fondo.",
              "Tutti i {0} record| sono arrivati fino in fondo."},
             {"De enige record| heeft de hele weg afgelegd.",
              "Alle {0} records| hebben de hele weg afgelegd."},
             {"Den enda posten| kom hela vägen fram.", "Alla {0} poster| kom hela vägen fram."}});
inline constexpr Phrase none_late_headline = checked({{"No record is late.|"},
                                                      {"Aucun enregistrement n’est en retard.|"},
                                                      {"Nessun record è in ritardo.|"},
                                                      {"Geen enkele record is te laat.|"},
                                                      {"Ingen post är försenad.|"}});
inline constexpr Phrase cannot_tell_headline = checked({{"We cannot tell:| {}."},
                                                        {"Impossible de conclure\u00A0:| {}."},
                                                        {"Impossibile stabilirlo:| {}."},
                                                        {"Dat valt niet te zeggen:| {}."},
                                                        {"Det går inte att avgöra:| {}."}});

// --- what stands under them ---

/// {0} places, {1} title of the cause, {2} records, {3} their share.
inline constexpr Phrase strongest_cause = checked(
    {{"\"{1}\" holds up {2} of them ({3}).", "\"{1}\" holds up {2} of them ({3}), in {0} places."},
     {"«\u00A0{1}\u00A0» en retient {2} ({3}).",
      "«\u00A0{1}\u00A0» en retient {2} ({3}), à {0} endroits."},
     {"«{1}» ne trattiene {2} ({3}).", "«{1}» ne trattiene {2} ({3}), in {0} punti."},
     {"‘{1}’ houdt er {2} tegen ({3}).", "‘{1}’ houdt er {2} tegen ({3}), op {0} plaatsen."},
     {"”{1}” håller upp {2} av dem ({3}).", "”{1}” håller upp {2} av dem ({3}), på {0} ställen."}});
inline constexpr Phrase oldest_has_waited = checked({{"The oldest has waited {}."},
                                                     {"Le plus ancien attend depuis {}."},
                                                     {"Il più vecchio attende da {}."},
                                                     {"De oudste wacht al {}."},
                                                     {"Den äldsta har väntat i {}."}});
inline constexpr Phrase more_may_be_late =
    checked({{"Not everything could be seen; more may be late."},
             {"Tout n’a pas pu être vu\u00A0; d’autres sont peut-être en retard."},
             {"Non tutto era visibile; altri potrebbero essere in ritardo."},
             {"Niet alles was te zien; er zijn er misschien meer te laat."},
             {"Allt gick inte att se; fler kan vara försenade."}});
inline constexpr Phrase no_staging_table =
    checked({{"No staging table was collected."},
             {"Aucune table de transit n’a été collectée."},
             {"Non è stata raccolta alcuna tabella di staging."},
             {"Er is geen faseringstabel verzameld."},
             {"Ingen mellanlagringstabell samlades in."}});
inline constexpr Phrase rules_were_not_checked =
    checked({{"{0} rule was not checked.", "{0} rules were not checked."},
             {"{0} règle n’a pas été vérifiée.", "{0} règles n’ont pas été vérifiées."},
             {"{0} regola non è stata verificata.", "{0} regole non sono state verificate."},
             {"{0} regel is niet gecontroleerd.", "{0} regels zijn niet gecontroleerd."},
             {"{0} regel kontrollerades inte.", "{0} regler kontrollerades inte."}});

}  // namespace cdxray::wordings
