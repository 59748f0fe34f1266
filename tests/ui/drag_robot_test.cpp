#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The English sample, the inspector folded: "Pumpkin contest" stands on Tuesday 20 October 2026 at 18:00.
struct Calendar : MonthStage {
    static Day october(int day) { return Day(date::year(2026) / date::October / day); }
    void carry_post(std::string_view title, std::string_view day) { carry(node(Role::post, title), cell(day)); }
    DragState& drag() { return frame().state().drag; }
    bool card() { return robot().find_path("consequences").has_value(); }
    int previews() { return frame().state().calendar.cache->drag.asked; }
};

const LocalMinute pumpkin_time = LocalMinute(Calendar::october(20)) + std::chrono::hours(18);

}  // namespace

TEST_CASE("a post is dragged: the card tells the consequences, the project waits for the drop") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    CHECK(calendar.drag().over == Calendar::october(22));
    REQUIRE(calendar.card());
    CHECK(calendar.robot().shows("Moves 6 CM tasks"));
    CHECK(calendar.robot().shows("Thursday"));
    CHECK(calendar.robot().shows(calendar.word("card.over")));
    CHECK(calendar.robot().shows("Friday"));
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time);
    CHECK_FALSE(calendar.session().can_undo());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time + date::days(2));
    CHECK_FALSE(calendar.card());
    CHECK(calendar.session().undo_label().key == "undo.move_post");
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time);
    CHECK_FALSE(calendar.session().can_undo());
}

TEST_CASE("the card is there at once and looks for a day that fits frame by frame, without waiting for an event") {
    Calendar calendar;
    calendar.robot().move_to(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    calendar.robot().move_to(at.x + 8, at.y + 3);
    const WidgetNode thursday = calendar.cell("Thu 22");
    ImGui::GetIO().AddMousePosEvent((thursday.rect.x0 + thursday.rect.x1) / 2, thursday.rect.y1 - 6);
    calendar.robot().step(1);
    REQUIRE(calendar.card());
    CHECK(calendar.robot().shows(calendar.word("card.looking")));
    int frames = 0;
    while (calendar.frame().next_change() == std::chrono::milliseconds(0) && frames < 100) {
        calendar.robot().step(1);
        ++frames;
    }
    CHECK(frames > 0);
    CHECK(frames <= 20);
    CHECK_FALSE(calendar.robot().shows(calendar.word("card.looking")));
    CHECK(calendar.robot().shows("Friday"));
    calendar.robot().key(ImGuiKey_Escape);
    CHECK(calendar.frame().next_change() != std::chrono::milliseconds(0));
}

TEST_CASE("the plan after the drop is the one the card was made from") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Fri 23");
    const Plan shown = calendar.frame().state().calendar.cache->drag.made.back().preview->plan;
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(same_plan(shown, calendar.session().plan()));
}

TEST_CASE("each day is worked out once, however long the pointer stays or comes back") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    const int asked = calendar.previews();
    calendar.robot().step(10);
    calendar.robot().move_to(calendar.cell("Fri 23"));
    calendar.robot().move_to(calendar.cell("Thu 22"));
    calendar.robot().move_to(calendar.cell("Fri 23"));
    CHECK(calendar.previews() == asked + 1);
    calendar.robot().key(ImGuiKey_Escape);
    calendar.robot().release();
}

TEST_CASE("Escape ends the drag, and the held button does not begin another") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    calendar.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(calendar.drag().active());
    calendar.robot().move_to(calendar.cell("Wed 28"));
    CHECK_FALSE(calendar.drag().active());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time);
    CHECK_FALSE(calendar.session().can_undo());
    calendar.carry_post("Pumpkin contest", "Wed 28");
    CHECK(calendar.drag().active());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time + date::days(8));
}

TEST_CASE("dragging announced work names who has to be told, in the card and after the drop") {
    Calendar calendar;
    // The week of the 13th was told: find a post of it whose work has been given out.
    const Post* announced = nullptr;
    for (const Post& post : calendar.project().posts)
        for (const Id<Task> task : calendar.session().planner().tasks_of(calendar.session().plan(), post.id.value)) {
            const RosterRow* row = calendar.project().roster.find({task.value});
            const bool open = calendar.session().plan().task(task)->state == TaskState::open;
            if (row && row->published && open && post.when && day_of(*post.when) > Calendar::october(14) &&
                !announced && calendar.robot().find(Role::post, post.title, true))
                announced = &post;
        }
    REQUIRE(announced);
    calendar.carry_post(announced->title, "Wed 28");
    CHECK(calendar.robot().shows("To inform: "));
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.card());
    CHECK(calendar.robot().shows("To inform: "));
}

