// Blocks beside each other in a grid of hours.
#include "plan/pack_columns.hpp"

#include <algorithm>
#include <array>
#include <random>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

int end_of(const ColumnItem& item) { return std::max(item.end, item.begin + 1); }
bool overlap(const ColumnItem& a, const ColumnItem& b) { return a.begin < end_of(b) && b.begin < end_of(a); }
bool share_a_column(const ColumnPlace& a, const ColumnPlace& b) {
    return a.column < b.column + b.span && b.column < a.column + a.span;
}

// How many of the items lie over the begin of the one where most do, of those that hang together with `index`.
int most_at_once(const std::vector<ColumnItem>& items, std::size_t index) {
    std::vector<bool> in(items.size());
    in[index] = true;
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t i = 0; i < items.size(); ++i)
            for (std::size_t j = 0; j < items.size(); ++j)
                if (in[i] && !in[j] && overlap(items[i], items[j])) in[j] = grown = true;
    }
    int most = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        int here = 0;
        for (std::size_t j = 0; j < items.size(); ++j)
            here += in[i] && in[j] && items[j].begin <= items[i].begin && items[i].begin < end_of(items[j]) ? 1 : 0;
        most = std::max(most, here);
    }
    return most;
}

// What lies where, whatever the order of the list: two that are alike may stand for each other.
using Places = std::vector<std::array<int, 5>>;

Places places_of(const std::vector<ColumnItem>& items) {
    const std::vector<ColumnPlace> places = pack_columns(items);
    Places all;
    for (std::size_t i = 0; i < items.size(); ++i)
        all.push_back({items[i].begin, end_of(items[i]), places[i].column, places[i].span, places[i].columns});
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<ColumnItem> some_items(std::mt19937& random) {
    std::vector<ColumnItem> items(std::uniform_int_distribution<std::size_t>(0, 14)(random));
    for (ColumnItem& item : items) {
        item.begin = std::uniform_int_distribution<int>(0, 40)(random);
        item.end = item.begin + std::uniform_int_distribution<int>(0, 12)(random);
    }
    return items;
}

}  // namespace

TEST_CASE("what follows each other takes the whole width, what overlaps lies side by side") {
    CHECK(pack_columns({}).empty());
    CHECK(pack_columns({{0, 10}, {10, 20}}) == std::vector<ColumnPlace>{{0, 1, 1}, {0, 1, 1}});
    CHECK(pack_columns({{0, 10}, {5, 20}}) == std::vector<ColumnPlace>{{0, 1, 2}, {1, 1, 2}});
    // The longer one of two that begin together comes first, wherever it stands in the list.
    CHECK(pack_columns({{0, 5}, {0, 10}}) == std::vector<ColumnPlace>{{1, 1, 2}, {0, 1, 2}});
    // Two short ones beside a long one share the second column.
    CHECK(pack_columns({{0, 30}, {0, 10}, {15, 25}}) == std::vector<ColumnPlace>{{0, 1, 2}, {1, 1, 2}, {1, 1, 2}});
    // One that has the columns to its right to itself is wider.
    CHECK(pack_columns({{0, 30}, {0, 10}, {0, 10}, {20, 30}}) ==
          std::vector<ColumnPlace>{{0, 1, 3}, {1, 1, 3}, {2, 1, 3}, {1, 2, 3}});
    // Without length it still takes its place.
    CHECK(pack_columns({{5, 5}, {5, 5}}) == std::vector<ColumnPlace>{{0, 1, 2}, {1, 1, 2}});
}

TEST_CASE("nothing covers anything, with as few columns as there can be, whatever the items") {
    std::mt19937 random(7);
    int shared = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::vector<ColumnItem> items = some_items(random);
        const std::vector<ColumnPlace> places = pack_columns(items);
        REQUIRE(places.size() == items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            REQUIRE(places[i].column >= 0);
            REQUIRE(places[i].span >= 1);
            REQUIRE(places[i].column + places[i].span <= places[i].columns);
            REQUIRE(places[i].columns == most_at_once(items, i));
            for (std::size_t j = 0; j < i; ++j) {
                if (!overlap(items[i], items[j])) continue;
                ++shared;
                REQUIRE_FALSE(share_a_column(places[i], places[j]));
            }
        }
        REQUIRE(pack_columns(items) == places);
    }
    CHECK(shared > 1000);
}

TEST_CASE("what hangs together has columns of one width, and whatever overlaps with it too") {
    std::mt19937 random(11);
    for (int round = 0; round < 1000; ++round) {
        const std::vector<ColumnItem> items = some_items(random);
        const std::vector<ColumnPlace> places = pack_columns(items);
        for (std::size_t i = 0; i < items.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (overlap(items[i], items[j])) REQUIRE(places[i].columns == places[j].columns);
    }
}

TEST_CASE("the order of the list changes nothing") {
    std::mt19937 random(12);
    for (int round = 0; round < 1000; ++round) {
        std::vector<ColumnItem> items = some_items(random);
        const Places before = places_of(items);
        std::shuffle(items.begin(), items.end(), random);
        REQUIRE(places_of(items) == before);
    }
}

TEST_CASE("a thing more that overlaps with nothing leaves all others where they are") {
    std::mt19937 random(13);
    int between = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<ColumnItem> items = some_items(random);
        const std::vector<ColumnPlace> before = pack_columns(items);
        const int begin = std::uniform_int_distribution<int>(-5, 60)(random);
        const ColumnItem one{begin, begin + std::uniform_int_distribution<int>(0, 6)(random)};
        if (std::any_of(items.begin(), items.end(), [&](const ColumnItem& item) { return overlap(item, one); }))
            continue;
        ++between;
        items.push_back(one);
        std::vector<ColumnPlace> after = pack_columns(items);
        REQUIRE(after.back() == ColumnPlace{0, 1, 1});
        after.pop_back();
        REQUIRE(after == before);
    }
    CHECK(between > 100);
}
