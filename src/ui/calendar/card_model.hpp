#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"
#include "plan/check_move.hpp"
#include "ui/drag_state.hpp"

namespace tandem {

// What the consequence card says, line by line: sentences and figures, no pixels.

enum class CardTone : unsigned char { plain, quiet, cm, over, fits, warning };

struct CardSpan {
    std::string text;
    CardTone tone = CardTone::plain;
    bool strong = false;

    bool operator==(const CardSpan&) const = default;
};

enum class CardSign : unsigned char {
    rest,
    tasks,
    load,
    over,
    person,
    nobody,
    money,
    tool,
    strategy,
    warning,
    refused
};

struct CardLine {
    enum class Part : unsigned char { tasks, load, budget, conflicts };
    Part part = Part::tasks;
    bool compact = false;  // a low row of figures
    int weight = 0;        // what matters more is folded later: see fitted_card
    CardSign sign = CardSign::tasks;
    CardTone sign_tone = CardTone::plain;
    std::vector<CardSpan> spans;  // the sentence, in its parts
    CardSpan outcome;             // at the right
    struct Bar {
        int minutes = 0;
        int capacity_minutes = 0;
        bool operator==(const Bar&) const = default;
    };
    std::optional<Bar> bar;  // below the sentence
    struct Caption {
        std::string left, right;
        bool operator==(const Caption&) const = default;
    };
    std::vector<Caption> captions;  // rows below that, small
    struct Person {
        std::string name, figures;  // "Camille", "2 h 10 → 1 h 50"
        bool over = false;
        bool operator==(const Person&) const = default;
    };
    std::vector<Person> people;  // whose day changes with it: the last rows

    bool operator==(const CardLine&) const = default;
    std::string sentence() const;  // all spans, as one text
};

struct CardModel {
    std::string from;  // "" when there is nothing it comes from
    std::string to;
    std::optional<PostStatus> status;  // of a post
    std::vector<CardLine> lines;
    std::string suggestion;  // the nearest day that fits, as far as it is known; "" when it fits here
    bool refused = false;

    bool operator==(const CardModel&) const = default;
};

// What a refused card says, as one text; "" of one without lines.
std::string refusal_told(const CardModel& card);

struct CardSource {
    const DragState& drag;
    const MoveCheck& check;
    const Project& project;  // before
    const Plan& plan;
    const Preview* preview = nullptr;  // nothing when it is refused or changes nothing
    const facts::Facts& facts;
    const facts::Words& words;
    std::vector<std::string> clock_notes = {};  // what clocks do to the times it would have
};

// Everything there is to say. The order is fixed: tasks, load, budget, conflicts.
CardModel card_model(const CardSource& source);

}  // namespace tandem
