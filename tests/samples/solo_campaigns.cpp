#include "samples/solo_parts.hpp"

namespace tandem::samples::story {

void solo_campaigns(Story& story) {
    const Both around{"Nantes et 15 km autour, 25-60 ans, jardin ou plantes d'intérieur", "Nantes and 15 km around, 25 to 60, gardens or houseplants"};
    story.campaigns = {
        {"rentree", {"Rentrée au vert", "Green September"}, "09-07/09-26", 90, "visites", "conversions", "balcons", "#3B7D4F", "maud",
         {"#RentréeAuVert", "#GreenSeptember"}, around,
         {"Rappeler qu'on existe après l'été : rempotage offert pour tout pot acheté.",
          "Say we are here after the summer: free repotting with any pot."}},
        {"automne", {"Plantez en automne", "Plant in autumn"}, "10-01/10-31", 240, "visites", "conversions", "jardins", "#C0692B", "maud",
         {"#PlantezEnAutomne", "#PlantInAutumn"}, around,
         {"Octobre est le vrai printemps du jardinier : bulbes, vivaces, et le troc du 17 pour se rencontrer.",
          "October is the gardener's real spring: bulbs, perennials, and the swap of the 17th to meet."}},
        {"catherine", {"Sainte-Catherine", "St Catherine's Day"}, "11-03/11-25", 180, "ateliers", "conversions", "jardins", "#5B4A8A", "maud",
         {"#SainteCatherine", "#StCatherine"}, around,
         {"« À la Sainte-Catherine, tout bois prend racine » : vendre les fruitiers à racines nues et deux ateliers.",
          "\"On St Catherine's, all wood takes root\": sell bare-root fruit trees and two workshops."}}};
    story.flights = {
        {"rentree-fb", {"Rentrée · Facebook", "September · Facebook"}, "rentree", "FB", "09-07/09-26", 90, "rentree"},
        {"automne-ig", {"Bulbes · Instagram", "Bulbs · Instagram"}, "automne", "IG", "10-05/10-25", 150, "bulbes", "planter-bulbe",
         {{"10-10", {"Visuel du pot remplacé par la vidéo", "Pot picture replaced by the video"},
           {"Trois fois plus de clics pour le même prix", "Three times the clicks for the same price"}, "maud"}}},
        {"automne-fb", {"Troc et bulbes · Facebook", "Swap and bulbs · Facebook"}, "automne", "FB", "10-12/10-25", 90, "troc", "troc-principe"},
        {"catherine-ig", {"Racines nues · Instagram", "Bare roots · Instagram"}, "catherine", "IG", "11-10/11-25", 120, "racines-nues"},
        {"catherine-fb", {"Racines nues · Facebook", "Bare roots · Facebook"}, "catherine", "FB", "11-17/11-25", 60, "racines-nues"}};
    story.spend = {
        {"rentree-fb", "09-07/09-12", 27'00, "09-15T09:20"}, {"rentree-fb", "09-13/09-19", 31'40, "09-22T09:10"},
        {"rentree-fb", "09-20/09-26", 30'85, "09-29T09:15"}, {"automne-ig", "10-05/10-09", 33'20, "10-10T09:10"},
        {"automne-ig", "10-10/10-12", 22'60, "10-13T09:12"}, {"automne-fb", "10-12/10-12", 6'10, "10-13T09:14"}};
}

void solo_occasions(Story& story) {
    story.contacts = {
        {"solene", "Solène Picaud", ContactKind::partner, "instagram", "@lacabaneasolene", "solene@example.org",
         {"Céramiste, prête les pots du concours", "Potter, lends the pots for the contest"}},
        {"presse", "Yann Kerdoncuff", ContactKind::press, "", "", "y.kerdoncuff@example.org",
         {"Agenda du week-end, avant le mercredi soir", "Weekend listings, before Wednesday evening"}},
        {"bailleur", "Résidence Les Tilleuls", ContactKind::prospect, "", "", "conseil@example.org",
         {"Veut végétaliser sa cour : devis pour 30 bacs", "Wants a greener yard: quote for 30 planters"}}};
    story.contests = {{"doyenne", {"🏆 Concours de la plante doyenne", "🏆 Oldest plant contest"}, "automne", "doyenne", "IG", "10-20T18:30", "10-27T18:30",
                       "merit", {"Un atelier pour deux (70 €) et un pot de Solène (45 €)", "A workshop for two (€70) and one of Solène's pots (€45)"},
                       "https://racine-et-cie.example/reglement-doyenne"}};
    story.lives = {{"troc", {"🔁 Troc de boutures", "🔁 Cuttings swap"}, "automne", "direct-troc", "IG", "10-17T10:00", "10-17T12:00",
                    {"Cour de la pépinière, rue du Bourg-Joli", "Nursery yard, rue du Bourg-Joli"}, "#TrocDeBoutures"}};
    story.notes = {
        {"troc", {"Troc : tables à emprunter à l'école", "Swap: borrow tables from the school"}, "10-16/10-17", "#C0692B"},
        {"toussaint", {"Semaine de la Toussaint : boutique pleine", "All Saints' week: the shop is full"}, "10-27/10-31", "#B3261E"},
        {"conge", {"Belle-Île : rien à publier à la main", "Belle-Île: nothing published by hand"}, "11-11/11-14", "#6B7078"}};
    story.comments = {
        {"prix", "kit", "Maud Guérin", "10-13T12:50", {"Deux personnes croient que le kit est à 9 € : c'est 12 €, à épingler.",
         "Two people think the kit is €9: it is €12, pin it."}, false, false},
        {"pots", "doyenne", "Maud Guérin", "10-10T17:20", {"Demander à Solène la photo du pot avant vendredi.", "Ask Solène for the photo of the pot before Friday."}, false, false},
        {"son", "cent-bulbes", "Maud Guérin", "10-12T16:05", {"Son refait sans le tram.", "Sound redone without the tram."}, false, true}};
    story.insights = {
        {"chat", "10-06", InsightKind::question, {"« C'est toxique pour mon chat ? » sous presque chaque plante d'intérieur",
         "\"Is it toxic to my cat?\" under nearly every houseplant"}, 23, 1, "pothos", "IG", "maud"},
        {"soir", "10-08", InsightKind::complaint, {"La lettre de 8 h arrive pendant le trajet : on la lit le soir, ou pas",
         "The 8 am letter comes during the commute: read at night, or not at all"}, 6, 0, "lettre-19", "NL", "maud"},
        {"bulbes", "10-10", InsightKind::finding, {"Planter un bulbe, main dans la terre : trois fois plus d'enregistrements",
         "Hands in the soil, planting a bulb: three times the saves"}, 1, 0, "planter-bulbe", "IG", "maud"},
        {"tables", "10-13", InsightKind::question, {"Peut-on venir au troc sans bouture ?", "May one come to the swap without a cutting?"}, 11, 1, "kit", "IG", "maud"}};
    story.decisions = {
        {"chat", "10-07", DecisionVerdict::adjust, {"Une ligne « chats » dans chaque légende de plante d'intérieur", "A \"cats\" line in every houseplant caption"},
         "maud", "chat", {"ombre", "kit", "agrumes"}},
        {"mains", "10-10", DecisionVerdict::keep, {"Un geste filmé de près chaque semaine, pas plus de 30 s", "One gesture filmed close up each week, 30 s at most"},
         "maud", "bulbes", {"cent-bulbes", "pailler", "praliner"}}};
    story.watch = {
        {"jardinerie", "10-07", WatchKind::competitors, {"La grande jardinerie brade ses bulbes dès le 20 : ne pas suivre, parler conseil.",
         "The big garden centre cuts bulb prices from the 20th: do not follow, talk advice."}, "maud"},
        {"gel", "10-10", WatchKind::market, {"Premières gelées annoncées pour la fin du mois.", "First frost forecast for the end of the month."}, "maud"},
        {"troc", "10-03", WatchKind::audience, {"Les trocs de quartier se multiplient dans le groupe Facebook de l'île.",
         "Neighbourhood swaps are multiplying in the island's Facebook group."}, "maud"}};
}

}  // namespace tandem::samples::story
