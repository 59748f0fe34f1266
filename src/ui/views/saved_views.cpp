#include "ui/views/saved_views.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "app/fold_text.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/list/list_state.hpp"

namespace tandem {
namespace {

// As the file has them, in the order of their enumerations.
constexpr std::array<std::string_view, 7> layout_words{"month", "week", "day", "list", "board", "year", "grid"};
constexpr std::array<std::string_view, 3> lens_words{"smm", "cm", "both"};
constexpr std::array<std::string_view, 4> lanes_words{"none", "role", "network", "person"};
constexpr std::string_view observances_shown_word = "shown", observances_hidden_word = "hidden";
constexpr std::array<std::string_view, list_column_count> column_words{
    "time", "networks", "title", "status", "campaign", "pillar", "creator", "supervisor", "minutes", "labels", "date"};

template <class Enum, std::size_t count>
std::string word_in(const std::array<std::string_view, count>& words, Enum value) {
    return std::string(words[static_cast<std::size_t>(value)]);
}

template <class Enum, std::size_t count>
std::optional<Enum> value_in(const std::array<std::string_view, count>& words, std::string_view word) {
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end()) return std::nullopt;
    return static_cast<Enum>(at - words.begin());
}

std::string sort_word(const ListSort& sort) {
    if (!sort.by) return {};
    return (sort.descending ? "-" : "") + word_in(column_words, *sort.by);
}

ListSort sort_of(std::string_view text) {
    const bool descending = text.starts_with('-');
    const auto by = value_in<ListColumn>(column_words, text.substr(descending ? 1 : 0));
    return by ? sorted_by(*by, descending) : ListSort{};
}

// The title is always shown, so that the columns of a list are never none.
void keep_list(const ListState& list, SavedView& view) {
    for (std::size_t i = 0; i < list_column_count; ++i)
        if (list.columns[i] || column_words[i] == "title") view.columns.emplace_back(column_words[i]);
    view.sort = sort_word(list.sort);
}

void show_list(const SavedView& view, ListState& list) {
    if (!view.columns.empty())
        for (std::size_t i = 0; i < list_column_count; ++i)
            list.columns[i] =
                std::find(view.columns.begin(), view.columns.end(), column_words[i]) != view.columns.end();
    const ListSort sort = sort_of(view.sort);
    if (list.sort == sort) return;
    list.sort = sort;
    list.told_day.reset();
}

// Before the grid was drawn it shows the channel it begins with.
void keep_grid(const CalendarState& calendar, SavedView& view) {
    if (calendar.grid && calendar.grid->channel != Id<Channel>{}) view.grid_channel = calendar.grid->channel;
}

void show_grid(const SavedView& view, const Project& project, CalendarState& calendar) {
    if (!view.grid_channel || !project.channels.contains(*view.grid_channel)) return;
    if (!calendar.grid) calendar.grid = std::make_shared<GridState>();
    calendar.grid->channel = *view.grid_channel;
}

template <class T>
void sort_list(std::vector<T>& list) {
    std::sort(list.begin(), list.end());
}

// What two views are compared by: without who it is and how it is called, lists in one order, ids that are there.
SavedView look_of(SavedView view, const Project& project) {
    view.id = {}, view.name.clear(), view.rank = 0, view.extra = {};
    drop_gone(view.campaigns, project.campaigns), drop_gone(view.pillars, project.pillars);
    drop_gone(view.people, project.people), drop_gone(view.channels, project.channels);
    if (view.grid_channel && !project.channels.contains(*view.grid_channel)) view.grid_channel.reset();
    sort_list(view.networks), sort_list(view.channels), sort_list(view.campaigns), sort_list(view.pillars);
    sort_list(view.people), sort_list(view.statuses), sort_list(view.labels), sort_list(view.formats);
    sort_list(view.columns);
    return view;
}

Label labelled(std::string key, const SavedView& view) { return {std::move(key), {{"name", view.name}}}; }

Request request_for(std::string key, SavedView row) {
    Request request{labelled(std::move(key), row), {}, {row.id.value, std::nullopt}};
    request.actions.emplace_back(Put<SavedView>{std::move(row)});
    return request;
}

}  // namespace

SavedView view_of(const UiState& state) {
    SavedView view;
    const CalendarState& calendar = state.calendar;
    view.layout = word_in(layout_words, calendar.view);
    view.lens = word_in(lens_words, state.lens);
    if (shows_hours(calendar.view)) view.lanes = word_in(lanes_words, calendar.lanes);
    const Filters& filters = state.filters;
    view.networks = filters.networks, view.campaigns = filters.campaigns, view.pillars = filters.pillars;
    view.people = filters.people, view.statuses = filters.statuses, view.labels = filters.labels;
    view.channels = filters.channels, view.formats = filters.formats;
    if (calendar.view == CalendarView::list) keep_list(calendar.list ? *calendar.list : ListState(), view);
    if (calendar.view == CalendarView::grid) keep_grid(calendar, view);
    view.observances = state.observances_shown ? observances_shown_word : observances_hidden_word;
    return view;
}

