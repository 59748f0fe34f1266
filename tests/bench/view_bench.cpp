#include <algorithm>
#include <cstdio>
#include <string>

#include <imgui.h>

#include "bench/scene.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/year/year.hpp"

// Processor time of frames of the calendar's views.
namespace tandem::bench {
namespace {

// In as many steps as a year has of what the view shows.
void turn_a_year(Scene& scene, int steps, const char* name, const std::string& what) {
    const Day from = day_shown(scene);
    Samples turned;
    for (int i = 0; i < steps; ++i) {
        scene.frame->step_time(1);
        turned.add(scene.cpu_of_frame());
    }
    scene.print(turned, name + (", another " + what));
    print_way(name, from, day_shown(scene), steps, "steps");
}

// As it comes, and at rest.
void measure_rest(Scene& scene, CalendarView view, const char* name) {
    constexpr int frames = 100;
    Samples first, still;
    scene.frame->show(view);
    first.add(scene.cpu_of_frame());
    scene.robot->step(4);
    for (int i = 0; i < frames; ++i) still.add(scene.cpu_of_frame());
    scene.print(first, std::string(name) + ", the first frame");
    scene.print(still, std::string(name) + ", draw lists ready");
}

// A post is carried down and up its day, to another quarter of an hour in each frame. Where little goes out today it is
// one of the next days.
void carry_through_hours(Scene& scene, CalendarView view, const char* name) {
    constexpr int most_quarters = 40, most_days = 30;
    show_today(scene, view);
    std::vector<WidgetNode> posts = scene.robot->all(Role::post);
    for (int i = 0; i < most_days && posts.empty(); ++i) {
        scene.frame->step_time(1);
        scene.robot->step(3);
        posts = scene.robot->all(Role::post);
    }
    if (posts.empty()) return;
    Samples carried;
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

void measure_hours(Scene& scene, CalendarView view, const char* name, int steps) {
    show_today(scene, view);
    measure_rest(scene, view, name);
    turn_a_year(scene, steps, name, "one");
    carry_through_hours(scene, view, name);
}

void measure_periods(Scene& scene, CalendarView view, const char* name, int steps) {
    scene.frame->show_today();
    measure_rest(scene, view, name);
    turn_a_year(scene, steps, name, "period");
}

// The month, which every scene begins with: it comes from the hours of weeks half a year away, so that nothing of it is
// there yet.
void measure_month(Scene& scene) {
    constexpr int half_a_year = 26;
    show_today(scene, CalendarView::week);
    for (int i = 0; i < half_a_year; ++i) scene.frame->step_time(1);
    scene.robot->step(4);
    measure_rest(scene, CalendarView::month, "month");
    show_today(scene, CalendarView::month);
    turn_a_year(scene, 12, "month", "period");
}

}  // namespace

Day day_shown(Scene& scene) {
    UiState& state = scene.frame->state();
    switch (state.calendar.view) {
        case CalendarView::month:
            return shown_grid(state, first_weekday(scene.session.project().settings.week_start)).days().begin;
        case CalendarView::year: return first_day(first_month_shown(state));
        default: return state.shown_day;
    }
}

void show_today(Scene& scene, CalendarView view) {
    scene.frame->show(view);
    scene.robot->step(2);
    scene.frame->show_today();
    scene.robot->step(4);
}

void print_way(const std::string& name, Day from, Day to, int steps, const char* what) {
    // Months have their days: a view that begins with another one of the week, or of the month, has gone a year too.
    constexpr int least_days = days_of_a_year - 7;
    const char* lack = days_between(from, to) < least_days ? ", which is no year" : "";
    std::printf("    %s: %s to %s in %d %s%s\n", name.c_str(), to_text(from).c_str(), to_text(to).c_str(), steps, what,
                lack);
}

void measure_views(Scene& scene) {
    measure_hours(scene, CalendarView::week, "week", 53);
    measure_hours(scene, CalendarView::day, "day", days_of_a_year);
    measure_periods(scene, CalendarView::list, "list", 12);
    measure_periods(scene, CalendarView::board, "board", 12);
    measure_periods(scene, CalendarView::year, "year", 1);
    measure_periods(scene, CalendarView::grid, "grid", 12);
    measure_month(scene);
}

}  // namespace tandem::bench
