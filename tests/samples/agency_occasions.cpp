#include "samples/agency_parts.hpp"

namespace tandem::samples::story {

void agency_occasions(Story& story) {
    story.contacts = {
        {"helene", "Hélène Drouot", ContactKind::client, "", "", "h.drouot@colibri-cycles.example",
         {"Colibri, directrice marketing : valide tout", "Colibri, head of marketing: approves everything"}},
        {"lacaze", "Paul Lacaze", ContactKind::client, "", "", "p.lacaze@musee-verdier.example",
         {"Verdier, communication : absent le mercredi", "Verdier, communications: away on Wednesdays"}},
        {"marion", "Marion Teyssier", ContactKind::client, "", "", "m.teyssier@alba.example",
         {"Alba, communication : relaie la conformité", "Alba, communications: speaks for compliance"}},
        {"pedalants", "Les Pédalants", ContactKind::influencer, "instagram", "@les.pedalants", "pedalants@example.org",
         {"Inès, Marc et leurs trois enfants : 46 000 abonnés", "Inès, Marc and their three children: 46,000 followers"}},
        {"lila", "Lila Morin", ContactKind::influencer, "instagram", "@lila.argentique", "lila@example.org",
         {"Photo argentique, 21 000 abonnés", "Film photography, 21,000 followers"}},
        {"progres", "Hugo Bessière", ContactKind::press, "", "", "h.bessiere@example.org", {"Rubrique locale, appelle avant 11 h", "Local news desk, calls before 11 am"}}};
    story.contests = {{"ombres", {"💡 Concours d'ombres", "💡 Shadow contest"}, "expo", "v-concours", "VIG", "10-26T12:00", "11-05T18:00", "merit",
                       {"Dix tirages exposés et dix cartes annuelles (28 € l'une)", "Ten prints on show and ten yearly passes (€28 each)"},
                       "https://musee-verdier.example/reglement-ombres"}};
    story.lives = {
        {"vernissage", {"💡 Vernissage « Contre-jour »", "💡 \"Contre-jour\" opening"}, "expo", "v-direct", "VIG", "10-22T16:30", "10-22T18:00",
         {"Musée Verdier, salle 2", "Musée Verdier, room 2"}, "#ContreJour"},
        {"atelier", {"🚲 Atelier en direct", "🚲 Live workshop"}, "", "c-direct", "CYT", "10-29T17:00", "10-29T17:45",
         {"Atelier de Villeurbanne", "Villeurbanne workshop"}, "#AtelierColibri"}};
    story.influencers = {
        {"pedalants-1", {"Les Pédalants : l'arrivée du cargo", "Les Pédalants: the bike arrives"}, "pedalants", "essais", "CIG", "10-07T18:00", 600, true, true},
        {"pedalants-2", {"Les Pédalants : 48 h à cinq", "Les Pédalants: 48 h, five of us"}, "pedalants", "essais", "CIG", "10-21T17:00", 1400, true, false},
        {"lila", {"Lila Morin : une pellicule au musée", "Lila Morin: one roll at the museum"}, "lila", "expo", "VIG", "10-23T12:00", 350, false, false}};
    story.incidents = {
        {"patins", {"🚲 Patins de frein : la vidéo d'un client", "🚲 Brake pads: a customer's video"}, 2, "10-08T10:40", "10-12T17:00", "CIG", "c-patins",
         {"Une vidéo montre un patin usé en 900 km : 210 000 vues en une nuit. Publicités suspendues, message d'attente à 12 h 10, contrôle offert dès le 9. Aucun blessé.",
          "A video shows a pad worn out after 900 km: 210,000 views overnight. Ads paused, holding statement at 12.10 pm, free checks from the 9th. Nobody hurt."}},
        {"sms", {"🩺 Vague de faux SMS", "🩺 Wave of fake texts"}, 1, "10-12T09:05", "", "AX", "a-sms",
         {"Une trentaine d'adhérents signalent le même faux SMS. Fil épinglé, service informatique prévenu.",
          "Some thirty members report the same fake text. Thread pinned, IT informed."}}};
    story.notes = {
        {"vacances", {"Vacances scolaires : familles chez Verdier", "School break: families at Verdier"}, "10-19/10-30", "#7B4B94"},
        {"allemand", {"Clara absente : personne pour l'allemand", "Clara away: nobody for German"}, "10-26/10-27", "#B3261E"},
        {"comite", {"Comité Alba : conformité injoignable", "Alba committee: compliance unreachable"}, "10-28/10-28", "#C2476B"},
        {"salon", {"Colibri au salon du vélo de Lyon", "Colibri at the Lyon bike fair"}, "11-13/11-15", "#1F7A8C"}};
}

}  // namespace tandem::samples::story
