#include "app/campaign_templates.hpp"

#include <algorithm>

namespace tandem {
namespace {

using enum PhaseKind;

// clang-format off
const std::vector<CampaignTemplate> templates{
    {"launch", {"Lancement", "Launch"}, "awareness",
     {{before, {"Éveiller la curiosité", "Raise curiosity"}, 10}, {during, {"Lancement", "Launch"}, 7}, {after, {"Preuves et avis", "Proof and reviews"}, 11}},
     {"Ce qui est nouveau :\nPour qui :\nCe que cela change pour ces personnes :\nPreuve :\nCe qu’on leur demande de faire :",
      "What is new:\nFor whom:\nWhat it changes for them:\nProof:\nWhat they are asked to do:"}},
    {"event", {"Événement", "Event"}, "engagement",
     {{before, {"Annonce et inscriptions", "Announcement and sign-ups"}, 21}, {during, {"Jour J", "On the day"}, 2}, {after, {"Retour en images", "Looking back"}, 7}},
     {"Quoi, où, quand :\nPour qui :\nPourquoi venir :\nInscription :\nQui couvre sur place :\nCe qui reste après :",
      "What, where, when:\nFor whom:\nWhy come:\nSign-up:\nWho covers it on site:\nWhat stays afterwards:"}},
    {"contest", {"Jeu-concours", "Contest"}, "engagement",
     {{before, {"Règlement et annonce", "Rules and announcement"}, 3}, {during, {"Participation", "Taking part"}, 8}, {after, {"Tirage et gagnants", "Draw and winners"}, 3}},
     {"Lot :\nComment participer :\nDates et heure de fin :\nRèglement (lien) :\nChoix des gagnants :\nRemise du lot :",
      "Prize:\nHow to take part:\nDates and closing time:\nRules (link):\nHow winners are chosen:\nHow the prize is given:"}},
    {"sales", {"Soldes", "Sales period"}, "sales",
     {{before, {"Avant-première", "Preview"}, 4}, {during, {"Offre", "Offer"}, 14}, {after, {"Derniers jours", "Last days"}, 3}},
     {"Offre et conditions :\nProduits :\nStock :\nPage de destination :\nQuestions à prévoir (livraison, retours) :",
      "Offer and terms:\nProducts:\nStock:\nLanding page:\nQuestions to expect (delivery, returns):"}},
    {"recruitment", {"Recrutement", "Recruitment"}, "employer",
     {{before, {"L’équipe et le métier", "The team and the job"}, 7}, {during, {"Candidatures", "Applications"}, 14}, {after, {"Réponses à tous", "Answers to all"}, 7}},
     {"Poste, lieu, date :\nProfil :\nCe que l’équipe offre :\nComment postuler :\nQui répond, sous combien de jours :",
      "Job, place, date:\nProfile:\nWhat the team offers:\nHow to apply:\nWho answers, within how many days:"}},
};
// clang-format on

}  // namespace

std::span<const CampaignTemplate> campaign_templates() { return templates; }

Campaign with_template(Campaign campaign, const CampaignTemplate& of, const Project& project, const facts::Facts& facts,
                       facts::Language language, std::string_view new_name) {
    if (campaign.name == new_name) campaign.name = of.name.in(language);
    campaign.brief = of.brief.in(language);
    campaign.phases.clear();
    Day day = campaign.days.begin;
    for (const TemplatePhase& phase : of.phases) {
        const Day end = day + date::days(phase.days);
        campaign.phases.push_back({phase.kind, std::string(phase.name.in(language)), {day, end}});
        day = end;
    }
    campaign.days.end = day;
    if (const facts::ObjectiveFamily* family = facts.objectives.find(of.family)) campaign.kpi = family->primary_kpi;
    const auto objective = std::find_if(project.objectives.begin(), project.objectives.end(),
                                        [&](const Objective& one) { return one.family == of.family; });
    if (campaign.objectives.empty() && objective != project.objectives.end())
        campaign.objectives.push_back((*objective).id);
    return campaign;
}

bool takes_template(const Project& project, const Campaign& campaign) {
    if (!campaign.brief.empty() || !campaign.phases.empty()) return false;
    const auto belongs = [&](const auto& row) { return row.campaign == campaign.id; };
    return std::none_of(project.flights.begin(), project.flights.end(), belongs) &&
        std::none_of(project.posts.begin(), project.posts.end(), belongs);
}

}  // namespace tandem
