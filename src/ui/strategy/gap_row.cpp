#include "ui/strategy/gap_row.hpp"

#include <imgui.h>

#include "app/command.hpp"
#include "app/gap_text.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/gap_slots.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/slot_request.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr float text_line = 17;

void show_day(ViewContext& view, Day day) {
    view.state.filters = {};
    view.run(CommandId::show_calendar);
    view.state.month = month_of(day);
    view.state.reveal = Focus{{}, day};
}

// On the calendar: a pillar's by its filter, others as the selection.
void show_posts(ViewContext& view, const StrategyGap& gap, const std::vector<Id<Post>>& posts) {
    const Post* first = posts.empty() ? nullptr : view.project().posts.find(posts.front());
    if (!first) return;
    view.state.filters = {};
    view.run(CommandId::show_calendar);
    using Kind = StrategyGap::Kind;
    if (gap.kind == Kind::share_over || gap.kind == Kind::share_under) {
        view.state.filters.pillars = {Id<Pillar>{gap.item}};
        return;
    }
    view.state.selection = {};
    view.state.selection.kind = Selection::Kind::posts;
    view.state.selection.posts = posts;
    view.state.inspector_open = true;
    if (!first->when) return;
    view.state.month = month_of(day_of(*first->when));
    view.state.reveal = Focus{first->id.value, day_of(*first->when)};
}

void take_slot(ViewContext& view, const GapSlot& slot) {
    Request request = slot_request(view.project(), slot, std::string(view.word("post.new_title")), view.ask.ids());
    show_day(view, day_of(slot.when));
    view.state.select_new({request.focus.item});
    view.send(std::move(request));
}

std::string slot_text(const ViewContext& view, const GapSlot& slot) {
    const facts::Network* network = network_of(view, slot.channel);
    return facts::weekday_day_month(date::year_month_day(day_of(slot.when)), view.language) + " · " +
        view.words.time_text(static_cast<int>(minute_of_day(slot.when).count())) +
        (network ? " · " + network->name : std::string());
}

// A chip with a menu: a post there, or the day on the calendar.
void draw_slot(ViewContext& view, PageCard& card, const GapSlot& slot, Uuid item) {
    const Scope scope(view, "slot", item);
    Rect line = card.line(26);
    line.x0 += view.px(20);
    const std::string text = slot_text(view, slot);
    const ButtonLook look{.icon = icons::calendar_plus, .small = true};
    const float width = std::min(line.width(), button_width(view, text, look));
    const Rect chip{line.x0, line.y0 + view.px(1), line.x0 + width, line.y1 - view.px(1)};
    if (button(view, "slot", chip, text, look)) open_menu("what");
    if (!menu_is_open("what")) return;
    MenuRow post, day;
    post.id = "post", post.text = view.word("gap.new_post"), post.icon = icons::calendar_plus;
    day.id = "day", day.text = view.word("gap.show_day"), day.icon = icons::calendar_days;
    const std::vector<MenuRow> rows{post, day};
    const auto chosen = menu(view, "what", chip, rows);
    if (chosen == 0u) take_slot(view, slot);
    if (chosen == 1u) {
        show_day(view, day_of(slot.when));
        view.state.drawer_open = true;  // an idea may be dragged there
    }
}

void draw_slots(ViewContext& view, PageCard& card, const StrategyGap& gap, const DayRange& period, Uuid row) {
    const std::vector<GapSlot> slots = gap_slots(view.project(), gap, period, view.now);
    if (slots.empty()) {
        Rect line = card.line(22);
        line.x0 += view.px(20);
        label(view, line, text_style::caption, view.theme.ink2, view.word("gap.no_slot"));
    }
    for (std::size_t i = 0; i < slots.size(); ++i) draw_slot(view, card, slots[i], nth_part(row, "slot", i));
    const std::vector<Id<Post>> posts = posts_behind(view.project(), gap, period);
    if (posts.empty()) return;
    Rect line = card.line(26);
    line.x0 += view.px(20);
    const std::string text = view.words.count("strategy.posts_of", static_cast<std::int64_t>(posts.size()));
    const ButtonLook look{.kind = ButtonKind::ghost, .small = true};
    line.x1 = std::min(line.x1, line.x0 + button_width(view, text, look));
    if (button(view, "posts", line, text, look)) show_posts(view, gap, posts);
}

}  // namespace

void draw_gap(ViewContext& view, PageCard& card, const StrategyGap& gap, DayRange period, std::size_t nth) {
    const Uuid row = nth_part(gap.item, "gap", nth);
    const Scope scope(view, "missing", row);
    const std::string text = gap_text(view.facts, view.words, view.project(), gap);
    const bool lack = wants_content(gap.kind);
    const bool open = lack && view.state.strategy.gap && view.state.strategy.gap->same_as(gap);
    // As many lines as it needs.
    const float height =
        paragraph_height(view, text_style::caption, view.px(text_line), card.line(0).width() - view.px(34), text);
    Rect line = card.line(0);
    line.y1 = line.y0 + height + view.px(8);
    card.took(line.height());
    const Hit hit = interact(view, "gap", line);
    {
        const Registered node(
            view,
            {.id = "gap", .role = Role::button, .label = text, .rect = line, .selected = open, .focused = hit.focused});
        ImDrawList& out = *ImGui::GetWindowDrawList();
        Rect at = line;
        const auto first_line = [&](Rect part) {
            part.y1 = part.y0 + view.px(text_line + 8);
            return part;
        };
        icon_in(view, out, first_line(at.cut_left(view.px(14))), icons::triangle_alert, view.theme.danger, 13);
        at.x0 += view.px(6);
        icon_in(view, out, first_line(at.cut_right(view.px(14))),
                lack && open ? icons::chevron_down
                    : lack   ? icons::chevron_right
                             : icons::calendar_days,
                view.theme.ink2, 13);
        at.y0 += view.px(4);
        paragraph_on(view, out, at, text_style::caption, view.px(text_line),
                     hit.hovered ? view.theme.ink : view.theme.danger, text);
    }
    draw_focus(view, hit, line, view.px(dims::radius_tag));
    tooltip_for(view, hit, line, text + "\n" + std::string(view.word(lack ? "gap.show_slots" : "gap.show_posts")));
    if (open) draw_slots(view, card, gap, period, row);
    if (!hit.clicked) return;
    if (lack)
        view.state.strategy.gap = open ? std::nullopt : std::optional(gap);
    else
        show_posts(view, gap, posts_behind(view.project(), gap, period));
}

}  // namespace tandem
