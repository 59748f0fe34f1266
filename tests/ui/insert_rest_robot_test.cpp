// An idea that is inserted on a day, and posts that are pasted there: what is there and later on their channels makes
// room.
#include <algorithm>
#include <string>

#include "app/rest_oracle.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* pasted_title = "Pumpkin contest";

Day day_of_october(int day) { return Day(date::year(2026) / date::October / day); }

struct InsertStage : MonthStage {
    Project before = project();
    // What is to be inserted, where, and what makes room there.
    Id<Post> idea;
    std::string idea_title, cell_label;
    Day target{};
    SlowRoom room;

    DragState& drag() { return frame().state().drag; }
    void press(int chord) {
        robot().key(chord);
        robot().step(2);
    }
    // An idea that is seen and a day to come that is taken on its channels, resp. free.
    void find_idea(bool taken) {
        for (const WidgetNode& node : robot().all(Role::idea)) {
            const Post* post = this->post(node.label);
            if (node.rect != node.full || !post || post->when || post->variants.empty()) continue;
            for (const MonthDay& day : month().days)
                if (!idea && day.day > day_of_october(14) && day.day < day_of_october(31) && suits(*post, day, taken))
                    idea_title = node.label, cell_label = day.label;
        }
        REQUIRE(idea);
    }
    bool suits(Post coming, const MonthDay& day, bool taken) {
        coming.when = LocalMinute(day.day) + std::chrono::hours(12);
        const SlowRoom found = slow_room(project(), {coming});
        if (found.needed != taken || found.rest.follow.empty() == taken) return false;
        idea = coming.id, target = day.day, room = found;
        return true;
    }
    void carry_idea() { carry(node(Role::idea, idea_title), cell(cell_label)); }
    bool card_counts() {
        const std::size_t count = room.rest.follow.size();
        return robot().shows(std::to_string(count) + (count == 1 ? " post makes" : " posts make") + " room, by 1 day");
    }
    // Of what was there before, apart from the idea.
    void check_moved(int by_days) {
        for (const Post& was : before.posts) {
            if (was.id == idea) continue;
            std::optional<LocalMinute> there = was.when;
            if (room.moves(was.id)) *there += date::days(by_days);
            CHECK(project().posts.find(was.id)->when == there);
        }
    }
    void check_one_step() {
        press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(project() == before);
        CHECK_FALSE(session().can_undo());
    }
    void copy(std::initializer_list<const char*> titles) {
        Selection selection;
        selection.kind = Selection::Kind::posts;
        for (const char* title : titles) selection.posts.push_back(post(title)->id);
        frame().state().selection = selection;
        robot().step(2);
        press(ImGuiMod_Ctrl | ImGuiKey_C);
    }
    // As many days on as the copies are of.
    void expect_pasted(std::vector<Post> copies, Day day) {
        auto by = day - day_of(*copies.front().when);
        for (std::size_t i = 0; i < copies.size(); ++i) {
            copies[i].id = {{77, i + 1}};
            *copies[i].when += by;
        }
        room = slow_room(project(), copies);
        REQUIRE(room.needed);
        REQUIRE_FALSE(room.rest.follow.empty());
    }
};

}  // namespace

TEST_CASE("an idea dropped with R on a day that is taken: the card counts what makes room, all is one step") {
    InsertStage stage;
    stage.find_idea(true);
    stage.carry_idea();
    CHECK_FALSE(stage.card_counts());
    CHECK(stage.robot().shows(stage.word("card.rest_key_follows")));
    stage.press(ImGuiKey_R);
    CHECK(stage.drag().takes_rest());
    CHECK(stage.card_counts());
    CHECK(stage.robot().shows(stage.word("card.rest_key_stays")));
    CHECK(stage.project() == stage.before);
    stage.robot().release();
    stage.robot().step(2);
    const Post* inserted = stage.project().posts.find(stage.idea);
    REQUIRE(inserted->when);
    CHECK(day_of(*inserted->when) == stage.target);
    stage.check_moved(1);
    CHECK(stage.session().undo_label().key == "undo.insert_post");
    stage.check_one_step();
}

TEST_CASE("without R nothing makes room, and R takes it back again") {
    InsertStage stage;
    stage.find_idea(true);
    stage.carry_idea();
    stage.press(ImGuiKey_R);
    stage.press(ImGuiKey_R);
    CHECK_FALSE(stage.card_counts());
    stage.robot().release();
    stage.robot().step(2);
    CHECK(stage.project().posts.find(stage.idea)->when);
    stage.check_moved(0);
    CHECK(stage.session().undo_label().key == "undo.schedule_post");
}