TEST_CASE("a small movement is a click, not a drag") {
    Calendar calendar;
    calendar.robot().move_to(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    calendar.robot().move_to(at.x + 3, at.y + 1);
    CHECK_FALSE(calendar.drag().active());
    calendar.robot().release();
    CHECK(calendar.frame().state().selection == Selection::of(calendar.post("Pumpkin contest")->id));
}

TEST_CASE("Ctrl or Alt, read while dragging, copies") {
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Alt}) {
        Calendar calendar;
        const std::size_t before = calendar.project().posts.size();
        calendar.carry_post("Pumpkin contest", "Thu 22");
        CHECK_FALSE(calendar.drag().copy);
        ImGui::GetIO().AddKeyEvent(modifier, true);
        calendar.robot().step(2);
        CHECK(calendar.drag().copy);
        calendar.robot().release();
        ImGui::GetIO().AddKeyEvent(modifier, false);
        calendar.robot().step(2);
        CHECK(calendar.project().posts.size() == before + 1);
        CHECK(calendar.session().undo_label().key == "undo.copy_post");
        calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(calendar.project().posts.size() == before);
    }
}

TEST_CASE("a published post stays: the reason is said at the pointer") {
    Calendar calendar;
    const LocalMinute before = calendar.when("Blind tasting") - date::days(0);
    calendar.carry_post("Thanks, teachers", "Thu 22");
    CHECK(calendar.card());
    CHECK(calendar.robot().shows("Published on "));
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.session().can_undo());
    CHECK(calendar.when("Blind tasting") == before);
}

TEST_CASE("a day before today is allowed, with a warning") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Wed 7");
    CHECK(calendar.robot().shows(calendar.word("conflict.in_the_past")));
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time - date::days(13));
}

TEST_CASE("an idea goes onto a day at its suggested time, and back among the ideas") {
    Calendar calendar;
    const WidgetNode idea = calendar.robot().all(Role::idea).front();
    const std::string title = idea.label;
    const Id<Post> id = calendar.post(title)->id;
    calendar.carry(idea, calendar.cell("Sun 18"));
    CHECK(calendar.card());
    CHECK(calendar.frame().state().hint == "Moving 1 post");
    calendar.robot().release();
    calendar.robot().step(2);
    const Post* scheduled = calendar.project().posts.find(id);
    REQUIRE(scheduled->when);
    CHECK(day_of(*scheduled->when) == Calendar::october(18));
    CHECK(scheduled->status == PostStatus::brief);
    calendar.carry(calendar.node(Role::post, title), calendar.robot().all(Role::idea).front());
    CHECK(calendar.card());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.project().posts.find(id)->when);
    CHECK(calendar.session().undo_label().key == "undo.remove_date");
}

TEST_CASE("selected posts move together in one step") {
    Calendar calendar;
    const LocalMinute hiring = calendar.when("hiring");
    calendar.frame().state().selection = {
        Selection::Kind::posts, {calendar.post("Pumpkin contest")->id, calendar.post("hiring")->id}, {}, {}, {}};
    calendar.carry_post("Pumpkin contest", "Wed 21");
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time + date::days(1));
    CHECK(calendar.when("hiring") == hiring + date::days(1));
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("hiring") == hiring);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time);
}

