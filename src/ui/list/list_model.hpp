#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "ui/ui_state.hpp"

namespace tandem {

// What the list of dated posts shows, in order: no texts and no pixels. Made once for a version of the project; a frame
// looks at the rows in view alone.

// clang-format off
enum class ListColumn : std::uint8_t {
    time, networks, title, status, campaign, pillar, creator, supervisor, minutes, labels, date
};
// clang-format on
inline constexpr std::size_t list_column_count = 11;

struct ListSort {
    std::optional<ListColumn> by;  // none: by day, under the days' headings
    bool descending = false;

    bool operator==(const ListSort&) const = default;
};
// Whether rows can be put in order by it.
bool sorts_list(ListColumn column);

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

// A heading and the rows below it, [first, first + count), of which `posts` are posts. Only today's may have none.
struct ListDay {
    Day day{};
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t posts = 0;

    std::size_t end() const { return first + count; }
};

struct ListModel {
    std::vector<ListRow> rows;
    std::vector<ListDay> days;  // by day; none where the rows are in another order, or there is none
    int hidden = 0;             // dated posts that the filters hide
    std::vector<std::pair<Id<Post>, std::size_t>> places;             // of each post among the rows, by id
    std::vector<std::pair<Id<Variant>, std::size_t>> channel_places;  // of each row of a channel, by id

    // Where the post stands; nothing when it is not listed.
    std::optional<std::size_t> row_of(Id<Post> post) const;
    // The same of any row; a channel without a row stands where its post does.
    std::optional<std::size_t> row_of(const ListRowKey& key) const;
    // The first heading that is not before the day; `days.size()` when there is none.
    std::size_t day_from(Day day) const;
};

// References live as long as the call.
struct ListSource {
    const Project& project;
    const Filters& filters;
    Day today{};
    ListSort sort;
};

// By day, channels that go out at a moment of their own have rows of their own too, wherever their post is let through.
ListModel list_model(const ListSource& source);
// Whether the channel goes out, and at another moment than its post, which has a date.
bool goes_out_apart(const Post& post, const Variant& variant);

}  // namespace tandem
