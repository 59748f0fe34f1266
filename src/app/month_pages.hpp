#pragma once

#include <vector>

#include "app/client_plan.hpp"
#include "exchange/page.hpp"
#include "facts/words.hpp"

namespace tandem {

// What is said on every page.
struct MonthPagesLook {
    PaperSize paper = PaperSize::a4;
    bool slide = false;          // 16:9 instead of paper
    std::string client, agency;  // may be empty
    WeekStart week_start = WeekStart::monday;
    std::string region;  // whose public holidays are named
    Day made_on{};
};

// A landscape page for each month that the plan's days touch: campaigns as bars, posts with time, networks and whole
// title. What a day has no room for follows, each post once, on a page of its own that the day points to. Pages have
// numbers, the months an entry in the outline.
std::vector<Page> month_pages(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                              const MonthPagesLook& look);

// The pages of one month without a foot; `number`: of its first one in the document.
std::vector<Page> pages_of_month(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                                 const MonthPagesLook& look, date::year_month month, std::size_t number);
inline constexpr double slide_width = 960, slide_height = 540;

// Titles of posts, and names of campaigns, that hold characters for which there is no font here, each once; with
// `texts` also titles of posts that say such a character in their text.
std::vector<std::string> titles_without_glyphs(const ClientPlan& plan, bool texts = false);

}  // namespace tandem
