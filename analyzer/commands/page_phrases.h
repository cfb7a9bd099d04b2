// Phrases of the pages of `cdxray explain`: a rule, a finding, and why a rule found nothing.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- a finding ---

inline constexpr Phrase finding_names = checked({{"rule {} {}, finding {}"},
                                                 {"règle {} {}, constat {}"},
                                                 {"regola {} {}, rilievo {}"},
                                                 {"regel {} {}, bevinding {}"},
                                                 {"regel {} {}, fynd {}"}});
inline constexpr Phrase about =
    checked({{"about {}"}, {"concerne {}"}, {"riguarda {}"}, {"over {}"}, {"gäller {}"}});
inline constexpr Phrase evidence_heading =
    checked({{"Evidence, {}"}, {"Preuves, {}"}, {"Prove, {}"}, {"Bewijs, {}"}, {"Bevis, {}"}});
inline constexpr Phrase show_all_rows = checked({{"all of them: --max-rows {}"},
                                                 {"toutes\u00A0: --max-rows {}"},
                                                 {"tutte: --max-rows {}"},
                                                 {"allemaal: --max-rows {}"},
                                                 {"alla: --max-rows {}"}});
inline constexpr Phrase row_number =
    checked({{"row {}"}, {"ligne {}"}, {"riga {}"}, {"rij {}"}, {"rad {}"}});
inline constexpr Phrase what_it_explains = checked({{"What it explains"},
                                                    {"Ce que cela explique"},
                                                    {"Che cosa spiega"},
                                                    {"Wat ermee wordt verklaard"},
                                                    {"Vad det förklarar"}});
/// {1} is the share of the late records.
inline constexpr Phrase each_proved =
    checked({{"{0} late record ({1} of all), each proved by its row",
              "{0} late records ({1} of all), each proved by its row"},
             {"{0} enregistrement en retard ({1} du total), prouvé par sa ligne",
              "{0} enregistrements en retard ({1} du total), chacun prouvé par sa ligne"},
             {"{0} record in ritardo ({1} del totale), provato dalla sua riga",
              "{0} record in ritardo ({1} del totale), ognuno provato dalla sua riga"},
             {"{0} vertraagde record ({1} van het totaal), bewezen met een rij",
              "{0} vertraagde records ({1} van het totaal), elk bewezen met een rij"},
             {"{0} försenad post ({1} av alla), bevisad av sin rad",
              "{0} försenade poster ({1} av alla), var och en bevisad av sin rad"}});
inline constexpr Phrase in_label = checked({{"in"}, {"dans"}, {"in"}, {"in"}, {"i"}});
inline constexpr Phrase of_label = checked({{"of"}, {"de"}, {"di"}, {"van"}, {"från"}});
inline constexpr Phrase what_explains_it = checked({{"What explains it"},
                                                    {"Ce qui l’explique"},
                                                    {"Che cosa lo spiega"},
                                                    {"Waardoor het wordt verklaard"},
                                                    {"Vad som förklarar det"}});
inline constexpr Phrase stands_first = checked({{"No other finding: it stands first."},
                                                {"Aucun autre constat\u00A0: il vient en premier."},
                                                {"Nessun altro rilievo: viene per primo."},
                                                {"Geen andere bevinding: deze staat vooraan."},
                                                {"Inget annat fynd: det här kommer först."}});
inline constexpr Phrase page_warning =
    checked({{"warning:"}, {"attention\u00A0:"}, {"attenzione:"}, {"let op:"}, {"varning:"}});
inline constexpr Phrase page_never =
    checked({{"never:"}, {"jamais\u00A0:"}, {"mai:"}, {"nooit:"}, {"aldrig:"}});
inline constexpr Phrase references_heading =
    checked({{"References"}, {"Références"}, {"Riferimenti"}, {"Bronnen"}, {"Referenser"}});
inline constexpr Phrase title_read = checked({{"{} (read {})"},
                                              {"{} (lu le {})"},
                                              {"{} (letto il {})"},
                                              {"{} (gelezen op {})"},
                                              {"{} (läst {})"}});
