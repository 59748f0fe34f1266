#include <imgui.h>

#include "app/clock_change.hpp"
#include "ui/dialogs/modal.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float moved_width = 600, moved_height = 460, moved_row = 52, moved_line = 18, moved_when = 200;

std::string moved_moment_text(const ViewContext& view, LocalMinute when) {
    return view.words.moment_text(date::year_month_day(day_of(when)), static_cast<int>(minute_of_day(when).count()));
}

// Lists the posts that go out at another moment than when the project was saved, because clocks are to be set
// otherwise.
class MovedMomentsDialog final : public Modal {
  public:
    bool draw(ViewContext& view) override {
        const std::vector<MovedMoment>& moved = view.session.moved_moments();
        if (moved.empty()) return false;
        const Dialog card(view, "moved_moments", view.word("zones.moved.title"), view.px(moved_width),
                          view.px(moved_height), true);
        if (!card.open()) return true;
        Rect at = card.content();
        const std::string told = view.words.count("zones.moved.what", static_cast<std::int64_t>(moved.size()),
                                                  {{"then", moved.front().database}, {"now", zone_database_version()}});
        at.y0 += paragraph(view, at, text_style::control, view.px(moved_line), view.theme.ink2, told) + view.px(6);
        at.y0 += paragraph(view, at, text_style::control, view.px(moved_line), view.theme.ink2,
                           view.word("zones.moved.next")) +
            view.px(10);
        at.y1 -= view.px(4);
        const MovedMoment* chosen = draw_rows(view, moved, at);
        if (chosen) show(view, *chosen);
        const std::string_view close = view.word("dialog.close");
        Rect foot = card.footer();
        const ButtonLook primary{.kind = ButtonKind::primary};
        const bool closed = button(view, "close", foot.cut_right(button_width(view, close, primary)), close, primary) ||
            ImGui::IsKeyPressed(ImGuiKey_Escape, false);
        if (!closed && !chosen) return true;
        ImGui::CloseCurrentPopup();
        return false;
    }

  private:
    // The one that was clicked.
    static const MovedMoment* draw_rows(ViewContext& view, const std::vector<MovedMoment>& moved, const Rect& rect) {
        outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
        const MovedMoment* chosen = nullptr;
        ScrollArea scroll(view, "moved", rect.shrunk(view.px(4)));
        Rect at = scroll.content();
        for (std::size_t i = 0; i < moved.size(); ++i) {
            const Rect row = at.cut_top(view.px(moved_row));
            const Post* post = view.project().posts.find(moved[i].post);
            if (post && row.y1 > rect.y0 && row.y0 < rect.y1 && draw_row(view, i, moved[i], *post, row))
                chosen = &moved[i];
        }
        scroll.set_height(view.px(moved_row) * static_cast<float>(moved.size()));
        return chosen;
    }

    static bool draw_row(ViewContext& view, std::size_t i, const MovedMoment& moved, const Post& post,
                         const Rect& rect) {
        const std::string id = "moved." + std::to_string(i);
        const Hit hit = interact(view, id, rect);
        const Registered node(view,
                              {.id = id, .role = Role::row, .label = post.title, .rect = rect, .focused = hit.focused});
        if (hit.hovered) fill(*ImGui::GetWindowDrawList(), rect, view.theme.hover, view.px(dims::radius_tag));
        Rect lines = rect.shrunk(view.px(10), view.px(6));
        Rect upper = lines.cut_top(view.px(20));
        label(view, upper.cut_right(view.px(moved_when)), text_style::control, view.theme.ink,
              moved_moment_text(view, moved.when) + " " + city_of_zone(moved.zone), Align::right);
        if (moved.channel) {
            network_badge(view, *ImGui::GetWindowDrawList(), upper.x0, upper.y0 + view.px(2),
                          network_of(view, moved.channel));
            upper.x0 += view.px(30);
        }
        label(view, upper, text_style::control_medium, view.theme.ink, post.title);
        label(view, lines, text_style::control, hit.hovered ? view.theme.ink2s : view.theme.ink2, moments(view, moved));
        draw_focus(view, hit, rect.shrunk(view.px(2)), view.px(dims::radius_tag));
        return hit.clicked;
    }

    // Both moments by the one clock that nobody changes.
    static std::string moments(const ViewContext& view, const MovedMoment& moved) {
        const TimeZone& utc = view.ask.zones().utc();
        return view.words.format("zones.moved.moments",
                                 {{"before", moved_moment_text(view, utc.local(moved.before))},
                                  {"now", moved_moment_text(view, utc.local(moved.now))}});
    }

    static void show(ViewContext& view, const MovedMoment& moved) {
        const Day day = day_of(moved.when);
        view.state.section = Section::calendar;
        view.state.selection = Selection::of_item(view.project(), view.plan(), moved.post.value);
        view.state.reveal = Focus{moved.post.value, day};
    }
};

}  // namespace

std::unique_ptr<Modal> make_moved_moments() { return std::make_unique<MovedMomentsDialog>(); }

}  // namespace tandem
