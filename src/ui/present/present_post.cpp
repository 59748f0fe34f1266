#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 28, post_gap = 20, least_card = 280, most_card = 400, place_height = 26;

// Where and when it goes out: a line for each place of these versions.
void draw_places(ViewContext& view, Rect& at, const PresentState& state, const DeckPost& post) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    for (const DeckVersion& version : post.versions)
        for (const DeckPlace& place : version.places) {
            Rect row = at.cut_top(view.px(place_height));
            if (place.network)
                network_badge(view, out, row.x0, row.y0 + (row.height() - view.px(16)) / 2, place.network);
            row.x0 += view.px(30);
            const std::string_view standing = standing_word(state, place.standing, post.modified);
            label(view, row.cut_right(text_width(view, text_style::caption, standing) + 1), text_style::caption,
                  standing_ink(t, place.standing, post.modified), standing);
            row.x1 -= view.px(12);
            std::string text = moment_text(state, place.when) + " · " + place.account;
            if (place.format) text += " · " + place.format->name.in(state.words.language());
            label(view, row, text_style::control, t.ink, text);
        }
}

}  // namespace

void draw_present_post(ViewContext& view, const Rect& sheet, PresentState& state) {
    const DeckPost post = state.deck.posts[state.shown().post];  // a click changes what is shown
    Rect at = sheet.shrunk(view.px(side));
    draw_sheet_title(view, at, state);
    ScrollArea scroll(view, "post", scrolling_part(view, at));
    Rect list = within_scroll(view, scroll.content());
    const float top = list.y0;
    draw_places(view, list, state, post);
    list.y0 += view.px(16);
    // As many cards beside each other as have room.
    const auto fit = static_cast<std::size_t>((list.width() + view.px(post_gap)) / view.px(least_card + post_gap));
    const std::size_t columns = std::clamp<std::size_t>(fit, 1, post.versions.size());
    const float room =
        (list.width() - view.px(post_gap) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float width = std::min(room, view.px(most_card));
    for (std::size_t i = 0; i < post.versions.size(); i += columns) {
        float highest = 0;
        for (std::size_t c = 0; c < columns && i + c < post.versions.size(); ++c) {
            const Scope scope(view, "card:" + std::to_string(i + c));
            const float x = std::round(list.x0 + (width + view.px(post_gap)) * static_cast<float>(c));
            const Rect card{x, list.y0, std::round(x + width), list.y1};
            highest = std::max(highest, draw_post_card(view, card, state, post.versions[i + c]));
        }
        list.y0 += highest + view.px(post_gap);
    }
    scroll.set_height(list.y0 - view.px(post_gap) - top);
}

}  // namespace tandem
