#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/present/accent.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Larger than anything else the program says: it is read from the other end of a room.
constexpr TextStyle cover_title{40, Weight::semibold};
constexpr float side = 28, row_height = 40, group_height = 36, scroll_room = 14;

// How much there is, a figure above what it counts.
void draw_figure(ViewContext& view, Rect& at, const PresentState& state, const char* key, std::size_t n) {
    const std::string text = state.words.count(key, static_cast<std::int64_t>(n));
    const std::size_t space = text.find(' ');
    Rect column = at.cut_left(view.px(150));
    label(view, column.cut_top(view.px(32)), text_style::figure, view.theme.ink, text.substr(0, space));
    label(view, column.cut_top(view.px(20)), text_style::caption, view.theme.ink2,
          space == std::string::npos ? "" : text.substr(space + 1));
}

const char* step_icon(DeckStep::Kind kind) {
    switch (kind) {
        case DeckStep::Kind::answer: return icons::circle;
        case DeckStep::Kind::change: return icons::pencil;
        case DeckStep::Kind::goes_out: return icons::send;
    }
    return icons::circle;
}

const char* step_word(DeckStep::Kind kind) {
    switch (kind) {
        case DeckStep::Kind::answer: return "present.step.answer";
        case DeckStep::Kind::change: return "present.step.change";
        case DeckStep::Kind::goes_out: return "present.step.goes_out";
    }
    return "";
}

Color step_ink(const Theme& t, DeckStep::Kind kind) {
    switch (kind) {
        case DeckStep::Kind::answer: return t.client.text;
        case DeckStep::Kind::change: return t.amber_ink;
        case DeckStep::Kind::goes_out: return t.ok_ink;
    }
    return t.ink;
}

void draw_step(ViewContext& view, Rect row, PresentState& state, const DeckStep& step) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const std::string id = "step:" + to_text(step.post);
    const Hit hit = interact(view, id, row);
    const Registered node(view, {.id = id, .role = Role::button, .label = step.title, .rect = row});
    if (hit.hovered) fill(out, row, t.hover, view.px(dims::radius));
    draw_focus(view, hit, row, view.px(dims::radius));
    row = row.shrunk(view.px(8), 0);
    icon_in(view, out, row.cut_left(view.px(20)), step_icon(step.kind), step_ink(t, step.kind), 16);
    row.x0 += view.px(8);
    label(view, row.cut_left(view.px(150)), text_style::caption, hit.hovered ? t.ink2s : t.ink2,
          moment_text(state, step.when));
    if (step.until) {
        const std::string until = state.words.format("present.step.until", {{"day", day_text(state, *step.until)}});
        const float width = text_width(view, text_style::caption_strong, until) + 1;
        label(view, row.cut_right(width), text_style::caption_strong, step_ink(t, step.kind), until, Align::right);
        row.x1 -= view.px(12);
    }
    label(view, row, text_style::body_medium, t.ink, step.title);
    if (hit.clicked) show_post(state, step.post);
}

}  // namespace

Rect scrolling_part(const ViewContext& view, Rect at) {
    at.x1 += view.px(scroll_room);
    return at;
}

Rect within_scroll(const ViewContext& view, Rect content) {
    content.x1 -= view.px(scroll_room);
    return content;
}

std::string days_text(const PresentState& state, const DayRange& days) {
    return facts::day_range_text(date::year_month_day(days.begin), date::year_month_day(days.end),
                                 state.words.language());
}

std::string day_text(const PresentState& state, Day day) {
    return facts::weekday_day_month(date::year_month_day(day), state.words.language());
}

std::string moment_text(const PresentState& state, LocalMinute when) {
    return day_text(state, day_of(when)) + ", " + state.words.time_text(static_cast<int>(minute_of_day(when).count()));
}

std::string_view standing_word(const PresentState& state, ClientStanding standing, bool modified) {
    return state.words(standing_word(standing, modified));
}

Color standing_ink(const Theme& theme, ClientStanding standing, bool modified) {
    switch (standing) {
        case ClientStanding::in_work: return theme.ink2;
        case ClientStanding::waiting: return theme.client.text;
        case ClientStanding::changes: return theme.amber_ink;
        case ClientStanding::approved: break;
    }
    return modified ? theme.amber_ink : theme.ok_ink;
}

void standing_sign(const ViewContext& view, ImDrawList& out, float x, float y, float size_px, ClientStanding standing,
                   bool modified) {
    const Theme& t = view.theme;
    if (standing == ClientStanding::waiting) return status_glyph(out, x, y, size_px, t.client);
    if (standing == ClientStanding::changes)
        return status_glyph(out, x, y, size_px, t.status(PostStatus::changes_requested));
    if (standing != ClientStanding::approved || !modified) return;
    const Rect disc = Rect::at(x, y, size_px, size_px);
    fill(out, disc, t.panel, size_px / 2);
    outline(out, disc, t.amber, size_px / 2, view.px(1));
    icon_in(view, out, disc, icons::pencil, t.amber_ink, 8);
}

void draw_sheet_title(ViewContext& view, Rect& at, const PresentState& state, std::string_view below) {
    label(view, at.cut_top(view.px(34)), text_style::figure, view.theme.ink, page_title(state, state.shown()));
    if (!below.empty()) label(view, at.cut_top(view.px(20)), text_style::body, view.theme.ink2, below);
    at.y0 += view.px(16);
}

