#pragma once

#include "plan/strategy_check.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// Below a lack: the free slots that would close it, the ideas that can be dragged onto them, and a way to the posts the
// lack is counted from.
void draw_slots(ViewContext& view, PageCard& card, const StrategyGap& gap, const DayRange& period, Uuid row);

// On the calendar: a pillar's posts by its filter, those of other gaps as the selection.
void show_posts_behind(ViewContext& view, const StrategyGap& gap, const DayRange& period);

// Before the page is drawn: an idea that is dragged over the page is over nothing until it is over a slot.
void forget_slot_under_drag(ViewContext& view);

}  // namespace tandem
