#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "ui/list/list_thing.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

namespace facts {
struct Facts;
}

// What the list of dated posts shows, in order: no texts and no pixels. Made once for a version of the project; a frame
// looks at the rows in view alone.

// clang-format off
enum class ListColumn : std::uint8_t {
    time, networks, title, status, campaign, pillar, creator, supervisor, minutes, labels, date
};
// clang-format on
inline constexpr std::size_t list_column_count = 11;

struct ListSort {
    std::optional<ListColumn> by;  // none: by day, under the days' headings; so too for `date`, the latest first
    bool descending = false;

    bool operator==(const ListSort&) const = default;
    // Whether rows stand below the headings of their days.
    bool by_day() const { return !by || *by == ListColumn::date || *by == ListColumn::time; }
};
// The order by this column. By time is by day, and the days one after the other are the order that is usual.
ListSort sorted_by(ListColumn column, bool descending);

// A post, or one of its channels that goes out at a moment of its own.
struct ListRow {
    Id<Post> post;
    LocalMinute when{};
    std::optional<Id<Variant>> variant = {};
};

// Which row is meant, whatever becomes of the order.
struct ListRowKey {
    Id<Post> post;
    std::optional<Id<Variant>> variant = {};

    bool operator==(const ListRowKey&) const = default;
};
inline ListRowKey key_of(const ListRow& row) { return {row.post, row.variant}; }

// A heading and the rows below it, [first, first + count), of which `posts` are posts; before these stands what else is
// on the day, [first_thing, first_thing + things). Only today's may have nothing. `hidden` more posts do filters hide.
struct ListDay {
    Day day{};
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t posts = 0;
    std::size_t first_thing = 0;
    std::size_t things = 0;
    std::size_t hidden = 0;

    std::size_t end() const { return first + count; }
    std::size_t end_of_things() const { return first_thing + things; }
};

struct ListModel {
    std::vector<ListRow> rows;
    std::vector<ListThing> things{};  // in the order of the days; none where the rows are in another order
    std::vector<ListDay> days;        // none where the rows are in another order, or there is none
    bool latest_first = false;        // of the days, and of the rows below each
    int hidden = 0;                   // dated posts that the filters hide
    std::vector<std::pair<Id<Post>, std::size_t>> places;              // of each post among the rows, by id
    std::vector<std::pair<Id<Variant>, std::size_t>> channel_places;   // of each row of a channel, by id
    std::vector<std::pair<ListThingKey, std::size_t>> thing_places{};  // of each thing, by key

    // Where the post stands; nothing when it is not listed.
    std::optional<std::size_t> row_of(Id<Post> post) const;
    // The same of any row; a channel without a row stands where its post does.
    std::optional<std::size_t> row_of(const ListRowKey& key) const;
    // The same among `things`; of a campaign with both edges `key` says which one.
    std::optional<std::size_t> thing_of(const ListThingKey& key) const;
    // The first heading that is not before the day in the order of the list; `days.size()` when there is none.
    std::size_t day_from(Day day) const;
};

// References live as long as the call.
struct ListSource {
    const Project& project;
    const Filters& filters;
    Day today{};
    ListSort sort;
    const facts::Facts* facts = nullptr;  // null: networks have no names to be put in order by
    const Plan* plan = nullptr;           // null: nobody knows of work
};

// By day, channels that go out at a moment of their own have rows of their own too, wherever their post is let through.
ListModel list_model(const ListSource& source);
// Whether the channel goes out, and at another moment than its post, which has a date.
bool goes_out_apart(const Post& post, const Variant& variant);
// What the CM does for the post.
int cm_minutes_of(const Plan& plan, Id<Post> post);

}  // namespace tandem
