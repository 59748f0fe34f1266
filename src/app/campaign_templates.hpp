#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// Kinds of campaigns that come again and again: how long, in which phases, for what, and what a brief has to answer.

struct TemplateText {
    std::string_view fr, en;
    std::string_view in(facts::Language language) const { return language == facts::Language::english ? en : fr; }
};

struct TemplatePhase {
    PhaseKind kind = PhaseKind::during;
    TemplateText name;
    int days = 0;
};

struct CampaignTemplate {
    std::string_view id;
    TemplateText name;
    std::string_view family;            // id in objectives.csv
    std::vector<TemplatePhase> phases;  // one after the other from the first day on: they make up the campaign
    TemplateText brief;                 // lines to be completed
};

std::span<const CampaignTemplate> campaign_templates();

// The campaign from its first day on as the template says: days, phases, brief, the KPI of the family, and the first
// objective of the project that is of the family. `new_name`: a name nobody gave, which becomes the template's.
Campaign with_template(Campaign campaign, const CampaignTemplate& of, const Project& project, const facts::Facts& facts,
                       facts::Language language, std::string_view new_name);
// Whether nothing is in it yet that a template would replace.
bool takes_template(const Project& project, const Campaign& campaign);

}  // namespace tandem
