#pragma once

#include <string>

#include "exchange/plan_marks.hpp"
#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// What the row of a post in a workbook says, cell by cell, as whoever reads the file finds it: dates as "2026-10-13",
// times as "18:00", several networks with " | " between them, names in the language of the words. A client gets no
// owner, and no channel that is not at the client's approval yet. `notes` is the last comment on the post that is open,
// and for a client one that is meant for the client.
PlanCells post_cells(const Project& project, const facts::Facts& facts, const facts::Words& words, const Post& post,
                     bool for_client);

// Where channels differ from the post: "LinkedIn : 14 oct. 10:00 · Validé", and their own words below it. Not read
// back.
std::string channel_differences(const Project& project, const facts::Facts& facts, const facts::Words& words,
                                const Post& post, bool for_client);

// The zone its date and time are in.
std::string zone_of(const Project& project, const Post& post);
// The name of the channel's network, or else of the channel; "" where it is gone.
std::string network_of(const Project& project, const facts::Facts& facts, Id<Channel> channel);

}  // namespace tandem
