#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/sent_message.hpp"
#include "plan/planned_project.hpp"
#include "robot/stage.hpp"
#include "ui/inspector/why_text.hpp"

using namespace tandem;
using robot::Stage;

namespace {

// The English sample with the pumpkin contest in the inspector.
struct Sheet : Stage {
    explicit Sheet(std::string_view title = "Pumpkin contest") : id(post(title)->id) { show(id); }
    Id<Post> id;

    void show(Id<Post> post_id) {
        frame().state().selection = Selection::of(post_id);
        frame().state().inspector_open = true;
        robot().step(3);
    }
    const Post& row() const { return *project().posts.find(id); }
    WidgetNode field(std::string_view key) { return field_named(word(key)); }
    WidgetNode field_named(std::string_view name) {
        const auto node = robot().find(Role::field, name);
        REQUIRE_MESSAGE(node, name);
        return *node;
    }
    // Types over what is in the field, which keeps the keyboard.
    void write(const WidgetNode& node, std::string_view text) {
        robot().click(node);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        if (text.empty()) robot().key(ImGuiKey_Delete);
        robot().type(text);
    }
    std::vector<Id<Task>> tasks() { return session().planner().tasks_of(session().plan(), id.value); }
    WidgetNode part_of_task(Id<Task> task, std::string_view end) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find(to_text(task)) != std::string::npos && node.path.ends_with(end)) return node;
        FAIL("no such part of a task on screen: ", end);
        return {};
    }
};

}  // namespace

TEST_CASE("what is typed is one step when the field lets go, and nothing when Escape is pressed") {
    Sheet sheet;
    const std::string before = sheet.row().title;
    sheet.write(sheet.field("post.title"), "Another title");
    CHECK(sheet.row().title == before);
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(sheet.row().title == "Another title");
    CHECK(sheet.session().undo_label().key == "undo.edit_post");

    sheet.write(sheet.field("post.title"), "Never mind");
    sheet.robot().key(ImGuiKey_Escape);
    sheet.robot().step(2);
    CHECK(sheet.row().title == "Another title");
    sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(sheet.row().title == before);
    CHECK_FALSE(sheet.session().can_undo());
}

TEST_CASE("what is being typed is kept when another thing is selected, and belongs to its own post") {
    Sheet sheet;
    const Id<Post> other = sheet.post("hiring")->id;
    const std::string other_title = sheet.project().posts.find(other)->title;
    sheet.write(sheet.field("post.title"), "Typed, then left");
    sheet.show(other);
    CHECK(sheet.row().title == "Typed, then left");
    CHECK(sheet.project().posts.find(other)->title == other_title);
}

TEST_CASE("undo, save and closing take what is being typed with them") {
    Sheet sheet;
    sheet.write(sheet.field("post.title"), "Typed before");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    sheet.write(sheet.field("post.title"), "Typed, then undone");
    // Its keys are for the words that are being typed; the button is for the project.
    sheet.robot().click(Role::button, sheet.word("command.undo"));
    sheet.robot().step(2);
    CHECK(sheet.row().title == "Typed before");
    REQUIRE(sheet.session().can_redo());
    sheet.session().redo();
    sheet.robot().step(2);
    CHECK(sheet.row().title == "Typed, then undone");

    sheet.session().save_as(sheet.folder() / "kept.tandem");
    sheet.session().finish_saving();
    sheet.write(sheet.field("post.title"), "Typed, then saved");
    sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_S);
    REQUIRE(sheet.robot().wait([&] { return sheet.session().save_state() == SaveState::saved; }));
    CHECK(sheet.row().title == "Typed, then saved");

    sheet.write(sheet.field("post.title"), "Typed, then closed");
    CHECK_FALSE(sheet.frame().may_close());
    CHECK(sheet.row().title == "Typed, then closed");
}

TEST_CASE("date and time are typed; a text that is neither changes nothing") {
    Sheet sheet;
    const LocalMinute before = *sheet.row().when;
    sheet.write(sheet.field("post.when"), "22 Oct");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(*sheet.row().when == before + date::days(2));
    sheet.write(sheet.field("task.group.time"), "9:30");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(*sheet.row().when == LocalMinute(day_of(before) + date::days(2)) + std::chrono::minutes(9 * 60 + 30));
    sheet.write(sheet.field("task.group.time"), "noonish");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(minute_of_day(*sheet.row().when).count() == 9 * 60 + 30);
}

TEST_CASE("the date of a published post does not change, and the sheet says why") {
    Sheet sheet("Thanks, teachers");
    const auto before = sheet.row().when;
    CHECK_FALSE(sheet.field("post.when").enabled);
    CHECK_FALSE(sheet.field("task.group.time").enabled);
    CHECK(sheet.robot().shows(sheet.word("drag.refused.published")));
    sheet.write(sheet.field("post.when"), "28 Oct");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(sheet.row().when == before);
    CHECK_FALSE(sheet.session().can_undo());
}

