// Phrases of the HTML report: the page around the sections, the verdict, the pipeline, the
// accounting. They are printed as they stand here, so none may hold `<` or `&`.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- the page ---

inline constexpr Phrase skip_to_verdict = checked({{"Skip to the verdict"},
                                                   {"Aller au verdict"},
                                                   {"Vai al verdetto"},
                                                   {"Naar het oordeel"},
                                                   {"Hoppa till bedömningen"}});
inline constexpr Phrase contents =
    checked({{"Contents"}, {"Sommaire"}, {"Sommario"}, {"Inhoud"}, {"Innehåll"}});
inline constexpr Phrase complete_in_itself = checked(
    {{"This file is complete in itself: it loads nothing from the network and sends nothing."},
     {"Ce fichier se suffit à lui-même\u00A0: il ne charge rien depuis le réseau et n’envoie "
      "rien."},
     {"Questo file è completo in sé: non carica nulla dalla rete e non invia nulla."},
     {"Dit bestand is op zichzelf compleet: het haalt niets van het netwerk en verstuurt "
      "niets."},
     {"Den här filen är komplett i sig: den hämtar inget från nätverket och skickar "
      "inget."}});
inline constexpr Phrase verdict_part =
    checked({{"Verdict"}, {"Verdict"}, {"Verdetto"}, {"Oordeel"}, {"Bedömning"}});
inline constexpr Phrase pipeline_part =
    checked({{"Pipeline"}, {"Parcours"}, {"Percorso"}, {"Traject"}, {"Flöde"}});
inline constexpr Phrase accounting_part =
    checked({{"Accounting"}, {"Décompte"}, {"Conteggio"}, {"Verantwoording"}, {"Redovisning"}});
inline constexpr Phrase leads_part =
    checked({{"Leads"}, {"Pistes"}, {"Piste"}, {"Aanwijzingen"}, {"Ledtrådar"}});
inline constexpr Phrase risks_part =
    checked({{"Risks"}, {"Risques"}, {"Rischi"}, {"Risico's"}, {"Risker"}});
inline constexpr Phrase findings_part = checked({{"All findings"},
                                                 {"Tous les constats"},
                                                 {"Tutti i rilievi"},
                                                 {"Alle bevindingen"},
                                                 {"Alla fynd"}});
inline constexpr Phrase not_checked_part = checked({{"Not checked"},
                                                    {"Non vérifiées"},
                                                    {"Non verificate"},
                                                    {"Niet gecontroleerd"},
                                                    {"Ej kontrollerade"}});
inline constexpr Phrase measured_part =
    checked({{"How measured"}, {"Mesure"}, {"Misurazione"}, {"Meting"}, {"Mätning"}});

// --- the verdict ---

inline constexpr Phrase healthy =
    checked({{"Healthy"}, {"Sain"}, {"Integro"}, {"In orde"}, {"Felfri"}});
inline constexpr Phrase degraded =
    checked({{"Degraded"}, {"Dégradé"}, {"Degradato"}, {"Aangetast"}, {"Nedsatt"}});
inline constexpr Phrase unhealthy =
    checked({{"Unhealthy"}, {"Défaillant"}, {"Non integro"}, {"Niet in orde"}, {"Ej felfri"}});
inline constexpr Phrase incomplete =
    checked({{"Incomplete"}, {"Incomplet"}, {"Incompleto"}, {"Onvolledig"}, {"Ofullständig"}});
inline constexpr Phrase look_further = checked({{"Look further"},
                                                {"Chercher plus loin"},
                                                {"Approfondire"},
                                                {"Verder kijken"},
                                                {"Titta vidare"}});
inline constexpr Phrase do_this_first = checked({{"Do this first"},
                                                 {"À faire d’abord"},
                                                 {"Da fare per prima cosa"},
                                                 {"Doe dit eerst"},
                                                 {"Gör detta först"}});
inline constexpr Phrase because =
    checked({{"Because: {}"}, {"Raison\u00A0: {}"}, {"Motivo: {}"}, {"Reden: {}"}, {"Skäl: {}"}});
inline constexpr Phrase more_causes = checked({{"and {0} more", "and {0} more"},
                                               {"et {0} autre", "et {0} autres"},
                                               {"e {0} altra", "e {0} altre"},
                                               {"en nog {0}", "en nog {0}"},
                                               {"och {0} till", "och {0} till"}});
