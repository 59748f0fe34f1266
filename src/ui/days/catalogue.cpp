#include <algorithm>
#include <array>
#include <iterator>

#include <imgui.h>

#include "app/catalogue_rows.hpp"
#include "app/own_days.hpp"
#include "app/shown_observances.hpp"
#include "facts/date_words.hpp"
#include "facts/observances.hpp"
#include "icons.hpp"
#include "ui/days/days_parts.hpp"
#include "ui/days/region_choice.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Category = facts::ObservanceCategory;

// At 100 %.
constexpr float catalogue_row = 30, catalogue_head = 36, catalogue_bar = 30, catalogue_search = 200,
                catalogue_country = 170, catalogue_date = 128, catalogue_region = 128, catalogue_combo = 170,
                unknown_line = 22;
constexpr std::array catalogue_order{Category::public_holiday, Category::season,       Category::commerce,
                                     Category::family,         Category::culture,      Category::leisure,
                                     Category::event,          Category::digital_work, Category::cause};
// Further than any gap between two: a holiday that moves on from a weekend may come only every eleven or twelve years.
constexpr int catalogue_years_ahead = 12;

using ObservanceRows = std::vector<const facts::Observance*>;

std::optional<Day> next_day(const facts::Observance& row, Day from) {
    const date::sys_days today(from.time_since_epoch());
    const date::year year = date::year_month_day(today).year();
    for (date::year one = year; one <= year + date::years(catalogue_years_ahead); ++one)
        for (const facts::ObservanceDay& next : facts::occurrences(row, one))
            if (next.first >= today) return Day(next.first.time_since_epoch());
    return std::nullopt;
}

void know_next_days(const ViewContext& view, DaysState& state) {
    if (state.next_days_of == view.today()) return;
    state.next_days_of = view.today();
    state.next_days.clear();
    for (const facts::Observance& row : view.facts.observances)
        if (const auto day = next_day(row, view.today())) state.next_days.emplace(row.id, *day);
}

// By their next date; those without one last, as the file has them.
ObservanceRows listed_rows(const ViewContext& view, Category category, const DaysState& state) {
    ObservanceRows rows;
    for (const facts::Observance& row : view.facts.observances)
        if (row.category == category && state.filter.lists(row)) rows.push_back(&row);
    const auto day_of_row = [&](const facts::Observance* row) {
        const auto found = state.next_days.find(std::string(row->id));
        return found == state.next_days.end() ? Day::max() : found->second;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const facts::Observance* a, const facts::Observance* b) {
        return day_of_row(a) < day_of_row(b);
    });
    return rows;
}

// Those that a calendar can show: the date of the others is announced each year.
ObservanceRows dated_rows(const ObservanceRows& rows) {
    ObservanceRows dated;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(dated),
                 [](const facts::Observance* row) { return !is_announced(*row); });
    return dated;
}

int count_shown(const ViewContext& view, const ObservanceRows& rows) {
    const Settings& settings = view.project().settings;
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [&](const facts::Observance* row) { return is_observance_shown(*row, settings); }));
}

// "sam. 14 nov."; when it comes next, "" where nobody knows.
std::string next_date_text(const ViewContext& view, const facts::Observance& row, const DaysState& state) {
    const auto found = state.next_days.find(std::string(row.id));
    if (found == state.next_days.end()) return {};
    const date::year_month_day day(found->second);
    const std::string text = facts::weekday_day_month(day, view.language);
    const bool this_year = day.year() == date::year_month_day(view.today()).year();
    return this_year ? text : text + " " + std::to_string(static_cast<int>(day.year()));
}

void send_shown(ViewContext& view, const ObservanceRows& rows, bool shown) {
    if (Request request = show_observances(view.project(), rows, shown); !request.actions.empty())
        view.send(std::move(request));
}

// Where it is known, as a row has room for: of several, the project's region or its country where it is one, and how
// many others.
std::string few_regions(const ViewContext& view, const facts::Observance& row) {
    if (row.regions.size() < 2) return catalogue_regions(view, row);
    const std::string& own = view.project().settings.region;
    auto named = std::find(row.regions.begin(), row.regions.end(), own);
    if (named == row.regions.end())
        named = std::find(row.regions.begin(), row.regions.end(), own.substr(0, own.find('-')));
    const std::string name = region_name(view, named == row.regions.end() ? row.regions.front() : *named);
    return name + " +" + std::to_string(row.regions.size() - 1);
}