inline constexpr Phrase rule_command = checked({{"The rule and its query: {}"},
                                                {"La règle et sa requête\u00A0: {}"},
                                                {"La regola e la sua query: {}"},
                                                {"De regel en zijn query: {}"},
                                                {"Regeln och dess fråga: {}"}});
inline constexpr Phrase more_findings_of_rule =
    checked({{"{0} more finding of this rule", "{0} more findings of this rule"},
             {"{0} autre constat de cette règle", "{0} autres constats de cette règle"},
             {"{0} altro rilievo di questa regola", "altri {0} rilievi di questa regola"},
             {"nog {0} bevinding van deze regel", "nog {0} bevindingen van deze regel"},
             {"{0} fynd till av den här regeln", "{0} fynd till av den här regeln"}});

// --- a rule ---

inline constexpr Phrase rule_names = checked({{"rule {} {}, {} {}"},
                                              {"règle {} {}, {} {}"},
                                              {"regola {} {}, {} {}"},
                                              {"regel {} {}, {} {}"},
                                              {"regel {} {}, {} {}"}});
inline constexpr Phrase no_rule_of = checked({{"{}, no rule of {} {}"},
                                              {"{}, pas une règle de {} {}"},
                                              {"{}, nessuna regola di {} {}"},
                                              {"{}, geen regel van {} {}"},
                                              {"{}, ingen regel i {} {}"}});
inline constexpr Phrase since_version = checked({{"{}, since product version {}"},
                                                 {"{}, depuis la version {} du produit"},
                                                 {"{}, dalla versione {} del prodotto"},
                                                 {"{}, vanaf productversie {}"},
                                                 {"{}, från och med produktversion {}"}});
inline constexpr Phrase why_no_rule = checked({{"Why no rule finds it"},
                                               {"Pourquoi aucune règle ne le trouve"},
                                               {"Perché nessuna regola lo trova"},
                                               {"Waarom geen regel het vindt"},
                                               {"Varför ingen regel hittar det"}});
inline constexpr Phrase when_it_applies = checked({{"When it applies (at least one row)"},
                                                   {"Quand elle s’applique (au moins une ligne)"},
                                                   {"Quando si applica (almeno una riga)"},
                                                   {"Wanneer hij geldt (ten minste één rij)"},
                                                   {"När den gäller (minst en rad)"}});
inline constexpr Phrase what_it_looks_for =
    checked({{"What it looks for (each row is a witness)"},
             {"Ce qu’elle recherche (chaque ligne est un témoin)"},
             {"Che cosa cerca (ogni riga è un testimone)"},
             {"Wat hij zoekt (elke rij is een getuige)"},
             {"Vad den letar efter (varje rad är ett vittne)"}});
inline constexpr Phrase parameters_heading = checked({{"Parameters, changed with --set"},
                                                      {"Paramètres, modifiés avec --set"},
                                                      {"Parametri, da modificare con --set"},
                                                      {"Parameters, te wijzigen met --set"},
                                                      {"Parametrar, ändras med --set"}});
inline constexpr Phrase common_parameters_heading = checked({{"Parameters of all rules"},
                                                             {"Paramètres de toutes les règles"},
                                                             {"Parametri di tutte le regole"},
                                                             {"Parameters van alle regels"},
                                                             {"Parametrar för alla regler"}});
/// {0} what it explains or is explained by, {1} the columns that tie them together.
inline constexpr Phrase of_the_same = checked({{"{0}, of the same {1}"},
                                               {"{0}, avec le même {1}"},
                                               {"{0}, con lo stesso {1}"},
                                               {"{0}, met dezelfde {1}"},
                                               {"{0}, med samma {1}"}});
inline constexpr Phrase there_named =
    checked({{"{} (there {})"}, {"{} (là {})"}, {"{} (là {})"}, {"{} (daar {})"}, {"{} (där {})"}});
