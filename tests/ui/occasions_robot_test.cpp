// Contests, live events, influencers' posts and incidents on the calendar and in the inspector.
#include "app/command.hpp"
#include "app/incident_requests.hpp"
#include "app/occasion_requests.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using facts::OccasionKind;
using robot::both_languages;
using testing::Items;

namespace {

struct Occasions : Items {
    explicit Occasions(facts::Language language, float height_px = 2400) : Items(language, height_px) {}

    void run(CommandId id) {
        REQUIRE(run_command(id, frame()));
        robot().step(4);
    }
    void select(Uuid item) {
        frame().state().selection = Selection::of_occasion(item);
        frame().state().inspector_open = true;
        robot().step(3);
    }
    const Contest& contest() { return project().contests[0]; }
    const LiveEvent& live() { return project().live_events[0]; }
    const InfluencerPost& guest() { return project().influencer_posts[0]; }
    const Incident& incident() { return project().incidents[0]; }
    WidgetNode bar(std::string_view name) {
        const auto node = robot().find(Role::bar, name, true);
        REQUIRE(node);
        return *node;
    }
    // What the bar is grabbed by at its last day, and the cell of the day after.
    std::pair<Rect, Rect> end_of_bar(std::string_view name) {
        const CalendarCache& cache = *frame().state().calendar.cache;
        for (const BarBox& box : cache.layout.bars) {
            if (cache.month.bars[box.bar].name != name || box.end_grip.empty()) continue;
            const auto last = cache.layout.cell_at(box.end_grip.x0, box.end_grip.y0);
            REQUIRE(last);
            REQUIRE(*last + 1 < cache.layout.cells.size());
            return {box.end_grip, cache.layout.cells[*last + 1].rect};
        }
        FAIL("no end of that bar is shown");
        return {};
    }
    std::size_t tasks_of(Uuid item) { return session().planner().tasks_of(session().plan(), item).size(); }
    std::string day_field(Day day) {
        return facts::weekday_day_month(date::year_month_day(day), frame().preferences().language);
    }
    // A post of tomorrow, scheduled.
    Id<Post> schedule_one() {
        Post post = project().posts[0];
        post.status = PostStatus::scheduled;
        post.when = session().now() + date::days(1);
        for (Variant& variant : post.variants) variant.status.reset(), variant.offset_minutes.reset();
        REQUIRE(session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}}));
        return post.id;
    }
    PostStatus status(Id<Post> id) { return project().posts.find(id)->status; }
};

}  // namespace

TEST_CASE("each kind is made by its command, on the selected day, its name ready to be typed; Delete takes it away") {
    for (const auto language : both_languages) {
        Occasions items(language);
        const Day day = day_of(items.session().now()) + date::days(9);
        const Project before = items.project();
        for (const auto& [command, kind] : {std::pair(CommandId::new_contest, OccasionKind::contest),
                                            {CommandId::new_live_event, OccasionKind::live_event},
                                            {CommandId::new_influencer_post, OccasionKind::influencer_post},
                                            {CommandId::new_incident, OccasionKind::incident}}) {
            items.frame().state().selection = Selection::of(day);
            items.run(command);
            REQUIRE(items.shown() == Selection::Kind::occasion);
            const Uuid item = items.frame().state().selection.occasion;
            const auto made = find_occasion(items.project(), item);
            REQUIRE(made);
            CHECK(made->kind == kind);
            CHECK(day_of(made->begin) == (kind == OccasionKind::incident ? day_of(items.session().now()) : day));
            const auto name = items.robot().find(Role::field, items.word("occasion.name"));
            REQUIRE(name);
            CHECK(name->focused);
            items.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
            items.robot().type("Night of the cocoa");
            items.robot().key(ImGuiKey_Enter);
            items.robot().step(2);
            CHECK(find_occasion(items.project(), item)->name == "Night of the cocoa");
            CHECK(items.bar("Night of the cocoa").selected);
            items.robot().key(ImGuiKey_Delete);
            items.robot().step(3);
            CHECK_FALSE(find_occasion(items.project(), item));
            for (int i = 0; i < 3; ++i) items.session().undo();
            CHECK(items.project() == before);
        }
    }
}

