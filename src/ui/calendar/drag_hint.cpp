#include <algorithm>

#include "plan/occasions.hpp"
#include "ui/calendar/card_lines.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_channels.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

void add_channel_key(ChannelStep next, const facts::Words& words,
                     std::vector<std::pair<std::string, std::string>>& keys) {
    switch (next) {
        case ChannelStep::none: return;
        case ChannelStep::first_alone: keys.emplace_back(words("key.tab"), words("card.channel_first")); return;
        case ChannelStep::next_alone: keys.emplace_back(words("key.tab"), words("card.channel_next")); return;
        case ChannelStep::all: keys.emplace_back(words("key.tab"), words("card.channel_all")); return;
    }
}

void add_hint_keys(const DragState& drag, const Project& project, bool on_timeline, const facts::Words& words,
                   std::vector<std::pair<std::string, std::string>>& keys) {
    if (drag.by_keyboard) keys.emplace_back(words("card.enter_key"), words("card.drop"));
    if (drag.kind == DragState::Kind::campaign)
        keys.emplace_back(words("key.ctrl"), words("card.with_posts"));
    else if (drag.may_copy() && (!drag.of_span() || drag.kind == DragState::Kind::occasion))
        keys.emplace_back(words("key.ctrl"), words("card.copies"));
    if (drag.may_ask_for_rest())
        keys.emplace_back("R", words(drag.rest_follows ? "card.rest_key_stays" : "card.rest_key_follows"));
    add_channel_key(next_channel_step(drag, project), words, keys);
    const bool to_ideas = drag.kind == DragState::Kind::post || drag.kind == DragState::Kind::tile;
    if (drag.by_keyboard && to_ideas) keys.emplace_back("I", words("card.to_ideas"));
    if (drag.by_keyboard && drag.of_span()) {
        keys.emplace_back(words("key.home"), words("card.first_day"));
        keys.emplace_back(words("key.end"), words("card.last_day"));
    }
    if (on_timeline && drag.kind == DragState::Kind::campaign)
        keys.emplace_back(drag.by_keyboard ? "F" : words("key.shift"), words("card.without_flights"));
    if (on_timeline && (drag.by_begin() || drag.by_end()))
        keys.emplace_back(words("key.alt"), words("card.keeps_daily"));
    keys.emplace_back(words("card.cancel_key"), words("card.cancels"));
}

std::string hint_of_span(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    if (drag.of_campaign()) {
        const Campaign* campaign = view.project().campaigns.find({drag.item});
        return campaign != nullptr ? campaign->name : std::string();
    }
    if (drag.of_flight()) {
        const Flight* flight = view.project().flights.find({drag.item});
        return flight != nullptr ? flight->name : std::string();
    }
    const auto occasion = find_occasion(view.project(), drag.item);
    const std::string name = occasion ? occasion->name : std::string();
    return drag.copies_occasion() ? view.words.format("statusline.copying", {{"title", name}}) : name;
}

// What is still to be done of what they bring along.
std::int64_t open_tasks_of(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    std::int64_t tasks = 0;
    for (const Id<Post>& id : drag.posts.empty() ? std::vector{Id<Post>{drag.item}} : drag.posts)
        for (const Id<Task>& task : view.ask.tasks_of(id.value))
            if (const Task* found = view.plan().task(task); found != nullptr && found->is_open()) ++tasks;
    return tasks;
}

std::string hint_of_posts(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const facts::Words& words = view.words;
    const Post* post = view.project().posts.find({drag.item});
    const std::size_t count = std::max<std::size_t>(1, drag.posts.size());
    const std::string posts = words.count("month.posts", static_cast<std::int64_t>(count));
    const bool ideas = drag.kind == DragState::Kind::idea && !drag.copy;
    const auto rest = posts_that_move(drag, view.project()).size();
    if (rest > drag.posts.size()) {
        const auto after = static_cast<std::int64_t>(rest - drag.posts.size());
        return ideas ? words.count("statusline.planning_rest", after)
                     : words.count("statusline.dragging_rest", after, {{"posts", posts}});
    }
    if (drag.copy && count > 1) return words.format("statusline.copying_posts", {{"posts", posts}});
    if (drag.copy && post != nullptr) return words.format("statusline.copying", {{"title", post->title}});
    if (ideas && count > 1) return words.format("statusline.planning_ideas", {{"n", std::to_string(count)}});
    if (ideas && post != nullptr) return words.format("statusline.planning_idea", {{"title", post->title}});
    if (drag.kind == DragState::Kind::variant && post != nullptr)
        return words.format(
            "statusline.dragging_channel",
            {{"title", post->title}, {"channel", dragged_channels(view.project(), view.facts, *post, drag.variants)}});
    const std::int64_t tasks = open_tasks_of(view);
    return words.format(tasks > 0 ? "statusline.dragging" : "statusline.dragging_alone",
                        {{"posts", posts}, {"tasks", words.count("statusline.linked_tasks", tasks)}});
}

}  // namespace

void tell_drag(ViewContext& view) {
    const DragState& drag = view.state.drag;
    if (!drag.active() || drag.of_its_view()) return;
    view.state.hint = drag.of_span() ? hint_of_span(view) : hint_of_posts(view);
    view.state.hint_keys.clear();
    add_hint_keys(drag, view.project(), view.state.section == Section::campaigns, view.words, view.state.hint_keys);
}

}  // namespace tandem
