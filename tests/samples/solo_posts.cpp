#include "samples/solo_parts.hpp"

namespace tandem::samples::story {
namespace {

constexpr auto brief = PostStatus::brief;
constexpr auto draft = PostStatus::draft;
constexpr auto planned = PostStatus::scheduled;
constexpr auto out = PostStatus::published;
constexpr auto measured = PostStatus::measured;

std::vector<PostRow> past_posts() {
    return {
        {"rempoter", "09-15T18:30", "IG", "carousel", measured, "maud", "rentree", "gestes", 45, {"🪴 Rempoter sans stress", "🪴 Repotting made easy"},
         {"Septembre, dernier appel : un pot à peine plus grand, un terreau drainant, et on n'arrose pas le jour même.",
          "September, last call: a pot barely bigger, free-draining compost, and no watering on the day."}},
        {"increvables", "09-17T12:00", "PI", "pin_image", measured, "maud", "", "gestes", 20, {"🌵 Cinq plantes solides", "🌵 Five tough plants"},
         {"Sansevière, zamioculcas, aspidistra, pothos, chlorophytum : cinq plantes d'intérieur qui pardonnent les oublis d'arrosage.",
          "Snake plant, ZZ plant, aspidistra, pothos, spider plant: five houseplants that forgive a missed watering."}},
        {"horaires", "09-18T17:30", "FB", "post_image", measured, "maud", "", "boutique", 10, {"🕗 Horaires d'automne", "🕗 Autumn hours"},
         {"Dès mardi, la serre ferme à 19 h. Le samedi, on reste ouverts à midi : venez avec votre sandwich.",
          "From Tuesday, the glasshouse closes at 7 pm. On Saturdays we stay open at noon: bring your sandwich."}},
        {"serre", "09-19T10:30", "IG", "reel", measured, "maud", "rentree", "boutique", 40, {"🏡 Visite de la serre", "🏡 Glasshouse tour"},
         {"Journées du patrimoine : notre serre a 94 ans et ses vitres aussi. On visite à 11 h et à 15 h.",
          "Heritage weekend: our glasshouse is 94 and so are its panes. Tours at 11 am and 3 pm."}},
        {"equinoxe", "09-23T18:30", "IG", "post_image", measured, "maud", "", "saison", 20, {"🍂 Bonjour l'automne", "🍂 Hello, autumn"},
         {"Ce soir, le jour égale la nuit. Tes plantes le savent : on espace les arrosages.",
          "Tonight, day equals night. Your plants know it: water less often."}},
        {"lettre-18", "09-24T08:00", "NL", "email_issue", measured, "maud", "rentree", "saison", 60, {"💌 La lettre n° 18", "💌 Letter no. 18"}},
        {"eau", "09-25T12:30", "IG+FB", "carousel+post_image", measured, "maud", "rentree", "gestes", 45, {"💧 Trop d'eau ?", "💧 Too much water?"},
         {"Feuilles jaunes et molles : trop d'eau. Pointes brunes et sèches : pas assez d'humidité. On t'explique comment vérifier avec un doigt.",
          "Soft yellow leaves: too much water. Dry brown tips: air too dry. Here is how to check with one finger."}},
        {"vote", "09-26T11:00", "IG", "story", measured, "maud", "", "voisins", 10, {"🗳️ Monstera ou ficus ?", "🗳️ Monstera or ficus?"}},
        {"pothos", "09-29T18:30", "IG", "reel", measured, "maud", "", "gestes", 40, {"✂️ Bouturer un pothos", "✂️ Pothos cuttings"},
         {"Un nœud, un verre d'eau, trois semaines. Coupe toujours sous le nœud, jamais au-dessus.",
          "One node, one glass of water, three weeks. Always cut below the node, never above."}},

        {"calendrier", "10-01T12:00", "PI", "carousel", out, "maud", "automne", "saison", 35, {"🌷 Bulbes : quand ?", "🌷 Bulb calendar"},
         {"Crocus, narcisses, tulipes : que planter d'octobre à décembre, à quelle profondeur, et quand cela fleurit.",
          "Crocus, daffodils, tulips: what to plant from October to December, how deep, and when it flowers."}},
        {"kokedama", "10-02T17:30", "FB", "post_image", out, "maud", "", "boutique", 20, {"🧤 Atelier kokedama", "🧤 Kokedama class"},
         {"Samedi 24 octobre, 14 h 30 : on roule des boules de mousse. Huit places, 35 €, terre sous les ongles comprise.",
          "Saturday 24 October, 2.30 pm: we roll moss balls. Eight places, €35, soil under your nails included."}},
        {"bulbes-arrivent", "10-03T10:30", "IG", "post_image", out, "maud", "automne", "saison", 20, {"🌷 Les bulbes sont là", "🌷 The bulbs are here"},
         {"Quatre mille bulbes, vendus à la pièce. Prends-en neuf plutôt que trois : une tulipe seule s'ennuie.",
          "Four thousand bulbs, sold one by one. Take nine, not three: a lone tulip gets bored."}},
        {"planter-bulbe", "10-06T18:30", "IG", "carousel", out, "maud", "automne", "gestes", 45, {"🌷 Planter un bulbe", "🌷 Plant a bulb"},
         {"Trois fois sa hauteur, pointe en haut, et une poignée de sable si ta terre colle. C'est tout.",
          "Three times its height, tip up, and a handful of sand if your soil is sticky. That is all."}},
        {"troc-principe", "10-07T12:30", "FB", "post_image", out, "maud", "automne", "voisins", 20, {"🔁 Le troc, comment", "🔁 How we swap"},
         {"Samedi 17, de 10 h à midi : une bouture apportée, une bouture emportée. Étiquette obligatoire, argent interdit.",
          "Saturday 17th, 10 am to noon: bring a cutting, take a cutting. Labels required, money forbidden."}},
        {"lettre-19", "10-08T08:00", "NL", "email_issue", out, "maud", "automne", "saison", 60, {"💌 La lettre n° 19", "💌 Letter no. 19"}},
        {"bulbe-reel", "10-09T18:30", "IG", "reel", out, "maud", "automne", "gestes", 40, {"🪣 Bulbes en lasagne", "🪣 Bulb lasagne"},
         {"Tulipes au fond, narcisses au milieu, crocus dessus : trois étages, trois mois de fleurs.",
          "Tulips below, daffodils in the middle, crocus on top: three floors, three months of flowers."}},
        {"une-semaine", "10-10T11:00", "IG+FB", "post_image", out, "maud", "automne", "voisins", 20, {"🧺 Troc : J-7", "🧺 Swap: D-7"},
         {"Dans une semaine, la cour se remplit de petits pots. Mets tes boutures à l'eau ce soir, elles seront prêtes.",
          "In one week the yard fills with little pots. Put your cuttings in water tonight and they will be ready."}},
        {"ombre", "10-13T09:30", "PI", "pin_image", out, "maud", "", "gestes", 20, {"🌿 Plantes d'ombre", "🌿 Shade lovers"},
         {"Six plantes pour une pièce au nord. Chats : aspidistra et calathéa sont sans risque connu.",
          "Six plants for a north-facing room. Cats: aspidistra and calathea carry no known risk."}},
        {"kit", "10-13T12:30", "IG", "carousel", out, "maud", "automne", "boutique", 45, {"✂️ Le kit du bouturier", "✂️ The cutting kit"},
         {"Sécateur propre, étiquette, pot de récup' : tout pour le troc de samedi. Le kit complet est à 12 € à la caisse. Chats : les boutures de pothos, hors de portée.",
          "Clean secateurs, a label, a reused pot: all you need for Saturday's swap. The full kit is €12 at the till. Cats: keep pothos cuttings out of reach."}},
    };
}

std::vector<PostRow> coming_posts() {
    return {
        {"cent-bulbes", "10-14T18:30", "IG", "reel", planned, "maud", "automne", "gestes", 40, {"🌷 Cent bulbes", "🌷 A hundred bulbs"},
         {"On lance la poignée, on plante où ça tombe : le seul secret d'un massif naturel.",
          "Throw a handful, plant where they land: the one secret of a natural bed."}},
        {"lettre-troc", "10-15T08:00", "NL", "email_issue", planned, "maud", "automne", "voisins", 40, {"💌 Troc : le programme", "💌 Swap: the programme"}},
        {"veille-troc", "10-16T12:30", "FB", "event", planned, "maud", "automne", "voisins", 20, {"🔁 Troc : c'est demain", "🔁 Swap: tomorrow"},
         {"Demain 10 h, cour de la pépinière. Pas de bouture ? Venez quand même, il y en aura trop.",
          "Tomorrow at 10 am, nursery yard. No cutting? Come anyway, there will be too many."}},
        {"apporter", "10-16T18:30", "IG", "story", planned, "maud", "automne", "voisins", 10, {"🎒 Quoi apporter ?", "🎒 What to bring?"}},
        {"direct-troc", "10-17T10:00", "IG", "live", planned, "maud", "automne", "voisins", 15, {"🔴 Le troc en direct", "🔴 The swap, live"},
         {"Deux heures de boutures, de conseils et de noms latins écorchés.", "Two hours of cuttings, advice and mangled Latin names."}},
        {"doyenne", "10-20T18:30", "IG", "contest_post", draft, "maud", "automne", "voisins", 45, {"🏆 Plante doyenne", "🏆 Your oldest plant"},
         {"Montre ta plus vieille plante et raconte son histoire. Jury le 28, règlement en bio. Jeu sans lien avec Instagram.",
          "Show your oldest plant and tell its story. Jury on the 28th, rules in our bio. Not run by Instagram."}},
        {"troc-images", "10-21T12:30", "IG+FB", "carousel+post_image", draft, "maud", "automne", "voisins", 30, {"📸 Le troc en images", "📸 The swap in photos"}},
        {"bulbes-pot", "10-22T12:00", "PI", "pin_image", draft, "maud", "automne", "saison", 20, {"🌷 Bulbes en pot", "🌷 Bulbs in pots"}},
        {"pailler", "10-23T18:30", "IG", "reel", draft, "maud", "automne", "gestes", 40, {"🍂 Pailler en 30 s", "🍂 Mulch in 30 s"},
         {"Les feuilles mortes ne sont pas des déchets : dix centimètres au pied des vivaces, et voilà.",
          "Dead leaves are no waste: ten centimetres around your perennials, done."}},
        {"bruyere", "10-24T11:00", "FB", "post_image", draft, "maud", "automne", "saison", 20, {"🌼 Bruyère, ou pas", "🌼 Heather or mums?"}},
        {"agrumes", "10-27T12:30", "IG", "carousel", draft, "maud", "automne", "gestes", 45, {"🍋 Citron au chaud", "🍋 Citrus, come in"}},
        {"toussaint-horaires", "10-28T12:30", "FB", "post_image", draft, "maud", "", "boutique", 10, {"🕗 Toussaint : ouvert", "🕗 Open 1 November"}},
        {"lettre-20", "10-29T08:00", "NL", "email_issue", brief, "maud", "automne", "saison", 60, {"💌 La lettre n° 20", "💌 Letter no. 20"}},
        {"elue", "10-29T18:30", "IG", "post_image", brief, "maud", "automne", "voisins", 20, {"🏆 La doyenne est élue", "🏆 And the oldest is…"}},
        {"courge", "10-30T18:30", "IG", "reel", draft, "maud", "automne", "gestes", 40, {"🎃 Après la courge", "🎃 After pumpkin"}},
        {"derniers", "10-31T11:00", "IG+FB", "post_image", brief, "maud", "automne", "saison", 20, {"🌼 Chrysanthèmes", "🌼 Last mums"}},
        {"dicton", "11-03T18:30", "IG", "carousel", brief, "maud", "catherine", "saison", 45, {"🌳 Le dicton dit vrai", "🌳 An old saying"}},
        {"racines-nues", "11-05T12:00", "PI", "pin_image", brief, "maud", "catherine", "gestes", 20, {"🌳 Racines nues", "🌳 Bare roots"}},
        {"haie", "11-07T10:30", "FB", "event", brief, "maud", "catherine", "boutique", 25, {"🧤 Haie fruitière", "🧤 Fruit hedge class"}},
        {"praliner", "11-10T18:30", "IG", "reel", brief, "maud", "catherine", "gestes", 40, {"🪵 Le pralinage", "🪵 The root dip"}},
        {"lettre-21", "11-10T08:00", "NL", "email_issue", brief, "maud", "catherine", "saison", 60, {"💌 La lettre n° 21", "💌 Letter no. 21"}},
        {"fruitiers", "11-17T18:30", "IG", "carousel", brief, "maud", "catherine", "saison", 45, {"🍏 Trois fruitiers nains", "🍏 Three dwarf trees"}},
        {"vente", "11-21T11:00", "IG+FB", "post_image", brief, "maud", "catherine", "boutique", 20, {"🌳 Fruitiers en vente", "🌳 Bare-root sale"}},
        {"demain", "11-24T18:30", "IG", "reel", brief, "maud", "catherine", "gestes", 40, {"🌳 Demain, on plante", "🌳 Tomorrow we plant"}},
        {"sainte", "11-25T09:00", "IG+FB", "post_image", brief, "maud", "catherine", "saison", 20, {"🌳 Sainte-Catherine !", "🌳 St Catherine's Day"}},
    };
}

}  // namespace

void solo_posts(Story& story) {
    story.posts = past_posts();
    for (const PostRow& row : coming_posts()) story.posts.push_back(row);
    story.ideas = {
        {"cochenille", "IG", "carousel", 40, "gestes", {"🐛 Reconnaître une cochenille", "🐛 Spot a mealybug"}},
        {"trottoir", "IG+FB", "carousel+post_image", 45, "voisins", {"🚲 Les pieds de murs fleuris", "🚲 Pavement gardens"}},
        {"sapin", "IG", "reel", 40, "saison", {"🎄 Un sapin à replanter ?", "🎄 A tree you can replant?"}},
        {"cadeaux", "PI", "carousel", 35, "boutique", {"🎁 Offrir une plante qui dure", "🎁 Give a plant that lasts"}},
        {"kit-ecole", "FB", "post_image", 30, "voisins", {"🧒 Le carré de la maternelle", "🧒 The nursery school bed"}},
        {"orchidee", "IG", "reel", 40, "gestes", {"💜 Faire refleurir l'orchidée", "💜 Orchid, bloom again"}},
        {"latin", "IG", "story", 15, "voisins", {"🗣️ Le quiz des noms latins", "🗣️ The Latin name quiz"}},
        {"terreau", "PI", "pin_image", 20, "gestes", {"🪱 Terreau : lire le sac", "🪱 Reading a compost bag"}},
        {"portrait", "IG", "post_image", 25, "voisins", {"🧑‍🌾 Marcel, 81 ans, 200 cactus", "🧑‍🌾 Marcel, 81, 200 cacti"}}};
}

}  // namespace tandem::samples::story
