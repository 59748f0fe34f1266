#include "ui/inspector/spend_rows.hpp"

#include <cmath>

#include <imgui.h>

#include "app/spend_requests.hpp"
#include "icons.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Fields = RowFields<Spend>;

std::vector<const Spend*> spends_of(const Project& project, Id<Flight> flight) {
    std::vector<const Spend*> rows;
    for (const Spend& spend : project.spend)
        if (spend.flight == flight) rows.push_back(&spend);
    std::sort(rows.begin(), rows.end(), [](const Spend* a, const Spend* b) {
        return std::tie(b->days.end, b->typed_at, b->id) < std::tie(a->days.end, a->typed_at, a->id);
    });
    return rows;
}

void choose_kind(const Fields& fields, ViewContext& view, const Rect& rect, const Flight& flight, const Spend& spend) {
    const std::vector<Option> kinds{
        {nth_part(spend.id.value, "kind", 0), std::string(view.word("flight.spend.kind.days"))},
        {nth_part(spend.id.value, "kind", 1), std::string(view.word("flight.spend.kind.total"))}};
    if (const auto i = one_of_cell(view, rect, "flight.spend.kind", kinds, static_cast<std::size_t>(spend.kind), {}))
        fields.send(with_kind(spend, static_cast<SpendKind>(*i), flight));
}

// What it is about: days from and to, or all up to the end of a day.
void draw_spend_days(const Fields& fields, ViewContext& view, Rect at, const Flight& flight, const Spend& spend) {
    choose_kind(fields, view, at.cut_left(view.px(66)), flight, spend);
    const DayRange until_today{Day::min(), view.today() + date::days(1)};
    if (spend.kind == SpendKind::total) {
        label(view, at.cut_left(view.px(24)), text_style::control, view.theme.ink2, view.word("flight.spend.to"));
    } else {
        fields.edge_cell(at.cut_left(view.px(88)), {"flight.spend.first"}, &Spend::days, true, until_today);
        label(view, at.cut_left(view.px(8)), text_style::control, view.theme.ink2, "–");
    }
    fields.edge_cell(at.cut_left(view.px(88)), {"flight.spend.last"}, &Spend::days, false, until_today);
}

// "2 corrections": what the amount was before, each with its time, once that is clicked.
void draw_earlier(Sheet& sheet, const Spend& spend) {
    ViewContext& view = sheet.view();
    if (spend.earlier.empty()) return;
    const bool open = view.state.all_unfolded || view.state.open_spend == spend.id;
    const ButtonLook look{.kind = ButtonKind::ghost,
                          .icon = open ? icons::chevron_down : icons::chevron_right,
                          .pressed_in = open,
                          .small = true};
    const std::string count =
        view.words.count("flight.spend.corrected", static_cast<std::int64_t>(spend.earlier.size()));
    Rect at = sheet.line(dims::control_small);
    at.x0 -= view.px(8);
    if (button(view, "earlier", at.cut_left(std::min(at.width(), button_width(view, count, look))), count, look))
        view.state.open_spend = open ? std::nullopt : std::optional(spend.id);
    if (!open) return;
    for (const EarlierAmount& one : spend.earlier) {
        Rect line = sheet.line(18);
        line.x0 += view.px(16);
        const float width = label(view, line, text_style::control, view.theme.ink2, money_value(view, one.amount));
        horizontal_line(*ImGui::GetWindowDrawList(), line.x0, line.x0 + width, std::round((line.y0 + line.y1) / 2),
                        view.theme.ink2, view.px(1));
        line.x0 += width + view.px(8);
        if (one.typed_at) label(view, line, text_style::caption, view.theme.ink2, moment_value(view, *one.typed_at));
    }
}

void draw_spend(Sheet& sheet, const Flight& flight, const Spend& spend) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "spend", spend.id.value);
    const Fields fields(sheet, spend, "undo.enter_spend", flight.name, flight.id.value);
    Rect at = sheet.line(dims::row);
    if (end_button(view, at, "remove", icons::x, "flight.spend.remove"))
        view.send({{"undo.delete_spend", {{"title", flight.name}}},
                   {Remove<Spend>{spend.id}},
                   {flight.id.value, std::nullopt}});
    at.x0 -= view.px(6);
    draw_spend_days(fields, view, at, flight, spend);
    Rect second = sheet.line(dims::row);
    second.x0 -= view.px(6);
    const int digits = facts::minor_digits(view.project().settings.currency);
    const FieldLook look{.refuses = [&view](std::string_view text) { return refuse_money(view, text); }};
    fields.cell(second.cut_left(view.px(90)), {"flight.spend.amount"}, money_value(view, spend.amount), look,
                [digits, now = view.session.now_instant()](Spend& row, std::string_view text) {
                    const auto cents = money_from_typed(text, digits);
                    if (cents) row = with_amount(row, {*cents}, now);
                    return cents.has_value();
                });
    const std::string_view tax = tax_word(view);
    second.x0 += label(view, second, text_style::caption, view.theme.ink2, tax) + view.px(6);
    fields.cell(second, {"flight.spend.note", "post.note.add"}, spend.note, {.style = text_style::caption},
                [](Spend& row, std::string_view text) {
                    row.note = text;
                    return true;
                });
    draw_earlier(sheet, spend);
    sheet.gap(4);
}

void add_spend(ViewContext& view, const Flight& flight, SpendKind kind) {
    Spend spend = new_spend(flight, kind, view.today(), view.session.now_instant(), view.ask.ids());
    view.send(request_of(std::move(spend), "undo.enter_spend", flight.name, flight.id.value));
}

}  // namespace

void draw_spend_rows(Sheet& sheet, const Flight& flight, Money sum) {
    ViewContext& view = sheet.view();
    sheet.section(view.word("campaign.spent"), taxed_value(view, sum));
    for (const Spend* spend : spends_of(view.project(), flight.id)) draw_spend(sheet, flight, *spend);
    if (add_button(sheet, "add_spend", "flight.spend.enter")) add_spend(view, flight, SpendKind::days);
    if (add_button(sheet, "add_total", "flight.spend.enter_total")) add_spend(view, flight, SpendKind::total);
    sheet.gap(8);
}

}  // namespace tandem
