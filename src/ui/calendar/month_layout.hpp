#pragma once

#include <array>
#include <optional>
#include <vector>

#include "plan/slice_days.hpp"
#include "ui/calendar/chip_box.hpp"
#include "ui/calendar/month_model.hpp"

namespace tandem {

// Where everything of a month lies. Pixels of the screen; made from a model, a rectangle and a scale, without a window.

// The line at the foot of a cell.
struct WorkBox {
    Rect row;  // icon and text
    PlacedText text;
    Rect meter;
};

struct CellChip : ChipBox {
    std::size_t index = 0;  // into MonthDay::chips
};

struct CellBox {
    Rect rect;   // the whole cell, lines at its right and foot included
    Rect inner;  // without these lines
    PlacedText number;
    Rect number_pill;  // behind today's number
    PlacedText on_call;
    Rect on_call_rect;  // its sign and initials
    PlacedText money;
    Rect money_rect;  // what its tooltip hangs on
    PlacedText observance;
    Rect observance_rect;           // what a click on it hits
    std::size_t named = 0;          // which of the day's observances that is
    Rect head;                      // the row of the number
    Rect break_line, lasting_line;  // of school breaks, and of what else lasts for days; empty where there is none
    std::vector<CellChip> chips;    // those of the day's chips that are shown; the others are behind "+N"
    int hidden = 0;                 // posts and campaign bars behind it
    bool hides_selected = false;    // one of these posts is selected
    Rect more;                      // the "+N" pill; empty when nothing is hidden
    PlacedText more_text;
    WorkBox work;
    float work_y = 0;       // top of the line of work
    bool work_last = true;  // nothing stands below it
    float chips_y = 0;      // top of the first chip
    float chip_px = 0;      // height of a chip

    // Of one of the day's chips; null while it is behind "+N".
    const CellChip* chip_of(std::size_t index) const;
};

struct BarBox {
    std::size_t bar = 0;  // index into MonthModel::bars
    DaySegment segment;
    int lane = 0;  // from 0 at the top
    Rect rect;
    Rect square;  // of the campaign's colour, or of the sign of an occasion
    PlacedText name;
    PlacedText budget;
    bool cut = false;  // not all of its name and budget is shown
    Rect chevron;      // empty unless the bar goes on after this week
    // The first and last pixels, for changing the dates; empty on a side where it goes on.
    Rect begin_grip, end_grip;
};

// Where the lanes of bars lie in a week, from its top.
struct LanePlaces {
    float top_px = 0, pitch_px = 0, bar_px = 0;
    float inset_px = 0;  // beside a bar, within its days
};

struct MonthLayout {
    Rect area;
    Rect header;
    Rect week_column;
    Rect grid;
    std::vector<Rect> weekday_rects;
    std::vector<PlacedText> week_numbers;
    std::vector<CellBox> cells;  // as MonthModel::days
    std::vector<BarBox> bars;
    LanePlaces lanes;

    // Without the days that are not shown: what lies on it goes on there.
    DaySegment shown_part(DaySegment segment) const;
    // Of a bar on these days, which are shown.
    Rect bar_rect(const DaySegment& segment, int lane) const;
    // Of the thing under a point; nothing where there is none.
    std::optional<std::size_t> cell_at(float x, float y) const;
    struct ChipAt {
        std::size_t cell = 0;
        std::size_t chip = 0;
        bool on_badge = false;
    };
    std::optional<ChipAt> chip_at(float x, float y) const;
    enum class BarPart : std::uint8_t { body, begin, end };
    struct BarAt {
        std::size_t box = 0;
        BarPart part = BarPart::body;
    };
    std::optional<BarAt> bar_at(float x, float y) const;
    std::optional<std::size_t> more_at(float x, float y) const;
};

// The cell with another count behind its "+N", as it is while a dragged chip pushes one out.
CellBox with_hidden(CellBox cell, int hidden, float scale, const TextRuler& ruler);
// The line for another load than the model's: while something is dragged.
WorkBox work_box(const CellBox& cell, const WorkLine& line, float scale, const TextRuler& ruler);

// How wide the days of a week are, in parts of the width; of one that is not shown 0.
using DayWeights = std::array<float, 7>;
inline constexpr DayWeights even_days{1, 1, 1, 1, 1, 1, 1};

// Cells of days that are not shown are empty. Of the selected posts, in the order they were selected, the last one is
// always shown, and of each day one.
MonthLayout month_layout(const MonthModel& model, const Rect& area, float scale, const TextRuler& ruler,
                         const DayWeights& weights = even_days, const std::vector<Id<Post>>& selected = {});
// How high what stands above the hours is.
float height_above_hours(const MonthModel& model, float scale, const TextRuler& ruler);
inline constexpr float hours_width = 50;  // of the column of a clock at least, at 100 %
// Of all clocks beside the hours, in pixels.
float clocks_width(const MonthModel& model, float scale, const TextRuler& ruler);

// Where a chip that goes out at `minute` would come to lie in a cell: at its place by time among those shown.
struct MonthSlot {
    std::size_t place = 0;  // chips from this one on move down by the pitch
    std::size_t room = 0;   // chips that fit into the cell, the new one included
    float pitch_px = 0;
    int pushed_out = 0;  // chips shown before that have no room beside the new one
    Rect rect;
};
MonthSlot slot_in(const MonthModel& model, const MonthLayout& layout, std::size_t cell, int minute, float scale);

}  // namespace tandem
