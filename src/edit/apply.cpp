#include "edit/apply.hpp"

#include "edit/any_action.hpp"
#include "edit/campaign_edits.hpp"
#include "edit/post_edits.hpp"
#include "edit/team_edits.hpp"
#include "edit/tool_copies.hpp"

namespace tandem {
namespace {

struct Apply {
    Project project;

    template <class T>
    void operator()(const Put<T>& action) {
        if (action.row.id) table_of<T>(project) = table_of<T>(project).with(action.row);
    }
    template <class T>
    void operator()(const Remove<T>& action) {
        table_of<T>(project) = table_of<T>(project).without(action.id);
    }
    void operator()(std::monostate) {}
    void operator()(const PutSettings& action) { project.settings = action.settings; }
    void operator()(const PutCharter& action) { project.charter = action.charter; }
    void operator()(const MovePosts& action) { project.posts = moved_posts(project.posts, action); }
    void operator()(const SchedulePost& action) { project.posts = scheduled_post(project.posts, action); }
    void operator()(const UnschedulePosts& action) { project.posts = unscheduled_posts(project.posts, action); }
    void operator()(const CopyPost& action) { project = with_copied_post(std::move(project), action); }
    void operator()(const OffsetVariant& action) { project.posts = with_offset_variant(project.posts, action); }
    void operator()(const RemovePosts& action) { project = without_posts(std::move(project), action); }
    void operator()(const MoveCampaign& action) { project = with_moved_campaign(std::move(project), action); }
    void operator()(const ResizeCampaign& action) { project = with_resized_campaign(std::move(project), action); }
    void operator()(const CopyCampaign& action) { project = with_copied_campaign(std::move(project), action); }
    void operator()(const RemoveCampaign& action) { project = without_campaign(std::move(project), action); }
    void operator()(const RemoveFlight& action) { project = without_flight(std::move(project), action); }
    void operator()(const RemovePerson& action) { project = without_person(std::move(project), action); }
    void operator()(const RemoveChannel& action) { project = without_channel(std::move(project), action); }
    void operator()(const ShiftProject& action) { project = shifted_project(std::move(project), action); }
    void operator()(const AcceptRoster& action) {
        for (const Id<RosterRow>& id : action.drop) project.roster = project.roster.without(id);
        for (const RosterRow& row : action.put) project.roster = project.roster.with(row);
    }
};

}  // namespace

Project apply(const Project& project, const Action& action) {
    Apply step{project};
    visit_action(step, action);
    // A shift takes the tools along.
    if (!action.as<ShiftProject>()) step.project.posts = with_tool_copies(project, std::move(step.project.posts));
    return std::move(step.project);
}

Project apply_all(const Project& project, const std::vector<Action>& actions) {
    Project next = project;
    for (const Action& action : actions) next = apply(next, action);
    return next;
}

}  // namespace tandem
