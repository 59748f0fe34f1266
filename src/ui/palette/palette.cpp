#include "ui/palette/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "app/date_text.hpp"
#include "app/post_words.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/month_grid.hpp"
#include "ui/calendar/date_picker.hpp"
#include "ui/palette/found_rows.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Kind = SearchEntry::Kind;

constexpr float card_width = 580, card_height = 430, field_height = 46, row_height = 34, title_height = 28,
                foot_height = 34;

// The day a date that is typed is near: one that is looked at.
Day day_at_hand(const ViewContext& view) {
    return view.state.section == Section::tasks ? view.state.tasks_day : day_looked_at(view);
}

// Few letters begin many a word: what else they find is taken before a day that they name.
bool is_plainly_a_date(std::string_view typed) {
    constexpr std::size_t least_letters = 5;
    return typed.size() >= least_letters ||
        std::any_of(typed.begin(), typed.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Looks again for what is shown of the query.
void find_rows(PaletteState& state) {
    state.found = state.index.groups(state.query, {.whole = state.whole}, state.trail);
    state.excerpts.clear();
    state.rows.clear();
    if (state.day) state.rows.push_back({PaletteRow::What::day, 0, 0, true});
    for (std::size_t group = 0; group < state.found.size(); ++group) {
        const SearchGroup& of_kind = state.found[group];
        for (std::size_t entry = 0; entry < of_kind.entries.size(); ++entry)
            state.rows.push_back({PaletteRow::What::entry, group, entry, entry == 0});
        if (of_kind.is_part() && state.whole != of_kind.kind)
            state.rows.push_back({PaletteRow::What::more, group, 0, false});
    }
}

void search(const ViewContext& view, PaletteState& state) {
    const date::weekday week_start = first_weekday(view.project().settings.week_start);
    state.day = day_from_words(state.query, {view.today(), week_start, view.language, day_at_hand(view)});
    state.whole.reset();
    find_rows(state);
    state.chosen = state.day && !state.found.empty() && !is_plainly_a_date(state.query) ? 1 : 0;
    state.reveal = true;
}

// More of a kind is shown where its row was, and that one stays chosen.
PaletteAnswer take_row(PaletteState& state, std::size_t number) {
    if (number >= state.rows.size()) return {};
    const PaletteRow& row = state.rows[number];
    if (row.what == PaletteRow::What::day) return {{}, state.day};
    const SearchGroup& group = state.found[row.group];
    if (row.what == PaletteRow::What::entry)
        return group.entries[row.entry].enabled ? PaletteAnswer{group.entries[row.entry], {}} : PaletteAnswer{};
    state.whole = group.kind;
    state.chosen = number;
    state.reveal = true;
    find_rows(state);
    return {};
}

// "Posts · 8 of 243" where that is not all.
std::string group_title(const ViewContext& view, const SearchGroup& group) {
    const std::string kind(found_title(view, group.kind));
    if (!group.is_part()) return kind;
    const std::string shown = std::to_string(group.entries.size());
    if (!group.counted) return view.words.format("search.part.open", {{"kind", kind}, {"shown", shown}});
    return view.words.count("search.part", static_cast<std::int64_t>(group.all), {{"kind", kind}, {"shown", shown}});
}

std::string_view excerpt_for(const ViewContext& view, PaletteState& state, const SearchEntry& entry) {
    const Post* post = entry.kind == Kind::post ? view.project().posts.find({entry.item}) : nullptr;
    if (!post) return {};
    const auto [excerpt, fresh] = state.excerpts.try_emplace(entry.item);
    if (fresh) excerpt->second = excerpt_of(*post, SearchQuery(state.query));
    return excerpt->second;
}

struct RowText {
    std::string title, detail;
    const SearchEntry* entry = nullptr;
    const char* icon = nullptr;  // of what is no entry
};

RowText text_of_row(ViewContext& view, PaletteState& state, const PaletteRow& row) {
    if (row.what == PaletteRow::What::day)
        return {facts::day_title_year(date::year_month_day(*state.day), view.language), {}, {}, icons::calendar_days};
    const SearchGroup& group = state.found[row.group];
    if (row.what == PaletteRow::What::more) {
        const auto all = static_cast<std::int64_t>(group.all);
        return {group.counted ? view.words.count("search.show_all", all) : std::string(view.word("search.show_more")),
                {},
                {},
                icons::chevron_down};
    }
    const SearchEntry& entry = group.entries[row.entry];
    return {entry.title, found_detail(view, entry, excerpt_for(view, state, entry)), &entry, nullptr};
}

// True when it was clicked.
bool draw_row(ViewContext& view, PaletteState& state, std::size_t number, const Rect& rect) {
    const RowText text = text_of_row(view, state, state.rows[number]);
    const bool enabled = !text.entry || text.entry->enabled;
    const std::string id = "row" + std::to_string(number);
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    const bool chosen = number == state.chosen;
    const Registered node(view,
                          {.id = id,
                           .role = Role::menu_item,
                           .label = text.title,
                           .rect = rect,
                           .value = text.detail,
                           .enabled = enabled,
                           .selected = chosen});
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (hit.hovered && (moved.x != 0 || moved.y != 0)) state.chosen = number;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (chosen) fill(out, rect.shrunk(view.px(6), 0), view.theme.smm_t1, view.px(dims::radius));
    Rect at = rect.shrunk(view.px(14), 0);
    const Rect sign = at.cut_left(view.px(22));
    if (text.entry)
        draw_found_sign(view, sign, *text.entry);
    else
        icon_in(view, out, sign, text.icon, view.theme.ink2, 16);
    at.x0 += view.px(8);
    // A long detail leaves the title the greater part of the row, as far as it needs that.
    const float least = at.width() * 0.42f,
                left = at.width() - text_width(view, text_style::body, text.title) - view.px(12);
    const Rect end{at.x1 - std::floor(std::max(least, left)), at.y0, at.x1, at.y1};
    const float width = label_in(view, out, end, text_style::caption, chosen ? view.theme.ink2s : view.theme.ink2,
                                 text.detail, Align::right);
    at.x1 -= width + view.px(12);
    label_in(view, out, at, text_style::body, enabled ? view.theme.ink : view.theme.ink3, text.title);
    return hit.clicked;
}

void draw_group_title(ViewContext& view, const PaletteState& state, const PaletteRow& row, const Rect& rect) {
    const std::string text = row.what == PaletteRow::What::day ? std::string(view.word("search.go_to"))
                                                               : group_title(view, state.found[row.group]);
    label(view, {rect.x0 + view.px(14), rect.y0 + view.px(4), rect.x1, rect.y1}, text_style::meta_medium,
          view.theme.ink2, text);
}

// The row that was clicked. Of a kind that is shown whole there can be tens of thousands: what is further from the card
// than it is high is not drawn.
std::optional<std::size_t> draw_rows(ViewContext& view, PaletteState& state, const Rect& area) {
    std::optional<std::size_t> clicked;
    ScrollArea scroll(view, "found", area);
    Rect at = scroll.content();
    const float top = at.y0;
    const Rect near{area.x0, area.y0 - area.height(), area.x1, area.y1 + area.height()};
    const auto is_near = [&](const Rect& rect) { return rect.y1 > near.y0 && rect.y0 < near.y1; };
    for (std::size_t number = 0; number < state.rows.size(); ++number) {
        const PaletteRow& row = state.rows[number];
        if (row.first)
            if (const Rect rect = at.cut_top(view.px(title_height)); is_near(rect))
                draw_group_title(view, state, row, rect);
        const Rect rect = at.cut_top(view.px(row_height));
        if (state.reveal && number == state.chosen)
            scroll.reveal(rect.y0 - (number == 0 ? view.px(title_height) : 0), rect.y1);
        if (is_near(rect) && draw_row(view, state, number, rect)) clicked = number;
    }
    state.reveal = false;
    scroll.set_height(at.y0 - top + view.px(6));
    return clicked;
}

void draw_foot(ViewContext& view, const Rect& rect) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    horizontal_line(out, rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    Rect at = rect.shrunk(view.px(14), 0);
    const std::array<std::pair<std::string, std::string_view>, 3> hints{
        std::pair{std::string("↑ ↓"), view.word("search.walk")},
        std::pair{std::string(view.word("key.enter")), view.word("search.take")},
        std::pair{std::string(view.word("key.escape")), view.word("search.close")}};
    for (const auto& [key, text] : hints) {
        at.x0 += key_cap(view, at.x0, at, key) + view.px(6);
        at.x0 += label_in(view, out, at, text_style::caption, view.theme.ink2, text) + view.px(14);
    }
}

// Up and down, by a page, to the ends.
void walk(PaletteState& state) {
    const auto count = static_cast<std::ptrdiff_t>(state.rows.size());
    if (count == 0) return;
    std::ptrdiff_t by = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ++by;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) --by;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) by += 8;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) by -= 8;
    if (by == 0) return;
    const auto at = static_cast<std::ptrdiff_t>(state.chosen);
    const bool wraps = by == 1 || by == -1;
    state.chosen =
        static_cast<std::size_t>(wraps ? (at + by + count) % count : std::clamp<std::ptrdiff_t>(at + by, 0, count - 1));
    state.reveal = true;
}

}  // namespace

