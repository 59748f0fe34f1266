#include "ui/inspector/media_strip.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/media_picture.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float piece_side = 64, piece_gap = 6, mark_height = 16, mark_padding = 4;

class MediaStrip {
  public:
    MediaStrip(Sheet& sheet, const Variant& variant, std::size_t chosen, std::vector<MediaFacts>& files)
        : view_(sheet.view()), variant_(variant), count_(variant.media.size()), chosen_(chosen), files_(files) {
        per_row_ = std::max<std::size_t>(
            static_cast<std::size_t>((sheet.width() + view_.px(piece_gap)) / view_.px(piece_side + piece_gap)), 1);
        const auto rows = static_cast<float>(count_ / per_row_ + 1);
        rect_ = sheet.line(piece_side * rows + piece_gap * (rows - 1));
    }

    MediaStripAnswer draw() {
        const Hit hit = interact(view_, "strip", rect_);
        const Registered node(view_,
                              {.id = "strip",
                               .role = Role::group,
                               .label = view_.word("post.media"),
                               .rect = rect_,
                               .focused = hit.focused});
        take_mouse(hit);
        if (hit.focused) take_keys(hit.id);
        if (was_pressed_last(hit.id)) take_delete(hit.id);
        if (hit.clicked && !by_mouse()) answer_.wants_file = true;
        const std::vector<std::size_t> order = shown_order();
        for (std::size_t at = 0; at < count_; ++at) draw_piece(hit, order[at], at);
        draw_slot(hit);
        return answer_;
    }

  private:
    Rect place(std::size_t i) const {
        const float step = view_.px(piece_side + piece_gap), side = view_.px(piece_side);
        return Rect::at(rect_.x0 + step * static_cast<float>(i % per_row_),
                        rect_.y0 + step * static_cast<float>(i / per_row_), side, side);
    }
    std::optional<std::size_t> under(float x, float y) const {
        for (std::size_t i = 0; i <= count_; ++i)
            if (place(i).contains(x, y)) return i;
        return std::nullopt;
    }
    std::size_t nearest(float x, float y) const {
        const auto far = [&](std::size_t i) {
            const Rect r = place(i);
            return std::hypot((r.x0 + r.x1) / 2 - x, (r.y0 + r.y1) / 2 - y);
        };
        std::size_t best = 0;
        for (std::size_t i = 1; i < count_; ++i)
            if (far(i) < far(best)) best = i;
        return best;
    }
    // Else the keyboard did it.
    static bool by_mouse() { return ImGui::IsMouseReleased(ImGuiMouseButton_Left); }
    // By the mouse too, which shows no ring.
    static bool was_pressed_last(unsigned int id) {
        const ImGuiContext& context = *ImGui::GetCurrentContext();
        return id != 0 && context.NavId == id && context.NavWindow == ImGui::GetCurrentWindow();
    }
    bool is_mine() const { return view_.state.media.variant == variant_.id; }