TEST_CASE("on a day that is free on its channels nothing moves, and the card says so") {
    InsertStage stage;
    stage.find_idea(false);
    stage.carry_idea();
    stage.press(ImGuiKey_R);
    CHECK(stage.robot().shows(stage.word("card.room_free")));
    stage.robot().release();
    stage.robot().step(2);
    CHECK(day_of(*stage.project().posts.find(stage.idea)->when) == stage.target);
    stage.check_moved(0);
    CHECK(stage.session().undo_label().key == "undo.schedule_post");
}

TEST_CASE("Shift M picks an idea up so that others make room for it") {
    InsertStage stage;
    stage.find_idea(true);
    stage.frame().state().selection = Selection::of(stage.idea);
    stage.robot().step(2);
    stage.press(ImGuiMod_Shift | ImGuiKey_M);
    REQUIRE(stage.drag().kind == DragState::Kind::idea);
    CHECK(stage.drag().takes_rest());
    for (int i = 0; i < 40 && stage.drag().over != stage.target; ++i)
        stage.press(*stage.drag().over < stage.target ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow);
    CHECK(stage.card_counts());
    stage.press(ImGuiKey_Enter);
    CHECK(day_of(*stage.project().posts.find(stage.idea)->when) == stage.target);
    stage.check_moved(1);
    stage.check_one_step();
}

TEST_CASE("the menu of a day pastes and shifts the rest: as one step, and what moved is told") {
    InsertStage stage;
    stage.copy({pasted_title});
    const Post contest = *stage.post(pasted_title);
    stage.expect_pasted({contest}, day_of_october(20));
    REQUIRE(stage.room.moves(contest.id));
    WidgetNode day = stage.cell("Tue 20");
    // Its corner: posts and the name of a day that is celebrated lie beside it.
    day.rect.x1 = day.rect.x0 + 12;
    day.rect.y1 = day.rect.y0 + 12;
    stage.robot().right_click(day);
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, stage.word("command.paste_with_rest"));
    stage.robot().step(2);
    REQUIRE(stage.project().posts.size() == stage.before.posts.size() + 1);
    REQUIRE(stage.frame().state().selection.posts.size() == 1);
    CHECK(stage.project().posts.find(stage.frame().state().selection.posts[0])->when == contest.when);
    stage.check_moved(1);
    CHECK(stage.robot().shows("moved on by 1 day"));
    CHECK(stage.session().undo_label().key == "undo.paste_with_rest");
    stage.check_one_step();
}

TEST_CASE("posts of several days shift the rest by their span, with Ctrl Shift V") {
    InsertStage stage;
    stage.copy({"Candied orange", pasted_title});
    std::vector<Post> copies{*stage.post("Candied orange"), *stage.post(pasted_title)};
    std::sort(copies.begin(), copies.end(), [](const Post& a, const Post& b) { return *a.when < *b.when; });
    const auto span = day_of(*copies[1].when) - day_of(*copies[0].when) + date::days(1);
    REQUIRE(span > date::days(1));
    const Day day = day_of(*copies[0].when);
    stage.expect_pasted(copies, day);
    REQUIRE(stage.room.by_days == span.count());
    stage.frame().state().selection = Selection::of(day);
    stage.robot().step(2);
    stage.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_V);
    REQUIRE(stage.project().posts.size() == stage.before.posts.size() + 2);
    stage.check_moved(static_cast<int>(span.count()));
    stage.check_one_step();
}

TEST_CASE("pasted on days that are free nothing moves, which is told; without anything copied nothing is pasted") {
    InsertStage stage;
    stage.frame().state().selection = Selection::of(day_of_october(28));
    stage.robot().step(2);
    stage.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_V);
    CHECK(stage.project() == stage.before);
    stage.copy({pasted_title});
    stage.frame().state().selection = Selection::of(Day(date::year(2028) / date::March / 8));
    stage.robot().step(2);
    stage.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_V);
    CHECK(stage.project().posts.size() == stage.before.posts.size() + 1);
    stage.check_moved(0);
    CHECK(stage.robot().shows(stage.word("paste.days_free")));
    CHECK(stage.session().undo_label().key == "undo.paste_post");
}

TEST_CASE("in a field that is typed in, Ctrl Shift V pastes no posts") {
    InsertStage stage;
    stage.copy({pasted_title});
    stage.frame().state().inspector_open = true;
    stage.robot().step(3);
    const auto field = stage.robot().find(Role::field, stage.word("post.title"));
    REQUIRE(field);
    stage.robot().click(*field);
    stage.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_V);
    CHECK(stage.project().posts.size() == stage.before.posts.size());
}
