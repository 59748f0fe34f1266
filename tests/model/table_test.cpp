#include "model/table.hpp"

#include <map>
#include <random>

#include <doctest/doctest.h>

using namespace tandem;

namespace {

// A row that counts how often rows are compared.
struct Row {
    Id<Row> id;
    int value = 0;
    static inline int comparisons = 0;

    bool operator==(const Row& other) const {
        ++comparisons;
        return id == other.id && value == other.value;
    }
};

Row row(std::uint64_t id, int value = 0) { return {{{0, id}}, value}; }

Table<Row> rows_up_to(std::uint64_t last) {
    std::vector<Row> rows;
    for (std::uint64_t id = 1; id <= last; ++id) rows.push_back(row(id));
    return Table<Row>::from_rows(std::move(rows));
}

int comparisons_of(const Table<Row>& a, const Table<Row>& b, bool equal) {
    Row::comparisons = 0;
    CHECK((a == b) == equal);
    return Row::comparisons;
}

}  // namespace

TEST_CASE("rows come in the order of their ids, whatever order they were given in; of two the later wins") {
    const auto table = Table<Row>::from_rows({row(3), row(1), row(2, 5), row(2, 6)});
    REQUIRE(table.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(table[i].id == Id<Row>{{0, i + 1}});
    CHECK(table.find({{0, 2}})->value == 6);
    CHECK(table.find({{0, 4}}) == nullptr);
    std::uint64_t next = 1;
    for (const Row& each : table) CHECK(each.id == Id<Row>{{0, next++}});
    table.for_each([&](const Row& each) { CHECK(table.contains(each.id)); });
}

TEST_CASE("a table is a value: versions do not change each other, and share the rows they have in common") {
    const auto first = rows_up_to(2000);
    const auto second = first.with(row(700, 1)).without({{0, 5}}).with(row(5000));
    CHECK(first.size() == 2000);
    CHECK(first.find({{0, 700}})->value == 0);
    CHECK(first.contains({{0, 5}}));
    CHECK(second.size() == 2000);
    CHECK(second.find({{0, 700}})->value == 1);
    CHECK(second.find({{0, 701}}) == first.find({{0, 701}}));  // one and the same object
    CHECK(second.find({{0, 1999}}) == first.find({{0, 1999}}));
}

TEST_CASE("a table that is told nothing new is the same table") {
    const auto table = rows_up_to(100);
    CHECK(comparisons_of(table, table.without({{0, 500}}), true) == 0);
    const auto again = table.with(row(50));
    CHECK(comparisons_of(table, again, true) == 0);
    CHECK(again.find({{0, 50}}) == table.find({{0, 50}}));
    CHECK(rows_up_to(1).without({{0, 1}}) == Table<Row>{});
    CHECK(Table<Row>{}.empty());
}

TEST_CASE("a thousand random edits give what a map gives, in order, and each difference is told once") {
    std::mt19937 random(3);
    std::map<std::uint64_t, int> expected;
    Table<Row> table;
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t id = 1 + random() % 200;
        const Table<Row> before = table;
        const auto map_before = expected;
        if (random() % 3 == 0) {
            table = table.without({{0, id}});
            expected.erase(id);
        } else {
            const int value = static_cast<int>(random() % 4);
            table = table.with(row(id, value));
            expected[id] = value;
        }
        REQUIRE(table.size() == expected.size());
        auto at = expected.begin();
        for (const Row& each : table) {
            REQUIRE(each.id == Id<Row>{{0, at->first}});
            REQUIRE(each.value == at->second);
            ++at;
        }
        int told = 0;
        before.diff(table, [&](const Row* old_row, const Row* new_row) {
            ++told;
            REQUIRE((old_row ? old_row : new_row)->id == Id<Row>{{0, id}});
            REQUIRE((old_row != nullptr) == map_before.contains(id));
            REQUIRE((new_row != nullptr) == expected.contains(id));
        });
        REQUIRE(told == (map_before == expected ? 0 : 1));
        REQUIRE((before == table) == (map_before == expected));
    }
}

TEST_CASE("differences of versions far apart come in the order of ids") {
    const auto first = rows_up_to(500);
    const auto second = first.without({{0, 1}}).with(row(77, 1)).with(row(501)).without({{0, 400}});
    std::vector<std::uint64_t> ids;
    first.diff(second,
               [&](const Row* before, const Row* after) { ids.push_back((before ? before : after)->id.value.low); });
    CHECK(ids == std::vector<std::uint64_t>{1, 77, 400, 501});
}

TEST_CASE("comparing two tables compares few rows where they share, and ends at the first difference") {
    const auto first = rows_up_to(50'000);
    const auto changed = first.with(row(25'000, 1));
    CHECK(comparisons_of(first, changed, false) <= 64);
    CHECK(comparisons_of(first, changed.with(row(25'000)), true) <= 64);
    auto unlike = first;
    for (std::uint64_t id = 1; id <= 50'000; id += 100) unlike = unlike.with(row(id, 1));
    CHECK(comparisons_of(first, unlike, false) <= 1);
    // Made apart, equal: every row has to be looked at.
    CHECK(comparisons_of(first, rows_up_to(50'000), true) == 50'000);
    CHECK(comparisons_of(first, rows_up_to(49'999), false) == 0);
}
