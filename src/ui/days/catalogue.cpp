#include <algorithm>
#include <array>

#include <imgui.h>

#include "app/fold_text.hpp"
#include "app/own_days.hpp"
#include "app/shown_observances.hpp"
#include "facts/date_words.hpp"
#include "facts/observances.hpp"
#include "icons.hpp"
#include "ui/days/days_parts.hpp"
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
constexpr float catalogue_row = 30, catalogue_head = 36, catalogue_bar = 30, catalogue_search = 240,
                catalogue_date = 128, catalogue_region = 72, catalogue_combo = 170;
constexpr std::array catalogue_order{Category::public_holiday, Category::season,       Category::commerce,
                                     Category::family,         Category::culture,      Category::leisure,
                                     Category::event,          Category::digital_work, Category::cause};
constexpr std::array<std::string_view, 7> catalogue_regions{"FR", "BE", "CH", "UK", "US", "CA", ""};

using ObservanceRows = std::vector<const facts::Observance*>;

bool fits_search(const facts::Observance& row, const std::string& folded) {
    return folded.empty() || fold_text(row.name.fr).find(folded) != std::string::npos ||
        fold_text(row.name.en).find(folded) != std::string::npos;
}

ObservanceRows rows_of(const ViewContext& view, Category category, const std::string& folded) {
    ObservanceRows rows;
    for (const facts::Observance& row : view.facts.observances)
        if (row.category == category && fits_search(row, folded)) rows.push_back(&row);
    return rows;
}

int count_shown(const ViewContext& view, const ObservanceRows& rows) {
    const Settings& settings = view.project().settings;
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [&](const facts::Observance* row) { return is_observance_shown(*row, settings); }));
}

// "sam. 14 nov."; when it comes next, "" where nobody knows.
std::string next_date_text(const ViewContext& view, const facts::Observance& row) {
    const date::sys_days today(view.today().time_since_epoch());
    const date::year year = date::year_month_day(today).year();
    for (const date::year one : {year, year + date::years(1)})
        for (const facts::ObservanceDay& next : facts::occurrences(row, one))
            if (next.first >= today)
                return facts::weekday_day_month(date::year_month_day(next.first), view.language) +
                    (one == year ? std::string() : " " + std::to_string(static_cast<int>(one)));
    return {};
}

std::string regions_text(const ViewContext& view, const facts::Observance& row) {
    std::string text;
    for (const std::string& region : row.regions)
        text += (text.empty() ? "" : ", ") + (region == "world" ? std::string(view.word("days.world")) : region);
    return text;
}

// All that there is to say about a row, line by line.
std::string tip_of(const ViewContext& view, const facts::Observance& row) {
    std::string tip = row.name.in(view.language);
    const auto add = [&](std::string_view line) {
        if (!line.empty()) tip.append("\n").append(line);
    };
    add(regions_text(view, row));
    add(row.note.in(view.language));
    if (row.needs_tone_warning()) add(view.word("observance.tone"));
    if (row.is_trade_habit()) add(view.word("days.habit"));
    return tip;
}

void send_shown(ViewContext& view, const ObservanceRows& rows, bool shown) {
    if (Request request = show_observances(view.project(), rows, shown); !request.actions.empty())
        view.send(std::move(request));
}

void draw_observance_row(ViewContext& view, Rect rect, const facts::Observance& row) {
    const bool shown = is_observance_shown(row, view.project().settings);
    const Scope scope(view, row.id);
    const std::string& name = row.name.in(view.language);
    if (checkbox(view, "shown", rect.cut_left(view.px(26)), name, shown, view.theme.smm))
        send_shown(view, {&row}, !shown);
    const Hit hit = interact(view, "row", rect, {.tab_stop = false});
    if (hit.clicked) send_shown(view, {&row}, !shown);
    if (hit.hovered)
        fill(*ImGui::GetWindowDrawList(), rect.shrunk(0, view.px(1)), view.theme.hover, view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, tip_of(view, row));
    rect = rect.shrunk(view.px(6), 0);
    const Color second = hit.hovered ? view.theme.ink2s : view.theme.ink2;
    label(view, rect.cut_right(view.px(catalogue_date)), text_style::caption, second, next_date_text(view, row),
          Align::right);
    label(view, rect.cut_right(view.px(catalogue_region)), text_style::caption, second, regions_text(view, row),
          Align::right);
    rect.x1 -= view.px(8);
    if (row.needs_tone_warning())
        icon_in(view, *ImGui::GetWindowDrawList(), rect.cut_right(view.px(20)), icons::triangle_alert,
                view.theme.amber_ink, 13);
    label(view, rect, text_style::control, shown ? view.theme.ink : second, name);
}

