// How posts and tasks among hours share a width.
#include "ui/calendar/hour_packing.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

// As the hours of a week are measured at 100 %.
HourRoom room_of(float width) {
    return {.x0 = 100,
            .x1 = 100 + width,
            .good_post = 108,
            .least_post = 48,
            .least_task = 30,
            .good_task = 56,
            .beside_post = 24,
            .number_height = 18,
            .number_reach = 57};
}

HourItem post_item(float y) { return {y, y + 36}; }
HourItem task_item(float y, float height = 18, int rank = 1) { return {y, y + height, true, rank}; }

float width_of(const HourPacking& packing, std::size_t item) {
    REQUIRE(packing.places[item]);
    return packing.places[item]->x1 - packing.places[item]->x0;
}

// What is shown, then the numbers.
struct Standing {
    HourPlace place;
    float y0 = 0, y1 = 0;
    bool meets(const Standing& other) const {
        return place.x0 < other.place.x1 && other.place.x0 < place.x1 && y0 < other.y1 && other.y0 < y1;
    }
};

std::vector<Standing> standing_in(const std::vector<HourItem>& items, const HourRoom& room,
                                  const HourPacking& packing) {
    std::vector<Standing> all;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (packing.places[i]) all.push_back({*packing.places[i], items[i].y0, items[i].y1});
    for (const HourNumber& number : packing.numbers)
        all.push_back({number.place, number.y0, number.y0 + room.number_height});
    return all;
}

// Whether each is shown or counted, once.
bool tells_all(const std::vector<HourItem>& items, const HourPacking& packing) {
    std::vector<int> told(items.size(), 0);
    for (std::size_t i = 0; i < items.size(); ++i) told[i] += packing.places[i] ? 1 : 0;
    for (const HourNumber& number : packing.numbers)
        for (const std::size_t item : number.items) ++told[item];
    return std::all_of(told.begin(), told.end(), [](int times) { return times == 1; });
}

std::vector<HourItem> hour_crowd(std::mt19937& random, std::size_t count) {
    const auto up_to = [&](int most) {
        return static_cast<float>(std::uniform_int_distribution<int>(0, most)(random));
    };
    std::vector<HourItem> items;
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_post = up_to(2) == 0;
        const float y = up_to(600);
        items.push_back(is_post ? post_item(y) : task_item(y, 18 + up_to(90), static_cast<int>(up_to(2))));
    }
    return items;
}

}  // namespace

TEST_CASE("no two things cover each other, all lie in their width, and each is shown or counted once") {
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        const HourRoom room = room_of(static_cast<float>(30 + random() % 1000));
        const std::vector<HourItem> items = hour_crowd(random, 1 + random() % 60);
        const HourPacking packing = pack_hours(items, room);
        REQUIRE(tells_all(items, packing));
        const std::vector<Standing> all = standing_in(items, room, packing);
        for (std::size_t i = 0; i < all.size(); ++i) {
            REQUIRE(room.x0 <= all[i].place.x0);
            REQUIRE(all[i].place.x0 < all[i].place.x1);
            REQUIRE(all[i].place.x1 <= room.x1);
            for (std::size_t j = 0; j < i; ++j) REQUIRE_FALSE(all[i].meets(all[j]));
        }
        for (const HourNumber& number : packing.numbers)
            for (const std::size_t item : number.items) REQUIRE(items[item].y0 >= number.y0);
    }
}

TEST_CASE("nothing that is shown could be wider") {
    std::mt19937 random(12);
    for (int round = 0; round < 100; ++round) {
        CAPTURE(round);
        const HourRoom room = room_of(static_cast<float>(60 + random() % 900));
        const std::vector<HourItem> items = hour_crowd(random, 1 + random() % 30);
        const HourPacking packing = pack_hours(items, room);
        const std::vector<Standing> all = standing_in(items, room, packing);
        const auto is_free = [&](std::size_t of, Standing wider) {
            if (wider.place.x0 < room.x0 || wider.place.x1 > room.x1) return false;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (i != of && all[i].meets(wider)) return false;
            return true;
        };
        for (std::size_t i = 0; i + packing.numbers.size() < all.size(); ++i) {
            Standing left = all[i], right = all[i];
            left.place.x0 -= 1;
            right.place.x1 += 1;
            REQUIRE_FALSE(is_free(i, left));
            REQUIRE_FALSE(is_free(i, right));
        }
    }
}

