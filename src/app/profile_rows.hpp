#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// What of a plan is asked for as a table.
struct ProfileOrder {
    std::string profile;                  // id in csv_profiles.csv
    std::optional<DayRange> days;         // on the clock of the profile; none: all, and posts without a date
    std::vector<Id<Channel>> channels;    // none: all, and posts on no channel
    std::vector<Id<Campaign>> campaigns;  // none: all, and posts of no campaign
    std::vector<PostStatus> statuses;     // none: all
};

struct ProfileSource {
    const Project& project;
    const facts::Facts& facts;
    const facts::Words& words;
    ZoneTable& zones;
    const facts::CsvProfile& profile;
    const facts::Words* screen = nullptr;  // in which it is told what is left out; null: `words`

    const facts::Words& told_in() const { return screen ? *screen : words; }
};

// One row to be, as the profile cuts posts into rows (facts::ProfileRow).
struct PostRow {
    const Post* post = nullptr;
    std::vector<const Variant*> variants;  // that it is about, in the order of the post; none: it is on no channel
    std::optional<LocalMinute> when;       // on the clock of the profile
    std::optional<Instant> at;             // the moment it goes out
    const TimeZone* zone = nullptr;        // of `when`

    // Of its first channel; null when there is none, or it is gone.
    const Channel* channel(const Project& project) const;
    const facts::Network* network(const ProfileSource& source) const;
};

struct PostRows {
    std::vector<PostRow> rows;  // by moment, then by post; those without a moment last
    std::size_t over = 0;       // posts that are asked for, and published, cancelled or archived on all their channels
};

// The rows that are asked for. A tool that publishes gets nothing that is published or off the calendar, a calendar
// nothing that is off it; whoever goes on planning gets everything.
PostRows post_rows(const ProfileSource& source, const ProfileOrder& order);

// What an account is called where channels of other networks may have its name: "Instagram Maison Oriane".
std::string account_name(const ProfileSource& source, const Channel& channel);

// What a post is called where it is named: by its title, else by how its text begins.
std::string post_name(const Post& post);

}  // namespace tandem
