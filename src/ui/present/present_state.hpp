#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/client_deck.hpp"
#include "facts/words.hpp"

namespace tandem {

struct PresentPage {
    enum class Kind : unsigned char { cover, month, campaigns, next_steps } kind{};
    date::year_month month{};  // of a month

    bool operator==(const PresentPage&) const = default;
};

// A plan as it is shown to a client, full screen; the project's own until the presentation is left.
struct PresentState {
    ClientScope scope;
    facts::Words words;  // in the client's language
    std::vector<PresentPage> pages;
    std::size_t page = 0;
    std::optional<Id<Post>> post;  // that is looked at
    std::optional<Id<Snapshot>> snapshot;
    std::string approver;    // who says yes, in the meeting
    std::string remark;      // what is typed about the post
    bool asks_name = false;  // a verdict was given without a name

    // What is shown, and the version of the project it was worked out for.
    ClientPlan plan;
    Table<Post> posts;
    Table<Campaign> campaigns;
    std::vector<ShownChange> changes;  // since the presentation began

    struct Drag {
        Id<Post> post;
        float dx = 0, dy = 0;  // from the pointer to the chip's corner
        std::optional<Day> day;
    };
    std::optional<Drag> drag;

    explicit PresentState(facts::Words client_words) : words(std::move(client_words)) {}
    const PresentPage& shown() const { return pages[page]; }
};

}  // namespace tandem
