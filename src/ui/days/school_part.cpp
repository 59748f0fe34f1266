#include <algorithm>
#include <array>
#include <set>

#include "app/own_days.hpp"
#include "app/shown_observances.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/days/days_parts.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

constexpr std::array<std::string_view, 4> school_zones{"", "A", "B", "C"};
constexpr float two_columns_width = 600;  // at 100 %

void draw_zone(Sheet& sheet) {
    ViewContext& view = sheet.view();
    const std::string& now = view.project().settings.school_zone;
    std::vector<Option> options;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < school_zones.size(); ++i) {
        const std::string zone(school_zones[i]);
        options.push_back({nth_part({}, "zone", i),
                           zone.empty() ? std::string(view.word("school.no_zone"))
                                        : view.words.format("school.zone_named", {{"zone", zone}})});
        if (zone == now) chosen = i;
    }
    if (const auto i = one_of_cell(view, sheet.row("school.zone"), "school.zone", options, chosen, {}))
        if (Request request = put_school_zone(view.project(), std::string(school_zones.at(*i)));
            !request.actions.empty())
            view.send(std::move(request));
    const std::string academies = academies_of_zone(view.facts, now);
    sheet.paragraph_of(academies.empty() ? std::string(view.word("school.all_zones")) : academies, text_style::caption,
                       view.theme.ink2, 16);
}

std::string break_text(const ViewContext& view, const ZonesBreak& one) {
    std::string text = one.name.in(view.language) + " · " +
        facts::day_range_text(date::year_month_day(one.days.begin), date::year_month_day(one.days.end), view.language);
    return one.zones.empty() ? text : text + " · " + one.zones;
}

// The breaks of the catalogue that come, in order: one below the other, and beside them the later half where there is
// room, so that the project's own stay in sight.
void draw_known_breaks(Sheet& sheet) {
    ViewContext& view = sheet.view();
    sheet.section(view.word("school.known"));
    const DayRange ahead{view.today(), view.today() + date::days(2 * 366)};
    std::vector<ZonesBreak> breaks = school_breaks(view.facts, view.project(), ahead);
    std::erase_if(breaks, [](const ZonesBreak& one) { return one.own; });
    const bool beside = sheet.width() >= view.px(two_columns_width);
    const std::size_t lines = beside ? (breaks.size() + 1) / 2 : breaks.size();
    for (std::size_t i = 0; i < lines; ++i) {
        Rect rest = sheet.line(22);
        const Rect first = beside ? rest.cut_left(rest.width() / 2) : rest;
        label(view, first, text_style::control, view.theme.ink, break_text(view, breaks[i]));
        if (lines + i < breaks.size())
            label(view, rest, text_style::control, view.theme.ink, break_text(view, breaks[lines + i]));
    }
    if (breaks.empty()) sheet.paragraph_of(view.word("school.none_known"), text_style::control, view.theme.ink2, 18);
}

void draw_own_break(Sheet& sheet, const SchoolBreak& row, DaysState& state) {
    ViewContext& view = sheet.view();
    const float top = sheet.line(0).y0;
    const Scope scope(view, "break", row.id.value);
    const RowFields<SchoolBreak> fields(sheet, row, "undo.edit_school_break", row.name, row.id.value);
    Rect first = sheet.row("school.name");
    const bool gone = end_button(view, first, "delete", icons::trash_2, "school.delete");
    fields.cell(first, {"school.name"}, row.name, {}, [](SchoolBreak& next, std::string_view text) {
        next.name = text;
        return true;
    });
    fields.list({"school.zones", "school.zones_hint"}, &SchoolBreak::zones);
    fields.edge_cell(sheet.row("occasion.begin"), {"occasion.begin"}, &SchoolBreak::days, true);
    fields.edge_cell(sheet.row("occasion.end"), {"occasion.end"}, &SchoolBreak::days, false);
    sheet.gap(10);
    if (state.school_break == row.id) {
        state.school_break.reset();
        scroll_into_view(top, sheet.line(0).y1);
    }
    if (gone)
        view.send({{"undo.delete_school_break", {{"title", row.name}}},
                   {Remove<SchoolBreak>{row.id}},
                   {row.id.value, std::nullopt}});
}

void add_school_break(ViewContext& view) {
    SchoolBreak row;
    row.id = view.ask.ids().make<SchoolBreak>();
    row.name = view.word("month.school");
    if (const std::string& zone = view.project().settings.school_zone; !zone.empty()) row.zones = {zone};
    row.days = {view.today(), view.today() + date::days(14)};
    send_row(view, std::move(row), "undo.add_school_break");
}

}  // namespace

void draw_school_days(ViewContext& view, Rect area, DaysState& state) {
    const Scope scope(view, "school");
    ScrollArea scroll(view, "parts", area);
    Sheet sheet(view, scroll.content(), area.width());
    draw_zone(sheet);
    sheet.rule();
    draw_known_breaks(sheet);
    sheet.rule();
    sheet.section(view.word("school.own"));
    sheet.paragraph_of(view.word("school.own_hint"), text_style::caption, view.theme.ink2, 16);
    sheet.gap(6);
    std::vector<SchoolBreak> rows(view.project().school_breaks.begin(), view.project().school_breaks.end());
    std::sort(rows.begin(), rows.end(), [](const SchoolBreak& a, const SchoolBreak& b) {
        return std::tie(a.days, a.id) < std::tie(b.days, b.id);
    });
    for (const SchoolBreak& row : rows) draw_own_break(sheet, row, state);
    if (add_button(sheet, "add", "school.add")) add_school_break(view);
    sheet.gap(12);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
