#include "ui/post_choices.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/label_text.hpp"
#include "app/status_requests.hpp"
#include "model/channel_order.hpp"
#include "ui/inspector/choices.hpp"
#include "ui/status_change.hpp"
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

PostChoice choice_of(std::string id, std::string text, std::function<BulkEdit()> edit) {
    PostChoice choice{{}, std::move(edit)};
    choice.row.id = std::move(id);
    choice.row.text = std::move(text);
    return choice;
}

std::vector<PostChoice> statuses(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    std::vector<PostChoice> choices;
    for (const facts::WorkflowStep& step : view.facts.workflow) {
        const auto status = enum_from_word<PostStatus>(step.id);
        if (!status) continue;
        choices.push_back(choice_of(step.id, step.name.in(view.language), {}));
        choices.back().step = status;
        tick(choices.back().row, view, posts, [&](const Post& post) { return post.status == *status; });
        choices.back().row.status = view.theme.status(*status);
        choices.back().row.why = step.exit_condition.in(view.language);
    }
    return choices;
}

// None, which is called `none_key`, and the rows in this order. `edit` makes an edit of posts and one of the rows or
// none.
template <class Row, class Edit>
std::vector<PostChoice> rows_of(const ViewContext& view, const std::vector<Id<Post>>& posts, std::string_view none_key,
                                const std::vector<const Row*>& rows, std::optional<Id<Row>> Post::*field,
                                const Edit& edit) {
    std::vector<PostChoice> choices;
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

std::vector<PostChoice> people(const ViewContext& view, const std::vector<Id<Post>>& posts,
                               std::optional<Id<Person>> Post::*field) {
    return rows_of<Person>(
        view, posts, "post.nobody", people_to_choose(view, std::nullopt), field,
        [field](const Project& project, const std::vector<Id<Post>>& of, std::optional<Id<Person>> person) {
            return bulk_person(project, of, field, person);
        });
}

std::string having_text(std::size_t having, std::size_t of) {
    return having == 0 || having == of ? std::string() : std::to_string(having) + " / " + std::to_string(of);
}

// Those in use, and those that one of the posts is on all the same. A channel that all posts are on is taken away.
std::vector<PostChoice> channels(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    const Project& project = view.project();
    const auto having = [&](Id<Channel> channel) {
        return static_cast<std::size_t>(std::count_if(posts.begin(), posts.end(), [&](Id<Post> id) {
            const Post* post = project.posts.find(id);
            return post && std::any_of(post->variants.begin(), post->variants.end(), [&](const Variant& variant) {
                       return variant.channel == channel;
                   });
        }));
    };
    std::vector<PostChoice> choices;
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
    if (choices.empty()) choices.push_back({MenuRow::title(std::string(view.word("drag.refused.no_channel")))});
    return choices;
}

std::vector<PostChoice> approvers(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    const ApproverChoices found = approver_choices(view, [](std::string_view) { return false; });
    std::vector<PostChoice> choices;
    for (std::size_t i = 0; i < found.rows.size(); ++i) {
        const std::string& name = found.names[i];
        choices.push_back({found.rows[i], [&view, posts, name] { return bulk_approver(view.project(), posts, name); }});
        if (found.rows[i].kind == MenuRow::Kind::item)
            tick(choices.back().row, view, posts, [&](const Post& post) { return post.approver == name; });
    }
    return choices;
}

std::vector<PostChoice> campaigns(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    const auto key = [](const Campaign& one) { return std::tuple(one.days.begin, one.name, one.id); };
    return rows_of<Campaign>(view, posts, "filter.no_campaign", sorted(view.project().campaigns, key), &Post::campaign,
                             bulk_campaign);
}

std::vector<PostChoice> pillars(const ViewContext& view, const std::vector<Id<Post>>& posts) {
    const auto key = [](const Pillar& one) { return std::tuple(one.rank, one.name, one.id); };
    return rows_of<Pillar>(view, posts, "filter.no_pillar", sorted(view.project().pillars, key), &Post::pillar,
                           bulk_pillar);
}

std::optional<Label> step_refusal(const ViewContext& view, Id<Post> id, PostStatus step) {
    const Post* post = view.project().posts.find(id);
    return post ? status_drag_refusal(view.project().settings, *post, step) : std::nullopt;
}

void give_step(ViewContext& view, const std::vector<Id<Post>>& posts, PostStatus step) {
    if (posts.size() == 1) {
        change_status(view, posts, step);
        return;
    }
    BulkEdit edit = bulk_status(view.project(), posts, step);
    const auto kept = kept_label(edit, view.words);
    if (edit.request.actions.empty()) return send_bulk(view, std::move(edit));
    std::vector<Id<Post>> free = posts;
    std::erase_if(free, [&](Id<Post> id) { return step_refusal(view, id, step).has_value(); });
    change_status(view, free, step, kept ? text_of(view.words, *kept) : std::string());
    if (!view.state.asked && kept) view.state.told = kept;
}

}  // namespace

std::vector<PostChoice> post_choices(const ViewContext& view, PostField field, const std::vector<Id<Post>>& posts) {
    switch (field) {
        case PostField::status: return statuses(view, posts);
        case PostField::campaign: return campaigns(view, posts);
        case PostField::pillar: return pillars(view, posts);
        case PostField::channels: return channels(view, posts);
        case PostField::creator: return people(view, posts, &Post::creator);
        case PostField::supervisor: return people(view, posts, &Post::supervisor);
        case PostField::approver: return approvers(view, posts);
    }
    return {};
}

std::vector<MenuRow> menu_rows(const std::vector<PostChoice>& choices) {
    std::vector<MenuRow> rows;
    for (const PostChoice& choice : choices) rows.push_back(choice.row);
    return rows;
}

void bar_refused_steps(const ViewContext& view, const std::vector<Id<Post>>& posts, std::vector<PostChoice>& choices) {
    for (PostChoice& choice : choices) {
        if (!choice.step) continue;
        const auto is_refused = [&](Id<Post> id) { return step_refusal(view, id, *choice.step).has_value(); };
        if (!std::all_of(posts.begin(), posts.end(), is_refused)) continue;
        const auto why = posts.size() == 1 ? step_refusal(view, posts.front(), *choice.step)
                                           : kept_label(bulk_status(view.project(), posts, *choice.step), view.words);
        choice.row.enabled = false;
        if (why) choice.row.why = text_of(view.words, *why);
    }
}

void give(ViewContext& view, const std::vector<Id<Post>>& posts, const PostChoice& choice) {
    if (choice.step) return give_step(view, posts, *choice.step);
    if (choice.edit) send_bulk(view, choice.edit());
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
