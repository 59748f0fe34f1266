#pragma once

#include <string>

#include "app/zone_choices.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/views/zone_picker.hpp"

namespace tandem {

// The zone of a row, typed by its name or its city, or chosen by city; `none`, a key of words.csv, says what having
// none of its own means.
template <class Row>
void zone_row(const RowFields<Row>& fields, Sheet& sheet, const Row& row, std::string_view none) {
    ViewContext& view = sheet.view();
    Rect at = sheet.row("channel.zone");
    const Rect end = at.cut_right(view.px(zone_button_width));
    fields.cell(at, {"channel.zone"}, row.zone, zone_field_look(view, view.word(none)),
                [](Row& next, std::string_view text) {
                    const std::optional<std::string> zone =
                        is_blank(text) ? std::optional(std::string()) : zone_from_typed(text);
                    if (zone) next.zone = *zone;
                    return zone.has_value();
                });
    const std::optional<std::string> chosen = zone_button(view, end, row.zone, view.word(none));
    if (chosen && *chosen != row.zone) fields.change([&](Row& next) { next.zone = *chosen; });
}

}  // namespace tandem
