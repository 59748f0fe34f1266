#include "app/split_posts.hpp"

#include <algorithm>
#include <map>

#include "app/task_change.hpp"
#include "facts/words.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// Moves everything that is kept by the keys of one source to those of another.
class Carrier {
  public:
    Carrier(const TaskGround& ground, IdSource& ids, Uuid from, Uuid to)
        : ground_(ground), ids_(ids), from_(from), to_(to) {}

    // Only what happens on this channel; without it everything of the source.
    void carry(std::optional<Id<Channel>> channel, std::vector<Action>& actions) {
        AcceptRoster roster;
        for (const TaskMark& mark : ground_.project.marks)
            if (belongs(mark.key, channel)) carry_mark(mark, actions);
        for (const RosterRow& row : ground_.project.roster) {
            if (!belongs(row.key, channel)) continue;
            RosterRow next = row;
            next.key.source = to_;
            next.id = {task_id(next.key).value};
            roster.drop.push_back(row.id);
            // A place that is taken stays with whoever had it there.
            if (!ground_.project.roster.contains(next.id)) roster.put.push_back(std::move(next));
        }
        if (!roster.drop.empty()) actions.emplace_back(std::move(roster));
        Lineage lineage;
        lineage.id = ids_.make<Lineage>();
        lineage.from.source = from_;
        lineage.to.source = to_;
        if (channel) lineage.from.channel = lineage.to.channel = channel->value;
        actions.emplace_back(Put<Lineage>{std::move(lineage)});
    }

  private:
    bool belongs(const TaskKey& key, std::optional<Id<Channel>> channel) const {
        return key.source == from_ && key.rule && (!channel || key.channel == channel->value);
    }

    void carry_mark(const TaskMark& mark, std::vector<Action>& actions) const {
        TaskMark next = mark;
        next.key.source = to_;
        next.id = {task_id(next.key).value};
        if (const TaskMark* there = ground_.project.marks.find(next.id))
            next = both(*there, mark);
        else if (others_done_alone(mark, next.id))
            next = half_done(mark, next);
        actions.emplace_back(Remove<TaskMark>{mark.id});
        actions.emplace_back(Put<TaskMark>{std::move(next)});
    }

    // Done here, while the task it becomes part of stands open there without anybody's word about it.
    bool others_done_alone(const TaskMark& mark, Id<TaskMark> into) const {
        const Task* there = ground_.plan.task({into.value});
        return mark.state == TaskState::done && there && there->is_open();
    }

    std::string_view partly() const {
        return ground_.project.settings.language == "en" ? "Partly done before the posts became one."
                                                         : "Faite en partie avant la fusion des publications.";
    }

    TaskMark half_done(const TaskMark& mark, TaskMark next) const {
        next.state = TaskState::open;
        next.record.reset();
        note(next, partly());
        next.log = mark.log;
        return next;
    }

    static void note(TaskMark& mark, std::string_view text) {
        if (text.empty()) return;
        if (!mark.note.empty()) mark.note += "\n";
        mark.note += text;
    }

    // One task of two: the history of both, in the order of time.
    TaskMark both(const TaskMark& there, const TaskMark& here) const {
        TaskMark one = there;
        one.spent_minutes += here.spent_minutes;
        one.log.insert(one.log.end(), here.log.begin(), here.log.end());
        std::stable_sort(one.log.begin(), one.log.end(),
                         [](const MarkEvent& a, const MarkEvent& b) { return a.at < b.at; });
        note(one, here.note);
        const bool both_done = there.state == TaskState::done && here.state == TaskState::done;
        const bool one_done = there.state == TaskState::done || here.state == TaskState::done;
        if (both_done || !one_done) return one;
        one.state = TaskState::open;
        one.record.reset();
        note(one, partly());
        return one;
    }

    const TaskGround& ground_;
    IdSource& ids_;
    Uuid from_, to_;
};

