#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ics_items.hpp"
#include "edit/action.hpp"

namespace tandem {

// The project's rows behind an item of a calendar, so that Tandem finds again what it wrote. They hold nothing but what
// the calendar shows anyway: no notes of the team, no money, nothing of what others have to do.

void add_rows(const CalendarSource& source, const Post& post, const std::vector<const Variant*>& variants,
              IcsItem& item);
void add_rows(const CalendarSource& source, const Campaign& campaign, IcsItem& item);
void add_rows(const CalendarSource& source, const Flight& flight, IcsItem& item);
void add_rows(const Note& note, IcsItem& item);
// Of a contest, a live event, an influencer's post or an incident.
void add_occasion_rows(const CalendarSource& source, Uuid occasion, IcsItem& item);
// A task as one that is made by hand, with whoever has it on its day.
void add_rows(const CalendarSource& source, const Task& task, IcsItem& item);

// The puts of rows that a text holds; nothing when it is none that `add_rows` writes. What the item's description says
// is left out of the text, and comes from there.
std::optional<std::vector<Action>> rows_in(std::string_view text, std::string_view description);

}  // namespace tandem
