#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/frame.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

void Frame::try_wish() {
    commit_drafts();
    if (wish_) {
        wish_.reset();
        return;
    }
    wish_ = begin_wish(session_);
    wish_plan_ = 0;
}

// What the wish comes to so far, to be copied; and the two ways out of it.
void Frame::draw_wish_banner(ViewContext& view, Rect row) {
    if (wish_plan_ != session_.plan().version || wish_text_.empty()) {
        wish_plan_ = session_.plan().version;
        wish_text_ = wish_text(session_, words_, wish_difference(session_, *wish_));
        wish_copied_ = false;
    }
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Registered node(
        view, {.id = "wish", .role = Role::group, .label = view.word("wish.title"), .rect = row, .value = wish_text_});
    fill(out, row, t.cm_t1);
    horizontal_line(out, row.x0, row.x1, row.y1 - view.px(1), t.cm_t3, view.px(1));
    Rect at = row.shrunk(view.px(dims::page_margin), 0);
    icon_in(view, out, at.cut_left(view.px(16)), icons::scale, t.cm_ink, 15);
    at.x0 += view.px(8);
    const float height = view.px(24), y = row.y0 + std::round((row.height() - height) / 2);
    const auto from_right = [&](std::string_view id, std::string_view key, const ButtonLook& look) {
        const std::string_view word = view.word(key);
        const float width = button_width(view, word, look);
        const Rect rect = Rect::at(at.x1 - width, y, width, height);
        at.x1 = rect.x0 - view.px(8);
        return button(view, id, rect, word, look);
    };
    const bool drop = from_right("drop", "wish.drop", {.tooltip = view.word("wish.drop.why"), .small = true});
    const bool keep = from_right(
        "keep", "wish.keep", {.kind = ButtonKind::primary_cm, .tooltip = view.word("wish.keep.why"), .small = true});
    const ButtonLook copy{.kind = ButtonKind::ghost,
                          .icon = wish_copied_ ? icons::check : icons::copy,
                          .tooltip = view.word("wish.copy.why"),
                          .small = true};
    if (from_right("copy", wish_copied_ ? "wish.copied" : "wish.copy", copy)) {
        ImGui::SetClipboardText(wish_text_.c_str());
        wish_copied_ = true;
    }
    const std::string_view title = view.word("wish.title");
    at.x0 += label(view, at, text_style::control_strong, t.cm_ink, title) + view.px(10);
    // All of it, where there is no room for the whole sentence.
    tooltip_for(view, interact(view, "sentence", at, {.tab_stop = false}), at, wish_text_);
    label(view, at, text_style::control, t.ink, wish_text_);
    if (!drop && !keep) return;
    asked_.emplace_back([this, drop] {
        if (drop && wish_) reveal(drop_wish(session_, *wish_));
        wish_.reset();
        forget_what_is_gone();
    });
}

}  // namespace tandem
