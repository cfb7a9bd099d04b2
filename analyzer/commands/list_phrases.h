// Phrases of `cdxray info` and `cdxray rules list`.
#pragma once

#include "reports/checked_phrase.h"

namespace cdxray::wordings {

// --- what a snapshot holds ---

inline constexpr Phrase captured_fact =
    checked({{"captured"}, {"capture"}, {"acquisizione"}, {"vastgelegd"}, {"insamlad"}});
inline constexpr Phrase product_version_fact = checked({{"product version"},
                                                        {"version du produit"},
                                                        {"versione del prodotto"},
                                                        {"productversie"},
                                                        {"produktversion"}});
inline constexpr Phrase environment_name_fact =
    checked({{"environment"}, {"environnement"}, {"ambiente"}, {"omgeving"}, {"miljö"}});
inline constexpr Phrase obtained_by_fact = checked(
    {{"obtained by"}, {"obtenu par"}, {"ottenuto con"}, {"verkregen via"}, {"insamlad genom"}});
inline constexpr Phrase personal_data_state = checked({{"personal data"},
                                                       {"données personnelles"},
                                                       {"dati personali"},
                                                       {"persoonsgegevens"},
                                                       {"personuppgifter"}});
inline constexpr Phrase digest_fact =
    checked({{"SHA-256"}, {"SHA-256"}, {"SHA-256"}, {"SHA-256"}, {"SHA-256"}});
inline constexpr Phrase fact_not_known =
    checked({{"not known"}, {"non connu"}, {"non noto"}, {"niet bekend"}, {"inte känt"}});
inline constexpr Phrase headquarters_heading =
    checked({{"Headquarters"}, {"Siège"}, {"Headquarters"}, {"Hoofdkantoor"}, {"Huvudkontoret"}});
inline constexpr Phrase channel_database_heading = checked({{"Channel database {}"},
                                                            {"Base de données des canaux {}"},
                                                            {"Database canale {}"},
                                                            {"Kanaaldatabase {}"},
                                                            {"Kanaldatabas {}"}});
inline constexpr Phrase from_source = checked({{"from {} ({}), captured {}"},
                                               {"depuis {} ({}), collecte du {}"},
                                               {"da {} ({}), raccolta del {}"},
                                               {"uit {} ({}), vastgelegd op {}"},
                                               {"från {} ({}), insamling {}"}});
inline constexpr Phrase table_column =
    checked({{"table"}, {"table"}, {"tabella"}, {"tabel"}, {"tabell"}});
inline constexpr Phrase rows_column =
    checked({{"rows"}, {"lignes"}, {"righe"}, {"rijen"}, {"rader"}});
inline constexpr Phrase refused_column =
    checked({{"refused"}, {"refusées"}, {"rifiutate"}, {"geweigerd"}, {"avvisade"}});
inline constexpr Phrase columns_column =
    checked({{"columns"}, {"colonnes"}, {"colonne"}, {"kolommen"}, {"kolumner"}});
/// {0} rules that can run, {1} all of them, {2} the share.
inline constexpr Phrase rules_can_run =
    checked({{"Evidence: {0} of {1} can run ({2})", "Evidence: {0} of {1} can run ({2})"},
             {"Éléments collectés\u00A0: {0} sur {1} peut s’exécuter ({2})",
              "Éléments collectés\u00A0: {0} sur {1} peuvent s’exécuter ({2})"},
             {"Prove: {0} su {1} è eseguibile ({2})", "Prove: {0} su {1} sono eseguibili ({2})"},
             {"Bewijs: {0} van de {1} is uit te voeren ({2})",
              "Bewijs: {0} van de {1} zijn uit te voeren ({2})"},
             {"Underlag: {0} av {1} kan köras ({2})", "Underlag: {0} av {1} kan köras ({2})"}});

// --- the rules ---

inline constexpr Phrase id_column = checked({{"id"}, {"id"}, {"id"}, {"id"}, {"id"}});
inline constexpr Phrase severity_column =
    checked({{"severity"}, {"gravité"}, {"gravità"}, {"ernst"}, {"grad"}});
inline constexpr Phrase name_column = checked({{"name"}, {"nom"}, {"nome"}, {"naam"}, {"namn"}});
inline constexpr Phrase title_column =
    checked({{"title"}, {"titre"}, {"titolo"}, {"titel"}, {"titel"}});
/// {0} rules that are shown, {1} all of them, {2} the pack, {3} its version.
inline constexpr Phrase rules_of_pack = checked({{"{0} of {1} ({2} {3})"},
                                                 {"{0} sur {1} ({2} {3})"},
                                                 {"{0} su {1} ({2} {3})"},
                                                 {"{0} van de {1} ({2} {3})"},
                                                 {"{0} av {1} ({2} {3})"}});
inline constexpr Phrase failures_without_rule =
    checked({{"Known failures that no collected data can show"},
             {"Défaillances connues qu’aucune donnée collectée ne peut montrer"},
             {"Errori noti che nessun dato raccolto può mostrare"},
             {"Bekende fouten die geen verzamelde gegevens kunnen laten zien"},
             {"Kända fel som inga insamlade data kan visa"}});

}  // namespace cdxray::wordings