void draw_observance_row(ViewContext& view, Rect rect, const facts::Observance& row, const DaysState& state) {
    const bool shown = is_observance_shown(row, view.project().settings);
    const Scope scope(view, row.id);
    const std::string& name = row.name.in(view.language);
    if (checkbox(view, "shown", rect.cut_left(view.px(26)), name, shown, view.theme.smm))
        send_shown(view, {&row}, !shown);
    const Hit hit = interact(view, "row", rect, {.tab_stop = false});
    if (hit.clicked) send_shown(view, {&row}, !shown);
    if (hit.hovered)
        fill(*ImGui::GetWindowDrawList(), rect.shrunk(0, view.px(1)), view.theme.hover, view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, catalogue_tip(view, row));
    rect = rect.shrunk(view.px(6), 0);
    const Color second = hit.hovered ? view.theme.ink2s : view.theme.ink2;
    label(view, rect.cut_right(view.px(catalogue_date)), text_style::caption, second, next_date_text(view, row, state),
          Align::right);
    label(view, rect.cut_right(view.px(catalogue_region)), text_style::caption, second, few_regions(view, row),
          Align::right);
    rect.x1 -= view.px(8);
    if (facts::asks_for_care(row))
        icon_in(view, *ImGui::GetWindowDrawList(), rect.cut_right(view.px(20)), icons::triangle_alert,
                view.theme.amber_ink, 13);
    label(view, rect, text_style::control, shown ? view.theme.ink : second, name);
}

// Its name, how many of it are shown, and a button for all of them.
void draw_category_head(ViewContext& view, Rect rect, Category category, const ObservanceRows& listed) {
    const ObservanceRows rows = dated_rows(listed);
    const std::string_view word = category_key(category);
    const int shown = count_shown(view, rows);
    const bool all = shown == static_cast<int>(rows.size());
    const Scope scope(view, word);
    const std::string_view turn = view.word(all ? "days.hide_all" : "days.show_all");
    const ButtonLook look{.kind = ButtonKind::ghost, .small = true};
    rect.y0 += view.px(8);
    if (!rows.empty() && button(view, "turn", rect.cut_right(button_width(view, turn, look)), turn, look))
        send_shown(view, rows, !all);
    rect.x0 += label(view, rect, text_style::body_strong, view.theme.ink, view.word(word)) + view.px(8);
    if (!rows.empty())
        label(view, rect, text_style::caption, view.theme.ink2,
              std::to_string(shown) + "/" + std::to_string(rows.size()));
}

void draw_region_choice(ViewContext& view, const Rect& rect) {
    const auto chosen = region_choice(view, rect, view.project().settings.region, ComboLook{}.style);
    if (!chosen) return;
    if (Request request = put_region(view.project(), *chosen); !request.actions.empty()) view.send(std::move(request));
}

// What the choice at its right is of.
void draw_region_name(ViewContext& view, Rect& bar) {
    const std::string_view name = view.word("days.holidays_of");
    const Rect rect = bar.cut_right(text_width(view, text_style::caption, name) + view.px(8));
    tooltip_for(view, interact(view, "region_name", rect, {.tab_stop = false}), rect,
                view.word("days.holidays_of.why"));
    label(view, rect, text_style::caption, view.theme.ink2, name);
}

void draw_country_filter(ViewContext& view, const Rect& rect, CatalogueFilter& filter) {
    std::vector<std::string> countries = catalogue_countries(view.facts);
    countries.insert(countries.begin(), std::string());
    const auto name_of = [&](const std::string& country) {
        return std::string(view.word(country.empty() ? "days.all_countries" : "region." + country));
    };
    const auto rows = [&] {
        std::vector<MenuRow> all;
        for (const std::string& country : countries) {
            MenuRow row;
            row.id = country.empty() ? "all" : country;
            row.text = name_of(country);
            row.checked = country == filter.country;
            all.push_back(std::move(row));
        }
        return all;
    };
    const std::string text = name_of(filter.country);
    const ComboLook look{.name = view.word("days.countries"), .text = text, .icon = icons::list_filter};
    if (const auto chosen = combo(view, "country", rect, look, rows)) filter.country = countries[*chosen];
}

