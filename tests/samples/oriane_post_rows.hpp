#pragma once

#include <vector>

#include "samples/oriane_pen.hpp"

namespace tandem::samples {

// A line of the calendar. Empty campaign: none. Minutes: of making it; 0: the rule's.
struct PostRow {
    const char* word;
    const char* when;
    const char* channel;
    const char* format;
    PostStatus status;
    const char* who;
    const char* campaign;
    const char* pillar;
    int minutes;
    Both title;
};

// What a post says, by its word.
struct CaptionRow {
    const char* word;
    Both text;
};

std::vector<PostRow> past_rows();     // until 11 October
std::vector<PostRow> present_rows();  // 12 to 18 October
std::vector<PostRow> coming_rows();   // from 19 October
std::vector<CaptionRow> captions();

}  // namespace tandem::samples
