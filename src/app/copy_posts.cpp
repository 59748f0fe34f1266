#include "app/copy_posts.hpp"

#include <algorithm>
#include <set>

#include "app/workbench.hpp"

namespace tandem {
namespace {

template <class Row>
void keep_known(std::optional<Id<Row>>& reference, const Table<Row>& rows) {
    if (reference && !rows.contains(*reference)) reference.reset();
}

template <class Row>
void keep_known(std::vector<Id<Row>>& references, const Table<Row>& rows) {
    std::erase_if(references, [&](Id<Row> id) { return !rows.contains(id); });
}

// Leaves out what the project does not have, and adds the channels that were among it to `left_out`.
void keep_known_references(const Project& project, Post& post, std::set<Id<Channel>>& left_out) {
    keep_known(post.campaign, project.campaigns);
    keep_known(post.pillar, project.pillars);
    keep_known(post.objectives, project.objectives);
    keep_known(post.audiences, project.audiences);
    keep_known(post.creator, project.people);
    keep_known(post.supervisor, project.people);
    for (Variant& variant : post.variants) keep_known(variant.ambassador, project.people);
    std::erase_if(post.variants, [&](const Variant& variant) {
        if (project.channels.contains(variant.channel)) return false;
        left_out.insert(variant.channel);
        return true;
    });
}

Label label_of(std::string of_one, std::string of_several, std::size_t count, const std::string& title) {
    if (count == 1) return {std::move(of_one), {{"title", title}}};
    return {std::move(of_several), {{"n", std::to_string(count)}}};
}

Day next_month(Day day) {
    const date::year_month_day from(day);
    const date::year_month month = from.year() / from.month() + date::months(1);
    const date::year_month_day to = month / from.day();
    return to.ok() ? Day(to) : Day(month / date::last);
}

// How many days later the copy of each comes: `posts` by time, ideas behind.
std::vector<int> days_by_month(const std::vector<const Post*>& posts) {
    std::vector<int> days(posts.size(), 0);
    std::optional<LocalMinute> next;
    for (std::size_t i = posts.size(); i-- > 0;) {
        if (!posts[i]->when) continue;
        const Day from = day_of(*posts[i]->when);
        Day to = next_month(from);
        const auto time = minute_of_day(*posts[i]->when);
        while (next && LocalMinute(to) + time > *next) to -= date::days(1);
        next = LocalMinute(to) + time;
        days[i] = static_cast<int>((to - from).count());
    }
    return days;
}

std::string networks_of(const Project& project, const facts::Facts& facts, const Post& post) {
    std::vector<std::string> names;
    for (const Variant& variant : post.variants) {
        const Channel* channel = project.channels.find(variant.channel);
        const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
        const std::string name = network ? network->name : channel ? channel->name : std::string();
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace

bool comes_first(const Post& a, const Post& b) {
    if (a.when.has_value() != b.when.has_value()) return a.when.has_value();
    return a.when < b.when;
}

Post copied_post(const Post& original, int by_days, IdSource& ids) {
    // The action copies what is in a project.
    Project alone;
    alone.posts = alone.posts.with(original);
    const CopyPost action = copy_of(original, by_days, ids);
    return *with_copied_post(std::move(alone), action).posts.find(action.to);
}

CopiedPosts paste_posts(const Project& project, const std::vector<Post>& originals, Day day, IdSource& ids,
                        std::optional<int> minute) {
    std::vector<Post> posts = originals;
    std::stable_sort(posts.begin(), posts.end(), comes_first);
    CopiedPosts out;
    if (posts.empty()) return out;
    std::set<Id<Channel>> left_out;
    const std::optional<LocalMinute> first = posts.front().when;
    const int by_days = first ? static_cast<int>((day - day_of(*first)).count()) : 0;
    const std::chrono::minutes later =
        first && minute ? std::chrono::minutes(*minute) - minute_of_day(*first) : std::chrono::minutes(0);
    out.request.label = label_of("undo.paste_post", "undo.paste_posts", posts.size(), posts.front().title);
    for (const Post& original : posts) {
        Post post = copied_post(original, by_days, ids);
        keep_known_references(project, post, left_out);
        if (post.when) *post.when += later;
        if (out.posts.empty())
            out.request.focus = {post.id.value, post.when ? std::optional(day_of(*post.when)) : std::nullopt};
        out.posts.push_back(post.id);
        out.request.actions.emplace_back(Put<Post>{std::move(post)});
    }
    out.channels_left_out = static_cast<int>(left_out.size());
    return out;
}

CopiedPosts paste_posts_with_rest(const Project& project, const std::vector<Post>& originals, Day day, IdSource& ids,
                                  std::optional<int> minute) {
    CopiedPosts out = paste_posts(project, originals, day, ids, minute);
    std::vector<Post> coming;
    for (const Action& action : out.request.actions)
        if (const auto* put = action.as<Put<Post>>()) coming.push_back(put->row);
    out.room = room_for_posts(project, coming);
    if (make_room(out.room, out.request))
        out.request.label = {"undo.paste_with_rest", {{"n", std::to_string(out.room.rest.follow.size())}}};
    return out;
}

CopiedPosts repeat_posts(const Project& project, const std::vector<Id<Post>>& posts, CopyStep step, IdSource& ids) {
    constexpr int week = 7, weeks_of_year = 52;
    std::vector<const Post*> originals;
    for (const Id<Post> id : posts)
        if (const Post* post = project.posts.find(id)) originals.push_back(post);
    std::stable_sort(originals.begin(), originals.end(),
                     [](const Post* a, const Post* b) { return comes_first(*a, *b); });
    CopiedPosts out;
    if (originals.empty()) return out;
    std::vector<int> days(originals.size(), step == CopyStep::week ? week : weeks_of_year * week);
    if (step == CopyStep::month) days = days_by_month(originals);
    out.request.label = label_of("undo.repeat_post", "undo.repeat_posts", originals.size(), originals.front()->title);
    for (std::size_t i = 0; i < originals.size(); ++i) {
        const Post& original = *originals[i];
        CopyPost copy = copy_of(original, days[i], ids);
        if (out.posts.empty() && original.when) out.request.focus.day = day_of(*original.when) + date::days(days[i]);
        out.posts.push_back(copy.to);
        out.request.actions.emplace_back(std::move(copy));
    }
    out.request.focus.item = out.posts.front().value;
    return out;
}

std::string text_of_posts(const Project& project, const facts::Facts& facts, const std::vector<Post>& posts) {
    std::string out;
    for (const Post& post : posts) {
        if (!out.empty()) out += "\n";
        std::string moment = post.when ? to_text(*post.when) : std::string();
        std::replace(moment.begin(), moment.end(), 'T', ' ');
        std::string line;
        for (const std::string& part : {moment, networks_of(project, facts, post), post.title})
            if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
        out += line + "\n";
        const std::string& said =
            post.text.empty() && !post.variants.empty() ? text_of(post, post.variants.front()) : post.text;
        if (!said.empty()) out += said + "\n";
    }
    return out;
}

}  // namespace tandem