inline constexpr Phrase and_word = checked({{"and"}, {"et"}, {"e"}, {"en"}, {"och"}});
inline constexpr Phrase late_at_stage = checked({{"late records at stage {}"},
                                                 {"enregistrements en retard à l’étape {}"},
                                                 {"record in ritardo nella fase {}"},
                                                 {"vertraagde records in fase {}"},
                                                 {"försenade poster i steget {}"}});
inline constexpr Phrase what_may_explain_it = checked({{"What may explain it"},
                                                       {"Ce qui peut l’expliquer"},
                                                       {"Che cosa può spiegarlo"},
                                                       {"Wat het kan verklaren"},
                                                       {"Vad som kan förklara det"}});
inline constexpr Phrase worthless_while_it_fails =
    checked({{"What is worthless while it fails"},
             {"Ce qui ne vaut rien tant qu’elle est en échec"},
             {"Che cosa non vale nulla finché non è superata"},
             {"Wat niets waard is zolang hij niet slaagt"},
             {"Vad som är värdelöst medan den är underkänd"}});
inline constexpr Phrase partly_missing_while_it_fails =
    checked({{"Of what a part is missing while it fails"},
             {"Ce dont une partie manque tant qu’elle est en échec"},
             {"Di che cosa manca una parte finché non è superata"},
             {"Waarvan een deel ontbreekt zolang hij niet slaagt"},
             {"Vad som delvis saknas medan den är underkänd"}});
inline constexpr Phrase examples_heading =
    checked({{"Examples"}, {"Exemples"}, {"Esempi"}, {"Voorbeelden"}, {"Exempel"}});

// --- outcomes, in the words that a rule's examples are written with in English ---

inline constexpr Phrase pass_name =
    checked({{"pass"}, {"réussie"}, {"superata"}, {"geslaagd"}, {"godkänd"}});
inline constexpr Phrase fail_name =
    checked({{"fail"}, {"en échec"}, {"non superata"}, {"niet geslaagd"}, {"underkänd"}});
inline constexpr Phrase not_applicable_name = checked({{"not_applicable"},
                                                       {"sans objet"},
                                                       {"non applicabile"},
                                                       {"niet van toepassing"},
                                                       {"ej tillämplig"}});
inline constexpr Phrase blocked_name = checked({{"blocked"},
                                                {"non vérifiée"},
                                                {"non verificata"},
                                                {"niet gecontroleerd"},
                                                {"ej kontrollerad"}});
inline constexpr Phrase broken_name =
    checked({{"error"}, {"en erreur"}, {"in errore"}, {"afgebroken"}, {"avbruten"}});
inline constexpr Phrase waived_name =
    checked({{"waived"}, {"exemptée"}, {"in deroga"}, {"vrijgesteld"}, {"undantagen"}});

// --- why a rule found nothing ---

inline constexpr Phrase no_finding_in = checked({{"no finding in {}, outcome {}"},
                                                 {"aucun constat dans {}, résultat\u00A0: {}"},
                                                 {"nessun rilievo in {}, esito: {}"},
                                                 {"geen bevinding in {}, uitslag: {}"},
                                                 {"inget fynd i {}, resultat: {}"}});
inline constexpr Phrase not_there =
    checked({{"not there"}, {"absente"}, {"assente"}, {"niet aanwezig"}, {"finns inte"}});
inline constexpr Phrase what_it_looked_at = checked({{"What it looked at"},
                                                     {"Ce qu’elle a examiné"},
                                                     {"Che cosa ha esaminato"},
                                                     {"Waar hij naar keek"},
                                                     {"Vad den tittade på"}});
inline constexpr Phrase nearest_miss = checked({{"The nearest miss"},
                                                {"Ce qui s’en approche le plus"},
                                                {"Che cosa ci va più vicino"},
                                                {"Wat er het dichtst bij komt"},
                                                {"Det som kom närmast"}});
