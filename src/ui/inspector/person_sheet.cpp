#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/inspector/item_history.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/person_days.hpp"
#include "ui/inspector/remarks.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Fields = RowFields<Person>;

constexpr int minutes_of_day = 24 * 60;

template <class T>
auto at_hat(Hat hat, T HatTerms::*member) {
    return [hat, member](Person& row) -> T* {
        for (HatTerms& terms : row.hats)
            if (terms.hat == hat) return &(terms.*member);
        return nullptr;
    };
}

// A role: worn or not, its hourly rate and how much of a day it may take.
void draw_hat(const Fields& fields, Sheet& sheet, const Person& person, Hat hat) {
    ViewContext& view = sheet.view();
    const std::string_view key = hat == Hat::smm ? "hat.smm" : "hat.cm";
    const Scope scope(view, key);
    const bool worn = person.terms(hat) != nullptr;
    Rect at = sheet.line(dims::row);
    // Nobody is without a role.
    const bool last = worn && person.hats.size() == 1;
    if (checkbox(view, "worn", at.cut_left(view.px(22)), view.word(key), worn,
                 hat == Hat::smm ? view.theme.smm : view.theme.cm, !last))
        fields.change([&](Person& next) {
            if (worn)
                std::erase_if(next.hats, [&](const HatTerms& terms) { return terms.hat == hat; });
            else
                next.hats.push_back({hat, {}, {}});
        });
    at.x0 += view.px(4);
    label(view, at.cut_left(view.px(54)), text_style::control_medium, worn ? view.theme.ink : view.theme.ink2,
          view.word(key));
    if (!worn) return;
    take_wanted(view, "team.rate");
    fields.rate_cell(at.cut_left(view.px(104)), {"team.rate", "team.rate.none"}, at_hat(hat, &HatTerms::hourly_rate));
    fields.duration_cell(at, {"person.hat_cap", "person.no_cap"}, at_hat(hat, &HatTerms::daily_cap_minutes),
                         minutes_of_day);
}

void draw_hats(Fields& fields, Sheet& sheet, const Person& person) {
    ViewContext& view = sheet.view();
    Rect head = sheet.section(view.word("person.hats"));
    const Rect line = Rect{head.x1 - (sheet.width() - view.px(80)), head.y0, head.x1, head.y1};
    label(view, {line.x0 + view.px(6), line.y0, line.x0 + view.px(104), line.y1}, text_style::meta, view.theme.ink2,
          view.word("team.rate"));
    label(view, {line.x0 + view.px(110), line.y0, line.x1, line.y1}, text_style::meta, view.theme.ink2,
          view.word("person.hat_cap"));
    for (const Hat hat : {Hat::smm, Hat::cm}) {
        fields.of(nth_part(person.id.value, "hat", static_cast<std::size_t>(hat)));
        draw_hat(fields, sheet, person, hat);
    }
    fields.of(person.id.value);
}

void draw_facts(const Fields& fields, Sheet& sheet) {
    ViewContext& view = sheet.view();
    fields.text({"person.initials", "person.initials.from_name"}, &Person::initials);
    fields.list({"person.skills"}, &Person::skills);
    fields.references<Channel>({"post.channels", "person.all_channels"}, &Person::channels,
                               options_of(view, view.project().channels));
    fields.list({"person.languages", "person.all_languages"}, &Person::languages);
    fields.duration({"person.cap", "person.no_cap"}, &Person::daily_cap_minutes, minutes_of_day);
    fields.text({"person.contact"}, &Person::contact);
    fields.maybe_day({"person.left_on"}, &Person::left_on);
}

void draw_week_day(Sheet& sheet, const Person& person, Day day) {
    ViewContext& view = sheet.view();
    const PersonLoad load = view.ask.person_load(day, person.id);
    if (load.minutes() == 0 && load.capacity_minutes == 0) return;
    const bool over = load.over_minutes() > 0;
    Rect at = sheet.line(20);
    label(view, at.cut_left(view.px(54)), text_style::caption, view.theme.ink2,
          facts::weekday_day(date::year_month_day(day), view.language));
    const std::string text = view.words.format(
        "task.of_time",
        {{"done", facts::duration_text(load.minutes(), view.language, facts::DurationForm::hours)},
         {"total", facts::duration_text(load.capacity_minutes, view.language, facts::DurationForm::hours)}});
    at.x1 -= label(view, at, text_style::caption, over ? view.theme.danger : view.theme.ink2, text, Align::right) +
        view.px(10);
    if (over)
        icon_in(view, *ImGui::GetWindowDrawList(), at.cut_right(view.px(16)), icons::triangle_alert, view.theme.danger,
                12);
    const Rect bar = {at.x0, at.y0 + view.px(6), at.x1, at.y0 + view.px(14)};
    capacity_bar(*ImGui::GetWindowDrawList(), bar, load.minutes(), load.capacity_minutes,
                 tone_of(person) == AvatarTone::cm ? view.theme.cm : view.theme.smm, view);
}

void draw_week(Sheet& sheet, const Person& person) {
    ViewContext& view = sheet.view();
    const Day begin = week_begin(view.today(), first_weekday(view.project().settings.week_start));
    const DayRange week{begin, begin + date::days(7)};
    sheet.section(
        view.word("person.this_week"),
        facts::day_range_short(date::year_month_day(week.begin), date::year_month_day(week.end), view.language));
    for (Day day = week.begin; day < week.end; day += date::days(1)) draw_week_day(sheet, person, day);
    const auto& costs = view.ask.people_costs(week);
    const auto mine =
        std::find_if(costs.begin(), costs.end(), [&](const PersonCost& one) { return one.person == person.id; });
    if (mine == costs.end())
        return sheet.paragraph_of(view.word("person.no_work"), text_style::control, view.theme.ink2, 20);
    sheet.gap(4);
    for (const Hat hat : {Hat::smm, Hat::cm}) {
        const TimeCost& cost = mine->of(hat);
        if (cost.minutes == 0) continue;
        const std::string money =
            cost.unrated_minutes > 0 ? std::string(view.word("team.rate.none")) : money_value(view, cost.cost);
        sheet.text_row(hat == Hat::smm ? "hat.smm" : "hat.cm",
                       facts::duration_text(cost.minutes, view.language) + " · " + money);
    }
}

}  // namespace

void draw_person_sheet(ViewContext& view, Rect area, const Person& person) {
    const Scope scope(view, "person", person.id.value);
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = view.word("person.what"),
                     .icon = icons::user_check,
                     .cm = tone_of(person) == AvatarTone::cm,
                     .actions = true});
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    Fields fields(sheet, person, "undo.edit_person", person.name, person.id.value);
    sheet.gap(12);
    title_field(sheet, person, "person.name", "undo.edit_person", &Person::name);
    sheet.rule();
    draw_facts(fields, sheet);
    sheet.rule();
    draw_hats(fields, sheet, person);
    sheet.rule();
    draw_week(sheet, person);
    draw_hours(fields, sheet, person);
    draw_away(fields, sheet, person);
    draw_on_call(fields, sheet, person);
    draw_remarks(sheet, person.id.value, person.name);
    draw_item_history(sheet, person.id.value);
    sheet.gap(24);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
