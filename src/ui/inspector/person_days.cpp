#include "ui/inspector/person_days.hpp"

#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

using Fields = RowFields<Person>;

constexpr int most_cap_minutes = 24 * 60;

std::string hours_of_week(const ViewContext& view, const Person& person) {
    int minutes = 0;
    for (const auto& day : person.hours)
        for (const MinuteRange& range : day) minutes += range.length();
    return facts::duration_text(minutes, view.language, facts::DurationForm::round);
}

FieldLook hours_look(ViewContext& view, std::string_view placeholder) {
    return {.placeholder = view.word(placeholder),
            .refuses = [&view](std::string_view text) { return refuse_hours(view, text); }};
}

// First and last day of a range in a list of the person, with a button that takes it away.
template <class List>
void draw_days(const Fields& fields, Sheet& sheet, List Person::*list, std::size_t i) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(dims::row);
    if (end_button(view, at, "remove", icons::x, "field.remove"))
        fields.change([&](Person& next) { (next.*list).erase((next.*list).begin() + static_cast<std::ptrdiff_t>(i)); });
    const auto days = [list, i](Person& row) { return i < (row.*list).size() ? &(row.*list)[i].days : nullptr; };
    at.x0 -= view.px(6);
    fields.edge_cell(at.cut_left(view.px(116)), {"person.first_day"}, days, true);
    label(view, at.cut_left(view.px(12)), text_style::control, view.theme.ink2, "–");
    fields.edge_cell(at, {"person.last_day"}, days, false);
}

// One range of hours, typed; "" where the whole day is meant.
std::optional<std::vector<MinuteRange>> one_range(std::string_view text) {
    auto ranges = minute_ranges_from_typed(text);
    if (ranges && ranges->size() > 1) return std::nullopt;
    return ranges;
}

void draw_one_away(const Fields& fields, Sheet& sheet, const Person& person, std::size_t i) {
    ViewContext& view = sheet.view();
    draw_days(fields, sheet, &Person::away, i);
    const Away& away = person.away[i];
    const std::string hours = away.hours ? hours_value(view, {*away.hours}) : std::string();
    fields.typed({"team.hours"}, hours, hours_look(view, "person.whole_day"), [i](Person& row, std::string_view text) {
        const auto typed = one_range(text);
        if (!typed || i >= row.away.size()) return false;
        row.away[i].hours = typed->empty() ? std::nullopt : std::optional(typed->front());
        return true;
    });
    fields.text({"person.reason"}, [i](Person& row) { return i < row.away.size() ? &row.away[i].reason : nullptr; });
    sheet.gap(6);
}

void draw_one_turn(const Fields& fields, Sheet& sheet, const Person& person, std::size_t i) {
    ViewContext& view = sheet.view();
    draw_days(fields, sheet, &Person::on_call, i);
    const OnCall& turn = person.on_call[i];
    fields.typed({"team.hours"}, hours_value(view, {turn.hours}), hours_look(view, "person.whole_day"),
                 [i](Person& row, std::string_view text) {
                     const auto typed = one_range(text);
                     if (!typed || typed->empty() || i >= row.on_call.size()) return false;
                     row.on_call[i].hours = typed->front();
                     return true;
                 });
    const FieldLook look{.refuses = [&view](std::string_view text) { return refuse_duration(view, text); }};
    fields.typed({"person.turn_cap"}, facts::duration_text(turn.cap_minutes, view.language), look,
                 [i](Person& row, std::string_view text) {
                     const std::optional<int> minutes = duration_from_typed(text);
                     if (!minutes || i >= row.on_call.size()) return false;
                     row.on_call[i].cap_minutes = std::min(*minutes, most_cap_minutes);
                     return true;
                 });
    sheet.gap(6);
}

}  // namespace

void draw_hours(RowFields<Person>& fields, Sheet& sheet, const Person& person) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("person.hours", hours_of_week(view, person))) return;
    for (const std::size_t day : weekdays_from(first_weekday(view.project().settings.week_start))) {
        const Uuid part = nth_part(person.id.value, "hours", day);
        const Scope scope(view, "hours", part);
        const std::string name = facts::capitalised(
            std::string(facts::weekday_name(date::weekday(static_cast<unsigned>(day) + 1), view.language)));
        Rect at = sheet.row(name);
        if (day > 0) {
            if (end_button(view, at, "as_monday", icons::copy, "person.as_monday"))
                fields.change([&](Person& next) { next.hours[day] = next.hours[0]; });
        } else {
            at.x1 -= view.px(24);
        }
        fields.of(part);
        fields.cell(at, {name}, hours_value(view, person.hours[day]), hours_look(view, "person.day_off"),
                    [day](Person& row, std::string_view text) {
                        auto typed = minute_ranges_from_typed(text);
                        if (typed) row.hours[day] = std::move(*typed);
                        return typed.has_value();
                    });
    }
    fields.of(person.id.value);
}

void draw_away(RowFields<Person>& fields, Sheet& sheet, const Person& person) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("person.away", person.away.empty() ? std::string() : std::to_string(person.away.size()))) return;
    fields.each_part("away", person.away.size(), [&](std::size_t i) { draw_one_away(fields, sheet, person, i); });
    if (add_button(sheet, "add_away", "person.away.add"))
        fields.change([&](Person& next) {
            next.away.push_back({{view.today(), view.today() + date::days(1)}, {}, {}});
        });
    if (add_button(sheet, "import_away", "away.import")) view.run(CommandId::import_away);
}

void draw_on_call(RowFields<Person>& fields, Sheet& sheet, const Person& person) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("person.on_call", person.on_call.empty() ? std::string() : std::to_string(person.on_call.size())))
        return;
    fields.each_part("on_call", person.on_call.size(), [&](std::size_t i) { draw_one_turn(fields, sheet, person, i); });
    if (add_button(sheet, "add_on_call", "person.on_call.add"))
        fields.change([&](Person& next) {
            OnCall turn;
            turn.days = {view.today(), view.today() + date::days(1)};
            next.on_call.push_back(turn);
        });
}

}  // namespace tandem
