#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/own_days.hpp"
#include "app/shown_observances.hpp"
#include "facts/date_words.hpp"
#include "facts/observances.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/days/days_parts.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Category = facts::ObservanceCategory;

constexpr float own_list_width = 262, own_row = 42, own_list_gap = 16;  // at 100 %
constexpr std::size_t own_next_days = 5;
constexpr std::array own_nths{1, 2, 3, 4, 5, -1};
constexpr std::array own_categories{Category::event,  Category::commerce,     Category::culture,
                                    Category::family, Category::leisure,      Category::season,
                                    Category::cause,  Category::digital_work, Category::public_holiday};

void add_own_day(ViewContext& view, DaysState& state) {
    OwnObservance row;
    row.id = view.ask.ids().make<OwnObservance>();
    row.name = view.word("own_day.new");
    row.category = "event";
    const date::year_month_day today(date::sys_days(view.today().time_since_epoch()));
    OwnRule rule;
    rule.month = static_cast<int>(static_cast<unsigned>(today.month()));
    rule.day = static_cast<int>(static_cast<unsigned>(today.day()));
    row.rule = text_of(rule);
    state.own = row.id;
    state.name_wanted = true;
    send_row(view, std::move(row), "undo.add_own_day");
}

void copy_own_day(ViewContext& view, DaysState& state, OwnObservance row) {
    row.id = view.ask.ids().make<OwnObservance>();
    row.name = view.words.format("own_day.copy_of", {{"name", row.name}});
    state.own = row.id;
    send_row(view, std::move(row), "undo.add_own_day");
}

void delete_own_day(ViewContext& view, const OwnObservance& row) {
    view.send({{"undo.delete_own_day", {{"title", row.name}}},
               {Remove<OwnObservance>{row.id}},
               {row.id.value, std::nullopt}});
}

// By their next date; those without one last.
std::vector<const OwnObservance*> own_rows(const ViewContext& view) {
    std::vector<std::pair<Day, const OwnObservance*>> rows;
    for (const OwnObservance& row : view.project().own_observances) {
        const std::vector<Day> next = next_own_days(row, view.today(), 1);
        rows.emplace_back(next.empty() ? Day::max() : next.front(), &row);
    }
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second->name, a.second->id) < std::tie(b.first, b.second->name, b.second->id);
    });
    std::vector<const OwnObservance*> out;
    for (const auto& [day, row] : rows) out.push_back(row);
    return out;
}

std::string own_next_text(const ViewContext& view, const OwnObservance& row) {
    const std::vector<Day> next = next_own_days(row, view.today(), 1);
    if (next.empty()) return std::string(view.word("own_day.no_date"));
    return facts::day_title_year(date::year_month_day(next.front()), view.language);
}