    void take_mouse(const Hit& hit) {
        std::optional<MediaSheetState::Drag>& drag = view_.state.media.drag;
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (hit.held && !drag) {
            const ImVec2 start = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
            const auto from = under(start.x, start.y);
            if (from && *from < count_ && ImGui::IsMouseDragging(ImGuiMouseButton_Left, view_.px(3))) {
                drag = MediaSheetState::Drag{*from, *from, false};
                view_.state.media.variant = variant_.id;
            }
        }
        if (drag && is_mine()) return follow(hit, mouse.x, mouse.y);
        const auto at = under(mouse.x, mouse.y);
        if (hit.clicked && by_mouse() && at) {
            answer_.chosen = *at;
            answer_.wants_file = *at == count_;
        }
        if (hit.double_clicked && at && *at < count_) answer_.wants_file = true;
        if (!hit.right_clicked || !at || *at == count_) return;
        answer_.chosen = *at;
        answer_.menu = {mouse.x, mouse.y};
    }
    void follow(const Hit& hit, float x, float y) {
        MediaSheetState::Drag& drag = *view_.state.media.drag;
        if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) drag.given_up = true;
        if (drag.from >= count_) drag.given_up = true;
        if (!drag.given_up) drag.to = nearest(x, y);
        // ImGui lets go at Escape; the drag is over once the button is up.
        if (hit.held || (drag.given_up && ImGui::IsMouseDown(ImGuiMouseButton_Left))) return;
        if (!drag.given_up) move(drag.from, drag.to);
        view_.state.media.drag.reset();
    }
    void move(std::size_t from, std::size_t to) {
        answer_.chosen = to;
        if (from != to) answer_.moved = {from, to};
    }
    void take_keys(unsigned int id) {
        for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home, ImGuiKey_End})
            ImGui::SetKeyOwner(key, id);
        const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id); };
        const bool moves = ImGui::GetIO().KeyShift && chosen_ < count_;
        const std::size_t last = moves ? count_ - 1 : count_;
        std::size_t to = chosen_;
        if (pressed(ImGuiKey_LeftArrow) && to > 0) --to;
        if (pressed(ImGuiKey_RightArrow) && to < last) ++to;
        if (pressed(ImGuiKey_Home)) to = 0;
        if (pressed(ImGuiKey_End)) to = last;
        if (to == chosen_) return take_menu_key();
        if (moves) return move(chosen_, to);
        answer_.chosen = to;
    }
    // The command that deletes what is selected does not read these keys then.
    void take_delete(unsigned int id) {
        bool pressed = false;
        for (const ImGuiKey key : {ImGuiKey_Delete, ImGuiKey_Backspace}) {
            ImGui::SetKeyOwner(key, id, ImGuiInputFlags_LockThisFrame);
            pressed |= ImGui::IsKeyPressed(key, ImGuiInputFlags_None, id);
        }
        answer_.removed = pressed && chosen_ < count_ && !view_.state.media.drag;
    }
    void take_menu_key() {
        const bool shift_f10 = ImGui::GetIO().KeyShift && ImGui::IsKeyPressed(ImGuiKey_F10, false);
        if (chosen_ >= count_ || (!shift_f10 && !ImGui::IsKeyPressed(ImGuiKey_Menu, false))) return;
        const Rect at = place(chosen_);
        answer_.menu = {at.x0 + view_.px(8), at.y0 + view_.px(20)};
    }
    // As they would stand if what is dragged were let go.
    std::vector<std::size_t> shown_order() const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < count_; ++i) order.push_back(i);
        const std::optional<MediaSheetState::Drag>& drag = view_.state.media.drag;
        if (!drag || !is_mine() || drag->given_up || drag->from >= count_) return order;
        order.erase(order.begin() + static_cast<std::ptrdiff_t>(drag->from));
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(drag->to), drag->from);
        return order;
    }

    void draw_piece(const Hit& hit, std::size_t i, std::size_t at) {
        const Theme& t = view_.theme;
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const Rect rect = place(at);
        const float radius = view_.px(dims::radius);
        const MediaRef& media = variant_.media[i];
        const PictureShelf::Shown shown = media_picture(view_, media.path, rect);
        files_[i] = facts_of_media(view_, media.path, shown);
        fill(out, rect, t.sunken, radius);
        if (shown.picture)
            shown.picture->cover(rect, radius);
        else
            draw_name(rect, i, shown.state == PictureShelf::State::loading);
        draw_mark(out, Rect::at(rect.x0 + view_.px(3), rect.y0 + view_.px(3), 0, 0), nullptr, std::to_string(at + 1));
        if (files_[i].kind == MediaKind::video && (shown.picture || files_[i].seconds))
            draw_mark(out, Rect::at(rect.x0 + view_.px(3), rect.y1 - view_.px(3 + mark_height), 0, 0), icons::film,
                      files_[i].seconds ? clip_text(*files_[i].seconds) : std::string());
        const bool dragged = view_.state.media.drag && is_mine() && view_.state.media.drag->from == i;
        const bool selected = dragged || (i == chosen_ && !view_.state.media.drag);
        outline(out, rect, selected ? t.smm : t.hair2, radius, view_.px(selected ? 2 : 1));
        if (selected) draw_focus(view_, hit, rect, radius);
        register_piece(hit, rect, i, at, shown, selected);
    }
    void register_piece(const Hit& hit, const Rect& rect, std::size_t i, std::size_t at,
                        const PictureShelf::Shown& shown, bool selected) {
        const std::string id = "piece:" + std::to_string(at);
        const std::string name(media_name(variant_.media[i].path));
        register_widget(view_,
                        {.id = id,
                         .role = Role::button,
                         .label = name.empty() ? std::string(view_.word("media.no_file")) : name,
                         .rect = rect,
                         .value = files_[i].missing ? "missing"
                             : shown.picture        ? "shown"
                                                    : "none",
                         .selected = selected});
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        if (hit.hovered && rect.contains(mouse.x, mouse.y)) tooltip_for(view_, hit, rect, name);
    }
    // Where there is no picture: what kind of file it is, and its name.
    void draw_name(const Rect& rect, std::size_t i, bool loading) {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        if (loading) return;
        const MediaFacts& file = files_[i];
        const char* icon = file.missing || file.unreadable ? icons::triangle_alert : media_icon(file.kind);
        const Color ink = file.missing || file.unreadable ? view_.theme.amber_ink : view_.theme.ink2;
        Rect sign = rect;
        const Rect name = sign.cut_bottom(view_.px(18)).shrunk(view_.px(4), 0);
        sign.y0 += view_.px(8);
        icon_in(view_, out, sign, icon, ink, 18);
        label_in(view_, out, name, text_style::meta, view_.theme.ink2,
                 ellipsized(view_, text_style::meta, media_name(variant_.media[i].path), name.width()));
        const bool visual = file.kind == MediaKind::picture || file.kind == MediaKind::video;
        if (!visual && file.kind != MediaKind::unknown) draw_kind(out, rect, media_name(variant_.media[i].path));
    }
    // "PDF", at the top right: a name that is cut says it no more.
    void draw_kind(ImDrawList& out, const Rect& rect, std::string_view name) {
        std::string kind(name.substr(name.find_last_of('.') + 1));
        for (char& c : kind)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const float width = std::ceil(text_width(view_, text_style::meta, kind)) + view_.px(2 * mark_padding);
        draw_mark(out, Rect::at(rect.x1 - view_.px(3) - width, rect.y0 + view_.px(3), 0, 0), nullptr, kind);
    }
    // A small plate over a picture, with a sign or none and a text; its top left corner is given.
    void draw_mark(ImDrawList& out, const Rect& corner, const char* icon, const std::string& text) {
        const float sign = icon ? view_.px(12) : 0;
        const float words = text.empty() ? 0 : std::ceil(text_width(view_, text_style::meta, text));
        const float between = icon && !text.empty() ? view_.px(3) : 0;
        const float width = sign + between + words + view_.px(2 * mark_padding);
        const Rect plate =
            Rect::at(corner.x0, corner.y0, std::max(width, view_.px(mark_height)), view_.px(mark_height));
        fill(out, plate, faded(view_.theme.panel, 0.92f), view_.px(dims::radius_tag));
        Rect inner = plate.shrunk(view_.px(mark_padding), 0);
        if (icon) icon_in(view_, out, inner.cut_left(sign), icon, view_.theme.ink, 12);
        inner.x0 += between;
        if (!text.empty())
            label_in(view_, out, {inner.x0, inner.y0, inner.x1 + 1, inner.y1}, text_style::meta, view_.theme.ink, text,
                     icon ? Align::left : Align::centre);
    }
    void draw_slot(const Hit& hit) {
        const Theme& t = view_.theme;
        ImDrawList& out = *ImGui::GetWindowDrawList();
        const Rect rect = place(count_);
        const float radius = view_.px(dims::radius);
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        const bool over = hit.hovered && rect.contains(mouse.x, mouse.y), selected = chosen_ == count_;
        if (over) fill(out, rect, t.hover, radius);
        dashed_outline(out, rect, selected ? t.smm : t.ink3, radius, view_.px(selected ? 2 : 1), view_.scale);
        icon_in(view_, out, rect, icons::plus, selected ? t.smm_ink : t.ink2, 18);
        if (selected) draw_focus(view_, hit, rect, radius);
        register_widget(view_,
                        {.id = "slot",
                         .role = Role::button,
                         .label = view_.word("post.media.add"),
                         .rect = rect,
                         .selected = selected});
        if (over) tooltip_for(view_, hit, rect, view_.word("post.media.add"));
    }

    ViewContext& view_;
    const Variant& variant_;
    std::size_t count_, chosen_, per_row_ = 1;
    std::vector<MediaFacts>& files_;
    Rect rect_;
    MediaStripAnswer answer_;
};

}  // namespace

MediaStripAnswer draw_media_strip(Sheet& sheet, const Variant& variant, std::size_t chosen,
                                  std::vector<MediaFacts>& files) {
    files.assign(variant.media.size(), {});
    return MediaStrip(sheet, variant, chosen, files).draw();
}

}  // namespace tandem
