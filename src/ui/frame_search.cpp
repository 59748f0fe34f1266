// The search over everything, and where what was found leads.
#include <algorithm>

#include "app/channel_text.hpp"
#include "app/shown_observances.hpp"
#include "model/holds.hpp"
#include "plan/occasions.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/observance_card.hpp"
#include "ui/frame.hpp"
#include "ui/team/team_state.hpp"
#include "ui/views/saved_views.hpp"

namespace tandem {
namespace {

// The lists of the strategy page that show their first rows only.
constexpr std::string_view chains_list = "strategy/chains", replies_list = "strategy/replies",
                           watch_list = "strategy/watch";

// A row of the strategy page with its details, or with all of its list, brought into view.
void show_strategy_row(UiState& state, Uuid item, std::string_view list = {}) {
    state.section = Section::strategy;
    const Uuid unfolded = list.empty() ? item : uuid_from_name(list);
    if (!holds(state.strategy.unfolded, unfolded)) state.strategy.unfolded.push_back(unfolded);
    state.strategy.row_wanted = item;
}

// What the calendar shows, of month and hours; of the other views the day they are at.
DayRange days_in_sight(UiState& state, date::weekday week_start) {
    if (state.calendar.view == CalendarView::month) return shown_grid(state, week_start).days();
    if (shows_hours(state.calendar.view)) return shown_hours_days(state, week_start);
    return {state.shown_day, state.shown_day + date::days(1)};
}

// The calendar with the posts that have it, as its filter shows them. Where none is in sight it goes to the nearest
// one; where all are ideas, they are in the drawer.
void show_label(UiState& state, const Project& project, const std::string& label) {
    state.section = Section::calendar;
    state.filters = {};
    state.filters.labels = {label};
    const date::weekday week_start = first_weekday(project.settings.week_start);
    const DayRange sight = days_in_sight(state, week_start);
    const auto days_away = [&](Day day) {
        return day < sight.begin ? sight.begin - day : std::max(day - sight.end + date::days(1), date::days(0));
    };
    std::optional<Day> nearest;
    for (const Post& post : project.posts) {
        if (!post.when || !holds(post.tags, label)) continue;
        const Day day = day_of(*post.when);
        if (!nearest || days_away(day) < days_away(*nearest)) nearest = day;
    }
    if (!nearest)
        state.drawer_open = true;
    else if (!sight.contains(*nearest))
        reveal_day(state, *nearest, week_start);
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

// Where they are others than before, so that this is shown. They can be put back as long as nobody has touched them.
void Frame::tell_of_opened_filters(const LetThrough& before, const std::string& shown, std::vector<Label> lines) {
    if (state_.let_through() == before) return;
    const char* title = shown.empty() ? "filter.cleared"
        : lines.empty()               ? "filter.cleared_to_show"
                                      : "filter.changed_to_show";
    toasts_.show({Notice::Kind::done, {title, {{"name", shown}}}, std::move(lines), {}, {}},
                 WayBack{"filter.restore", "filter.restore.hint",
                         [this, before] {
                             state_.filters = before.filters;
                             state_.campaigns.objectives = before.objectives;
                         },
                         [this, project = session_.project().id, after = state_.let_through()] {
                             return session_.project().id == project && state_.let_through() == after;
                         }});
}

// What the filters hide could not be brought into view: those that hide it go. What is archived or cancelled is asked
// for.
void Frame::go_to_post(Id<Post> id) {
    const Project& project = session_.project();
    const Post* post = project.posts.find(id);
    if (!post) return;
    const LetThrough before = state_.let_through();
    std::vector<Label> lines;
    if (!before.filters.admits(post->status))
        lines.push_back({"filter.also_shown", {{"status", "@status." + std::string(word_of(post->status))}}});
    state_.filters.open_for(project, *post);
    tell_of_opened_filters(before, post->title, std::move(lines));
    reveal({id.value, post->when ? std::optional(day_of(*post->when)) : std::nullopt});
    if (!post->when) state_.drawer_open = true;
    state_.inspector_open = true;
}

void Frame::go_to_task(Id<Task> id) {
    const Task* task = session_.plan().task(id);
    if (!task) return;
    const Placement* placement = session_.plan().placement(id);
    const LetThrough before = state_.let_through();
    state_.filters.open_for(session_.project(), *task, placement);
    tell_of_opened_filters(before, task_title(session_.project(), session_.facts(), *task, words_.language()));
    if (state_.lens != Lens::both && (state_.lens == Lens::smm) != (task->role == Hat::smm)) state_.lens = Lens::both;
    if (!task->is_open()) state_.done_tasks_shown = true;
    state_.section = Section::tasks;
    reveal({id.value, day_listed(session_.plan(), *task)});
    state_.inspector_open = true;
}

void Frame::go_to_comment(Id<Comment> id) {
    const Comment* comment = session_.project().comments.find(id);
    const Approval* approval = session_.project().approvals.find({id.value});
    if (approval) return go_to_post(approval->post);
    if (!comment) return;
    if (session_.project().posts.contains({comment->on})) return go_to_post({comment->on});
    if (session_.plan().task({comment->on})) return go_to_task({comment->on});
    reveal({comment->on, std::nullopt});
    state_.inspector_open = true;
}

void Frame::go_to_campaign(Id<Campaign> id) {
    const Campaign* campaign = session_.project().campaigns.find(id);
    if (!campaign) return;
    const LetThrough before = state_.let_through();
    if (!is_asked_for(state_.filters.campaigns, id)) state_.filters.campaigns.clear();
    tell_of_opened_filters(before, campaign->name);
    reveal({id.value, campaign->days.begin});
    state_.inspector_open = true;
}

void Frame::go_to_flight(Id<Flight> id) {
    const Project& project = session_.project();
    const Flight* flight = project.flights.find(id);
    const Campaign* campaign = flight ? project.campaigns.find(flight->campaign) : nullptr;
    if (!campaign) return;
    const Channel* channel = project.channels.find(flight->channel);
    const LetThrough before = state_.let_through();
    AskedChannels& asked = state_.filters;
    if (asked.asks_for_channels() && !(channel && asked.asks_for(*channel))) asked.ask_for_all_channels();
    std::vector<Id<Objective>>& objectives = state_.campaigns.objectives;
    if (std::none_of(campaign->objectives.begin(), campaign->objectives.end(),
                     [&](Id<Objective> one) { return holds(objectives, one); }))
        objectives.clear();
    const bool nameless = flight->name.empty() && channel;
    tell_of_opened_filters(before, nameless ? channel_text(session_.facts(), *channel) : flight->name);
    state_.section = Section::campaigns;
    state_.campaigns.table_only = false;
    reveal({id.value, flight->days.begin});
    state_.inspector_open = true;
}

// The card tells of all that its day has. Where the date is not known yet, the place opens where it is given.
void Frame::go_to_observance(Day day, std::string_view name) {
    if (day == Day{}) {
        state_.undated_day_wanted = name;
        state_.dialog_wanted = DialogKind::calendar_days;
        return tell({Notice::Kind::warning,
                     {"search.unannounced.chosen", {{"name", std::string(name)}}},
                     {{"search.unannounced.next", {}}},
                     {},
                     {}});
    }
    state_.observances_shown = true;
    state_.section = Section::calendar;
    state_.calendar.day_meant = day;
    if (!shows_hours(state_.calendar.view)) show(CalendarView::month);
    state_.calendar.day_meant.reset();
    reveal_day(state_, day, first_weekday(session_.project().settings.week_start));
    state_.selection = Selection::of(day);
    const auto shown = shown_observances(session_.facts(), session_.project(), {day, day + date::days(1)}, words_);
    const auto of_day = shown.find(day);
    if (of_day == shown.end()) return;
    if (std::any_of(of_day->second.begin(), of_day->second.end(), [&](const auto& one) { return one.name == name; }))
        show_observance_card(state_.calendar, day);
}

// A contact is seen in the posts about the brand that they make; what is known of one who makes none is told.
void Frame::go_to_contact(Id<Contact> id) {
    const Project& project = session_.project();
    const Contact* contact = project.contacts.find(id);
    if (!contact) return;
    const InfluencerPost* latest = nullptr;
    for (const InfluencerPost& post : project.influencer_posts)
        if (post.contact == id && (!latest || latest->when < post.when)) latest = &post;
    if (latest) return go_to_occasion(latest->id.value);
    Notice notice{Notice::Kind::warning, {"search.contact.alone", {{"name", contact->name}}}, {}, {}, {}};
    for (const auto& [key, text] :
         {std::pair{"contact.handle", &contact->handle}, std::pair{"contact.email", &contact->email},
          std::pair{"contact.note", &contact->note}})
        if (!text->empty())
            notice.lines.push_back({"search.contact.says", {{"what", std::string("@") + key}, {"text", *text}}});
    tell(std::move(notice));
}

void Frame::go_to_occasion(Uuid id) {
    if (const auto occasion = find_occasion(session_.project(), id)) reveal({id, day_of(occasion->begin)});
    state_.inspector_open = true;
}

// In the sheet of one of its posts.
void Frame::go_to_test(Id<AbTest> id) {
    const Project& project = session_.project();
    const AbTest* test = project.ab_tests.find(id);
    if (!test) return;
    for (const std::optional<Id<Post>>& post : {test->a, test->b})
        if (post && project.posts.contains(*post)) {
            state_.want_field("ab.name");
            return go_to_post(*post);
        }
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
        case Kind::flight: return go_to_flight({entry.item});
        case Kind::observance: return go_to_observance(entry.day, entry.title);
        case Kind::occasion: return go_to_occasion(entry.item);
        case Kind::contact: return go_to_contact({entry.item});
        case Kind::ab_test: return go_to_test({entry.item});
        case Kind::school_break:
            state_.school_break_wanted = Id<SchoolBreak>{entry.item};
            state_.dialog_wanted = DialogKind::calendar_days;
            return;
        case Kind::person:
            state_.section = Section::tasks;
            state_.filters.people = {{entry.item}};
            state_.selection = Selection::of(Id<Person>{entry.item});
            state_.inspector_open = true;
            return;
        case Kind::label: {
            const LetThrough before = state_.let_through();
            show_label(state_, session_.project(), entry.title);
            Filters others = before.filters;
            others.labels.clear();
            if (others.any()) tell_of_opened_filters(before, entry.title);
            return;
        }
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
        case Kind::watch_note: return show_strategy_row(state_, entry.item, watch_list);
        case Kind::charter:
            state_.section = Section::strategy;
            state_.strategy.row_wanted = entry.item;
            return;
        case Kind::reply: return show_strategy_row(state_, entry.item, replies_list);
        case Kind::duty:
            state_.section = Section::team;
            team_state(state_).view = TeamView::duties;
            team_state(state_).duty_to_name = Id<Duty>{entry.item};
            return;
        case Kind::snippet:
            state_.snippets.shown = Id<Snippet>{entry.item};
            state_.dialog_wanted = DialogKind::library;
            return;
    }
}

}  // namespace tandem
