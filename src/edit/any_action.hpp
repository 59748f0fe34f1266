#pragma once

#include <variant>

#include "edit/action.hpp"
#include "edit/shift_project.hpp"

// clang-format off
// Every kind of row, and every edit that is not about one row: the one list that the variant and its parts are made from.
#define TANDEM_EDITED_ROWS(X)                                                                                             \
    X(Post) X(Campaign) X(Flight) X(Channel) X(Person) X(Audience) X(Pillar) X(Objective) X(Contest) X(InfluencerPost)    \
    X(LiveEvent) X(Incident) X(Note) X(Series) X(TaskRule) X(TaskMark) X(ManualTask) X(Lineage) X(RosterRow) X(Comment) X(Approval) \
    X(Snapshot) X(Insight) X(Decision) X(Reading) X(Spend) X(WatchNote) X(Duty) X(SavedReply) X(Contact) X(AbTest) \
    X(TextVersion) X(Snippet) X(SavedView) X(OwnObservance) X(SchoolBreak) X(CalendarCopy) \
    X(ZoneClock)
#define TANDEM_INTENTS(X)                                                                                                 \
    X(PutSettings) X(PutCharter) X(MovePosts) X(SchedulePost) X(UnschedulePosts) X(CopyPost) X(OffsetVariant)             \
    X(RemovePosts) X(MoveCampaign) X(ResizeCampaign) X(CopyCampaign) X(RemoveCampaign) X(RemoveFlight) X(RemovePerson) \
    X(RemoveChannel) X(AcceptRoster) X(ShiftProject)
// clang-format on

namespace tandem {

#define TANDEM_ROW_ALTERNATIVES(T) Put<T>, Remove<T>,
#define TANDEM_INTENT_ALTERNATIVE(T) , T
using ActionVariant =
    std::variant<TANDEM_EDITED_ROWS(TANDEM_ROW_ALTERNATIVES) std::monostate TANDEM_INTENTS(TANDEM_INTENT_ALTERNATIVE)>;
#undef TANDEM_ROW_ALTERNATIVES
#undef TANDEM_INTENT_ALTERNATIVE

struct AnyAction {
    ActionVariant value;
};

// Calls `visit` with the alternative the action holds. std::monostate never occurs.
template <class Visit>
decltype(auto) visit_action(Visit&& visit, const Action& action) {
    return std::visit(std::forward<Visit>(visit), action.any().value);
}

}  // namespace tandem
