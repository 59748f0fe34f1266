#include "ui/inspector/media_slots.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <imgui.h>

#include "app/alt_texts.hpp"
#include "app/sent_message.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/inspector/media_strip.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/share_menu.hpp"
#include "ui/inspector/text_counts.hpp"
#include "ui/inspector/typed_post.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float slot_padding = 10, slot_line = 16, slot_icon = 26;
// More than any network takes.
constexpr std::size_t most_alt_bytes = 20000;
constexpr std::string_view menu_id = "piece.menu";

// What can be done with the chosen piece, by the buttons below the pieces and in the menu of one.
enum class PieceAct : std::uint8_t { choose, earlier, later, alt_to_others, media_to_others, remove };

struct PieceActLook {
    PieceAct act;
    std::string_view id;
    const char* icon;
    std::string_view button_word;  // empty: in the menu alone
    std::string_view menu_word;
    std::string_view keys = {};
};
constexpr std::array piece_acts{
    PieceActLook{PieceAct::earlier, "earlier", icons::arrow_left, "media.earlier", "media.earlier", "Shift+Left"},
    PieceActLook{PieceAct::later, "later", icons::arrow_right, "media.later", "media.later", "Shift+Right"},
    PieceActLook{PieceAct::choose, "choose", icons::folder_open, "media.choose", "media.replace"},
    PieceActLook{PieceAct::alt_to_others, "alt_to_others", icons::copy, {}, "media.alt_to_others"},
    PieceActLook{PieceAct::media_to_others, "media_to_others", icons::share_2, {}, "post.share.media"},
    PieceActLook{PieceAct::remove, "remove", icons::x, "field.remove", "field.remove", "Delete"},
};

class MediaSlots {
  public:
    MediaSlots(Sheet& sheet, const Post& post, const Variant& variant)
        : sheet_(sheet),
          view_(sheet.view()),
          post_(post),
          variant_(variant),
          slot_(media_slot_of(view_.project(), view_.facts, variant)),
          count_(variant.media.size()),
          fields_(sheet, post, "undo.edit_post", post.title, post.id.value) {
        const MediaSheetState& state = view_.state.media;
        if (state.variant == variant.id) chosen_ = std::min(state.piece, count_);
        const facts::Network* network = network_of(view_, variant.channel);
        if (slot_ && network)
            fits_ = media_wanted_text(view_.words, *slot_,
                                      limits_there(view_.project(), view_.facts, *network, variant).each_message);
    }

    void draw() {
        const Scope scope(view_, "media", variant_.id.value);
        sheet_.gap(8);
        sheet_.caption("post.media");
        sheet_.gap(4);
        std::vector<MediaFacts> files;
        if (count_ == 0)
            draw_empty_slot();
        else
            take(draw_media_strip(sheet_, variant_, chosen_, files));
        draw_piece_menu();
        sheet_.gap(4);
        if (count_ > 0 && !fits_.empty()) sheet_.paragraph_of(fits_, text_style::caption, view_.theme.ink2, slot_line);
        sheet_.gap(2);
        chosen_ < count_ ? draw_piece_fields() : draw_new_fields();
        draw_problems(files);
        sheet_.gap(6);
    }