TEST_CASE("a campaign is dragged by its bar, and resized by both ends") {
    Calendar calendar;
    const auto days = [&] {
        for (const Campaign& campaign : calendar.project().campaigns)
            if (campaign.name == "Sweet Halloween") return campaign.days;
        return DayRange{};
    };
    const DayRange before = days();
    const auto bar = [&] { return calendar.node(Role::bar, "Sweet Halloween"); };
    WidgetNode body = bar();
    body.rect.x0 += 60, body.rect.x1 = body.rect.x0 + 10;
    WidgetNode target = calendar.cell("Wed 21");
    target.rect.y1 = target.rect.y0 + 60;
    calendar.carry(body, target);
    CHECK(calendar.drag().kind == DragState::Kind::campaign);
    CHECK(calendar.card());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(days() == DayRange{before.begin + date::days(2), before.end + date::days(2)});
    CHECK(calendar.session().undo_label().key == "undo.move_campaign");
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    REQUIRE(days() == before);

    WidgetNode begin = bar();
    begin.rect.x1 = begin.rect.x0 + 4;
    calendar.carry(begin, calendar.cell("Wed 21"));
    CHECK(calendar.drag().kind == DragState::Kind::campaign_begin);
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(days() == DayRange{before.begin + date::days(2), before.end});
    CHECK(calendar.session().undo_label().key == "undo.resize_campaign");
}

TEST_CASE("a campaign's last day is dragged by the other end of its bar") {
    Calendar calendar;
    const auto days = [&] {
        for (const Campaign& campaign : calendar.project().campaigns)
            if (campaign.name == "Goût Week" || campaign.name.find("Taste") != std::string::npos)
                return std::pair(campaign.name, campaign.days);
        return std::pair(std::string(), DayRange{});
    };
    const auto [name, before] = days();
    REQUIRE_FALSE(name.empty());
    // Its last piece: the lowest bar of that name, or the one furthest to the right.
    WidgetNode last;
    for (const WidgetNode& node : calendar.robot().all(Role::bar))
        if (node.label == name && (last.rect.empty() || node.rect.y0 > last.rect.y0)) last = node;
    REQUIRE_FALSE(last.rect.empty());
    last.rect.x0 = last.rect.x1 - 4;
    const Day target = before.end + date::days(2);
    calendar.carry(last, calendar.cell(facts::weekday_day(date::year_month_day(target), facts::Language::english)));
    CHECK(calendar.drag().kind == DragState::Kind::campaign_end);
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(days().second == DayRange{before.begin, target + date::days(1)});
    CHECK(calendar.session().undo_label().key == "undo.resize_campaign");
}

TEST_CASE("the status line says what is dragged, and its keys") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    CHECK(calendar.robot().shows("Moving 1 post and"));
    CHECK(calendar.robot().shows(calendar.word("card.copies")));
    calendar.robot().key(ImGuiKey_Escape);
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.robot().shows("Moving 1 post and"));
}

TEST_CASE("what the slot pushes out of the target's cell is counted by its +N") {
    Calendar calendar;
    const auto more = [&](std::string_view day) {
        const Rect cell = calendar.cell(day).rect;
        int most = 0;
        for (const WidgetNode& node : calendar.frame().tree().nodes())
            if (node.label.starts_with("+") && node.label.size() == 2 && cell.contains(node.rect))
                most = std::max(most, node.label[1] - '0');
        return most;
    };
    REQUIRE(more("Thu 22") == 2);
    calendar.carry_post("Pumpkin contest", "Thu 22");
    CHECK(more("Thu 22") == 3);
    calendar.robot().move_to(calendar.cell("Fri 23"));
    calendar.robot().step(2);
    CHECK(more("Thu 22") == 2);
}

TEST_CASE("changed days keep to the lens and the filters while something is dragged") {
    Calendar calendar;
    const auto work = [&] { return calendar.frame().state().calendar.cache->drag.made.back().work; };
    calendar.frame().set_lens(Lens::smm);
    calendar.robot().step(2);
    calendar.carry_post("Pumpkin contest", "Thu 22");
    REQUIRE_FALSE(work().empty());
    for (const auto& [day, line] : work()) CHECK_FALSE(line);
    calendar.robot().key(ImGuiKey_Escape);
    calendar.robot().release();

    calendar.frame().set_lens(Lens::both);
    calendar.frame().state().filters.networks = {"instagram"};
    calendar.robot().step(2);
    calendar.carry_post("Pumpkin contest", "Thu 22");
    const auto lines = work();
    calendar.robot().release();
    calendar.robot().step(2);
    REQUIRE_FALSE(lines.empty());
    const CalendarCache& cache = *calendar.frame().state().calendar.cache;
    for (const auto& [day, line] : lines) {
        const auto cell = cache.month.grid.cell_of(day);
        if (cell) CHECK(cache.month.days[static_cast<std::size_t>(7 * cell->week + cell->column)].work == line);
    }
}

