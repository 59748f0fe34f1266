#include <algorithm>
#include <utility>

#include "app/label_text.hpp"
#include "app/status_requests.hpp"
#include "ui/list/list_choices.hpp"
#include "ui/status_change.hpp"
#include "ui/view_context.hpp"
#include "ui/views/label_picker.hpp"

namespace tandem {
namespace {

constexpr std::string_view popup_id = "choice.menu";

// One post alone takes any step, as in the inspector. Of many, some may have to keep theirs: the question says so, or a
// notice where nothing is asked.
void choose_step(ViewContext& view, const std::vector<Id<Post>>& posts, PostStatus status) {
    if (posts.size() == 1) {
        change_status(view, posts, status);
        return;
    }
    BulkEdit edit = bulk_status(view.project(), posts, status);
    const auto kept = kept_label(edit, view.words);
    if (edit.request.actions.empty()) return send_bulk(view, std::move(edit));
    std::vector<Id<Post>> free = posts;
    std::erase_if(free, [&](Id<Post> id) {
        const Post* post = view.project().posts.find(id);
        return !post || status_drag_refusal(view.project().settings, *post, status);
    });
    change_status(view, free, status, kept ? text_of(view.words, *kept) : std::string());
    if (!view.state.asked && kept) view.state.told = kept;
}

void draw_labels(ViewContext& view, ListState& list) {
    if (std::exchange(list.menu->opens, false)) open_label_picker(view);
    if (!label_picker_is_open()) return close_list_menu(list);
    draw_label_picker(view, list.menu->anchor, list.menu->posts, list.menu->above);
}

void draw_choices(ViewContext& view, ListState& list) {
    ListMenu& of = *list.menu;
    if (std::exchange(of.opens, false)) open_menu(popup_id);
    if (!menu_is_open(popup_id)) return close_list_menu(list);
    const std::vector<ListMenuRow> choices = list_menu_rows(view, of);
    std::vector<MenuRow> rows;
    for (const ListMenuRow& choice : choices) rows.push_back(choice.row);
    // A post goes out on several channels: they are ticked one after the other.
    const auto chosen = menu(view, popup_id, of.anchor, rows,
                             {.stays_open = of.choice == ListChoice::channels,
                              .check_column = of.choice != ListChoice::shift,
                              .above = of.above});
    if (!chosen) return;
    const auto status = enum_from_word<PostStatus>(rows[*chosen].id);
    if (of.choice == ListChoice::status && status) return choose_step(view, of.posts, *status);
    if (const auto opens = choices[*chosen].opens)
        return open_list_menu(list, *opens, std::vector(of.posts), of.anchor, of.above);
    send_bulk(view, choices[*chosen].edit());
}

}  // namespace

void open_list_menu(ListState& list, ListChoice choice, std::vector<Id<Post>> posts, const Rect& anchor, bool above) {
    list.menu = ListMenu{choice, std::move(posts), anchor, above};
}

void close_list_menu(ListState& list) {
    list.menu.reset();
    if (list.cell) list.keyboard_wanted = true;
}

void draw_list_menu(ViewContext& view, ListState& list) {
    if (!list.menu) return;
    switch (list.menu->choice) {
        case ListChoice::labels: return draw_labels(view, list);
        case ListChoice::day: return draw_list_day(view, list);
        case ListChoice::time: return draw_list_time(view, list);
        case ListChoice::shift_to_day: return draw_list_shift_to_day(view, list);
        case ListChoice::shift_by: return draw_list_shift_by(view, list);
        default: return draw_choices(view, list);
    }
}

void send_bulk(ViewContext& view, BulkEdit edit) {
    const auto kept = kept_label(edit, view.words);
    if (!edit.request.actions.empty()) {
        if (kept) view.state.told = kept;
        // What goes to other days is followed.
        if (edit.request.focus.day) view.state.reveal = edit.request.focus;
        view.send(std::move(edit.request));
    } else if (kept) {
        view.state.refused = text_of(view.words, *kept);
    }
}

}  // namespace tandem