// Rows that name the post as what they are about.
template <class Row>
void point_at(const Table<Row>& table, Uuid Row::*member, Uuid from, Uuid to, std::vector<Action>& actions) {
    for (const Row& row : table) {
        if (row.*member != from) continue;
        Row next = row;
        next.*member = to;
        actions.emplace_back(Put<Row>{std::move(next)});
    }
}

Label label_of(const char* key, const Post& post) { return {key, {{"title", post.title}}}; }

}  // namespace

Request split_post(const TaskGround& ground, IdSource& ids, Id<Post> id, Id<Variant> variant_id) {
    const Post* post = ground.project.posts.find(id);
    const Variant* variant = post ? post->variant(variant_id) : nullptr;
    if (!variant || post->variants.size() < 2) return {};
    Post alone = *post;
    alone.id = ids.make<Post>();
    alone.when = when_of(*post, *variant);
    alone.fold = fold_of(*post, *variant);
    alone.status = status_of(*post, *variant);
    alone.text = variant->text.value_or(post->text);
    alone.external_uid.clear();
    alone.calendar_lines.clear();
    alone.series.reset();
    alone.series_slot.reset();
    Variant own = *variant;
    own.offset_minutes.reset();
    own.fold.reset();
    own.status.reset();
    own.text.reset();
    alone.variants = {own};
    Post rest = *post;
    std::erase_if(rest.variants, [&](const Variant& one) { return one.id == variant_id; });
    Request request{label_of("undo.split_post", *post), {}, {alone.id.value, {}}};
    if (alone.when) request.focus.day = day_of(*alone.when);
    const Uuid to = alone.id.value;
    request.actions.emplace_back(Put<Post>{std::move(rest)});
    request.actions.emplace_back(Put<Post>{std::move(alone)});
    Carrier(ground, ids, id.value, to).carry(own.channel, request.actions);
    return request;
}

bool can_merge(const Project& project, Id<Post> into, Id<Post> from) {
    const Post* one = project.posts.find(into);
    const Post* other = project.posts.find(from);
    if (!one || !other || into == from) return false;
    return std::none_of(other->variants.begin(), other->variants.end(), [&](const Variant& variant) {
        return std::any_of(one->variants.begin(), one->variants.end(),
                           [&](const Variant& own) { return own.channel == variant.channel; });
    });
}

Request merge_posts(const TaskGround& ground, IdSource& ids, Id<Post> into, Id<Post> from) {
    if (!can_merge(ground.project, into, from)) return {};
    Post one = *ground.project.posts.find(into);
    const Post& other = *ground.project.posts.find(from);
    for (Variant variant : other.variants) {
        const auto when = when_of(other, variant);
        const PostStatus status = status_of(other, variant);
        const Fold fold = fold_of(other, variant);
        variant.fold.reset();
        if (fold != one.fold) variant.fold = fold;
        variant.offset_minutes.reset();
        if (when && one.when && *when != *one.when)
            variant.offset_minutes = static_cast<int>((*when - *one.when).count());
        variant.status.reset();
        if (status != one.status) variant.status = status;
        if (!variant.text && other.text != one.text) variant.text = other.text;
        one.variants.push_back(std::move(variant));
    }
    Request request{label_of("undo.merge_posts", one), {}, {into.value, {}}};
    if (one.when) request.focus.day = day_of(*one.when);
    request.actions.emplace_back(Put<Post>{std::move(one)});
    Carrier(ground, ids, from.value, into.value).carry(std::nullopt, request.actions);
    point_at(ground.project.comments, &Comment::on, from.value, into.value, request.actions);
    point_at(ground.project.insights, &Insight::source, from.value, into.value, request.actions);
    point_at(ground.project.readings, &Reading::of, from.value, into.value, request.actions);
    point_at(ground.project.manual_tasks, &ManualTask::source, from.value, into.value, request.actions);
    request.actions.emplace_back(RemovePosts{{from}});
    return request;
}

}  // namespace tandem
