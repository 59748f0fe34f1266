#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/client_verdict.hpp"
#include "icons.hpp"
#include "ui/present/accent.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/media_picture.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float plate = 28, thumb_height = 132, least_thumb = 64, thumb_gap = 36, row_height = 30, head_plate = 28;
constexpr std::size_t most_pages_drawn = 200;
using Kind = DeckPage::Kind;

// A few strokes that stand for a page.
void sketch(const ViewContext& view, ImDrawList& out, const Rect& page, Kind kind, const AccentLook& accent) {
    const Theme& t = view.theme;
    if (kind == Kind::cover) {
        const Rect inside = page.shrunk(view.px(2));
        fill(out, inside, accent.fill, view.px(dims::radius));
        Rect at = inside.shrunk(view.px(12));
        at.y0 += at.height() * 0.3f;
        fill(out, Rect::at(at.x0, at.y0, view.px(80), view.px(8)), accent.on, view.px(3));
        fill(out, Rect::at(at.x0, at.y0 + view.px(14), view.px(52), view.px(4)), faded(accent.on, 0.7f), view.px(2));
        return;
    }
    Rect at = page.shrunk(view.px(14), view.px(12));
    fill(out, Rect::at(at.x0, at.y0, view.px(64), view.px(6)), t.ink, view.px(3));
    at.y0 += view.px(14);
    if (kind == Kind::month) {
        const float w = at.width() / 7, h = at.height() / 5;
        for (int i = 0; i < 35; ++i)
            outline(out,
                    Rect::at(at.x0 + w * static_cast<float>(i % 7), at.y0 + h * static_cast<float>(i / 7), w, h)
                        .shrunk(view.px(1)),
                    t.hair, view.px(2));
        return;
    }
    for (int i = 0; i < 4; ++i) {
        Rect row = at.cut_top(at.height() / static_cast<float>(4 - i));
        row.y0 += (row.height() - view.px(5)) / 2;
        row.y1 = row.y0 + view.px(5);
        row.x0 += kind == Kind::campaigns ? view.px(20) * static_cast<float>(i) : 0;
        row.x1 = std::min(row.x1, row.x0 + view.px(90));
        fill(out, row, t.hair2, view.px(2.5f));
    }
}

void approve_all(ViewContext& view, PresentState& state) {
    if (state.approver.empty()) {
        if (!state.deck.waiting.empty()) show_post(state, state.deck.waiting.front());
        state.asks_name = state.wants_name = true;
        return;
    }
    view.send(verdict_request(view.ask.session_for_requests(), state.deck.plan.scope, state.deck.waiting,
                              Verdict::approved, state.approver, {}));
}

// The first letters of the first two words.
std::string client_letters(const std::string& name) {
    Person named;
    named.name = name;
    const std::string all = initials_of(named);
    std::size_t end = 0;
    for (int letters = 0; end < all.size(); ++end)
        if ((static_cast<unsigned char>(all[end]) & 0xC0U) != 0x80U && ++letters > 2) break;
    return all.substr(0, end);
}

// The kinds of pages there are, each once, with its first page.
std::vector<std::size_t> first_pages(const Deck& deck) {
    std::vector<std::size_t> pages;
    for (std::size_t i = 0; i < deck.pages.size(); ++i)
        if (std::none_of(pages.begin(), pages.end(),
                         [&](std::size_t each) { return deck.pages[each].kind == deck.pages[i].kind; }))
            pages.push_back(i);
    return pages;
}

std::string kind_word(const PresentState& state, const DeckPage& page) {
    if (page.kind == Kind::month) return std::string(state.words("present.month"));
    if (page.kind == Kind::post) return std::string(state.words("present.posts"));
    if (page.kind == Kind::changes) return std::string(state.words("present.changes.short"));
    return page_title(state, page);
}

// The parts of the deck side by side.
struct Kinds {
    std::vector<std::size_t> pages;  // the first of each
    std::vector<std::string> ids, texts;
    std::vector<Segment> segments;
    int chosen = 0;
};

Kinds kinds_of(const PresentState& state) {
    Kinds kinds;
    kinds.pages = first_pages(state.deck);
    for (const std::size_t page : kinds.pages) {
        if (state.deck.pages[page].kind == state.shown().kind) kinds.chosen = static_cast<int>(kinds.ids.size());
        kinds.ids.push_back("kind:" + std::to_string(static_cast<int>(state.deck.pages[page].kind)));
        kinds.texts.push_back(kind_word(state, state.deck.pages[page]));
    }
    for (std::size_t i = 0; i < kinds.ids.size(); ++i)
        kinds.segments.push_back({.id = kinds.ids[i], .text = kinds.texts[i]});
    return kinds;
}

