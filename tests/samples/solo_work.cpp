#include "samples/solo_parts.hpp"

namespace tandem::samples::story {

// Followers and reach are typed once a week, results of a post a week after it.
void solo_readings(Story& story) {
    story.readings = {
        {"09-30", "followers_end", "channel", "IG", 4'120}, {"09-30", "followers_end", "channel", "FB", 2'310},
        {"09-30", "followers_end", "channel", "PI", 860},   {"09-30", "followers_end", "channel", "NL", 1'240},
        {"09-19", "reach", "channel", "IG", 5'400},         {"09-19", "engagements", "channel", "IG", 288},
        {"09-26", "reach", "channel", "IG", 6'150},         {"09-26", "engagements", "channel", "IG", 341},
        {"10-03", "reach", "channel", "IG", 7'900},         {"10-03", "engagements", "channel", "IG", 512},
        {"10-10", "reach", "channel", "IG", 9'850},         {"10-10", "engagements", "channel", "IG", 703},
        {"10-03", "reach", "channel", "FB", 2'050},         {"10-03", "engagements", "channel", "FB", 61},
        {"10-10", "reach", "channel", "FB", 2'980},         {"10-10", "engagements", "channel", "FB", 118},
        {"10-06", "reach", "post", "pothos", 3'640},        {"10-06", "engagements", "post", "pothos", 295},
        {"10-06", "saves", "post", "pothos", 84},           {"10-10", "reach", "post", "bulbes-arrivent", 2'210},
        {"10-10", "engagements", "post", "bulbes-arrivent", 143}, {"10-13", "reach", "post", "planter-bulbe", 4'870},
        {"10-13", "engagements", "post", "planter-bulbe", 402},   {"10-13", "saves", "post", "planter-bulbe", 251},
        {"10-10", "conversions", "campaign", "automne", 58},      {"10-10", "answered", "project", "", 96},
        {"10-10", "answered_within_target", "project", "", 71}};
}

void solo_work(Story& story) {
    // The light set, and first replies on top: she wants to be there when people talk.
    story.rules = {{"R01", true, 15}, {"R03", true, 15}, {"R04", true, 5, -1, "network=instagram"}, {"R08", true, 10, 5},
                   {"R12", true, 10, -1, "", "daily", "business"}, {"R13", true, 5}, {"R20", true, 10, -1, "", "", "business"},
                   {"R22", true, 30}, {"R24", true, 45}, {"R25", true, 60}, {"R18", true, 60}, {"R19", true, 45}, {"R26", true, 90}};
    story.manual = {
        {"devis", {"Devis des Tilleuls : 30 bacs", "Quote for Les Tilleuls: 30 planters"}, "prospects", Hat::smm, "10-14T09:00", "10-15T19:00", 30, "maud", ""},
        {"tables", {"Troc : afficher la règle du jeu", "Swap: put up the rules"}, "live", Hat::cm, "10-16T14:00", "10-16T18:00", 20, "maud", "IG"},
        {"ceramiste", {"Chercher les pots chez Solène, les photographier", "Fetch the pots at Solène's, take photos"}, "content", Hat::cm,
         "10-20T09:00", "10-20T13:00", 45, "maud", "IG"}};
    story.late = {{"R04", "post", "bulbe-reel"}};
    story.skipped = {{{"R41", "post", "horaires"}, {"Un changement d'horaires : rien à mesurer.", "New opening hours: nothing to measure."}, "maud"},
                     {{"R22", "project", "", "09-29"}, {"Semaine des arrivages : pas de veille.", "Delivery week: no market watch."}, "maud"}};
}

}  // namespace tandem::samples::story
