#include "app/project_choices.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
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

TEST_CASE(
    "how long before publication a step is due is one step, kept in the order of the workflow, where it differs") {
    Desk desk;
    const facts::Facts& facts = shared_facts();
    const auto put = [&](PostStatus step, int days, int hours) {
        Request request = put_step_lead(desk.session.project(), facts, step, days, hours);
        REQUIRE(request.actions.size() == 1);
        CHECK(request.label.key == "undo.edit_settings");
        REQUIRE(desk.session.submit(std::move(request)));
    };
    const auto own = [&] { return desk.session.project().settings.step_leads; };
    const StepLead scheduled{PostStatus::scheduled, 0, 12}, draft{PostStatus::draft, 5, 0};
    put(PostStatus::scheduled, 0, 12);
    put(PostStatus::draft, 5, 0);
    CHECK(own() == std::vector{draft, scheduled});
    CHECK(put_step_lead(desk.session.project(), facts, PostStatus::draft, 5, 0).actions.empty());
    put(PostStatus::draft, 4, 0);
    CHECK(own() == std::vector{StepLead{PostStatus::draft, 4, 0}, scheduled});
    desk.session.undo();
    CHECK(own() == std::vector{draft, scheduled});
    // As it is proposed: nothing of it is kept.
    put(PostStatus::draft, 3, 0);
    CHECK(own() == std::vector{scheduled});
    CHECK(put_step_lead(desk.session.project(), facts, PostStatus::draft, 3, 0).actions.empty());
    CHECK(put_step_lead(desk.session.project(), facts, PostStatus::idea, 3, 0).actions.empty());
    desk.session.undo();
    CHECK(own() == std::vector{draft, scheduled});
}

TEST_CASE(
    "the steps' deadlines are those proposed, with the project's own in their places, brought back within reason") {
    Settings settings;
    settings.step_leads = {{PostStatus::draft, 5, 0},
                           {PostStatus::internal_review, 0, 36},
                           {PostStatus::client_approval, 2'000'000'000, -5},
                           {PostStatus::scheduled, 0, 0}};
    const std::vector<ProjectLead> leads = step_leads(settings, shared_facts());
    REQUIRE(leads.size() == 5);
    CHECK(leads[0].lead == StepLead{PostStatus::brief, 6, 0});
    CHECK_FALSE(leads[0].is_own());
    CHECK_FALSE(leads[0].in_hours());
    CHECK(leads[1] == ProjectLead{{PostStatus::draft, 5, 0}, {PostStatus::draft, 3, 0}});
    CHECK(leads[1].is_own());
    CHECK(leads[2].in_hours());
    CHECK(leads[3].lead == StepLead{PostStatus::client_approval, most_lead_days, 0});
    CHECK(leads[4].is_own());
    CHECK(leads[4].in_hours());
}
