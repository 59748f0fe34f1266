#include "ui/widgets/toasts.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/command.hpp"
#include "app/label_text.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr int most_tip_lines = 12;

// Who may take it back needs longer than who only reads that it is done.
constexpr double shown_s = 5, offer_shown_s = 8, refusal_shown_s = 8;
constexpr std::size_t most_toasts = 4;
// At 100 %.
constexpr float toast_width = 360, sign_room = 40, close_room = 34, offer_gap = 8;

struct ToastText {
    std::string title;
    std::string more;
};

ToastText text_of_notice(const ViewContext& view, const Notice& notice) {
    ToastText text{text_of(view.words, notice.title), {}};
    for (const Label& line : notice.lines) {
        if (!text.more.empty()) text.more += ' ';
        text.more += text_of(view.words, line);
    }
    if (!notice.path.empty()) text.more += (text.more.empty() ? "" : "\n") + notice.path;
    return text;
}

float height_of(const ViewContext& view, const ToastText& text, float inner, bool offers) {
    float height = view.px(24) + paragraph_height(view, text_style::control_strong, view.px(18), inner, text.title);
    if (!text.more.empty())
        height += view.px(2) + paragraph_height(view, text_style::caption, view.px(16), inner, text.more, 6);
    return height + (offers ? view.px(offer_gap) + view.px(dims::control_small) : 0);
}

double seconds_of(const Notice& notice, bool has_way_back) {
    if (notice.kind == Notice::Kind::refused) return refusal_shown_s;
    return notice.of_step != 0 || has_way_back ? offer_shown_s : shown_s;
}

bool say_the_same(const Notice& a, const Notice& b) {
    return a.kind == b.kind && a.title == b.title && a.lines == b.lines && a.path == b.path;
}

// Not behind the dialog's scrim; to ImGui it is a part of the dialog, which keeps the mouse from everything else.
// One that is closed already but known to ImGui still is none: it would never be forgotten.
void stand_above_dialog() {
    ImGuiWindow* dialog = ImGui::GetTopMostAndVisiblePopupModal();
    if (dialog == nullptr) return;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->ParentWindowInBeginStack = dialog;
    ImGui::BringWindowToDisplayFront(window);
}

bool offer_button(ViewContext& view, std::string_view id, std::string_view word, ButtonLook look, float x, float y) {
    look.icon = icons::undo_2;
    look.small = true;
    return button(view, id, Rect::at(x, y, std::ceil(button_width(view, word, look)), view.px(dims::control_small)),
                  word, look);
}

}  // namespace

void Toasts::show(Notice notice, std::optional<WayBack> back) {
    Toast toast{std::move(notice), next_number_++, {}, std::move(back)};
    // Who was refused again knows of the time before.
    const auto refuses = [](const Toast& one) { return one.notice.kind == Notice::Kind::refused; };
    if (refuses(toast)) std::erase_if(toasts_, refuses);
    const auto equal = std::find_if(toasts_.begin(), toasts_.end(),
                                    [&](const Toast& one) { return say_the_same(one.notice, toast.notice); });
    if (equal != toasts_.end()) {
        toast.steps = std::move(equal->steps);
        toasts_.erase(equal);
    }
    if (toast.notice.of_step != 0) toast.steps.push_back(toast.notice.of_step);
    toast.left_s = seconds_of(toast.notice, toast.back.has_value());
    toasts_.push_back(std::move(toast));
    if (toasts_.size() <= most_toasts) return;
    // What stays until it was read goes last.
    const auto passing = std::find_if(toasts_.begin(), toasts_.end(), [](const Toast& one) { return one.passes(); });
    toasts_.erase(passing != toasts_.end() ? passing : toasts_.begin());
}

bool Toasts::follow(std::size_t steps_done) {
    const bool edited = steps_done > steps_done_;
    steps_done_ = steps_done;
    std::erase_if(toasts_, [&](Toast& toast) {
        if (toast.notice.kind == Notice::Kind::refused && edited) return true;
        const auto is_undone = [&](std::size_t step) { return step > steps_done; };
        return std::erase_if(toast.steps, is_undone) > 0 && toast.steps.empty();
    });
    return edited;
}

bool Toasts::any_passing() const {
    return std::any_of(toasts_.begin(), toasts_.end(), [](const Toast& toast) { return toast.passes(); });
}

bool Toasts::draw_offer(ViewContext& view, const Toast& toast, float x, float y) const {
    if (offers_undo(toast)) {
        const std::string_view word = view.word("command.undo");
        const std::string keys = shortcut_text(view, command(CommandId::undo).shortcut);
        if (!offer_button(view, "undo", word, {.tooltip = word, .shortcut = keys}, x, y)) return false;
        view.run(CommandId::undo);
        return true;
    }
    if (!offers_way_back(toast)) return false;
    const WayBack& back = *toast.back;
    if (!offer_button(view, "back", view.word(back.word), {.tooltip = view.word(back.hint)}, x, y)) return false;
    back.take();
    return true;
}

// A dialog has the last word about what is behind it.
bool Toasts::offers_undo(const Toast& toast) const {
    return toast.notice.kind == Notice::Kind::done && !toast.steps.empty() && toast.steps.back() == steps_done_ &&
        ImGui::GetTopMostAndVisiblePopupModal() == nullptr;
}

bool Toasts::offers_way_back(const Toast& toast) {
    return toast.back && toast.back->is_there() && ImGui::GetTopMostAndVisiblePopupModal() == nullptr;
}

