#include "samples/agency_parts.hpp"

namespace tandem::samples::story {

void agency_campaigns(Story& story) {
    const Both lyon{"Lyon, Grenoble, Annecy, 25 km autour des revendeurs", "Lyon, Grenoble, Annecy, 25 km around dealers"};
    const Both rhone{"Rhône et départements voisins, 25-65 ans", "Rhône and neighbouring areas, 25 to 65"};
    const Both members{"Bourgogne et Rhône, 40-70 ans", "Burgundy and Rhône, 40 to 70"};
    const Both none{"", ""};
    story.campaigns = {
        {"ete", {"Verdier · été au musée", "Verdier · museum summer"}, "07-01/08-31", 800, "visites", "conversions", "visiteurs", "#7C8794", "aicha",
         none, rhone, {"Remplir les ateliers d'été.", "Fill the summer workshops."}, CampaignStatus::archived},
        {"nocturnes", {"Verdier · nocturnes", "Verdier · late nights"}, "09-14/09-30", 300, "visites", "conversions", "visiteurs", "#7C8794", "aicha",
         none, rhone, {"Annulées : travaux dans le hall jusqu'au 30 septembre.", "Cancelled: works in the hall until 30 September."}, CampaignStatus::cancelled},
        {"rentree", {"Colibri · rentrée", "Colibri · back to school"}, "08-31/09-27", 2400, "communaute", "er_period", "familles", "#1F7A8C", "bastien",
         {"#RentréeÀVélo", "#BikeToSchool"}, lyon, {"Le trajet de l'école sans voiture, raconté par trois familles.", "The school run without a car, told by three families."}},
        {"recrute", {"Alba recrute", "Alba is hiring"}, "09-21/10-09", 600, "recruter", "leads", "employeurs", "#5A6472", "salome",
         {"#AlbaRecrute", "#AlbaIsHiring"}, {"Dijon, Mâcon, Lyon : relation client, assurance", "Dijon, Mâcon, Lyon: customer service, insurance"},
         {"Douze postes de conseillers, portraits à l'appui.", "Twelve adviser positions, told through portraits."}},
        {"depistage", {"Alba · Octobre rose", "Alba · Pink October"}, "10-01/10-31", 1800, "depistage", "reach", "adherents", "#C2476B", "salome",
         {"#OctobreRose", "#PinkOctober"}, members, {"Dire que l'examen est gratuit de 50 à 74 ans, et comment prendre rendez-vous.",
         "Say that screening is free from 50 to 74, and how to book it."}},
        {"essais", {"Colibri · essais 48 h", "Colibri · 48 h test rides"}, "10-05/10-25", 3000, "essais", "leads", "familles", "#1F7A8C", "bastien",
         {"#EssaiColibri", "#ColibriTestRide"}, lyon, {"Un vélo prêté deux jours, sans caution : la vraie vie comme argument.",
         "A bike on loan for two days, no deposit: real life makes the case."}},
        {"expo", {"Verdier · « Contre-jour »", "Verdier · \"Contre-jour\""}, "10-12/11-15", 2600, "visites", "conversions", "visiteurs", "#7B4B94", "aicha",
         {"#ContreJour", "#ContreJour"}, rhone, {"Cent vingt photographies prises face à la lumière. Ouverture le 22 octobre à 16 h 30.",
         "A hundred and twenty photographs taken against the light. Opens on 22 October at 4.30 pm."}},
        {"tabac", {"Alba · novembre sans tabac", "Alba · smoke-free month"}, "11-02/11-29", 2000, "depistage", "reach", "adherents", "#2F6DB5", "salome",
         {"#NovembreSansTabac", "#SmokeFreeNovember"}, members, {"Trente jours à plusieurs : un conseil par jour, un groupe d'entraide.",
         "Thirty days together: a tip a day, a support group."}},
        {"noel", {"Colibri · avant Noël", "Colibri · before Christmas"}, "11-09/11-29", 2800, "essais", "leads", "familles", "#A63D2F", "bastien",
         {"#ColibriDeNoël", "#ColibriChristmas"}, lyon, {"Commander avant le 30 novembre pour rouler à Noël.", "Order by 30 November to ride at Christmas."}}};
    story.flights = {
        {"rentree-ig", {"Rentrée · Instagram", "Back to school · Instagram"}, "rentree", "CIG", "08-31/09-20", 1500, "rentree"},
        {"rentree-yt", {"Rentrée · YouTube", "Back to school · YouTube"}, "rentree", "CYT", "09-07/09-27", 900, "rentree"},
        {"recrute-li", {"Recrutement · LinkedIn", "Hiring · LinkedIn"}, "recrute", "ALI", "09-21/10-09", 600, "recrutement"},
        {"depistage-fb", {"Octobre rose · Facebook", "Pink October · Facebook"}, "depistage", "AFB", "10-05/10-25", 1100, "depistage", "a-mammo"},
        {"depistage-li", {"Octobre rose · LinkedIn", "Pink October · LinkedIn"}, "depistage", "ALI", "10-12/10-23", 700, "depistage"},
        {"essais-ig", {"Essais · Instagram", "Test rides · Instagram"}, "essais", "CIG", "10-05/10-25", 1600, "essai-48h", "c-essais",
         {{"10-09", {"Diffusion suspendue vingt-quatre heures", "Delivery paused for 24 hours"}, {"Alerte sur les patins de frein", "Brake pad alert"}, "bastien"},
          {"10-12", {"Budget du jour porté à 90 €", "Daily budget raised to €90"}, {"Rattraper la journée perdue", "Make up for the lost day"}, "bastien"}}},
        {"essais-tt", {"Essais · TikTok", "Test rides · TikTok"}, "essais", "CTT", "10-08/10-22", 900, "essai-48h", "c-cote"},
        {"essais-de", {"Essais · Allemagne", "Test rides · Germany"}, "essais", "CDE", "10-12/10-23", 500, "probefahrt", "c-de-probe"},
        {"expo-fb", {"Contre-jour · Facebook", "Contre-jour · Facebook"}, "expo", "VFB", "10-12/10-30", 800, "contre-jour"},
        {"expo-ig", {"Contre-jour · Instagram", "Contre-jour · Instagram"}, "expo", "VIG", "10-19/11-08", 1500, "contre-jour"},
        {"tabac-fb", {"Sans tabac · Facebook", "Smoke-free · Facebook"}, "tabac", "AFB", "11-02/11-22", 1200, "sans-tabac"},
        {"noel-ig", {"Noël · Instagram", "Christmas · Instagram"}, "noel", "CIG", "11-16/11-29", 1800, "noel"}};
    story.spend = {
        {"rentree-ig", "08-31/09-20", 1'486'20, "09-28T09:30"}, {"rentree-yt", "09-07/09-27", 872'45, "09-28T09:35"},
        {"recrute-li", "09-21/10-02", 371'10, "10-05T09:20"},   {"recrute-li", "10-03/10-09", 221'80, "10-12T09:20"},
        {"depistage-fb", "10-05/10-11", 358'60, "10-12T09:25"}, {"depistage-fb", "10-12/10-12", 54'30, "10-13T09:25"},
        {"depistage-li", "10-12/10-12", 61'00, "10-13T09:26"},  {"essais-ig", "10-05/10-08", 306'40, "10-09T09:15"},
        {"essais-ig", "10-10/10-12", 238'90, "10-13T09:28"},    {"essais-tt", "10-08/10-11", 221'70, "10-12T09:30"},
        {"essais-tt", "10-12/10-12", 63'20, "10-13T09:30"},     {"essais-de", "10-12/10-12", 38'50, "10-13T09:31"},
        {"expo-fb", "10-12/10-12", 41'00, "10-13T09:33"}};
}

}  // namespace tandem::samples::story
