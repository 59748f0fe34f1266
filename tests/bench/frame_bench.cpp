#include <algorithm>
#include <cstdio>

#include "bench/scene.hpp"

// Processor time of the main thread from the beginning of a frame until its draw lists are ready, and the wall time of
// a finished frame by the software renderer.
namespace tandem::bench {
namespace {

// Views are gone through for a year: so long every project lasts.
constexpr int least_months = 14;

bool measure(const facts::Facts& facts, Size size, Growth& growth) {
    size.months = std::max(size.months, least_months);
    Scene scene(facts, size, growth);
    if (!scene.frame) {
        std::printf("  %s\n", scene.offscreen.refusal.title.key.c_str());
        return false;
    }
    Samples finished;
    for (int i = 0; i < 20; ++i) finished.add(scene.wall_of_finished_frame());
    std::printf("  %d posts of %d months, %zu tasks\n", size.posts, size.months, scene.session.plan().tasks.size());
    scene.print(finished, "month, finished frame (wall)");
    measure_drags(scene);
    measure_views(scene);
    measure_wheel(scene);
    scene.frame->show(CalendarView::month);
    return measure_search(scene);
}

}  // namespace

bool measure_frames(const facts::Facts& facts) {
    std::printf("frames; x: how many times the median of %d posts\n", sizes[0].posts);
    Growth growth;
    bool within = true;
    for (const Size& size : sizes) within = measure(facts, size, growth) && within;
    return measure(facts, largest_size, growth) && within;
}

}  // namespace tandem::bench
