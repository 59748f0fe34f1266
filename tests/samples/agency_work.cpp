#include "samples/agency_parts.hpp"

namespace tandem::samples::story {

void agency_readings(Story& story) {
    struct WeekRow {
        const char* channel;
        int followers, reach_1, engagements_1, reach_2, engagements_2;
    };
    // The weeks that ended on 4 and 11 October; the second one is that of the brake pads.
    const std::vector<WeekRow> weeks{{"CIG", 22'640, 31'200, 1'124, 58'900, 3'480}, {"CYT", 4'310, 3'900, 176, 6'750, 402},
                                     {"CTT", 15'080, 41'300, 1'980, 66'100, 3'720}, {"CDE", 2'140, 2'600, 98, 2'950, 121},
                                     {"VIG", 11'870, 14'700, 690, 16'200, 811},     {"VFB", 9'220, 7'400, 214, 7'100, 240},
                                     {"VTH", 3'050, 4'100, 233, 5'300, 318},        {"ALI", 6'480, 8'200, 196, 9'600, 254},
                                     {"AFB", 12'900, 18'800, 402, 27'300, 655},     {"AX", 5'760, 3'300, 71, 3'800, 96}};
    for (const WeekRow& row : weeks) {
        story.readings.push_back({"09-30", "followers_end", "channel", row.channel, row.followers});
        story.readings.push_back({"10-04", "reach", "channel", row.channel, row.reach_1});
        story.readings.push_back({"10-04", "engagements", "channel", row.channel, row.engagements_1});
        story.readings.push_back({"10-11", "reach", "channel", row.channel, row.reach_2});
        story.readings.push_back({"10-11", "engagements", "channel", row.channel, row.engagements_2});
    }
    const std::vector<ReadingRow> others{
        {"10-05", "reach", "post", "c-ecole", 12'400},     {"10-05", "engagements", "post", "c-ecole", 611},
        {"10-07", "reach", "post", "v-plaque", 5'900},     {"10-07", "engagements", "post", "v-plaque", 377},
        {"10-06", "reach", "post", "a-conseiller", 4'350}, {"10-06", "engagements", "post", "a-conseiller", 118},
        {"10-12", "leads", "campaign", "essais", 96},      {"10-12", "leads", "campaign", "recrute", 71},
        {"10-12", "answered", "project", "", 418},         {"10-12", "answered_within_target", "project", "", 351}};
    story.readings.insert(story.readings.end(), others.begin(), others.end());
}

void agency_work(Story& story) {
    // Collaborations and incidents are followed; ads are looked at once a day after their launch.
    story.rules = {{"R04", true, 10, -1, "network=instagram|facebook"}, {"R11", true, 15, -1, "", "daily*2", "business"},
                   {"R12", true, 10, -1, "", "daily", "business"},      {"R20", true, 15, -1, "", "", "business"},
                   {"R29"}, {"R30"}, {"R35"}, {"R36"}, {"R37"},
                   {"R41", true, 5, -1, "", "", "calendar"}};
    story.manual = {
        {"tournage", {"Retourner le défi de la caisse", "Reshoot the box challenge"}, "content", Hat::cm, "10-15T14:00", "10-15T17:00", 90, "theo", "CTT"},
        {"conformite", {"Sources manquantes : relire avec la conformité", "Missing sources: go through them with compliance"}, "approval", Hat::smm,
         "10-14T09:00", "10-14T12:00", 45, "salome", "ALI"},
        {"factures", {"Factures de septembre : médias et honoraires", "September invoices: media and fees"}, "budget", Hat::smm, "10-13T09:00", "10-13T18:00", 50, "salome", ""},
        {"martine", {"Appeler Martine pour l'autorisation", "Call Martine about her consent"}, "approval", Hat::cm, "10-14T10:00", "10-14T12:00", 15, "mehdi", "AFB"}};
    story.late = {{"R29", "influencer", "lila"}, {"R04", "post", "v-negatif"}};
    story.skipped = {{{"R40", "project", "", "09-29"}, {"Semaine de bouclage : rien lancé.", "Closing week: nothing started."}, "jeanne"},
                     {{"R41", "post", "c-pluie"}, {"Chiffres faussés par la vidéo des patins.", "Figures distorted by the brake pad video."}, "theo"}};
    story.begun = {{{"R19", "contest", "ombres"}, "aicha", 30, "10-13T11:40"}};
    story.given = {{{"R03", "post", "c-prix"}, "clara", "bastien", "10-12T16:45", {"Théo tourne le défi, Clara répond.", "Théo is filming, Clara answers."}}};
    story.efforts = {{{"R26", "live", "vernissage"}, 90, "aicha", "10-12T10:10"}};
}

}  // namespace tandem::samples::story
