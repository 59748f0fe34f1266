#include <algorithm>
#include <utility>

#include "app/project_choices.hpp"
#include "app/zone_choices.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "plan/month_grid.hpp"
#include "ui/days/days_parts.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/typed_values.hpp"
#include "ui/views/zone_picker.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

// Another one of these values, each with a word of its own: its index.
std::optional<std::size_t> another_of(Sheet& sheet, std::string_view key, const std::vector<std::string>& words,
                                      std::size_t chosen) {
    ViewContext& view = sheet.view();
    std::vector<Option> options;
    for (std::size_t i = 0; i < words.size(); ++i)
        options.push_back({nth_part({}, key, i), std::string(view.word(words[i]))});
    const auto picked = one_of_cell(view, project_row(sheet, key), key, options, chosen, {});
    return picked && *picked != chosen ? picked : std::nullopt;
}

void draw_week_start(Sheet& sheet) {
    std::vector<std::string> words;
    for (const WeekStart start : week_starts) words.push_back("settings.week_start." + std::string(word_of(start)));
    const auto* now = std::find(week_starts.begin(), week_starts.end(), sheet.view().project().settings.week_start);
    if (const auto i =
            another_of(sheet, "settings.week_start", words, static_cast<std::size_t>(now - week_starts.begin())))
        sheet.view().send(put_week_start(sheet.view().project(), week_starts[*i]));
}

void draw_project_zone(Sheet& sheet) {
    ViewContext& view = sheet.view();
    Rect at = project_row(sheet, "settings.zone");
    const std::string zone = view.project().settings.zone;
    const Rect end = at.cut_right(view.px(zone_button_width));
    typed_cell(view, at, {"settings.zone"}, view.project().id.value, zone, zone_field_look(view),
               [](const Session& session, std::string_view text) -> std::optional<Request> {
                   const std::optional<std::string> typed = zone_from_typed(text);
                   if (!typed) return std::nullopt;
                   Request request = put_project_zone(session.project(), *typed);
                   return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
               });
    const std::optional<std::string> chosen = zone_button(view, end, zone);
    if (chosen && *chosen != zone) view.send(put_project_zone(view.project(), *chosen));
}

// Hours of one day as they are typed; the next day's field has an item of its own.
void draw_office_day(Sheet& sheet, std::size_t day) {
    ViewContext& view = sheet.view();
    const Uuid item = nth_part(view.project().id.value, "office", day);
    const Scope scope(view, "office", item);
    const std::string name = facts::capitalised(
        std::string(facts::weekday_name(date::weekday(static_cast<unsigned>(day) + 1), view.language)));
    const FieldLook look{.placeholder = view.word("person.day_off"),
                         .refuses = [&view](std::string_view text) { return refuse_hours(view, text); }};
    typed_cell(view, project_row(sheet, name), {name}, item,
               hours_value(view, view.project().settings.office_hours.at(day)), look,
               [day](const Session& session, std::string_view text) -> std::optional<Request> {
                   auto hours = minute_ranges_from_typed(text);
                   if (!hours) return std::nullopt;
                   Request request = put_office_hours(session.project(), day, std::move(*hours));
                   return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
               });
}

// A whole number of hours; nothing typed is none.
std::optional<int> freeze_from_typed(std::string_view text) {
    const std::optional<int> hours = is_blank(text) ? std::optional(0) : number_from_typed(text);
    return hours && *hours >= 0 && *hours <= most_freeze_hours ? hours : std::nullopt;
}

void draw_freeze_hours(Sheet& sheet) {
    ViewContext& view = sheet.view();
    const int now = view.project().settings.freeze_hours;
    const FieldLook look{.placeholder = view.word("project.freeze.none"), .refuses = [&view](std::string_view text) {
                             return freeze_from_typed(text) ? std::string()
                                                            : refuse_number(view, text, 0, most_freeze_hours);
                         }};
    typed_cell(view, project_row(sheet, "project.freeze"), {"project.freeze", "project.freeze.none"},
               view.project().id.value, now == 0 ? std::string() : facts::integer_text(now, view.language), look,
               [](const Session& session, std::string_view text) -> std::optional<Request> {
                   const std::optional<int> hours = freeze_from_typed(text);
                   if (!hours) return std::nullopt;
                   Request request = put_freeze_hours(session.project(), *hours);
                   return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
               });
}

void hint_of(Sheet& sheet, std::string_view word) {
    sheet.paragraph_of(sheet.view().word(word), text_style::caption, sheet.view().theme.ink2, 16);
    sheet.gap(10);
}

}  // namespace

Rect project_row(Sheet& sheet, std::string_view key) {
    constexpr float names_width = 168;
    ViewContext& view = sheet.view();
    Rect at = sheet.line(dims::row);
    label(view, at.cut_left(view.px(names_width)), text_style::control, view.theme.ink2, view.word(key));
    at.x0 -= view.px(6);  // a field keeps its text aligned
    return at;
}

void draw_project_choices(ViewContext& view, Rect area, DaysState& state) {
    const Scope scope(view, "project");
    ScrollArea scroll(view, "parts", area);
    Sheet sheet(view, scroll.content(), area.width());
    const Settings& settings = view.project().settings;
    draw_week_start(sheet);
    draw_project_zone(sheet);
    hint_of(sheet, "project.zone.hint");
    if (const auto i = another_of(sheet, "project.approval", {"project.approval.skipped", "project.approval.required"},
                                  settings.approval_required ? 1 : 0))
        view.send(put_approval(view.project(), *i == 1));
    hint_of(sheet, "project.approval.hint");
    if (const auto i =
            another_of(sheet, "project.lock", {"project.lock.free", "project.lock.locked"}, settings.lock_approved))
        view.send(put_lock(view.project(), *i == 1));
    hint_of(sheet, "project.lock.hint");
    draw_freeze_hours(sheet);
    hint_of(sheet, "project.freeze.hint");
    const float leads = scroll.content().y0 + sheet.height();
    if (std::exchange(state.leads_wanted, false)) scroll.reveal(leads, leads + area.height());
    sheet.section(view.word("project.leads"));
    draw_step_leads(sheet);
    hint_of(sheet, "project.leads.hint");
    sheet.section(view.word("settings.office_hours"));
    for (const std::size_t day : weekdays_from(first_weekday(settings.week_start))) draw_office_day(sheet, day);
    hint_of(sheet, "project.office.hint");
    scroll.set_height(sheet.height());
}

}  // namespace tandem
