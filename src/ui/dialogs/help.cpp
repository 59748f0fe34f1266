#include "ui/dialogs/help.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include <imgui.h>

#include "ui/bars/bars.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float help_row_height = 28, title_height = 34;

struct Gesture {
    std::string_view how, what;  // keys of words.csv
};
constexpr std::array calendar_gestures{
    Gesture{"gesture.select_all", "gesture.select_all.does"},
    Gesture{"gesture.shift_arrows", "gesture.shift_arrows.does"},
    Gesture{"gesture.ctrl_arrows", "gesture.ctrl_arrows.does"},
    Gesture{"gesture.ctrl_space", "gesture.ctrl_space.does"},
    Gesture{"gesture.bar_keys", "gesture.bar_keys.does"},
    Gesture{"gesture.board_head", "gesture.board_head.does"},
    Gesture{"gesture.carry_page", "gesture.carry_page.does"},
    Gesture{"gesture.carry_to_ideas", "gesture.carry_to_ideas.does"},
    Gesture{"gesture.channel_keys", "gesture.channel_keys.does"},
    Gesture{"gesture.menu_key", "gesture.menu_key.does"},
};
constexpr std::array hours_gestures{
    Gesture{"gesture.hours_free", "gesture.hours_free.does"},
    Gesture{"gesture.hours_move", "gesture.hours_move.does"},
    Gesture{"gesture.hours_lane", "gesture.hours_lane.does"},
    Gesture{"gesture.hours_effort", "gesture.hours_effort.does"},
    Gesture{"gesture.hours_person", "gesture.hours_person.does"},
    Gesture{"gesture.hours_fold", "gesture.hours_fold.does"},
    Gesture{"gesture.hours_zoom", "gesture.hours_zoom.does"},
};
constexpr std::array list_gestures{
    Gesture{"gesture.cells", "gesture.cells.does"},
    Gesture{"gesture.cell_keys", "gesture.cell_keys.does"},
    Gesture{"gesture.cell_tab", "gesture.cell_tab.does"},
    Gesture{"gesture.rename", "gesture.rename.does"},
};
constexpr std::array pages_gestures{
    Gesture{"gesture.nth", "gesture.nth.does"},
    Gesture{"gesture.ctrl_enter", "gesture.ctrl_enter.does"},
    Gesture{"gesture.present", "gesture.present.does"},
    Gesture{"gesture.start", "gesture.start.does"},
};
constexpr std::array drag_gestures{
    Gesture{"gesture.drag", "gesture.drag.does"},       Gesture{"gesture.ctrl_drag", "gesture.ctrl_drag.does"},
    Gesture{"gesture.badge", "gesture.badge.does"},     Gesture{"gesture.bar_end", "gesture.bar_end.does"},
    Gesture{"gesture.alt_end", "gesture.alt_end.does"}, Gesture{"gesture.shift_bar", "gesture.shift_bar.does"},
    Gesture{"gesture.edge", "gesture.edge.does"},       Gesture{"gesture.drawer_edge", "gesture.drawer_edge.does"},
    Gesture{"gesture.band", "gesture.band.does"},       Gesture{"gesture.to_person", "gesture.to_person.does"},
    Gesture{"gesture.away", "gesture.away.does"},
};
constexpr std::array mouse_gestures{
    Gesture{"gesture.double", "gesture.double.does"},
    Gesture{"gesture.ctrl_click", "gesture.ctrl_click.does"},
    Gesture{"gesture.shift_click", "gesture.shift_click.does"},
    Gesture{"gesture.cell_click", "gesture.cell_click.does"},
    Gesture{"gesture.wheel", "gesture.wheel.does"},
    Gesture{"gesture.wheel_day", "gesture.wheel_day.does"},
    Gesture{"gesture.right", "gesture.right.does"},
};

struct GestureGroup {
    std::string_view title;
    std::span<const Gesture> gestures;
};
// What no command stands for: keys first, then the mouse.
constexpr std::array gesture_groups{
    GestureGroup{"gesture.title.calendar", calendar_gestures}, GestureGroup{"gesture.title.hours", hours_gestures},
    GestureGroup{"gesture.title.list", list_gestures},         GestureGroup{"gesture.title.pages", pages_gestures},
    GestureGroup{"gesture.title.drag", drag_gestures},         GestureGroup{"gesture.title.mouse", mouse_gestures},
};
// What is not shown as it is written elsewhere.
constexpr std::array text_limits_told{
    Gesture{"help.limits.right_to_left", "help.limits.right_to_left.does"},
    Gesture{"help.limits.pre_edit", "help.limits.pre_edit.does"},
};

std::string_view group_word(CommandGroup group) {
    switch (group) {
        case CommandGroup::file: return "menu.file";
        case CommandGroup::exports: return "menu.file";
        case CommandGroup::edit: return "menu.edit";
        case CommandGroup::insert: return "menu.insert";
        case CommandGroup::view: return "menu.view";
        case CommandGroup::tasks: return "rail.tasks";
        case CommandGroup::settings: return "rail.settings";
        case CommandGroup::help: return "menu.help";
    }
    return "menu.help";
}