  private:
    template <class Edit>
    void edit(Edit&& change) {
        fields_.change([&](Post& row) {
            for (Variant& one : row.variants)
                if (one.id == variant_.id) change(one.media);
        });
    }
    void choose(std::size_t piece) {
        view_.state.media.variant = variant_.id;
        view_.state.media.piece = piece;
    }
    void want_file(std::size_t piece) {
        choose(piece);
        view_.state.media.wanted = MediaPlace{post_.id, variant_.id, piece};
    }
    // Another piece: its file is chosen, or typed where the project has no folder that it could be in.
    void want_another() {
        if (view_.session.path()) return want_file(count_);
        choose(count_);
        chosen_ = count_;
        view_.state.field_wanted = true;
    }
    void move(std::size_t from, std::size_t to) {
        choose(to);
        edit([&](std::vector<MediaRef>& media) {
            if (from >= media.size() || to >= media.size()) return;
            MediaRef piece = std::move(media[from]);
            media.erase(media.begin() + static_cast<std::ptrdiff_t>(from));
            media.insert(media.begin() + static_cast<std::ptrdiff_t>(to), std::move(piece));
        });
    }
    // Its neighbour is chosen then.
    void remove_piece() {
        choose(chosen_ + 1 == count_ && chosen_ > 0 ? chosen_ - 1 : chosen_);
        edit([&](std::vector<MediaRef>& media) {
            if (chosen_ < media.size()) media.erase(media.begin() + static_cast<std::ptrdiff_t>(chosen_));
        });
    }
    bool can(PieceAct act) const {
        switch (act) {
            case PieceAct::earlier: return chosen_ > 0;
            case PieceAct::later: return chosen_ + 1 < count_;
            case PieceAct::choose:
            case PieceAct::remove: return true;
            case PieceAct::alt_to_others: {
                Post next = post_;
                return spread_alt_text(next, variant_.id, chosen_);
            }
            case PieceAct::media_to_others: return share_row(view_, post_, variant_, SharedPart::media).enabled;
        }
        return false;
    }
    void act(PieceAct act) {
        switch (act) {
            case PieceAct::earlier: return move(chosen_, chosen_ - 1);
            case PieceAct::later: return move(chosen_, chosen_ + 1);
            case PieceAct::choose: return want_file(chosen_);
            case PieceAct::remove: return remove_piece();
            case PieceAct::alt_to_others:
                return fields_.change([&](Post& row) { spread_alt_text(row, variant_.id, chosen_); });
            case PieceAct::media_to_others: return share_part(view_, post_, variant_, SharedPart::media);
        }
    }
    void take(const MediaStripAnswer& answer) {
        if (answer.moved) return move(answer.moved->first, answer.moved->second);
        if (answer.chosen) choose(*answer.chosen), chosen_ = std::min(*answer.chosen, count_);
        if (answer.removed) return remove_piece();
        if (answer.menu) {
            choose(chosen_);
            std::tie(view_.state.media.menu_x_px, view_.state.media.menu_y_px) = *answer.menu;
            open_menu(menu_id);
        }
        if (!answer.wants_file) return;
        chosen_ == count_ ? want_another() : want_file(chosen_);
    }

    // The only slot there is, as wide as the sheet: it says what fits.
    void draw_empty_slot() {
        const std::string_view name = view_.word("post.media.add");
        const std::string_view text = fits_.empty() ? name : std::string_view(fits_);
        const float room = sheet_.width() - view_.px(2 * slot_padding + slot_icon), line = view_.px(slot_line);
        const float height = paragraph_height(view_, text_style::caption, line, room, text);
        const Rect rect = sheet_.line(std::max(height / view_.scale, slot_line) + 2 * slot_padding);
        const float radius = view_.px(dims::radius);
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const Hit hit = interact(view_, "slot", rect);
        const Registered node(
            view_, {.id = "slot", .role = Role::button, .label = name, .rect = rect, .focused = hit.focused});
        if (hit.hovered) fill(out, rect, view_.theme.hover, radius);
        dashed_outline(out, rect, view_.theme.ink3, radius, view_.px(1), view_.scale);
        Rect inner = rect.shrunk(view_.px(slot_padding));
        icon_in(view_, out, inner.cut_left(view_.px(16)), icons::plus, view_.theme.ink2, 16);
        inner.x0 += view_.px(slot_icon - 16);
        inner.y0 += std::max((inner.height() - height) / 2, 0.0f);
        paragraph(view_, inner, text_style::caption, line, view_.theme.ink2, text);
        draw_focus(view_, hit, rect, radius);
        tooltip_for(view_, hit, rect, name);
        if (hit.clicked) want_another();
    }

