// Saved views: what they keep, what they show, and the edits of their list.
#include "ui/views/saved_views.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/list/list_state.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

ProjectMaker project_with_campaign() {
    ProjectMaker maker = Desk::one_post();
    maker.campaign("C", "2026-10-01/2026-11-01");
    return maker;
}

UiState filtered_list() {
    UiState state;
    state.calendar.view = CalendarView::list;
    state.calendar.list = std::make_shared<ListState>();
    state.calendar.list->sort = {ListColumn::title, true};
    state.calendar.list->columns[static_cast<std::size_t>(ListColumn::pillar)] = false;
    state.calendar.list->columns[static_cast<std::size_t>(ListColumn::date)] = true;
    state.lens = Lens::smm;
    state.filters.campaigns = {id<Campaign>("C")};
    state.filters.networks = {"instagram"};
    state.filters.people = {id<Person>("Ana")};
    state.filters.statuses = {PostStatus::draft};
    state.filters.labels = {"recette"};
    state.filters.channels = {id<Channel>("A")};
    state.filters.formats = {"reel", ""};
    return state;
}

// Adds a view of what is shown, and gives its id.
Id<SavedView> keep(Desk& desk, const UiState& state, const char* name) {
    Request request = add_view(desk.session.project(), view_of(state), name, desk.session.ids());
    const Id<SavedView> made{request.focus.item};
    REQUIRE(desk.session.submit(std::move(request)));
    return made;
}

std::vector<std::string> names(const Desk& desk) {
    std::vector<std::string> out;
    for (const SavedView* view : views_in_order(desk.session.project())) out.push_back(view->name);
    return out;
}

}  // namespace

TEST_CASE("a view keeps layout, lens, filters, columns and order of the list, and shows them again") {
    Desk desk(project_with_campaign());
    const UiState before = filtered_list();
    const Id<SavedView> id = keep(desk, before, "Client");
    const SavedView& view = *desk.session.project().saved_views.find(id);
    CHECK(view.layout == "list");
    CHECK(view.sort == "-title");
    UiState state;
    state.shown_day = *day_from_text("2026-10-13");
    state.selection = Selection::of(tandem::testing::id<Post>("P"));
    apply_view(state, view, desk.session.project());
    CHECK(layout_of(view) == CalendarView::list);
    CHECK(state.filters == before.filters);
    CHECK(state.lens == Lens::smm);
    REQUIRE(state.calendar.list);
    CHECK(state.calendar.list->sort == before.calendar.list->sort);
    CHECK(state.calendar.list->columns == before.calendar.list->columns);
    CHECK(state.shown_day == *day_from_text("2026-10-13"));
    CHECK(state.selection == Selection::of(tandem::testing::id<Post>("P")));
    CHECK(chosen_view(state, desk.session.project()) == &view);
}

TEST_CASE("a view keeps the days latest first, and the order by channels and by effort") {
    const auto kept_and_shown = [](ListSort sort) {
        Desk desk(project_with_campaign());
        UiState state = filtered_list();
        state.calendar.list->sort = sort;
        const Id<SavedView> kept = keep(desk, state, "Order");
        const SavedView& view = *desk.session.project().saved_views.find(kept);
        UiState fresh;
        apply_view(fresh, view, desk.session.project());
        return std::pair(view.sort, fresh.calendar.list->sort);
    };
    const ListSort latest{ListColumn::date, true}, minutes{ListColumn::minutes, true},
        networks{ListColumn::networks, false};
    CHECK(kept_and_shown(latest) == std::pair(std::string("-date"), latest));
    CHECK(kept_and_shown(minutes) == std::pair(std::string("-minutes"), minutes));
    CHECK(kept_and_shown(networks) == std::pair(std::string("networks"), networks));
    // Of files by hand: the days one after the other are the order that is usual.
    CHECK(kept_and_shown({ListColumn::time, false}).second == ListSort{});
    CHECK(kept_and_shown({ListColumn::time, true}).second == latest);
}

TEST_CASE("a view is what is shown whatever the order in which filters were chosen; anything else is told apart") {
    Desk desk(project_with_campaign());
    UiState state = filtered_list();
    state.filters.networks = {"instagram", "facebook"};
    const Id<SavedView> kept = keep(desk, state, "Client");
    const Project project = desk.session.project();
    const SavedView& view = *project.saved_views.find(kept);
    CHECK(is_shown_as(state, project, view));
    state.filters.networks = {"facebook", "instagram"};
    CHECK(is_shown_as(state, project, view));
    for (const auto change : std::initializer_list<void (*)(UiState&)>{
             [](UiState& s) { s.filters.labels.clear(); }, [](UiState& s) { s.filters.channels.clear(); },
             [](UiState& s) { s.filters.formats = {"reel"}; }, [](UiState& s) { s.lens = Lens::cm; },
             [](UiState& s) { s.calendar.view = CalendarView::month; },
             [](UiState& s) { s.calendar.list = std::make_shared<ListState>(); }}) {
        UiState other = state;
        change(other);
        CHECK_FALSE(is_shown_as(other, project, view));
    }
}