TEST_CASE("an idea is reached with Tab, picked up with M, and dropped with Enter on a day") {
    Calendar calendar;
    const auto focused = [&]() -> std::string {
        for (const WidgetNode& node : calendar.robot().all(Role::idea))
            if (node.focused) return node.label;
        return {};
    };
    for (int i = 0; i < 60 && focused().empty(); ++i) calendar.robot().key(ImGuiKey_Tab);
    const std::string title = focused();
    REQUIRE_FALSE(title.empty());
    calendar.robot().key(ImGuiKey_Enter);
    calendar.robot().step(2);
    const Id<Post> id = calendar.post(title)->id;
    REQUIRE(calendar.frame().state().selection == Selection::of(id));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    REQUIRE(calendar.drag().kind == DragState::Kind::idea);
    const Day first = *calendar.drag().over;
    calendar.robot().key(ImGuiKey_RightArrow);
    calendar.robot().key(ImGuiKey_DownArrow);
    CHECK(calendar.card());
    calendar.robot().key(ImGuiKey_Enter);
    REQUIRE(calendar.project().posts.find(id)->when);
    CHECK(day_of(*calendar.project().posts.find(id)->when) == first + date::days(8));
}

TEST_CASE("a channel dragged by its badge moves alone, and its post stays where it is drawn") {
    Calendar calendar;
    Post post = *calendar.post("Pumpkin contest");
    Variant second = post.variants.front();
    second.id = calendar.session().ids().make<Variant>();
    for (const Channel& channel : calendar.project().channels)
        if (channel.network == "facebook") second.channel = channel.id;
    // The first is cancelled: the badge stands for the second, and a third goes with it.
    Variant third = second;
    third.id = calendar.session().ids().make<Variant>();
    for (const Channel& channel : calendar.project().channels)
        if (channel.network == "linkedin") third.channel = channel.id;
    post.variants.front().status = PostStatus::cancelled;
    post.variants.push_back(second);
    post.variants.push_back(third);
    calendar.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}});
    calendar.robot().step(2);
    WidgetNode badge = calendar.node(Role::post, "Pumpkin contest");
    badge.rect.x1 = badge.rect.x0 + 20, badge.rect.y1 = badge.rect.y0 + 14;
    calendar.carry(badge, calendar.cell("Thu 22"));
    CHECK(calendar.drag().kind == DragState::Kind::variant);
    CHECK(calendar.drag().variants == std::vector{second.id});
    calendar.robot().release();
    calendar.robot().step(2);
    const Post& moved = *calendar.project().posts.find(post.id);
    CHECK(moved.when == post.when);
    CHECK(moved.variant(second.id)->offset_minutes == 2 * 24 * 60);
    CHECK_FALSE(moved.variant(post.variants.front().id)->offset_minutes);
    CHECK_FALSE(moved.variant(third.id)->offset_minutes);
}

TEST_CASE("M picks up, arrows move, Enter drops: with the same card and one step") {
    Calendar calendar;
    calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    REQUIRE(calendar.drag().by_keyboard);
    calendar.robot().key(ImGuiKey_RightArrow);
    calendar.robot().key(ImGuiKey_RightArrow);
    CHECK(calendar.card());
    CHECK(calendar.robot().shows("Moves 6 CM tasks"));
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time);
    calendar.robot().key(ImGuiKey_Enter);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time + date::days(2));
    CHECK_FALSE(calendar.drag().active());
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time);
}

TEST_CASE("a drag by keyboard is given up with Escape") {
    Calendar calendar;
    calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    calendar.robot().key(ImGuiKey_DownArrow);
    CHECK(calendar.drag().over == Calendar::october(27));
    calendar.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(calendar.drag().active());
    CHECK_FALSE(calendar.session().can_undo());
    CHECK(calendar.frame().state().selection.kind == Selection::Kind::posts);
}

TEST_CASE("while dragging by keyboard, I drops among the ideas") {
    Calendar calendar;
    calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    CHECK(calendar.robot().shows(calendar.word("card.to_ideas")));
    calendar.robot().key(ImGuiKey_I);
    CHECK_FALSE(calendar.drag().active());
    CHECK_FALSE(calendar.post("Pumpkin contest")->when);
    CHECK(calendar.session().undo_label().key == "undo.remove_date");
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time);
}

