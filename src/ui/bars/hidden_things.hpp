#pragma once

#include <string>

#include "facts/words.hpp"

namespace tandem {

struct ViewContext;

// What the filters hide of the days that are shown, each once, as the view was drawn last.
struct HiddenThings {
    int posts = 0;
    int campaigns = 0;
    int occasions = 0;  // notes, contests, live events, influencers' posts, incidents
    int tasks = 0;
    bool of_tasks = false;  // where nothing but tasks is listed

    int count() const { return posts + campaigns + occasions + tasks; }
};
HiddenThings hidden_things(ViewContext& view);

// "3 posts and 2 others hidden by the filter". For one thing or more.
std::string hidden_text(const facts::Words& words, const HiddenThings& hidden);
// "Hidden: 3 posts, 1 campaign, 1 note or event": each kind that there is.
std::string hidden_kinds(const facts::Words& words, const HiddenThings& hidden);

}  // namespace tandem
