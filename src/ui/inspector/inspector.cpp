#include "ui/inspector/inspector.hpp"

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/occasions.hpp"
#include "ui/bars/bars.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/rules/rule_sheet.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

void draw_folded(ViewContext& view, const Rect& area) {
    const Rect open = Rect::at(area.x0 + view.px(4), area.y0 + view.px(6), view.px(28), view.px(28));
    const std::string keys = shortcut_text(view, command(CommandId::show_inspector).shortcut);
    if (icon_button(view, "open", open, icons::panel_right_open, view.word("inspector.open"),
                    {.kind = ButtonKind::ghost, .shortcut = keys}))
        view.run(CommandId::show_inspector);
}

void draw_nothing(ViewContext& view, Rect area) {
    draw_sheet_head(view, area.cut_top(view.px(40)), {.what = view.word("inspector.open")});
    const Rect inside = area.shrunk(view.px(dims::inspector_padding));
    const Rect card = Rect::at(inside.x0, inside.y0, inside.width(), view.px(88));
    outline(*ImGui::GetWindowDrawList(), card, view.theme.hair, view.px(dims::radius_card));
    paragraph(view, card.shrunk(view.px(14)), text_style::control, view.px(18), view.theme.ink2,
              view.word("inspector.nothing"));
}

// Several posts: their names, to be picked one by one.
void draw_several(ViewContext& view, Rect area) {
    const std::vector<Id<Post>> posts = view.state.selection.posts;
    const std::string what = view.words.count("statusline.selected_posts", static_cast<std::int64_t>(posts.size()));
    draw_sheet_head(view, area.cut_top(view.px(40)), {.what = what, .icon = icons::layers, .actions = true});
    ScrollArea scroll(view, "several", area);
    Rect at = scroll.content().shrunk(view.px(8), 0);
    at.y0 += view.px(8);
    const float top = at.y0;
    for (const Id<Post> id : posts) {
        const Post* post = view.project().posts.find(id);
        if (!post) continue;
        const Scope scope(view, "post", id.value);
        const Rect row = at.cut_top(view.px(dims::row));
        const Hit hit = interact(view, "row", row);
        const Registered node(
            view, {.id = "row", .role = Role::row, .label = post->title, .rect = row, .focused = hit.focused});
        if (hit.hovered) fill(*ImGui::GetWindowDrawList(), row, view.theme.hover, view.px(dims::radius_tag));
        Rect line = row.shrunk(view.px(8), 0);
        status_glyph(*ImGui::GetWindowDrawList(), line.x0, line.y0 + view.px(8), view.px(12),
                     view.theme.status(post->status));
        line.x0 += view.px(20);
        if (post->when) {
            const std::string day = facts::day_month_short(date::year_month_day(day_of(*post->when)), view.language);
            line.x1 -= label(view, line, text_style::caption, hit.hovered ? view.theme.ink2s : view.theme.ink2, day,
                             Align::right) +
                view.px(8);
        }
        label(view, line, text_style::control, view.theme.ink, post->title);
        draw_focus(view, hit, row.shrunk(view.px(2)), view.px(dims::radius_tag));
        if (hit.clicked) view.state.selection = Selection::of(id);
    }
    scroll.set_height(at.y0 - top + view.px(16));
}

void draw_selected(ViewContext& view, const Rect& area) {
    const Selection& selection = view.state.selection;
    const Project& project = view.project();
    if (selection.kind == Selection::Kind::posts) {
        if (selection.posts.size() > 1) return draw_several(view, area);
        if (const Post* post = selection.posts.empty() ? nullptr : project.posts.find(selection.posts.front()))
            return draw_post_sheet(view, area, *post);
    }
    if (selection.kind == Selection::Kind::campaign)
        if (const Campaign* campaign = project.campaigns.find(selection.campaign))
            return draw_campaign_sheet(view, area, *campaign);
    if (selection.kind == Selection::Kind::task)
        if (const Task* task = view.plan().task(selection.task)) return draw_task_sheet(view, area, *task);
    if (selection.kind == Selection::Kind::batch && selection.shows(project, view.plan()))
        return draw_batch_sheet(view, area, selection.batch);
    if (selection.kind == Selection::Kind::flight)
        if (const Flight* flight = project.flights.find(selection.flight))
            return draw_flight_sheet(view, area, *flight);
    if (selection.kind == Selection::Kind::person)
        if (const Person* person = project.people.find(selection.person)) return draw_person_sheet(view, area, *person);
    if (selection.kind == Selection::Kind::channel)
        if (const Channel* channel = project.channels.find(selection.channel))
            return draw_channel_sheet(view, area, *channel);
    if (selection.kind == Selection::Kind::occasion)
        if (const auto occasion = find_occasion(project, selection.occasion))
            return draw_occasion_sheet(view, area, *occasion);
    if (selection.kind == Selection::Kind::rule) return draw_rule_sheet(view, area);
    draw_nothing(view, area);
}

}  // namespace

void draw_inspector(ViewContext& view, const Rect& area, bool open) {
    const Registered node(view,
                          {.id = "inspector", .role = Role::group, .label = view.word("inspector.open"), .rect = area});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.panel);
    vertical_line(out, area.x0, area.y0, area.y1, view.theme.hair, view.px(1));
    view.state.trail.show(view.state.selection);
    if (!open) return draw_folded(view, area);
    Rect inside = area;
    inside.x0 += view.px(1);
    draw_selected(view, inside);
}

}  // namespace tandem
