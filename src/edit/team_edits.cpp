#include "edit/team_edits.hpp"

#include <algorithm>
#include <type_traits>

#include "edit/campaign_edits.hpp"
#include "edit/references.hpp"
#include "model/field_kinds.hpp"

namespace tandem {
namespace {

// By the list of fields that every row of the file has: a new field that names a person or a channel is found without a
// word said here. Takes the id out of every field that may be without it. Records of work keep the name that stands
// beside it.
template <class Target>
class Forget {
  public:
    explicit Forget(Id<Target> id) : id_(id) {}

    // True when the row named it.
    template <class Row>
    bool operator()(Row& row) {
        found_ = false;
        Row::fields(row, [this](const char*, auto& field) { forget(field); });
        return found_;
    }

  private:
    template <class T>
    void forget(T& field) {
        if constexpr (HasOwnFields<T>) T::fields(field, [this](const char*, auto& inner) { forget(inner); });
    }
    void forget(std::optional<Id<Target>>& field) {
        if (field != id_) return;
        field.reset();
        found_ = true;
    }
    template <HasOwnFields T>
    void forget(std::optional<T>& part) {
        if (part) forget(*part);
    }
    void forget(std::vector<Id<Target>>& list) { found_ |= std::erase(list, id_) > 0; }
    template <HasOwnFields T>
    void forget(std::vector<T>& parts) {
        for (T& part : parts) forget(part);
    }

    Id<Target> id_;
    bool found_ = false;
};

template <class Target>
void forget_everywhere(Project& project, Id<Target> id) {
    Forget<Target> forget(id);
    Project::tables(project, [&]<class Row>(const char*, Table<Row>& table) {
        if constexpr (std::is_same_v<Row, Snapshot> || std::is_same_v<Row, Approval>) return;
        std::vector<Row> changed;
        for (const Row& row : table)
            if (Row next = row; forget(next)) changed.push_back(std::move(next));
        for (Row& row : changed) table = table.with(std::move(row));
    });
}

template <class Target>
void remove_remarks(Project& project, Id<Target> id) {
    remove_rows(project.comments, [&](const Comment& comment) { return comment.on == id.value; });
    remove_rows(project.readings, [&](const Reading& reading) { return reading.of == id.value; });
}

}  // namespace

Project without_person(Project project, const RemovePerson& action) {
    if (!project.people.contains(action.person)) return project;
    project.people = project.people.without(action.person);
    remove_rows(project.roster, [&](const RosterRow& row) { return row.person == action.person; });
    remove_remarks(project, action.person);
    forget_everywhere(project, action.person);
    return project;
}

Project without_channel(Project project, const RemoveChannel& action) {
    if (!project.channels.contains(action.channel)) return project;
    project.channels = project.channels.without(action.channel);
    std::vector<Id<Flight>> flights;
    for (const Flight& flight : project.flights)
        if (flight.channel == action.channel) flights.push_back(flight.id);
    for (const Id<Flight> flight : flights) project = without_flight(std::move(project), {flight});
    const auto on_it = [&](const Variant& variant) { return variant.channel == action.channel; };
    std::vector<Post> changed;
    for (const Post& post : project.posts)
        if (std::any_of(post.variants.begin(), post.variants.end(), on_it)) changed.push_back(post);
    for (Post& post : changed) {
        std::erase_if(post.variants, on_it);
        project.posts = project.posts.with(std::move(post));
    }
    std::vector<Series> series;
    for (const Series& one : project.series)
        if (std::any_of(one.variants.begin(), one.variants.end(), on_it)) series.push_back(one);
    for (Series& one : series) {
        std::erase_if(one.variants, on_it);
        project.series = project.series.with(std::move(one));
    }
    remove_remarks(project, action.channel);
    forget_everywhere(project, action.channel);
    return project;
}

}  // namespace tandem
