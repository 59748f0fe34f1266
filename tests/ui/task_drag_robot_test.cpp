#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/tasks_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

struct Tasks : TasksStage {
    using TasksStage::TasksStage;
    Id<Task> first(bool open) {
        for (const Id<Task> id : order())
            if (task(id).is_open() == open && task(id).end > session().now() && task(id).post && on_screen(id))
                return id;
        FAIL("no such task");
        return {};
    }
    bool on_screen(Id<Task> id) { return robot().find_path("task:" + to_text(id) + "/row").has_value(); }
    // Its row left of its title, where nothing else takes the mouse.
    WidgetNode row(Id<Task> id) {
        WidgetNode node = *robot().find_path("task:" + to_text(id) + "/row");
        node.rect.x0 += 60, node.rect.x1 = node.rect.x0 + 40;
        return node;
    }
    // A place of the strip at this time of day.
    WidgetNode strip_at(int minute) {
        std::vector<WidgetNode> posts;
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find("/strip/") != std::string::npos && node.path.ends_with("/chip")) posts.push_back(node);
        REQUIRE(posts.size() == 4);  // 9:00, 12:00, 16:00, 18:00
        const float hour = (posts[3].rect.x0 - posts[0].rect.x0) / 9;
        WidgetNode node = posts[0];
        const float x = posts[0].rect.x0 + hour * static_cast<float>(minute - 9 * 60) / 60.0f + 1;
        node.rect = {x, node.rect.y1 + 30, x, node.rect.y1 + 30};
        return node;
    }
    // Takes it up and carries it there, the button still down.
    void carry(Id<Task> id, const WidgetNode& to) {
        robot().move_to(row(id));
        robot().press();
        const ImVec2 at = ImGui::GetIO().MousePos;
        robot().move_to(at.x + 8, at.y + 3);
        robot().move_to((to.rect.x0 + to.rect.x1) / 2, (to.rect.y0 + to.rect.y1) / 2);
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(2);
    }
};

}  // namespace

TEST_CASE("a task dropped on a face of the team is that person's, in one step") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const facts::Words words(language);
        const Id<Task> id = tasks.first(true);
        const Id<Person> before = tasks.session().plan().placement(id)->person;
        const std::string other =
            tasks.project().people.find(before)->name == "Camille Roux" ? "Yanis Benali" : "Camille Roux";
        const std::size_t steps = tasks.session().steps().size();
        tasks.carry(id, tasks.face(other));
        CHECK(tasks.robot().find_path("task_ghost"));
        const auto said = tasks.robot().find_path("task_drop");
        REQUIRE(said);
        CHECK(said->enabled);
        CHECK(tasks.session().steps().size() == steps);
        tasks.drop();
        CHECK(tasks.project().people.find(tasks.session().plan().placement(id)->person)->name == other);
        CHECK(tasks.session().steps().size() == steps + 1);
        CHECK(tasks.frame().state().filters.people.empty());
        CHECK_FALSE(tasks.frame().state().drag.active());
        tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(tasks.session().plan().placement(id)->person == before);
    }
}

TEST_CASE("a task dropped on the strip begins at the quarter of an hour there, in one step") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const facts::Words words(language);
        const Id<Task> id = tasks.first(true);
        const Task before = tasks.task(id);
        const Day today = day_of(tasks.session().now());
        tasks.carry(id, tasks.strip_at(17 * 60 + 20));
        const auto said = tasks.robot().find_path("task_drop");
        REQUIRE(said);
        CHECK(said->label.starts_with(words.format("drag.task.at", {{"time", "17:15"}})));
        CHECK(tasks.task(id) == before);
        tasks.drop();
        CHECK(tasks.task(id).begin == LocalMinute(today) + std::chrono::minutes(17 * 60 + 15));
        CHECK(tasks.session().undo_label().key == "undo.move_task");
        tasks.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(tasks.task(id) == before);
    }
}

TEST_CASE(
    "a time that is past, a closed task and a person who may not are refused with the reason, and change nothing") {
    for (const auto language : both_languages) {
        Tasks tasks(language);
        const facts::Words words(language);
        const std::size_t steps = tasks.session().steps().size();
        const auto refused = [&](Id<Task> id, const WidgetNode& to) {
            tasks.carry(id, to);
            const auto said = tasks.robot().find_path("task_drop");
            REQUIRE(said);
            CHECK(said->value == "refused");
            tasks.drop();
            CHECK(tasks.session().steps().size() == steps);
            return said->label;
        };
        CHECK(refused(tasks.first(true), tasks.strip_at(10 * 60)) ==
              words.format("drag.task.past", {{"time", "10:00"}}));
        // Nora is no community manager: her face is there since she was chosen in the list.
        for (const Person& person : tasks.project().people)
            if (person.name == "Nora Diallo" || person.name == "Yanis Benali")
                tasks.frame().state().filters.people.push_back(person.id);
        tasks.robot().step(2);
        CHECK(refused(tasks.first(true), tasks.face("Nora Diallo")) ==
              words.format("reject.ROLE", {{"person", "Nora Diallo"}, {"role", words("hat.cm")}}));
    }
}

TEST_CASE("a task that is done is not carried elsewhere: it says to reopen it") {
    Tasks tasks;
    for (const Id<Task> id : tasks.order()) {
        if (tasks.task(id).is_open() || !tasks.on_screen(id)) continue;
        tasks.carry(id, tasks.strip_at(17 * 60));
        CHECK(tasks.robot().find_path("task_drop")->label == tasks.word("drag.task.closed"));
        tasks.drop();
        CHECK_FALSE(tasks.session().can_undo());
        return;
    }
    FAIL("no done task");
}

TEST_CASE("Escape and a drop on nothing cancel the drag of a task; a click still selects") {
    Tasks tasks;
    const Id<Task> id = tasks.first(true);
    tasks.carry(id, tasks.face("Camille Roux"));
    tasks.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(tasks.frame().state().drag.active());
    tasks.drop();
    CHECK_FALSE(tasks.session().can_undo());
    CHECK(tasks.frame().state().filters.people.empty());
    WidgetNode nowhere = tasks.row(id);
    nowhere.rect = nowhere.rect.moved(300, 200);
    tasks.carry(id, nowhere);
    CHECK_FALSE(tasks.robot().find_path("task_drop"));
    tasks.drop();
    CHECK_FALSE(tasks.session().can_undo());
    tasks.frame().state().selection = {};
    tasks.robot().click(tasks.row(id));
    CHECK(tasks.frame().state().selection == Selection::of(id));
}
