// Phrases of the terminal page of a diagnosis, labels of its columns included.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- where the records stand ---

inline constexpr Phrase where_so_many_stand =
    checked({{"Where {0} record stands", "Where {0} records stand"},
             {"Où se trouve {0} enregistrement", "Où se trouvent {0} enregistrements"},
             {"Dove si trova {0} record", "Dove si trovano {0} record"},
             {"Waar {0} record staat", "Waar {0} records staan"},
             {"Var {0} post finns", "Var {0} poster finns"}});
inline constexpr Phrase records_column =
    checked({{"records"}, {"enregistrements"}, {"record"}, {"records"}, {"poster"}});
inline constexpr Phrase late_column =
    checked({{"late"}, {"en retard"}, {"in ritardo"}, {"te laat"}, {"försenade"}});

// --- labels before a finding's lines ---

inline constexpr Phrase explains_label =
    checked({{"explains"}, {"explique"}, {"spiega"}, {"verklaart"}, {"förklarar"}});
inline constexpr Phrase seen_label = checked({{"seen"}, {"vu"}, {"visto"}, {"gezien"}, {"sett"}});
inline constexpr Phrase unseen_label =
    checked({{"unseen"}, {"non vu"}, {"non visto"}, {"ongezien"}, {"osett"}});
inline constexpr Phrase fix_label =
    checked({{"fix"}, {"remède"}, {"rimedio"}, {"oplossing"}, {"åtgärd"}});
inline constexpr Phrase or_label = checked({{"or"}, {"ou"}, {"oppure"}, {"of"}, {"eller"}});
inline constexpr Phrase warning_label =
    checked({{"warning"}, {"attention"}, {"attenzione"}, {"let op"}, {"varning"}});
inline constexpr Phrase never_label =
    checked({{"never"}, {"jamais"}, {"mai"}, {"nooit"}, {"aldrig"}});

// --- findings ---

/// {0} records, {1} their share, {2} channels and legal entities.
inline constexpr Phrase explained_in = checked({{"{0} ({1}) in {2}"},
                                                {"{0} ({1}) dans {2}"},
                                                {"{0} ({1}) in {2}"},
                                                {"{0} ({1}) in {2}"},
                                                {"{0} ({1}) i {2}"}});
/// {1} of the late records {2} are explained.
inline constexpr Phrase causes_explain = checked(
    {{"{0} root cause ({1} of {2} explained)", "{0} root causes ({1} of {2} explained)"},
     {"{0} cause première (explique {1} sur {2})", "{0} causes premières (expliquent {1} sur {2})"},
     {"{0} causa radice (spiega {1} su {2})", "{0} cause radice (spiegano {1} su {2})"},
     {"{0} hoofdoorzaak (verklaart {1} van de {2})",
      "{0} hoofdoorzaken (verklaren {1} van de {2})"},
     {"{0} grundorsak (förklarar {1} av {2})", "{0} grundorsaker (förklarar {1} av {2})"}});
inline constexpr Phrase unexplained_records =
    checked({{"Unexplained: {0} late record, no finding covers them",
              "Unexplained: {0} late records, no finding covers them"},
             {"Sans explication\u00A0: {0} enregistrement en retard, qu’aucun constat ne couvre",
              "Sans explication\u00A0: {0} enregistrements en retard, qu’aucun constat ne couvre"},
             {"Senza spiegazione: {0} record in ritardo, che nessun rilievo copre",
              "Senza spiegazione: {0} record in ritardo, che nessun rilievo copre"},
             {"Onverklaard: {0} vertraagde record, door geen enkele bevinding gedekt",
              "Onverklaard: {0} vertraagde records, door geen enkele bevinding gedekt"},
             {"Utan förklaring: {0} försenad post, som inget fynd täcker",
              "Utan förklaring: {0} försenade poster, som inget fynd täcker"}});
inline constexpr Phrase an_unknown_channel = checked({{"an unknown channel"},
                                                      {"un canal inconnu"},
                                                      {"un canale sconosciuto"},
                                                      {"een onbekend kanaal"},
                                                      {"en okänd kanal"}});
inline constexpr Phrase elsewhere =
    checked({{"elsewhere"}, {"ailleurs"}, {"altrove"}, {"elders"}, {"på andra ställen"}});