TEST_CASE(
    "a contest is dragged to other days as a whole and by its end, its times stay, its tasks follow, undo is whole") {
    for (const auto language : both_languages) {
        Occasions items(language, 900);
        items.frame().state().inspector_open = false;
        items.robot().step(3);
        const Project before = items.project();
        const Contest was = items.contest();
        const WidgetNode bar = items.bar(was.name);
        const auto cell = [&](const char* day) {
            const auto found = items.robot().find_path("month/" + std::string(day));
            REQUIRE(found);
            return *found;
        };
        // Grabbed on the 21st.
        const WidgetNode grabbed = cell("2026-10-21"), target = cell("2026-10-22");
        items.robot().move_to((grabbed.rect.x0 + grabbed.rect.x1) / 2, (bar.rect.y0 + bar.rect.y1) / 2);
        items.robot().press();
        items.robot().move_to((target.rect.x0 + target.rect.x1) / 2, (bar.rect.y0 + bar.rect.y1) / 2);
        items.robot().step(3);
        CHECK(items.project() == before);
        items.robot().release();
        items.robot().step(3);
        CHECK(items.contest().begin == was.begin + date::days(1));
        CHECK(items.contest().end == was.end + date::days(1));
        CHECK(items.session().undo_label().key == "undo.move_occasion");
        items.session().undo();
        CHECK(items.project() == before);
        items.robot().step(3);
        const auto [grip, next] = items.end_of_bar(was.name);
        REQUIRE_FALSE(next.empty());
        items.robot().move_to((grip.x0 + grip.x1) / 2, (grip.y0 + grip.y1) / 2);
        items.robot().press();
        items.robot().move_to((next.x0 + next.x1) / 2, (next.y0 + next.y1) / 2);
        items.robot().step(3);
        CHECK(items.frame().state().drag.kind == DragState::Kind::occasion_end);
        CHECK(items.project() == before);
        items.robot().release();
        items.robot().step(3);
        CHECK(items.contest().begin == was.begin);
        CHECK(items.contest().end == was.end + date::days(1));
        items.session().undo();
        CHECK(items.project() == before);
    }
}

TEST_CASE(
    "what happens beside posts is moved from the keyboard, an end of it too; an incident is not, and it is said why") {
    for (const auto language : both_languages) {
        Occasions items(language, 900);
        const LocalMinute begin = items.live().begin;
        items.select(items.live().id.value);
        items.run(CommandId::move);
        items.robot().key(ImGuiKey_RightArrow);
        items.robot().key(ImGuiKey_Enter);
        items.robot().step(3);
        CHECK(items.live().begin == begin + date::days(1));
        const LocalMinute end = items.contest().end;
        items.select(items.contest().id.value);
        items.run(CommandId::move);
        items.robot().key(ImGuiKey_End);
        items.robot().key(ImGuiKey_RightArrow);
        items.robot().key(ImGuiKey_Enter);
        items.robot().step(3);
        CHECK(items.contest().end == end + date::days(1));
        const Incident was = items.incident();
        items.select(was.id.value);
        items.run(CommandId::move);
        CHECK_FALSE(items.frame().state().drag.active());
        const facts::Words words(language);
        CHECK(items.robot().shows(words.format("notice.refused", {{"why", words("drag.refused.incident")}})));
        CHECK(items.incident() == was);
    }
}

TEST_CASE("an incident whose bar is dragged stays, and it is said why") {
    for (const auto language : both_languages) {
        Occasions items(language, 900);
        const Incident was = items.incident();
        items.select(was.id.value);
        items.frame().state().inspector_open = false;
        items.robot().step(3);
        const facts::Words words(language);
        const std::string why = words.format("notice.refused", {{"why", words("drag.refused.incident")}});
        const WidgetNode bar = items.bar(find_occasion(items.project(), was.id.value)->name);
        CHECK_FALSE(items.robot().shows(why));
        items.robot().move_to(bar);
        items.robot().press();
        items.robot().move_to((bar.rect.x0 + bar.rect.x1) / 2 + 60, (bar.rect.y0 + bar.rect.y1) / 2);
        items.robot().step(3);
        CHECK(items.robot().shows(why));
        CHECK_FALSE(items.frame().state().drag.active());
        items.robot().release();
        items.robot().step(3);
        CHECK(items.incident() == was);
        CHECK_FALSE(items.frame().state().inspector_open);
    }
}