inline constexpr Phrase of_all =
    checked({{"of {}"}, {"sur {}"}, {"su {}"}, {"van de {}"}, {"av {}"}});
inline constexpr Phrase by_causes = checked({{"by {0} root cause", "by {0} root causes"},
                                             {"par {0} cause première", "par {0} causes premières"},
                                             {"da {0} causa radice", "da {0} cause radice"},
                                             {"door {0} hoofdoorzaak", "door {0} hoofdoorzaken"},
                                             {"av {0} grundorsak", "av {0} grundorsaker"}});
inline constexpr Phrase each_has_its_cause = checked({{"every late one has its cause"},
                                                      {"chaque retard a sa cause"},
                                                      {"ogni ritardo ha la sua causa"},
                                                      {"elke vertraging heeft een oorzaak"},
                                                      {"varje försening har sin orsak"}});
inline constexpr Phrase not_covered = checked({{"no finding covers them"},
                                               {"aucun constat ne les couvre"},
                                               {"nessun rilievo li copre"},
                                               {"geen bevinding dekt ze"},
                                               {"inget fynd täcker dem"}});
inline constexpr Phrase oldest_waits = checked({{"Oldest one waits"},
                                                {"Le plus ancien attend"},
                                                {"Il più vecchio attende"},
                                                {"De oudste wacht"},
                                                {"Den äldsta väntar"}});
inline constexpr Phrase since_unknown = checked({{"since when is not known"},
                                                 {"on ne sait pas depuis quand"},
                                                 {"non si sa da quando"},
                                                 {"sinds wanneer is niet bekend"},
                                                 {"sedan när är inte känt"}});
inline constexpr Phrase since =
    checked({{"since {}"}, {"depuis le {}"}, {"dal {}"}, {"sinds {}"}, {"sedan {}"}});
inline constexpr Phrase done_tile =
    checked({{"Done"}, {"Terminés"}, {"Completati"}, {"Voltooid"}, {"Klara"}});
inline constexpr Phrase went_all_the_way = checked({{"went all the way"},
                                                    {"arrivés au bout"},
                                                    {"arrivati fino in fondo"},
                                                    {"hele weg afgelegd"},
                                                    {"kom hela vägen fram"}});
inline constexpr Phrase on_the_way_tile =
    checked({{"On the way"}, {"En route"}, {"In viaggio"}, {"Onderweg"}, {"På väg"}});
inline constexpr Phrase in_time =
    checked({{"in time"}, {"dans les délais"}, {"nei tempi"}, {"op tijd"}, {"i tid"}});
inline constexpr Phrase no_staging_table_note =
    checked({{"no staging table was collected"},
             {"aucune table de transit n’a été collectée"},
             {"non è stata raccolta alcuna tabella di staging"},
             {"er is geen faseringstabel verzameld"},
             {"ingen mellanlagringstabell samlades in"}});
inline constexpr Phrase findings_tile =
    checked({{"Findings"}, {"Constats"}, {"Rilievi"}, {"Bevindingen"}, {"Fynd"}});
inline constexpr Phrase in_what_was_collected = checked({{"in what was collected"},
                                                         {"dans ce qui a été collecté"},
                                                         {"in ciò che è stato raccolto"},
                                                         {"in wat er is verzameld"},
                                                         {"i det som samlades in"}});
inline constexpr Phrase broken_tile =
    checked({{"Broken"}, {"En erreur"}, {"In errore"}, {"Afgebroken"}, {"Avbrutna"}});
inline constexpr Phrase ended_in_an_error = checked({{"rules ended in an error"},
                                                     {"règles arrêtées sur une erreur"},
                                                     {"regole interrotte per un errore"},
                                                     {"regels door een fout afgebroken"},
                                                     {"regler som avbröts av ett fel"}});

// --- the pipeline ---