void apply_view(UiState& state, const SavedView& view, const Project& project) {
    Filters& filters = state.filters;
    filters.networks = view.networks, filters.campaigns = view.campaigns, filters.pillars = view.pillars;
    filters.people = view.people, filters.statuses = view.statuses, filters.labels = view.labels;
    filters.channels = view.channels, filters.formats = view.formats;
    drop_gone(filters.campaigns, project.campaigns), drop_gone(filters.pillars, project.pillars);
    drop_gone(filters.people, project.people), drop_gone(filters.channels, project.channels);
    if (const auto lens = value_in<Lens>(lens_words, view.lens)) state.lens = *lens;
    CalendarState& calendar = state.calendar;
    const auto layout = layout_of(view);
    if (layout && shows_hours(*layout))
        if (const auto lanes = value_in<Lanes>(lanes_words, view.lanes)) calendar.lanes = *lanes;
    if (layout == CalendarView::list) {
        if (!calendar.list) calendar.list = std::make_shared<ListState>();
        show_list(view, *calendar.list);
    }
    if (layout == CalendarView::grid) show_grid(view, project, calendar);
    if (view.observances == observances_shown_word || view.observances == observances_hidden_word)
        state.observances_shown = view.observances == observances_shown_word;
    calendar.saved_view = view.id;
}

std::optional<CalendarView> layout_of(const SavedView& view) {
    return value_in<CalendarView>(layout_words, view.layout);
}

const SavedView* chosen_view(const UiState& state, const Project& project) {
    return state.calendar.saved_view ? project.saved_views.find(*state.calendar.saved_view) : nullptr;
}

bool is_shown_as(const UiState& state, const Project& project, const SavedView& view) {
    SavedView kept = look_of(view, project), shown = look_of(view_of(state), project);
    // What a view says nothing of is as it is.
    if (kept.layout.empty()) kept.layout = shown.layout;
    if (kept.lens.empty()) kept.lens = shown.lens;
    if (kept.layout != shown.layout) return false;
    if (kept.lanes.empty() || shown.lanes.empty()) kept.lanes = shown.lanes;
    if (kept.columns.empty() || shown.columns.empty()) kept.columns = shown.columns;
    if (kept.layout != word_in(layout_words, CalendarView::list)) kept.sort = shown.sort;
    if (!kept.grid_channel || !shown.grid_channel) kept.grid_channel = shown.grid_channel;
    if (kept.observances.empty()) kept.observances = shown.observances;
    return kept == shown;
}

std::vector<const SavedView*> views_in_order(const Project& project) {
    std::vector<const SavedView*> views;
    for (const SavedView& view : project.saved_views) views.push_back(&view);
    std::sort(views.begin(), views.end(), [](const SavedView* a, const SavedView* b) {
        return std::tie(a->rank, a->name, a->id) < std::tie(b->rank, b->name, b->id);
    });
    return views;
}

const SavedView* view_named(const Project& project, std::string_view name) {
    const std::string wanted = fold_text(name);
    for (const SavedView& view : project.saved_views)
        if (view.name == name || (!wanted.empty() && fold_text(view.name) == wanted)) return &view;
    return nullptr;
}

Request add_view(const Project& project, SavedView look, std::string name, IdSource& ids) {
    const std::vector<const SavedView*> views = views_in_order(project);
    look.id = ids.make<SavedView>();
    look.name = std::move(name);
    look.rank = views.empty() ? 0 : views.back()->rank + 1;
    return request_for("undo.add_view", std::move(look));
}

Request update_view(const SavedView& view, SavedView look) {
    look.id = view.id, look.name = view.name, look.rank = view.rank, look.extra = view.extra;
    return request_for("undo.update_view", std::move(look));
}

Request rename_view(const SavedView& view, std::string name) {
    if (name.empty() || name == view.name) return {};
    SavedView row = view;
    row.name = std::move(name);
    return request_for("undo.rename_view", std::move(row));
}

Request remove_view(const SavedView& view) {
    return {labelled("undo.delete_view", view), {Remove<SavedView>{view.id}}, {view.id.value, std::nullopt}};
}

Request move_view(const Project& project, Id<SavedView> id, int by) {
    std::vector<const SavedView*> views = views_in_order(project);
    const auto at = std::find_if(views.begin(), views.end(), [&](const SavedView* view) { return view->id == id; });
    const auto from = at - views.begin(), to = from + by;
    Request request;
    if (at == views.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(views.size())) return request;
    request.label = labelled("undo.move_view", **at);
    request.focus = {id.value, std::nullopt};
    std::swap(views[static_cast<std::size_t>(from)], views[static_cast<std::size_t>(to)]);
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (views[i]->rank == static_cast<int>(i)) continue;
        SavedView row = *views[i];
        row.rank = static_cast<int>(i);
        request.actions.emplace_back(Put<SavedView>{std::move(row)});
    }
    return request;
}

}  // namespace tandem
