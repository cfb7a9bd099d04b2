// Phrases about a record that waits: where it stands, the runs that passed it by, and its cause.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- labels; fix, warning and never are those of text_phrases.h ---

inline constexpr Phrase stands_label =
    checked({{"stands"}, {"étape"}, {"fase"}, {"fase"}, {"steg"}});
inline constexpr Phrase since_label =
    checked({{"since"}, {"depuis"}, {"dal"}, {"sinds"}, {"sedan"}});
inline constexpr Phrase run_label =
    checked({{"run"}, {"exécution"}, {"esecuzione"}, {"uitvoering"}, {"körning"}});
inline constexpr Phrase cause_label =
    checked({{"cause"}, {"cause"}, {"causa"}, {"oorzaak"}, {"orsak"}});
inline constexpr Phrase lead_label =
    checked({{"lead"}, {"piste"}, {"pista"}, {"aanwijzing"}, {"ledtråd"}});
inline constexpr Phrase others_label =
    checked({{"others"}, {"autres"}, {"altri"}, {"andere"}, {"andra"}});

// --- since when ---

inline constexpr Phrase moment_not_collected = checked({{"a moment that was not collected"},
                                                        {"un moment qui n’a pas été collecté"},
                                                        {"un momento che non è stato raccolto"},
                                                        {"een moment dat niet is verzameld"},
                                                        {"en tidpunkt som inte samlades in"}});
inline constexpr Phrase moment_ago = checked(
    {{"{}, {} ago"}, {"{}, il y a {}"}, {"{}, {} fa"}, {"{}, {} geleden"}, {"{}, för {} sedan"}});
inline constexpr Phrase late_since = checked({{"{}; late, since it may take {}"},
                                              {"{}\u00A0; en retard, car cela peut prendre {}"},
                                              {"{}; in ritardo, perché può durare {}"},
                                              {"{}; te laat, want het mag {} duren"},
                                              {"{}; försenad, eftersom det får ta {}"}});
inline constexpr Phrase not_late_yet =
    checked({{"{}; not late yet, it may take {}"},
             {"{}\u00A0; pas encore en retard, cela peut prendre {}"},
             {"{}; non ancora in ritardo, può durare {}"},
             {"{}; nog niet te laat, het mag {} duren"},
             {"{}; inte försenad än, det får ta {}"}});

// --- the runs ---

inline constexpr Phrase runs_not_visible =
    checked({{"its runs are not visible: {}"},
             {"ses exécutions ne sont pas visibles\u00A0: {}"},
             {"le sue esecuzioni non sono visibili: {}"},
             {"de uitvoeringen ervan zijn niet zichtbaar: {}"},
             {"dess körningar syns inte: {}"}});
inline constexpr Phrase run_passed_by =
    checked({{"the one at {} should have taken it and did not"},
             {"celle du {} aurait dû le prendre et ne l’a pas fait"},
             {"quella del {} avrebbe dovuto prenderlo e non l'ha fatto"},
             {"die van {} had hem moeten meenemen en deed dat niet"},
             {"den som kördes {} borde ha tagit den men gjorde det inte"}});
/// {0} runs since, {1} the sentence before, {2} the last one.
inline constexpr Phrase runs_since = checked(
    {{"{1}; {0} run since then, the last at {2}", "{1}; {0} runs since then, the last at {2}"},
     {"{1}\u00A0; {0} exécution depuis, la dernière le {2}",
      "{1}\u00A0; {0} exécutions depuis, la dernière le {2}"},
     {"{1}; da allora {0} esecuzione, l'ultima il {2}",
      "{1}; da allora {0} esecuzioni, l'ultima il {2}"},
     {"{1}; sindsdien {0} uitvoering, de laatste op {2}",
      "{1}; sindsdien {0} uitvoeringen, de laatste op {2}"},
     {"{1}; {0} körning sedan dess, den senaste {2}",
      "{1}; {0} körningar sedan dess, den senaste {2}"}});
