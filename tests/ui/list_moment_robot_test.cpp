// Time and day of a post are edited in its row of the list.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/clock_change.hpp"
#include "ui/list_cell_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void click_time(CellStage& stage) {
    stage.robot().click(stage.time_of(stage.id));
    stage.robot().step(3);
}

// So many posts earlier on the day of the pumpkins.
void fill_day(CellStage& stage, int posts) {
    Request request{{"undo.edit_posts", {{"n", std::to_string(posts)}}}, {}, {}};
    for (int i = 0; i < posts; ++i) {
        Post row;
        row.id = stage.session().ids().make<Post>();
        row.title = "Early " + std::to_string(i);
        row.status = PostStatus::draft;
        row.when = CellStage::at(20, 6, i);
        request.actions.emplace_back(Put<Post>{std::move(row)});
    }
    REQUIRE(stage.session().submit(std::move(request)));
    stage.robot().step(3);
}

std::string clock_note_at(CellStage& stage, LocalMinute when) {
    Post post = stage.row_post();
    post.when = when;
    const facts::Words words(facts::Language::english);
    ZoneTable zones;
    const auto notes = clock_notes_of_post(words, stage.project(), zones, post);
    REQUIRE_FALSE(notes.empty());
    return notes.front().text;
}

}  // namespace

TEST_CASE("a second click on the time edits it as text: one step, which is undone, and the post stays selected") {
    CellStage stage;
    stage.robot().click(stage.time_of(stage.id));
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.selection() == Selection::of(stage.id));
    stage.robot().step(60);
    click_time(stage);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("9:15 pm");
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.when() == CellStage::at(20, 21, 15));
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.schedule_post");
    CHECK(stage.selection() == Selection::of(stage.id));
    CHECK(stage.is_in_view());
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.when() == CellStage::at(20, 18));
}

TEST_CASE("a double click on the time edits it too; Escape gives up") {
    CellStage stage;
    stage.robot().double_click(stage.time_of(stage.id));
    stage.robot().step(4);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("9h");
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.when() == CellStage::at(20, 18));
    CHECK_FALSE(stage.session().can_undo());
    CHECK(stage.selection() == Selection::of(stage.id));
}

TEST_CASE("the row of a post that goes far up in its day is brought into view") {
    CellStage stage;
    fill_day(stage, 50);
    stage.choose_row();
    REQUIRE(stage.is_in_view());
    click_time(stage);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("5h30");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(20, 5, 30));
    CHECK(stage.is_in_view());
    CHECK(stage.selection() == Selection::of(stage.id));
}

TEST_CASE("what is no time changes nothing and says so") {
    CellStage stage;
    stage.choose_row();
    click_time(stage);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("soon");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(20, 18));
    CHECK_FALSE(stage.session().can_undo());
    CHECK(stage.robot().shows("“soon” is not a time"));
}

TEST_CASE("the time of several selected posts is nobody's: a click selects the row") {
    CellStage stage;
    const Id<Post> other = stage.first_post([&](const Post& post) { return post.id != stage.id; });
    stage.select({other, stage.id});
    click_time(stage);
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.selection() == Selection::of(stage.id));
}

TEST_CASE("a time that may not change says why: it is out, or approved and locked") {
    CellStage stage;
    const Id<Post> published = stage.first_post([](const Post& post) { return post.status == PostStatus::published; });
    stage.select({published});
    stage.robot().click(stage.time_of(published));
    stage.robot().step(3);
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.robot().shows("Published on "));

    Settings settings = stage.project().settings;
    settings.lock_approved = true;
    Post approved = stage.row_post();
    approved.status = PostStatus::approved;
    REQUIRE(stage.session().submit(
        {{"undo.edit_post", {{"title", approved.title}}}, {PutSettings{settings}, Put<Post>{approved}}, {}}));
    stage.robot().step(3);
    stage.choose_row();
    click_time(stage);
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.robot().shows(stage.word("post_lock.locked")));
    // By keyboard too, and the day as well.
    stage.want(ListColumn::date);
    stage.walk_to(ListColumn::date);
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.list().menu);
    stage.walk_to(ListColumn::time);
    stage.press(ImGuiKey_F2);
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.when() == CellStage::at(20, 18));
}

