#include <algorithm>

#include "ui/drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a post is dragged: the card tells the consequences, the project waits for the drop") {
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    CHECK(calendar.drag().over == DragStage::october(22));
    REQUIRE(calendar.card());
    CHECK(calendar.robot().shows("Moves 6 CM tasks"));
    CHECK(calendar.robot().shows("Thursday"));
    CHECK(calendar.robot().shows(calendar.word("card.over")));
    CHECK(calendar.robot().shows("Friday"));
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time());
    CHECK_FALSE(calendar.session().can_undo());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time() + date::days(2));
    CHECK_FALSE(calendar.card());
    CHECK(calendar.session().undo_label().key == "undo.move_post");
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time());
    CHECK_FALSE(calendar.session().can_undo());
}

TEST_CASE("the card is there at once and looks for a day that fits frame by frame, without waiting for an event") {
    DragStage calendar;
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
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Fri 23");
    const Plan shown = calendar.frame().state().calendar.cache->drag.made.back().preview->plan;
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(same_plan(shown, calendar.session().plan()));
}

TEST_CASE("each day is worked out once, however long the pointer stays or comes back") {
    DragStage calendar;
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
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    calendar.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(calendar.drag().active());
    calendar.robot().move_to(calendar.cell("Wed 28"));
    CHECK_FALSE(calendar.drag().active());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time());
    CHECK_FALSE(calendar.session().can_undo());
    calendar.carry_post("Pumpkin contest", "Wed 28");
    CHECK(calendar.drag().active());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time() + date::days(8));
}

TEST_CASE("dragging announced work names who has to be told, in the card and after the drop") {
    DragStage calendar;
    // The week of the 13th was told: find a post of it whose work has been given out.
    const Post* announced = nullptr;
    for (const Post& post : calendar.project().posts)
        for (const Id<Task> task : calendar.session().planner().tasks_of(calendar.session().plan(), post.id.value)) {
            const RosterRow* row = calendar.project().roster.find({task.value});
            const bool open = calendar.session().plan().task(task)->state == TaskState::open;
            if (row && row->published && open && post.when && day_of(*post.when) > DragStage::october(14) &&
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
    // Undone, nobody has to be told.
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    calendar.robot().step(3);
    CHECK_FALSE(calendar.robot().shows("To inform: "));
}

TEST_CASE("what is told twice stands there once, for as long as if it were told then") {
    DragStage calendar;
    const Notice notice{Notice::Kind::done, {"notice.inform.title", {{"people", "Ana"}}}, {}, {}, {}};
    const auto count = [&] {
        int found = 0;
        for (const WidgetNode& node : calendar.frame().tree().nodes())
            found += node.role == Role::card && node.label == "To inform: Ana" ? 1 : 0;
        return found;
    };
    for (int i = 0; i < 2; ++i) {
        calendar.frame().tell(notice);
        calendar.robot().step(2);
        CHECK(count() == 1);
    }
}

TEST_CASE("a small movement is a click, not a drag") {
    DragStage calendar;
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
        DragStage calendar;
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
    DragStage calendar;
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
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Wed 7");
    CHECK(calendar.robot().shows(calendar.word("conflict.in_the_past")));
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time() - date::days(13));
}

TEST_CASE("an idea goes onto a day at its suggested time, and back among the ideas") {
    DragStage calendar;
    const WidgetNode idea = calendar.robot().all(Role::idea).front();
    const std::string title = idea.label;
    const Id<Post> id = calendar.post(title)->id;
    calendar.carry(idea, calendar.cell("Sun 18"));
    CHECK(calendar.card());
    CHECK(calendar.frame().state().hint == "Planning the idea “" + title + "”");
    calendar.robot().release();
    calendar.robot().step(2);
    const Post* scheduled = calendar.project().posts.find(id);
    REQUIRE(scheduled->when);
    CHECK(day_of(*scheduled->when) == DragStage::october(18));
    CHECK(scheduled->status == PostStatus::brief);
    calendar.carry(calendar.node(Role::post, title), calendar.robot().all(Role::idea).front());
    CHECK(calendar.card());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.project().posts.find(id)->when);
    CHECK(calendar.session().undo_label().key == "undo.remove_date");
}

TEST_CASE("selected posts move together in one step") {
    DragStage calendar;
    const LocalMinute hiring = calendar.when("hiring");
    calendar.frame().state().selection = {
        Selection::Kind::posts, {calendar.post("Pumpkin contest")->id, calendar.post("hiring")->id}, {}, {}, {}};
    calendar.carry_post("Pumpkin contest", "Wed 21");
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time() + date::days(1));
    CHECK(calendar.when("hiring") == hiring + date::days(1));
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("hiring") == hiring);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time());
}

TEST_CASE("the status line says what is dragged, and its keys") {
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    CHECK(calendar.robot().shows("Moving 1 post and"));
    CHECK(calendar.robot().shows(calendar.word("card.copies")));
    calendar.robot().key(ImGuiKey_Escape);
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.robot().shows("Moving 1 post and"));
}

TEST_CASE("what the slot pushes out of the target's cell is counted by its +N") {
    DragStage calendar;
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
    DragStage calendar;
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

TEST_CASE("a channel dragged by its badge moves alone, and its post stays where it is drawn") {
    DragStage calendar;
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

TEST_CASE("the weeks can be scrolled while dragging, to drop beyond what was shown") {
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Wed 28");
    calendar.robot().wheel(-1);
    calendar.robot().wheel(-1);
    CHECK(calendar.drag().over == DragStage::october(28) + date::days(14));
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time() + date::days(22));
}

TEST_CASE("the card stays in the window and off the pointer wherever the drag goes") {
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    for (const char* day : {"Sun 25", "Sat 31", "Mon 19", "Fri 9", "Sun 4", "Mon 26", "Wed 14"}) {
        calendar.robot().move_to(calendar.cell(day));
        calendar.robot().step();
        const auto card = calendar.robot().find_path("consequences");
        REQUIRE(card);
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        CHECK_FALSE(card->full.contains(pointer.x, pointer.y));
        // The status line says which keys there are.
        CHECK(Rect{0, 0, 1440, 900 - dims::status_line}.contains(card->full));
    }
    calendar.robot().key(ImGuiKey_Escape);
    calendar.robot().release();
}

TEST_CASE("dropped where it was, nothing happens") {
    DragStage calendar;
    calendar.carry_post("Pumpkin contest", "Thu 22");
    calendar.robot().move_to(calendar.cell("Tue 20"));
    calendar.robot().step();
    CHECK_FALSE(calendar.card());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK_FALSE(calendar.session().can_undo());
}