TEST_CASE("a live event shows what is before, during and after it, and leads to the tasks") {
    for (const auto language : both_languages) {
        Occasions items(language);
        items.select(items.live().id.value);
        REQUIRE(items.tasks_of(items.live().id.value) == 3);
        for (const char* part : {"occasion.before", "occasion.during", "occasion.after"})
            CHECK(items.robot().shows(items.word(part)));
        std::size_t rows = 0;
        for (const WidgetNode& node : items.robot().all(Role::task)) rows += node.path.starts_with("inspector/");
        CHECK(rows == 3);
        items.enter("occasion.end_time", "21:15");
        CHECK(day_of(items.live().end) == day_of(items.live().begin));
        CHECK(minute_of_day(items.live().end).count() == 21 * 60 + 15);
        items.enter("occasion.end_time", "8:00");
        CHECK(minute_of_day(items.live().end).count() == 21 * 60 + 15);
    }
}

TEST_CASE("points are ticked in the sheet; a cancelled contest makes no task any more") {
    for (const auto language : both_languages) {
        Occasions items(language);
        items.select(items.contest().id.value);
        const facts::OccasionPoint& point = *items.session().facts().occasion_points.find("contest_prizes");
        items.robot().click(Role::checkbox, point.name.in(language));
        items.robot().step(3);
        CHECK(items.contest().checked == std::vector<std::string>{"contest_prizes"});
        CHECK(items.robot().shows("1 / 12"));
        REQUIRE(items.tasks_of(items.contest().id.value) > 0);
        items.robot().click(Role::checkbox, items.word("occasion.cancelled"));
        items.robot().step(3);
        CHECK(items.contest().cancelled);
        CHECK_FALSE(items.robot().find(Role::bar, items.contest().name, true));
    }
}

