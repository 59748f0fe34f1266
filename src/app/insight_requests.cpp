#include "app/insight_requests.hpp"

namespace tandem {
namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

}  // namespace

Request raise_signal(const TaskGround& ground, IdSource& ids, Id<Task> id, const std::string& subject,
                     const std::string& text, std::string_view who) {
    Request request;
    const Task* task = ground.plan.task(id);
    Insight insight;
    insight.subject = trimmed(subject);
    insight.text = trimmed(text);
    if (!task || (insight.subject.empty() && insight.text.empty())) return request;
    insight.id = ids.make<Insight>();
    insight.day = day_of(ground.session.now());
    insight.source = task->post ? task->post->value : task->key.source;
    insight.task = id.value;
    if (task->channels.size() == 1) insight.channel = task->channels.front();
    for (const Person& person : ground.project.people)
        if (person.name == who) insight.by = person.id;
    request.label = {"undo.raise", {}};
    request.focus = {id.value, day_of(task->begin)};
    request.actions.push_back(Put<Insight>{std::move(insight)});
    return request;
}

}  // namespace tandem
