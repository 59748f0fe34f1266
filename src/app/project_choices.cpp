#include "app/project_choices.hpp"

#include <utility>

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

}  // namespace tandem