// In the middle, where there is room between what stands at both sides.
void draw_kinds(ViewContext& view, const Rect& room, const Rect& head, PresentState& state, const Kinds& kinds) {
    const float width = segmented_width(view, kinds.segments), height = view.px(dims::segmented);
    if (width > room.width()) return;
    const float middle = std::clamp((head.x0 + head.x1 - width) / 2, room.x0, room.x1 - width);
    const Rect trough = Rect::at(std::round(middle), std::round(head.y0 + (head.height() - height) / 2), width, height);
    const auto picked = segmented(view, "kinds", trough, kinds.segments, kinds.chosen, state.words("present.parts"));
    if (picked && *picked != kinds.chosen) show_page(state, kinds.pages[static_cast<std::size_t>(*picked)]);
}

// A line of the list of pages: most of a long deck are posts.
void draw_line(ViewContext& view, const Rect& row, PresentState& state, std::size_t page) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool shown = page == state.page;
    const std::string id = "page:" + std::to_string(page);
    const std::string title = page_title(state, state.deck.pages[page]);
    const Hit hit = interact(view, id, row);
    const DeckPost& post = state.deck.posts[state.deck.pages[page].post];
    const std::string_view standing = standing_word(state, post.standing, post.modified);
    register_widget(view,
                    {.id = id, .role = Role::tab, .label = title, .rect = row, .value = standing, .selected = shown});
    if (shown || hit.hovered) fill(out, row, shown ? t.smm_t1 : t.hover, view.px(dims::radius));
    Rect at = row.shrunk(view.px(8), 0);
    label_in(view, out, at.cut_left(view.px(26)), text_style::caption,
             shown             ? t.smm_ink
                 : hit.hovered ? t.ink2s
                               : t.ink2,
             std::to_string(page + 1));
    const Rect sign = at.cut_right(view.px(14));
    const float y = std::round(row.y0 + (row.height() - view.px(12)) / 2);
    standing_sign(view, out, sign.x0, y, view.px(12), post.standing, post.modified);
    at.x1 -= view.px(4);
    label_in(view, out, at, shown ? text_style::caption_strong : text_style::caption, shown ? t.smm_ink : t.ink, title);
    draw_focus(view, hit, row, view.px(dims::radius));
    tooltip_for(view, hit, row, title);
    if (hit.clicked) show_page(state, page);
}

void draw_thumb(ViewContext& view, Rect& at, PresentState& state, std::size_t index, float height) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool shown = index == state.page;
    const Rect page = at.cut_top(height);
    const std::string id = "page:" + std::to_string(index);
    const std::string title = page_title(state, state.deck.pages[index]);
    const Hit hit = interact(view, id, page);
    register_widget(view, {.id = id, .role = Role::tab, .label = title, .rect = page, .selected = shown});
    fill(out, page, hit.hovered ? t.hover : t.panel, view.px(dims::radius_card));
    sketch(view, out, page, state.deck.pages[index].kind, accent_look(t, view.project().settings.accent));
    outline(out, page, shown ? t.smm : t.hair2, view.px(dims::radius_card), view.px(shown ? 2 : 1));
    draw_focus(view, hit, page, view.px(dims::radius_card));
    Rect name = at.cut_top(view.px(thumb_gap));
    name.y1 = name.y0 + view.px(24);
    label(view, name, shown ? text_style::caption_strong : text_style::caption, shown ? t.smm_ink : t.ink2,
          std::to_string(index + 1) + "  " + title);
    if (hit.clicked) show_page(state, index);
}

}  // namespace

void draw_client_plate(ViewContext& view, std::string_view id, const Rect& rect, const Settings& settings,
                       bool on_accent) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const std::string& client = settings.client.empty() ? settings.name : settings.client;
    const auto tell = [&](std::string_view what) {
        register_widget(view, {.id = id, .role = Role::image, .label = client, .rect = rect, .value = what});
    };
    const float radius = view.px(dims::radius);
    if (!settings.logo.empty()) {
        const PictureShelf::Shown logo = media_picture(view, settings.logo, rect);
        if (logo.picture) {
            tell("logo");
            // Most logos are made for white.
            fill(out, rect, rgb(0xFFFFFF), radius);
            logo.picture->draw(logo.picture->place_in(rect.shrunk(view.px(2))));
            outline(out, rect, view.theme.hair2, radius);
            return;
        }
        if (logo.state == PictureShelf::State::loading) return outline(out, rect, view.theme.hair2, radius);
    }
    const AccentLook accent = accent_look(view.theme, settings.accent);
    fill(out, rect, on_accent ? accent.on : accent.fill, radius);
    const bool large = rect.height() > view.px(40);
    label_in(view, out, rect, large ? text_style::figure : text_style::initials, on_accent ? accent.fill : accent.on,
             client_letters(client), Align::centre);
    tell("letters");
}

