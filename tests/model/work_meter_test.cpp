#include "model/work_meter.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("without a meter a step is nothing") {
    CHECK_NOTHROW(work_step(3, 4));
    const WorkPart part(0, 0.5);
    CHECK_NOTHROW(work_step(0, 0));
}

TEST_CASE("steps are told as a share of the part that they belong to") {
    WorkMeter meter;
    const WorkMeter::Here here(meter);
    work_step(1, 4);
    CHECK(meter.percent() == 25);
    {
        const WorkPart second_half(0.5, 1);
        work_step(0, 10);
        CHECK(meter.percent() == 50);
        const WorkPart its_end(0.8, 1);
        work_step(1, 2);
        CHECK(meter.percent() == 95);
    }
    work_step(3, 4);
    CHECK(meter.percent() == 75);
}

TEST_CASE("work that is cancelled ends at its next step, and the thread is free again") {
    WorkMeter meter;
    {
        const WorkMeter::Here here(meter);
        CHECK_NOTHROW(work_step(0, 2));
        meter.cancel();
        CHECK_THROWS_AS(work_step(1, 2), WorkCancelled);
    }
    CHECK_NOTHROW(work_step(1, 2));
}
