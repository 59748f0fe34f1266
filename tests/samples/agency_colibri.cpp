#include "samples/agency_parts.hpp"

namespace tandem::samples::story {
namespace {

constexpr auto brief = PostStatus::brief;
constexpr auto draft = PostStatus::draft;
constexpr auto review = PostStatus::internal_review;
constexpr auto client = PostStatus::client_approval;
constexpr auto agreed = PostStatus::approved;
constexpr auto planned = PostStatus::scheduled;
constexpr auto out = PostStatus::published;
constexpr auto measured = PostStatus::measured;
constexpr auto changes = PostStatus::changes_requested;
constexpr auto cancelled = PostStatus::cancelled;

// Texts of the German account are in German whatever the sample's language.
std::vector<PostRow> rows() {
    return {
        {"c-ecole", "09-28T12:00", "CIG", "reel", measured, "theo", "", "usages", 75, {"🚲 L'école à vélo", "🚲 School by bike"},
         {"8 h 12, trois cartables, zéro bouchon. Compte combien de fois Zoé dit « plus vite ».",
          "8.12 am, three school bags, no traffic jam. Count how often Zoé says \"faster\"."}},
        {"c-batterie", "09-29T17:00", "CYT", "video", measured, "theo", "", "atelier", 120, {"🚲 Batterie en hiver", "🚲 Winter battery"},
         {"Ranger, charger, rouler : ce que le froid change vraiment pour ta batterie, testé dans notre atelier de Villeurbanne.",
          "Storing, charging, riding: what cold really changes for your battery, tested in our Villeurbanne workshop."}},
        {"c-pluie", "09-30T17:30", "CTT", "video", measured, "theo", "", "usages", 60, {"🚲 Sous la pluie", "🚲 In the rain"},
         {"Qui est sec ? Indice : pas celui qui pédale.", "Who stays dry? Hint: not the one pedalling."}},
        {"c-de-kita", "09-30T12:00", "CDE", "post_image", measured, "clara", "", "usages", 45, {"🚲 DE : la crèche", "🚲 DE: day care"},
         {"Zwei Kinder, ein Hund, ein Colibri: Der Weg zur Kita dauert jetzt neun Minuten.", "Zwei Kinder, ein Hund, ein Colibri: Der Weg zur Kita dauert jetzt neun Minuten."}},
        {"c-marche", "10-02T12:00", "CIG", "carousel", out, "noe", "", "usages", 60, {"🚲 Retour du marché", "🚲 Back from market"},
         {"Deux cagettes, un potiron, un bouquet, et la caisse n'est pas pleine.", "Two crates, a pumpkin, some flowers, and the box is not full."}},
        {"c-essais", "10-05T12:00", "CIG", "reel", out, "theo", "essais", "usages", 75, {"🚲 Garde-le 48 h", "🚲 Keep it for 48 h"},
         {"Pendant deux jours, ce vélo est le tien. Sans caution, casque fourni. Réserve en bio.",
          "For two days this bike is yours. No deposit, helmet included. Book from our bio."}},
        {"c-cote", "10-06T17:30", "CTT", "video", out, "theo", "essais", "usages", 60, {"🚲 La côte, à trois", "🚲 Uphill, three up"},
         {"14 % de pente, deux passagers, une seule grimace.", "A 14% climb, two passengers, one grimace."}},
        {"c-de-probe", "10-07T12:00", "CDE", "post_image", out, "clara", "essais", "usages", 45, {"🚲 DE : l'essai", "🚲 DE: test ride"},
         {"48 Stunden Colibri, kostenlos und ohne Kaution: in Freiburg, Karlsruhe, Stuttgart und Köln.", "48 Stunden Colibri, kostenlos und ohne Kaution: in Freiburg, Karlsruhe, Stuttgart und Köln."}},
        {"c-vitesse", "10-08T17:30", "CTT", "video", cancelled, "theo", "essais", "usages", 60, {"🚲 À fond les cargos", "🚲 Full speed ahead"}},
        {"c-patins", "10-09T12:00", "CIG", "post_image", out, "theo", "", "atelier", 45, {"🚲 Patins : que faire ?", "🚲 Pads: what to do"},
         {"Ton Colibri a été monté avant mars ? Fais vérifier tes patins : c'est offert, et ça prend vingt minutes. La liste des ateliers est en bio.",
          "Was your Colibri built before March? Have your pads checked: it is free and takes twenty minutes. Workshops are listed in our bio."}},
        {"c-freins", "10-09T17:00", "CYT", "video", out, "theo", "", "atelier", 120, {"🚲 Régler ses freins", "🚲 Set your brakes"},
         {"Le bon jeu, le bon couple, le bon bruit : Farid règle un frein de A à Z, sans coupe.",
          "The right gap, the right torque, the right sound: Farid sets a brake from start to finish, uncut."}},
        {"c-merci", "10-12T12:00", "CIG", "carousel", out, "noe", "", "atelier", 60, {"🚲 Merci, l'atelier", "🚲 Thanks, workshop"},
         {"184 vélos vérifiés en trois jours. Voici celles et ceux qui avaient les mains noires.",
          "184 bikes checked in three days. Here are the people with black hands."}},
        {"c-pain", "10-13T12:00", "CIG+CTT", "reel+video", out, "theo", "essais", "usages", 75, {"🚲 Léa livre le pain", "🚲 Léa delivers bread"},
         {"5 h 40, quartier des Charpennes. Soixante baguettes, un cargo, et le jour qui se lève.",
          "5.40 am, Charpennes district. Sixty baguettes, one cargo bike, and the day breaks."}},
        {"c-de-regen", "10-14T12:00", "CDE", "reel", planned, "clara", "essais", "usages", 60, {"🚲 DE : la pluie", "🚲 DE: rain"},
         {"Regen? Haube zu, Lied an, los geht’s.", "Regen? Haube zu, Lied an, los geht’s."}},
        {"c-duo", "10-14T17:30", "CTT", "video", planned, "theo", "essais", "usages", 60, {"🚲 Deux à l'avant", "🚲 Two up front"},
         {"Frère, sœur, même banquette, aucun drame. Ou presque.", "Brother, sister, same bench, no drama. Almost."}},
        {"c-prix", "10-15T12:00", "CIG", "carousel", planned, "noe", "essais", "usages", 60, {"🚲 Le vrai coût", "🚲 What it costs"},
         {"Achat, assurance, entretien, aide de la métropole : nos comptes sur cinq ans, sans astérisque.",
          "Purchase, insurance, upkeep, local grant: our sums over five years, no small print."}},
        {"c-revision", "10-16T17:00", "CYT", "video", agreed, "theo", "", "atelier", 120, {"🚲 La révision", "🚲 The check-up"},
         {"Douze points à vérifier avant l'hiver, avec Farid, chef d'atelier.", "Twelve things to check before winter, with Farid, head of the workshop."}},
        {"c-encore", "10-19T12:00", "CIG", "reel", client, "theo", "essais", "usages", 75, {"🚲 Papa, encore !", "🚲 Dad, again!"},
         {"Ils devaient essayer deux jours. Le troisième, il a fallu négocier.", "They were to try it for two days. On the third, talks began."}},
        {"c-defi", "10-20T17:30", "CTT", "video", changes, "theo", "essais", "usages", 60, {"🚲 Défi : la caisse", "🚲 Box challenge"},
         {"Combien de peluches dans un cargo ? Dis un nombre avant la fin.", "How many soft toys fit in a cargo bike? Guess before the end."}},
        {"c-story", "10-21T12:00", "CIG", "story", review, "noe", "essais", "usages", 30, {"🚲 En route à cinq", "🚲 Five on the road"}},
        {"c-de-herbst", "10-21T12:30", "CDE", "carousel", review, "clara", "essais", "usages", 60, {"🚲 DE : l'automne", "🚲 DE: autumn"},
         {"Fünf Dinge, die im Herbst in jede Kiste gehören.", "Fünf Dinge, die im Herbst in jede Kiste gehören."}},
        {"c-voir", "10-23T12:00", "CIG", "carousel", draft, "theo", "essais", "atelier", 60, {"🚲 Voir, être vu", "🚲 See, be seen"},
         {"Dimanche, on change d'heure. Cinq lumières à vérifier avant.", "The clocks change on Sunday. Five lights to check first."}},
        {"c-nuit", "10-26T12:00", "CIG", "post_image", draft, "noe", "", "usages", 45, {"🚲 Nuit à 17 h 30", "🚲 Dark by 5.30"}},
        {"c-courses", "10-27T17:30", "CTT", "video", draft, "theo", "", "usages", 60, {"🚲 Courses express", "🚲 Quick shopping"}},
        {"c-direct", "10-29T17:00", "CYT", "live", draft, "theo", "", "atelier", 45, {"🚲 Atelier en direct", "🚲 Live workshop"}},
        {"c-bilan", "10-30T12:00", "CIG", "post_image", brief, "theo", "", "usages", 45, {"🚲 Bilan des essais", "🚲 Test ride recap"}},
        {"c-noel", "11-09T12:00", "CIG", "reel", brief, "theo", "noel", "usages", 75, {"🚲 Avant le 30", "🚲 Before the 30th"}},
        {"c-de-winter", "11-12T12:00", "CDE", "post_image", brief, "clara", "noel", "usages", 45, {"🚲 DE : l'hiver", "🚲 DE: winter"}},
        {"c-lutin", "11-16T17:30", "CTT", "video", brief, "theo", "noel", "usages", 60, {"🚲 Lutins livreurs", "🚲 Delivery elves"}},
        {"c-emballer", "11-19T17:00", "CYT", "video", brief, "theo", "noel", "atelier", 120, {"🚲 Emballer un vélo", "🚲 Wrap a bike"}},
    };
}

}  // namespace

void colibri_posts(Story& story) {
    for (const PostRow& row : rows()) story.posts.push_back(row);
    const std::vector<IdeaRow> ideas{
        {"c-mamie", "CIG", "reel", 75, "usages", {"🚲 Mamie prend le guidon", "🚲 Grandma takes over"}},
        {"c-demenager", "CYT", "video", 120, "usages", {"🚲 Déménager à vélo", "🚲 Moving by bike"}},
        {"c-sons", "CTT", "video", 45, "atelier", {"🚲 Les bruits de l'atelier", "🚲 Workshop sounds"}},
        {"c-de-markt", "CDE", "carousel", 60, "usages", {"🚲 DE : marché de Noël", "🚲 DE: Christmas market"}}};
    story.ideas.insert(story.ideas.end(), ideas.begin(), ideas.end());
}

}  // namespace tandem::samples::story
