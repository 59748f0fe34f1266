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
constexpr std::size_t most_of_a_kind = 8;

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

void search(const ViewContext& view, PaletteState& state) {
    state.found = state.index.find(state.query, most_of_a_kind);
    const SearchQuery query(state.query);
    for (SearchEntry& entry : state.found)
        if (const Post* post = entry.kind == Kind::post ? view.project().posts.find({entry.item}) : nullptr)
            entry.excerpt = excerpt_of(*post, query);
    const date::weekday week_start = first_weekday(view.project().settings.week_start);
    state.day = day_from_words(state.query, {view.today(), week_start, view.language, day_at_hand(view)});
    state.chosen = state.day && !state.found.empty() && !is_plainly_a_date(state.query) ? 1 : 0;
    state.reveal = true;
}

std::size_t row_count(const PaletteState& state) { return state.found.size() + (state.day ? 1 : 0); }

PaletteAnswer answer_at(const PaletteState& state, std::size_t row) {
    if (state.day && row == 0) return {{}, state.day};
    const std::size_t entry = row - (state.day ? 1 : 0);
    if (entry >= state.found.size() || !state.found[entry].enabled) return {};
    return {state.found[entry], {}};
}

struct RowText {
    std::string title, detail;
};

// True when it was clicked.
bool draw_row(ViewContext& view, PaletteState& state, std::size_t number, const Rect& rect, const RowText& text,
              const SearchEntry* entry) {
    const std::string id = "row" + std::to_string(number);
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    const bool chosen = number == state.chosen;
    const Registered node(view,
                          {.id = id,
                           .role = Role::menu_item,
                           .label = text.title,
                           .rect = rect,
                           .value = text.detail,
                           .enabled = !entry || entry->enabled,
                           .selected = chosen});
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (hit.hovered && (moved.x != 0 || moved.y != 0)) state.chosen = number;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (chosen) fill(out, rect.shrunk(view.px(6), 0), view.theme.smm_t1, view.px(dims::radius));
    Rect at = rect.shrunk(view.px(14), 0);
    const Rect sign = at.cut_left(view.px(22));
    if (entry)
        draw_found_sign(view, sign, *entry);
    else
        icon_in(view, out, sign, icons::calendar_days, view.theme.ink2, 16);
    at.x0 += view.px(8);
    // A long detail leaves the title the greater part of the row, as far as it needs that.
    const float least = at.width() * 0.42f,
                left = at.width() - text_width(view, text_style::body, text.title) - view.px(12);
    const Rect end{at.x1 - std::floor(std::max(least, left)), at.y0, at.x1, at.y1};
    const float width = label_in(view, out, end, text_style::caption, chosen ? view.theme.ink2s : view.theme.ink2,
                                 text.detail, Align::right);
    at.x1 -= width + view.px(12);
    label_in(view, out, at, text_style::body, entry && !entry->enabled ? view.theme.ink3 : view.theme.ink, text.title);
    return hit.clicked;
}

PaletteAnswer draw_rows(ViewContext& view, PaletteState& state, const Rect& area) {
    PaletteAnswer answer;
    ScrollArea scroll(view, "found", area);
    Rect at = scroll.content();
    const float top = at.y0;
    std::size_t number = 0;
    const auto row = [&](const RowText& text, const SearchEntry* entry) {
        const Rect rect = at.cut_top(view.px(row_height));
        if (state.reveal && number == state.chosen)
            scroll.reveal(rect.y0 - (number == 0 ? view.px(title_height) : 0), rect.y1);
        if (draw_row(view, state, number, rect, text, entry)) answer = answer_at(state, number);
        ++number;
    };
    const auto title = [&](std::string_view text) {
        const Rect rect = at.cut_top(view.px(title_height));
        label(view, {rect.x0 + view.px(14), rect.y0 + view.px(4), rect.x1, rect.y1}, text_style::meta_medium,
              view.theme.ink2, text);
    };
    if (state.day) {
        title(view.word("search.go_to"));
        row({facts::day_title_year(date::year_month_day(*state.day), view.language), {}}, nullptr);
    }
    std::optional<Kind> kind;
    for (const SearchEntry& entry : state.found) {
        if (kind != entry.kind) title(found_title(view, entry.kind));
        kind = entry.kind;
        row({entry.title, found_detail(view, entry)}, &entry);
    }
    state.reveal = false;
    scroll.set_height(at.y0 - top + view.px(6));
    return answer;
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
    const auto count = static_cast<std::ptrdiff_t>(row_count(state));
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
                         .take_keyboard = std::exchange(state.keyboard_wanted, false) || fresh,
                         .bare = true,
                         .keeps_arrows = true};
    if (free_field(view, "query", field.shrunk(view.px(8), view.px(6)), state.query, look, &entered))
        search(view, state);
    horizontal_line(*ImGui::GetWindowDrawList(), card.x0, card.x1, field.y1, view.theme.hair, view.px(1));
    walk(state);
    const Rect foot = at.cut_bottom(view.px(foot_height));
    draw_foot(view, foot);
    at.y0 += view.px(1);
    if (row_count(state) == 0)
        label(view, at.cut_top(view.px(80)), text_style::control, view.theme.ink2,
              view.words.format("search.none", {{"query", state.query}}), Align::centre);
    else
        answer = draw_rows(view, state, at);
    if (entered) answer = answer_at(state, state.chosen);
    state.keyboard_wanted = entered && !answer.entry && !answer.day;
    const bool closes =
        ImGui::IsKeyPressed(ImGuiKey_Escape, false) || (!fresh && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_K));
    if (answer.entry || answer.day || closes || (entered && row_count(state) == 0)) popup.close_now();
    return answer;
}

}  // namespace tandem
