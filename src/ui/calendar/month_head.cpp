#include "ui/calendar/month_head.hpp"

#include <algorithm>
#include <cmath>

namespace tandem {
namespace {

constexpr float number_row_y = 2, number_row_height = 20;
constexpr float line_of_days = 2, between_lines = 1;

struct HeadMeasures {
    float scale;
    const TextRuler& ruler;
    float px(float length) const { return scaled_px(length, scale); }
};

// Part of the row of the number.
Rect head_part(const HeadMeasures& m, const CellBox& box, float x0, float x1) {
    return {x0, box.rect.y0, x1, box.rect.y0 + m.px(number_row_y + number_row_height)};
}

float middle_of_head(const HeadMeasures& m, const CellBox& box) {
    return box.rect.y0 + m.px(number_row_y) + std::round(m.px(number_row_height) / 2) - m.px(1);
}

// Where it ends.
float place_number(const HeadMeasures& m, const MonthDay& day, CellBox& box) {
    const float x = box.inner.x0 + m.px(cell_text_inset), middle = middle_of_head(m, box);
    const TextStyle style = day.outside ? text_style::control : text_style::control_strong;
    const float width = m.ruler.width(style, day.number);
    box.number = text_from_left(m.ruler, style, day.number, x, middle, box.inner.x1 - x);
    if (!day.today) return x + width;
    box.number_pill = {box.inner.x0 + m.px(cell_side_inset), box.rect.y0 + m.px(number_row_y), x + width + m.px(6),
                       box.rect.y0 + m.px(number_row_y + number_row_height)};
    box.number.x = std::round(box.number_pill.x0 + (box.number_pill.width() - width) / 2);
    return box.number_pill.x1;
}

// Behind the number; what is left of the row lies between `end` and `right`.
void place_beside_number(const HeadMeasures& m, const MonthDay& day, float& end, float right, CellBox& box) {
    const float middle = middle_of_head(m, box);
    if (!day.on_call.empty()) {
        const float most = std::max(0.0f, right - end - m.px(20));
        box.on_call = text_from_left(m.ruler, text_style::initials, day.on_call, end + m.px(20), middle, most);
        const float begin = end;
        end = box.on_call.x + m.ruler.width(text_style::initials, box.on_call.shown);
        box.on_call_rect = head_part(m, box, begin, end);
    }
    if (!day.money.empty()) {
        const float begin = end + m.px(7), room = std::max(0.0f, right - begin);
        const bool fits = m.ruler.width(text_style::meta_medium, day.money) <= room;
        box.money = text_from_left(m.ruler, text_style::meta_medium, fits ? day.money : day.short_money, begin,
                                   middle + m.px(1), room);
        end = begin + m.ruler.width(text_style::meta_medium, box.money.shown);
        box.money_rect = head_part(m, box, begin, end);
    }
}

// What cells of a week name: what begins on their day; else what goes on and no cell before them has named.
class NamesOfWeek {
  public:
    void place(const HeadMeasures& m, const MonthDay& day, float end, float right, CellBox& box) {
        const auto named = std::find_if(day.observances.begin(), day.observances.end(), [&](const auto& one) {
            return one.begins() || std::find(told_.begin(), told_.end(), one.name) == told_.end();
        });
        const float room = right - end - m.px(8);
        if (named == day.observances.end() || room < m.px(24)) return;
        if (named->is_span()) told_.push_back(named->name);
        box.named = static_cast<std::size_t>(named - day.observances.begin());
        box.observance =
            text_to_right(m.ruler, text_style::meta, named->short_name, right, middle_of_head(m, box) + m.px(1), room);
        box.observance_rect = head_part(m, box, box.observance.x, right);
    }

  private:
    std::vector<std::string> told_;
};

bool has_break(const MonthDay& day) {
    return std::any_of(day.observances.begin(), day.observances.end(),
                       [](const ShownObservance& one) { return one.school && one.is_span(); });
}

// The line of what lasts for days, breaks or the others; empty where there is none. It has ends where all of it begins
// or ends.
Rect line_of(const HeadMeasures& m, const MonthDay& day, const CellBox& box, bool school, float y) {
    bool any = false, begins = true, ends = true;
    for (const ShownObservance& one : day.observances) {
        if (!one.is_span() || one.school != school) continue;
        any = true;
        begins = begins && one.begins();
        ends = ends && one.nth == one.days;
    }
    if (!any) return {};
    const float x0 = box.inner.x0 + (begins ? m.px(cell_side_inset) : 0);
    const float x1 = ends ? box.inner.x1 - m.px(cell_side_inset) : box.rect.x1;
    return {x0, y, x1, y + m.px(line_of_days)};
}

}  // namespace

void place_heads(const MonthModel& model, float scale, const TextRuler& ruler, MonthLayout& layout) {
    const HeadMeasures m{scale, ruler};
    for (std::size_t first = 0; first < layout.cells.size(); first += 7) {
        NamesOfWeek names;
        const auto begin = model.days.begin() + static_cast<std::ptrdiff_t>(first);
        // The others lie at one height in all of a week.
        const float lower = std::any_of(begin, begin + 7, has_break) ? m.px(line_of_days + between_lines) : 0;
        for (std::size_t i = first; i < first + 7; ++i) {
            const MonthDay& day = model.days[i];
            CellBox& box = layout.cells[i];
            if (box.rect.empty()) continue;
            const float right = box.inner.x1 - m.px(7);
            float end = place_number(m, day, box);
            place_beside_number(m, day, end, right, box);
            names.place(m, day, end, right, box);
            box.head = head_part(m, box, box.inner.x0, box.inner.x1);
            box.break_line = line_of(m, day, box, true, box.rect.y0);
            box.lasting_line = line_of(m, day, box, false, box.rect.y0 + lower);
        }
    }
}

}  // namespace tandem
