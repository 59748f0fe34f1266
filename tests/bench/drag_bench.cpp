#include <algorithm>
#include <cstdio>
#include <string>

#include <imgui.h>

#include "bench/scene.hpp"
#include "model/enum_words.hpp"
#include "ui/board/board_state.hpp"

// Processor time of frames in which a post is carried: the first over a place works its consequences out.
namespace tandem::bench {
namespace {

using Nodes = std::vector<WidgetNode>;

struct Carried {
    Samples fresh, known;  // frames over a place that is new, resp. the same as before
};

void point(const WidgetNode& node) {
    ImGui::GetIO().AddMousePosEvent((node.rect.x0 + node.rect.x1) / 2, (node.rect.y0 + node.rect.y1) / 2);
}

// The first of them that can be: what is out stays where it is.
bool take_up(Scene& scene, const Nodes& offered) {
    constexpr std::size_t most_tried = 40;
    for (std::size_t i = 0; i < std::min(offered.size(), most_tried); ++i) {
        scene.robot->move_to(offered[i]);
        scene.robot->press();
        const ImVec2 at = ImGui::GetIO().MousePos;
        scene.robot->move_to(at.x + 8, at.y + 3);
        if (scene.frame->state().drag.active()) return true;
        scene.robot->release();
        scene.robot->step(2);
    }
    return false;
}

// Over all places, and let go of with Escape. False where nothing can be carried.
bool carry(Scene& scene, const Nodes& offered, const Nodes& places, Carried& carried) {
    constexpr int frames_at_a_place = 3;
    if (places.empty() || !take_up(scene, offered)) return false;
    for (const WidgetNode& place : places) {
        point(place);
        carried.fresh.add(scene.cpu_of_frame());
        for (int i = 0; i < frames_at_a_place; ++i) carried.known.add(scene.cpu_of_frame());
    }
    scene.robot->key(ImGuiKey_Escape);
    scene.robot->release();
    scene.robot->step(4);
    return true;
}

Nodes of_view(Scene& scene, Role role, std::string_view view) {
    Nodes nodes = scene.robot->all(role);
    std::erase_if(nodes, [&](const WidgetNode& node) { return !node.path.starts_with(view) || node.rect.empty(); });
    return nodes;
}

// From the middle on: at the edges of a view some are cut.
Nodes middle_first(Nodes nodes) {
    std::rotate(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(nodes.size() / 2), nodes.end());
    return nodes;
}

void print_carried(Scene& scene, const std::string& name, bool done, Carried& carried) {
    if (!done) {
        std::printf("    %s, carried: nothing could be\n", name.c_str());
        return;
    }
    scene.print(carried.fresh, name + ", carried to a new place");
    scene.print(carried.known, name + ", carried at the same place");
}

// A post over every day of the month and back: the first time that anything is carried by itself.
void measure_month_drag(Scene& scene) {
    constexpr int turns = 4;
    show_today(scene, CalendarView::month);
    Carried first, carried;
    const auto over_month = [&](Carried& into) {
        return carry(scene, middle_first(scene.robot->all(Role::post)), of_view(scene, Role::cell, "month/"), into);
    };
    bool done = over_month(first);
    for (int i = 0; i < turns; ++i) done = over_month(carried) && done;
    scene.print(first.fresh, "month, carried for the first time");
    print_carried(scene, "month", done, carried);
}

void measure_board_drag(Scene& scene) {
    show_today(scene, CalendarView::board);
    const Nodes cards = of_view(scene, Role::post, "board/");
    Nodes places;
    for (int turn = 0; turn < 5; ++turn)
        for (const PostStatus step : board_steps)
            if (const auto column = scene.robot->find_path("board/" + std::string(word_of(step))))
                if (!column->rect.empty()) places.push_back(*column);
    Carried carried;
    print_carried(scene, "board", carry(scene, middle_first(cards), places, carried), carried);
}

// The days of the year that are ahead have most of the posts.
void measure_year_drag(Scene& scene) {
    show_today(scene, CalendarView::year);
    Nodes days = of_view(scene, Role::cell, "year/"), places;
    for (std::size_t i = 0; i < days.size(); i += 3) places.push_back(days[i]);
    std::reverse(days.begin(), days.end());
    Carried carried;
    print_carried(scene, "year", carry(scene, days, places, carried), carried);
}

// Over what stands in the view like it.
void measure_drag_among(Scene& scene, CalendarView view, Role role, const std::string& name) {
    constexpr int turns = 3;
    show_today(scene, view);
    Carried carried;
    bool done = true;
    for (int i = 0; i < turns; ++i) {
        const Nodes nodes = of_view(scene, role, name + "/");
        done = carry(scene, middle_first(nodes), nodes, carried) && done;
    }
    print_carried(scene, name, done, carried);
}

}  // namespace

void measure_drags(Scene& scene) {
    measure_month_drag(scene);
    measure_drag_among(scene, CalendarView::list, Role::row, "list");
    measure_board_drag(scene);
    measure_drag_among(scene, CalendarView::grid, Role::post, "grid");
    measure_year_drag(scene);
}

}  // namespace tandem::bench
