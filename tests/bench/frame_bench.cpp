#include <functional>
#include <optional>
#include <string>

#include <imgui.h>

#include "app/search_index.hpp"
#include "bench/bench.hpp"
#include "robot/robot.hpp"
#include "shell/offscreen.hpp"
#include "ui/frame.hpp"
#include "ui/text/emoji_map.hpp"

// Processor time of the main thread from the beginning of a frame until its draw lists are ready, and the wall time of
// a finished frame by the software renderer. Dragging: the first frame over a day works its consequences out.
namespace tandem::bench {
namespace {

constexpr FrameSize window{1440, 900, 1};

struct Scene {
    Scene(const facts::Facts& facts, const Size& size) : session(facts, repeatable()) {
        session.start_new(with_roster(facts, project_of(facts, size)));
        if (!offscreen.it) return;
        frame.emplace(session, emoji, offscreen.it->fonts(), FrameOptions{});
        robot.emplace(*frame, [this](const std::function<void()>& draw) { offscreen.it->step(window, draw); });
        robot->step(6);
    }
    static SessionOptions repeatable() {
        SessionOptions options;
        options.now = local_minute_from_text("2026-10-05T10:00");
        options.id_seed = 1;
        return options;
    }
    double cpu_of_frame() {
        const double start = thread_ms();
        frame->between_frames();
        offscreen.it->step(window, [this] { frame->draw(); });
        return thread_ms() - start;
    }
    double wall_of_finished_frame() {
        const double start = wall_ms();
        frame->between_frames();
        offscreen.it->step(window, [this] { frame->draw(); });
        (void)offscreen.it->picture();
        return wall_ms() - start;
    }

    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    Session session;
    std::optional<Frame> frame;
    std::optional<robot::Robot> robot;
};

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

// The hours of a week or a day: at rest, a year of them turned over one by one, and a post carried down and up its day,
// to another quarter of an hour in each frame.
void measure_hours(Scene& scene, CalendarView view, const char* name) {
    constexpr int a_year = 52, most_quarters = 40;
    scene.frame->show(view);
    scene.robot->step(4);
    Samples still, turned, carried;
    for (int i = 0; i < 100; ++i) still.add(scene.cpu_of_frame());
    for (int i = 0; i < a_year; ++i) {
        scene.frame->step_time(i < a_year / 2 ? 1 : -1);
        turned.add(scene.cpu_of_frame());
    }
    still.print((std::string(name) + ", draw lists ready").c_str());
    turned.print((std::string(name) + ", another one").c_str());
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
    carried.print((std::string(name) + ", a post carried").c_str());
}

// A view at rest, and a year of it turned over in as many steps as it has.
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
    first.print((std::string(name) + ", the first frame").c_str());
    still.print((std::string(name) + ", draw lists ready").c_str());
    turned.print((std::string(name) + ", another period").c_str());
}

// A year gone through with the wheel, a notch a frame: a week of the month, three rows of the list, a row of months.
void measure_scroll(Scene& scene, CalendarView view, const char* name, int notches) {
    scene.frame->show(view);
    scene.robot->step(4);
    scene.robot->move_to(800, 450);
    Samples scrolled;
    for (int i = 0; i < 2 * notches; ++i) {
        ImGui::GetIO().AddMouseWheelEvent(0, i < notches ? -1.0f : 1.0f);
        scrolled.add(scene.cpu_of_frame());
    }
    scrolled.print((std::string(name) + ", scrolled a notch").c_str());
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
    made.print("search, opening");
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
    letters.print("search, a letter more");
}

void measure(const facts::Facts& facts, const Size& size) {
    Scene scene(facts, size);
    if (!scene.frame) {
        std::printf("  %s\n", scene.offscreen.refusal.title.key.c_str());
        return;
    }
    Samples still;
    Samples finished;
    for (int i = 0; i < 200; ++i) still.add(scene.cpu_of_frame());
    for (int i = 0; i < 20; ++i) finished.add(scene.wall_of_finished_frame());
    std::printf("  %d posts, %zu tasks\n", size.posts, scene.session.plan().tasks.size());
    still.print("month, draw lists ready");
    finished.print("month, finished frame (wall)");

    Samples first;
    drag_over_month(scene, first, first);
    Samples fresh;
    Samples known;
    for (int i = 0; i < 10; ++i) drag_over_month(scene, fresh, known);
    first.print("drag, the first of all");
    fresh.print("drag, a new day under the pointer");
    known.print("drag, a known day");
    measure_scroll(scene, CalendarView::month, "month", 53);
    measure_hours(scene, CalendarView::week, "week");
    measure_hours(scene, CalendarView::day, "day");
    measure_view(scene, CalendarView::list, "list");
    measure_view(scene, CalendarView::board, "board");
    measure_view(scene, CalendarView::year, "year");
    measure_view(scene, CalendarView::grid, "grid");
    measure_scroll(scene, CalendarView::list, "list", 400);
    measure_scroll(scene, CalendarView::year, "year", 4);
    scene.frame->show(CalendarView::month);
    measure_search(scene);
}

}  // namespace

void measure_frames(const facts::Facts& facts) {
    std::printf("frames\n");
    for (const Size& size : sizes) measure(facts, size);
    measure(facts, largest_size);
}

}  // namespace tandem::bench
