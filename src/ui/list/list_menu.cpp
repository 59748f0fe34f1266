#include <algorithm>
#include <tuple>

#include "app/label_text.hpp"
#include "app/status_requests.hpp"
#include "ui/inspector/choices.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/status_change.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr std::string_view popup_id = "choice.menu";

// A row of the menu, and the edit that choosing it makes; without one it is that of a step, which may be asked about.
struct Choice {
    MenuRow row;
    std::function<BulkEdit()> edit;
};

// Whether all posts have this already.
template <class Has>
bool all_have(const ViewContext& view, const std::vector<Id<Post>>& posts, const Has& has) {
    return std::all_of(posts.begin(), posts.end(), [&](Id<Post> id) {
        const Post* post = view.project().posts.find(id);
        return post && has(*post);
    });
}

Choice choice_of(std::string id, std::string text, bool checked, std::function<BulkEdit()> edit) {
    Choice choice{{}, std::move(edit)};
    choice.row.id = std::move(id);
    choice.row.text = std::move(text);
    choice.row.checked = checked;
    return choice;
}

std::vector<Choice> statuses(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    std::vector<Choice> choices;
    for (const facts::WorkflowStep& step : view.facts.workflow) {
        const auto status = enum_from_word<PostStatus>(step.id);
        if (!status) continue;
        choices.push_back(choice_of(step.id, step.name.in(view.language),
                                    all_have(view, posts, [&](const Post& post) { return post.status == *status; }),
                                    {}));
        choices.back().row.dot = view.theme.status(*status).glyph;
        choices.back().row.why = step.exit_condition.in(view.language);
    }
    return choices;
}

// None, and the rows in this order. `edit` makes an edit of posts and one of the rows or none.
template <class Row, class Edit>
std::vector<Choice> rows_of(const ViewContext& view, const std::vector<Id<Post>>& posts,
                            const std::vector<const Row*>& rows, std::optional<Id<Row>> Post::*field,
                            const Edit& edit) {
    std::vector<Choice> choices;
    const auto add = [&](std::string id, std::string text, std::optional<Id<Row>> value) {
        choices.push_back(choice_of(std::move(id), std::move(text),
                                    all_have(view, posts, [&](const Post& post) { return post.*field == value; }),
                                    [&view, posts, value, edit] { return edit(view.project(), posts, value); }));
    };
    add("none", std::string(view.word("post.no_campaign")), std::nullopt);
    for (const Row* row : rows) {
        add(to_text(row->id), row->name, row->id);
        if constexpr (requires { row->color; }) choices.back().row.dot = view.theme.marker(row->color);
    }
    return choices;
}

template <class Row, class Key>
std::vector<const Row*> sorted(const Table<Row>& table, const Key& key) {
    std::vector<const Row*> rows;
    for (const Row& row : table) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [&](const Row* a, const Row* b) { return key(*a) < key(*b); });
    return rows;
}

std::vector<Choice> people(const ViewContext& view, const std::vector<Id<Post>>& posts,
                           std::optional<Id<Person>> Post::*field) {
    return rows_of<Person>(
        view, posts, people_to_choose(view, std::nullopt), field,
        [field](const Project& project, const std::vector<Id<Post>>& of, std::optional<Id<Person>> person) {
            return bulk_person(project, of, field, person);
        });
}

std::vector<Choice> shifts(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    constexpr std::array<std::pair<std::string_view, int>, 4> steps{{{"bulk.shift.day_later", 1},
                                                                     {"bulk.shift.day_earlier", -1},
                                                                     {"bulk.shift.week_later", 7},
                                                                     {"bulk.shift.week_earlier", -7}}};
    std::vector<Choice> choices;
    for (const auto& [word, days] : steps)
        choices.push_back(choice_of(std::string(word), std::string(view.word(word)), false,
                                    [&view, posts, days = days] { return bulk_shift(view.project(), posts, days); }));
    return choices;
}

std::vector<Choice> choices_of(const ViewContext& view, const ListMenu& menu) {
    const Project& project = view.project();
    switch (menu.choice) {
        case ListChoice::status: return statuses(view, menu.posts);
        case ListChoice::campaign:
            return rows_of<Campaign>(
                view, menu.posts,
                sorted(project.campaigns,
                       [](const Campaign& one) { return std::tuple(one.days.begin, one.name, one.id); }),
                &Post::campaign, bulk_campaign);
        case ListChoice::pillar:
            return rows_of<Pillar>(
                view, menu.posts,
                sorted(project.pillars, [](const Pillar& one) { return std::tuple(one.rank, one.name, one.id); }),
                &Post::pillar, bulk_pillar);
        case ListChoice::creator: return people(view, menu.posts, &Post::creator);
        case ListChoice::supervisor: return people(view, menu.posts, &Post::supervisor);
        case ListChoice::shift: return shifts(view, menu.posts);
    }
    return {};
}

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

}  // namespace

void open_list_menu(ListState& list, ListChoice choice, std::vector<Id<Post>> posts, const Rect& anchor, bool above) {
    list.menu = ListMenu{choice, std::move(posts), anchor, above};
}

void draw_list_menu(ViewContext& view, ListState& list) {
    if (!list.menu) return;
    if (std::exchange(list.menu->opens, false)) open_menu(popup_id);
    if (!menu_is_open(popup_id)) return list.menu.reset();
    const std::vector<Choice> choices = choices_of(view, *list.menu);
    std::vector<MenuRow> rows;
    for (const Choice& choice : choices) rows.push_back(choice.row);
    const auto chosen = menu(view, popup_id, list.menu->anchor, rows,
                             {.check_column = list.menu->choice != ListChoice::shift, .above = list.menu->above});
    if (!chosen) return;
    const auto status = enum_from_word<PostStatus>(rows[*chosen].id);
    if (list.menu->choice == ListChoice::status && status) return choose_step(view, list.menu->posts, *status);
    send_bulk(view, choices[*chosen].edit());
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
