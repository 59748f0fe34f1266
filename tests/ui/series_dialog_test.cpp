// What the dialog about a rhythm begins with.
#include "ui/dialogs/series_dialog.hpp"

#include <doctest/doctest.h>

#include "app/series_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a new rhythm has the weeks of the project, and one that is changed keeps those it had") {
    SeriesDesk desk;
    Post other = desk.first();
    other.id = id<Post>("other");
    other.series.reset(), other.series_slot.reset();
    desk.put(other);
    for (const auto& [start, day] :
         {std::pair(WeekStart::sunday, date::Sunday), std::pair(WeekStart::saturday, date::Saturday)}) {
        desk.project.settings.week_start = start;
        const auto begun = series_dialog_for(desk.project, other, facts::Language::english);
        CHECK(begun.pattern.week_start == day);
        const auto changed = series_dialog_for(desk.project, desk.first(), facts::Language::english);
        REQUIRE(changed.is_series);
        CHECK(changed.pattern.week_start == date::Monday);
    }
}

TEST_CASE("taking a series' rhythm as the dialog offers it changes nothing, skipped days neither") {
    SeriesDesk desk;
    desk.remove(1);
    desk.remove(4);
    for (const std::size_t n : {std::size_t(0), std::size_t(2)}) {
        CAPTURE(n);
        const Post from = desk.nth(n);
        const SeriesDialog dialog = series_dialog_for(desk.project, from, facts::Language::french);
        const auto pattern = asked_pattern(dialog);
        REQUIRE(pattern);
        const auto shown = first_slots(*pattern, dialog.begin, 20, dialog.skipped);
        SeriesDesk changed = desk;
        changed.take(change_series(desk.project, from, *pattern, changed.ids));
        const Post& now = *changed.project.posts.find(from.id);
        std::vector<LocalMinute> slots;
        const SeriesView view = *series_of(changed.project, now);
        for (const Post* post : view.posts) slots.push_back(*post->series_slot);
        CHECK(slots == shown);
        for (const Post& post : desk.project.posts) {
            REQUIRE(changed.project.posts.contains(post.id));
            CHECK(changed.project.posts.find(post.id)->when == post.when);
        }
    }
}
