#include "ui/list/list_model.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "app/fold_text.hpp"
#include "app/post_labels.hpp"
#include "facts/facts.hpp"
#include "plan/plan.hpp"

namespace tandem {
namespace {

// A row with what it is put in order by. Rows without a value come last, whatever the direction.
struct Keyed {
    ListRow row;
    std::size_t index = 0;  // of a post: among them by id
    bool without = false;
    int number = 0;
    std::string text = {};
};

// The place of each row of a table by its folded name.
template <class Row>
std::map<Id<Row>, int> places_by_name(const Table<Row>& table) {
    std::vector<std::pair<std::string, Id<Row>>> names;
    for (const Row& row : table) names.emplace_back(fold_text(row.name), row.id);
    std::sort(names.begin(), names.end());
    std::map<Id<Row>, int> places;
    for (const auto& [name, id] : names) places.emplace(id, static_cast<int>(places.size()));
    return places;
}

template <class Row>
void key_by(const std::map<Id<Row>, int>& places, const std::optional<Id<Row>>& value, Keyed& keyed) {
    const auto found = value ? places.find(*value) : places.end();
    keyed.without = found == places.end();
    if (!keyed.without) keyed.number = found->second;
}

// The name of the first network of those that are on the calendar, folded; "" for none.
std::string first_network(const ListSource& source, const Post& post) {
    for (const Variant& variant : post.variants) {
        if (variant.status && is_off_calendar(*variant.status)) continue;
        const Channel* channel = source.project.channels.find(variant.channel);
        const facts::Network* network =
            channel && source.facts ? source.facts->networks.find(channel->network) : nullptr;
        if (network) return fold_text(network->name);
    }
    return {};
}

// Gives every row what it is put in order by.
void add_keys(const ListSource& source, std::vector<Keyed>& rows) {
    const Project& project = source.project;
    const ListColumn by = *source.sort.by;
    const auto campaigns = places_by_name(project.campaigns);
    const auto pillars = places_by_name(project.pillars);
    const auto people = places_by_name(project.people);
    for (Keyed& each : rows) {
        const Post& post = *project.posts.find(each.row.post);
        switch (by) {
            case ListColumn::title: each.text = fold_text(post.title); break;
            case ListColumn::status: each.number = static_cast<int>(post.status); break;
            case ListColumn::campaign: key_by(campaigns, post.campaign, each); break;
            case ListColumn::pillar: key_by(pillars, post.pillar, each); break;
            case ListColumn::creator: key_by(people, post.creator, each); break;
            case ListColumn::supervisor: key_by(people, post.supervisor, each); break;
            case ListColumn::labels:
                each.text = fold_text(labels_text(post.tags));
                each.without = post.tags.empty();
                break;
            case ListColumn::networks:
                each.text = first_network(source, post);
                each.without = each.text.empty();
                break;
            case ListColumn::minutes:
                each.number = source.plan ? cm_minutes_of(*source.plan, post.id) : 0;
                each.without = each.number == 0;
                break;
            case ListColumn::time:
            case ListColumn::date: break;
        }
    }
}

bool is_before(const ListRow& a, const ListRow& b) {
    return std::tie(a.when, a.post, a.variant) < std::tie(b.when, b.post, b.variant);
}

void sort_rows(const ListSource& source, std::vector<Keyed>& rows) {
    const bool down = source.sort.descending && source.sort.by;
    if (source.sort.by_day())
        return std::sort(rows.begin(), rows.end(), [down](const Keyed& a, const Keyed& b) {
            return down ? is_before(b.row, a.row) : is_before(a.row, b.row);
        });
    add_keys(source, rows);
    std::sort(rows.begin(), rows.end(), [down](const Keyed& a, const Keyed& b) {
        if (a.without != b.without) return b.without;
        if (a.number != b.number) return down ? b.number < a.number : a.number < b.number;
        if (const int order = a.text.compare(b.text); order != 0) return down ? order > 0 : order < 0;
        return is_before(a.row, b.row);
    });
}

// Those that have something, and today where there is anything, in the order of the list.
std::vector<Day> days_listed(Day today, const ListModel& model) {
    std::vector<Day> days;
    if (model.rows.empty() && model.things.empty()) return days;
    days.push_back(today);
    const auto add = [&](Day day) {
        if (days.back() != day) days.push_back(day);
    };
    for (const ListRow& row : model.rows) add(day_of(row.when));
    for (const ListThing& thing : model.things) add(thing.day);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (model.latest_first) std::reverse(days.begin(), days.end());
    return days;
}

void add_days(Day today, ListModel& model) {
    std::size_t row = 0, thing = 0;
    for (const Day day : days_listed(today, model)) {
        ListDay of{day, row, 0, 0, thing, 0};
        for (; row < model.rows.size() && day_of(model.rows[row].when) == day; ++row)
            of.posts += model.rows[row].variant ? 0 : 1;
        while (thing < model.things.size() && model.things[thing].day == day) ++thing;
        of.count = row - of.first;
        of.things = thing - of.first_thing;
        model.days.push_back(of);
    }
}

// `hidden`: a day for each post that filters hide.
void count_hidden(std::vector<Day> hidden, ListModel& model) {
    std::sort(hidden.begin(), hidden.end());
    for (ListDay& day : model.days) {
        const auto [first, end] = std::equal_range(hidden.begin(), hidden.end(), day.day);
        day.hidden = static_cast<std::size_t>(end - first);
    }
}

// What is on days besides posts, and where it stands.
void add_things(const ListSource& source, ListModel& model) {
    model.things = list_things(source.project, source.filters, source.today, model.latest_first);
    for (std::size_t at = 0; at < model.things.size(); ++at) model.thing_places.emplace_back(model.things[at].key, at);
    std::sort(model.thing_places.begin(), model.thing_places.end());
}

void add_channels(const Post& post, std::vector<Keyed>& rows) {
    for (const Variant& variant : post.variants)
        if (goes_out_apart(post, variant)) rows.push_back({{post.id, *when_of(post, variant), variant.id}});
}

// Where the sorted rows stand. Posts come by their number, channels in the order of the rows.
void add_rows(const std::vector<Keyed>& rows, std::size_t posts, ListModel& model) {
    model.rows.reserve(rows.size());
    model.places.resize(posts);
    for (const Keyed& each : rows) {
        const std::size_t at = model.rows.size();
        if (each.row.variant)
            model.channel_places.emplace_back(*each.row.variant, at);
        else
            model.places[each.index] = {each.row.post, at};
        model.rows.push_back(each.row);
    }
    std::sort(model.channel_places.begin(), model.channel_places.end());
}

template <class Key>
std::optional<std::size_t> found_in(const std::vector<std::pair<Key, std::size_t>>& places, const Key& id) {
    const auto found = std::lower_bound(places.begin(), places.end(), id,
                                        [](const auto& place, const Key& wanted) { return place.first < wanted; });
    if (found == places.end() || found->first != id) return std::nullopt;
    return found->second;
}

}  // namespace

ListSort sorted_by(ListColumn column, bool descending) {
    const ListSort sort{column, descending};
    if (!sort.by_day()) return sort;
    return descending ? ListSort{ListColumn::date, true} : ListSort{};
}

int cm_minutes_of(const Plan& plan, Id<Post> post) {
    int minutes = 0;
    const auto* tasks = plan.by_source.find(post.value);
    if (!tasks) return minutes;
    for (const Id<Task> id : tasks->get())
        if (const Task* task = plan.task(id); task && task->counts() && task->role == Hat::cm)
            minutes += task->effort_minutes;
    return minutes;
}

bool goes_out_apart(const Post& post, const Variant& variant) {
    return variant.offset_minutes.value_or(0) != 0 && !is_off_calendar(status_of(post, variant));
}

std::optional<std::size_t> ListModel::row_of(Id<Post> post) const { return found_in(places, post); }

std::optional<std::size_t> ListModel::row_of(const ListRowKey& key) const {
    const auto row = key.variant ? found_in(channel_places, *key.variant) : std::nullopt;
    return row ? row : row_of(key.post);
}

std::optional<std::size_t> ListModel::thing_of(const ListThingKey& key) const { return found_in(thing_places, key); }

std::size_t ListModel::day_from(Day day) const {
    const auto found = std::lower_bound(days.begin(), days.end(), day, [this](const ListDay& one, Day wanted) {
        return latest_first ? wanted < one.day : one.day < wanted;
    });
    return static_cast<std::size_t>(found - days.begin());
}

ListModel list_model(const ListSource& source) {
    const bool by_day = source.sort.by_day();
    ListModel model;
    model.latest_first = by_day && source.sort.by && source.sort.descending;
    std::vector<Keyed> rows;
    std::vector<Day> hidden;
    std::size_t posts = 0;
    for (const Post& post : source.project.posts) {
        if (!post.when || !source.filters.admits(post.status)) continue;
        if (!source.filters.lets(source.project, post)) {
            hidden.push_back(day_of(*post.when));
            continue;
        }
        rows.push_back({{post.id, *post.when}, posts++});
        if (by_day) add_channels(post, rows);
    }
    model.hidden = static_cast<int>(hidden.size());
    sort_rows(source, rows);
    add_rows(rows, posts, model);
    if (!by_day) return model;
    add_things(source, model);
    add_days(source.today, model);
    count_hidden(std::move(hidden), model);
    return model;
}

}  // namespace tandem
