#pragma once

#include "plan/flight_pace.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {

// Rows about money, the same for a campaign and a flight. Amounts say whether they are with tax.

// An amount that is typed.
template <class Row, class Where>
void money_row(const RowFields<Row>& fields, Sheet& sheet, std::string_view key, Where where) {
    ViewContext& view = sheet.view();
    Rect at = sheet.row(key);
    fields.money_cell(at.cut_left(view.px(104)), {key}, where);
    label(view, at, text_style::caption, view.theme.ink2, tax_word(view));
}

// What it is going to cost, and how much more than planned.
void projected_row(Sheet& sheet, Money projected, Money planned);
// What was spent of what was planned to date. A word and a sign beside a figure that is off, never the colour alone.
void pace_row(Sheet& sheet, int percent, PaceState state);

}  // namespace tandem
