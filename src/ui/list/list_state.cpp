#include "ui/list/list_state.hpp"

#include <algorithm>

#include "ui/view_context.hpp"

namespace tandem {
namespace {

bool is_current(const ListState& list, const ViewContext& view) {
    const auto& is = list.model_is;
    return is && is->today == view.today() && is->lens == view.state.lens && is->sort == list.sort &&
        is_present(is->version, view);
}

bool has_same_occasions(const Project& then, const Project& now) {
    return then.contests == now.contests && then.live_events == now.live_events &&
        then.influencer_posts == now.influencer_posts && then.incidents == now.incidents && then.notes == now.notes;
}

// Whether the rows and their order are what they were, whatever became of the rest.
bool has_same_rows(const ListState& list, const ViewContext& view) {
    const auto& is = list.model_is;
    if (!is || is->today != view.today() || is->sort != list.sort || is->version.filters != view.state.filters)
        return false;
    if (list.sort.by == ListColumn::minutes && is->version.plan != view.plan().version) return false;
    const Project &then = is->version.project, &now = view.project();
    return then.posts == now.posts && then.channels == now.channels && then.campaigns == now.campaigns &&
        then.pillars == now.pillars && then.people == now.people && has_same_occasions(then, now);
}

}  // namespace

bool ListState::is_selected(Id<Post> post) const {
    return std::binary_search(selected_by_id.begin(), selected_by_id.end(), post);
}

ListState& list_state(ViewContext& view) {
    if (!view.state.calendar.list) view.state.calendar.list = std::make_shared<ListState>();
    return *view.state.calendar.list;
}

void refresh_selected(const Selection& selection, ListState& list) {
    static const std::vector<Id<Post>> none;
    const std::vector<Id<Post>>& now = selection.kind == Selection::Kind::posts ? selection.posts : none;
    if (list.selected_in_order == now) return;
    list.selected_in_order = list.selected_by_id = now;
    std::sort(list.selected_by_id.begin(), list.selected_by_id.end());
}

void refresh_list(ViewContext& view, ListState& list) {
    refresh_selected(view.state.selection, list);
    if (is_current(list, view)) return;
    if (!has_same_rows(list, view)) {
        list.model =
            list_model({view.project(), view.state.filters, view.today(), list.sort, &view.facts, &view.plan()});
        list.moved = true;
        ++list.models_made;
    }
    list.model_is = {calendar_version(view), view.today(), view.state.lens, list.sort};
    list.work.clear();
    list.observances.clear();
}

}  // namespace tandem
