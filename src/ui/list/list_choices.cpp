#include "ui/list/list_choices.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "model/channel_order.hpp"
#include "ui/inspector/choices.hpp"
#include "ui/list/list_shift.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

// A tick where all posts have this already, a dash where some have.
template <class Has>
void tick(MenuRow& row, const ViewContext& view, const std::vector<Id<Post>>& posts, const Has& has) {
    const auto having = std::count_if(posts.begin(), posts.end(), [&](Id<Post> id) {
        const Post* post = view.project().posts.find(id);
        return post && has(*post);
    });
    row.checked = having == static_cast<std::ptrdiff_t>(posts.size());
    row.partly = having > 0 && !row.checked;
}

ListMenuRow choice_of(std::string id, std::string text, std::function<BulkEdit()> edit) {
    ListMenuRow choice{{}, std::move(edit)};
    choice.row.id = std::move(id);
    choice.row.text = std::move(text);
    return choice;
}

std::vector<ListMenuRow> statuses(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    std::vector<ListMenuRow> choices;
    for (const facts::WorkflowStep& step : view.facts.workflow) {
        const auto status = enum_from_word<PostStatus>(step.id);
        if (!status) continue;
        choices.push_back(choice_of(step.id, step.name.in(view.language), {}));
        tick(choices.back().row, view, posts, [&](const Post& post) { return post.status == *status; });
        choices.back().row.status = view.theme.status(*status);
        choices.back().row.why = step.exit_condition.in(view.language);
    }
    return choices;
}

// None, which is called `none_key`, and the rows in this order. `edit` makes an edit of posts and one of the rows or
// none.
template <class Row, class Edit>
std::vector<ListMenuRow> rows_of(const ViewContext& view, const std::vector<Id<Post>>& posts, std::string_view none_key,
                                 const std::vector<const Row*>& rows, std::optional<Id<Row>> Post::*field,
                                 const Edit& edit) {
    std::vector<ListMenuRow> choices;
    const auto add = [&](std::string id, std::string text, std::optional<Id<Row>> value) {
        choices.push_back(choice_of(std::move(id), std::move(text),
                                    [&view, posts, value, edit] { return edit(view.project(), posts, value); }));
        tick(choices.back().row, view, posts, [&](const Post& post) { return post.*field == value; });
    };
    add("none", std::string(view.word(none_key)), std::nullopt);
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

std::vector<ListMenuRow> people(const ViewContext& view, const std::vector<Id<Post>>& posts,
                                std::optional<Id<Person>> Post::*field) {
    return rows_of<Person>(
        view, posts, "post.nobody", people_to_choose(view, std::nullopt), field,
        [field](const Project& project, const std::vector<Id<Post>>& of, std::optional<Id<Person>> person) {
            return bulk_person(project, of, field, person);
        });
}

std::vector<ListMenuRow> shifts(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    std::vector<ListMenuRow> choices;
    for (const auto& [word, days] : shift_steps)
        choices.push_back(choice_of(std::string(word), std::string(view.word(word)),
                                    [&view, posts, days = days] { return bulk_shift(view.project(), posts, days); }));
    for (const auto& [word, opens] : {std::pair{"bulk.shift.to_day_menu", ListChoice::shift_to_day},
                                      std::pair{"bulk.shift.typed_menu", ListChoice::shift_by}}) {
        choices.push_back(choice_of(word, std::string(view.word(word)), {}));
        choices.back().opens = opens;
    }
    return choices;
}

std::string having_text(std::size_t having, std::size_t of) {
    return having == 0 || having == of ? std::string() : std::to_string(having) + " / " + std::to_string(of);
}

// Those in use, and those that one of the posts is on all the same. A channel that all posts are on is taken away.
std::vector<ListMenuRow> channels(ViewContext& view, const std::vector<Id<Post>>& posts) {
    const Project& project = view.project();
    const auto having = [&](Id<Channel> channel) {
        return static_cast<std::size_t>(std::count_if(posts.begin(), posts.end(), [&](Id<Post> id) {
            const Post* post = project.posts.find(id);
            return post && std::any_of(post->variants.begin(), post->variants.end(), [&](const Variant& variant) {
                       return variant.channel == channel;
                   });
        }));
    };
    std::vector<ListMenuRow> choices;
    for (const Channel* channel : channels_in_order(project.channels)) {
        const std::size_t count = having(channel->id);
        if (channel->archived && count == 0) continue;
        const bool all = count == posts.size();
        choices.push_back({channel_row(view, *channel), [&view, posts, all, id = channel->id] {
                               return bulk_channel(view.project(), view.facts, posts, id, !all, view.ask.ids());
                           }});
        choices.back().row.checked = all;
        choices.back().row.partly = count > 0 && !all;
        choices.back().row.detail = having_text(count, posts.size());
    }
    if (choices.empty()) choices.push_back({MenuRow::title(std::string(view.word("drag.refused.no_channel"))), {}});
    return choices;
}

std::vector<ListMenuRow> approvers(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    const ApproverChoices found = approver_choices(view, [](std::string_view) { return false; });
    std::vector<ListMenuRow> choices;
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
        const std::string& name = found.names[i];
        choices.push_back({found.rows[i], [&view, posts, name] { return bulk_approver(view.project(), posts, name); }});
        if (found.rows[i].kind == MenuRow::Kind::item)
            tick(choices.back().row, view, posts, [&](const Post& post) { return post.approver == name; });
    }
    return choices;
}

}  // namespace

std::vector<ListMenuRow> list_menu_rows(ViewContext& view, const ListMenu& menu) {
    const Project& project = view.project();
    switch (menu.choice) {
        case ListChoice::status: return statuses(view, menu.posts);
        case ListChoice::campaign:
            return rows_of<Campaign>(
                view, menu.posts, "post.no_campaign",
                sorted(project.campaigns,
                       [](const Campaign& one) { return std::tuple(one.days.begin, one.name, one.id); }),
                &Post::campaign, bulk_campaign);
        case ListChoice::pillar:
            return rows_of<Pillar>(
                view, menu.posts, "post.no_pillar",
                sorted(project.pillars, [](const Pillar& one) { return std::tuple(one.rank, one.name, one.id); }),
                &Post::pillar, bulk_pillar);
        case ListChoice::channels: return channels(view, menu.posts);
        case ListChoice::creator: return people(view, menu.posts, &Post::creator);
        case ListChoice::supervisor: return people(view, menu.posts, &Post::supervisor);
        case ListChoice::approver: return approvers(view, menu.posts);
        case ListChoice::shift: return shifts(view, menu.posts);
        case ListChoice::labels:
        case ListChoice::time:
        case ListChoice::day:
        case ListChoice::shift_to_day:
        case ListChoice::shift_by: break;
    }
    return {};
}

}  // namespace tandem
