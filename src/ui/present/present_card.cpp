#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "app/media_path.hpp"
#include "icons.hpp"
#include "ui/present/present_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/media_picture.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float padding = 12, plate = 28, head_height = 48, line = 19, strip_side = 48, strip_gap = 6;
// Of a picture's place: its height as a part of its width, at least, at most, and where there is no picture.
constexpr float flattest = 0.5f, tallest = 1.25f, empty_share = 0.62f;

// A post as it will look. What differs from network to network is no part of it yet.
class PostCard {
  public:
    PostCard(ViewContext& view, const Rect& rect, PresentState& state, const DeckVersion& version)
        : view_(view),
          state_(state),
          t_(view.theme),
          out_(*ImGui::GetWindowDrawList()),
          version_(version),
          rect_(rect),
          at_(rect) {}

    float draw() {
        draw_head();
        if (!version_.media.empty())
            draw_media();
        else
            draw_frame(picture_place(empty_share), icons::image, state_.words("present.no_picture"));
        draw_words();
        const Rect whole{rect_.x0, rect_.y0, rect_.x1, at_.y0};
        outline(out_, whole, t_.hair2, view_.px(dims::radius_card));
        return whole.height();
    }

  private:
    void draw_head() {
        Rect row = at_.cut_top(view_.px(head_height)).shrunk(view_.px(padding), 0);
        const Rect sign = row.cut_left(view_.px(plate));
        draw_client_plate(view_, "account",
                          Rect::at(sign.x0, sign.y0 + (sign.height() - sign.width()) / 2, sign.width(), sign.width()),
                          view_.project().settings);
        row.x0 += view_.px(10);
        row = row.shrunk(0, view_.px(8));
        std::string account = state_.deck.cover.client, below;
        if (!version_.places.empty()) {
            const DeckPlace& place = version_.places.front();
            account = place.account;
            if (place.format) below = place.format->name.in(state_.words.language());
        }
        for (const DeckPlace& each : version_.places) {
            if (!each.network || row.width() < view_.px(110)) continue;
            network_badge(view_, out_, row.x1 - view_.px(22), row.y0 + (row.height() - view_.px(16)) / 2, each.network);
            row.x1 -= view_.px(26);
        }
        const Rect name = below.empty() ? row : row.cut_top(row.height() / 2);
        label(view_, name, text_style::caption_strong, t_.ink, account);
        if (!below.empty()) label(view_, row, text_style::meta, t_.ink2, below);
    }
    Rect picture_place(float share) { return at_.cut_top(std::round(at_.width() * share)); }

