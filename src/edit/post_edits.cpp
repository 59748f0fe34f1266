#include "edit/post_edits.hpp"

#include <algorithm>
#include <utility>

#include "edit/references.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// Calls `change(Post&)` on each of the posts that exist and stores what comes out.
template <class Change>
Table<Post> changed(Table<Post> posts, const std::vector<Id<Post>>& ids, Change&& change) {
    for (const Id<Post>& id : ids) {
        const Post* found = posts.find(id);
        if (found == nullptr) continue;
        Post post = *found;
        change(post);
        posts = posts.with(std::move(post));
    }
    return posts;
}

// The step a copy starts from: what was agreed or published for the original is not true of the copy.
PostStatus status_of_copy(PostStatus status) {
    return status == PostStatus::idea || status == PostStatus::brief ? status : PostStatus::draft;
}

// The marks a copy takes over: how much and when, relative to the post, and notes.
void copy_task_edits(Project& project, const Post& from, const Post& to) {
    std::vector<TaskMark> copies;
    for (const TaskMark& mark : project.marks) {
        if (mark.key.source != from.id.value || mark.key.rule == tool_rule()) continue;
        if (mark.state == TaskState::deleted || mark.state == TaskState::replaced) continue;
        TaskMark copy;
        copy.key = mark.key;
        copy.key.source = to.id.value;
        copy.id = {task_id(copy.key).value};
        copy.effort = mark.effort;
        copy.priority = mark.priority;
        copy.note = mark.note;
        if (mark.time && mark.time->mode == TimeOverride::Mode::relative) copy.time = mark.time;
        if (!copy.is_blank()) copies.push_back(std::move(copy));
    }
    for (TaskMark& copy : copies) project.marks = project.marks.with(std::move(copy));
}

void no_longer_paused(Table<Incident>& incidents, Id<Post> post) {
    std::vector<Incident> changed;
    for (const Incident& incident : incidents)
        if (std::find(incident.paused.begin(), incident.paused.end(), post) != incident.paused.end())
            changed.push_back(incident);
    for (Incident& incident : changed) {
        std::erase(incident.paused, post);
        incidents = incidents.with(std::move(incident));
    }
}

}  // namespace

void put_at(Post& post, LocalMinute when) {
    if (post.when != when) put_fold(post, Fold::earlier);
    post.when = when;
}

Table<Post> moved_posts(Table<Post> posts, const MovePosts& action) {
    return changed(std::move(posts), action.posts, [&](Post& post) {
        if (post.when) put_at(post, *post.when + date::days(action.by_days) + minutes(action.by_minutes));
    });
}

Table<Post> scheduled_post(Table<Post> posts, const SchedulePost& action) {
    return changed(std::move(posts), {action.post}, [&](Post& post) {
        put_at(post, action.when);
        if (post.status == PostStatus::idea) post.status = PostStatus::brief;
    });
}

Table<Post> unscheduled_posts(Table<Post> posts, const UnschedulePosts& action) {
    return changed(std::move(posts), action.posts, [](Post& post) {
        post.when.reset();
        put_fold(post, Fold::earlier);
        if (post.status == PostStatus::brief) post.status = PostStatus::idea;
    });
}

Table<Post> with_offset_variant(Table<Post> posts, const OffsetVariant& action) {
    return changed(std::move(posts), {action.post}, [&](Post& post) {
        const Post before = post;
        for (Variant& variant : post.variants) {
            if (variant.id != action.variant) continue;
            const auto was = std::exchange(variant.offset_minutes, std::nullopt);
            if (action.offset_minutes != 0) variant.offset_minutes = action.offset_minutes;
            if (variant.offset_minutes != was) variant.fold.reset();
        }
        // Channels that stay where they are share the choice and keep it.
        if (post != before && post.variants.size() == 1) post.fold = Fold::earlier;
    });
}

Project with_copied_post(Project project, const CopyPost& action) {
    const Post* from = project.posts.find(action.from);
    if (from == nullptr || !action.to || action.variants.size() != from->variants.size()) return project;
    Post copy = *from;
    copy.id = action.to;
    copy.status = status_of_copy(from->status);
    copy.external_uid.clear();
    copy.calendar_lines.clear();
    copy.series.reset();
    copy.series_slot.reset();
    copy.created_at.reset();  // when the copy was made is not known here
    for (ChecklistItem& item : copy.checklist) item.done = false;
    if (copy.when) put_at(copy, *copy.when + date::days(action.by_days));
    for (std::size_t i = 0; i < copy.variants.size(); ++i) {
        copy.variants[i].id = action.variants[i];
        copy.variants[i].status.reset();
        copy.variants[i].published_at.reset();
        copy.variants[i].published_link.clear();
        copy.variants[i].to_reschedule.reset();
    }
    if (action.task_edits) copy_task_edits(project, *from, copy);
    project.posts = project.posts.with(std::move(copy));
    return project;
}

Project without_posts(Project project, const RemovePosts& action) {
    for (const Id<Post>& id : action.posts) {
        if (!project.posts.contains(id)) continue;
        project.posts = project.posts.without(id);
        remove_rows(project.comments, [&](const Comment& comment) { return comment.on == id.value; });
        remove_rows(project.approvals, [&](const Approval& approval) { return approval.post == id; });
        remove_rows(project.text_versions, [&](const TextVersion& version) { return version.post == id; });
        clear_references(project.flights, id, &Flight::post);
        clear_references(project.contests, id, &Contest::post);
        clear_references(project.live_events, id, &LiveEvent::post);
        clear_references(project.incidents, id, &Incident::post);
        no_longer_paused(project.incidents, id);
        clear_references(project.ab_tests, id, &AbTest::a);
        clear_references(project.ab_tests, id, &AbTest::b);
    }
    return project;
}

CopyPost copy_of(const Post& post, int by_days, IdSource& ids) {
    CopyPost copy{post.id, ids.make<Post>(), {}, by_days, false};
    for (std::size_t i = 0; i < post.variants.size(); ++i) copy.variants.push_back(ids.make<Variant>());
    return copy;
}

}  // namespace tandem