inline constexpr Phrase reports_list_each =
    checked({{"The html and json reports list each of them; --max-rows sets how many."},
             {"Les rapports html et json les énumèrent tous\u00A0; --max-rows en fixe le nombre."},
             {"I report html e json li elencano tutti; --max-rows stabilisce quanti."},
             {"De html- en json-rapporten noemen ze allemaal; --max-rows bepaalt hoeveel."},
             {"Html- och json-rapporterna listar alla; --max-rows anger hur många."}});
inline constexpr Phrase reports_list_some =
    checked({{"The html and json reports list {} of them; --max-rows sets how many."},
             {"Les rapports html et json en énumèrent {}\u00A0; --max-rows en fixe le nombre."},
             {"I report html e json ne elencano {}; --max-rows stabilisce quanti."},
             {"De html- en json-rapporten noemen er {}; --max-rows bepaalt hoeveel."},
             {"Html- och json-rapporterna listar {} av dem; --max-rows anger hur många."}});
inline constexpr Phrase leads_meaning = checked(
    {{"{0} lead: not proven to be the cause, but at the stage of records that nothing explains",
      "{0} leads: not proven to be the cause, but at the stage of records that nothing explains"},
     {"{0} piste\u00A0: cause non prouvée, mais à l’étape d’enregistrements que rien n’explique",
      "{0} pistes\u00A0: causes non prouvées, mais à l’étape d’enregistrements que rien "
      "n’explique"},
     {"{0} pista: causa non provata, ma nella fase di record che nulla spiega",
      "{0} piste: cause non provate, ma nella fase di record che nulla spiega"},
     {"{0} aanwijzing: niet als oorzaak bewezen, maar in de fase van records zonder verklaring",
      "{0} aanwijzingen: niet als oorzaak bewezen, maar in de fase van records zonder verklaring"},
     {"{0} ledtråd: inte bevisad som orsak, men i samma steg som poster utan förklaring",
      "{0} ledtrådar: inte bevisade som orsak, men i samma steg som poster utan förklaring"}});
inline constexpr Phrase risks_meaning = checked(
    {{"{0} risk that holds up no record", "{0} risks that hold up no record"},
     {"{0} risque qui ne retient aucun enregistrement",
      "{0} risques qui ne retiennent aucun enregistrement"},
     {"{0} rischio che non trattiene alcun record", "{0} rischi che non trattengono alcun record"},
     {"{0} risico dat geen record tegenhoudt", "{0} risico's die geen record tegenhouden"},
     {"{0} risk som inte håller upp någon post", "{0} risker som inte håller upp någon post"}});
inline constexpr Phrase symptoms_meaning = checked(
    {{"{0} symptom, explained by other findings", "{0} symptoms, explained by other findings"},
     {"{0} symptôme, expliqué par d’autres constats",
      "{0} symptômes, expliqués par d’autres constats"},
     {"{0} sintomo, spiegato da altri rilievi", "{0} sintomi, spiegati da altri rilievi"},
     {"{0} symptoom, verklaard door andere bevindingen",
      "{0} symptomen, verklaard door andere bevindingen"},
     {"{0} symptom, förklarat av andra fynd", "{0} symptom, förklarade av andra fynd"}});

// --- rules without a result ---

inline constexpr Phrase not_checked_rules = checked(
    {{"Not checked: {0} rule, evidence missing", "Not checked: {0} rules, evidence missing"},
     {"Non vérifiée\u00A0: {0} règle, éléments manquants",
      "Non vérifiées\u00A0: {0} règles, éléments manquants"},
     {"Non verificata: {0} regola, mancano le prove",
      "Non verificate: {0} regole, mancano le prove"},
     {"Niet gecontroleerd: {0} regel, bewijs ontbreekt",
      "Niet gecontroleerd: {0} regels, bewijs ontbreekt"},
     {"Ej kontrollerad: {0} regel, underlag saknas",
      "Ej kontrollerade: {0} regler, underlag saknas"}});

// --- the verdict ---

inline constexpr Phrase do_first = checked({{"Do first:"},
                                            {"À faire d’abord\u00A0:"},
                                            {"Da fare per prima cosa:"},
                                            {"Eerst doen:"},
                                            {"Gör först:"}});

}  // namespace cdxray::wordings