inline constexpr Phrase every_record_stands = checked(
    {{"Every record stands at one stage. It is late when it waits there longer than the "
      "stage's grace."},
     {"Chaque enregistrement se trouve à une étape. Il est en retard lorsqu’il y attend plus "
      "longtemps que le délai de l’étape."},
     {"Ogni record si trova in una fase. È in ritardo quando vi attende oltre la tolleranza "
      "della fase."},
     {"Elke record staat in één fase. Hij is te laat als hij daar langer wacht dan de "
      "respijttijd van die fase."},
     {"Varje post befinner sig i ett steg. Den är försenad när den väntar där längre än "
      "stegets frist."}});
inline constexpr Phrase select_a_number =
    checked({{"Select a number to see what holds it up."},
             {"Sélectionnez un nombre pour voir ce qui les retient."},
             {"Selezionare un numero per vedere che cosa li trattiene."},
             {"Selecteer een getal om te zien wat ze tegenhoudt."},
             {"Välj ett tal för att se vad som håller upp dem."}});
inline constexpr Phrase way_of_the_records = checked({{"The way of the records"},
                                                      {"Le parcours des enregistrements"},
                                                      {"Il percorso dei record"},
                                                      {"De weg van de records"},
                                                      {"Posternas väg"}});
inline constexpr Phrase all_records = checked({{"All records"},
                                               {"Tous les enregistrements"},
                                               {"Tutti i record"},
                                               {"Alle records"},
                                               {"Alla poster"}});
inline constexpr Phrase so_many_here =
    checked({{"{} here"}, {"{} ici"}, {"{} qui"}, {"{} hier"}, {"{} här"}});
inline constexpr Phrase of_so_many_here =
    checked({{"of {} here"}, {"sur {} ici"}, {"su {} qui"}, {"van de {} hier"}, {"av {} här"}});
inline constexpr Phrase so_many_late = checked({{"{0} late", "{0} late"},
                                                {"{0} en retard", "{0} en retard"},
                                                {"{0} in ritardo", "{0} in ritardo"},
                                                {"{0} te laat", "{0} te laat"},
                                                {"{0} försenad", "{0} försenade"}});
inline constexpr Phrase nothing_late = checked({{"nothing late"},
                                                {"rien en retard"},
                                                {"nulla in ritardo"},
                                                {"niets te laat"},
                                                {"inget försenat"}});
inline constexpr Phrase nothing_seen_late = checked({{"nothing late in what was seen"},
                                                     {"rien en retard dans ce qui a été vu"},
                                                     {"nulla in ritardo in ciò che si è visto"},
                                                     {"niets te laat in wat er is gezien"},
                                                     {"inget försenat i det som syntes"}});
inline constexpr Phrase late_with_cause = checked({{"late, cause: {}"},
                                                   {"en retard, cause\u00A0: {}"},
                                                   {"in ritardo, causa: {}"},
                                                   {"te laat, oorzaak: {}"},
                                                   {"försenade, orsak: {}"}});
inline constexpr Phrase unexplained_or_unseen = checked({{"unexplained, or none seen"},
                                                         {"inexpliqués, ou aucun vu"},
                                                         {"non spiegati, o nessuno visto"},
                                                         {"onverklaard, of geen gezien"},
                                                         {"oförklarade, eller ingen sedd"}});
inline constexpr Phrase three_sums =
    checked({{"{} done · {} on the way in time · {} late"},
             {"terminés\u00A0: {} · en route dans les délais\u00A0: {} · en retard\u00A0: {}"},
             {"completati: {} · in viaggio nei tempi: {} · in ritardo: {}"},
             {"{} voltooid · {} op tijd onderweg · {} te laat"},
             {"klara: {} · på väg i tid: {} · försenade: {}"}});
inline constexpr Phrase grace_heading =
    checked({{"Grace"}, {"Délai"}, {"Tolleranza"}, {"Respijttijd"}, {"Frist"}});
inline constexpr Phrase show_as_table = checked({{"Show as a table"},
                                                 {"Afficher sous forme de tableau"},
                                                 {"Mostra come tabella"},
                                                 {"Als tabel weergeven"},
                                                 {"Visa som tabell"}});
inline constexpr Phrase records_by_stage = checked({{"Records by stage"},
                                                    {"Enregistrements par étape"},
                                                    {"Record per fase"},
                                                    {"Records per fase"},
                                                    {"Poster per steg"}});

// --- the accounting ---

