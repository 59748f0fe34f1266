#include "app/project_choices.hpp"

#include <algorithm>
#include <utility>

#include "model/enum_words.hpp"

namespace tandem {
namespace {

template <class Value>
Request settings_with(const Project& project, Value Settings::*field, Value value) {
    Request request{{"undo.edit_settings", {}}, {}, {project.id.value, {}}};
    if (project.settings.*field == value) return request;
    Settings settings = project.settings;
    settings.*field = std::move(value);
    request.actions.emplace_back(PutSettings{std::move(settings)});
    return request;
}

// Figures out of reason, in a file written by hand, are brought back within it.
StepLead sensible_lead(const StepLead& lead) {
    return {lead.step, std::clamp(lead.working_days, 0, most_lead_days), std::clamp(lead.hours, 0, most_lead_hours)};
}

}  // namespace

Request put_week_start(const Project& project, WeekStart start) {
    return settings_with(project, &Settings::week_start, start);
}

Request put_project_zone(const Project& project, std::string zone) {
    return settings_with(project, &Settings::zone, std::move(zone));
}

Request put_approval(const Project& project, bool required) {
    return settings_with(project, &Settings::approval_required, required);
}

Request put_lock(const Project& project, bool locks) { return settings_with(project, &Settings::lock_approved, locks); }

Request put_office_hours(const Project& project, std::size_t weekday, std::vector<MinuteRange> hours) {
    WeekHours week = project.settings.office_hours;
    week.at(weekday) = std::move(hours);
    return settings_with(project, &Settings::office_hours, std::move(week));
}

Request put_freeze_hours(const Project& project, int hours) {
    return settings_with(project, &Settings::freeze_hours, hours);
}

std::vector<ProjectLead> step_leads(const Settings& settings, const facts::Facts& facts) {
    std::vector<ProjectLead> leads;
    for (const facts::StepDeadline& fact : facts.step_deadlines) {
        const auto step = enum_from_word<PostStatus>(fact.id);
        if (!step) continue;
        const StepLead proposed{*step, fact.working_days, fact.hours};
        const auto own = std::find_if(settings.step_leads.begin(), settings.step_leads.end(),
                                      [&](const StepLead& lead) { return lead.step == *step; });
        leads.push_back({own == settings.step_leads.end() ? proposed : sensible_lead(*own), proposed});
    }
    return leads;
}

Request put_step_lead(const Project& project, const facts::Facts& facts, PostStatus step, int working_days, int hours) {
    std::vector<StepLead> own = project.settings.step_leads;
    const facts::StepDeadline* fact = facts.step_deadlines.find(word_of(step));
    if (!fact) return settings_with(project, &Settings::step_leads, std::move(own));
    std::erase_if(own, [&](const StepLead& lead) { return lead.step == step; });
    if (working_days != fact->working_days || hours != fact->hours) {
        const auto after = std::find_if(own.begin(), own.end(), [&](const StepLead& lead) { return lead.step > step; });
        own.insert(after, {step, working_days, hours});
    }
    return settings_with(project, &Settings::step_leads, std::move(own));
}

}  // namespace tandem
