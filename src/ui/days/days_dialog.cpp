// What the calendar says of days besides the work: chosen from a catalogue, added by the project.
#include <array>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/days/days_parts.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

constexpr float days_width = 820, days_height = 620, days_gap = 12;  // at 100 %

class DaysDialog final : public Modal {
  public:
    explicit DaysDialog(DaysState first) : state_(std::move(first)) {}

    bool draw(ViewContext& view) override {
        // Escape in a field drops what was typed there, and closes a menu, no more.
        const bool busy = view.drafts.active() || was_busy_;
        const std::string_view title =
            view.word(state_.part == DaysState::Part::project ? "days.title_project" : "days.title");
        const Dialog card(view, "days", title, view.px(days_width), view.px(days_height), true);
        if (!card.open()) return true;
        Rect at = card.content();
        draw_parts(view, at.cut_top(view.px(dims::segmented)));
        at.y0 += view.px(days_gap);
        switch (state_.part) {
            case DaysState::Part::catalogue: draw_catalogue(view, at, state_); break;
            case DaysState::Part::own: draw_own_days(view, at, state_); break;
            case DaysState::Part::school: draw_school_days(view, at, state_); break;
            case DaysState::Part::project: draw_project_choices(view, at, state_); break;
        }
        const std::string_view close = view.word("dialog.close");
        Rect foot = card.footer();
        const ButtonLook look{.kind = ButtonKind::primary};
        const bool closed = button(view, "close", foot.cut_right(button_width(view, close, look)), close, look) ||
            (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !busy);
        // A menu that was open in this frame may have taken the key.
        was_busy_ = GImGui->OpenPopupStack.Size > GImGui->BeginPopupStack.Size;
        if (closed) ImGui::CloseCurrentPopup();
        return !closed;
    }

  private:
    void draw_parts(ViewContext& view, const Rect& row) {
        const std::array segments{Segment{"catalogue", view.word("days.catalogue")},
                                  Segment{"own", view.word("days.own")}, Segment{"school", view.word("days.school")},
                                  Segment{"project", view.word("settings.project")}};
        const Rect at = Rect::at(row.x0, row.y0, segmented_width(view, segments), row.height());
        if (const auto chosen =
                segmented(view, "part", at, segments, static_cast<int>(state_.part), view.word("days.title")))
            state_.part = static_cast<DaysState::Part>(*chosen);
    }

    DaysState state_;
    bool was_busy_ = false;
};

}  // namespace

std::unique_ptr<Modal> make_calendar_days(const ViewContext& view) {
    const std::string name = std::exchange(view.state.undated_day_wanted, {});
    if (const auto school_break = std::exchange(view.state.school_break_wanted, std::nullopt)) {
        DaysState state;
        state.part = DaysState::Part::school;
        state.school_break = school_break;
        return std::make_unique<DaysDialog>(std::move(state));
    }
    return std::make_unique<DaysDialog>(name.empty() ? DaysState{} : place_of_undated(view, name));
}

std::unique_ptr<Modal> make_project_choices(const ViewContext& view) {
    DaysState state;
    state.part = DaysState::Part::project;
    state.leads_wanted = std::exchange(view.state.leads_wanted, false);
    return std::make_unique<DaysDialog>(std::move(state));
}

}  // namespace tandem
