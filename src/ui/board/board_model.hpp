#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/media_survey.hpp"
#include "facts/words.hpp"
#include "model/time_zone.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// Posts in columns by their status: texts and ids, no pixels.

// Steps that always have a column, in the order of the workflow; what is archived or cancelled has one while the
// filters ask for it.
inline constexpr std::array board_steps = steps_on_calendar;

// Posts of other months that the filters let through, and the one nearest to the month that is shown.
struct BoardOthers {
    int count = 0;
    Id<Post> nearest;
    LocalMinute when{};  // of that one
};

struct BoardColumn {
    std::vector<Id<Post>> posts;  // those of the month by their time, then those without a date in their own order
    BoardOthers before, after;    // further ones of earlier, resp. later months
};

struct BoardModel {
    std::vector<PostStatus> steps{board_steps.begin(), board_steps.end()};  // those that have a column, from the left
    std::array<BoardColumn, EnumWords<PostStatus>::words.size()> columns;   // of each step
    int filtered = 0;  // posts of the month, and without a date, that the filters hide

    const BoardColumn& of(PostStatus status) const { return columns[static_cast<std::size_t>(status)]; }
    bool empty() const;
};

// Where a post stands on the board.
struct BoardPlace {
    std::size_t column = 0, index = 0;

    PostStatus step() const { return static_cast<PostStatus>(column); }
};
std::optional<BoardPlace> place_of(const BoardModel& model, Id<Post> post);

BoardModel board_model(const Project& project, const Filters& filters, date::year_month month);

// What one card says.
struct BoardCard {
    Id<Post> post;
    PostStatus status{};
    std::string title;
    std::vector<const facts::Network*> networks;  // of its channels, each once, in their order
    std::string date;                             // "mer. 14 · 16:00"
    std::string campaign;                         // "" for none
    std::string color;                            // of the campaign, "#RRGGBB"
    std::string labels;                           // "autumn, launch"; before them the version of an A/B test
    std::string initials;                         // of who makes it
    std::string series_note;                      // how its series recurs; "" for no series
    bool late = false;                            // its time has passed and it is not published
    // That, what it lacks to leave its step, which step is late, what is to be done in the tool that publishes: a line
    // each; else "".
    std::string warning;

    // What a robot reads besides the title: "IG FB · Wed 14 · 16:00".
    std::string value() const;
};

// What a card is made from. References live as long as the call.
struct BoardSource {
    const Project& project;
    const facts::Facts& facts;
    const facts::Words& words;
    ZoneTable& zones;
    Instant now{};
    const Plan* plan = nullptr;  // null: steps that are late are not told
    MediaOf media = {};          // empty: nothing is said about files
};
BoardCard board_card(const BoardSource& source, const Post& post);

}  // namespace tandem
