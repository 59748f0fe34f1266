// Verbs about contests, live events, influencers' posts and incidents.
#include "app/occasion_requests.hpp"
#include "plan/occasions.hpp"
#include "ui/frame.hpp"

namespace tandem {

void Frame::new_occasion(facts::OccasionKind kind) {
    const Day today = day_of(session_.now());
    Day day = month_of(today) == state_.month ? today : first_day(state_.month);
    if (state_.section == Section::tasks) day = state_.tasks_day;
    if (state_.selection.kind == Selection::Kind::day) day = state_.selection.day;
    const std::string name(words_("occasion.new." + std::string(facts::name_in(facts::occasion_kind_names, kind))));
    const Request request = tandem::new_occasion(kind, day, session_.now(), name, session_.ids());
    const Focus focus = request.focus;
    if (!session_.submit(request)) return;
    reveal(focus);
    state_.inspector_open = true;
    state_.want_field("occasion.name");
}

// An incident is refused.
std::optional<CopiedOccasion> Frame::occasion_to_copy_or_tell() {
    auto original = occasion_to_copy(session_.project(), state_.selection.occasion);
    if (!original) state_.refused = words_("copy.refused.incident");
    return original;
}

std::optional<DayRange> Frame::days_of_occasion(Uuid id) const {
    const auto one = find_occasion(session_.project(), id);
    return one ? std::optional(one->days(day_of(session_.now()))) : std::nullopt;
}

void Frame::put_copy_of_occasion(const CopiedOccasion& original, Day day) {
    const Request request = copy_occasion(session_.project(), original, day, session_.ids());
    if (!session_.submit(request)) return;
    reveal(request.focus);
    state_.selection = Selection::of_occasion(request.focus.item);
}

void Frame::delete_occasion(Uuid id) {
    if (session_.submit(remove_occasion(session_.project(), id))) state_.selection = {};
}

}  // namespace tandem
