#include <algorithm>
#include <utility>

#include <imgui.h>

#include "icons.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/list/list_shift.hpp"
#include "ui/post_choices.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float shift_width = 420, shift_line = 30, shift_gap = 6, shift_label = 32, shift_frame = 124;

// Of what is selected, what has a date.
std::vector<Id<Post>> dated_of_selection(const ViewContext& view) {
    std::vector<Id<Post>> posts;
    if (view.state.selection.kind != Selection::Kind::posts) return posts;
    for (const Id<Post> id : view.state.selection.posts)
        if (const Post* post = view.project().posts.find(id); post && post->when) posts.push_back(id);
    return posts;
}

// Posts go so many days or weeks on or back, or to a time of day: typed, or by one of the usual steps.
class ShiftDialog final : public Modal {
  public:
    explicit ShiftDialog(std::vector<Id<Post>> posts) : posts_(std::move(posts)) {}

    bool draw(ViewContext& view) override {
        const Post* first = view.project().posts.find(posts_.front());
        if (!first) return false;
        const float height = view.px(shift_frame + shift_label + 3 * shift_line + 2 * shift_gap);
        const std::string title =
            view.words.count("shift.title", static_cast<std::int64_t>(posts_.size()), {{"title", first->title}});
        const Dialog card(view, "shift", title, view.px(shift_width), height, true);
        if (!card.open()) return true;
        Rect at = card.content();
        const bool entered = draw_field(view, at);
        std::optional<BulkEdit> edit = draw_steps(view, at);
        const bool taken = draw_buttons(view, card.footer());
        if (entered || taken) edit = typed_shift(view.project(), posts_, typed_);
        if (!edit && !cancelled_) return true;
        if (edit) send_bulk(view, std::move(*edit));
        ImGui::CloseCurrentPopup();
        return false;
    }

  private:
    // True when Enter ended the typing.
    bool draw_field(ViewContext& view, Rect& at) {
        label(view, at.cut_top(view.px(shift_label)), text_style::control, view.theme.ink2,
              view.word("bulk.shift.typed"));
        bool entered = false;
        free_field(view, "typed", at.cut_top(view.px(shift_line)), typed_,
                   {.name = view.word("bulk.shift.typed"),
                    .placeholder = view.word("bulk.shift.hint"),
                    .style = text_style::body,
                    .most_bytes = 30,
                    .accepts = accepts_shift,
                    .wrong = "bulk.shift.wrong",
                    .icon = icons::calendar_clock,
                    .take_keyboard = std::exchange(wants_keyboard_, false)},
                   &entered);
        at.y0 += view.px(shift_gap);
        if (entered && !accepts_shift(typed_)) wants_keyboard_ = true;
        return entered;
    }
    // Two in a line.
    std::optional<BulkEdit> draw_steps(ViewContext& view, Rect at) const {
        std::optional<BulkEdit> edit;
        Rect line;
        for (std::size_t i = 0; i < shift_steps.size(); ++i) {
            if (i % 2 == 0) {
                line = at.cut_top(view.px(shift_line));
                at.y0 += view.px(shift_gap);
            }
            Rect rect = line;
            const float middle = (line.x0 + line.x1) / 2, half_gap = view.px(shift_gap) / 2;
            (i % 2 == 0 ? rect.x1 : rect.x0) = middle + (i % 2 == 0 ? -half_gap : half_gap);
            if (button(view, shift_steps[i].word, rect, view.word(shift_steps[i].word)))
                edit = bulk_shift(view.project(), posts_, shift_steps[i].days);
        }
        return edit;
    }
    // True when what is typed is to be done.
    bool draw_buttons(ViewContext& view, Rect foot) {
        const std::string_view take = view.word("bulk.shift"), cancel = view.word("dialog.cancel");
        const ButtonLook primary{.kind = ButtonKind::primary, .enabled = accepts_shift(typed_)};
        const bool taken = button(view, "take", foot.cut_right(button_width(view, take, primary)), take, primary);
        foot.x1 -= view.px(8);
        cancelled_ = button(view, "cancel", foot.cut_right(button_width(view, cancel)), cancel) ||
            ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        return taken;
    }

    std::vector<Id<Post>> posts_;
    std::string typed_;
    bool wants_keyboard_ = true;
    bool cancelled_ = false;
};

}  // namespace

std::unique_ptr<Modal> make_shift(const ViewContext& view) {
    std::vector<Id<Post>> posts = dated_of_selection(view);
    return posts.empty() ? nullptr : std::make_unique<ShiftDialog>(std::move(posts));
}

}  // namespace tandem
