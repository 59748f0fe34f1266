#include "samples/oriane_post_rows.hpp"

namespace tandem::samples {

std::vector<CaptionRow> captions() {
    return {
        {"un-coffret", {"Un coffret acheté, deux euros pour le comité rose du 9e. Jusqu'au 16 octobre, en boutique et en ligne.",
                        "One box, two euros for the pink committee of our district. Until 16 October, in shops and online."}},
        {"temperage", {"Montez le son : 31 degrés, pas un de plus.", "Sound on: 31 degrees, not one more."}},
        {"origine-perou", {"Piura, une coopérative, un prix écrit sur l'étiquette. Toutes nos tablettes peuvent contenir des fruits à coque.",
                           "Piura, one cooperative, a price printed on the label. All our bars may contain nuts."}},
        {"gout-j3", {"Cinq saveurs en cinq jours. Lundi, on commence par l'amer.", "Five tastes in five days. On Monday, bitter goes first."}},
        {"amer", {"L'amer n'est pas un défaut : c'est la fève qui parle. Passez goûter notre 85 %.",
                  "Bitter is no flaw: it is the bean talking. Come and taste our 85%."}},
        {"grue", {"Du grué, un rouleau, rien d'autre. Écoute.", "Nibs, a rolling pin, nothing else. Listen."}},
        {"ateliers-j1", {"Demain, ateliers dans les trois boutiques, à partir de 7 ans. Il reste douze places.",
                         "Tomorrow, workshops in all three shops, from age 7. Twelve places left."}},
        {"programme", {"Toute la semaine : une saveur par jour, une dégustation offerte à 17 h.",
                       "All week: one taste a day, a free tasting at 5 pm."}},
        {"acide", {"L'acide réveille : citron, cassis, ou une fève de Madagascar ?", "Sour wakes you up: lemon, blackcurrant, or a bean from Madagascar?"}},
        {"citron", {"Zeste, ganache, grimace garantie.", "Zest, ganache, a face guaranteed."}},
        {"ateliers", {"Demain 15 h, place Maubert : on fabrique une tablette acidulée. Inscription en commentaire.",
                      "Tomorrow 3 pm, place Maubert: we make a sour bar. Sign up in the comments."}},
        {"sucre", {"Le sucré, oui, mais lequel ? Muscovado, miel de sarrasin, sirop d'agave.", "Sweet, yes, but which? Muscovado, buckwheat honey, agave."}},
        {"aveugle", {"Trois chocolats, zéro étiquette. Lequel vient du Pérou ?", "Three chocolates, no labels. Which one comes from Peru?"}},
        {"avis-chef", {"Malo goûte les cinq saveurs à votre place. Presque.", "Malo tastes the five flavours for you. Almost."}},
        {"prix-cacao", {"Où vont les 7,20 € d'une tablette ? Notre décompte, ligne à ligne.", "Where do the €7.20 of a bar go? Our sums, line by line."}},
        {"umami", {"Miso et chocolat noir : la cinquième saveur a du répondant.", "Miso and dark chocolate: the fifth taste talks back."}},
        {"rappel-live", {"Ce soir 18 h 30, en direct de l'atelier. Posez vos questions ici.", "Tonight 6.30 pm, live from the workshop. Ask your questions here."}},
        {"grand-live", {"Quarante-cinq minutes dans l'atelier : on tempère, on goûte, on répond.", "Forty-five minutes in the workshop: we temper, taste and answer."}},
        {"cacao-juste", {"Journée de l'alimentation : ce que nous payons une tonne de fèves.", "World Food Day: what we pay for a tonne of beans."}},
        {"bilan-solidaire", {"812 coffrets, 1 624 € : merci.", "812 boxes, €1,624: thank you."}},
        {"panier", {"Poires, noisettes, lait d'Isigny : le panier d'octobre.", "Pears, hazelnuts, Isigny milk: the October basket."}},
        {"recap", {"Cinq saveurs, quatre secondes chacune.", "Five tastes, four seconds each."}},
        {"moules", {"Des moules de 1950, un peu de lait, et les fantômes sortent.", "Moulds from 1950, a little milk, and out come the ghosts."}},
        {"recrute", {"Huit renforts pour l'hiver, en boutique et à l'atelier.", "Eight extra hands for the winter, in shops and workshop."}},
        {"concours", {"Montrez votre citrouille, gagnez un coffret. Règlement en lien, tirage le 27 octobre. Jeu sans lien avec Instagram.",
                      "Show your pumpkin, win a box. Rules in the link, draw on 27 October. Not run by Instagram."}},
        {"toile", {"Une toile de sucre sur un lait 45 %.", "A sugar web on a 45% milk bar."}},
        {"nuit", {"Samedi, la rue des Martyrs s'éteint et le cacao s'allume.", "On Saturday the street goes dark and the cocoa lights up."}},
    };
}

}  // namespace tandem::samples
