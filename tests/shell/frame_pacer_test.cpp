#include "shell/frame_pacer.hpp"

#include <doctest/doctest.h>

using namespace tandem;
using std::chrono::milliseconds;

namespace {

const SteadyTime start = SteadyTime{} + std::chrono::hours(1);

// Draws as the loop would until nothing is owed; how many frames that took.
int drain(FramePacer& pacer, SteadyTime now) {
    int frames = 0;
    for (; pacer.wants_frame(now) && frames < 100; ++frames) pacer.begin_frame(now);
    return frames;
}

}  // namespace

TEST_CASE("an event is worth three frames, then the loop sleeps without end") {
    FramePacer pacer;
    drain(pacer, start);
    CHECK_FALSE(pacer.sleep(start).has_value());
    pacer.note_event();
    CHECK(pacer.sleep(start)->count() == 0);
    CHECK(drain(pacer, start) == 3);
    CHECK_FALSE(pacer.wants_frame(start + std::chrono::hours(24)));
    CHECK_FALSE(pacer.sleep(start).has_value());
}

TEST_CASE("events during a frame start the count again, they do not add up") {
    FramePacer pacer;
    drain(pacer, start);
    for (int i = 0; i < 50; ++i) pacer.note_event();
    CHECK(drain(pacer, start) == 3);
}

TEST_CASE("a deadline is slept for and worth one frame") {
    FramePacer pacer;
    drain(pacer, start);
    pacer.set_deadline(start + milliseconds(400));
    CHECK_FALSE(pacer.wants_frame(start + milliseconds(399)));
    CHECK(pacer.sleep(start)->count() == doctest::Approx(0.4));
    CHECK(pacer.wants_frame(start + milliseconds(400)));
    CHECK(drain(pacer, start + milliseconds(400)) == 1);
    CHECK_FALSE(pacer.sleep(start + milliseconds(400)).has_value());
}