TEST_CASE("lanes are kept of hours alone, and what the project no longer has is passed over") {
    Desk desk(project_with_campaign());
    UiState state;
    state.calendar.view = CalendarView::week;
    state.calendar.lanes = Lanes::person;
    state.filters.campaigns = {id<Campaign>("C")};
    SavedView view = view_of(state);
    CHECK(view.lanes == "person");
    CHECK(view.columns.empty());
    view.campaigns.push_back(id<Campaign>("gone"));
    view.channels.push_back(id<Channel>("gone"));
    UiState other;
    apply_view(other, view, desk.session.project());
    CHECK(other.calendar.lanes == Lanes::person);
    CHECK(other.filters.campaigns == std::vector{id<Campaign>("C")});
    CHECK_FALSE(other.filters.asks_for_channels());
    SavedView of_none = view;
    of_none.campaigns = {Id<Campaign>{}};
    apply_view(other, of_none, desk.session.project());
    CHECK(other.filters.campaigns == std::vector{Id<Campaign>{}});
    CHECK(is_shown_as(state, desk.session.project(), view));
    state.calendar.view = CalendarView::month;
    CHECK(view_of(state).lanes.empty());
    view.layout = "spiral";
    CHECK_FALSE(layout_of(view).has_value());
}

TEST_CASE("a view of the grid keeps its channel, and is another one than that of another channel") {
    ProjectMaker maker = Desk::one_post();
    maker.channel("Pictures", "instagram").channel("Films", "tiktok");
    Desk desk(maker);
    const Project project = desk.session.project();
    UiState state;
    state.calendar.view = CalendarView::grid;
    CHECK_FALSE(view_of(state).grid_channel);
    state.calendar.grid = std::make_shared<GridState>();
    state.calendar.grid->channel = id<Channel>("Films");
    SavedView view = view_of(state);
    REQUIRE(view.grid_channel == id<Channel>("Films"));
    UiState other;
    apply_view(other, view, project);
    REQUIRE(other.calendar.grid);
    CHECK(other.calendar.grid->channel == id<Channel>("Films"));
    CHECK(is_shown_as(state, project, view));
    state.calendar.grid->channel = id<Channel>("Pictures");
    CHECK_FALSE(is_shown_as(state, project, view));
    // What a view says nothing of, or what the project no longer has, is as it is.
    for (const std::optional<Id<Channel>> channel :
         {std::optional<Id<Channel>>(), std::optional(id<Channel>("gone"))}) {
        view.grid_channel = channel;
        CHECK(is_shown_as(state, project, view));
        apply_view(state, view, project);
        CHECK(state.calendar.grid->channel == id<Channel>("Pictures"));
    }
    state.calendar.view = CalendarView::month;
    CHECK_FALSE(view_of(state).grid_channel);
}

TEST_CASE("a view keeps whether observances are shown; one that says nothing of it leaves them as they are") {
    Desk desk(project_with_campaign());
    const Project project = desk.session.project();
    UiState state;
    state.observances_shown = false;
    SavedView view = view_of(state);
    CHECK(view.observances == "hidden");
    CHECK(is_shown_as(state, project, view));
    state.observances_shown = true;
    CHECK_FALSE(is_shown_as(state, project, view));
    apply_view(state, view, project);
    CHECK_FALSE(state.observances_shown);
    view.observances.clear();
    for (const bool shown : {false, true}) {
        state.observances_shown = shown;
        CHECK(is_shown_as(state, project, view));
        apply_view(state, view, project);
        CHECK(state.observances_shown == shown);
    }
}

TEST_CASE("views are added behind the others, renamed, changed, moved and deleted, each in one step") {
    Desk desk(project_with_campaign());
    UiState state;
    const Id<SavedView> first = keep(desk, state, "Un");
    const Id<SavedView> second = keep(desk, filtered_list(), "Deux");
    CHECK(names(desk) == std::vector<std::string>{"Un", "Deux"});
    const auto view = [&](Id<SavedView> id) { return *desk.session.project().saved_views.find(id); };
    REQUIRE(desk.session.submit(move_view(desk.session.project(), second, -1)));
    CHECK(names(desk) == std::vector<std::string>{"Deux", "Un"});
    CHECK(move_view(desk.session.project(), second, -1).actions.empty());
    REQUIRE(desk.session.submit(rename_view(view(first), "Mois")));
    CHECK(view_named(desk.session.project(), "mois ")->id == first);
    CHECK(rename_view(view(first), "Mois").actions.empty());
    CHECK(rename_view(view(first), "").actions.empty());
    REQUIRE(desk.session.submit(update_view(view(first), view_of(filtered_list()))));
    CHECK(view(first).layout == "list");
    CHECK(view(first).name == "Mois");
    REQUIRE(desk.session.submit(remove_view(view(second))));
    CHECK(names(desk) == std::vector<std::string>{"Mois"});
    desk.session.undo();
    CHECK(names(desk) == std::vector<std::string>{"Deux", "Mois"});
}
