#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/rule_requests.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;

// What the inspector and the list say about a task beyond its times, the decisions that lost their task, and the rule's
// menu.
namespace {

// High enough for a whole sheet.
struct Work : Stage {
    Work() : Stage({.height_px = 1200}) {}
    // Replies to a post that is still ahead.
    Id<Task> id = find([&](const Task& t) {
        return t.source_kind == SourceKind::post && t.type == TaskType::reply && t.nominal_offset_minutes >= 0;
    });

    template <class Wanted>
    Id<Task> find(Wanted&& wanted) {
        std::vector<Id<Task>> found;
        for (const auto& [task_id, box] : session().plan().tasks)
            if (box->is_open() && box->key && box->begin > session().now() &&
                !project().marks.contains({task_id.value}) && wanted(*box))
                found.push_back(task_id);
        REQUIRE_FALSE(found.empty());
        return *std::min_element(found.begin(), found.end());
    }
    const Task& task() { return *session().plan().task(id); }
    void submit(Request request) { REQUIRE(session().submit(std::move(request))); }
    void submit(Action action) { submit(Request{{"undo.edit_task", {}}, {std::move(action)}, {}}); }
    void show(Id<Task> shown) {
        frame().state().selection = Selection::of(shown);
        frame().state().inspector_open = true;
        robot().step(3);
    }
    void show() { show(id); }
    void show_tasks(Day day) {
        robot().key(ImGuiMod_Alt | ImGuiKey_4);
        frame().state().tasks_day = day;
        frame().state().inspector_open = false;
        robot().step(3);
    }
    std::string undo_key() { return session().undo_label().key; }
    // The text at the end of the row's title.
    std::string sign_of(Id<Task> row) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find(to_text(row)) != std::string::npos && node.path.ends_with("/marks")) return node.label;
        return {};
    }
    std::optional<WidgetNode> part(Uuid row, std::string_view end) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find(to_text(row)) != std::string::npos && node.path.ends_with(end)) return node;
        return std::nullopt;
    }
};

}  // namespace

TEST_CASE("case 4: a task that stands before its post says so, in the inspector and in the list") {
    Work work;
    work.show();
    CHECK_FALSE(work.robot().shows(work.word("task.before_source")));
    const LocalMinute early = work.task().anchor - std::chrono::hours(26);
    work.submit(retime_task(work.session(), work.id, early, true, "Ana"));
    work.show();
    CHECK(work.robot().shows(work.word("task.before_source")));
    const Placement* placement = work.session().plan().placement(work.id);
    REQUIRE(placement);
    work.show_tasks(placement->day);
    CHECK(work.sign_of(work.id) == work.word("task.before_source"));
}

TEST_CASE("case 5: work done before its post went later says so, and is opened again from there") {
    Work work;
    work.submit(tick_task(work.session(), work.id, "Ana"));
    work.submit(MovePosts{{*work.task().post}, 21, 0});
    work.show();
    CHECK(work.robot().shows(work.word("task.done_before")));
    work.robot().click(*work.robot().find_path("/reopen_done"));
    CHECK(work.task().is_open());
    CHECK(work.undo_key() == "undo.reopen_task");
    CHECK_FALSE(work.robot().shows(work.word("task.done_before")));
}

TEST_CASE("case 17: a task whose rule changed since it was edited offers to keep its own or to follow the rule") {
    Work work;
    const Task before = work.task();
    work.submit(set_task_effort(work.session(), work.id, 77, "Ana"));
    work.submit(set_rule_effort(work.session(), before.key.rule, before.key.slot, before.rule_effort_minutes + 5,
                                std::nullopt));
    work.show();
    CHECK(work.robot().shows(work.word("task.rule_changed")));
    SUBCASE("keep") {
        work.robot().click(*work.robot().find_path("/keep_mine"));
        CHECK(work.task().effort_minutes == 77);
    }
    SUBCASE("follow") {
        work.robot().click(*work.robot().find_path("/follow_rule"));
        CHECK(work.task().effort_minutes == before.rule_effort_minutes + 5);
    }
    CHECK_FALSE(work.task().rule_changed);
    work.robot().step(2);
    CHECK_FALSE(work.robot().shows(work.word("task.rule_changed")));
}

