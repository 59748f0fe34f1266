#include "ui/dialogs/figures.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "app/task_figures.hpp"
#include "facts/number_words.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// At 100 %.
constexpr float row_height = 34, label_width = 170, head_height = 30;

std::string known_text(const ViewContext& view, const FigureWanted& wanted) {
    if (!wanted.known) return std::string(view.word("figures.none"));
    if (wanted.unit == FigureUnit::minutes)
        return facts::duration_text(wanted.known->thousandths / 1000, view.language);
    const bool whole = wanted.known->thousandths % 1000 == 0;
    std::string text = whole ? facts::integer_text(wanted.known->thousandths / 1000, view.language)
                             : facts::decimal_text(wanted.known->thousandths / 100, 1, view.language);
    return wanted.unit == FigureUnit::percent ? text + " %" : text;
}

std::optional<Figure> figure_of(FigureUnit unit, std::string_view text) {
    if (unit == FigureUnit::minutes) {
        const auto minutes = duration_from_typed(text);
        return minutes ? std::optional(Figure{std::int64_t{*minutes} * 1000}) : std::nullopt;
    }
    const auto figure = figure_from_typed(text);
    return figure ? std::optional(Figure{*figure}) : std::nullopt;
}

bool accepts_count(std::string_view text) { return is_blank(text) || figure_of(FigureUnit::count, text); }
bool accepts_minutes(std::string_view text) { return is_blank(text) || figure_of(FigureUnit::minutes, text); }

// Everything that is typed can be read; at least one thing is typed.
bool can_send(const std::vector<FigureWanted>& wanted, const TaskAsked& asked) {
    bool any = false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (is_blank(asked.figures[i])) continue;
        if (!figure_of(wanted[i].unit, asked.figures[i])) return false;
        any = true;
    }
    return any;
}

// The channels of a month's figures have a heading each; a post's needs none.
bool draw_rows(ViewContext& view, Rect at, const std::vector<FigureWanted>& wanted, TaskAsked& asked, bool fresh) {
    bool entered = false;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const FigureWanted& one = wanted[i];
        const Channel* channel = view.project().channels.find({one.of});
        if (channel && (i == 0 || wanted[i - 1].of != one.of)) {
            Rect head = at.cut_top(view.px(head_height));
            network_badge(view, out, head.x0, head.y0 + view.px(7), network_of(view, channel->id));
            head.x0 += view.px(30);
            label(view, head, text_style::control_strong, view.theme.ink, channel_text(view.facts, *channel));
        }
        Rect row = at.cut_top(view.px(row_height));
        const Scope scope(view, "figure", nth_part(one.of, one.metric, i));
        const std::string_view name = view.word("figure." + one.metric);
        label(view, row.cut_left(view.px(label_width)), text_style::control, view.theme.ink2, name);
        row.y1 -= view.px(6);
        row.x1 = std::min(row.x1, row.x0 + view.px(180));
        const std::string known = known_text(view, one);
        bool here = false;
        free_field(view, "value", row, asked.figures[i],
                   {.name = name,
                    .placeholder = known,
                    .most_bytes = 20,
                    .accepts = one.unit == FigureUnit::minutes ? accepts_minutes : accepts_count,
                    .wrong = one.unit == FigureUnit::minutes ? "error.bad_duration" : "error.bad_number",
                    .take_keyboard = fresh && i == 0},
                   &here);
        entered = entered || here;
    }
    return entered;
}

void send(ViewContext& view, const TaskAsked& asked, const std::vector<FigureWanted>& wanted) {
    std::vector<FigureTyped> typed;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (!is_blank(asked.figures[i]))
            typed.push_back({wanted[i].metric, wanted[i].of, *figure_of(wanted[i].unit, asked.figures[i])});
    view.send(type_figures(view.session, view.ask.ids(), asked.task, typed, view.user));
}

float rows_height(const ViewContext& view, const std::vector<FigureWanted>& wanted) {
    float height = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        height += view.px(row_height);
        const bool heads = view.project().channels.contains(Id<Channel>{wanted[i].of});
        if (heads && (i == 0 || wanted[i - 1].of != wanted[i].of)) height += view.px(head_height);
    }
    return height;
}

}  // namespace

bool draw_figures(ViewContext& view, TaskAsked& asked, bool fresh) {
    const Task* task = view.plan().task(asked.task);
    if (!task) return true;
    const std::vector<FigureWanted> wanted = figures_wanted(view.project(), *task);
    if (wanted.empty()) return true;
    asked.figures.resize(wanted.size());
    const float content = rows_height(view, wanted), around = view.px(190);
    const float height = std::min(content + around, view.px(620));
    Dialog card(view, "figures", view.word("figures.title"), view.px(440), height, true);
    if (!card.open()) return false;
    Rect at = card.content();
    label(view, at.cut_top(view.px(20)), text_style::control_medium, view.theme.ink,
          task_title(view.project(), view.facts, *task, view.language));
    at.y0 += view.px(4);
    at.y0 += paragraph(view, at, text_style::caption, view.px(16), view.theme.ink2, view.word("figures.hint"), 2) +
        view.px(8);
    at.y1 -= view.px(8);
    bool entered = false;
    {
        ScrollArea scroll(view, "figures", at);
        Rect inside = scroll.content();
        inside.y1 = inside.y0 + content;
        entered = draw_rows(view, inside, wanted, asked, fresh);
        scroll.set_height(content);
    }
    const bool able = can_send(wanted, asked);
    Rect foot = card.footer();
    const std::string_view save = view.word("figures.save"), later = view.word("figures.later");
    const Rect right = foot.cut_right(button_width(view, save));
    foot.x1 -= view.px(8);
    const bool put_off = button(view, "later", foot.cut_right(button_width(view, later)), later) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    const bool pressed = button(view, "save", right, save, {.kind = ButtonKind::primary_cm, .enabled = able});
    const bool sent = able && (pressed || entered);
    if (sent) send(view, asked, wanted);
    if (sent || put_off) ImGui::CloseCurrentPopup();
    return sent || put_off;
}

}  // namespace tandem