// For whom the plan is, and what of it is shown.
static void draw_client_name(ViewContext& view, Rect names, const PresentState& state) {
    const Rect sign = names.cut_left(view.px(head_plate));
    draw_client_plate(view, "client",
                      Rect::at(sign.x0, names.y0 + (names.height() - sign.width()) / 2, sign.width(), sign.width()),
                      view.project().settings);
    names.x0 += view.px(12);
    Rect top = names.cut_top(names.height() / 2).shrunk(0, view.px(1));
    top.y0 += view.px(7);
    label(view, top, text_style::card_title, view.theme.ink, state.deck.cover.client);
    names.y1 -= view.px(7);
    label(view, names, text_style::caption, view.theme.ink2,
          state.words.format("present.plan", {{"page", page_title(state, state.shown())}}));
}

void draw_present_head(ViewContext& view, const Rect& rect, PresentState& state, bool& leave) {
    const Theme& t = view.theme;
    const Settings& settings = view.project().settings;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.panel);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), t.hair, view.px(1));
    Rect at = rect.shrunk(view.px(20), 0);
    draw_client_name(view, at.cut_left(view.px(250)), state);
    const ButtonLook look{.icon = icons::x, .shortcut = "Esc"};
    const std::string_view word = state.words("present.leave");
    Rect right = at.cut_right(button_width(view, word, look));
    right = Rect::at(right.x0, rect.y0 + (rect.height() - view.px(plate)) / 2, right.width(), view.px(plate));
    leave = button(view, "leave", right, word, look);
    at.x1 -= view.px(8);
    const Rect file = Rect::at(at.x1 - view.px(plate), right.y0, view.px(plate), view.px(plate));
    if (icon_button(view, "export", file, icons::upload, state.words("command.export_pdf"))) state.wants_pdf = true;
    at.x1 = file.x0 - view.px(4);
    const bool french = state.words.language() == facts::Language::french;
    Rect language = at.cut_right(view.px(plate));
    language = Rect::at(language.x0, right.y0, view.px(plate), view.px(plate));
    if (icon_button(view, "language", language, icons::languages, state.words("present.language")))
        state.words = facts::Words(french ? facts::Language::english : facts::Language::french);
    at.x1 -= view.px(12);
    const Kinds kinds = kinds_of(state);
    if (!settings.agency.empty()) {
        const std::string text = state.words.format("review.prepared", {{"agency", settings.agency}});
        const float width = std::min(text_width(view, text_style::caption, text) + 1, view.px(220));
        // It is on the cover too: the parts of the deck have the room before it.
        if (at.width() >= segmented_width(view, kinds.segments) + width + view.px(24)) {
            label(view, at.cut_right(width), text_style::caption, t.ink2, text, Align::right);
            at.x1 -= view.px(12);
        }
    }
    at.x0 += view.px(12);
    draw_kinds(view, at, rect, state, kinds);
}

void draw_present_thumbs(ViewContext& view, const Rect& rect, PresentState& state) {
    ScrollArea scroll(view, "pages", rect);
    Rect at = within_scroll(view, scroll.content()).shrunk(view.px(2), 0);
    const float top = at.y0;
    const auto lines = static_cast<float>(std::count_if(state.deck.pages.begin(), state.deck.pages.end(),
                                                        [](const DeckPage& each) { return each.kind == Kind::post; }));
    const float thumbs = static_cast<float>(state.deck.pages.size()) - lines;
    const float room = (rect.height() - view.px(4) - lines * view.px(row_height)) / std::max(thumbs, 1.0f);
    const float height = std::clamp(room - view.px(thumb_gap), view.px(least_thumb), view.px(thumb_height));
    const bool is_long = state.deck.pages.size() > most_pages_drawn;
    at.y0 += view.px(2);
    for (std::size_t i = 0; i < state.deck.pages.size(); ++i) {
        const bool after_posts = i > 0 && state.deck.pages[i - 1].kind == Kind::post;
        if (after_posts && state.deck.pages[i].kind != Kind::post) at.y0 += view.px(10);
        const float y = at.y0;
        if (state.deck.pages[i].kind == Kind::post) {
            const Rect row = at.cut_top(view.px(row_height));
            // Of a plan of years most lines are out of sight.
            if (!is_long || row.overlaps(rect)) draw_line(view, row, state, i);
        } else {
            draw_thumb(view, at, state, i, height);
        }
        if (i == state.page && state.revealed != i) scroll.reveal(y, at.y0);
    }
    state.revealed = state.page;
    scroll.set_height(at.y0 - top);
}

