#include "ui/tasks/confirm_list.hpp"

#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/context_menu.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/tasks/strip_head.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float confirm_side = 20, confirm_row_height = 40, link_width = 220, when_width = 150;
constexpr std::size_t most_link_bytes = 4096;
constexpr ButtonLook small_button{.kind = ButtonKind::secondary, .small = true};

void confirm(ViewContext& view, const std::vector<Id<Post>>& posts) {
    view.send(confirm_published(view.project(), view.ask.zones(), view.session.now_instant(), posts));
}

void draw_head(ViewContext& view, const Rect& rect, const std::vector<ToConfirm>& list) {
    Rect at = paint_strip_head(view, rect, icons::circle_help);
    if (list.size() > 1) {
        const std::string_view all = view.word("confirm.all");
        const float height = view.px(dims::control_small);
        const Rect right = at.cut_right(button_width(view, all, small_button));
        if (button(view, "all",
                   Rect::at(right.x0, std::round(right.y0 + (right.height() - height) / 2), right.width(), height), all,
                   small_button)) {
            std::vector<Id<Post>> posts;
            for (const ToConfirm& one : list) posts.push_back(one.post);
            confirm(view, posts);
        }
        at.x1 -= view.px(12);
    }
    at.x0 += label(view, at, text_style::body_strong, view.theme.ink, view.word("status.to_confirm")) + view.px(10);
    at.x0 += count_pill(view, at.x0, at, std::to_string(list.size()), view.theme.amber_ink, view.theme.amber_t) +
        view.px(10);
    label(view, at, text_style::caption, view.theme.ink2, view.word("confirm.hint"));
}

// Ctrl click: several at once.
void take_row(ViewContext& view, const Hit& hit, Id<Post> post) {
    Selection& selection = view.state.selection;
    if (hit.clicked && ImGui::GetIO().KeyCtrl) {
        selection.toggle(post);
    } else if (hit.clicked) {
        selection = Selection::of(post);
        view.state.inspector_open = true;
    } else if (hit.right_clicked) {
        if (selection.kind != Selection::Kind::posts || !selection.has_post(post)) selection = Selection::of(post);
        open_context_menu(view);
    }
}

// Where it can be seen, for the first of its channels that is due.
void draw_link(ViewContext& view, const Rect& rect, const Post& post, const ToConfirm& one) {
    if (one.variants.empty()) return;
    const Id<Variant> id = one.variants.front();
    text_field(
        view, "link", id.value, rect, post.variant(id)->published_link,
        {.name = view.word("confirm.link"), .placeholder = view.word("confirm.link"), .most_bytes = most_link_bytes},
        row_commit<Post>(post.id, "undo.edit_post", [id](Post& row, std::string_view text) {
            for (Variant& variant : row.variants)
                if (variant.id == id) variant.published_link = text;
            return true;
        }));
}

void draw_row(ViewContext& view, const Rect& row, const Post& post, const ToConfirm& one) {
    const Scope scope(view, "to_confirm", post.id.value);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool selected = view.state.selection.kind == Selection::Kind::posts && view.state.selection.has_post(post.id);
    const LocalMinute when = *(one.variants.empty() ? post.when : when_of(post, *post.variant(one.variants.front())));
    const std::string moment =
        view.words.moment_text(date::year_month_day(day_of(when)), static_cast<int>(minute_of_day(when).count()));
    const Hit hit = interact(view, "row", row, {.overlap = true});
    const Registered node(view,
                          {.id = "row",
                           .role = Role::row,
                           .label = post.title,
                           .rect = row,
                           .value = moment,
                           .selected = selected,
                           .focused = hit.focused});
    if (selected)
        fill(out, row, view.theme.smm_t1);
    else if (hit.hovered)
        fill(out, row, view.theme.hover);
    if (selected) fill(out, {row.x0, row.y0, row.x0 + view.px(3), row.y1}, view.theme.smm);
    horizontal_line(out, row.x0, row.x1, row.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = row.shrunk(view.px(confirm_side), 0);
    const auto middle = [&](const Rect& cell, float height) {
        return Rect::at(cell.x0, std::round(cell.y0 + (cell.height() - height) / 2), cell.width(), height);
    };
    const std::string_view published = view.word("post.confirm_published");
    const Rect right = at.cut_right(button_width(view, published, small_button));
    const std::string key = shortcut_text(view, command(CommandId::confirm_published).shortcut);
    if (button(view, "published", middle(right, view.px(dims::control_small)), published,
               {.kind = ButtonKind::secondary, .shortcut = key, .small = true}))
        confirm(view, {post.id});
    at.x1 -= view.px(12);
    if (at.width() > view.px(when_width + 2 * link_width)) {
        draw_link(view, middle(at.cut_right(view.px(link_width)), view.px(dims::control)), post, one);
        at.x1 -= view.px(12);
    }
    label(view, at.cut_left(view.px(when_width)), text_style::control, view.theme.danger, moment);
    const Variant* first = one.variants.empty() ? nullptr : post.variant(one.variants.front());
    if (const facts::Network* network = first ? network_of(view, first->channel) : nullptr)
        at.x0 += network_letters(view, out, at.x0, at.y0, at.height(), network) + view.px(8);
    label(view, at, text_style::control_medium, view.theme.ink, post.title);
    draw_focus(view, hit, row.shrunk(view.px(4)), view.px(dims::radius_tag));
    take_row(view, hit, post.id);
}

}  // namespace

void draw_to_confirm(ViewContext& view, ScrollArea& scroll, Rect& at) {
    const std::vector<ToConfirm> list = view.ask.to_confirm();
    if (list.empty()) return;
    draw_head(view, at.cut_top(view.px(dims::group_header)), list);
    for (const ToConfirm& one : list) {
        const Post* post = view.project().posts.find(one.post);
        const Rect row = at.cut_top(view.px(confirm_row_height));
        if (view.state.reveal && view.state.reveal->item == one.post.value) {
            scroll.reveal(row.y0 - view.px(dims::group_header), row.y1);
            view.state.reveal.reset();
        }
        if (post) draw_row(view, row, *post, one);
    }
    at.y0 += view.px(12);
}

}  // namespace tandem
