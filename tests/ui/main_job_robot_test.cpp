#include <algorithm>
#include <memory>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;

namespace {

// What the job goes by in one language.
struct Language {
    facts::Language language;
    const char* post;
    const char* from;  // cells
    const char* to;
    const char* moves;  // of the card
    const char* target;
    const char* budget;
};

constexpr Language french{facts::Language::french, "Concours citrouille", "mar. 20", "jeu. 22", "tâches CM", "Jeudi 22",
                          "Budget inchangé"};
constexpr Language english{facts::Language::english, "Pumpkin contest", "Tue 20", "Thu 22", "CM tasks", "Thursday 22",
                           "Budget unchanged"};

struct Job : Stage {
    explicit Job(const Language& words_of, std::filesystem::path file = {})
        : Stage({.language = words_of.language, .file = std::move(file)}), in(words_of) {
        frame().state().inspector_open = false;
        robot().step(2);
    }
    const Language& in;

    WidgetNode node(Role role, std::string_view label) {
        const auto found = robot().find(role, label, true);
        REQUIRE_MESSAGE(found, label);
        return *found;
    }
    LocalMinute when() const { return *post(in.post)->when; }
    std::vector<Id<Task>> tasks() { return session().planner().tasks_of(session().plan(), post(in.post)->id.value); }
    void carry() {
        robot().move_to(node(Role::post, in.post));
        robot().press();
        const ImVec2 at = ImGui::GetIO().MousePos;
        robot().move_to(at.x + 8, at.y + 3);
        robot().move_to(node(Role::cell, in.to));
        robot().step(2);
    }
    WidgetNode part(Id<Task> id, std::string_view end) {
        for (const WidgetNode& one : frame().tree().nodes())
            if (one.path.find(to_text(id)) != std::string::npos && one.path.ends_with(end)) return one;
        FAIL("not on screen: ", end);
        return {};
    }
};

void do_the_job(const Language& in) {
    const LocalMinute before = LocalMinute(Day(date::year(2026) / 10 / 20)) + std::chrono::hours(18);
    Job job(in);
    REQUIRE(job.when() == before);
    CHECK(job.node(Role::cell, in.from).rect.contains(job.node(Role::post, in.post).rect));

    // The card says what a drop would do; nothing has moved.
    job.carry();
    REQUIRE(job.robot().find_path("consequences"));
    CHECK(job.robot().shows(in.moves));
    CHECK(job.robot().shows(in.target));
    CHECK(job.robot().shows(in.budget));
    CHECK(job.when() == before);
    CHECK_FALSE(job.session().can_undo());

    job.robot().release();
    job.robot().step(2);
    CHECK(job.when() == before + date::days(2));
    CHECK(job.node(Role::cell, in.to).rect.contains(job.node(Role::post, in.post).rect));
    job.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(job.when() == before);
    job.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z);
    CHECK(job.when() == before + date::days(2));

    // The tasks of the post: one is done, another goes to somebody else.
    job.robot().click(job.node(Role::post, in.post));
    job.robot().step(2);
    std::vector<Id<Task>> open = job.tasks();
    // Not what is to be told to the tool that publishes: ticked, that is gone.
    std::erase_if(open, [&](Id<Task> id) {
        const Task& task = *job.session().plan().task(id);
        return !task.is_open() || task.key.rule == tool_rule();
    });
    REQUIRE(open.size() >= 2);
    job.robot().click(job.part(open[0], "/done"));
    CHECK(job.session().plan().task(open[0])->state == TaskState::done);
    job.robot().click(job.part(open[1], "/who"));
    const auto people = job.robot().all(Role::menu_item);
    const auto other = std::find_if(people.begin(), people.end(), [](const WidgetNode& one) { return !one.selected; });
    REQUIRE(other != people.end());
    job.robot().click(*other);
    REQUIRE(job.session().plan().placement(open[1]));
    CHECK(job.project().people.find(job.session().plan().placement(open[1])->person)->name == other->label);

    // Saved under another name: the sample stays as it is.
    job.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_S);
    job.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    job.robot().type((job.folder() / "kept").string());
    job.robot().key(ImGuiKey_Enter);
    REQUIRE(job.robot().wait([&] { return job.session().save_state() == SaveState::saved; }));

    const Job again(in, job.folder() / "kept.tandem");
    CHECK(again.project() == job.project());
}

}  // namespace

TEST_CASE("the main job in French: open, drag, drop, undo, redo, tick, reassign, save, open again") {
    do_the_job(french);
}
TEST_CASE("the main job in English: open, drag, drop, undo, redo, tick, reassign, save, open again") {
    do_the_job(english);
}
