// How long before publication the steps are due, among what holds for the whole calendar.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "facts/words.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

struct ProjectLeadsStage : MonthStage {
    explicit ProjectLeadsStage(facts::Language language = facts::Language::english)
        : MonthStage(robot::StageOptions{.language = language}), said(language) {
        run_command(CommandId::calendar_days, frame());
        robot().step(4);
        const auto part = robot().find_path("days/part/project");
        REQUIRE(part);
        robot().click(*part);
        robot().step(3);
    }
    std::string name_of(PostStatus step) { return session().facts().workflow.find(word_of(step))->name.in(said); }
    // Turns the wheel until the field stands well above the foot of the dialog.
    void bring_lead(const std::string& name) {
        const auto foot = robot().find_path("days/close");
        REQUIRE(foot);
        robot().move_to(foot->rect.x0, foot->rect.y0 - 150);
        const auto is_high = [&] {
            const auto field = lead_field(name);
            return field && field->rect.y1 < foot->rect.y0 - 60;
        };
        for (int i = 0; i < 20 && !is_high(); ++i) robot().wheel(-0.5F);
        REQUIRE(is_high());
    }
    // A field of the group; a choice above it may be called the same.
    std::optional<WidgetNode> lead_field(const std::string& name) {
        for (const WidgetNode& node : robot().all(Role::field))
            if (node.label == name && node.path.find("/lead:") != std::string::npos) return node;
        return std::nullopt;
    }
    void type_lead(PostStatus step, std::string_view text) {
        const std::string name = name_of(step);
        bring_lead(name);
        robot().click(*lead_field(name));
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().key(ImGuiKey_Delete);
        robot().type(text);
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
    std::optional<WidgetNode> reset_to(std::string_view key, int figure) {
        return robot().find(Role::button, facts::Words(said).count(key, figure));
    }
    const std::vector<StepLead>& leads() { return project().settings.step_leads; }

    facts::Language said;
};

}  // namespace

TEST_CASE("how long before publication a step is due is typed in its unit, each as one step that undo gives back") {
    for (const auto language : both_languages) {
        ProjectLeadsStage stage(language);
        CHECK(stage.robot().shows(stage.word("project.leads")));
        stage.type_lead(PostStatus::draft, "5");
        CHECK(stage.leads() == std::vector{StepLead{PostStatus::draft, 5, 0}});
        CHECK(stage.session().steps_done() == 1);
        stage.type_lead(PostStatus::scheduled, "12");
        CHECK(stage.leads() == std::vector{StepLead{PostStatus::draft, 5, 0}, StepLead{PostStatus::scheduled, 0, 12}});
        stage.session().undo();
        stage.session().undo();
        CHECK(stage.leads().empty());
    }
}

TEST_CASE("a deadline that differs goes back to the proposal with its button, or when nothing is typed") {
    for (const auto language : both_languages) {
        ProjectLeadsStage stage(language);
        CHECK_FALSE(stage.reset_to("project.leads.reset_days", 3));
        stage.type_lead(PostStatus::draft, "5");
        const auto reset = stage.reset_to("project.leads.reset_days", 3);
        REQUIRE(reset);
        stage.robot().click(*reset);
        stage.robot().step(3);
        CHECK(stage.leads().empty());
        CHECK(stage.session().steps_done() == 2);
        CHECK_FALSE(stage.reset_to("project.leads.reset_days", 3));
        stage.type_lead(PostStatus::scheduled, "0");
        CHECK(stage.leads() == std::vector{StepLead{PostStatus::scheduled, 0, 0}});
        CHECK(stage.reset_to("project.leads.reset_hours", 4));
        stage.type_lead(PostStatus::scheduled, "");
        CHECK(stage.leads().empty());
    }
}

TEST_CASE("what is no figure, or more than a year, changes no deadline") {
    ProjectLeadsStage stage;
    stage.type_lead(PostStatus::brief, "soon");
    stage.type_lead(PostStatus::brief, "367");
    CHECK(stage.leads().empty());
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("the client's approval has a deadline where the project asks for it alone") {
    ProjectLeadsStage stage;
    REQUIRE(stage.project().settings.approval_required);
    const std::string name = stage.name_of(PostStatus::client_approval);
    CHECK(stage.lead_field(name));
    Settings settings = stage.project().settings;
    settings.approval_required = false;
    REQUIRE(stage.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}}));
    stage.robot().step(3);
    CHECK_FALSE(stage.lead_field(name));
    CHECK(stage.lead_field(stage.name_of(PostStatus::draft)));
}