// How much of all is approved, waits, and is to be changed or approved again.
static void draw_shares(const ViewContext& view, Rect track, const StandingCounts& counts, int all) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float whole = track.width();
    track.y0 = std::round(track.y0 + (track.height() - view.px(6)) / 2);
    track.y1 = track.y0 + view.px(6);
    fill(out, track, t.hover, view.px(3));
    const auto part = [&](int n, Color color) {
        if (n > 0 && all > 0)
            fill(out, track.cut_left(whole * static_cast<float>(n) / static_cast<float>(all)), color, view.px(3));
    };
    part(counts.approved, t.ok);
    part(counts.waiting, t.client.glyph);
    part(counts.changes, t.amber);
    part(counts.modified, faded(t.amber, 0.5f));
}

// "40 of 45 posts approved", a bar, what waits and what is to change.
static void draw_counts(ViewContext& view, const Rect& room, const Rect& foot, const PresentState& state) {
    const Theme& t = view.theme;
    const StandingCounts counts = count_standings(state.deck.plan);
    const int all = counts.approved + counts.modified + counts.waiting + counts.changes + counts.in_work;
    const std::string text =
        state.words.format("present.approved", {{"n", std::to_string(counts.approved)}, {"of", std::to_string(all)}});
    std::vector<std::pair<std::string, Color>> rest;
    const auto add = [&](int n, const char* key, Color ink) {
        if (n > 0) rest.emplace_back(state.words.count(key, n), ink);
    };
    add(counts.waiting, "present.waiting", t.client.text);
    add(counts.changes, "present.to_change", t.amber_ink);
    add(counts.modified, "present.to_approve_again", t.amber_ink);
    const TextStyle style = text_style::caption;
    const float gap = view.px(12), bar = view.px(200);
    float width = text_width(view, style, text) + gap + bar + 1;
    for (const auto& [words, ink] : rest) width += gap + text_width(view, style, words) + 1;
    if (width > room.width()) {
        label(view, room, style, t.ink, text);
        return;
    }
    const float x = std::clamp((foot.x0 + foot.x1 - width) / 2, room.x0, room.x1 - width);
    Rect middle = Rect::at(std::round(x), room.y0, width, room.height());
    middle.cut_left(label(view, middle, style, t.ink, text) + gap);
    draw_shares(view, middle.cut_left(bar), counts, all);
    for (const auto& [words, ink] : rest) {
        middle.x0 += gap;
        middle.cut_left(label(view, middle, style, ink, words));
    }
}

void draw_present_foot(ViewContext& view, const Rect& rect, PresentState& state) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.panel);
    horizontal_line(out, rect.x0, rect.x1, rect.y0, t.hair, view.px(1));
    Rect at = rect.shrunk(view.px(20), view.px(9));
    const std::string page = state.words.format(
        "present.page", {{"n", std::to_string(state.page + 1)}, {"of", std::to_string(state.deck.pages.size())}});
    at.cut_left(label(view, at, text_style::caption, t.ink2, page) + view.px(16));
    const ButtonLook back{.kind = ButtonKind::ghost, .enabled = state.page > 0};
    if (icon_button(view, "back", at.cut_left(view.px(plate)), icons::chevron_left,
                    state.words("present.page.previous"), back))
        show_page(state, state.page - 1);
    const ButtonLook on{.kind = ButtonKind::ghost, .enabled = state.page + 1 < state.deck.pages.size()};
    if (icon_button(view, "on", at.cut_left(view.px(plate)), icons::chevron_right, state.words("present.page.next"),
                    on))
        show_page(state, state.page + 1);
    at.x0 += view.px(16);
    const std::size_t waiting = state.deck.waiting.size();
    if (waiting > 0) {
        const std::string word = state.words.count("present.approve_all", static_cast<std::int64_t>(waiting));
        const ButtonLook look{.icon = icons::check};
        if (button(view, "approve_all", at.cut_right(button_width(view, word, look)), word, look))
            approve_all(view, state);
        at.x1 -= view.px(16);
    }
    draw_counts(view, at, rect, state);
}

}  // namespace tandem
