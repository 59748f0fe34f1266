#include "app/bulk_edit.hpp"

#include <algorithm>

#include "app/shared_parts.hpp"
#include "app/status_requests.hpp"
#include "facts/facts.hpp"
#include "model/holds.hpp"
#include "model/move_bar.hpp"

namespace tandem {
namespace {

void keep(BulkEdit& edit, MoveBar bar) {
    switch (bar) {
        case MoveBar::published: ++edit.published; break;
        case MoveBar::archived: ++edit.archived; break;
        case MoveBar::locked: ++edit.locked; break;
        case MoveBar::none: break;
    }
}

void put(BulkEdit& edit, Post row) {
    if (!edit.request.focus.item) edit.request.focus = {row.id.value, std::nullopt};
    edit.request.actions.emplace_back(Put<Post>{std::move(row)});
    ++edit.changed;
}

// What the step is called: by the title of the post where it is one alone.
Label label_for(const BulkEdit& edit, const Project& project, std::string one, std::string many) {
    const Post* first = project.posts.find({edit.request.focus.item});
    if (edit.changed == 1 && first) return {std::move(one), {{"title", first->title}}};
    return {std::move(many), {{"n", std::to_string(edit.changed)}}};
}

// Gives every post this value; nothing forbids it.
template <class T>
BulkEdit set_field(const Project& project, const std::vector<Id<Post>>& posts, T Post::*field, const T& value) {
    BulkEdit edit;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || post->*field == value) continue;
        Post row = *post;
        row.*field = value;
        put(edit, std::move(row));
    }
    edit.request.label = label_for(edit, project, "undo.edit_post", "undo.edit_posts");
    return edit;
}

}  // namespace

BulkEdit bulk_status(const Project& project, const std::vector<Id<Post>>& posts, PostStatus status) {
    BulkEdit edit;
    edit.kept_word = "bulk.kept_status";
    std::vector<Id<Post>> free;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post) continue;
        if (status_drag_refusal(project.settings, *post, status))
            keep(edit, move_bar(project.settings, post->status));
        else
            free.push_back(id);
    }
    edit.request = set_status(project, free, status);
    edit.changed = static_cast<int>(edit.request.actions.size());
    return edit;
}

BulkEdit bulk_campaign(const Project& project, const std::vector<Id<Post>>& posts,
                       std::optional<Id<Campaign>> campaign) {
    return set_field(project, posts, &Post::campaign, campaign);
}

BulkEdit bulk_pillar(const Project& project, const std::vector<Id<Post>>& posts, std::optional<Id<Pillar>> pillar) {
    return set_field(project, posts, &Post::pillar, pillar);
}

BulkEdit bulk_approver(const Project& project, const std::vector<Id<Post>>& posts, const std::string& name) {
    return set_field(project, posts, &Post::approver, name);
}

BulkEdit bulk_person(const Project& project, const std::vector<Id<Post>>& posts, std::optional<Id<Person>> Post::*field,
                     std::optional<Id<Person>> person) {
    return set_field(project, posts, field, person);
}

BulkEdit bulk_labels(const Project& project, const std::vector<Id<Post>>& posts, const std::vector<std::string>& add,
                     const std::vector<std::string>& remove) {
    BulkEdit edit;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post) continue;
        Post row = *post;
        std::erase_if(row.tags, [&](const std::string& label) { return holds(remove, label); });
        for (const std::string& label : add)
            if (!label.empty() && !holds(row.tags, label)) row.tags.push_back(label);
        if (row.tags != post->tags) put(edit, std::move(row));
    }
    edit.request.label = label_for(edit, project, "undo.edit_post", "undo.edit_posts");
    return edit;
}