PaletteAnswer draw_palette(ViewContext& view, PaletteState& state) {
    PaletteAnswer answer;
    const bool fresh = std::exchange(state.opens, false);
    if (fresh) {
        state.query.clear();
        state.trail = {};
        state.index = SearchIndex(view.workbench, view.words);
        search(view, state);
        open_popup("palette");
    }
    if (!popup_is_open("palette")) return answer;
    const Rect window = window_rect();
    const float width = std::min(view.px(card_width), window.width() - view.px(32));
    const float height = std::min(view.px(card_height), window.height() - view.px(64));
    const Rect card = Rect::at(std::round((window.width() - width) / 2), std::round((window.height() - height) * 0.3f),
                               width, height);
    Popup popup(view, "palette", card, card.height());
    if (!popup.open()) return answer;
    const Registered node(view,
                          {.id = "palette", .role = Role::dialog, .label = view.word("command.palette"), .rect = card});
    Rect at = card;
    const Rect field = at.cut_top(view.px(field_height));
    bool entered = false;
    const FieldLook look{.name = view.word("command.palette"),
                         .placeholder = view.word("search.hint"),
                         .style = text_style::body,
                         .most_bytes = 200,
                         .icon = icons::search,
                         .take_keyboard = fresh,
                         .takes_it_back = std::exchange(state.keyboard_wanted, false),
                         .bare = true,
                         .keeps_arrows = true};
    if (free_field(view, "query", field.shrunk(view.px(8), view.px(6)), state.query, look, &entered))
        search(view, state);
    horizontal_line(*ImGui::GetWindowDrawList(), card.x0, card.x1, field.y1, view.theme.hair, view.px(1));
    walk(state);
    const Rect foot = at.cut_bottom(view.px(foot_height));
    draw_foot(view, foot);
    at.y0 += view.px(1);
    std::optional<std::size_t> taken;
    if (state.rows.empty())
        label(view, at.cut_top(view.px(80)), text_style::control, view.theme.ink2,
              view.words.format("search.none", {{"query", state.query}}), Align::centre);
    else
        taken = draw_rows(view, state, at);
    const bool in_vain = entered && state.rows.empty();
    if (entered) taken = state.chosen;
    if (taken) answer = take_row(state, *taken);
    state.keyboard_wanted = taken && !answer.entry && !answer.day;
    const bool closes =
        ImGui::IsKeyPressed(ImGuiKey_Escape, false) || (!fresh && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_K));
    if (answer.entry || answer.day || closes || in_vain) popup.close_now();
    return answer;
}

}  // namespace tandem
