#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/action.hpp"
#include "facts/words.hpp"

namespace tandem {

namespace facts {
struct Facts;
}

// Edits of many posts at once: one request, one undo step. A post that may not take the change keeps what it has: no
// day changes of what has appeared, is archived, or is approved and locked; steps change as by drags
// (status_requests.hpp). Where a post belongs (campaign, pillar, people, labels, channels) may change at any time.

struct BulkEdit {
    Request request;  // without actions when no post would change
    int changed = 0;  // posts that become others
    // Posts that keep what they have, by what forbids the change.
    int published = 0, archived = 0, locked = 0;
    std::string kept_word;  // key of words.csv of the sentence about them: it begins with {why}

    int kept() const { return published + archived + locked; }
};

BulkEdit bulk_status(const Project& project, const std::vector<Id<Post>>& posts, PostStatus status);
BulkEdit bulk_campaign(const Project& project, const std::vector<Id<Post>>& posts,
                       std::optional<Id<Campaign>> campaign);
BulkEdit bulk_pillar(const Project& project, const std::vector<Id<Post>>& posts, std::optional<Id<Pillar>> pillar);
// Who says yes to them, by name; "" for nobody.
BulkEdit bulk_approver(const Project& project, const std::vector<Id<Post>>& posts, const std::string& name);
// `field`: Post::creator or Post::supervisor.
BulkEdit bulk_person(const Project& project, const std::vector<Id<Post>>& posts, std::optional<Id<Person>> Post::*field,
                     std::optional<Id<Person>> person);
// Adds these labels behind those a post has, and takes these away.
BulkEdit bulk_labels(const Project& project, const std::vector<Id<Post>>& posts, const std::vector<std::string>& add,
                     const std::vector<std::string>& remove);
// Puts a channel beside those a post has, in the first format of its network, or takes it away; where a post has
// appeared there it stays.
BulkEdit bulk_channel(const Project& project, const facts::Facts& facts, const std::vector<Id<Post>>& posts,
                      Id<Channel> channel, bool on, IdSource& ids);
// Dated posts, to this minute of their day, 0 to 1439.
BulkEdit bulk_time(const Project& project, const std::vector<Id<Post>>& posts, int minute);
// Dated posts, by whole days; the time of day is kept.
BulkEdit bulk_shift(const Project& project, const std::vector<Id<Post>>& posts, int by_days);
// The day of the first of the dated posts that may move; nothing when none may.
std::optional<Day> first_free_day(const Project& project, const std::vector<Id<Post>>& posts);
// The first of them that may move goes to this day, and the others as many days as it.
BulkEdit bulk_to_day(const Project& project, const std::vector<Id<Post>>& posts, Day day);
// They go; what has appeared, or is approved and locked, stays. Slots of series are not skipped by it
// (app/series_requests.hpp).
BulkEdit bulk_delete(const Project& project, const std::vector<Id<Post>>& posts);

// "2 published keep their date.": how many posts keep what they have, and why; nothing when all take the change.
std::optional<Label> kept_label(const BulkEdit& edit, const facts::Words& words);

}  // namespace tandem