TEST_CASE("who posts for the brand is somebody with an account; from 1 000 euros on the sheet asks for a contract") {
    for (const auto language : both_languages) {
        Occasions items(language);
        items.select(items.guest().id.value);
        const std::string asked = items.word("influencer.contract_needed");
        CHECK_FALSE(items.robot().shows(asked));
        items.robot().click(Role::checkbox, items.word("influencer.contract_signed"));
        items.robot().step(3);
        CHECK_FALSE(items.guest().contract_signed);
        items.enter("influencer.gifts", "100");
        CHECK(items.guest().gifts == Money{10'000});
        const auto warns = [&] {
            for (const WidgetNode& node : items.robot().all(Role::text))
                if (node.label.find(asked) != std::string::npos) return true;
            return false;
        };
        CHECK(warns());
        items.choose("influencer.who", items.word("influencer.nobody"));
        CHECK_FALSE(items.guest().contact);
        CHECK_FALSE(warns());
        items.press("influencer.add_contact");
        items.robot().step(4);
        REQUIRE(items.guest().contact);
        items.enter("contact.handle", "@cocoa");
        CHECK(items.project().contacts.find(*items.guest().contact)->handle == "@cocoa");
    }
}

TEST_CASE(
    "an incident says who decides at its level, pauses what is scheduled and schedules it again once it is over") {
    for (const auto language : both_languages) {
        Occasions items(language);
        const Id<Post> post = items.schedule_one();
        items.run(CommandId::new_incident);
        const Id<Incident> id{items.frame().state().selection.occasion};
        const auto row = [&]() -> const Incident& { return *items.project().incidents.find(id); };
        CHECK(row().level == 1);
        CHECK(items.robot().shows(items.word("incident.decides.1")));
        CHECK_FALSE(items.robot().find(Role::button, items.word("incident.pause")));
        const auto alert = items.robot().find_path("level/level2");
        REQUIRE(alert);
        items.robot().click(*alert);
        items.robot().step(3);
        CHECK(row().level == 2);
        CHECK(items.robot().shows(items.word("incident.decides.2")));
        items.press("incident.pause");
        items.robot().step(3);
        CHECK(items.status(post) == PostStatus::approved);
        items.press("incident.resume");
        items.robot().step(3);
        CHECK(items.status(post) == PostStatus::scheduled);
        items.press("incident.close");
        items.robot().step(3);
        CHECK(row().closed_at == items.session().now());
        items.press("incident.reopen");
        items.robot().step(3);
        CHECK_FALSE(row().closed_at);
    }
}

TEST_CASE("an incident whose rules are off says so and switches them on: its first acts are there") {
    for (const auto language : both_languages) {
        Occasions items(language);
        items.run(CommandId::new_incident);
        const Uuid item = items.frame().state().selection.occasion;
        REQUIRE(items.tasks_of(item) == 0);
        items.press("occasion.rules_on");
        items.robot().step(3);
        CHECK(items.tasks_of(item) == 1);
        CHECK_FALSE(items.robot().find(Role::button, items.word("occasion.rules_on")));
        items.session().undo();
        items.robot().step(3);
        CHECK(items.tasks_of(item) == 0);
    }
}

TEST_CASE("a task of a contest leads to the contest, and the search finds it") {
    for (const auto language : both_languages) {
        Occasions items(language);
        const auto tasks = items.session().planner().tasks_of(items.session().plan(), items.contest().id.value);
        REQUIRE_FALSE(tasks.empty());
        items.show(tasks.front());
        items.robot().click(items.button(items.contest().name));
        CHECK(items.frame().state().selection == Selection::of_occasion(items.contest().id.value));
        items.frame().state().selection = {};
        items.run(CommandId::palette);
        items.robot().type(language == facts::Language::english ? "big live" : "grand live");
        items.robot().step(2);
        bool found = false;
        for (const WidgetNode& node : items.robot().all(Role::menu_item))
            found = found || node.label.find(items.live().name) != std::string::npos;
        CHECK(found);
    }
}

TEST_CASE("the right button on a day offers what can begin on it") {
    for (const auto language : both_languages) {
        Occasions items(language, 900);
        auto cell = items.robot().find_path("month/2026-10-30");
        REQUIRE(cell);
        // Beside its number: lower down lie posts.
        cell->rect.y1 = cell->rect.y0 + 20;
        items.robot().right_click(*cell);
        items.robot().step(2);
        for (const char* word : {"command.add_post", "command.add_campaign", "command.add_contest", "command.add_live",
                                 "command.add_influencer_post", "command.add_incident", "command.add_note"})
            CHECK(items.robot().find(Role::menu_item, items.word(word)));
        items.robot().click(Role::menu_item, items.word("command.add_live"));
        items.robot().step(4);
        REQUIRE(items.shown() == Selection::Kind::occasion);
        const auto made = find_occasion(items.project(), items.frame().state().selection.occasion);
        CHECK(day_of(made->begin) == Day(date::year(2026) / 10 / 30));
    }
}

TEST_CASE("on the board M on an incident says why it stays") {
    for (const auto language : both_languages) {
        Occasions items(language, 900);
        items.frame().show(CalendarView::board);
        items.robot().step(4);
        const Incident was = items.incident();
        items.select(was.id.value);
        const facts::Words words(language);
        const std::string why = words.format("notice.refused", {{"why", words("drag.refused.incident")}});
        REQUIRE_FALSE(items.robot().shows(why));
        items.run(CommandId::move);
        CHECK(items.frame().state().calendar.view == CalendarView::board);
        CHECK(items.robot().shows(why));
        CHECK_FALSE(items.frame().state().drag.active());
        CHECK(items.incident() == was);
    }
}

TEST_CASE("on the board M on a campaign or a live event says where its days are moved") {
    for (const auto language : both_languages) {
        Occasions items(language, 900);
        items.frame().show(CalendarView::board);
        items.robot().step(4);
        const facts::Words words(language);
        const auto moved_in_vain = [&](const std::string& name) {
            const std::string reason = words.format("drag.refused.board", {{"name", name}});
            const std::string why = words.format("notice.refused", {{"why", reason}});
            REQUIRE_FALSE(items.robot().shows(why));
            items.run(CommandId::move);
            CHECK(items.robot().shows(why));
            CHECK_FALSE(items.frame().state().drag.active());
        };
        const Project before = items.project();
        items.select(items.live().id.value);
        moved_in_vain(find_occasion(before, items.live().id.value)->name);
        items.show(before.campaigns[0].id);
        moved_in_vain(before.campaigns[0].name);
        CHECK(items.project() == before);
    }
}