    // Where there is no picture to show: what stands there, and why.
    void draw_frame(const Rect& place, const char* icon, std::string_view text) {
        fill(out_, place, t_.sunken);
        const Rect sign{place.x0, place.y0, place.x1, place.y0 + place.height() * 0.62f};
        icon_in(view_, out_, {sign.x0, sign.y1 - view_.px(40), sign.x1, sign.y1}, icon, t_.ink2, 28);
        Rect words{place.x0 + view_.px(padding), sign.y1 + view_.px(4), place.x1 - view_.px(padding), place.y1};
        words.y1 = std::min(words.y1, words.y0 + view_.px(20));
        label(view_, words, text_style::caption, t_.ink2, text, Align::centre);
    }
    void draw_media() {
        const MediaRef& shown = version_.media[std::min(state_.picture, version_.media.size() - 1)];
        draw_large(shown);
        if (version_.media.size() > 1) draw_strip();
    }
    static std::string name_of(const MediaRef& media) {
        return media.alt_text.empty() ? media.path.substr(media.path.find_last_of('/') + 1) : media.alt_text;
    }
    static const char* sign_of(const MediaRef& media) {
        return is_called_video(media.path) ? icons::play : media_icon(media_kind(media.path));
    }
    void draw_large(const MediaRef& media) {
        const Rect most = Rect::at(at_.x0, at_.y0, at_.width(), std::round(at_.width() * tallest));
        const PictureShelf::Shown shown = media_picture(view_, media.path, most);
        const std::string name = name_of(media);
        if (!shown.picture) {
            const Rect place = picture_place(empty_share);
            register_widget(view_,
                            {.id = "picture", .role = Role::image, .label = name, .rect = place, .value = "none"});
            if (shown.state == PictureShelf::State::loading) return fill(out_, place, t_.sunken);
            return draw_frame(place, sign_of(media), name);
        }
        // Its proportions are kept: a place as high as it needs, within bounds.
        const Rect fit = shown.picture->place_in(most);
        const float share = fit.width() < most.width() ? tallest : fit.height() / fit.width();
        const Rect place = picture_place(std::clamp(share, flattest, tallest));
        fill(out_, place, t_.sunken);
        shown.picture->draw(shown.picture->place_in(place));
        if (is_called_video(media.path)) draw_play(place);
        register_widget(view_, {.id = "picture", .role = Role::image, .label = name, .rect = place, .value = "shown"});
    }
    // A video is told from a picture.
    void draw_play(const Rect& place) {
        const float side = view_.px(44);
        const Rect disc = Rect::at(std::round((place.x0 + place.x1 - side) / 2),
                                   std::round((place.y0 + place.y1 - side) / 2), side, side);
        fill(out_, disc, faded(t_.panel, 0.92f), side / 2);
        icon_in(view_, out_, disc, icons::play, t_.ink, 20);
    }
    void draw_strip() {
        Rect row = at_.cut_top(view_.px(strip_side + 2 * strip_gap)).shrunk(view_.px(padding), view_.px(strip_gap));
        for (std::size_t i = 0; i < version_.media.size(); ++i) {
            if (row.width() < view_.px(strip_side)) break;
            const Rect place = row.cut_left(view_.px(strip_side));
            row.x0 += view_.px(strip_gap);
            const MediaRef& media = version_.media[i];
            const std::string id = "strip:" + std::to_string(i), name = name_of(media);
            const bool large = i == std::min(state_.picture, version_.media.size() - 1);
            const Hit hit = interact(view_, id, place);
            const PictureShelf::Shown shown = media_picture(view_, media.path, place);
            register_widget(view_,
                            {.id = id,
                             .role = Role::button,
                             .label = name,
                             .rect = place,
                             .value = shown.picture ? "shown" : "none",
                             .selected = large});
            fill(out_, place, t_.sunken, view_.px(dims::radius_tag));
            if (shown.picture)
                shown.picture->cover(place, view_.px(dims::radius_tag));
            else
                icon_in(view_, out_, place, sign_of(media), t_.ink2, 18);
            outline(out_, place, large ? t_.smm : t_.hair2, view_.px(dims::radius_tag), view_.px(large ? 2 : 1));
            draw_focus(view_, hit, place, view_.px(dims::radius_tag));
            tooltip_for(view_, hit, place, name);
            if (hit.clicked) state_.picture = i;
        }
    }
    void draw_text_block(std::string_view text, TextStyle style, Color ink) {
        if (text.empty()) return;
        const Rect area = at_.shrunk(view_.px(padding), 0);
        at_.y0 += paragraph(view_, area, style, view_.px(line), ink, text) + view_.px(8);
    }
    void draw_words() {
        at_.y0 += view_.px(10);
        draw_text_block(version_.title, text_style::body_strong, t_.ink);
        if (!version_.content_warning.empty())
            draw_text_block(std::string(view_.word("post_card.content_warning")) + " · " + version_.content_warning,
                            text_style::caption, t_.ink2);
        draw_text_block(version_.text, text_style::body, t_.ink);
        std::string tags;
        for (const std::string& tag : version_.hashtags) tags += (tags.empty() ? "" : " ") + tag;
        draw_text_block(tags, text_style::body, t_.smm_ink);
        draw_text_block(version_.link, text_style::caption, t_.ink2);
        draw_text_block(version_.first_comment, text_style::caption, t_.ink2);
        at_.y0 += view_.px(4);
    }

    ViewContext& view_;
    PresentState& state_;
    const Theme& t_;
    ImDrawList& out_;
    const DeckVersion& version_;
    Rect rect_, at_;
};

}  // namespace

float draw_post_card(ViewContext& view, const Rect& rect, PresentState& state, const DeckVersion& version) {
    return PostCard(view, rect, state, version).draw();
}

}  // namespace tandem
