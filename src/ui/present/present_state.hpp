#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/client_deck.hpp"
#include "facts/words.hpp"

namespace tandem {

// A plan as it is shown to a client, full screen; the project's own until the presentation is left.
struct PresentState {
    DeckScope scope;
    facts::Words words;              // in the client's language
    std::optional<Snapshot> before;  // what was shown the time before
    std::optional<Id<Snapshot>> snapshot;
    std::size_t page = 0;
    std::size_t revealed = 0;      // the page the list of pages was scrolled to
    std::optional<Id<Post>> post;  // that is looked at: beside the month, or on its own page
    std::size_t picture = 0;       // of its pictures, the one that is shown large
    std::string approver;          // who says yes, in the meeting
    std::string remark;            // what is typed about the post
    bool asks_name = false;        // a verdict was given without a name
    bool wants_name = false;       // the field of the name is to get the keyboard
    bool wants_pdf = false;        // what is shown is to be exported
    bool in_window = false;        // full screen was turned off in it
    bool blank = false;            // nothing is shown, until a key is pressed

    // What is shown, and the version of the project it was worked out for.
    Deck deck;
    std::optional<Project> project;
    std::vector<ShownChange> changes;  // since the presentation began

    // What is notable about days of the month that was drawn last, and the words it is said in.
    struct Notable {
        DayRange days;
        facts::Language language{};
        std::map<Day, std::string> names;
    };
    Notable notable;

    struct Drag {
        Id<Post> post;
        LocalMinute when{};    // the moment of the chip that was grabbed
        float dx = 0, dy = 0;  // from the pointer to the chip's corner
        std::optional<Day> day;
        bool by_keyboard = false;  // arrows move it, Enter drops it
    };
    std::optional<Drag> drag;
    std::string told;        // what was just tried and why it is not done, in the client's language
    double told_until = -1;  // in ImGui's time

    // Steps of the history at the beginning, and the most there were since: undo and redo stay within the meeting.
    std::size_t steps_before = 0, steps_most = 0;

    explicit PresentState(facts::Words client_words) : words(std::move(client_words)) {}
    const DeckPage& shown() const { return deck.pages[page]; }
};

}  // namespace tandem
