#include "ui/inspector/spend_rows.hpp"

#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

std::vector<const Spend*> spends_of(const Project& project, Id<Flight> flight) {
    std::vector<const Spend*> rows;
    for (const Spend& spend : project.spend)
        if (spend.flight == flight) rows.push_back(&spend);
    std::sort(rows.begin(), rows.end(), [](const Spend* a, const Spend* b) {
        return std::tie(b->days.end, b->typed_at, b->id) < std::tie(a->days.end, a->typed_at, a->id);
    });
    return rows;
}

void draw_spend(Sheet& sheet, const Flight& flight, const Spend& spend) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "spend", spend.id.value);
    RowFields<Spend> fields(sheet, spend, "undo.enter_spend", flight.name, flight.id.value);
    Rect at = sheet.line(dims::row);
    if (end_button(view, at, "remove", icons::x, "flight.spend.remove"))
        view.send({{"undo.delete_spend", {{"title", flight.name}}},
                   {Remove<Spend>{spend.id}},
                   {flight.id.value, std::nullopt}});
    at.x0 -= view.px(6);
    fields.edge_cell(at.cut_left(view.px(94)), {"flight.spend.first"}, &Spend::days, true);
    label(view, at.cut_left(view.px(8)), text_style::control, view.theme.ink2, "–");
    fields.edge_cell(at.cut_left(view.px(94)), {"flight.spend.last"}, &Spend::days, false);
    const Rect amount = at;
    const int digits = facts::minor_digits(view.project().settings.currency);
    const FieldLook look{.refuses = [&view](std::string_view text) { return refuse_money(view, text); }};
    fields.cell(amount, {"flight.spend.amount"}, money_value(view, spend.amount), look,
                [digits, now = view.session.now_instant()](Spend& row, std::string_view text) {
                    const auto cents = money_from_typed(text, digits);
                    if (!cents) return false;
                    row.amount = {*cents};
                    row.typed_at = now;
                    return true;
                });
    Rect note = sheet.line(24);
    note.x0 -= view.px(6);
    fields.cell(note, {"flight.spend.note", "post.note.add"}, spend.note, {.style = text_style::caption},
                [](Spend& row, std::string_view text) {
                    row.note = text;
                    return true;
                });
}

void add_spend(ViewContext& view, const Flight& flight) {
    Spend spend;
    spend.id = view.ask.ids().make<Spend>();
    spend.flight = flight.id;
    const Day day = flight.days.empty() ? view.today()
                                        : std::clamp(view.today(), flight.days.begin, flight.days.end - date::days(1));
    spend.days = {day, day + date::days(1)};
    spend.typed_at = view.session.now_instant();
    view.send(request_of(std::move(spend), "undo.enter_spend", flight.name, flight.id.value));
}

}  // namespace

void draw_spend_rows(Sheet& sheet, const Flight& flight, Money sum) {
    ViewContext& view = sheet.view();
    sheet.section(view.word("campaign.spent"), money_value(view, sum));
    for (const Spend* spend : spends_of(view.project(), flight.id)) draw_spend(sheet, flight, *spend);
    if (add_button(sheet, "add_spend", "flight.spend.enter")) add_spend(view, flight);
    sheet.gap(8);
}

}  // namespace tandem