TEST_CASE("case 28: a time that does not exist that night is marked") {
    Work work;
    work.submit(retime_task(work.session(), work.id, *local_minute_from_text("2027-03-28T02:30"), true, "Ana"));
    work.show();
    CHECK(to_text(work.task().begin) == "2027-03-28T03:00");
    CHECK(work.robot().shows(work.word("task.clock_gap")));
}

TEST_CASE(
    "case 25: a report done before its campaign was extended says until when it covers, and asks for a second one") {
    Work work;
    work.id = work.find([](const Task& t) { return t.source_kind == SourceKind::campaign && t.closes_source; });
    const Campaign campaign = *work.project().campaigns.find(*work.task().campaign);
    work.submit(tick_task(work.session(), work.id, "Ana"));
    work.submit(ResizeCampaign{campaign.id, {campaign.days.begin, campaign.days.end + date::days(14)}});
    work.show();
    REQUIRE(work.task().covers_until);
    const auto hint = work.word("task.covers_until");
    CHECK(work.robot().find(Role::text, hint.substr(0, hint.find('{')), true));
    CHECK_FALSE(work.robot().shows(work.word("task.done_before")));
    work.robot().click(*work.robot().find_path("/again"));
    TaskKey second = work.task().key;
    second.occurrence = Occurrence::nth(2);
    REQUIRE(work.session().plan().task(task_id(second)));
    CHECK(work.session().plan().task(task_id(second))->is_open());
    CHECK_FALSE(work.robot().find_path("/again"));
    work.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK_FALSE(work.session().plan().task(task_id(second)));
}

TEST_CASE("case 33: a likely duplicate is named, and a click shows it") {
    Work work;
    TaskRule twin = *work.project().rules.find(work.task().key.rule);
    twin.id = {uuid_from_name("test/twin")};
    twin.name_en = "The twin";
    for (RuleVersion& version : twin.versions)
        for (RuleSlot& slot : version.slots) slot.id = {uuid_from_name("test/twin/" + to_text(slot.id))};
    work.submit(Put<TaskRule>{twin});
    work.show();
    CHECK(work.robot().find(Role::text, "The twin", true));
    work.robot().click(Role::button, work.word("task.show_other"));
    const Selection& selection = work.frame().state().selection;
    CHECK(selection.kind == Selection::Kind::task);
    CHECK(work.session().plan().task(selection.task)->key.rule == twin.id);
}

TEST_CASE(
    "decisions of a deleted post are listed below the tasks, with a reason, and are discarded, kept or given away") {
    Work work;
    work.submit(set_task_effort(work.session(), work.id, 77, "Ana"));
    const Uuid mark = work.id.value;
    work.submit(RemovePosts{{*work.task().post}});
    // A day without work: nothing has to be scrolled away.
    work.show_tasks(*day_from_text("2027-01-03"));
    REQUIRE(work.robot().shows(work.word("stray.title")));
    const auto row = work.part(mark, "/row");
    REQUIRE(row);
    CHECK(row->value.find(work.word("stray.source_gone")) != std::string::npos);
    SUBCASE("discarded") {
        work.robot().click(*work.part(mark, "/discard"));
        CHECK_FALSE(work.project().marks.contains({mark}));
        CHECK(work.undo_key() == "undo.discard_stray");
        CHECK_FALSE(work.robot().shows(work.word("stray.title")));
    }
    SUBCASE("kept") {
        const std::size_t before = work.project().manual_tasks.size();
        work.robot().click(*work.part(mark, "/keep"));
        CHECK(work.project().manual_tasks.size() == before + 1);
        CHECK(work.undo_key() == "undo.keep_stray");
    }
    SUBCASE("given away") {
        work.robot().click(*work.part(mark, "/attach"));
        const auto rows = work.robot().all(Role::menu_item);
        REQUIRE_FALSE(rows.empty());
        work.robot().click(rows.front());
        CHECK_FALSE(work.project().marks.contains({mark}));
        CHECK(work.undo_key() == "undo.attach_stray");
    }
    work.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    work.robot().step(2);
    CHECK(work.part(mark, "/row").has_value());
    work.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    work.robot().step(2);
    CHECK_FALSE(work.robot().shows(work.word("stray.title")));
}

