#include "ui/preview/preview_card.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/preview/marked_text.hpp"
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

// Lengths at 100 %.
constexpr float preview_pad = 12, preview_line = 19, preview_head = 52, preview_disc = 30, preview_strip = 3,
                preview_more = 24, preview_message_gap = 8, preview_link = 46, preview_link_gap = 9,
                preview_comment = 30, preview_tall = 420, preview_play = 44;
constexpr float narrowest_drawn = 0.56f, widest_drawn = 4, narrowest_film = 0.5f;  // width to height
constexpr int preview_folded_lines = 4, preview_tall_lines = 3, preview_comment_lines = 2;

std::string initials_of_account(std::string_view account) {
    std::string initials;
    bool begins = true;
    for (const char c : account) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter && begins && initials.size() < 2)
            initials += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        begins = c == ' ' || c == '-' || c == '_';
    }
    return initials.empty() ? "?" : initials;
}

// The piece of a carousel that is looked at.
std::size_t shown_piece(const PreviewCard& card, PreviewState& state) {
    std::size_t& piece = state.piece[card.variant];
    return piece = std::min(piece, card.media.size() - 1);
}

// Asked for as high as the highest is drawn: what shape it has is known once it was read.
PictureShelf::Shown piece_picture(ViewContext& view, const MediaRef& media, float width_px) {
    return media_picture(view, media.path, Rect::at(0, 0, width_px, width_px / narrowest_drawn));
}

class PreviewPainter {
  public:
    PreviewPainter(ViewContext& view, const Rect& rect, const PreviewCard& card, PreviewState& state)
        : view_(view),
          t_(view.theme),
          out_(*ImGui::GetWindowDrawList()),
          card_(card),
          state_(state),
          rect_(rect),
          at_(rect) {}

    float draw() {
        draw_strip();
        if (card_.shape == PreviewShape::tall) {
            draw_tall();
        } else {
            draw_account(at_.cut_top(view_.px(preview_head)), t_.ink, t_.ink2);
            draw_parts();
        }
        draw_comment();
        const Rect whole{rect_.x0, rect_.y0, rect_.x1, at_.y0};
        outline(out_, whole, t_.hair2, view_.px(dims::radius_card), view_.px(1));
        return whole.height();
    }

