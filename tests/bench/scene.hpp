#pragma once

#include <cstdlib>
#include <functional>
#include <optional>
#include <string>

#include "bench/bench.hpp"
#include "robot/robot.hpp"
#include "shell/offscreen.hpp"
#include "ui/frame.hpp"
#include "ui/text/emoji_map.hpp"

namespace tandem::bench {

// A project of a size in a window of 1440 by 900, and the robot that uses it. No frame: the reason is in `offscreen`.
struct Scene {
    static constexpr FrameSize window{1440, 900, 1};

    // `growth` outlives it.
    Scene(const facts::Facts& facts, const Size& size, Growth& sizes) : session(facts, repeatable()), growth(sizes) {
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
    void print(Samples& samples, const std::string& name) { samples.print(name.c_str(), growth); }

    EmojiMap emoji;
    Opened<Offscreen> offscreen = Offscreen::open(program_fonts(), emoji);
    Session session;
    Growth& growth;
    std::optional<Frame> frame;
    std::optional<robot::Robot> robot;
};

constexpr int days_of_a_year = 365;
inline int days_between(Day a, Day b) { return static_cast<int>(std::abs((b - a).count())); }
// The first day that the calendar shows, or the one it is at.
Day day_shown(Scene& scene);
// The calendar at today, as each view begins with it.
void show_today(Scene& scene, CalendarView view);
// Prints what a line of figures went through.
void print_way(const std::string& name, Day from, Day to, int steps, const char* what);

// The views of the calendar, each by itself: at rest, turned over, gone through with the wheel, with a post carried.
void measure_views(Scene& scene);
void measure_wheel(Scene& scene);
void measure_drags(Scene& scene);
// False where it takes far longer than it may.
bool measure_search(Scene& scene);

}  // namespace tandem::bench
