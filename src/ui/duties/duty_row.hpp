#pragma once

#include <cstddef>
#include <string>

#include "plan/check_duties.hpp"
#include "ui/rect.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// Where the cells of a line are.
struct DutyColumns {
    Rect name, holder, smm, cm, end;
};
DutyColumns duty_columns(const ViewContext& view, const Rect& line);

// The heading of a group of duties.csv, or "own".
void draw_duty_group(ViewContext& view, PageCard& card, const std::string& group);
// A duty, who answers for it, its time this month, and below it what goes against that.
void draw_duty_row(ViewContext& view, PageCard& card, const DutyCheck& check, std::size_t nth);

}  // namespace tandem