TEST_CASE("derived rows say their rule; the tile ticks and opens again, the disc hands the task to somebody else") {
    Sheet sheet;
    const auto tasks = sheet.tasks();
    REQUIRE(tasks.size() > 2);
    CHECK(sheet.robot().shows("rule: "));
    CHECK_FALSE(sheet.robot().shows(sheet.word("task.manual")));
    const auto open = std::find_if(tasks.begin(), tasks.end(),
                                   [&](Id<Task> one) { return sheet.session().plan().task(one)->is_open(); });
    REQUIRE(open != tasks.end());
    const Id<Task> task = *open;
    sheet.robot().click(sheet.part_of_task(task, "/done"));
    CHECK(sheet.session().plan().task(task)->state == TaskState::done);
    CHECK(sheet.session().undo_label().key == "undo.check_task");
    sheet.robot().click(sheet.part_of_task(task, "/done"));
    CHECK(sheet.session().plan().task(task)->is_open());

    const auto before = sheet.session().plan().placement(task)->person;
    sheet.robot().click(sheet.part_of_task(task, "/who"));
    const auto people = sheet.robot().all(Role::menu_item);
    const auto other =
        std::find_if(people.begin(), people.end(), [](const WidgetNode& node) { return !node.selected; });
    REQUIRE(other != people.end());
    sheet.robot().click(*other);
    const auto after = sheet.session().plan().placement(task);
    REQUIRE(after);
    CHECK(after->person != before);
    CHECK(sheet.project().people.find(after->person)->name == other->label);
}

TEST_CASE("a rule somebody wrote, without a reason, is still a rule and not work added by hand") {
    Sheet sheet;
    const Task* task = sheet.session().plan().task(sheet.tasks().front());
    REQUIRE(task);
    TaskRule rule = *sheet.project().rules.find(task->key.rule);
    rule.code = "OWN";
    rule.name_en = "House rule";
    sheet.session().submit({{"undo.edit_rule", {}}, {Put<TaskRule>{rule}}, {}});
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("rule: House rule"));
    CHECK_FALSE(sheet.robot().shows(sheet.word("task.manual")));
}

TEST_CASE("a task's window and day are typed; an emptied day is Tandem's again") {
    Sheet sheet;
    const auto tasks = sheet.tasks();
    const auto open = std::find_if(tasks.begin(), tasks.end(),
                                   [&](Id<Task> one) { return sheet.session().plan().task(one)->is_open(); });
    REQUIRE(open != tasks.end());
    const Id<Task> id = *open;
    const auto task = [&]() -> const Task& { return *sheet.session().plan().task(id); };
    sheet.frame().state().selection = Selection::of(id);
    sheet.robot().step(3);
    const LocalMinute begin = task().begin;
    const auto length = task().end - task().begin;
    sheet.write(sheet.field("task.group.time"), "11:15");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(task().begin == LocalMinute(day_of(begin)) + std::chrono::minutes(11 * 60 + 15));
    CHECK(task().end - task().begin == length);
    CHECK(task().time_absolute);
    sheet.write(sheet.field("task.begins"), "27 Oct");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(day_of(task().begin) == Day(date::year(2026) / 10 / 27));
    sheet.write(sheet.field("task.day"), "28 Oct");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(task().pinned_day == Day(date::year(2026) / 10 / 28));
    CHECK(sheet.robot().shows(sheet.word("task.pinned")));
    sheet.write(sheet.field("task.day"), "");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK_FALSE(task().pinned_day);
    sheet.robot().click(*sheet.robot().find(Role::button, sheet.word("inspector.actions")));
    sheet.robot().click(Role::menu_item, sheet.word("task.follow_rule"));
    CHECK(task().begin == begin);
}

TEST_CASE("a task's priority is chosen in its sheet, with a level for what must be done") {
    Sheet sheet;
    const auto tasks = sheet.tasks();
    const auto open = std::find_if(tasks.begin(), tasks.end(),
                                   [&](Id<Task> one) { return sheet.session().plan().task(one)->is_open(); });
    REQUIRE(open != tasks.end());
    const Id<Task> id = *open;
    const Priority before = sheet.session().plan().task(id)->priority;
    sheet.frame().state().selection = Selection::of(id);
    sheet.robot().step(3);
    sheet.robot().click(sheet.part_of_task(id, "/priority"));
    sheet.robot().click(Role::menu_item, sheet.word("priority.must"));
    CHECK(sheet.session().plan().task(id)->priority == Priority::must);
    CHECK(sheet.session().undo_label().key == "undo.set_priority");
    CHECK(sheet.robot().shows(sheet.word("priority.must")));
    sheet.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(sheet.session().plan().task(id)->priority == before);
}

