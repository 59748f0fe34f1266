#include <algorithm>
#include <cstdio>
#include <string>

#include <imgui.h>

#include "bench/scene.hpp"
#include "ui/board/board_state.hpp"

// Processor time of frames of the calendar's views.
namespace tandem::bench {
namespace {

// The hours of a week or a day: as they come, at rest, a year of them turned over one by one, and a post carried down
// and up its day, to another quarter of an hour in each frame.
void measure_hours(Scene& scene, CalendarView view, const char* name) {
    constexpr int a_year = 52, most_quarters = 40;
    scene.frame->show(view);
    Samples first, still, turned, carried;
    first.add(scene.cpu_of_frame());
    scene.robot->step(4);
    for (int i = 0; i < 100; ++i) still.add(scene.cpu_of_frame());
    for (int i = 0; i < a_year; ++i) {
        scene.frame->step_time(i < a_year / 2 ? 1 : -1);
        turned.add(scene.cpu_of_frame());
    }
    scene.print(first, std::string(name) + ", the first frame");
    scene.print(still, std::string(name) + ", draw lists ready");
    scene.print(turned, std::string(name) + ", another one");
    scene.robot->step(2);
    const auto posts = scene.robot->all(Role::post);
    if (posts.empty()) return;
    scene.robot->move_to(posts[posts.size() / 2]);
    scene.robot->press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    scene.robot->move_to(at.x + 8, at.y + 3);
    for (int i = 0; i < most_quarters; ++i) {
        ImGui::GetIO().AddMousePosEvent(at.x + 8, at.y - 15 * static_cast<float>(i % 10));
        carried.add(scene.cpu_of_frame());
    }
    scene.robot->key(ImGuiKey_Escape);
    scene.robot->release();
    scene.robot->step(4);
    scene.print(carried, std::string(name) + ", a post carried");
}

// A view as it comes, at rest, and a year of it turned over in as many steps as it has.
void measure_view(Scene& scene, CalendarView view, const char* name) {
    scene.frame->show(view);
    Samples first, still, turned;
    first.add(scene.cpu_of_frame());
    scene.robot->step(4);
    for (int i = 0; i < 100; ++i) still.add(scene.cpu_of_frame());
    const int steps = view == CalendarView::year ? 2 : 12;
    for (int i = 0; i < 2 * steps; ++i) {
        scene.frame->step_time(i < steps ? 1 : -1);
        turned.add(scene.cpu_of_frame());
    }
    scene.print(first, std::string(name) + ", the first frame");
    scene.print(still, std::string(name) + ", draw lists ready");
    scene.print(turned, std::string(name) + ", another period");
}

// The month, which every scene begins with: it comes from the hours of weeks half a year away, so that nothing of it is
// there yet.
void measure_month(Scene& scene) {
    constexpr int half_a_year = 26;
    scene.frame->show(CalendarView::week);
    for (int i = 0; i < half_a_year; ++i) scene.frame->step_time(1);
    scene.robot->step(4);
    measure_view(scene, CalendarView::month, "month");
    scene.frame->show(CalendarView::week);
    for (int i = 0; i < half_a_year; ++i) scene.frame->step_time(-1);
    scene.robot->step(4);
}

// A notch of the wheel in each frame, there and back again: as far as `notches`, so many times.
struct WheelRun {
    const char* name;
    float sideways = 0, down = 0;  // 1 where a notch goes that way
    int notches = 0, times = 1;
};

// Where everything lies that is drawn: another where something has scrolled.
std::string places_drawn(Scene& scene) {
    std::string places;
    for (const WidgetNode& node : scene.frame->tree().nodes())
        places += node.path + ' ' + std::to_string(node.full.x0) + ' ' + std::to_string(node.full.y0) + '\n';
    return places;
}

// What lies below the pointer goes along; a run in which nothing did says so, as its times would be those of rest.
void turn_wheel(Scene& scene, const WheelRun& run) {
    // The window that was scrolled last keeps the wheel for a while.
    scene.robot->step(60);
    const std::string before = places_drawn(scene);
    bool moved = false;
    Samples scrolled;
    for (int time = 0; time < run.times; ++time)
        for (int i = 0; i < 2 * run.notches; ++i) {
            const float way = i < run.notches ? -1.0f : 1.0f;
            ImGui::GetIO().AddMouseWheelEvent(way * run.sideways, way * run.down);
            scrolled.add(scene.cpu_of_frame());
            if (time == 0 && i + 1 == run.notches) moved = places_drawn(scene) != before;
        }
    scene.print(scrolled, run.name);
    if (!moved) std::printf("    %s: nothing moved\n", run.name);
    scene.robot->step(4);
}

void show_under_pointer(Scene& scene, CalendarView view) {
    scene.frame->show(view);
    scene.robot->step(4);
    scene.robot->move_to(800, 450);
}

void measure_scroll(Scene& scene, CalendarView view, const WheelRun& run) {
    show_under_pointer(scene, view);
    turn_wheel(scene, run);
}

// Sideways the board goes to its other columns, down the column below the pointer to its other cards: the fullest one.
void measure_board_scroll(Scene& scene) {
    show_under_pointer(scene, CalendarView::board);
    turn_wheel(scene, {.name = "board, a notch sideways", .sideways = 1, .notches = 20, .times = 3});
    BoardState& board = *scene.frame->state().calendar.board;
    const auto count = [&](PostStatus step) { return board.model.of(step).posts.size(); };
    const PostStatus fullest =
        *std::ranges::max_element(board_steps, [&](PostStatus a, PostStatus b) { return count(a) < count(b); });
    board.wanted_column = fullest;
    scene.robot->step(4);
    const auto column = scene.robot->find_path("board/" + std::string(word_of(fullest)));
    if (!column) return;
    scene.robot->move_to(*column);
    turn_wheel(scene, {.name = "board, scrolled a notch", .down = 1, .notches = 30, .times = 2});
}

// From the newest post on, wherever the calendar is.
void measure_grid_scroll(Scene& scene) {
    constexpr float all_the_way = 100000;
    show_under_pointer(scene, CalendarView::grid);
    ImGui::GetIO().AddMouseWheelEvent(0, all_the_way);
    scene.robot->step(4);
    turn_wheel(scene, {.name = "grid, scrolled a notch", .down = 1, .notches = 40, .times = 2});
}

// A year of the month, the list and the year, a notch a frame: a week, three rows, a row of months. Sideways hours go
// on by a day; down they go as far as a day has hours.
void measure_wheel(Scene& scene) {
    measure_scroll(scene, CalendarView::month, {.name = "month, scrolled a notch", .down = 1, .notches = 53});
    measure_scroll(scene, CalendarView::list, {.name = "list, scrolled a notch", .down = 1, .notches = 400});
    measure_scroll(scene, CalendarView::year, {.name = "year, scrolled a notch", .down = 1, .notches = 4});
    measure_grid_scroll(scene);
    measure_board_scroll(scene);
    measure_scroll(scene, CalendarView::week, {.name = "week, a notch sideways", .sideways = 1, .notches = 60});
    measure_scroll(scene, CalendarView::week, {.name = "week, scrolled a notch", .down = 1, .notches = 12, .times = 5});
    measure_scroll(scene, CalendarView::day, {.name = "day, a notch sideways", .sideways = 1, .notches = 60});
    measure_scroll(scene, CalendarView::day, {.name = "day, scrolled a notch", .down = 1, .notches = 12, .times = 5});
}

}  // namespace

void measure_views(Scene& scene) {
    measure_hours(scene, CalendarView::week, "week");
    measure_hours(scene, CalendarView::day, "day");
    measure_view(scene, CalendarView::list, "list");
    measure_view(scene, CalendarView::board, "board");
    measure_view(scene, CalendarView::year, "year");
    measure_view(scene, CalendarView::grid, "grid");
    measure_month(scene);
    measure_wheel(scene);
}

}  // namespace tandem::bench
