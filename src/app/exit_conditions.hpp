#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// What makes a post leave a step of the workflow (facts/workflow.csv), held against what the project knows of it. What
// the project cannot tell, as whether a brief is good, is not asked; nor is a choice that the project offers none of.
// Nobody is hindered by any of this.

enum class Lack : std::uint8_t {
    line,           // neither a title nor a text
    objective,      // neither an objective nor a campaign
    audience,       // nobody it is for, its campaign neither
    channel,        // on no channel
    date,           // without a date
    text,           // a channel has nothing to say
    media,          // a format that shows something has nothing to show
    remarks,        // remarks inside the team are open
    answer,         // the client has not answered
    other_version,  // the client answered about an earlier version
    changes,        // the client asked for changes of this version
    reason,         // nobody noted what is to be changed
    confirmation,   // a channel is not published
    link,           // no link to what was published, on a network where posts have one
    figures,        // no figure was typed
};

struct MissingPart {
    PostStatus step{};  // whose exit condition asks for it
    Lack lack{};
    int count = 0;  // of open remarks, else 0

    bool operator==(const MissingPart&) const = default;
};

// What the exit condition of `step` asks for and the post has not, in the order of the condition.
std::vector<MissingPart> missing_at(const Project& project, const facts::Facts& facts, const Post& post,
                                    PostStatus step);
// The same of all steps that a change to `to` leaves or passes over, each part once, in the order of the steps. A step
// back needs nothing, but "changes requested", from wherever, needs a reason.
std::vector<MissingPart> missing_on_the_way(const Project& project, const facts::Facts& facts, const Post& post,
                                            PostStatus to);

// Whether a time at which a channel was to go out has passed and nobody has said that it did. Never of posts without a
// date, and of those that are archived or cancelled.
bool is_late(const Project& project, ZoneTable& zones, const Post& post, Instant now);
// The same of one of its channels.
bool is_late(const Project& project, ZoneTable& zones, const Post& post, const Variant& variant, Instant now);

// The first day on which a channel is to go out that has not come, of those that follow the post's step: what is not
// out yet cannot be published. Nothing of posts without a date.
std::optional<Day> first_day_to_come(const Project& project, ZoneTable& zones, const Post& post, Instant now);

// "Texte et médias : il manque le texte", "2 remarques internes ouvertes".
std::string missing_text(const facts::Words& words, const MissingPart& part);

}  // namespace tandem
