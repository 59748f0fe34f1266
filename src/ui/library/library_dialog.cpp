#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/command.hpp"
#include "icons.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/library/library_fields.hpp"
#include "ui/library/library_list.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float library_width = 1080, library_height = 640, least_kinds = 170, most_kinds = 220, least_rows = 160,
                most_rows = 320, library_gap = 12;

// A menu lies above the dialog that is being drawn.
bool menu_above() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.OpenPopupStack.Size > context.BeginPopupStack.Size;
}

class LibraryDialog final : public Modal {
  public:
    explicit LibraryDialog(const ViewContext& view)
        : steps_before_(view.session.steps_done()), steps_most_(steps_before_) {
        if (const auto shown = std::exchange(view.state.snippets.shown, std::nullopt)) {
            library_.selected = shown;
            library_.names = std::exchange(view.state.snippets.names, false);
            library_.reveals = true;
            return;
        }
        for (std::size_t i = 0; i < EnumWords<SnippetKind>::words.size() && !library_.selected; ++i) {
            library_.kind = static_cast<SnippetKind>(i);
            const auto rows = snippets_shown(view.project(), library_.kind, {});
            if (!rows.empty()) library_.selected = rows.front()->id;
        }
        if (!library_.selected) library_.kind = SnippetKind::text;
    }

    bool draw(ViewContext& view) override {
        const Dialog card(view, "library", view.word("library.title"), view.px(library_width), view.px(library_height),
                          true);
        if (!card.open()) return true;
        // Escape is first of all for what is typed and for a menu.
        const bool busy = view.drafts.active() || ImGui::GetIO().WantTextInput || menu_;
        follow_selection(view);
        draw_columns(view, card.content());
        const bool closed = draw_foot(view, card.footer()) || (!busy && ImGui::IsKeyPressed(ImGuiKey_Escape, false));
        if (!busy && !closed) take_keys(view);
        menu_ = menu_above();
        if (closed) ImGui::CloseCurrentPopup();
        return !closed;
    }

  private:
    // What undo took away is selected no more; what is another kind by now is shown among those.
    void follow_selection(const ViewContext& view) {
        if (!library_.selected) return;
        if (const Snippet* snippet = view.project().snippets.find(*library_.selected)) library_.kind = snippet->kind;
    }
    void draw_columns(ViewContext& view, Rect at) {
        const float gap = view.px(library_gap);
        const Rect kinds =
            at.cut_left(std::round(std::clamp(at.width() * 0.2f, view.px(least_kinds), view.px(most_kinds))));
        draw_library_kinds(view, library_, kinds);
        divide(view, at, gap);
        const bool empty = snippets_shown(view.project(), library_.kind, {}).empty() && library_.search.empty();
        if (empty) return draw_empty(view, at);
        draw_library_rows(
            view, library_,
            at.cut_left(std::round(std::clamp(at.width() * 0.4f, view.px(least_rows), view.px(most_rows)))));
        divide(view, at, gap);
        draw_library_fields(view, library_, at);
    }
    static void divide(ViewContext& view, Rect& at, float gap) {
        at.x0 += gap;
        vertical_line(*ImGui::GetWindowDrawList(), at.x0, at.y0, at.y1, view.theme.hair, view.px(1));
        at.x0 += gap;
    }
    void draw_empty(ViewContext& view, Rect at) {
        const std::string kind(word_of(library_.kind));
        Rect head = at.cut_top(view.px(28));
        if (icon_button(view, "new", head.cut_right(view.px(28)), icons::plus, view.word("library.new"),
                        {.kind = ButtonKind::ghost, .shortcut = "N"}))
            add_to_library(view, library_);
        label(view, head, text_style::body_strong, view.theme.ink, view.word("snippet.kind." + kind));
        if (empty_plate(view, "empty", at, {view.word("library.empty." + kind), view.word("library.example")}))
            add_library_example(view, library_);
    }
    // True when the dialog is done with.
    bool draw_foot(ViewContext& view, Rect foot) {
        const std::string_view close = view.word("dialog.close");
        const bool closed = button(view, "close", foot.cut_right(button_width(view, close)), close);
        if (!library_.removed || view.project().snippets.contains(library_.removed->id)) return closed;
        const std::string_view undo = view.word("command.undo");
        const ButtonLook look{.icon = icons::undo_2, .shortcut = "Ctrl Z"};
        foot.x1 -= view.px(library_gap);
        const float room = button_width(view, undo, look) + view.px(library_gap);
        const std::string told = view.words.format("library.removed", {{"name", library_.removed->name}});
        const Rect text{foot.x0, foot.y0, foot.x1 - room, foot.y1};
        foot.x0 += label(view, text, text_style::control, view.theme.ink2, told) + view.px(library_gap);
        if (button(view, "undo", foot.cut_left(button_width(view, undo, look)), undo, look)) {
            library_.selected = library_.removed->id;
            view.run(CommandId::undo);
        }
        return closed;
    }
    void take_keys(ViewContext& view) {
        const int held = ImGui::GetIO().KeyMods;
        const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
        if (held == 0 && pressed(ImGuiKey_N)) add_to_library(view, library_);
        if (held == 0 && pressed(ImGuiKey_Delete)) delete_from_library(view, library_);
        if (held == ImGuiMod_Ctrl && pressed(ImGuiKey_D)) duplicate_in_library(view, library_);
        if (held == ImGuiMod_Ctrl && pressed(ImGuiKey_Z) && view.session.steps_done() > steps_before_)
            view.run(CommandId::undo);
        const bool redo = held == (ImGuiMod_Ctrl | ImGuiMod_Shift) && pressed(ImGuiKey_Z);
        steps_most_ = std::max(steps_most_, view.session.steps_done());
        if ((redo || (held == ImGuiMod_Ctrl && pressed(ImGuiKey_Y))) && view.session.steps_done() < steps_most_)
            view.run(CommandId::redo);
    }

    Library library_;
    std::size_t steps_before_, steps_most_;  // what was done before it opened is neither undone in it nor redone
    bool menu_ = false;                      // one was open in the frame before
};

}  // namespace

std::unique_ptr<Modal> make_library(const ViewContext& view) { return std::make_unique<LibraryDialog>(view); }

}  // namespace tandem
