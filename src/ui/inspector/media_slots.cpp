#include "ui/inspector/media_slots.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/inspector/media_strip.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float slot_padding = 10, slot_line = 16, slot_icon = 26;

class MediaSlots {
  public:
    MediaSlots(Sheet& sheet, const Post& post, const Variant& variant)
        : sheet_(sheet),
          view_(sheet.view()),
          post_(post),
          variant_(variant),
          count_(variant.media.size()),
          fields_(sheet, post, "undo.edit_post", post.title, post.id.value) {
        const MediaSheetState& state = view_.state.media;
        if (state.variant == variant.id) chosen_ = std::min(state.piece, count_);
        if (const facts::MediaSlot* slot = media_slot_of(view_.project(), view_.facts, variant))
            fits_ = media_wanted_text(view_.words, *slot);
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
    void take(const MediaStripAnswer& answer) {
        if (answer.moved) return move(answer.moved->first, answer.moved->second);
        if (answer.chosen) choose(*answer.chosen), chosen_ = std::min(*answer.chosen, count_);
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
        const auto small = [&](std::string_view id, const char* icon, std::string_view word, std::string_view keys = {},
                               bool enabled = true) {
            const Rect rect = buttons.cut_left(view_.px(24)).shrunk(0, view_.px(2));
            const std::string shortcut = shortcut_text(view_, keys);
            return icon_button(view_, id, rect, icon, view_.word(word),
                               {.kind = ButtonKind::ghost, .shortcut = shortcut, .enabled = enabled, .small = true});
        };
        if (small("earlier", icons::arrow_left, "media.earlier", "Shift+Left", chosen_ > 0)) move(chosen_, chosen_ - 1);
        if (small("later", icons::arrow_right, "media.later", "Shift+Right", chosen_ + 1 < count_))
            move(chosen_, chosen_ + 1);
        if (small("choose", icons::folder_open, "media.choose")) want_file(chosen_);
        if (small("remove", icons::x, "field.remove")) remove_piece();
    }
    void draw_piece_fields() {
        draw_piece_buttons();
        fields_.of(nth_part(variant_.id.value, "media", chosen_));
        const auto part = [id = variant_.id, i = chosen_](std::string MediaRef::*member) {
            return [id, i, member](Post& row) -> std::string* {
                for (Variant& one : row.variants)
                    if (one.id == id && i < one.media.size()) return &(one.media[i].*member);
                return nullptr;
            };
        };
        fields_.text({"post.media_path"}, part(&MediaRef::path));
        fields_.text({"post.alt_text", "media.alt_hint"}, part(&MediaRef::alt_text));
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
        std::vector<PostProblem> refused =
            plain_problems(media_problems(view_.project(), view_.facts, post_, variant_, files, view_.language));
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
    std::size_t count_, chosen_ = 0;
    RowFields<Post> fields_;
    std::string fits_;
};

}  // namespace

void draw_media_slots(Sheet& sheet, const Post& post, const Variant& variant) {
    MediaSlots(sheet, post, variant).draw();
}

}  // namespace tandem