// Its name, how many of it are shown, and a button for all of them.
void draw_category_head(ViewContext& view, Rect rect, Category category, const ObservanceRows& rows) {
    const std::string_view word = category_key(category);
    const int shown = count_shown(view, rows);
    const bool all = shown == static_cast<int>(rows.size());
    const Scope scope(view, word);
    const std::string_view turn = view.word(all ? "days.hide_all" : "days.show_all");
    const ButtonLook look{.kind = ButtonKind::ghost, .small = true};
    rect.y0 += view.px(8);
    if (button(view, "turn", rect.cut_right(button_width(view, turn, look)), turn, look)) send_shown(view, rows, !all);
    rect.x0 += label(view, rect, text_style::body_strong, view.theme.ink, view.word(word)) + view.px(8);
    label(view, rect, text_style::caption, view.theme.ink2, std::to_string(shown) + "/" + std::to_string(rows.size()));
}

void draw_region_choice(ViewContext& view, const Rect& rect) {
    const std::string& now = view.project().settings.region;
    const auto text_of_region = [&](std::string_view region) {
        const std::string_view code = region.substr(0, region.find('-'));
        const bool known =
            std::find(catalogue_regions.begin(), catalogue_regions.end(), code) != catalogue_regions.end();
        if (!known) return std::string(region);
        return std::string(view.word("region." + std::string(code.empty() ? "none" : code))) +
            (code == region ? std::string() : " (" + std::string(region) + ")");
    };
    const std::string text = text_of_region(now);
    const auto rows = [&] {
        std::vector<MenuRow> all;
        for (const std::string_view region : catalogue_regions) {
            MenuRow row;
            row.id = region.empty() ? "none" : region;
            row.text = text_of_region(region);
            row.checked = region == now;
            all.push_back(std::move(row));
        }
        return all;
    };
    const ComboLook look{.name = view.word("settings.region"), .text = text};
    if (const auto chosen = combo(view, "region", rect, look, rows))
        if (Request request = put_region(view.project(), std::string(catalogue_regions[*chosen]));
            !request.actions.empty())
            view.send(std::move(request));
}

}  // namespace

void draw_catalogue(ViewContext& view, Rect area, DaysState& state) {
    const Scope scope(view, "catalogue");
    Rect bar = area.cut_top(view.px(catalogue_bar));
    free_field(view, "search", bar.cut_left(view.px(catalogue_search)), state.search,
               {.name = view.word("days.search"),
                .placeholder = view.word("days.search"),
                .most_bytes = 100,
                .icon = icons::search});
    draw_region_choice(view, bar.cut_right(view.px(catalogue_combo)));
    const std::string folded = fold_text(state.search);
    ObservanceRows all;
    for (const facts::Observance& row : view.facts.observances) all.push_back(&row);
    bar = bar.shrunk(view.px(12), 0);
    label(view, bar, text_style::caption, view.theme.ink2,
          view.words.format("days.count",
                            {{"shown", std::to_string(count_shown(view, all))}, {"all", std::to_string(all.size())}}));
    area.y0 += view.px(8);
    ScrollArea scroll(view, "rows", area);
    Rect at = scroll.content();
    at.x1 -= view.px(10);
    const float top = at.y0;
    const Rect seen = visible_part();
    bool any = false;
    for (const Category category : catalogue_order) {
        const ObservanceRows rows = rows_of(view, category, folded);
        if (rows.empty()) continue;
        any = true;
        draw_category_head(view, at.cut_top(view.px(catalogue_head)), category, rows);
        for (const facts::Observance* row : rows) {
            const Rect rect = at.cut_top(view.px(catalogue_row));
            if (rect.y1 >= seen.y0 && rect.y0 <= seen.y1) draw_observance_row(view, rect, *row);
        }
    }
    if (!any)
        label(view, at.cut_top(view.px(40)), text_style::control, view.theme.ink2,
              view.words.format("days.nothing_found", {{"text", state.search}}));
    scroll.set_height(at.y0 - top);
}

}  // namespace tandem
