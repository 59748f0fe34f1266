#include "samples/solo_parts.hpp"

namespace tandem::samples::story {

// Maud keeps the shop, too: two and a half hours a day are left for all that this project asks.
void solo_person(Story& story) {
    WeekHours week;
    for (std::size_t i = 1; i < 6; ++i) week[i] = {hours(9, 19)};
    story.people = {{"maud", "Maud Guérin", {{Hat::smm, {}, 90}, {Hat::cm, {}, {}}}, week, 150, {"fr", "en"},
                     {{"botanique", "botany"}, {"photo", "photography"}, {"rédaction", "copywriting"}}, {},
                     {{"11-11/11-14", {"congé : quatre jours à Belle-Île", "leave: four days on Belle-Île"}},
                      {"10-27/10-27", {"livraison des racines nues", "bare-root delivery"}, hours(9, 12)}},
                     {}, "maud@racine-et-cie.example"}};
    story.channels = {
        {"IG", "Racine & Cie", "instagram", "@racine.et.cie", "https://www.instagram.com/racine.et.cie", "maud", 3,
         {"Meta Business Suite", "Meta Business Suite"}, {"montrer la serre et le geste", "show the glasshouse and the gesture"}, true,
         {18 * 60 + 30, 12 * 60 + 30}, "#RacineEtCie"},
        {"FB", "Racine & Cie", "facebook", "racineetcie.nantes", "https://www.facebook.com/racineetcie.nantes", "maud", 1,
         {"Meta Business Suite", "Meta Business Suite"}, {"les clients du quartier, les ateliers", "neighbours and workshops"}, false,
         {12 * 60 + 30, 17 * 60 + 30}, "#RacineEtCie"},
        {"PI", "Racine & Cie", "pinterest", "racineetcie", "https://www.pinterest.com/racineetcie", "maud", 1,
         {"Pinterest, à la main", "Pinterest, by hand"}, {"des fiches qui durent des mois", "guides that last for months"}, false,
         {12 * 60}, ""},
        {"NL", "La lettre de la serre", "newsletter", "", "https://racine-et-cie.example/lettre", "maud", 1, {"Brevo", "Brevo"},
         {"1 240 lecteurs qui achètent", "1,240 readers who buy"}, false, {8 * 60}, ""}};
}

void solo_strategy(Story& story) {
    story.charter = {
        {"La pépinière de ville où l'on vous dit aussi quelles plantes ne pas acheter.",
         "The city nursery that also tells you which plants not to buy."},
        {"Terre à terre, drôle, jamais savante.", "Down to earth, funny, never lofty."},
        {"Tenir l'hiver : 90 inscrits aux ateliers d'ici Noël, un tiers des ventes en retrait sur commande.",
         "Get through the winter: 90 workshop bookings by Christmas, a third of sales ordered ahead."},
        {"On tutoie sur Instagram, on vouvoie ailleurs. Une plante, un geste, une erreur fréquente. Un émoji au plus par phrase.",
         "Casual on Instagram, polite elsewhere. One plant, one gesture, one common mistake. One emoji a sentence at most."},
        {{"Montrer les mains et le pot, pas la pose.", "Show hands and pots, no posing."},
         {"Donner le nom latin une fois, le nom courant ensuite.", "Give the Latin name once, the common name after."},
         {"Dire si la plante est toxique pour un chat.", "Say when a plant is toxic to cats."}},
        {{"« Increvable » sans explication.", "\"Unkillable\" without saying why."},
         {"Les plantes prélevées dans la nature.", "Plants taken from the wild."}},
        {{"Répondre dans la journée, jamais après 19 h.", "Answer within the day, never after 7 pm."},
         {"Photo de plante malade : demander l'arrosage et la lumière avant de conseiller.",
          "Sick plant photo: ask about water and light before advising."}}};
    story.pillars = {
        {"gestes", {"Gestes", "How-to"}, {"Apprendre un geste en trente secondes", "Learn one gesture in thirty seconds"}, "#3B7D4F", 40},
        {"saison", {"Saison", "In season"}, {"Dire ce qui se plante maintenant", "Say what to plant now"}, "#C0692B", 30},
        {"boutique", {"Boutique", "Shop"}, {"Faire venir le samedi", "Bring people in on Saturday"}, "#7A4EA8", 15},
        {"voisins", {"Voisinage", "Neighbours"}, {"Faire se rencontrer les clients", "Let customers meet"}, "#2B7A99", 15}};
    story.audiences = {
        {"balcons", {"Balcons nantais", "City balconies"}, {"25-40 ans, en location, peu de lumière", "25 to 40, renting, little light"},
         {"Ne plus tuer leurs plantes", "To stop killing their plants"}, {"complice", "friendly"}, {"IG", "PI"}},
        {"jardins", {"Petits jardins", "Small gardens"}, {"45-70 ans, maison de ville", "45 to 70, town house"},
         {"Savoir quoi planter, et quand", "To know what to plant, and when"}, {"précis", "precise"}, {"FB", "NL"}}};
    story.objectives = {
        {"visites", {"Venir le samedi", "Saturday visits"}, "traffic", "conversions", 140'000, 220'000, "maud", "think", "balcons",
         {"Passages en caisse le samedi", "Sales on a Saturday"}},
        {"ateliers", {"Remplir les ateliers", "Fill the workshops"}, "sales", "conversions", 22'000, 90'000, "maud", "do", "jardins",
         {"Inscriptions payées d'ici Noël", "Paid bookings by Christmas"}},
        {"reponses", {"Répondre à tous", "Answer everyone"}, "care", "mfrt", 420'000, 240'000, "maud", "care", "balcons",
         {"Première réponse, médiane en minutes", "First reply, median in minutes"}}};
    story.replies = {
        {"horaires", {"Horaires et adresse", "Opening hours"},
         {"On est rue du Bourg-Joli, du mardi au samedi, de 9 h à 19 h. Le tram 2 s'arrête à trois minutes. À bientôt !",
          "We are in rue du Bourg-Joli, Tuesday to Saturday, 9 am to 7 pm. Tram 2 stops three minutes away. See you soon!"},
         {{"boutique", "shop"}}},
        {"malade", {"Ma plante va mal", "My plant is unwell"},
         {"Envoie une photo de la feuille et une du pot entier, et dis-moi : quelle lumière, quel arrosage, depuis quand ?",
          "Send a photo of the leaf and one of the whole pot, and tell me: what light, how much water, since when?"},
         {{"conseil", "advice"}}},
        {"chat", {"Toxique pour le chat ?", "Toxic to cats?"},
         {"Sans risque connu : calathéa, maranta, fougère de Boston. À éviter : pothos, monstera, lys. En cas d'ingestion, appelle ton vétérinaire.",
          "No known risk: calathea, maranta, Boston fern. Avoid: pothos, monstera, lilies. If your cat has eaten some, call your vet."},
         {{"animaux", "pets"}}},
        {"livraison", {"Vous livrez ?", "Do you deliver?"},
         {"Pas encore : une plante voyage mal. Réserve sur le site, on te la garde sept jours au frais.",
          "Not yet: plants travel badly. Order on our site and we keep it for seven days, in the cool."},
         {{"boutique", "shop"}}}};
    story.snippets = {
        {"question", SnippetKind::text, {"Question du soir", "Evening question"},
         {"Et chez toi, elle est où cette plante ?", "Where does this plant live at your place?"}},
        {"hashtags", SnippetKind::hashtags, {"Pépinière", "Nursery"}, {"", ""},
         {{"#plantes", "#plants"}, {"#jardinage", "#gardening"}, {"#balcon", "#balcony"}}},
        {"signature", SnippetKind::signature, {"Signature", "Signature"},
         {"{project}, rue du Bourg-Joli, du mardi au samedi", "{project}, rue du Bourg-Joli, Tuesday to Saturday"}},
        {"story", SnippetKind::post_template, {"Story du samedi", "Saturday story"},
         {"Ce samedi à la pépinière.", "This Saturday at the nursery."}, {}, "story",
         {{"Horaires vérifiés", "Opening hours checked"}, {"Sticker question placé", "Question sticker placed"}}}};
}

}  // namespace tandem::samples::story
