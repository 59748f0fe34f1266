#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/series_spread.hpp"
#include "model/day_range.hpp"
#include "model/post.hpp"
#include "model/task_key.hpp"

namespace tandem {

// What is being dragged, by mouse or by keyboard. The project does not change while dragging.
struct DragState {
    // clang-format off
    enum class Kind : std::uint8_t {
        none, post, idea, variant, campaign, campaign_begin, campaign_end, flight, flight_begin, flight_end, task,
        occasion, occasion_begin, occasion_end,
        tile,    // a post of a grid on its way to the place of another, and those between, which make room
        status,  // posts of the board on their way to another step of the workflow
    };
    // clang-format on

    Kind kind = Kind::none;
    Uuid item;  // the post, campaign, flight, task or occasion that was grabbed
    // post: all that move together, the grabbed one among them; tile: the grabbed one first, then those that make room
    std::vector<Id<Post>> posts;
    std::vector<Id<Task>> tasks = {};  // task: of a batch, all that move together, the grabbed one among them
    // variant: channels of the post that move without it; tile: of each post the one that the grid shows
    std::vector<Id<Variant>> variants;
    std::vector<LocalMinute> moments = {};  // tile: when each of them goes out then; empty where nothing changes
    std::vector<Id<Post>> carried = {};     // tile: all that are carried, in the order of the grid
    float grab_x_px = 0;                    // from the ghost's top left corner to the pointer
    float grab_y_px = 0;
    float width_px = 0;                     // of the ghost
    Day from{};                             // the day it was taken from; of no meaning for an idea
    std::optional<Day> over;                // the day under the pointer, or the keyboard's
    bool over_drawer = false;               // the pointer is over the ideas instead
    std::optional<Id<Person>> over_person;  // task: over a face of the toolbar
    // task: over the strip of the day, or over an hour; idea: over a free slot of a gap; post: over an hour of a grid;
    // tile: when the post goes out whose place it takes
    std::optional<LocalMinute> over_time;
    std::optional<LocalMinute> from_time;  // of a post, resp. a channel, that was taken from a grid of hours
    bool copy = false;                     // Ctrl or Alt is held: a copy; a campaign takes its posts with it
    bool keep_daily = false;               // Alt: a flight keeps what a day has, not its whole budget
    bool alone = false;                    // Shift: a campaign leaves its flights where they are
    // post: what comes after on its channels goes as many days along; idea: what is there makes room for it
    bool rest_follows = false;
    bool whole_day = false;  // post: picked up as all that goes out on a day
    // post, variant: for which posts of its series its sheet says that edits are meant
    SeriesScope series_scope = SeriesScope::one;
    bool by_keyboard = false;
    bool scrolls = false;  // the pointer rests at an edge of a list, which moves below it
    // The pointer is over the small month of the drawer, which then says what `over` is: the right edge of that month,
    // beside which the ghost lies, so that it hides no day.
    std::optional<float> beside_px = {};
    // post, idea: over the lane of somebody else, who will have made it; the null id over that of nobody
    std::optional<Id<Person>> over_creator = {};
    float height_px = 0;  // task: of the block of hours it was taken from; 0 where it was a row of a list

    bool active() const { return kind != Kind::none; }
    // Followed, drawn and dropped by the view it began in.
    bool of_its_view() const { return kind == Kind::task || kind == Kind::status; }
    bool of_campaign() const {
        return kind == Kind::campaign || kind == Kind::campaign_begin || kind == Kind::campaign_end;
    }
    bool of_flight() const { return kind == Kind::flight || kind == Kind::flight_begin || kind == Kind::flight_end; }
    bool of_occasion() const {
        return kind == Kind::occasion || kind == Kind::occasion_begin || kind == Kind::occasion_end;
    }
    // By an end it is made longer or shorter, whatever is held.
    bool copies_occasion() const { return copy && kind == Kind::occasion; }
    // Something with a first and a last day.
    bool of_span() const { return of_campaign() || of_flight() || of_occasion(); }
    bool by_begin() const {
        return kind == Kind::campaign_begin || kind == Kind::flight_begin || kind == Kind::occasion_begin;
    }
    bool by_end() const { return kind == Kind::campaign_end || kind == Kind::flight_end || kind == Kind::occasion_end; }
    // Among the ideas and for copies of posts there is nothing to follow.
    bool may_take_rest() const { return kind == Kind::idea || (kind == Kind::post && !copy); }
    // Room is made for one idea, not for several.
    bool may_ask_for_rest() const { return may_take_rest() && (kind != Kind::idea || posts.size() < 2); }
    bool may_copy() const { return kind != Kind::variant && kind != Kind::tile; }
    // Whether what comes after goes along, resp. makes room.
    bool takes_rest() const { return rest_follows && may_take_rest() && !over_drawer; }
    // Whether others of its series go along.
    bool moves_series() const {
        const bool one_post = (kind == Kind::post && posts.size() == 1) || kind == Kind::variant;
        return one_post && series_scope != SeriesScope::one && !copy && !over_drawer && !takes_rest();
    }
    // Somewhere it could be dropped.
    bool has_target() const { return over.has_value() || over_drawer; }
    // Days between where it was taken and where it is.
    int by_days() const { return over ? static_cast<int>((*over - from).count()) : 0; }
    // What is between them besides those days; 0 where days alone count.
    int by_minutes() const {
        if (!over_time || !from_time) return 0;
        return static_cast<int>((*over_time - *from_time - date::days(by_days())).count());
    }
    bool operator==(const DragState&) const = default;
};

}  // namespace tandem
