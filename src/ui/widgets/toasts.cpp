#include "ui/widgets/toasts.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/label_text.hpp"
#include "icons.hpp"
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

constexpr double shown_seconds = 5;
constexpr std::size_t most_toasts = 4;
constexpr float toast_width = 360;

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

float height_of(const ViewContext& view, const ToastText& text, float inner) {
    float height = view.px(24) + paragraph_height(view, text_style::control_strong, view.px(18), inner, text.title);
    if (!text.more.empty())
        height += view.px(2) + paragraph_height(view, text_style::caption, view.px(16), inner, text.more, 6);
    return height;
}

}  // namespace

void Toasts::show(Notice notice) {
    std::erase_if(toasts_, [&](const Toast& toast) {
        return toast.notice.kind == notice.kind && toast.notice.title == notice.title &&
            toast.notice.lines == notice.lines && toast.notice.path == notice.path;
    });
    toasts_.push_back({std::move(notice), next_number_++, -1});
    if (toasts_.size() > most_toasts) toasts_.erase(toasts_.begin());
}

void Toasts::forget_undone(std::size_t steps_done) {
    std::erase_if(toasts_, [&](const Toast& toast) { return toast.notice.of_step > steps_done; });
}

bool Toasts::any_passing() const {
    return std::any_of(toasts_.begin(), toasts_.end(),
                       [](const Toast& toast) { return toast.notice.kind == Notice::Kind::done; });
}

void Toasts::draw(ViewContext& view, const Rect& inside) {
    if (toasts_.empty()) return;
    const float width = std::min(view.px(toast_width), inside.width() - view.px(24)),
                inner = width - view.px(14 + 16 + 10 + 34);
    float bottom = inside.y1 - view.px(12);
    int closed = 0;
    for (auto toast = toasts_.rbegin(); toast != toasts_.rend(); ++toast) {
        if (toast->until < 0) toast->until = ImGui::GetTime() + shown_seconds;
        const ToastText text = text_of_notice(view, toast->notice);
        const Rect card = Rect::at(inside.x1 - view.px(12) - width, bottom - height_of(view, text, inner), width,
                                   height_of(view, text, inner));
        if (card.y0 < inside.y0) break;
        bottom = card.y0 - view.px(8);
        ImGui::SetNextWindowPos({card.x0, card.y0});
        ImGui::SetNextWindowSize({card.width(), card.height()});
        const std::string name = "toast " + std::to_string(toast->number);
        ImGui::Begin(name.c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                         ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoMove);
        ImDrawList& out = *ImGui::GetWindowDrawList();
        out.PushClipRectFullScreen();
        floating_card(out, card, view);
        out.PopClipRect();
        view.tree.set_layer(view.tree.layer() + 1);
        {
            const Registered node(view, {.id = name, .role = Role::card, .label = text.title, .rect = card});
            const bool done = toast->notice.kind == Notice::Kind::done;
            icon_in(view, out, Rect::at(card.x0 + view.px(14), card.y0 + view.px(12), view.px(16), view.px(18)),
                    done ? icons::circle_check : icons::triangle_alert, done ? view.theme.ok : view.theme.amber, 16);
            Rect at{card.x0 + view.px(14 + 16 + 10), card.y0 + view.px(12), card.x0 + view.px(40) + inner, card.y1};
            at.y0 +=
                paragraph(view, at, text_style::control_strong, view.px(18), view.theme.ink, text.title) + view.px(2);
            if (!text.more.empty())
                paragraph(view, at, text_style::caption, view.px(16), view.theme.ink2, text.more, 6);
            if (icon_button(view, "close",
                            Rect::at(card.x1 - view.px(32), card.y0 + view.px(9), view.px(24), view.px(24)), icons::x,
                            view.word("dialog.close")))
                closed = toast->number;
        }
        view.tree.set_layer(view.tree.layer() - 1);
        ImGui::End();
    }
    const double now = ImGui::GetTime();
    std::erase_if(toasts_, [&](const Toast& toast) {
        return toast.number == closed ||
            (toast.notice.kind == Notice::Kind::done && toast.until >= 0 && now > toast.until);
    });
}

void draw_tooltip(ViewContext& view) {
    const PendingTooltip& tip = view.tooltip;
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
    Rect card = tip.beside ? place_beside(tip.anchor, width, height, view.px(10), window_rect())
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