TEST_CASE("Space ticks a task that is selected in the calendar, and opens it again") {
    Sheet sheet;
    // Not one that is about figures, which are asked for.
    const std::vector<Id<Task>> tasks = sheet.tasks();
    const Id<Task> id = *std::find_if(tasks.begin(), tasks.end(), [&](Id<Task> one) {
        const Task& task = *sheet.session().plan().task(one);
        return task.is_open() && task.type != TaskType::reporting;
    });
    REQUIRE(sheet.session().plan().task(id)->is_open());
    sheet.frame().state().selection = Selection::of(id);
    sheet.robot().step(2);
    sheet.robot().key(ImGuiKey_Space);
    CHECK(sheet.session().plan().task(id)->state == TaskState::done);
    sheet.robot().key(ImGuiKey_Space);
    CHECK(sheet.session().plan().task(id)->is_open());
}

TEST_CASE("a channel has a time, a link and a text of its own") {
    Sheet sheet;
    const Id<Variant> variant = sheet.row().variants.front().id;
    sheet.robot().click(*sheet.robot().find(Role::button, sheet.word("campaign.unfold")));
    sheet.robot().step(2);
    sheet.write(sheet.field("post.own_time"), "19:30");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(sheet.row().variant(variant)->offset_minutes == 90);
    sheet.write(sheet.field("post.own_time"), "");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK_FALSE(sheet.row().variant(variant)->offset_minutes);
    sheet.write(sheet.field("post.link"), "https://example.org/a");
    sheet.robot().key(ImGuiKey_Enter);
    sheet.robot().step(2);
    CHECK(sheet.row().variant(variant)->link == "https://example.org/a");
    // As it is to be posted, tags and all.
    const std::string tagged =
        sent_link(sheet.project(), tandem::testing::shared_facts(), sheet.row(), *sheet.row().variant(variant));
    CHECK(tagged.find("utm_source=instagram&utm_medium=social") != std::string::npos);
    CHECK(sheet.robot().shows(tagged));
    sheet.robot().click(Role::button, sheet.word("utm.copy"));
    sheet.robot().step(2);
    CHECK(ImGui::GetClipboardText() == tagged);
    CHECK(sheet.robot().find(Role::button, sheet.word("utm.copied")));
}

TEST_CASE("a channel has a text of its own") {
    Sheet sheet;
    const Id<Variant> variant = sheet.row().variants.front().id;
    sheet.frame().state().open_variant = variant;
    sheet.robot().step(3);
    const WidgetNode field = sheet.field_named("Text of its own for Instagram");
    sheet.robot().move_to(field.rect.x0 + 12, field.rect.y0 + 12);
    sheet.robot().step(2);
    sheet.robot().press();
    sheet.robot().release();
    sheet.robot().step(2);
    REQUIRE(sheet.field_named("Text of its own for Instagram").focused);
    sheet.robot().type("Only here");
    sheet.show(sheet.post("hiring")->id);
    CHECK(sheet.row().variant(variant)->text.value_or("nothing") == "Only here");
}

TEST_CASE("letters typed into a text of several lines are letters, those that are shortcuts elsewhere too") {
    Sheet sheet;
    sheet.frame().state().open_variant = sheet.row().variants.front().id;
    sheet.robot().step(3);
    sheet.write(sheet.field_named("Text of its own for Instagram"), "n and m, t and more");
    CHECK_FALSE(sheet.frame().state().drag.active());
    CHECK_FALSE(sheet.session().can_undo());
    CHECK(sheet.field_named("Text of its own for Instagram").value == "n and m, t and more");
}

TEST_CASE("each alternative in the sheet of a task is a person and a day") {
    Sheet sheet;
    const facts::Words words(facts::Language::english);
    const auto tasks = sheet.tasks();
    int shown = 0;
    for (const Id<Task> id : tasks) {
        if (!sheet.session().plan().task(id)->is_open()) continue;
        sheet.frame().state().selection = Selection::of(id);
        sheet.robot().step(3);
        const WhySource source{sheet.project(), sheet.session().plan(), sheet.session().facts(), words};
        for (const PersonVerdict& verdict : sheet.session().planner().explain(id).people) {
            if (verdict.code != PersonVerdict::Code::possible) continue;
            CHECK(sheet.robot().shows(place_text(source, verdict)));
            ++shown;
            break;
        }
    }
    CHECK(shown > 0);
}

TEST_CASE("why a task is somebody's is asked of the planner once per plan, not once per frame") {
    Sheet sheet;
    sheet.frame().state().selection = Selection::of(sheet.tasks().back());
    sheet.robot().step(3);
    const int asked = sheet.frame().answers().explained;
    CHECK(asked > 0);
    sheet.robot().step(20);
    CHECK(sheet.frame().answers().explained == asked);
}
