#include <algorithm>

#include <imgui.h>

#include "app/post_labels.hpp"
#include "icons.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/view_context.hpp"
#include "ui/views/saved_views.hpp"
#include "ui/views/view_lines.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float save_view_width = 460, save_view_line = 18, save_view_key = 26, save_view_field = 30,
                save_view_frame = 112;
constexpr std::size_t most_view_name_bytes = 120;

// The name without white space at its ends.
std::string typed_name(const std::string& text) { return label_like({}, text); }

// Gives what is shown a name, or a view that is there another one.
class SaveViewDialog final : public Modal {
  public:
    explicit SaveViewDialog(const ViewContext& view)
        : renamed_(std::exchange(view.state.calendar.view_to_rename, std::nullopt)) {
        if (const SavedView* row = renamed_ ? view.project().saved_views.find(*renamed_) : nullptr) name_ = row->name;
    }

    bool draw(ViewContext& view) override {
        const SavedView* renamed = renamed_ ? view.project().saved_views.find(*renamed_) : nullptr;
        if (renamed_ && !renamed) return false;
        const std::string name = typed_name(name_);
        const SavedView* other = view_named(view.project(), name);
        if (other && renamed && other->id == renamed->id) other = nullptr;
        const std::vector<std::string> lines = renamed ? std::vector<std::string>() : view_lines(view);
        const std::string told = warning(view, other, renamed != nullptr);
        const Dialog card(view, "save_view", title(view, renamed), view.px(save_view_width), height(view, lines, told),
                          true);
        if (!card.open()) return true;
        Rect at = card.content();
        const bool entered = draw_name(view, at, other);
        draw_lines(view, at, lines, told);
        const bool can = !name.empty() && !(renamed && other);
        const Answer answer = draw_buttons(view, card.footer(), can, renamed ? "saved_view.rename" : "dialog.save");
        const bool takes = can && (answer == Answer::take || entered);
        if (takes && other && !asked_) {
            asked_ = true;
            wants_keyboard_ = true;
            return true;
        }
        if (takes) renamed ? send_name(view, *renamed, name) : send_look(view, other, name);
        if (!takes && answer != Answer::cancel) return true;
        ImGui::CloseCurrentPopup();
        return false;
    }

  private:
    enum class Answer : std::uint8_t { none, take, cancel };

    std::string title(const ViewContext& view, const SavedView* renamed) const {
        return renamed ? view.words.format("saved_view.rename_title", {{"name", renamed->name}})
                       : std::string(view.word("saved_view.save_title"));
    }
    // What is in the way of the name, or what it would do.
    std::string warning(const ViewContext& view, const SavedView* other, bool renames) const {
        if (!other || !(asked_ || renames)) return {};
        return view.words.format(renames ? "saved_view.name_taken" : "saved_view.replaces", {{"name", other->name}});
    }
    static float inner(const ViewContext& view) { return view.px(save_view_width - 40); }
    static float height_of(const ViewContext& view, std::string_view text) {
        return paragraph_height(view, text_style::control, view.px(save_view_line), inner(view), text);
    }
    float height(const ViewContext& view, const std::vector<std::string>& lines, std::string_view told) const {
        float height = view.px(save_view_frame + save_view_field + 10);
        if (!lines.empty()) height += view.px(save_view_key);
        for (const std::string& line : lines) height += height_of(view, line) + view.px(2);
        if (!told.empty()) height += height_of(view, told) + view.px(8);
        return height;
    }
    // True when Enter ended the typing.
    bool draw_name(ViewContext& view, Rect& at, const SavedView* other) {
        bool entered = false;
        const FieldLook look{.name = view.word("saved_view.name"),
                             .placeholder = view.word("saved_view.name.hint"),
                             .most_bytes = most_view_name_bytes,
                             .icon = icons::bookmark,
                             .take_keyboard = std::exchange(wants_keyboard_, false)};
        const bool changed = free_field(view, "name", at.cut_top(view.px(save_view_field)), name_, look, &entered);
        if (changed || !other) asked_ = false;
        at.y0 += view.px(10);
        return entered;
    }
    void draw_lines(ViewContext& view, Rect at, const std::vector<std::string>& lines, const std::string& told) const {
        if (!told.empty())
            at.y0 += paragraph(view, at, text_style::control, view.px(save_view_line), view.theme.amber_ink, told) +
                view.px(8);
        if (lines.empty()) return;
        label(view, at.cut_top(view.px(save_view_key)), text_style::control_medium, view.theme.ink,
              view.word("saved_view.keeps"));
        for (const std::string& line : lines)
            at.y0 +=
                paragraph(view, at, text_style::control, view.px(save_view_line), view.theme.ink2, line) + view.px(2);
    }
    Answer draw_buttons(ViewContext& view, Rect foot, bool can, std::string_view take_key) const {
        const std::string_view take = view.word(asked_ ? "dialog.replace" : take_key);
        const ButtonLook primary{.kind = ButtonKind::primary, .enabled = can};
        Answer answer = Answer::none;
        if (button(view, "take", foot.cut_right(button_width(view, take, primary)), take, primary))
            answer = Answer::take;
        foot.x1 -= view.px(8);
        const std::string_view cancel = view.word("dialog.cancel");
        if (button(view, "cancel", foot.cut_right(button_width(view, cancel)), cancel) ||
            ImGui::IsKeyPressed(ImGuiKey_Escape, false))
            answer = Answer::cancel;
        return answer;
    }
    static void send_name(ViewContext& view, const SavedView& row, const std::string& name) {
        if (Request request = rename_view(row, name); !request.actions.empty()) view.send(std::move(request));
    }
    static void send_look(ViewContext& view, const SavedView* other, const std::string& name) {
        Request request = other ? update_view(*other, view_of(view.state))
                                : add_view(view.project(), view_of(view.state), name, view.ask.ids());
        view.state.calendar.saved_view = Id<SavedView>{request.focus.item};
        // That another one was replaced is told by its step.
        if (!other || is_shown_as(view.state, view.project(), *other))
            view.state.told = Label{"saved_view.saved", {{"name", other ? other->name : name}}};
        view.send(std::move(request));
    }

    std::optional<Id<SavedView>> renamed_;
    std::string name_;
    bool wants_keyboard_ = true;
    bool asked_ = false;  // it is said that the name is in use
};

}  // namespace

std::unique_ptr<Modal> make_save_view(const ViewContext& view) { return std::make_unique<SaveViewDialog>(view); }

}  // namespace tandem
