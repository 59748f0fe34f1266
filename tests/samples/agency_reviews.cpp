#include "samples/agency_parts.hpp"

namespace tandem::samples::story {
namespace {

constexpr auto yes = Verdict::approved;
constexpr auto no = Verdict::changes_requested;

}  // namespace

void agency_reviews(Story& story) {
    story.approvals = {
        {"c-duo", yes, "Hélène Drouot", "10-12T15:20", {"", ""}},
        {"c-de-regen", yes, "Hélène Drouot", "10-12T15:22", {"Relu par notre revendeur de Fribourg.", "Read by our dealer in Freiburg."}},
        {"c-prix", yes, "Hélène Drouot", "10-13T11:05", {"Bien vu, le tableau sur cinq ans.", "Good idea, the five-year table."}},
        {"c-revision", yes, "Hélène Drouot", "10-13T11:08", {"", ""}},
        {"c-defi", no, "Hélène Drouot", "10-13T10:15", {"On voit la caisse déborder : restons sous la charge utile, même avec des peluches.",
         "The box is overflowing: stay under the payload, soft toys or not."}},
        {"v-ombre", yes, "Paul Lacaze", "10-12T17:40", {"", ""}},
        {"v-tarifs", yes, "Paul Lacaze", "10-13T09:10", {"J'ai ajouté la nocturne du jeudi.", "I added the Thursday late opening."}},
        {"v-portraits", yes, "Paul Lacaze", "10-13T09:12", {"", ""}},
        {"v-direct", yes, "Paul Lacaze", "10-13T09:15", {"Sandrine sera là à 16 h.", "Sandrine will be there at 4 pm."}},
        {"a-rdv", yes, "Marion Teyssier", "10-12T16:30", {"Conformité : rien à redire.", "Compliance: no remark."}},
        {"a-releve", yes, "Marion Teyssier", "10-12T16:32", {"", ""}},
        {"a-table", yes, "Marion Teyssier", "10-13T10:40", {"", ""}},
        {"a-pme", yes, "Marion Teyssier", "10-13T10:42", {"", ""}},
        {"a-idees", no, "Marion Teyssier", "10-13T11:50", {"Conformité : la source manque page 3 et page 5.", "Compliance: sources missing on pages 3 and 5."}}};
    story.comments = {
        {"casque", "c-encore", "Hélène Drouot", "10-13T11:10", {"Le casque de la petite est de travers à 0:14, peut-on couper ?", "The girl's helmet is crooked at 0:14, can we cut?"}, true, false},
        {"casque-reponse", "c-encore", "Théo Lambert", "10-13T13:30", {"Coupé, nouvelle version dans le dossier.", "Cut, new version in the folder."}, true, false},
        {"charge", "c-defi", "Bastien Moreau", "10-13T10:40", {"On retourne jeudi avec quarante peluches au lieu de soixante.", "We reshoot on Thursday with forty toys, not sixty."}, false, false},
        {"credit", "v-sceno", "Paul Lacaze", "10-12T18:05", {"Créditer aussi l'éclairagiste, s'il vous plaît.", "Please credit the lighting designer, too."}, true, false},
        {"complet", "v-ateliers", "Paul Lacaze", "10-13T09:20", {"Le cyanotype du 21 est déjà complet.", "The cyanotype of the 21st is already full."}, true, false},
        {"accord", "a-martine", "Marion Teyssier", "10-13T10:45", {"Il nous faut l'autorisation signée de Martine avant de valider.", "We need Martine's signed consent before we approve."}, true, false},
        {"accord-note", "a-martine", "Mehdi Saïdi", "10-13T11:30", {"Autorisation demandée, elle passe à l'agence demain.", "Consent requested, she comes by tomorrow."}, false, false},
        {"allemand", "c-de-herbst", "Clara Weiss", "10-13T12:20", {"« Kiste » plutôt que « Box » : c'est le mot des revendeurs.", "\"Kiste\" rather than \"Box\": it is the dealers' word."}, false, true}};
    story.insights = {
        {"assurance", "10-06", InsightKind::question, {"« Et si on me le vole pendant l'essai ? » sous chaque publication d'essai", "\"What if it gets stolen during the test?\" under every test ride post"}, 34, 1, "c-essais", "CIG", "theo"},
        {"patins", "10-08", InsightKind::alert, {"Patins usés à 900 km : quatre clients confirment en commentaire", "Pads worn at 900 km: four customers confirm in comments"}, 4, 3, "c-cote", "CTT", "theo"},
        {"poussettes", "10-06", InsightKind::complaint, {"L'ascenseur du musée est encore en panne : poussettes bloquées", "The museum lift is out again: no way in with a pushchair"}, 7, 2, "v-odile", "VFB", "jeanne"},
        {"mot", "10-02", InsightKind::finding, {"Les mots d'atelier font écrire les anciens photographes", "Darkroom words make former photographers write"}, 1, 0, "v-mot", "VTH", "aicha"},
        {"hommes", "10-07", InsightKind::question, {"Des hommes demandent leur propre dépistage", "Men ask about their own screening"}, 12, 1, "a-mammo", "AFB", "mehdi"},
        {"deutsch", "10-09", InsightKind::idea, {"Un revendeur de Cologne propose de prêter son vélo aux crèches", "A Cologne dealer offers to lend a bike to day-care centres"}, 1, 0, "c-de-probe", "CDE", "clara"}};
    story.decisions = {
        {"assurance", "10-07", DecisionVerdict::adjust, {"Dire « assuré contre le vol » dans la première phrase", "Say \"insured against theft\" in the first sentence"}, "bastien", "assurance", {"c-pain", "c-duo", "c-encore"}},
        {"patins", "10-08", DecisionVerdict::drop, {"Plus de vitesse tant que le contrôle des patins dure", "No more speed while pads are being checked"}, "bastien", "patins", {"c-vitesse", "c-freins"}},
        {"mot", "10-05", DecisionVerdict::keep, {"Une question de labo par semaine sur Threads", "One darkroom question a week on Threads"}, "aicha", "mot", {"v-flash", "v-sepia"}},
        {"hommes", "10-09", DecisionVerdict::adjust, {"Un contenu sur la prostate en novembre, relu par le Dr Roy", "One post on the prostate in November, read by Dr Roy"}, "salome", "hommes", {}}};
    story.watch = {
        {"aide", "10-07", WatchKind::market, {"La métropole prolonge son aide à l'achat jusqu'en mars.", "The city extends its purchase grant to March."}, "theo"},
        {"concurrent", "10-12", WatchKind::competitors, {"Un concurrent allemand prête ses vélos sept jours, avec caution.", "A German competitor lends bikes for seven days, with a deposit."}, "clara"},
        {"musees", "10-05", WatchKind::audience, {"Les visites commentées en direct attirent hors de Lyon.", "Live tours draw people from beyond Lyon."}, "jeanne"},
        {"sms", "10-12", WatchKind::pulse, {"Les faux SMS de remboursement reviennent chaque automne.", "Fake refund texts come back every autumn."}, "mehdi"}};
}

}  // namespace tandem::samples::story
