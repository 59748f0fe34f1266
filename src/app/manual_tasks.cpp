#include "app/manual_tasks.hpp"

#include <algorithm>

#include "plan/office_calendar.hpp"

namespace tandem {

Request new_manual_task(const TaskGround& ground, IdSource& ids, Day day, std::string title,
                        std::optional<Id<Post>> about, Hat role) {
    const OfficeCalendar office(ground.session.facts(), ground.project.settings, {day, day + date::days(1)});
    ManualTask task;
    task.id = ids.make<ManualTask>();
    task.title = std::move(title);
    task.task_type = std::string(facts::name_of(role == Hat::smm ? TaskType::strategy : TaskType::animation));
    task.role = role;
    task.begin = office.day_start(day);
    task.end = office.day_end(day);
    // Nothing begins in the past; after closing time it is still today's.
    if (const LocalMinute now = ground.session.now(); now > task.begin && now + std::chrono::minutes(15) < task.end)
        task.begin = now;
    if (const Post* post = about ? ground.project.posts.find(*about) : nullptr) {
        task.source = post->id.value;
        for (const Variant& variant : post->variants) task.channels.push_back(variant.channel);
    }
    Request request{{"undo.add_task", {{"title", task.title}}}, {}, {task.id.value, day}};
    request.actions.emplace_back(Put<ManualTask>{std::move(task)});
    return request;
}

}  // namespace tandem
