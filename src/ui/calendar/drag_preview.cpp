#include "ui/calendar/drag_preview.hpp"

#include <algorithm>
#include <utility>

#include "app/clock_change.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_kept = 64;

// Two states of a drag that a drop would treat alike.
bool same_drop(const DragState& a, const DragState& b) {
    return a.kind == b.kind && a.item == b.item && a.posts == b.posts && a.variants == b.variants &&
        a.moments == b.moments && a.carried == b.carried && a.from == b.from && a.over == b.over &&
        a.over_time == b.over_time && a.over_drawer == b.over_drawer && a.over_creator == b.over_creator &&
        a.copy == b.copy && a.keep_daily == b.keep_daily && a.alone == b.alone && a.takes_rest() == b.takes_rest();
}

// Through the lens and the filters, as the days that do not change are shown.
std::map<Day, std::optional<WorkLine>> changed_work(const ViewContext& view, const Preview& preview) {
    const MonthSource source{preview.project,
                             preview.plan,
                             view.facts,
                             view.words,
                             view.state.filters,
                             {},
                             view.today(),
                             view.state.lens,
                             false,
                             [&](Day day, Hat role) { return view.ask.role_load(preview, day, role); }};
    std::map<Day, std::optional<WorkLine>> lines;
    for (const DayChange& change : preview.consequences.days) lines.try_emplace(change.day);
    for (const PersonChange& change : preview.consequences.people) lines.try_emplace(change.day);
    for (auto& [day, line] : lines) line = work_of(source, day);
    return lines;
}

// Of what is dragged as it would be afterwards, each sentence once.
std::vector<std::string> clock_notes_after(const ViewContext& view, const DragPreview& made) {
    std::vector<std::string> texts;
    if (!made.preview || made.at.of_span()) return texts;
    std::vector<Id<Post>> posts = made.at.posts;
    posts.push_back({made.at.item});
    posts.push_back({made.request->focus.item});
    for (const Id<Post> id : posts)
        if (const Post* post = made.preview->project.posts.find(id))
            for (ClockNote& note : all_clock_notes(view.words, made.preview->project, view.ask.zones(), *post))
                if (std::find(texts.begin(), texts.end(), note.text) == texts.end())
                    texts.push_back(std::move(note.text));
    return texts;
}

std::map<Day, int> other_landings_of(const Project& now, const DragPreview& made) {
    std::map<Day, int> landings;
    if (made.at.of_span()) return landings;
    now.posts.diff(made.preview->project.posts, [&](const Post* before, const Post* after) {
        if (!after || !after->when || after->id.value == made.request->focus.item) return;
        if (before && before->when == after->when) return;
        const auto minute = static_cast<int>(minute_of_day(*after->when).count());
        const auto [at, is_first] = landings.try_emplace(day_of(*after->when), minute);
        if (!is_first) at->second = std::min(at->second, minute);
    });
    return landings;
}

void say(const ViewContext& view, DragPreview& made) {
    made.card = card_model({made.at, made.check, view.project(), view.plan(), made.preview ? &*made.preview : nullptr,
                            view.facts, view.words, clock_notes_after(view, made)});
}

DragPreview made_preview(ViewContext& view, const DragState& drag) {
    DragPreview made{drag, check_of(drag, view.project(), view.today()), {}, {}, {}, {}, {}};
    if (!made.check.refused())
        made.request = request_of(drag, view.project(), view.facts, view.ask.ids(), view.today());
    if (made.request) {
        made.preview = view.ask.preview(*made.request);
        made.work = changed_work(view, *made.preview);
        made.other_landings = other_landings_of(view.project(), made);
    }
    say(view, made);
    return made;
}

// The preview of where the drag is now, if it was made for this version.
DragPreview* known_preview(DragPreviews& previews, const DragState& drag) {
    const auto found = std::find_if(previews.made.begin(), previews.made.end(),
                                    [&](const DragPreview& one) { return same_drop(one.at, drag); });
    return found == previews.made.end() ? nullptr : &*found;
}

}  // namespace

const DragPreview* drag_preview(ViewContext& view) {
    const DragState& drag = view.state.drag;
    if (!drag.active() || !drag.has_target()) return nullptr;
    DragPreviews& previews = calendar_cache(view).drag;
    if (previews.plan != view.plan().version || !(previews.project == view.project())) {
        previews.project = view.project();
        previews.plan = view.plan().version;
        previews.made.clear();
    }
    if (const DragPreview* found = known_preview(previews, drag)) return found;
    ++previews.asked;
    // In a grid of hours a drag passes hundreds of places; coming back to one of long ago plans it again.
    if (previews.made.size() >= most_kept) previews.made.erase(previews.made.begin());
    previews.made.push_back(made_preview(view, drag));
    return &previews.made.back();
}

bool look_for_fit(ViewContext& view) {
    if (drag_preview(view) == nullptr) return false;
    DragPreview& shown = *known_preview(calendar_cache(view).drag, view.state.drag);
    // The frame that made it has worked enough.
    if (std::exchange(shown.fresh, false) || !shown.searching()) return shown.searching();
    view.ask.find_fit(*shown.request, *shown.preview);
    if (!shown.searching()) say(view, shown);
    return shown.searching();
}

}  // namespace tandem
