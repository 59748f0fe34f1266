#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/views_stage.hpp"

namespace tandem::testing {

// Three posts in a project that has no other dated ones, in any view of the calendar: "First lantern" on Tuesday 20
// October 2026 at 18:00, "Second lantern" on the day after at 17:00, in the view of one day an hour before the first,
// and "Third lantern" on Thursday. The first one is carried to where the third one is, among hours an hour lower too.
struct CarriedStage : ViewsStage {
    using PostList = std::vector<Id<Post>>;
    // What views say of a post that is carried: another day or hour, another place of its channel, another step.
    enum class Carries : unsigned char { days, places, steps };

    const CalendarView view;
    Id<Post> first, second, third;
    Project before;
    std::size_t steps = 0;

    explicit CarriedStage(CalendarView looked_at) : ViewsStage(room_for(looked_at)), view(looked_at) {
        RemovePosts others;
        for (const Post& post : project().posts)
            if (post.when) others.posts.push_back(post.id);
        Request request{{"undo.edit_posts", {{"n", "3"}}}, {std::move(others)}, {}};
        const bool one_day = view == CalendarView::day, board = view == CalendarView::board;
        first = add(request, "First lantern", 20, 18);
        second = add(request, "Second lantern", one_day ? 20 : 21, 17);
        // The column that cards are carried to is open.
        third = add(request, "Third lantern", 22, 12, board ? PostStatus::brief : PostStatus::draft);
        REQUIRE(session().submit(std::move(request)));
        frame().state().shown_day = october(20);
        calendar().view = view;
        robot().step(4);
        calendar().minute_wanted = 18 * 60 + 45;
        robot().step(3);
        remember();
    }
    static Day october(int day) { return Day(date::year(2026) / date::October / day); }
    Carries carries() const {
        switch (view) {
            case CalendarView::month:
            case CalendarView::week:
            case CalendarView::day:
            case CalendarView::list:
            case CalendarView::year: return Carries::days;
            case CalendarView::grid: return Carries::places;
            case CalendarView::board: return Carries::steps;
        }
        return {};
    }
    // From now on nothing else is to have changed.
    void remember() {
        before = project();
        steps = session().steps_done();
    }
    DragState& drag() { return frame().state().drag; }
    const Selection& selection() { return frame().state().selection; }
    const Post& row(Id<Post> id) {
        const Post* post = project().posts.find(id);
        REQUIRE(post);
        return *post;
    }
    WidgetNode at(std::string_view path) {
        const auto node = robot().find_path(path);
        REQUIRE_MESSAGE(node, std::string(path));
        return *node;
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void hold(ImGuiKey modifier, bool down) {
        ImGui::GetIO().AddKeyEvent(modifier, down);
        robot().step(2);
    }
    void select(PostList posts) {
        frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
        robot().step(3);
    }
    // A post gets this step, and what is approved is locked.
    void settle(Id<Post> id, PostStatus status) {
        Settings settings = project().settings;
        settings.lock_approved = true;
        Post post = row(id);
        post.status = status;
        REQUIRE(session().submit({{"undo.edit_post", {}}, {PutSettings{settings}, Put<Post>{std::move(post)}}, {}}));
        robot().step(4);
        remember();
    }
    // Where a post is clicked and grabbed; in the year that is its day.
    WidgetNode grip(Id<Post> id) {
        if (view == CalendarView::year) return at("year/" + to_text(day_of(*row(id).when)));
        if (view != CalendarView::list) return node(Role::post, row(id).title);
        WidgetNode time = at("post:" + to_text(id) + "/row");
        time.rect.x0 += 18, time.rect.x1 = time.rect.x0 + 20;
        return time;
    }
    // Once the pointer rests there, and long enough after the last press to be no second one of a double click.
    void click_with(ImGuiKey modifier, Id<Post> id) {
        robot().move_to(grip(id));
        robot().step(40);
        hold(modifier, true);
        robot().click(grip(id));
        hold(modifier, false);
    }
    // The button stays down.
    void carry_first() {
        robot().move_to(grip(first));
        robot().step(40);
        const WidgetNode from = grip(first);
        switch (view) {
            case CalendarView::month: return carry(from, cell("Thu 22"));
            case CalendarView::week: return carry_by(from, 2);
            case CalendarView::day: return carry_by(from, 0);
            case CalendarView::list: return carry(from, at("day/2026-10-22"));
            case CalendarView::year: return carry(from, at("year/2026-10-22"));
            case CalendarView::board: return carry(from, at("board/brief"));
            case CalendarView::grid: return carry(from, grip(third));
        }
    }
    void drop() {
        robot().release();
        robot().step(4);
    }
    // What leads from M to the same place.
    std::vector<ImGuiKey> keys() const {
        constexpr auto down = ImGuiKey_DownArrow, right = ImGuiKey_RightArrow;
        switch (view) {
            case CalendarView::month:
            case CalendarView::year: return {right, right};
            case CalendarView::week: return {right, right, down, down, down, down};
            case CalendarView::day: return {down, down, down, down};
            case CalendarView::list: return {down, down};
            case CalendarView::board: return {ImGuiKey_LeftArrow};
            case CalendarView::grid: return {ImGuiKey_Home};
        }
        return {};
    }
    void carry_by_keys() {
        press(ImGuiKey_M);
        REQUIRE(drag().by_keyboard);
        for (const ImGuiKey key : keys()) press(key);
    }
    // How far that is in views of days.
    std::chrono::minutes by() const {
        if (view == CalendarView::day) return std::chrono::hours(1);
        return date::days(2) + std::chrono::hours(view == CalendarView::week ? 1 : 0);
    }
    // These went so far, nothing else did.
    void check_moved(const PostList& posts, std::chrono::minutes far) {
        for (const Post& was : before.posts) {
            CAPTURE(was.title);
            const bool moves = std::find(posts.begin(), posts.end(), was.id) != posts.end();
            CHECK(row(was.id).when == (moves ? std::optional(*was.when + far) : was.when));
        }
    }
    // The latest post first, as the grid has them.
    PostList order() {
        PostList posts{first, second, third};
        std::sort(posts.begin(), posts.end(), [&](Id<Post> a, Id<Post> b) { return *row(a).when > *row(b).when; });
        return posts;
    }
    // These arrived where the first one was carried to, as far from each other as they were: in one step.
    void check_arrived(const PostList& posts) {
        const auto is_carried = [&](Id<Post> id) { return std::find(posts.begin(), posts.end(), id) != posts.end(); };
        CHECK_FALSE(drag().active());
        CHECK(session().steps_done() == steps + 1);
        switch (carries()) {
            case Carries::days: return check_moved(posts, by());
            case Carries::places: {
                PostList wanted{third, second, first};
                std::stable_partition(wanted.begin(), wanted.end(), is_carried);
                CHECK(order() == wanted);
                return;
            }
            case Carries::steps:
                check_moved({}, std::chrono::minutes(0));
                for (const Id<Post> id : posts) CHECK(row(id).status == PostStatus::brief);
                return;
        }
    }
    void check_nothing_done() {
        CHECK_FALSE(drag().active());
        CHECK(project() == before);
        CHECK(session().steps_done() == steps);
    }
    void undo() {
        press(ImGuiMod_Ctrl | ImGuiKey_Z);
        check_nothing_done();
    }

  private:
    // All columns of the board fit.
    static robot::StageOptions room_for(CalendarView of) {
        robot::StageOptions options;
        if (of == CalendarView::board) options.width_px = 2800, options.height_px = 1400;
        return options;
    }
    Id<Post> add(Request& request, std::string title, int day, int hour, PostStatus status = PostStatus::draft) {
        Post post = new_post(std::move(title), status, {"instagram"});
        post.when = LocalMinute(october(day)) + std::chrono::hours(hour);
        request.actions.emplace_back(Put<Post>{post});
        return post.id;
    }
    void carry_by(const WidgetNode& from, int days) {
        const WeekLayout& layout = calendar().cache->week_layout;
        pick_up(from);
        const float x = (from.rect.x0 + from.rect.x1) / 2, y = (from.rect.y0 + from.rect.y1) / 2;
        robot().move_to(x + layout.days.front().column.width() * static_cast<float>(days), y + layout.hour_px);
        robot().step(2);
    }
};

}  // namespace tandem::testing
