#pragma once

#include <map>
#include <optional>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// When posts go out on each channel: of every dated post, what is cancelled or archived left aside. Wall times.
class PostingMinutes {
  public:
    // Brings it to this version of the posts. Costs what changed since the last one: the first time all posts.
    void follow(const Table<Post>& posts);

    // Minutes of the day at which other posts than `but` go out on the channel that day.
    std::vector<int> on_day(Id<Channel> channel, Day day, Id<Post> but) const;
    // The minute of the day at which posts went out most on the channel in the 60 days before `day`; of several the one
    // that was used last. Where nothing went out in those days, that of the channel's latest post. `but` does not
    // count. Nothing where the channel has no other dated post.
    std::optional<int> habit(Id<Channel> channel, Day day, Id<Post> but) const;

  private:
    struct Use {
        LocalMinute when{};
        Id<Post> post;
        auto operator<=>(const Use&) const = default;
    };
    using Uses = std::vector<Use>;  // by time
    struct Change {
        Uses gone, come;
    };
    static void add_uses(const Post* post, std::map<Id<Channel>, Change>& changes, Uses Change::*side);

    Table<Post> posts_;
    std::map<Id<Channel>, Uses> uses_;
};

}  // namespace tandem
