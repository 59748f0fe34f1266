#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Folded parts of a campaign's sheet.

// Its phases: before, during, after, each with a name and days.
void draw_phases(Sheet& sheet, const Campaign& campaign);
// Who it is for, where its brief came from, how its flights are named, and its colour.
void draw_campaign_frame(Sheet& sheet, const Campaign& campaign);
// Media budget and fee, their sum, and how the money of its flights goes.
void draw_campaign_money(Sheet& sheet, const Campaign& campaign);
// What it cannot start without and does not have yet; a click leads to the field.
void draw_campaign_required(Sheet& sheet, const Campaign& campaign);

}  // namespace tandem
