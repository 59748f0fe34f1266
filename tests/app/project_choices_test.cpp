#include "app/project_choices.hpp"

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("each choice for the whole calendar is one step, and none where nothing changes") {
    const Project project = ProjectMaker().project;
    const auto settings_after = [&](const Request& request) {
        REQUIRE(request.actions.size() == 1);
        CHECK(request.label == Label{"undo.edit_settings", {}});
        return apply(project, request.actions.front()).settings;
    };
    Settings wanted = project.settings;
    wanted.week_start = WeekStart::sunday;
    CHECK(settings_after(put_week_start(project, WeekStart::sunday)) == wanted);
    wanted = project.settings;
    wanted.zone = "America/New_York";
    CHECK(settings_after(put_project_zone(project, "America/New_York")) == wanted);
    wanted = project.settings;
    wanted.approval_required = !wanted.approval_required;
    CHECK(settings_after(put_approval(project, wanted.approval_required)) == wanted);
    wanted = project.settings;
    wanted.lock_approved = true;
    CHECK(settings_after(put_lock(project, true)) == wanted);
    wanted = project.settings;
    wanted.office_hours[5] = {{9 * 60, 12 * 60}, {13 * 60, 18 * 60}};
    CHECK(settings_after(put_office_hours(project, 5, wanted.office_hours[5])) == wanted);
    wanted = project.settings;
    wanted.freeze_hours = 48;
    CHECK(settings_after(put_freeze_hours(project, 48)) == wanted);
    CHECK(put_office_hours(project, 2, project.settings.office_hours[2]).actions.empty());
    CHECK(put_freeze_hours(project, project.settings.freeze_hours).actions.empty());
    CHECK(put_week_start(project, project.settings.week_start).actions.empty());
    CHECK(put_project_zone(project, project.settings.zone).actions.empty());
    CHECK(put_approval(project, project.settings.approval_required).actions.empty());
    CHECK(put_lock(project, false).actions.empty());
}