TEST_CASE("beside others no post is narrower than its letters need, however many tasks there are") {
    std::mt19937 random(13);
    for (int round = 0; round < 200; ++round) {
        CAPTURE(round);
        const HourRoom room = room_of(static_cast<float>(72 + random() % 900));
        const std::vector<HourItem> items = hour_crowd(random, 1 + random() % 60);
        const HourPacking packing = pack_hours(items, room);
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!items[i].is_task && packing.places[i]) REQUIRE(width_of(packing, i) >= 48);
    }
}

TEST_CASE("a post among a crowd of tasks has a good width, and the crowd is a number") {
    std::vector<HourItem> items{post_item(0)};
    for (int i = 0; i < 8; ++i) items.push_back(task_item(0));
    const HourPacking packing = pack_hours(items, room_of(122));
    CHECK(width_of(packing, 0) == 98);
    REQUIRE(packing.numbers.size() == 1);
    CHECK(packing.numbers[0].items.size() == 8);
    CHECK(packing.numbers[0].place == HourPlace{198, 222});
    // Room in which tasks could not be read is the post's, too.
    CHECK(width_of(pack_hours(items, room_of(163)), 0) == 139);
    CHECK(width_of(pack_hours(items, room_of(164)), 0) == 108);
    // Where there is more room it takes half, and they have columns of their own.
    const HourPacking wide = pack_hours(items, room_of(900));
    CHECK(width_of(wide, 0) == 450);
    CHECK(wide.numbers.empty());
    CHECK(width_of(wide, 1) >= 56);
}

TEST_CASE("one task beside a post is shown in what the post leaves, not counted") {
    const HourPacking packing = pack_hours({post_item(0), task_item(0)}, room_of(122));
    CHECK(packing.numbers.empty());
    CHECK(packing.places[1] == HourPlace{198, 222});
}

TEST_CASE("posts at one time that cannot all be read are counted, with the tasks beside them") {
    std::vector<HourItem> items{post_item(0), post_item(0), post_item(0), post_item(0)};
    const HourPacking alone = pack_hours(items, room_of(122));
    REQUIRE(alone.numbers.size() == 1);
    CHECK(alone.numbers[0].items == std::vector<std::size_t>{2, 3});
    CHECK(width_of(alone, 0) >= 48);
    items.push_back(task_item(10));
    const HourPacking beside = pack_hours(items, room_of(122));
    REQUIRE(beside.numbers.size() == 1);
    CHECK(beside.numbers[0].items == std::vector<std::size_t>{2, 3, 4});
    // Two share a day of the usual width.
    CHECK(pack_hours({post_item(0), post_item(0)}, room_of(122)).numbers.empty());
}

TEST_CASE("tasks before a post spread over the whole width, though one among them reaches down to it") {
    // A post at 100; a long task beside it, and six that are done before.
    std::vector<HourItem> items{post_item(100), task_item(40, 70)};
    for (int i = 0; i < 6; ++i) items.push_back(task_item(40, 30));
    const HourRoom room = room_of(900);
    const HourPacking packing = pack_hours(items, room);
    CHECK(packing.numbers.empty());
    CHECK(packing.places[1]->x0 >= 550);
    float leftmost = room.x1;
    for (std::size_t i = 2; i < items.size(); ++i) {
        leftmost = std::min(leftmost, packing.places[i]->x0);
        CHECK(width_of(packing, i) >= 100);
    }
    CHECK(leftmost == room.x0);
}

TEST_CASE("tasks that stand beside no post share the width equally; of a crowd those of the lowest rank are seen") {
    const HourPacking three = pack_hours({task_item(0), task_item(0), task_item(0)}, room_of(120));
    for (std::size_t i = 0; i < 3; ++i) CHECK(width_of(three, i) == 40);
    std::vector<HourItem> items;
    for (int i = 0; i < 6; ++i) items.push_back(task_item(0, 18, i == 4 ? 0 : 1));
    const HourPacking many = pack_hours(items, room_of(122));
    CHECK(many.places[4]);
    REQUIRE(many.numbers.size() == 1);
    CHECK(many.numbers[0].items == std::vector<std::size_t>{2, 3, 5});
}

TEST_CASE("what is counted has its number within an hour of where it begins") {
    std::vector<HourItem> items;
    for (int i = 0; i < 40; ++i) items.push_back(task_item(static_cast<float>(10 * i), 80));
    const HourRoom room = room_of(90);
    const HourPacking packing = pack_hours(items, room);
    CHECK(packing.numbers.size() > 3);
    for (const HourNumber& number : packing.numbers)
        for (const std::size_t item : number.items) CHECK(items[item].y0 < number.y0 + room.number_reach);
}
