#include "app/tool_follow_ups.hpp"

#include <algorithm>

#include "plan/task.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

class FollowUps {
  public:
    FollowUps(const facts::Facts& facts, ZoneTable& zones, const Project& before, const Project& after, Instant now)
        : facts_(facts), zones_(zones), before_(before), after_(after), now_(now) {}

    void date(const Post& post) {
        Post dated = post;
        for (Variant& variant : dated.variants)
            if (variant.to_reschedule && !variant.to_reschedule->since) variant.to_reschedule->since = now_;
        if (dated != post) actions.push_back(Put<Post>{std::move(dated)});
    }

    // `after`: null when the post is gone.
    void take_out(const Post& post, const Post* after) {
        std::vector<Id<Channel>> told;
        for (const Variant& variant : post.variants) {
            const bool gone = !after || !after->variant(variant.id);
            if (!gone || !in_tool(before_, post, variant)) continue;
            if (variant.to_reschedule && variant.to_reschedule->missing) continue;
            const auto held = held_moment(before_, zones_, post, variant);
            if (!held || *held <= now_ || std::find(told.begin(), told.end(), variant.channel) != told.end()) continue;
            told.push_back(variant.channel);
            actions.push_back(Put<ManualTask>{removal(post, variant, *held, after != nullptr)});
        }
    }

    std::vector<Action> actions;

  private:
    ManualTask removal(const Post& post, const Variant& variant, Instant held, bool post_stays) {
        const TimeZone* found = zones_.find(before_.settings.zone);
        const TimeZone& zone = found ? *found : zones_.utc();
        const auto language = before_.settings.language == "en" ? facts::Language::english : facts::Language::french;
        ManualTask task;
        task.id = {uuid_from_name("tandem/remove-from-tool/" + to_text(post.id) + "/" + to_text(variant.channel))};
        task.title = tool_task_title(facts_, tool_of(before_, variant), true, language) + " · " + post.title;
        task.task_type = std::string(facts::name_of(TaskType::setup));
        task.role = tool_hat(before_, variant.channel);
        task.priority = Priority::high;
        task.end = zone.local(held);
        task.begin = std::min(zone.local(now_), task.end - minutes(tool_task_minutes));
        task.effort_minutes = tool_task_minutes;
        // The channel may be what has gone.
        if (after_.channels.contains(variant.channel)) task.channels = {variant.channel};
        if (post_stays) task.source = post.id.value;
        return task;
    }

    const facts::Facts& facts_;
    ZoneTable& zones_;
    const Project& before_;
    const Project& after_;
    Instant now_;
};

}  // namespace

std::vector<Action> tool_follow_ups(const facts::Facts& facts, ZoneTable& zones, const Project& before,
                                    const Project& after, Instant now) {
    FollowUps follow_ups(facts, zones, before, after, now);
    before.posts.diff(after.posts, [&](const Post* old, const Post* fresh) {
        if (fresh) follow_ups.date(*fresh);
        if (old) follow_ups.take_out(*old, fresh);
    });
    return std::move(follow_ups.actions);
}

}  // namespace tandem