TEST_CASE("a published post does not go among the ideas by keyboard: the card says why, and the arrows lead back") {
    Calendar calendar;
    calendar.frame().state().selection = Selection::of(calendar.post("Thanks, teachers")->id);
    const Day day = day_of(calendar.when("Thanks, teachers"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    REQUIRE(calendar.drag().by_keyboard);
    calendar.robot().key(ImGuiKey_I);
    CHECK(calendar.drag().active());
    CHECK(calendar.robot().shows("Published on "));
    calendar.robot().key(ImGuiKey_RightArrow);
    CHECK(calendar.drag().over == day + date::days(1));
    calendar.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(calendar.session().can_undo());
}

TEST_CASE("Ctrl or Alt with Enter drops a copy of what is dragged by keyboard") {
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Alt}) {
        Calendar calendar;
        const std::size_t before = calendar.project().posts.size();
        const Id<Post> original = calendar.post("Pumpkin contest")->id;
        calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
        calendar.robot().key(ImGuiKey_M);
        calendar.robot().step(2);
        calendar.robot().key(ImGuiKey_RightArrow);
        calendar.robot().key(modifier | ImGuiKey_Enter);
        CHECK_FALSE(calendar.drag().active());
        CHECK(calendar.project().posts.size() == before + 1);
        CHECK(calendar.project().posts.find(original)->when == pumpkin_time);
        CHECK(calendar.session().undo_label().key == "undo.copy_post");
    }
}

TEST_CASE("by keyboard, Home and End take an end of a campaign") {
    Calendar calendar;
    const auto campaign = [&]() -> const Campaign& {
        for (const Campaign& one : calendar.project().campaigns)
            if (one.name == "Sweet Halloween") return one;
        throw std::runtime_error("no such campaign");
    };
    const DayRange before = campaign().days;
    const auto pick_up = [&](ImGuiKey edge) {
        calendar.frame().state().selection = Selection::of(campaign().id);
        calendar.robot().key(ImGuiKey_M);
        calendar.robot().step(2);
        calendar.robot().key(edge);
    };
    pick_up(ImGuiKey_Home);
    CHECK(calendar.drag().kind == DragState::Kind::campaign_begin);
    calendar.robot().key(ImGuiKey_RightArrow);
    CHECK(calendar.card());
    calendar.robot().key(ImGuiKey_Enter);
    CHECK(campaign().days == DayRange{before.begin + date::days(1), before.end});
    CHECK(calendar.session().undo_label().key == "undo.resize_campaign");
    pick_up(ImGuiKey_End);
    CHECK(calendar.drag().kind == DragState::Kind::campaign_end);
    calendar.robot().key(ImGuiKey_LeftArrow);
    calendar.robot().key(ImGuiKey_Enter);
    CHECK(campaign().days == DayRange{before.begin + date::days(1), before.end - date::days(1)});
}

TEST_CASE("the weeks can be scrolled while dragging, to drop beyond what was shown") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Wed 28");
    calendar.robot().wheel(-1);
    calendar.robot().wheel(-1);
    CHECK(calendar.drag().over == Calendar::october(28) + date::days(14));
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == pumpkin_time + date::days(22));
}

TEST_CASE("the card stays in the window and off the pointer wherever the drag goes") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    for (const char* day : {"Sun 25", "Sat 31", "Mon 19", "Fri 9", "Sun 4", "Mon 26", "Wed 14"}) {
        calendar.robot().move_to(calendar.cell(day));
        calendar.robot().step();
        const auto card = calendar.robot().find_path("consequences");
        REQUIRE(card);
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        CHECK_FALSE(card->full.contains(pointer.x, pointer.y));
        CHECK(Rect{0, 0, 1440, 900}.contains(card->full));
    }
    calendar.robot().key(ImGuiKey_Escape);
    calendar.robot().release();
}

TEST_CASE("dropped where it was, nothing happens") {
    Calendar calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    calendar.robot().move_to(calendar.cell("Tue 20"));
    calendar.robot().step();
    CHECK_FALSE(calendar.card());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.session().can_undo());
}
