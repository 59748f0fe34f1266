#include "ui/calendar/drag_request.hpp"

#include <algorithm>

#include "app/grid_order.hpp"
#include "app/shift_rest.hpp"
#include "edit/post_edits.hpp"
#include "plan/suggest_minute.hpp"
#include "ui/calendar/span_drag.hpp"

namespace tandem {
namespace {

using Kind = DragState::Kind;

const Post* grabbed_post(const DragState& drag, const Project& project) { return project.posts.find({drag.item}); }

Label label_of(std::string key, const std::string& title) { return {std::move(key), {{"title", title}}}; }

Label label_of_posts(const DragState& drag, const Post& post) {
    if (drag.posts.size() < 2) return label_of(drag.copy ? "undo.copy_post" : "undo.move_post", post.title);
    return {drag.copy ? "undo.copy_posts" : "undo.move_posts", {{"n", std::to_string(drag.posts.size())}}};
}

// Whole rows as they are before they move. Over the lane of nobody ideas keep their creators.
std::vector<Action> creator_edits(const DragState& drag, const Project& project) {
    std::vector<Action> edits;
    if (drag.kind == Kind::idea && !creator_after(drag)) return edits;
    for (const Id<Post>& id : drag.posts) {
        const Post* post = project.posts.find(id);
        if (post == nullptr || post->creator == creator_after(drag)) continue;
        Post row = *post;
        row.creator = creator_after(drag);
        edits.emplace_back(Put<Post>{std::move(row)});
    }
    return edits;
}

// The copy alone is made by somebody else.
void give_copy(const DragState& drag, const Project& project, const CopyPost& copy, Request& request) {
    if (!changes_creator(drag, project)) return;
    Post row = *with_copied_post(project, copy).posts.find(copy.to);
    row.creator = creator_after(drag);
    request.actions.emplace_back(Put<Post>{std::move(row)});
}

// A copy of every post, each `by_days` on; to the backlog when over the ideas.
void add_copies(const DragState& drag, const Project& project, IdSource& ids, Request& request) {
    for (const Id<Post>& id : drag.posts) {
        const Post* post = project.posts.find(id);
        if (post == nullptr) continue;
        const CopyPost copy = copy_of(*post, drag.by_days(), ids);
        request.actions.emplace_back(copy);
        give_copy(drag, project, copy, request);
        if (drag.by_minutes() != 0) request.actions.emplace_back(MovePosts{{copy.to}, 0, drag.by_minutes()});
        if (drag.over_drawer) request.actions.emplace_back(UnschedulePosts{{copy.to}});
        if (id.value == drag.item) request.focus.item = copy.to.value;
    }
}

// Where they move, and who makes them from then on.
std::optional<Request> moved_posts_request(const DragState& drag, const Project& project, const Post& post) {
    const bool moves = drag.by_days() != 0 || drag.by_minutes() != 0;
    Request request{label_of_posts(drag, post), {}, {drag.item, drag.over}};
    if (moves && drag.takes_rest()) {
        request = move_posts_with_rest(project, drag.posts, drag.by_days(), drag.by_minutes());
        request.focus = {drag.item, drag.over};
    } else if (moves) {
        request.actions.emplace_back(MovePosts{drag.posts, drag.by_days(), drag.by_minutes()});
    }
    if (changes_creator(drag, project)) {
        std::vector<Action> edits = creator_edits(drag, project);
        if (!moves)
            request.label = edits.size() < 2 ? label_of("undo.edit_post", post.title)
                                             : Label{"undo.edit_posts", {{"n", std::to_string(edits.size())}}};
        request.actions.insert(request.actions.begin(), edits.begin(), edits.end());
    }
    if (request.actions.empty()) return std::nullopt;
    return request;
}

std::optional<Request> posts_request(const DragState& drag, const Project& project, IdSource& ids) {
    const Post* post = grabbed_post(drag, project);
    if (post == nullptr) return std::nullopt;
    if (!drag.copy && !drag.over_drawer) return moved_posts_request(drag, project, *post);
    Request request{label_of_posts(drag, *post), {}, {drag.item, drag.over}};
    if (drag.copy) {
        add_copies(drag, project, ids, request);
    } else {
        request.label = drag.posts.size() < 2 ? label_of("undo.remove_date", post->title)
                                              : Label{"undo.remove_dates", {{"n", std::to_string(drag.posts.size())}}};
        request.actions.emplace_back(UnschedulePosts{drag.posts});
    }
    return request;
}

std::optional<Request> tile_request(const DragState& drag, const Project& project) {
    if (drag.moments.empty()) return std::nullopt;
    std::vector<GridMoment> moments;
    for (std::size_t i = 0; i < drag.moments.size(); ++i)
        moments.push_back({{drag.posts[i], drag.variants[i]}, drag.moments[i]});
    const auto moves = std::count_if(drag.carried.begin(), drag.carried.end(), [&](Id<Post> id) {
        return std::find(drag.posts.begin(), drag.posts.end(), id) != drag.posts.end();
    });
    return reorder_grid(project, moments, static_cast<std::size_t>(moves));
}

struct IdeaLanding {
    Id<Post> idea;
    LocalMinute when{};
};

// When each idea would go out on the day they are over, the grabbed one first; the others at the times that are
// suggested once those before them have theirs.
std::vector<IdeaLanding> landing_of_ideas(const DragState& drag, Project project) {
    const Day day = *drag.over;
    std::vector<IdeaLanding> landing{{Id<Post>{drag.item}, dropped_when(drag, project, day)}};
    for (const Id<Post> id : drag.posts) {
        const Post* idea = project.posts.find(id);
        if (idea == nullptr || idea->when || id.value == drag.item) continue;
        Post placed = *project.posts.find(landing.back().idea);
        placed.when = landing.back().when;
        project.posts = project.posts.with(std::move(placed));
        const int minute = suggest_minute(project, *project.posts.find(id), day);
        landing.push_back({id, LocalMinute(day) + std::chrono::minutes(minute)});
    }
    return landing;
}

Label label_of_ideas(const DragState& drag, const Post& post, std::size_t count) {
    if (count < 2) return label_of(drag.copy ? "undo.copy_post" : "undo.schedule_post", post.title);
    return {drag.copy ? "undo.copy_posts" : "undo.schedule_posts", {{"n", std::to_string(count)}}};
}

std::optional<Request> idea_request(const DragState& drag, const Project& project, IdSource& ids) {
    const Post* post = grabbed_post(drag, project);
    if (post == nullptr || !drag.over) return std::nullopt;
    const std::vector<IdeaLanding> landing = landing_of_ideas(drag, project);
    Request request{label_of_ideas(drag, *post, landing.size()), {}, {drag.item, drag.over}};
    if (changes_creator(drag, project) && !drag.copy) request.actions = creator_edits(drag, project);
    for (const IdeaLanding& each : landing) {
        Id<Post> scheduled = each.idea;
        if (drag.copy) {
            const CopyPost copy = copy_of(*project.posts.find(each.idea), 0, ids);
            request.actions.emplace_back(copy);
            give_copy(drag, project, copy, request);
            if (each.idea == post->id) request.focus.item = copy.to.value;
            scheduled = copy.to;
        }
        request.actions.emplace_back(SchedulePost{scheduled, each.when});
    }
    const RoomForPosts room = room_for_idea(drag, project);
    if (make_room(room, request))
        request.label = {"undo.insert_post", {{"title", post->title}, {"n", std::to_string(room.rest.follow.size())}}};
    return request;
}

std::optional<Request> variant_request(const DragState& drag, const Project& project, const facts::Facts& facts) {
    const Post* post = grabbed_post(drag, project);
    constexpr int day_minutes = 24 * 60;
    const int by = drag.by_days() * day_minutes + drag.by_minutes();
    if (post == nullptr || !drag.over || by == 0) return std::nullopt;
    Request request{label_of("undo.move_variant", post->title), {}, {drag.item, drag.over}};
    for (const Id<Variant>& id : drag.variants) {
        const Variant* variant = post->variant(id);
        if (variant == nullptr) continue;
        request.actions.emplace_back(OffsetVariant{post->id, id, variant->offset_minutes.value_or(0) + by});
        const Channel* channel = project.channels.find(variant->channel);
        const facts::Network* network = channel != nullptr ? facts.networks.find(channel->network) : nullptr;
        if (request.label.values.size() == 1)
            request.label.values.emplace_back("network", network != nullptr ? network->name : std::string("–"));
    }
    return request;
}

// The others of its series go along where its sheet says so.
std::optional<Request> for_its_series(const DragState& drag, const Project& project, std::optional<Request> request) {
    if (!request || !drag.moves_series()) return request;
    return spread_over_series(project, std::move(*request), {drag.item}, drag.series_scope);
}

MoveCheck check_posts(const DragState& drag, const Project& project, Day today) {
    if (!drag.over_drawer) {
        MoveCheck check = check_move(project, drag.posts, drag.by_days(), today, drag.copy, drag.by_minutes());
        if (check.answer == MoveCheck::Answer::unchanged && changes_creator(drag, project))
            check = {MoveCheck::Answer::accepted, drag.item};
        return check;
    }
    for (const Id<Post>& id : drag.posts)
        if (const MoveCheck one = check_move(project, id, std::nullopt, today, drag.copy); one.refused()) return one;
    return {MoveCheck::Answer::accepted, drag.item};
}

// Of several ideas the one that may not, else what is said of the grabbed one.
MoveCheck check_ideas(const DragState& drag, const Project& project, Day today) {
    const MoveCheck grabbed = check_move(project, Id<Post>{drag.item}, drag.over, today, drag.copy);
    if (grabbed.refused()) return grabbed;
    for (const Id<Post>& id : drag.posts)
        if (const MoveCheck one = check_move(project, id, drag.over, today, drag.copy); one.refused()) return one;
    return grabbed;
}

}  // namespace

MoveCheck check_of(const DragState& drag, const Project& project, Day today) {
    switch (drag.kind) {
        case Kind::post: return check_posts(drag, project, today);
        case Kind::idea: return check_ideas(drag, project, today);
        case Kind::variant: {
            MoveCheck result{MoveCheck::Answer::gone, drag.item};
            for (const Id<Variant>& id : drag.variants) {
                result = check_move(project, {drag.item}, id, drag.by_days(), today, drag.by_minutes());
                if (result.refused()) break;
            }
            return result;
        }
        case Kind::campaign:
        case Kind::campaign_begin:
        case Kind::campaign_end:
        case Kind::flight:
        case Kind::flight_begin:
        case Kind::flight_end:
        case Kind::occasion:
        case Kind::occasion_begin:
        case Kind::occasion_end: return check_span(drag, project, today);
        case Kind::tile: {
            MoveCheck result = check_move(project, Id<Post>{drag.item}, drag.over, today, false);
            if (result.answer == MoveCheck::Answer::unchanged && !drag.moments.empty())
                result.answer = MoveCheck::Answer::accepted;
            return result;
        }
        case Kind::none:
        case Kind::task:
        case Kind::status: break;
    }
    return {MoveCheck::Answer::unchanged, drag.item};
}

std::optional<Request> request_of(const DragState& drag, const Project& project, const facts::Facts& facts,
                                  IdSource& ids, Day today) {
    if (!drag.has_target() || check_of(drag, project, today).refused()) return std::nullopt;
    switch (drag.kind) {
        case Kind::post: return for_its_series(drag, project, posts_request(drag, project, ids));
        case Kind::idea: return idea_request(drag, project, ids);
        case Kind::variant: return for_its_series(drag, project, variant_request(drag, project, facts));
        case Kind::campaign:
        case Kind::campaign_begin:
        case Kind::campaign_end:
        case Kind::flight:
        case Kind::flight_begin:
        case Kind::flight_end:
        case Kind::occasion:
        case Kind::occasion_begin:
        case Kind::occasion_end: return span_request(drag, project, ids, today);
        case Kind::tile: return tile_request(drag, project);
        case Kind::none:
        case Kind::task:
        case Kind::status: break;
    }
    return std::nullopt;
}

std::optional<Id<Person>> creator_after(const DragState& drag) {
    return drag.over_creator && *drag.over_creator ? drag.over_creator : std::nullopt;
}

bool changes_creator(const DragState& drag, const Project& project) {
    if (drag.kind != Kind::post && drag.kind != Kind::idea) return false;
    if (!drag.over_creator || drag.over_drawer) return false;
    return !creator_edits(drag, project).empty();
}

std::vector<Id<Post>> posts_that_move(const DragState& drag, const Project& project) {
    std::vector<Id<Post>> posts = drag.posts;
    if (!drag.takes_rest()) return posts;
    const bool idea = drag.kind == Kind::idea;
    const RestOfPosts rest = idea ? room_for_idea(drag, project).rest : rest_of_posts(project, drag.posts);
    posts.insert(posts.end(), rest.follow.begin(), rest.follow.end());
    return posts;
}

RoomForPosts room_for_idea(const DragState& drag, const Project& project) {
    const Post* post = grabbed_post(drag, project);
    if (drag.kind != Kind::idea || !drag.takes_rest() || post == nullptr || !drag.over) return {};
    if (drag.posts.size() > 1) return {};
    Post coming = *post;
    coming.when = dropped_when(drag, project, *drag.over);
    return room_for_posts(project, {std::move(coming)});
}

LocalMinute dropped_when(const DragState& drag, const Project& project, Day day) {
    const Post* post = grabbed_post(drag, project);
    if (post == nullptr) return LocalMinute(day);
    if (drag.over_time && day == drag.over) return *drag.over_time;
    if (!post->when) return LocalMinute(day) + std::chrono::minutes(suggest_minute(project, *post, day));
    const Variant* variant = drag.variants.empty() ? nullptr : post->variant(drag.variants.front());
    const LocalMinute now = variant != nullptr ? *when_of(*post, *variant) : *post->when;
    return LocalMinute(day) + minute_of_day(now);
}

Request new_campaign_request(Day first, std::string name, IdSource& ids) {
    Campaign campaign;
    campaign.id = ids.make<Campaign>();
    campaign.name = std::move(name);
    campaign.days = {first, first + date::days(14)};
    Request request{label_of("undo.add_campaign", campaign.name), {}, {campaign.id.value, first}};
    request.actions.emplace_back(Put<Campaign>{std::move(campaign)});
    return request;
}

}  // namespace tandem
