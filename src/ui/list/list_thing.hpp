#pragma once

#include <compare>
#include <vector>

#include "ui/ui_state.hpp"

namespace tandem {

// What stands below the heading of a day beside its posts: what begins that day (contests, live events, posts of
// influencers, incidents, notes), and campaigns that begin or end then.

struct ListThingKey {
    Uuid id;            // of the campaign, or of what is on the calendar beside posts
    bool ends = false;  // the last day of a campaign

    friend auto operator<=>(const ListThingKey&, const ListThingKey&) = default;
};

struct ListThing {
    ListThingKey key;
    Day day{};
    bool is_campaign = false;

    Selection selection() const {
        return is_campaign ? Selection::of(Id<Campaign>{key.id}) : Selection::of_occasion(key.id);
    }
};

// By day, campaigns before the others, these by the moment they begin. As in the month what the filters hide is not
// among them, nor is what is cancelled. A campaign of one day is there once.
std::vector<ListThing> list_things(const Project& project, const Filters& filters, Day today, bool latest_first);

}  // namespace tandem
