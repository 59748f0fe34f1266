#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace tandem {

// How what stands among the hours shares the width of its day, or of its lane. Posts have the room first, so that
// their network and their title can be read: tasks beside them are narrowed to their signs, then counted. Posts that
// would be too narrow to be read are counted too. What nothing stands beside is as wide as there is room.

struct HourItem {
    float y0 = 0, y1 = 0;  // [y0, y1), a number's height at least
    bool is_task = false;
    int rank = 0;  // where not all tasks have room: those of the lowest are seen
};

// Lengths across hold the gap to what stands at the right.
struct HourRoom {
    float x0 = 0, x1 = 0;
    float good_post = 0;    // what a post takes from tasks beside it, where that is more than half
    float least_post = 0;   // narrower than that it is not shown beside others
    float least_task = 0;   // the same of a task
    float good_task = 0;    // what tasks beside posts have at least, or they are a number
    float beside_post = 0;  // what posts leave to tasks, or to a number, at least
    float number_height = 0;
    float number_reach = 0;  // what begins so far below the first that is counted has a number of its own
};

struct HourPlace {
    float x0 = 0, x1 = 0;

    friend bool operator==(const HourPlace&, const HourPlace&) = default;
};

// Stands for what there is no room for, where the first of it begins.
struct HourNumber {
    HourPlace place;
    float y0 = 0;
    std::vector<std::size_t> items = {};  // by begin
};

struct HourPacking {
    std::vector<std::optional<HourPlace>> places;  // of each item; none: it is counted
    std::vector<HourNumber> numbers;
};

HourPacking pack_hours(const std::vector<HourItem>& items, const HourRoom& room);

}  // namespace tandem