inline constexpr Phrase misses_only =
    checked({{"{0} row misses only:", "{0} rows miss only:"},
             {"Il ne manque à {0} ligne que\u00A0:", "Il ne manque à {0} lignes que\u00A0:"},
             {"A {0} riga manca solo:", "A {0} righe manca solo:"},
             {"{0} rij mist alleen:", "{0} rijen missen alleen:"},
             {"{0} rad saknar bara:", "{0} rader saknar bara:"}});
inline constexpr Phrase other_conditions = checked(
    {{"{0} other condition kept more rows out.", "{0} other conditions kept more rows out."},
     {"{0} autre condition a écarté davantage de lignes.",
      "{0} autres conditions ont écarté davantage de lignes."},
     {"{0} altra condizione ha escluso altre righe.",
      "Altre {0} condizioni hanno escluso altre righe."},
     {"Nog {0} voorwaarde hield meer rijen buiten.",
      "Nog {0} voorwaarden hielden meer rijen buiten."},
     {"{0} villkor till höll fler rader utanför.", "{0} villkor till höll fler rader utanför."}});
inline constexpr Phrase came_furthest =
    checked({{"No row misses one condition only; those that came furthest"},
             {"À aucune ligne il ne manque qu’une condition\u00A0; celles qui sont allées le plus "
              "loin"},
             {"A nessuna riga manca una sola condizione; quelle arrivate più lontano"},
             {"Geen rij mist maar één voorwaarde; de rijen die het verst kwamen"},
             {"Ingen rad saknar bara ett villkor; de som kom längst"}});
inline constexpr Phrase stopped_at =
    checked({{"{0} row stopped at:", "{0} rows stopped at:"},
             {"{0} ligne arrêtée à\u00A0:", "{0} lignes arrêtées à\u00A0:"},
             {"{0} riga fermata da:", "{0} righe fermate da:"},
             {"{0} rij bleef steken bij:", "{0} rijen bleven steken bij:"},
             {"{0} rad stannade vid:", "{0} rader stannade vid:"}});
inline constexpr Phrase too_costly = checked(
    {{"Which rows miss one condition only would have taken too long to find for {0} "
      "condition.",
      "Which rows miss one condition only would have taken too long to find for {0} "
      "conditions."},
     {"Pour {0} condition, trouver les lignes auxquelles elle seule manque aurait pris trop de "
      "temps.",
      "Pour {0} conditions, trouver les lignes auxquelles une seule condition manque aurait "
      "pris trop de temps."},
     {"Per {0} condizione, trovare le righe a cui manca solo quella avrebbe richiesto troppo "
      "tempo.",
      "Per {0} condizioni, trovare le righe a cui ne manca una sola avrebbe richiesto troppo "
      "tempo."},
     {"Voor {0} voorwaarde had het te lang geduurd om de rijen te vinden die alleen die "
      "missen.",
      "Voor {0} voorwaarden had het te lang geduurd om de rijen te vinden die er maar één "
      "missen."},
     {"För {0} villkor hade det tagit för lång tid att hitta raderna som saknar bara det.",
      "För {0} villkor hade det tagit för lång tid att hitta raderna som saknar bara ett."}});
inline constexpr Phrase let_through_to_apply =
    checked({{"Rows that each condition of 'applies_when' let through"},
             {"Lignes que chaque condition de 'applies_when' a laissées passer"},
             {"Righe che ogni condizione di 'applies_when' ha lasciato passare"},
             {"Rijen die elke voorwaarde van 'applies_when' doorliet"},
             {"Rader som varje villkor i 'applies_when' släppte igenom"}});
inline constexpr Phrase let_through = checked({{"Rows that each condition let through"},
                                               {"Lignes que chaque condition a laissées passer"},
                                               {"Righe che ogni condizione ha lasciato passare"},
                                               {"Rijen die elke voorwaarde doorliet"},
                                               {"Rader som varje villkor släppte igenom"}});
inline constexpr Phrase part_of = checked({{"{} ({} of {})"},
                                           {"{} ({} sur {})"},
                                           {"{} ({} di {})"},
                                           {"{} ({} van {})"},
                                           {"{} ({} av {})"}});

}  // namespace cdxray::wordings
