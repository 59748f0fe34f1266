#include "ui/strategy/slot_rows.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/gap_slots.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_preview.hpp"
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
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At 100 %.
constexpr float indent = 20, chip_line = 26, idea_width = 280;
constexpr std::size_t most_ideas = 3;

void show_day(ViewContext& view, Day day) {
    view.state.clear_filters(facts::weekday_day_month(date::year_month_day(day), view.language));
    view.run(CommandId::show_calendar);
    view.state.month = month_of(day);
    view.state.reveal = Focus{{}, day};
}

void show_posts(ViewContext& view, const StrategyGap& gap, const std::vector<Id<Post>>& posts) {
    const Post* first = posts.empty() ? nullptr : view.project().posts.find(posts.front());
    if (!first) return;
    using Kind = StrategyGap::Kind;
    const bool of_pillar = gap.kind == Kind::share_over || gap.kind == Kind::share_under;
    const Pillar* pillar = of_pillar ? view.project().pillars.find({gap.item}) : nullptr;
    view.state.clear_filters(pillar ? pillar->name
                                 : posts.size() == 1
                                 ? first->title
                                 : view.words.count("month.posts", static_cast<std::int64_t>(posts.size())));
    view.run(CommandId::show_calendar);
    if (of_pillar) {
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
    Request request =
        slot_request(view.project(), view.facts, slot, std::string(view.word("post.new_title")), view.ask.ids());
    show_day(view, day_of(slot.when));
    view.state.select_new({request.focus.item});
    view.send(std::move(request));
}

void put_idea(ViewContext& view, const Post& idea, const GapSlot& slot) {
    Request request{
        {"undo.schedule_post", {{"title", idea.title}}}, {SchedulePost{idea.id, slot.when}}, {idea.id.value, {}}};
    request.focus.day = day_of(slot.when);
    view.send(std::move(request));
}

std::string slot_text(const ViewContext& view, const GapSlot& slot) {
    const facts::Network* network = network_of(view, slot.channel);
    return facts::weekday_day_month(date::year_month_day(day_of(slot.when)), view.language) + " · " +
        view.words.time_text(static_cast<int>(minute_of_day(slot.when).count())) +
        (network ? " · " + network->name : std::string());
}

// The first few ideas that would close the gap.
std::vector<const Post*> offered_ideas(const ViewContext& view, const StrategyGap& gap) {
    std::vector<const Post*> ideas;
    for (const Id<Post>& id : ideas_for(view.project(), gap))
        if (ideas.size() < most_ideas) ideas.push_back(view.project().posts.find(id));
    return ideas;
}

bool idea_is_dragged(const ViewContext& view) { return view.state.drag.kind == DragState::Kind::idea; }

// While an idea is dragged: where it may be dropped, and where it would be.
void draw_target(ViewContext& view, const Rect& chip, const GapSlot& slot) {
    if (!idea_is_dragged(view)) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool here = chip.grown(view.px(2)).contains(pointer.x, pointer.y);
    if (here) {
        view.state.drag.over = day_of(slot.when);
        view.state.drag.over_time = slot.when;
    }
    const DragPreview* preview = here ? drag_preview(view) : nullptr;
    const bool refused = preview && preview->check.refused();
    const Color frame = refused ? view.theme.danger : view.theme.smm;
    const float width = view.px(here ? 2.0f : 1.0f);
    if (here && !refused)
        outline(out, chip, frame, view.px(dims::radius), width);
    else
        dashed_outline(out, chip, frame, view.px(dims::radius), width, view.scale);
}

std::vector<MenuRow> slot_menu(const ViewContext& view, const std::vector<const Post*>& ideas) {
    MenuRow post, day;
    post.id = "post", post.text = view.word("gap.new_post"), post.icon = icons::calendar_plus;
    day.id = "day", day.text = view.word("gap.show_day"), day.icon = icons::calendar_days;
    std::vector<MenuRow> rows{post, day};
    if (ideas.empty()) return rows;
    rows.push_back(MenuRow::separator());
    rows.push_back(MenuRow::title(std::string(view.word("gap.idea_here"))));
    for (const Post* idea : ideas) {
        MenuRow row;
        row.id = to_text(idea->id), row.text = idea->title, row.icon = icons::lightbulb;
        rows.push_back(std::move(row));
    }
    return rows;
}

// A chip that takes an idea, with a menu: a post there, the day on the calendar, or one of the ideas.
void draw_slot(ViewContext& view, PageCard& card, const GapSlot& slot, Uuid item,
               const std::vector<const Post*>& ideas) {
    const Scope scope(view, "slot", item);
    Rect line = card.line(chip_line);
    line.x0 += view.px(indent);
    const std::string text = slot_text(view, slot);
    const ButtonLook look{.icon = icons::calendar_plus, .small = true};
    const float width = std::min(line.width(), button_width(view, text, look));
    const Rect chip{line.x0, line.y0 + view.px(1), line.x0 + width, line.y1 - view.px(1)};
    if (button(view, "slot", chip, text, look)) open_menu("what");
    draw_target(view, chip, slot);
    if (!menu_is_open("what")) return;
    const auto chosen = menu(view, "what", chip, slot_menu(view, ideas));
    if (!chosen) return;
    constexpr std::size_t first_idea = 4;  // after the separator and the title
    if (*chosen == 0) take_slot(view, slot);
    if (*chosen == 1) {
        show_day(view, day_of(slot.when));
        view.state.drawer_open = true;  // any other idea may be dragged there
    }
    if (*chosen >= first_idea && *chosen - first_idea < ideas.size())
        put_idea(view, *ideas[*chosen - first_idea], slot);
}

void draw_idea(ViewContext& view, PageCard& card, const Post& idea) {
    const Scope scope(view, "idea", idea.id.value);
    Rect line = card.line(chip_line);
    line.x0 += view.px(indent);
    const Rect chip{line.x0, line.y0 + view.px(1), line.x0 + std::min(line.width(), view.px(idea_width)),
                    line.y1 - view.px(1)};
    const Hit hit = interact(view, "card", chip);
    register_widget(view,
                    {.id = "card", .role = Role::idea, .label = idea.title, .rect = chip, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool dragged = idea_is_dragged(view) && view.state.drag.item == idea.id.value;
    const float radius = view.px(dims::radius);
    if (dragged) {
        dashed_outline(out, chip, view.theme.ink3, radius, view.px(1), view.scale);
    } else {
        fill(out, chip, hit.hovered ? view.theme.hover : view.theme.panel, radius);
        outline(out, chip, hit.hovered ? view.theme.hair2 : view.theme.hair, radius, view.px(1));
    }
    Rect inside = chip.shrunk(view.px(6), 0);
    icon_in(view, out, inside.cut_left(view.px(14)), icons::grip_vertical, view.theme.ink2, 12);
    inside.x0 += view.px(4);
    icon_in(view, out, inside.cut_left(view.px(12)), icons::lightbulb, view.theme.ink2, 12);
    inside.x0 += view.px(5);
    label_in(view, out, inside, text_style::caption, faded(view.theme.ink, dragged ? 0.45f : 1), idea.title);
    draw_focus(view, hit, chip, radius);
    tooltip_for(view, hit, chip, idea.title + "\n" + std::string(view.word("gap.drag_idea")));
    if (hit.hovered && !view.state.drag.active()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (hit.held && press_moved(view)) {
        begin_idea_drag(view, idea.id, chip);
    } else if (hit.clicked && !view.state.drag.active() && !view.state.calendar.press_spent) {
        view.state.selection = Selection::of(idea.id);
        view.state.inspector_open = true;
    }
}

}  // namespace

void draw_slots(ViewContext& view, PageCard& card, const StrategyGap& gap, const DayRange& period, Uuid row) {
    const std::vector<GapSlot> slots = gap_slots(view.project(), gap, period, view.now);
    const std::vector<const Post*> ideas = slots.empty() ? std::vector<const Post*>() : offered_ideas(view, gap);
    if (slots.empty()) {
        Rect line = card.line(22);
        line.x0 += view.px(indent);
        label(view, line, text_style::caption, view.theme.ink2, view.word("gap.no_slot"));
    }
    for (std::size_t i = 0; i < slots.size(); ++i) draw_slot(view, card, slots[i], nth_part(row, "slot", i), ideas);
    if (!ideas.empty()) {
        Rect line = card.line(20);
        line.x0 += view.px(indent);
        label(view, line, text_style::meta, view.theme.ink2, view.word("gap.ideas"));
    }
    for (const Post* idea : ideas) draw_idea(view, card, *idea);
    const std::vector<Id<Post>> posts = posts_behind(view.project(), gap, period);
    if (posts.empty()) return;
    Rect line = card.line(chip_line);
    line.x0 += view.px(indent);
    const std::string text = view.words.count("strategy.posts_of", static_cast<std::int64_t>(posts.size()));
    const ButtonLook look{.kind = ButtonKind::ghost, .small = true};
    line.x1 = std::min(line.x1, line.x0 + button_width(view, text, look));
    if (button(view, "posts", line, text, look)) show_posts(view, gap, posts);
}

void show_posts_behind(ViewContext& view, const StrategyGap& gap, const DayRange& period) {
    show_posts(view, gap, posts_behind(view.project(), gap, period));
}

void forget_slot_under_drag(ViewContext& view) {
    DragState& drag = view.state.drag;
    if (!idea_is_dragged(view) || drag.by_keyboard) return;
    drag.over.reset();
    drag.over_time.reset();
}

}  // namespace tandem
