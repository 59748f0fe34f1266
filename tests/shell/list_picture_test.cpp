// The list of the calendar while somebody works in it: in a cell by keyboard, and with several rows.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "shell/two_pictures.hpp"
#include "ui/list/list_state.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Day october(int day) { return Day(date::year(2026) / date::October / day); }

// From this day on; the path of the list.
std::string show_list(Scene& scene, Day from) {
    scene.frame->show(CalendarView::list);
    scene.frame->state().drawer_open = false;
    scene.frame->state().shown_day = from;
    scene.robot->step(4);
    for (const WidgetNode& node : scene.robot->all(Role::group))
        if (node.path == "list" || node.path.ends_with("/list")) return node.path;
    FAIL("no list");
    return {};
}

// The first posts of the day and after, in the order of time.
std::vector<Id<Post>> first_posts(const Project& project, Day from, std::size_t count) {
    std::vector<std::pair<LocalMinute, Id<Post>>> dated;
    for (const Post& post : project.posts)
        if (post.when && day_of(*post.when) >= from) dated.emplace_back(*post.when, post.id);
    std::sort(dated.begin(), dated.end());
    REQUIRE(dated.size() >= count);
    std::vector<Id<Post>> posts;
    for (std::size_t i = 0; i < count; ++i) posts.push_back(dated[i].second);
    return posts;
}

void select(Scene& scene, std::vector<Id<Post>> posts) {
    scene.frame->state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
    scene.robot->step(3);
}

}  // namespace

TEST_CASE("the list with the keyboard in a cell looks like its reference pictures") {
    compare_two("list-cell", [](Scene& scene) {
        const std::string list = show_list(scene, october(20));
        select(scene, first_posts(scene.session.project(), october(20), 1));
        const auto& cell = scene.frame->state().calendar.list->cell;
        for (std::size_t i = 0; i < list_column_count && cell != ListColumn::title; ++i) {
            scene.robot->key(ImGuiKey_RightArrow);
            scene.robot->step(3);
        }
        CHECK(cell == ListColumn::title);
        CHECK(scene.robot->find_path("row/cell"));
        return list;
    });
}

TEST_CASE("the list with several rows selected, and the bar for them, looks like its reference pictures") {
    const auto show = [](Scene& scene) {
        const std::string list = show_list(scene, october(20));
        select(scene, first_posts(scene.session.project(), october(21), 4));
        CHECK(scene.robot->find_path("list/bulk"));
        return list;
    };
    compare_two("list-bulk", show, foot_of);
}