void draw_present_cover(ViewContext& view, const Rect& sheet, const PresentState& state) {
    const Settings& settings = view.project().settings;
    const DeckCover& cover = state.deck.cover;
    const AccentLook accent = accent_look(view.theme, cover.accent);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect at = sheet.shrunk(1);
    Rect band = at.cut_top(std::round(at.height() * 0.62f));
    fill(out, band, accent.fill, view.px(dims::radius_panel), Corners::top);
    band = band.shrunk(view.px(56), view.px(48));
    const float plate = view.px(72);
    draw_client_plate(view, "cover_plate", Rect::at(band.x0, band.y0, plate, plate), settings, true);
    Rect words = band;
    words.y0 = std::max(band.y0 + plate, band.y1 - view.px(116));
    label(view, words.cut_top(view.px(26)), text_style::title, accent.on, cover.client);
    label(view, words.cut_top(view.px(56)), cover_title, accent.on, state.words("present.editorial_plan"));
    label(view, words.cut_top(view.px(30)), text_style::title, accent.on, days_text(state, cover.days));
    Rect below = at.shrunk(view.px(56), view.px(28));
    Rect figures = below.cut_top(view.px(56));
    draw_figure(view, figures, state, "review.holds", cover.posts);
    draw_figure(view, figures, state, "present.campaigns", cover.campaigns);
    float x = below.x0;
    below.y0 += view.px(14);
    for (const facts::Network* network : cover.networks) {
        if (x + view.px(26) > below.x1) break;
        network_badge(view, out, x, below.y0, network);
        x += view.px(28);
    }
    below.y0 += view.px(26);
    if (!cover.agency.empty())
        label(view, below.cut_top(view.px(20)), text_style::caption, view.theme.ink2,
              state.words.format("review.prepared", {{"agency", cover.agency}}));
}

void draw_present_campaigns(ViewContext& view, const Rect& sheet, const PresentState& state) {
    const Theme& t = view.theme;
    Rect at = sheet.shrunk(view.px(side));
    draw_sheet_title(view, at, state, days_text(state, state.deck.cover.days));
    if (state.deck.campaigns.empty())
        label(view, at.cut_top(view.px(24)), text_style::body, t.ink2, state.words("present.no_campaigns"));
    const DayRange& all = state.scope.client.days;
    const auto length = static_cast<float>((all.end - all.begin).count());
    ScrollArea scroll(view, "campaigns", scrolling_part(view, at));
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect list = within_scroll(view, scroll.content());
    const float top = list.y0;
    for (const DeckCampaign& campaign : state.deck.campaigns) {
        Rect row = list.cut_top(view.px(row_height));
        Rect name = row.cut_left(std::min(view.px(280), row.width() * 0.36f));
        marker_square(view, out, name.x0, name, t.marker(campaign.color), 9);
        name.x0 += view.px(18);
        label(view, name, text_style::body_medium, t.ink, campaign.name);
        const std::string posts = state.words.count("review.holds", static_cast<std::int64_t>(campaign.posts));
        label(view, row.cut_right(view.px(110)), text_style::caption, t.ink2, posts, Align::right);
        label(view, row.cut_right(view.px(210)), text_style::caption, t.ink2, days_text(state, campaign.days),
              Align::right);
        row = row.shrunk(view.px(12), view.px(13));
        fill(out, row, t.sunken, view.px(dims::radius_bar));
        const auto part = [&](Day day) {
            return std::clamp(static_cast<float>((day - all.begin).count()) / length, 0.0f, 1.0f) * row.width();
        };
        fill(out, {row.x0 + part(campaign.days.begin), row.y0, row.x0 + part(campaign.days.end), row.y1},
             t.marker(campaign.color), view.px(dims::radius_bar));
    }
    scroll.set_height(list.y0 - top);
}

void draw_present_steps(ViewContext& view, const Rect& sheet, PresentState& state) {
    const Theme& t = view.theme;
    Rect at = sheet.shrunk(view.px(side));
    draw_sheet_title(view, at, state);
    const std::vector<DeckStep> steps = state.deck.steps;  // a click changes what is shown
    const std::vector<DeckPost>& posts = state.deck.posts;
    const bool all_approved = std::all_of(posts.begin(), posts.end(), [](const DeckPost& each) {
        return each.standing == ClientStanding::approved && !each.modified;
    });
    if (posts.empty())
        label(view, at.cut_top(view.px(28)), text_style::body, t.ink2, state.words("deck.no_steps"));
    else if (all_approved)
        label(view, at.cut_top(view.px(28)), text_style::body, t.ok_ink, state.words("present.all_approved"));
    ScrollArea scroll(view, "steps", scrolling_part(view, at));
    Rect list = within_scroll(view, scroll.content());
    const float top = list.y0;
    std::optional<DeckStep::Kind> kind;
    for (const DeckStep& step : steps) {
        if (kind != step.kind) {
            list.y0 += kind ? view.px(12) : 0;
            label(view, list.cut_top(view.px(group_height)), text_style::card_title, t.ink,
                  state.words(step_word(step.kind)));
        }
        kind = step.kind;
        draw_step(view, list.cut_top(view.px(row_height)), state, step);
    }
    scroll.set_height(list.y0 - top);
}

}  // namespace tandem
