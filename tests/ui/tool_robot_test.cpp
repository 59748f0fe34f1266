// A post that was scheduled in another program, changed in Tandem: what the screens say until that program knows.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/tool_text.hpp"
#include "robot/stage.hpp"
#include "ui/calendar/chip_box.hpp"

using namespace tandem;
using robot::Stage;
using robot::StageOptions;

namespace {

// "Pumpkin contest" is scheduled for Tuesday 20 October 2026 at 18:00 in Meta Business Suite.
struct Tool : Stage {
    explicit Tool(facts::Language language = facts::Language::english)
        : Stage({.language = language}),
          id(post(language == facts::Language::english ? "Pumpkin contest" : "Concours citrouille")->id),
          words(language) {
        frame().state().inspector_open = false;
        robot().step(2);
    }
    Id<Post> id;
    facts::Words words;
    const std::string tool = "Meta Business Suite";

    const Post& row() const { return *project().posts.find(id); }
    std::string to_do(bool removal = false) const { return to_do_in_tool(words, tool, removal); }
    Id<Task> task() const { return task_id({tool_rule(), {}, id.value, row().variants.front().channel.value, {}}); }
    WidgetNode cell(int day) {
        const auto node = robot().find_path("month/" + to_text(Day(date::year(2026) / 10 / day)));
        REQUIRE(node);
        return *node;
    }
    WidgetNode chip() {
        const auto node = robot().find(Role::post, row().title);
        REQUIRE(node);
        return *node;
    }
    void carry(int day) {
        robot().move_to(chip());
        robot().press();
        const ImVec2 at = ImGui::GetIO().MousePos;
        robot().move_to(at.x + 8, at.y + 3);
        robot().move_to(cell(day));
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
    void show_sheet() {
        frame().state().selection = Selection::of(id);
        frame().state().inspector_open = true;
        robot().step(3);
    }
};

}  // namespace

TEST_CASE(
    "before the drop the card says that the tool has to be told, afterwards the chip and a task do, in both "
    "languages") {
    for (const facts::Language language : {facts::Language::english, facts::Language::french}) {
        Tool stage(language);
        CAPTURE(stage.tool);
        CHECK_FALSE(stage.robot().shows(stage.to_do()));
        stage.carry(22);
        CHECK(stage.robot().shows(stage.to_do()));
        CHECK_FALSE(stage.row().to_reschedule());
        stage.drop();
        REQUIRE(stage.row().to_reschedule());
        CHECK(stage.chip().value.find(stage.to_do()) != std::string::npos);
        const Task* task = stage.session().plan().task(stage.task());
        REQUIRE(task);
        CHECK(task_title(stage.project(), stage.session().facts(), *task, language) ==
              (language == facts::Language::english ? "Reschedule in Meta Business Suite"
                                                    : "Reprogrammer dans Meta Business Suite"));
        stage.carry(20);
        CHECK_FALSE(stage.robot().shows(stage.to_do() + "\n"));
        stage.drop();
        CHECK_FALSE(stage.row().to_reschedule());
        CHECK(stage.chip().value.find(stage.to_do()) == std::string::npos);
        CHECK(stage.session().plan().task(stage.task()) == nullptr);
    }
}

TEST_CASE("the chip has a sign beside its step, with what is to be done in its tooltip; initials go before it does") {
    const TextRuler ruler{[](TextStyle, std::string_view text) { return 7.0f * static_cast<float>(text.size()); },
                          [](TextStyle, std::string_view text, float) { return std::string(text); },
                          [](TextStyle) { return 14.0f; }};
    MonthChip chip;
    chip.time = "18:00";
    chip.title = "Launch";
    chip.initials = "CR";
    const Rect rect{0, 0, 120, 32};
    CHECK(chip_box(chip, rect, 1, false, ruler).sign.empty());
    CHECK(chip_tooltip(chip) == "18:00 · Launch");
    chip.in_tool = "To reschedule in Buffer";
    const ChipBox box = chip_box(chip, rect, 1, false, ruler);
    CHECK_FALSE(box.sign.empty());
    CHECK(box.sign.x1 < box.glyph.x0);
    CHECK(chip_tooltip(chip).ends_with(chip.in_tool));
    const ChipBox small = chip_box(chip, {0, 0, 78, 32}, 1, false, ruler);
    CHECK_FALSE(small.sign.empty());
    CHECK(small.initials.empty());
}

TEST_CASE("the inspector says what changed and what the tool still has, and its button says that the tool knows") {
    for (const facts::Language language : {facts::Language::english, facts::Language::french}) {
        Tool stage(language);
        Post post = stage.row();
        post.text += "!";
        *post.when += date::days(1);
        REQUIRE(stage.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
        stage.show_sheet();
        CHECK(stage.robot().shows(stage.to_do()));
        CHECK(stage.robot().shows(language == facts::Language::english ? "time, text" : "heure, texte"));
        CHECK(stage.robot().shows("18:00"));
        stage.robot().click(Role::button, done_in_tool(stage.words, stage.tool));
        stage.robot().step(2);
        CHECK_FALSE(stage.row().to_reschedule());
        CHECK(stage.row().when == post.when);
        CHECK(stage.session().undo_label().key == "undo.rescheduled");
        CHECK_FALSE(stage.robot().shows(stage.to_do()));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.row().to_reschedule());
    }
}

TEST_CASE("ticked in the list of tasks, it is gone, and undo brings it back there") {
    Tool stage;
    REQUIRE(stage.session().submit({{"undo.move_post", {}}, {MovePosts{{stage.id}, 2, 0}}, {}}));
    const Id<Task> task = stage.task();
    const Placement* placement = stage.session().plan().placement(task);
    REQUIRE(placement);
    stage.robot().key(ImGuiMod_Alt | ImGuiKey_4);
    stage.frame().state().tasks_day = placement->day;
    stage.frame().state().reveal = Focus{task.value, placement->day};
    stage.robot().step(4);
    const auto box = [&]() -> std::optional<WidgetNode> {
        for (const WidgetNode& node : stage.frame().tree().nodes())
            if (node.path.find(to_text(task)) != std::string::npos && node.path.ends_with("/done")) return node;
        return std::nullopt;
    };
    REQUIRE(box());
    stage.robot().click(*box());
    stage.robot().step(2);
    CHECK_FALSE(stage.row().to_reschedule());
    CHECK_FALSE(box());
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK(stage.frame().state().section == Section::tasks);
    CHECK(box());
}

TEST_CASE(
    "a scheduled post that is deleted leaves a task about the tool; dragged among the ideas, it is to be taken out of "
    "there") {
    Tool stage;
    stage.robot().click(stage.chip());
    stage.robot().key(ImGuiKey_Delete);
    REQUIRE(stage.project().posts.find(stage.id) == nullptr);
    const Table<ManualTask>& manual = stage.project().manual_tasks;
    const auto removal = std::find_if(manual.begin(), manual.end(), [](const ManualTask& one) {
        return one.title.starts_with("Remove from Meta Business Suite");
    });
    CHECK(removal != manual.end());
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    REQUIRE(stage.project().posts.find(stage.id));
    REQUIRE(stage.session().submit({{"undo.remove_date", {}}, {UnschedulePosts{{stage.id}}}, {}}));
    stage.show_sheet();
    CHECK(stage.robot().shows(stage.to_do(true)));
}
