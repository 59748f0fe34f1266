#include "ui/dialogs/versions.hpp"

#include <imgui.h>

#include "ui/dialogs/recovery.hpp"
#include "ui/dialogs/size_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 520, card_height = 440, row_height = 32;

bool draw_row(ViewContext& view, const KeptVersion& version, const Rect& rect, bool chosen) {
    const std::string name = instant_text(view, version.taken);
    const std::string id = version.path.filename().string();
    const Hit hit = interact(view, id, rect);
    const Registered node(
        view, {.id = id, .role = Role::row, .label = name, .rect = rect, .selected = chosen, .focused = hit.focused});
    if (chosen || hit.hovered)
        fill(*ImGui::GetWindowDrawList(), rect, chosen ? view.theme.smm_t1 : view.theme.hover,
             view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(10), 0);
    label(view, at.cut_right(view.px(90)), text_style::control,
          chosen || hit.hovered ? view.theme.ink2s : view.theme.ink2, size_text(view.words, version.bytes),
          Align::right);
    label(view, at, text_style::control, view.theme.ink, name);
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    return hit.clicked;
}

void draw_list(ViewContext& view, VersionsDialog& dialog, const Rect& rect) {
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    const Rect inside = rect.shrunk(view.px(4));
    if (dialog.versions.empty()) {
        label(view, inside, text_style::control, view.theme.ink2, view.word("earlier.none"), Align::centre);
        return;
    }
    ScrollArea scroll(view, "versions", inside);
    Rect at = scroll.content();
    for (std::size_t i = 0; i < dialog.versions.size(); ++i) {
        const Rect row = at.cut_top(view.px(row_height));
        if (!draw_row(view, dialog.versions[i], row, dialog.chosen == i)) continue;
        dialog.chosen = i;
        dialog.changes.reset();
        dialog.asked = false;
    }
    scroll.set_height(view.px(row_height) * static_cast<float>(dialog.versions.size()));
}

std::string consequence(const ViewContext& view, const VersionsDialog& dialog) {
    if (!dialog.chosen) return std::string(view.word("earlier.choose"));
    if (!dialog.changes) return std::string(view.word("earlier.unreadable"));
    if (dialog.changes->empty()) return std::string(view.word("earlier.same"));
    return view.words.format("earlier.changes", {{"list", changes_text(view, *dialog.changes)}});
}

}  // namespace

VersionsAnswer draw_versions(ViewContext& view, VersionsDialog& dialog) {
    VersionsAnswer answer;
    Dialog card(view, "versions", view.word("earlier.title"), view.px(card_width), view.px(card_height), true);
    if (!card.open()) return answer;
    Rect at = card.content();
    const Rect told = at.cut_bottom(view.px(40));
    at.y1 -= view.px(8);
    draw_list(view, dialog, at);
    if (dialog.chosen && !std::exchange(dialog.asked, true)) answer.look = dialog.versions[*dialog.chosen].path;
    if (!answer.look && !dialog.versions.empty())
        paragraph(view, told, text_style::body, view.px(18), view.theme.ink2, consequence(view, dialog), 2);

    Rect foot = card.footer();
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = dialog.changes && !dialog.changes->empty()};
    const std::string_view verb = view.word("earlier.restore");
    if (button(view, "restore", foot.cut_right(button_width(view, verb, primary)), verb, primary))
        answer.restore = dialog.versions[*dialog.chosen].path;
    foot.x1 -= view.px(8);
    const std::string_view close = view.word("dialog.close");
    answer.closed = button(view, "close", foot.cut_right(button_width(view, close)), close) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (answer.closed || answer.restore) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
