#include "app/long_work.hpp"

#include <atomic>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace tandem;
using std::chrono::milliseconds;

TEST_CASE("long work comes to its end and wakes the program") {
    std::atomic<int> woken = 0;
    int result = 0;
    LongWork work([&] { result = 42; }, [&] { ++woken; });
    while (!work.done_within(milliseconds(1000))) {
    }
    CHECK(result == 42);
    CHECK_FALSE(work.was_cancelled());
    while (woken == 0) std::this_thread::yield();
    CHECK(woken == 1);
}

TEST_CASE("long work that is cancelled stops at a step, and says how far it was") {
    std::atomic<bool> begun = false;
    bool ended = false;
    LongWork work(
        [&] {
            for (;;) {
                work_step(3, 4);
                begun = true;
            }
            ended = true;
        },
        {});
    while (!begun) std::this_thread::yield();
    CHECK_FALSE(work.done_within(milliseconds(0)));
    CHECK(work.percent() == 75);
    work.cancel();
    while (!work.done_within(milliseconds(1000))) {
    }
    CHECK(work.was_cancelled());
    CHECK_FALSE(ended);
}

TEST_CASE("long work that is left behind is cancelled and waited for") {
    std::atomic<int> steps = 0;
    {
        const LongWork work(
            [&] {
                for (;; ++steps) work_step(0, 1);
            },
            {});
        while (steps < 10) std::this_thread::yield();
    }
    const int after = steps;
    std::this_thread::sleep_for(milliseconds(2));
    CHECK(steps == after);
}

TEST_CASE("what long work throws is thrown where its outcome is taken") {
    LongWork work([] { throw std::runtime_error("no font"); }, {});
    while (!work.done_within(milliseconds(1000))) {
    }
    CHECK_FALSE(work.was_cancelled());
    CHECK_THROWS_WITH(work.rethrow(), "no font");
}