BulkEdit bulk_channel(const Project& project, const facts::Facts& facts, const std::vector<Id<Post>>& posts,
                      Id<Channel> channel, bool on, IdSource& ids) {
    BulkEdit edit;
    edit.kept_word = "bulk.kept_channel";
    const Channel* found = project.channels.find(channel);
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || !found) continue;
        const auto is_there = [&](const Variant& variant) { return variant.channel == channel; };
        const auto is_out = [&](const Variant& variant) {
            return is_there(variant) && is_published(status_of(*post, variant));
        };
        if (std::any_of(post->variants.begin(), post->variants.end(), is_there) == on) continue;
        if (!on && std::any_of(post->variants.begin(), post->variants.end(), is_out)) {
            keep(edit, MoveBar::published);
            continue;
        }
        Post row = *post;
        if (on)
            row.variants.push_back(variant_beside(project, facts, *post, *found, ids));
        else
            std::erase_if(row.variants, is_there);
        put(edit, std::move(row));
    }
    edit.request.label = label_for(edit, project, "undo.edit_post", "undo.edit_posts");
    return edit;
}

BulkEdit bulk_time(const Project& project, const std::vector<Id<Post>>& posts, int minute) {
    BulkEdit edit;
    edit.kept_word = "bulk.kept_time";
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || !post->when) continue;
        const auto by = static_cast<int>((std::chrono::minutes(minute) - minute_of_day(*post->when)).count());
        if (by == 0) continue;
        const MoveBar bar = move_bar(project.settings, *post);
        keep(edit, bar);
        if (bar != MoveBar::none) continue;
        if (edit.changed++ == 0) edit.request.focus = {id.value, day_of(*post->when)};
        edit.request.actions.emplace_back(MovePosts{{id}, 0, by});
    }
    edit.request.label = label_for(edit, project, "undo.move_post", "undo.move_posts");
    return edit;
}

BulkEdit bulk_shift(const Project& project, const std::vector<Id<Post>>& posts, int by_days) {
    BulkEdit edit;
    edit.kept_word = "bulk.kept_date";
    MovePosts move{{}, by_days, 0};
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || !post->when || by_days == 0) continue;
        const MoveBar bar = move_bar(project.settings, *post);
        keep(edit, bar);
        if (bar != MoveBar::none) continue;
        if (move.posts.empty()) edit.request.focus = {id.value, day_of(*post->when) + date::days(by_days)};
        move.posts.push_back(id);
    }
    edit.changed = static_cast<int>(move.posts.size());
    if (edit.changed > 0) edit.request.actions.emplace_back(std::move(move));
    edit.request.label = label_for(edit, project, "undo.move_post", "undo.move_posts");
    return edit;
}

std::optional<Day> first_free_day(const Project& project, const std::vector<Id<Post>>& posts) {
    std::optional<Day> first;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || !post->when || move_bar(project.settings, *post) != MoveBar::none) continue;
        const Day day = day_of(*post->when);
        first = first ? std::min(*first, day) : day;
    }
    return first;
}

BulkEdit bulk_to_day(const Project& project, const std::vector<Id<Post>>& posts, Day day) {
    const auto first = first_free_day(project, posts);
    // None may move: a day on, all that is said is why.
    return bulk_shift(project, posts, first ? static_cast<int>((day - *first).count()) : 1);
}

BulkEdit bulk_delete(const Project& project, const std::vector<Id<Post>>& posts) {
    BulkEdit edit;
    edit.kept_word = "bulk.kept_here";
    RemovePosts remove;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post) continue;
        const MoveBar bar = move_bar(project.settings, *post);
        if (bar == MoveBar::published || bar == MoveBar::locked) {
            keep(edit, bar);
            continue;
        }
        if (remove.posts.empty())
            edit.request.focus = {id.value, post->when ? std::optional(day_of(*post->when)) : std::nullopt};
        remove.posts.push_back(id);
    }
    edit.changed = static_cast<int>(remove.posts.size());
    if (edit.changed > 0) edit.request.actions.emplace_back(std::move(remove));
    edit.request.label = label_for(edit, project, "undo.delete_post", "undo.delete_posts");
    return edit;
}

std::optional<Label> kept_label(const BulkEdit& edit, const facts::Words& words) {
    if (edit.kept() == 0) return std::nullopt;
    std::string why;
    const auto add = [&](int count, std::string_view key) {
        if (count > 0) why += (why.empty() ? "" : ", ") + words.count(key, count);
    };
    add(edit.published, "bulk.reason.published");
    add(edit.locked, "card.rest_locked");
    add(edit.archived, "bulk.reason.archived");
    return Label{edit.kept_word, {{"n", std::to_string(edit.kept())}, {"why", why}}};
}

}  // namespace tandem