inline constexpr Phrase none_came = checked({{"none came after it"},
                                             {"aucune n’est venue ensuite"},
                                             {"dopo non ne è arrivata nessuna"},
                                             {"daarna kwam er geen"},
                                             {"ingen kom därefter"}});
inline constexpr Phrase should_have_come = checked({{"one should have come by {}"},
                                                    {"une aurait dû venir au plus tard le {}"},
                                                    {"una sarebbe dovuta arrivare entro il {}"},
                                                    {"uiterlijk {} had er een moeten komen"},
                                                    {"en borde ha kommit senast {}"}});
inline constexpr Phrase is_to_come = checked({{"one is to come by {}"},
                                              {"une doit venir au plus tard le {}"},
                                              {"una deve arrivare entro il {}"},
                                              {"uiterlijk {} moet er een komen"},
                                              {"en ska komma senast {}"}});
inline constexpr Phrase came_every = checked({{"{}; they came every {}"},
                                              {"{}\u00A0; intervalle habituel\u00A0: {}"},
                                              {"{}; di solito una ogni {}"},
                                              {"{}; gewoonlijk was er {} tussen"},
                                              {"{}; de brukade komma med {} mellanrum"}});
inline constexpr Phrase no_run_known = checked({{"{}; no run is known"},
                                                {"{}\u00A0; aucune exécution n’est connue"},
                                                {"{}; non si conosce alcuna esecuzione"},
                                                {"{}; er is geen uitvoering bekend"},
                                                {"{}; ingen körning är känd"}});
inline constexpr Phrase none_since =
    checked({{"{}; the last was at {}, none since {}"},
             {"{}\u00A0; la dernière date du {}, aucune depuis le {}"},
             {"{}; l'ultima è del {}, nessuna dal {}"},
             {"{}; de laatste was op {}, geen sinds {}"},
             {"{}; den senaste var {}, ingen sedan {}"}});

// --- the cause ---

inline constexpr Phrase will_hold_it_up = checked({{"what will hold it up: {}"},
                                                   {"ce qui le retiendra\u00A0: {}"},
                                                   {"che cosa lo tratterrà: {}"},
                                                   {"wat hem zal tegenhouden: {}"},
                                                   {"vad som kommer att hålla upp den: {}"}});
inline constexpr Phrase not_explained = checked({{"no finding explains it"},
                                                 {"aucun constat ne l’explique"},
                                                 {"nessun rilievo lo spiega"},
                                                 {"geen enkele bevinding verklaart dit"},
                                                 {"inget fynd förklarar den"}});
inline constexpr Phrase may_go_on =
    checked({{"none, nothing says that it will not go on by itself"},
             {"aucune, rien n’indique qu’il ne continuera pas de lui-même"},
             {"nessuna, nulla indica che non proseguirà da solo"},
             {"geen, niets wijst erop dat het niet vanzelf doorgaat"},
             {"ingen, inget tyder på att den inte går vidare av sig själv"}});
inline constexpr Phrase no_companions =
    checked({{"no other customer's record waits for the same reason"},
             {"aucun enregistrement d’un autre client n’attend pour la même raison"},
             {"nessun record di altri clienti attende per lo stesso motivo"},
             {"geen record van een andere klant wacht om dezelfde reden"},
             {"ingen annan kunds post väntar av samma skäl"}});
inline constexpr Phrase companions =
    checked({{"{0} record of other customers is late for the same reason",
              "{0} records of other customers are late for the same reason"},
             {"{0} enregistrement d’autres clients est en retard pour la même raison",
              "{0} enregistrements d’autres clients sont en retard pour la même raison"},
             {"{0} record di altri clienti è in ritardo per lo stesso motivo",
              "{0} record di altri clienti sono in ritardo per lo stesso motivo"},
             {"{0} record van andere klanten is om dezelfde reden te laat",
              "{0} records van andere klanten zijn om dezelfde reden te laat"},
             {"{0} post från andra kunder är försenad av samma skäl",
              "{0} poster från andra kunder är försenade av samma skäl"}});

}  // namespace cdxray::wordings
