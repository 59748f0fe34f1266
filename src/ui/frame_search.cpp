// The search over everything, and where what was found leads.
#include "model/holds.hpp"
#include "plan/occasions.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/frame.hpp"
#include "ui/team/team_state.hpp"
#include "ui/views/saved_views.hpp"

namespace tandem {
namespace {

// The lists of the strategy page that show their first rows only.
constexpr std::string_view chains_list = "strategy/chains", replies_list = "strategy/replies";

// A row of the strategy page with its details, or with all of its list, brought into view.
void show_strategy_row(UiState& state, Uuid item, std::string_view list = {}) {
    state.section = Section::strategy;
    const Uuid unfolded = list.empty() ? item : uuid_from_name(list);
    if (!holds(state.strategy.unfolded, unfolded)) state.strategy.unfolded.push_back(unfolded);
    state.strategy.row_wanted = item;
}

}  // namespace

void Frame::answer_palette(ViewContext& view) {
    const PaletteAnswer answer = draw_palette(view, palette_);
    if (answer.day) go_to(*answer.day);
    if (answer.entry) go_to(*answer.entry);
}

void Frame::go_to(Day day) {
    state_.tasks_day = day;
    if (state_.section == Section::tasks) return;
    if (state_.section == Section::team) {
        team_state(state_).from = day;
        return;
    }
    reveal_day(state_, day, first_weekday(session_.project().settings.week_start));
    state_.selection = Selection::of(day);
}

// What the filters hide could not be brought into view: they go.
void Frame::go_to_post(Id<Post> id) {
    const Project& project = session_.project();
    const Post* post = project.posts.find(id);
    if (!post) return;
    if (!state_.filters.lets(project, *post)) state_.filters = {};
    reveal({id.value, post->when ? std::optional(day_of(*post->when)) : std::nullopt});
    if (!post->when) state_.drawer_open = true;
    state_.inspector_open = true;
}

void Frame::go_to_task(Id<Task> id) {
    const Task* task = session_.plan().task(id);
    if (!task) return;
    const Placement* placement = session_.plan().placement(id);
    if (!state_.filters.lets(session_.project(), *task, placement)) state_.filters = {};
    state_.section = Section::tasks;
    reveal({id.value, placement ? placement->day : day_of(task->begin)});
    state_.inspector_open = true;
}

void Frame::go_to_comment(Id<Comment> id) {
    const Comment* comment = session_.project().comments.find(id);
    if (!comment) return;
    if (session_.project().posts.contains({comment->on})) return go_to_post({comment->on});
    if (session_.plan().task({comment->on})) return go_to_task({comment->on});
    reveal({comment->on, std::nullopt});
    state_.inspector_open = true;
}

void Frame::go_to_campaign(Id<Campaign> id) {
    const Campaign* campaign = session_.project().campaigns.find(id);
    if (!campaign) return;
    if (!is_asked_for(state_.filters.campaigns, id)) state_.filters = {};
    reveal({id.value, campaign->days.begin});
    state_.inspector_open = true;
}

void Frame::go_to_view(Id<SavedView> id) {
    const SavedView* saved = session_.project().saved_views.find(id);
    if (!saved) return;
    show(layout_of(*saved).value_or(state_.calendar.view));
    apply_view(state_, *saved, session_.project());
}

void Frame::go_to(const SearchEntry& entry) {
    using Kind = SearchEntry::Kind;
    switch (entry.kind) {
        case Kind::command: commands_.push_back(entry.command); return;
        case Kind::post: return go_to_post({entry.item});
        case Kind::task: return go_to_task({entry.item});
        case Kind::comment: return go_to_comment({entry.item});
        case Kind::campaign: return go_to_campaign({entry.item});
        case Kind::occasion:
            if (const auto occasion = find_occasion(session_.project(), entry.item))
                reveal({entry.item, day_of(occasion->begin)});
            state_.inspector_open = true;
            return;
        case Kind::person:
            state_.section = Section::tasks;
            state_.filters = {};
            state_.filters.people = {{entry.item}};
            return;
        case Kind::rule: return show_rule({entry.item});
        case Kind::saved_view: return go_to_view({entry.item});
        case Kind::channel:
            state_.section = Section::strategy;
            state_.selection = Selection::of(Id<Channel>{entry.item});
            state_.inspector_open = true;
            return;
        case Kind::audience:
        case Kind::pillar:
        case Kind::objective: return show_strategy_row(state_, entry.item);
        case Kind::insight:
        case Kind::decision: return show_strategy_row(state_, entry.item, chains_list);
        case Kind::reply: return show_strategy_row(state_, entry.item, replies_list);
        case Kind::snippet:
            state_.snippets.shown = Id<Snippet>{entry.item};
            state_.dialog_wanted = DialogKind::library;
            return;
    }
}

}  // namespace tandem
