#include "app/strategy_removal.hpp"

#include <algorithm>

namespace tandem {
namespace {

// Puts every row of a table back without the id, where a list of it has the id.
template <class Row, class Target>
void forget(const Table<Row>& table, Id<Target> id, std::vector<Id<Target>> Row::*list, std::vector<Action>& actions) {
    for (const Row& row : table) {
        const std::vector<Id<Target>>& now = row.*list;
        if (std::find(now.begin(), now.end(), id) == now.end()) continue;
        Row next = row;
        std::erase(next.*list, id);
        actions.push_back(Put<Row>{std::move(next)});
    }
}

// The same of a reference.
template <class Row, class Target>
void forget(const Table<Row>& table, Id<Target> id, std::optional<Id<Target>> Row::*reference,
            std::vector<Action>& actions) {
    for (const Row& row : table) {
        if (row.*reference != id) continue;
        Row next = row;
        (next.*reference).reset();
        actions.push_back(Put<Row>{std::move(next)});
    }
}

}  // namespace

Request remove_objective(const Project& project, Id<Objective> id) {
    Request request;
    const Objective* row = project.objectives.find(id);
    if (!row) return request;
    request = {{"undo.delete_objective", {{"title", row->name}}}, {}, {id.value, std::nullopt}};
    forget(project.posts, id, &Post::objectives, request.actions);
    forget(project.campaigns, id, &Campaign::objectives, request.actions);
    for (const Reading& reading : project.readings)
        if (reading.of == id.value) request.actions.push_back(Remove<Reading>{reading.id});
    request.actions.push_back(Remove<Objective>{id});
    return request;
}

Request remove_pillar(const Project& project, Id<Pillar> id) {
    Request request;
    const Pillar* row = project.pillars.find(id);
    if (!row) return request;
    request = {{"undo.delete_pillar", {{"title", row->name}}}, {}, {id.value, std::nullopt}};
    forget(project.posts, id, &Post::pillar, request.actions);
    forget(project.series, id, &Series::pillar, request.actions);
    request.actions.push_back(Remove<Pillar>{id});
    return request;
}

Request remove_audience(const Project& project, Id<Audience> id) {
    Request request;
    const Audience* row = project.audiences.find(id);
    if (!row) return request;
    request = {{"undo.delete_audience", {{"title", row->name}}}, {}, {id.value, std::nullopt}};
    forget(project.posts, id, &Post::audiences, request.actions);
    forget(project.campaigns, id, &Campaign::audiences, request.actions);
    forget(project.objectives, id, &Objective::audiences, request.actions);
    forget(project.flights, id, &Flight::audience, request.actions);
    request.actions.push_back(Remove<Audience>{id});
    return request;
}

}  // namespace tandem
