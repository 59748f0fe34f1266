#include "app/insight_requests.hpp"

#include <algorithm>

#include "edit/touched_items.hpp"

namespace tandem {
namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

}  // namespace

Request raise_signal(const TaskGround& ground, IdSource& ids, Id<Task> id, const Signal& signal, std::string_view who) {
    Request request;
    const Task* task = ground.plan.task(id);
    Insight insight;
    insight.subject = trimmed(signal.subject);
    insight.text = trimmed(signal.text);
    insight.kind = signal.kind;
    insight.severity = std::clamp(signal.severity, 0, 3);
    insight.count = std::max(1, signal.count);
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

Request decide(const Project& project, IdSource& ids, Uuid raised, DecisionVerdict verdict, Day today,
               std::string_view who) {
    Decision decision;
    decision.id = ids.make<Decision>();
    decision.day = today;
    decision.verdict = verdict;
    decision.from = {raised};
    for (const Person& person : project.people)
        if (person.name == who) decision.by = person.id;
    const Uuid id = decision.id.value;
    return {{"undo.decide", {}}, {Put<Decision>{std::move(decision)}}, {id, std::nullopt}};
}

Request link_decision(const Decision& decision, Uuid item) {
    Decision next = decision;
    if (std::erase(next.changed, item) == 0) next.changed.push_back(item);
    return {{"undo.link_decision", {}}, {Put<Decision>{std::move(next)}}, {decision.id.value, std::nullopt}};
}

std::vector<Uuid> linkable_items(const Session& session, const Decision& decision, const std::vector<Uuid>& selected) {
    const Project& project = session.project();
    std::vector<Uuid> items;
    const auto add = [&](Uuid item) {
        const bool there =
            project.posts.contains({item}) || project.campaigns.contains({item}) || project.objectives.contains({item});
        if (there && std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
    };
    for (const Uuid item : decision.changed) add(item);
    for (const Uuid item : selected) add(item);
    for (const Uuid item : touched_items(session.opened(), project)) add(item);
    return items;
}

}  // namespace tandem
