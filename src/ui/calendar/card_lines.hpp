#pragma once

#include "ui/calendar/card_model.hpp"

namespace tandem {

// The parts of a consequence card. Each adds its lines in order.

// What goes along with posts that take what follows with them, and what of it stays.
void add_rest_line(const CardSource& source, std::vector<CardLine>& lines);
// How many others of its series go along with a post, and what of the series stays.
void add_series_line(const CardSource& source, std::vector<CardLine>& lines);
// Which channels go alone, and how far from their post they would be; of nothing else.
void add_channel_line(const CardSource& source, std::vector<CardLine>& lines);
// The networks of these channels of a post; where two of its channels are of one network, with the channel's name.
std::string dragged_channels(const Project& project, const facts::Facts& facts, const Post& post,
                             const std::vector<Id<Variant>>& channels);
// How many of the tiles that are carried in a grid may not move, and stay.
void add_fixed_tiles_line(const CardSource& source, std::vector<CardLine>& lines);
// Who makes posts that are dropped in somebody else's lane.
void add_creator_line(const CardSource& source, std::vector<CardLine>& lines);
// How many tasks move, come and go, of which kinds, whose they are and on which days they land.
void add_task_lines(const CardSource& source, std::vector<CardLine>& lines);
// One line per day that gains or loses work, with the people whose day changes, and what nobody is free for.
void add_load_lines(const CardSource& source, std::vector<CardLine>& lines);
// What months and days of flights gain and lose of planned money, and what holds more than it was given.
void add_money_lines(const CardSource& source, std::vector<CardLine>& lines);
void add_budget_line(const CardSource& source, std::vector<CardLine>& lines);
// Times that a change of clocks leaves out, or brings twice.
void add_clock_lines(const CardSource& source, std::vector<CardLine>& lines);
void add_conflict_lines(const CardSource& source, std::vector<CardLine>& lines);
// Why it cannot be dropped here.
CardLine refusal_line(const CardSource& source);

// "Jeudi 22"; with the month when it is another than that of `near`.
std::string card_day(Day day, Day near, facts::Language language);
// "jeu. 22"; with the month likewise.
std::string short_day(Day day, Day near, facts::Language language);

}  // namespace tandem
