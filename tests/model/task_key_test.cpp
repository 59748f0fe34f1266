#include "model/task_key.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace tandem;
using namespace date::literals;

namespace {

const Day october_13(2026_y / 10 / 13);

TaskKey key() {
    TaskKey key;
    key.rule = {{1, 2}};
    key.slot = {{3, 4}};
    key.source = {5, 6};
    key.channel = {7, 8};
    key.occurrence = Occurrence::of_day(october_13, 2);
    return key;
}

}  // namespace

TEST_CASE("every occurrence has a text of its own, and the text gives it back") {
    const std::pair<Occurrence, const char*> texts[] = {
        {{}, ""},
        {Occurrence::nth(3), "3"},
        {Occurrence::nth(3, 2), "3.2"},
        {Occurrence::of_day(october_13), "2026-10-13"},
        {Occurrence::of_day(october_13, 2), "2026-10-13.2"},
        {Occurrence::of_week(october_13), "2026-W42"},
        {Occurrence::of_month(2026_y / 10), "2026-10"},
        {Occurrence::of_quarter(2026_y / 10), "2026-Q4"},
    };
    std::set<Occurrence> all;
    for (const auto& [occurrence, text] : texts) {
        CHECK(to_text(occurrence) == text);
        CHECK(occurrence_from_text(text) == occurrence);
        CHECK(all.insert(occurrence).second);
    }
}

TEST_CASE("weeks are those of ISO 8601 at the turn of the year") {
    CHECK(to_text(Occurrence::of_week(Day(2027_y / 1 / 3))) == "2026-W53");
    CHECK(to_text(Occurrence::of_week(Day(2027_y / 1 / 4))) == "2027-W01");
    CHECK(to_text(Occurrence::of_week(Day(2024_y / 12 / 30))) == "2025-W01");
}

TEST_CASE("what is no occurrence is not taken for one") {
    for (const char* text :
         {"x", "3.", "2026-13-01", "2026-02-30", "2026-W54", "2026-Q5", "2026-Q0", "2026-13", "2026-W", "2026-10-13 "})
        CHECK_MESSAGE(!occurrence_from_text(text), text);
}

TEST_CASE("a key is written and read back, empty parts too") {
    CHECK(task_key_from_text(to_text(key())) == key());
    TaskKey bare;
    bare.rule = {{1, 2}};
    CHECK(task_key_from_text(to_text(bare)) == bare);
    CHECK(to_text(bare) == "00000000-0000-0001-0000-000000000002////");
    for (const char* text : {"/", "a/b/c/d/e", "00000000-0000-0001-0000-000000000002///"})
        CHECK_MESSAGE(!task_key_from_text(text), text);
}

TEST_CASE("a task's id follows from its key alone, and every part of the key counts") {
    std::set<Uuid> ids{task_id(key()).value};
    CHECK(task_id(key()) == task_id(*task_key_from_text(to_text(key()))));
    TaskKey other = key();
    other.rule = {{9, 9}};
    CHECK(ids.insert(task_id(other).value).second);
    other = key();
    other.slot = {{9, 9}};
    CHECK(ids.insert(task_id(other).value).second);
    other = key();
    other.source = {9, 9};
    CHECK(ids.insert(task_id(other).value).second);
    other = key();
    other.channel = {9, 9};
    CHECK(ids.insert(task_id(other).value).second);
    other = key();
    other.occurrence = Occurrence::of_day(october_13);
    CHECK(ids.insert(task_id(other).value).second);
}
