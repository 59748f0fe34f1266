#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>

#include <imgui.h>

#include "bench/scene.hpp"
#include "ui/board/board_state.hpp"

// Processor time of frames in which the wheel turns by a notch.
namespace tandem::bench {
namespace {

// The way the wheel turns: 1 where a notch goes on to the right, resp. down.
struct Wheel {
    float sideways = 0, down = 0;
};

// Where everything lies that is drawn: another where something has scrolled.
std::size_t places_drawn(Scene& scene) {
    std::string places;
    for (const WidgetNode& node : scene.frame->tree().nodes())
        places += node.path + ' ' + std::to_string(node.full.x0) + ' ' + std::to_string(node.full.y0) + '\n';
    return std::hash<std::string>()(places);
}

void put_pointer_into(Scene& scene) {
    scene.robot->move_to(800, 450);
    // The window that was scrolled last keeps the wheel for a while.
    scene.robot->step(60);
}

void turn(Scene& scene, const Wheel& wheel, float by, Samples& samples) {
    ImGui::GetIO().AddMouseWheelEvent(-by * wheel.sideways, -by * wheel.down);
    samples.add(scene.cpu_of_frame());
}

// On from where the view is, a notch a frame, until a year has gone by; at the end of a project without that many days,
// or after so many notches, it says how far it came.
void scroll_on_a_year(Scene& scene, const std::string& name, const Wheel& wheel) {
    constexpr int most_notches = 6000, notches_between_looks = 20;
    const Day from = day_shown(scene);
    Samples scrolled;
    int notches = 0;
    std::size_t seen = places_drawn(scene);
    while (notches < most_notches && days_between(from, day_shown(scene)) < days_of_a_year) {
        turn(scene, wheel, 1, scrolled);
        if (++notches % notches_between_looks != 0) continue;
        const std::size_t now = places_drawn(scene);
        if (std::exchange(seen, now) == now) break;
    }
    scene.print(scrolled, name);
    print_way(name, from, day_shown(scene), notches, "notches");
}

void scroll_a_year(Scene& scene, CalendarView view, const std::string& name, const Wheel& wheel) {
    show_today(scene, view);
    put_pointer_into(scene);
    scroll_on_a_year(scene, name, wheel);
}

// There and back again, so many times: what has an end. A run in which nothing moved says so, as its times would be
// those of rest.
void scroll_there_and_back(Scene& scene, const std::string& name, const Wheel& wheel, int notches, int times) {
    const std::size_t before = places_drawn(scene);
    bool moved = false;
    Samples scrolled;
    for (int time = 0; time < times; ++time)
        for (const float by : {1.0f, -1.0f})
            for (int i = 0; i < notches; ++i) {
                turn(scene, wheel, by, scrolled);
                moved = moved || (i + 1 == notches && places_drawn(scene) != before);
            }
    scene.print(scrolled, name);
    if (!moved) std::printf("    %s: nothing moved\n", name.c_str());
    scene.robot->step(4);
}

// From the newest post on.
void scroll_grid(Scene& scene) {
    constexpr float all_the_way = 100000;
    show_today(scene, CalendarView::grid);
    put_pointer_into(scene);
    ImGui::GetIO().AddMouseWheelEvent(0, all_the_way);
    scene.robot->step(4);
    scroll_on_a_year(scene, "grid, scrolled a notch", {.down = 1});
}

// Sideways the board goes to its other columns, down the column below the pointer to its other cards: the fullest one.
// Today's month has cards at most of the steps; in a month that is far away there are few, and all columns have room.
void scroll_board(Scene& scene) {
    show_today(scene, CalendarView::board);
    put_pointer_into(scene);
    scroll_there_and_back(scene, "board, a notch sideways", {.sideways = 1}, 20, 3);
    BoardState& board = *scene.frame->state().calendar.board;
    const auto count = [&](PostStatus step) { return board.model.of(step).posts.size(); };
    const PostStatus fullest =
        *std::ranges::max_element(board_steps, [&](PostStatus a, PostStatus b) { return count(a) < count(b); });
    board.wanted_column = fullest;
    scene.robot->step(4);
    const auto column = scene.robot->find_path("board/" + std::string(word_of(fullest)));
    if (!column) return;
    scene.robot->move_to(*column);
    scene.robot->step(60);
    scroll_there_and_back(scene, "board, scrolled a notch", {.down = 1}, 30, 2);
}

// As far down as a day has hours.
void scroll_hours(Scene& scene, CalendarView view, const std::string& name) {
    scroll_a_year(scene, view, name + ", a notch sideways", {.sideways = 1});
    show_today(scene, view);
    put_pointer_into(scene);
    scroll_there_and_back(scene, name + ", scrolled a notch", {.down = 1}, 12, 5);
}

}  // namespace

void measure_wheel(Scene& scene) {
    scroll_a_year(scene, CalendarView::month, "month, scrolled a notch", {.down = 1});
    scroll_a_year(scene, CalendarView::list, "list, scrolled a notch", {.down = 1});
    scroll_a_year(scene, CalendarView::year, "year, scrolled a notch", {.down = 1});
    scroll_grid(scene);
    scroll_board(scene);
    scroll_hours(scene, CalendarView::week, "week");
    scroll_hours(scene, CalendarView::day, "day");
}

}  // namespace tandem::bench
