#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "app/client_snapshot.hpp"
#include "app/shown_campaigns.hpp"
#include "model/export_choice.hpp"

namespace tandem {

// What a client is shown page after page, as plain data for a screen or for paper. As in a ClientPlan there is no place
// in it for a task, an hour, a cost of work, a fee, what was spent, a person or an internal remark.

struct DeckScope {
    ClientScope client;
    bool budget = false;     // with a page about money
    bool few_pages = false;  // without a page for each post

    bool operator==(const DeckScope&) const = default;
};
// What somebody chose; `shown` is what ExportSpan::shown means.
DeckScope deck_scope(const Project& project, const ExportChoice& choice, const DayRange& shown);

struct DeckPage {
    enum class Kind : std::uint8_t { cover, changes, month, campaigns, budget, post, next_steps } kind{};
    date::year_month month{};  // of a month
    std::size_t post = 0;      // of a post: which of Deck::posts

    bool operator==(const DeckPage&) const = default;
};

struct DeckCover {
    std::string client;  // its name, or else the project's
    std::string agency;  // may be empty
    std::string logo;    // a path relative to the project's folder; empty: none
    std::string accent;  // "#RRGGBB"; empty: none was chosen
    DayRange days;
    std::size_t posts = 0, campaigns = 0;
    std::vector<const facts::Network*> networks;  // each once, in the order of the posts

    bool operator==(const DeckCover&) const = default;
};

// What was added, moved, edited or taken away since the plan was shown before.
struct DeckChange {
    using Kind = ShownKind;

    Kind kind{};
    Id<Post> post;                                   // of a removed one there may be no row any more
    std::string title;                               // as it is now; of a removed one as it was shown
    std::optional<LocalMinute> was, when;            // where it stood and stands
    bool title_edited = false, text_edited = false;  // of a moved or edited one
    bool rest_edited = false;                        // something else of what a client sees

    bool operator==(const DeckChange&) const = default;
};

struct DeckFlight {
    std::string name;
    const facts::Network* network = nullptr;  // null: none that is known
    DayRange days;
    Money planned;  // for all of its days

    bool operator==(const DeckFlight&) const = default;
};

struct DeckCampaign {
    Id<Campaign> campaign;
    std::string name;
    std::string color;  // "#RRGGBB"
    DayRange days;
    std::size_t posts = 0;            // of the deck
    Money planned;                    // its budget; of chosen channels alone, or without one, the sum of its flights
    std::vector<DeckFlight> flights;  // of the chosen channels that run within its days, in order
    Money unassigned;                 // of `planned`, what is in none of them yet

    bool operator==(const DeckCampaign&) const = default;
};

// Planned money only, in the project's currency. Empty unless it was chosen.
struct DeckBudget {
    std::string currency;
    bool with_tax = false;
    std::vector<DeckCampaign> campaigns;  // those with money, in the order of the plan
    Money total;

    bool operator==(const DeckBudget&) const = default;
};

// Where a post goes out.
struct DeckPlace {
    const facts::Network* network = nullptr;  // null: none that is known
    std::string account;                      // "@handle", or else the channel's name
    const facts::Format* format = nullptr;    // null: none that is known
    LocalMinute when{};
    ClientStanding standing{};

    bool operator==(const DeckPlace&) const = default;
};

// What a post says, and the places where it says just that.
struct DeckVersion {
    std::vector<DeckPlace> places;  // one at least, unless the post has no channel
    std::string title;              // of the channel, where it has one of its own
    std::string text;
    std::vector<std::string> hashtags;
    std::string link;
    std::string first_comment;
    std::vector<MediaRef> media;
    std::string content_warning = {};  // of networks that have one: it stands above the text

    bool operator==(const DeckVersion&) const = default;
};

struct DeckPost {
    Id<Post> post;
    LocalMinute when{};  // its first moment in the scope, wall time of its zone
    std::string title;
    ClientStanding standing{};
    bool modified = false;              // it stands as approved, and is another version than the approved one
    bool hides_words = false;           // on channels that are not shown: nobody can say yes to it here
    std::vector<DeckVersion> versions;  // one at least

    bool operator==(const DeckPost&) const = default;
};

struct DeckStep {
    enum class Kind : std::uint8_t { answer, change, goes_out } kind{};
    Id<Post> post;
    LocalMinute when{};  // it goes out
    std::string title;
    std::optional<Day> until;  // of an answer that is waited for: the last office day before it goes out

    bool operator==(const DeckStep&) const = default;
};

struct Deck {
    DeckScope scope;
    DeckCover cover;
    ClientPlan plan;                      // what the months show
    std::optional<Instant> shown_before;  // when the plan was shown before
    std::vector<DeckChange> changes;      // since then, in the order of their kinds, then by time
    std::vector<CampaignChange> campaign_changes;
    std::vector<DeckCampaign> campaigns;  // of the plan, in its order; without money unless the budget was chosen
    DeckBudget budget;
    std::vector<DeckPost> posts;    // of the plan, by time: each once
    std::vector<Id<Post>> waiting;  // those that can be approved here
    std::vector<DeckStep> steps;    // what waits for an answer, what is to be changed, what goes out next
    std::vector<DeckPage> pages;

    bool operator==(const Deck&) const = default;
};

// `shown_before`: with what the plan is compared; null: with nothing. `now`: from when on posts go out next, in the
// project's zone. A page about changes stands only where there are some.
Deck client_deck(const Project& project, const facts::Facts& facts, DeckScope scope, const Snapshot* shown_before,
                 LocalMinute now);

}  // namespace tandem
