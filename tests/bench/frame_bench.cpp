#include <cstdio>

#include <imgui.h>

#include "app/search_index.hpp"
#include "bench/scene.hpp"

// Processor time of the main thread from the beginning of a frame until its draw lists are ready, and the wall time of
// a finished frame by the software renderer. Dragging: the first frame over a day works its consequences out.
namespace tandem::bench {
namespace {

void point(const WidgetNode& node) {
    ImGui::GetIO().AddMousePosEvent((node.rect.x0 + node.rect.x1) / 2, (node.rect.y0 + node.rect.y1) / 2);
}

// A post over every day of the month and back, let go of with Escape: the first frame over each day, and those after
// it.
void drag_over_month(Scene& scene, Samples& fresh, Samples& known) {
    const auto posts = scene.robot->all(Role::post);
    auto cells = scene.robot->all(Role::cell);
    std::erase_if(cells, [](const WidgetNode& cell) { return !cell.path.starts_with("month/"); });
    if (posts.empty() || cells.size() < 10) return;
    scene.robot->move_to(posts[posts.size() / 2]);
    scene.robot->press();
    const ImVec2 at = ImGui::GetIO().MousePos;
    scene.robot->move_to(at.x + 8, at.y + 3);
    for (const WidgetNode& cell : cells) {
        point(cell);
        fresh.add(scene.cpu_of_frame());
        for (int i = 0; i < 5; ++i) known.add(scene.cpu_of_frame());
    }
    scene.robot->key(ImGuiKey_Escape);
    scene.robot->release();
    scene.robot->step(4);
}

// What the search can find is made when it opens; then what is typed in it, a letter after the other, until the results
// are drawn.
void measure_search(Scene& scene) {
    Samples made;
    std::size_t entries = 0;
    const facts::Words words(facts::Language::french);
    for (int i = 0; i < 5; ++i) {
        const double start = thread_ms();
        entries = SearchIndex(*scene.frame, words).size();
        made.add(thread_ms() - start);
    }
    std::printf("    %zu things can be found\n", entries);
    scene.print(made, "search, opening");
    scene.frame->show_palette();
    scene.robot->step(3);
    Samples letters;
    for (const char* typed : {"e", "t", "e", " ", "c", "a", "m"}) {
        ImGui::GetIO().AddInputCharactersUTF8(typed);
        letters.add(scene.cpu_of_frame());
        letters.add(scene.cpu_of_frame());
    }
    scene.robot->key(ImGuiKey_Escape);
    scene.robot->key(ImGuiKey_Escape);
    scene.print(letters, "search, a letter more");
}

void measure(const facts::Facts& facts, const Size& size, Growth& growth) {
    Scene scene(facts, size, growth);
    if (!scene.frame) {
        std::printf("  %s\n", scene.offscreen.refusal.title.key.c_str());
        return;
    }
    Samples finished;
    for (int i = 0; i < 20; ++i) finished.add(scene.wall_of_finished_frame());
    std::printf("  %d posts, %zu tasks\n", size.posts, scene.session.plan().tasks.size());
    scene.print(finished, "month, finished frame (wall)");

    Samples first;
    drag_over_month(scene, first, first);
    Samples fresh;
    Samples known;
    for (int i = 0; i < 10; ++i) drag_over_month(scene, fresh, known);
    scene.print(first, "drag, the first of all");
    scene.print(fresh, "drag, a new day under the pointer");
    scene.print(known, "drag, a known day");
    measure_views(scene);
    scene.frame->show(CalendarView::month);
    measure_search(scene);
}

}  // namespace

void measure_frames(const facts::Facts& facts) {
    std::printf("frames; x: how many times the median of %d posts\n", sizes[0].posts);
    Growth growth;
    for (const Size& size : sizes) measure(facts, size, growth);
    measure(facts, largest_size, growth);
}

}  // namespace tandem::bench
