#include "ui/list/list_model.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "app/fold_text.hpp"
#include "app/post_labels.hpp"

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
            default: break;
        }
    }
}

bool is_before(const ListRow& a, const ListRow& b) {
    return std::tie(a.when, a.post, a.variant) < std::tie(b.when, b.post, b.variant);
}

void sort_rows(const ListSource& source, std::vector<Keyed>& rows) {
    if (source.sort.by) add_keys(source, rows);
    const bool down = source.sort.descending && source.sort.by;
    std::sort(rows.begin(), rows.end(), [down](const Keyed& a, const Keyed& b) {
        if (a.without != b.without) return b.without;
        if (a.number != b.number) return down ? b.number < a.number : a.number < b.number;
        if (const int order = a.text.compare(b.text); order != 0) return down ? order > 0 : order < 0;
        return is_before(a.row, b.row);
    });
}

void add_days(Day today, ListModel& model) {
    const auto add = [&](Day day, std::size_t first) {
        if (model.days.empty() || model.days.back().day != day) model.days.push_back({day, first, 0, 0});
    };
    bool today_passed = false;
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        const Day day = day_of(model.rows[i].when);
        if (day >= today && !std::exchange(today_passed, true)) add(today, i);
        add(day, i);
        ++model.days.back().count;
        model.days.back().posts += model.rows[i].variant ? 0 : 1;
    }
    if (!model.rows.empty() && !today_passed) add(today, model.rows.size());
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

template <class Row>
std::optional<std::size_t> found_in(const std::vector<std::pair<Id<Row>, std::size_t>>& places, Id<Row> id) {
    const auto found = std::lower_bound(places.begin(), places.end(), id,
                                        [](const auto& place, Id<Row> wanted) { return place.first < wanted; });
    if (found == places.end() || found->first != id) return std::nullopt;
    return found->second;
}

}  // namespace

bool sorts_list(ListColumn column) {
    return column != ListColumn::time && column != ListColumn::date && column != ListColumn::networks &&
        column != ListColumn::minutes;
}

bool goes_out_apart(const Post& post, const Variant& variant) {
    return variant.offset_minutes.value_or(0) != 0 && !is_off_calendar(status_of(post, variant));
}

std::optional<std::size_t> ListModel::row_of(Id<Post> post) const { return found_in(places, post); }

std::optional<std::size_t> ListModel::row_of(const ListRowKey& key) const {
    const auto row = key.variant ? found_in(channel_places, *key.variant) : std::nullopt;
    return row ? row : row_of(key.post);
}

std::size_t ListModel::day_from(Day day) const {
    const auto found = std::lower_bound(days.begin(), days.end(), day,
                                        [](const ListDay& one, Day wanted) { return one.day < wanted; });
    return static_cast<std::size_t>(found - days.begin());
}

ListModel list_model(const ListSource& source) {
    ListModel model;
    std::vector<Keyed> rows;
    std::size_t posts = 0;
    for (const Post& post : source.project.posts) {
        if (!post.when || is_off_calendar(post.status)) continue;
        if (!source.filters.lets(source.project, post)) {
            ++model.hidden;
            continue;
        }
        rows.push_back({{post.id, *post.when}, posts++});
        if (!source.sort.by) add_channels(post, rows);
    }
    sort_rows(source, rows);
    add_rows(rows, posts, model);
    if (!source.sort.by) add_days(source.today, model);
    return model;
}

}  // namespace tandem