TEST_CASE("case 34: a rule that was made again is offered the edits of the deleted one") {
    Work work;
    const TaskRule old = *work.project().rules.find(work.task().key.rule);
    work.submit(set_task_effort(work.session(), work.id, 77, "Ana"));
    work.submit(Remove<TaskRule>{old.id});
    TaskRule again = old;
    again.id = {uuid_from_name("test/again")};
    again.created_at = work.session().now_instant() + std::chrono::minutes(1);
    for (RuleVersion& version : again.versions)
        for (RuleSlot& slot : version.slots) slot.id = {uuid_from_name("test/again/" + to_text(slot.id))};
    work.submit(Put<TaskRule>{again});
    work.show_tasks(*day_from_text("2027-01-03"));
    const auto button = work.robot().find_path("/take_over");
    REQUIRE(button);
    CHECK(button->label.find(again.name_en) != std::string::npos);
    work.robot().click(*button);
    CHECK(work.undo_key() == "undo.take_over");
    CHECK_FALSE(work.project().marks.contains({work.id.value}));
    const auto tasks = work.session().plan().tasks;
    CHECK(std::any_of(tasks.begin(), tasks.end(), [&](const auto& entry) {
        return entry.second->key.rule == again.id && entry.second->effort_minutes == 77;
    }));
}

TEST_CASE("the rule's menu changes its effort from today on, and says before what that does") {
    Work work;
    const int minutes = work.task().rule_effort_minutes;
    work.show();
    work.robot().click(*work.robot().find_path("/rule"));
    work.robot().click(Role::menu_item, work.word("rule.change_effort"));
    CHECK(work.robot().shows(work.word("card.nothing")));
    work.robot().click(*work.robot().find_path("/more_minutes"));
    work.robot().step(2);
    CHECK_FALSE(work.robot().shows(work.word("card.nothing")));
    work.robot().click(Role::button, work.word("dialog.apply"));
    CHECK(work.task().rule_effort_minutes == minutes + 5);
    CHECK(work.undo_key() == "undo.edit_rule");
    CHECK(work.project().rules.find(work.task().key.rule)->versions.back().valid_from == day_of(work.session().now()));
    work.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(work.task().rule_effort_minutes == minutes);
}

TEST_CASE("the rule's menu switches it off from today on, and says before how many tasks go") {
    Work work;
    const Id<TaskRule> rule = work.task().key.rule;
    const RuleGain gain = gain_of(
        work.session().preview(switch_rule(work.session(), rule, false, day_of(work.session().now()))).consequences);
    REQUIRE(gain.removed > 0);
    work.show();
    work.robot().click(*work.robot().find_path("/rule"));
    work.robot().click(Role::menu_item, work.word("rule.switch_off"));
    CHECK(work.robot().find(Role::text, std::to_string(gain.removed) + " task", true));
    SUBCASE("taken") {
        work.robot().click(Role::button, work.word("dialog.apply"));
        CHECK_FALSE(work.session().plan().task(work.id));
        CHECK(work.undo_key() == "undo.switch_rule_off");
    }
    SUBCASE("left") {
        work.robot().key(ImGuiKey_Escape);
        work.robot().step(2);
        CHECK(work.session().plan().task(work.id));
        CHECK_FALSE(work.robot().find(Role::button, work.word("dialog.apply")));
    }
}