// How many days are listed where not all are, else how many of them the calendar shows.
std::string count_text(const ViewContext& view, const CatalogueFilter& filter, std::string_view word) {
    ObservanceRows all;
    for (const facts::Observance& row : view.facts.observances) all.push_back(&row);
    if (filter.narrows()) {
        const auto listed = std::count_if(all.begin(), all.end(), [&](const auto* row) { return filter.lists(*row); });
        return view.words.format("days.narrowed",
                                 {{"listed", std::to_string(listed)}, {"all", std::to_string(all.size())}});
    }
    const ObservanceRows dated = dated_rows(all);
    return view.words.format(
        word, {{"shown", std::to_string(count_shown(view, dated))}, {"all", std::to_string(dated.size())}});
}

// Says that a country's public holidays are not known here; nothing where they are.
void draw_unknown_holidays(ViewContext& view, Rect& area, const CatalogueFilter& filter) {
    const std::string country = country_without_holidays(view.facts, filter, view.project().settings.region);
    if (country.empty()) return;
    label(view, area.cut_top(view.px(unknown_line)), text_style::caption, view.theme.ink2,
          view.words.format("days.holidays_unknown", {{"country", region_name(view, country)}}));
}

// In figures alone where the words have no room.
void draw_count(ViewContext& view, const Rect& rect, const CatalogueFilter& filter) {
    const std::string whole = count_text(view, filter, "days.count");
    const bool fits = text_width(view, text_style::caption, whole) <= rect.width();
    label(view, rect, text_style::caption, view.theme.ink2,
          fits ? whole : count_text(view, filter, "days.count_short"));
}

void draw_catalogue_bar(ViewContext& view, Rect bar, CatalogueFilter& filter) {
    free_field(view, "search", bar.cut_left(view.px(catalogue_search)), filter.search,
               {.name = view.word("days.search"),
                .placeholder = view.word("days.search"),
                .most_bytes = 100,
                .icon = icons::search});
    bar.x0 += view.px(8);
    draw_country_filter(view, bar.cut_left(view.px(catalogue_country)), filter);
    draw_region_choice(view, bar.cut_right(view.px(catalogue_combo)));
    draw_region_name(view, bar);
    draw_count(view, bar.shrunk(view.px(12), 0), filter);
}

}  // namespace

std::string catalogue_regions(const ViewContext& view, const facts::Observance& row) {
    std::string text;
    for (const std::string& region : row.regions) text += (text.empty() ? "" : ", ") + region_name(view, region);
    return text;
}

// All that there is to say about a row, line by line.
std::string catalogue_tip(const ViewContext& view, const facts::Observance& row) {
    std::string tip = row.name.in(view.language);
    const auto add = [&](std::string_view line) {
        if (!line.empty()) tip.append("\n").append(line);
    };
    add(catalogue_regions(view, row));
    add(row.note.in(view.language));
    if (facts::asks_for_care(row)) add(view.word("observance.tone"));
    if (row.is_trade_habit()) add(view.word("days.habit"));
    return tip;
}

void draw_catalogue(ViewContext& view, Rect area, DaysState& state) {
    const Scope scope(view, "catalogue");
    draw_catalogue_bar(view, area.cut_top(view.px(catalogue_bar)), state.filter);
    area.y0 += view.px(8);
    draw_unknown_holidays(view, area, state.filter);
    ScrollArea scroll(view, "rows", area);
    Rect at = scroll.content();
    at.x1 -= view.px(10);
    const float top = at.y0;
    const Rect seen = visible_part();
    know_next_days(view, state);
    bool any = false;
    for (const Category category : catalogue_order) {
        const ObservanceRows rows = listed_rows(view, category, state);
        if (rows.empty()) continue;
        any = true;
        draw_category_head(view, at.cut_top(view.px(catalogue_head)), category, rows);
        for (const facts::Observance* row : rows) {
            const Rect rect = at.cut_top(view.px(catalogue_row));
            if (rect.y1 < seen.y0 || rect.y0 > seen.y1) continue;
            if (is_announced(*row))
                draw_announced_row(view, rect, *row, state);
            else
                draw_observance_row(view, rect, *row, state);
        }
    }
    if (!any)
        label(view, at.cut_top(view.px(40)), text_style::control, view.theme.ink2,
              view.words.format(state.filter.country.empty() ? "days.nothing_found" : "days.nothing_found_there",
                                {{"text", state.filter.search}}));
    scroll.set_height(at.y0 - top);
}

}  // namespace tandem
