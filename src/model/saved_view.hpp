#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/post.hpp"

namespace tandem {

// A way of looking at the calendar that has a name: how it is laid out, and what is let through. Ids of rows that are
// gone let nothing through and are passed over.
struct SavedView {
    Id<SavedView> id;
    std::string name;
    std::string layout;                 // month, week, day, list, board, year or grid
    std::string lens;                   // smm, cm or both
    std::string lanes;                  // of hours: none, role, network or person
    std::vector<std::string> networks;  // ids in networks.csv; of each list: empty lets everything through
    std::vector<Id<Channel>> channels;  // beside all of the networks, with which they are one list
    std::vector<Id<Campaign>> campaigns;
    std::vector<Id<Pillar>> pillars;
    std::vector<Id<Person>> people;
    std::vector<PostStatus> statuses;
    std::vector<std::string> labels;   // of posts: one of their tags
    std::vector<std::string> formats;  // of one of their channels: ids in formats.csv; "": of none
    std::vector<std::string> columns;  // of the list, in their order; empty: as they are
    std::string sort;                  // of the list: a column, "-" before it for the last one first; empty: by date
    std::optional<Id<Channel>> grid_channel;  // of the grid: the channel it shows; none: as it is
    std::string observances;                  // shown or hidden; empty: as they are
    int rank = 0;                             // order in menus
    Extra extra;

    bool operator==(const SavedView&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("layout", s.layout), f("lens", s.lens), f("lanes", s.lanes);
        f("networks", s.networks), f("channels", s.channels), f("campaigns", s.campaigns), f("pillars", s.pillars);
        f("people", s.people), f("statuses", s.statuses), f("labels", s.labels), f("formats", s.formats);
        f("columns", s.columns), f("sort", s.sort), f("grid_channel", s.grid_channel), f("observances", s.observances);
        f("rank", s.rank), f("extra", s.extra);
    }
};

}  // namespace tandem