bool Toasts::draw_one(ViewContext& view, Toast& toast, const Rect& card, float text_width_px) {
    const ToastText text = text_of_notice(view, toast.notice);
    ImGui::SetNextWindowPos({card.x0, card.y0});
    ImGui::SetNextWindowSize({card.width(), card.height()});
    const std::string name = "toast " + std::to_string(toast.number);
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoMove);
    stand_above_dialog();
    if (toast.drawn && !ImGui::IsWindowHovered()) toast.left_s -= ImGui::GetIO().DeltaTime;
    toast.drawn = true;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    out.PushClipRectFullScreen();
    floating_card(out, card, view);
    out.PopClipRect();
    view.tree.set_layer(view.tree.layer() + 1);
    bool leaves = false;
    {
        const Registered node(view, {.id = name, .role = Role::card, .label = text.title, .rect = card});
        const bool done = toast.notice.kind == Notice::Kind::done;
        icon_in(view, out, Rect::at(card.x0 + view.px(14), card.y0 + view.px(12), view.px(16), view.px(18)),
                done ? icons::circle_check : icons::triangle_alert, done ? view.theme.ok : view.theme.amber, 16);
        Rect at = Rect::at(card.x0 + view.px(sign_room), card.y0 + view.px(12), text_width_px, card.height());
        at.y0 += paragraph(view, at, text_style::control_strong, view.px(18), view.theme.ink, text.title);
        if (!text.more.empty())
            paragraph(view, {at.x0, at.y0 + view.px(2), at.x1, at.y1}, text_style::caption, view.px(16),
                      view.theme.ink2, text.more, 6);
        leaves = draw_offer(view, toast, at.x0, card.y1 - view.px(12) - view.px(dims::control_small));
        if (icon_button(view, "close", Rect::at(card.x1 - view.px(32), card.y0 + view.px(9), view.px(24), view.px(24)),
                        icons::x, view.word("dialog.close")))
            leaves = true;
    }
    view.tree.set_layer(view.tree.layer() - 1);
    ImGui::End();
    return leaves;
}

// A dialog has its buttons in the lower right corner too: what can wait does so. What was refused is about it.
bool Toasts::waits_for_dialog(const Toast& toast, const Rect& card) {
    const ImGuiWindow* dialog = ImGui::GetTopMostAndVisiblePopupModal();
    if (dialog == nullptr || toast.notice.kind == Notice::Kind::refused) return false;
    return card.overlaps(
        {dialog->Pos.x, dialog->Pos.y, dialog->Pos.x + dialog->Size.x, dialog->Pos.y + dialog->Size.y});
}

void Toasts::draw(ViewContext& view, const Rect& inside) {
    const float width = std::min(view.px(toast_width), inside.width() - view.px(24)),
                inner = width - view.px(sign_room + close_room);
    float bottom = inside.y1 - view.px(12);
    int gone = 0;
    for (auto toast = toasts_.rbegin(); toast != toasts_.rend(); ++toast) {
        const bool offers = offers_undo(*toast) || offers_way_back(*toast);
        const float height = height_of(view, text_of_notice(view, toast->notice), inner, offers);
        const Rect card = Rect::at(inside.x1 - view.px(12) - width, bottom - height, width, height);
        if (card.y0 < inside.y0) break;
        if (waits_for_dialog(*toast, card)) continue;
        bottom = card.y0 - view.px(8);
        if (draw_one(view, *toast, card, inner)) gone = toast->number;
    }
    std::erase_if(toasts_,
                  [&](const Toast& toast) { return toast.number == gone || (toast.passes() && toast.left_s <= 0); });
}

void draw_tooltip(ViewContext& view) {
    const PendingTooltip& tip = view.tooltip;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (std::optional<Rect>& spent = view.state.tooltip_spent; spent && !spent->contains(pointer.x, pointer.y))
        spent.reset();
    if (tip.text.empty()) return;
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    const Theme& t = view.theme;
    const float most = view.px(320), padding = view.px(8), line = view.px(16);
    const float keys = tip.shortcut.empty() ? 0 : text_width(view, text_style::meta, tip.shortcut) + view.px(10);
    const float one_line = text_width(view, text_style::caption, tip.text);
    const float text_room = std::min(one_line, most);
    const float height =
        paragraph_height(view, text_style::caption, line, text_room + 1, tip.text, most_tip_lines) + 2 * view.px(5);
    const float width = text_room + keys + 2 * padding + 1;
    const Rect card = tip.beside ? place_beside(tip.anchor, width, height, view.px(10), window_rect())
                                 : place_popup(tip.anchor, width, height, view.px(6), window_rect());
    const Color ground = t.dark ? t.hover : t.ink, ink = t.dark ? t.ink : rgb(0xFFFFFF),
                second = t.dark ? t.ink2s : rgb(0xC9CDD3);
    fill(out, card, ground, view.px(dims::radius_bar));
    if (t.dark) outline(out, card, t.hair2, view.px(dims::radius_bar));
    Rect at = card.shrunk(padding, view.px(5));
    if (keys > 0) label_in(view, out, at, text_style::meta, second, tip.shortcut, Align::right);
    at.x1 -= keys;
    paragraph_on(view, out, at, text_style::caption, line, ink, tip.text, most_tip_lines);
    view.tree.set_layer(view.tree.layer() + 1);
    view.tree.add({.id = "tooltip", .role = Role::card, .label = tip.text, .rect = card, .value = tip.shortcut},
                  window_rect());
    view.tree.set_layer(view.tree.layer() - 1);
}

}  // namespace tandem