TEST_CASE("a time that comes twice is told while it is typed, and the sheet asks which one is meant") {
    CellStage stage;
    Post post = stage.row_post();
    post.when = CellStage::at(25, 18);
    stage.put(post);
    const std::string note = clock_note_at(stage, CellStage::at(25, 2, 30));
    stage.choose_row();
    REQUIRE_FALSE(stage.frame().state().inspector_open);
    click_time(stage);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("2:30");
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label.find(note) != std::string::npos);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(25, 2, 30));
    CHECK(stage.frame().state().inspector_open);
    CHECK(stage.robot().shows(note));
    CHECK(stage.robot().find(Role::tab, stage.word("clock.second")));
}

TEST_CASE("the day is a column that is chosen; a click on it in a selected row asks for another one") {
    CellStage stage;
    CHECK_FALSE(stage.robot().find_path("head/list.column.when"));
    stage.robot().click(stage.at_path("head/columns"));
    stage.robot().click(Role::menu_item, stage.word("list.column.when"));
    stage.press(ImGuiKey_Escape);
    stage.choose_row();
    stage.robot().click(stage.text_in(stage.id, "Tue 20 Oct"));
    stage.robot().step(3);
    REQUIRE(stage.robot().find_path("list_day"));
    CHECK(stage.at_path("list_day/month/2026-10-20").selected);
    stage.robot().click(stage.at_path("list_day/month/2026-10-29"));
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("list_day"));
    CHECK(stage.when() == CellStage::at(29, 18));
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.selection() == Selection::of(stage.id));
    CHECK(stage.is_in_view());
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.when() == CellStage::at(20, 18));
}

TEST_CASE("in another order the time says the day too: its left part asks for the day, its right part is typed") {
    CellStage stage;
    stage.list().sort = {ListColumn::title, false};
    stage.robot().step(3);
    stage.choose_row();
    const WidgetNode text = stage.text_in(stage.id, "Tue 20 Oct · 18:00");
    WidgetNode day = text, time = text;
    day.rect.x1 = day.rect.x0 + 16;
    time.rect.x0 = time.rect.x1 - 8;
    stage.robot().click(day);
    stage.robot().step(3);
    REQUIRE(stage.robot().find_path("list_day"));
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("list_day"));
    stage.robot().click(time);
    stage.robot().step(3);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("9h");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(20, 9));
}

TEST_CASE("a day is typed or gone to with the arrows; what is none is asked for again") {
    CellStage stage;
    stage.want(ListColumn::date);
    stage.choose_row();
    stage.walk_to(ListColumn::date);
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.robot().find_path("list_day"));
    stage.type("31/02");
    CHECK(stage.robot().shows("February 2027 has only 28 days"));
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.robot().find_path("list_day"));
    stage.press(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.type("23");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(23, 18));
    CHECK(stage.is_in_view());
    CHECK(stage.list().cell == ListColumn::date);
    // The list has the keyboard again.
    stage.press(ImGuiKey_F2);
    REQUIRE(stage.robot().find_path("list_day"));
    stage.press(ImGuiKey_DownArrow);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(30, 18));
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("a day of a row is typed as people say it, and what it leaves out is that of the post") {
    struct Said {
        const char* typed;
        int day;
    };
    for (const Said said : {Said{"monday", 19}, Said{"+3", 16}, Said{"w44", 26}, Said{"29", 29}, Said{"30 oct", 30}}) {
        CAPTURE(said.typed);
        CellStage stage;
        stage.want(ListColumn::date);
        stage.choose_row();
        stage.walk_to(ListColumn::date);
        stage.press(ImGuiKey_Enter);
        REQUIRE(stage.robot().find_path("list_day"));
        stage.type(said.typed);
        stage.press(ImGuiKey_Enter);
        CHECK_FALSE(stage.robot().find_path("list_day"));
        CHECK(stage.when() == CellStage::at(said.day, 18));
        CHECK(stage.session().steps_done() == 1);
    }
}
