#include "samples/agency_parts.hpp"

namespace tandem::samples::story {

void agency_strategy(Story& story) {
    story.charter = {
        {"Trois maisons, trois voix, une seule équipe : l'émoji en tête de titre dit pour qui l'on parle.",
         "Three houses, three voices, one team: the emoji that opens a title says who is speaking."},
        {"🚲 Colibri : vif, concret. 💡 Verdier : curieux, sans jargon. 🩺 Alba : calme, vérifiable.",
         "🚲 Colibri: lively, hands-on. 💡 Verdier: curious, no jargon. 🩺 Alba: calm, verifiable."},
        {"Colibri : 400 essais d'ici Noël. Verdier : 18 000 visiteurs pour « Contre-jour ». Alba : faire connaître le dépistage gratuit.",
         "Colibri: 400 test rides by Christmas. Verdier: 18,000 visitors for \"Contre-jour\". Alba: make free screening known."},
        {"Colibri tutoie, Verdier et Alba vouvoient. Aucune promesse de santé, aucun chiffre sans source.",
         "Colibri is casual, Verdier and Alba are polite. No health promise, no figure without a source."},
        {{"Colibri : un casque sur chaque enfant, à chaque image.", "Colibri: a helmet on every child, in every picture."},
         {"Verdier : créditer l'auteur, la date et le procédé.", "Verdier: credit the author, the date and the process."},
         {"Alba : faire relire par la conformité 48 h avant.", "Alba: have compliance read it 48 h before."}},
        {{"Colibri : dépasser la charge utile, même pour rire.", "Colibri: going over the payload, even as a joke."},
         {"Alba : le numéro d'adhérent en public.", "Alba: member numbers in public."}},
        {{"Freins, batterie, blessure : prévenir Bastien dans le quart d'heure.", "Brakes, battery, injury: tell Bastien within 15 minutes."},
         {"Question médicale : orienter vers le médecin, jamais de conseil.", "Medical question: point to a doctor, never advise."}}};
    story.pillars = {
        {"usages", {"Colibri · usages", "Colibri · daily life"}, {"Montrer la vie avec un cargo", "Show life with a cargo bike"}, "#1F7A8C", 24},
        {"atelier", {"Colibri · atelier", "Colibri · workshop"}, {"Rassurer sur l'entretien", "Make upkeep reassuring"}, "#5C6F2D", 12},
        {"oeuvres", {"Verdier · images", "Verdier · pictures"}, {"Faire regarder longtemps", "Make people look longer"}, "#7B4B94", 18},
        {"coulisses", {"Verdier · coulisses", "Verdier · backstage"}, {"Montrer le musée au travail", "Show the museum at work"}, "#B5651D", 14},
        {"prevention", {"Alba · prévention", "Alba · prevention"}, {"Donner envie d'y aller", "Make people go"}, "#C2476B", 18},
        {"services", {"Alba · services", "Alba · services"}, {"Répondre avant qu'on demande", "Answer before they ask"}, "#2F6DB5", 8},
        {"metiers", {"Alba · métiers", "Alba · jobs"}, {"Recruter des conseillers", "Hire advisers"}, "#5A6472", 6}};
    story.audiences = {
        {"familles", {"Parents pressés", "Busy parents"}, {"30-45 ans, deux enfants, une voiture de trop", "30 to 45, two children, one car too many"},
         {"Savoir si le cargo passe partout", "To know whether a cargo bike fits their life"}, {"vif", "lively"}, {"CIG", "CTT", "CDE"}},
        {"visiteurs", {"Curieux d'images", "Curious about pictures"}, {"Lyonnais et familles en vacances", "Locals, and families on holiday"},
         {"Une sortie qui plaise à tout le monde", "An outing that suits everyone"}, {"curieux", "curious"}, {"VIG", "VFB", "VTH"}},
        {"adherents", {"Adhérents Alba", "Alba members"}, {"40-70 ans, Bourgogne et Rhône", "40 to 70, Burgundy and Rhône"},
         {"Comprendre leurs droits", "To understand what they are entitled to"}, {"calme", "calm"}, {"AFB", "AX"}},
        {"employeurs", {"Employeurs", "Employers"}, {"RH de PME", "HR in small companies"}, {"Un guide simple et à jour", "A simple, current guide"},
         {"précis", "precise"}, {"ALI"}}};
    story.objectives = {
        {"essais", {"Réserver un essai", "Book a test ride"}, "leads", "leads", 38'000, 400'000, "bastien", "do", "familles",
         {"Essais réservés d'ici Noël", "Test rides booked by Christmas"}},
        {"communaute", {"Faire parler les cyclistes", "Let riders speak"}, "engagement", "er_period", 2'900, 4'000, "bastien", "think", "familles",
         {"Interactions sur portée", "Interactions over reach"}},
        {"visites", {"Venir voir « Contre-jour »", "See \"Contre-jour\""}, "traffic", "conversions", 0, 18'000'000, "aicha", "do", "visiteurs",
         {"Billets vendus avant la fin de l'exposition", "Tickets sold before the show closes"}},
        {"depistage", {"Faire connaître le dépistage", "Make screening known"}, "awareness", "reach", 60'000'000, 140'000'000, "salome", "see", "adherents",
         {"Portée d'octobre, Rhône et Bourgogne", "October reach, Rhône and Burgundy"}},
        {"recruter", {"Douze conseillers", "Twelve advisers"}, "employer", "leads", 0, 60'000, "salome", "see", "employeurs",
         {"Candidatures reçues", "Applications received"}},
        {"repondre", {"Répondre dans l'heure", "Answer within the hour"}, "care", "mfrt", 140'000, 60'000, "salome", "care", "adherents",
         {"Première réponse, médiane en minutes", "First reply, median in minutes"}}};
    story.replies = {
        {"essai", {"Où essayer ?", "Where can I try it?"},
         {"Les essais de 48 h sont gratuits chez nos revendeurs de Lyon, Grenoble et Annecy. Réserve en bio, on t'apporte le casque.",
          "48-hour test rides are free at our dealers in Lyon, Grenoble and Annecy. Book from our bio, we bring the helmet."}, {{"Colibri", "Colibri"}}},
        {"patins", {"Patins de frein", "Brake pads"},
         {"Ton vélo a été monté avant mars ? Passe chez ton revendeur : le remplacement des patins est offert et prend vingt minutes.",
          "Was your bike built before March? Stop by your dealer: new pads are free and take twenty minutes."}, {{"Colibri", "Colibri"}, {"sécurité", "safety"}}},
        {"billets", {"Billets et gratuité", "Tickets and free entry"},
         {"Le musée est gratuit pour les moins de 18 ans, et pour tous le premier dimanche du mois. Les billets de « Contre-jour » sont sur notre site.",
          "The museum is free for under-18s, and for everyone on the first Sunday of the month. \"Contre-jour\" tickets are on our site."}, {{"Verdier", "Verdier"}}},
        {"dossier", {"Un dossier en particulier", "About one case"},
         {"Pour votre dossier, écrivez-nous en message privé sans indiquer votre numéro d'adhérent ici. Un conseiller vous répond sous une heure, en semaine.",
          "For your own case, please send us a private message and do not post your member number here. An adviser answers within the hour on weekdays."}, {{"Alba", "Alba"}}},
        {"hameconnage", {"Faux SMS", "Fake text message"},
         {"Alba ne demande jamais de carte bancaire par SMS. Ne cliquez pas, transférez le message au 33700 et supprimez-le.",
          "Alba never asks for card details by text. Do not click, forward the message to 33700 and delete it."}, {{"Alba", "Alba"}, {"sécurité", "safety"}}}};
    story.snippets = {
        {"essai", SnippetKind::text, {"Essai de 48 h", "48-hour test ride"},
         {"Essai gratuit de 48 h chez nos revendeurs : lien en bio.", "Free 48-hour test ride at our dealers: link in bio."}},
        {"musee", SnippetKind::hashtags, {"Musée Verdier", "Verdier museum"}, {"", ""},
         {{"#MuséeVerdier", "#MuséeVerdier"}, {"#exposition", "#exhibition"}, {"#photographie", "#photography"}}},
        {"signature", SnippetKind::signature, {"Signature", "Signature"},
         {"{campaign} · {handle}", "{campaign} · {handle}"}},
        {"reel", SnippetKind::post_template, {"Reel d'agence", "Agency reel"},
         {"Une phrase qui arrête le pouce.", "One sentence that stops the thumb."}, {}, "reel",
         {{"Couverture lisible en vignette", "Cover legible at thumbnail size"}, {"Sous-titres relus par le client", "Captions read by the client"},
          {"Musique sous licence", "Music under licence"}}}};
}

}  // namespace tandem::samples::story
