#pragma once

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// An edit as data. `apply` is the only thing that turns one into a new project. Every id an action needs is made where
// the action is made, so applying it twice gives the same project.

// Adds the row, or puts it in place of the row with its id.
template <class T>
struct Put {
    T row;
    bool operator==(const Put&) const = default;
};

// Takes the row away. References to it stay as they are: the intents below clean up where that matters.
template <class T>
struct Remove {
    Id<T> id;
    bool operator==(const Remove&) const = default;
};

struct PutSettings {
    Settings settings;
    bool operator==(const PutSettings&) const = default;
};

struct PutCharter {
    Charter charter;
    bool operator==(const PutCharter&) const = default;
};

// Dated posts go by whole days; the minute of the day is kept. Undated ones stay as they are.
struct MovePosts {
    std::vector<Id<Post>> posts;
    int by_days = 0;
    int by_minutes = 0;

    bool operator==(const MovePosts&) const = default;
};

// Gives a post a time of its zone; an idea becomes a brief.
struct SchedulePost {
    Id<Post> post;
    LocalMinute when{};

    bool operator==(const SchedulePost&) const = default;
};

// Takes the date away: the post goes to the backlog; a brief becomes an idea again.
struct UnschedulePosts {
    std::vector<Id<Post>> posts;

    bool operator==(const UnschedulePosts&) const = default;
};

// A copy with ids of its own: open tasks, nothing published, ticked or approved. With `task_edits`, the copy's tasks
// take over effort, notes and relative times that people set, never done, deleted or pinned states.
struct CopyPost {
    Id<Post> from;
    Id<Post> to;
    std::vector<Id<Variant>> variants;  // one per variant of the original, in its order
    int by_days = 0;
    bool task_edits = false;

    bool operator==(const CopyPost&) const = default;
};

// Moves one channel's variant away from the others.
struct OffsetVariant {
    Id<Post> post;
    Id<Variant> variant;
    int offset_minutes = 0;

    bool operator==(const OffsetVariant&) const = default;
};

// The posts, and what only lives with them: comments, approvals. What else refers to them stays, without a post.
struct RemovePosts {
    std::vector<Id<Post>> posts;

    bool operator==(const RemovePosts&) const = default;
};

// The campaign on other days, its phases with it, and its flights unless they are left. With `posts`, its dated posts
// move too, but for those that refuse to (model/move_bar.hpp).
struct MoveCampaign {
    Id<Campaign> campaign;
    int by_days = 0;
    bool posts = false;
    bool leave_flights = false;

    bool operator==(const MoveCampaign&) const = default;
};

// New first and last day; flights are cut to them, never emptied.
struct ResizeCampaign {
    Id<Campaign> campaign;
    DayRange days;

    bool operator==(const ResizeCampaign&) const = default;
};

// The campaign again, later or sooner, with its flights and, with `posts`, its posts. What the copies are called
// follows from `to` and from what they were made from. Nothing is spent, logged, ready or published in them.
struct CopyCampaign {
    Id<Campaign> from;
    Id<Campaign> to;
    std::string name;  // empty: as before
    int by_days = 0;
    bool posts = false;

    bool operator==(const CopyCampaign&) const = default;
};

// The campaign, its flights and what was spent on them, and comments and readings of these; its posts and all else that
// belongs to it stay, without a campaign.
struct RemoveCampaign {
    Id<Campaign> campaign;

    bool operator==(const RemoveCampaign&) const = default;
};

// The flight, what was spent on it, what was typed about it and comments on it.
struct RemoveFlight {
    Id<Flight> flight;

    bool operator==(const RemoveFlight&) const = default;
};

// The person, and every place that names them; work that was done keeps their name. Who is only gone from a day on has
// `Person::left_on` instead.
struct RemovePerson {
    Id<Person> person;

    bool operator==(const RemovePerson&) const = default;
};

// The channel, its variants in posts, its flights with their spend, and every place that names it. Snapshots keep what
// was shown. A channel that is only used no more is archived instead.
struct RemoveChannel {
    Id<Channel> channel;

    bool operator==(const RemoveChannel&) const = default;
};

// The roster that follows from the edit before it, as rows that changed.
struct AcceptRoster {
    std::vector<RosterRow> put;
    std::vector<Id<RosterRow>> drop;

    bool operator==(const AcceptRoster&) const = default;
};

struct AnyAction;

// One of the edits above. Cheap to copy: what it holds is shared and never changes. The list of all of them, and
// visiting, are in edit/any_action.hpp: few files need to know every kind of row.
class Action {
  public:
    template <class T>
    requires(!std::is_same_v<std::remove_cvref_t<T>, Action>) Action(T alternative);

    // What it holds, if it is a T; else null.
    template <class T>
    const T* as() const;
    const AnyAction& any() const { return *held_; }
    bool operator==(const Action& other) const;

  private:
    std::shared_ptr<const AnyAction> held_;
};

// A sentence in the user's language, kept as data: a key of words.csv and its named values.
struct Label {
    std::string key;
    std::vector<std::pair<std::string, std::string>> values;

    bool operator==(const Label&) const = default;
};

// What undo and redo bring into view.
struct Focus {
    Uuid item;
    std::optional<Day> day;

    bool operator==(const Focus&) const = default;
};

// What a view or the command line asks for: all of its actions together are one undo step, or nothing.
struct Request {
    Label label;
    std::vector<Action> actions;
    Focus focus;
};

}  // namespace tandem