    // Which one it is, and what can be done with it.
    void draw_piece_buttons() {
        Rect at = sheet_.line(28);
        Rect buttons = at.cut_right(view_.px(4 * 24));
        label(view_, at, text_style::control, view_.theme.ink2,
              view_.words.format("media.place", {{"n", std::to_string(chosen_ + 1)}, {"all", std::to_string(count_)}}));
        for (const PieceActLook& look : piece_acts) {
            if (look.button_word.empty()) continue;
            const Rect rect = buttons.cut_left(view_.px(24)).shrunk(0, view_.px(2));
            const std::string shortcut = shortcut_text(view_, look.keys);
            if (icon_button(view_, look.id, rect, look.icon, view_.word(look.button_word),
                            {.kind = ButtonKind::ghost, .shortcut = shortcut, .enabled = can(look.act), .small = true}))
                act(look.act);
        }
    }
    // The same where the right button or the menu key asked for it. What other channels have no use for is left out.
    void draw_piece_menu() {
        if (chosen_ >= count_ || !menu_is_open(menu_id)) return;
        std::vector<MenuRow> rows;
        std::vector<PieceAct> acts;
        for (const PieceActLook& look : piece_acts) {
            const bool enabled = can(look.act);
            const bool to_others = look.act == PieceAct::alt_to_others || look.act == PieceAct::media_to_others;
            if (!enabled && to_others) continue;
            acts.push_back(look.act);
            rows.push_back({.id = std::string(look.id),
                            .text = std::string(view_.word(look.menu_word)),
                            .shortcut = shortcut_text(view_, look.keys),
                            .icon = look.icon,
                            .enabled = enabled});
        }
        const Rect anchor = Rect::at(view_.state.media.menu_x_px, view_.state.media.menu_y_px, 1, 1);
        if (const auto row = menu(view_, menu_id, anchor, rows)) act(acts[*row]);
    }
    void draw_piece_fields() {
        draw_piece_buttons();
        fields_.of(nth_part(variant_.id.value, "media", chosen_));
        fields_.text({"post.media_path"}, [id = variant_.id, i = chosen_](Post& row) -> std::string* {
            MediaRef* piece = piece_of(row, id, i);
            return piece ? &piece->path : nullptr;
        });
        draw_alt_text();
    }
    static MediaRef* piece_of(Post& post, Id<Variant> variant, std::size_t piece) {
        for (Variant& one : post.variants)
            if (one.id == variant && piece < one.media.size()) return &one.media[piece];
        return nullptr;
    }
    // With how much of what the network takes it uses, as it is while it is typed.
    void draw_alt_text() {
        constexpr std::string_view key = "post.alt_text";
        const Uuid part = nth_part(variant_.id.value, "media", chosen_);
        const std::string& text = variant_.media[chosen_].alt_text;
        sheet_.gap(4);
        sheet_.caption(key);
        sheet_.long_field(key, part, text,
                          {.name = view_.word(key),
                           .placeholder = view_.word("media.alt_hint"),
                           .most_bytes = most_alt_bytes,
                           .plain = true},
                          1, fields_.commit([id = variant_.id, i = chosen_](Post& row, std::string_view typed) {
                              MediaRef* piece = piece_of(row, id, i);
                              if (piece) piece->alt_text = typed;
                              return piece != nullptr;
                          }));
        const std::string_view typed = typed_or(view_, key, part, text);
        const auto room = slot_ && !is_blank(typed) ? alt_text_room(*slot_, typed) : std::nullopt;
        if (room) draw_alt_text_count(sheet_, variant_, *room);
    }
    // Another piece, by a path that is typed or a file that is chosen.
    void draw_new_fields() {
        fields_.of(nth_part(variant_.id.value, "media", count_));
        Rect at = sheet_.row("post.media_path");
        Rect choose_at = at;
        at.x1 -= view_.px(24);
        fields_.cell(at, {"post.media_path", "media.path_hint"}, {}, {},
                     [id = variant_.id](Post& row, std::string_view text) {
                         if (is_blank(text)) return false;
                         for (Variant& one : row.variants)
                             if (one.id == id) one.media.push_back({std::string(text), {}});
                         return true;
                     });
        if (end_button(view_, choose_at, "choose", icons::folder_open, "media.choose")) want_file(count_);
    }
    // What is refused first, then what is only worth a look.
    void draw_problems(const std::vector<MediaFacts>& files) {
        const Post& post = typed_post(view_, post_).post;
        const Variant* variant = post.variant(variant_.id);
        if (!variant) return;
        std::vector<PostProblem> refused =
            plain_problems(media_problems(view_.project(), view_.facts, post, *variant, files, view_.language));
        std::vector<PostProblem> doubtful;
        for (const PostProblem& one : refused)
            if (!one.sure) doubtful.push_back(one);
        std::erase_if(refused, [](const PostProblem& one) { return !one.sure; });
        const auto tell = [&](const std::vector<PostProblem>& problems, Color ink) {
            if (problems.empty()) return;
            sheet_.gap(2);
            sheet_.paragraph_of(problems_text(view_.words, problems), text_style::caption, ink, slot_line);
        };
        tell(refused, view_.theme.danger);
        tell(doubtful, view_.theme.amber_ink);
    }

    Sheet& sheet_;
    ViewContext& view_;
    const Post& post_;
    const Variant& variant_;
    const facts::MediaSlot* slot_;  // null: nothing is known of what fits
    std::size_t count_, chosen_ = 0;
    RowFields<Post> fields_;
    std::string fits_;
};

}  // namespace

void draw_media_slots(Sheet& sheet, const Post& post, const Variant& variant) {
    MediaSlots(sheet, post, variant).draw();
}

}  // namespace tandem
