#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/channel.hpp"
#include "model/day_range.hpp"
#include "model/enum_words.hpp"
#include "model/id.hpp"

namespace tandem {

struct Campaign;

// What a plan can be handed over as.
enum class ExportKind : std::uint8_t {
    month_pdf,
    deck,
    year,
    month_png,
    week_png,
    post_png,
    month_svg,
    review,
    calendar,
    table,
    workbook,
    budget,
    markdown,
    json
};
// Which days of it: those on screen, all, or some that are said.
enum class ExportSpan : std::uint8_t { shown, all, days };

// What somebody chose last for one kind of export of one project.
struct ExportChoice {
    std::string project;  // its id
    ExportKind kind = ExportKind::month_pdf;
    ExportSpan span = ExportSpan::shown;
    std::optional<DayRange> days;         // of ExportSpan::days
    std::vector<Id<Channel>> channels;    // empty: all
    std::vector<Id<Campaign>> campaigns;  // empty: all, and what belongs to none
    bool unready = false;                 // for a client: also what is not at their approval yet
    bool for_client = false;              // of a workbook: without what is internal
    bool budget = false;                  // of a deck or a presentation: with a page about money
    bool few_pages = false;               // of a deck or a presentation: without a page for each post
    bool a3 = false;                      // of pages
    int scale = 2;                        // of pictures: 1 to 3 times 96 pixels an inch
    std::string profile;                  // of a table: id in csv_profiles.csv
    std::vector<std::string> what;        // of a calendar: words of IcsKind; empty: all
    std::string per;                      // of a calendar: a word of IcsPer; empty: one file
    bool tasks_as_events = false;         // of a calendar
    bool task_alarms = false;             // of a calendar

    bool operator==(const ExportChoice&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("project", s.project), f("kind", s.kind), f("span", s.span), f("days", s.days), f("channels", s.channels);
        f("campaigns", s.campaigns), f("unready", s.unready), f("for_client", s.for_client), f("budget", s.budget),
            f("few_pages", s.few_pages), f("a3", s.a3), f("scale", s.scale);
        f("profile", s.profile), f("what", s.what), f("per", s.per), f("tasks_as_events", s.tasks_as_events);
        f("task_alarms", s.task_alarms);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::ExportKind, "month_pdf", "deck", "year", "month_png", "week_png", "post_png", "month_svg",
                  "review", "calendar", "table", "workbook", "budget", "markdown", "json");
TANDEM_ENUM_WORDS(tandem::ExportSpan, "shown", "all", "days");
