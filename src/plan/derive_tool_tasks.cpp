#include <algorithm>

#include "plan/derive_context.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// When the tool has to know: before it publishes what it holds, and before what stands here would go out. A time that
// had passed when the post was changed is no limit, unless there is no other.
std::optional<LocalMinute> limit_of(const DeriveContext& c, const Post& post, const Variant& variant) {
    const auto held = held_moment(c.project, c.zones, post, variant);
    if (!held) return std::nullopt;
    const auto planned = is_removal(post, variant) ? held : planned_moment(c.project, c.zones, post, variant);
    const auto [first, last] = std::minmax({*held, planned.value_or(*held)});
    const auto since = variant.to_reschedule->since;
    return c.zone.local(since && first <= *since ? last : first);
}

Task tool_task(const DeriveContext& c, const Post& post, const Variant& variant, LocalMinute limit) {
    Task task;
    task.key = {tool_rule(), {}, post.id.value, variant.channel.value, {}};
    task.id = task_id(task.key);
    task.source_kind = SourceKind::post;
    task.type = TaskType::setup;
    task.role = tool_hat(c.project, variant.channel);
    task.priority = task.rule_priority = Priority::high;
    task.post = post.id;
    task.campaign = post.campaign;
    task.channels = live_channels(c, {variant.channel});
    task.effort_minutes = task.rule_effort_minutes = tool_task_minutes;
    const auto since = variant.to_reschedule->since;
    const LocalMinute latest = limit - minutes(tool_task_minutes);
    task.begin = task.rule_begin = since ? std::min(c.zone.local(*since), latest) : latest;
    task.anchor = task.end = task.rule_end = limit;
    // It has no window of its own that a person could have meant: nothing but the limit counts.
    task.nominal_offset_minutes = -tool_task_minutes;
    task.nominal_length_minutes = tool_task_minutes;
    return task;
}

}  // namespace

void derive_tool_tasks(const DeriveContext& c, const Post& post, std::vector<Task>& out) {
    const std::size_t first = out.size();
    for (const Variant& variant : post.variants) {
        if (!variant.to_reschedule) continue;
        const auto limit = limit_of(c, post, variant);
        if (!limit) continue;
        Task task = tool_task(c, post, variant, *limit);
        const auto same = [&](const Task& other) { return other.id == task.id; };
        if (std::none_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), same))
            out.push_back(std::move(task));
    }
}

}  // namespace tandem
