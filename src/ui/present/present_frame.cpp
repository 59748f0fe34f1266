#include <algorithm>
#include <array>
#include <string>

#include <imgui.h>

#include "app/client_verdict.hpp"
#include "icons.hpp"
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

constexpr float plate = 28, thumb_height = 132, least_thumb = 64, thumb_gap = 36;

std::string_view client_of(const Settings& settings) {
    return settings.client.empty() ? settings.name : settings.client;
}

// A few strokes that stand for a page.
void sketch(const ViewContext& view, ImDrawList& out, const Rect& page, const PresentPage& what) {
    const Theme& t = view.theme;
    Rect at = page.shrunk(view.px(14));
    fill(out, at.cut_top(view.px(8)).intersect(Rect::at(at.x0, page.y0, view.px(64), page.height())), t.ink,
         view.px(3));
    at.y0 += view.px(12);
    if (what.kind == PresentPage::Kind::month) {
        const float w = at.width() / 7, h = at.height() / 5;
        for (int i = 0; i < 35; ++i)
            outline(out,
                    Rect::at(at.x0 + w * static_cast<float>(i % 7), at.y0 + h * static_cast<float>(i / 7), w, h)
                        .shrunk(view.px(1)),
                    t.hair, view.px(2));
        return;
    }
    for (int i = 0; i < 4; ++i) {
        Rect row = at.cut_top(at.height() / static_cast<float>(4 - i)).shrunk(0, view.px(5));
        row.y1 = row.y0 + view.px(6);
        row.x0 += what.kind == PresentPage::Kind::campaigns ? view.px(20) * static_cast<float>(i) : 0;
        row.x1 = std::min(row.x1, row.x0 + view.px(90));
        fill(out, row, t.hair2, view.px(3));
    }
}

void approve_all(ViewContext& view, PresentState& state) {
    if (state.approver.empty()) {
        state.asks_name = true;
        const std::vector<Id<Post>> waiting = waiting_posts(state.plan);
        if (!waiting.empty()) state.post = waiting.front();
        return;
    }
    view.send(verdict_request(view.ask.session_for_requests(), waiting_posts(state.plan), Verdict::approved,
                              state.approver, {}));
}

}  // namespace

void draw_present_head(ViewContext& view, const Rect& rect, PresentState& state, bool& leave) {
    const Theme& t = view.theme;
    const Settings& settings = view.project().settings;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.panel);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), t.hair, view.px(1));
    Rect at = rect.shrunk(view.px(20), 0);
    Rect names = at.cut_left(view.px(360));
    Rect top = names.cut_top(names.height() / 2).shrunk(0, view.px(1));
    top.y0 += view.px(7);
    label(view, top, text_style::card_title, t.ink, client_of(settings));
    label(view, names.shrunk(0, view.px(2)), text_style::caption, t.ink2,
          state.words.format("present.plan", {{"page", page_title(state, state.shown())}}));
    const ButtonLook look{.icon = icons::x, .shortcut = "Esc"};
    const std::string_view word = state.words("present.leave");
    Rect right = at.cut_right(button_width(view, word, look));
    right = Rect::at(right.x0, rect.y0 + (rect.height() - view.px(plate)) / 2, right.width(), view.px(plate));
    leave = button(view, "leave", right, word, look);
    at.x1 -= view.px(12);
    const bool french = state.words.language() == facts::Language::french;
    Rect language = at.cut_right(view.px(plate));
    language = Rect::at(language.x0, right.y0, view.px(plate), view.px(plate));
    if (icon_button(view, "language", language, icons::languages, state.words("present.language")))
        state.words = facts::Words(french ? facts::Language::english : facts::Language::french);
    at.x1 -= view.px(12);
    if (!settings.agency.empty())
        label(view, at, text_style::caption, t.ink2,
              state.words.format("review.prepared", {{"agency", settings.agency}}), Align::right);
}

void draw_present_thumbs(ViewContext& view, const Rect& rect, PresentState& state) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    ScrollArea scroll(view, "pages", rect);
    Rect at = scroll.content();
    const float top = at.y0, room = rect.height() / static_cast<float>(state.pages.size());
    const float height = std::clamp(room - view.px(thumb_gap), view.px(least_thumb), view.px(thumb_height));
    for (std::size_t i = 0; i < state.pages.size(); ++i) {
        const bool shown = i == state.page;
        const Rect page = at.cut_top(height);
        const std::string id = "page:" + std::to_string(i);
        const std::string title = page_title(state, state.pages[i]);
        const Hit hit = interact(view, id, page);
        register_widget(view, {.id = id, .role = Role::tab, .label = title, .rect = page, .selected = shown});
        fill(out, page, hit.hovered ? t.hover : t.panel, view.px(dims::radius_card));
        outline(out, page, shown ? t.smm : t.hair2, view.px(dims::radius_card), view.px(shown ? 2 : 1));
        sketch(view, out, page, state.pages[i]);
        draw_focus(view, hit, page, view.px(dims::radius_card));
        Rect name = at.cut_top(view.px(thumb_gap));
        name.y1 = name.y0 + view.px(24);
        label(view, name, shown ? text_style::caption_strong : text_style::caption, shown ? t.smm_ink : t.ink2,
              std::to_string(i + 1) + "  " + title);
        if (!hit.clicked || shown) continue;
        state.page = i;
        state.post.reset();
    }
    scroll.set_height(at.y0 - top);
}

void draw_present_foot(ViewContext& view, const Rect& rect, PresentState& state) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, t.panel);
    horizontal_line(out, rect.x0, rect.x1, rect.y0, t.hair, view.px(1));
    Rect at = rect.shrunk(view.px(20), view.px(9));
    label(view, at.cut_left(view.px(110)), text_style::caption, t.ink2,
          state.words.format("present.page",
                             {{"n", std::to_string(state.page + 1)}, {"of", std::to_string(state.pages.size())}}));
    const StandingCounts counts = count_standings(state.plan);
    const std::size_t waiting = waiting_posts(state.plan).size();
    if (waiting > 0) {
        const std::string word = state.words.count("present.approve_all", static_cast<std::int64_t>(waiting));
        const ButtonLook look{.icon = icons::check};
        if (button(view, "approve_all", at.cut_right(button_width(view, word, look)), word, look))
            approve_all(view, state);
        at.x1 -= view.px(16);
    }
    const int all = counts.approved + counts.waiting + counts.changes;
    const std::string text =
        state.words.format("present.approved", {{"n", std::to_string(counts.approved)}, {"of", std::to_string(all)}});
    const float width = text_width(view, text_style::caption, text) + view.px(230);
    Rect middle = Rect::at((rect.x0 + rect.x1 - width) / 2, at.y0, width, at.height());
    middle.cut_left(label(view, middle, text_style::caption, t.ink, text) + view.px(12));
    Rect track = middle;
    track.y0 += (middle.height() - view.px(6)) / 2;
    track.y1 = track.y0 + view.px(6);
    fill(out, track, t.hover, view.px(3));
    const auto part = [&](int n, Color color) {
        if (n > 0 && all > 0)
            fill(out, track.cut_left((middle.width()) * static_cast<float>(n) / static_cast<float>(all)), color,
                 view.px(3));
    };
    part(counts.approved, t.ok);
    part(counts.waiting, t.client.glyph);
    part(counts.changes, t.amber);
}

}  // namespace tandem
