#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"
#include "plan/two_hats.hpp"

namespace tandem {

// What a person is asked under each hat, in words: for the screen and for paper.

struct HatsRow {
    std::string when;
    std::string smm, cm, asked, capacity;  // "12 h 30"
    std::string done;
    std::string over;  // "+3.5 h, 109 %"; empty while there is room, or no work
    std::string cost;  // an em dash where a rate is missing
    bool is_over = false;
    int smm_minutes = 0, cm_minutes = 0, capacity_minutes = 0;

    bool operator==(const HatsRow&) const = default;
};

struct HatsDuty {
    std::string name;
    std::string time;
    int smm_minutes = 0, cm_minutes = 0;

    bool operator==(const HatsDuty&) const = default;
};

struct HatsText {
    std::string name;                    // whose
    std::string hats;                    // "Social media manager and community manager"
    std::string month;                   // "October 2026"
    std::vector<std::string> statement;  // what is asked, what it would cost, what is done: a sentence each
    std::vector<HatsRow> weeks;
    HatsRow sum;
    std::vector<HatsDuty> duties;
    std::vector<std::string> notes;  // rates it was worked out with, or that are missing; work nobody else can be given

    bool operator==(const HatsText&) const = default;
};

HatsText hats_text(const Project& project, const facts::Facts& facts, const facts::Words& words, const TwoHats& hats);

// "+3.5 h, 109 %" of work above the hours there are; hours to the nearest tenth. Empty where there is nothing above.
std::string over_text(const HatsSpan& span, facts::Language language);

}  // namespace tandem
