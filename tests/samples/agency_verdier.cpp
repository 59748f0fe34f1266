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

std::vector<PostRow> rows() {
    return {
        {"v-salle", "09-28T17:00", "VFB", "post_image", measured, "jeanne", "", "coulisses", 45, {"💡 La salle 4 rouvre", "💡 Room 4 reopens"},
         {"Deux mois de travaux, un parquet ciré, et les stéréoscopes enfin à hauteur d'enfant.",
          "Two months of work, a waxed floor, and the stereoscopes at child height at last."}},
        {"v-plaque", "09-30T18:00", "VIG", "carousel", measured, "jeanne", "", "oeuvres", 60, {"💡 Une plaque, 1894", "💡 A plate, 1894"},
         {"Gélatino-bromure d'argent, 13 × 18 cm. Regardez le reflet dans la vitrine : c'est la photographe.",
          "Silver gelatin, 13 × 18 cm. Look at the reflection in the window: that is the photographer."}},
        {"v-mot", "10-01T12:30", "VTH", "post_text", out, "aicha", "", "oeuvres", 20, {"💡 Un mot : hypo", "💡 A word: hypo"},
         {"« Hypo » : l'hyposulfite qui fixe l'image. Sans lui, la photo noircit au premier rayon de soleil. Vous vous souvenez de l'odeur ?",
          "\"Hypo\": the salt that fixes the picture. Without it, a print blackens at the first ray of sun. Do you remember the smell?"}},
        {"v-dimanche", "10-02T17:00", "VFB", "event", out, "jeanne", "", "coulisses", 30, {"💡 Dimanche gratuit", "💡 Free Sunday"},
         {"Ce dimanche 4 octobre, l'entrée est libre de 10 h à 18 h. Visite contée à 15 h.",
          "This Sunday, 4 October, entry is free from 10 am to 6 pm. Storytelling tour at 3 pm."}},
        {"v-montage", "10-05T18:00", "VIG", "reel", out, "jeanne", "", "coulisses", 75, {"💡 Montage, jour 1", "💡 Hanging, day 1"},
         {"Des caisses, des gants blancs, un niveau à bulle. L'exposition d'automne commence comme ça.",
          "Crates, white gloves, a spirit level. That is how the autumn show begins."}},
        {"v-odile", "10-06T17:00", "VFB", "post_image", out, "jeanne", "", "coulisses", 45, {"💡 Odile, gardienne", "💡 Odile, guard"},
         {"Vingt-six ans de salle, et une photo préférée qu'elle ne montre à personne. Demandez-lui.",
          "Twenty-six years in the rooms, and a favourite picture she shows nobody. Ask her."}},
        {"v-flash", "10-07T12:30", "VTH", "poll", out, "aicha", "", "oeuvres", 15, {"💡 Flash ou pas ?", "💡 Flash or not?"},
         {"Portrait à contre-jour : vous débouchez au flash, ou vous assumez la silhouette ?",
          "Backlit portrait: do you fill in with flash, or go for the silhouette?"}},
        {"v-negatif", "10-09T18:00", "VIG", "carousel", out, "jeanne", "", "oeuvres", 60, {"💡 Lire un négatif", "💡 Reading a negative"},
         {"Le noir est blanc, la nuit est claire. Glissez pour voir le tirage apparaître.", "Black is white, night is bright. Swipe to see the print appear."}},
        {"v-j10", "10-12T12:00", "VIG+VFB", "post_image", out, "jeanne", "expo", "oeuvres", 45, {"💡 Contre-jour : J-10", "💡 Contre-jour: D-10"},
         {"120 photographies, toutes prises face à la lumière. « Contre-jour », dès le 22 octobre.",
          "120 photographs, all taken against the light. \"Contre-jour\", from 22 October."}},
        {"v-titre", "10-13T12:30", "VTH", "post_text", out, "aicha", "expo", "oeuvres", 20, {"💡 Pourquoi ce titre ?", "💡 Why this title?"},
         {"On apprend à tous les débutants à avoir le soleil dans le dos. Nos 120 photographes ont fait l'inverse. C'est toute l'exposition.",
          "Every beginner is taught to keep the sun behind them. Our 120 pictures do the opposite. That is the whole show."}},
        {"v-ombre", "10-14T18:00", "VIG", "reel", planned, "jeanne", "expo", "oeuvres", 75, {"💡 L'ombre d'abord", "💡 Shadow first"},
         {"Avant le visage, il y a l'ombre. Trente secondes dans la salle 2, avant tout le monde.",
          "Before the face comes the shadow. Thirty seconds in room 2, before everyone else."}},
        {"v-tarifs", "10-15T17:00", "VFB", "post_image", planned, "jeanne", "expo", "coulisses", 30, {"💡 Tarifs, horaires", "💡 Prices and hours"},
         {"9 € plein, 6 € réduit, gratuit avant 18 ans. Ouvert du mardi au dimanche, jusqu'à 21 h le jeudi.",
          "€9 full, €6 reduced, free under 18. Open Tuesday to Sunday, until 9 pm on Thursdays."}},
        {"v-portraits", "10-16T12:30", "VTH", "carousel", agreed, "aicha", "expo", "oeuvres", 30, {"💡 Trois portraits", "💡 Three portraits"},
         {"Trois visages qu'on ne voit pas, et qu'on reconnaît pourtant.", "Three faces one cannot see, and still recognises."}},
        {"v-ateliers", "10-19T17:00", "VFB", "event", client, "jeanne", "", "coulisses", 30, {"💡 Ateliers d'automne", "💡 Kids' workshops"},
         {"Vacances de la Toussaint : sténopé, théâtre d'ombres, cyanotype. Dès 6 ans, sur réservation.",
          "Autumn break: pinhole, shadow theatre, cyanotype. From age 6, booking required."}},
        {"v-sceno", "10-20T18:00", "VIG", "carousel", client, "jeanne", "expo", "coulisses", 60, {"💡 La scénographe", "💡 The designer"},
         {"Sandrine Aubert a éteint la moitié des lampes. Elle vous explique pourquoi.", "Sandrine Aubert switched off half the lamps. She tells you why."}},
        {"v-demain", "10-21T18:00", "VIG", "story", review, "jeanne", "expo", "coulisses", 20, {"💡 Demain, 16 h 30", "💡 Tomorrow, 4.30"}},
        {"v-direct", "10-22T16:30", "VIG", "live", agreed, "jeanne", "expo", "coulisses", 30, {"💡 Vernissage, direct", "💡 Opening, live"},
         {"La visite avant la visite, avec Sandrine Aubert. Vos questions en direct.", "The tour before the tour, with Sandrine Aubert. Ask your questions live."}},
        {"v-ouvert", "10-23T12:00", "VFB", "post_image", draft, "jeanne", "expo", "oeuvres", 45, {"💡 C'est ouvert", "💡 Now open"}},
        {"v-soir", "10-23T18:00", "VIG", "reel", draft, "jeanne", "expo", "coulisses", 75, {"💡 Le soir en 30 s", "💡 The night in 30 s"}},
        {"v-concours", "10-26T12:00", "VIG", "contest_post", draft, "jeanne", "expo", "oeuvres", 60, {"💡 Concours d'ombres", "💡 Shadow contest"},
         {"Photographiez votre plus belle ombre. Dix tirages exposés dans le hall, règlement en bio. Jeu sans lien avec Instagram.",
          "Photograph your finest shadow. Ten prints shown in the hall, rules in our bio. Not run by Instagram."}},
        {"v-theatre", "10-28T17:00", "VFB", "post_image", draft, "jeanne", "", "coulisses", 45, {"💡 Théâtre d'ombres", "💡 Shadow theatre"}},
        {"v-sepia", "10-29T12:30", "VTH", "poll", draft, "aicha", "expo", "oeuvres", 15, {"💡 Sépia ou bleu ?", "💡 Sepia or blue?"}},
        {"v-fantomes", "10-30T18:00", "VIG", "reel", draft, "jeanne", "", "oeuvres", 75, {"💡 Spectres du labo", "💡 Darkroom ghosts"}},
        {"v-gagnants", "11-06T12:00", "VIG", "carousel", brief, "jeanne", "expo", "oeuvres", 45, {"💡 Dix ombres élues", "💡 Ten best shadows"}},
        {"v-nocturne", "11-12T17:00", "VFB", "event", brief, "jeanne", "expo", "coulisses", 30, {"💡 Nocturne du jeudi", "💡 Thursday late"}},
        {"v-fin", "11-13T18:00", "VIG", "post_image", brief, "jeanne", "expo", "oeuvres", 45, {"💡 Derniers jours", "💡 Last days"}},
    };
}

}  // namespace

void verdier_posts(Story& story) {
    for (const PostRow& row : rows()) story.posts.push_back(row);
    const std::vector<IdeaRow> ideas{
        {"v-lumieres", "VIG+VFB", "carousel+post_image", 60, "oeuvres", {"💡 8 décembre : nos lumières", "💡 8 December: our lights"}},
        {"v-reserve", "VIG", "reel", 75, "coulisses", {"💡 Une nuit dans la réserve", "💡 A night in storage"}},
        {"v-ecole", "VFB", "post_image", 45, "coulisses", {"💡 Une classe, un sténopé", "💡 One class, one pinhole"}}};
    story.ideas.insert(story.ideas.end(), ideas.begin(), ideas.end());
}

}  // namespace tandem::samples::story