void draw_own_row(ViewContext& view, const Rect& rect, const OwnObservance& row, DaysState& state) {
    const Scope scope(view, "day", row.id.value);
    const bool chosen = state.own == row.id;
    const Hit hit = interact(view, "row", rect);
    const std::string next = own_next_text(view, row);
    register_widget(view,
                    {.id = "row",
                     .role = Role::row,
                     .label = row.name,
                     .rect = rect,
                     .value = next,
                     .selected = chosen,
                     .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (chosen || hit.hovered)
        fill(out, rect, chosen ? view.theme.smm_t1 : view.theme.hover, view.px(dims::radius_tag));
    Rect text = rect.shrunk(view.px(8), view.px(4));
    if (row.tone_warning)
        icon_in(view, out, text.cut_right(view.px(18)), icons::triangle_alert, view.theme.amber_ink, 13);
    const Color second = chosen || hit.hovered ? view.theme.ink2s : view.theme.ink2;
    label_in(view, out, text.cut_top(view.px(18)), text_style::control_medium, row.off ? second : view.theme.ink,
             row.name);
    label_in(view, out, text.cut_top(view.px(16)), text_style::meta, second,
             row.off ? std::string(view.word("own_day.off")) : next);
    draw_focus(view, hit, rect, view.px(dims::radius_tag));
    if (hit.clicked) state.own = row.id;
    if (hit.focused && ImGui::IsKeyPressed(ImGuiKey_Delete, false)) delete_own_day(view, row);
}

void send_rule(const RowFields<OwnObservance>& fields, const OwnRule& rule) {
    fields.change([&](OwnObservance& next) { next.rule = text_of(rule); });
}

// One of a few values, by their texts: the index that was chosen in this frame.
std::optional<std::size_t> choice_row(Sheet& sheet, std::string_view key, const std::vector<std::string>& texts,
                                      std::size_t chosen) {
    std::vector<Option> options;
    for (std::size_t i = 0; i < texts.size(); ++i) options.push_back({nth_part({}, key, i), texts[i]});
    return one_of_cell(sheet.view(), sheet.row(key), key, options, chosen, {});
}

// The day that another form of a rule is made of: the next one, else the one it was on, else today.
Day day_to_keep(const ViewContext& view, const OwnObservance& row, const OwnRule& rule) {
    if (const std::vector<Day> next = next_own_days(row, view.today(), 1); !next.empty()) return next.front();
    const date::year_month_day date = date::year(rule.year) / rule.month / rule.day;
    return rule.year != 0 && date.ok() ? Day(date) : view.today();
}

void draw_form(Sheet& sheet, const RowFields<OwnObservance>& fields, const OwnObservance& row, const OwnRule& rule,
               DaysState& state) {
    const ViewContext& view = sheet.view();
    std::vector<std::string> forms;
    for (const char* key :
         {"own_day.form.date", "own_day.form.weekday", "own_day.form.easter", "own_day.form.once", "own_day.form.rule"})
        forms.emplace_back(view.word(key));
    const OwnRule::Form shown = state.by_rule == row.id ? OwnRule::Form::other : rule.form;
    const auto chosen = choice_row(sheet, "own_day.form", forms, static_cast<std::size_t>(shown));
    if (!chosen || *chosen == static_cast<std::size_t>(shown)) return;
    const auto form = static_cast<OwnRule::Form>(*chosen);
    state.by_rule.reset();
    if (form == OwnRule::Form::other)
        state.by_rule = row.id;
    else if (form != rule.form)
        send_rule(fields, rule_on(form, day_to_keep(view, row, rule)));
}

void draw_date(Sheet& sheet, const RowFields<OwnObservance>& fields, const OwnRule& rule) {
    const ViewContext& view = sheet.view();
    // A leap year: 29 February is a day of it.
    const date::year_month_day day = date::year(2028) / rule.month / rule.day;
    const Day near(day);
    const FieldLook look{.refuses = [&view, near](std::string_view text) { return refuse_day(view, text, near); }};
    fields.typed({"own_day.day"}, facts::day_month(day, view.language), look,
                 [rule, near](OwnObservance& row, std::string_view text) {
                     const auto typed = day_from_typed(text, near);
                     if (!typed) return false;
                     const date::year_month_day read{*typed};
                     OwnRule next = rule;
                     next.month = static_cast<int>(static_cast<unsigned>(read.month()));
                     next.day = static_cast<int>(static_cast<unsigned>(read.day()));
                     row.rule = text_of(next);
                     return true;
                 });
}

void draw_weekday(Sheet& sheet, const RowFields<OwnObservance>& fields, const OwnRule& rule) {
    const ViewContext& view = sheet.view();
    std::vector<std::string> nths, weekdays, months;
    for (const int nth : own_nths) nths.push_back(nth_word(nth, view.words));
    for (unsigned day = 1; day <= 7; ++day)
        weekdays.emplace_back(facts::weekday_name(date::weekday(day % 7), view.language));
    for (unsigned month = 1; month <= 12; ++month)
        months.emplace_back(facts::month_name(date::month(month), view.language));
    OwnRule next = rule;
    const auto at = static_cast<std::size_t>(std::find(own_nths.begin(), own_nths.end(), rule.nth) - own_nths.begin());
    if (const auto nth = choice_row(sheet, "own_day.nth", nths, at)) next.nth = own_nths.at(*nth);
    if (const auto day = choice_row(sheet, "own_day.weekday", weekdays, static_cast<std::size_t>(rule.weekday - 1)))
        next.weekday = static_cast<int>(*day) + 1;
    if (const auto month = choice_row(sheet, "own_day.month", months, static_cast<std::size_t>(rule.month - 1)))
        next.month = static_cast<int>(*month) + 1;
    if (!(next == rule)) send_rule(fields, next);
}

std::optional<int> signed_days(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return std::nullopt;
    const bool minus = text.substr(begin).starts_with('-') || text.substr(begin).starts_with("−");
    const std::string_view digits = text.substr(
        text.find_first_of("0123456789") == std::string_view::npos ? text.size() : text.find_first_of("0123456789"));
    const auto number = number_from_typed(digits);
    return number && *number <= 400 ? std::optional(minus ? -*number : *number) : std::nullopt;
}

void draw_easter(Sheet& sheet, const RowFields<OwnObservance>& fields, const OwnRule& rule) {
    const ViewContext& view = sheet.view();
    const FieldLook look{.refuses = [&view](std::string_view text) {
        return signed_days(text) ? std::string() : std::string(view.word("own_day.bad_days"));
    }};
    fields.typed({"own_day.easter_days"}, std::to_string(rule.days), look,
                 [rule](OwnObservance& row, std::string_view text) {
                     const auto days = signed_days(text);
                     if (!days) return false;
                     OwnRule next = rule;
                     next.days = *days;
                     row.rule = text_of(next);
                     return true;
                 });
}

// `wants_keyboard`: its field gets the keyboard in this frame.
void draw_once(Sheet& sheet, const RowFields<OwnObservance>& fields, const OwnRule& rule, bool wants_keyboard) {
    const ViewContext& view = sheet.view();
    const bool dated = rule.year != 0;
    const Day near = dated ? Day(date::year(rule.year) / rule.month / rule.day) : view.today();
    const FieldLook look{.placeholder = view.word("own_day.once_hint"),
                         .take_keyboard = wants_keyboard,
                         .refuses = [&view, near](std::string_view text) { return refuse_day(view, text, near); }};
    fields.typed({"own_day.once_day", "own_day.once_hint"}, dated ? day_value(view, near) : std::string(), look,
                 [near](OwnObservance& row, std::string_view text) {
                     const auto day = day_from_typed(text, near);
                     if (day) row.rule = text_of(once_on(*day));
                     return day.has_value();
                 });
}

void draw_rule_text(Sheet& sheet, const RowFields<OwnObservance>& fields, const OwnObservance& row) {
    const ViewContext& view = sheet.view();
    const FieldLook look{.refuses = [&view](std::string_view text) {
        return facts::is_observance_rule(text) ? std::string()
                                               : view.words.format("own_day.bad_rule", {{"text", text}});
    }};
    fields.typed({"own_day.rule"}, row.rule, look, [](OwnObservance& next, std::string_view text) {
        next.rule = text;
        return facts::is_observance_rule(text);
    });
}

void draw_recurrence(Sheet& sheet, const RowFields<OwnObservance>& fields, const OwnObservance& row, DaysState& state) {
    const OwnRule rule = rule_from_text(row.rule);
    const bool wants_date = std::exchange(state.date_wanted, false);
    draw_form(sheet, fields, row, rule, state);
    if (state.by_rule == row.id) return draw_rule_text(sheet, fields, row);
    switch (rule.form) {
        case OwnRule::Form::date: draw_date(sheet, fields, rule); break;
        case OwnRule::Form::weekday: draw_weekday(sheet, fields, rule); break;
        case OwnRule::Form::easter: draw_easter(sheet, fields, rule); break;
        case OwnRule::Form::once: draw_once(sheet, fields, rule, wants_date); break;
        case OwnRule::Form::other: draw_rule_text(sheet, fields, row); break;
    }
}

void draw_next_days(Sheet& sheet, const OwnObservance& row) {
    const ViewContext& view = sheet.view();
    std::string text;
    for (const Day day : next_own_days(row, view.today(), own_next_days))
        text += (text.empty() ? "" : " · ") +
            facts::day_range_short(date::year_month_day(day), date::year_month_day(day + date::days(1)),
                                   view.language) +
            " " + std::to_string(static_cast<int>(date::year_month_day(day).year()));
    sheet.gap(4);
    sheet.paragraph_of(
        text.empty() ? std::string(view.word("own_day.no_date")) : view.words.format("own_day.next", {{"days", text}}),
        text_style::caption, view.theme.ink2, 16);
}

void draw_own_fields(Sheet& sheet, const OwnObservance& row, DaysState& state) {
    ViewContext& view = sheet.view();
    const RowFields<OwnObservance> fields(sheet, row, "undo.edit_own_day", row.name, row.id.value);
    fields.text({"own_day.name"}, &OwnObservance::name, {.take_keyboard = std::exchange(state.name_wanted, false)});
    draw_recurrence(sheet, fields, row, state);
    fields.number({"own_day.length"}, &OwnObservance::duration_days, 1, 366);
    draw_next_days(sheet, row);
    sheet.gap(6);
    std::vector<std::string> categories;
    std::size_t chosen = own_categories.size();
    for (std::size_t i = 0; i < own_categories.size(); ++i) {
        categories.emplace_back(view.word(category_key(own_categories[i])));
        if (facts::category_word(own_categories[i]) == row.category) chosen = i;
    }
    if (const auto i = choice_row(sheet, "own_day.category", categories, chosen))
        fields.change([&](OwnObservance& next) { next.category = facts::category_word(own_categories.at(*i)); });
    fields.tick("own_day.tone", &OwnObservance::tone_warning);
    fields.tick("own_day.hidden", &OwnObservance::off);
    fields.long_text({"own_day.note", "own_day.note_hint"}, &OwnObservance::note);
    sheet.gap(8);
    Rect at = sheet.line(dims::control_small);
    const auto asks = [&](std::string_view id, std::string_view word, const char* icon, std::string_view keys) {
        const ButtonLook look{.icon = icon, .shortcut = keys, .small = true};
        const std::string_view text = view.word(word);
        const bool clicked = button(view, id, at.cut_left(button_width(view, text, look)), text, look);
        at.x0 += view.px(6);
        return clicked;
    };
    if (asks("copy", "own_day.copy", icons::copy, {})) copy_own_day(view, state, row);
    if (asks("delete", "own_day.delete", icons::trash_2, shortcut_text(view, "Delete"))) delete_own_day(view, row);
}

}  // namespace

void draw_own_days(ViewContext& view, Rect area, DaysState& state) {
    const Scope scope(view, "own");
    const std::vector<const OwnObservance*> rows = own_rows(view);
    if (rows.empty()) {
        if (empty_plate(view, "empty", area, {.text = view.word("own_day.empty"), .answer = view.word("own_day.add")}))
            add_own_day(view, state);
        return;
    }
    if (!state.own || !view.project().own_observances.contains(*state.own)) state.own = rows.front()->id;
    Rect list = area.cut_left(view.px(own_list_width));
    Rect foot = list.cut_bottom(view.px(32));
    const ButtonLook look{.icon = icons::plus};
    const std::string_view add = view.word("own_day.add");
    foot.y0 += view.px(4);
    {
        ScrollArea scroll(view, "list", list);
        Rect at = scroll.content();
        at.x1 -= view.px(8);
        const float top = at.y0;
        for (const OwnObservance* row : rows) draw_own_row(view, at.cut_top(view.px(own_row)), *row, state);
        scroll.set_height(at.y0 - top);
    }
    if (button(view, "add", foot.cut_left(std::min(foot.width(), button_width(view, add, look))), add, look))
        add_own_day(view, state);
    area.x0 += view.px(own_list_gap);
    // A day that was added in this frame is there from the next one on.
    const OwnObservance* chosen = view.project().own_observances.find(*state.own);
    if (!chosen) return;
    const OwnObservance row = *chosen;
    ScrollArea scroll(view, "fields", area);
    Sheet sheet(view, scroll.content(), area.width());
    const Scope fields(view, "day", row.id.value);
    draw_own_fields(sheet, row, state);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