  private:
    void draw_strip() {
        const Color color = t_.network(card_.network).text;
        // Between the round corners.
        fill(out_, at_.cut_top(view_.px(preview_strip)).shrunk(view_.px(dims::radius_card), 0), color, view_.px(1));
    }
    void draw_account(Rect row, Color ink, Color second) {
        row = row.shrunk(view_.px(preview_pad), 0);
        Rect disc = row.cut_left(view_.px(preview_disc));
        disc = Rect::at(disc.x0, disc.y0 + (disc.height() - disc.width()) / 2, disc.width(), disc.width());
        fill(out_, disc, t_.network(card_.network).tint, disc.width() / 2);
        label_in(view_, out_, disc, text_style::meta_strong, t_.network(card_.network).text,
                 initials_of_account(card_.account), Align::centre);
        row.x0 += view_.px(10);
        network_badge(view_, out_, row.x1 - view_.px(22), row.y0 + (row.height() - view_.px(16)) / 2, card_.network);
        row.x1 -= view_.px(30);
        row = row.shrunk(0, view_.px(9));
        label(view_, row.cut_top(row.height() / 2), text_style::control_medium, ink, card_.account);
        label(view_, row, text_style::meta, second, !card_.handle.empty() ? card_.handle : card_.format);
    }
    void draw_parts() {
        const bool words_first = card_.shape == PreviewShape::feed;
        if (card_.shape == PreviewShape::article) draw_title();
        if (words_first) draw_words(preview_folded_lines);
        if (!card_.media.empty())
            draw_media(at_.cut_top(std::round(at_.width() / std::clamp(frame_ratio(), narrowest_drawn, widest_drawn))),
                       words_first && card_.first_comment.empty());
        else if (!card_.link.empty())
            draw_link();
        if (words_first) return;
        at_.y0 += view_.px(8);
        if (card_.shape != PreviewShape::article) draw_title();
        draw_words(preview_folded_lines);
    }
    void draw_title() {
        if (card_.title.empty()) return;
        const Rect area = at_.shrunk(view_.px(preview_pad), 0);
        at_.y0 += paragraph(view_, area, text_style::card_title, view_.px(20), t_.ink, card_.title, 3) + view_.px(6);
    }
    // Readers see it first, and the text once they ask for it.
    void draw_warning() {
        if (card_.warning.empty()) return;
        const Rect area = at_.shrunk(view_.px(preview_pad), 0);
        at_.y0 += paragraph(view_, area, text_style::control_medium, view_.px(preview_line), t_.ink, card_.warning);
        label(view_, at_.cut_top(view_.px(preview_more)).shrunk(view_.px(preview_pad), 0), text_style::caption, t_.ink2,
              view_.word("preview.behind_warning"));
    }
    void draw_words(int folded) {
        if (card_.shape == PreviewShape::feed) draw_title();
        draw_warning();
        const Rect area = at_.shrunk(view_.px(preview_pad), 0);
        if (card_.text.empty()) {
            label(view_, at_.cut_top(view_.px(preview_more)).shrunk(view_.px(preview_pad), 0), text_style::control,
                  t_.ink2, view_.word("preview.no_text"));
            return;
        }
        const bool open = state_.unfolded.contains(card_.variant);
        const bool is_cut = card_.messages.empty() ? draw_message(area, card_.text, card_.marks, open ? 0 : folded)
                                                   : draw_thread(area, open ? 0 : folded);
        if (open || is_cut) draw_fold(open);
        at_.y0 += view_.px(6);
    }
    // Below each other with a line between them. Whether one of them is cut.
    bool draw_thread(const Rect& area, int most_lines) {
        bool is_cut = false;
        for (const PreviewMessage& message : card_.messages) {
            if (&message != &card_.messages.front()) {
                at_.y0 += view_.px(preview_message_gap / 2);
                horizontal_line(out_, area.x0, area.x1, at_.y0, t_.hair, view_.px(1));
                at_.y0 += view_.px(preview_message_gap);
            }
            is_cut |= draw_message(area, message.text, message.marks, most_lines);
        }
        return is_cut;
    }
    // Whether there is more than `most_lines`; 0: as many as it takes.
    bool draw_message(const Rect& area, std::string_view text, const std::vector<TextMark>& marks, int most_lines) {
        const MarkedTextUsed used = marked_text(view_, {area.x0, at_.y0, area.x1, at_.y1}, text, marks,
                                                {.style = text_style::control,
                                                 .line_px = view_.px(preview_line),
                                                 .ink = t_.ink,
                                                 .marked = t_.smm_ink,
                                                 .most_lines = most_lines});
        at_.y0 += used.height_px + view_.px(4);
        return used.is_cut;
    }
    void draw_fold(bool open) {
        const std::string_view text = view_.word(open ? "preview.less" : "preview.more");
        const ButtonLook look{.kind = ButtonKind::ghost, .small = true};
        const Rect row = at_.cut_top(view_.px(preview_more));
        const Rect place =
            Rect::at(row.x0 + view_.px(preview_pad / 2), row.y0, button_width(view_, text, look), row.height());
        if (!button(view_, "fold", place, text, look)) return;
        if (open)
            state_.unfolded.erase(card_.variant);
        else
            state_.unfolded.insert(card_.variant);
    }
    // Of several the first one's: they are all shown in one frame.
    float frame_ratio() const {
        const auto known = state_.files.find(card_.media.empty() ? std::string() : card_.media.front().path);
        return known == state_.files.end() ? card_.width_to_height
                                           : shown_ratio(card_, known->second.width, known->second.height);
    }
    // The picture or film that is looked at, with arrows and dots where there are several. Where it is the last thing
    // of the card it has the card's lower corners.
    void draw_media(const Rect& place, bool last = false) {
        const std::size_t piece = shown_piece(card_, state_);
        const MediaRef& media = card_.media[piece];
        const PictureShelf::Shown shown = piece_picture(view_, media, rect_.width());
        const MediaFacts file = facts_of_media(view_, media.path, shown);
        const float radius = last ? view_.px(dims::radius_card) : 0;
        const Corners corners = last ? Corners::bottom : Corners::none;
        fill(out_, place, t_.sunken, radius, corners);
        if (shown.picture)
            shown.picture->cover(place, radius, corners);
        else if (shown.state != PictureShelf::State::loading)
            draw_missing(place, media, file.kind);
        if (file.kind == MediaKind::video) draw_play(place, file);
        register_widget(view_,
                        {.id = "media",
                         .role = Role::image,
                         .label = media.alt_text.empty() ? std::string(media_name(media.path)) : media.alt_text,
                         .rect = place,
                         .value = shown.picture ? "shown" : "none"});
        if (!media.alt_text.empty()) draw_alt(place, media.alt_text);
        if (card_.media.size() > 1) draw_turns(place, state_.piece[card_.variant]);
    }
    // A film's sign is the disc that stands on it: its name stands below that.
    void draw_missing(const Rect& place, const MediaRef& media, MediaKind kind) {
        Rect words = place.shrunk(view_.px(preview_pad), 0);
        const float middle = std::round((place.y0 + place.y1) / 2);
        const bool film = kind == MediaKind::video;
        if (!film)
            icon_in(view_, out_, {words.x0, middle - view_.px(34), words.x1, middle}, media_icon(kind), t_.ink2, 26);
        const float top = middle + view_.px(film ? preview_play / 2 + 6 : 4);
        words = {words.x0, top, words.x1, top + view_.px(20)};
        label(view_, words, text_style::caption, t_.ink2, media_name(media.path), Align::centre);
    }
    void draw_play(const Rect& place, const MediaFacts& file) {
        const float side = view_.px(preview_play);
        const Rect disc = Rect::at(std::round((place.x0 + place.x1 - side) / 2),
                                   std::round((place.y0 + place.y1 - side) / 2), side, side);
        fill(out_, disc, faded(t_.panel, 0.92f), side / 2);
        icon_in(view_, out_, disc, icons::play, t_.ink, 20);
        if (!file.seconds) return;
        const std::string length = clip_text(*file.seconds);
        const float width = text_width(view_, text_style::meta, length) + view_.px(10);
        const Rect pill = Rect::at(place.x1 - width - view_.px(8), place.y0 + view_.px(8), width, view_.px(18));
        fill(out_, pill, faded(t_.panel, 0.92f), view_.px(4));
        label_in(view_, out_, pill, text_style::meta, t_.ink, length, Align::centre);
        register_widget(view_, {.id = "length", .role = Role::text, .label = length, .rect = pill});
    }
    void draw_alt(const Rect& place, const std::string& text) {
        const Rect pill = Rect::at(place.x0 + view_.px(8), place.y1 - view_.px(26), view_.px(34), view_.px(18));
        fill(out_, pill, faded(t_.panel, 0.92f), view_.px(4));
        const Hit hit = interact(view_, "alt", pill, {.tab_stop = false});
        label_in(view_, out_, pill, text_style::meta_strong, t_.ink, "ALT", Align::centre);
        tooltip_for(view_, hit, pill, text);
    }
    void draw_turns(const Rect& place, std::size_t& piece) {
        const float side = view_.px(28), y = std::round((place.y0 + place.y1 - side) / 2);
        const std::size_t shown = piece, last = card_.media.size() - 1;
        const bool takes_keyboard = state_.turned_to_end == card_.variant;
        const auto arrow = [&](std::string_view id, float x, const char* icon, std::string_view word) {
            if (takes_keyboard && (shown == 0 || shown == last)) ImGui::SetKeyboardFocusHere();
            return icon_button(view_, id, Rect::at(x, y, side, side), icon, view_.word(word),
                               {.kind = ButtonKind::secondary});
        };
        if (shown > 0 && arrow("before", place.x0 + view_.px(8), icons::chevron_left, "preview.piece_before")) --piece;
        if (shown < last && arrow("after", place.x1 - side - view_.px(8), icons::chevron_right, "preview.piece_after"))
            ++piece;
        if (takes_keyboard) state_.turned_to_end.reset();
        // The arrow that was pressed is gone there.
        if (piece != shown && (piece == 0 || piece == last) && ImGui::GetIO().NavVisible)
            state_.turned_to_end = card_.variant;
        const std::string text = std::to_string(piece + 1) + "/" + std::to_string(card_.media.size());
        const float width = text_width(view_, text_style::meta, text) + view_.px(12);
        const Rect pill =
            Rect::at(std::round((place.x0 + place.x1 - width) / 2), place.y1 - view_.px(26), width, view_.px(18));
        fill(out_, pill, faded(t_.panel, 0.92f), view_.px(9));
        label_in(view_, out_, pill, text_style::meta, t_.ink, text, Align::centre);
    }
    void draw_link() {
        Rect row = at_.cut_top(view_.px(preview_link)).shrunk(view_.px(preview_pad), view_.px(3));
        fill(out_, row, t_.sunken, view_.px(dims::radius));
        outline(out_, row, t_.hair, view_.px(dims::radius), view_.px(1));
        icon_in(view_, out_, row.cut_left(view_.px(34)), icons::link, t_.ink2, 16);
        label(view_, row, text_style::control_medium, t_.ink, card_.domain);
        at_.y0 += view_.px(preview_link_gap);
    }
    // A film over the whole screen of a phone: its words lie over its foot.
    void draw_tall() {
        // No higher than a window has room for: narrower then, between two empty sides.
        const float ratio = std::clamp(frame_ratio(), narrowest_film, 1.0f);
        const float height = std::round(std::min(at_.width() / ratio, view_.px(preview_tall)));
        const Rect whole = at_.cut_top(height);
        fill(out_, whole, t_.sunken);
        const float width = std::round(std::min(whole.width(), height * ratio));
        const Rect place = Rect::at(std::round((whole.x0 + whole.x1 - width) / 2), whole.y0, width, height);
        if (card_.media.empty()) {
            fill(out_, place, t_.sunken);
            const float middle = std::round((place.y0 + place.y1) / 2);
            icon_in(view_, out_, {place.x0, middle - view_.px(30), place.x1, middle}, icons::film, t_.ink2, 28);
            label(view_, {place.x0, middle + view_.px(4), place.x1, middle + view_.px(24)}, text_style::caption,
                  t_.ink2, view_.word("preview.no_media"), Align::centre);
        } else {
            draw_media(place);
        }
        draw_account(at_.cut_top(view_.px(preview_head)), t_.ink, t_.ink2);
        draw_title();
        draw_words(preview_tall_lines);
    }
    void draw_comment() {
        if (card_.first_comment.empty()) return;
        horizontal_line(out_, at_.x0, at_.x1, at_.y0, t_.hair, view_.px(1));
        Rect row = at_.cut_top(view_.px(preview_comment)).shrunk(view_.px(preview_pad), 0);
        row.x0 += label(view_, row, text_style::caption_strong, t_.ink, card_.account) + view_.px(6);
        label(view_, row, text_style::caption, t_.ink2, view_.word("post.first_comment"));
        const Rect area = at_.shrunk(view_.px(preview_pad), 0);
        at_.y0 += paragraph(view_, area, text_style::control, view_.px(preview_line), t_.ink, card_.first_comment,
                            preview_comment_lines * 2) +
            view_.px(10);
    }

    ViewContext& view_;
    const Theme& t_;
    ImDrawList& out_;
    const PreviewCard& card_;
    PreviewState& state_;
    Rect rect_, at_;
};

}  // namespace

void look_at_piece(ViewContext& view, float width_px, const PreviewCard& card, PreviewState& state) {
    if (card.media.empty()) return;
    const MediaRef& media = card.media[shown_piece(card, state)];
    state.files[media.path] = facts_of_media(view, media.path, piece_picture(view, media, width_px));
}

float draw_preview_card(ViewContext& view, const Rect& rect, const PreviewCard& card, PreviewState& state) {
    return PreviewPainter(view, rect, card, state).draw();
}

}  // namespace tandem
