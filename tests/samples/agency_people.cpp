#include "samples/agency_parts.hpp"

namespace tandem::samples::story {
namespace {

WeekHours week(int begin_minutes, int end_minutes, std::size_t first = 0) {
    WeekHours days;
    for (std::size_t i = first; i < 5; ++i) days[i] = {{begin_minutes, end_minutes}};
    return days;
}

}  // namespace

// Caps leave room for the agency's other clients. Noé is at school on Mondays and Tuesdays.
void agency_people(Story& story) {
    const std::vector<const char*> museum_and_health{"VIG", "VFB", "VTH", "ALI", "AFB", "AX"};
    story.people = {
        {"salome", "Salomé Vidal", {{Hat::smm, euros(58), {}}}, week(540, 1110), 240, {"fr", "en", "de"},
         {{"stratégie", "strategy"}, {"relation client", "client relations"}}, {}, {{"11-02/11-04", {"congé", "leave"}}}, {}, "salome@agence-cardinal.example"},
        {"bastien", "Bastien Moreau", {{Hat::smm, euros(52), {}}}, week(540, 1080), 270, {"fr", "en"},
         {{"publicité", "advertising"}, {"budget", "budget"}}, {"CIG", "CYT", "CTT", "ALI", "AFB", "AX"},
         {{"10-29/10-30", {"congé", "leave"}}}, {}, "bastien@agence-cardinal.example"},
        {"aicha", "Aïcha Belkacem", {{Hat::smm, euros(48), 150}, {Hat::cm, euros(42), 120}}, week(540, 1110), 270, {"fr", "en"},
         {{"culture", "culture"}, {"droit des jeux", "contest law"}}, museum_and_health, {{"10-19/10-19", {"formation", "training"}, hours(9, 13)}},
         {"10-24/10-25", "11-11/11-11", "11-21/11-22"}, "aicha@agence-cardinal.example"},
        {"theo", "Théo Lambert", {{Hat::cm, euros(38), {}}}, week(540, 1140), 270, {"fr", "en"},
         {{"vidéo", "video"}, {"montage", "editing"}}, {"CIG", "CYT", "CTT"}, {{"11-05/11-06", {"congé", "leave"}}},
         {"10-10/10-11", "10-31/11-01", "11-11/11-11", "11-28/11-29"}, "theo@agence-cardinal.example"},
        {"clara", "Clara Weiss", {{Hat::cm, euros(40), {}}}, week(510, 1140), 270, {"fr", "en", "de"},
         {{"allemand", "German"}, {"rédaction", "copywriting"}}, {}, {{"10-26/10-27", {"congé : Strasbourg", "leave: Strasbourg"}}},
         {"10-03/10-04", "10-17/10-18", "11-07/11-08", "11-21/11-22"}, "clara@agence-cardinal.example"},
        {"jeanne", "Jeanne Ollivier", {{Hat::cm, euros(38), {}}}, week(540, 1140), 270, {"fr", "en"},
         {{"photo", "photography"}, {"médiation", "public outreach"}}, museum_and_health, {},
         {"10-03/10-04", "10-17/10-18", "11-07/11-08", "11-28/11-29"}, "jeanne@agence-cardinal.example"},
        {"mehdi", "Mehdi Saïdi", {{Hat::cm, euros(38), {}}}, week(510, 1080), 270, {"fr", "en"},
         {{"modération", "moderation"}, {"santé", "health"}}, museum_and_health, {{"10-16/10-16", {"congé", "leave"}}},
         {"10-10/10-11", "10-31/11-01", "11-14/11-15"}, "mehdi@agence-cardinal.example"},
        {"noe", "Noé Perret", {{Hat::cm, euros(18), {}}}, week(540, 1080, 2), 210, {"fr", "en", "de"},
         {{"alternant", "apprentice"}, {"vidéo", "video"}}, {}, {{"11-18/11-20", {"examens", "exams"}}}, {"10-24/10-25", "11-14/11-15"},
         "noe@agence-cardinal.example"}};
    const Both meta{"Meta Business Suite", "Meta Business Suite"};
    story.channels = {
        {"CIG", "Colibri Cycles", "instagram", "@colibri.cycles", "https://www.instagram.com/colibri.cycles", "theo", 3, meta,
         {"la famille au quotidien", "everyday family life"}, true, {12 * 60}, "#ColibriCycles"},
        {"CYT", "Colibri Cycles", "youtube", "@colibricycles", "https://www.youtube.com/@colibricycles", "theo", 1, {"YouTube Studio", "YouTube Studio"},
         {"entretien, tutoriels", "maintenance, tutorials"}, false, {17 * 60}, "#ColibriCycles"},
        {"CTT", "Colibri Cycles", "tiktok", "@colibri.cycles", "https://www.tiktok.com/@colibri.cycles", "theo", 2, {"TikTok Studio", "TikTok Studio"},
         {"montées, chargements, rires", "hills, loads and laughs"}, false, {17 * 60 + 30}, "#ColibriCycles"},
        {"CDE", "Colibri Räder", "instagram", "@colibri.raeder", "https://www.instagram.com/colibri.raeder", "clara", 1, meta,
         {"quatre revendeurs, de Fribourg à Cologne", "four dealers, from Freiburg to Cologne"}, false, {12 * 60}, "#ColibriRaeder", "de"},
        {"VIG", "Musée Verdier", "instagram", "@musee.verdier", "https://www.instagram.com/musee.verdier", "jeanne", 2, meta,
         {"l'image, donc l'image", "pictures, naturally"}, true, {18 * 60}, "#MuséeVerdier"},
        {"VFB", "Musée Verdier", "facebook", "musee.verdier", "https://www.facebook.com/musee.verdier", "jeanne", 2, meta,
         {"visites, ateliers, familles", "visits, workshops, families"}, false, {17 * 60}, "#MuséeVerdier"},
        {"VTH", "Musée Verdier", "threads", "@musee.verdier", "https://www.threads.net/@musee.verdier", "jeanne", 1, meta,
         {"questions de photographes", "photographers' questions"}, false, {12 * 60 + 30}, "#photographie"},
        {"ALI", "Alba", "linkedin", "alba-mutuelle", "https://www.linkedin.com/company/alba-mutuelle", "mehdi", 2, {"LinkedIn, à la main", "LinkedIn, by hand"},
         {"employeurs, recrutement", "employers, hiring"}, false, {9 * 60 + 30}, "#Alba"},
        {"AFB", "Alba", "facebook", "alba.mutuelle", "https://www.facebook.com/alba.mutuelle", "mehdi", 2, meta,
         {"prévention, adhérents", "prevention, members"}, true, {12 * 60}, "#Alba"},
        {"AX", "Alba", "x", "@alba_mutuelle", "https://x.com/alba_mutuelle", "mehdi", 1, {"X, à la main", "X, by hand"},
         {"service aux adhérents", "member service"}, false, {10 * 60}, "#Alba"}};
}

}  // namespace tandem::samples::story