inline constexpr Phrase every_late_record = checked({{"Every late record accounted for"},
                                                     {"Le décompte des enregistrements en retard"},
                                                     {"Il conteggio dei record in ritardo"},
                                                     {"Elke vertraagde record verantwoord"},
                                                     {"Varje försenad post redovisad"}});
inline constexpr Phrase one_cause_each = checked(
    {{"Each late record has exactly one cause, proved by rows, or is said to be unexplained."},
     {"Chaque enregistrement en retard a exactement une cause, prouvée par des lignes, ou est "
      "dit inexpliqué."},
     {"Ogni record in ritardo ha esattamente una causa, provata da righe, oppure è indicato "
      "come non spiegato."},
     {"Elke vertraagde record heeft precies één oorzaak, bewezen met rijen, of staat hier als "
      "onverklaard."},
     {"Varje försenad post har exakt en orsak, bevisad av rader, eller anges som "
      "oförklarad."}});
inline constexpr Phrase explained_and_not = checked({{"{} explained, {} unexplained"},
                                                     {"{} avec explication, {} sans explication"},
                                                     {"{} con spiegazione, {} senza spiegazione"},
                                                     {"{} verklaard, {} onverklaard"},
                                                     {"{} med förklaring, {} utan förklaring"}});
inline constexpr Phrase late_by_kind = checked({{"Late by kind: {}."},
                                                {"En retard, par type\u00A0: {}."},
                                                {"In ritardo, per tipo: {}."},
                                                {"Te laat, per soort: {}."},
                                                {"Försenade, per typ: {}."}});
inline constexpr Phrase late_by_cause = checked({{"Late records by cause"},
                                                 {"Enregistrements en retard par cause"},
                                                 {"Record in ritardo per causa"},
                                                 {"Vertraagde records per oorzaak"},
                                                 {"Försenade poster per orsak"}});
inline constexpr Phrase legal_entity_heading = checked({{"Legal entity"},
                                                        {"Entité juridique"},
                                                        {"Persona giuridica"},
                                                        {"Rechtspersoon"},
                                                        {"Juridisk person"}});
inline constexpr Phrase unexplained_meaning = checked(
    {{"They are late and no finding covers them: a fault we have no rule for, or evidence "
      "that was not collected."},
     {"Ils sont en retard et aucun constat ne les couvre\u00A0: un défaut pour lequel nous "
      "n’avons pas de règle, ou des éléments qui n’ont pas été collectés."},
     {"Sono in ritardo e nessun rilievo li copre: un errore per cui non abbiamo una regola, "
      "o prove che non sono state raccolte."},
     {"Ze zijn te laat en geen bevinding dekt ze: een fout waarvoor wij geen regel hebben, of "
      "bewijs dat niet is verzameld."},
     {"De är försenade och inget fynd täcker dem: ett fel som vi saknar en regel för, eller "
      "underlag som inte samlades in."}});
inline constexpr Phrase unexplained_by_stage =
    checked({{"Unexplained late records by stage and channel"},
             {"Enregistrements en retard inexpliqués, par étape et canal"},
             {"Record in ritardo non spiegati, per fase e canale"},
             {"Onverklaarde vertraagde records per fase en kanaal"},
             {"Oförklarade försenade poster per steg och kanal"}});
inline constexpr Phrase unexplained_list = checked({{"Unexplained late records"},
                                                    {"Enregistrements en retard inexpliqués"},
                                                    {"Record in ritardo non spiegati"},
                                                    {"Onverklaarde vertraagde records"},
                                                    {"Oförklarade försenade poster"}});
inline constexpr Phrase channel_by_channel = checked({{"Channel by channel"},
                                                      {"Canal par canal"},
                                                      {"Canale per canale"},
                                                      {"Kanaal voor kanaal"},
                                                      {"Kanal för kanal"}});
inline constexpr Phrase channel_unknown = checked({{"channel not known"},
                                                   {"canal inconnu"},
                                                   {"canale non noto"},
                                                   {"kanaal niet bekend"},
                                                   {"kanalen är inte känd"}});
inline constexpr Phrase records_by_channel = checked({{"Records by channel"},
                                                      {"Enregistrements par canal"},
                                                      {"Record per canale"},
                                                      {"Records per kanaal"},
                                                      {"Poster per kanal"}});

}  // namespace cdxray::wordings