// A name at the left; key caps or words at the right.
class Lines {
  public:
    Lines(ViewContext& view, const Rect& area) : view_(view), at_(area), top_(area.y0) {}

    void title(std::string_view text) {
        if (at_.y0 > top_) at_.y0 += view_.px(8);
        label(view_, at_.cut_top(view_.px(title_height)), text_style::body_strong, view_.theme.ink, text);
    }
    void keys(std::string_view name, std::string_view shortcut, std::string_view other) {
        Rect row = next(name);
        if (!other.empty()) caps(row, other);
        caps(row, shortcut);
    }
    void words(std::string_view name, std::string_view value) {
        const Rect row = next(name);
        label(view_, row, text_style::control, view_.theme.ink2, value, Align::right);
    }
    float height() const { return at_.y0 - top_; }

  private:
    Rect next(std::string_view name) {
        Rect row = at_.cut_top(view_.px(help_row_height));
        horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y1 - view_.px(1), view_.theme.hair,
                        view_.px(1));
        row.x1 -= view_.px(14);
        const float width = label(view_, {row.x0, row.y0, row.x0 + row.width() * 0.62f, row.y1}, text_style::control,
                                  view_.theme.ink, name);
        row.x0 += width + view_.px(12);
        return row;
    }
    // Takes its room from the right.
    void caps(Rect& row, std::string_view shortcut) {
        const std::string text = shortcut_text(view_, shortcut);
        const float width = key_cap_width(view_, text);
        key_cap(view_, row.x1 - width, row, text);
        register_text(view_, {row.x1 - width, row.y0, row.x1, row.y1}, text);
        row.x1 -= width + view_.px(6);
    }

    ViewContext& view_;
    Rect at_;
    float top_;
};

// A dialog that is read: a list, and a button that closes it. True when it is to be closed.
// There is nothing in it to go to: the keys move the page.
void scroll_with_keys(float line_px) {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key); };
    const float page = ImGui::GetWindowHeight() - line_px;
    float by = 0;
    if (pressed(ImGuiKey_DownArrow)) by += line_px;
    if (pressed(ImGuiKey_UpArrow)) by -= line_px;
    if (pressed(ImGuiKey_PageDown)) by += page;
    if (pressed(ImGuiKey_PageUp)) by -= page;
    if (by != 0) ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0f, ImGui::GetScrollMaxY()));
    if (pressed(ImGuiKey_Home)) ImGui::SetScrollY(0);
    if (pressed(ImGuiKey_End)) ImGui::SetScrollY(ImGui::GetScrollMaxY());
}

template <class Draw>
bool reading_dialog(ViewContext& view, std::string_view id, std::string_view title, float width, float height,
                    const Draw& draw) {
    Dialog card(view, id, title, view.px(width), view.px(height), true);
    if (!card.open()) return false;
    {
        ScrollArea scroll(view, "lines", card.content());
        scroll_with_keys(view.px(help_row_height));
        Lines lines(view, scroll.content());
        draw(lines);
        scroll.set_height(lines.height());
    }
    Rect foot = card.footer();
    const std::string_view close = view.word("dialog.close");
    const bool closed = button(view, "close", foot.cut_right(button_width(view, close)), close) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (closed) ImGui::CloseCurrentPopup();
    return closed;
}

}  // namespace

bool draw_shortcut_help(ViewContext& view) {
    return reading_dialog(view, "shortcuts", view.word("command.shortcuts"), 560, 640, [&](Lines& lines) {
        std::optional<CommandGroup> group;
        for (const Command& one : commands()) {
            if (one.shortcut.empty()) continue;
            if (group != one.group) lines.title(view.word(group_word(one.group)));
            group = one.group;
            lines.keys(view.word(one.word), one.shortcut, one.other_shortcut);
        }
        for (const GestureGroup& one : gesture_groups) {
            lines.title(view.word(one.title));
            for (const Gesture& gesture : one.gestures) lines.words(view.word(gesture.how), view.word(gesture.what));
        }
        lines.title(view.word("help.limits"));
        for (const Gesture& limit : text_limits_told) lines.words(view.word(limit.how), view.word(limit.what));
    });
}

bool draw_about(ViewContext& view, const AboutFacts& facts) {
    const std::string title = view.words.format("about.title", {{"version", facts.version}});
    return reading_dialog(view, "about", title, 520, 520, [&](Lines& lines) {
        lines.words(view.word("about.licence"), "MIT");
        lines.words(view.word("about.zones"),
                    facts.zone_database.empty() ? view.word("about.no_zones") : std::string_view(facts.zone_database));
        lines.title(view.word("about.made_with"));
        for (const Component& one : facts.components)
            lines.words(one.version.empty() ? one.name : one.name + " " + one.version, one.licence);
    });
}

}  // namespace tandem
